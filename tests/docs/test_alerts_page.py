"""The rule file of docs/alerts.md is one that works."""

from __future__ import annotations

import re
from pathlib import Path

from streams.alert.rulebook import read_rulebook

PAGE = Path(__file__).parents[2] / "docs" / "alerts.md"


def test_the_rule_file_of_the_page_is_good(tmp_path: Path) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "rules.yaml"
    path.write_text(block, encoding="utf-8")
    book = read_rulebook(path)
    assert [rule.name for rule in book.rules] == ["children", "admitted", "far_apart", "books", "quiet_coalition"]
    assert [channel.name for channel in book.channels] == ["screen", "archive", "desk", "horn", "mail"]
