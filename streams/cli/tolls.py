"""tollwatch tolls: each claimant's latest figures on one conflict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import click

from schemas import Claim, Series, VictimClass
from streams.cli import views, words
from streams.cli.conflicts import known_conflicts
from streams.cli.history import series_on
from streams.cli.options import Day, format_option
from streams.cli.output import Column, View, chosen, console, note, show, table_of
from streams.cli.stores import reading, store_options
from streams.errors import ConfigError
from streams.store import Filters
from streams.store.repository import Repository

SHOWN_INCIDENTS = 5


class Toll(NamedTuple):
    """A claimant's latest figure. `since`: from which day this very figure stands; `age`: at the newest news."""

    series: Series
    since: str
    age: str
    sentence: str


@click.command()
@click.argument("conflict", nargs=-1, required=True)
@click.option("--harm", metavar="HARM", help="Only killed, injured, missing, displaced...")
@click.option("--as-of", "day", type=Day(), metavar="DAY", help="As one could know it on that day.")
@click.option("--all", "every", is_flag=True, help="Also parts, and what each claimant says of single incidents.")
@click.option("--policy", type=click.Choice(("range", "median", "proof")), help="Low, best and high over claimants.")
@format_option
@store_options
def tolls(
    conflict: tuple[str, ...],
    harm: str | None,
    day: str | None,
    every: bool,
    policy: str | None,
    form: str | None,
    db: str,
    elasticsearch: str | None,
) -> None:
    """Each claimant's latest figures on one conflict, with a sentence to paste.

    CONFLICT is an id or words of a name. Ages are counted to the newest news in the database, not to today. --policy
    shows one line per count instead: the lowest and highest figure of any claimant, and the best one by that policy
    (range: none; median: the middle claimant; proof: who counts by the strictest standard). Claims are never added up.
    """
    with reading(db, elasticsearch) as store:
        name = " ".join(conflict)
        filters = Filters(conflict=name, harm=harm)
        found = list(store.records(Series, filters))
        if not found:
            raise ConfigError(f"nothing on {name!r}{f' and {harm!r}' if harm else ''}; {known_conflicts(store)}")
        found = list(series_on(store, filters, day)) if day else found
        if policy:
            from streams.cli.estimates import show_estimates

            return show_estimates(found, policy, form)
        latest = tolls_of(store, found, day, every)
        if chosen(form) == "table":
            print_tolls(latest)
        else:
            show(latest, TOLLS, form, _as_json)


def tolls_of(store: Repository, found: Iterable[Series], day: str | None = None, every: bool = False) -> list[Toll]:
    """The tolls of these series, aged at a day: cumulative and other windows first, then the latest incidents."""
    then = list(found)
    newest = day or (store.newest() or "")[:10]
    windows = [one for one in then if not one.incident and (every or not one.part)]
    incidents = [one for one in then if one.incident and (every or (one.claimant is None and not one.part))]
    windows.sort(key=_importance)
    incidents.sort(key=lambda one: (one.current.as_of.day, one.last_seen, one.series_id), reverse=True)
    shown = windows + (incidents if every else incidents[:SHOWN_INCIDENTS])
    return [_toll(store, series, newest) for series in shown]


def _importance(series: Series) -> tuple[Any, ...]:
    order = {"cumulative": 0, "stock": 1, "period": 2}
    everyone = series.victim_class != (VictimClass.UNSPECIFIED,)
    name = series.claimant.name if series.claimant else "~"
    return order.get(series.measure, 3), series.harm.value, everyone, name, series.series_id


def _toll(store: Repository, series: Series, newest: str) -> Toll:
    current = series.current
    same = [p for p in series.history if (p.value, p.min, p.max) == (current.value, current.min, current.max)]
    claims = (claim for point in reversed(same) for id_ in point.claim_ids if (claim := store.get(Claim, id_)))
    since = same[0].as_of.day if same else current.as_of.day
    sentence = words.attributed(series, next(claims, None))
    return Toll(series, since, words.age(current.as_of.day, newest), sentence)


def print_tolls(latest: list[Toll]) -> None:
    """A table per conflict, with the sentences below."""
    out = console()
    for name in dict.fromkeys(_conflict(toll) for toll in latest):
        mine = [toll for toll in latest if _conflict(toll) == name]
        out.print(name, style="bold", markup=False)
        out.print(table_of(mine, TOLLS.people, out.width))
        out.print()
        for toll in mine:
            out.print(f"  {toll.sentence}", markup=False, style="dim", soft_wrap=False)
        out.print()
    if not latest:
        note("Nothing could be known on that day.")


def _conflict(toll: Toll) -> str:
    return toll.series.conflict.name if toll.series.conflict else toll.series.conflict_key


def _fields(toll: Toll) -> dict[str, Any]:
    fields = views.SERIES.fields(toll.series)
    return {**fields, "since": toll.since, "age": toll.age, "sentence": toll.sentence}


def _as_json(toll: Toll) -> str:
    import json

    extra = {"since": toll.since, "age": toll.age, "sentence": toll.sentence}
    return json.dumps(toll.series.model_dump(mode="json") | extra, ensure_ascii=False)


TOLLS: View[Toll] = View(
    people=(
        Column("Says", lambda t: views.claimant(t.series), "cyan"),
        Column("Figure", lambda t: words.current_figure(t.series), "bold", right=True),
        Column("Of", lambda t: views.counted(t.series)),
        Column("As of", lambda t: words.as_of(t.series.current.as_of), whole=True),
        Column("Since", lambda t: t.since, wide=True, whole=True),
        Column("Age", lambda t: t.age, whole=True),
        Column("Id", lambda t: t.series.series_id[: views.SHORT_ID], "dim", whole=True, wide=True),
    ),
    fields=_fields,
    empty="No tolls.",
)
