"""Whether what one text tells of a place and of a wider one around it is of one event.

News begin with the country ("two soldiers were killed in a shooting in the West Bank") and go on with the town ("the
two soldiers who were killed at a checkpoint near Tubas"). A figure that comes again says that both are one; so does a
figure that was told earlier, where the text tells of one place what stood and of the other what stands now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Cause, Harm, Role
from streams.detect.counting import keeps_count
from streams.detect.kind import WIDE, kinds_in, kinds_of, may_be_one
from streams.detect.observation import Stated
from streams.detect.reading import TELLING, agree
from streams.detect.scope import OF_ALL
from streams.detect.spot import spot_of
from streams.detect.statement import Slot, Statement

_ALSO = re.compile(r"\b(?:also|separately|separate|elsewhere|another)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:across|throughout|subsequent|subsequently|meanwhile|among|(?:air ?)?strikes|attacks|raids|clashes|incidents"
    r"|crashes|accidents|blasts|explosions|bombings|shootings|fires)\b",
    re.IGNORECASE,
)
_OF_LANDS = frozenset({Harm.DISPLACED, Harm.AFFECTED})
People = tuple[str, str, str | None]


def is_one_event(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
    """`inner`, `outer`: what a text tells of a place and of one around it, both of the same days."""
    mine, others = _figures(inner), _figures(outer)
    shared = mine.keys() & others.keys()
    if not shared:
        before = _is_before(inner, outer) or _is_before(outer, inner)
        return before or _befell_both(inner, outer) or _goes_on_to(inner, outer)
    if any(_is_another(mine[key], others[key]) for key in shared) or not _kinds_fit(inner, outer):
        return False
    return all(_is_same(mine[key], others[key]) for key in shared) or _is_answered(inner, outer)


def join_parts(grouped: dict[Slot, list[Statement]]) -> None:
    """Of whom a toll says so much is of its event, be he told of beside the name of a land: "a guide was among the 26".
    Of a land's toll a town has a part, and an event, of its own.
    """
    slots = {statement.said.claim_id: key for key, members in grouped.items() for statement in members}
    for key in list(grouped):
        around = spot_of(grouped[key][0].said.place)
        for part in [s for s in grouped[key] if s.said.part_of]:
            home = slots.get(part.said.part_of, key)
            if home == key or home[1:3] != key[1:3] or not around.contains(spot_of(grouped[home][0].said.place)):
                continue
            grouped[key].remove(part)
            grouped[home].append(part)
        if not grouped[key]:
            del grouped[key]


def _befell_both(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
    """Whether both tell what one disaster did to a land: "the quake killed 437 in Peru. 829 were hurt in the quake"."""
    if any(_ALSO.search(statement.said.sentence) for statement in (*inner, *outer)):
        return False
    mine, its = _kinds(inner), _kinds(outer)
    return bool(mine & its & WIDE)


def _goes_on_to(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
    """Whether the text goes on from a land to the town, and nothing tells the two apart: "17 pupils died in a fire in
    Nigeria. Several others were hurt in Kaura Namoda". One cause, kinds that go together, other people or another harm.

    Who fled is counted by lands, and of a land's many attacks one town has a part.
    """
    statements = (*inner, *outer)
    if not {s.said.sentence for s in inner}.isdisjoint(s.said.sentence for s in outer):
        return False
    if any(_ALSO.search(s.said.sentence) for s in statements) or any(_SEVERAL.search(s.said.sentence) for s in outer):
        return False
    if all(s.said.role is Role.PART for s in inner) or any(s.said.harm in _OF_LANDS for s in outer):
        return False
    causes = {s.said.cause for s in statements if s.said.cause is not Cause.UNKNOWN}
    return len(causes) <= 1 and _kinds_fit(inner, outer)


def _is_answered(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
    """Whether two claimants tell, each by name, and one of them names no event: "the paper puts the dead at 1,938"."""
    speakers = [{statement.claimant for statement in told} for told in (inner, outer)]
    if None in speakers[0] | speakers[1] or not speakers[0].isdisjoint(speakers[1]):
        return False
    return any(all(_only_counts(statement.said) for statement in told) for told in (inner, outer))


def _only_counts(said: Stated) -> bool:
    goes_on = said.rises or said.revises
    return keeps_count(said.sentence) and not (goes_on or kinds_in(said.sentence))


def _figures(statements: Sequence[Statement]) -> dict[People, Statement]:
    """The greatest total of each harm to each people."""
    figures: dict[People, Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.reading.low, s.said.claim_id)):
        if statement.said.role is Role.TOTAL and not statement.said.prior:
            whom = statement.scope.classes or OF_ALL, statement.scope.people[1]
            figures[(statement.said.harm.value, *whom)] = statement
    return figures


def _is_same(one: Statement, other: Statement) -> bool:
    """Whether both give one figure, be it in other words by two who speak: "24 dead" and "more than 20 dead"."""
    if one.reading == other.reading:
        return True
    two = one.claimant is not None and other.claimant is not None and one.claimant != other.claimant
    return two and min(one.reading.low, other.reading.low) >= TELLING and agree(one.reading, other.reading)


def _is_another(one: Statement, other: Statement) -> bool:
    """Whether the words tell two apart: "one man was killed in Tyre, and one in Sidon", "a man was also killed"."""
    if one.said.sentence == other.said.sentence:
        return True
    return one.reading.low < TELLING and any(_ALSO.search(s.said.sentence) for s in (one, other))


def _is_before(earlier: Sequence[Statement], now: Sequence[Statement]) -> bool:
    """Whether some figure was told earlier of what others count now."""
    before = {(s.said.harm, s.said.unit) for s in earlier if s.said.prior and s.said.role is Role.TOTAL}
    after = {(s.said.harm, s.said.unit) for s in now if not s.said.prior and s.said.role is Role.TOTAL}
    return not before.isdisjoint(after)


def _kinds_fit(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    return may_be_one(_kinds(one), _kinds(other))


def _kinds(statements: Sequence[Statement]) -> frozenset[str]:
    return kinds_of(statement.said.sentence for statement in statements)
