"""tollwatch bench: speed, as a ratio to only reading and validating the same news."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click

from streams.bench.speed import Speed
from streams.cli.demo import bundled_news
from streams.cli.options import format_option
from streams.cli.output import Column, View, note, show

_DEMO_COPIES = 10


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True, help="The best of so many is shown.")
@format_option
def bench(sources: tuple[str, ...], rounds: int, form: str | None) -> None:
    """Speed, as a ratio to only reading and validating the same news.

    SOURCE is what `tollwatch run` takes; without one, the bundled news of the demo, many times over. One process, one
    core. The ratio says how many times as long as reading and validating; it depends on the machine least.
    """
    from streams.bench import measure
    from streams.sources import Reading

    reading = Reading(datetime.now(UTC), undated=datetime.now(UTC))
    measured = measure(sources or [str(bundled_news())], reading, 1 if sources else _DEMO_COPIES, rounds)
    show(measured, SPEEDS, form, lambda speed: json.dumps(SPEEDS.fields(speed)))
    if not measured[0].items:
        note("tollwatch: the source holds no items; nothing was measured")


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
