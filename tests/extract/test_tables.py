"""The language tables hold what was meant: no entry broken in two by a comma, none told twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from streams.extract import lexicon

TABLES = sorted(
    file.name.removesuffix(".yaml")
    for file in files("streams.extract").joinpath("data").iterdir()
    if file.name.endswith(".yaml")
)


def _lists(value: Any, name: str) -> Iterator[tuple[str, list[Any]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lists(inner, f"{name} {key}")
    elif isinstance(value, list):
        yield name, value
        for inner in value:
            yield from _lists(inner, name)


@pytest.mark.parametrize("table", TABLES)
def test_entries_are_words(table: str) -> None:
    """Without quotes YAML reads `no` as false and `2` as a number."""
    wrong = [(name, one) for name, row in _lists(lexicon.table(table), table) for one in row if isinstance(one, bool)]
    assert wrong == []


def test_no_phrase_of_harm_is_broken_by_its_comma() -> None:
    """ "killed, injured or captured" without quotes makes "killed" and "injured or captured"."""
    for harm, uses in lexicon.table("harms").items():
        for use, entries in uses.items():
            again = [one for one, count in Counter(entries).items() if count > 1]
            assert again == [], f"{harm} {use} tells {again} twice: an entry with a comma needs quotes"


def test_no_word_names_two_harms_by_the_same_use() -> None:
    harms: dict[tuple[str, str], set[str]] = {}
    for harm, uses in lexicon.table("harms").items():
        for use, entries in uses.items():
            told = (use, "tolls") if harm == "tolls" else (harm, use)
            for entry in entries:
                harms.setdefault((told[1], entry), set()).add(told[0])
    assert {key: names for key, names in harms.items() if len(names) > 1} == {}
