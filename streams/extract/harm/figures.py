"""The chunks of a sentence -> its figures: the numbers that count victims, each with its harm and its rule."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.harm.adds_up import that_add_up
from streams.extract.harm.arrivals import arrived_at
from streams.extract.harm.asserted import is_any_of, is_only_how_often, is_only_supposed
from streams.extract.harm.averted import is_averted, is_home_again, is_precaution
from streams.extract.harm.bodies import are_corpses, is_found, more_found
from streams.extract.harm.by_place import by_place
from streams.extract.harm.by_rank import ranked
from streams.extract.harm.cited_figures import cited_at
from streams.extract.harm.compared import compared_at
from streams.extract.harm.either import of_either
from streams.extract.harm.fallen import fallen_or_lost
from streams.extract.harm.fiction import is_told_in_fiction, only_strengthens
from streams.extract.harm.frames import Figure
from streams.extract.harm.further import is_defined, is_none
from streams.extract.harm.instead import instead
from streams.extract.harm.left_figures import are_taken
from streams.extract.harm.listed_victims import listed_victims
from streams.extract.harm.not_harmed import (
    befalls_nobody,
    is_of_one_body,
    is_only_named,
    is_worst,
    released,
)
from streams.extract.harm.one_thing import is_one_thing
from streams.extract.harm.other_nouns import figure_of_other_noun
from streams.extract.harm.outbreaks import of_illness
from streams.extract.harm.own_lives import live_on
from streams.extract.harm.parts import part_at
from streams.extract.harm.parts_alone import part_alone_at
from streams.extract.harm.people_figures import figure_of_people
from streams.extract.harm.right_figures import of_more
from streams.extract.harm.running_counts import Standing, running_at
from streams.extract.harm.same_harm import counted_anew
from streams.extract.harm.symptoms import with_symptoms
from streams.extract.harm.terse_lists import in_terse_list
from streams.extract.harm.whereabouts import whereabouts
from streams.extract.lexicon import any_case
from streams.extract.phrases.chunks import Chunk, Chunks

_CRITICAL = re.compile(r"O[.](?=[s,cpz]|$)")
_ONE_OF_THEM = re.compile(r"Mw,?$")
_WITHOUT = any_case(r"without\b")
_TO_COME = any_case(r"\b(?:could|would|can|should|will|may|might|must|to|hop(?:es?|ed|ing)|if)\b[^.;,]{0,60},?\s$")
_COUNTING = frozenset("NMIXOQ")
_NOT_TOLD = re.compile(r" (?:were|was) (?:given|available|known|announced)\b")  # "no casualties were given"


def figures_in(chunks: Chunks, before: Harm | None = None, standing: Standing | None = None) -> list[Figure]:
    """Every figure of the sentence, in the order of the text. `before`: the harm of the last figure of the sentences
    before, of which "four of them" is a part. `standing`: what a number that stands alone may take over."""
    found: list[Figure] = []
    members: dict[int, Figure] = {}
    for k, chunk in enumerate(chunks.row):
        if chunk.tag not in _COUNTING:
            continue
        if chunk.tag == "I" and _is_told_already(chunks, k, found, before):
            continue
        figure = members.get(k) or _figure_at(chunks, k, found, before, standing)
        if figure is None or (before is None and not found and is_one_thing(chunks, figure)):
            continue
        if _harms_nobody(chunks, figure):
            continue
        figure = of_either(chunks, figure)
        figure = instead(chunks, figure, found) if figure else None
        figure = of_illness(chunks, figure) if figure else None
        if figure:
            found.append(figure)
            members = members or that_add_up(chunks, figure)
    return found


def _figure_at(
    chunks: Chunks, k: int, found: list[Figure], before: Harm | None, standing: Standing | None
) -> Figure | None:
    """The figure of chunk k by what it counts: victims by rank, people, harms, or something else."""
    chunk = chunks.row[k]
    if chunk.tag == "Q":
        return ranked(chunks, k)
    if chunk.tag in "NMO" and (listed := in_terse_list(chunks, k)):
        return listed
    if chunk.tag == "O":
        if is_defined(chunks, k):
            return None
        if k + 1 < len(chunks.row) and chunks.row[k + 1].low == "critical":
            part = part_at(chunks, k, found, before)  # "120 injured, 3 critical"
            dead = bool(found) and found[-1].harm is Harm.KILLED and _CRITICAL.match(chunks.tags, k) is not None
            return part or (Figure(k, Harm.INJURED, "number-state") if dead else None)  # "one dead, two critical"
        told = _of_things(chunks, k, found, before) or _running_on(chunks, k, found, standing)
        return told or cited_at(chunks, k, found, before)
    if chunk.tag not in "NMIX":
        return None
    if chunk.tag == "X":
        told = _harm_noun(chunks, k, found)
    else:
        told = more_found(chunks, k, found) or figure_of_people(chunks, k, found, before, standing)
    told = told or (figure_of_other_noun(chunks, k, before) if chunk.tag == "M" else None)
    return told or _running_on(chunks, k, found, standing)


def _of_things(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The number of something that is neither people nor harms ("12 bodies", "12 in the north")."""
    figure = (
        more_found(chunks, k, found) or figure_of_other_noun(chunks, k, before) or compared_at(chunks, k, found, before)
    )
    figure = figure or listed_victims(chunks, k, found, before) or by_place(chunks, k, found, before)
    figure = figure or with_symptoms(chunks, k) or counted_anew(chunks, k, found)
    figure = figure or arrived_at(chunks, k, found[-1].harm if found else before) or fallen_or_lost(chunks, k)
    return figure or whereabouts(chunks, k)


def _running_on(chunks: Chunks, k: int, found: list[Figure], standing: Standing | None) -> Figure | None:
    return running_at(chunks, k, found, standing) or part_alone_at(chunks, k, found, standing)


def _harms_nobody(chunks: Chunks, figure: Figure) -> bool:
    """Let go, none, in a novel, only named, averted or back at home."""
    return (
        released(chunks, figure)
        or is_none(chunks, figure)
        or is_told_in_fiction(chunks, figure)
        or only_strengthens(chunks, figure)
        or is_only_named(chunks, figure)
        or is_averted(chunks, figure)
        or is_home_again(chunks, figure)
        or is_precaution(chunks, figure)
        or live_on(chunks, figure)
        or is_any_of(chunks, figure)
        or is_only_supposed(chunks, figure)
        or is_only_how_often(chunks, figure)
    )


def _is_told_already(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> bool:
    """Whether "one" is one of those that were counted, or a share of them where nobody was."""
    if _is_told_one(chunks, k, found) or _says_who_one_is(chunks, k):
        return True
    ranks = any(one.phrase is not None and one.phrase.ordinal for one in chunks.row[:k] if one.tag == "I")
    return not (found or before or ranks) and _is_share(chunks.row[k])


def _says_who_one_is(chunks: Chunks, k: int) -> bool:
    """ "one of them a child", "one of them, a boy injured by glass, was flown out": told already."""
    match = _ONE_OF_THEM.search(chunks.tags, max(0, k - 3), k)
    return match is not None and chunks.row[match.start()].quantity.value == 1


def _is_told_one(chunks: Chunks, k: int, found: list[Figure]) -> bool:
    """ "one a Croatian student": who the one is that was counted."""
    return bool(found) and found[-1].at == k - 1 and chunks.tags[k - 1] == "M" and chunks.row[k - 1].quantity.value == 1


def _is_share(chunk: Chunk) -> bool:
    """ "A third died": a share of them, where nobody was counted before."""
    return chunk.phrase is not None and chunk.phrase.ordinal > 0 and not chunk.phrase.head


def _harm_noun(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "12 deaths", "claimed 12 lives"; "one of the bodies" is of those told before."""
    chunk = chunks.row[k]
    assert chunk.phrase is not None and chunk.phrase.harm_noun is not None
    if chunk.number and chunk.number.could_be_year:
        return None
    if chunk.phrase.ordinal and chunk.phrase.head in ("injury", "wound"):
        return None  # "a second injury was found in his ankle"
    if chunk.quantity.value == 0 and _NOT_TOLD.match(chunks.sentence, chunk.end):
        return None
    if _WITHOUT.match(chunks.sentence, chunk.start) and _TO_COME.search(chunks.sentence, 0, chunk.start):
        return None  # "hopes to end the siege without casualties"
    if chunk.phrase.harm_noun is Harm.DETAINED and chunk.quantity.value == 0:
        return None  # "no arrests" is not that nobody was harmed
    if chunk.phrase.head == "lives" and not are_taken(chunks, k):
        return None
    if chunk.phrase.head in ("body", "bodies") and of_more(chunks, k) and not is_found(chunks, k):
        return None  # "laid one of the bodies on the road": of those who were told of
    if chunk.phrase.head in ("body", "bodies") and (chunk.quantity.value == 0 or not are_corpses(chunks, k)):
        return None  # "no body was found" is not that nobody died
    before = chunks.tags[max(0, k - 4) : k]
    if is_of_one_body(chunks, k):
        return None
    if before.endswith("m") or (not chunk.phrase.plural and befalls_nobody(chunks, k)) or is_worst(chunks, k):
        return None
    harm = chunk.phrase.harm_noun
    if harm is Harm.DISPLACED and "medical " in chunks.sentence[chunk.start : chunk.end]:
        harm = Harm.INJURED  # "40 medical evacuations"
    if chunk.tag == "X" and of_more(chunks, k):
        whole = next((f for f in reversed(found) if f.harm == harm and f.role != Role.PART), None)
        return Figure(k, harm, "counted-harms", Role.PART, whole.at if whole else None)
    return Figure(k, harm, "counted-harms")
