"""What a source hands over: an item, or the dead letter of what is none."""

from __future__ import annotations

from base64 import b64encode
from hashlib import blake2b
from typing import NamedTuple

from schemas import DeadLetter, NewsItem, content_id
from streams.errors import DecodeError

STAGE = "source"
MAX_RAW = 512 * 1024  # bytes that a dead letter carries; of more it keeps the head, the hash and the path
HEAD = 4096
NOTES = "feeds"  # the part of the state that holds what sources remember
Note = tuple[str, bytes | None]
"""A key and its value in what a source remembers; None forgets it."""


class Arrival(NamedTuple):
    """`source` is the file, the feed or "-"; `origin` the place in it ("news.jsonl:12").

    `notes`: what the source is to remember once this is stored; without `content` there is nothing else to store.
    `read` is False for an item in a language that is not read: it is kept, and nothing follows from it.
    """

    source: str
    origin: str
    content: NewsItem | DeadLetter | None
    notes: tuple[Note, ...] = ()
    read: bool = True


class Raw(NamedTuple):
    """Input as bytes. Where it was too large to hold, `head` is its beginning; `size` and `digest` are of the whole."""

    head: bytes
    size: int
    digest: str

    @classmethod
    def of(cls, data: bytes) -> Raw:
        return cls(data, len(data), digest_of(data))


def digest_of(data: bytes) -> str:
    """blake2b of the bytes, 32 hexadecimal digits: the `raw_hash` of a dead letter."""
    return blake2b(data, digest_size=16).hexdigest()


def refused(source: str, origin: str, raw: Raw, error: DecodeError) -> Arrival:
    """The dead letter of input that is no item. The same input at the same place always has the same id."""
    whole = raw.size == len(raw.head) <= MAX_RAW
    letter = DeadLetter(
        id=content_id("dead", STAGE, origin, raw.digest),
        stage=STAGE,
        origin=origin,
        error=error.reason,
        hint=error.hint,
        raw=b64encode(raw.head if whole else raw.head[:HEAD]).decode("ascii"),
        raw_size=raw.size,
        raw_hash=raw.digest,
        path=None if whole or source == "-" else source,
    )
    return Arrival(source, origin, letter)
