"""States behind the name of a town, abbreviated: "Kasa, Calif.", "KASA, NY - ", "in Kasa, SC"."""

from __future__ import annotations

import re

from streams.kept import kept
from streams.link.chains import Hit
from streams.link.gazetteer import Entry, shortened

_WORDS = 4  # letters: without a full stop, "Miss", "La" and the like are words and names
_TOWN = r"[A-Z][\w’'-]*(?:[ .] ?[A-Z][\w’'-]*){0,3}"
# Two letters are much else ("Jane Roe, MD"): behind what is told to be a place, or begins a line
_INTO = re.compile(rf"\b(?i:in|at|near|of|from|outside|to|around|and|for|serving|leaving) {_TOWN}$")
_LINE = re.compile(rf"(?:^|[\n.\"”] ?|[-–—] ){_TOWN}$")
_DATELINE_ENDS = re.compile(r" ?(?:\([^)\n]{1,25}\) ?)?(?:[-–—]|:\s|\(|\s*(?:\n|$))")
_LOOK = 60


def states_in(text: str) -> list[Hit]:
    """Where states are abbreviated behind towns, in the order of the text."""
    if ", " not in text:
        return []
    return [
        (match.start(1), match.end(), [Entry(shortened()[_key(match)], sure=True)])
        for match in _pattern().finditer(text)
        if not match["postal"] or _is_state(text, match.start(), match.end())
    ]


def _key(match: re.Match[str]) -> str:
    return match["postal"] or match[1].rstrip(".") + "."


def _is_state(text: str, start: int, end: int) -> bool:
    """Whether two letters behind a name that ends at `start` stand for a state."""
    first = max(0, start - _LOOK)
    if _DATELINE_ENDS.match(text, end) and _LINE.search(text, first, start):
        return True
    return not text[start - 1].isupper() and _INTO.search(text, first, start) is not None


@kept
def _pattern() -> re.Pattern[str]:
    stops = [re.escape(one.rstrip(".")) for one in shortened() if one.endswith(".")]
    sure = "|".join(one for one in stops if len(one) > _WORDS or "." in one)
    words = "|".join(one for one in stops if len(one) <= _WORDS and "." not in one)
    postal = "|".join(one for one in shortened() if not one.endswith("."))
    return re.compile(rf", (?<=[\w.], )((?:{sure})\b\.?|(?:{words})\.|(?P<postal>{postal})\b)(?![\w’'-])")
