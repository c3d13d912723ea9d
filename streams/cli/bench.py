"""tollwatch bench: speed, as a ratio to only reading and validating the same news; and detection at scale."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from streams.bench.speed import Speed
from streams.cli.options import format_option
from streams.cli.output import Column, View, note, show
from streams.demo import news_path

if TYPE_CHECKING:
    from streams.bench.scale import Scale, Tenth

_DEMO_COPIES = 10
_MB = 1 << 20


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True, help="The best of so many is shown.")
@click.option("--scale", type=click.IntRange(100), metavar="CLAIMS", help="Detection over so many invented claims.")
@click.option("--conflicts", type=click.IntRange(1), default=300, show_default=True, help="With --scale: how many.")
@click.option(
    "--order", type=click.Choice(("time", "random", "both")), default="both", show_default=True, help="With --scale."
)
@click.option(
    "--batch", type=click.IntRange(1), default=500, show_default=True, help="With --scale: items in a transaction."
)
@click.option(
    "--elasticsearch",
    "bulk",
    type=click.IntRange(100),
    metavar="CLAIMS",
    help="Indexing so many invented claims, as a ratio to helpers.bulk of the same documents, and the whole replay.",
)
@format_option
def bench(
    sources: tuple[str, ...], rounds: int, scale: int | None, conflicts: int, order: str, batch: int,
    bulk: int | None, form: str | None,
) -> None:  # fmt: skip
    """Speed, as a ratio to only reading and validating the same news.

    SOURCE is what `tollwatch run` takes; without one, the bundled news of the demo, many times over. One process, one
    core. The ratio says how many times as long as reading and validating; it depends on the machine least. Where the
    optional extra "bench" is installed, an off-the-shelf stack reads the first fifty items beside.

    --scale measures detection and its storage alone, over so many invented claims of ten years, a third of them of one
    conflict, in the order of publication and at random: each tenth of them, late news, memory and recovery. There the
    ratio is to only making the claims, in turns with the batches.
    """
    if bulk:
        return _bench_bulk(bulk)
    if scale:
        if sources:
            raise click.UsageError("--scale invents its claims: leave SOURCE out")
        return _bench_scale(scale, conflicts, ("time", "random") if order == "both" else (order,), batch, form)
    from streams.bench import measure
    from streams.bench.speed import share_of_feeds, share_of_linking
    from streams.sources import Reading

    reading = Reading(datetime.now(UTC), undated=datetime.now(UTC))
    measured = measure(sources or [str(news_path())], reading, 1 if sources else _DEMO_COPIES, rounds)
    show(measured, SPEEDS, form, lambda speed: json.dumps(SPEEDS.fields(speed)))
    if measured[0].items:
        note(f"tollwatch: linking and places take {share_of_linking(measured):.1%} of extract")
        note(f"tollwatch: taking from feeds costs {share_of_feeds(measured):.1%} of extract")
    else:
        note("tollwatch: the source holds no items; nothing was measured")


def _bench_bulk(claims: int) -> None:
    from streams.bench.bulk import measure_bulk
    from streams.settings import Settings

    done = measure_bulk(Settings.from_env(), claims)
    click.echo(f"{done.claims:,} claims: {done.claims / done.ours:,.0f} a second, helpers.bulk "
               f"{done.claims / done.helpers:,.0f}: {done.ratio:.2f} times as fast")  # fmt: skip
    click.echo(f"the whole replay: {done.replay:.0f} s, {done.changed} documents changed")


def _bench_scale(claims: int, conflicts: int, orders: tuple[str, ...], batch: int, form: str | None) -> None:
    from streams.bench.scale import measure_scale

    for order in orders:
        measured = measure_scale(claims, conflicts, order, watch=_progress, batch=batch)
        show(measured.tenths, TENTHS, form, lambda tenth: json.dumps(TENTHS.fields(tenth)))
        for line in words_of(measured):
            note(line)


def _progress(tenth: Tenth) -> None:
    note(f"tollwatch: {tenth.order} order, tenth {tenth.number}: {tenth.per_second:,.0f} claims/s")


def words_of(scale: Scale) -> list[str]:
    """What the table of tenths does not say."""
    late, committed = scale.late, scale.late_committed
    return [
        f"{scale.order} order: {scale.claims:,} claims, {scale.per_second:,.0f} claims/s durable; "
        f"the last tenth takes {scale.slowdown:.2f} times as long as the first (by their ratios)",
        f"late news of the largest conflict: median {1e3 * late[len(late) // 2]:.1f} ms, "
        f"worst {1e3 * late[-1]:.1f} ms; committed one by one: worst {1e3 * committed[-1]:.1f} ms, "
        f"{1e3 * scale.late_processor[-1]:.1f} ms of it on the processor",
        f"memory {scale.memory // _MB:,} MB, file {scale.file // _MB:,} MB; recovery of the largest conflict "
        f"({scale.largest:,} items): {scale.recovery:.1f} s, {scale.recovery_processor:.1f} s of it on the processor",
    ]


SPEEDS: View[Speed] = View(
    people=(
        Column("Work", lambda s: s.name),
        Column("Items", lambda s: f"{s.items:,}", right=True),
        Column("Items/s", lambda s: f"{s.per_second:,.0f}", "bold", right=True),
        Column("Per item", lambda s: f"{1e6 * s.seconds / max(1, s.items):,.0f} µs", right=True),
        Column("Ratio", lambda s: f"{s.ratio:.1f}", "bold", right=True),
    ),
    fields=lambda s: {
        "work": s.name, "items": s.items, "seconds": round(s.seconds, 4), "items_per_second": round(s.per_second, 1),
        "ratio": round(s.ratio, 2),
    },
    empty="Nothing was measured.",
)  # fmt: skip

TENTHS: View[Tenth] = View(
    people=(
        Column("Order", lambda t: t.order),
        Column("Tenth", lambda t: str(t.number), right=True),
        Column("Claims", lambda t: f"{t.claims:,}", right=True),
        Column("Claims/s", lambda t: f"{t.per_second:,.0f}", "bold", right=True),
        Column("Ratio", lambda t: f"{t.ratio:.1f}", "bold", right=True),
        Column("Memory", lambda t: f"{t.memory // _MB:,} MB", right=True),
    ),
    fields=lambda t: {
        "order": t.order, "tenth": t.number, "claims": t.claims, "seconds": round(t.seconds, 4),
        "claims_per_second": round(t.per_second, 1), "ratio": round(t.ratio, 2), "memory": t.memory,
    },
    empty="Nothing was measured.",
)  # fmt: skip
