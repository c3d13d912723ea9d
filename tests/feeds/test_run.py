"""The command line over feeds: `tollwatch run FEED`, `tollwatch feeds`, and a process that is killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from streams.cli.main import main
from streams.errors import StoreError
from streams.store import open_for_reading
from tests.feeds.killed import ITEMS, killed_runs
from tests.feeds.server import Reply, Server
from tests.feeds.test_shapes import DATE, item, rss

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_feeds_go_into_the_database_and_are_told_about(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    german = item(2, "Der Minister sagte am Montag, bei dem Angriff auf das Dorf seien zwei Menschen getötet worden, "
                     "und weitere neun seien verletzt worden.")  # fmt: skip
    feed = server.serve("/feed", rss(item(1) + german + item(3, date="")))
    server.pages["/dead"] = Reply(status=500)
    assert run("run", feed, server.url("/dead")) == 0
    assert "2 items in" in (err := capfd.readouterr().err)
    assert "1 item kept unread in other languages" in err and "1 dead letter" in err
    with open_for_reading("tollwatch.db") as store:
        counts = store.counts()
        assert (counts["item"], counts["claim"], counts["dead"]) == (2, 1, 1)
    assert run("feeds", "--format", "json") == 0
    told = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(one["items"], one["foreign"], one["refused"], one["errors"]) for one in told] == [
        (0, 0, 0, 1),
        (2, 1, 1, 0),
    ]
    assert told[0]["state"] == "failed: the server answers 500"
    assert run("feeds", "--failing", "--format", "table") == 0
    assert "/dead" in (out := capfd.readouterr().out) and "/feed" not in out
    assert "again from" in out and "Refused" not in out and "Foreign" not in out
    assert run("feeds", "--format", "table") == 0
    assert "Refused" in (out := capfd.readouterr().out) and "Copies" not in out
    assert run("run", feed) == 0
    assert server.asked("/feed") == [200, 304]


def test_lists_in_files_are_sources(server: Server, tmp_path: Path) -> None:
    server.serve("/one", rss(item(1)))
    opml = f'<opml version="1.0"><body><outline xmlUrl="{server.url("/one")}"/></body></opml>'
    (tmp_path / "mine.opml").write_text(opml, encoding="utf-8")
    (tmp_path / "saved.xml").write_text(rss(item(2, "Two died in Bor.")), encoding="utf-8")
    (tmp_path / "own.jsonl").write_text('{"text": "Six died.", "published_at": "2024-05-20"}\n', encoding="utf-8")
    assert run("run", "mine.opml", "saved.xml", "own.jsonl") == 0
    with open_for_reading("tollwatch.db") as store:
        assert store.counts()["item"] == 3


def test_what_cannot_be_a_source_is_said_in_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text("<html><body>Hello", encoding="utf-8")
    for source, said in (
        ("http://", "is no web address"),
        ("page.html", "page.html: "),
        ("https:///x", "no web address"),
    ):
        assert run("run", source) == 1
        assert said in capfd.readouterr().err


def test_the_pages_behind_short_texts_are_read(server: Server) -> None:
    full = "".join(
        f"<p>The blast in Bor killed nine people, police said on Monday. Street {n} was closed.</p>" for n in range(9)
    )
    server.serve("/news/1", f"<html><body><nav>Menu</nav><article><h1>Blast</h1>{full}</article></body></html>")
    quiet = item(2, "The council met to speak of trees.")
    feed = server.serve("/feed", rss(item(1, "A blast killed nine people in Bor …") + quiet))
    assert run("run", feed) == 0
    assert server.asked("/news/1") == [200] and server.asked("/news/2") == []
    with open_for_reading("tollwatch.db") as store:
        found = max(
            (text for (text,) in store._connection.execute("SELECT json FROM items WHERE title = 'Attack 1'")), key=len
        )
        assert "Street 8 was closed" in found and "Menu" not in found
        assert store.counts()["item"] == 2


def test_killed_runs_lose_and_double_nothing(tmp_path: Path) -> None:
    assert killed_runs(tmp_path / "killed.db", 3, random.Random(5)) == (ITEMS, ITEMS)


def test_follow_ends_at_once_when_asked(server: Server, tmp_path: Path) -> None:
    server.serve("/feed", rss(item(1)))
    (tmp_path / "more.jsonl").write_text("", encoding="utf-8")
    db = tmp_path / "news.db"
    command = [sys.executable, "-m", "streams", "run", server.url("/feed"), str(tmp_path / "more.jsonl"), "--follow",
               "--every", "0.1", "--db", str(db)]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ) as process:
        _until(db, 1, process)
        with (tmp_path / "more.jsonl").open("a", encoding="utf-8") as file:
            file.write(
                f'{{"text": "Six died.", "published_at": "{DATE[5:16]}"}}\n'.replace("20 May 2024", "2024-05-20")
            )
        _until(db, 2, process)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert "2 items in" in process.stderr.read()
    assert process.returncode == 0


def _until(db: Path, count: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        try:
            with open_for_reading(db) as store:
                if store.counts()["item"] >= count:
                    return
        except StoreError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"the run ended with exit code {process.returncode}")
