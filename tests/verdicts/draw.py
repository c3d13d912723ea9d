"""`python -m tests.verdicts.draw changes --seed COMMIT --size 100 --db FILE`: records for a person to judge.

Prints one JSON object per line, in the order of the draw, with all that a reader needs: the series in words, the figure
before and now, the sentence of each, and where they were printed. `--moves` draws only among changes that are not
*new*. The same database, seed and size give the same draw. What is printed holds news text and stays out of the
project; what is kept are verdict files (`python -m tests.verdicts.count`), which hold ids and verdicts alone.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, TypeVar

from schemas import Change, ChangeType, Claim, Contradiction, Current, Series
from streams.cli import words
from streams.store import Store, open_for_reading

Judged = TypeVar("Judged", Change, Contradiction)


def draw(records: Sequence[Judged], seed: str, size: int) -> list[Judged]:
    """A plain draw without return, of all where there are no more."""
    ordered = sorted(records, key=lambda record: record.id)
    return Random(seed).sample(ordered, min(size, len(ordered)))


def changes_of(store: Store, *, moves: bool) -> list[Change]:
    found = store.records(Change)
    return [change for change in found if not moves or change.type is not ChangeType.NEW]


def of_change(store: Store, change: Change) -> dict[str, Any]:
    """What a reader needs to call a change right or wrong."""
    series = store.get(Series, change.series_id)
    return {
        "id": change.id,
        "type": change.type.value,
        "series": series_in_words(change),
        "flags": [flag.value for flag in change.flags],
        "previous": figure(change.previous),
        "current": figure(change.current),
        "sentence": change.sentence,
        "url": change.url,
        "published_at": change.published_at.isoformat(),
        "history": list(told(store, series)) if series else [],
    }


def of_contradiction(store: Store, found: Contradiction) -> dict[str, Any]:
    """What a reader needs to call a contradiction right or wrong."""
    sides = [series for series_id in found.series if (series := store.get(Series, series_id))]
    return {
        "id": found.id,
        "harm": found.harm.value,
        "ratio": found.ratio,
        "gap": found.gap,
        "basis": [basis.value for basis in found.basis],
        "sides": [
            {"series": series_in_words(s), "current": figure(s.current), "history": list(told(store, s))} for s in sides
        ],
    }


def series_in_words(record: Series | Change) -> str:
    """Whose figure of what, of when and where."""
    whose = record.claimant.name if record.claimant else "all together"
    conflict = record.conflict.name if record.conflict else record.conflict_key
    of = words.whom(record)
    part = " (a part)" if record.part else ""
    when = words.window(record) or (f"in {record.place.name}" if record.place else "")
    return f"{conflict}: {whose}: {of} {record.harm.value}{part}, {record.measure.value} {when}".rstrip()


def figure(current: Current | None) -> str | None:
    return f"{words.figure(current)} as of {current.as_of.day}" if current else None


def told(store: Store, series: Series) -> Iterator[dict[str, str]]:
    """The figures of a history, each with the first of its sentences by claim id."""
    for point in series.history:
        claim = next((c for claim_id in point.claim_ids if (c := store.get(Claim, claim_id))), None)
        yield {
            "figure": words.figure(point),
            "as_of": point.as_of.day,
            "published_at": point.published_at.isoformat(),
            "sentence": claim.evidence.sentence if claim else "",
        }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.verdicts.draw", description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("kind", choices=("changes", "contradictions"))
    parser.add_argument("--seed", required=True, help="the commit whose output is judged")
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--moves", action="store_true", help="only changes that are not new")
    parser.add_argument("--db", required=True, metavar="FILE")
    given = parser.parse_args()
    with open_for_reading(given.db) as store:
        lines: Iterator[dict[str, Any]]
        if given.kind == "changes":
            drawn = draw(changes_of(store, moves=given.moves), given.seed, given.size)
            lines = (of_change(store, change) for change in drawn)
        else:
            found = draw(list(store.records(Contradiction)), given.seed, given.size)
            lines = (of_contradiction(store, one) for one in found)
        for line in lines:
            print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
