from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from streams.errors import StoreError
from streams.store import open_for_reading, open_for_writing
from tests.cli.conftest import NEWS, Tollwatch

ROOT = Path(__file__).parents[2]


def test_run_ends_with_a_summary_on_stderr(tollwatch: Tollwatch, news: Path) -> None:
    code, out, err = tollwatch("run", news)
    assert (code, out) == (0, "")
    assert "3 items in" in err and "items/s" not in err and "no dead letters" in err
    assert "5 claims" in err
    assert Path("tollwatch.db").exists()


def test_a_source_that_is_not_there_makes_no_database(tollwatch: Tollwatch) -> None:
    assert tollwatch("run", "missing.jsonl").code == 1
    assert not Path("tollwatch.db").exists()


def test_a_folder_without_news_is_told(tollwatch: Tollwatch, tmp_path: Path) -> None:
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "letter.doc").write_text("Nine died.", encoding="utf-8")
    code, _, err = tollwatch("run", tmp_path / "feed")
    assert code == 0
    assert "feed: there is nothing to read in it yet; files of news end in .jsonl," in err


def test_the_searches_that_the_demo_recommends_find_something(tollwatch: Tollwatch) -> None:
    shown = tollwatch("demo", "--db", "demo.db").out
    searches = re.findall(r"tollwatch (search .*? --db demo\.db)", shown)
    assert searches and all("https://example.org" in tollwatch(*one.split()).out for one in searches)


def test_bad_lines_are_counted_and_the_run_goes_on(tollwatch: Tollwatch, tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text(f'nonsense\n{json.dumps(NEWS[0])}\n{{"id": "x", "text": "Two died."}}\n', encoding="utf-8")
    code, _, err = tollwatch("run", path)
    assert code == 0
    assert "1 item in" in err and "2 dead letters (see `tollwatch dead`)" in err
    dead = tollwatch("dead", "--format", "csv")
    assert dead.lines[0].startswith("id,stage,origin,error,hint")
    assert "no date: published_at is missing" in dead.out and f"{path}:3" in dead.out


def test_dead_letters_give_their_bytes_back_and_can_be_dropped(tollwatch: Tollwatch, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_bytes(b'{"id": "caf\xe9"}\nnonsense\n')
    tollwatch("run", "bad.jsonl")
    with open_for_reading("tollwatch.db") as store:
        letters = store.dead()
    assert tollwatch("dead", "--raw").out.encode(errors="surrogateescape") != b""
    assert "Dropped 1." in tollwatch("dead", "--drop", letters[0].id[:10]).err
    assert tollwatch("dead", "--drop", "nothing").code == 1
    assert "Dropped 1." in tollwatch("dead", "--drop", "all").err
    assert "No dead letters" in tollwatch("dead", "--format", "table").out


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    given = "".join(json.dumps(item) + "\n" for item in NEWS)
    done = subprocess.run(
        [sys.executable, "-m", "streams", "run", "-", "--db", str(tmp_path / "news.db")],
        input=given, text=True, capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "3 items in" in done.stderr


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_follow_waits_for_more_and_ends_cleanly(tmp_path: Path, asked: signal.Signals) -> None:
    path, db = tmp_path / "news.jsonl", tmp_path / "news.db"
    path.write_text(json.dumps(NEWS[0]) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "streams", "run", str(path), "--follow", "--db", str(db)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ) as process:
        wait_for_items(db, 1, process)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(NEWS[1]) + "\n")
        wait_for_items(db, 2, process)
        process.send_signal(asked)
        assert process.stderr
        err = process.stderr.read()
    assert process.returncode == 0
    assert "2 items in" in err


def wait_for_items(db: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Until the run has committed so many."""
    while process.poll() is None:
        try:
            with open_for_reading(db) as store:
                if store.counts()["item"] >= count:
                    return
        except StoreError:  # it is not there yet, or empty
            pass
        time.sleep(0.05)
    raise AssertionError(f"the run ended with exit code {process.returncode}")


def test_a_second_run_on_the_same_database_is_refused(tollwatch: Tollwatch, news: Path) -> None:
    with open_for_writing("tollwatch.db"):
        code, _, err = tollwatch("run", news)
    assert code == 1
    assert "another tollwatch (process" in err
