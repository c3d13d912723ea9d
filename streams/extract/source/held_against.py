"""Whose word a figure is that a sentence holds against its speaker's: the hospital's in "disputing its 14"."""

from __future__ import annotations

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.source.attribution import Attribution
from streams.extract.source.by_count import official_count
from streams.extract.source.cited_counts import Cited, bare_name, cited_in
from streams.extract.source.heard import Heard
from streams.extract.source.kinds import bare, kind_of
from streams.extract.source.may_speak import counts_its_own, may_be_cited
from streams.extract.source.sources import Source, country_named
from streams.extract.source.speech_words import listed

_ADMITS = frozenset(
    {"acknowledged", "admitted", "conceded", "concedes", "concede", "admits", "admit", "acknowledges", "acknowledge"}
)


def held_against(sentence: str, heard: Heard, found: list[Attribution]) -> tuple[list[Attribution], list[Attribution]]:
    """The attributions found that stay, and for each figure of another that a sentence cites one for that alone."""
    held = []
    for one in cited_in(sentence):
        source = _source(sentence, one, heard)
        if source is None:
            continue
        stance = Stance.ACKNOWLEDGES if one.verb in _ADMITS else Stance.REPORTS
        at = one.number - 1
        held.append(Attribution(source[0], stance, (one.covers,), at, False, source[1], held=True))
        inside = range(one.number if one.noun else one.span[0], one.span[1])
        found = [other for other in found if other.at not in inside]
    return found, held


def _source(sentence: str, one: Cited, heard: Heard) -> Source | None:
    """Who is named; nobody where the words may name whose dead they are, or where, and not whose count it is."""
    phrase = bare_name(sentence[slice(*one.who)])
    low = phrase.lower()
    if low.startswith("official ") and one.noun:
        return Claimant(name=low, kind=ClaimantKind.GOVERNMENT, text=phrase), False
    if not phrase:
        return None
    says_so = bool(one.verb) or one.noun in listed("claimed")
    if country_named(phrase) and not says_so:
        if " official " not in sentence[one.who[1] : one.number]:
            return None
        return official_count(one.noun), False  # "Northland's official tally of 40"
    source = heard.source(phrase, plainly=True, at=one.who[0])
    if source is None or not _is_known(source[0], phrase, says_so=says_so):
        return None
    return None if counts_its_own(one.noun, source[0]) else source


def _is_known(claimant: Claimant, phrase: str, *, says_so: bool) -> bool:
    last = bare(phrase).rsplit(" ", 1)[-1]
    if may_be_cited(claimant, [last]) or kind_of(phrase.lower()) is not None:
        return True
    return says_so and last[:1].isupper()
