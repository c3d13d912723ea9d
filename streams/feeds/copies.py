"""Which items tell one story in the same words: containment of sampled shingles, among the latest items.

A shingle is five words without digits; those are kept whose first word is one of an eighth of all words, chosen by its
hash, so that two texts keep the same ones.
Wire copy is cut from its end and given new bylines: what matters is how much of the shorter text the longer one holds.
Shingles that many items share (boilerplate) say nothing.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable
from itertools import compress
from typing import NamedTuple
from zlib import crc32

from schemas import content_id
from streams.feeds.words import Told

WINDOW = 20_000  # items: a day of 200 feeds
_LENGTH = 5
_ONE_IN = 8
_CONTAINED = 0.25
_SHARED = 3  # shingles; fewer are a phrase, not a text
_COMMON = 0.02
_KEPT = 100_000  # words
_FEW = 50  # items that may share a shingle whatever the window holds
_ENOUGH = 30  # words from which on equal texts are one story, and not two that are called the same
_HEAD = struct.Struct("<IH24s")


class Shape(NamedTuple):
    """`at`: seconds since 1970; `words`: how many; `digest`: of publisher and text."""

    at: int
    words: int
    digest: str
    shingles: tuple[int, ...]

    def packed(self) -> bytes:
        head = _HEAD.pack(self.at, min(self.words, 65_535), self.digest.encode())
        return head + struct.pack(f"<{len(self.shingles)}I", *self.shingles)

    @classmethod
    def unpacked(cls, data: bytes) -> Shape:
        at, words, digest = _HEAD.unpack_from(data)
        count = (len(data) - _HEAD.size) // 4
        return cls(at, words, digest.rstrip(b"\0").decode(), struct.unpack_from(f"<{count}I", data, _HEAD.size))


def shape_of(publisher: str, told: Told, at: int) -> Shape:
    """What is remembered of a text."""
    words = told.words
    begins = compress(range(len(words)), map(_BEGINS.__getitem__, words[: 1 - _LENGTH]))
    hashes = {crc32(" ".join(words[start : start + _LENGTH]).encode()) for start in begins}
    digest = content_id("text", publisher, " ".join(told.text.split()))
    return Shape(at, len(words), digest, tuple(sorted(hashes)))


class _Begins(dict[str, bool]):
    """Whether shingles that begin with a word are kept: one word in eight, the same in every text."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _KEPT:
            self.clear()
        self[word] = begins = crc32(word.encode()) % _ONE_IN == 0
        return begins


_BEGINS = _Begins()


class Stories:
    """The latest items by their shapes."""

    def __init__(self, known: Iterable[tuple[str, Shape]] = (), window: int = WINDOW) -> None:
        self._window = window
        self._shapes: dict[str, Shape] = {}
        self._first: dict[int, str] = {}  # the item that holds a shingle; most are held by one
        self._others: dict[int, list[str]] = {}
        self._by_digest: dict[str, str] = {}
        for item_id, shape in sorted(known, key=lambda pair: (pair[1].at, pair[0])):
            self.add(item_id, shape)

    def same(self, shape: Shape) -> str | None:
        """The item that has this very text from this publisher."""
        return self._by_digest.get(shape.digest) if shape.words >= _ENOUGH else None

    def holds(self, item_id: str, shape: Shape) -> bool:
        """True where this item is remembered with this very text."""
        known = self._shapes.get(item_id)
        return known is not None and known.digest == shape.digest

    def __contains__(self, item_id: str) -> bool:
        return item_id in self._shapes

    def copied(self, item_id: str, shape: Shape) -> str | None:
        """The item, not this one, of which this is a copy or which it copies: the one that shares most, then the
        earliest."""
        common = max(_FEW, _COMMON * len(self._shapes))
        held = [value for value in shape.shingles if value in self._first]
        if len(held) < _SHARED:
            return None
        shared: Counter[str] = Counter()
        for value in held:
            others = self._others.get(value, ())
            if len(others) < common:
                shared[self._first[value]] += 1
                shared.update(others)
        shared.pop(item_id, None)
        for other, count in shared.most_common():
            smaller = min(len(shape.shingles), len(self._shapes[other].shingles))
            if count < _SHARED:
                return None
            if count >= _CONTAINED * smaller:
                return other
        return None

    def alike(self, item_id: str, shape: Shape) -> bool:
        """True where this item is remembered, and one of both texts holds much of the other one."""
        known = self._shapes.get(item_id)
        if known is None:
            return False
        smaller = min(len(known.shingles), len(shape.shingles))
        shared = len(set(known.shingles).intersection(shape.shingles))
        return known.digest == shape.digest or shared >= max(_SHARED, _CONTAINED * smaller)

    def add(self, item_id: str, shape: Shape) -> list[str]:
        """Remember an item's shape in place of an earlier one. Returns the items that fell out of the window."""
        self._drop(item_id)
        self._shapes[item_id] = shape
        for value in shape.shingles:
            if self._first.setdefault(value, item_id) != item_id:
                self._others.setdefault(value, []).append(item_id)
        if shape.words >= _ENOUGH:
            self._by_digest.setdefault(shape.digest, item_id)
        gone = []
        while len(self._shapes) > self._window:
            gone.append(next(iter(self._shapes)))
            self._drop(gone[-1])
        return gone

    def _drop(self, item_id: str) -> None:
        shape = self._shapes.pop(item_id, None)
        for value in shape.shingles if shape else ():
            others = self._others.get(value)
            if self._first[value] != item_id and others:
                others.remove(item_id)
            elif others:
                self._first[value] = others.pop(0)
            else:
                del self._first[value]
            if others == []:
                del self._others[value]
        if shape and self._by_digest.get(shape.digest) == item_id:
            del self._by_digest[shape.digest]
