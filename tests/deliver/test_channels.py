"""E-mail, Slack, and that no secret is ever shown."""

from __future__ import annotations

import json
import socket
import threading
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from schemas.channels import Apprise, Email, Slack, Webhook
from streams.deliver.channels import open_channel
from streams.deliver.channels.slack import slack_body
from streams.deliver.message import Message
from streams.deliver.outcome import End
from streams.deliver.post import _seconds
from streams.errors import ConfigError

MESSAGE = Message("m-1", "alert", "Harbour: 12 -> 15 people killed", "Police say 15 <b>killed</b> & more.\n.\nhttps://news.example/ä",
                  "t-1", 1, "2025-03-09T12:00:00Z", {})  # fmt: skip
HIDDEN = "T0PS3CRET"


class MailServer:
    """As much of SMTP as one mail needs. `answers`: what a command is answered otherwise."""

    def __init__(self, **answers: str) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.answers, self.mails = answers, list[bytes]()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with self.socket:
            connection, _ = self.socket.accept()
        with connection, connection.makefile("rwb") as stream:

            def say(line: str) -> None:
                stream.write(line.encode() + b"\r\n")
                stream.flush()

            say("220 test")
            while line := stream.readline():
                command = line.split()[0].upper().decode()
                if command in self.answers:
                    say(self.answers[command])
                elif command == "DATA":
                    say("354 go on")
                    lines = []
                    while (part := stream.readline()) != b".\r\n":
                        lines.append(part.removeprefix(b".") if part.startswith(b"..") else part)
                    self.mails.append(b"".join(lines))
                    say("250 taken")
                elif command == "QUIT":
                    return say("221 bye")
                else:
                    say("250 fine")


def mail(server: MailServer, **fields: Any) -> Email:
    given = {"name": "mail", "type": "email", "host": "127.0.0.1", "port": server.port, "tls": "none",
             "sender": "Desk <desk@toll.example>", "to": ["a@news.example", "b@news.example"],
             "timeout_seconds": 2}  # fmt: skip
    return Email.model_validate({**given, **fields})


def test_a_mail_has_title_text_and_thread() -> None:
    server = MailServer()
    assert open_channel(mail(server), {})(MESSAGE).end is End.ARRIVED
    got = message_from_bytes(server.mails[0], policy=default)
    assert (got["Subject"], got["To"]) == (MESSAGE.title, "a@news.example, b@news.example")
    assert (got["Message-ID"], got["In-Reply-To"]) == ("<m-1@toll.example>", "<t-1.thread@toll.example>")
    assert got.get_content().replace("\r\n", "\n").strip() == MESSAGE.text


def test_a_mail_server_without_tls_gets_no_mail() -> None:
    server = MailServer()
    outcome = open_channel(mail(server, tls="starttls"), {})(MESSAGE)
    assert (outcome.end, server.mails) == (End.RETRY, [])


def test_a_mail_server_that_refuses_is_tried_again_and_its_words_are_not_kept() -> None:
    outcome = open_channel(mail(MailServer(MAIL=f"451 later {HIDDEN}")), {})(MESSAGE)
    assert (outcome.end, outcome.reason) == (End.RETRY, "the mail was not taken (451)")


def test_a_title_with_line_breaks_makes_no_header() -> None:
    server = MailServer()
    forged = Message(**{**MESSAGE.__dict__, "title": "One\r\nBcc: c@news.example"})
    open_channel(mail(server), {})(forged)
    got = message_from_bytes(server.mails[0], policy=default)
    assert got["Bcc"] is None and got["Subject"] == "One Bcc: c@news.example"


def test_slack_reads_nothing_in_the_news_as_markup() -> None:
    body = json.loads(slack_body(MESSAGE))
    assert body["text"].startswith(
        "Harbour: 12 -&gt; 15 people killed\nPolice say 15 &lt;b&gt;killed&lt;/b&gt; &amp; more."
    )
    assert body["blocks"][1]["text"] == {"type": "plain_text", "text": MESSAGE.text, "emoji": False}


def test_no_secret_is_in_an_error_or_a_reason(tmp_path: Path) -> None:
    env = {
        "URL": f"https://user:{HIDDEN}@hooks.example/x",
        "HOOK": f"http://hooks.example/{HIDDEN}",
        "KEY": f"whsec_{HIDDEN}*",
    }
    path = tmp_path / "hook"
    path.write_text(f"gopher://{HIDDEN}", encoding="utf-8")
    told = []
    for channel in (
        Slack(name="a", type="slack", url_env="URL"), Slack(name="a", type="slack", url_file=str(path)),
        Slack(name="a", type="slack", url_env="NOT_THERE"),
        Webhook(name="a", type="webhook", url="https://x.example", secret_env="KEY"),
    ):  # fmt: skip
        with pytest.raises(ConfigError) as error:
            open_channel(channel, env)
        told.append(str(error.value))
    for resolve in (lambda h, p: ["127.0.0.1"], lambda h, p: []):
        sender = open_channel(Slack(name="a", type="slack", url_env="HOOK"), env, resolve)
        told.append(f"{sender(MESSAGE)} {sender!r}")
    assert HIDDEN not in " ".join(told)
    assert "the variable NOT_THERE, which is empty" in told[2]


def test_apprise_is_asked_for_only_where_it_is_used() -> None:
    try:
        import apprise  # type: ignore[import-not-found, unused-ignore]  # noqa: F401
    except ImportError:
        with pytest.raises(ConfigError, match=r"pip install 'tollwatch\[apprise\]'"):
            open_channel(Apprise(name="a", type="apprise", url_env="U"), {"U": "json://localhost"})


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("120", 120, 120), ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0), ("Fri, 31 Dec 2999 23:59:59 GMT", 10**9, 10**11)],
)
def test_retry_after_is_a_number_or_a_date(header: str, least: float, most: float) -> None:
    found = _seconds(header)
    assert found is not None and least <= found <= most


@pytest.mark.parametrize("header", [None, "", "soon", "-1"])
def test_a_retry_after_that_says_nothing_is_none(header: str | None) -> None:
    assert _seconds(header) is None
