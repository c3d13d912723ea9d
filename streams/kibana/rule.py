"""The alerting rule: Kibana watches the index of changes and raises its own alert for what is news."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid5

from streams.index.setup import alias
from streams.settings import Settings

_OURS = UUID("6b1c4b1e-6f0b-5c0e-9d0a-746f6c6c7761")
TYPES = ("new", "increased", "decreased", "reset")


def rule_id(settings: Settings) -> str:
    """A rule's id is a UUID; ours is fixed for the pipeline."""
    return str(uuid5(_OURS, alias(settings, "changes")))


def rule_query() -> dict[str, Any]:
    """What is news: it holds now, was not withdrawn, and is neither late nor about a former time."""
    wanted = [{"terms": {"type": list(TYPES)}}, {"term": {"effect": "current"}}]
    others = [{"term": {"op": "withdrawn"}}, {"terms": {"flags": ["late", "prior"]}}]
    return {"bool": {"filter": wanted, "must_not": others}}


def rule(settings: Settings) -> dict[str, Any]:
    """The body of `POST /api/alerting/rule/<id>`. It has no actions: which connector is allowed hangs on the licence.

    The time is `ingested_at`, when the record came: late news speaks of former days, and by those no rule would see it.
    The window is a day although the rule runs every minute, so that what an outage of the indexer kept back is told
    as well; what a former run has seen is left out.
    """
    params = {
        "searchType": "esQuery", "index": [alias(settings, "changes")], "timeField": "ingested_at",
        "esQuery": json.dumps({"query": rule_query()}), "size": 100, "timeWindowSize": 1, "timeWindowUnit": "d",
        "threshold": [0], "thresholdComparator": ">", "aggType": "count", "groupBy": "all",
        "excludeHitsFromPreviousRun": True,
    }  # fmt: skip
    return {
        "name": f"{settings.prefix}Tollwatch: a toll changed", "rule_type_id": ".es-query", "consumer": "stackAlerts",
        "schedule": {"interval": "1m"}, "tags": ["tollwatch"], "enabled": True, "params": params, "actions": [],
    }  # fmt: skip
