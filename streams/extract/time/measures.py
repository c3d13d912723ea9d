"""A figure -> its measure: one event, a stated window, to date, or how many are so at a moment.

incident: one event and its growing toll. period: a stated window. cumulative: to date since a start.
stock: how many are so at a moment ("58 hostages are still held").
"""

from __future__ import annotations

import re
from datetime import timedelta

from schemas import Harm, Measure, Period
from schemas.iso_days import first_day, last_day
from streams.extract.lexicon import cue
from streams.extract.time.dated_once import happened_once, heads_chronicle, is_one_of_several, without_year_when
from streams.extract.time.moments import is_in_detention, is_so_at_moment
from streams.extract.time.one_doer import by_one_doer
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_CONFLICT_LONG = cue(r"\b(?:the|this|that|its|in|'s|multi-front|civil|year)\s+(?:[\w-]+\s+){0,2}", "long_conflicts")
_REMAIN = re.compile(r"\b(?:still|remain\w*|currently|now)\b", re.IGNORECASE)
_OUTBREAK, _SUMS = cue(r"\b", "outbreaks"), cue(r"\b", "sums")
PER_TIME = r"(?:(?:a|per|each|every)\s+(?:day|week|month|year)|per\s+annum)\b"
"""A pattern: how often, not when ("4,000 a year die of it")."""
# not "totaling 57 attacks, resulting in 42 deaths"
_EVENTS_COUNTED = r"\d[\d,]*\s(?:[a-z-]+\s)?(?:attacks|incidents|strikes|raids|clashes|accidents|crashes|cases)\b"
BRINGS = cue(r"\b", "brings_toll", rf"\s+(?!{_EVENTS_COUNTED})(?:[\w'-]+\s+){{0,5}}$")
_HAVE_BEEN = re.compile(
    r"\b(?<!may )(?<!might )(?:have|has|had) (?:\w+ly )?(?:been\b|died\b|killed\b|injured\b|wounded\b|displaced\b)",
    re.IGNORECASE,
)
# "the troops have suffered 4,700 casualties": by now, in all
_HAVE_SUFFERED = re.compile(
    r"\b(?:have|has) (?:\w+ly )?(?:suffered|sustained|lost|taken|incurred|inflicted)\b[^.;]*$", re.IGNORECASE
)
# "dozens have been killed since the group took the city"; not "the first who have been killed since the war"
_SINCE_SOMETHING = re.compile(
    r"\b(?:has|have|had)\s(?!\w+ed\s(?:the|its|their)\b)[^.;]{0,90}\bsince\s"
    r"(?:the|an?|its|their|his|her|those|these|[A-Z][\w'’-]+)\s[^.;,]{3,}"
)
# "shut since the accident which killed one"
_SINCE_WHAT = re.compile(r"\bsince\s[^.;,]*\b(?:which|that|when)\b[^.;,]*$")
_RANKED = re.compile(r"\b(?:first|last|only|\w+est|worst|most|least|record)\b[^.;]{0,60}\bsince\b", re.IGNORECASE)
# "were killed in the war", "during the hostilities"; "during the rebels' campaign to seize the city"
_NO_WAR = r"\b(?!\s+(?:zone|effort|crimes?|cabinet|room|museum))"
_IN = r"\b(?:in|during|throughout{})\s+{}(?:[\w'’-]+\s+){{{},4}}?"
_IN_WAR = cue(_IN.format("", "(?:the|this|that|its|their)\\s+", 0), "long_conflicts", _NO_WAR)
WHAT_LASTS = ("long_conflicts", "campaigns")
"""The lists of data/cues.yaml with the words of what lasts: a war, an offensive."""
_IN_LASTING = [cue(_IN.format("|by", "", 1), cues, _NO_WAR) for cues in WHAT_LASTS]
_RECENT = cue(r"\bin (?:the )?(?:recent|latest|ongoing) (?:[\w-]+ ){0,2}?", "many_events")
_OVER_TIME = cue(r"\b", "over_time")
# "the enemy's losses stand at 5,000 killed"
_LOSSES_STAND = Needing(
    ("losses", "casualties"),
    r"\b(?:losses|casualties) (?:now )?(?:stand|stood|amount\w*|come|came) (?:at|to)\b[^.;]*$",
    re.IGNORECASE,
)
_FIGHTING = re.compile(
    r"\bwhile (?:fighting|serving)\b|\b(?:recruited|enlisted|hired|lured)\b[^.;]*\bto fight\b", re.IGNORECASE
)
# "the death toll for the flooding season"
_IN_SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:toll|number|total)\b[^.;]{0,20}\b(?:for|of|in|during) (?:the|this) (?:\w+ ){0,2}season\b", re.IGNORECASE
)
# "four people died in 64 flood incidents": in no one event, over some time
_IN_MANY = re.compile(
    r"\b(?:in|by|during) (?:at least |more than |over |some |about |around |nearly |a total of )?"
    r"(?:\d{2,}|\d,\d{3}|dozens of|scores of|hundreds of) (?:(?:separate|different|\w+-related|[a-z]+) ){0,2}"
    r"(?:incidents|accidents|attacks|crashes|raids|air ?strikes|strikes|clashes|shootings|bombings|explosions|fires"
    r"|events)\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|\bclaimed\b|\bcost\b|\bso far\b|\bto date\b", re.IGNORECASE)
_PLURAL_EVENTS = cue(r"\b", "many_events")
# "as search and rescue operations end", "operations to raise the ferry"; "took part in the 7 October attacks"
_RESCUE = re.compile(
    r"\b(?:(?:search|rescue|recovery|relief|salvage|aid|clean-?up|humanitarian|evacuation) (?:and \w+ )?"
    r"(?:operations|actions|campaign)|operations to (?:recover|raise|salvage|find|rescue|retrieve|search|reach)"
    r"|(?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}) attacks)\b"
)
_ONE_EVENT = cue(r"\b(?:a|an|the|one|another)\s+(?:[\w'.-]+\s+){0,4}?", "one_event")
_THE_EVENT = cue(r"\b(?:the|this|that)\s+(?:[\w'.-]+\s+){0,2}?", "one_event")
# "hit by severe flooding", and "died in 1998 after storms hit": what follows upon something happened once
_BY_HAZARD = cue(r"\b(?:by|in|during)\s+(?:[\w'.-]+\s+){0,2}?", "one_event")
_THEREUPON = re.compile(
    r"\b(?:after|when)\s(?!the\s(?:war|fighting|conflict)\b)(?!\d+\s(?:\w+\s){1,2}(?:were|died|drowned|lost)\b)\w"
    r"|\bas\s(?!(?:\w+\s){0,2}(?:war|fighting|conflict|violence|unrest|protests|clashes)\b)(?:[\w'’-]+\s){1,4}?"
    r"(?:seized|captured|stormed|overran|entered|attacked|raided|fled|crossed|slept|waited|queued|celebrated)\b",
    re.IGNORECASE,
)
# "the quakes that struck in April"; "sank last September"; "bodies were found in a van last month"
_BEFELL = Needing(
    ("that ", "which "),
    r"\b(?:that|which) (?:struck|hit|shook|rocked|jolted|swept|ravaged|devastated|battered|lashed|razed)\b[^.;,]*$",
    re.IGNORECASE,
)
_HAPPENED_ONCE = Needing(
    (
        "sank",
        "collided",
        "capsized",
        "crashed",
        "derailed",
        "overturned",
        "exploded",
        "collapsed",
        "plunged",
        "massacred",
    ),
    r"\b(?:sank|collided|capsized|crashed|derailed|overturned|exploded|collapsed|plunged|massacred)\b",
    re.IGNORECASE,
)
_FOUND_IN_ONE = Needing(
    ("found", "discovered", "recovered"),
    r"\b(?:found|discovered|recovered)\s(?:\w+\s)?(?:in|inside|aboard|on board)\s(?:an?|the)\s"
    r"(?!(?:\w+\s){0,2}(?:river|sea|area|city|region|district|country|state|province|town|desert|jungle|\w+th|\w+st)\b)",
    re.IGNORECASE,
)
_POSSESSED_EVENT = cue(r"day's\s+(?:[\w'-]+\s+){0,3}?", "one_event")
# "last week's floods", "the 2017 implosion", "a May 2017 fire": the time is that of the event, however long
_YEAR_OF = re.compile(r"\b(?:the|an?)\s+(?:\w+\s+)?\d{4}$", re.IGNORECASE)
_ITS_EVENT = cue(r"^(?:['’]s)?\s+(?:[\w'-]+\s+){0,3}?", "one_event")
# "last week", "the weekend"; over "the past week" people are counted
_NAMED_STRETCH = re.compile(r"(?<!past )(?:\bweek|weekend)$", re.IGNORECASE)
# "died during last week's surge of migrants"; what lasts is no one event
_ITS_ONE = re.compile(
    r"\s(?!(?:[\w-]+\s){0,2}(?:war|fighting|violence|unrest|conflict|hostilities|offensive|crackdown|protests|clashes|"
    r"campaign|total|toll|number|count|figures?|death)\b)(?:[\w-]+\s){0,1}(?![\w-]+s\b)[\w-]+\b"
)
_OPENS_COUNT = cue(r"\b", "opens_count")
# "the 24-hour siege": one event, however long it lasted
_SHORT_EVENT = re.compile(
    r"[\s-](?:hour|day)s?[\s-](?:\w+\s+)?(?:siege|assault|attack|operation|raid|crisis)\b", re.IGNORECASE
)
# "Israel's 15-month offensive killed 47,460": all of it, to date
_LONG_CAMPAIGN = re.compile(
    r"\b(?:month|year)s?[\s-](?:long[\s-])?(?:[\w-]+\s+){0,2}(?:offensive|campaign|war|conflict|siege|bombardment|"
    r"insurgency|fighting)\b",
    re.IGNORECASE,
)
DATES_WITHIN = timedelta(days=8)  # a week dates one event; over a longer stretch of days one counts


def measure_of(sentence: str, at: int, harm: Harm, span: TimeSpan) -> Measure:
    """The measure of a figure whose time is known."""
    if span.kind == "open":
        held = harm is Harm.DETAINED and span.end <= at and is_in_detention(sentence, at)
        return Measure.STOCK if held else Measure.CUMULATIVE  # "40 died since May and 90 are in detention"
    if span.kind == "unresolved":
        if _SHORT_EVENT.search(span.period.text):
            return Measure.INCIDENT
        if _LONG_CAMPAIGN.search(span.period.text):
            return Measure.CUMULATIVE
        return Measure.CUMULATIVE if _OPENS_COUNT.search(span.period.text) else Measure.PERIOD
    closed = span.kind == "window" and span.period.start == span.period.end
    if span.kind != "past_point" and _is_stock(sentence, at, harm, closed=closed):
        return Measure.STOCK
    counts_over = span.kind == "rolling" or (span.kind == "window" and not _is_one_event(sentence, at, span))
    return Measure.PERIOD if counts_over else Measure.INCIDENT


def _is_one_event(sentence: str, at: int, span: TimeSpan) -> bool:
    """A week, month or year that only dates one event ("a shooting in 2024"), rather than being counted over."""
    start, end = span.period.start, span.period.end
    if not start or not end:
        return False
    if is_one_of_several(sentence, at, span) or heads_chronicle(sentence, span):
        return True
    if _PLURAL_EVENTS.search(_RESCUE.sub("", sentence)) or _is_number_of(sentence, at, span):
        return False
    if span.period.text.endswith("anniversary of"):
        return True
    owns = span.period.text.endswith(("'s", "’s"))
    if owns and _ITS_ONE.match(sentence, span.end):
        return True
    of_event = owns or _YEAR_OF.search(sentence, 0, span.end) is not None
    if of_event and _ITS_EVENT.match(sentence[span.end : span.end + 60]):
        return True
    is_unit = (start == end and len(start) < 10) or _IN_SEASON.search(span.period.text) is not None
    dates = is_unit or _NAMED_STRETCH.search(span.period.text) is not None
    clause = without_year_when(_clause_of(sentence, span))
    if dates and (_BY_HAZARD.search(sentence) or _THEREUPON.search(clause)):
        return True
    if happened_once(sentence, at, span):
        return True
    short = is_unit or last_day(end) - first_day(start) < DATES_WITHIN
    return short and (bool(_ONE_EVENT.search(sentence)) or _happened_once(sentence, span))


# "the number of deaths fell in 2015 to 166", "compared with 193 in 2014"
_NUMBER_OF = re.compile(r"\b(?:number|total|tally|count) of (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_ITS_NUMBER = re.compile(r"(?:numbers?|total|tally|count) of\b", re.IGNORECASE)
_OWN_NUMBER = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:toll|count|tally|total|number|(?:homicides|murders|killings|slayings) (?:to|at))\b",
    re.IGNORECASE,
)
_COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|up from|down from|against|than) (?:the )?(?:[\w,]+ )?(?:in )?$")

# "for the year", "homicide count"
_OF_UNIT = re.compile(r"for the |(?:homicide|murder|road|traffic) ", re.IGNORECASE)


def _is_number_of(sentence: str, at: int, span: TimeSpan) -> bool:
    """Whether it is how many there were in a month or a year, as such numbers are told."""
    if _OF_UNIT.match(span.period.text) or (
        span.period.text.endswith(("'s", "’s")) and _OWN_NUMBER.match(sentence, span.end)
    ):
        return True  # "brought the year's murder count to 12"
    if span.period.start != span.period.end or len(span.period.start or "") == len("2014-05-01"):
        return False
    if _NUMBER_OF.search(sentence, max(0, at - 60), at) or _ITS_NUMBER.match(sentence, at):
        return True
    return span.start >= at and _COMPARED_WITH.search(sentence, max(0, at - 40), span.start) is not None


# "5,600 were killed in 2024 and many clinics have shut after they were looted"
_NEXT_CLAUSE = re.compile(r",?\s(?:and|but|while)\s(?:[\w'’-]+\s){1,4}?(?:have|has|had|was|were|is|are)\s")


def _clause_of(sentence: str, span: TimeSpan) -> str:
    """The sentence up to the end of the clause in which a time stands."""
    following = _NEXT_CLAUSE.search(sentence, span.end)
    return sentence[: following.start()] if following else sentence


def _happened_once(sentence: str, span: TimeSpan) -> bool:
    once = _HAPPENED_ONCE.search(sentence) or _FOUND_IN_ONE.search(sentence)
    return bool(once or _BEFELL.search(sentence, 0, span.start)) or by_one_doer(sentence)


def _is_stock(sentence: str, at: int, harm: Harm, *, closed: bool = False) -> bool:
    since_event = harm is Harm.MISSING and _is_missing_since(sentence, at)
    return not since_event and is_so_at_moment(sentence, at, harm, closed=closed)


def _is_missing_since(sentence: str, at: int) -> bool:
    """ "Nine are missing after a mill caught fire": the event's; of those who "remain missing" it is told how many."""
    if _REMAIN.search(sentence, max(0, at - 40), at + 40):
        return False
    return any(one.search(sentence) for one in (_THEREUPON, _BY_HAZARD, _ONE_EVENT))


def timeless(sentence: str, at: int, harm: Harm, few: bool, single: bool) -> Measure:
    if _is_stock(sentence, at, harm):
        return Measure.STOCK
    around = sentence[max(0, at - 130) : at + 130]
    if _OUTBREAK.search(around) and _SUMS.search(around):
        return Measure.CUMULATIVE
    if _CONFLICT_LONG.search(around) and (_PERFECT.search(around) or BRINGS.search(sentence[max(0, at - 60) : at])):
        return Measure.CUMULATIVE
    if not few and _HAVE_SUFFERED.search(sentence[max(0, at - 60) : at]) and not _ONE_EVENT.search(around):
        return Measure.CUMULATIVE
    if not single and _HAVE_BEEN.search(around) and (_RECENT.search(around) or _FIGHTING.search(around)):
        return Measure.CUMULATIVE
    if not few and _OVER_TIME.search(around) and not _ONE_EVENT.search(around):
        return Measure.CUMULATIVE
    if _LOSSES_STAND.search(sentence[:at]):
        return Measure.CUMULATIVE
    since = _SINCE_SOMETHING.search(sentence, max(0, at - 60))
    if since and not _RANKED.search(sentence) and not _SINCE_WHAT.search(sentence, 0, at):
        return Measure.CUMULATIVE
    if not few and in_what_lasts(sentence, max(0, at - 60), at + 90, few=False):
        return Measure.CUMULATIVE
    if _SEASON.search(sentence, max(0, at - 60), at + 60):
        return Measure.CUMULATIVE
    if _IN_MANY.search(sentence, max(0, at - 60), at + 90):
        return Measure.PERIOD
    if not few and _HAVE_BEEN.search(around) and _PLURAL_EVENTS.search(around) and not _ONE_EVENT.search(around):
        return Measure.CUMULATIVE
    return Measure.INCIDENT


def in_what_lasts(sentence: str, first: int, last: int, *, few: bool) -> bool:
    """Whether this stretch of a sentence says that it was in a war; or, of many, in any campaign."""
    around = sentence[first:last]
    if few:
        return _IN_WAR.search(around) is not None
    return any(one.search(around) for one in _IN_LASTING)


def names_event(sentence: str) -> bool:
    """True where a single event is named ("the attack", "Friday's strike")."""
    return bool(_ONE_EVENT.search(sentence)) or bool(_POSSESSED_EVENT.search(sentence))


def is_of_one_event(headline: str, sentence: str, period: Period) -> bool:
    """Whether a headline says that what a sentence counts over some days was one event ("54 killed in attack")."""
    if not period.start or not period.end or last_day(period.end) - first_day(period.start) >= DATES_WITHIN:
        return False
    if _PLURAL_EVENTS.search(headline) or _PLURAL_EVENTS.search(sentence):
        return False
    return bool(_ONE_EVENT.search(headline) or _BY_HAZARD.search(headline))


def names_the_event(sentence: str) -> bool:
    """True where the event is one of which the text spoke before ("the attack")."""
    return bool(_THE_EVENT.search(sentence))


def sums_up(sentence: str) -> bool:
    """True for "have been killed" where no single event is named."""
    return bool(_HAVE_BEEN.search(sentence)) and not names_event(sentence)


def in_recent_events(sentence: str) -> bool:
    """True for "in recent clashes"."""
    return bool(_RECENT.search(sentence))


def is_campaign(sentence: str) -> bool:
    """True where the harm came of many events ("its aerial bombings"), so that a figure without a day sums them up."""
    return bool(_PLURAL_EVENTS.search(sentence) or _CONFLICT_LONG.search(sentence))
