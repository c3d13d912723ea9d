"""The gate lets through whatever could state a figure, and stops what could not."""

import pytest

from streams.extract import lexicon
from streams.extract.gate import passes, stems


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve people were killed.",
        "THE TOLL ROSE TO 22.",
        "It was the deadliest day in years.",
        "Nearly 390,000 people have been newly displaced.",
        "Forty men were taken from the village.",
        "At least six were hanged at dawn.",
        "Some 4,042 people were treated at 15 clinics.",
        "The storm cost nine lives.",
        "Hundreds fled across the river.",
        "Their bodies were found on Monday.",
        "Dozens are still under the rubble.",
        "Three hostages were freed.",
        "Two officers were shot\nat a checkpoint.",
        "About 2,000 families are in\nneed of tents.",
    ],
)
def test_sentences_with_harm_pass(sentence: str) -> None:
    assert passes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Parliament passed the budget by 120 votes to 45.",
        "The bank changed its interest rate to 4.5 percent.",
        "Shares of the company rose 12 pct on Tuesday.",
        "Olives and climbing plants grow on the hill.",
    ],
)
def test_other_news_stops_here(sentence: str) -> None:
    assert not passes(sentence)


def test_the_one_word_of_a_long_text_is_found_wherever_it_stands() -> None:
    filler = "The council met again on the budget. " * 300
    assert not passes(filler)
    for at in range(2030, 2070):
        assert passes(filler[:at] + " killed " + filler[at:])


def test_stems_are_written_as_they_are_searched() -> None:
    words, first_opening = stems()
    assert 0 < first_opening < len(words)
    assert all(stem == stem.lower().strip() and len(stem) <= 40 for stem in words)


def test_every_way_to_be_displaced_passes() -> None:
    """A short text has no other word for the gate than that of its one figure."""
    lodged = lexicon.table("lodged")
    phrases = [phrase for uses in lexicon.table("harms")["displaced"].values() for phrase in uses]
    phrases += [
        phrase for name in ("shelters", "takes_in", "homecoming", "going", "took_refuge") for phrase in lodged[name]
    ]
    assert [phrase for phrase in phrases if not passes(f"Some 300 {phrase}.")] == []
