"""The three seed articles link as their gold says: with the claimant, perpetrator and place that the gold gives."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas import Cause, Claimant, Harm, Place
from streams.link.actors import actors
from streams.link.conflict import LinkContext, link
from streams.link.joint import joined
from streams.link.places import places_in

SHARED = Path(os.environ.get("TOLLWATCH_SHARED") or Path(__file__).parents[3] / "shared")
SEEDS = SHARED / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here (TOLLWATCH_SHARED)")


def _lines(name: str) -> list[dict[str, Any]]:
    path = SEEDS / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


ITEMS = {item["id"]: item for item in _lines("items.jsonl")}
GOLD = [row for row in _lines("gold.jsonl") if row["kind"] in ("claim", "denial", "ledger")]


def _speaker(name: str | None) -> Claimant | None:
    if name is None:
        return None
    known = {one.name: one.id for one in actors()}
    return Claimant(name=name, id=known.get(name))


def _place(name: str | None) -> Place | None:
    if name is None:
        return None
    (mention,) = joined(name, places_in(name))
    return mention.place


def _context(gold: dict[str, Any], cause: Cause) -> LinkContext:
    item = ITEMS[gold["item"]]
    text = f"{item['title'] or ''}\n{item['text']}"
    words = gold.get("quantity", {}).get("text") or str(gold.get("entries", {}).get("open", "denied"))
    sentences = re.split(r"(?<=[.”])\s+|\n", text)
    return LinkContext(
        text=text,
        sentence=next((one for one in sentences if words in one), ""),
        harm=Harm(gold.get("harm", "killed")),
        cause=cause,
        day=date.fromisoformat(item["published_at"][:10]),
        place=_place(gold.get("place")),
        claimant=_speaker(gold.get("claimant")),
        alleged_perpetrator=_speaker(gold.get("alleged_perpetrator")),
    )


@pytest.mark.parametrize("cause", [Cause.VIOLENCE, Cause.UNKNOWN])
@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: f"{gold['item']}-{gold['kind']}")
def test_a_seed_links_as_its_gold_says(gold: dict[str, Any], cause: Cause) -> None:
    found = link(_context(gold, cause))
    assert found is not None
    assert found.name == gold["conflict"]
