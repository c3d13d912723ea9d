"""The outbox end to end: follow-ups, grouping, digests, what stands for each suppression, resending."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas import Op
from schemas.rulebook import Rulebook
from streams.deliver.channels import open_channel
from streams.deliver.message import Message
from streams.deliver.outbox import Outbox, resend
from streams.deliver.outcome import ARRIVED, End, Outcome
from streams.store import open_for_delivery
from tests.deliver.alerts_factory import NOW, alert, book, queue

DESK = {"name": "desk", "type": "jsonl", "path": "out.jsonl"}


class Desk:
    """A receiver in this process; `fails`: so many tries end badly first."""

    def __init__(self, fails: int = 0) -> None:
        self.got: list[Message] = []
        self.fails = fails

    def __call__(self, message: Message) -> Outcome:
        if self.fails:
            self.fails -= 1
            return Outcome(End.RETRY, "500")
        self.got.append(message)
        return ARRIVED

    @property
    def titles(self) -> list[str]:
        return [message.title for message in self.got]


def deliver(path: Path, desk: Desk, rules: Rulebook | None = None, *, after: timedelta = timedelta()) -> None:
    rules = rules or book(DESK)
    with open_for_delivery(path) as store:
        clock = (NOW + after).timestamp()
        Outbox(store, rules, {"desk": desk}, clock=lambda: clock).run(once=True)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def test_each_alert_is_sent_once_however_often_delivery_runs(news: Path) -> None:
    desk = Desk()
    queue(news, alert("12"))
    deliver(news, desk)
    queue(news, alert("12"), alert("15"))
    deliver(news, desk)
    assert desk.titles == ["Harbour: 12 people killed", "Harbour: 15 people killed"]


def test_a_withdrawn_alert_is_followed_up_with_what_it_said(news: Path) -> None:
    desk = Desk()
    queue(news, alert("12"))
    deliver(news, desk)
    queue(news, alert("12", version=2, op=Op.WITHDRAWN))
    deliver(news, desk, after=timedelta(days=9))
    assert desk.titles == ["Harbour: 12 people killed", "Withdrawn: Harbour: 12 people killed"]
    first, second = desk.got
    assert second.kind == "follow_up"
    assert (second.thread, second.data["follows"]) == (first.thread, [first.id])
    assert "no longer stands" in second.text


def test_a_denial_of_a_told_figure_is_an_update_and_a_restatement_is_not(news: Path) -> None:
    desk = Desk()
    queue(news, alert("12"))
    deliver(news, desk)
    queue(
        news, alert("12", version=2), alert("12", version=3, claim="new 12, denied", title="Denied: Harbour: 12 killed")
    )
    deliver(news, desk)
    assert desk.titles[1:] == ["Update: Denied: Harbour: 12 killed"]
    with open_for_delivery(news) as store:
        reasons = [one.reason for one in store.deliveries_of("alert-12")]
    assert reasons == ["", "it says nothing that was not told already", ""]


def test_alerts_of_one_thread_are_one_message_where_they_are_grouped(news: Path) -> None:
    desk, rules = Desk(), book(DESK, delivery={"group_minutes": 10})
    queue(news, alert("12"), alert("15"), alert("7", series="other"))
    deliver(news, desk, rules)
    assert desk.titles == []
    deliver(news, desk, rules, after=timedelta(minutes=11))
    assert sorted(desk.titles) == ["Harbour: 15 people killed (and 1 more)", "Harbour: 7 people killed"]
    together = next(message for message in desk.got if "more" in message.title)
    assert [one["title"] for one in together.data["alerts"]] == [
        "Harbour: 12 people killed",
        "Harbour: 15 people killed",
    ]


def test_a_message_is_the_same_at_every_try(news: Path) -> None:
    rules, seen = book(DESK), []
    queue(news, alert("12"))

    class Failing(Desk):
        def __call__(self, message: Message) -> Outcome:
            seen.append(message.as_event())
            return super().__call__(message)

    desk = Failing(fails=1)
    deliver(news, desk, rules)
    deliver(news, desk, book(DESK, delivery={"quote": False}), after=timedelta(minutes=1))
    assert len(seen) == 2 and seen[0] == seen[1]


def test_a_message_can_be_sent_again_with_the_same_id(news: Path) -> None:
    desk = Desk()
    queue(news, alert("12"), alert("old", at=NOW - timedelta(days=9)))
    deliver(news, desk)
    with open_for_delivery(news) as store:
        both = store.deliveries_of("alert-12") + store.deliveries_of("alert-old")
        assert [one.status for one in both] == ["sent", "suppressed"]
        assert resend(store, both, NOW.timestamp()) == 2
    deliver(news, desk)
    assert desk.titles == [f"Harbour: {name} people killed" for name in ("12", "12", "old")]
    assert desk.got[0].id == desk.got[1].id


def test_quote_free_messages_hold_no_sentence(news: Path) -> None:
    desk = Desk()
    queue(news, alert("12", message="Police say 12.\n“Twelve fishers were killed.” (Wire)\nhttps://news.example/a"))
    deliver(news, desk, book(DESK, delivery={"quote": False}))
    assert "fishers" not in desk.got[0].as_event().decode()
    assert desk.got[0].text.endswith("https://news.example/a")


def test_a_file_gets_one_event_a_line_and_survives_a_torn_one(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text('{"torn', encoding="utf-8")
    rules = book({**DESK, "path": str(out)})
    queue(news, alert("12"), alert("15"))
    deliver(news, open_channel(rules.channels[0], {}), rules)  # type: ignore[arg-type]
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"torn'
    events: list[dict[str, Any]] = [json.loads(line) for line in lines[1:]]
    assert [event["data"]["title"] for event in events] == ["Harbour: 12 people killed", "Harbour: 15 people killed"]
    assert events[0]["sequence"] < events[1]["sequence"]
