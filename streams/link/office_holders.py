"""The land or region of a text that names none, by who holds an office there: "President Ivo Kasa", "Governor Kasa"."""

from __future__ import annotations

import re

from streams.kept import kept
from streams.link.names import Names
from streams.link.tables import table

_OFFICE = re.compile(
    r"\b(?:Presidents?|Prime Minister|Premier|Chancellor|PM|Governor|Gov\.?|Chief Minister|CM|Minister|Mayor) $"
)
_LONGEST = 16


def home_of_holders(text: str) -> str | None:
    """The id of the one land, or region, whose office holders a text names; of regions of one land, the land."""
    found = set()
    for start, end, ones in _holders().find(text):
        called = text[start:end]
        titled = " " in called or _OFFICE.search(text, max(0, start - _LONGEST), start) is not None
        if titled and len(set(ones)) == 1:
            found.add(ones[0])
    if len(found) > 1:
        found = {one.partition("/")[0].upper() for one in found}
    return found.pop() if len(found) == 1 else None


@kept
def _holders() -> Names[str]:
    full = [(name, home) for home, names in table("office_holders").items() for name in names]
    last = {(name.rsplit(" ", 1)[-1], home) for name, home in full}
    return Names([*full, *sorted(last - set(full))])
