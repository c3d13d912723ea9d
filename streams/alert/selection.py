"""Which figures a selector means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from schemas import Change, ClaimantKind, ConflictRef, Contradiction, Place, Series, SeriesClaimant, VictimClass
from schemas.rulebook import Selector
from streams.alert.people import whose

KindOf = Callable[[str], ClaimantKind | None]
"""claimant id -> what kind of claimant it is; None where the gazetteer does not know it."""


def selects(selector: Selector, record: Change | Series | Contradiction, kind_of: KindOf) -> bool:
    """Whether the figure of this record is among those that are meant."""
    claimants = _claimants(record)
    place = None if isinstance(record, Contradiction) else record.place
    measure = None if isinstance(record, Contradiction) else record.measure
    return (
        (not selector.harm or record.harm in selector.harm)
        and (not selector.measure or measure in selector.measure)
        and (not selector.victim_class or bool(set(selector.victim_class).intersection(_classes(record))))
        and named(selector.conflict, _conflict_names(record.conflict, record.conflict_key))
        and named(selector.claimant, [name for c in claimants for name in (c.id, c.name)])
        and (not selector.claimant_kind or any(kind_of(c.id) in selector.claimant_kind for c in claimants))
        and named(selector.victim_group, [record.victim_group or ""])
        and named(selector.place, [place.name, *place.path] if place else [])
        and (not selector.country or _country(place, record.conflict_key) in selector.country)
    )


def _classes(record: Change | Series | Contradiction) -> Sequence[VictimClass]:
    """A change is of those whom its sentence counts, whoever else its series does."""
    return whose(record)[0] if isinstance(record, Change) else record.victim_class


def _claimants(record: Change | Series | Contradiction) -> Sequence[SeriesClaimant]:
    if isinstance(record, Contradiction):
        return record.claimants
    return (record.claimant,) if record.claimant else ()


def _conflict_names(conflict: ConflictRef | None, key: str) -> list[str]:
    return [conflict.id, conflict.name] if conflict else [key]


def _country(place: Place | None, conflict_key: str) -> str:
    if place and place.country:
        return place.country
    return conflict_key[1:] if conflict_key.startswith("~") and len(conflict_key) == 3 else ""


def named(wanted: Sequence[str], names: Iterable[str]) -> bool:
    """Whether all words of one of the wanted names stand in one of these names, whole and in any case."""
    if not wanted:
        return True
    split = [set(_words(name)) for name in names if name]
    return any(set(_words(one)) <= words for one in wanted for words in split)


def _words(name: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in name.casefold()).split()
