"""What could be known on a day: the records of these filters, as all that was published by then would have them."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Change, Series
from streams.detect.derive import Derived
from streams.store import Filters, Store
from streams.store.filters import folded


def series_on(store: Store, filters: Filters, day: str) -> Iterator[Series]:
    """The series that fit, the last seen first; worked out anew from the observations, so exact (`detect.known`)."""
    found = [one for derived in _known(store, filters, day) for one in derived.series.values()]
    found.sort(key=lambda one: (-one.last_seen.timestamp(), one.series_id))
    yield from (one for one in found if _fits(one, one.last_seen.isoformat(), filters))


def changes_on(store: Store, filters: Filters, day: str) -> Iterator[Change]:
    """The changes that fit, the latest first, worked out likewise: what was confirmed later is still suspected."""
    found = [one for derived in _known(store, filters, day) for one in derived.changes.values()]
    found.sort(key=lambda one: (-one.published_at.timestamp(), one.id))
    for one in found:
        if filters.type in (None, one.type.value) and _fits(one, one.published_at.isoformat(), filters):
            yield one


def _known(store: Store, filters: Filters, day: str) -> Iterator[Derived]:
    from streams.detect.known import known_on
    from streams.flow import DETECT
    from streams.link.actors import standard_of_proof

    anywhere = Filters(conflict=filters.conflict, withdrawn=True)
    state = store.state(DETECT.name)
    for key in sorted({series.conflict_key for series in store.records(Series, anywhere)}):
        yield known_on(state, key, day, standard_of_proof)


def _fits(record: Series | Change, at: str, filters: Filters) -> bool:
    claimant = record.claimant
    name = folded(f"{claimant.id} {claimant.name}" if claimant else "")
    return (
        all(word in name for word in folded(filters.claimant or "").split())
        and filters.harm in (None, record.harm.value)
        and (filters.since is None or at >= filters.since)
        and (filters.until is None or at[: len(filters.until)] <= filters.until)
    )
