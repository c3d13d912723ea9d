"""`python -m tests.feeds.simulated_day`: a day of 200 feeds and 20,000 items in some minutes.

A real server on this machine answers, the real requests are made, the real database is filled. Only waiting is left
out: the clock jumps to the next request. Every feed is a host of its own, as in life.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas import Claim, NewsItem
from streams.feeds.addresses import authority
from streams.feeds.fetch import Fetcher
from streams.feeds.memory import Memory
from streams.feeds.watch import Watch
from streams.flow import FLOW, Stage
from streams.runners.embedded import run
from streams.sources.arrival import Arrival
from streams.store import Store, open_for_writing
from tests.feeds.server import Reply, Server, serving
from tests.feeds.watching import NOON, LeapClock
from tests.feeds.world import DAY, World

START = NOON - DAY / 2


@dataclass
class Outcome:
    """Of the items that the world `told`: how many are `missing`, stand twice (`doubled`), or with words that it never
    said (`invented`); of its `revisions`, how many were `applied`; of its `copies`, how many were seen as such
    (`recognised`), and how many items were that share no story (`mistaken`). Of the `tolls` in the texts that stand in
    the end, how many have no claim (`unread`); how many claims stand besides (`too_many`)."""

    told: int
    missing: int
    doubled: int
    invented: int
    revisions: int
    applied: int
    copies: int
    recognised: int
    mistaken: int
    tolls: int
    unread: int
    too_many: int
    requests: int
    unchanged: int
    seconds: float


class Day:
    """The world, its server, and watches over it."""

    def __init__(self, world: World, server: Server) -> None:
        self.world = world
        self.clock = LeapClock(START)
        self._port = server.port
        server.answer = self._answer
        self.urls = [f"http://paper{number}.test:{server.port}/feed" for number in range(len(world.by_feed))]

    def _answer(self, path: str, headers: dict[str, str]) -> Reply | None:
        host = re.match(r"paper(\d+)\.test", headers.get("host", ""))
        if path != "/feed" or not host:
            return None
        return self.world.reply(int(host[1]), self.clock.at - START, headers)

    def arrivals(self, store: Store, *, until: float = START + DAY) -> Iterator[Arrival | None]:
        fetcher = Fetcher(map(authority, self.urls), resolve=lambda host, port: ["127.0.0.1"])
        watch = Watch(self.urls, Memory(store.notes()), fetcher, clock=self.clock)
        for arrival in watch.arrivals(follow=True):
            if arrival is None and self.clock.at >= until:
                return
            yield arrival


def live(world: World, db: Path, flow: tuple[Stage, ...] = FLOW) -> Outcome:
    """A day of the world into a database."""
    begun = time.perf_counter()
    with serving() as server, open_for_writing(db) as store:
        day = Day(world, server)
        run(store, day.arrivals(store), flow)
        return outcome_of(world, store, time.perf_counter() - begun)


def outcome_of(world: World, store: Store, seconds: float) -> Outcome:
    """What of the world stands in the database."""
    rows = [NewsItem.model_validate_json(line) for (line,) in store._connection.execute("SELECT json FROM items")]
    texts: dict[int, set[str]] = {}
    ids: dict[int, set[str]] = {}
    for one in rows:
        number = int((one.url or "").rpartition("/")[2])
        texts.setdefault(number, set()).add(one.text)
        ids.setdefault(number, set()).add(one.id)
    revised = [story for story in world.stories if story.revised_at is not None]
    copies = sum(story.copy_of is not None for story in world.stories)
    number_of = {item_id: number for number, found in ids.items() for item_id in found}
    seen = [
        (number_of[key.removeprefix("copy|")], number_of[value.decode()])
        for key, value in store.notes()
        if key.startswith("copy|")
    ]
    story_of = {one.number: one.number if one.copy_of is None else one.copy_of for one in world.stories}
    right = sum(story_of[one] == story_of[other] for one, other in seen)
    tolls = Counter({(one.number, toll): 1 for one in world.stories for toll in tolls_of(one.text_at(DAY))})
    claims = Counter(
        (number_of[claim.item_id], (claim.quantity.value, claim.evidence.sentence)) for claim in store.records(Claim)
    )
    invented = sum(bool(texts.get(story.number, set()) - {story.text, story.revision}) for story in world.stories)
    return Outcome(
        told=len(world.stories), missing=sum(story.number not in ids for story in world.stories),
        doubled=sum(len(found) > 1 for found in ids.values()) + len(set(ids) - {s.number for s in world.stories}),
        invented=invented, revisions=len(revised),
        applied=sum(story.revision in texts.get(story.number, ()) for story in revised),
        tolls=tolls.total(), unread=(tolls - claims).total(), too_many=(claims - tolls).total(),
        copies=copies, recognised=right, mistaken=len(seen) - right,
        requests=world.requests, unchanged=world.unchanged, seconds=seconds,
    )  # fmt: skip


def tolls_of(text: str) -> list[tuple[float, str]]:
    """The figures that a text of the world gives, each with its sentence."""
    return [(float(found[1]), found[0]) for found in re.finditer(r"The \w+ said that (\d+) people [^.]+\.", text)]


def main() -> None:
    """Arguments: how many feeds, how many stories."""
    feeds, stories = (int(word) for word in (*sys.argv[1:], "200", "20000")[:2])
    with tempfile.TemporaryDirectory() as folder:
        found = live(World(START, feeds, stories), Path(folder) / "day.db")
    for name, value in vars(found).items():
        print(f"{name:12} {value:,.0f}")


if __name__ == "__main__":
    main()
