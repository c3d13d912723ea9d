"""A word -> what kind of noun it is: one for persons, for a harm, for whom a nation names; or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from schemas import Harm, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.text.by_word import ByWord
from streams.extract.text.number_words import TENS, UNITS

_SHORTEST_BY_ENDING = 6  # "men" and "users" are no guess from an ending
ADULT = 18
OLDEST = 120  # years; beyond, a number is no age
_SINGULAR_HARMS = frozenset({"death", "body", "injury", "casualty"})
_ARABIC_ARTICLES = frozenset({"al-", "el-", "as-", "ad-", "ar-", "an-", "at-"})
_ACTS = ("ings", "tions", "arrests", "murders")  # and not the deaths in them
_OF_BOTH = frozenset({"deaths", "fatalities", "injuries"})


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lexicon.table("people")["endings"])


@cache
def _plural_endings() -> tuple[str, ...]:
    return tuple(lexicon.table("people")["plural_endings"])


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(lexicon.table("nations")["adjectives"])


@cache
def _nouns() -> tuple[frozenset[str], dict[str, list[tuple[str, ...]]]]:
    """Single nouns for persons, and the longer ones by their first word, longest first."""
    nouns = {*lexicon.person_classes(), *(w for w in lexicon.harmed_people() if " " in w)}
    longer: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(noun.split()) for noun in nouns if " " in noun), key=len, reverse=True):
        longer.setdefault(words[0], []).append(words)
    return frozenset(noun for noun in nouns if " " not in noun), longer


def person_at(lows: Sequence[str], i: int) -> tuple[int, str] | None:
    """(number of words, noun) of the longest noun for persons at word i."""
    for words in _nouns()[1].get(lows[i], ()):
        if tuple(lows[i : i + len(words)]) == words and not (words[0] == "dead" and hurts_more(lows, i)):
            return len(words), " ".join(words)
    noun = _single_noun[lows[i]]
    return (1, noun) if noun else None


def hurts_more(lows: Sequence[str], i: int) -> bool:
    """ "left two dead and wounded six": what stands at word i is no one word for both."""
    if tuple(lows[i : i + 2]) != ("dead", "and") or lows[i + 2 : i + 3] not in (("injured",), ("wounded",)):
        return False
    after = lows[i + 3] if i + 3 < len(lows) else ""
    if after == "at":
        return lows[i + 4 : i + 5] == ("least",)
    return after[:1].isdigit() or after in UNITS or after in TENS or after in words_listed("people", "before_object")


def may_be_person(low: str) -> bool:
    """True for a noun for persons, and for a word with which a longer one begins."""
    return low in _nouns()[1] or _single_noun[low] is not None


@ByWord
def _single_noun(low: str) -> str | None:
    """The noun for persons that a word is ("soldiers") or ends in ("ex-soldiers"), by table, else by its ending."""
    single, _ = _nouns()
    if low in single:
        return low
    if low.startswith("anti-"):
        return None  # "an anti-personnel mine"
    if "-" in low and (last := low.rsplit("-", 1)[1]) in single:
        return last
    if "-of-" in low and (first := low.split("-of-", 1)[0]) in single:
        return first  # "a father-of-two"
    by_ending = len(low) >= _SHORTEST_BY_ENDING and low.endswith(_endings()) and not low.endswith("'s")
    return low if by_ending and low not in words_listed("people", "not_people") else None


def is_surname(text: str) -> bool:
    """Whether a word with a capital that no table has only ends like a noun for persons: "Hackman died"."""
    return text.endswith("man") and text[:1].isupper() and text.lower() not in _nouns()[0] and "-" not in text


_AGE = re.compile(r"(?P<years>[a-z]+|\d+)-(?P<unit>year|month|week|day)-olds?")


def age_at(low: str) -> tuple[VictimClass, ...] | None:
    """Classes of a person named by the age alone ("a 12-year-old": child); None where the word is no age."""
    match = _AGE.fullmatch(low) if "-old" in low else None
    if not match:
        return None
    years = int(match["years"]) if match["years"].isdigit() else UNITS.get(match["years"], ADULT)
    return (VictimClass.CHILD,) if match["unit"] != "year" or years < ADULT else ()


def harm_noun_at(lows: Sequence[str], i: int) -> Harm | None:
    """The harm that a noun counts ("deaths"); None where a singular one only describes what follows ("death toll")."""
    trigger = lexicon.triggers().get(lows[i])
    harm = trigger.harm("E") if trigger else None
    if harm is None or lows[i] in lexicon.harm_modifiers():
        return None
    if i and lows[i - 1] in words_listed("frames", "of_many_at_once") and lows[i].endswith(_ACTS):
        return None
    after = lows[i + 1] if i + 1 < len(lows) else ""
    describes = lows[i] in _SINGULAR_HARMS and after[:1].isalpha() and after not in lexicon.word_tags()
    if describes:
        return None
    return Harm.CASUALTIES if _counts_both(lows, i) else harm


def _counts_both(lows: Sequence[str], i: int) -> bool:
    """ "dozens of fatalities and injuries" are so many together; not "12 deaths and injuries to 30"."""
    both = lows[i] in _OF_BOTH and lows[i + 1 : i + 2] in (("and",), ("or",)) and lows[i + 2 : i + 3] != ()
    return both and lows[i + 2] in _OF_BOTH - {lows[i]} and lows[i + 3 : i + 4] not in (("to",), ("among",))


def is_plural(noun: str) -> bool:
    last = noun.split()[-1]
    return last.endswith(_plural_endings()) and not last.endswith("ss")


def is_name(text: str) -> bool:
    """A word with a capital, the article of an Arabic name before it or not ("Taliban", "al-Shabaab")."""
    return text[:1].isupper() or (text[:3] in _ARABIC_ARTICLES and text[3:4].isupper())


def is_nation(text: str) -> bool:
    """True for a demonym, singular or plural ("Palestinian", "Yemenis")."""
    if not text[:1].isupper():
        return False
    low = text.lower()
    return low in _demonyms() or is_plural_nation(low)


def is_plural_nation(low: str) -> bool:
    return low.endswith("s") and low[:-1] in _demonyms()


def armed_guards(lows: Sequence[str], i: int) -> tuple[VictimClass, ...]:
    """The class of a guard at word i who bears arms for a state ("a presidential guard"); () for any other word."""
    guard = lows[i] in ("guard", "guards") and i > 0 and lows[i - 1] in words_listed("people", "armed_guards")
    return (VictimClass.COMBATANT,) if guard else ()


def armed_people(lows: Sequence[str], i: int) -> tuple[VictimClass, ...]:
    """The class of people at word i who bear arms and of whom nothing else is said ("four armed men")."""
    armed = i > 0 and lows[i - 1] == "armed" and lows[i] in words_listed("people", "armed_people")
    return (VictimClass.COMBATANT,) if armed else ()


def classes_of(adjectives: Sequence[str]) -> list[VictimClass]:
    """Classes that adjectives before a head name ("civilian deaths", "female students", "a 15-year-old student")."""
    found: list[VictimClass] = []
    for i, low in enumerate(adjectives):
        low = low.removesuffix("'s")  # "a woman's body"
        found += lexicon.person_classes().get(low, ())
        found += armed_guards(adjectives, i)
        found += age_at(low) or ()
        if low in ("female", "women's"):
            found.append(VictimClass.WOMAN)
        elif low in ("male", "teenage", "teen-age"):
            found.append(VictimClass.MAN if low == "male" else VictimClass.CHILD)
        elif low.startswith("suspected"):
            found.append(VictimClass.SUSPECT)
    return found
