"""Where the noun phrase of those counted goes on, and where it ends: what a word, or the words after it, make of it."""

from __future__ import annotations

from collections.abc import Sequence

from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.gapped import gapped_at, opens_gapped
from streams.extract.text.nouns import harm_noun_at, is_nation, is_plural, person_at
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import Words
from streams.extract.time.period_words import FULL_MONTHS, MONTHS, WEEKDAYS
from streams.extract.time.period_words import UNITS as UNITS_OF_TIME

_ADJECTIVES = frozenset(
    [
        "foreign",
        "dual",
        "young",
        "old",
        "elderly",
        "sick",
        "senior",
        "junior",
        "male",
        "female",
        "poor",
        "black",
        "white",
    ]
)
_ADJECTIVAL = ("al", "ive", "ary", "ous", "ic", "ful", "less", "ent", "ant", "ian", "ern", "ish")

_DASHES = frozenset({"–", "-", "—"})
_LONGEST_NAME = 4
_PARTICIPIAL = ("ed", "en", "ing", "un", "ent", "ant", "ous", "born", "own")

_NOUNS_IN_ING = frozenset(
    ["building", "painting", "crossing", "ceiling", "wedding", "clothing", "ruling", "housing", "landing", "dwelling"]
)
_DOING = frozenset(["watching", "riding", "driving", "playing", "carrying", "wearing", "walking", "visiting", "using"])
_HOURS = frozenset({"early", "late", "earlier", "later"})
_OUTRIGHT = frozenset({"outright", "altogether", "nearby"})
_OF_HOURS = frozenset({"on", "in", "at", "this", "last", "today", "yesterday", "overnight", "than", *WEEKDAYS})


_ON_OR_OFF = frozenset({"on", "off"})


def ends_phrase(low: str) -> bool:
    """True for a word that belongs to no noun phrase: an adverb, a function word, a word of harm, a number, a mark."""
    if low.endswith(("-old", "-olds")):
        return False
    if low.endswith("ly") and len(low) > 4 and low not in words_listed("people", "adjectives_in_ly"):
        return True
    closed = low == "held" or low in lexicon.word_tags() or low in lexicon.triggers() or low in UNITS or low in TENS
    return closed or not (low[0].isalpha() or (low[0] == "'" and len(low) > 1))


def is_closed(low: str) -> bool:
    return low in lexicon.word_tags() or low in lexicon.triggers() or not low[0].isalpha()


def opens_harm(lows: tuple[str, ...], j: int) -> bool:
    """True where a phrase of harm of several words begins ("thousands sought shelter", "nine received minor burns")."""
    low = lows[j]
    found = lexicon.trigger_phrases().at(lows, j) if low in lexicon.trigger_phrases().firsts else None
    return (found is not None and found[0] > 1) or (low in opens_gapped() and gapped_at(lows, j) is not None)


def none_follows(lows: Sequence[str], j: int) -> bool:
    """True where no further noun follows: a mark, a function word or a word of harm."""
    return j >= len(lows) or is_closed(lows[j])


def only_does(words: Words, j: int) -> bool:
    """ "a 14-year-old watching fireworks": what somebody does, and no noun; not "a 30-year-old building", "a young
    aspiring model"."""
    low, after = words.lows[j : j + 1], words.lows[j + 1 : j + 2]
    if not low or not words.texts[j].islower() or not low[0].endswith("ing") or low[0] in _NOUNS_IN_ING:
        return False
    return low[0] in _DOING or not after or after[0] in lexicon.word_tags()


def head_follows(lows: Sequence[str], j: int, *, or_harm: bool = False) -> bool:
    """True where a noun for persons, or one that counts harms, comes within three words, with nothing but adjectives
    between."""
    for k in range(j, min(j + 3, len(lows))):
        if person_at(lows, k) or lows[k] in words_listed("people", "households"):
            return True
        if or_harm and harm_noun_at(lows, k):
            return True
        if is_closed(lows[k]):
            return False
    return False


def is_herd(low: str) -> bool:
    """ "a sheep breeder", "a dog walker": an animal that may only say what somebody does."""
    return low in ("sheep", "cattle", "livestock", "poultry", "fish", "deer") or not low.endswith("s")


def person_follows(lows: Sequence[str], j: int) -> bool:
    return j < len(lows) and person_at(lows, j) is not None


def noun_follows(words: Words, end: int) -> bool:
    """True where word `end` is a noun, or leads to one, that the word before describes ("a major stock sale")."""
    low, lows = words.lows[end], words.lows
    if is_nation(words.texts[end]):
        return end + 1 < len(lows) and not is_closed(lows[end + 1])
    return not (is_closed(low) or low.endswith(("ed", "ing")) or words.texts[end][:1].isupper())


def owns(lows: Sequence[str], end: int) -> bool:
    """ "the soldiers' families"; not the end of a quotation ("killing 12 soldiers', it said")."""
    return lows[end] == "'s" or (lows[end] == "'" and end + 1 < len(lows) and lows[end + 1][0].isalpha())


def joins_name(words: Words, j: int) -> bool:
    """The "of" within a name ("12 Army of Islam fighters", "several Front of the North men")."""
    texts, lows = words.texts, words.lows
    if lows[j] == "the":
        return (
            0 < j < len(texts) - 1 and lows[j - 1] == "of" and texts[j + 1][:1].isupper() and joins_name(words, j - 1)
        )
    if lows[j] != "of" or not 0 < j < len(texts) - 2:
        return False
    after = texts[j + 2] if lows[j + 1] == "the" else texts[j + 1]
    return all(text[:1].isupper() and not text.isupper() for text in (texts[j - 1], after))


def joins_names(words: Words, start: int, j: int) -> bool:
    """The "and" or the dash between two names of whom people are: "12 Red Hand and Free North fighters", "12 Red–North
    fighters"; not "two Toyotas and Bor soldiers", nor "12 hurt and Bor soldiers"."""
    if words.lows[j] in _DASHES:
        tight = j + 1 < len(words.texts) and words.ends[j - 1] == words.starts[j] == words.starts[j + 1] - 1
        return tight and words.texts[j - 1][:1].isupper() and name_of_theirs(words, j + 1)
    if words.lows[j] != "and" or j == start or not name_of_theirs(words, j + 1):
        return False
    named = [k for k in range(start, j) if words.lows[k] not in words_listed("people", "said_to_be")]
    return bool(named) and all(_may_name(words, k) for k in named) and not _are_many(words.lows[j - 1])


def name_of_theirs(words: Words, j: int) -> bool:
    """Whether from word j on a name of one to four words stands right before a noun for several persons ("Free Bor Army
    fighters")."""
    for k in range(j, min(j + _LONGEST_NAME + 1, len(words.lows))):
        if k > j and words.texts[k].islower() and (found := person_at(words.lows, k)):
            return is_plural(found[1]) or words.lows[j - 1] in _DASHES
        if not _may_name(words, k):
            return False
    return False


def _are_many(low: str) -> bool:
    """ "Toyotas"; not "Hamas"."""
    return low.endswith("s") and low not in words_listed("people", "belongs", "combatant")


def _may_name(words: Words, k: int) -> bool:
    return words.texts[k][:1].isupper() and words.lows[k] not in lexicon.triggers()


def of_age(lows: Sequence[str], j: int) -> bool:
    """ "20-year old", in four words, as the space makes them."""
    return (
        lows[j].isdigit()
        and lows[j + 1 : j + 2] == ("-",)
        and lows[j + 2 : j + 4] in (("year", "old"), ("month", "old"))
    )


def tells_how(lows: Sequence[str], j: int) -> bool:
    """The adverb of "a heavily armed man", "two critically injured crew members"; not of "12 reportedly shot men"."""
    low = lows[j]
    if not (low.endswith("ly") and len(low) > 4) or low in lexicon.word_tags() or j + 2 >= len(lows):
        return False
    hurt = lows[j + 1] in lexicon.harm_modifiers()
    return head_follows(lows, j + 2 if hurt else j + 1) and lows[j + 1].endswith(_PARTICIPIAL)


def is_newly(lows: Sequence[str], j: int) -> bool:
    """The adverb of "300 newly arrived refugees", "38 newly discovered bodies"; not of "12 newly infected"."""
    if lows[j] not in ("newly", "recently") or j + 2 >= len(lows):
        return False
    return lows[j + 1].endswith(("ed", "ing", "found")) and head_follows(lows, j + 2, or_harm=True)


def joins_services(lows: Sequence[str], j: int) -> bool:
    """The "and" of "42 army and police personnel"."""
    services = words_listed("people", "services")
    return lows[j] == "and" and lows[j - 1] in services and lows[j + 1 : j + 2] != () and lows[j + 1] in services


def joins_adjectives(words: Words, j: int) -> bool:
    """The "and" of "12 local and foreign journalists", "40 Chadian and Malian lives"; not of "one tank and Russian
    soldiers"."""
    lows = words.lows
    if j + 2 >= len(lows) or lows[j] != "and" or not (_describes(words, j - 1) and _describes(words, j + 1)):
        return False
    found = person_at(lows, j + 2)
    return harm_noun_at(lows, j + 2) is not None if found is None else is_plural(found[1])


def _describes(words: Words, j: int) -> bool:
    low = words.lows[j]
    return is_nation(words.texts[j]) or low in _ADJECTIVES or low.endswith(_ADJECTIVAL)


def goes_back(lows: Sequence[str], j: int) -> bool:
    """ "took 25 back to the hills": whither, and no noun."""
    return lows[j] in ("back", "away", "home") and lows[j + 1 : j + 2] in (("to",), ("from",), ("into",), ("across",))


def is_off_duty(lows: tuple[str, ...], j: int) -> bool:
    """One of the two words of "12 off duty officers"; not of "12 on duty"."""
    if lows[j] == "duty":
        return lows[j - 1] in _ON_OR_OFF and head_follows(lows, j + 1)
    return lows[j] in _ON_OR_OFF and lows[j + 1 : j + 2] == ("duty",) and head_follows(lows, j + 2)


def is_when(words: Words, j: int) -> bool:
    """ "killed nine late on Monday", "injured 14 Tuesday", "arrested 12 last week": when, and no noun; not "nine early
    voters", "12 Sunday school pupils"."""
    lows = words.lows
    if lows[j] in _HOURS:
        return j + 1 == len(lows) or lows[j + 1] in _OF_HOURS or not lows[j + 1][0].isalnum()
    after = lows[j + 1] if j + 1 < len(lows) else ""
    if lows[j] == "last":
        return after in WEEKDAYS or after in UNITS_OF_TIME or after in FULL_MONTHS
    if not (words.texts[j][0].isupper() or lows[j] in _OUTRIGHT):
        return False
    if lows[j] == "nearby" and after[:1].isalpha() and after not in _OF_HOURS:
        return False  # "evacuated two nearby villages"
    is_day = lows[j] in WEEKDAYS or (lows[j] in MONTHS and (after[:1].isdigit() or after == "."))
    return (is_day or lows[j] in _OUTRIGHT) and not head_follows(lows, j + 1)


def past_bracket(lows: Sequence[str], j: int) -> int | None:
    """Past a name in brackets, "(IS)", of at most two words; None where the bracket holds more. What a transcript says
    of its own words, "seven [as heard] people", may be longer."""
    longest, closes = (4, ")") if lows[j] == "(" else (6, "]")
    end = next((k for k in range(j + 2, min(j + longest, len(lows))) if lows[k] == closes), None)
    return end + 1 if end else None


_MOST_OWNER = 5  # words
_OWNS = ("'s", "’s", "s'", "s’")
_THEIRS = frozenset({"the", "its", "their", "his", "her", "our", "those", "these"})


def past_whose(lows: Sequence[str], i: int) -> int:
    """Past "the", "its", "the stricken ferry's" before the number of a whole ("three of the ferry's 118 people")."""
    owner = next((k for k in range(i, min(i + _MOST_OWNER, len(lows))) if lows[k].endswith(_OWNS)), None)
    if owner is not None and all(low[0].isalpha() for low in lows[i:owner]):
        return owner + 1
    return i + 1 if i < len(lows) and lows[i] in _THEIRS else i
