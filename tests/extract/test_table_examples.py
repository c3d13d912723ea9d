"""Every entry of the tables stands in a sentence of our own that is read as intended, and is not without its words."""

from __future__ import annotations

import pytest

from streams.extract import lexicon
from tests.extract.examples_read import Group, examples_of, groups, without

GROUPS = tuple(groups())
TABLES = sorted({group.table for group in GROUPS})


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_entry_is_read_as_intended(group: Group) -> None:
    unknown = {entry for entry in group.entries if not group.shown_by(entry)}
    known = {entry for entry in group.entries if group.open_name(entry) in examples_of(group.table)["open"]}
    assert unknown == known, (
        f"write a sentence into tests/extract/examples/{group.table}.yaml, or strike the open entry"
    )


@pytest.mark.parametrize("table", TABLES)
def test_examples_are_of_entries_that_there_are(table: str) -> None:
    shown = [group for group in GROUPS if group.table == table]
    examples = examples_of(table)
    assert set(examples["own"]) <= {entry for group in shown for entry in group.entries}
    assert set(examples["open"]) <= {group.open_name(entry) for group in shown for entry in group.entries}


@pytest.mark.parametrize(
    ("name", "entry"),
    [("harms killed dies", "perished"), ("people police", "constables"), ("speech alleges", "blamed")],
)
def test_an_example_is_not_understood_once_its_entry_is_gone(name: str, entry: str) -> None:
    group = next(one for one in GROUPS if one.name == name)
    sentence = group.shown_by(entry)
    assert sentence
    with without(group.entries, entry):
        assert not group.understood(sentence)
    assert group.understood(sentence) and entry in lexicon.table(group.table).__repr__()
