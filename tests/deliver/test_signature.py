"""Signatures: the reference library takes them; our example receiver refuses what is forged, stale or repeated."""

from __future__ import annotations

import json
import time

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from streams.deliver.message import Message
from streams.deliver.signature import keys_of, signed
from tests.deliver.bad_receiver import EXAMPLE, SECRET

OTHER = "whsec_" + "YW5vdGhlciBzZWNyZXQsIGFsc28gZm9yIHRlc3RzIG9ubHk="
MESSAGE = Message("m-1", "alert", "Harbour: 12 people killed", "Polizei “sagt” 12.", "t", 1, "2025-03-09T12:00:00Z", {})
BODY = MESSAGE.as_event()


def headers(secrets: str = SECRET, *, seconds: float | None = None, body: bytes = BODY) -> dict[str, str]:
    return signed(keys_of(secrets), MESSAGE.id, int(time.time() if seconds is None else seconds), body)


def test_the_reference_library_verifies_what_we_sign() -> None:
    event = Webhook(SECRET).verify(BODY, headers())
    assert event["data"]["title"] == "Harbour: 12 people killed"
    assert (event["specversion"], event["id"], event["type"]) == ("1.0", "m-1", "tollwatch.alert")


def test_with_two_secrets_either_verifies() -> None:
    both = headers(f"{OTHER} {SECRET}")
    assert Webhook(SECRET).verify(BODY, both) == Webhook(OTHER).verify(BODY, both) == json.loads(BODY)


def test_the_reference_library_refuses_what_the_example_refuses() -> None:
    for bad in (headers(OTHER), headers(seconds=time.time() - 600), {**headers(), "webhook-id": "m-2"}):
        with pytest.raises(WebhookVerificationError):
            Webhook(SECRET).verify(BODY, bad)
        with pytest.raises(EXAMPLE.Refused):
            EXAMPLE.verify(SECRET, bad, BODY, time.time())


def test_the_example_takes_what_is_genuine() -> None:
    assert EXAMPLE.verify(f"{OTHER} {SECRET}", headers(), BODY, time.time()) == "m-1"


@pytest.mark.parametrize(
    ("why", "given", "body"),
    [
        ("other words", headers(), BODY.replace(b"12", b"99")),
        ("a shifted time", {**headers(), "webhook-timestamp": str(int(time.time()) + 1)}, BODY),
        ("from the future", headers(seconds=time.time() + 86_400), BODY),
        ("another version", {**headers(), "webhook-signature": "v2," + headers()["webhook-signature"][3:]}, BODY),
        ("no signature", {**headers(), "webhook-signature": ""}, BODY),
        ("a time that is none", {**headers(), "webhook-timestamp": "now"}, BODY),
        ("no id", {k: v for k, v in headers().items() if k != "webhook-id"}, BODY),
    ],
)  # fmt: skip
def test_the_example_refuses(why: str, given: dict[str, str], body: bytes) -> None:
    with pytest.raises(EXAMPLE.Refused):
        EXAMPLE.verify(SECRET, given, body, time.time())


def test_a_replayed_message_is_not_acted_on_again(tmp_path) -> None:  # type: ignore[no-untyped-def]
    inbox = EXAMPLE.Inbox(str(tmp_path / "inbox.db"))
    assert [inbox.take("m-1", BODY), inbox.take("m-1", BODY), inbox.take("m-2", BODY)] == [True, False, True]
    assert len(inbox.events()) == 2
    inbox.close()


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_short", "whsec_***", "whsec_" + "QUFB"])
def test_a_bad_secret_is_refused_without_being_shown(secret: str) -> None:
    with pytest.raises(ValueError, match="secret") as error:
        keys_of(secret)
    assert not secret.removeprefix("whsec_") or secret.removeprefix("whsec_") not in str(error.value)
