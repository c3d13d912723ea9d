"""What one item now contributes to one conflict: the message on `news.claims`."""

from __future__ import annotations

from schemas.base import Record
from schemas.claim import Claim, Denial, Ledger
from schemas.news_item import UtcTime


class Envelope(Record):
    """Replaces whatever the item contributed to this conflict before. An empty one withdraws it."""

    item_id: str
    conflict_key: str
    revision: str
    published_at: UtcTime
    publisher: str | None = None
    title: str | None = None
    claims: tuple[Claim, ...] = ()
    denials: tuple[Denial, ...] = ()
    ledgers: tuple[Ledger, ...] = ()
    code_version: str = ""

    @property
    def is_empty(self) -> bool:
        """True where the item contributes nothing (any more)."""
        return not (self.claims or self.denials or self.ledgers)
