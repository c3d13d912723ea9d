"""Bytes -> lines, and gzip -> bytes, in bounded memory and linear time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from streams.sources.arrival import HEAD, Raw, digest_of

CHUNK = 256 * 1024
MAX_ITEM = 5_000_000  # bytes of one item: a thousand pages; more is a file that was joined or broken
_GZIP = b"\x1f\x8b"


class Line(NamedTuple):
    number: int
    raw: Raw | bytes  # Raw where the line is longer than MAX_ITEM


class LineCutter:
    """Cuts chunks at their line ends. Of a line longer than `limit` only the head is held, while the rest is hashed."""

    def __init__(self, limit: int = MAX_ITEM) -> None:
        self._limit = limit
        self._held: list[bytes] = []
        self._size = 0
        self._hash: blake2b | None = None
        self.number = 0

    def feed(self, chunk: bytes) -> Iterator[Line]:
        """The lines that end in this chunk, without their line ends; empty ones are counted and left out."""
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            self._hold(part)
            yield from self.end()
        self._hold(rest)

    def end(self) -> Iterator[Line]:
        """What is held, as a line."""
        self.number += 1
        head, size, digest = b"".join(self._held), self._size, self._hash
        self._held, self._size, self._hash = [], 0, None
        if digest:
            yield Line(self.number, Raw(head[:HEAD], size, digest.hexdigest()))
        elif head.strip():
            yield Line(self.number, head)

    @property
    def is_holding(self) -> bool:
        return self._size > 0

    def held(self) -> bytes:
        """The beginning of the line that has not ended yet."""
        return b"".join(self._held)

    def _hold(self, part: bytes) -> None:
        self._size += len(part)
        if self._hash:
            self._hash.update(part)
        elif part:
            self._held.append(part)
            if self._size > self._limit:
                held = b"".join(self._held)
                self._hash = blake2b(held, digest_size=16)
                self._held = [held[:HEAD]]


class Inflater:
    """Passes plain bytes on as they are, and gzip (known by its first bytes, not by a name) unpacked."""

    def __init__(self) -> None:
        self._begun = False
        self._inflate: zlib._Decompress | None = None
        self._packed = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Raises zlib.error where the bytes are damaged."""
        if not self._begun and chunk:
            self._begun = True
            self._packed = chunk.startswith(_GZIP)
        if not self._packed:
            yield chunk
            return
        while chunk:
            if self._inflate is None:
                chunk = chunk.lstrip(b"\0")  # padding between and after members
                if not chunk:
                    return
                self._inflate = zlib.decompressobj(wbits=31)
            yield self._inflate.decompress(chunk, CHUNK)
            chunk = self._inflate.unconsumed_tail or self._inflate.unused_data
            if self._inflate.eof:
                self._inflate = None

    @property
    def is_cut_off(self) -> bool:
        """True where a gzip member has not come to its end."""
        return self._inflate is not None


def raw_of(line: Line) -> Raw:
    """The line as a dead letter keeps it."""
    return line.raw if isinstance(line.raw, Raw) else Raw(line.raw, len(line.raw), digest_of(line.raw))
