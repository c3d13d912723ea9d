"""`python -m tests.verdicts.alerts.count FILE...`: the shares of verdict files, each checked to hold no news text.

A verdict file is JSON lines. The first says what was judged: {"kind", "seed", "size", "command", "source"}. Each other
line is one verdict: {"id", "verdict": "right" or "wrong", "reason"}, the reason one of REASONS or "" where it is right.
A delivered alert is right where it is true and a desk would want it; a suppressed change, where a desk would not.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

REASONS = {
    "false": "delivered: the sentence does not say so",
    "unwanted": "delivered: true, but nothing that a desk would interrupt its work for",
    "repeated": "delivered: told before by another alert",
    "wanted": "suppressed: a desk would have wanted it",
}
HEAD = {"kind", "seed", "size", "command", "source"}
VERDICT = {"id", "verdict", "reason"}


class Shares(NamedTuple):
    right: int
    judged: int
    reasons: Counter[str]


def shares(lines: Iterable[str]) -> Shares:
    """Counts over one file. Raises ValueError where a line holds anything but ids, verdicts and reason codes."""
    head, *verdicts = [json.loads(line) for line in lines if line.strip()]
    if head.keys() != HEAD:
        raise ValueError(f"the first line should have {sorted(HEAD)}, not {sorted(head)}")
    for verdict in verdicts:
        if verdict.keys() != VERDICT or verdict["verdict"] not in ("right", "wrong") or " " in verdict["id"]:
            raise ValueError(f"no verdict: {verdict}")
        if (verdict["reason"] in REASONS) != (verdict["verdict"] == "wrong"):
            raise ValueError(f"no reason code: {verdict}")
    reasons = Counter(verdict["reason"] for verdict in verdicts if verdict["verdict"] == "wrong")
    return Shares(len(verdicts) - reasons.total(), len(verdicts), reasons)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.verdicts.alerts.count")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    for path in parser.parse_args().files:
        found = shares(path.read_text(encoding="utf-8").splitlines())
        why = ", ".join(f"{count} {name}" for name, count in found.reasons.most_common())
        print(f"{path.name}: {found.right} of {found.judged} right" + (f"; wrong: {why}" if why else ""))


if __name__ == "__main__":
    main()
