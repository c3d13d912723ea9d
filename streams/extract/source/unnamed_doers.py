"""A party that a sentence names by its kind only, where the item tells whose it is: "the army killed 17 rebels"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.extract.source.accused import is_accused
from streams.extract.source.doing import attacks
from streams.link.actors import Actor, actor, described
from streams.needing import Needing

# No security forces, who may be the police
_BODY = Needing(
    (
        *("army", "military", "armed forces", "government ", "coalition", "militants", "insurgents"),
        *("jihadists", "group", "junta", "paramilitar"),
    ),
    r"(?:^|(?<=[,;:] )|\b(?:the|by|says?|said|claims?|claimed|when|after|as|while|and|but|accus\w+)\s+)"
    r"(?:the\s+)?(?:(?:same|[a-z]+-(?:dominated|led|backed|ruled|run))\s+)?"
    r"(?P<body>(?P<state>army|military|armed forces|(?:government|army) (?:troops|forces|soldiers))"
    r"|coalition|militants|insurgents|jihadists|group|militant group|junta|paramilitaries)\b"
    r"(?!\s+(?:officials?|spokes\w+|sources?|officers?|commanders?|chief|court|police|hospital|says?|said)\b)",
    re.IGNORECASE,
)


def unnamed_doers(
    sentence: str, fighters: Sequence[Actor], land: str | None, victims: Sequence[tuple[int, int]]
) -> list[tuple[int, int, Actor]]:
    """Who does harm in a sentence under the name of its kind: the one of the item's `fighters` whom it describes, else
    the army of the only `land` of the item."""
    found = []
    for match in _BODY.finditer(sentence):
        start, end = match.span("body")
        if any(first <= start < last for first, last in victims):
            continue
        if not (attacks(sentence, start, end) or is_accused(sentence, start, end)):
            continue
        known = described(match["body"].lower(), fighters)
        if known is None and match["state"] and land and {one.country for one in fighters} <= {None, land}:
            known = actor(f"{land.lower()}-military")
        if known:
            found.append((start, end, known))
    return found
