"""`python -m tests.docs.capture`: run the demo and put what it shows into the README."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- demo: .*? -->\n```text\n)(.*?)(```\n<!-- /demo -->)", re.DOTALL)
_TIMED = re.compile(r"(\d+ items) in [\d.]+ s")


def demo() -> str:
    """What `tollwatch demo` shows in a terminal of 100 columns, without colours, its duration left out."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-m", "streams", "demo"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
        cwd=ROOT,
    )
    lines = [line.rstrip() for line in ran.stdout.strip("\n").splitlines()]
    return _TIMED.sub(r"\1", "\n".join(lines)) + "\n"


def captured() -> str:
    """What the README shows."""
    match = _BLOCK.search(README.read_text(encoding="utf-8"))
    assert match, "README.md has no block for the demo"
    return match[2]


def main() -> None:
    text = README.read_text(encoding="utf-8")
    shown = demo()
    README.write_text(_BLOCK.sub(lambda match: match[1] + shown + match[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
