"""tolls --policy, ledgers, relink, and series as of a day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tollwatch

BOOKS = (
    "The US-led coalition said it had carried over {} reports of civilian casualties and received {} new ones in {}. "
    "It completed the assessment of {} reports. Another {} reports were still open at the end of the month."
)


def item(name: str, day: str, publisher: str, text: str) -> str:
    return json.dumps({"id": name, "published_at": f"{day}T10:00:00Z", "publisher": publisher, "text": text}) + "\n"


@pytest.fixture
def books(tollwatch: Tollwatch, tmp_path: Path) -> Path:
    path = tmp_path / "books.jsonl"
    march = item("march", "2017-04-30", "Example", BOOKS.format(43, 27, "March", 28, 42))
    april = item("april", "2017-05-30", "Example", BOOKS.format(40, 11, "April", 30, 21))
    path.write_text(march + april, encoding="utf-8")
    assert tollwatch("run", path, "--db", tmp_path / "books.db").code == 0
    return tmp_path / "books.db"


def test_a_policy_gives_low_best_and_high_over_claimants(tollwatch: Tollwatch, filled: Path) -> None:
    (line,) = tollwatch("tolls", "coalition", "--db", filled, "--policy", "proof", "--format", "json").lines
    found = json.loads(line)
    assert (found["policy"], found["low"], found["best"], found["high"]) == ("proof 1", 1302, 8200, 8200)
    assert found["claimants"] == "Airwars, US-led coalition"
    assert tollwatch("tolls", "coalition", "--db", filled, "--policy", "guess").code == 2


def test_ledgers_are_checked_in_themselves_and_with_the_last(tollwatch: Tollwatch, books: Path) -> None:
    out = tollwatch("ledgers", "coalition", "--db", books, "--format", "csv").lines
    assert len(out) == 3
    assert "43 + 27 - 28 = 42,,True" in out[1]
    assert '40 + 11 - 30 = 21,"42 left open, 40 carried over",False' in out[2]
    assert tollwatch("ledgers", "Atlantis", "--db", books).code == 2


def test_relinking_with_the_same_gazetteer_changes_nothing(tollwatch: Tollwatch, books: Path) -> None:
    before = tollwatch("claims", "--db", books, "--format", "json").out
    result = tollwatch("relink", "--db", books)
    assert result.code == 0 and "2 items" in result.err
    assert tollwatch("claims", "--db", books, "--format", "json").out == before


def test_a_fall_that_was_confirmed_later_is_not_known_before(tollwatch: Tollwatch, tmp_path: Path) -> None:
    said = "The US-led coalition said its strikes have killed {} civilians in Iraq and Syria since 2014."
    path, db = tmp_path / "news.jsonl", tmp_path / "fall.db"
    news = [
        item("a", "2018-07-01", "Example", said.format("1,095")),
        item("b", "2018-07-03", "Herald", "On Tuesday " + said[0].lower() + said[1:].format("1,009")),
        item("c", "2018-07-08", "Post", said.replace("said", "announced").format("1,009")),
    ]
    path.write_text("".join(news), encoding="utf-8")
    tollwatch("run", path, "--db", db)

    def current(*options: str) -> list[int]:
        lines = tollwatch("series", "--db", db, "--format", "json", "--claimant", "coalition", *options).lines
        return [json.loads(line)["current"]["value"] for line in lines]

    def types(*options: str) -> list[str]:
        lines = tollwatch("changes", "--db", db, "--format", "json", "--claimant", "coalition", *options).lines
        return [json.loads(line)["type"] for line in lines]

    assert current() == [1009]
    assert current("--as-of", "2018-07-05") == [1095]
    assert current("--as-of", "2018-06-30") == []
    assert types() == ["decreased", "new"]
    assert types("--as-of", "2018-07-05") == ["suspected_error", "new"]
    assert current("--as-of", "2018-07-05", "--harm", "missing") == []
