"""Whether a party that tells of a harm did it: what it admits may have been done to its own people, or by others.

"The army admitted that 54 soldiers were killed by gunmen" admits a loss, and no deed.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from schemas import Claimant, ClaimantKind, Harm, VictimClass
from streams.extract.source.perpetrators import Doers
from streams.link.actors import actor, country_of

# "claimed responsibility for", "confessed to": of a deed, whoever suffered it
_OF_DEED = re.compile(r"\s*(?:claim|accept|confess)", re.IGNORECASE)
_KILLING = re.compile(
    r"\b(?:killing|shooting|striking|hitting|wounding|injuring|bombing|responsib\w+)\b", re.IGNORECASE
)
_BY_OTHERS = re.compile(
    r"\b(?:killed|shot(?: dead)?|injured|wounded|attacked|abducted|kidnapped|captured|executed|beheaded|ambushed"
    r"|attacks?|raids?|ambush|bombing)(?: and \w+)? by "
    r"(?!(?:its|their|our|his|her|own|friendly|mistake|accident|stray|fire)\b)"
    r"(?P<who>[^,.;]{2,60})",
    re.IGNORECASE,
)
_FIGHTING = frozenset({ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT})


def is_own_deed(
    sentence: str, start: int, at: int, claimant: Claimant, classes: Collection[VictimClass], doers: Doers
) -> bool:
    """Whether what a party admits, from its verb at `start` on, of those counted at offset `at`, it did itself."""
    if _OF_DEED.match(sentence, start) or _KILLING.search(sentence, start, at) or doers.own_means or doers.own_kills:
        return True
    if any(not is_same_party(claimant, party) for _, party in doers.near(at)):
        return False
    others = _BY_OTHERS.search(sentence, at)
    if others and claimant.name.lower().split()[-1] not in others["who"].lower():
        return False
    return VictimClass.COMBATANT not in classes


def is_no_admission(harm: Harm, classes: Collection[VictimClass]) -> bool:
    """Whether who tells of a harm that it did admits nothing: of fighters, of the dead and wounded of a battle."""
    return VictimClass.COMBATANT in classes or VictimClass.SUSPECT in classes or harm is Harm.CASUALTIES


def is_same_party(one: Claimant, other: Claimant) -> bool:
    """Whether two names are of one party: the same, or a state's government and its forces."""
    if not (one.id and other.id):
        return one.name.lower() == other.name.lower()
    if one.id == other.id or other.id == _parent(one.id) or one.id == _parent(other.id):
        return True
    return (
        {one.kind, other.kind} <= _FIGHTING
        and country_of(one.id) is not None
        and country_of(one.id) == country_of(other.id)
        and one.id.partition("-")[0] == other.id.partition("-")[0] == (country_of(one.id) or "").lower()
    )


def _parent(actor_id: str) -> str | None:
    """Whose body an actor is: the army's, a command of it; None for a medical or a civil one."""
    known = actor(actor_id)
    return known.parent if known and known.kind is ClaimantKind.BELLIGERENT else None
