"""`tollwatch`: finds the command, and turns every failure into one line that says what to do."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from streams import __version__
from streams.errors import TollwatchError

# name -> (module, attribute, what it does); the group's help is printed from here, so it imports no command.
COMMANDS = {
    "demo": ("demo", "demo", "Run the bundled news through everything and show what comes out."),
    "run": ("run", "run", "Read news into the database: claims, tolls, changes, alerts."),
    "relink": ("relink", "relink", "Read the stored news again with this version's rules and gazetteer."),
    "tolls": ("tolls", "tolls", "Each claimant's latest figures on one conflict, with a sentence to paste."),
    "ledgers": ("ledgers", "ledgers", "Claimants' books on reports of harm, and whether they add up."),
    "changes": ("records", "changes", "Every step in a claimant's figures, the latest first."),
    "alerts": ("alerts", "alerts", "The changes that are worth telling people."),
    "rules": (
        "rules",
        "rules",
        "What is told: check a rule file, preview it over the stored news, print the standard rules.",
    ),
    "deliver": ("deliver", "deliver", "Send alerts to the channels of the rule file, until Ctrl-C."),
    "contradictions": ("records", "contradictions", "Claimants whose figures do not fit one another."),
    "series": ("records", "series", "Each claimant's figures over time."),
    "claims": ("records", "claims", "Every figure, denial and ledger, with its sentence."),
    "search": ("search", "search", "Full text over claims."),
    "explain": (
        "explain",
        "explain",
        "Why a record is what it is: the sentence, what decided each field, why an alert or none.",
    ),
    "dead": ("dead", "dead", "What could not be read, and why; give the bytes back or drop them."),
    "feeds": (
        "feeds",
        "feeds",
        "How the feeds and other sources on the web are doing: last success, items, errors, lag.",
    ),
    "extract": ("extract", "extract", "News in, one claim, denial or ledger per line out; no database."),
    "totals": ("extract", "totals", "News in, one main toll per item and harm out; no database."),
    "eval": ("evaluate", "evaluate", "Accuracy on annotated news, by the scorers that came with it."),
    "gazetteer": (
        "gazetteer",
        "gazetteer",
        "Check the tables of conflicts, actors and places; show how they read a text.",
    ),
    "bench": ("bench", "bench", "Speed, as a ratio to only reading and validating the same news."),
    "doctor": ("doctor", "doctor", "Check this installation and the database."),
    "topics": ("kafka", "topics", "The topics of the pipeline on Kafka."),
    "ingest": ("kafka", "ingest", "Send news to Kafka."),
    "worker": ("kafka", "worker", "Run the stages on Kafka until SIGTERM or Ctrl-C."),
    "rebuild": (
        "rebuild",
        "rebuild",
        "Read all news on Kafka once more with this version's rules and gazetteer, and publish what differs.",
    ),
    "index": ("index", "index", "Bring what the stages say from Kafka to Elasticsearch, until SIGTERM or Ctrl-C."),
    "kibana": ("kibana", "kibana", "Data views, saved searches, two dashboards and an alerting rule for Kibana."),
    "stack": ("stack", "stack", "Kafka and Elasticsearch on this machine, for trying and testing."),
}


class LazyGroup(click.Group):
    """Imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"streams.cli.{module}"), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            meant = f"; did you mean {near[0]}?" if near else ""
            raise click.UsageError(f"there is no command {args[0]!r}{meant}")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tollwatch", message="%(prog)s %(version)s")
@click.pass_context
def tollwatch(context: click.Context) -> None:
    """Who says how many people were harmed in a conflict, since when, and who says otherwise.

    Start with `tollwatch demo`. Exit codes: 0 fine, 1 the work failed, 2 wrong use.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


_NEW_OBJECTS = 20_000
"""After so many new objects Python looks for cycles among them: news makes many objects, and hardly a cycle."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    sys.exit(_exit_code(list(sys.argv[1:] if arguments is None else arguments)))


def _exit_code(arguments: list[str]) -> int:
    try:
        code = tollwatch.main(arguments, prog_name="tollwatch", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "tollwatch"
        return _fail(f"{error.format_message()} (see `{command} --help`)", 2)
    except click.ClickException as error:
        return _fail(error.format_message(), error.exit_code)
    except TollwatchError as error:
        return _fail(str(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _fail("stopped", 1)
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stdout = None
        return 0
    except PermissionError as error:
        return _fail(f"{error.filename or 'a file'} cannot be used: check its permissions", 1)
    except Exception as error:
        if away := _server_away(error):
            return _fail(away, 1)
        if os.environ.get("TOLLWATCH_DEBUG"):
            raise
        return _fail(f"an error of ours: {type(error).__name__}: {error} (TOLLWATCH_DEBUG=1 shows where; report it)", 1)


def _server_away(error: Exception) -> str | None:
    """What to do where a server's own client gives up; None for any other failure."""
    library = type(error).__module__.partition(".")[0]
    if library in ("kafka", "aiokafka"):
        return (
            f"Kafka does not answer ({type(error).__name__}): check TOLLWATCH_KAFKA, or start one: tollwatch stack up"
        )
    if library in ("elasticsearch", "elastic_transport"):
        detail = f"({type(error).__name__})"
        return (
            f"Elasticsearch does not answer {detail}: check TOLLWATCH_ELASTICSEARCH, or start one: tollwatch stack up"
        )
    return None


def _fail(message: str, code: int) -> int:
    click.echo(f"tollwatch: {' '.join(message.split())}", err=True)
    return code
