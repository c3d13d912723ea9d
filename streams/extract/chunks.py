"""A sentence as a row of chunks with one tag each, over which the frames are written.

    At least 12 people , including four children , were killed and 30 injured .
    N                  , i         N             , b    K      c   M  K       s

N number of persons        M number without a noun ("30", "two others")      I one unnamed person ("a soldier")
X number of harms ("12 deaths")   O number of other things                   P persons without a number
K G V R J E A T            harm words by their use (data/harms.yaml)
i w c f t b h m r n e z p y u a #   function words (data/words.yaml)            , s . comma, stop, any other word
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from schemas import Quantifier, Quantity
from streams.extract import lexicon
from streams.extract.lexicon import Trigger
from streams.extract.numbers import Number, bounded, numbers_in
from streams.extract.people import NounPhrase, is_plural, noun_phrase, person_at

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+-[^\W\d_]+-old\b|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|\S")
_ABBREVIATIONS = frozenset({"IS", "US", "WHO", "IT", "AM"})
_T = TypeVar("_T")


class Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True)
class Chunk:
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


@dataclass
class Chunks:
    """The chunks of one sentence, and their tags as one string of the same length."""

    sentence: str
    row: list[Chunk] = field(default_factory=list)
    tags: str = ""


class Phrases(Generic[_T]):
    """Longest match of phrases over words: a dict by first word, longest first."""

    def __init__(self, table: dict[str, _T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], _T]]] = {}
        for phrase, value in table.items():
            words = tuple(w.low for w in words_of(phrase))
            self._by_first.setdefault(words[0], []).append((words, value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, lows: list[str], i: int) -> tuple[int, _T] | None:
        """(number of words, value) of the longest phrase that begins at word i."""
        for words, value in self._by_first.get(lows[i], ()):
            n = len(words)
            if n == 1 or tuple(lows[i : i + n]) == words:
                return n, value
        return None


def words_of(text: str) -> list[Word]:
    """Words, numbers and single marks, in order."""
    capitals = text.isupper()
    return [
        Word(
            m[0],
            m[0] if m[0] in _ABBREVIATIONS and not capitals else m[0].lower().replace("’", "'"),
            m.start(),
            m.end(),
        )
        for m in _WORD.finditer(text)
    ]


@cache
def _triggers() -> Phrases[Trigger]:
    return Phrases(lexicon.triggers())


@cache
def _tag_phrases() -> Phrases[str]:
    return Phrases(lexicon.phrase_tags())


def chunk(sentence: str, taken: list[tuple[int, int]], *, headline: bool = False) -> Chunks:
    """The row of a sentence. `taken`: spans (dates) whose numbers count nobody. A headline leaves out articles: a
    person in the singular is one unnamed person there ("UK tourist killed")."""
    words = words_of(sentence)
    lows = [w.low for w in words]
    numbers = {n.start: n for n in numbers_in(sentence) if not _is_date(n, taken)}
    out = Chunks(sentence)
    i = 0
    while i < len(words):
        made, i = _next(sentence, words, lows, numbers, i)
        out.row.append(_as_single(made) if headline and made.tag == "P" else made)
    out.tags = "".join(c.tag for c in out.row)
    return out


def _as_single(chunk: Chunk) -> Chunk:
    if chunk.phrase is None or chunk.phrase.plural:
        return chunk
    number = Number(chunk.start, chunk.end, chunk.start, bounded(1, Quantifier.EXACT, chunk.text))
    return Chunk("I", chunk.start, chunk.end, chunk.low, number=number, phrase=chunk.phrase)


def _is_date(number: Number, taken: list[tuple[int, int]]) -> bool:
    return any(start <= number.core_start < end for start, end in taken)


def _next(sentence: str, words: list[Word], lows: list[str], numbers: dict[int, Number], i: int) -> tuple[Chunk, int]:
    word = words[i]
    number = numbers.get(word.start)
    if number:
        return _number_chunk(sentence, words, lows, number, i)
    phrase = _tag_phrases().at(lows, i)
    if phrase and phrase[0] > 1:
        return Chunk(
            phrase[1], word.start, words[i + phrase[0] - 1].end, " ".join(lows[i : i + phrase[0]])
        ), i + phrase[0]
    found = _triggers().at(lows, i)
    if found:
        n, trigger = found
        return Chunk(
            trigger.uses[0][0], word.start, words[i + n - 1].end, " ".join(lows[i : i + n]), trigger=trigger
        ), i + n
    if lows[i] in ("a", "an", "another"):
        single = _single(words, lows, i)
        if single:
            return single
    tag = _mark(word.low) or (phrase[1] if phrase else None) or lexicon.word_tags().get(word.low)
    if tag:
        return Chunk(tag, word.start, word.end, word.low), i + 1
    people = person_at(lows, i)
    if people:
        return _people(sentence, words, lows, i, people)
    if word.low.endswith("ly") and len(word.low) > 4:
        return Chunk("a", word.start, word.end, word.low), i + 1
    return Chunk(".", word.start, word.end, word.low), i + 1


def _people(sentence: str, words: list[Word], lows: list[str], i: int, found: tuple[int, str]) -> tuple[Chunk, int]:
    n, noun = found
    start, end = words[i].start, words[i + n - 1].end
    phrase = NounPhrase(i + n, noun, True, lexicon.person_classes().get(noun, ()), plural=is_plural(noun))
    return Chunk("P", start, end, noun, phrase=phrase, text=sentence[start:end]), i + n


def _mark(low: str) -> str | None:
    if low in ",()[]–—-":
        return ","
    if low in ".;!?":
        return "s"
    return ":" if low == ":" else None


def _number_chunk(sentence: str, words: list[Word], lows: list[str], number: Number, i: int) -> tuple[Chunk, int]:
    after = i
    while after < len(words) and words[after].start < number.end:
        after += 1
    phrase = noun_phrase(words, lows, after, counted=True, vague=number.quantity.value is None)
    if phrase is None or not phrase.is_counted:
        tag = "M" if phrase is None or phrase.others else "O"
        if number.could_be_year and not (phrase and phrase.others):
            tag = "O"
        if phrase and phrase.others:
            return Chunk(tag, number.start, words[phrase.end - 1].end, number=number, phrase=phrase), phrase.end
        return Chunk(tag, number.start, number.end, number=number, phrase=phrase), after
    tag = "X" if phrase.harm_noun else "N"
    return Chunk(tag, number.start, words[phrase.end - 1].end, number=number, phrase=phrase), phrase.end


def _single(words: list[Word], lows: list[str], i: int) -> tuple[Chunk, int] | None:
    """ "a soldier", "another man": one unnamed person, where the noun is singular."""
    phrase = noun_phrase(words, lows, i + 1, counted=True)
    if phrase is None or not phrase.is_counted or phrase.plural or (phrase.harm_noun and phrase.end > i + 3):
        return None
    end = words[phrase.end - 1].end
    text = " ".join(w.text for w in words[i : phrase.end])
    number = Number(words[i].start, end, words[i].start, bounded(1, Quantifier.EXACT, text))
    if lows[i] == "another":
        phrase = phrase._replace(others="another")
    return Chunk("X" if phrase.harm_noun else "I", words[i].start, end, number=number, phrase=phrase), phrase.end
