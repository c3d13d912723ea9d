"""The saved objects, checked without a Kibana: what refers to what, versions, fields, and what lies where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from streams.index.setup import mappings
from streams.kibana.boards import BOARDS, CLAIMS_MAP, LISTINGS, Note
from streams.kibana.charts import Chart, Where, field_type
from streams.kibana.lens import kuery
from streams.kibana.objects import VERSIONS, ndjson, saved_objects
from streams.kibana.rule import rule, rule_query
from streams.settings import Settings

SETTINGS = Settings(prefix="east-")
OBJECTS = saved_objects(SETTINGS)
CHARTS = [panel.content for board in BOARDS for panel in board.panels if isinstance(panel.content, Chart)]


def embedded(value: Any) -> Iterator[str]:
    """Every string below `value` whose name says that it holds JSON."""
    if isinstance(value, dict):
        for name, part in value.items():
            if isinstance(part, str) and (name.endswith("JSON") or name in ("esQuery", "fieldFormatMap")):
                yield part
            yield from embedded(part)
    elif isinstance(value, list):
        for part in value:
            yield from embedded(part)


def test_every_line_is_an_object_and_every_string_of_json_is_json() -> None:
    lines = [json.loads(line) for line in ndjson(SETTINGS).splitlines()]
    assert lines == OBJECTS
    assert len([json.loads(text) for text in embedded(OBJECTS)]) > len(OBJECTS)


def test_the_file_is_the_same_each_time() -> None:
    assert ndjson(SETTINGS) == ndjson(Settings(prefix="east-"))


def test_ids_are_unique_and_another_pipeline_has_others() -> None:
    ids = {(one["type"], one["id"]) for one in OBJECTS}
    assert len(ids) == len(OBJECTS)
    assert not ids & {(one["type"], one["id"]) for one in saved_objects(Settings())}


def test_all_that_is_referred_to_is_in_the_file_and_comes_before() -> None:
    seen: set[tuple[str, str]] = set()
    for one in OBJECTS:
        named = {(reference["type"], reference["id"]) for reference in one["references"]}
        assert named <= seen, one["id"]
        assert len({reference["name"] for reference in one["references"]}) == len(one["references"])
        seen.add((one["type"], one["id"]))


def test_every_object_names_a_known_version_of_its_layout() -> None:
    for one in OBJECTS:
        assert (one["coreMigrationVersion"], one["typeMigrationVersion"]) == ("8.8.0", VERSIONS[one["type"]])


def test_every_reference_that_a_panel_needs_is_there() -> None:
    for board in (one for one in OBJECTS if one["type"] == "dashboard"):
        names = {reference["name"] for reference in board["references"]}
        for panel in json.loads(board["attributes"]["panelsJSON"]):
            id_ = panel["panelIndex"]
            assert panel["gridData"]["i"] == id_
            if panel["type"] == "lens":
                for reference in panel["embeddableConfig"]["attributes"]["references"]:
                    assert f"{id_}:{reference['name']}" in names
            elif panel["type"] != "visualization":
                assert f"{id_}:{panel['panelRefName']}" in names
        for id_ in json.loads(board["attributes"]["controlGroupInput"]["panelsJSON"]):
            assert f"controlGroup_{id_}:optionsListDataView" in names


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_no_panel_covers_another(board: Any) -> None:
    for panel in board.panels:
        assert panel.x + panel.width <= 48
    for one, two in combinations(board.panels, 2):
        apart = (
            one.x + one.width <= two.x or two.x + two.width <= one.x
            or one.y + one.height <= two.y or two.y + two.height <= one.y
        )  # fmt: skip
        assert apart, (one, two)


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)
def test_a_choice_at_the_top_holds_for_every_panel_that_does_not_stand_apart(board: Any) -> None:
    for content in (panel.content for panel in board.panels):
        if isinstance(content, Note) or (isinstance(content, Chart) and content.apart):
            continue
        missing = [one.field for one in board.controls if not field_type(content.index, one.field)]
        assert missing == [], content.title


def fields_used() -> Iterator[tuple[str, str, bool]]:
    """(index, field, whether it must be one to group or calculate by)."""
    for chart in CHARTS:
        yield from ((chart.index, column.field, True) for column in chart.columns if column.field)
        yield from ((chart.index, where.field, True) for where in chart.where)
    for listing in LISTINGS:
        yield from ((listing.index, field, False) for field in listing.fields)
        yield from ((listing.index, where.field, True) for where in listing.where)
    for board in BOARDS:
        yield from ((control.index, control.field, True) for control in board.controls)
    yield CLAIMS_MAP.index, CLAIMS_MAP.location, True
    yield CLAIMS_MAP.index, CLAIMS_MAP.figure, True
    for clause in (part for side in rule_query()["bool"].values() for part in side):
        yield from (("changes", field, True) for body in clause.values() for field in body)
    yield "changes", rule(SETTINGS)["params"]["timeField"], True


def test_every_field_is_in_the_mappings_and_can_do_what_is_asked_of_it() -> None:
    for index, field, counted in fields_used():
        kind = field_type(index, field)
        assert kind is not None, (index, field)
        assert kind not in ("text", "object") or not counted, (index, field, kind)


def test_figures_are_never_added_up() -> None:
    assert {column.operation for chart in CHARTS for column in chart.columns} <= {
        "count", "max", "unique_count", "last_value", "terms", "date_histogram",
    }  # fmt: skip


def test_what_was_withdrawn_is_nowhere_to_be_seen() -> None:
    for panel in (*CHARTS, *LISTINGS, CLAIMS_MAP):
        if {"op", "withdrawn"} & set(mappings()[panel.index]):
            assert {"op", "withdrawn"} & {where.field for where in panel.where if not where.wanted}, panel.title


def test_every_column_of_a_panel_is_shown() -> None:
    for board in (one for one in OBJECTS if one["type"] == "dashboard"):
        for panel in json.loads(board["attributes"]["panelsJSON"]):
            if panel["type"] != "lens":
                continue
            state = panel["embeddableConfig"]["attributes"]["state"]
            layer = state["datasourceStates"]["formBased"]["layers"]["layer"]
            assert list(layer["columns"]) == layer["columnOrder"]
            shown = json.dumps(state["visualization"])
            assert [name for name in layer["columnOrder"] if f'"{name}"' not in shown] == [], panel["title"]
            orders = [column["params"].get("orderBy", {}) for column in layer["columns"].values()]
            assert {order.get("columnId") for order in orders} <= {*layer["columnOrder"], None}


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ((), ""),
        ((Where("op", ("withdrawn",), wanted=False),), 'not op : "withdrawn"'),
        ((Where("harm", ("killed", "injured")), Where("kind", ("claim",))),
         'harm : ("killed" or "injured") and kind : "claim"'),
    ],
)  # fmt: skip
def test_conditions_in_kibanas_language(where: tuple[Where, ...], said: str) -> None:
    assert kuery(where) == said
