"""What could be known on a day: a series cut back to what had been published by then."""

from __future__ import annotations

from schemas import Current, Series


def series_as_of(series: Series, day: str) -> Series | None:
    """The series with only the points that hold for, and were published by, this ISO day; None where there is none.

    Its current figure is then the last of these points in the order of the history. Contradictions stay as they are.
    """
    known = tuple(
        point
        for point in series.history
        if point.published_at.isoformat()[: len(day)] <= day and point.as_of.day <= day + "~"
    )
    if not known:
        return None
    last = known[-1]
    current = Current(value=last.value, min=last.min, max=last.max, as_of=last.as_of)
    seen = min(series.last_seen, max(point.published_at for point in known))
    return series.model_copy(update={"history": known, "current": current, "last_seen": seen})
