"""The boards -> Kibana's saved objects, a JSON object a line: what its import takes.

Every object names the version of its type's layout; Kibana brings it up to its own. The layouts are those of 8.9, so
8.9 and all later ones take the file. Ids are fixed, so importing again replaces.
"""

from __future__ import annotations

import json
from typing import Any

from streams.index.setup import alias, mappings
from streams.kibana.boards import BOARDS, CLAIMS_MAP, LISTINGS, Board, Note, Panel
from streams.kibana.charts import Chart, Listing, Map, time_field
from streams.kibana.lens import DATA_VIEW_REFERENCE, kuery, lens_state
from streams.settings import Settings

VERSIONS = {"index-pattern": "8.0.0", "search": "8.0.0", "map": "8.4.0", "dashboard": "8.9.0"}
"""The layout of each type, as `typeMigrationVersion` names it."""

_CORE = "8.8.0"
_INDEX_REFERENCE = "kibanaSavedObjectMeta.searchSourceJSON.index"
_MAP_REFERENCE = "layer_1_source_index_pattern"
_FROM, _TO = "now-10y", "now"

Reference = dict[str, str]


def saved_objects(settings: Settings) -> list[dict[str, Any]]:
    """All of them; those that are referred to come first."""
    return [
        *(_data_view(settings, index) for index in sorted(mappings())),
        *(_search(settings, listing) for listing in LISTINGS),
        _map(settings, CLAIMS_MAP),
        *(_dashboard(settings, board) for board in BOARDS),
    ]


def ndjson(settings: Settings) -> str:
    """The file: the same bytes for the same settings."""
    return "".join(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in saved_objects(settings))


def object_id(settings: Settings, kind: str, name: str) -> str:
    """The id of a saved object, fixed for the pipeline."""
    return alias(settings, f"{kind}-{name}")


def _object(type_: str, id_: str, attributes: dict[str, Any], references: list[Reference]) -> dict[str, Any]:
    return {
        "type": type_, "id": id_, "attributes": attributes, "references": references, "managed": False,
        "coreMigrationVersion": _CORE, "typeMigrationVersion": VERSIONS[type_],
    }  # fmt: skip


def _data_view(settings: Settings, index: str) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "title": alias(settings, index), "name": f"{settings.prefix}Tollwatch {index}", "fields": "[]",
        "typeMeta": "{}", "runtimeFieldMap": "{}", "fieldAttrs": "{}", "sourceFilters": "[]",
    }  # fmt: skip
    link = {"url": {"id": "url", "params": {"type": "a", "urlTemplate": "{{value}}", "labelTemplate": "{{value}}"}}}
    attributes["fieldFormatMap"] = json.dumps(link if "url" in mappings()[index] else {})
    if field := time_field(index):
        attributes["timeFieldName"] = field
    return _object("index-pattern", object_id(settings, "view", index), attributes, [])


def _view_reference(settings: Settings, index: str, name: str) -> Reference:
    return {"type": "index-pattern", "id": object_id(settings, "view", index), "name": name}


def _search(settings: Settings, listing: Listing) -> dict[str, Any]:
    source = {
        "query": {"language": "kuery", "query": kuery(listing.where)}, "filter": [], "highlightAll": True,
        "version": True, "indexRefName": _INDEX_REFERENCE,
    }  # fmt: skip
    field = time_field(listing.index)
    attributes = {
        "title": f"{settings.prefix}Tollwatch: {listing.title}", "description": listing.about,
        "columns": list(listing.fields), "sort": [[field, "desc"]] if field else [], "grid": {}, "hideChart": True,
        "isTextBasedQuery": False, "timeRestore": False,
        "kibanaSavedObjectMeta": {"searchSourceJSON": json.dumps(source)},
    }  # fmt: skip
    references = [_view_reference(settings, listing.index, _INDEX_REFERENCE)]
    return _object("search", object_id(settings, "search", listing.name), attributes, references)


def _map(settings: Settings, shown: Map) -> dict[str, Any]:
    base = {
        "id": "base", "type": "EMS_VECTOR_TILE", "visible": True, "alpha": 1, "minZoom": 0, "maxZoom": 24,
        "label": None, "sourceDescriptor": {"type": "EMS_TMS", "isAutoSelect": True},
        "style": {"type": "EMS_VECTOR_TILE", "color": ""},
    }  # fmt: skip
    state = {
        "zoom": 1.5, "center": {"lon": 30, "lat": 20}, "timeFilters": {"from": _FROM, "to": _TO},
        "refreshConfig": {"isPaused": True, "interval": 0}, "query": {"language": "kuery", "query": ""}, "filters": [],
        "settings": {"autoFitToDataBounds": True},
    }  # fmt: skip
    attributes = {
        "title": f"{settings.prefix}Tollwatch: {shown.title}", "description": "", "mapStateJSON": json.dumps(state),
        "layerListJSON": json.dumps([base, _grid(shown)]), "uiStateJSON": json.dumps({"isLayerTOCOpen": False}),
    }  # fmt: skip
    references = [_view_reference(settings, shown.index, _MAP_REFERENCE)]
    return _object("map", object_id(settings, "map", shown.name), attributes, references)


def _grid(shown: Map) -> dict[str, Any]:
    def by_count(low: int, high: int) -> dict[str, Any]:
        field = {"name": "doc_count", "origin": "source"}
        return {"type": "DYNAMIC", "options": {"field": field, "minSize": low, "maxSize": high}}

    source = {
        "type": "ES_GEO_GRID", "id": "grid-source", "geoField": shown.location, "requestType": "point",
        "resolution": "COARSE", "applyGlobalQuery": True, "applyGlobalTime": True,
        "indexPatternRefName": _MAP_REFERENCE,
        "metrics": [{"type": "count"}, {"type": "max", "field": shown.figure, "label": "largest figure"}],
    }  # fmt: skip
    style = {
        "fillColor": {"type": "STATIC", "options": {"color": "#b5402f"}},
        "lineColor": {"type": "STATIC", "options": {"color": "#ffffff"}},
        "lineWidth": {"type": "STATIC", "options": {"size": 1}},
        "iconSize": by_count(7, 32),
        "labelText": {"type": "DYNAMIC", "options": {"field": {"name": "doc_count", "origin": "source"}}},
    }
    return {
        "id": "grid", "type": "GEOJSON_VECTOR", "label": shown.title, "visible": True, "alpha": 0.75, "minZoom": 0,
        "maxZoom": 24, "sourceDescriptor": source, "style": {"type": "VECTOR", "properties": style}, "joins": [],
        "query": {"language": "kuery", "query": kuery(shown.where)}, "includeInFitToBounds": True,
    }  # fmt: skip


def _dashboard(settings: Settings, board: Board) -> dict[str, Any]:
    panels, references = [], []
    for number, panel in enumerate(board.panels):
        shown, named = _panel(settings, panel, f"{board.name}-{number}")
        panels.append(shown)
        references += named
    controls = {}
    for number, control in enumerate(board.controls):
        id_ = f"{board.name}-control-{number}"
        explicit = {"id": id_, "fieldName": control.field, "title": control.title, "singleSelect": control.single,
                    "selectedOptions": [], "enhancements": {}}  # fmt: skip
        controls[id_] = {"type": "optionsListControl", "order": number, "width": "medium", "grow": True,
                         "explicitInput": explicit}  # fmt: skip
        references.append(_view_reference(settings, control.index, f"controlGroup_{id_}:optionsListDataView"))
    source = {"query": {"language": "kuery", "query": ""}, "filter": []}
    options = {"useMargins": True, "hidePanelTitles": False, "syncColors": True, "syncCursor": True}
    ignored = dict.fromkeys(("ignoreFilters", "ignoreQuery", "ignoreTimerange", "ignoreValidations"), False)
    attributes = {
        "title": f"{settings.prefix}{board.title}", "description": board.about, "version": 1,
        "timeRestore": True, "timeFrom": _FROM, "timeTo": _TO, "refreshInterval": {"pause": True, "value": 60000},
        "optionsJSON": json.dumps(options), "panelsJSON": json.dumps(panels),
        "controlGroupInput": {
            "controlStyle": "oneLine", "chainingSystem": "HIERARCHICAL", "panelsJSON": json.dumps(controls),
            "ignoreParentSettingsJSON": json.dumps(ignored),
        },
        "kibanaSavedObjectMeta": {"searchSourceJSON": json.dumps(source)},
    }  # fmt: skip
    return _object("dashboard", object_id(settings, "board", board.name), attributes, references)


def _panel(settings: Settings, panel: Panel, id_: str) -> tuple[dict[str, Any], list[Reference]]:
    grid = {"x": panel.x, "y": panel.y, "w": panel.width, "h": panel.height, "i": id_}
    shown: dict[str, Any] = {"panelIndex": id_, "gridData": grid, "version": "8.9.0"}
    content = panel.content
    match content:
        case Chart():
            view = object_id(settings, "view", content.index)
            config = {"attributes": lens_state(content, view), "enhancements": {}}
            reference = {"type": "index-pattern", "id": view, "name": f"{id_}:{DATA_VIEW_REFERENCE}"}
            return {**shown, "type": "lens", "title": content.title, "embeddableConfig": config}, [reference]
        case Note():
            return {**shown, "type": "visualization", "title": "", "embeddableConfig": _markdown(content)}, []
    kind = "search" if isinstance(content, Listing) else "map"
    reference = {"type": kind, "id": object_id(settings, kind, content.name), "name": f"{id_}:panel_{id_}"}
    shown |= {"type": kind, "title": content.title, "panelRefName": f"panel_{id_}"}
    return {**shown, "embeddableConfig": {"enhancements": {}}}, [reference]


def _markdown(note: Note) -> dict[str, Any]:
    params = {"fontSize": 12, "markdown": note.text, "openLinksInNewTab": True}
    source = {"query": {"language": "kuery", "query": ""}, "filter": []}
    vis = {"type": "markdown", "title": "", "description": "", "params": params, "uiState": {},
           "data": {"aggs": [], "searchSource": source}}  # fmt: skip
    return {"savedVis": vis, "enhancements": {}, "hidePanelTitles": True}
