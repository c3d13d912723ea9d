"""What to say where nothing is found on a conflict: the conflicts that the database knows."""

from __future__ import annotations

from schemas import Series
from streams.store import Filters
from streams.store.repository import Repository


def known_conflicts(store: Repository) -> str:
    """The first few conflict ids with series, those of the gazetteer before places (`~`)."""
    keys = sorted((key for key, _ in store.conflicts()), key=lambda key: key.startswith("~"))[:8]
    if keys:
        return f"the database knows {', '.join(keys)}"
    return "the database holds no series yet: `tollwatch run SOURCE` reads news"


def unknown_conflict(store: Repository, conflict: str | None) -> str | None:
    """One line where no series at all is on these words; None where there is one, or no words."""
    if not conflict or next(iter(store.records(Series, Filters(conflict=conflict, limit=1))), None):
        return None
    return f"Nothing on {conflict!r}; {known_conflicts(store)}."
