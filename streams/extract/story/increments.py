"""Figures that add to a count: "twelve more died", "eight were killed, bringing the toll to 45"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas import Harm, Measure, Quantifier, Role
from streams.extract import lexicon
from streams.extract.draft import Draft
from streams.extract.lexicon import finder
from streams.extract.phrases.chunks import Chunks
from streams.extract.story.late_deaths import adds_to
from streams.extract.text.numbers import bounded
from streams.extract.text.words import lowered

Counted = dict[Harm, set[int]]
_MORE = frozenset({"more", "another", "additional", "further", "extra"})
# "reports the killings of 132 villagers, totaling 1,225 deaths"
_TOTALING = re.compile(r", (?:totall?ing|for a total of|making (?:a total of|it)) (?:[a-z]+ ){0,2}$")
_TO_TOTAL = re.compile(r"\b(?:total|count|tally|number)\b[^.;,]{0,60}? to $")  # "bringing the total to nine"
_SOME_MORE = re.compile(r"\S+ (?:more|new|additional|further|fresh|other) ", re.IGNORECASE)
_AND = re.compile(r"[^.;]{0,60}?\b(?:and|while|with)(?: \w+){0,2} ")
_WITH = re.compile(r"(?:^|[.;:]\s)With (?:at least |the (?:recovery|discovery|finding|deaths?) of )?$")
_brings = finder(lexicon.table("cues")["brings_toll"])
_TOLLS = ("toll-number", "other-figure")


def count_on(chunks: Chunks, draft: Draft, counted: Counted, before_it: Sequence[Draft]) -> None:
    """ "twelve more", "a fourth person", where the same harm was counted before: they add to that count. The fourth
    makes four where three were counted, or where it counts harms ("a fourth death").

    `before_it`: the drafts before it in its sentence.
    """
    at = draft.figure.at
    chunk = chunks.row[at]
    beside = [one for one in before_it if one.harm is draft.harm]
    alone = draft.measure is Measure.INCIDENT and draft.place is None and not beside
    before = chunks.row[at - 1].low if at and alone else ""  # "another two died"; not "in Samar"
    ordinal, others = (chunk.phrase.ordinal, chunk.phrase.others or before) if chunk.phrase else (0, before)
    if draft.role != Role.TOTAL:
        return
    told = counted.setdefault(draft.harm, set())
    if ordinal and (chunk.tag == "X" or (ordinal > 2 and not told.isdisjoint((ordinal - 1, ordinal)))):
        draft.quantity = bounded(ordinal, Quantifier.EXACT, draft.quantity.text)
        here = ordinal - 1 in told  # "three died at the scene and a fourth in hospital": nothing was told before
        draft.rises = draft.rises or (ordinal > 2 and not here and draft.measure is Measure.INCIDENT)
    elif ordinal > 2 and _counts_all(ordinal, draft, before_it):
        pass
    elif told and (ordinal > 2 or (others in _MORE and not _are_others(draft, others, before_it, beside))):
        draft.role = Role.INCREMENT  # "a second man", where another one was told of, is none
    told.add(draft.quantity.value or 0)


def _are_others(draft: Draft, others: str, before_it: Sequence[Draft], beside: Sequence[Draft]) -> bool:
    """ "one died and another was hurt", "seven in Bor and three more in Samar": others than those counted before."""
    if before_it and not beside and (others == "another" or _is_beside(draft, before_it[-1])):
        return True
    places = [one.place.name for one in beside if one.place and not one.rises]
    return draft.place is not None and bool(places) and draft.place.name not in places


def _is_beside(draft: Draft, other: Draft) -> bool:
    """ "nine were killed and dozens more wounded": the wounded are more than the nine, and not than those of before."""
    return other.role is Role.TOTAL and _AND.fullmatch(draft.sentence.text, other.end, draft.start) is not None


def _counts_all(ordinal: int, draft: Draft, before_it: Sequence[Draft]) -> bool:
    """ "two were killed and a third was wounded": the third of all, and the first of the wounded."""
    others = [one.quantity.value for one in before_it if one.harm is not draft.harm and one.role is Role.TOTAL]
    return len(others) == len(before_it) and bool(others) and others[-1] == ordinal - 1


def tell_increments(text: str, drafts: Sequence[Draft]) -> None:
    """Of two figures that stand together in a sentence one may add to the other."""
    for one, other in pairwise(drafts):
        if _brings_toll(text, one, other) or _with_whom(text, one, other):
            one.role = Role.INCREMENT
        elif adds_to(text, one, other):
            other.role = Role.INCREMENT
    for draft in drafts:
        _take_time_of_toll(text, draft)


def _take_time_of_toll(text: str, part: Draft) -> None:
    """ "Nine died in the past day, bringing the toll to 147, 88 of them children": the 88 did not die in the day."""
    toll, hours = part.parent, part.period
    if part.role is not Role.PART or toll is None or toll.figure.rule != "toll-number" or hours is None:
        return
    if hours.rolling and toll.period is None and toll.sentence is part.sentence and hours.text not in text[toll.end :]:
        part.period, part.measure = None, toll.measure


def _with_whom(text: str, draft: Draft, toll: Draft) -> bool:
    """ "With two deaths in Bor the toll of the fire climbed to 13": the two are among them."""
    if draft.harm is not toll.harm or draft.role is not Role.TOTAL or toll.figure.rule not in _TOLLS:
        return False
    return draft.quantity.number < toll.quantity.number and _WITH.search(text, 0, draft.start) is not None


def _brings_toll(text: str, draft: Draft, toll: Draft) -> bool:
    """ "eight were killed, bringing the death toll to 45,028": the eight are among them."""
    same = draft.role == Role.TOTAL and draft.harm == toll.harm and not toll.prior
    between = lowered(text[draft.end : toll.start])
    if same and _TOTALING.search(between) and draft.quantity.number < toll.quantity.number:
        return True
    adds = _TO_TOTAL.search(between) is not None and _SOME_MORE.match(text, draft.start) is not None
    return same and (adds or toll.figure.rule in _TOLLS) and _brings(between) is not None
