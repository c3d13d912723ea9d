"""What every record shares: frozen values, open vocabularies, and ids made from content."""

from __future__ import annotations

from enum import StrEnum
from hashlib import blake2b
from operator import attrgetter

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = 1


class Record(BaseModel):
    """A frozen value. Unknown fields are ignored, so that an old reader understands a newer writer."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Vocabulary(StrEnum):
    """A closed list for writers, an open one for readers: a word that is not known reads as `other`."""

    @classmethod
    def _missing_(cls, value: object) -> Vocabulary | None:
        return cls("other") if isinstance(value, str) and value != "other" else None


# The same as enum's own, which is slow, and asked for with every word of every record.
Vocabulary.value = property(attrgetter("_value_"))  # type: ignore[method-assign, assignment]


def joined(*parts: object) -> str:
    """Parts as one text, joined by a control character that text never holds: ("a", "bc") and ("ab", "c") differ."""
    try:
        return "\x1f".join(parts)  # type: ignore[arg-type]  # most are texts
    except TypeError:
        return "\x1f".join(["" if part is None else str(part) for part in parts])


def content_id(*parts: object) -> str:
    """The id of a thing that is nothing but its parts: 24 hexadecimal digits, the same on every machine."""
    return blake2b(joined(*parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
