"""Short ways to read a sentence or an article in the tests of extraction."""

from __future__ import annotations

from schemas import Claim, Denial, Ledger, NewsItem
from streams.extract import read_item


def news(text: str, *, title: str = "", day: str = "2024-05-20", item_id: str = "item-1") -> NewsItem:
    return NewsItem.model_validate(
        {"id": item_id, "title": title, "text": text, "published_at": f"{day}T12:00:00Z", "publisher": "The Wire"}
    )


def claims(text: str, *, title: str = "", day: str = "2024-05-20") -> list[Claim]:
    return [record for record in read_item(news(text, title=title, day=day)) if isinstance(record, Claim)]


def claim(text: str, *, day: str = "2024-05-20") -> Claim:
    (only,) = claims(text, day=day)
    return only


def denials(text: str, *, day: str = "2024-05-20") -> list[Denial]:
    return [record for record in read_item(news(text, day=day)) if isinstance(record, Denial)]


def ledgers(text: str, *, day: str = "2024-05-20") -> list[Ledger]:
    return [record for record in read_item(news(text, day=day)) if isinstance(record, Ledger)]


def figures(text: str) -> list[tuple[str, str]]:
    """(harm, words of the figure) of every claim."""
    return [(c.harm.value, c.quantity.text) for c in claims(text)]
