"""A command with commands of its own, as its help lists them."""

from __future__ import annotations

import click

_LONGEST = 300  # characters of a sentence of help


class Group(click.Group):
    """Its help tells the first sentence of every command whole."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        rows = [(name, one.get_short_help_str(_LONGEST)) for name, one in commands.items() if one and not one.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
