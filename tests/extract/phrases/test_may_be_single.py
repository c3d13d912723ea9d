"""Who may be a single one in a sentence is told without parting its words, and no such sentence is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.phrases.singles import any_single, may_be_single
from streams.extract.text.words import words_of

_WORDS = st.one_of(
    st.sampled_from(['"A', "(an", "another", "Man", "Teen", "ninth", "St.", "—a", "teacher's", "twenty-first"]),
    st.sampled_from(["soldier", "killed", "dead", "murder", "person", "US", "in", "the", "mill", "AN", "WOMAN", "_a"]),
)


@given(st.lists(_WORDS, min_size=1, max_size=8))
def test_a_sentence_with_a_single_one_may_have_one(words: list[str]) -> None:
    sentence = " ".join(words)
    assert may_be_single(sentence) or not any_single(sentence, words_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Soldiers were killed near the mill.",
        "Wounded men lay in the square.",
        "In the ninth round they were killed.",
        "His 19-year-old mill burned.",
    ],
)
def test_a_sentence_of_several_has_no_single_one(sentence: str) -> None:
    assert not any_single(sentence, words_of(sentence))


def test_most_sentences_without_an_article_have_none() -> None:
    assert not may_be_single("The mill was rebuilt after the flood.")
    assert may_be_single("Man killed at the mill.") and may_be_single('"A soldier died."')
