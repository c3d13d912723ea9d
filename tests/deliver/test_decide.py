"""Whether and when an alert is sent: age, cause, mutes, watchlists, throttle, quiet hours, follow-ups."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from schemas import Cause, Change, ClaimantKind, Op
from schemas.rulebook import QuietHours
from streams.deliver.decide import Before, Facts, Kind, Verdict, decide, quiet_until
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.store.deliveries import Delivery
from tests.deliver.alerts_factory import NOW, alert, book
from tests.detect.claims_factory import MONITOR, NORTHLAND, claim, envelope

DESK = {"name": "desk", "type": "jsonl", "path": "x"}


def change() -> Change:
    said = claim("300", claimant=MONITOR, place=NORTHLAND)
    (found,) = derive([observe(envelope("a", "2025-03-09", said))]).changes.values()
    return found


def verdict(*, before: Before = Before(), now: datetime = NOW, about: bool = True, **fields: Any) -> Verdict:  # noqa: B008
    given = {name: fields.pop(name) for name in ("version", "claim", "op", "at", "rule") if name in fields}
    cause, channel = fields.pop("cause", Cause.VIOLENCE), {**DESK, **fields.pop("channel", {})}
    facts = Facts(alert("12", **given), change() if about else None, cause, {"toll-watchers": ClaimantKind.MONITOR}.get)
    rules = book(channel, **fields)
    return decide(facts, rules, rules.channels[0], before, now)


def told(status: str = "sent", attempts: int = 1, said: str = "new 12", due: float = 0) -> Delivery:
    return Delivery(7, "desk", 1, "alert-12", "series", "thread", "alert", said, status, "", due, 0, attempts, None,
                    None, "m", None)  # fmt: skip


def test_a_fresh_alert_is_sent_now() -> None:
    assert verdict() == Verdict(send_at=NOW)


def test_old_news_is_silent_whenever_it_comes() -> None:
    assert verdict(at=NOW - timedelta(hours=47)).send_at
    assert verdict(at=NOW - timedelta(hours=49)).reason == "it was 49 hours old, and the limit is 48"
    assert verdict(at=NOW - timedelta(hours=49), delivery={"max_age_hours": 72}).send_at


def test_a_desk_of_wars_alone_leaves_accidents_and_disasters_out() -> None:
    wars = {"causes": ["violence", "hunger", "unknown"]}
    assert verdict(cause=Cause.DISASTER).send_at
    assert verdict(cause=Cause.DISASTER, delivery=wars).reason.startswith("its cause is disaster")
    assert verdict(cause=Cause.HUNGER, delivery=wars).send_at


def test_a_mute_names_its_reason_and_ends_with_its_day() -> None:
    mute = {"conflict": "northland", "until": "2025-03-09", "reason": "the desk has it"}
    assert verdict(mutes=[mute]).reason == "it is muted until 2025-03-09: the desk has it"
    assert verdict(mutes=[mute], now=NOW + timedelta(days=1)).send_at
    assert verdict(mutes=[{"conflict": "southland"}]).send_at


@pytest.mark.parametrize(
    ("selector", "fits"),
    [
        ({"claimant": "watchers"}, True), ({"claimant": "watch"}, False), ({"claimant_kind": "monitor"}, True),
        ({"claimant_kind": ["un", "government"]}, False), ({"country": "XX"}, False), ({"harm": "injured"}, False),
        ({"harm": ["killed", "injured"], "victim_class": "civilian"}, True), ({"place": "Southland"}, False),
        ({"conflict": "War in Northland", "measure": "cumulative"}, True),
    ],
)  # fmt: skip
def test_a_channel_takes_what_its_watchlist_has(selector: dict[str, Any], fits: bool) -> None:
    found = verdict(watchlists={"ours": [selector]}, channel={"watch": "ours"})
    assert bool(found.send_at) is fits
    assert fits or found.reason == "it is on none of the watchlists ours"


def test_a_channel_takes_only_its_rules() -> None:
    assert verdict(channel={"rules": ["leap"]}).send_at
    assert verdict(channel={"rules": ["denied"]}).reason == "the channel does not take the rule leap"


def test_what_is_too_much_is_left_for_the_digest_unless_it_is_urgent() -> None:
    full = Before(lately=3)
    found = verdict(before=full, delivery={"at_most_per_hour": 3})
    assert (found.send_at, found.for_digest) == (None, True)
    assert verdict(before=full, rule="protected", delivery={"at_most_per_hour": 3}).send_at == NOW
    assert verdict(before=Before(lately=2), delivery={"at_most_per_hour": 3}).send_at == NOW


def test_quiet_hours_hold_what_is_not_urgent_until_they_end() -> None:
    night = {"quiet_hours": {"start": "22:00", "end": "06:00", "zone": "Europe/Berlin"}}
    late = datetime(2025, 3, 9, 22, 30, tzinfo=UTC)
    assert verdict(now=late, delivery=night).send_at == datetime(2025, 3, 10, 5, tzinfo=UTC)
    assert verdict(now=late, rule="protected", delivery=night).send_at == late
    assert verdict(now=NOW, delivery=night).send_at == NOW


@pytest.mark.parametrize(
    ("start", "end", "moment", "expected"),
    [
        ("22:00", "06:00", "2025-03-09T23:00", "2025-03-10T06:00"),
        ("22:00", "06:00", "2025-03-10T05:59", "2025-03-10T06:00"),
        ("22:00", "06:00", "2025-03-10T06:00", None), ("22:00", "06:00", "2025-03-09T21:59", None),
        ("12:00", "13:00", "2025-03-09T12:30", "2025-03-09T13:00"), ("12:00", "13:00", "2025-03-09T23:30", None),
    ],
)  # fmt: skip
def test_quiet_hours_may_go_over_midnight(start: str, end: str, moment: str, expected: str | None) -> None:
    quiet = QuietHours.model_validate({"start": start, "end": end})
    found = quiet_until(quiet, datetime.fromisoformat(f"{moment}+00:00"))
    assert found == (datetime.fromisoformat(f"{expected}+00:00") if expected else None)


def test_quiet_hours_follow_the_clocks_of_their_zone_through_summer_time() -> None:
    quiet = QuietHours.model_validate({"start": "22:00", "end": "06:00", "zone": "Europe/London"})
    assert quiet_until(quiet, datetime(2025, 3, 29, 23, tzinfo=UTC)) == datetime(2025, 3, 30, 5, tzinfo=UTC)


def test_a_withdrawn_alert_is_followed_up_only_where_it_was_told() -> None:
    gone = {"op": Op.WITHDRAWN, "version": 2}
    assert verdict(**gone).reason == "it was withdrawn, and the channel had not been told of it"
    assert verdict(before=Before(told()), **gone) == Verdict(kind=Kind.FOLLOW_UP, send_at=NOW)
    waiting = told("waiting", attempts=0)
    assert verdict(before=Before(waiting), **gone).drop == waiting
    assert verdict(before=Before(told("waiting", attempts=1)), **gone).kind is Kind.FOLLOW_UP


def test_a_revision_is_followed_up_where_it_says_something_else_whatever_its_age() -> None:
    old = {"version": 2, "now": NOW + timedelta(days=9)}
    assert verdict(before=Before(told()), **old).reason == "it says nothing that was not told already"
    assert verdict(before=Before(told()), claim="new 12, denied", **old).kind is Kind.FOLLOW_UP


def test_a_newer_version_takes_the_place_of_one_that_still_waits() -> None:
    waiting = told("waiting", attempts=0)
    found = verdict(before=Before(waiting), version=2, claim="new 15")
    assert (found.kind, found.drop, found.send_at) == (Kind.ALERT, waiting, NOW)


def test_alerts_of_a_thread_wait_for_one_message() -> None:
    grouped = {"delivery": {"group_minutes": 10}}
    assert verdict(**grouped).send_at == NOW + timedelta(minutes=10)
    first = told("waiting", attempts=0, due=(NOW + timedelta(minutes=4)).timestamp())
    assert verdict(before=Before(waiting=(first,)), **grouped).send_at == NOW + timedelta(minutes=4)
