"""Notes of what Kafka has not confirmed are not kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

import pytest

from schemas import NewsItem, Record
from streams import topics
from streams.errors import ServerError
from streams.flow import Topic
from streams.settings import Settings
from streams.sources.arrival import Arrival, Note

ITEM = NewsItem(id="a", text="Two died.", published_at="2024-05-20T10:00:00Z")
ARRIVALS = [
    Arrival("feed", "a", ITEM, (("entry|a", b"1"),)),
    Arrival("feed", "b", ITEM, (("entry|b", b"1"),), read=False),
    None,
    Arrival("feed", "feed", None, (("feed|feed", b"{}"),)),
]


def test_notes_are_kept_once_what_they_follow_from_is_confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []

    def remember(notes: Sequence[Note]) -> None:
        happened.append(f"kept {[key for key, _ in notes]}")

    monkeypatch.setattr(topics, "sender", lambda settings: nullcontext(Sending(happened)))
    assert topics.ingest(Settings(), ARRIVALS, remember) == (1, 0)
    assert happened == ["sent a", "confirmed", "kept ['entry|a', 'entry|b']", "confirmed", "kept ['feed|feed']"]


class Sending:
    """Stands in for a sender to Kafka; writes down what is asked of it."""

    def __init__(self, happened: list[str], away: bool = False) -> None:
        self.happened, self.away = happened, away

    def record(self, topic: Topic, record: Record) -> None:
        assert isinstance(record, NewsItem)
        self.happened.append(f"sent {record.id}")

    def confirm(self) -> None:
        if self.away:
            raise ServerError("away")
        self.happened.append("confirmed")


def test_nothing_is_kept_where_kafka_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "sender", lambda settings: nullcontext(Sending([], away=True)))
    kept: list[Sequence[Note]] = []
    with pytest.raises(ServerError):
        topics.ingest(Settings(), ARRIVALS, kept.append)
    assert kept == []
