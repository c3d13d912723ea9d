"""Who did it, according to the text: by agent ("killed by the army"), by its means ("coalition strikes"), by subject."""

from __future__ import annotations

import re

from schemas import Claimant, ClaimantKind
from streams.link.actors import Actor, ActorMention, described

_FIGHTERS = frozenset({ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT})
_MEANS = (
    r"(?:(?:air|drone|rocket|missile|artillery|aerial|ground|suicide|bomb|gun|tank|military|barrel)[- ]?)?"
    r"(?:strikes?|airstrikes?|raids?|attacks?|bombings?|bombardments?|shelling|shells|fire|gunfire|forces|troops|soldiers|warplanes|planes|jets|"
    r"fighters|militants|gunmen|rebels|offensive|operations?|missiles?|drones?|rockets?|ambush|tanks|snipers|militia|assault|incursion|invasion|artillery|insurgents|helicopters?|gunships)"
)
_BY = re.compile(r"\bby\s+(?:the\s+|a\s+|an\s+)?(?:suspected\s+|alleged\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_MEANS_AFTER = re.compile(rf"^(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?{_MEANS}\b", re.IGNORECASE)
_COALITION_MEANS = re.compile(rf"\b(?:the\s+)?([\w-]+)\s+{_MEANS}\b", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:it|they|we)\s+(?:had\s+|has\s+|have\s+)?(?:[a-z]+ly\s+)?(?:killed|injured|wounded|caused)\b", re.IGNORECASE
)
_OWN_MEANS = re.compile(rf"\b(?:its|their|our)\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?{_MEANS}\b", re.IGNORECASE)


def perpetrator_of(
    sentence: str, actors: list[ActorMention], named: list[Actor], claimant: Claimant | None, at: int
) -> Claimant | None:
    """The party that the sentence makes the doer; None where it names none. `at`: offset of the figure."""
    own = _OWN_MEANS.search(sentence) or _SELF.search(sentence)
    if own and claimant and claimant.kind in _FIGHTERS:
        return claimant
    candidates = []
    for mention in actors:
        if mention.actor.kind not in _FIGHTERS:
            continue
        before, after = sentence[: mention.start], sentence[mention.end :]
        if _MEANS_AFTER.match(after) or _BY.search(before[-60:]):
            candidates.append((abs(mention.start - at), mention))
    if candidates:
        mention = min(candidates, key=lambda c: c[0])[1]
        return Claimant(
            name=mention.actor.name,
            id=mention.actor.id,
            kind=mention.actor.kind,
            text=sentence[mention.start : mention.end],
        )
    for match in _COALITION_MEANS.finditer(sentence):
        known = described(match[1].lower(), [a for a in named if a.kind in _FIGHTERS])
        if known:
            return Claimant(name=known.name, id=known.id, kind=known.kind, text=match[0])
    return None
