"""Initials that a text gives to somebody: "Reporters Sans Frontières (RSF)" are no other RSF that the tables know."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOINED = "of|for|the|and|on|in|de|des|du|la|sans|to|against"
_GIVEN = re.compile(
    rf"\b((?:[A-Z][\w’'-]+ (?:(?:{_JOINED}) ){{0,2}}){{1,5}}[A-Z][\w’'-]+) \((?:the )?[\"“]?([A-Z]{{2,6}})[\"”]?\)"
)
_IN_BRACKETS = re.compile(r"\((?:the )?[\"“]?[A-Z]{2,6}[\"”]?\)")


def given_in(text: str) -> dict[str, str]:
    """Initials -> the name that stands before them, of which they are the initials."""
    if not ("(" in text and _IN_BRACKETS.search(text)):
        return {}
    found = ((match[2], name) for match in _GIVEN.finditer(text) if (name := _spelled(match[1], match[2])))
    return dict(found)


def is_of_another(initials: str, given: dict[str, str], names: Iterable[str]) -> bool:
    """Whether the text gives initials to a name that is none of these."""
    name = given.get(initials)
    return name is not None and not any(one.lower() in name.lower() or name.lower() in one.lower() for one in names)


def _spelled(words: str, initials: str) -> str | None:
    """The last words of these whose initials are just these: "Paris-based Reporters Sans Frontières"."""
    told = words.split()
    for first in range(len(told)):
        if told[first][0].isupper() and "".join(one[0] for one in told[first:] if one[0].isupper()) == initials:
            return " ".join(told[first:])
    return None
