"""Verdict files on alerts can be counted, and hold verdicts alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.verdicts.alerts.count import shares

HEAD = {"kind": "delivered", "seed": "s", "size": 2, "command": "c", "source": "f"}


def test_verdicts_are_counted_by_reason() -> None:
    lines = [HEAD, {"id": "a", "verdict": "right", "reason": ""}, {"id": "b", "verdict": "wrong", "reason": "false"}]
    assert shares(json.dumps(line) for line in lines) == (1, 2, {"false": 1})


@pytest.mark.parametrize("more", [{"sentence": "Words."}, {"reason": "because so"}, {"verdict": "perhaps"}])
def test_a_verdict_file_holds_no_text(more: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no "):
        shares(json.dumps(line) for line in (HEAD, {"id": "a", "verdict": "wrong", "reason": "false"} | more))


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.jsonl")), ids=lambda path: path.name)
def test_the_verdict_files_can_be_counted(path: Path) -> None:
    assert shares(path.read_text(encoding="utf-8").splitlines()).judged == 50
