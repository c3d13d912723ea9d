"""tollwatch deliver: alerts to their channels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

import click

from streams.cli.options import DEFAULT_DB
from streams.cli.output import note
from streams.cli.stopping import stopping
from streams.errors import ConfigError

if TYPE_CHECKING:
    from streams.store import Store

rules_option = click.option(
    "--rules", "rules_path", metavar="FILE", envvar="TOLLWATCH_RULES",
    help="The rule file. Default: the standard rules, and the terminal.",
)  # fmt: skip
_KAFKA_DB = "tollwatch-deliver.db"


@click.command()
@click.option(
    "--db", envvar="TOLLWATCH_DB", metavar="FILE",
    help=f"The database.  [default: {DEFAULT_DB}, with --kafka {_KAFKA_DB}]",
)  # fmt: skip
@rules_option
@click.option("--kafka", is_flag=True, help="The alerts on Kafka, instead of those of `tollwatch run` in the database.")
@click.option("--once", is_flag=True, help="Try everything that is due, once, and leave.")
@click.option("--enable", metavar="CHANNEL", help="Take up a channel again that its receiver had disabled, and leave.")
def deliver(db: str | None, rules_path: str | None, kafka: bool, once: bool, enable: str | None) -> None:
    """Send alerts to the channels of the rule file, until Ctrl-C.

    Runs beside `tollwatch run --follow`; with --kafka beside `tollwatch worker`, with a database of its own that
    remembers what was sent, and says so on alerts.deliveries. Whatever it sends it may send again after a crash, with
    the same id; receivers act once on each id. Exit code with --once: 0 all arrived, 1 something did not.
    """
    from streams.alert.rulebook import rulebook_of
    from streams.deliver.channels import open_channel
    from streams.deliver.outbox import Outbox
    from streams.link.actors import kind_of_actor
    from streams.store import open_for_delivery, open_for_writing

    db = db or (_KAFKA_DB if kafka else DEFAULT_DB)
    book = rulebook_of(rules_path)
    if enable is not None and enable not in {channel.name for channel in book.channels}:
        raise ConfigError(f"there is no channel {enable!r}; there are {', '.join(c.name for c in book.channels)}")
    if kafka:
        open_for_writing(db).close()  # made where there is none yet
    with open_for_delivery(db) as store:
        if enable is not None:
            with store.transaction():
                store.put_mark(f"disabled:{enable}", None)
            return note(f"Channel {enable} is taken up again by the next `tollwatch deliver`.")
        senders = {channel.name: open_channel(channel) for channel in book.channels}
        kind_of_actor("")  # reads the gazetteer now, so that the first alert need not wait for it
        with stopping() as stop, _kafka(store, once) if kafka else nullcontext(_nothing) as beside:
            outbox = Outbox(store, book, senders, kind_of=kind_of_actor, note=note, beside=beside)
            tally = outbox.run(once=once, stop=stop)
        counts = store.delivery_counts()
        waiting, failed = counts.get("waiting", 0), counts.get("failed", 0)
        note(f"{tally.sent} sent, {waiting} waiting, {failed} given up (tollwatch alerts --undelivered)")
        if once and (tally.failed_tries or tally.disabled):
            raise click.ClickException("not everything arrived; run it again, see tollwatch alerts --undelivered")


def _nothing() -> None:
    """What is to do beside sending where the alerts come from the database."""


@contextmanager
def _kafka(store: Store, once: bool) -> Iterator[Callable[[], None]]:
    """What is to do beside sending on Kafka. With `once` all that is there is read first."""
    from streams.deliver.announce import Announcer
    from streams.deliver.follow import Follower
    from streams.settings import Settings

    settings = Settings.from_env()
    with closing(Follower(store, settings)) as follower, closing(Announcer(store, settings)) as announcer:
        if once:
            follower.catch_up()

        def beside() -> None:
            if not once:
                follower.step()
            announcer.step()

        yield beside
