"""The whole point in one example: three articles over ten months, in each of the six orders in which they may come."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from schemas import Change, Claim, Contradiction, Denial, Ledger, NewsItem, Series
from streams.extract import read_item
from tests.flow.runs import Standing, run_flow

Gold = dict[str, Any]


@pytest.fixture(scope="module")
def items(shared: Path) -> list[NewsItem]:
    lines = (shared / "seeds" / "items.jsonl").read_text(encoding="utf-8").splitlines()
    return [NewsItem.model_validate_json(line) for line in lines]


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[Gold]:
    return [json.loads(line) for line in (shared / "seeds" / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def records(items: list[NewsItem]) -> list[Claim | Denial | Ledger]:
    return [record for item in items for record in read_item(item)]


def of_kind(gold: list[Gold], kind: str) -> list[Gold]:
    return [line for line in gold if line["kind"] == kind]


def agrees(claim: Claim, line: Gold) -> bool:
    """True where the claim has every field of the gold line."""
    quantity, expected = claim.quantity, line["quantity"]
    same = {
        "quantity": (quantity.text, quantity.value, quantity.min, quantity.max, quantity.quantifier)
        == (expected["text"], expected["value"], expected["min"], expected["max"], expected["quantifier"]),
        "item": claim.item_id == line["item"],
        "harm": claim.harm == line["harm"],
        "victim_class": line.get("victim_class") in (None, *claim.victim_class),
        "measure": line.get("measure") in (None, claim.measure),
        "claimant": claim.claimant is not None and claim.claimant.name == line["claimant"],
        "person": line.get("claimant_person") in (None, claim.claimant.person if claim.claimant else None),
        "via": line.get("via") in (None, [one.person for one in claim.via]),
        "perpetrator": line.get("alleged_perpetrator")
        in (None, claim.alleged_perpetrator.name if claim.alleged_perpetrator else None),
        "stance": claim.stance == line.get("stance", "reports"),
        "prior": claim.prior == line.get("prior", False),
        "as_of": line.get("as_of") in (None, claim.as_of.day),
        "place": line.get("place") in (None, claim.place.name if claim.place else None),
        "conflict": claim.conflict is not None and claim.conflict.name == line["conflict"],
        "period": all(
            (line.get("period") or {}).get(k) in (None, getattr(claim.period, k, None)) for k in ("start", "end")
        ),
    }
    return all(same.values())


def test_every_claim_is_read_with_its_fields(records: list[Claim], gold: list[Gold]) -> None:
    claims = [record for record in records if isinstance(record, Claim)]
    missed = [line for line in of_kind(gold, "claim") if not any(agrees(claim, line) for claim in claims)]
    assert missed == []


def test_the_denial_and_the_ledgers_are_read(records: list[Claim | Denial | Ledger], gold: list[Gold]) -> None:
    (line,) = of_kind(gold, "denial")
    assert [(r.item_id, r.claimant.name, r.harm) for r in records if isinstance(r, Denial)] == [
        (line["item"], line["claimant"], line["harm"])
    ]
    books = {r.item_id: r for r in records if isinstance(r, Ledger)}
    for line in of_kind(gold, "ledger"):
        ledger = books[line["item"]]
        assert ledger.entries.model_dump(exclude_none=True) == line["entries"]
        assert ledger.claimant and ledger.claimant.name == line["claimant"]


def test_what_is_no_claim_is_none(records: list[Claim | Denial | Ledger], gold: list[Gold]) -> None:
    for line in of_kind(gold, "not_a_claim"):
        figures = [r.quantity.text for r in records if isinstance(r, Claim) and r.item_id == line["item"]]
        for text in line["text"]:
            assert not any(text in figure or figure == text.split()[0] for figure in figures), text


def test_offsets_point_to_the_very_characters(records: list[Claim | Denial | Ledger], items: list[NewsItem]) -> None:
    received = {item.id: item for item in items}
    for record in records:
        if isinstance(record, Claim):
            field = getattr(received[record.item_id], record.evidence.field)
            assert field[record.evidence.quantity_start : record.evidence.quantity_end] == record.quantity.text


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=lambda order: "".join(map(str, order)))
def test_the_same_series_changes_and_contradiction_in_any_order(
    items: list[NewsItem], gold: list[Gold], order: tuple[int, ...]
) -> None:
    (line,) = of_kind(gold, "series")
    standing = run_flow(items[i] for i in order)
    series = the_coalitions(standing)
    assert [(p.as_of.day, p.value if p.min == p.max else p.min) for p in series.history] == [
        (point["as_of"], point.get("value", point.get("min"))) for point in line["history"]
    ]
    assert [change.type for change in changes_of(standing, series)] == line["changes"]
    (contradiction,) = contradictions_of(standing, series)
    assert line["contradicted_by"]["claimant"] in {claimant.name for claimant in contradiction.claimants}
    assert contradiction.ratio == line["contradicted_by"]["ratio"]
    assert "standard_of_proof" in contradiction.basis
    assert standing == run_flow(items)


def the_coalitions(standing: Standing) -> Series:
    (found,) = (
        s
        for s in standing.series.values()
        if s.claimant and s.claimant.name == "US-led coalition" and s.place and s.place.name == "Iraq and Syria"
    )
    return found


def changes_of(standing: Standing, series: Series) -> list[Change]:
    found = [c for c in standing.changes.values() if c.series_id == series.series_id]
    return sorted(found, key=lambda change: change.as_of.day)


def contradictions_of(standing: Standing, series: Series) -> Iterable[Contradiction]:
    return [c for c in standing.contradictions.values() if series.series_id in c.series]
