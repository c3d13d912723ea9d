"""tollwatch gazetteer: whether the tables of conflicts, actors and places are sound, and how they read a text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime

import click

from schemas import Cause, Harm, Place
from streams.cli.groups import Group
from streams.cli.output import facts, note, visible
from streams.errors import TollwatchError

_SHOWN_CONFLICTS = 5


@click.group(cls=Group, no_args_is_help=False)
def gazetteer() -> None:
    """Check the tables of conflicts, actors and places; show how they read a text.

    The tables are YAML in `streams/link/data`; CONTRIBUTING.md says how to add a conflict. `tollwatch relink` reads the
    stored news again with what was changed.
    """


@gazetteer.command()
def check() -> None:
    """Check the tables: fields, names that clash, ids that nobody has.

    Every fault is one line, file and row first; with faults the exit code is 1.
    """
    from streams.link.check import check as faults_of
    from streams.link.tables import table

    faults = faults_of()
    for fault in faults:
        click.echo(f"{fault.where}: {fault.what}")
    if faults:
        count = f"{len(faults)} fault{'s' if len(faults) > 1 else ''}"
        raise TollwatchError(f"{count} in the gazetteer; the lines above say where")
    places = sum(len(rows) for rows in table("places").values())
    note(
        f"{len(table('conflicts'))} conflicts, {len(table('actors')['actors'])} actors, {places} places of our own, "
        f"{len(table('countries'))} countries: no fault"
    )


@gazetteer.command()
@click.argument("text", nargs=-1, required=True, metavar="TEXT")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="When the text was published. Default: today.")
@click.option(
    "--cause", type=click.Choice([cause.value for cause in Cause if cause is not Cause.OTHER]),
    default=Cause.VIOLENCE.value, show_default=True, help="Only violence, hunger and unknown causes link.",
)  # fmt: skip
def explain(text: tuple[str, ...], day: datetime | None, cause: str) -> None:
    """The places and actors that TEXT names, and the evidence for each conflict.

    TEXT is one sentence, in quotes or not; `-` reads it from stdin. The last line says to which conflict a person
    killed would belong, or under which key the figure is kept without one (`~PG`: Papua New Guinea).
    """
    words = visible(sys.stdin.read() if text == ("-",) else " ".join(text)).strip()
    if not words:
        raise click.UsageError("there is no text to explain")
    published = day.date() if day else date.today()
    facts(_explained(words, published, Cause(cause)))


def _explained(words: str, day: date, cause: Cause) -> Iterator[tuple[str, str]]:
    from streams.extract.place.locate import place_of
    from streams.extract.place.playing import place_of_item
    from streams.link.actors import actors_in
    from streams.link.joint import joined
    from streams.link.places import places_in

    mentions = places_in(words)
    where = place_of(words, joined(words, mentions), 0) or place_of_item(words, joined(words, mentions))
    for place in mentions:
        kind = "a demonym, " if place.kind == "demonym" else ""
        yield "Place", f"{words[place.start : place.end]}: {kind}{_place(place.place)}"
    for actor in {mention.actor.id: mention.actor for mention in actors_in(words)}.values():
        yield "Actor", f"{actor.name}: {actor.id}, {actor.kind.value}{_fights(actor.id, day)}"
    yield from _conflicts(words, day, cause, where)


def _conflicts(words: str, day: date, cause: Cause, where: Place | None) -> Iterator[tuple[str, str]]:
    from streams.link.conflict import LINKED_CAUSES, LinkContext, is_enough, needed, weigh

    weighed = weigh(LinkContext(text=words, sentence=words, harm=Harm.KILLED, cause=cause, day=day, place=where))
    for one in weighed[:_SHOWN_CONFLICTS]:
        yield "Conflict", f"{one.conflict.id}: {one.points:.4g} points: {', '.join(one.evidence)}"
    if not weighed:
        yield "Conflict", "none: no place, actor or name of a conflict that ran on the day"
    if cause in LINKED_CAUSES and weighed and is_enough(weighed[0], cause):
        yield "Belongs to", f"{weighed[0].conflict.name} ({weighed[0].conflict.id})"
        return
    why = (
        f"{needed(cause):.4g} points of more than one thing are needed"
        if cause in LINKED_CAUSES
        else f"{cause.value} links to no conflict"
    )
    key = f"~{where.country}" if where and where.country else "~xx- and a number made of the item's id"
    yield "Belongs to", f"no conflict: {why}; kept under the key {key}"


def _place(place: Place) -> str:
    point = f", {place.lat:.2f} {place.lon:.2f}" if place.lat is not None and place.lon is not None else ""
    return f"{place.name}, {place.precision}{point}, {' > '.join(place.path)}"


def _fights(actor_id: str, day: date) -> str:
    from streams.link.actors import standard_of_proof
    from streams.link.conflicts import running

    known = running(day).by_id.values()
    said = {
        "party to": ", ".join(one.id for one in known if actor_id in one.parties),
        "counts in": ", ".join(one.id for one in known if actor_id in one.counters),
        "standard of proof": standard_of_proof(actor_id),
    }
    return "".join(f"; {what} {words}" for what, words in said.items() if words)
