"""What people put together where they have no reader of tolls: pysbd for sentences, quantulum3 for quantities and
dateparser for dates. Only timed, and only where the optional extra `bench` is installed.

They do less: no harm, no victims, no source, no place. `quantulum3` needs num2words, which is under the LGPL; nothing
but this file uses either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from warnings import catch_warnings, simplefilter

from schemas import NewsItem

NAME = "pysbd, quantulum3, dateparser"
MOST = 50
"""So many items at most: they take a hundred times as long."""
_NEEDED = ("pysbd", "quantulum3", "dateparser")


def are_installed() -> bool:
    """Whether the extra `bench` is there."""
    return all(find_spec(name) for name in _NEEDED)


def reader() -> Callable[[Sequence[NewsItem]], int]:
    """Reads items with them; returns how many quantities and dates they found."""
    with catch_warnings():
        simplefilter("ignore")  # quantulum3 would like to have scikit-learn too
        pysbd, dates, quantities = map(import_module, ("pysbd", "dateparser.search", "quantulum3.parser"))
    segmenter = pysbd.Segmenter(language="en", clean=False)

    def read(items: Sequence[NewsItem]) -> int:
        found = 0
        for item in items:
            settings = {"RELATIVE_BASE": item.published_at.replace(tzinfo=None)}
            for sentence in segmenter.segment(f"{item.title}\n{item.text}"):
                found += len(quantities.parse(sentence))
                found += len(dates.search_dates(sentence, languages=["en"], settings=settings) or ())
        return found

    return read
