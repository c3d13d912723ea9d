"""Draws can be repeated, and verdict files hold verdicts alone."""

import json
from pathlib import Path

import pytest

from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import claim, envelope
from tests.verdicts.count import shares
from tests.verdicts.draw import draw, figure, series_in_words

HEAD = {"kind": "changes", "seed": "s", "size": 2, "moves": False, "readings": 1, "command": "c", "source": "f"}


def told(*verdicts: dict[str, str]) -> list[str]:
    return [json.dumps(line) for line in (HEAD, *verdicts)]


def test_a_draw_hangs_on_the_seed_alone():
    found = derive([observe(envelope(name, f"2021-03-0{i + 1}", claim(f"{i + 1}2"))) for i, name in enumerate("abcde")])
    changes = list(found.changes.values())
    assert draw(changes, "seed", 3) == draw(changes[::-1], "seed", 3)
    assert len(draw(changes, "other", 9)) == len(changes)


def test_a_series_is_told_in_words():
    change = next(iter(derive([observe(envelope("a", "2021-03-01", claim("12")))]).changes.values()))
    assert series_in_words(change) == "War in Northland: Northland army: civilians killed, cumulative"
    assert figure(change.current) == "12 as of 2021-03-01"


def test_verdicts_are_counted_by_reason():
    right, wrong = {"id": "a", "verdict": "right", "reason": ""}, {"id": "b", "verdict": "wrong", "reason": "merged"}
    assert shares(told(right, wrong)) == (1, 2, {"merged": 1})


@pytest.mark.parametrize("more", [{"sentence": "Words."}, {"reason": "because so"}, {"verdict": "perhaps"}])
def test_a_verdict_file_holds_no_text(more):
    with pytest.raises(ValueError, match="no "):
        shares(told({"id": "a", "verdict": "wrong", "reason": "merged"} | more))


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.jsonl")), ids=lambda path: path.name)
def test_the_verdict_files_can_be_counted(path):
    assert shares(path.read_text(encoding="utf-8").splitlines()).judged
