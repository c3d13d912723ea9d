"""What a figure counts as detection takes it, where the words of one text alone would keep one count apart.

- The toll of a disaster or an accident that rose is of that event, also where the text dates it by week or month;
  "since June" stays a count over a season. Who "remains missing" after a landslide is of those whom it left missing,
  who is displaced by a flood of those whom it drove out; so is any count without a time in a text that tells of
  nothing else.
- A count since a weekday ("since Sunday", "in three days of clashes") is of the event that began then: it goes on as
  any toll does, and the next text calls it so. A counter since a date is one.
- What one event did "at the weekend" or "earlier this month" is of that event, and no count of those days.
- A count of the year so far ("so far in 2025", "from January to April" told in April) is one since its beginning; so
  is one of more than a month that ended some days ago ("from 1 March to 23 April"), of protests and outbreaks one of
  more than two weeks.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from schemas import Accuracy, AsOf, Cause, ClaimantKind, Harm, Measure, Period, Role
from streams.detect.counting import is_count_without_time
from streams.detect.kind import ATTACKS, kinds_in
from streams.detect.observation import Observation, Stated
from streams.detect.office import claimant_key
from streams.detect.spot import names_place
from streams.detect.window import LONGEST, MONTH, edges_of, span_of

_LEFT = (Harm.MISSING, Harm.DISPLACED)
_SINCE_EVENT = (Harm.MISSING, Harm.INJURED)
_ENDURED = frozenset({"epidemic", "heat"})
_WEEKS_LONG = frozenset({"protest", "epidemic"})  # what goes on for weeks, and no month by month
_COUNTERS = (ClaimantKind.MONITOR, ClaimantKind.UN, ClaimantKind.NGO)
_STILL = re.compile(r"\b(?:still|remain(?:s|ed)?) (?:missing|unaccounted)\b", re.IGNORECASE)
_HELD = (Harm.DETAINED, Harm.KIDNAPPED)
BRIEF = 14  # days; of so few a toll that rises is of one event, also of what may happen daily
NO_END = 10_000
LATELY = 7  # days; a count is told so soon after the day until which it runs
ANSWERS = 10  # times; two counts of the same are seldom further apart
_DAYS_OF = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|[2-7]|several|a few)[ -]days?|(?:a|one)[ -]week)(?:[ -]long| of)\b",
    re.IGNORECASE,
)
_LATELY = re.compile(r"\b(?:weekend|last week|earlier this (?:week|month)|this week)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:separate(?:ly)?|different|multiple|several|various|across|series|wave|incidents|accidents|crashes|collisions"
    r"|shootings|killings|murders|homicides|drownings|bombings|raids|ambushes|executions|attacks|(?:air ?)?strikes)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:so far|to date|until now|up to now)\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night|(?:the|this|last) weekend|"
    r"(?:the )?(?:last|past) (?:two|three|four|five|six|seven|few|several|[2-7]) days|days? ago)\b",
    re.IGNORECASE,
)


def as_counted(item: Observation, said: Stated) -> Stated:
    """The same claim, with the measure by which it belongs to a series."""
    if said.measure is Measure.INCIDENT:
        return said
    if said.period is None:
        return _without_time(item, said)
    if said.period.rolling:
        return said
    if said.harm is Harm.MISSING and said.measure is Measure.CUMULATIVE and _STILL.search(said.sentence):
        return _of_those_left(said.model_copy(update={"measure": Measure.STOCK, "period": None}))
    begun = _of_spell(item, said) or _since_beginning(item, said)
    if begun:
        return begun
    if said.measure is Measure.PERIOD and not said.rises and _of_lately(said):
        return said.model_copy(update={"measure": Measure.INCIDENT})
    if said.harm is Harm.MISSING and said.measure is Measure.STOCK:
        return _of_those_left(said)
    return _of_event_that_rose(item, said) if said.rises else said


def beside(stated: list[Stated]) -> list[Stated]:
    """The same claims: what somebody counts, and says not since when, is counted as what he tells beside it.

    "611 migrants have died since January, the agency said. It lists 947 as missing."
    """
    told = [_as_joined(said, stated) for said in stated]
    counters = [said for said in told if said.measure is Measure.CUMULATIVE and said.claimant and said.period]
    return [_as_beside(said, counters) for said in told] if counters else told


def _as_joined(said: Stated, stated: list[Stated]) -> Stated:
    """ "Five are dead and 15 are missing": who is missing is so since the event of which the same sentence tells."""
    is_open = said.measure in (Measure.STOCK, Measure.INCIDENT) and said.period is None
    if not is_open or said.harm not in _SINCE_EVENT or said.prior:
        return said
    dead = [
        one for one in stated
        if one.sentence == said.sentence and one.measure is Measure.INCIDENT and one.role is Role.TOTAL
        and one.harm is Harm.KILLED and not one.prior and one.quantity.value != 0
    ]  # fmt: skip
    if len(dead) != 1 or said.role is not Role.TOTAL:
        return said
    return said.model_copy(update={"measure": Measure.INCIDENT, "period": dead[0].period, "place": dead[0].place})


def _as_beside(said: Stated, counters: list[Stated]) -> Stated:
    if said.claimant is None or kinds_in(said.sentence) or not is_count_without_time(said):
        return said
    mine = claimant_key(said.claimant, None)
    own = [one for one in counters if one.claimant and claimant_key(one.claimant, None) == mine]
    if not own:
        own = [one for one in counters if one.harm is said.harm and not one.prior and one.role is Role.TOTAL]
        return _as_model(said, own) if _may_answer(said, own) else said
    if not own or len({one.period for one in own}) > 1 or any(one.harm is said.harm for one in own):
        return said
    return _as_model(said, own)


def _may_answer(said: Stated, others: list[Stated]) -> bool:
    """Whether a count that says not since when may be somebody's answer to those told beside it, all since one day."""
    counts = [one.quantity.value or one.quantity.min or 0 for one in (said, *others)]
    return bool(others) and len({one.period for one in others}) == 1 and max(counts) <= ANSWERS * min(counts)


def _as_model(said: Stated, own: list[Stated]) -> Stated:
    model = own[0]
    if said.place and model.place and said.place.name != model.place.name and names_place(said):
        return said
    counted = {"measure": Measure.CUMULATIVE, "period": model.period, "place": model.place or said.place}
    return said.model_copy(update=counted)


def _without_time(item: Observation, said: Stated) -> Stated:
    if said.measure in (Measure.STOCK, Measure.CUMULATIVE) and _befell(item, said):
        return said.model_copy(update={"measure": Measure.INCIDENT})
    if said.harm in _LEFT and said.measure in (Measure.STOCK, Measure.CUMULATIVE):
        left = _of_those_left(said)
        if left is not said:
            return left
    if said.rises and said.measure is not Measure.STOCK:
        return _of_event_that_rose(item, said)
    return said


def _of_those_left(said: Stated) -> Stated:
    kinds = kinds_in(said.sentence)
    happened = kinds - ATTACKS if said.harm is Harm.MISSING else kinds - _ENDURED if not kinds & ATTACKS else None
    return said.model_copy(update={"measure": Measure.INCIDENT}) if happened else said


def _of_spell(item: Observation, said: Stated) -> Stated | None:
    """As a toll of the event that began some days ago, where the text names no more than the weekday."""
    period = said.period
    if period is None or period.end:
        return None
    if period.start is None:
        is_spell = said.measure is Measure.PERIOD and _DAYS_OF.search(period.text)
        return said.model_copy(update={"measure": Measure.INCIDENT, "period": None}) if is_spell else None
    if said.measure is not Measure.CUMULATIVE or not _names_weekday(period.text) or _keeps_count_of_land(said):
        return None
    start = span_of(period.start)
    is_recent = start is not None and 0 <= item.published_at.toordinal() - start.first <= LONGEST
    return said.model_copy(update={"measure": Measure.INCIDENT}) if is_recent else None


def _keeps_count_of_land(said: Stated) -> bool:
    """Whether who counts the harmed tells of no event: "300 people have died since Thursday, the monitor said"."""
    counts = said.claimant is not None and said.claimant.kind in _COUNTERS and said.harm is not Harm.DISPLACED
    return counts and not kinds_in(said.sentence)


@lru_cache(maxsize=4096)
def _names_weekday(words: str) -> bool:
    return _WEEKDAY.search(words) is not None


def _of_lately(said: Stated) -> bool:
    """Whether it is of one event of some days ago, which the text dates no nearer: "the raid of last week"."""
    if said.period is None or not said.period.start or not _LATELY.search(said.period.text):
        return False
    return bool(kinds_in(said.sentence)) and _SEVERAL.search(said.sentence) is None


def _since_beginning(item: Observation, said: Stated) -> Stated | None:
    """As a count since the beginning of a period that is not over, or of people who are so "so far this year"."""
    if said.measure is Measure.CUMULATIVE or said.period is None:
        return None
    period = said.period
    start = span_of(period.start, period.start_accuracy)
    if start is None:
        return None
    today = item.published_at.toordinal()
    if said.measure is Measure.STOCK:
        lasts = start.first < today - LONGEST and (period.end is None or _SO_FAR.search(period.text))
    else:
        end = span_of(period.end, period.end_accuracy)
        lasts = said.measure is Measure.PERIOD and end is not None and start.first <= today <= end.last
        lasts = lasts and bool(_SO_FAR.search(period.text) or today - start.first > MONTH)
        lasts = lasts or _until_lately(said, today)
    if not lasts:
        return None
    since = Period(start=date.fromordinal(start.first).isoformat(), start_accuracy=Accuracy.DAY, text=period.text)
    return said.model_copy(update={"measure": Measure.CUMULATIVE, "period": since})


def _until_lately(said: Stated, today: int) -> bool:
    """Whether it is of more than a month that ended on a day of the last week, and on no last day of a month: "from
    1 March to 23 April", told on the 24th, is how many it were by then; the next text counts on from the same day."""
    if said.measure is not Measure.PERIOD or said.period is None or said.period.end_accuracy is not Accuracy.DAY:
        return False
    start, end = span_of(said.period.start, said.period.start_accuracy), span_of(said.period.end)
    if start is None or end is None or start.first != start.last:
        return False
    least = BRIEF if kinds_in(said.sentence) & _WEEKS_LONG else MONTH
    if end.last - start.first <= least:
        return False
    ends_month = date.fromordinal(end.last + 1).day == 1
    return 0 <= today - end.last <= LATELY and not ends_month


def _of_event_that_rose(item: Observation, said: Stated) -> Stated:
    if said.measure is not Measure.PERIOD and not (said.measure is Measure.CUMULATIVE and said.period is None):
        return said
    kinds = kinds_in(said.sentence)
    edges = edges_of(said.period, Measure.PERIOD)
    days = edges.end.last - edges.start.first if edges and edges.start and edges.end else NO_END
    if "epidemic" in kinds or (days > BRIEF and (not kinds or kinds & ATTACKS)):
        return said
    # The time is that of the event, and the toll stands as of its publication. Of a few days it may be that of a death.
    today = {"as_of": AsOf(day=item.published_at.date().isoformat())} if said.measure is Measure.PERIOD else {}
    period = said.period if days < MONTH and not kinds <= ATTACKS else None
    return said.model_copy(update={"measure": Measure.INCIDENT, "period": period, **today})


def _befell(item: Observation, said: Stated) -> bool:
    """Whether a sentence without a kind of event stands in a text of nothing but a disaster or an accident."""
    if said.cause in (Cause.VIOLENCE, Cause.CRIME, Cause.HUNGER, Cause.DISEASE) or said.harm in _HELD:
        return False
    told = [kinds_in(text) for text in {item.title or "", *(other.sentence for other in item.stated)}]
    kinds = frozenset().union(*told)
    return bool(kinds) and not kinds & (ATTACKS | {"epidemic"}) and not kinds_in(said.sentence)
