"""Figures with which one claimant answers another's count, and leave out for what time they are.

"The ministry said 140 people had been displaced since Monday. The rebels said 900 had been displaced.": both are of
the days since Monday. So it is where the article tells of one such count alone, and nothing in the answer names another
time, place or event. So does an enemy's word of the dead of one side answer a count of the past day: "the coalition
said it had killed 130 rebels in the past 24 hours. The rebels said only 12 of their fighters were killed."
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Measure, Place, Role, VictimClass
from streams.detect.counting import is_count_without_time
from streams.detect.kind import kinds_in, may_be_one
from streams.detect.observation import Stated
from streams.detect.office import claimant_key
from streams.detect.reading import reading_of
from streams.detect.side import are_enemies, fighting_for
from streams.detect.spot import names_place, spot_of

LEAP = 15  # times; what is further apart is hardly of the same people
_BY_REBELS = frozenset({"attack"})  # "the rebels" alone tell of no event
_UNREST = frozenset({"protest", "clash", "attack"})
_OPEN = (Measure.STOCK, Measure.CUMULATIVE)


def answering(stated: Sequence[Stated]) -> list[Stated]:
    """The same claims, each answer with the time of the count that it answers."""
    timed = [said for said in stated if _tells_time(said)]
    if timed:
        return [_as_answered(said, timed) for said in stated]
    to_date = [said for said in stated if _counts_unrest_to_date(said)]
    if not to_date or any(said.measure is Measure.INCIDENT and said.period for said in stated):
        return list(stated)
    return [_as_counted(said, [one for one in to_date if _is_of_unrest(said, one)]) for said in stated]


def _counts_unrest_to_date(said: Stated) -> bool:
    is_count = said.measure is Measure.CUMULATIVE and said.claimant is not None and said.role is Role.TOTAL
    return is_count and said.period is None and not said.prior and _tells_unrest(said)


def _is_of_unrest(said: Stated, count: Stated) -> bool:
    """Whether a figure is of the unrest of which another counts the dead, and of no day of it."""
    if said.measure is not Measure.INCIDENT or said.claimant is None or said.role is not Role.TOTAL or said.prior:
        return False
    alike = said.model_copy(update={"victim_class": count.victim_class}) if _are_of_all(said, count) else said
    return _tells_unrest(said) and _may_answer(alike, count)


def _are_of_all(said: Stated, count: Stated) -> bool:
    return {*said.victim_class, *count.victim_class} <= {VictimClass.UNSPECIFIED, VictimClass.CIVILIAN}


def _tells_unrest(said: Stated) -> bool:
    """Whether it is of what lasts: protests, and no shooting at one of them."""
    return "protest" in (kinds := kinds_in(said.sentence)) and kinds <= _UNREST


def _is_of_enemy(said: Stated, other: Stated) -> bool:
    """Whether one enemy tells of the dead of a side against the other's count of them, and of no event of its own."""
    is_open = said.measure is Measure.INCIDENT and said.period is None and not names_place(said)
    if not is_open or kinds_in(said.sentence) - _BY_REBELS:
        return False
    if not are_enemies(said.claimant, other.claimant):
        return False
    mine, its = fighting_for(said), fighting_for(other)
    return mine is not None and its is not None and mine.side is not None and mine.side == its.side


def _tells_time(said: Stated) -> bool:
    period = said.period
    told = period is not None and (period.start is not None or period.rolling is not None)
    return told and said.claimant is not None and said.role is Role.TOTAL and not said.prior


def _as_answered(said: Stated, timed: Sequence[Stated]) -> Stated:
    is_open = _is_open(said)
    counts = [one for one in timed if _may_be_answered(said, one, is_open=is_open) and _may_answer(said, one)]
    return _as_counted(said, counts)


def _as_counted(said: Stated, counts: Sequence[Stated]) -> Stated:
    """With the measure and the time of the one count that it answers, if it does."""
    if not counts or len({(one.measure, one.period) for one in counts}) > 1:
        return said
    model = counts[0]
    if said.measure is model.measure and not _leaves_open(said, model.place):
        return said  # a count that leaves its window open fits any
    return said.model_copy(
        update={"measure": model.measure, "period": model.period, "place": model.place or said.place}
    )


def _leaves_open(said: Stated, where: Place | None) -> bool:
    """Whether an answer says not since when, and no place within that of the count."""
    if said.measure is not Measure.CUMULATIVE or said.period is not None or where is None or said.place is None:
        return False
    return not names_place(said) and not spot_of(where).contains(spot_of(said.place))


def _may_be_answered(said: Stated, other: Stated, *, is_open: bool) -> bool:
    if other.period and other.period.rolling:
        return _is_of_enemy(said, other)
    return is_open or _is_of_enemy(said, other)


def _is_open(said: Stated) -> bool:
    """Whether a figure tells neither its time nor its event; what has risen goes on with a count of its own."""
    if said.claimant is None or said.role is not Role.TOTAL or said.prior or said.rises:
        return False
    if said.period is not None:
        return said.measure is Measure.PERIOD and not said.period.rolling and said.period.text not in said.sentence
    return said.measure in _OPEN or is_count_without_time(said)


def _may_answer(said: Stated, other: Stated) -> bool:
    if said.harm is not other.harm or said.unit is not other.unit or said.claimant is None or other.claimant is None:
        return False
    if claimant_key(said.claimant, None) == claimant_key(other.claimant, None):
        return False
    if said.victim_class != other.victim_class:
        return False
    if said.period is not None and said.period != other.period:
        return False
    if not may_be_one(kinds_in(said.sentence), kinds_in(other.sentence)):
        return False
    if not _may_be_there(said, other.place):
        return False
    one, two = reading_of(said.quantity), reading_of(other.quantity)
    if one is None or two is None:
        return False
    return max(one.low, two.low) <= LEAP * max(1, min(one.low, two.low))


def _may_be_there(said: Stated, where: Place | None) -> bool:
    """Whether an answer tells no other place than that of the count: none, the same, or one unsaid."""
    if said.place is None or where is None:
        return True
    how = spot_of(said.place).relation(spot_of(where))
    return how == 2 or (how == 1 and not names_place(said))
