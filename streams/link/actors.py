"""Who speaks, who fights: the actors that a text names.

Two kinds of entries in `data/actors.yaml`: named actors, and bodies that every state has ("Israeli military",
"Russian defence ministry"), made from the demonyms of `data/countries.yaml`. A named actor with the id of such a body
adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from schemas import ClaimantKind
from streams.kept import kept
from streams.link.countries import table_of_countries
from streams.link.initials import given_in, is_of_another
from streams.link.names import Names, in_capitals
from streams.link.tables import table

ORDINARY_WORDS = frozenset({"WHO", "US", "IS", "AU"})
"""Abbreviations that are words or parts of words: in a text that is all capitals they name nobody."""
_WHOLE = {"US": ("U.S.", "United States"), "UN": ("U.N.", "United Nations"), "UK": ("U.K.", "United Kingdom")}


@dataclass(frozen=True, slots=True)
class Actor:
    """`descriptions`: words by which a text speaks of an actor that it names elsewhere ("the monitoring group");
    `kind_descriptions`: those of any actor of its kind."""

    id: str
    name: str
    kind: ClaimantKind
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    kind_descriptions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    standard_of_proof: str | None = None
    parent: str | None = None
    country: str | None = None


class ActorMention(NamedTuple):
    start: int
    end: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class _Register:
    by_id: dict[str, Actor]
    names: Names[Actor]


def actors_in(text: str) -> list[ActorMention]:
    """Named actors in the order of the text, none overlapping; a possessive ending is not part of the mention."""
    register = _register()
    found, given = [], given_in(text)
    for start, end, fitting in register.names.find(text):
        called = text[start:end]
        if called in ORDINARY_WORDS and in_capitals(text, start, end):
            continue
        if given and is_of_another(called, given, (fitting[0].name, *fitting[0].aliases)):
            continue
        found.append(ActorMention(start, end, fitting[0]))
    return found


def actor(actor_id: str) -> Actor | None:
    return _register().by_id.get(actor_id)


def actors() -> Iterable[Actor]:
    """Every actor, named ones and the bodies of states."""
    return _register().by_id.values()


def country_of(actor_id: str | None) -> str | None:
    """The country of an actor (ISO 3166-1 alpha-2); None for nobody, and for actors of no state."""
    known = actor(actor_id) if actor_id else None
    return known.country if known else None


def government(country: str) -> Actor | None:
    """The actor for a country that speaks or acts: "Israel said" (ISO 3166-1 alpha-2)."""
    return actor(f"{country.lower()}-government")


def seat_of_government(name: str) -> Actor | None:
    """The government for which the name of its seat stands where it speaks: "Moscow said"."""
    code = _seats().get(name)
    return government(code) if code else None


@cache
def _seats() -> dict[str, str]:
    return {seat: code for code, row in table_of_countries().items() for seat in row.get("speaks", ())}


def described(words: str, named: Sequence[Actor]) -> Actor | None:
    """The actor that "the coalition", "the ministry", "a UK-based monitoring group" speaks of.

    `named`: the actors of the document, the nearest first. The longest description decides; None where no one
    or more than one of them fits.
    """
    lowered = words.lower()
    fitting = {one.id: _fit(one, lowered) for one in named}
    longest = max(fitting.values(), default=(0, False))
    best = [one for one in named if longest[0] and fitting[one.id] == longest]
    return best[0] if len({one.id for one in best}) == 1 else None


_OF_LAND = frozenset({"government", "police", "authorities", "military", "army", "officials", "prosecutors"})
_LOCAL = frozenset(
    {"state", "provincial", "regional", "local", "city", "municipal", "district", "county", "village", "town"}
)
_SAY_NOTHING = frozenset({"the", "same", "own", "country's", "territory's", "government's", "its"})


def _fit(one: Actor, lowered: str) -> tuple[int, bool]:
    """(length of the longest description that fits, whether it is the actor's own rather than that of its kind)."""
    own, of_kind = _longest(one, lowered, one.descriptions), _longest(one, lowered, one.kind_descriptions)
    return max(own, of_kind), own >= of_kind


def _longest(one: Actor, lowered: str, descriptions: tuple[str, ...]) -> int:
    if not lowered.endswith(descriptions):
        return 0
    return max((len(d) for d in descriptions if lowered.endswith(d) and _fits(one, lowered, d)), default=0)


def _fits(one: Actor, lowered: str, description: str) -> bool:
    """Whether what stands before a description tells of no other body: "the interior ministry" is not the health
    ministry that spoke before, and "the state government" not that of the land."""
    before = lowered[: -len(description)].split()
    if not before or before[-1] in one.name.lower().split():
        return True
    of_land = description in _OF_LAND and before[-1] in _LOCAL
    return not of_land and (description != "ministry" or before[-1] in _SAY_NOTHING or "-" in before[-1])


def are_fighters(words: str) -> bool:
    """Whether words are the proper name of an armed group of no state, by which its people are called too ("Houthis",
    "Tigers" of the Tamil Tigers); "Israeli settlers" tells what they are, and is none."""
    if words in _called_for_short():
        return True
    named = actors_in(words)
    whole = len(named) == 1 and (named[0].start, named[0].end) == (0, len(words))
    return whole and is_armed_group(named[0].actor) and not words.rsplit(" ", 1)[-1].islower()


def is_armed_group(one: Actor) -> bool:
    """Whether it bears arms, and is of no state."""
    return one.kind is ClaimantKind.BELLIGERENT and one.country is None


@cache
def _called_for_short() -> frozenset[str]:
    names = [one.name.split() for one in actors() if is_armed_group(one)]
    return frozenset(words[1] for words in names if len(words) == 2 and words[1].istitle() and words[1].endswith("s"))


def kind_of_actor(actor_id: str) -> ClaimantKind | None:
    """The kind of an actor of the gazetteer; None for anybody else."""
    found = actor(actor_id)
    return found.kind if found else None


def standard_of_proof(actor_id: str) -> str | None:
    """By what an actor counts: own, else that of its parent. The words are listed at the head of data/actors.yaml."""
    found = actor(actor_id)
    while found and not found.standard_of_proof and found.parent:
        found = actor(found.parent)
    return found.standard_of_proof if found else None


@kept
def _register() -> _Register:
    rows = table("actors")
    by_kind = rows["described_by_kind"]
    raw: dict[str, dict[str, Any]] = {}
    for row in _bodies_of_states(rows["states"], table_of_countries()):
        raw[row["id"]] = row
    for row in rows["actors"]:
        raw[row["id"]] = _merged(raw.get(row["id"], {}), row)
    by_id = {key: _actor(row, by_kind.get(row["kind"], ())) for key, row in raw.items()}
    # What people wrote comes before what follows from a pattern: the first to claim a name has it.
    by_name: dict[str, Actor] = {}
    for row in (*rows["actors"], *raw.values()):
        for name in _names(row):
            by_name.setdefault(name, by_id[row["id"]])
    return _Register(by_id, Names(by_name.items()))


def _names(row: dict[str, Any]) -> list[str]:
    others = row.get("not_called", ())
    called = (row["name"], *row.get("aliases", ()), *row.get("people", ()))
    return [name for one in called for name in _spelled(one) if name not in others]


def _spelled(name: str) -> tuple[str, ...]:
    """ "US Northern Fleet", "U.S. Northern Fleet" and "United States Northern Fleet"."""
    whose, _, what = name.partition(" ")
    return (name, *(f"{form} {what}" for form in _WHOLE.get(whose, ()) if what))


def _bodies_of_states(bodies: list[dict[str, Any]], countries: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """`forms` hold {d} for a demonym ("Israeli") and {n} for a name ("Israel")."""
    for code, country in countries.items():
        demonym = next(iter(country["adjectives"]), country["name"])
        names = (country["name"], *country.get("aka", ()))
        for body in bodies:
            forms = [form.format(d=d) for form in body["forms"] if "{d}" in form for d in country["adjectives"]]
            forms += [form.format(n=n) for form in body["forms"] if "{n}" in form for n in names]
            yield {
                **{key: body[key] for key in ("kind", "descriptions", "standard_of_proof") if key in body},
                "id": f"{code.lower()}-{body['id']}",
                "name": body["name"].format(d=demonym, n=country["name"]),
                "aliases": forms,
                "country": code,
            }


def _merged(base: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    lists = {key: [*base.get(key, ()), *row.get(key, ())] for key in ("aliases", "descriptions", "people")}
    return {**base, **row, **lists}


def _actor(row: dict[str, Any], described_as: Sequence[str]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=ClaimantKind(row["kind"]),
        aliases=tuple(row.get("aliases", ())),
        descriptions=tuple(row.get("descriptions", ())),
        kind_descriptions=tuple(described_as),
        people=tuple(row.get("people", ())),
        standard_of_proof=row.get("standard_of_proof"),
        parent=row.get("parent"),
        country=row.get("country"),
    )
