"""Which of several things a sentence names, by the words that news has for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ahocorasick_rs import AhoCorasick

from streams.detect.text import normalised


def finder_of(called: Mapping[str, str]) -> Callable[[str], set[str]]:
    """What a sentence names. `called`: thing -> how news calls it, parted by commas, as whole words; one that ends in *
    may go on."""
    words = [(word.strip(), thing) for thing, listed in called.items() for word in listed.split(",")]
    things = [thing for _, thing in words]
    patterns = [f" {word[:-1]}" if word.endswith("*") else f" {word} " for word, _ in words]
    find = AhoCorasick(patterns).find_matches_as_indexes
    return lambda sentence: {things[i] for i, _, _ in find(f" {normalised(sentence)} ", overlapping=True)}
