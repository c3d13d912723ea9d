"""The words of harm: without one of them a sentence gives no text's first figure, whatever it counts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from streams.extract import lexicon
from streams.extract.harm.frames import names_harmed
from streams.extract.lexicon import words_listed
from streams.extract.phrases.gapped import gapped_at, opens_gapped
from streams.extract.text.words import Phrases


def phrases_of_harm() -> Iterator[str]:
    """Each phrase of which figures.py, left_figures.py, other_nouns.py, aboard.py or parts.py makes a text's first
    figure; save for those of data/gapped.yaml, which have words of their own between their ends."""
    yield from _phrases_of_one()
    yield from words_listed("frames", "only_counted")
    yield from (word for row in lexicon.table("brought")["phrases"] for word in row["opens"])
    yield from words_listed("frames", "cases")
    yield from lexicon.own_acts()
    yield from ("claims", "claimed")  # "Crash claims three", "the disease has claimed 40 people"
    yield "losses"  # "the army said its losses stood at 12"
    yield from words_listed("lodged", "shelters")
    yield from words_listed("lodged", "takes_in")
    yield from words_listed("lodged", "homecoming")
    yield from words_listed("lodged", "going")
    yield from words_listed("lodged", "took_refuge")
    yield from words_listed("lodged", "whereabouts")
    yield from words_listed("lodged", "sought")
    yield from words_listed("symptoms", "lost")
    yield from ("arrivals", "newcomers")  # "registered 300 new arrivals" of refugees
    yield "fate"  # "the fate of two others is unknown"
    yield "survived"  # "none of the 71 on board survived"
    yield "survivors"  # "with 62 on board, and there were no survivors"
    yield from (phrase for phrase in lexicon.table("words")["including"] if names_harmed(phrase))


def _phrases_of_one() -> Iterator[str]:
    """Those that say, without a number, that somebody was harmed: "the mayor was killed", "her kidnappers"."""
    counted = words_listed("frames", "only_counted")
    named = chain(lexicon.triggers(), lexicon.harm_modifiers(), lexicon.harmed_people())
    yield from (phrase for phrase in named if phrase not in counted)
    yield "loss of"
    yield from words_listed("frames", "victims")
    yield from words_listed("frames", "illnesses")
    yield from words_listed("frames", "hits")
    yield from ("poisons", "kidnapper", "kidnappers", "captor", "captors", "abductor", "abductors")
    yield from words_listed("frames", "taken_away")
    yield from words_listed("frames", "fallen")
    yield from words_listed("frames", "blown_up")
    yield from words_listed("frames", "are_held")
    yield from (word for name in ("hurts", "ills", "organs") for word in words_listed("symptoms", name))


def clues_of_harm() -> Iterator[str]:
    """The same, with the words behind those that tell of people only before them: "the loss of nine sailors", while
    companies have a net loss."""
    of_whom = lexicon.table("frames")["of_whom"]
    for phrase in phrases_of_harm():
        yield from (f"{phrase} {behind}" for behind in of_whom["behind"]) if phrase in of_whom["acts"] else (phrase,)


@cache
def _phrases(*, of_one: bool) -> Phrases[bool]:
    return Phrases(dict.fromkeys(_phrases_of_one() if of_one else phrases_of_harm(), True))


@cache
def _openings(*, of_one: bool) -> frozenset[str]:
    return _phrases(of_one=of_one).firsts | opens_gapped()


def tells_harm(lows: tuple[str, ...], *, of_one: bool = False) -> bool:
    """Whether a phrase of harm stands in a row of words, or a compound that ends in one ("ex-hostages"). A clue of harm
    is but one word of such a phrase. `of_one`: a phrase that needs no number."""
    phrases, openings = _phrases(of_one=of_one), _openings(of_one=of_one)
    for i, low in enumerate(lows):
        if low in openings and (phrases.at(lows, i) or gapped_at(lows, i)):
            return True
        if "-" in low and low.rsplit("-", 1)[1] in openings:
            return True
    return False
