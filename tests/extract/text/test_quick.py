"""What is found in a quick way is what the plain way finds."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from streams.clean.characters import normalise_characters, rare_in
from streams.clean.words import _SPELLED, _may_be_spelled
from streams.extract.text.sentences import _stops
from streams.extract.text.words import _WORD, lowered, words_of

_TEXTS = st.text(alphabet="abTUS0 9.,-'’…!\n\t\"*·_éÉß–İ", max_size=60)


@given(_TEXTS)
@example("Two a 12-year-olds' U.S. ex-soldiers’ 1,234.5 -- (WHO) İzmir")
def test_words_of_pieces_are_the_words_of_the_text(text: str) -> None:
    words = words_of(text)
    assert list(words.texts) == _WORD.findall(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == list(words.texts)
    if not any(word in ("IS", "US", "WHO", "IT", "AM") for word in words.texts):
        low = lowered(text).replace("’", "'")
        assert [low[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == list(words.lows)


@given(_TEXTS)
def test_stops_are_runs_of_marks(text: str) -> None:
    assert _stops(text) == [match.span() for match in re.finditer(r"[.!?…\n]+", text)]


@given(_TEXTS)
@example("a-k-i-l-l-e-d")
@example("k·i.l*l")
def test_no_spelled_word_is_missed(text: str) -> None:
    assert _may_be_spelled(text) or not _SPELLED.search(text)


@given(st.text(alphabet="ab'`´“”\u00a0\u2009\t\r\x07\u2028é", max_size=40))
def test_characters_are_made_plain_one_for_one(text: str) -> None:
    plain = normalise_characters(text)
    assert len(plain) == len(text)
    assert not set(plain) & set("`´“”\u00a0\u2009\t\x07\u2028")


def test_rare_characters() -> None:
    assert rare_in("one £5 é٣", bytes(range(128))) == "£é٣"
    assert rare_in("plain", bytes(range(128))) == ""
