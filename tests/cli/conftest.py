from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from streams.cli.main import main

NEWS = (
    {
        "id": "first", "published_at": "2018-07-27T10:00:00Z", "publisher": "The Example",
        "url": "https://example.org/first", "title": "Coalition on Mosul",
        "text": "The US-led coalition said its air strikes have killed 1,059 civilians in Iraq and Syria since 2014.",
    },
    {
        "id": "second", "published_at": "2019-05-31T10:00:00Z", "publisher": "Example Daily", "title": "New figures",
        "url": "https://example.org/second",
        "text": "The US-led coalition said its air strikes have killed at least 1,302 civilians in Iraq and Syria "
        "since 2014. Airwars said that at least 8,200 civilians were killed by coalition strikes in Iraq and Syria "
        "since 2014.",
    },
    {
        "id": "third", "published_at": "2019-06-02T10:00:00Z", "publisher": "Example Daily", "title": "Bomb in Baghdad",
        "text": "A bomb killed 14 people and injured 30 in Baghdad on Saturday, police said.",
    },
)  # fmt: skip


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Tollwatch = Callable[..., Result]


@pytest.fixture
def tollwatch(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Tollwatch:
    """The command line: arguments in; exit code, stdout and stderr out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TOLLWATCH_DB", raising=False)

    def call(*arguments: str | Path) -> Result:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        assert isinstance(left.value.code, int)
        return Result(left.value.code, out, err)

    return call


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in NEWS), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the news."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "news.jsonl").write_text("".join(json.dumps(item) + "\n" for item in NEWS), encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["run", str(folder / "news.jsonl"), "--db", str(folder / "news.db")])
    assert left.value.code == 0
    return folder / "news.db"
