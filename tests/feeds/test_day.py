"""A small simulated day (the large one: `python -m tests.feeds.simulated_day`), undisturbed and in pieces."""

from __future__ import annotations

from pathlib import Path

from streams.runners.embedded import run
from streams.store import open_for_writing
from tests.feeds.server import serving
from tests.feeds.simulated_day import START, Day, live, outcome_of
from tests.feeds.world import World


def test_nothing_is_missed_nothing_twice_and_revisions_are_applied(tmp_path: Path) -> None:
    found = live(World(START, feeds=6, stories=120), tmp_path / "day.db")
    assert (found.told, found.missing, found.doubled, found.invented) == (120, 0, 0, 0)
    assert found.applied == found.revisions == 6
    assert found.copies == 40 and found.recognised >= 39 and found.mistaken == 0
    assert found.tolls >= 120 and (found.unread, found.too_many) == (0, 0)
    assert found.unchanged > found.requests / 3


def test_restarts_do_not_matter(tmp_path: Path) -> None:
    """Each piece of the day begins with what the last one left in the database."""
    world = World(START, feeds=4, stories=80)
    with serving() as server, open_for_writing(tmp_path / "day.db") as store:
        day = Day(world, server)
        for hour in (3, 9, 9.5, 17, 24):
            run(store, day.arrivals(store, until=START + hour * 3600), flow=())
        found = outcome_of(world, store, 0)
    assert (found.told, found.missing, found.doubled, found.invented) == (80, 0, 0, 0)
    assert found.applied == found.revisions
