"""Patterns that need a word match nothing without one."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import streams.detect.operator
import streams.extract.item  # noqa: F401 - both make the patterns
from streams.extract.lexicon import any_of, by_first, cue, finder, longest_parts
from streams.needing import Ending, Needing, with_the


@pytest.mark.parametrize("one", Needing.made, ids=lambda one: one.pattern.pattern[:40])
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_pattern_matches_holds_a_word_that_it_needs(one: Needing, data: st.DataObject) -> None:
    text = data.draw(
        st.from_regex(re.compile(one.pattern.pattern, one.pattern.flags), alphabet=st.characters(codec="ascii"))
    )
    match = one.pattern.search(text)
    assert one.search(text) == match or (match and one.search(text).span() == match.span())  # type: ignore[union-attr]
    assert [m.span() for m in one.finditer(text)] == [m.span() for m in one.pattern.finditer(text)]


@pytest.mark.parametrize("one", Ending.made, ids=lambda one: one.pattern.pattern[:40])
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_pattern_matches_at_the_end_ends_with_one_of_its_words(one: Ending, data: st.DataObject) -> None:
    text = data.draw(
        st.from_regex(re.compile(one.pattern.pattern, one.pattern.flags), alphabet=st.characters(codec="ascii"))
    )
    match = one.pattern.search(text)
    assert one.search(text) == match or (match and one.search(text).span() == match.span())  # type: ignore[union-attr]


def test_a_pattern_is_not_tried_where_the_text_searched_ends_otherwise() -> None:
    one = Ending(with_the("near", "in"), r"\b(?:near|(?:with)?in) (?:the )?$", re.IGNORECASE)
    text = "Near the camp, within  the town"
    assert one.search(text, 0, len("Near the ")) and one.search("WITHIN THE \n") and one.search(text, 3, 18) is None
    assert one.search(text) is None and one.search(text, 0, len("Near the camp")) is None
    assert one.search("in ", 1) is None and one.search("") is None
    Ending.made.remove(one)


def test_words_together_by_their_first_letters_are_found_in_the_same_order() -> None:
    words = ["sixteen", "six", "seven", "lord's", "Lord", "a\\.b", "eight"]
    pattern = re.compile(by_first(words))
    assert by_first(words) == r"s(?:ixteen|ix|even)|lord's|Lord|a\.b|eight"
    assert [pattern.findall(word) for word in ("sixteen", "sixty", "Lord's", "a.b")] == [
        ["sixteen"],
        ["six"],
        ["Lord"],
        ["a.b"],
    ]
    assert by_first([r"\w*ing", "in"]) == r"\w*ing|in"


def test_a_text_without_the_words_is_not_searched() -> None:
    one = Needing(("border", "frontier"), r"\bnear the (?:border|frontier)\b", re.IGNORECASE)
    assert one.search("Near the BORDER") and one.match("near the frontier") and one.sub("at", "near the border") == "at"
    assert not one.search("near the river") and one.sub("at", "near the river") == "near the river"
    Needing.made.remove(one)


def test_a_text_with_half_a_surrogate_pair_is_searched_all_the_same() -> None:
    one = Needing([f"{word}ing" for word in "abcdefghi"], r"\bing\b")
    assert one.search("ing \ud800") and not one.search("ing")
    Needing.made.remove(one)


def test_the_longest_parts_of_words() -> None:
    assert sorted(longest_parts(["up from", "climb*", "climbing to", "down from"])) == ["climb", "down", "from"]
    assert longest_parts(["life imprisonment"]) == ["imprisonment"]


def test_cues_of_several_words_are_found_with_any_space_between() -> None:
    found = finder(["up from", "climb*"])
    assert found("it went up  from 12") and found("climbing") and not found("upfront")
    assert cue(r"\b", "so_far").search("So  far, 12 died")


def test_words_as_they_stand_have_no_other_space_and_no_other_ending() -> None:
    pattern = re.compile(any_of(["six", "sixteen", "a few", "so-called", "climb*"]))
    assert all(pattern.fullmatch(text) for text in ("six", "a few", "so-called", "climb*"))
    assert pattern.findall("sixteen") == ["sixteen"]
    assert not pattern.match("a  few") and not pattern.match("climbing")
