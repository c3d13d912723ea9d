"""tollwatch topics, ingest, worker: the pipeline on Kafka."""

from __future__ import annotations

import click

from streams.cli.output import note

_ABOUT = "TOLLWATCH_KAFKA says where the server is."


@click.group(epilog=_ABOUT)
def topics() -> None:
    """The topics of the pipeline on Kafka."""


@topics.command()
def create() -> None:
    """Create the topics that are missing."""
    from streams.settings import Settings
    from streams.topics import create as create_topics

    created = create_topics(Settings.from_env())
    for name in created:
        click.echo(name)
    note(f"{len(created)} topics created" if created else "All topics are there.")


@topics.command()
@click.confirmation_option(prompt="Delete all topics of the pipeline, with all that is in them?")
def delete() -> None:
    """Delete the topics with all that is in them."""
    from streams.settings import Settings
    from streams.topics import delete as delete_topics

    for name in delete_topics(Settings.from_env()):
        click.echo(name)


@topics.command(name="list")
def list_() -> None:
    """The topics as they should be: name, partitions, copies, settings."""
    from streams.settings import Settings
    from streams.topics import declare

    for topic in declare(Settings.from_env()):
        config = " ".join(f"{name}={value}" for name, value in topic.config.items())
        click.echo(f"{topic.name}\t{topic.partitions}\t{topic.replication}\t{config}")


@click.command(epilog=_ABOUT)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
def ingest(sources: tuple[str, ...]) -> None:
    """Send news to Kafka. SOURCE is as in `tollwatch run`; what cannot be read goes to items.dead with its reason."""
    from datetime import UTC, datetime

    from streams.settings import Settings
    from streams.sources import Reading, read_sources
    from streams.topics import ingest as send

    sent, dead = send(Settings.from_env(), read_sources(sources, Reading(datetime.now(UTC))))
    note(f"{sent} items sent, {dead} dead letters")


@click.command(epilog=_ABOUT)
def worker() -> None:
    """Run the stages on Kafka until SIGTERM or Ctrl-C. Start as many as there is work for."""
    from streams.runners.faust import run_worker
    from streams.settings import Settings

    run_worker(Settings.from_env())
