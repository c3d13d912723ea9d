"""Notes of what Kafka has not confirmed are not kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from schemas import NewsItem
from streams import topics
from streams.errors import ServerError
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

    monkeypatch.setattr(topics, "_send", lambda settings, addressed: [_log(happened, message) for message in addressed])
    assert topics.ingest(Settings(), ARRIVALS, remember) == (1, 0)
    assert happened == ["sent a", "confirmed", "kept ['entry|a', 'entry|b']", "confirmed", "kept ['feed|feed']"]


def _log(happened: list[str], message: Any) -> None:
    happened.append("confirmed" if message is None else f"sent {message[1].id}")


def test_nothing_is_kept_where_kafka_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def send(settings: Settings, addressed: Iterable[Any]) -> None:
        next(iter(addressed))
        raise ServerError("away")

    monkeypatch.setattr(topics, "_send", send)
    kept: list[Sequence[Note]] = []
    with pytest.raises(ServerError):
        topics.ingest(Settings(), ARRIVALS, kept.append)
    assert kept == []
