"""What could be known on a day: the records of these filters, as all that was published by then would have them."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Change, Series
from streams.detect.derive import Derived
from streams.store import Filters
from streams.store.repository import Repository
from streams.store.rows import derived_row


def series_on(store: Repository, filters: Filters, day: str) -> Iterator[Series]:
    """The series that fit, the last seen first; worked out anew from the observations, so exact (`detect.known`)."""
    found = [one for derived in _known(store, filters, day) for one in derived.series.values()]
    found.sort(key=lambda one: (-one.last_seen.timestamp(), one.series_id))
    yield from (one for one in found if filters.fits(derived_row(one)))


def changes_on(store: Repository, filters: Filters, day: str) -> Iterator[Change]:
    """The changes that fit, the latest first, worked out likewise: what was confirmed later is still suspected."""
    found = [one for derived in _known(store, filters, day) for one in derived.changes.values()]
    found.sort(key=lambda one: (-one.published_at.timestamp(), one.id))
    yield from (one for one in found if filters.fits(derived_row(one)))


def _known(store: Repository, filters: Filters, day: str) -> Iterator[Derived]:
    from streams.detect.known import known_on
    from streams.link.actors import standard_of_proof

    anywhere = Filters(conflict=filters.conflict, withdrawn=True)
    for key in sorted({series.conflict_key for series in store.records(Series, anywhere)}):
        yield known_on(store.observations(key), key, day, standard_of_proof)
