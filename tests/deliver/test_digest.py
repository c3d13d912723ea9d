"""The daily digest: what changed and was not told by an alert."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from schemas import NewsItem
from streams.deliver.outbox import Outbox
from streams.link.actors import kind_of_actor
from streams.runners.embedded import run
from streams.sources.arrival import Arrival
from streams.store import open_for_delivery, open_for_writing
from tests.deliver.alerts_factory import book
from tests.deliver.test_outbox import DESK, Desk

DAY = datetime(2025, 3, 9, 8, tzinfo=UTC)


def read(path: Path, name: str, text: str, at: datetime) -> None:
    item = NewsItem(id=name, published_at=at, title="", text=text, url=f"https://news.example/{name}", publisher="Wire")
    with open_for_writing(path) as store:
        run(store, [Arrival("test", f"test:{name}", item)])


def deliver(path: Path, desk: Desk, at: datetime, **delivery: object) -> None:
    rules = book(DESK, delivery={"digest": {"at": "06:00"}, **delivery})
    with open_for_delivery(path) as store:
        Outbox(store, rules, {"desk": desk}, kind_of=kind_of_actor, clock=lambda: at.timestamp()).run(once=True)


def test_what_no_rule_tells_is_in_the_next_mornings_digest_once(tmp_path: Path) -> None:
    desk, path = Desk(), tmp_path / "news.db"
    read(path, "a", "A shell killed one man in Kharkiv on Saturday, police said.", DAY)
    deliver(path, desk, DAY)
    read(path, "b", "A drone strike killed 14 people in El Obeid on Sunday, police said.", DAY)
    read(path, "c", "A drone strike killed 3 people in Omdurman on Sunday, police said.", DAY)
    read(path, "d", "A bus crash killed 4 people in Lima on Sunday, police said.", DAY)
    deliver(path, desk, DAY + timedelta(hours=1))
    assert [message.kind for message in desk.got] == ["alert"]
    assert desk.got[0].text.startswith("Police say 14 people killed in")
    morning = DAY + timedelta(hours=23)
    deliver(path, desk, morning)
    deliver(path, desk, morning + timedelta(minutes=5))
    (digest,) = desk.got[1:]
    assert (digest.kind, digest.title) == ("digest", "Daily digest, 2025-03-10: 2 figures")
    assert "Omdurman: 3 people killed" in digest.text and "Lima, Peru: 4 people killed" in digest.text
    assert "El Obeid" not in digest.text


def test_what_was_too_much_is_in_the_digest(tmp_path: Path) -> None:
    desk, path = Desk(), tmp_path / "news.db"
    read(path, "a", "A shell killed one man in Kharkiv on Saturday, police said.", DAY)
    deliver(path, desk, DAY)
    for name, place in (("b", "El Obeid"), ("c", "Omdurman")):
        read(path, name, f"A drone strike killed 14 people in {place} on Sunday, police said.", DAY)
    deliver(path, desk, DAY + timedelta(hours=1), at_most_per_hour=1)
    deliver(path, desk, DAY + timedelta(hours=23), at_most_per_hour=1)
    assert [message.kind for message in desk.got] == ["alert", "digest"]
    assert "14 people killed" in desk.got[1].text
