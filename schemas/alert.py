"""What is told to people."""

from __future__ import annotations

from schemas.base import Record
from schemas.news_item import UtcTime
from schemas.toll import Op


class Alert(Record):
    """One message about one change. `rule` names why it was sent; a withdrawn change withdraws its alert.

    `about`: "change", or "contradiction", "ledger" or "silence" (of a series), whose id `change_id` then is. `thread`:
    what belongs together, the incident or else the series. `claim`: what is told, in short; a revision with the same
    one tells nothing new.
    """

    id: str
    change_id: str
    series_id: str
    conflict_key: str
    rule: str
    title: str
    message: str
    published_at: UtcTime
    detected_at: UtcTime
    url: str | None = None
    about: str = "change"
    thread: str = ""
    claim: str = ""
    version: int = 1
    op: Op = Op.ISSUED
