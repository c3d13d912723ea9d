"""Whether killing was one of several abuses: "detained, tortured and killed 300 villagers" was no one event."""

from __future__ import annotations

import re

_REACH = 120  # characters; how far before the figure the abuses may begin
_ABUSE = re.compile(
    r"\b(?:(?P<held>imprison\w*|detain\w*|arrest\w*|jail\w*)|(?P<hurt>tortur\w*|beat(?:en|ing)?|starv\w*|mutilat\w*)|"
    r"(?P<shamed>rap(?:ed|es|ing)|enslav\w*|sexual\w* \w+)|(?P<gone>disappear\w*|deport\w*|abduct\w*))\b",
    re.IGNORECASE,
)


def lists_abuses(sentence: str, at: int) -> bool:
    """True where a list of abuses of at least two kinds leads to the figure at offset `at`."""
    clause = re.split(r"[.;]", sentence[max(0, at - _REACH) : at])[-1]
    kinds = {match.lastgroup for match in _ABUSE.finditer(clause)}
    return len(kinds) > 1
