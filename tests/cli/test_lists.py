from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tollwatch

LISTS = ("claims", "series", "changes", "contradictions", "alerts")


@pytest.mark.parametrize("command", LISTS)
def test_json_is_one_record_per_line(tollwatch: Tollwatch, filled: Path, command: str) -> None:
    result = tollwatch(command, "--db", filled, "--format", "json")
    assert result.code == 0
    records = [json.loads(line) for line in result.lines]
    assert records
    assert all(isinstance(record, dict) for record in records)


@pytest.mark.parametrize("command", LISTS)
def test_csv_and_plain_hold_the_same_rows(tollwatch: Tollwatch, filled: Path, command: str) -> None:
    plain = tollwatch(command, "--db", filled)
    separated = tollwatch(command, "--db", filled, "--format", "csv")
    rows = list(csv.reader(io.StringIO(separated.out)))
    assert len(rows) > 1
    assert [[" ".join(cell.split()) for cell in row] for row in rows] == [line.split("\t") for line in plain.lines]
    assert "id" in rows[0] and all(len(row) == len(rows[0]) for row in rows)


@pytest.mark.parametrize("command", [*LISTS, "dead"])
def test_tables_are_for_people(tollwatch: Tollwatch, filled: Path, command: str) -> None:
    result = tollwatch(command, "--db", filled, "--format", "table")
    assert result.code == 0
    assert "\x1b" not in result.out  # no colour without a terminal


def test_filters_choose(tollwatch: Tollwatch, filled: Path) -> None:
    def claims(*options: str) -> list[int]:
        lines = tollwatch("claims", "--db", filled, "--format", "json", *options).lines
        return sorted(json.loads(line)["quantity"]["value"] for line in lines)

    assert claims() == [14, 30, 1059, 1302, 8200]
    assert claims("--harm", "injured") == [30]
    assert claims("--claimant", "airwars") == [8200]
    assert claims("--conflict", "coalition islamic") == [1059, 1302, 8200]
    assert claims("--since", "2019-06") == [14, 30]
    assert claims("--until", "2018") == [1059]
    assert claims("--as-of", "2018-12-31") == [1059]
    assert len(claims("--limit", "2")) == 2


def test_alerts_are_found_by_the_claimant_and_harm_of_their_change(tollwatch: Tollwatch, filled: Path) -> None:
    def alerts(*options: str) -> int:
        return len(tollwatch("alerts", "--db", filled, "--format", "json", *options).lines)

    assert alerts("--claimant", "coalition", "--harm", "killed", "--conflict", "islamic state") > 0
    assert alerts("--claimant", "coalition", "--harm", "missing") == 0


def test_changes_as_of_a_day_are_those_that_were_known(tollwatch: Tollwatch, filled: Path) -> None:
    def types(*options: str) -> list[str]:
        given = ("changes", "--db", filled, "--format", "json", "--claimant", "coalition", *options)
        return [json.loads(line)["type"] for line in tollwatch(*given).lines]

    assert types() == ["increased", "new"]
    assert types("--as-of", "2018-12-31") == ["new"]
    assert types("--type", "increased") == ["increased"]


def test_series_as_of_a_day_end_with_the_figure_of_that_day(tollwatch: Tollwatch, filled: Path) -> None:
    options = ("series", "--db", filled, "--format", "json", "--claimant", "coalition")
    (now,) = (json.loads(line) for line in tollwatch(*options).lines)
    (then,) = (json.loads(line) for line in tollwatch(*options, "--as-of", "2018-12-31").lines)
    assert [point["value"] for point in now["history"]] == [1059, 1302]
    assert now["current"]["value"] == 1302
    assert [point["value"] for point in then["history"]] == [1059]
    assert then["current"]["value"] == 1059


def test_tolls_give_each_claimants_latest_figure_and_a_sentence(tollwatch: Tollwatch, filled: Path) -> None:
    result = tollwatch("tolls", "coalition", "--db", filled, "--format", "json")
    tolls = {toll["claimant"]["name"]: toll for toll in map(json.loads, result.lines)}
    assert tolls["Airwars"]["current"]["value"] == 8200
    mine = tolls["US-led coalition"]
    assert (mine["current"]["value"], mine["age"]) == (1302, "2 days")
    assert mine["sentence"].startswith("US-led coalition acknowledges that at least 1,302 civilians were killed")
    assert mine["sentence"].endswith("(Example Daily, 31 May 2019). https://example.org/second")


def test_tolls_as_a_table_can_be_read(tollwatch: Tollwatch, filled: Path) -> None:
    out = tollwatch("tolls", "coalition", "--db", filled, "--format", "table").out
    assert "at least 1,302" in out and "that at least 8,200 civilians were killed" in " ".join(out.split())


def test_tolls_of_an_unknown_conflict_name_the_known_ones(tollwatch: Tollwatch, filled: Path) -> None:
    code, out, err = tollwatch("tolls", "Atlantis", "--db", filled)
    assert (code, out) == (2, "")
    assert "nothing on 'Atlantis'; the database knows" in err


@pytest.mark.parametrize("command", ["series", "changes", "claims", "contradictions", "alerts"])
def test_a_list_of_an_unknown_conflict_names_the_known_ones(tollwatch: Tollwatch, filled: Path, command: str) -> None:
    code, out, err = tollwatch(command, "--conflict", "Atlantis", "--db", filled, "--format", "table")
    assert (code, out) == (0, "")
    assert "Nothing on 'Atlantis'; the database knows" in err
    assert tollwatch(command, "--conflict", "Atlantis", "--db", filled, "--format", "json").err == ""


def test_search_shows_the_sentence_with_its_figure_marked(tollwatch: Tollwatch, filled: Path) -> None:
    out = tollwatch("search", "Baghdad", "bomb", "--db", filled, "--format", "table").out
    assert "A bomb killed [14] people" in out
    assert len(tollwatch("search", "Baghdad", "--db", filled, "--format", "json").lines) == 2
    assert "Nothing found" in tollwatch("search", "zebra", "--db", filled, "--format", "table").out


@pytest.mark.parametrize("command", LISTS)
def test_every_record_can_be_explained_by_the_beginning_of_its_id(
    tollwatch: Tollwatch, filled: Path, command: str
) -> None:
    for line in tollwatch(command, "--db", filled).lines[1:]:
        fields = line.split("\t")
        record_id = fields[1] if command == "claims" else fields[0]
        result = tollwatch("explain", record_id[:12], "--db", filled)
        assert result.code == 0, result.err
        assert record_id in result.out


def test_an_explained_claim_says_what_matched_and_why(tollwatch: Tollwatch, filled: Path) -> None:
    line = tollwatch("claims", "--db", filled, "--claimant", "airwars").lines[1]
    out = tollwatch("explain", line.split("\t")[1], "--db", filled).out
    assert "[at least 8,200]" in out
    assert 'Bounds      at least <- "at least"' in out
    assert "<- nothing says otherwise" in out
    for name in ("Claimant", "Conflict", "Figure", "Matched"):
        assert name in out


def test_an_explained_denial_says_whose_word_is_denied(tollwatch: Tollwatch, tmp_path: Path) -> None:
    text = "Airwars said 30 civilians were killed in Mosul. The US-led coalition denied Airwars' claim that 30 died."
    item = {"id": "a", "text": text, "published_at": "2024-05-20T12:00:00Z", "publisher": "Wire", "language": "en"}
    (tmp_path / "news.jsonl").write_text(json.dumps(item) + "\n", encoding="utf-8")
    db = tmp_path / "t.db"
    assert tollwatch("run", tmp_path / "news.jsonl", "--db", db).code == 0
    (line,) = tollwatch("claims", "--db", db, "--kind", "denial").lines[1:]
    assert "Against     the word of Airwars" in tollwatch("explain", line.split("\t")[1], "--db", db).out


def test_an_explained_change_says_why_an_alert_or_none(tollwatch: Tollwatch, filled: Path) -> None:
    for line in tollwatch("changes", "--db", filled).lines[1:]:
        assert "alert: " in tollwatch("explain", line.split("\t")[0], "--db", filled).out


def test_an_unknown_or_short_id_is_wrong_use(tollwatch: Tollwatch, filled: Path) -> None:
    assert tollwatch("explain", "zzzz", "--db", filled).code == 2
    ambiguous = tollwatch("explain", "", "--db", filled)
    assert ambiguous.code == 2 and "give more of it" in ambiguous.err
