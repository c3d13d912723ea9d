"""Sentence spans, shown on sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.text.sentences import LONGEST, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def whole(text: str) -> None:
    assert sentences(text) == [text]


def test_two_sentences() -> None:
    assert sentences("Six people died. Nine were hurt.") == ["Six people died.", "Nine were hurt."]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Omar Diallo and Lt. Col. Ann Reed met Sec. Austin on Monday.",
        "Mr. J. R. Okafor of the U.N. mission spoke to the U.S. Senate.",
        "The blast hit school No. 5 at 6 a.m. Friday.",
        "They met at 10 p.m. GMT in St. Louis.",
        "The quake measured 6.9 and cost $1.5 million.",
        "He saw it ... and ran.",
        "The firm, Delta Corp. of Ohio, lost three workers.",
        "RIVERTON, Ind. (WXYZ) – Two men were shot on Sunday.",
        "KABUL, Afghanistan (Nov. 20, 2011) -- A patrol detained two men.",
        "HILLTOP, Calif. — A fire injured four people.",
        "(Reuters) – Rebels killed nine soldiers on Tuesday.",
        "The village of Ras al-Ayn, e.g. its market, was shelled.",
        "The group Yahoo! users formed was small.",
        "1. Two men were hurt.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    whole(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Four were killed in the U.S. The others fled.", 2),
        ("It began at 10 p.m. Police came at once.", 2),
        ("He moved to Washington, D.C. She stayed.", 2),
        ("They fled in Nov. The rest stayed.", 2),
        ('"We lost nine men." The army gave no figure.', 2),
        ("How many died? Nobody knows! The search goes on.", 3),
        ("Twelve were hurt. 15 are missing.", 2),
        ("The toll may rise… Rescuers dig on.", 2),
        ("The fire killed two.Communities nearby were warned.", 2),
        ('"It was awful," he said."Nobody came."Police are looking on.', 3),
        ("(Nine people died.) The road is closed.", 2),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_quote_mark_goes_with_its_own_sentence() -> None:
    text = 'They will "face justice."Two men were held. He said it."We saw nine bodies," she said.'
    assert sentences(text) == [
        'They will "face justice."',
        "Two men were held.",
        "He said it.",
        '"We saw nine bodies," she said.',
    ]


def test_headlines_paragraphs_and_bullets_end_with_their_line() -> None:
    text = "Blast kills nine in market\nPolice blame rebels\n\n- Two girls died\n- A nurse is missing\n"
    assert sentences(text) == [
        "Blast kills nine in market",
        "Police blame rebels",
        "- Two girls died",
        "- A nurse is missing",
    ]


def test_a_line_that_goes_on_in_small_letters_is_one_sentence() -> None:
    whole("Rebels killed nine soldiers near the\nborder on Monday.")


def test_texts_without_capitals_are_split_all_the_same() -> None:
    text = "two men were stabbed near the mill. one of them died. the police made no arrests."
    assert len(sentences(text)) == 3


def test_capitals_only() -> None:
    text = "THE GUERRILLAS KILLED GEN. PEREZ. NINE SOLDIERS DIED WITH HIM."
    assert sentences(text) == ["THE GUERRILLAS KILLED GEN. PEREZ.", "NINE SOLDIERS DIED WITH HIM."]


def test_an_endless_sentence_is_cut_between_words() -> None:
    text = "and nine people died, " * 1_000
    spans = split(text)
    assert all(end - start <= LONGEST for start, end in spans)
    assert all(text[end - 1] in "d," for _, end in spans)
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet=st.sampled_from(list("aB. !?\n\"'()0…-\u2014")), max_size=120))
def test_spans_are_in_order_trimmed_and_lose_nothing_but_space(text: str) -> None:
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    kept = "".join("".join(text[start:end].split()) for start, end in spans)
    assert kept == "".join(text.split())
