"""Labels of a list: "Deaths: 24", "Displaced with relatives: 1,240", "People in public shelters (provisional): 430"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.lexicon import alternation, words_listed
from streams.extract.phrases.gapped import gapped_at
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import words_of
from streams.needing import Ending

_LABEL = Ending(
    (":", "=", "–", "—", "-"),
    r"(?:^|[.;,|•*·]\s*|(?<=\d)\s+|[-–—]\s+)(?P<label>[^\W\d_][^.;,:"
    r"|•*()\d\n]{2,60}?)(?:\s*\([^()]{1,40}\))?\s*(?::|=|\s[–—-])\s*$",
    re.IGNORECASE,
)
_SHELTERS = re.compile(
    rf"\b(?:(?:in|inside|of|at) (?:the )?(?:\w+ )?(?:{alternation(lexicon.table('lodged')['shelters'])})"
    r"|(?:camp|shelter|centre|center) population)\b",
    re.IGNORECASE,
)
_END_OF_SHELTERS = re.compile(rf"\b(?:{alternation(lexicon.table('lodged')['shelters'])})$", re.IGNORECASE)
_NO_PEOPLE = re.compile(
    r"\b(?:families|households|number of (?:\w+ )?(?:shelters|camps|centres|centers|sites)|opened)\b", re.IGNORECASE
)
# "Evacuated: 120 families or 610 persons", "Evacuated: 120 families (610 persons)"
_HOUSEHOLDS = Ending(
    ("/", "or", "(", "=", ",", "with", "comprising", "totalling"),
    r"(?<=[:=–—-])\s*\d[\d,. ]*\s?(?:families|households|hhs?)\s?"
    r"(?:/|or\b|\(|=|,|,? (?:with|comprising|totalling))\s*$",
    re.IGNORECASE,
)
_IN_SO_MANY = re.compile(
    r"\b((?:in|inside|at) )\d[\d,]* ", re.IGNORECASE
)  # "Inside 12 evacuation centres: 430 persons"
_LINE = re.compile(r"[:=]\s*[\d.,]+$")  # "Deaths: 24 Injured: 31"
_AS_YET = re.compile(r"\s(?:so far|to date|until now|as yet|as of now)(?=\s*[:=])")  # "Bodies recovered so far: 52"
_MOST_WORDS = 8
_TAGS = "TEJKR"


def label_harm(before: str, *, of_people: bool = False) -> Harm | None:
    """The harm that a label right before a number tells; None where it is a label of other things, or a sentence.
    `of_people`: the number is one of people, so that a label may name what befell them ("Evacuation: 610 persons")."""
    households = _HOUSEHOLDS.search(before)
    before = f"{before[: households.start()]} " if households else before
    if not before.rstrip().endswith(_LABEL.ends):
        return None
    before = _AS_YET.sub("", _IN_SO_MANY.sub(r"\1", before))
    match = _LABEL.search(before)
    if match is None or (
        match.start() and before[match.start() - 1].isdigit() and not _LINE.search(before, 0, match.start())
    ):
        return None  # "2-4 killed: two brothers and two guards"
    lows = words_of(match["label"]).lows
    if len(lows) > _MOST_WORDS or any(low in UNITS or low in TENS for low in lows):
        return None
    if of_people and _END_OF_SHELTERS.search(match["label"]):
        return Harm.DISPLACED
    if _SHELTERS.search(match["label"]):
        return None if _NO_PEOPLE.search(match["label"]) else Harm.DISPLACED
    told: Harm | None = None
    i = 0
    while i < len(lows):
        found = lexicon.trigger_phrases().at(lows, i) or gapped_at(lows, i)
        harm = next(filter(None, (found[1].harm(tag) for tag in _TAGS)), None) if found else None
        if of_people and found and found[1].harm("A") is Harm.DISPLACED:
            harm = Harm.DISPLACED
        harm = harm or lexicon.harmed_people().get(lows[i])
        if harm:
            told, i = told or harm, i + (found[0] if found else 1)
            continue
        low = lows[i]
        if (
            low in words_listed("lodged", "things")
            or low in words_listed("people", "households")
            or low in words_listed("people", "animals")
        ):
            return None
        if lexicon.word_tags().get(low) in ("b", "h", "m", "r", "z", "n"):
            return None
        i += 1
    return told
