from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import AsOf, Claim, Claimant, ConflictRef, Envelope, Evidence, NewsItem, Place, Quantity
from streams.core.operator import Emit
from streams.flow import CLAIMS
from streams.store import Filters, Store, open_for_writing

SENTENCES = (
    "The coalition says its strikes killed 1,300 civilians in Mosul.",
    "At least 12 children were injured near Goma, doctors said.",
    "Rebels deny killing anybody in Mosul.",
)


def envelope(number: int, sentence: str) -> Envelope:
    item_id = f"item-{number}"
    when = f"2025-05-0{number + 1}T00:00:00Z"
    claim = Claim(
        id=f"claim-{number}", item_id=item_id, revision="r", published_at=when,
        quantity=Quantity(value=12, min=12, max=12, quantifier="exact", text="12"),
        harm=("killed", "injured", "missing")[number], as_of=AsOf(day=when[:10]),
        claimant=(Claimant(name="US-led coalition", id="coalition"), Claimant(name="Ärzte"), None)[number],
        conflict=ConflictRef(id=f"war-{number}", name=f"The War of {number}") if number < 2 else None,
        place=Place(name="Mosul"),
        evidence=Evidence(
            field="text", sentence=sentence, start=0, end=len(sentence), quantity_start=0, quantity_end=2
        ),
    )  # fmt: skip
    return Envelope(item_id=item_id, conflict_key=f"war-{number}", revision="r", published_at=when, claims=(claim,))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_for_writing(tmp_path_factory.mktemp("search") / "news.db") as opened:
        with opened.transaction():
            for number, sentence in enumerate(SENTENCES):
                item = NewsItem(
                    id=f"item-{number}", title=f"Bulletin {number}", text=sentence, published_at="2025-05-01T00:00:00Z"
                )
                opened.put_item(item)
                made = envelope(number, sentence)
                opened.apply([Emit(CLAIMS.name, f"{made.conflict_key}|{made.item_id}", made)])
        yield opened


def found(store: Store, words: str) -> list[str]:
    return [one.id for one in store.search(words)]


def test_all_words_must_be_there(store: Store) -> None:
    assert found(store, "Mosul civilians") == ["claim-0"]


def test_where_no_claim_holds_all_words_those_with_some_are_found(store: Store) -> None:
    assert found(store, "Goma volcano") == ["claim-1"]


def test_words_are_found_in_other_forms(store: Store) -> None:
    assert set(found(store, "kill Mosul")) == {"claim-0", "claim-2"}


def test_numbers_are_found_as_they_are_written(store: Store) -> None:
    assert found(store, "1,300") == ["claim-0"]


def test_claimants_and_conflicts_are_found_too(store: Store) -> None:
    assert found(store, "arzte") == ["claim-1"]
    assert found(store, "War of 0") == ["claim-0"]


@given(st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_words_of_a_user_break_the_search(store: Store, words: str) -> None:
    store.search(words)


@pytest.mark.parametrize(
    "words", ['"', '"Mosul', "Mosul AND", "NOT", "NEAR(", "*", "sentence:", "-", "a OR OR", "(((", "Mosul\0x", "²", ""]
)
def test_query_language_is_only_words(store: Store, words: str) -> None:
    store.search(words)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), [2, 1, 0]),
        (Filters(limit=1), [2]),
        (Filters(harm="killed"), [0]),
        (Filters(claimant="COALITION us-led"), [0]),
        (Filters(claimant="ärzte"), [1]),
        (Filters(conflict="of war"), [1, 0]),
        (Filters(conflict="war-1"), [1]),
        (Filters(since="2025-05-02"), [2, 1]),
        (Filters(until="2025-05-02"), [1, 0]),
        (Filters(until="2025"), [2, 1, 0]),
        (Filters(since="2025-05-02", until="2025-05-02"), [1]),
        (Filters(conflict="%"), []),
    ],
)
def test_filters(store: Store, filters: Filters, expected: list[int]) -> None:
    assert [claim.id for claim in store.records(Claim, filters)] == [f"claim-{number}" for number in expected]


def test_an_empty_envelope_withdraws_its_claims_from_the_search(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "news.db") as store:
        made = envelope(0, SENTENCES[0])
        for contents in (made, made.model_copy(update={"claims": ()})):
            with store.transaction():
                store.apply([Emit(CLAIMS.name, f"{made.conflict_key}|{made.item_id}", contents)])
        assert store.search("Mosul") == []
        assert store.dump() == []


def test_a_claim_that_moves_to_another_conflict_is_there_once(tmp_path: Path) -> None:
    first = envelope(0, SENTENCES[0])
    second = first.model_copy(update={"conflict_key": "another-war"})
    with open_for_writing(tmp_path / "news.db") as store, store.transaction():
        store.apply([Emit(CLAIMS.name, "war-0|item-0", first), Emit(CLAIMS.name, "another-war|item-0", second)])
        assert [one.id for one in store.search("Mosul")] == ["claim-0"]
        store.apply([Emit(CLAIMS.name, "war-0|item-0", None)])
        assert [one.id for one in store.search("Mosul")] == ["claim-0"]
        store.apply([Emit(CLAIMS.name, "another-war|item-0", None)])
        assert store.search("Mosul") == []
