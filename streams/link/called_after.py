"""Who speaks and what paper prints it, called after a place: "the governor of Kasa", "Radio Kasa"."""

from __future__ import annotations

from functools import lru_cache

from streams.link.conflicts import CORE, WIDER, Register
from streams.link.evidence import by_place
from streams.link.papers import seat_of_paper
from streams.link.places import places_in
from streams.link.weighing import LinkContext, Points


def weigh_office(points: Points, context: LinkContext) -> None:
    """ "The governor of Kasa said", of an event in his country; "Radio Kasa" of one that no land is told of."""
    claimant, place = context.claimant, context.place
    if not any(worth >= WIDER for worth in points.place.values()):
        return
    if context.publisher and place is not None and place.precision == "country":
        for conflict_id, worth in by_place(points.known, seat_of_paper(context.publisher)).items():
            if worth >= CORE and points.place.get(conflict_id, 0.0) == WIDER:
                points.add(conflict_id, 1.0, context.publisher)
    if claimant is None or claimant.id or place is None or not place.country:
        return
    for conflict_id in _seats(points.known, claimant.name, place.country):
        if points.place.get(conflict_id, 0.0) >= WIDER:
            points.add(conflict_id, 1.0, claimant.name)


def _seats(known: Register, name: str, country: str) -> set[str]:
    """The conflicts in whose core a place of that country lies after which an office is called."""
    paths = [path for path in _called_after(name, country) if len(path) > 1]
    return {one for path in paths for one, worth in by_place(known, path).items() if worth >= CORE}


@lru_cache(maxsize=1024)
def _called_after(name: str, country: str) -> tuple[tuple[str, ...], ...]:
    if not any(word[0].isupper() for word in name.split()[1:]) and not name[:1].isupper():
        return ()
    return tuple(one.place.path for one in places_in(name, (country,)) if one.place.country == country)
