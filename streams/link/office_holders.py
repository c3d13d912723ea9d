"""The land or region of a text that names none, by who holds an office there: "President Ivo Kasa", "Governor Kasa"."""

from __future__ import annotations

import re

from streams.kept import kept
from streams.link.names import Names
from streams.link.tables import table

_OFFICE = re.compile(
    r"\b(?:Presidents?|Prime Minister|Premier|Chancellor|PM|Governor|Gov\.?|Chief Minister|CM|Minister|Mayor) $"
)
# "says Kasa.", "Mr Kasa said": known from before by the name alone
_ALONE = re.compile(r"(?:\b(?:says|said|by|to|per)|[.;,] |^|\n)\s?(?:(?:Mr|Mrs|Ms|Dr|Gen)\.? )?$")
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|President|Minister|Governor|Mayor)\.? ")
_SAYS = re.compile(r" (?:said|says|told|put|gave|added|confirmed|announced)\b")
_LONGEST = 16
_SHORTEST = 5


def home_of_holders(text: str) -> str | None:
    """The id of the one land, or region, whose office holders a text names; of regions of one land, the land."""
    found = set()
    for start, end, ones in _holders().find(text):
        called = text[start:end]
        titled = " " in called or _OFFICE.search(text, max(0, start - _LONGEST), start) is not None
        if (titled or _speaks(text, start, end)) and len(set(ones)) == 1:
            found.add(ones[0])
    if len(found) > 1:
        found = {one.partition("/")[0].upper() for one in found}
    return found.pop() if len(found) == 1 else None


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether who is called so speaks, and the text gives him no other name."""
    name = text[start:end]
    if len(name) < _SHORTEST or re.search(rf"[A-Z][\w.’'-]* {re.escape(name)}\b", _TITLES.sub("", text)):
        return False
    if not _ALONE.search(text, max(0, start - _LONGEST), start) or re.match(r" [A-Z]|['’-]", text[end:]):
        return False
    return _SAYS.match(text, end) is not None or re.search(r"\b(?:says|said) (?:\w+ )?$", text[:start]) is not None


@kept
def _holders() -> Names[str]:
    full = [(name, home) for home, names in table("office_holders").items() for name in names]
    last = {(name.rsplit(" ", 1)[-1], home) for name, home in full}
    return Names([*full, *sorted(last - set(full))])
