"""An example receiver for Tollwatch's webhooks: `python webhook_receiver.py 8080 received.db`, with nothing but Python.

It takes what carries a good signature (Standard Webhooks: the secret is in TOLLWATCH_WEBHOOK_SECRET), refuses what is
forged or older than five minutes, and acts once on each webhook-id: the id and the action are written in one
transaction, and a repeated id is answered with 200 without acting. Tollwatch sends a message again, with the same id,
until it is answered with 2xx; so answer only when the message is safe. Put it behind a server that speaks TLS.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
import sqlite3
import sys
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300
LARGEST = 1_000_000


class Refused(Exception):
    """The request is not what it claims to be."""


def verify(secrets: str, headers: Mapping[str, str], body: bytes, now: float) -> str:
    """The id of a message that is genuine and fresh. `secrets`: one or several, separated by spaces. Raises Refused."""
    message_id, sent, signatures = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    if not (message_id and sent.isdecimal() and signatures):
        raise Refused("a header is missing")
    if abs(now - int(sent)) > TOLERANCE_SECONDS:
        raise Refused("too old, or from the future")
    given = [part.partition(",")[2] for part in signatures.split() if part.startswith("v1,")]
    for secret in secrets.split():
        key = base64.b64decode(secret.removeprefix("whsec_"))
        good = base64.b64encode(hmac.digest(key, f"{message_id}.{sent}.".encode() + body, "sha256")).decode()
        if any(hmac.compare_digest(good.encode(), one.encode()) for one in given):
            return message_id
    raise Refused("no signature fits")


class Inbox:
    """What was acted on. Here to act is to write the message down; do your own work in the same transaction."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=10, check_same_thread=False)
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS acted (number INTEGER PRIMARY KEY, id TEXT UNIQUE, event TEXT)"
        )

    def take(self, message_id: str, body: bytes) -> bool:
        """Act, unless this id was acted on before."""
        event = json.dumps(json.loads(body))
        written = self._connection.execute("INSERT OR IGNORE INTO acted (id, event) VALUES (?, ?)", (message_id, event))
        return written.rowcount > 0

    def events(self) -> list[dict[str, object]]:
        return [json.loads(event) for (event,) in self._connection.execute("SELECT event FROM acted ORDER BY number")]

    def close(self) -> None:
        self._connection.close()


class Handler(BaseHTTPRequestHandler):
    """One request. The server brings `inbox` and `secrets`."""

    timeout = 30

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST:
            return self._answer(413)
        body = self.rfile.read(int(length))
        try:
            message_id = verify(self.server.secrets, self.headers, body, time.time())  # type: ignore[attr-defined]
        except Refused:
            return self._answer(401)
        self.server.inbox.take(message_id, body)  # type: ignore[attr-defined]
        self._answer(200)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: requests carry news."""


def main() -> None:
    secrets = os.environ.get("TOLLWATCH_WEBHOOK_SECRET", "")
    if len(sys.argv) != 3 or not secrets:
        sys.exit("usage: TOLLWATCH_WEBHOOK_SECRET=whsec_... python webhook_receiver.py PORT DATABASE")
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    server.inbox, server.secrets = Inbox(sys.argv[2]), secrets  # type: ignore[attr-defined]
    server.serve_forever()


if __name__ == "__main__":
    main()
