"""Whether what one text tells of a place and of a wider one around it is of one event.

News begin with the country ("two soldiers were killed in a shooting in the West Bank") and go on with the town ("the
two soldiers who were killed at a checkpoint near Tubas"). A figure that comes again says that both are one; so does a
figure that was told earlier, where the text tells of one place what stood and of the other what stands now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from schemas import Cause, Harm, Role
from streams.detect.counting import keeps_count
from streams.detect.kind import ATTACKS, WIDE, kinds_in, kinds_of, may_be_one
from streams.detect.observation import Stated
from streams.detect.reading import TELLING, agree
from streams.detect.scope import OF_ALL, place_key
from streams.detect.spot import spot_of
from streams.detect.statement import Slot, Statement
from streams.detect.told_days import finds_dead

_ALSO = re.compile(r"\b(?:also|separately|separate|elsewhere|another)\b", re.IGNORECASE)
_APART = re.compile(r"\b(?:separate|separately|elsewhere)\b", re.IGNORECASE)
_MORE_HURT = re.compile(
    r"\banother (?:\d[\d,]*|(?:at least|about|some|more than) [\w,-]+|[a-z-]+)(?: [a-z]+){0,2}"
    r" (?:were|was|are|suffered) (?:[a-z]+ly )?(?:injured|wounded|hurt|hospitali[sz]ed|treated|missing)\b",
    re.IGNORECASE,
)  # "another 105 people were wounded": in the same event
_SEVERAL = re.compile(
    r"\b(?:across|throughout|subsequent|subsequently|meanwhile|among(?! them\b)"
    r"|(?:air ?)?strikes|attacks|raids|clashes|incidents|crashes|accidents|blasts|explosions|bombings|shootings"
    r"|fires)\b",
    re.IGNORECASE,
)
_OF_LANDS = frozenset({Harm.DISPLACED, Harm.AFFECTED})
CLOSE = 1.1  # times; by which what two sentences tell of the same people may be out
People = tuple[str, str, str | None]


def is_one_event(inner: Sequence[Statement], outer: Sequence[Statement]) -> bool:
    """`inner`, `outer`: what a text tells of a place and of one around it, both of the same days."""
    mine, others = _figures(inner), _figures(outer)
    shared = mine.keys() & others.keys()
    if not shared:
        before = _is_before(inner, outer) or _is_before(outer, inner)
        if before or _befell_both(inner, outer):
            return True
        return _goes_on_to(inner, outer) or _in_one_sentence(inner, outer)
    if any(_is_another(mine[key], others[key]) for key in shared) or not _kinds_fit(inner, outer):
        return False
    return _agree([(mine[key], others[key]) for key in shared]) or _is_answered(inner, outer)


def _says(words: re.Pattern[str], statements: Iterable[Statement]) -> bool:
    """Whether a sentence of these has such words."""
    return any(words.search(statement.said.sentence) for statement in statements)


def _agree(pairs: Sequence[tuple[Statement, Statement]]) -> bool:
    """Whether both give the same figures; where one comes again others may be a little out ("137 missing", "138")."""
    same = [one.reading.low for one, other in pairs if _is_same(one, other)]
    if len(same) < len(pairs) and max(same, default=0) < TELLING:
        return False
    figures = [sorted((one.reading.low, other.reading.low)) for one, other in pairs if not _is_same(one, other)]
    return all(high <= CLOSE * low for low, high in figures)


def counts_on(later: Sequence[Statement], earlier: Sequence[Statement]) -> bool:
    """Whether what is told of a later day only says what the dead have come to by then: it names no event, or tells of
    what seldom happens that the toll rose or bodies were found."""
    if _says(_ALSO, later):
        return False
    dead = [one.said for one in later if one.said.harm is Harm.KILLED and one.said.role is Role.TOTAL]
    goes_on = bool(dead) and all(said.rises or said.revises or finds_dead(said.sentence) for said in dead)
    if kinds := _kinds(later):
        return goes_on and bool((kinds & _kinds(earlier)) - ATTACKS)
    return goes_on or (bool(dead) and all(keeps_count(said.sentence) for said in dead))


def harm_others(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether the one tells of other harms than the other."""
    return {statement.said.harm for statement in one}.isdisjoint({statement.said.harm for statement in other})


def kill_others(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether both tell of dead, and of none in common: "21 died in the blast. Last week a cleric was killed"."""
    mine, its = _figures(one), _figures(other)
    dead = all(any(key[0] == Harm.KILLED.value for key in figures) for figures in (mine, its))
    return dead and not (mine.keys() & its.keys())


def name_one_kind(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether both name a kind of event in common, and neither tells it from another."""
    return bool(_kinds(one) & _kinds(other)) and not _says(_ALSO, (*one, *other))


def come_to_more(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether both tell of a toll that rose as more were found dead or died of their wounds, and of one kind of event:
    "two died last week, taking the toll of the blasts to 23. A man hurt in the blasts died, which took it to 24"."""
    if _says(_APART, (*one, *other)):
        return False
    return all(map(_tells_growth, (one, other))) and bool(_kinds(one) & _kinds(other))


def _tells_growth(statements: Sequence[Statement]) -> bool:
    dead = [s.said for s in statements if s.said.harm is Harm.KILLED and not s.said.prior]
    return any(said.rises or finds_dead(said.sentence) for said in dead)


def tells_again(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether both tell a figure that is too high to come again by chance, and none of another number."""
    mine, its = _figures(one), _figures(other)
    shared = mine.keys() & its.keys()
    if not shared or _says(_ALSO, (*one, *other)):
        return False
    same = all(mine[key].reading == its[key].reading for key in shared)
    many = max(mine[key].reading.low for key in shared) >= TELLING
    apart = all(mine[key].said.sentence != its[key].said.sentence for key in shared)
    return same and many and apart and _kinds_fit(one, other)


def _in_one_sentence(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether a sentence tells, of one place, whom the event killed and whom it harmed otherwise."""
    here, there = ({(s.said.sentence, place_key(s.said.place)) for s in told} for told in (one, other))
    return harm_others(one, other) and not here.isdisjoint(there)


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
    if _says(_ALSO, (*inner, *outer)):
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
    if any(_ALSO.search(_MORE_HURT.sub("", s.said.sentence)) for s in statements) or _says(_SEVERAL, outer):
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
    """Whether both give one figure, be it in other words: "110" and "over 110", "24" and "more than 20"."""
    if one.reading == other.reading:
        return True
    many = min(one.reading.low, other.reading.low) >= TELLING
    same = one.reading.said == other.reading.said is not None
    return many and (same or agree(one.reading, other.reading))


def _is_another(one: Statement, other: Statement) -> bool:
    """Whether the words tell two apart: "one man was killed in Tyre, and one in Sidon", "a man was also killed"."""
    if one.said.sentence == other.said.sentence:
        return True
    return one.reading.low < TELLING and _says(_ALSO, (one, other))


def _is_before(earlier: Sequence[Statement], now: Sequence[Statement]) -> bool:
    """Whether some figure was told earlier of what others count now."""
    before = {(s.said.harm, s.said.unit) for s in earlier if s.said.prior and s.said.role is Role.TOTAL}
    after = {(s.said.harm, s.said.unit) for s in now if not s.said.prior and s.said.role is Role.TOTAL}
    return not before.isdisjoint(after)


def _kinds_fit(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    return may_be_one(_kinds(one), _kinds(other))


def _kinds(statements: Sequence[Statement]) -> frozenset[str]:
    return kinds_of(statement.said.sentence for statement in statements)
