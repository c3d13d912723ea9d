"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from streams.cli.main import COMMANDS
from tests.docs.capture import README, ROOT, captured, demo


def test_the_demo_shows_what_the_readme_shows() -> None:
    assert captured() == demo(), "run: python -m tests.docs.capture"


def test_every_command_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"\btollwatch ([a-z]+)", README.read_text(encoding="utf-8")))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_files_that_a_page_links_are_there(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_map_names_every_folder() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folders = [p.name for p in Path(ROOT / "streams").iterdir() if (p / "__init__.py").exists()]
    assert [name for name in folders if f"{name}/" not in told] == []
