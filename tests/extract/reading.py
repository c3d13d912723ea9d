"""Short ways to read a sentence or an article in the tests of extraction."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import patch

from schemas import Claim, Denial, Ledger, NewsItem
from streams.extract import document, read_item, reader
from streams.extract.clues import GATE, Clue, kinds_in

_ALL = -1


def news(
    text: str, *, title: str = "", day: str = "2024-05-20", item_id: str = "item-1", publisher: str = "The Wire"
) -> NewsItem:
    return NewsItem.model_validate(
        {"id": item_id, "title": title, "text": text, "published_at": f"{day}T12:00:00Z", "publisher": publisher}
    )


def records(item: NewsItem) -> list[Claim | Denial | Ledger]:
    """What an item says; the same where no sentence is passed over for what it seems not to hold."""
    found = list(read_item(item))
    assert found == records_of_all(item), item.text
    return found


def records_of_all(item: NewsItem) -> list[Claim | Denial | Ledger]:
    """What an item says where each sentence seems to hold all clues, save for the gate's, which may hide something."""

    def all_in(clues: Sequence[Clue], spans: Sequence[tuple[int, int]]) -> list[int]:
        return [kinds | (_ALL & ~GATE) for kinds in kinds_in(clues, spans)]

    with (
        patch.object(document, "kinds_in", all_in),
        patch.object(document.Document, "clues", _ALL),
        patch.object(reader, "tells_harm", lambda _: True),
    ):
        return list(read_item(item))


def claims(text: str, *, title: str = "", day: str = "2024-05-20", publisher: str = "The Wire") -> list[Claim]:
    item = news(text, title=title, day=day, publisher=publisher)
    return [record for record in records(item) if isinstance(record, Claim)]


def claim(text: str, *, day: str = "2024-05-20") -> Claim:
    (only,) = claims(text, day=day)
    return only


def told(text: str, *, title: str = "", which: int = -1) -> tuple[Claim, str]:
    """One figure of a text of 20 May 2024, a Monday, and its period as start..end."""
    one = claims(text, title=title)[which]
    period = one.period
    return one, f"{period.start or ''}..{period.end or ''}" if period else "-"


def denials(text: str, *, day: str = "2024-05-20") -> list[Denial]:
    return [record for record in records(news(text, day=day)) if isinstance(record, Denial)]


def ledgers(text: str, *, day: str = "2024-05-20") -> list[Ledger]:
    return [record for record in records(news(text, day=day)) if isinstance(record, Ledger)]


def figures(text: str) -> list[tuple[str, str]]:
    """(harm, words of the figure) of every claim."""
    return [(c.harm.value, c.quantity.text) for c in claims(text)]
