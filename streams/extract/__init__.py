"""NewsItem -> Claim, Denial, Ledger. `read_item` is the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Claim, Denial, Ledger, NewsItem

CODE_VERSION = "1"


def read_item(item: NewsItem) -> Iterator[Claim | Denial | Ledger]:
    """Every figure, denial and ledger that the item states, in the order of the text."""
    from streams.extract.item import read

    return read(item)
