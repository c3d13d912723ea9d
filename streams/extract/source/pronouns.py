"""Whom "he", "it" or "they" take up, by what stands before them and by who has spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract.source.bodies import body_at_start, opening_actor
from streams.extract.source.introduced import introduces_person, many_before, opens_with_person, subject_named
from streams.extract.source.kinds import are_people, bare, head_noun, kind_of
from streams.extract.source.may_speak import speaks_as_person
from streams.extract.source.sources import Source, actor_source
from streams.extract.source.speech_words import listed

HE_OR_SHE = frozenset({"he", "she"})
# "said on Tuesday in a statement that it had", "told the radio on Friday he had"
_THAT = re.compile(
    r"(?: (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
    r"| (?:reporters|journalists|the (?:agency|radio|newspaper|paper)))?"
    r"(?: (?:late |early )?(?:on|in|at|this|last|yesterday|today)(?: (?!and\b|but\b)[\w’'-]+){0,5}?)?,?(?: that)? "
)

# "Survivor Ana Vidal, 44, had lost nine relatives, she told the radio."
_WHO_SAW = re.compile(
    r"(?:Survivor|Resident|Villager|Witness|Eyewitness|Neighbour|Neighbor) "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:al-)?[A-Z][\w’'-]+){1,3})\b"
)
_TOLD_HIM = re.compile(r"\b(?:told|informed) (?:him|her)\b")
_HEAD_ENDS = re.compile(r",? (?:of|in|at|from|near|who|which)\b|,")
_ADDS = (" adding ", " saying ", " noting ")  # "a resident said, adding he had counted nine"
_JOINS = (" but ", " and ")  # "The governor denied it, but he did confirm ..."


class Told(NamedTuple):
    """What is told before a pronoun.

    `words`: those of its sentence. `before`: the sentences right before it. `last`: who spoke last, `heard_in` that
    sentence. `speaking`: who speaks in its own sentence, and where the verb ends by which he does. `person`: the last
    person who spoke.
    """

    words: str
    before: Sequence[str]
    last: Claimant | None
    heard_in: str
    speaking: tuple[Source, int] | None
    person: Claimant | None = None


def taken_up(pronoun: str, told: Told) -> Source | None:
    """A pronoun is the actor with whom its sentence began, else the last source; "he" and "she" no body, but the person
    with whom a sentence before it began."""
    if pronoun in HE_OR_SHE:
        same = told.speaking and (
            told.words.endswith((*_JOINS, *_ADDS))
            or ": " in told.words[told.speaking[1] :]
            or _goes_on_saying(told.words, told.speaking[1])
        )
        if told.speaking and same and (speaks_as_person(told.speaking[0][0]) or _is_one(told.speaking[0][0])):
            return told.speaking[0]
        if (seen := _WHO_SAW.match(told.words)) and not told.speaking:
            return Claimant(name=seen["name"], kind=ClaimantKind.WITNESS, person=seen["name"], text=seen[0]), False
        if told.last is None or (told.last.id is not None and not speaks_as_person(told.last)):
            return _person_told(told.before)
        if not speaks_as_person(told.last) and _are_many(told.last):
            return _person_told(told.before) or ((told.person, False) if told.person else None)
        if begun := _person_told_so(told) or _person_before(told):
            return begun, True
    if pronoun == "they" and (many := many_before(told.words)):
        return many, False
    if pronoun in ("it", "they") and told.speaking and _goes_on_saying(told.words, told.speaking[1]):
        return told.speaking[0]
    began = _begins(told.words) or (_body(told) if pronoun == "it" else None)
    if began is None and told.last is None and told.before:
        began = _begins(told.before[-1])
    no_body = pronoun == "it" and told.last is not None and _is_surely_person(told.last)
    return began or ((told.last, False) if told.last and not no_body else None)


def _is_one(claimant: Claimant) -> bool:
    """ "A resident", "an ambulance driver": one person without a name."""
    return claimant.id is None and not claimant.name.endswith("s") and are_people(claimant.name)


def _are_many(claimant: Claimant) -> bool:
    """Whether a source is of several people, none of whom is named ("villagers", "doctors in the town")."""
    noun = _HEAD_ENDS.split(bare(claimant.text or claimant.name).lower())[0].split()[-1]
    singular = noun.removesuffix("s")
    is_of_people = singular in listed("of_people") or kind_of(singular) is ClaimantKind.WITNESS
    return claimant.id is None and noun != singular and is_of_people


def _is_surely_person(claimant: Claimant) -> bool:
    """Whether a source that no table knows is a person by more than a name: by an office, or by what stands behind."""
    if claimant.id is not None:
        return False
    if claimant.person is None:  # "an intelligence official"
        head = head_noun(claimant.name)
        return head.islower() and (head in listed("of_people") or are_people(claimant.name))
    if claimant.name != claimant.person:
        return False
    words = (claimant.text or "").lower()
    return (
        claimant.kind is not ClaimantKind.UNKNOWN or ", " in words or not listed("of_people").isdisjoint(words.split())
    )


def _person_told(before: Sequence[str]) -> Source | None:
    """The person of whom the sentences before tell, where nobody has spoken who may be one."""
    begun = next(filter(None, map(opens_with_person, reversed(before))), None)
    begun = begun or (introduces_person(before[-1]) if before else None)
    if begun:
        return begun, False
    name = next(filter(None, map(subject_named, reversed(before))), None)
    return (Claimant(name=name, kind=ClaimantKind.UNKNOWN, person=name, text=name), True) if name else None


def _person_told_so(told: Told) -> Claimant | None:
    """ "Luis Vidal said a doctor had told him that nine died. Six were shot, he said.": whom the doctor told."""
    before = told.before[-1] if told.before else ""
    hears = _TOLD_HIM.search(before) if told.heard_in == before else None
    begun = opens_with_person(before) if hears else None
    return begun if begun and begun.person else None


def _person_before(told: Told) -> Claimant | None:
    """The person with whom the sentence before begins, where who spoke last has no part in it."""
    before = told.before[-1] if told.before else ""
    person = told.last.person if told.last else None
    if not person or person.rsplit(" ", 1)[-1] in before:
        return None
    return opens_with_person(before)


def _goes_on_saying(words: str, said: int) -> bool:
    """ "The office said on Tuesday that it had verified ...": who says so, right before."""
    return _THAT.fullmatch(words, said) is not None


def _body(told: Told) -> Source | None:
    """ "It": the body with which its sentence begins, else who speaks in it; else the body with which the sentence
    before begins, where who spoke last did not speak in it."""
    if body := body_at_start(told.words):
        return body, False
    if told.speaking:
        return told.speaking[0]
    unheard = told.before and told.heard_in != told.before[-1]
    body = body_at_start(told.before[-1]) if unheard else None
    return (body, False) if body else None


def _begins(words: str) -> Source | None:
    """The known actor with whom a sentence begins."""
    first = opening_actor(words)
    return actor_source(words[first.start : first.end]) if first else None
