"""Who died later of what a toll counts: "rose to 52 after two of the wounded died in hospital" adds two to it."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.draft import Draft
from streams.extract.time.late_dead import IN_HOSPITAL, OF_WOUNDS

_AFTER = re.compile(r"\bafter\s+(?:at least |another )?$", re.IGNORECASE)
# "rises to seven as a burn victim dies", "reaches 780 after one child is reported to have died"
_AS = re.compile(r"\b(?:after|as|when|with)\s+(?:at least |another |the )?$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:separate|another|different|unrelated|second|elsewhere)\b", re.IGNORECASE)
_DIES_NOW = re.compile(
    r"[^.;,\d]{0,60}?\b(?:dies?|died|dying|succumb(?:s|ed)?|passe[sd] away"
    r"|(?:is|are|was|were) (?:found dead|pronounced dead))\b",
    re.IGNORECASE,
)
# "rises to ten after the bodies of nine missing men were recovered", "climbs to 31 as divers found six bodies"
_FOUND_BY_THEN = re.compile(r"\b(?:after|as|when|with)\b[^.;\d]{0,60}$", re.IGNORECASE)
_BODIES_OF = re.compile(r"\b(?:bod(?:y|ies)|remains|corpses) of (?:at least |the |another )?$", re.IGNORECASE)
_BODIES = frozenset({"body", "bodies", "corpse", "corpses"})
_DIED_OF_IT = re.compile(
    r"[^.;,\d]{0,30}?\b(?:of the (?:wounded|injured)\b[^.;,\d]{0,20}\b(?:died|succumbed)"
    rf"|(?:died|succumbed)\s+(?:{OF_WOUNDS}|{IN_HOSPITAL}))\b",
    re.IGNORECASE,
)


def adds_to(sentence: str, toll: Draft, draft: Draft) -> bool:
    """Whether the dead of a draft are among those whom the toll before it in the sentence counts by now."""
    if not toll.harm is draft.harm is Harm.KILLED or draft.role is not Role.TOTAL or toll.role is not Role.TOTAL:
        return False
    if toll.quantity.number <= draft.quantity.number:
        return False
    if _ELSEWHERE.search(sentence, draft.start):
        return False
    if toll.rises and _AS.search(sentence, toll.end, draft.start) and _DIES_NOW.match(sentence, draft.end):
        return True
    if toll.rises and _is_of_bodies(sentence, draft) and _FOUND_BY_THEN.search(sentence, toll.end, draft.start):
        return True
    return _AFTER.search(sentence, 0, draft.start) is not None and _DIED_OF_IT.match(sentence, draft.end) is not None


def _is_of_bodies(sentence: str, draft: Draft) -> bool:
    return draft.counted in _BODIES or _BODIES_OF.search(sentence, 0, draft.start) is not None
