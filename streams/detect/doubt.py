"""How a fact stands beside the one before it: who tells both, and what makes a rise or a fall doubtful."""

from __future__ import annotations

from schemas import Harm, Measure
from streams.detect.counting import says_fewer
from streams.detect.fact import Fact
from streams.detect.reading import SLIP_FROM, SLIP_TIMES, leaps, looks_slipped

FLIGHT = 12  # times; a nought too many makes ten, and whole districts flee within days
SLIP_DAYS = 31  # a figure that is older may have grown tenfold since


def same_item(one: Fact, other: Fact) -> bool:
    return not {s.item.item_id for s in one.statements}.isdisjoint(s.item.item_id for s in other.statements)


def by_another(one: Fact, other: Fact) -> bool:
    """Whether two tell, each by name: of an incident's common toll the lower figure of somebody else is no error."""
    speakers = one.lead.claimant, other.lead.claimant
    return None not in speakers and speakers[0] != speakers[1]


def have_died(fact: Fact) -> bool:
    """Whether fewer injured are those who died since: the article says that the toll of the event rose."""
    said = fact.lead.said
    if said.harm is not Harm.INJURED or said.measure is not Measure.INCIDENT:
        return False
    return any(other.rises and other.harm is Harm.KILLED for other in fact.lead.item.stated)


def tells_of_fall(fact: Fact, before: Fact) -> bool:
    """Whether its text quotes the figure before it as an earlier one: "three died; police had spoken of four"."""
    said, spoken = fact.lead.said, before.reading.said
    if said.prior or spoken is None:
        return False
    return any(
        other.prior and other.harm is said.harm and other.measure is said.measure and other.quantity.value == spoken
        for other in fact.lead.item.stated
    )


def have_left(fact: Fact) -> bool:
    """Whether its text says that fewer are displaced or held by now."""
    said = fact.lead.said
    return said.harm in (Harm.DISPLACED, Harm.DETAINED, Harm.KIDNAPPED) and says_fewer(said.sentence)


def is_behind(fact: Fact) -> bool:
    """Whether its text says that the toll of an event rose to it: where more was told already, that was before."""
    said = fact.lead.said
    return said.rises and said.measure is Measure.INCIDENT


def is_doubtful(fact: Fact, before: Fact) -> bool:
    """A rise that looks like a slip, within the time in which a count seldom grows so much.

    Where the text says that it rose, only one of an event that nobody can die of so fast.
    """
    said = fact.lead.said
    if said.prior:
        return False
    if said.rises:
        return said.measure is Measure.INCIDENT and leaps(fact.reading, before.reading)
    if said.harm is Harm.DISPLACED and fact.reading.low > FLIGHT * before.reading.low:
        return False
    return fact.lead.day - before.lead.day <= SLIP_DAYS and looks_slipped(fact.reading, before.reading)


def slumps(fact: Fact, before: Fact) -> bool:
    """Whether so few are left of those who were displaced or detained that they may be others: about a tenth."""
    was = before.reading.low
    if fact.lead.said.harm is Harm.MISSING:
        return False
    return was >= SLIP_FROM and was >= SLIP_TIMES * max(1, fact.reading.high)


def are_independent(one: Fact, other: Fact) -> bool:
    """Other publishers in other words. What names no publisher confirms nothing.

    Publishers are joined through copies: whoever printed the one figure first must not have printed the other at all,
    nor may the two articles share a sentence. That others printed both is no matter: a paper takes several wires.
    """
    first, second = one.lead.item, other.lead.item
    if not (first.publisher and second.publisher):
        return False
    if first.publisher in other.publishers or second.publisher in one.publishers:
        return False
    return {said.copy_id for said in first.stated}.isdisjoint(said.copy_id for said in second.stated)
