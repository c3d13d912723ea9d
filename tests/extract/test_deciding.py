"""The words that decide a claim's fields."""

from __future__ import annotations

import pytest

from schemas import Claim, NewsItem
from streams.extract import read_item
from streams.extract.deciding import FIELDS, decided

COALITION = NewsItem(
    id="a", published_at="2019-05-31T12:00:00Z", title="Toll of the war",
    text="Airwars, a monitor, said that more than 1,300 civilians were killed by coalition strikes in Iraq since 2014.",
)  # fmt: skip
GIRL = NewsItem(
    id="b", published_at="2019-05-31T12:00:00Z",
    text="Three days ago two soldiers were injured in Mosul, police said. An 11-year-old girl was feared dead.",
)  # fmt: skip


def claim_of(item: NewsItem, figure: str) -> Claim:
    return next(one for one in read_item(item) if isinstance(one, Claim) and figure in one.quantity.text)


@pytest.mark.parametrize(
    ("item", "figure", "field", "words"),
    [
        (COALITION, "1,300", "bounds", ("more than",)),
        (COALITION, "1,300", "harm", ("killed",)),
        (COALITION, "1,300", "victims", ("civilians",)),
        (COALITION, "1,300", "period", ("since 2014",)),
        (COALITION, "1,300", "place", ("Iraq",)),
        (COALITION, "1,300", "claimant", ("Airwars", "said")),
        (GIRL, "two", "victims", ("soldiers",)),
        (GIRL, "two", "period", ("Three days ago",)),
        (GIRL, "girl", "hedged", ("feared",)),
    ],
)
def test_each_field_names_its_words(item: NewsItem, figure: str, field: str, words: tuple[str, ...]) -> None:
    found = decided(item, claim_of(item, figure))[field]
    assert set(words) <= set(found.words) and found.sentence is None and not found.unsaid


def test_what_another_sentence_decides_names_it() -> None:
    found = decided(GIRL, claim_of(GIRL, "girl"))["place"]
    assert found.sentence and "Mosul" in found.sentence and "Mosul" in found.words


def test_what_nothing_says_is_told() -> None:
    found = decided(GIRL, claim_of(GIRL, "two"))
    assert set(found) == set(FIELDS)
    assert all(found[name].unsaid and not found[name].words for name in ("via", "prior", "hedged", "role"))


def test_a_claim_that_is_no_longer_read_has_no_reasons() -> None:
    other = GIRL.model_copy(update={"text": "Nobody came to any harm there on that day, the two said."})
    assert decided(other, claim_of(GIRL, "two")) == {}
