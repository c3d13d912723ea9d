"""Input that could not be used: kept whole, with its reason, until somebody mends or drops it."""

from __future__ import annotations

from schemas.base import Record
from schemas.news_item import UtcTime


class DeadLetter(Record):
    """`origin`: file and line, or topic, partition and offset. `raw`: base64 of the bytes, up to 512 KB.

    Larger input keeps `raw_hash` (blake2b), its first kilobytes in `raw`, and the path where the whole lies.
    """

    id: str
    stage: str
    origin: str
    error: str
    hint: str = ""
    raw: str = ""
    raw_size: int = 0
    raw_hash: str = ""
    path: str | None = None
    at: UtcTime | None = None
