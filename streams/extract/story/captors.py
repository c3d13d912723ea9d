"""Those whom an armed group says that it holds: hostages, where they are no soldiers.

"The militants said they were holding 62 passengers": nobody was arrested, for no state holds them. So are those who
are "still held" where the item tells of an abduction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Cause, ClaimantKind, Harm, VictimClass
from streams.extract.draft import Draft
from streams.link.actors import actor
from streams.needing import Needing

_HOLDS = re.compile(r"\b(?:hold(?:s|ing)?|held|captives?|in its hands|in their hands)\b", re.IGNORECASE)
_NO_HOSTAGES = re.compile(
    r"\b(?:prisoners?|soldiers?|troops|police|officers?|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\b", re.IGNORECASE
)
_ARMED_GROUP = re.compile(
    r"\b(?:militants?|rebels?|insurgents?|separatists?|jihadists?|guerrillas?|bandits|fighters|gunmen|armed group)\b",
    re.IGNORECASE,
)
_FIGHTERS = (VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.SUSPECT)


_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|captivity|captors)\b", re.IGNORECASE)
_BY_LAW = re.compile(
    r"\b(?:jails?|jailed|prisons?|custody|charges?|charged|courts?|bail|warrant|army|military|authorities"
    r"|security forces)\b",
    re.IGNORECASE,
)
_ABDUCTED = Needing(
    ("bduct", "idnap", "captors", "hostage"),
    r"\b(?:abduct(?:s|ed|ors?|ion|ing)|kidnap(?:s|ped|pers?|ping)?|captors|hostages?)\b",
    re.IGNORECASE,
)


def as_abducted(drafts: Iterable[Draft], text: str) -> None:
    """Take who is "still held" in an item of an abduction for kidnapped."""
    held = [draft for draft in drafts if draft.harm is Harm.DETAINED and _is_still_held(draft)]
    if not held or not _ABDUCTED.search(text):
        return
    for draft in held:
        draft.harm = Harm.KIDNAPPED
        draft.cause = Cause.VIOLENCE if draft.cause is Cause.UNKNOWN else draft.cause


def _is_still_held(draft: Draft) -> bool:
    words = draft.sentence.text
    if any(one in _FIGHTERS for one in draft.classes) or not (_STILL.search(words) and _HOLDS.search(words)):
        return False
    return not (_NO_HOSTAGES.search(words) or _BY_LAW.search(words))


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
