"""Sentences that are passed over hold nothing: read as if each held every clue, an item says the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.extract import lexicon
from streams.extract.clues import COUNT, DAY, DENIES, GATE, HARM, SPEAKS, clues_in
from streams.extract.text.number_words import FIXED, FLOORS, TENS, UNITS
from streams.extract.time.period_words import HEADS
from tests.extract.examples_read import examples_of, groups
from tests.extract.reading import news, records

TABLES = sorted({group.table for group in groups()})
_LEADS = ("", "On Monday the council met, officials said. ", "Twelve people were killed on 7 May. ")


def _reads_the_same(text: str, title: str = "") -> None:
    records(news(text, title=title))


def _sentences() -> Iterator[str]:
    for name in TABLES:
        examples = examples_of(name)
        for key, found in examples.items():
            rows = found.values() if key == "own" else found if isinstance(found, list) else ()
            yield from (row.replace("{}", "killed") for row in rows if isinstance(row, str))


def test_every_example_reads_the_same_with_all_clues() -> None:
    for sentence in _sentences():
        for lead in _LEADS:
            _reads_the_same(lead + sentence)
        _reads_the_same(sentence, sentence.rstrip("."))


_PIECES = st.sampled_from(
    [
        *lexicon.triggers(), *lexicon.harm_modifiers(), *lexicon.harmed_people(), *lexicon.person_classes(),
        *(word for row in lexicon.table("brought")["phrases"] for word in row["opens"]), "to hospital", "into custody",
        *lexicon.phrase_tags(), *lexicon.word_tags(), *HEADS, *UNITS, *TENS, *FLOORS, *FIXED,
        *(verb for verbs in lexicon.table("speech")["verbs"].values() for verb in verbs),
        *lexicon.table("speech")["according"], *lexicon.table("ledgers")["assessed"],
        *lexicon.table("ledgers")["reports"], "12", "1,300", "30-year-old", "٣", "2024-05-07", "6.5.2024", "Israel",
        "the ministry", "Rosa Vidal", "the police", "in Gaza", "soldier", "people", "Palestinians", ",", ".", ".\n",
        '"', "'", ":", "-", ";", "(", ")", "a", "another", "were", "was", "said", "it", "of them", "among them",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, min_size=2, max_size=30).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(_TEXTS, st.sampled_from(["", "Two killed in Gaza", "A quiet day"]))
def test_any_text_reads_the_same_with_all_clues(text: str, title: str) -> None:
    written = text[:1].upper() + text[1:].replace(" .", ".").replace(". ", ". The ")
    _reads_the_same(written, title)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Twelve", COUNT),
        ("a few", COUNT),
        ("half a dozen", COUNT),
        ("٣", COUNT | DAY),
        ("twelfth", 0),
        ("the army kills", HARM | GATE),
        ("overkills", GATE),
        ("the net loss", GATE),
        ("the loss of nine sailors", HARM | GATE | COUNT),
        ("Tuesdays", DAY),
        ("market", 0),
        ("2024-05-07", COUNT | DAY),
        ("he denied", DENIES | SPEAKS),
        ("according to", SPEAKS),
    ],
)
def test_clues_of_words(text: str, kinds: int) -> None:
    found = 0
    for _, _, clue in clues_in(text):
        found |= clue
    assert found == kinds
