"""An analyst's questions, in the database: what was asked for is among the first three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from schemas import Claim
from streams.runners.embedded import run
from streams.sources.arrival import Arrival
from streams.store import Store, open_for_writing
from streams.store.question import Mention, question_of, stem
from tests.store.questions import QUESTIONS, news


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_for_writing(tmp_path_factory.mktemp("questions") / "news.db") as opened:
        run(opened, [Arrival("test", item.id, item) for item in news()])
        yield opened


def answers(found: Sequence[Mention], figure: str | None, words: str) -> bool:
    return any(
        words in f"{mention.evidence.sentence} {mention.claimant.name if mention.claimant else ''}"
        and (figure is None or (isinstance(mention, Claim) and figure in mention.quantity.text))
        for mention in found[:3]
    )


@pytest.mark.parametrize(("asked", "figure", "words"), QUESTIONS)
def test_the_answer_is_among_the_first_three(store: Store, asked: str, figure: str | None, words: str) -> None:
    found = store.search(asked, 3)
    assert answers(found, figure, words), [mention.evidence.sentence for mention in found]


@pytest.mark.parametrize(
    ("asked", "least", "most", "kind", "first"),
    [
        ("above 10,000 killed", 10_000, None, None, "fit"),
        ("between 1.5 million and 2 million displaced", 1_500_000, 2_000_000, None, "fit"),
        ("fewer than 20 injured", None, 20, None, "fit"),
        ("who disputes it", None, None, "denial", "fit"),
        ("latest toll in Goma", None, None, None, "latest"),
        ("highest count", None, None, None, "fit"),  # nothing else is asked for: it is a word like any other
    ],
)
def test_how_a_question_is_read(asked: str, least: int | None, most: int | None, kind: str | None, first: str) -> None:
    read = question_of(asked)
    assert (read.least, read.most, read.kind) == (least, most, kind)
    assert first in (read.first, "fit")


def test_forms_of_a_word_are_one() -> None:
    assert len({stem(word) for word in ("strike", "strikes")}) == 1
    assert len({stem(word) for word in ("injury", "injuries")}) == 1
    assert stem("dress") == "dress"
