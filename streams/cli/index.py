"""tollwatch index: the records into Elasticsearch, and the indices, roles and rebuilding."""

from __future__ import annotations

import click

from streams.cli.groups import Group
from streams.cli.output import note
from streams.cli.stopping import stopping

_ABOUT = "TOLLWATCH_KAFKA and TOLLWATCH_ELASTICSEARCH say where the servers are."


@click.group(cls=Group, invoke_without_command=True, epilog=_ABOUT)
@click.option("--once", is_flag=True, help="End when all that is on Kafka is indexed.")
@click.pass_context
def index(context: click.Context, once: bool) -> None:
    """Bring what the stages say from Kafka to Elasticsearch, until SIGTERM or Ctrl-C.

    `tollwatch index setup` comes first. Waits for as long as Elasticsearch is away; nothing is lost.
    """
    if context.invoked_subcommand:
        return
    from streams.index.consumer import run
    from streams.settings import Settings

    with stopping() as stop:
        outcome = run(Settings.from_env(), once=once, stop=stop)
    note(f"{outcome.written} documents written, {outcome.stale} were there, {len(outcome.refused)} refused")


@index.command()
@click.option("--roles", "with_roles", is_flag=True, help="Make the roles as well (as a user who may manage security).")
def setup(with_roles: bool) -> None:
    """Check the server, and make what is missing: templates, indices, aliases. Doing it again changes nothing."""
    from streams.index.roles import put_roles
    from streams.index.server import check_version, connect
    from streams.index.setup import set_up
    from streams.settings import Settings

    settings = Settings.from_env()
    with connect(settings) as client:
        note(f"Elasticsearch {check_version(client, settings)}")
        for name in set_up(client, settings):
            click.echo(name)
        if with_roles:
            note(f"roles: {', '.join(put_roles(client, settings))}")


@index.command()
@click.option("--yaml", "as_yaml", is_flag=True, help="As roles.yml has them; default: JSON, as the API takes them.")
def roles(as_yaml: bool) -> None:
    """The roles for setting up, writing and reading, with no more than each needs."""
    import json

    import yaml

    from streams.index.roles import roles as all_roles
    from streams.settings import Settings

    found = all_roles(Settings.from_env())
    click.echo(yaml.safe_dump(found, sort_keys=False) if as_yaml else json.dumps(found, indent=2), nl=not as_yaml)


@index.command()
@click.argument("name")
@click.option(
    "--role", "given", multiple=True, metavar="ROLE", help="setup, writer, reader, or one of Elasticsearch's."
)
@click.password_option(envvar="TOLLWATCH_ACCOUNT_PASSWORD", show_envvar=True)
def account(name: str, given: tuple[str, ...], password: str) -> None:
    """Make or renew an account with these roles (as a user who may manage security).

    Without --role it gives an account that is there, such as kibana_system, another password.
    """
    from streams.index.roles import put_account
    from streams.index.server import connect
    from streams.settings import Settings

    settings = Settings.from_env()
    with connect(settings) as client:
        put_account(client, settings, name, password, given)
    note(f"{name}: {', '.join(given) or 'password changed'}")


@index.command()
@click.option("--drop", is_flag=True, help="Delete the former indices afterwards; default: they stay, unused.")
def rebuild(drop: bool) -> None:
    """Make all indices anew from Kafka, with this version's mappings, and move the aliases to them.

    Readers notice nothing. For a new version whose mappings the old indices cannot follow: stop `tollwatch index`, run
    this, start it again. Stopped midway, it goes on the next time.
    """
    from streams.index.consumer import rebuild as make
    from streams.index.server import connect
    from streams.settings import Settings

    settings = Settings.from_env()
    with stopping() as stop:
        made = make(settings, stop=stop)
    if made is None:
        raise click.ClickException("stopped before the end; nothing was switched, run it again to go on")
    for name in made.names.values():
        click.echo(name)
    if drop and made.before:
        with connect(settings) as client:
            client.indices.delete(index=made.before)
    kept = "" if drop or not made.before else f"; unused now, for you to delete: {', '.join(made.before)}"
    note(f"{made.outcome.written} documents written, {len(made.outcome.refused)} refused{kept}")
