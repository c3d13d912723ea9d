"""The gazetteer is sound, and every kind of fault is told by file and row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from streams.link.check import Fault, check
from streams.link.tables import text

Reader = Callable[[str], str]


def changed(file: str, old: str, new: str) -> Reader:
    """The tables with one change in one file."""

    def read(name: str) -> str:
        words = text(name)
        if name != file:
            return words
        assert old in words
        return words.replace(old, new, 1)

    return read


def added(file: str, rows: str) -> Reader:
    return lambda name: text(name) + rows if name == file else text(name)


def conflict(more: str = "", **fields: str) -> str:
    row = {
        "id": "atlantis", "name": "Atlantis", "from": "2019", "core": "[MT]", "wider": "[]", "parties": "[un]",
        "counters": "[]", "aliases": "[Atlantean war]", "anchors": "[]",
    }  # fmt: skip
    lines = [
        f"{key}: {value}" for key, value in (row | {key.rstrip("_"): value for key, value in fields.items()}).items()
    ]
    return "\n- " + "\n  ".join(lines) + f"\n{more}"


def test_the_tables_have_no_fault() -> None:
    assert check() == []


def test_a_new_conflict_needs_no_more_than_this() -> None:
    assert check(added("conflicts.yaml", conflict())) == []


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (conflict(partys="[un]"), "partys: extra inputs are not permitted"),
        (conflict(aliases="[]"), "aliases: list should have at least 1 item after validation, not 0"),
        (conflict(parties="[poseidon]"), "there is no actor 'poseidon'"),
        (conflict(core="[mt/nowhere]"), "there is no place 'mt/nowhere'"),
        (conflict(joint="[MT, XX]"), "there is no country 'XX'"),
        (conflict(aliases="[Atlantean war, Atlantean war]"), "the name 'Atlantean war' is there twice"),
        (conflict(aliases="[Gaza war]"), "the name 'Gaza war' is gaza's already"),
        (conflict(until="2018"), "it ends (2018) before it begins (2019)"),
        (conflict(anchors="[{day: 2018-05-01, what: [start]}]"), "the anchor 2018-05-01 lies outside its years"),
    ],
)
def test_a_fault_of_a_conflict_names_its_row(row: str, what: str) -> None:
    assert check(added("conflicts.yaml", row)) == [Fault("conflicts.yaml: atlantis", what)]


def test_an_id_is_given_once() -> None:
    found = check(added("conflicts.yaml", conflict(id="gaza")))
    assert found == [Fault("conflicts.yaml: gaza", "this id is there twice")]


def test_conflicts_that_touch_one_country_may_share_a_name() -> None:
    assert check(added("conflicts.yaml", conflict(aliases="[Gaza war]", core="[PS]"))) == []


def test_a_name_of_two_actors_is_a_fault() -> None:
    (fault,) = check(changed("actors.yaml", "name: Airwars,", "name: Airwars, aliases: [SOHR],"))
    assert fault == Fault("actors.yaml: sohr", "the name 'SOHR' is airwars's already")


def test_a_country_that_is_there_twice_would_hide_the_first() -> None:
    (fault,) = check(added("places.yaml", "\nSY:\n"))
    assert fault.what == "'SY' is there twice"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{seat: Maymana}", "{seat: Atlantis}", "there is no city 'Atlantis'"),
        ("as: city, in: Helmand,", "as: city, in: Atlantis,", "there is no place 'Atlantis'"),
        ("{seat: Maymana}", "{at: [95.0, 10.0]}", "at.0: input should be less than or equal to 90"),
    ],
)
def test_a_fault_of_a_place_is_told(old: str, new: str, what: str) -> None:
    (fault,) = check(changed("places.yaml", old, new))
    assert fault.what == what


def test_what_is_no_yaml_is_told_with_its_line() -> None:
    (fault,) = check(added("countries.yaml", "\nXY: {name: [\n"))
    assert fault.where.startswith("countries.yaml: line ")
