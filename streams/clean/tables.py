"""The word lists of the cleaner, from extract/data/boilerplate.yaml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_TABLE = Path(__file__).parents[1] / "extract" / "data" / "boilerplate.yaml"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return table


@cache
def broken_words() -> frozenset[str]:
    """Words, in small letters, that are put together again wherever they were broken."""
    return frozenset(word for line in _table()["broken_words"] for word in line.split())


@cache
def hyphen_prefixes() -> frozenset[str]:
    """First halves that keep their hyphen when a line ends after it."""
    return frozenset(_table()["hyphen_prefixes"].split())


@cache
def boilerplate_line() -> re.Pattern[str]:
    """A whole line that is no news."""
    return re.compile(rf"[ ]*+(?:{'|'.join(_table()['lines'])})[ ]*+", re.IGNORECASE)


@cache
def boilerplate_phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is no news inside a paragraph: (words that must be there, pattern)."""
    return tuple((phrase["has"], re.compile(phrase["pattern"])) for phrase in _table()["phrases"])
