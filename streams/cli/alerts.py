"""tollwatch alerts: what is worth telling people, what of it did not arrive, and sending it again."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any, NamedTuple

import click

from schemas import Alert
from streams.cli import views
from streams.cli.groups import Group
from streams.cli.options import db_option, filter_options, format_option
from streams.cli.output import Column, View, note, show
from streams.cli.records import as_of_option, show_records
from streams.errors import ConfigError
from streams.store import Store, open_for_delivery, open_for_reading
from streams.store.deliveries import Delivery

_OPEN = ("waiting", "failed")


class Told(NamedTuple):
    """A delivery with the title of its alert."""

    delivery: Delivery
    title: str


@click.group(cls=Group, invoke_without_command=True)
@filter_options
@as_of_option
@click.option("--undelivered", is_flag=True, help="Those that wait or were given up, with the reason.")
@click.option("--suppressed", is_flag=True, help="Those that were not sent on purpose, with the reason.")
@format_option
@db_option
@click.pass_context
def alerts(context: click.Context, /, undelivered: bool, suppressed: bool, **given: Any) -> None:
    """The changes that are worth telling people."""
    if context.invoked_subcommand is not None:
        return
    if undelivered or suppressed:
        statuses = (_OPEN if undelivered else ()) + (("suppressed",) if suppressed else ())
        limit = int(given["limit"] or -1)
        with open_for_reading(given["db"]) as store:
            rows = store.deliveries_with(statuses, limit) if store.has_outbox() else []
            show([_told(store, one) for one in rows], DELIVERIES, given["form"], _as_json)
        return
    show_records(Alert, views.ALERTS, given)


@alerts.command()
@click.argument("ids", nargs=-1, metavar="ID...")
@click.option("--undelivered", "all_open", is_flag=True, help="All that wait or were given up.")
@click.option("--channel", metavar="NAME", help="Only on this channel.")
@db_option
def resend(ids: tuple[str, ...], all_open: bool, channel: str | None, db: str) -> None:
    """Send alerts again, whatever kept them: ID is of an alert or a message, or its beginning.

    A message that was tried goes out with the same id and the same words. `tollwatch deliver` sends it; stop it first
    where it runs.
    """
    from streams.deliver.outbox import resend as put_back

    if bool(ids) == all_open:
        raise click.UsageError("give ids, or --undelivered")
    with open_for_delivery(db) as store:
        found = store.deliveries_with(_OPEN) if all_open else [one for id_ in ids for one in _of(store, id_)]
        found = [one for one in found if channel in (None, one.channel)]
        if not found and not all_open:
            raise ConfigError("no delivery fits; `tollwatch alerts --undelivered --suppressed` lists them")
        count = put_back(store, found, time.time())
    note(f"{count} put into the outbox again: tollwatch deliver")


def _of(store: Store, prefix: str) -> list[Delivery]:
    """The deliveries of one alert or message; of several versions the latest of each channel that was not left out."""
    found = store.deliveries_like(prefix)
    if len({one.alert_id for one in found}) > 1:
        raise ConfigError(f"several alerts' ids begin with {prefix!r}; give more of it")
    left_out_first = sorted(found, key=lambda one: (one.status != "suppressed", one.number))
    return list({one.channel: one for one in left_out_first}.values())


def _told(store: Store, delivery: Delivery) -> Told:
    alert = store.queued(delivery.seq)
    return Told(delivery, alert.title if alert else delivery.kind)


def moment(seconds: float | None) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M") if seconds else ""


def state(delivery: Delivery) -> str:
    """What became of it, in words."""
    match delivery.status:
        case "sent":
            return f"sent {moment(delivery.sent)}"
        case "waiting" if delivery.attempts:
            return f"tried {delivery.attempts} times, again at {moment(delivery.due)}"
        case "waiting":
            return f"waits for {moment(delivery.due)}"
        case "failed":
            return f"given up after {delivery.attempts} tries"
        case "grouped":
            return "sent with another of its thread"
        case other:
            return other


def _fields(row: Told) -> dict[str, Any]:
    one = row.delivery
    return {
        "alert_id": one.alert_id, "message_id": one.message_id, "channel": one.channel, "kind": one.kind,
        "status": one.status, "reason": one.reason.removeprefix("digest: "), "attempts": one.attempts,
        "due": moment(one.due), "title": row.title,
    }  # fmt: skip


def _as_json(row: Told) -> str:
    import json

    return json.dumps(_fields(row), ensure_ascii=False)


DELIVERIES: View[Told] = View(
    people=(
        Column("Channel", lambda r: r.delivery.channel, "cyan", whole=True),
        Column("Alert", lambda r: r.title, "bold"),
        Column("State", lambda r: state(r.delivery)),
        Column("Why", lambda r: r.delivery.reason.removeprefix("digest: ")),
        Column("Id", lambda r: r.delivery.alert_id[: views.SHORT_ID], "dim", whole=True),
    ),
    fields=_fields,
    empty="None: everything that was to be sent has arrived.",
)
