"""The scores as a table in a page of the docs, between two marks; the rest of the page is written by people."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from streams.errors import ConfigError
from streams.evaluation.scores import Score

BEGIN, END = "<!-- eval: the table is written by `tollwatch eval --write` -->", "<!-- /eval -->"


def table(scores: Iterable[Score]) -> str:
    """A Markdown table, one figure a line."""
    rows = [f"| {s.set} | {s.documents} | {s.figure} | {shown(s.value)} |" for s in scores]
    return "\n".join(["| set | texts | figure | value |", "| --- | --- | --- | --- |", *rows])


def shown(value: float | None) -> str:
    """Shares as the scorers give them, from 0 to 1 or in per cent."""
    return "-" if value is None else f"{value:.3f}" if value <= 1 else f"{value:.1f}"


def write(page: Path, scores: Iterable[Score]) -> None:
    """Put the table between the marks of a page. Raises ConfigError where it has none."""
    text = page.read_text(encoding="utf-8") if page.is_file() else f"# Accuracy\n\n{BEGIN}\n{END}\n"
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ConfigError(f"{page} has no place for the table: put the lines {BEGIN} and {END} where it belongs")
    page.write_text(f"{before}{BEGIN}\n\n{table(scores)}\n\n{END}{after}", encoding="utf-8")
