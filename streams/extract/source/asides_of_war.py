"""What a sentence tells beside of a war in which its event was: no word of whoever speaks in it.

Police said nine people died in the blast, the latest in a conflict that has killed more than 40,000 people.
"""

from __future__ import annotations

import re

from streams.extract.source.attribution import Attribution
from streams.needing import Needing

_WARS = (
    "war",
    "conflict",
    "insurgency",
    "uprising",
    "rebellion",
    "fighting",
    "violence",
    "feud",
    "struggle",
    "genocide",
)
_IN_A_WAR = Needing(
    _WARS,
    r"\b(?:in|during|amid|of|by) (?:an?|the|its|their|this|that|what) (?:[\w'’-]+ ){0,5}?"
    rf"(?:{'|'.join(_WARS)})(?: (?!that\b|which\b|in which\b|says?\b|said\b)[\w'’-]+){{0,6}}?,?"
    r" (?P<clause>(?:that|which|in which|during which) (?:has |have |had )?(?:so far |already |now |since )?"
    r"(?:killed|claimed|left|cost|displaced|seen|taken|(?:[\w,'’-]+ ){1,7}?(?:have|has|had|were|are) (?:been )?"
    r"(?:killed|died|dead|displaced|fled|perished|lost)))\b",
)


_THEN = re.compile(
    r"\w+(?: (?:at|in|on|near|back|early|late|the|its|start|beginning|outset|end|close|first|last|opening|days|weeks"
    r"|months|years))*\s*"
)


def _says_then(sentence: str, one: Attribution, at: int) -> bool:
    """ "Officials said in the first days of the war that 2,000 had died": when it was said, right behind the verb."""
    return one.direct and _THEN.fullmatch(sentence, one.covers[0][0], at) is not None


def beside_wars(found: list[Attribution], sentence: str) -> list[Attribution]:
    """Attributions without what the sentence tells of a war at its end; who speaks in that clause speaks for it."""
    match = _IN_A_WAR.search(sentence) if found else None
    if match is None:
        return found
    at = match.start("clause")
    if any(one.at >= at or _says_then(sentence, one, match.start()) for one in found):
        return found
    return [one.until(at) for one in found]
