"""`python -m tests.verdicts.alerts.draw delivered --seed COMMIT --size 50 --db FILE`: alerts for a person to judge.

*delivered* are the alerts that the standard rules would have sent over the whole database, each at its own time;
*suppressed* are the standing changes with effect current that they would not have sent. Prints one JSON object per
line, with all that a reader needs. The same database, seed and size give the same draw. What is printed holds news text
and stays out of the project; what is kept are verdict files (`python -m tests.verdicts.alerts.count`).
"""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from random import Random

from schemas import Change, content_id
from schemas.rulebook import Policy, Rulebook
from streams.alert.rules import standard_rules, why
from streams.alert.words import title
from streams.deliver.compose import around, titled
from streams.deliver.preview import Previewed, preview
from streams.link.actors import kind_of_actor
from streams.store import Store, open_for_reading


def told(store: Store) -> dict[str, Previewed]:
    """Change id -> what became of its alert, by the standard rules and without a throttle."""
    book = Rulebook.model_validate({"delivery": {"at_most_per_hour": None}})
    book = book.model_copy(update={"rules": standard_rules()})
    found = preview(store, book, datetime(1900, 1, 1, tzinfo=UTC), kind_of_actor)
    return {one.alert.change_id: one for one in found}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.verdicts.alerts.draw")
    parser.add_argument("kind", choices=("delivered", "suppressed"))
    parser.add_argument("--seed", required=True, help="the commit whose output is judged")
    parser.add_argument("--size", type=int, default=50)
    parser.add_argument("--db", required=True, metavar="FILE")
    given = parser.parse_args()
    with open_for_reading(given.db) as store:
        alerts = told(store)
        sent = {id_ for id_, one in alerts.items() if not one.reason}
        changes = {one.id: one for one in store.records(Change) if one.effect == "current"}
        among = sorted(sent if given.kind == "delivered" else changes.keys() - sent)
        for change_id in Random(given.seed).sample(among, min(given.size, len(among))):
            change = changes[change_id]
            found = alerts.get(change_id)
            line = {
                "id": content_id("alert", change_id),
                "title": titled(found.alert, change, around(store, change, Policy())) if found else title(change),
                "rule": found.alert.rule if found else "",
                "why": [found.reason] if found and found.reason else list(why(change, kind_of_actor))[:1],
                "type": change.type.value,
                "conflict": change.conflict.name if change.conflict else change.conflict_key,
                "sentence": change.sentence,
                "published_at": change.published_at.isoformat(),
                "url": change.url,
            }
            print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
