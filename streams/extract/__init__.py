"""NewsItem -> Claim, Denial, Ledger: `read_item`.

With the persons whom no figure counts: `read_all`; for totals: `read_story`.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Claim, Denial, Ledger, NewsItem, Victim

CODE_VERSION = "1"


def read_item(item: NewsItem) -> Iterator[Claim | Denial | Ledger]:
    """Every figure, denial and ledger that the item states, in the order of the text."""
    from streams.extract.item import read

    return read(item)


def read_all(item: NewsItem) -> Iterator[Claim | Denial | Ledger | Victim]:
    """The same, and then every mention of a harmed person without a figure ("the mayor was killed")."""
    from streams.extract.item import read_with_victims

    return read_with_victims(item)


def read_story(item: NewsItem) -> Iterator[Claim | Denial | Ledger | Victim]:
    """The same for who codes the item's main event, whenever it was: no event is background for want of a day."""
    from streams.extract.item import read_with_victims

    return read_with_victims(item, whole_story=True)
