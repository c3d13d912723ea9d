"""One person or two whom a text tells of with "the" or "both", although it has not told of them before.

The plane crashed in a field, killing the pilot.     Both pilots were killed.
e   .     .       p  e .    , G       I              N           b    K

A vehicle has one driver, an aircraft one captain: "the" says no more than that. "The suspect, a man of 31, is held" is
such a one as well, since what stands between the commas brings him in. Whether the text has told of them after all is
seen when their harm is known (told_again.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from schemas import Quantifier
from streams.extract.lexicon import words_listed
from streams.extract.phrases.people import NounPhrase
from streams.extract.phrases.row import Chunk, Chunks
from streams.extract.text.by_word import ByWord
from streams.extract.text.numbers import Number, bounded
from streams.extract.text.words import Words, lows_of

_ALONE = ("b", "h", "s", ",", "p", "z", "c", "")
_OWNS = frozenset({"the", "its"})
_COUNTED_AMONG = re.compile(r"[.]?i")  # "the driver among them"
_AMONG_THEM = re.compile(r"(?P<whole>N),?i.*,c$")
_ADJECTIVES = 3


@cache
def _crew_or_doers() -> frozenset[str]:
    return words_listed("people", "one_of_crew") | words_listed("people", "doers")


@ByWord
def tells_definite(piece: str) -> bool:
    """Whether a word for such a one is among the words of what stands between two spaces."""
    return not _crew_or_doers().isdisjoint(lows_of[piece])


def any_definite(words: Words) -> bool:
    """Whether such a one may stand among the words of a sentence."""
    return not _crew_or_doers().isdisjoint(words.lows) or _tells_pair(words.lows)


def _tells_pair(lows: Sequence[str]) -> bool:
    """ "one ... the other", "including both"."""
    return ("other" in lows and "one" in lows) or ("both" in lows and "including" in lows)


def with_definites(chunks: Chunks) -> Chunks:
    """The row in which each of them is one who is counted."""
    row, k = list(chunks.row), len(chunks.row) - 1
    while k > 0:
        start = _start_of(chunks, k) if chunks.row[k].tag == "P" and chunks.row[k].phrase else None
        if _is_the_other(chunks, k):
            start = k - 1
            row[start : k + 1] = [_the_other(chunks, k)]
        elif start is not None:
            row[start : k + 1] = [_as_counted(chunks, start, k)]
        k = (k if start is None else start) - 1
    changed = any(new is not old for new, old in zip(row, chunks.row, strict=False)) or len(row) != len(chunks.row)
    return chunks._replace(row=row, tags="".join([c.tag for c in row])) if changed else chunks


def _start_of(chunks: Chunks, k: int) -> int | None:
    """Where the words for them begin whose noun is chunk k; None where they are no such ones, or have a name."""
    low = chunks.row[k].low
    if chunks.row[k - 1].low == "both" and chunks.tags[k - 2 : k - 1] == "i" and _is_plural(chunks, k):
        return k - 1  # "including both attackers"
    crew = low in words_listed("people", "one_of_crew")
    if crew and chunks.tags[k - 1] == "c" and chunks.tags[k - 2] == "P" and chunks.row[k - 2].phrase:
        return k if k > 2 and not _is_plural(chunks, k) and _start_of(chunks, k - 2) is not None else None
    if not crew and not (low in words_listed("people", "doers") and _is_described(chunks, k)):
        return None
    start = next((i for i in range(k - 1, max(-1, k - 2 - _ADJECTIVES), -1) if chunks.tags[i] != "."), -1)
    if _COUNTED_AMONG.match(chunks.tags, k + 1):
        return None
    if start < 0 or chunks.tags[start - 1 : start] == "i" or _has_name(chunks, k) or _is_among(chunks, start):
        return None
    lead = chunks.row[start].low
    return start if (lead == "both" if _is_plural(chunks, k) else lead in _OWNS) else None


def _is_plural(chunks: Chunks, k: int) -> bool:
    phrase = chunks.row[k].phrase
    return phrase is not None and phrase.plural


def _is_described(chunks: Chunks, k: int) -> bool:
    """ "the suspect, a man of 31, is held", "the attacker, a former guard,"."""
    comma, then = chunks.row[k + 1 : k + 2], chunks.row[k + 2 : k + 3]
    return bool(then) and comma[0].low == "," and (then[0].tag == "I" or then[0].low in ("a", "an"))


def _is_the_other(chunks: Chunks, k: int) -> bool:
    """ "killing one and injuring the other", "one was killed, while the other was arrested"."""
    if chunks.row[k].low != "other" or chunks.row[k - 1].low != "the" or chunks.tags[k + 1 : k + 2] not in _ALONE:
        return False
    before = [chunk for chunk in chunks.row[: k - 1] if chunk.tag in "NMI" and chunk.quantity.value == 1]
    return bool(before) and chunks.sentence[before[-1].start : before[-1].end].lower().startswith("one")


def _the_other(chunks: Chunks, k: int) -> Chunk:
    start, end = chunks.row[k - 1].start, chunks.row[k].end
    number = Number(start, end, start, bounded(1, Quantifier.EXACT, chunks.sentence[start:end]))
    phrase = NounPhrase(0, is_people=True, others="other", plural=False)
    return Chunk("I", start, end, "other", number=number, phrase=phrase)


def _is_among(chunks: Chunks, start: int) -> bool:
    """ "Six people, including a nurse and her son, and the pilot were killed": six in all."""
    match = _AMONG_THEM.match(chunks.tags[:start].lstrip("ea"))
    first = next((chunk for chunk in chunks.row if chunk.tag == "N"), None)
    return bool(match and first and first.phrase and first.phrase.head in words_listed("people", "everybody"))


def _has_name(chunks: Chunks, k: int) -> bool:
    """ "the pilot Luis Vidal", "the pilot, Luis Vidal,": no figure."""
    at = k + 2 if chunks.tags[k + 1 : k + 2] == "," else k + 1
    return chunks.tags[at : at + 1] == "." and chunks.sentence[chunks.row[at].start].isupper()


def _as_counted(chunks: Chunks, start: int, k: int) -> Chunk:
    first, noun = chunks.row[start], chunks.row[k]
    assert noun.phrase is not None
    text = chunks.sentence[first.start : noun.end]
    quantity = bounded(2 if noun.phrase.plural else 1, Quantifier.EXACT, text)
    number = Number(first.start, noun.end, first.start, quantity)
    classes = () if noun.low == "captain" else noun.phrase.classes  # of a vessel
    phrase = noun.phrase._replace(definite=True, classes=classes)
    return Chunk("N" if phrase.plural else "I", first.start, noun.end, noun.low, number=number, phrase=phrase)
