"""`python -m tests.verdicts.draw_links linked --seed COMMIT --size 100 --db FILE`: claims for a person to judge.

Prints one JSON object per line, in the order of the draw: the claim's id, the conflict that it was given, its title and
sentence. `unlinked` draws among claims of no conflict; `claims` among all, for false alarms. What is printed holds news
text and stays out of the project; what is kept are verdict files (`python -m tests.verdicts.count`).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from random import Random
from typing import Any

from schemas import Claim
from streams.store import Store, open_for_reading


def draw(claims: Sequence[Claim], seed: str, size: int) -> list[Claim]:
    """A plain draw without return, of all where there are no more."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    return Random(seed).sample(ordered, min(size, len(ordered)))


def of_claim(store: Store, claim: Claim) -> dict[str, Any]:
    """What a reader needs to call a claim's conflict right or wrong."""
    item = store.item(claim.item_id)
    return {
        "id": claim.id,
        "conflict": claim.conflict.id if claim.conflict else None,
        "figure": f"{claim.quantity.text} {claim.harm.value}",
        "cause": claim.cause.value,
        "place": claim.place.name if claim.place else None,
        "day": claim.published_at.date().isoformat(),
        "title": item.title if item else "",
        "sentence": claim.evidence.sentence,
        "text": item.text[:400] if item else "",
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.verdicts.draw_links")
    parser.add_argument("kind", choices=("linked", "unlinked", "claims"))
    parser.add_argument("--seed", required=True, help="the commit whose output is judged")
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--db", required=True, metavar="FILE")
    given = parser.parse_args()
    with open_for_reading(given.db) as store:
        claims = list(store.records(Claim))
        if given.kind != "claims":
            claims = [one for one in claims if bool(one.conflict) == (given.kind == "linked")]
        for claim in draw(claims, given.seed, given.size):
            print(json.dumps(of_claim(store, claim), ensure_ascii=False))


if __name__ == "__main__":
    main()
