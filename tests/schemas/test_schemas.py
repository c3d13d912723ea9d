"""Records are a contract: frozen, open to later versions, and described by the JSON Schema that is checked in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from schemas import Accuracy, Claim, Harm, NewsItem, Period, content_id
from schemas.__main__ import FOLDER, TRAVELLING, schema_text

OLD = Path(__file__).parent / "v1"


@pytest.mark.parametrize("name", sorted(TRAVELLING))
def test_what_version_1_wrote_still_decodes(name: str) -> None:
    written = (OLD / f"{name}.json").read_text(encoding="utf-8")
    record = TRAVELLING[name].model_validate_json(written)
    expected = json.loads(written)
    del expected["a_field_of_a_later_version"]
    assert _holds(json.loads(record.model_dump_json()), expected)


def _holds(now: object, then: object) -> bool:
    """True where all that was written then stands now; a later version may have added fields at any depth."""
    if isinstance(now, dict) and isinstance(then, dict):
        return all(key in now and _holds(now[key], value) for key, value in then.items())
    if isinstance(now, list) and isinstance(then, list):
        return len(now) == len(then) and all(_holds(a, b) for a, b in zip(now, then, strict=True))
    return now == then


@pytest.mark.parametrize("name", sorted(TRAVELLING))
def test_the_json_schema_in_the_tree_is_the_model(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == schema_text(TRAVELLING[name]), (
        "run: python -m schemas"
    )


def test_records_are_frozen() -> None:
    item = NewsItem.model_validate({"id": "a", "published_at": "2024-01-01T00:00:00Z"})
    with pytest.raises(ValidationError):
        item.text = "other"  # type: ignore[misc]


def test_an_unknown_word_reads_as_other() -> None:
    written = json.loads((OLD / "claim.json").read_text(encoding="utf-8"))
    claim = Claim.model_validate({**written, "harm": "a harm of a later version"})
    assert claim.harm is Harm.OTHER


def test_a_time_without_zone_is_utc_and_flagged() -> None:
    item = NewsItem.model_validate_json('{"id": "a", "published_at": "2024-01-01T10:00:00"}')
    assert (item.published_at.isoformat(), item.zone_assumed) == ("2024-01-01T10:00:00+00:00", True)


def test_a_time_with_zone_is_brought_to_utc() -> None:
    item = NewsItem.model_validate_json('{"id": "a", "published_at": "2024-01-01T10:00:00+03:00"}')
    assert (item.published_at.isoformat(), item.zone_assumed) == ("2024-01-01T07:00:00+00:00", False)


def test_an_item_without_id_is_named_by_its_url() -> None:
    fields = {"url": "https://example.org/a", "published_at": "2024-01-01T00:00:00Z"}
    one, two = (NewsItem.model_validate({**fields, "text": text}) for text in ("first", "second"))
    assert one.id == two.id and one.text_hash != two.text_hash


def test_ids_keep_their_parts_apart() -> None:
    assert content_id("a", "bc") != content_id("ab", "c")
    assert content_id("a", None, 7) == content_id("a", "", "7") != content_id("a", 7, None)


def test_what_is_counted_onward_has_no_end() -> None:
    day = Period(start="2024-03-05", end="2024-03-06", start_accuracy=Accuracy.DAY, end_accuracy=Accuracy.DAY, text="t")
    assert day.onward() == Period(start="2024-03-05", start_accuracy=Accuracy.DAY, text="t")
    assert day.model_copy(update={"rolling": 24}).onward().rolling is None
