"""Bad input, one by one: each gets a clear reason and a hint, keeps its bytes, and the rest goes on."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

import pytest

from schemas import DeadLetter, NewsItem
from streams.sources import Arrival, Reading, read_sources

STARTED = datetime(2026, 1, 1, tzinfo=UTC)
GOOD = b'{"id": "good", "text": "Two were killed.", "published_at": "2025-05-01T12:00:00Z"}'


def read(*sources: Path, undated: datetime | None = None) -> list[Arrival]:
    found = read_sources([str(source) for source in sources], Reading(STARTED, undated))
    return [arrival for arrival in found if arrival]


def refused(tmp_path: Path, line: bytes) -> DeadLetter:
    """The dead letter of one line that stands between two good ones."""
    path = tmp_path / "news.jsonl"
    path.write_bytes(GOOD + b"\n" + line + b"\n" + GOOD + b"\n")
    before, letter, after = (arrival.content for arrival in read(path))
    assert isinstance(before, NewsItem) and isinstance(after, NewsItem)
    assert isinstance(letter, DeadLetter)
    assert letter.origin == f"{path}:2"
    assert letter.hint and "\n" not in letter.error + letter.hint
    return letter


def item_line(**fields: object) -> bytes:
    known = {"id": "x", "text": "Two were killed.", "published_at": "2025-05-01T12:00:00Z"} | fields
    return json.dumps({name: value for name, value in known.items() if value is not ...}).encode()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": "x", "text": "Two', "broken JSON: Unterminated string"),
        (b"Two were killed.", "broken JSON: Expecting value (column 1)"),
        (b'["a", "list"]', "a list stands where an item was expected"),
        (b"null", "null stands where an item was expected"),
        (b"[" * 100_000, "broken JSON: nested too deeply"),
        (item_line(published_at=...), "no date: published_at is missing"),
        (item_line(published_at=None), "no date: published_at is missing"),
        (item_line(published_at=""), "no date: published_at is missing"),
        (item_line(published_at="yesterday"), "published_at: input should be a valid datetime"),
        (item_line(published_at="0001-01-01T00:00:00Z"), "no date: published_at is 0001-01-01, a placeholder"),
        (item_line(published_at="0001-01-01T00:00:00+05:00"), "published_at 0001-01-01T00:00:00+05:00 is no date"),
        (item_line(published_at=20240501), "published_at: 20240501 could be a date or seconds since 1970"),
        (item_line(published_at="2024"), "published_at: 2024 could be a date or seconds since 1970"),
        (item_line(published_at="2026-01-03"), "a future date: published_at is 2026-01-03, now 2026-01-01"),
        (
            item_line(published_at="2025-10-05", fetched_at="2025-05-10"),
            "a future date: published_at is 2025-10-05, it was fetched 2025-05-10",
        ),
        (item_line(fetched_at="soon"), "fetched_at: input should be a valid datetime"),
        (item_line(id=12), "id: input should be a valid string, not 12"),
        (item_line(text=["Two"]), "text: input should be a valid string, not ['Two']"),
        (item_line(text=None), "nothing to read: title and text are both empty"),
        ('{"text": "Mogadíscio"}'.encode("cp1252"), "not UTF-8 (byte 0xed at 15); it looks like WINDOWS-1252"),
        (GOOD.decode().encode("utf-16-le"), "not UTF-8; it looks like UTF-16"),
        (rb'{"id": "x", "text": "\ud83d", "published_at": "2025-05-01"}', "text: holds half of a surrogate pair"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_refused_line_says_why_and_keeps_its_bytes(tmp_path: Path, line: bytes, reason: str) -> None:
    letter = refused(tmp_path, line)
    assert letter.error.startswith(reason)
    assert b64decode(letter.raw) == line
    assert letter.raw_size == len(line)


def test_the_hint_names_the_command_that_mends_the_encoding(tmp_path: Path) -> None:
    assert "iconv -f WINDOWS-1252 -t UTF-8" in refused(tmp_path, '{"text": "café"}'.encode("cp1252")).hint


def test_a_line_of_50_mb_is_refused_with_its_hash_and_where_it_lies(tmp_path: Path) -> None:
    line = b'{"id": "x", "text": "' + b"killed " * 7_500_000 + b'"}'
    letter = refused(tmp_path, line)
    assert letter.error == "an item of more than 5 MB"
    assert letter.raw_size == len(line)
    assert letter.raw_hash == blake2b(line, digest_size=16).hexdigest()
    assert letter.path == str(tmp_path / "news.jsonl")
    assert line.startswith(b64decode(letter.raw))


def test_a_large_broken_line_keeps_its_head_and_its_place(tmp_path: Path) -> None:
    line = b'{"id": "x", "text": "' + b"killed " * 100_000
    letter = refused(tmp_path, line)
    assert letter.error.startswith("broken JSON")
    assert len(b64decode(letter.raw)) == 4096
    assert letter.path


def test_a_text_of_one_endless_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(item_line(text="killed " * 600_000))
    (arrival,) = read(path)
    assert isinstance(arrival.content, NewsItem)
    assert len(arrival.content.text) == 4_200_000


def test_control_characters_are_read_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    raw = b'{"id": "raw", "text": "Two\x01\x0b were\tkilled", "published_at": "2025-05-01"}\n'
    path.write_bytes(raw + item_line(id="escaped", text="Two\x00 were killed"))
    texts = [arrival.content.text for arrival in read(path) if isinstance(arrival.content, NewsItem)]
    assert texts == ["Two\x01\x0b were\tkilled", "Two\x00 were killed"]


def test_the_same_bad_line_has_the_same_letter_whenever_it_is_read(tmp_path: Path) -> None:
    assert refused(tmp_path, b"{").id == refused(tmp_path, b"{").id


def test_a_byte_order_mark_and_empty_lines_are_no_error(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n\n" + GOOD)
    arrivals = read(path)
    assert [arrival.origin for arrival in arrivals] == [f"{path}:1", f"{path}:4"]
    assert all(isinstance(arrival.content, NewsItem) for arrival in arrivals)


def test_a_gzip_that_breaks_off_gives_its_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    noise = item_line(id="noise", text=" ".join(str(n * n) for n in range(90_000)))
    path.write_bytes(gzip.compress(GOOD + b"\n" + noise)[:-90_000])
    contents = [arrival.content for arrival in read(path)]
    assert isinstance(contents[0], NewsItem)
    assert [c.error for c in contents if isinstance(c, DeadLetter)][-1] == "the gzip file breaks off"


def test_a_damaged_gzip_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    packed = bytearray(gzip.compress(GOOD + b"\n"))
    packed[12:30] = b"\xff" * 18
    path.write_bytes(packed)
    (arrival,) = read(path)
    assert isinstance(arrival.content, DeadLetter)
    assert arrival.content.error.startswith("damaged gzip")


def test_an_undated_item_takes_the_date_that_is_given(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(item_line(published_at=None))
    (arrival,) = read(path, undated=datetime(2020, 2, 2, tzinfo=UTC))
    assert isinstance(arrival.content, NewsItem)
    assert arrival.content.published_at == datetime(2020, 2, 2, tzinfo=UTC)


def test_a_text_file_without_a_day_in_its_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bulletin.txt"
    path.write_text("Two were killed.", encoding="utf-8")
    (arrival,) = read(path)
    assert isinstance(arrival.content, DeadLetter)
    assert arrival.content.error == "no date: the file's name does not begin with a day"
    assert "2024-05-01-bulletin.txt" in arrival.content.hint
    assert b64decode(arrival.content.raw) == b"Two were killed."


def test_a_text_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "2024-05-01-bulletin.txt"
    path.write_text("Deux blessés", encoding="latin-1")
    (arrival,) = read(path)
    assert isinstance(arrival.content, DeadLetter)
    assert "WINDOWS-1252" in arrival.content.error


def test_a_text_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "2024-05-01-bulletin.txt"
    path.write_bytes(b"killed " * 7_500_000)
    (arrival,) = read(path)
    assert isinstance(arrival.content, DeadLetter)
    assert (arrival.content.error, arrival.content.raw_size) == ("an item of more than 5 MB", 52_500_000)
    assert arrival.content.path == str(path)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("2024-05-01-report.txt", "Two were killed.\n".encode("utf-16"), "not UTF-8; it looks like UTF-16"),
        ("news.jsonl", (GOOD.decode() + "\n").encode("utf-16") * 3, "not UTF-8; it looks like UTF-16"),
        ("news.jsonl", b"%PDF-1.7\n" + bytes(range(256)) * 50, "no text: a PDF, Office or ZIP file"),
    ],
)
def test_a_file_that_is_no_text_is_refused_once(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (arrival,) = read(tmp_path)
    assert isinstance(arrival.content, DeadLetter)
    assert arrival.content.error == reason
    assert arrival.content.raw_hash == blake2b(data, digest_size=16).hexdigest()


def test_broken_json_in_a_json_file(tmp_path: Path) -> None:
    path = tmp_path / "items.json"
    path.write_bytes(b'[{"id": "a"}, 7, ' + GOOD + b"]")
    contents = [arrival.content for arrival in read(path)]
    assert [c.error[:34] for c in contents if isinstance(c, DeadLetter)] == [
        "no date: published_at is missing",
        "a number stands where an item was ",
    ]
    assert isinstance(contents[2], NewsItem)
