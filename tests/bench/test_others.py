"""The off-the-shelf stack is timed where it is installed, and is not missed where it is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import NewsItem
from streams.bench import measure, others
from streams.sources import Reading
from tests.extract.reading import news


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "news.jsonl"
    lines = [news(f"Soldiers killed {n} people in Bor.", item_id=f"{n}").model_dump_json() for n in range(2, 62)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def _names(source: str) -> dict[str, int]:
    measured = measure([source], Reading(datetime.now(UTC)), rounds=1)
    assert all(speed.seconds >= 0 and speed.ratio >= 0 for speed in measured)
    return {speed.name: speed.items for speed in measured}


def test_it_is_timed_over_the_first_items(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def reader() -> Callable[[Sequence[NewsItem]], int]:
        return lambda items: read.append(len(items)) or len(items)

    monkeypatch.setattr(others, "are_installed", lambda: True)
    monkeypatch.setattr(others, "reader", reader)
    names = _names(source)
    assert names["extract"] == 60
    assert names[others.NAME] == others.MOST
    assert read == [1, others.MOST]


def test_it_is_left_out_where_it_is_not_installed(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "are_installed", lambda: False)
    assert others.NAME not in _names(source)
