"""tollwatch topics, ingest, worker: the pipeline on Kafka."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

from streams.cli.deliver import rules_option
from streams.cli.groups import Group
from streams.cli.news import arrivals_of, on_web
from streams.cli.options import every_option
from streams.cli.output import note
from streams.cli.stopping import stopping

if TYPE_CHECKING:
    from streams.flow import Stage
    from streams.sources.arrival import Note
    from streams.store import Store

_ABOUT = "TOLLWATCH_KAFKA says where the server is; docs/kafka.md has every setting."


@click.group(cls=Group, epilog=_ABOUT)
def topics() -> None:
    """The topics of the pipeline on Kafka."""


@topics.command()
@rules_option
def create(rules_path: str | None) -> None:
    """Create the topics that are missing, also those of the stages that the rules need."""
    from streams.settings import Settings
    from streams.topics import create as create_topics

    created = create_topics(Settings.from_env(), flow_of(rules_path))
    for name in created:
        click.echo(name)
    note(f"{len(created)} topics created" if created else "All topics are there.")


@topics.command()
@click.confirmation_option(prompt="Delete all topics of the pipeline, with all that is in them?")
@rules_option
def delete(rules_path: str | None) -> None:
    """Delete the topics with all that is in them."""
    from streams.settings import Settings
    from streams.topics import delete as delete_topics

    for name in delete_topics(Settings.from_env(), flow_of(rules_path)):
        click.echo(name)


@topics.command(name="list")
@rules_option
def list_(rules_path: str | None) -> None:
    """The topics as they should be: name, partitions, copies, settings."""
    from streams.settings import Settings
    from streams.topics import declare

    for topic in declare(Settings.from_env(), flow_of(rules_path)):
        config = " ".join(f"{name}={value}" for name, value in topic.config.items())
        click.echo(f"{topic.name}\t{topic.partitions}\t{topic.replication}\t{config}")


@click.command(epilog=_ABOUT)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--follow", is_flag=True, help="Go on with what is added and published until Ctrl-C.")
@every_option
@click.option(
    "--state", default="tollwatch-ingest.db", show_default=True, metavar="FILE",
    help="With sources on the web: what of them was sent already.",
)  # fmt: skip
def ingest(sources: tuple[str, ...], follow: bool, every: float, state: str) -> None:
    """Send news to Kafka. SOURCE is as in `tollwatch run`; what cannot be read goes to items.dead with its reason."""
    from streams.settings import Settings
    from streams.topics import ingest as send

    with stopping() as stop, _remembered(sources, state) as memory:
        arrivals = arrivals_of(sources, memory.notes if memory else tuple, follow=follow, every=every)
        with closing(arrivals):
            remember = memory.keep_notes if memory else _forget
            sent, dead = send(Settings.from_env(), arrivals, remember, stop)
    note(f"{sent} items sent, {dead} dead letters")


def _forget(notes: Sequence[Note]) -> None:
    """Files need no memory: their items are sent again, which changes nothing."""


@contextmanager
def _remembered(sources: Sequence[str], state: str) -> Iterator[Store | None]:
    """The file that remembers, where a source needs one."""
    if on_web(sources) is None:
        yield None
        return
    from streams.store import open_for_writing

    with open_for_writing(state) as store:
        yield store


@click.command(epilog=_ABOUT)
@rules_option
def worker(rules_path: str | None) -> None:
    """Run the stages on Kafka until SIGTERM or Ctrl-C. Start as many as there is work for, with the same rules.

    `tollwatch topics create` comes first. With TOLLWATCH_METRICS_PORT it tells Prometheus how far it is and whether it
    moves.
    """
    from streams.runners.faust import run_worker
    from streams.settings import Settings

    run_worker(Settings.from_env(), flow_of(rules_path))


def flow_of(rules_path: str | None) -> Sequence[Stage]:
    """The flow with the rules of that file, or with the standard ones."""
    from streams.alert.rulebook import rulebook_of
    from streams.flow import flow_with

    return flow_with(rulebook_of(rules_path).rules)
