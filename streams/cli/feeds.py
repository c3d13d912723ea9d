"""tollwatch feeds: how the sources on the web are doing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from streams.cli.options import db_option, format_option
from streams.cli.output import Column, View, chosen, note, show
from streams.store import open_for_reading

if TYPE_CHECKING:
    from streams.feeds.health import Health


@click.command()
@click.option("--failing", is_flag=True, help="Only those that could not be read the last time.")
@format_option
@db_option
def feeds(failing: bool, form: str | None, db: str) -> None:
    """How the feeds and other sources on the web are doing: last success, items, errors, lag.

    Items are new ones, of them copies of another item's words; revised are items whose text changed; foreign are kept
    and not read; refused could not be used (`tollwatch dead` tells why). Lag is the usual time from publication to
    having it. A source that failed is left in peace until the time that its state names. Times are UTC. A table leaves
    out what nothing is to be said of.
    """
    from streams.feeds.memory import Memory

    with open_for_reading(db) as store:
        known = Memory(store.notes("feed|")).feeds
    shown = sorted((one for one in known.values() if one.failing or not failing), key=lambda one: one.url)
    telling = replace(FEEDS, people=[column for column in FEEDS.people if _tells(column, shown)])
    show(shown, telling, form, lambda health: json.dumps(FEEDS.fields(health), ensure_ascii=False))
    silent = sum(1 for one in shown if one.failing)
    if silent and chosen(form) == "table":
        note(f"{silent} of {len(shown)} could not be read the last time; --format json tells all that is known.")


def _tells(column: Column[Health], shown: Iterable[Health]) -> bool:
    return column.name == "Items" or any(column.cell(one) not in ("", "0") for one in shown)


def _place(url: str) -> str:
    """As short as people say it."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _ago(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M") if moment else "never"


def _iso(moment: float) -> str | None:
    return datetime.fromtimestamp(moment, UTC).isoformat() if moment else None


def _lag(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return (
        f"{seconds:.0f} s"
        if seconds < 120
        else f"{seconds / 60:.0f} min"
        if seconds < 7200
        else f"{seconds / 3600:.0f} h"
    )


def _state(health: Health) -> str:
    if not health.failing:
        return "fine"
    often = f" {health.failing} times" if health.failing > 1 else ""
    return f"{'gone' if health.gone else f'failed{often}'}: {health.error}"


def _outlook(health: Health) -> str:
    """The state, and when a failing source is asked again."""
    return f"{_state(health)}; again from {_ago(health.next_at)}" if health.failing else _state(health)


FEEDS: View[Health] = View(
    people=(
        Column("Source", lambda h: _place(h.url)),
        Column("Kind", lambda h: h.kind),
        Column("Last read", lambda h: _ago(h.read_at), whole=True),
        Column("Items", lambda h: f"{h.items:,}", "bold", right=True),
        Column("Revised", lambda h: f"{h.revised:,}", right=True),
        Column("Copies", lambda h: f"{h.copies:,}", right=True),
        Column("Foreign", lambda h: f"{h.foreign:,}", right=True),
        Column("Refused", lambda h: f"{h.refused:,}", right=True),
        Column("Errors", lambda h: f"{h.errors:,}", right=True),
        Column("Lag", lambda h: _lag(h.lag), right=True),
        Column("State", _outlook),
    ),
    fields=lambda h: {
        "url": h.url, "kind": h.kind, "title": h.title, "moved_to": h.moved_to or None, "state": _state(h),
        "last_read": _iso(h.read_at), "last_asked": _iso(h.asked_at), "next": _iso(h.next_at), "requests": h.requests,
        "unchanged": h.unchanged, "errors": h.errors, "error": h.error or None, "items": h.items, "revised": h.revised,
        "same": h.same, "copies": h.copies, "foreign": h.foreign, "refused": h.refused, "pages": h.pages,
        "page_errors": h.page_errors, "lag_seconds": h.lag,
    },
    empty="No feeds: `tollwatch run FEED` reads one.",
)  # fmt: skip
