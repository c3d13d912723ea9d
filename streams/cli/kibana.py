"""tollwatch kibana: data views, searches, dashboards and a rule for Kibana."""

from __future__ import annotations

from pathlib import Path

import click

from streams.cli.groups import Group
from streams.cli.output import note

_ABOUT = (
    "TOLLWATCH_KIBANA says where Kibana is; it takes the users and keys of Elasticsearch "
    "(TOLLWATCH_ELASTICSEARCH_USER and _PASSWORD, or _API_KEY)."
)


@click.group(cls=Group, epilog=_ABOUT)
def kibana() -> None:
    """Data views, saved searches, two dashboards and an alerting rule for Kibana."""


@kibana.command()
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file; default: standard output.")
def export(output: Path | None) -> None:
    """Write the saved objects as NDJSON: Kibana takes it under Stack Management, Saved Objects, Import."""
    from streams.kibana.objects import ndjson
    from streams.settings import Settings

    text = ndjson(Settings.from_env())
    if output:
        output.write_text(text, "utf-8")
        note(f"{len(text.splitlines())} saved objects in {output}")
    else:
        click.echo(text, nl=False)


@kibana.command(name="import")
def import_() -> None:
    """Send the saved objects and the rule to Kibana. Doing it again replaces the objects and keeps the rule."""
    from streams.kibana.send import send
    from streams.settings import Settings

    for line in send(Settings.from_env()):
        click.echo(line)


@kibana.command()
def check() -> None:
    """Send Elasticsearch the search behind every panel, and say what it finds."""
    from streams.index.server import connect, refused
    from streams.index.setup import alias
    from streams.kibana.boards import BOARDS, Note
    from streams.kibana.queries import search_of
    from streams.settings import Settings

    settings = Settings.from_env()
    with connect(settings) as client:
        for board in BOARDS:
            for content in (panel.content for panel in board.panels):
                if isinstance(content, Note):
                    continue
                try:
                    found = client.search(index=alias(settings, content.index), body=search_of(content))
                except Exception as error:
                    raise refused(error, settings, content.title) from None
                click.echo(f"{board.name}\t{content.title}\t{found['hits']['total']['value']}")
