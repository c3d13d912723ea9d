"""A noun for persons that stands before another: what takes over as the head ("family members", "boy soldiers", "53
Rohingya Army members"), and who is counted together with it ("boys and young men")."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.phrase_ends import ends_phrase, none_follows
from streams.extract.text.nouns import is_nation, is_plural, is_plural_nation, person_at
from streams.extract.text.words import Words

MAX_WORDS = 7
_OF_AN_AGE = frozenset({"young", "old", "older", "elderly", "adult", "teenage", "adolescent", "grown"})


def names_a_body(lows: Sequence[str], end: int) -> bool:
    """ "an insurgent mortar team": persons at the word before `end` only say of whom it consists."""
    bodies = words_listed("people", "bodies_of_persons")
    return lows[end + 1 : end + 2] != () and lows[end + 1] in bodies and not ends_phrase(lows[end])


def following_person(words: Words, end: int, noun: str) -> tuple[int, str] | None:
    """(end, noun) of a noun for persons that takes over from the one before word `end`; a nation may stand between
    after a singular ("two elderly Dutch tourists")."""
    lows = words.lows
    after = lows[end : end + 1]
    if after == ("hostage",) or (after == ("prisoner",) and is_plural(noun)):
        return None  # "took a nurse hostage", "took 12 soldiers prisoner"; not "a woman prisoner"
    at = end + 1 if end < len(lows) and not is_plural(noun) and is_nation(words.texts[end]) else end
    found = person_at(lows, at) if at < len(lows) else None
    if found is None and at > end and is_plural_nation(lows[end]):
        return at, lows[end]  # "six Shia Hazaras"
    if found and found[1] == "accused" and lows[at + 1 : at + 2] == ("of",):
        return None  # "12 people accused of sorcery" are no suspects for that
    return (at + found[0], found[1]) if found else None


def also_counted(lows: Sequence[str], end: int, noun: str, classes: list[VictimClass]) -> tuple[int, str] | None:
    """(end, noun) of the other half of "dozens of children and civilians", where the number counts both together."""
    if not classes or not is_plural(noun) or lows[end : end + 1] not in (("and",), ("or",)):
        return None
    at = end + 2 if lows[end + 1 : end + 2] and lows[end + 1] in _OF_AN_AGE else end + 1
    found = person_at(lows, at) if at < len(lows) else None
    if found is None or not is_plural(found[1]) or not none_follows(lows, at + found[0]):
        return None
    others = lexicon.person_classes().get(found[1], ())
    of_army = found[1] == "officers" and VictimClass.COMBATANT in classes
    grown = {noun, found[1]} in ({"boys", "men"}, {"girls", "women"})
    apart = grown or not {*others} & {*classes}
    return (at + found[0], found[1]) if others and apart and not of_army else None


def past_name(words: Words, j: int, end: int) -> int | None:
    """Where the head of "53 Rohingya Salvation Army members" is: a people or a faith opens the name of a body."""
    texts, k = words.texts, end
    if end < len(texts) and person_at(words.lows, end):
        return None  # "two National Guard members"
    while k < len(texts) and texts[k].istitle() and not ends_phrase(words.lows[k]):
        k += 1
    named = k > end and texts[j].istitle() and k < len(texts) and texts[k].islower()
    return k if named and person_at(words.lows, k) and is_plural(words.lows[k]) else None


def past_ranks(lows: Sequence[str], end: int, noun: str) -> int:
    """Where the head follows that a noun for persons only describes ("a Taliban senior leader"); else `end`."""
    if noun in words_listed("people", "fighters"):
        for k in range(end, min(end + MAX_WORDS, len(lows))):
            if person_at(lows, k):
                return k
            if ends_phrase(lows[k]):
                return end
        return end
    described = end + 1 < len(lows) and lows[end] in words_listed("people", "ranks") and person_at(lows, end + 1)
    return end + 1 if described else end
