"""A row of chunks, as `chunks` makes it of a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Quantifier, Quantity
from streams.extract.lexicon import Trigger
from streams.extract.phrases.people import NounPhrase
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.number_words import spelled
from streams.extract.text.numbers import Number, bounded

NUMBERS = frozenset("MNOX")
"""The tags of chunks that have a number of their own, and are no single persons."""


class Chunk(NamedTuple):
    """`start`, `end`: offsets in the sentence. `number` and `phrase` for N M I X O, `trigger` for harm words."""

    tag: str
    start: int
    end: int
    low: str = ""
    number: Number | None = None
    phrase: NounPhrase | None = None
    trigger: Trigger | None = None
    text: str = ""

    @property
    def quantity(self) -> Quantity:
        assert self.number is not None
        return self.number.quantity


class Chunks(NamedTuple):
    """The chunks of one sentence, and their tags as one string of the same length. `of_disease`: it stands in news of a
    disease, which names it elsewhere."""

    sentence: str
    row: list[Chunk]
    tags: str
    of_disease: bool = False


def as_single(chunk: Chunk) -> Chunk:
    if chunk.phrase is None or chunk.phrase.plural:
        return chunk
    value = how_many(chunk.phrase, chunk.text)
    number = Number(chunk.start, chunk.end, chunk.start, bounded(value, Quantifier.EXACT, chunk.text))
    return Chunk("I", chunk.start, chunk.end, chunk.low, number=number, phrase=chunk.phrase)


# "a five-member family", "four-man crew"
_OF_SO_MANY = re.compile(rf"(?:^|\s)(?P<count>\d{{1,3}}|{SPELLED})-(?:member|person|man|woman|strong)\b", re.IGNORECASE)


def how_many(phrase: NounPhrase, text: str) -> int:
    """Persons whom a noun in the singular names; `text`: the words of its phrase."""
    of_many = _OF_SO_MANY.search(text)
    if of_many:
        count = of_many["count"].lower()
        return int(count) if count.isdigit() else spelled(count) or 1
    return 2 if phrase.head == "couple" else 1
