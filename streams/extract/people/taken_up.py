"""Persons whom a sentence takes up from what was told before, and whose number stands there.

    Three armed men fired at the patrol. The patrol fired back, killing them.
    A bus with 40 pilgrims fell into a gorge. Everyone on board died.

Such words are no figure. They are as many as those whom they take up, which is all that is needed for a total.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from schemas import Quantifier, Quantity
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.people.groups import FEWEST, FIGHTERS
from streams.extract.people.individuals import Person
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.phrases.people import NounPhrase
from streams.extract.text.nouns import is_plural, is_plural_nation
from streams.extract.text.numbers import Number

LOOK_BACK = 3
"""So many sentences before it may tell of those whom a sentence takes up; a pronoun takes up those of the last two."""
_PRONOUNS_BACK = 2
_POINTING = frozenset({"the", "these", "those", "all", "all of the"})
_SOME = frozenset({"many", "most", "some"})
_ALL = frozenset({"all", "everyone", "everybody"})
_WITHIN = re.compile(r"(?:on board|aboard|inside|in it)\b", re.IGNORECASE)
_HELD_BY = frozenset({"with", "carrying", "containing", "holding", "transporting", "bringing", "had"})
_OF_SUBJECTS = frozenset({"number-passive", "number-dies", "number-main", "number-and-verb"})
_OF_OBJECTS = frozenset({"verb-number", "noun-of-number"})
_BEFORE_CLAUSE = frozenset("sc,:zyar")
_VERB_ALONE = re.compile(r"[bhae]{0,4}")
_BEFORE_SUBJECT = frozenset("sc,:zya")


class _Word(NamedTuple):
    """The words from chunk `start` to `end` (exclusive) that take somebody up. `noun`: by what they are ("the men");
    `some`: only some of them ("many of them"); `within`: by where they are ("everyone on board")."""

    start: int
    end: int
    noun: str = ""
    some: bool = False
    within: bool = False


def with_taken_up(chunks: Chunks, before: Callable[[int], Sequence[Chunks]]) -> tuple[Chunks, dict[int, Person]]:
    """The row with those taken up as one chunk "N" each, and who stands at which chunk: the row as it is where none is.

    `before`: so many sentences before this one, the last one first.
    """
    found = [(word, one) for word in _words(chunks) if (one := _antecedent(chunks, word, before))]
    row: list[Chunk] = []
    who: dict[int, Person] = {}
    at = 0
    for word, one in found:
        row += chunks.row[at : word.start]
        who[len(row)] = Person("", one.phrase.head if one.phrase else "", group=True)
        row.append(_as_chunk(chunks, word, one))
        at = word.end
    row += chunks.row[at:]
    return (Chunks(chunks.sentence, row, "".join(chunk.tag for chunk in row)), who) if who else (chunks, {})


def is_of_them(chunks: Chunks, figure: Figure) -> bool:
    """Whether a frame says the harm of those taken up: "they killed" and "they found a man dead" are what they did."""
    k, rule = figure.at, figure.rule
    low = chunks.row[k].low
    if figure.hedged or rule not in (_OF_OBJECTS if low == "them" else _OF_SUBJECTS | _OF_OBJECTS):
        return False
    if low != "they":
        return True
    between = chunks.tags[k + 1 : figure.trigger]
    return rule in _OF_SUBJECTS and _VERB_ALONE.fullmatch(between) is not None


def _words(chunks: Chunks) -> list[_Word]:
    found: list[_Word] = []
    for i, one in enumerate(chunks.row):
        if found and i < found[-1].end:
            continue
        if word := _word_at(chunks, i, one):
            found.append(word)
    return found


def _word_at(chunks: Chunks, i: int, one: Chunk) -> _Word | None:
    row, low = chunks.row, one.low
    if low == "them" or (low == "they" and _opens_clause(chunks, i)):
        return _Word(i, i + 1)
    after = row[i + 1] if i + 1 < len(row) else None
    if low in _SOME | {"all"} and after and after.low == "of them":
        return _Word(i, i + 2, some=low in _SOME)
    if low in _ALL and (match := _WITHIN.match(chunks.sentence, one.end + 1)):
        return _Word(i, next(k for k in range(i + 1, len(row)) if row[k].end >= match.end()) + 1, within=True)
    if low in _POINTING and not _is_oblique(chunks, i):
        return _definite(row, i)
    return None


def _opens_clause(chunks: Chunks, i: int) -> bool:
    """ "When the men fired they were killed"; not "the day they were hurt", which says more of the day."""
    return not i or chunks.tags[i - 1] in _BEFORE_CLAUSE or chunks.tags[0] == "z"


def _is_oblique(chunks: Chunks, i: int) -> bool:
    """Behind a preposition; "the deaths of the men" is done to them."""
    return re.search(r"(?<![EAG])f$|p$", chunks.tags[max(0, i - 2) : i]) is not None


def _definite(row: Sequence[Chunk], i: int) -> _Word | None:
    """ "the armed men", "all individuals"."""
    for k in range(i + 1, min(i + 4, len(row))):
        one = row[k]
        if one.tag == "P":
            plural = one.phrase is not None and one.phrase.plural and is_plural(one.low)
            alone = not (row[k + 1 : k + 2] and _goes_on(row[k + 1]))
            return _Word(i, k + 1, one.low) if plural and alone else None
        if one.tag not in ".e":
            return None
    return None


def _uncounted(chunks: Chunks, word: _Word) -> Chunk:
    """ "killed the rebels", of whom the text never says how many they were."""
    last = chunks.row[word.end - 1]
    text = chunks.sentence[chunks.row[word.start].start : last.end]
    quantity = Quantity(min=FEWEST, quantifier=Quantifier.VAGUE, text=text)
    return last._replace(number=Number(last.start, last.end, last.start, quantity))


def _goes_on(after: Chunk) -> bool:
    """ "the men occupying the house", "the men who": told of here for the first time."""
    return after.tag in "Prf" or after.low.endswith("ing")


def _antecedent(chunks: Chunks, word: _Word, before: Callable[[int], Sequence[Chunks]]) -> Chunk | None:
    """The persons counted before whom the words take up."""
    here = Chunks(chunks.sentence, chunks.row[: word.start], chunks.tags[: word.start])
    object_of = chunks.row[word.start].low == "them"
    named = [k for k in _counted(here) if not object_of or _is_object(here, k)]
    if word.within:
        held = [here, *before(_PRONOUNS_BACK)]
        return next((c.row[k] for c in held for k in _counted(c) if _is_held(c, k)), None)
    if word.noun:
        rows = [here, *before(LOOK_BACK)]
        told = next((c.row[k] for c in rows for k in _counted(c) if _may_be(c.row[k], word.noun)), None)
        return told or (_uncounted(chunks, word) if _fights(word.noun) else None)
    if named:
        return here.row[named[-1] if object_of else named[0]]
    pronoun = object_of or chunks.row[word.start].low == "they"
    if pronoun and any(_is_other_object(here, k) for k in range(1, len(here.row))):
        return None
    return next((c.row[k] for c in before(_PRONOUNS_BACK) for k in _counted(c)), None)


def _is_other_object(chunks: Chunks, k: int) -> bool:
    """ "dragged the farmers out and killed them", "took the prisoners and said they were caught": whom no number
    counts."""
    one = chunks.row[k]
    if one.low in words_listed("frames", "victims"):
        return False  # "the victims said they were shot": those counted before
    several = is_plural_nation(one.low) or (one.tag == "P" and one.phrase is not None and one.phrase.plural)
    return several and _is_object(chunks, k)


def _is_object(chunks: Chunks, k: int) -> bool:
    """Whether something stands before the noun, with its article, in its clause."""
    led = re.sub(r"e[.]?$", "", chunks.tags[:k])
    return led[-1:] not in _BEFORE_SUBJECT | {""}


def _counted(chunks: Chunks) -> list[int]:
    """The chunks of several persons."""
    return [
        k
        for k, one in enumerate(chunks.row)
        if one.tag == "N" and one.phrase and one.phrase.is_people and one.phrase.head and _are_several(one.quantity)
    ]


def _are_several(quantity: Quantity) -> bool:
    return quantity.number >= FEWEST


def _is_held(chunks: Chunks, k: int) -> bool:
    """ "a bus with 40 pilgrims", "40 people on board"."""
    lead = chunks.row[k - 1].low if k else ""
    return lead in _HELD_BY or _WITHIN.match(chunks.sentence, chunks.row[k].end + 1) is not None


def _may_be(one: Chunk, noun: str) -> bool:
    """True where the noun says no more than the one by which they were counted: "the men" may be any, "the gunmen" are
    fighters or men."""
    phrase = one.phrase or NounPhrase(0)
    if _fights(noun):
        return not FIGHTERS.isdisjoint(phrase.classes) or phrase.head == "men" or _last(phrase.head) == noun
    return _last(phrase.head) == noun or noun in words_listed("persons", "taken_up_by")


def _fights(noun: str) -> bool:
    return not FIGHTERS.isdisjoint(lexicon.person_classes().get(noun, ()))


def _last(head: str) -> str:
    return head.split()[-1] if head else ""


def _as_chunk(chunks: Chunks, word: _Word, one: Chunk) -> Chunk:
    start, end = chunks.row[word.start].start, chunks.row[word.end - 1].end
    text = chunks.sentence[start:end]
    if word.some:
        quantity = Quantity(min=FEWEST, quantifier=Quantifier.VAGUE, text=text)
    else:
        vague = one.quantity.quantifier is Quantifier.VAGUE
        quantity = one.quantity if vague else one.quantity.model_copy(update={"text": text})
    phrase = (one.phrase or NounPhrase(0, is_people=True))._replace(others="")
    low = chunks.row[word.start].low
    return Chunk("N", start, end, low, number=Number(start, end, start, quantity), phrase=phrase, text=text)
