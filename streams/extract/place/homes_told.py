"""Places beside the one where an event was: where its victims live ("residents of Kasa"), where it was felt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.link.places import PlaceMention, contains
from streams.needing import Needing

_LIVE_THERE = Needing(
    ("resid", "native", "inhabitant", "pilgrims", "tourists", "labourers", "laborers", "hail"),
    r"\b(?:residents|inhabitants|natives|pilgrims|tourists|labourers|laborers|resident|native) (?:of|from) "
    r"(?:the )?(?:[a-z]+ ){0,4}$|\bhail(?:s|ed|ing)? from (?:the )?(?:[a-z]+ ){0,4}$",
)
_FELT = Needing(
    ("felt",),
    r"\bfelt (?:also |even )?(?:as far (?:away |off )?as |in |across |throughout )(?:the )?(?:[a-z]+ ){0,3}$",
)
_INTO = re.compile(r"\b(?:in|at|near|on|outside|off|hit|hits|struck|rocked|shook)\s(?:the\s)?(?:[\w-]+\s){0,4}$")
_LOOK = 60


def is_beside_event(sentence: str, mention: PlaceMention, named: Sequence[PlaceMention]) -> bool:
    """Whether a place is only where the victims live, or where one felt it, and another is where it was."""
    first = max(0, mention.start - _LOOK)
    if not (_LIVE_THERE.search(sentence, first, mention.start) or _FELT.search(sentence, first, mention.start)):
        return False
    return any(
        _INTO.search(sentence, max(0, other.start - _LOOK), other.start)
        and not (contains(other.place, mention.place) or contains(mention.place, other.place))
        and not _FELT.search(sentence, max(0, other.start - _LOOK), other.start)
        for other in named
    )
