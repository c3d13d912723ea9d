"""tollwatch eval, on a folder with a set and a scorer of our own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from tests.cli.conftest import Tollwatch

SCORER = """
import gzip, json, sys
read = [json.loads(line) for line in open(sys.argv[2])]
print(json.dumps({"killed": {"right": 100.0 * sum(r["totals"]["killed"]["best"] == 12 for r in read)}}))
"""


def a_set(folder: Path) -> Path:
    (folder / "totals").mkdir()
    (folder / "score_totals.py").write_text(SCORER, encoding="utf-8")
    with gzip.open(folder / "totals/isafpr.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "a", "text": "A bomb killed 12 people.", "date": "2021-03-02"}))
    return folder


def test_eval_shows_what_the_scorer_says(tollwatch: Tollwatch, tmp_path: Path) -> None:
    done = tollwatch("eval", str(a_set(tmp_path)), "--only", "isafpr", "--format", "json")
    assert done.code == 0
    figures = {row["figure"]: row["value"] for row in map(json.loads, done.lines)}
    assert (figures["killed, right"], figures["detained, right"]) == (100.0, None)


def test_eval_puts_its_table_into_a_page(tollwatch: Tollwatch, tmp_path: Path) -> None:
    assert tollwatch("eval", str(a_set(tmp_path)), "--only", "isafpr", "--write", "page.md").code == 0
    assert "| isafpr | 1 | killed, right | 100.0 |" in Path("page.md").read_text(encoding="utf-8")


def test_eval_says_what_a_folder_lacks(tollwatch: Tollwatch, tmp_path: Path) -> None:
    done = tollwatch("eval", str(tmp_path), "--only", "gva")
    assert done.code == 2
    assert "gva_cis530.jsonl.gz is not there; left out" in done.err
    assert "no annotated set was found" in done.err
