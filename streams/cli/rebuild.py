"""tollwatch rebuild: all news on Kafka once more, as a new epoch."""

from __future__ import annotations

import sys

import click

from streams.cli.deliver import rules_option
from streams.cli.kafka import flow_of
from streams.cli.output import note
from streams.cli.stopping import stopping


@click.command(epilog="TOLLWATCH_KAFKA says where the server is.")
@rules_option
def rebuild(rules_path: str | None) -> None:
    """Read all news on Kafka once more with this version's rules and gazetteer, and publish what differs.

    Stop the workers first, and start them again afterwards; news may go on coming in. What only the former version said
    is withdrawn, on the topics and by `tollwatch index` in Elasticsearch. Stopped or killed midway, it is run again.
    """
    from streams.runners.rebuild import rebuild as make
    from streams.settings import Settings

    def watch(items: int) -> None:
        if items % 1000 == 0 and sys.stderr.isatty():
            note(f"tollwatch: {items:,} items read")

    with stopping() as stop:
        made = make(Settings.from_env(), flow_of(rules_path), stop=stop, watch=watch)
    if made is None:
        raise click.ClickException("stopped before the end; nothing was published, run it again")
    for (topic, done), count in sorted(made.sent.items()):
        click.echo(f"{topic}\t{done}\t{count}")
    note(f"epoch {made.epoch}: {made.items:,} items read, {sum(made.sent.values()):,} records published")
