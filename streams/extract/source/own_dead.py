"""Whom a party did not harm, though it is named as a doer: its own people, its own attackers, the dead of both sides.

"The rebels attacked a post, killing four soldiers and leaving 20 militants dead": the militants are the rebels' own.
"""

from __future__ import annotations

import re

from schemas import Cause, Claimant, ClaimantKind, Harm, VictimClass
from streams.extract.draft import Draft
from streams.extract.lexicon import words_listed
from streams.extract.source.acknowledged import is_same_party
from streams.link.actors import country_of
from streams.link.countries import adjectives_of

_SERVE = frozenset(
    ("soldier", "soldiers", "troops", "forces", "servicemen", "service", "sailors", "marines", "airmen", "officers")
).union(("personnel", "guards", "pilots"))
_ATTACKERS = words_listed("cues", "attackers")
_MILITANTS = words_listed("cues", "militants")
_FIGHTERS = words_listed("cues", "fighters")
_KILLS = re.compile(
    r"(?:kill|behead|execut|massacr|slaughter|shoot|shot|murder|wound|injur|captur|abduct)", re.IGNORECASE
)
_BY = re.compile(r"[^.;,]{0,60}?\b(?:by|at the hands of)\s+(?:the\s+|an?\s+)?", re.IGNORECASE)
# "nine fighters from both sides", "killed on all sides"
_OF_BOTH = re.compile(
    r"[^.;,\d]{0,60}?\b(?:on|from|of|among)\s+(?:both|all|either|each)(?:\s+(?:of the|warring|opposing))?"
    r"\s+(?:sides?|parties)\b",
    re.IGNORECASE,
)
# "after the Russian invasion", "since the Russian drones came": what kills and holds nobody
_HOLDS_NOBODY = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:invasion|drones?|missiles?|rockets?|shelling|bombardments?|air\s?strikes?|strikes?"
    r"|bombs?|shells?|artillery|warplanes?|jets|barrages?)\b",
    re.IGNORECASE,
)
# "a Kasan air force jet crashes, killing the pilot": its own mishap
_MISHAP = re.compile(
    r"(?:['’]s?)?[^.;,]{0,60}?\b(?:crash\w*|collid\w+|collision|overturn\w*|capsiz\w*|sank|sinks|sinking|plung\w+|skid\w*"
    r"|veer\w*|ditch\w*|(?:went|goes|going|came|comes|coming)\s+down)\b",
    re.IGNORECASE,
)
_UNTOUCHED = (Cause.DISEASE, Cause.DISASTER, Cause.HUNGER)


def leave_own_dead(drafts: list[Draft]) -> None:
    """Take the doer from figures of those whom it did not harm."""
    for draft in drafts:
        if draft.perpetrator and _is_not_of(draft, draft.perpetrator):
            draft.attacker = draft.perpetrator if draft.counted in _ATTACKERS | _MILITANTS else None
            draft.perpetrator = None


def _is_not_of(draft: Draft, doer: Claimant) -> bool:
    text = draft.sentence.text
    if draft.cause in _UNTOUCHED or _OF_BOTH.match(text, draft.end) or are_its_men(draft, doer):
        return True
    if draft.cause is Cause.ACCIDENT:
        at = text.find(doer.text) if doer.text else -1
        return at >= 0 and _MISHAP.match(text, at + len(doer.text or "")) is not None
    if draft.harm is not Harm.DETAINED or not doer.text or (draft.claimant and is_same_party(draft.claimant, doer)):
        return False
    at = text.find(doer.text)
    return at >= 0 and _HOLDS_NOBODY.match(text, at + len(doer.text.split()[0])) is not None


def are_its_soldiers(draft: Draft, doer: Claimant) -> bool:
    """ "Since the Israeli operation began, nine Israeli soldiers have been killed": not by their own army."""
    if draft.group is None or doer.kind is not ClaimantKind.BELLIGERENT or VictimClass.COMBATANT not in draft.classes:
        return False
    people, *who = draft.group.split()
    return people in adjectives_of(country_of(doer.id) or "") and not _SERVE.isdisjoint(who)


def are_its_men(draft: Draft, doer: Claimant) -> bool:
    """Whether militants are those of the armed group that is named, which the text does not say to have killed them:
    not "the rebels killed nine militants", "nine militants killed by the rebels"."""
    if doer.kind is not ClaimantKind.BELLIGERENT or country_of(doer.id):
        return False
    text, words = draft.sentence.text, doer.text or doer.name
    if draft.counted not in _ATTACKERS | _MILITANTS and (draft.counted not in _FIGHTERS or words not in text):
        return False
    if draft.group and draft.group.lower() != draft.counted:
        return draft.group.lower().startswith(doer.name.lower())
    by = _BY.match(text, draft.harm_at)
    if by and text.startswith(words, by.end()):
        return False
    active = draft.figure.rule == "verb-number" and _KILLS.match(text, draft.harm_at)
    return not active or draft.counted in _ATTACKERS
