"""Accuracy on annotated news: here two texts and a scorer of our own stand in for the sets."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from schemas import Claim, NewsItem
from streams.errors import ConfigError
from streams.evaluation import SETS, AnnotatedSet, scores_of
from streams.evaluation.page import BEGIN, END, write
from streams.evaluation.places import place_scores
from streams.evaluation.scores import Score
from streams.extract import read_item

SCORER = """
import gzip, json, sys
gold = {r["id"]: r["gold"] for r in map(json.loads, gzip.open(sys.argv[1], "rt"))}
said = {t["item_id"]: t["totals"].get("killed", {}).get("best", 0) for t in map(json.loads, open(sys.argv[2]))}
right = [said[name] == toll for name, toll in gold.items()]
print(json.dumps({"killed": {"right": 100 * sum(right) / len(right), "literal": None}}))
"""
ROWS = [
    {"id": "a", "text": "A bomb killed 12 people in Harbour City on Monday.", "date": "2021-03-02", "gold": 12},
    {"id": "b", "text": "Five people were killed and nine hurt.", "date": "2021", "gold": 7},
    {"id": "c", "text": "Doce personas murieron.", "lang": "es", "gold": 12},
]
KILLED = AnnotatedSet(
    "ours", "totals/isafpr.jsonl.gz", "score_totals.py", {"killed": ("killed", "right")}, policy="strict"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "totals").mkdir()
    (tmp_path / "score_totals.py").write_text(SCORER, encoding="utf-8")
    with gzip.open(tmp_path / KILLED.file, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in ROWS)
    return tmp_path


def test_a_set_is_read_here_and_judged_by_its_own_scorer(folder: Path) -> None:
    assert scores_of(KILLED, folder) == [Score("ours", "killed", 50.0, 2)]  # one of two; the third is not English


def test_a_scorer_that_fails_is_named_with_its_reason(folder: Path) -> None:
    (folder / "score_totals.py").write_text("raise SystemExit('the gold is empty')", encoding="utf-8")
    with pytest.raises(ConfigError, match="the scorer of ours failed: the gold is empty"):
        scores_of(KILLED, folder)


def test_places_are_held_against_the_annotated_names() -> None:
    text = "A bomb killed 12 people in Aleppo, Syria. A fire killed 3 people in Osaka, Japan. Floods killed 7 in Peru."
    item = NewsItem.model_validate({"id": "a", "text": text, "published_at": "2021-03-02T00:00:00Z"})
    claims = [record for record in read_item(item) if isinstance(record, Claim)]

    def gold(figure: str, place: str, country: str) -> dict[str, object]:
        start = text.index(figure)
        known = {"place": place, "country": country}
        return {"field": "text", "harm": "killed", "start": start, "end": start + len(figure), **known}

    annotated = [gold("12", "Aleppo", "Syria"), gold("3", "Kobe", "Japan"), gold("7", "", "Chile")]
    assert place_scores([({"claims": annotated}, claims)]) == (0.667, 0.5)
    assert place_scores([]) == (None, None)


def test_the_table_goes_between_the_marks_of_a_page_and_leaves_the_rest(tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    page.write_text(f"# Accuracy\n\n{BEGIN}\nold\n{END}\nwritten by people\n", encoding="utf-8")
    write(page, [Score("ours", "killed, right", 50.0, 2), Score("ours", "stance", 0.975, 2)])
    text = page.read_text(encoding="utf-8")
    assert "| ours | 2 | killed, right | 50.0 |\n| ours | 2 | stance | 0.975 |" in text
    assert "old" not in text
    assert text.endswith("written by people\n")


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    page.write_text("# Accuracy\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="has no place for the table"):
        write(page, [])
    assert page.read_text(encoding="utf-8") == "# Accuracy\n"


def test_every_set_has_a_scorer_and_figures() -> None:
    assert len({one.name for one in SETS}) == len(SETS)
    assert all(one.scorer.startswith("score_") and one.figures for one in SETS)
