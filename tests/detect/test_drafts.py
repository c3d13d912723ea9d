"""Drafts stand for records that nobody makes: they must say, compare and be stored as those would."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from schemas import Op, Place
from streams.detect.derive import Book
from streams.detect.observation import Observation, observe, read, written
from streams.detect.opposition import Said
from streams.store.rows import derived_row, drafted_row
from tests.detect.claims_factory import ARMY, CONFLICT, MONITOR, claim, envelope, event
from tests.detect.test_any_order import FEW, histories

STUB = TypeAdapter(Observation)
ODD = 'He said "12"\\,\nthen\tleft \x07\x7f – Kyïv 😀 </script>'


def said_by(envelopes) -> list[Said]:
    book, found = Book(CONFLICT.id, lambda _: None), []
    for one in envelopes:
        found += book.replace({one.item_id: observe(one)})
    return found


@FEW
@given(histories(), st.integers(1, 9))
def test_a_draft_is_written_and_stored_as_its_record(envelopes, version) -> None:
    for said in said_by(envelopes):
        changes = [draft.named() for draft in said.changes.values()]
        for draft in (*changes, *(series.copy() for series in said.series.values())):
            draft = draft.stamped(version, Op.REVISED)
            record = draft.record()
            assert draft.json() == record.model_dump_json()
            assert drafted_row(draft, draft.json()) == derived_row(record)
            assert type(record).model_validate_json(draft.json()) == record


@FEW
@given(histories())
def test_drafts_say_the_same_when_their_records_are_equal(envelopes) -> None:
    said = said_by(envelopes)
    for one, other in pairwise(said):
        for key in one.series.keys() & other.series.keys():
            mine, theirs = (side.series[key].copy().stamped(1, Op.ISSUED) for side in (one, other))
            assert mine.says_as(theirs) is (mine.record() == theirs.record())
        for change in one.changes.keys() & other.changes.keys():
            a, b = (side.changes[change].named().stamped(1, Op.ISSUED) for side in (one, other))
            assert a.says_as(b) is (a.record() == b.record())


@FEW
@given(histories(), st.integers(0, 3))
def test_a_stub_is_written_as_pydantic_writes_it(envelopes, seq) -> None:
    for one in envelopes:
        item = observe(one)
        assert written(item, seq) == STUB.dump_json(read(written(item, seq)), exclude_defaults=True)
        assert read(written(item, 0)) == item


def test_odd_characters_stand_in_json_as_pydantic_writes_them() -> None:
    place = Place(name=ODD, country="NL", lat=1.5, lon=-2.0, path=("NL", ODD))
    odd = envelope(
        "a", "2021-03-01 06:00",
        claim("12", claimant=ARMY.model_copy(update={"name": ODD, "id": None}), sentence=ODD, place=place,
              victim_group=ODD, alleged_perpetrator=MONITOR),
        event("13", claimant=None, sentence=ODD, place=place),
        publisher=ODD,
    )  # fmt: skip
    (_, said) = said_by([odd])
    drafts = [*(change.named() for change in said.changes.values()), *said.series.values()]
    assert len(drafts) > 2
    for draft in drafts:
        assert draft.stamped(1, Op.ISSUED).json() == draft.record().model_dump_json()
    item = observe(odd)
    assert written(item, 7) == STUB.dump_json(read(written(item, 7)), exclude_defaults=True)
