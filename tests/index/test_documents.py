"""Records become documents: a stable id, the place in the log as version, and everything searches need."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from schemas import (
    Alert,
    AsOf,
    Bounds,
    Change,
    Claim,
    Contradiction,
    DeadLetter,
    Denial,
    Envelope,
    Evidence,
    Ledger,
    NewsItem,
    Place,
    Quantity,
    Record,
    Series,
)
from streams.index.documents import Position, actions_of, manifest_of, withdrawal_of
from streams.index.setup import mappings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HERE = Position(at=1_772_366_400_000, offset=7)


def claim(number: int, **more: Any) -> Claim:
    return Claim(
        id=f"claim-{number}", item_id="item", revision="r", published_at=NOW, harm="killed", as_of=AsOf(day="2026-02"),
        quantity=Quantity(value=number, min=number, quantifier="at_least", text=f"at least {number}"),
        evidence=Evidence(field="text", sentence="S.", start=0, end=2, quantity_start=0, quantity_end=1), **more,
    )  # fmt: skip


def envelope(*claims: Claim, conflict_key: str = "northland") -> Envelope:
    return Envelope(item_id="item", conflict_key=conflict_key, revision="r", published_at=NOW, claims=claims)


def test_a_later_place_in_the_log_is_a_greater_version() -> None:
    places = [Position(1, 0), Position(1, 1), Position(1, 9), Position(2, 10), Position(3, 0)]
    versions = [place.version for place in places]
    assert versions == sorted(set(versions))
    assert Position(at=4_102_444_800_000, offset=2**40).version < 2**63  # the year 2100 fits into a version


def test_a_figure_gets_a_range_and_keeps_an_open_bound_open() -> None:
    [action] = actions_of(envelope(claim(12)), HERE)
    assert action.document["quantity"]["range"] == {"gte": 12}
    assert "max" not in action.document["quantity"]


def test_a_place_gets_a_point() -> None:
    [action] = actions_of(envelope(claim(12, place=Place(name="Harbour", lat=1.5, lon=-2.5))), HERE)
    assert action.document["place"]["location"] == {"lat": 1.5, "lon": -2.5}


def test_a_document_reads_back_as_its_record() -> None:
    said = claim(12, place=Place(name="Harbour", lat=1.5, lon=-2.5))
    [action] = actions_of(envelope(said), HERE)
    assert Claim.model_validate(action.document) == said


def test_each_revision_of_an_item_is_a_document_and_a_copy_is_not() -> None:
    first, second = (NewsItem(id="item", text=text, published_at=NOW) for text in ("one", "two"))
    copy = first.model_copy(update={"fetched_at": NOW})
    ids = [actions_of(item, HERE)[0].id for item in (first, second, copy)]
    assert ids[0] == ids[2] != ids[1]


def test_the_same_claim_in_two_conflicts_is_two_documents() -> None:
    [here] = actions_of(envelope(claim(1)), HERE)
    [there] = actions_of(envelope(claim(1), conflict_key="southland"), HERE)
    assert here.id != there.id


def test_the_manifest_lists_what_the_envelope_writes() -> None:
    said = envelope(claim(1), claim(2))
    written = [action.id for action in actions_of(said, HERE)]
    assert manifest_of(said, HERE).document["documents"] == written
    assert manifest_of(envelope(), HERE).id == manifest_of(said, HERE).id


def test_a_withdrawn_document_stays_whole_and_is_marked() -> None:
    [action] = actions_of(envelope(claim(1)), HERE)
    later = Position(HERE.at + 1, 8)
    gone = withdrawal_of(action.id, action.document, later)
    assert gone.version > action.version
    assert gone.document == {**action.document, "withdrawn": True, "ingested_at": gone.document["ingested_at"]}


@pytest.mark.parametrize(
    ("index", "model"),
    [
        ("items", NewsItem), ("claims", Claim), ("claims", Denial), ("claims", Ledger), ("series", Series),
        ("changes", Change), ("contradictions", Contradiction), ("alerts", Alert), ("dead", DeadLetter),
    ],
)  # fmt: skip
def test_the_mapping_has_every_field_of_the_record(index: str, model: type[Record]) -> None:
    assert missing(model, mappings()[index]) == []


def missing(model: type[BaseModel], fields: dict[str, Any], path: str = "") -> list[str]:
    found = []
    for name, field in model.model_fields.items():
        if name not in fields:
            found.append(path + name)
        elif "properties" in fields[name]:
            for part in parts_of(field.annotation):
                found += missing(part, fields[name]["properties"], f"{path}{name}.")
                if issubclass(part, Bounds) and "range" not in fields[name]["properties"]:
                    found.append(f"{path}{name}.range")
        elif parts_of(field.annotation) and fields[name] != {"type": "object", "enabled": False}:
            found.append(f"{path}{name}.*")
    return found


def parts_of(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [part for argument in getattr(annotation, "__args__", ()) for part in parts_of(argument)]
