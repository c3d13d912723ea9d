"""Dates as they are written: a day, days of a month, a month, years, a weekday, a weekend."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from streams.extract import lexicon
from streams.extract.lexicon import alternation, any_of
from streams.extract.time.period_dates import Partial, weekday_before
from streams.extract.time.period_patterns import NAME_AFTER, NO_COUNT, Atom, Kind, Scene
from streams.extract.time.period_words import (
    FULL_MONTHS,
    MONTHS,
    NAMES_AFTER_WEEKDAY,
    NAMES_BEFORE_WEEKDAY,
    PAST_WARS,
    WEEKDAYS,
)
from streams.extract.time.period_years import heads_line


def _month(match: re.Match[str], name: str = "month") -> int:
    return MONTHS[match[name].rstrip(".")]


def _year(match: re.Match[str], scene: Scene) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["which"]:
        return scene.published.year - (match["which"] == "last")
    return _century(match["short"], scene) if match["short"] else None


def _century(short: str, scene: Scene) -> int:
    year = int(short.strip("'"))
    century = scene.published.year // 100 * 100
    return century + year if century + year <= scene.published.year + 1 else century - 100 + year


def _short_year_is_one(match: re.Match[str], scene: Scene) -> bool:
    """ "4 JAN 90" and "May '87", but not "on 4 January 90 people"."""
    if not match["short"] or match["short"].startswith("'"):
        return True
    return scene.sentence[match.start("month") : match.end("month")].isupper() and not _is_count(match, scene)


def _is_count(match: re.Match[str], scene: Scene) -> bool:
    return not re.match(NO_COUNT, scene.low[match.end() :])


def _without_short(match: re.Match[str], scene: Scene) -> tuple[int | None, int]:
    """The year and where the date ends, with a doubtful two-digit year left aside."""
    if _short_year_is_one(match, scene):
        return _year(match, scene), match.end()
    return None, len(match.string[: match.start("short")].rstrip(" ,"))


def written_as_month(match: re.Match[str], scene: Scene, name: str = "month") -> bool:
    """May and March are months where they have a capital, or where the whole sentence has none."""
    if match[name] not in ("may", "march", "mar", "dec", "jan"):
        return True
    if scene.sentence[match.start(name)].isupper() or scene.sentence == scene.low:
        return True
    return _MARCH_DAY.match(scene.low, match.start(name)) is not None


# "the march 5 earthquake"; not "on the march 5 km away"
_MARCH_DAY = re.compile(
    r"(?:(?<=\bon )|(?<=\bthe )|(?<=\bsince )|(?<=\bby ))march \d{1,2}(?! (?:km|m|miles?|people)\b)"
)


def day_of_month(match: re.Match[str], scene: Scene) -> Atom | None:
    if not written_as_month(match, scene) or not 1 <= int(match["day"]) <= 31:
        return None
    year, end = _without_short(match, scene)
    if re.match(NAME_AFTER, scene.low[end:]):
        return Atom(match.start(), end, "veto")
    return Atom(match.start(), end, "day", Partial(year, _month(match), int(match["day"])))


def days_of_month(match: re.Match[str], scene: Scene) -> Atom | None:
    first, last = int(match["day"]), int(match["day2"])
    if not written_as_month(match, scene) or not 1 <= first < last <= 31:
        return None
    year, end = _without_short(match, scene)
    month = _month(match)
    return Atom(match.start(), end, "window", Partial(year, month, first), Partial(year, month, last))


def two_days_of_month(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "Feb. 16 and 18"; in a text of the 17th the second may be anything."""
    now = scene.published
    if not match["year"] and _month(match) == now.month and int(match["day"]) <= now.day < int(match["day2"]):
        return None
    return days_of_month(match, scene)


NAMES_DAY = re.compile(rf"\b(?:{any_of([*WEEKDAYS, *FULL_MONTHS])})\b|\b(?:yesterday|today)\b")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|of|by|until|till|from|to|through|during|throughout|early|late|mid|between|before|after|and|last|this|"
    r"end|beginning|start|around|through|(?:figures|data|statistics|numbers|count|total|toll)\s+for)"
    r"[\s-]+(?:the\s+)?(?:month\s+of\s+)?$|\bmonth,\s+$"
    rf"|\b(?:{any_of(MONTHS)})(?:\s?[-–—]\s?|\s+(?:to|through)\s+)$"
)
# "August saw no casualties", "March was the deadliest month"
_MONTH_SAW = re.compile(
    r"(?:March|April|May|June|August)\s(?:saw|witnessed|recorded|was\sthe|has\sbeen\sthe|brought)\b"
)
_SURELY_MONTHS = frozenset(("january", "february", "july", "september", "october", "november", "december", "sept"))


def whole_month(match: re.Match[str], scene: Scene) -> Atom | None:
    year, end = _without_short(match, scene)
    name = match["month"]
    if year is None:
        end = match.end("month")
        prepared = _BEFORE_MONTH.search(scene.low, max(0, match.start() - 24), match.start())
        named = prepared or _is_of_event(match, scene) or _MONTH_SAW.match(scene.sentence, match.start())
        if name not in _SURELY_MONTHS and not named:
            return None
        if name == "may" and scene.low.startswith("'s", end):
            return None
    if not written_as_month(match, scene) and year is None:
        return None
    return Atom(match.start(), end, "window", Partial(year, _month(match)))


def _is_of_event(match: re.Match[str], scene: Scene) -> bool:
    """ "the May shooting"."""
    of_event = scene.low.startswith("the ", match.start() - 4) and _EVENT_OF_YEAR.match(scene.low, match.end("month"))
    return bool(of_event) and scene.sentence[match.start("month")].isupper()


def iso_day(match: re.Match[str], scene: Scene) -> Atom | None:
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"])
    if "/" in match.group() and month > 12 >= day:
        month, day = day, month
    elif "/" in match.group() and day <= 12 and day != month:
        return _either_order(match, scene, (date_of(year, month, day), date_of(year, day, month)))
    if not 1 <= month <= 12:
        return None
    return Atom(match.start(), match.end(), "day", Partial(year, month, day))


_LATELY = timedelta(days=15)


def _either_order(match: re.Match[str], scene: Scene, days: tuple[date | None, date | None]) -> Atom | None:
    """ "01/03/2025": the one of the two days that has been, or that has been lately; no day where both may be meant."""
    been = [day for day in days if day and day <= scene.published]
    lately = [day for day in been if scene.published - day <= _LATELY]
    for told in (been, lately):
        if len(told) == 1:
            return on(match, told[0])
    return None


def date_of(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def years(match: re.Match[str], scene: Scene) -> Atom | None:
    first, second = int(match["year"]), match["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last <= scene.published.year + 1:
        return None
    return Atom(match.start(), match.end(), "window", Partial(first), Partial(last))


def decade(match: re.Match[str], scene: Scene) -> Atom | None:
    decade = Partial(int(match["year"]), decade=True)
    return Atom(match.start(), match.end(), "window", decade, decade)


_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|of|during|from|between|and|to|until|till|through|throughout|by|before|after|early|late|mid|the|year|"
    r"around|about|over|into|its|their|his|that|years|spring|summer|autumn|fall|winter|for|was|or)[\s-]+|'s\s+|\(\s*)$"
)
_DURING = re.compile(r"\b(?:during|in|throughout)\s+(?:the\s+)?$")
_SURELY_YEAR = ("in", "since", "during", "(")
_OF_ONE = re.compile(r"\ban?\s+$")
_EVENT_OF_YEAR = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}?(?:{alternation(lexicon.table('cues')['one_event'])})\b")


# "the 2026 World Cup", "the 2024 Summer Olympics" are called so, whenever something happens at them
_CALLED_SO = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:cup|olympics|olympic games|championships?|grand prix|oscars)\b")


# "(1610 GMT)", "at 1945 local time"
_CLOCK = re.compile(r"\s?(?:gmt|utc|hours|hrs|local time|[ecmpijk][sd]t|bst|ces?t|ees?t|msk|z)\b")


def one_year(match: re.Match[str], scene: Scene) -> Atom | None:
    if _CALLED_SO.match(scene.low, match.end()) or _CLOCK.match(scene.low, match.end()):
        return None
    if heads_line(match, scene):
        return Atom(match.start(), match.end(), "window", Partial(int(match["year"])))
    before = _BEFORE_YEAR.search(scene.low, max(0, match.start() - 24), match.start())
    if not before and _OF_ONE.search(scene.low, max(0, match.start() - 4), match.start()):
        before = _EVENT_OF_YEAR.match(scene.low, match.end())  # "a 2017 fire"
    if (
        not before
        and _OF_ONE.search(scene.low, max(0, match.start() - 4), match.start())
        and not _is_count(match, scene)
    ):
        return Atom(match.start(), match.end(), "window", Partial(int(match["year"])))
    if not before or (before.group().strip() not in _SURELY_YEAR and _is_count(match, scene)):
        return None
    return Atom(match.start(), match.end(), "window", Partial(int(match["year"])))


# "during the Crimean War, nine"; not "in the Crimean War museum"
_WAR_ENDS = re.compile(
    r"\s*(?:[,.;:)–—-]|$)|\s(?:and|but|when|where|that|which|who|by|in|at|on|of|from|to|as|was|were|had|did|the|some|more)\b"
)


def past_war(match: re.Match[str], scene: Scene) -> Atom | None:
    during = _DURING.search(scene.low, max(0, match.start() - 18), match.start())
    if not during or not _WAR_ENDS.match(scene.low, match.end()):
        return Atom(match.start(), match.end(), "veto")  # "a shell from World War II"
    begin, end = PAST_WARS[match["war"]]
    return Atom(match.start(), match.end(), "window", Partial(begin), Partial(end))


# "the Monday Market", "the Friday Club": so it is called
_CALLED = re.compile(r"\s+[A-Z][a-z]+\b(?!['’])")


def weekday(match: re.Match[str], scene: Scene) -> Atom | None:
    name = match["weekday"]
    called = scene.low.startswith("the ", match.start() - 4) and scene.sentence[match.start()].isupper()
    if called and _CALLED.match(scene.sentence, match.start() + len(name)):
        return Atom(match.start(), match.end(), "veto")
    before = re.search(r"(\w+)\s+$", scene.low[max(0, match.start() - 12) : match.start()])
    if before and before[1] in NAMES_BEFORE_WEEKDAY:
        return Atom(match.start(), match.end(), "veto")
    if re.match(rf"\s+(?:{any_of(NAMES_AFTER_WEEKDAY)})\b", scene.low[match.end() :]):
        return Atom(match.start(), match.end(), "veto")
    day = weekday_before(WEEKDAYS[name], scene.published, strictly=match["last"] is not None)
    return on(match, day)


def weekday_of_week(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "on Monday last week", "last week, on Monday", "on Friday of this week"."""
    monday = scene.published - timedelta(days=scene.published.weekday() + 7 * (match["week"] == "last"))
    day = monday + timedelta(days=WEEKDAYS[match["weekday"]])
    return on(match, day) if day <= scene.published else None


def on(match: re.Match[str], first: date, last: date | None = None, kind: Kind = "day") -> Atom:
    begin = Partial(first.year, first.month, first.day)
    end = Partial(last.year, last.month, last.day) if last else None
    return Atom(match.start(), match.end(), kind, begin, end)


# "the Today programme", "USA Today"
_NAMED_TODAY = re.compile(r"\s+(?:programme|program|show)\b")


def near(match: re.Match[str], scene: Scene) -> Atom | None:
    if scene.sentence[match.start()] == "T":
        before = scene.sentence[: match.start()].split()
        called = bool(before) and before[-1][0].isupper() and before[-1][-1].isalnum()
        if _NAMED_TODAY.match(scene.low, match.end()) or (called and not scene.sentence.isupper()):
            return Atom(match.start(), match.end(), "veto")
    yesterday = scene.published - timedelta(days=1)
    if match.group() == "overnight":
        return on(match, yesterday, scene.published)
    return on(match, yesterday if match.group().startswith(("yesterday", "last")) else scene.published)


def before(match: re.Match[str], scene: Scene) -> Atom | None:
    """ "the previous day": the day before the article's, unless the sentence names a day for it to precede."""
    if NAMES_DAY.search(scene.low):
        return days_before_named(match, scene, 1)
    return on(match, scene.published - timedelta(days=1))


_WEEKDAY = re.compile(rf"\b(?:{any_of(WEEKDAYS)})\b")


def days_before_named(match: re.Match[str], scene: Scene, days: int) -> Atom | None:
    """ "Police said on Saturday that two were killed a day earlier": back from the only day that is named before it."""
    named = {one.group() for one in _WEEKDAY.finditer(scene.low)}
    if len(named) != 1 or len(NAMES_DAY.findall(scene.low)) != 1 or not _WEEKDAY.search(scene.low, 0, match.start()):
        return None
    day = weekday_before(WEEKDAYS[named.pop()], scene.published)
    return on(match, day - timedelta(days=days))


def before_yesterday(match: re.Match[str], scene: Scene) -> Atom | None:
    return on(match, scene.published - timedelta(days=2))


def weekend(match: re.Match[str], scene: Scene) -> Atom | None:
    saturday = weekday_before(5, scene.published - timedelta(days=2 if match.group().startswith("last") else 0))
    sunday = min(saturday + timedelta(days=1), scene.published)
    return on(match, saturday, sunday, "window")
