"""tollwatch deliver: alerts to their channels."""

from __future__ import annotations

import click

from streams.cli.options import db_option
from streams.cli.output import note
from streams.cli.stopping import stopping
from streams.errors import ConfigError

rules_option = click.option(
    "--rules", "rules_path", metavar="FILE", envvar="TOLLWATCH_RULES",
    help="The rule file. Default: the standard rules, and the terminal.",
)  # fmt: skip


@click.command()
@db_option
@rules_option
@click.option("--once", is_flag=True, help="Try everything that is due, once, and leave.")
@click.option("--enable", metavar="CHANNEL", help="Take up a channel again that its receiver had disabled, and leave.")
def deliver(db: str, rules_path: str | None, once: bool, enable: str | None) -> None:
    """Send alerts to the channels of the rule file, until Ctrl-C.

    Runs beside `tollwatch run --follow`. Whatever it sends it may send again after a crash, with the same id; receivers
    act once on each id. Exit code with --once: 0 all arrived, 1 something did not.
    """
    from streams.alert.rulebook import rulebook_of
    from streams.deliver.channels import open_channel
    from streams.deliver.outbox import Outbox
    from streams.link.actors import kind_of_actor
    from streams.store import open_for_delivery

    book = rulebook_of(rules_path)
    if enable is not None and enable not in {channel.name for channel in book.channels}:
        raise ConfigError(f"there is no channel {enable!r}; there are {', '.join(c.name for c in book.channels)}")
    with open_for_delivery(db) as store:
        if enable is not None:
            with store.transaction():
                store.put_mark(f"disabled:{enable}", None)
            return note(f"Channel {enable} is taken up again by the next `tollwatch deliver`.")
        senders = {channel.name: open_channel(channel) for channel in book.channels}
        kind_of_actor("")  # reads the gazetteer now, so that the first alert need not wait for it
        outbox = Outbox(store, book, senders, kind_of=kind_of_actor, note=note)
        with stopping() as stop:
            tally = outbox.run(once=once, stop=stop)
        counts = store.delivery_counts()
        waiting, failed = counts.get("waiting", 0), counts.get("failed", 0)
        note(f"{tally.sent} sent, {waiting} waiting, {failed} given up (tollwatch alerts --undelivered)")
        if once and (tally.failed_tries or tally.disabled):
            raise click.ClickException("not everything arrived; run it again, see tollwatch alerts --undelivered")
