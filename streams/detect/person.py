"""One person of whom an article tells in several words: "a student has died", and later "the woman was 19".

Where all that a text says of a harm, a day and a place is of one single person, and nothing in it tells two apart,
it is one: whoever names no class or group takes it from the sentence that does. Two in one sentence ("an American and
an Afghan were arrested"), and "another", are two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas import Measure, Quantifier, Role, VictimClass
from streams.detect.observation import Stated
from streams.detect.spot import spot_of

_ANOTHER = re.compile(
    r"\b(?:also|separately|separate|elsewhere|another|other|others|second|third|too)\b", re.IGNORECASE
)
_UNSPECIFIED = (VictimClass.UNSPECIFIED,)


def as_one_person(stated: list[Stated]) -> list[Stated]:
    """The same statements, those of one person with one class and group."""
    lone = [said for said in stated if _is_lone(said)]
    if len(lone) < 2:
        return stated
    told: dict[str, Stated] = {}
    while lone:
        alike = [said for said in lone if _of_one_time(lone[0], said)]
        lone = [said for said in lone if said not in alike]
        if len(alike) > 1 and _is_one(alike) and not _are_more(alike[0], stated):
            told.update(_described(alike))
    return [told.get(said.claim_id, said) for said in stated] if told else stated


def _is_lone(said: Stated) -> bool:
    one = said.quantity.value == 1 and said.quantity.quantifier is Quantifier.EXACT
    return one and said.measure is Measure.INCIDENT and said.role is Role.TOTAL and not said.prior


def _of_one_time(one: Stated, other: Stated) -> bool:
    """Whether both are of one harm, day and place: of the very same, or of one in the other."""
    if one.harm is not other.harm or _days(one) != _days(other):
        return False
    return spot_of(one.place).relation(spot_of(other.place)) > 0


def _days(said: Stated) -> tuple[str | None, str | None]:
    return (said.period.start, said.period.end) if said.period else (None, None)


def _is_one(lone: Sequence[Stated]) -> bool:
    """Whether all may be the same person: no two in a sentence, of classes and groups that go together."""
    sentences = {(said.field, said.sentence) for said in lone}
    if len(sentences) < len(lone) or any(_ANOTHER.search(said.sentence) for said in lone):
        return False
    classes = sorted({frozenset(said.victim_class) for said in lone if said.victim_class != _UNSPECIFIED}, key=len)
    if any(not few <= more for few, more in pairwise(classes)):
        return False
    groups = [frozenset(said.victim_group.casefold().split()) for said in lone if said.victim_group]
    return all(not groups[0].isdisjoint(group) for group in groups[1:])


def _are_more(one: Stated, stated: Sequence[Stated]) -> bool:
    """Whether the text tells of several on that day there, of whom the person may be one."""
    return any(
        said.measure is Measure.INCIDENT and (said.quantity.value != 1 or said.role is Role.PART)
        and said.quantity.value != 0 and _of_one_time(one, said)
        for said in stated
    )  # fmt: skip


def _described(lone: Sequence[Stated]) -> dict[str, Stated]:
    """Each with what the fullest of them says of who it was."""
    classed = max(lone, key=lambda said: (said.victim_class != _UNSPECIFIED, len(said.victim_class), said.claim_id))
    named = max(lone, key=lambda said: (said.victim_group is not None, said.claim_id))
    whom = {
        "victim_class": classed.victim_class,
        "class_union": classed.class_union,
        "victim_group": named.victim_group,
    }
    return {said.claim_id: said.model_copy(update=whom) for said in lone}
