"""Who claims an attack in a sentence of its own did the harm of which the item told before.

"Nine people were killed in a bombing in Kabul. The Islamic State claimed responsibility."
"""

from __future__ import annotations

import re

from schemas import Cause, Claimant, ClaimantKind, Harm, Measure, Role
from streams.extract.document import Document
from streams.extract.draft import Draft
from streams.needing import Needing

_CLAIMS = Needing(
    ("responsibility",),
    r"(?:,[^,.;]{2,60},)?(?:\s*\([^)]{1,30}\))?\s+(?:group\s+|militants\s+)?(?:has\s+|have\s+|had\s+)?(?:later\s+|also\s+|since\s+)?"
    r"(?:claim|tak)(?:e?s|e|ed|en)?\s+responsibility"
    r"(?=[.,;]|$|\s+for\s+(?:the|this|these|both|it)\b"
    r"(?![^.;]{0,60}\b(?:last year|last month|in the past|previous|earlier|in (?:19|20)\d\d)\b)"
    r"|\s+(?:in a statement|on|via|through|and|but|while|without)\b)",
    re.IGNORECASE,
)
_HARMS = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.KIDNAPPED)
_CAUSES = (Cause.VIOLENCE, Cause.UNKNOWN)
NEAR = 1_500
"""So many characters before, an item still tells of the attack that somebody claims."""


def name_who_claims(document: Document, drafts: list[Draft]) -> None:
    """Give the figures of an attack that a party claims later in the item that party, where nobody else did it."""
    if not drafts or not _CLAIMS.may_match(document.text.text):
        return
    for sentence in document.sentences:
        if sentence.field != "text" or "responsibility" not in sentence.text:
            continue
        for mention in document.actors_of(sentence):
            if mention.actor.kind is not ClaimantKind.BELLIGERENT or not _CLAIMS.match(sentence.text, mention.end):
                continue
            words = sentence.text[mention.start : mention.end]
            party = Claimant(name=mention.actor.name, id=mention.actor.id, kind=mention.actor.kind, text=words)
            _name(party, [one for one in drafts if _is_claimed(one, sentence.start)])


def _is_claimed(draft: Draft, at: int) -> bool:
    """Whether a figure is of the attack that is claimed at offset `at` of the text."""
    of_attack = draft.harm in _HARMS and draft.cause in _CAUSES and draft.measure is Measure.INCIDENT
    told = draft.sentence.field == "title" or at - NEAR < draft.sentence.start <= at
    return told and of_attack and draft.role is not Role.BACKGROUND and not draft.prior


def _name(party: Claimant, drafts: list[Draft]) -> None:
    if all(one.perpetrator is None or one.perpetrator.id == party.id for one in drafts):
        for one in drafts:
            one.perpetrator = party
