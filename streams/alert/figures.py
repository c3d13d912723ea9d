"""A figure in words: from its bounds, and in the text's own words where it is none ("dozens")."""

from __future__ import annotations

import re

from schemas import Current
from streams.extract.text.number_words import FLOORS

ARROW = "->"
_FLOORS = frozenset(FLOORS.values())
_OF = re.compile(r"(?:dozens|scores|hundreds|thousands|millions|couple|handful|number|tens)$")


def figure(current: Current) -> str:
    """(1300, 1301, -) is "more than 1,300", "dozens" is "dozens"."""
    value, least, most = current.value, current.min, current.max
    if value is None:
        if least is not None and most is not None:
            return f"{least:,}-{most:,}"
        return _vague(current) or (f"at least {least:,}" if least is not None else f"up to {most or 0:,}")
    if least is None and most is None:
        return f"about {value:,}"
    if least == most:
        return f"{value:,}"
    if most is None:
        return f"more than {value:,}" if least is not None and least > value else f"at least {value:,}"
    return f"up to {value:,}" if least is None else f"{least:,}-{most:,}"


def counted(current: Current, people: str) -> str:
    """ "12 people", "dozens of people"."""
    words = figure(current)
    return f"{words} of {people}" if current.value is None and _OF.search(words) else f"{words} {people}"


def is_one(current: Current) -> bool:
    return figure(current) in ("1", "at least 1")


def _vague(current: Current) -> str:
    """ "Dozens" that begin a sentence are "dozens"; digits in the words are a figure, whatever they are called. Where
    the text tells of more than the word's floor ("dozens, including 31 in the port"), that is the figure."""
    if current.min is not None and current.min not in _FLOORS:
        return ""
    words = " ".join(current.text.split())
    return words[:1].lower() + words[1:] if not any(c.isdigit() for c in words) else ""
