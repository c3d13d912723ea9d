"""Whether what a number counts are animals: "two dead wild boars", "seven elephants are killed and another is hurt"."""

from __future__ import annotations

import re

from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks

_NOUN = re.compile(r"\.{1,3}(?=[^.]|$)")


def are_animals(chunks: Chunks, t: int) -> bool:
    """ "two dead wild boars", "five injured stray dogs": the word of harm at chunk t says in what state they are."""
    noun = _NOUN.match(chunks.tags, t + 1)
    after = chunks.row[t + 1 : noun.end()] if noun else []
    return any(one.low in words_listed("people", "animals") for one in after)


def _are_counted(chunk: Chunk) -> bool:
    """People or things; not "one such garden", of which no number takes up some."""
    return chunk.phrase is not None and (chunk.tag != "O" or chunk.quantity.value != 1)


def of_animals(chunks: Chunks, k: int) -> bool:
    """ "Seven elephants are killed and another is injured": a number alone takes up what was counted last, or what
    the sentence tells of where that is no person ("the bird is protected, and whoever kills one is fined")."""
    last = next((i for i in range(k - 1, -1, -1) if chunks.tags[i] in "NIXO" and _are_counted(chunks.row[i])), None)
    phrase = chunks.row[last].phrase if last is not None else None
    animals = words_listed("people", "animals")
    if phrase is not None and phrase.is_people:
        return False  # "27 Tigers were killed and 49 others wounded"
    if last is not None and phrase is not None and phrase.head in animals | words_listed("people", "plants"):
        return chunks.tags[max(0, last - 2) : last] != "Nc"
    before = chunks.row[:k]
    if any(chunk.phrase and chunk.phrase.is_people for chunk in before):
        return False
    return any(chunk.low.rsplit(" ", 1)[-1] in animals and not _describes(chunks, i) for i, chunk in enumerate(before))


def _describes(chunks: Chunks, i: int) -> bool:
    """ "the livestock market", "a dog attack": the animal at chunk i says of what kind the next noun is."""
    low, follows = chunks.row[i].low, chunks.row[i + 1]
    plural = low.endswith("s") and low != "bus"
    return not plural and follows.tag in ".EG" and not follows.low.endswith(("ed", "ing", "s'"))
