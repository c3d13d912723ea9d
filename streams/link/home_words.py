"""The land of a text that names none, by words that only its news has: "naira", "barangay", "Carabineros"."""

from __future__ import annotations

from collections import Counter

from streams.kept import kept
from streams.link.names import Names
from streams.link.tables import table


def land_of_words(text: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) whose words stand most often in a text; None without any, or where two do."""
    found = Counter(code for _, _, codes in _words().find(text) for code in codes)
    ranked = found.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


@kept
def _words() -> Names[str]:
    return Names((word, code) for code, words in table("home_words").items() for word in words)
