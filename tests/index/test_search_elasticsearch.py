"""The same questions as in the database, in Elasticsearch: the same answers in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from streams.index.mirror import Mirror
from streams.index.search import search
from streams.index.server import connect
from streams.index.setup import alias
from streams.runners.embedded import run
from streams.settings import Settings
from streams.sources.arrival import Arrival
from streams.store import open_for_writing
from tests.store.questions import QUESTIONS, news
from tests.store.test_questions import answers

pytestmark = pytest.mark.elasticsearch


def test_an_analysts_questions_have_the_same_answers_in_both_stores(settings: Settings, tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as store, connect(settings) as client:
        run(store, [Arrival("test", item.id, item) for item in news()], mirror=Mirror(store, settings))
        client.indices.refresh(index=alias(settings, "claims"))
        for asked, figure, words in QUESTIONS:
            found = search(client, settings, asked, 3)
            assert answers(found, figure, words), asked
            assert [one.id for one in found] == [one.id for one in store.search(asked, 3)], asked
