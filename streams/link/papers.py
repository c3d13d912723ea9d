"""The land of a paper, by its name: "Kasa Evening Post" prints the news of the land in which Kasa lies, and so do those
of `papers.yaml`; and the body that publishes by itself, a monitor or a ministry."""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import ClaimantKind
from streams.kept import kept
from streams.link.actors import Actor, actors_in
from streams.link.gazetteer import LARGE, Entry, common_words
from streams.link.places import places_called
from streams.link.tables import table

# "Kasa Post (English edition)": what it is written in
_LANGUAGE = re.compile(r"\b(?:in )?(?:English|Spanish|French|German|Arabic|Portuguese|Russian)\b")
# Who tells of the whole world, and what is no paper
_NO_HOME = re.compile(
    r"\b(?:Agency|Agence|Agencia|Agenzia|Agentur|World|Global|International|Foreign|Desk|Ocean|Encyclop\w+|Dictionary|"
    r"Strikes?|Conflict|Latin American?|Vatican)\b"
    r"|^(?:The )?(?:France 24|USA Today|New York (?:Times|Post)|Washington (?:Post|Times)|Los Angeles Times|"
    r"Times of I(?:ndia|srael)|Jerusalem Post|Boston Globe|Chicago Tribune|South China Morning Post|Arab News|"
    r"Voice of America|China Daily)$"
)
MUCH_LARGER = 4
"""So many times larger than its namesakes is the town of which a paper's name speaks."""
_BODIES = frozenset({ClaimantKind.MEDIA, ClaimantKind.BELLIGERENT, ClaimantKind.UN})


@lru_cache(maxsize=4096)
def land_of_paper(publisher: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) of which a publisher's name speaks; None where it names none or several, and
    for those who tell of the whole world."""
    papers = [name.strip() for name in publisher.split(";")]
    listed = {_listed().get(name.removeprefix("The ")) for name in papers}
    if len(listed) == 1 and None not in listed:
        return listed.pop()
    if any(_NO_HOME.search(name) for name in papers):
        return None
    if any(mention.actor.kind in _BODIES for mention in actors_in(publisher)):
        return None
    named = _LANGUAGE.sub("", publisher)
    lands = {_country(named[start:end], entries) for start, end, entries in places_called(named)}
    known = lands - {None}
    return known.pop() if len(known) == 1 else None


@kept
def _listed() -> dict[str, str]:
    return {name.removeprefix("The "): land for land, names in table("papers").items() for name in names}


@lru_cache(maxsize=4096)
def body_that_publishes(publisher: str) -> Actor | None:
    """The known body, none of the press, whose name is just that of the publisher."""
    named = next(iter(actors_in(publisher)), None)
    if named is None or named.actor.kind is ClaimantKind.MEDIA or publisher != publisher[named.start : named.end]:
        return None
    return named.actor


@lru_cache(maxsize=4096)
def seat_of_paper(publisher: str) -> tuple[str, ...]:
    """The path of the one region or town after which a publisher is called; empty where it is called after a land."""
    if land_of_paper(publisher) is None:
        return ()
    named = _LANGUAGE.sub("", publisher)
    paths = {max(entries, key=_rank).place.path for _, _, entries in places_called(named)}
    return max(paths, key=len) if len(paths) == 1 else ()


def _rank(one: Entry) -> tuple[bool, bool, int]:
    return one.own and not one.rare, one.own, one.population


def _country(name: str, entries: list[Entry]) -> str | None:
    best = max(entries, key=_rank)
    if name in common_words() or best.place.precision == "area":
        return None
    is_town = best.place.precision not in ("country", "region")
    known = max((one.population for one in entries if one.country == best.country), default=0) or LARGE
    if is_town and any(
        one.population * MUCH_LARGER >= max(known, LARGE * 4) for one in entries if one.country != best.country
    ):
        return None  # a large town of another land is called so too
    return best.country if best.own or best.population >= LARGE else None
