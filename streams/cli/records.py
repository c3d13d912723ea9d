"""tollwatch series, changes, claims, contradictions: what stands in the database or in Elasticsearch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

import click

from schemas import Change, ChangeType, Claim, Contradiction, Denial, Ledger, Record, Series
from streams.cli import views
from streams.cli.conflicts import unknown_conflict
from streams.cli.history import changes_on, series_on
from streams.cli.options import Day, filter_options, filters_of, format_option
from streams.cli.output import TABLE_LIMIT, View, chosen, note, show
from streams.cli.stores import reading, store_options
from streams.store import Filters
from streams.store.repository import Repository

Model = TypeVar("Model", bound=Record)
as_of_option = click.option("--as-of", "day", type=Day(), metavar="DAY", help="As one could know it on that day.")


def _show(records: Iterable[Model], view: View[Any], form: str | None, store: Repository, filters: Filters) -> None:
    if chosen(form) == "table":
        records = list(records)
        if not records and (why := unknown_conflict(store, filters.conflict)):
            return note(why)
    show(records, view, form, lambda record: record.model_dump_json())


def _limited(filters: Filters, form: str | None) -> Filters:
    return replace(filters, limit=TABLE_LIMIT) if filters.limit is None and chosen(form) == "table" else filters


def _known(filters: Filters, day: str | None) -> Filters:
    """What was published by that day, where the filter does not say less already."""
    if day is None or (filters.until and filters.until < day):
        return filters
    return replace(filters, until=day)


def _hint_more(shown: int, filters: Filters, form: str | None) -> None:
    if chosen(form) == "table" and shown and shown == filters.limit:
        note(f"The first {shown} are shown; --limit N shows more, --conflict, --claimant, --harm and --since fewer.")


def show_records(model: type[Model], view: View[Any], given: dict[str, Any]) -> None:
    db, form, day = given.pop("db"), given.pop("form"), given.pop("day", None)
    elasticsearch = given.pop("elasticsearch", None)
    filters = _limited(_known(filters_of(given), day), form)
    with reading(db, elasticsearch) as store:
        records = list(store.records(model, filters)) if chosen(form) == "table" else store.records(model, filters)
        _show(records, view, form, store, filters)
        if isinstance(records, list):
            _hint_more(len(records), filters, form)


CHANGE_TYPES = tuple(kind.value for kind in ChangeType if kind is not ChangeType.OTHER)


@click.command()
@filter_options
@click.option("--type", type=click.Choice(CHANGE_TYPES), metavar="TYPE", help=f"One of {', '.join(CHANGE_TYPES)}.")
@as_of_option
@format_option
@store_options
def changes(db: str, elasticsearch: str | None, form: str | None, day: str | None, **given: Any) -> None:
    """Every step in a claimant's figures, the latest first."""
    if day is None:
        return show_records(Change, views.CHANGES, {"db": db, "elasticsearch": elasticsearch, "form": form, **given})
    filters = _limited(filters_of(given), form)
    with reading(db, elasticsearch) as store:
        _show(islice(changes_on(store, filters, day), filters.limit), views.CHANGES, form, store, filters)


@click.command()
@filter_options
@format_option
@store_options
def contradictions(**given: Any) -> None:
    """Claimants whose figures do not fit one another."""
    show_records(Contradiction, views.CONTRADICTIONS, given)


@click.command()
@filter_options
@as_of_option
@format_option
@store_options
def series(db: str, elasticsearch: str | None, form: str | None, day: str | None, **given: Any) -> None:
    """Each claimant's figures over time."""
    filters = filters_of(given)
    with reading(db, elasticsearch) as store:
        wanted = filters.limit or (TABLE_LIMIT if chosen(form) == "table" else None)
        _show(islice(_series(store, filters, day), wanted), views.SERIES, form, store, filters)


def _series(store: Repository, filters: Filters, day: str | None) -> Iterator[Series]:
    filters = replace(filters, limit=None)
    return series_on(store, filters, day) if day else store.records(Series, filters)


@click.command()
@filter_options
@click.option("--kind", type=click.Choice(("claim", "denial", "ledger")), help="Only these.")
@as_of_option
@format_option
@store_options
def claims(
    db: str, elasticsearch: str | None, form: str | None, day: str | None, kind: str | None, **given: Any
) -> None:
    """Every figure, denial and ledger, with its sentence."""
    filters = _limited(_known(filters_of(given), day), form)
    models: tuple[type[Claim | Denial | Ledger], ...] = (Claim, Denial, Ledger)
    with reading(db, elasticsearch) as store:
        wanted = [model for model in models if kind in (None, model.__name__.lower())]
        found = [one for model in wanted for one in store.records(model, filters)]
        found.sort(key=lambda one: (one.published_at, one.item_id), reverse=True)
        _show(found[: filters.limit], views.CLAIMS, form, store, filters)
        _hint_more(len(found[: filters.limit]), filters, form)
