"""Chart -> the search that Kibana sends for it: so that panels can be tried without a Kibana."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from streams.kibana.charts import Chart, Column, Listing, Map, Where


def search_of(panel: Chart | Listing | Map) -> dict[str, Any]:
    """The body of the search behind a panel."""
    match panel:
        case Chart():
            return {"size": 0, "query": condition(panel.where), "aggs": _nested(panel.groups, panel.figures)}
        case Listing():
            return {
                "size": 50, "query": condition(panel.where), "_source": False,
                "fields": [{"field": name} for name in panel.fields],
            }  # fmt: skip
    inside = {"middle": {"geo_centroid": {"field": panel.location}}, "largest": {"max": {"field": panel.figure}}}
    grid = {"geotile_grid": {"field": panel.location, "precision": 5, "size": 10000}, "aggs": inside}
    return {"size": 0, "query": condition(panel.where), "aggs": {"grid": grid}}


def condition(where: Sequence[Where]) -> dict[str, Any]:
    """The conditions as a query."""
    wanted = [{"terms": {one.field: list(one.values)}} for one in where if one.wanted]
    others = [{"terms": {one.field: list(one.values)}} for one in where if not one.wanted]
    return {"bool": {"filter": wanted, "must_not": others}}


def _nested(groups: Sequence[Column], figures: Sequence[Column]) -> dict[str, Any]:
    """One level of groups within the other, figures inside the last one."""
    if not groups:
        return {f"figure{number}": _figure(column) for number, column in enumerate(figures)}
    group, deeper = groups[0], groups[1:]
    inside = _nested(deeper, figures)
    if group.operation == "date_histogram":
        made: dict[str, Any] = {"date_histogram": {"field": group.field, "calendar_interval": "month"}}
        return {"group": {**made, "aggs": inside}}
    ordered = next((n for n, column in enumerate(figures) if column.operation not in ("last_value", "count")), None)
    order = {"_count": "desc"} if ordered is None else {f"figure{ordered}": "desc"}
    # The figures once more at this level, so that its groups can be ordered by them.
    return {"group": {"terms": {"field": group.field, "size": group.size, "order": order},
                      "aggs": {**_nested((), figures), **inside}}}  # fmt: skip


def _figure(column: Column) -> dict[str, Any]:
    match column.operation:
        case "max":
            return {"max": {"field": column.field}}
        case "unique_count":
            return {"cardinality": {"field": column.field}}
        case "last_value":
            hits = {
                "size": 1, "_source": False, "docvalue_fields": [{"field": column.field}],
                "sort": [{"@timestamp": {"order": "desc"}}],
            }  # fmt: skip
            return {"filter": {"exists": {"field": column.field}}, "aggs": {"last": {"top_hits": hits}}}
    return {"filter": {"match_all": {}}}
