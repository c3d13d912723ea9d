"""A place as it is compared: equal to another, within it or around it, or apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from schemas import Place
from streams.detect.kind import own_words, plain
from streams.detect.observation import Stated
from streams.detect.scope import name_key
from streams.detect.text import normalised
from streams.link.places import path_contains


@dataclass(eq=False, slots=True)
class Spot:
    """A place as it is compared. `is_broad`: more than a town, so that a day may hold several events there.

    `words`: by which it and what it lies in are called; `own`: those of its own name. `is_loose`: all that is known of
    where it lies is the country. `is_site`: a building or a camp by its name, where little happens twice. `is_bare`: a
    town of which the tables do not know the region. `sound`: of a place that no table has, by which another spelling of
    its name is known. `is_unlisted`: no table has it, and the text says in which region or land it lies.
    """

    key: str | None
    name: str
    country: str | None
    is_country: bool
    is_broad: bool
    path: tuple[str, ...]
    words: frozenset[str]
    own: frozenset[str] = frozenset()
    is_loose: bool = False
    is_site: bool = False
    is_bare: bool = False
    sound: str | None = None
    is_unlisted: bool = False

    def relation(self, other: Spot) -> int:
        """2: equal places; 1: one contains the other, or is not said; 0: apart."""
        if self.key is None or other.key is None:
            return 1
        if self.country and other.country and self.country != other.country:
            return 0
        if self.key == other.key:
            return 2
        if (
            len(self.path) == len(other.path) > 1
            and self.path != other.path
            and not (self.is_country or other.is_country)
        ):
            if self.sound and self.sound == other.sound and self.path[:-1] == other.path[:-1]:
                return 2  # "Koshebe" and "Koshobe"
            return 0  # of one depth: neither lies in the other, which is the most frequent case by far
        return 1 if self.contains(other) or other.contains(self) else 0

    def contains(self, inner: Spot) -> bool:
        """Whether the other lies within it and is smaller."""
        if self.is_country and self.country == inner.country:
            return not inner.is_country
        return path_contains(self.path, inner.path)


# "northern Mali", "the south-east of the country": which towns lie in it no table says
_SIDE_OF_LAND = re.compile(r"(?:the )?(?:far )?(?:north|south|east|west|central)(?:[- ]?(?:east|west))?(?:ern)?\b")


def may_hold(one: Spot, other: Spot) -> bool:
    """Whether of two places of one text the one may be the other, or lie within it."""
    if one.relation(other):
        return True
    if one.country is None or one.country != other.country:
        return False
    if (one.is_loose and other.is_broad) or (other.is_loose and one.is_broad):
        return True  # a village that the tables do not know may lie in any region
    return any(spot.is_broad and len(spot.path) == 2 and _SIDE_OF_LAND.match(spot.name) for spot in (one, other))


def spot_of(place: Place | None) -> Spot:
    """How a place compares; nowhere fits everywhere."""
    if place is None:
        return _NOWHERE
    return _spot(place.name, place.country, place.precision, place.path)


_WHOSE = re.compile(
    r"\b[\w-]+(?:['’]s|(?<=s)['’])(?= (?:[a-z-]+ ){0,2}(?:ministry|army|military|police|government|agency|office"
    r"|authorities|officials|service)\b)"
    r"|\b[\w-]+(?:['’]s|(?<=s)['’])(?= (?-i:[A-Z]))|\b(?:al[- ]qa(?:ida|eda)|islamic state) in (?:the )?[\w-]+",
    re.IGNORECASE,
)  # "Kasa's health ministry" and "Northland's Daily Post" count in Tema, too
_UNSOUNDED = re.compile(r"(?<!^)[aeiouy]+|h$|['’ -]")
_DOUBLED = re.compile(r"(.)\1+")
LEAST_SOUND = 4  # consonants
_NOWHERE = Spot(None, "", None, False, True, (), frozenset())


@lru_cache(maxsize=65536)
def _spot(called: str, country: str | None, precision: str | None, path: tuple[str, ...]) -> Spot:
    is_broad = precision not in ("city", "point")
    name = normalised(called)
    is_loose = len(path) == 2 and path[1].endswith("~")
    is_bare = len(path) == 2 and not (is_loose or is_broad)
    return Spot(
        name_key(called), name, country, precision == "country", is_broad, path, _words(name, path), own_words(called),
        is_loose, precision == "point", is_bare,
        sound_of(_without_kind(called)) if path and path[-1].endswith("~") else None,
        bool(path) and path[-1].endswith("~"),
    )  # fmt: skip


def _without_kind(called: str) -> str:
    """ "Bolaang" and "Bolaang District": what is of a name its own."""
    own = own_words(called)
    return normalised(" ".join(word for word in called.split() if plain(word) in own))


def sound_of(name: str) -> str | None:
    """A name by its consonants alone, without double ones: what writers of one foreign name agree upon."""
    consonants = _DOUBLED.sub(r"\1", _UNSOUNDED.sub("", plain(name)))
    return consonants if len(consonants) >= LEAST_SOUND else None


def names_place(said: Stated) -> bool:
    """Whether the sentence of a claim names its place itself."""
    where = spot_of(said.place)
    return _names(said.sentence, where.own or where.words)


@lru_cache(maxsize=65536)
def _names(sentence: str, words: frozenset[str]) -> bool:
    return is_named(_WHOSE.sub(" ", sentence), words)


def is_named(sentence: str, words: frozenset[str]) -> bool:
    """Whether a sentence has one of the words of a place's own name."""
    return not words.isdisjoint(normalised(plain(sentence)).split())


def _words(name: str, path: tuple[str, ...]) -> frozenset[str]:
    """The words by which a place and what it lies in are called: of its name and of ids ("gb/isle-of-man")."""
    return frozenset((*plain(name).split(), *(word for one in path for word in one.partition("/")[2].split("-"))))
