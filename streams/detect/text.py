"""JSON of parts of records, as pydantic writes it, made once for what comes again and again.

Places, days, claimants and moments are shared objects, so their text is found by the object itself; it is held beside
its text, so that no other object can take its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from json.encoder import encode_basestring as quoted

from schemas import Record

__all__ = ["BOOL", "listed", "moment", "normalised", "place_of", "quoted", "sparse", "text", "words"]

BOOL = {False: "false", True: "true"}
_BETWEEN_WORDS = re.compile(r"\W+")
_MOST = 20_000
_TEXTS: dict[int, tuple[Record, str]] = {}
_SPARSE: dict[int, tuple[Record, str]] = {}


@lru_cache(maxsize=65536)
def normalised(text: str) -> str:
    """Words in lower case with single blanks: what is left when layout and punctuation differ."""
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


@lru_cache(maxsize=65536)
def place_of(words: str, sentence: str) -> int:
    """Where words first stand as such in a sentence, no part of others ("5" is not in "15"); -1 where they do not."""
    start = sentence.find(words)
    while start >= 0:
        before, after = sentence[start - 1 : start], sentence[start + len(words) : start + len(words) + 1]
        joined = before in "-.," and before and sentence[start - 2 : start - 1].isalnum()
        if not (before.isalnum() or joined or after.isalnum()):
            return start
        start = sentence.find(words, start + 1)
    return start


def text(record: Record | None) -> str:
    """A part of a record."""
    if record is None:
        return "null"
    known = _TEXTS.get(id(record))
    if known is None:
        if len(_TEXTS) >= _MOST:
            _TEXTS.clear()
        known = _TEXTS[id(record)] = record, record.__pydantic_serializer__.to_json(record).decode()
    return known[1]


def sparse(record: Record | None) -> str:
    """A part of a stub: without the fields that hold their defaults."""
    if record is None:
        return "null"
    known = _SPARSE.get(id(record))
    if known is None:
        if len(_SPARSE) >= _MOST:
            _SPARSE.clear()
        made = record.__pydantic_serializer__.to_json(record, exclude_defaults=True).decode()
        known = _SPARSE[id(record)] = record, made
    return known[1]


@lru_cache(maxsize=_MOST)
def moment(at: datetime) -> str:
    """A moment in UTC, without its quotes."""
    return at.isoformat()[:-6] + "Z"


def words(value: str | None) -> str:
    return "null" if value is None else quoted(value)


def listed(values: Sequence[str]) -> str:
    if len(values) == 1:
        return f"[{quoted(values[0])}]"
    return f"[{','.join([quoted(value) for value in values])}]"
