"""Where a body sits that speaks of what happened elsewhere: "the ministry in Kasa said", "told reporters in Kasa"."""

from __future__ import annotations

import re

from streams.link.actors import seat_of_government
from streams.link.places import PlaceMention

_NATIONAL = re.compile(
    r"(?<!hospital )(?<!police )(?<!city )(?<!local )(?<!rescue )(?<!fire )"
    r"\b(?:ministr(?:y|ies)|governments?|authorities|officials|agency|command|army|military|media|television|"
    r"spokes(?:man|woman|person)|headquarters|mission|reporters|journalists|parliament|lawmakers|conference|briefing)"
    r" in (?:the capital,? )?$"
)

# Capitals that stand for no government by themselves
_CAPITALS = frozenset(
    """Sanaa;Tel Aviv;Jerusalem;Ramallah;Mexico City;Santiago;Lomé;Lome;Santo Domingo;San Salvador;Guatemala City;
    Panama City;Monrovia;Libreville;Sofia;Muscat;Manama;Suva""".replace("\n    ", "").split(";")
)


def is_seat_of_speaker(text: str, mention: PlaceMention) -> bool:
    """Whether a capital only tells where those sit who speak for a country, or where they were heard."""
    return is_seat_at(text, mention.start, text[mention.start : mention.end])


def is_seat_at(text: str, start: int, name: str) -> bool:
    """The same for a name at offset `start`."""
    first = max(0, start - 50)
    if not text.endswith((" in ", " capital ", " capital, "), first, start):
        return False
    if name not in _CAPITALS and seat_of_government(name) is None:
        return False
    return _NATIONAL.search(text, first, start) is not None
