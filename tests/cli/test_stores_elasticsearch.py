"""Elasticsearch answers as the database does: every command that can ask either prints the same, whatever is asked."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from schemas import NewsItem
from streams.index.mirror import Mirror
from streams.index.server import connect
from streams.index.setup import alias
from streams.runners.embedded import run
from streams.settings import Settings
from streams.sources.arrival import Arrival
from streams.store import open_for_writing
from tests.cli.conftest import NEWS, Result, Tollwatch
from tests.index.conftest import settings as settings
from tests.store.questions import news

pytestmark = pytest.mark.elasticsearch

# The same item twice: its second form says less, so a claim and what followed from it are withdrawn.
MORE = (
    {
        "id": "doctors", "published_at": "2019-06-03T10:00:00.250Z", "fetched_at": "2019-06-03T11:00:00Z",
        "publisher": "Zeitung", "title": "Hospital",
        "text": "Shelling of a hospital in Idlib killed nine people, Médecins Sans Frontières said on Monday. "
        "Two nurses were injured in Hama, the Syrian Observatory for Human Rights said.",
    },
    {
        "id": "doctors", "published_at": "2019-06-03T10:00:00.250Z", "fetched_at": "2019-06-04T11:00:00Z",
        "publisher": "Zeitung", "title": "Hospital, corrected",
        "text": "Shelling of a hospital in Idlib killed eight people, Médecins Sans Frontières said on Monday. This "
        "article was corrected after the organisation gave another figure of those who died in the hospital.",
    },
)  # fmt: skip

FILTERS = (
    [], ["--conflict", "coalition"], ["--conflict", "ISLAMIC state"], ["--conflict", "~SY"], ["--conflict", "Atlantis"],
    ["--claimant", "us-led"], ["--claimant", "MÉDECINS sans"], ["--claimant", "*"], ["--harm", "injured"],
    ["--since", "2019"], ["--since", "2019-05-31"], ["--until", "2018"], ["--until", "2019-06"],
    ["--since", "2018-07", "--until", "2019-06-02"], ["--all"], ["--limit", "3"],
    ["--conflict", "gaza", "--harm", "killed", "--since", "2023", "--limit", "2"],
)  # fmt: skip
AS_OF = ["--as-of", "2019-06-01"]
ASKED = [
    *([command, *given] for command, given in product(("series", "changes", "claims", "contradictions"), FILTERS)),
    *([command, *AS_OF, *given] for command, given in product(("series", "changes", "claims"), FILTERS[:9])),
    *(["changes", "--type", type_] for type_ in ("new", "increased", "decreased")),
    *(["claims", "--kind", kind] for kind in ("claim", "denial", "ledger")),
    *(["tolls", *words] for words in (["coalition"], ["gaza", "--harm", "killed"], ["ukraine", "--all"], ["atlantis"])),
    *(["tolls", "coalition", *more] for more in (AS_OF, ["--policy", "median"])),
    *(["ledgers", "coalition"], ["search", "denied", "civilians"], ["search", "more than 1,000 civilians coalition"]),
    *(
        ["search", *words]
        for words in (["hospital", "corrected"], ["bulletin"], ["New", "figures"], ["Zamzam", "flood"])
    ),
]


def test_every_command_prints_the_same(
    tollwatch: Tollwatch, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLLWATCH_PREFIX", settings.prefix)
    items = [*(NewsItem.model_validate(item) for item in (*NEWS, *MORE)), *news()]
    with open_for_writing(tmp_path / "news.db") as store, connect(settings) as client:
        run(store, [Arrival("test", item.id, item) for item in items], mirror=Mirror(store, settings), batch_items=5)
        client.indices.refresh(index=alias(settings, "*"))
    printed = set()
    for asked, form in product(ASKED, ("json", "table")):

        def answer(*where: str | Path, asked: list[str] = asked, form: str = form) -> Result:
            return tollwatch(*asked, "--format", form, *where)

        database = answer("--db", tmp_path / "news.db")
        assert answer("--elasticsearch", settings.elasticsearch) == database, (asked, form)
        printed.add(database.out)
    assert len(printed) > len(ASKED)  # the questions have answers, and not the same


def test_a_database_is_not_needed(tollwatch: Tollwatch, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOLLWATCH_PREFIX", settings.prefix)
    empty = tollwatch("claims", "--elasticsearch", settings.elasticsearch)
    assert (empty.code, empty.out) == (0, "")
    away = tollwatch("claims", "--elasticsearch", "http://127.0.0.1:1")
    assert away.code == 1
    assert "127.0.0.1:1 does not answer" in away.err and "Traceback" not in away.err
