from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import NewsItem
from streams.errors import SourceError
from streams.sources import Arrival, Reading, read_sources
from streams.sources.lines import LineCutter
from streams.sources.read import read_pipe

READING = Reading(datetime(2026, 1, 1, tzinfo=UTC))


def line(item_id: str) -> str:
    return json.dumps({"id": item_id, "text": f"News {item_id}", "published_at": "2025-05-01"}) + "\n"


def ids(arrivals: Iterator[Arrival | None]) -> list[str]:
    return [a.content.id for a in arrivals if a and isinstance(a.content, NewsItem)]


def test_a_folder_is_read_file_by_file_in_the_order_of_the_paths(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text(line("b1") + line("b2"), encoding="utf-8")
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line("a1").encode()) + gzip.compress(line("a2").encode()))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "2025-05-01-c.txt").write_text("Two were killed.", encoding="utf-8")
    (tmp_path / "d.json").write_text(f"[{line('d1')}, {line('d2')}]", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.jsonl").write_text(line("hidden"), encoding="utf-8")
    found = ids(read_sources([str(tmp_path)], READING))
    assert found == ["a1", "a2", "b1", "b2", "d1", "d2", "sub/2025-05-01-c.txt"]


def test_a_text_file_is_one_item_of_the_day_in_its_name(tmp_path: Path) -> None:
    path = tmp_path / "2025-05-01-bulletin.txt"
    path.write_text("\ufeffTwo were killed.\nThree were injured.", encoding="utf-8")
    (arrival,) = read_sources([str(path)], READING)
    assert arrival and isinstance(arrival.content, NewsItem)
    assert arrival.content.id == "2025-05-01-bulletin.txt"
    assert arrival.content.title == ""
    assert arrival.content.text == "Two were killed.\nThree were injured."
    assert arrival.content.published_at == datetime(2025, 5, 1, tzinfo=UTC)
    assert arrival.content.zone_assumed


def test_a_json_file_may_hold_one_item_or_jsonl(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(json.loads(line("one")), indent=2), encoding="utf-8")
    (tmp_path / "two.json").write_text(line("two") + line("three"), encoding="utf-8")
    assert ids(read_sources([str(tmp_path)], READING)) == ["one", "two", "three"]


def test_gzip_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "packed.jsonl").write_bytes(gzip.compress(line("a").encode()))
    assert ids(read_sources([str(tmp_path / "packed.jsonl")], READING)) == ["a"]


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, gzip.compress((line("a") + line("b")).encode()))
    os.close(writer)
    assert ids(read_pipe(reader, READING)) == ["a", "b"]
    os.close(reader)


def test_a_silent_pipe_gives_the_runner_time_to_commit() -> None:
    reader, writer = os.pipe()
    os.write(writer, line("a").encode())
    arrivals = read_pipe(reader, READING)
    first = next(arrivals)
    assert first and isinstance(first.content, NewsItem)
    assert next(arrivals) is None
    os.close(writer)
    os.close(reader)


def test_a_source_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        list(read_sources([str(tmp_path / "missing.jsonl")], READING))


def until_quiet(arrivals: Iterator[Arrival | None]) -> list[str]:
    found: list[str] = []
    while (arrival := next(arrivals)) is not None:
        assert isinstance(arrival.content, NewsItem)
        found.append(arrival.content.id)
    return found


def test_following_reads_what_is_appended_and_new_files(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(line("a"), encoding="utf-8")
    arrivals = read_sources([str(tmp_path)], READING, follow=True)
    assert until_quiet(arrivals) == ["a"]
    half = line("c")
    with path.open("a", encoding="utf-8") as file:
        file.write(line("b") + half[:20])
    assert until_quiet(arrivals) == ["b"]
    with path.open("a", encoding="utf-8") as file:
        file.write(half[20:].rstrip("\n"))  # whole, though its line has no end yet
    (tmp_path / "other.jsonl").write_text(line("d"), encoding="utf-8")
    assert until_quiet(arrivals) == ["c", "d"]
    path.write_text(line("e"), encoding="utf-8")  # shorter than before: another file under the old name
    assert until_quiet(arrivals) == ["e"]
    assert until_quiet(arrivals) == []


def test_lines_are_the_same_however_the_bytes_are_cut() -> None:
    data = b"one\n\n" + b"x" * 50 + b"\ntwo\r\nlast"
    expected = None
    for size in range(1, 30):
        cutter = LineCutter(limit=40)
        lines = [each for at in range(0, len(data), size) for each in cutter.feed(data[at : at + size])]
        lines += cutter.end()
        assert [each.number for each in lines] == [1, 3, 4, 5]
        expected = expected or lines
        assert [each.raw[1:] for each in lines] == [each.raw[1:] for each in expected]
