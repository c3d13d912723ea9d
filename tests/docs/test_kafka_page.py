"""What the page on Kafka says of settings, topics and files is so."""

from __future__ import annotations

import re

from streams.flow import TOPICS
from tests.docs.settings_table import PAGE, shown, table


def test_every_setting_is_told_with_what_it_does() -> None:
    assert shown() == table(), "run: python -m tests.docs.settings_table"
    assert "|  |\n" not in table().partition("---\n")[2]


def test_every_topic_is_named() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [topic.name for topic in TOPICS if f"`{topic.name}`" not in page] == []


def test_the_files_and_programs_that_it_names_are_there() -> None:
    page = PAGE.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", page)
    assert links and [link for link in links if not (PAGE.parent / link).exists()] == []
    programs = re.findall(r"^\| `(\w+_run)` ", page, re.MULTILINE)
    root = PAGE.parents[1]
    assert programs and [name for name in programs if not (root / f"tests/runners/{name}.py").exists()] == []
