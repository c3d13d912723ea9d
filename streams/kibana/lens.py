"""Chart -> the state of a Kibana Lens panel, as Kibana 8.9 writes it (later ones bring it up to date themselves)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from streams.kibana.charts import RECORDS, Chart, Column, Where, field_type

LAYER = "layer"
DATA_VIEW_REFERENCE = f"indexpattern-datasource-layer-{LAYER}"

_KINDS = {"metric": "lnsMetric", "line": "lnsXY", "bars": "lnsXY", "table": "lnsDatatable", "pie": "lnsPie"}
_DATA_TYPES = {"date": "date", "long": "number", "double": "number", "float": "number", "boolean": "boolean"}


def lens_state(chart: Chart, data_view: str) -> dict[str, Any]:
    """The `attributes` of a Lens panel by value. `data_view`: the id of its data view."""
    names = {column: f"c{number}" for number, column in enumerate(chart.columns)}
    columns = {names[column]: _column(chart, column, names) for column in chart.columns}
    layer: dict[str, Any] = {"columnOrder": list(columns), "columns": columns, "incompleteColumns": {}}
    if chart.apart:
        layer["ignoreGlobalFilters"] = True
    return {
        "title": chart.title,
        "type": "lens",
        "visualizationType": _KINDS[chart.shape],
        "references": [{"type": "index-pattern", "id": data_view, "name": DATA_VIEW_REFERENCE}],
        "state": {
            "adHocDataViews": {},
            "datasourceStates": {"formBased": {"layers": {LAYER: layer}}},
            "filters": [],
            "internalReferences": [],
            "query": {"language": "kuery", "query": kuery(chart.where)},
            "visualization": _visualization(chart, names),
        },
    }


def kuery(where: Sequence[Where]) -> str:
    """The conditions in Kibana's query language."""
    tests = []
    for one in where:
        values = " or ".join(f'"{value}"' for value in one.values)
        test = f"{one.field} : ({values})" if len(one.values) > 1 else f"{one.field} : {values}"
        tests.append(test if one.wanted else f"not {test}")
    return " and ".join(tests)


def _column(chart: Chart, column: Column, names: dict[Column, str]) -> dict[str, Any]:
    kind = field_type(chart.index, column.field) if column.field else None
    said: dict[str, Any] = {
        "label": column.label,
        "customLabel": True,
        "operationType": column.operation,
        "sourceField": column.field or RECORDS,
        "isBucketed": column.groups,
    }
    match column.operation:
        case "terms":
            return {**said, "dataType": "string", "scale": "ordinal", "params": _terms(chart, column, names)}
        case "date_histogram":
            params = {"interval": column.interval, "includeEmptyRows": False, "dropPartials": False}
            return {**said, "dataType": "date", "scale": "interval", "params": params}
        case "last_value":
            return {
                **said, "dataType": _DATA_TYPES.get(kind or "", "string"), "scale": "ordinal",
                "filter": {"language": "kuery", "query": f'"{column.field}": *'},
                "params": {"sortField": "@timestamp", "showArrayValues": True},
            }  # fmt: skip
    data_type = "date" if kind == "date" and column.operation == "max" else "number"
    return {**said, "dataType": data_type, "scale": "ratio", "params": {"emptyAsNull": column.operation == "max"}}


def _terms(chart: Chart, column: Column, names: dict[Column, str]) -> dict[str, Any]:
    by = next((figure for figure in chart.figures if figure.operation != "last_value"), None)
    order = {"type": "column", "columnId": names[by]} if by else {"type": "alphabetical", "fallback": True}
    return {
        "size": column.size,
        "orderBy": order,
        "orderDirection": "desc" if by else "asc",
        "otherBucket": False,
        "missingBucket": False,
        "parentFormat": {"id": "terms"},
        "include": [], "exclude": [], "includeIsRegex": False, "excludeIsRegex": False,
    }  # fmt: skip


def _visualization(chart: Chart, names: dict[Column, str]) -> dict[str, Any]:
    groups, figures = ([names[column] for column in part] for part in (chart.groups, chart.figures))
    match chart.shape:
        case "metric":
            return {"layerId": LAYER, "layerType": "data", "metricAccessor": figures[0]}
        case "table":
            columns = [{"columnId": names[column], "isTransposed": False} for column in chart.columns]
            return {"layerId": LAYER, "layerType": "data", "columns": columns, "rowHeight": "auto"}
        case "pie":
            layer = {
                "layerId": LAYER, "layerType": "data", "primaryGroups": groups, "metrics": figures[:1],
                "numberDisplay": "value", "categoryDisplay": "default", "legendDisplay": "show",
            }  # fmt: skip
            return {"shape": "donut", "layers": [layer]}
    series = "line" if chart.shape == "line" else "bar_stacked"
    layer = {
        "layerId": LAYER, "layerType": "data", "seriesType": series, "xAccessor": groups[0], "accessors": figures,
        **({"splitAccessor": groups[1]} if len(groups) > 1 else {}),
    }  # fmt: skip
    return {
        "preferredSeriesType": series, "layers": [layer], "legend": {"isVisible": True, "position": "right"},
        "fittingFunction": "Carry", "valueLabels": "hide",
    }  # fmt: skip
