"""`python -m tests.evaluation.unread FOLDER`: `tollwatch eval` on the third of each set that was left unread.

The third is told by the id of a text (its CRC-32 divides by three), so it is the same for everybody who works on the
rules, and none of its texts is looked at. FOLDER is what `tollwatch eval` takes.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from zlib import crc32

from streams.evaluation import SETS


def is_unread(text_id: str) -> bool:
    return crc32(text_id.encode()) % 3 == 0


def third_of(source: Path, target: Path) -> None:
    """The lines of a set, plain or gzip, whose texts were left unread."""
    opened = gzip.open if source.suffix == ".gz" else open
    target.parent.mkdir(parents=True, exist_ok=True)
    with opened(source, "rt", encoding="utf-8") as lines, opened(target, "wt", encoding="utf-8") as file:
        file.writelines(line for line in lines if is_unread(json.loads(line)["id"]))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        for annotated in SETS:
            if (folder / annotated.file).is_file():
                third_of(folder / annotated.file, Path(temporary) / annotated.file)
        for scorer in folder.glob("score_*.py"):
            shutil.copy(scorer, temporary)
        subprocess.run([sys.executable, "-m", "streams", "eval", temporary], check=True)


if __name__ == "__main__":
    main()
