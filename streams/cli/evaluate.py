"""tollwatch eval: accuracy on annotated news."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from streams.cli.options import format_option
from streams.cli.output import Column, View, note, show
from streams.errors import ConfigError

if TYPE_CHECKING:
    from streams.evaluation import Score


@click.command("eval")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--only", metavar="WORDS", help="Only the sets whose name holds these words.")
@click.option("--write", "page", type=click.Path(path_type=Path), metavar="FILE", help="Put the table into this page.")
@format_option
def evaluate(folder: Path, only: str | None, page: Path | None, form: str | None) -> None:
    """Accuracy on annotated news, by the scorers that came with it.

    One line per set and figure. FOLDER holds the annotated sets with their scorers (claims/dev.jsonl,
    totals/*.jsonl.gz, score_*.py). Every set is read here and judged by its own scorer, which is run as a program:
    name only a folder that you trust. A set that the folder lacks is named and left out.
    """
    from streams.evaluation import SETS, scores_of

    scores: list[Score] = []
    chosen = [one for one in SETS if (only or "").casefold() in one.name]
    for annotated in chosen:
        if not (folder / annotated.file).is_file():
            note(f"tollwatch: {annotated.name}: {folder / annotated.file} is not there; left out")
            continue
        note(f"tollwatch: reading {annotated.name}")
        scores += scores_of(annotated, folder)
    if not scores:
        raise ConfigError(f"no annotated set was found in {folder}: name the folder that holds claims/ and totals/")
    show(scores, SCORES, form, lambda score: json.dumps(score._asdict(), ensure_ascii=False))
    if page:
        from streams.evaluation.page import write

        write(page, scores)


def _value(score: Score) -> str:
    from streams.evaluation.page import shown

    return shown(score.value)


SCORES: View[Score] = View(
    people=(
        Column("Set", lambda s: s.set),
        Column("Texts", lambda s: f"{s.documents:,}", right=True),
        Column("Figure", lambda s: s.figure),
        Column("Value", _value, "bold", right=True),
    ),
    fields=lambda s: s._asdict(),
    empty="Nothing was measured.",
)
