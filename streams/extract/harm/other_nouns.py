"""A number before a noun that names no persons, and that counts persons all the same: cases, and those whom only a verb
that is done to people gives away."""

from __future__ import annotations

import re

from schemas import Harm, Quantifier, Role
from streams.extract import lexicon
from streams.extract.harm.disease_cases import are_cases
from streams.extract.harm.frames import (
    ALLEGED,
    CASES,
    CASES_OF_PEOPLE,
    OBJECT_LEFT,
    ROLL_LEFT,
    UNKNOWN_HARMED,
    UNKNOWN_NOUN,
    Figure,
)
from streams.extract.harm.left_figures import active_figure
from streams.extract.harm.parts import group_harm
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.text.nouns import is_plural
from streams.extract.time.period_words import FULL_MONTHS, WEEKDAYS
from streams.needing import Needing

# Each count is of a person killed, where it is proven ("admitted four counts of first-degree murder"); of those only
# charged several may be for one person.
_PROVEN = Needing(
    ("admit", "plead", "pled", "guilty", "convicted", "sentenced"),
    r"\b(?:admit\w*|plead\w*|pled|guilty|convicted|sentenced)\b",
    re.IGNORECASE,
)
_COUNTS_OF_MURDER = re.compile(
    r"\s+counts? of (?!attempted)(?:[\w-]+ (?!murder of )){0,3}?(?:murder|manslaughter|homicide)\b(?! charges)",
    re.IGNORECASE,
)
# "with estimates ranging from one to six", "estimates of the dead range from 3 to 12"
_ESTIMATES = re.compile(
    r"\b(?:estimates?|figures|counts|tolls?)\b(?P<of>[^.;,]{0,50})"
    r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)) from\s*$",
    re.IGNORECASE,
)
_DONE_TO_PEOPLES = (Harm.KILLED, Harm.INJURED, Harm.DISPLACED, Harm.DETAINED)
_SIDE = re.compile(r"[OM](?P<whose>[.P]{1,2})(?:(?:h?b{1,2}a?)[JK]|[JK](?=[s,czpa]|$))")


def figure_of_other_noun(chunks: Chunks, k: int, before: Harm | None = None) -> Figure | None:
    """The figure of the number of other things at chunk k; None where it counts no persons. `before`: the harm of the
    last figure before the sentence."""
    return (
        _cases(chunks, k, before)
        or _among_the_dead(chunks, k)
        or _estimated(chunks, k)
        or _of_a_side(chunks, k)
        or _of_unknown_noun(chunks, k)
    )


def _of_a_side(chunks: Chunks, k: int) -> Figure | None:
    """ "29 NPF dead", "eleven enemy wounded", "two NPF were killed": whose they are stands between the number and what
    befell them."""
    match = _SIDE.match(chunks.tags, k)
    if match is None:
        return None
    last = chunks.row[match.end() - 1]
    harm = lexicon.harm_modifiers().get(last.low)
    if match.end("whose") == match.end() - 1 and harm in _DONE_TO_PEOPLES and _is_people(chunks, k):
        return Figure(k, harm, "number-state", trigger=match.end() - 1)
    if last.low not in words_listed("frames", "befell"):
        return None
    whose = chunks.row[k + 1 : match.end("whose")]
    sides = words_listed("frames", "sides")
    if not all(c.low in sides or _is_acronym(chunks.sentence[c.start : c.end]) for c in whose):
        return None
    return Figure(k, _harm_of(chunks.row[match.end() - 1]) or Harm.KILLED, "number-state", trigger=match.end() - 1)


def _is_people(chunks: Chunks, k: int) -> bool:
    """ "over 2,000 Karenni displaced": a people by a name that has no plural; not in a headline, nor of a day."""
    name, number = chunks.row[k + 1], chunks.row[k].number
    text = chunks.sentence[name.start : name.end]
    before = chunks.sentence[: number.start].split() if number else []
    alone = text.istitle() and chunks.tags[k + 2 : k + 3] in "JK" and name.low not in (*FULL_MONTHS, *WEEKDAYS)
    return alone and bool(before) and before[-1].islower()


def _is_acronym(text: str) -> bool:
    return 1 < len(text) < 7 and text.replace("-", "").isupper()


def _estimated(chunks: Chunks, k: int) -> Figure | None:
    """ "Estimates of how many were killed range from one to six": of their harm, or the last told before them."""
    number = chunks.row[k].number
    if number is None or number.quantity.quantifier is not Quantifier.RANGE:
        return None
    ranged = _ESTIMATES.search(chunks.sentence, 0, number.start)
    if ranged is None:
        return None
    since = ranged.start("of") if ranged["of"].strip() else 0
    told = (_harm_of(one) for one in reversed(chunks.row[:k]) if one.start >= since)
    harm = next(filter(None, told), None)
    return Figure(k, harm, "estimated-number") if harm else None


def _harm_of(one: Chunk) -> Harm | None:
    return one.trigger.uses[0][1] if one.trigger else group_harm(one.low)


def _among_the_dead(chunks: Chunks, k: int) -> Figure | None:
    """ "Among those killed were seven signatories": whatever they are called, they are persons."""
    match = ROLL_LEFT.search(chunks.tags, max(0, k - 6), k)
    noun = UNKNOWN_NOUN.match(chunks.tags, k)
    number = chunks.row[k].number
    if match is None or match["among"] is None or noun is None or number is None or number.could_be_year:
        return None
    head = chunks.row[noun.end() - 1].low
    if not is_plural(head) or head in words_listed("people", "animals") or head in words_listed("frames", "goods"):
        return None
    harm = group_harm(chunks.row[match.start("among")].low)
    return Figure(k, harm, "rolled-number", Role.PART) if harm else None


def _of_unknown_noun(chunks: Chunks, k: int) -> Figure | None:
    """ "arrested 40 dissidents", "three oligarchs were murdered": only people are arrested or murdered, whatever the
    noun; it has to be a plural that names no animal."""
    if alleged := _alleged(chunks, k):
        return alleged
    noun = UNKNOWN_NOUN.match(chunks.tags, k)
    number = chunks.row[k].number
    if noun is None or number is None or number.could_be_year:
        return None
    head = chunks.row[noun.end() - 1].low
    if not is_plural(head) or head in words_listed("people", "animals") or head in words_listed("frames", "goods"):
        return None
    # "80 people in eight cities were held": what stands behind a preposition is not the subject
    after = None if chunks.tags[k - 1 : k] == "p" else UNKNOWN_HARMED.match(chunks.tags, noun.end())
    t = after.end() - 1 if after else None
    if t is None and (before := OBJECT_LEFT.search(chunks.tags, max(0, k - 3), k)):
        t = before.start("verb") if active_figure(chunks, k, before) else None
    if t is None or chunks.row[t].low not in words_listed("frames", "done_to_people"):
        return None
    trigger = chunks.row[t].trigger
    harm = trigger.harm(chunks.row[t].tag) if trigger else None
    return Figure(k, harm, "unknown-noun", trigger=t) if harm else None


def _alleged(chunks: Chunks, k: int) -> Figure | None:
    """ "Three alleged Swat TTP killed in a strike"."""
    match = ALLEGED.match(chunks.tags, k)
    if match is None or chunks.row[match.start("said")].low not in words_listed("people", "said_to_be"):
        return None
    t = match.start(2)
    trigger = chunks.row[t].trigger
    harm = trigger.harm("K") if trigger and chunks.row[t].low in words_listed("frames", "done_to_people") else None
    return Figure(k, harm, "unknown-noun", trigger=t) if harm else None


def _cases(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """ "75 cases of arbitrary detention", "120 cases of cholera": each case is a person."""
    if are_cases(chunks, k, before):
        return Figure(k, Harm.AFFECTED, "cases-of-disease")
    number = chunks.row[k].number
    proven = number and _PROVEN.search(chunks.sentence, 0, number.start)
    if number and proven and _COUNTS_OF_MURDER.match(chunks.sentence, number.end):
        return Figure(k, Harm.KILLED, "cases-of-harm")
    match = CASES.match(chunks.tags, k) or CASES_OF_PEOPLE.match(chunks.tags, k)
    if not match or not any(c.low in words_listed("frames", "cases") for c in chunks.row[k : k + 4]):
        return None
    trigger = chunks.row[match.start(1)].trigger
    harm = trigger.harm(match[1]) if trigger else None
    each_is_one = harm in (Harm.DETAINED, Harm.KIDNAPPED, Harm.MISSING) or (harm and match.re is CASES_OF_PEOPLE)
    return Figure(k, harm, "cases-of-harm") if harm and each_is_one else None
