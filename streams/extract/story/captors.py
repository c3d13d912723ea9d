"""Those whom an armed group says that it holds: hostages, where they are no soldiers.

"The militants said they were holding 62 passengers": nobody was arrested, for no state holds them.
"""

from __future__ import annotations

import re

from schemas import ClaimantKind, Harm, VictimClass
from streams.extract.draft import Draft
from streams.link.actors import actor

_HOLDS = re.compile(r"\b(?:hold(?:s|ing)?|held|captives?|in its hands|in their hands)\b", re.IGNORECASE)
_NO_HOSTAGES = re.compile(
    r"\b(?:prisoners?|soldiers?|troops|police|officers?|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\b", re.IGNORECASE
)
_ARMED_GROUP = re.compile(
    r"\b(?:militants?|rebels?|insurgents?|separatists?|jihadists?|guerrillas?|bandits|fighters|gunmen|armed group)\b",
    re.IGNORECASE,
)
_FIGHTERS = (VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.SUSPECT)


def as_hostages(draft: Draft) -> None:
    """Take whom an armed group of no state holds for kidnapped."""
    claimant = draft.claimant
    if draft.harm is not Harm.DETAINED or claimant is None or claimant.kind is not ClaimantKind.BELLIGERENT:
        return
    known = actor(claimant.id) if claimant.id else None
    is_group = known.country is None and known.parent is None if known else _ARMED_GROUP.search(claimant.text or "")
    words = draft.sentence.text
    holds = _HOLDS.search(words) and not _NO_HOSTAGES.search(words)
    if is_group and holds and all(one not in _FIGHTERS for one in draft.classes):
        draft.harm = Harm.KIDNAPPED
