"""Whatever a receiver does, every alert arrives once it recovers, is acted on once, and in order in its series."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from schemas.rulebook import Rulebook
from streams.deliver.channels import open_channel
from streams.deliver.outbox import Outbox
from streams.store import open_for_delivery
from tests.deliver.alerts_factory import NOW, alert, book, queue
from tests.deliver.bad_receiver import SECRET, BadReceiver

FAULTS = ("500", "hang", "drop", "redirect", "429 1", "503", "take-and-drop")


def hook(receiver: BadReceiver, **fields: object) -> Rulebook:
    channel = {"name": "desk", "type": "webhook", "url": receiver.url, "secret_env": "SECRET", "allow_private": True,
               "timeout_seconds": 0.15, **fields}  # fmt: skip
    return book(channel)


def deliver(path: Path, rules: Rulebook, *, until: int = 0) -> Outbox:
    """Deliver with a clock that begins at NOW and runs, until nothing waits or so many tries were made."""
    import time

    begun = time.time()
    with open_for_delivery(path) as store:
        senders = {channel.name: open_channel(channel, {"SECRET": SECRET}) for channel in rules.channels}
        outbox = Outbox(store, rules, senders, clock=lambda: NOW.timestamp() + time.time() - begun, chance=lambda: 0.5)

        def stop() -> bool:
            tally = outbox.tally
            waiting = store.delivery_counts().get("waiting", 0)
            taken = store.mark("accepted") is not None
            return (taken and not waiting) or bool(tally.disabled) or 0 < until <= tally.failed_tries

        outbox.run(stop=stop)
        return outbox


def test_every_alert_arrives_once_and_in_order_at_a_bad_receiver(tmp_path: Path) -> None:
    alerts = [alert(f"{series}{number}", series=f"series-{series}") for number in range(5) for series in "abcd"]
    queue(tmp_path / "news.db", *alerts)
    plan = [*FAULTS, *Random(7).choices(FAULTS[:4] + FAULTS[5:], k=12)]
    with BadReceiver(tmp_path / "inbox.db", plan).running() as receiver:
        outbox = deliver(tmp_path / "news.db", hook(receiver))
        assert outbox.tally.sent == len(alerts)
        acted = receiver.acted
    assert sorted(acted) == sorted(one.title for one in alerts)
    for series in "abcd":
        assert [t for t in acted if f" {series}" in t] == [f"Harbour: {series}{n} people killed" for n in range(5)]
    repeated = [id_ for _, id_ in receiver.seen]
    assert len(repeated) > len(set(repeated)) == len(alerts)


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_alone_is_survived(tmp_path: Path, fault: str) -> None:
    queue(tmp_path / "news.db", alert("12"))
    with BadReceiver(tmp_path / "inbox.db", [fault]).running() as receiver:
        deliver(tmp_path / "news.db", hook(receiver))
        assert receiver.acted == ["Harbour: 12 people killed"]
    assert len(receiver.seen) == 2


def test_retry_after_holds_the_whole_channel(tmp_path: Path) -> None:
    queue(tmp_path / "news.db", alert("12", series="one"))
    with BadReceiver(tmp_path / "inbox.db", ["429 1"]).running() as receiver:
        rules = hook(receiver)
        deliver(tmp_path / "news.db", rules, until=1)
        queue(tmp_path / "news.db", alert("15", series="other"))
        deliver(tmp_path / "news.db", rules)
    first, *later = [at for at, _ in receiver.seen]
    assert min(at for at, id_ in receiver.seen[1:] if id_ == receiver.seen[0][1]) - first >= 1
    assert later


def test_410_disables_the_channel_and_enabling_it_sends_what_waited(tmp_path: Path) -> None:
    queue(tmp_path / "news.db", alert("12"), alert("15"))
    with BadReceiver(tmp_path / "inbox.db", ["410"]).running() as receiver:
        rules = hook(receiver)
        assert deliver(tmp_path / "news.db", rules).tally.disabled == ["desk"]
        with open_for_delivery(tmp_path / "news.db") as store:
            (first, _) = reversed(store.deliveries_with(["waiting"]))
            assert "no more messages" in first.reason
            with store.transaction():
                store.put_mark("disabled:desk", None)
        deliver(tmp_path / "news.db", rules)
        assert receiver.acted == ["Harbour: 12 people killed", "Harbour: 15 people killed"]


def test_a_message_that_fails_too_long_is_given_up(tmp_path: Path) -> None:
    queue(tmp_path / "news.db", alert("12"))
    with BadReceiver(tmp_path / "inbox.db", ["500"] * 99).running() as receiver:
        rules = hook(receiver)
        rules = rules.model_copy(update={"delivery": rules.delivery.model_copy(update={"give_up_hours": 0.1 / 3600})})
        assert deliver(tmp_path / "news.db", rules).tally.given_up == 1
    with open_for_delivery(tmp_path / "news.db") as store:
        assert [(one.status, one.reason) for one in store.deliveries_of("alert-12")] == [
            ("failed", "500 Internal Server Error")
        ]
