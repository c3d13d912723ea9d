"""Times counted from the day of publication: "the past month", "last week", "eight months ago", "daily"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from schemas import Accuracy
from streams.extract.time.period_dates import Partial, back, cut, dated, first_day, months_before, unit_accuracy
from streams.extract.time.period_days import NAMES_DAY, day_of_month, days_before_named, on, weekday
from streams.extract.time.period_patterns import NUMBER, Atom, Scene, read_number
from streams.extract.time.period_words import MONTHS, ORDINALS, UNITS, WEEKDAYS

# "ended their daily fast", "the daily bus"; but "a daily toll"
_DAILY_THING = re.compile(
    r"\s(?!(?:death|covid|average|toll|count|number|figure|total|tall|bulletin|report|update|statement|briefing|summary|case|new|record"
    r"|increase|rise|rate|casualt|fatalit|infection|injur|kill|basis|loss|high|peak|brief|tracker|situation|war)\w*)"
    r"(?!(?:in|on|at|across|along|from|there|by|since|over|during|and|or|to|for|with|as|of|because|due)\b)[a-z]"
)
# "five died each day in the year 2019", "12 were killed every day this week": of the longer time
_OVER_TIME = re.compile(r"\b(?:years?|months?|weeks?|decades?|since|during|(?:19|20)\d\d)\b")


def each_day(match: re.Match[str], scene: Scene) -> Atom | None:
    written, after = scene.sentence[match.start()], scene.sentence[match.end() : match.end() + 2].strip()
    if match.group() == "daily" and written.isupper() and after.isupper() and not scene.sentence.isupper():
        return Atom(match.start(), match.end(), "veto")
    if match.group() == "daily" and _DAILY_THING.match(scene.low, match.end()):
        return Atom(match.start(), match.end(), "veto")
    if match.group() != "daily" and _OVER_TIME.search(scene.low):
        return Atom(match.start(), match.end(), "veto")
    return _hours(match, scene, 24)


def _hours(match: re.Match[str], scene: Scene, hours: int) -> Atom:
    since = back(scene.published, hours, "hour").isoformat()
    return Atom(match.start(), match.end(), "rolling", iso=(since, scene.published.isoformat()), rolling=hours)


def past_units(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "the past month", "the last two weeks", "past 24 hours": counted back from the day of publication."""
    unit = UNITS[match["unit"]]
    count = read_number(match["count"]) if match["count"] else 1
    if count is None or (match["plural"] and not match["count"]):
        return Atom(match.start(), match.end(), "unresolved")
    if unit == "hour" or (unit == "day" and count == 1):
        return _hours(match, scene, count * (24 if unit == "day" else 1))
    first = back(scene.published, count, unit)
    iso = first.isoformat(), scene.published.isoformat()
    accuracy = unit_accuracy(unit) if count > 1 else Accuracy.DAY
    return Atom(match.start(), match.end(), "window", iso=iso, accuracy=accuracy)


def this_or_last(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "last week": the calendar week before; "this year": from its first day to the day of publication."""
    unit, now, last = match["unit"], scene.published, match["which"] != "this"
    monday = now - timedelta(days=now.weekday())
    if now.weekday() == 6 and last:
        monday = now  # on a Sunday the week that is just over: from the Sunday before it
    if unit == "week":
        return on(match, *((monday - timedelta(7), monday - timedelta(1)) if last else (monday, now)), kind="window")
    if last:
        day = months_before(now, 12 if unit == "year" else 1)
        return Atom(match.start(), match.end(), "window", Partial(day.year, None if unit == "year" else day.month))
    first = now.replace(day=1) if unit == "month" else now.replace(month=1, day=1)
    return on(match, first, now, "window")


def current(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "the count for the year": the one in which it is told; of the first month of a year that is not said."""
    now = scene.published
    if match["unit"] != "month" and now.month == 1:
        return Atom(match.start(), match.end(), "unresolved")
    return on(match, now.replace(day=1, month=now.month if match["unit"] == "month" else 1), now, "window")


def this_time_last_year(match: re.Match[str], scene: Scene) -> Atom | None:
    return Atom(match.start(), match.end(), "window", Partial(scene.published.year - 1))


def units_to_weekday(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the week to Sunday", "in the 24 hours to Monday noon": the days that end with it."""
    return _units_to(weekday(match, scene), match, scene)


def units_to_near(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "over a five-day period ended yesterday"."""
    return _units_to(on(match, scene.published - timedelta(days=match["near"] == "yesterday")), match, scene)


def units_to_day(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the week ending 12 May", "in the two weeks to 1 March"."""
    return _units_to(day_of_month(match, scene), match, scene)


def week_of(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the week beginning 3 May", "the week of May 3": that day and the six after it."""
    first = day_of_month(match, scene)
    day = dated(first.first, scene.published, years=scene.years) if first and first.first else None
    if first is None or day is None:
        return None
    begin = first_day(day)
    iso = begin.isoformat(), (begin + timedelta(days=6)).isoformat()
    return first._replace(kind="window", first=None, iso=iso)


def _units_to(last: Atom | None, match: re.Match[str], scene: Scene) -> Atom | None:
    day = dated(last.first, scene.published, years=scene.years) if last and last.first else None
    count = read_number(match["count"]) if match["count"] else 1
    unit = UNITS[match["unit"]]
    if last is None or day is None or count is None or unit not in ("hour", "day", "week"):
        return None
    end = first_day(day)
    first = back(end, count, unit)
    if unit != "hour" and first < end:
        first += timedelta(days=1)
    return last._replace(kind="window", first=None, iso=(first.isoformat(), end.isoformat()))


def ago(match: re.Match[str], scene: Scene) -> Atom | None:
    unit, count = UNITS[match["unit"]], read_number(match["count"])
    if count is None:
        return Atom(match.start(), match.end(), "unresolved")
    accuracy = unit_accuracy(unit)
    day = cut(back(scene.published, count, unit), accuracy)
    return Atom(match.start(), match.end(), "past_point", iso=(day, day), accuracy=accuracy)


def ago_on(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "a year ago on Sunday", "a year ago this week", "two weeks ago on Friday": near that day, so long before."""
    unit, count, now = UNITS[match["unit"]], read_number(match["count"]), scene.published
    if count is None or unit not in ("week", "month", "year"):
        return None
    if match["weekday"]:
        days = (WEEKDAYS[match["weekday"]] - now.weekday() + 3) % 7 - 3  # the Sunday may be just to come
        now += timedelta(days=days)
        if unit == "week" and days > 0:
            now -= timedelta(days=7)
    elif match["near"] in ("yesterday", "tomorrow"):
        now += timedelta(days=-1 if match["near"] == "yesterday" else 1)
    day = back(now, count, unit).isoformat()
    if match["near"] in ("this week", "this month"):
        return Atom(match.start(), match.end(), "past_point", iso=(day[:7], day[:7]), accuracy=Accuracy.MONTH)
    return Atom(match.start(), match.end(), "past_point", iso=(day, day))


def anniversary(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "marked the second anniversary of a disaster": so many years before about the day of publication."""
    order = match["order"]
    count = ORDINALS.index(order) + 1 if order in ORDINALS else int(order[:-2])
    if count >= scene.published.year:
        return None
    month = scene.published.replace(day=1, year=scene.published.year - count).isoformat()[:7]
    return Atom(match.start(), match.end(), "window", iso=(month, month), accuracy=Accuracy.MONTH)


_LAST_DAYS = (" 28", " 29", " 30", " 31")


def months_to(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in the year to March 2024", "in the six months to 30 June", "in the ten years to May": that month and those
    before it."""
    count = read_number(match["count"]) if match["count"] else 12
    if count and match.groupdict().get("of") == "year":
        count *= 12
    month = MONTHS[match["month"].rstrip(".")]
    if match["year"]:
        year = int(match["year"])
    else:
        year = scene.published.year - (match["which"] == "last" or month > scene.published.month)
    end = match.end()
    if match["short"]:
        told = match.string[: match.start("short")].rstrip()
        end = len(told.rstrip(","))
        if not (told.endswith(",") or told.endswith(_LAST_DAYS)):
            return None  # "to March 15": a day of it, or a year
    if count is None or count < 2:
        return None
    first = months_before(date(year, month, 1), count - 1)
    return Atom(match.start(), end, "window", Partial(first.year, first.month), Partial(year, month))


DAYS_EARLIER = 14


def earlier(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "two days prior", of what an article tells: counted back from its day, unless the sentence names another."""
    unit, count = UNITS[match["unit"]], read_number(match["count"])
    days = (count or 0) * {"day": 1, "week": 7}.get(unit, 0)
    if not 0 < days <= DAYS_EARLIER:
        return None
    if NAMES_DAY.search(scene.low):
        return days_before_named(match, scene, days)
    return ago(match, scene)


_BEFORE_SPACE = re.compile(
    r"\b(?:in|within)\s+(?:just\s+|only\s+|barely\s+|(?:less|little\s+more)\s+than\s+|under\s+|the\s+space\s+of\s+)+$"
    r"|\bwithin\s+$|\bover\s+(?:a\s+)?(?:period\s+of\s+)?$|\bin\s+$"
)
_NOT_COUNTED = re.compile(
    r"\b(?:will|would|could|can|may|might|to\s+be|expected|due|deadliest|worst|bloodiest|first|biggest|largest|highest"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)


_OF_YEAR = re.compile(r"(?:\bin |^)[a-z]+ (?:1[6-9]|20)\d\d\b(?=[^.;]*\bwith\b)")
_TOOK = re.compile(r"\b(?:took|takes?|taken|lasted|lasts|lasting|waited|waiting|spent|worked|ran)\s+$")
# "Twenty years ago 800 were killed over 100 days", "In the war of 2014 some 2,200 died in 50 days"
_PAST = re.compile(r"\byears?\s(?:ago|earlier|before)\b|\b(?P<year>(?:19|20)\d\d)\b")


def _tells_of_past(until: int, scene: Scene) -> bool:
    """Whether the words before a stretch of days speak of another year than those that end now."""
    now = {str(scene.published.year), str((scene.published - timedelta(days=31)).year)}
    return any(told["year"] not in now for told in _PAST.finditer(scene.low, 0, until))


def stretch(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "within three days", "in just a fortnight", "over two weeks": counted back from the day of publication."""
    unit, count = UNITS[match["unit"]], read_number(match["count"])
    before = _BEFORE_SPACE.search(scene.low, max(0, match.start() - 30), match.start())
    if before and _TOOK.search(scene.low, max(0, before.start() - 10), before.start()):
        return None
    if not before or count is None or unit in ("year", "decade", "century"):
        return None
    if re.search(r"\b(?:for|of|after|by|was|is|some)\s+$", scene.low[: before.start()][-8:]):
        return None
    if _NOT_COUNTED.search(scene.low, max(0, before.start() - 60), before.start()):
        return None
    if _OF_YEAR.search(scene.low, max(0, before.start() - 60), before.start()):
        return None  # "in July 1972, with 96 killed in one month"
    if _tells_of_past(before.start(), scene):
        return None
    first = back(scene.published, count, unit).isoformat()
    return Atom(before.start(), match.end(), "window", iso=(first, scene.published.isoformat()))


_BEFORE_TOLD = re.compile(
    r"\b(?:over|during|in|within|across|throughout)\s+(?P<the>(?:the|that|this|those|these)\s+)?(?:same\s+)?$"
)


def told_before(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "in that time", "over the four nights": a time of which the text has told before."""
    before = _BEFORE_TOLD.search(scene.low, max(0, match.start() - 24), match.start())
    if not before or not ("the" in match.groupdict() or before["the"]):
        return None
    if "the" in match.groupdict() and match["the"] == "the" and not match.group().endswith("period"):
        return None
    return Atom(match.start(), match.end(), "unresolved")


_OPENS = re.compile(r"(?:^|[,;] |\bwhile |\band |\bbut )(?:in )?$")


def year_before(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "while a year before that the number was 38", "In the previous year, 460 were hurt": before the one told."""
    opens = _OPENS.search(scene.low, max(0, match.start() - 10), match.start())
    return Atom(match.start(), match.end(), "unresolved") if opens else None


def unresolved(match: re.Match[str], scene: Scene) -> Atom | None:
    words = scene.sentence[match.start() : match.end()].split()
    if len(words) > 2 and all(word[0].isupper() for word in words) and not scene.sentence.isupper():
        return Atom(match.start(), match.end(), "veto")  # "the Six Day War" has a name, and is long over
    return Atom(match.start(), match.end(), "unresolved")


def veto(match: re.Match[str], scene: Scene) -> Atom | None:
    return Atom(match.start(), match.end(), "veto")


_LASTED = re.compile(
    rf"\b(?:in|after|over|during)\s+(?:the\s+|nearly\s+|almost\s+|about\s+|some\s+)?(?P<count>{NUMBER})[\s-]+(?P<unit>month|year)s?\s+of\b"
    rf"|\b(?P<count2>{NUMBER})[\s-](?P<unit2>month|year)s?-old\s+(?:\w+\s+)?(?:war|conflict|insurgency|siege)\b"
)


def began_before(words: str, published: date) -> tuple[str, Accuracy] | None:
    """When what lasts began, where the words say for how long it has ("in fifteen months of siege")."""
    match = _LASTED.search(words.lower())
    count = read_number(match["count"] or match["count2"]) if match else None
    if match is None or count is None:
        return None
    unit = match["unit"] or match["unit2"]
    accuracy = unit_accuracy(unit)
    return cut(back(published, count, unit), accuracy), accuracy
