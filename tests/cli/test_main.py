from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from streams import __version__
from streams.bench.speed import LINKING
from streams.cli.main import COMMANDS
from tests.cli.conftest import NEWS, Tollwatch

ROOT = Path(__file__).parents[2]


def test_help_lists_every_command(tollwatch: Tollwatch) -> None:
    for result in (tollwatch("--help"), tollwatch()):
        assert result.code == 0
        assert [name for name in COMMANDS if name not in result.out] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_begins_as_the_list_says(tollwatch: Tollwatch, name: str) -> None:
    module, attribute, text = COMMANDS[name]
    command = getattr(importlib.import_module(f"streams.cli.{module}"), attribute)
    assert isinstance(command, click.Command)
    assert (command.help or "").replace("\n", " ").startswith(text)
    result = tollwatch(name, "--help")
    assert result.code == 0
    assert text[:30] in " ".join(result.out.split())


@pytest.mark.parametrize("name", ["alerts", "gazetteer", "index", "kibana", "rules", "stack", "topics"])
def test_the_help_of_a_group_tells_whole_sentences(tollwatch: Tollwatch, name: str) -> None:
    listed = tollwatch(name, "--help").out.partition("Commands:")[2]
    assert listed and "..." not in listed


def test_the_help_imports_no_command(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom streams.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print([name for name in ('pydantic', 'rich', 'sqlite3', 'schemas', 'faust', 'kafka', 'elasticsearch', "
        "'lxml', 'trafilatura', 'feedparser', 'ssl', 'streams.feeds') "
        "if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.endswith("[]\n")


def test_version(tollwatch: Tollwatch) -> None:
    assert tollwatch("--version").out == f"tollwatch {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nonsense"], 2, "there is no command 'nonsense'"),
        (["toll", "gaza"], 2, "there is no command 'toll'; did you mean tolls? (see"),
        (["run"], 2, "Missing argument 'SOURCE...'"),
        (["claims", "--since", "yesterday"], 2, "'yesterday' is no day; write 2019-05-31"),
        (["claims", "--since", "2024-13-40"], 2, "'2024-13-40' is no day; write 2019-05-31"),
        (["series", "--as-of", "2024-00"], 2, "'2024-00' is no day"),
        (["claims", "--format", "xml"], 2, "'xml' is not one of"),
        (["totals", "--policy", "guess"], 2, "there is no policy 'guess': choose one of strict, isaf"),
        (["run", "missing.jsonl"], 1, "missing.jsonl: no such file or folder"),
        (["claims"], 1, "there is no database at tollwatch.db: make one with `tollwatch run SOURCE"),
    ],
)
def test_errors_are_one_line_that_says_what_to_do(
    tollwatch: Tollwatch, arguments: list[str], code: int, said: str
) -> None:
    result = tollwatch(*arguments)
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith("tollwatch: ") and result.err.count("\n") == 1
    assert said in result.err


def test_the_database_may_be_named_by_the_environment(
    tollwatch: Tollwatch, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLLWATCH_DB", str(filled))
    assert tollwatch("claims").code == 0


def test_a_reader_that_has_seen_enough_is_no_error(filled: Path) -> None:
    command = f"{sys.executable} -m streams claims --db {filled} --format json | head -c 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""


def test_extract_writes_one_record_per_line(tollwatch: Tollwatch, news: Path) -> None:
    records = [json.loads(line) for line in tollwatch("extract", news).lines]
    assert [record["quantity"]["value"] for record in records] == [1059, 1302, 8200, 14, 30]
    assert {record["kind"] for record in records} == {"claim"}


def test_extract_for_people(tollwatch: Tollwatch, news: Path) -> None:
    assert "A bomb killed [14] people and injured 30 in Baghdad" in tollwatch("extract", news, "--pretty").out


def test_extract_reads_a_pipe_names_bad_lines_and_keeps_undated_items() -> None:
    undated = {**NEWS[2], "published_at": None, "title": "", "url": None}
    done = subprocess.run(
        [sys.executable, "-m", "streams", "extract", "--published-at", "2019-06-02"],
        input=f"nonsense\n{json.dumps(undated)}\n", text=True, capture_output=True, cwd=ROOT, check=True,
    )  # fmt: skip
    assert done.stderr.startswith("tollwatch: -:1: broken JSON: Expecting value (column 1); left out.")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["published_at"] for record in records] == ["2019-06-02T00:00:00Z"] * 2


def test_totals_give_one_line_per_item(tollwatch: Tollwatch, tmp_path: Path) -> None:
    quiet = {"id": "quiet", "text": "The weather was fine.", "published_at": None}
    (tmp_path / "two.jsonl").write_text(f"{json.dumps(NEWS[2])}\n{json.dumps(quiet)}\n", encoding="utf-8")
    lines = [json.loads(line) for line in tollwatch("totals", "two.jsonl", "--policy", "isaf").lines]
    assert lines == [
        {
            "item_id": "third",
            "policy": "isaf",
            "totals": {
                "killed": {"min": 14, "best": 14, "max": 14},
                "injured": {"min": 30, "best": 30, "max": 30},
            },
        },
        {"item_id": "quiet", "policy": "isaf", "totals": {}},
    ]


def test_doctor_finds_this_installation_whole(tollwatch: Tollwatch, filled: Path) -> None:
    result = tollwatch("doctor", "--db", filled)
    assert result.code == 0
    assert "FTS5" in result.out and "3 items" in result.out


def test_doctor_names_a_database_that_is_none(tollwatch: Tollwatch, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("words" * 200, encoding="utf-8")
    result = tollwatch("doctor", "--db", "text.db")
    assert result.code == 1
    assert "no SQLite database" in result.out and "1 fault" in result.err


def test_bench_compares_with_reading_alone(tollwatch: Tollwatch, news: Path) -> None:
    rows = [json.loads(line) for line in tollwatch("bench", news, "--rounds", "1", "--format", "json").lines]
    assert [row["work"] for row in rows] == ["read and validate", "take from feeds", "extract", LINKING, "run"]
    assert [row["items"] for row in rows] == [3, 3, 3, 3, 3]
    assert 0 < rows[3]["seconds"] < rows[2]["seconds"]
    assert rows[0]["ratio"] == 1
    table = tollwatch("bench", news, "--rounds", "1", "--format", "table")
    assert "Items/s" in table.out
    assert re.search(r"linking and places take \d+\.\d% of extract", table.err)


def test_demo_shows_tolls_changes_contradictions_and_alerts(tollwatch: Tollwatch, tmp_path: Path) -> None:
    code, out, err = tollwatch("demo", "--db", tmp_path / "demo.db")
    assert code == 0
    for heading in ("Who says how many", "What changed", "Who says otherwise", "worth an alert", "Try next"):
        assert heading in out
    assert "no dead letters" in err
    assert os.path.getsize(tmp_path / "demo.db") > 0  # noqa: PTH202
