"""The gazetteer on the command line."""

from __future__ import annotations

import pytest

from streams.link.check import Fault
from tests.cli.conftest import Tollwatch


def test_a_sound_gazetteer_is_said_to_be_sound(tollwatch: Tollwatch) -> None:
    result = tollwatch("gazetteer", "check")
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith("no fault\n")


def test_every_fault_is_a_line_and_the_work_has_failed(tollwatch: Tollwatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streams.link.check.check", lambda: [Fault("actors.yaml: un", "there is no actor 'x'")])
    result = tollwatch("gazetteer", "check")
    assert (result.code, result.lines) == (1, ["actors.yaml: un: there is no actor 'x'"])
    assert result.err == "tollwatch: 1 fault in the gazetteer; the lines above say where\n"


def test_a_text_is_explained_by_what_it_names(tollwatch: Tollwatch) -> None:
    result = tollwatch("gazetteer", "explain", "--day", "2025-05-01", "RSF drones killed nine people in El Fasher.")
    assert result.code == 0
    assert result.lines[0].startswith("Place       El Fasher: El Fasher, city")
    assert "rsf, belligerent; party to sudan; standard of proof party_statement" in result.lines[1]
    assert result.lines[2].startswith("Conflict    sudan: ")
    assert result.lines[-1] == "Belongs to  Sudan (sudan)"


def test_what_belongs_to_no_conflict_has_its_country_as_key(tollwatch: Tollwatch) -> None:
    result = tollwatch("gazetteer", "explain", "A", "bus", "crash", "near", "Lyon", "killed", "nine.")
    assert (
        result.lines[-1]
        == "Belongs to  no conflict: 3 points of more than one thing are needed; kept under the key ~FR"
    )
    result = tollwatch("gazetteer", "explain", "--cause", "accident", "A bus crash killed nine in Kharkiv.")
    assert result.lines[-1] == "Belongs to  no conflict: accident links to no conflict; kept under the key ~UA"


@pytest.mark.parametrize("arguments", [["explain"], ["explain", " "], ["explain", "--day", "soon", "x"], ["chek"], []])
def test_wrong_use_is_one_line(tollwatch: Tollwatch, arguments: list[str]) -> None:
    result = tollwatch("gazetteer", *arguments)
    assert result.code == 2
    assert result.err.count("\n") == 1
