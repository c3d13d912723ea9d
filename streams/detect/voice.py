"""Who gives a figure, whether he or she may know of all, and whether two are one voice.

A name that holds the other ("police", "Northland police") is the same claimant's; so are two offices of one government,
two of its medics, and two media, which pass on what offices say; but a governor may dispute what the police say, where
one article tells both, and who treats people for no state ("MSF") what its health ministry does. The media of a state
are an office of it; a council of elders is none, and a member of parliament speaks for himself. A person of whom
nothing is known tells what he or she saw; a body of whatever kind, and unnamed sources ("medical sources"), speak for
those whom they know. A hospital knows of those who were brought to it, and a witness of those seen: that others count
more contradicts neither in anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from streams.detect.body_names import is_body
from streams.detect.office_names import MEMBER, is_rebel_army
from streams.detect.overtaken import is_name
from streams.detect.text import normalised
from streams.detect.told import Told
from streams.link.actors import actor, is_armed_group

RELATED = frozenset({"government", "medical", "media"})  # claimants of which one may speak for another of its kind
_STATE = re.compile(r"[a-z]{2}-")
_ANY_OFFICE = frozenset({"officials", "authorities", "government", "government officials"})
_OF_GOVERNMENT = ("-defence-ministry", "-foreign-ministry")
_COUNCIL = re.compile(r"\b(?:council|committee|assembly)$", re.IGNORECASE)
_OF_STATE = re.compile(
    r"\b(?:city|town|county|district|municipal|provincial|regional|local|village|state|military|security|sovereign"
    r"|national|federal|supreme|presidential|government)\b",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:sources?|school|university|diocese|church|leaders?|elders?|organi[sz]ers?|opposition|company|firm"
    r"|operator|owners?|management|airline|unions?|federation|syndicate|alliance|movement|parents|farmers|coalition"
    r"|part(?:y|ies))(?=$| (?:of|in|from) )",
    re.IGNORECASE,
)
_REBELS = re.compile(
    r"\b(?:rebels?|insurgents?|guerrillas?|separatists?|militants?|jihadists?|fighters)$", re.IGNORECASE
)
_ELECTED = re.compile(r"\b(?:governors?|mayors?|councill?ors?|chairm[ae]n)\b", re.IGNORECASE)
_OF_STATE_HEALTH = re.compile(
    r"\b(?:minist(?:ry|er)|department|directorate|authorit(?:y|ies)|ambulance|emergency|civil defen[cs]e|rescuers?"
    r"|red (?:cross|crescent))\b",
    re.IGNORECASE,
)
_HOSPITAL = re.compile(
    r"\b(?:hospitals?|clinics?|medical cent(?:re|er)|morgues?|mortuary|doctor|surgeon|nurse|physician|paramedic)\b",
    re.IGNORECASE,
)


class Voice(NamedTuple):
    """Who gives a figure. `id`: of a body of a state it begins with the country's code ("af-government")."""

    name: str
    id: str
    kind: str | None
    is_person: bool = False

    @property
    def speaks_for_all(self) -> bool:
        """Whether somebody may know how many there were in all."""
        if self.kind in (None, "unknown"):
            return _SOURCES.search(self.name) is not None or is_body(self.name)
        return self.kind != "witness"

    @property
    def is_witness(self) -> bool:
        """Whether it tells what it saw: there may be more, but hardly fewer. So may whom the text gives only a name."""
        if self.kind in (None, "unknown"):
            return self.is_person and not self.speaks_for_all
        return self.kind == "witness" and not self.is_by_name

    @property
    def is_by_name(self) -> bool:
        """Whether only the name tells a body, which may know of a part alone: "Harbour Watch"."""
        if self.kind == "witness":
            return is_name(self.name) and not self.is_person  # "Voices United, which speaks for the families"
        return self.kind in (None, "unknown") and self.name[:1].isupper() and not self.is_person

    @property
    def is_official(self) -> bool:
        """Whether it is a count by what it is called: "the official toll"."""
        return self.name.lower().startswith("official ")

    @property
    def is_any_office(self) -> bool:
        """Whether it is a government, or its officials without a word of which they are."""
        return self.kind == "government" and (self.id.endswith("-government") or self.name.lower() in _ANY_OFFICE)

    @property
    def is_any_rebels(self) -> bool:
        """Whether it is rebels that go by no name: "Kasan rebels"."""
        return self.kind == "belligerent" and _REBELS.search(self.name) is not None and actor(self.id) is None

    @property
    def is_armed_group(self) -> bool:
        """Whether it is an armed group of no state that goes by its name."""
        known = actor(self.id)
        return known is not None and is_armed_group(known)

    @property
    def is_of_state(self) -> bool:
        """Whether it is a body of a state, or its army; a national Red Cross is none."""
        return self.kind == "government" or (self.kind == "belligerent" and _STATE.match(self.id) is not None)

    @property
    def is_elected(self) -> bool:
        """Whether it speaks for the people of a place, and may dispute what offices tell."""
        return self.kind == "government" and _ELECTED.search(self.name) is not None

    @property
    def is_independent(self) -> bool:
        """Whether it treats people for no state, and counts them itself: MSF, and no health ministry."""
        named = is_name(self.name) and not (self.is_hospital or self.is_person)
        return named and not (_STATE.match(self.id) or _OF_STATE_HEALTH.search(self.name))

    @property
    def is_staff(self) -> bool:
        """Whether it is none but people who treat others: "doctors", "hospital officials"."""
        return self.is_hospital or not (is_name(self.name) or _OF_STATE_HEALTH.search(self.name))

    @property
    def is_hospital(self) -> bool:
        """Whether it knows only of those who were brought to it, as a doctor does."""
        return self.kind == "medical" and _HOSPITAL.search(self.name) is not None


def voice_of(told: Told) -> Voice:
    claimant = told.common.claimant
    if claimant is None:
        return Voice("", "", None)
    said = told.fact.lead.said.claimant
    return voice(claimant.name, claimant.id, told.known_as or told.kind, said is not None and said.person is not None)


@lru_cache(maxsize=4096)
def voice(name: str, id_: str, kind: str | None, is_person: bool = False) -> Voice:
    if kind == "government" and (MEMBER.search(name) or (_COUNCIL.search(name) and not _OF_STATE.search(name))):
        return Voice(name, id_, "ngo")
    return Voice(name, id_, "government" if kind == "media" and _STATE.match(id_) else kind, is_person)


def is_of_one_state(one: Voice, other: Voice) -> bool:
    """Whether one is "the official toll" and the other a body of a state, or an office: it is the word of both. So is
    that of a state ("Baku says") and of its defence or foreign ministry, or of officials nobody says which."""
    if (one.is_official and other.is_of_state) or (other.is_official and one.is_of_state):
        return True
    if one.is_any_office and other.is_any_office and not _are_of_two_states(one, other):
        return True
    offices = {one.id[2:], other.id[2:]}
    return one.id[:2] == other.id[:2] and "-government" in offices and not offices.isdisjoint(_OF_GOVERNMENT)


def is_described_by(one: Voice, other: Voice) -> bool:
    """Whether one is "the rebels" beside the group of no state that an article names."""
    return (one.is_any_rebels and other.is_armed_group) or (other.is_any_rebels and one.is_armed_group)


@lru_cache(maxsize=65536)
def is_name_of(one: Voice, other: Voice) -> bool:
    """Whether the words of one name all stand in the other; an army is not the rebels' that is called one."""
    if is_rebel_army(one.name) != is_rebel_army(other.name):
        return False
    mine, theirs = set(normalised(one.name).split()), set(normalised(other.name).split())
    return mine <= theirs or theirs <= mine


@lru_cache(maxsize=65536)
def same_voice(one: Voice, other: Voice, beside: bool = False) -> bool:
    """Whether two claimants may be one, or speak for one another. `beside`: an article sets one beside the other."""
    if is_name_of(one, other):
        return True
    if one.kind != other.kind or one.kind not in RELATED:
        return False
    if beside and one.is_elected != other.is_elected:
        return False
    if one.kind == "medical" and one.is_independent != other.is_independent and not (one.is_staff or other.is_staff):
        return False
    return not _are_of_two_states(one, other)


def _are_of_two_states(one: Voice, other: Voice) -> bool:
    are_states = _STATE.match(one.id) and _STATE.match(other.id)
    return bool(are_states) and one.id[:2] != other.id[:2]
