"""The language tables under data/, read once -> dictionaries, sets of words, and patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from schemas import Harm, VictimClass
from streams.extract.text.words import Phrases
from streams.kept import kept

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# One character per way in which a harm word is used; the frames are written over them.
USE_TAGS = {"done": "K", "doing": "G", "base": "V", "dies": "R", "state": "J", "noun": "E", "act": "A", "toll": "T"}


class Trigger(NamedTuple):
    """A word or phrase of harm: every (tag, harm) that it may stand for, most telling first."""

    uses: tuple[tuple[str, Harm], ...]

    def harm(self, tag: str) -> Harm | None:
        """The harm that the phrase names when used so; None where it is never used so."""
        return next((harm for use, harm in self.uses if use == tag), None)


@kept
def table(name: str) -> dict[str, Any]:
    """One file of data/ as plain values."""
    text = files("streams.extract").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=_Loader)  # noqa: S506 - either loader is a safe one
    return loaded


@cache
def triggers() -> dict[str, Trigger]:
    """Phrase (lower case, single spaces) -> how it is used. "T" marks a running toll."""
    uses: dict[str, list[tuple[str, Harm]]] = {}
    for harm, by_use in table("harms").items():
        if harm == "tolls":
            for toll_harm, phrases in by_use.items():
                for phrase in phrases:
                    uses.setdefault(phrase, []).append(("T", Harm(toll_harm)))
            continue
        for use, tag in USE_TAGS.items():
            for phrase in by_use.get(use, ()):
                uses.setdefault(phrase, []).append((tag, Harm(harm)))
    return {phrase: Trigger(tuple(found)) for phrase, found in uses.items()}


@cache
def trigger_phrases() -> Phrases[Trigger]:
    """The triggers, to be found in a row of words."""
    return Phrases(triggers())


@cache
def harmed_people() -> dict[str, Harm]:
    """Nouns for persons that name the harm themselves: "hostages" -> kidnapped."""
    return {w: Harm(harm) for harm, uses in table("harms").items() if harm != "tolls" for w in uses["people"]}


@cache
def harm_modifiers() -> dict[str, Harm]:
    """Words before a noun for persons that name the harm: "wounded" -> injured."""
    return {w: Harm(harm) for harm, uses in table("harms").items() if harm != "tolls" for w in uses["modifier"]}


@cache
def person_classes() -> dict[str, tuple[VictimClass, ...]]:
    """Noun for persons (one to three words) -> its victim classes; () for persons of no class."""
    people = table("people")
    classes: dict[str, list[VictimClass]] = {word: [] for word in people["unspecified"]}
    for name, words in people["classes"].items():
        for word in words:
            classes.setdefault(word, []).append(VictimClass(name))
    return {word: tuple(found) for word, found in classes.items()}


@cache
def word_tags() -> dict[str, str]:
    """Single function word -> its tag; where two lists hold a word, the first of the file wins."""
    tags: dict[str, str] = {}
    for tag, words in table("words")["tags"].items():
        for word in words:
            tags.setdefault(word, tag)
    return tags


@cache
def phrase_tags() -> dict[str, str]:
    """Phrases of several words with a tag of their own."""
    words = table("words")
    found = dict.fromkeys(words["including"], "i")
    found |= dict.fromkeys(words["of_them"], "w")
    found |= dict.fromkeys(words["goes_up"], "u")
    found |= dict.fromkeys((*words["in_all"], *words["adverbials"]), "a") | dict.fromkeys(words["attacks"], ".")
    found |= dict.fromkeys(words["prepositions"], "p")
    return found | dict.fromkeys(words["as_well_as"], "c")


@cache
def own_acts() -> frozenset[str]:
    """The harms that those have to whom they were done: "a teacher's murder"."""
    return frozenset(act for acts in table("frames")["own_acts"].values() for act in acts)


@cache
def words_listed(name: str, *keys: str) -> frozenset[str]:
    """One word list of a file of data/, by the keys that lead to it."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


def alternation(words: Iterable[str]) -> str:
    """A regular expression, without a group of its own, for any of the words, the longest first.

    A star in a word stands for any ending: "climb*" is climb, climbs, climbing. A space may be any space.
    """
    ordered = sorted(words, key=len, reverse=True)
    return by_first(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in ordered)


def any_of(words: Iterable[str]) -> str:
    """The same for any of the words as they stand, with no other space and no other ending."""
    return by_first(sorted(map(re.escape, words), key=len, reverse=True))


def by_first(patterns: Iterable[str]) -> str:
    """Some patterns in their order, those together that begin with the same character: where none begins as the text
    does, a pattern of a hundred words is left after a look at each of their letters."""
    ordered = list(patterns)
    if not all(one and (one[0].isalnum() or (one[0] == "\\" and not one[1:2].isalnum())) for one in ordered):
        return "|".join(ordered)
    groups: dict[str, list[str]] = {}
    for one in ordered:
        groups.setdefault(one[0].lower(), []).append(one)
    return "|".join(map(_joined, groups.values()))


def _joined(alike: list[str]) -> str:
    """Patterns of which the first characters are the same, but perhaps for their case."""
    first = alike[0][0]
    if len(alike) == 1 or first == "\\" or any(one[0] != first for one in alike):
        return "|".join(alike)
    return f"{first}(?:{'|'.join(one[1:] for one in alike)})"


def beginnings(words: Iterable[str]) -> list[str]:
    """How some words (as `alternation` reads them) begin, each beginning once: a text without them holds no word."""
    found = {re.split(r"[ *]", word)[0] for word in words}
    return [one for one in found if not any(one != two and one.startswith(two) for two in found)]


def longest_parts(words: Iterable[str]) -> list[str]:
    """Of each of some words (as `alternation` reads them) the longest part, each once: a text without any of them holds
    no word. What only begins as many words do ("to", "in", "up") is told apart by what follows."""
    found = {max(re.split(r"[ *]", word), key=len) for word in words}
    return [one for one in found if not any(one != two and two in one for two in found)]


def any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def finder(words: Iterable[str]) -> Callable[[str], re.Match[str] | None]:
    """Finds the first of some words (as `alternation` reads them) in a text of small letters.

    Most texts hold none, which the plain search for their longest parts tells many times faster than the pattern.
    """
    kept = tuple(words)
    pattern = re.compile(rf"\b(?:{alternation(kept)})\b")
    telling = longest_parts(kept)

    def find(low: str) -> re.Match[str] | None:
        for one in telling:
            if one in low:
                return pattern.search(low)
        return None

    return find


class Cue:
    """A pattern that holds one of some words (as `alternation` reads them): tried only on texts with one of them."""

    def __init__(self, before: str, words: Iterable[str], after: str) -> None:
        kept = tuple(words)
        self._pattern = re.compile(rf"{before}(?:{alternation(kept)})(?:{after})", re.IGNORECASE)
        self._parts = longest_parts(word.lower() for word in kept)

    def search(self, text: str) -> re.Match[str] | None:
        """Where the pattern is found in a text."""
        low = text.lower()
        for one in self._parts:
            if one in low:
                return self._pattern.search(text)
        return None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The pattern at this offset of a text."""
        return self._pattern.match(text, at)


def cue(before: str, cues: str, after: str = r"\b") -> Cue:
    """The words of one list of data/cues.yaml between two patterns."""
    return Cue(before, table("cues")[cues], after)
