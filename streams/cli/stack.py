"""tollwatch stack: a real Kafka and a real Elasticsearch on this machine, without Docker."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from streams.cli.groups import Group

if TYPE_CHECKING:
    from streams.stack.servers import Server

_PORT = click.IntRange(1024, 65000)


@click.group(cls=Group)
def stack() -> None:
    """Kafka and Elasticsearch on this machine, for trying and testing.

    Needs Maven and a Java 21 or newer; nothing but `up` goes to the network, and only to Maven's repositories.
    """


def _shared(command: Any) -> Any:
    options = [
        click.option("--kafka", "names", flag_value="kafka", help="Only Kafka."),
        click.option("--elasticsearch", "names", flag_value="elasticsearch", help="Only Elasticsearch."),
        click.option("--dir", "home", type=click.Path(file_okay=False, path_type=Path),
                     envvar="TOLLWATCH_STACK_DIR", help="Where files and data are kept; default: your cache folder."),
        click.option("--kafka-port", type=_PORT, default=9092, show_default=True, envvar="TOLLWATCH_STACK_KAFKA_PORT",
                     help="Kafka's port; its controller takes the next one."),
        click.option("--elasticsearch-port", type=_PORT, default=9200, show_default=True,
                     envvar="TOLLWATCH_STACK_ELASTICSEARCH_PORT",
                     help="Elasticsearch's port; its transport is 100 above."),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@stack.command()
@_shared
@click.option("--fresh", is_flag=True, help="Drop all data first.")
@click.option("--heap", default="512m", show_default=True, help="Memory of each server.")
def up(fresh: bool, heap: str, **chosen: Any) -> None:
    """Start them (the first time, fetch them) and wait until they answer."""
    from streams.stack.stack import up as start

    click.echo("Starting; the first time takes a minute ...", err=True)
    servers = _servers(heap=heap, **chosen)
    for server, running in zip(servers, start(servers, fresh=fresh), strict=True):
        click.echo(f"{server.name} {running.version} at {running.address} (pid {running.pid})")


@stack.command()
@_shared
def down(**chosen: Any) -> None:
    """Stop them. Their data stays."""
    from streams.stack.stack import down as end

    stopped = end(_servers(**chosen))
    click.echo(f"stopped {' and '.join(stopped)}" if stopped else "nothing was running")


@stack.command()
@_shared
def status(**chosen: Any) -> None:
    """What runs, and where. Ends with 1 unless all of it answers."""
    from streams.stack.stack import status as look

    found = look(_servers(**chosen))
    for server in found:
        if server.running is None:
            click.echo(f"{server.name} is down")
        else:
            state = "answers" if server.answers else f"does not answer, see {server.log}"
            click.echo(f"{server.name} {server.running.version} at {server.running.address} "
                       f"(pid {server.running.pid}) {state}")  # fmt: skip
    if not all(server.answers for server in found):
        raise SystemExit(1)


def _servers(names: str | None, home: Path | None, **options: Any) -> list[Server]:
    from streams.stack.stack import default_home, servers

    return servers((home or default_home()).absolute(), (names,) if names else (), **options)
