"""Whether a noun phrase takes up who spoke last: "the ministry", "officials", "the spokesman", "Vidal"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeGuard

from schemas import Claimant, ClaimantKind
from streams.extract.source.kinds import SPOKESMEN, bare, kind_of
from streams.extract.source.may_speak import ITS_WORDS, is_called, is_other_body
from streams.extract.source.sources import Source, described_source, of_actor
from streams.extract.source.speech_words import listed
from streams.extract.text.nouns import is_nation
from streams.link.actors import Actor

# What any land has, and which a spokesman may speak for
_FORCES = frozenset({"army", "military", "navy", "air force", "police", "defense ministry", "defence ministry"})
_OF_AN_ARMY = re.compile(r"\b(?:army|armies|military|armed forces|navy|air force|defen[cs]e)\b", re.IGNORECASE)
_OWN_WORD = frozenset({"source", "sources"})
_KEEP_COUNT = (ClaimantKind.MONITOR, ClaimantKind.NGO)
_KEEPERS = frozenset({"monitor", "watchdog", "tracker", "database", "archive", "observatory"})
_NO_OTHER = frozenset({"independent", "private", "online", "independent news", "popular"})
"""Words that tell no more than that a medium is one ("the independent news site")."""
LONGEST_TOLD = 3
"""So many words tell of a body before its noun ("the Paris-based press freedom watchdog")."""
_HAVE_SPOKESMEN = frozenset(ClaimantKind) - {ClaimantKind.MEDIA, ClaimantKind.WITNESS}


class Phrase(NamedTuple):
    """A noun phrase at an offset of its sentence. `bare`: its words, small and without an article. `definite`: behind a
    "the"."""

    phrase: str
    bare: str
    definite: bool
    at: int

    @property
    def last(self) -> str:
        return self.bare.split()[-1]


def has_spokesmen(claimant: Claimant | None) -> TypeGuard[Claimant]:
    """Whether somebody is a body for which others speak."""
    return claimant is not None and claimant.name != claimant.person and claimant.kind in _HAVE_SPOKESMEN


def _is_of_other_side(last: Claimant, words: Phrase) -> bool:
    """ "An army spokesman" after rebels spoke, or "a rebel spokesman" after the army, though both fight; not "a
    spokesman", who may be anybody's."""
    if last.kind is not ClaimantKind.BELLIGERENT or words.last not in SPOKESMEN or words.bare == words.last:
        return False
    return (_OF_AN_ARMY.search(words.bare) is None) is not (_OF_AN_ARMY.search(last.name) is None)


def may_carry(words: Phrase) -> bool:
    """Whether a noun phrase says no more than that somebody speaks ("sources", "the statement"); "local sources" are
    others than those who spoke."""
    alone = words.bare == words.last or words.definite
    return alone and words.last in listed("carried") and not kind_of(words.bare)


def last_again(last: Claimant, words: Phrase) -> Source | None:
    """Who spoke last, where a noun phrase takes him up: "officials", "the ministry", "the daily", by a surname."""
    of_last_kind = kind_of(words.bare) in (None, last.kind)
    if words.bare in SPOKESMEN:
        of_last_kind = last.kind in _HAVE_SPOKESMEN if words.definite else has_spokesmen(last)
    if words.last in listed("carried") and of_last_kind and len(words.bare.split()) <= 2:
        whose = bare(words.phrase).split()[0]  # "Tibetan sources", "police figures" are not of who spoke last
        others = words.last in _OWN_WORD and " " in words.bare
        others = others or is_nation(whose) or (words.last in ITS_WORDS and kind_of(whose.lower()) is not None)
        others = others or _is_of_other_side(last, words)
        return None if others and not is_called(last, whose.lower()) else (last, False)
    is_body = words.definite and words.bare in listed("bodies") and last.name != last.person
    if is_body and not is_other_body(last, words.bare):
        return last, False
    if words.definite and words.bare in listed("papers") and last.kind is ClaimantKind.MEDIA:
        return last, False
    by_office = words.definite and words.bare in listed("of_people") and (last.person or last.id is None)
    if by_office and is_called(last, words.bare):
        return last, last.name == last.person  # "the minister", of Interior Minister Ana Vidal
    return (last, True) if last.person and words.last in last.person.lower().split() else None


def medium_again(words: Phrase, heard: Iterable[Claimant]) -> Claimant | None:
    """ "AFP said nine died, citing an officer. The agency said ...": the last medium heard, though who spoke last is
    none."""
    told, _, noun = words.bare.rpartition(" ")
    if words.definite and words.bare in _KEEPERS:
        return next((one for one in heard if one.kind is ClaimantKind.MONITOR), None)
    if told in _NO_OTHER or told.endswith("-based"):
        noun = noun if told else words.bare
    else:
        noun = words.bare
    if not words.definite or noun not in (listed("papers") | listed("papers_named")) - listed("bodies"):
        return None
    return next((one for one in heard if one.kind is ClaimantKind.MEDIA), None)


def body_named_so(last: Claimant, words: Phrase) -> Claimant | None:
    """ "Luz Fronteras counted nine. The rights group said ...": what looked like a person's name is a body's."""
    if last.kind is not ClaimantKind.UNKNOWN or last.name != last.person or last.text != last.name:
        return None
    kind = kind_of(words.bare)
    if not words.definite or words.last not in listed("counters") or kind not in (None, *_KEEP_COUNT):
        return None
    return Claimant(name=last.name, kind=kind or ClaimantKind.NGO, text=words.phrase)


def counter_again(last: Claimant, words: Phrase) -> bool:
    """ "The Geneva-based watchdog", "the rights group", "the database": whether who keeps count, and spoke last, is
    meant; not "the armed group"."""
    a_person = last.name == last.person and last.kind is not ClaimantKind.MONITOR
    if last.kind not in _KEEP_COUNT or a_person or not words.definite:
        return False
    *told, _ = bare(words.phrase).split()
    told_so = all(word.islower() or "-" in word or is_nation(word) for word in told) and len(told) <= LONGEST_TOLD
    fits = kind_of(words.bare) in (None, *_KEEP_COUNT)
    return told_so and fits and words.last in listed("counters")


def described_as(words: Phrase, actors: Sequence[Actor], named: Callable[[], Sequence[Actor]]) -> Claimant | None:
    """The actor that a description stands for: who spoke last, else who of `actors` spoke before, else who is
    `named`."""
    phrase = words.phrase
    for candidates in (actors[:1], actors) if words.definite else ():
        if known := described_source(phrase, candidates):
            return known
    speaker = next(iter(actors), None)
    if words.definite and speaker and words.bare in listed("bodies"):
        known_as = (*speaker.descriptions, *speaker.kind_descriptions, speaker.name.lower())
        if any(one.endswith(f" {words.bare}") for one in known_as):
            return of_actor(speaker, phrase, None)
    return described_source(phrase, named())


def of_who_spoke(source: Source, actors: Sequence[Actor]) -> Source:
    """ "An army spokeswoman", of the only army among `actors`, who spoke before; anybody else as he is."""
    one = source[0]
    if one.id is not None or one.name not in _FORCES or "spokes" not in (one.text or ""):
        return source
    fitting = [known for known in actors if described_source(one.name, [known])]
    return (of_actor(fitting[0], one.text or one.name, one.person), False) if len(fitting) == 1 else source
