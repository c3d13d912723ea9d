"""tollwatch dead: what could not be read, and why."""

from __future__ import annotations

import sys
from base64 import b64decode

import click

from schemas import DeadLetter
from streams.cli import views
from streams.cli.options import db_option, format_option
from streams.cli.output import TABLE_LIMIT, chosen, note, show
from streams.errors import StoreError
from streams.store import open_for_reading, open_for_writing


@click.command()
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many. Default: 40 in a table.")
@click.option("--raw", is_flag=True, help="Give the original bytes back, one input per line, to mend and run again.")
@click.option("--drop", metavar="ID", help="Drop the letter whose id begins so; `all` drops every one.")
@click.option("--kafka", is_flag=True, help="The letters on Kafka instead of those in the database.")
@click.option("--replay", metavar="ID", help="With --kafka: send it again to the topic it came from; `all`: every one.")
@format_option
@db_option
def dead(
    limit: int | None, raw: bool, drop: str | None, kafka: bool, replay: str | None, form: str | None, db: str
) -> None:
    """What could not be read, and why; give the bytes back or drop them.

    To mend: `tollwatch dead --raw > mend.jsonl`, correct the lines, `tollwatch run mend.jsonl` (on Kafka: `tollwatch
    ingest mend.jsonl`), then `tollwatch dead --drop all`. What failed for another reason than its bytes, an error of
    ours that an upgrade mended, is read again by running its source again; on Kafka by --replay.
    """
    if replay and not kafka:
        raise click.UsageError("--replay goes with --kafka; in the database, run the source again")
    if kafka:
        _on_kafka(limit, raw, drop, replay, form)
        return
    if drop:
        _drop(db, drop)
        return
    with open_for_reading(db) as store:
        letters = store.dead(limit or (TABLE_LIMIT if chosen(form) == "table" and not raw else None))
    _show(letters, raw, form)


def _show(letters: list[DeadLetter], raw: bool, form: str | None) -> None:
    if raw:
        _give_back(letters)
    else:
        show(letters, views.DEAD, form, lambda letter: letter.model_dump_json())


def _on_kafka(limit: int | None, raw: bool, drop: str | None, replay: str | None, form: str | None) -> None:
    from streams import letters
    from streams.settings import Settings

    settings = Settings.from_env()
    standing = letters.letters(settings)
    if not (drop or replay):
        latest = [placed.letter for placed in reversed(standing)]
        _show(latest[: limit or (TABLE_LIMIT if chosen(form) == "table" and not raw else None)], raw, form)
        return
    prefix = drop or replay or ""
    found = [placed for placed in standing if prefix == "all" or placed.letter.id.startswith(prefix)]
    if not found and prefix != "all":
        raise StoreError(f"no dead letter's id begins with {prefix!r}; `tollwatch dead --kafka` lists them")
    if drop:
        letters.drop(settings, found)
        note(f"Dropped {len(found)}.")
        return
    done = letters.replay(settings, found)
    for letter, reason in done.refused:
        note(f"tollwatch: {letter.id[:8]} of {letter.origin}: {reason}")
    note(f"Sent {len(done.sent)} again.")


def _give_back(letters: list[DeadLetter]) -> None:
    for letter in reversed(letters):
        data = b64decode(letter.raw)
        if len(data) < letter.raw_size:
            where = f"it lies in {letter.path}" if letter.path else "it came through a pipe"
            note(f"tollwatch: {letter.origin} was too large to be kept ({letter.raw_size:,} bytes); {where}")
            continue
        sys.stdout.buffer.write(data.rstrip(b"\n") + b"\n")
    sys.stdout.buffer.flush()


def _drop(db: str, prefix: str) -> None:
    with open_for_writing(db) as store:
        found = [letter.id for letter in store.dead() if prefix == "all" or letter.id.startswith(prefix)]
        if not found and prefix != "all":
            raise StoreError(f"no dead letter's id begins with {prefix!r}; `tollwatch dead` lists them")
        with store.transaction():
            for letter_id in found:
                store.drop_dead(letter_id)
    note(f"Dropped {len(found)}.")
