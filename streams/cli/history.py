"""What could be known on a day: the series of these filters, as all that was published by then would have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from schemas import Series
from streams.store import Filters, Store
from streams.store.filters import folded


def series_on(store: Store, filters: Filters, day: str) -> Iterator[Series]:
    """The series that fit, the last seen first; worked out anew from the observations, so exact (`detect.known`)."""
    from streams.detect.known import known_on
    from streams.flow import DETECT
    from streams.link.actors import standard_of_proof

    anywhere = Filters(conflict=filters.conflict, withdrawn=True)
    keys = sorted({series.conflict_key for series in store.records(Series, anywhere)})
    state = store.state(DETECT.name)
    found = [s for key in keys for s in known_on(state, key, day, standard_of_proof).series.values()]
    found.sort(key=lambda one: (-one.last_seen.timestamp(), one.series_id))
    yield from (one for one in found if _fits(one, replace(filters, conflict=None)))


def _fits(series: Series, filters: Filters) -> bool:
    name = folded(f"{series.claimant.id} {series.claimant.name}" if series.claimant else "")
    seen = series.last_seen.isoformat()
    return (
        all(word in name for word in folded(filters.claimant or "").split())
        and filters.harm in (None, series.harm.value)
        and (filters.since is None or seen >= filters.since)
        and (filters.until is None or seen[: len(filters.until)] <= filters.until)
    )
