"""A sentence with its sources -> its denial: a party says that it did not do a harm, or that a figure is wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import ClaimantKind, Harm, Stance, VictimClass
from streams.extract import lexicon
from streams.extract.attribution import Attribution
from streams.extract.chunks import Chunks
from streams.extract.lexicon import alternation

_GENERAL = re.compile(rf"\b(?:{alternation(lexicon.table('cues')['denied'])})\b", re.IGNORECASE)
DENIED_WITHIN = 10
"""So many chunks after the verb the harm is named that is denied."""


class Refusal(NamedTuple):
    """Offsets in the sentence of what is denied, with the harm and the victims of which it speaks."""

    attribution: Attribution
    stance: Stance
    harm: Harm
    classes: tuple[VictimClass, ...]
    start: int
    end: int


def refusal_in(chunks: Chunks, attributions: list[Attribution]) -> Refusal | None:
    """The denial or dispute that the sentence states in its speaker's name; None where it states none."""
    for attribution in attributions:
        if attribution.stance not in (Stance.DENIES, Stance.DISPUTES) or not attribution.direct:
            continue
        start, end = attribution.covers[0]
        words = [c for c in chunks.row if start <= c.start < end]
        if attribution.claimant.kind == ClaimantKind.UNKNOWN and attribution.claimant.id is None:
            continue  # a court that dismisses an appeal, a player who is denied a visa
        harmed = next((c.trigger for c in words[:DENIED_WITHIN] if c.trigger and c.tag in "KGVRJEA"), None)
        said = chunks.sentence[start:end]
        if re.match(r"\s*(?:the|its|his|their|that|those)?\s*(?:[\w'’.-]+\s+){0,2}denial", said):
            continue
        if harmed is None and not (attribution.stance == Stance.DENIES and denies_in_general(said)):
            continue
        harm = harmed.uses[0][1] if harmed else Harm.KILLED
        victims = next((c.phrase for c in words if c.phrase and c.phrase.is_people), None)
        classes = victims.classes if victims else ()
        return Refusal(attribution, attribution.stance, harm, classes or (VictimClass.UNSPECIFIED,), start, end)
    return None


def denies_in_general(text: str) -> bool:
    """Whether what is denied is a deed without a name ("the allegations", "responsibility")."""
    return _GENERAL.search(text) is not None
