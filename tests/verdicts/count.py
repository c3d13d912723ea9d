"""`python -m tests.verdicts.count FILE...`: the shares of verdict files, each checked to hold no news text.

A verdict file is JSON lines. The first says what was judged: {"kind", "seed", "size", "moves", "readings",
"command", "source"}; `readings`: how often the draw was read, each time without sight of the verdicts before.
Each other line is one verdict: {"id", "verdict": "right" or "wrong", "reason"}, the reason one of REASONS or "" where
it is right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

REASONS = {
    "extraction": "another figure, harm, role, measure, day or place than the sentence says",
    "link": "another conflict",
    "claimant": "another claimant",
    "split": "told before: a rise, a fall or a restatement of another series that is called new",
    "merged": "figures of different events or of different counts in one series",
    "type": "the right series, the wrong type",
    "direction": "the right series, the wrong direction",
    "not_comparable": "the two claimants speak of different things, places or times",
    "grown": "the count grew between the two claimants' days",
    "overlap": "both may be true as they are worded",
}
HEAD = {"kind", "seed", "size", "moves", "readings", "command", "source"}
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
        if verdict.keys() != VERDICT or verdict["verdict"] not in ("right", "wrong"):
            raise ValueError(f"no verdict: {verdict}")
        if (verdict["reason"] in REASONS) != (verdict["verdict"] == "wrong") or " " in verdict["id"]:
            raise ValueError(f"no reason code: {verdict}")
    reasons = Counter(verdict["reason"] for verdict in verdicts if verdict["verdict"] == "wrong")
    return Shares(len(verdicts) - reasons.total(), len(verdicts), reasons)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.verdicts.count")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    for path in parser.parse_args().files:
        found = shares(path.read_text(encoding="utf-8").splitlines())
        why = ", ".join(f"{count} {name}" for name, count in found.reasons.most_common())
        print(f"{path.name}: {found.right} of {found.judged} right" + (f"; wrong: {why}" if why else ""))


if __name__ == "__main__":
    main()
