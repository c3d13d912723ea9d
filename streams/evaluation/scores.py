"""One annotated set -> its scores: read by us, judged by the scorer that came with the set.

Each line of a set is a JSON object with `id`, `text` and what its scorer needs, and may have `title`, `date` (or
`published_at`), `url`, `publisher` and `lang`. Texts marked as another language than English are left out: nothing
reads them.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

from schemas import Claim, NewsItem, Victim
from streams.errors import ConfigError
from streams.evaluation.places import place_scores
from streams.evaluation.sets import AnnotatedSet
from streams.extract import read_all, read_story
from streams.extract.people.mentions import each_once
from streams.sources import Reading
from streams.sources.decode import item_of
from streams.totals import POLICIES, totals_of


class Score(NamedTuple):
    """One figure of one set; None where the set has nothing to measure it on."""

    set: str
    figure: str
    value: float | None
    documents: int


def scores_of(annotated: AnnotatedSet, folder: Path) -> list[Score]:
    """Read a set and let its scorer judge. Raises ConfigError where the folder lacks it, or its scorer fails."""
    source, scorer = folder / annotated.file, folder / annotated.scorer
    for file in (source, scorer):
        if not file.is_file():
            raise ConfigError(f"{file} is missing: name the folder that holds the annotated sets and their scorers")
    with tempfile.TemporaryDirectory() as work:
        gold, answer = Path(work) / source.name, Path(work) / "answer.jsonl"
        documents = 0
        with _opened(source, "rt") as lines, _opened(gold, "wt") as kept, answer.open("w", encoding="utf-8") as out:
            for line in lines:
                row = json.loads(line)
                if row.get("lang", "en") != "en":
                    continue
                documents += 1
                kept.write(line)
                out.writelines(f"{one}\n" for one in _read(annotated, row))
        found = _judged([str(scorer), str(gold), str(answer), *annotated.arguments], annotated.name)
    scores = [Score(annotated.name, name, _at(found, keys), documents) for name, keys in annotated.figures.items()]
    if annotated.places:
        told = place_scores(_claims(source))
        scores += [Score(annotated.name, name, value, documents) for name, value in told._asdict().items()]
    return scores


def _claims(source: Path) -> Iterator[tuple[dict[str, Any], list[Claim]]]:
    with _opened(source, "rt") as lines:
        for row in map(json.loads, lines):
            if row.get("lang", "en") == "en":
                yield row, [record for record in read_all(_item(row)[0]) if isinstance(record, Claim)]


def _opened(path: Path, mode: str) -> IO[str]:
    # Scorers tell by the name whether a file is packed.
    return gzip.open(path, mode, encoding="utf-8") if path.suffix == ".gz" else path.open(mode[0], encoding="utf-8")  # type: ignore[return-value]


def _item(row: dict[str, Any]) -> tuple[NewsItem, bool]:
    """The item, and whether it came with a date."""
    day = row.get("date") or row.get("published") or row.get("published_at")
    if day and len(day) == 4:
        day = f"{day}-12-31"  # known to the year: all that happened in it has happened
    now = datetime.now(UTC)
    told = {"id": row["id"], "title": row.get("title") or "", "text": row["text"], "published_at": day}
    told |= {name: row[name] for name in ("url", "publisher") if row.get(name)}
    return item_of(told, Reading(now, undated=now, empty=True)), bool(day)


def _read(annotated: AnnotatedSet, row: dict[str, Any]) -> Iterator[str]:
    item, dated = _item(row)
    if annotated.policy is None:
        yield from (record.model_dump_json() for record in each_once(read_all(item)))
        return
    counted = [record for record in read_story(item) if isinstance(record, Claim | Victim)]
    totals = totals_of(counted, POLICIES[annotated.policy], dated=dated, text=item.text)
    yield json.dumps({"item_id": item.id, "totals": {harm: total.as_dict() for harm, total in totals.items()}})


def _judged(command: list[str], name: str) -> Any:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True)  # noqa: S603 (the user's own folder)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ConfigError(f"the scorer of {name} failed: {reason}")
    return json.loads(done.stdout)


def _at(found: Any, keys: tuple[str, ...]) -> float | None:
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return None if found is None else float(found)
