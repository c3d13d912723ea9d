"""A receiver that misbehaves by plan: 500, hang, drop, redirect, 429, 410; what it lets through goes to the example."""

from __future__ import annotations

import importlib.util
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SECRET = "whsec_" + "c2VjcmV0IG9mIHRoZSB0ZXN0cywgbm90IG9mIGFueWJvZHk="


def example() -> ModuleType:
    """The example receiver of deploy/, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("webhook_receiver", ROOT / "deploy" / "webhook_receiver.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXAMPLE = example()


class BadReceiver:
    """`plan`: what to do with each request in turn; afterwards every request is taken well. `seen`: (time, id)."""

    def __init__(self, inbox_path: Path, plan: Iterable[str] = (), hang_seconds: float = 0.5) -> None:
        self.inbox = EXAMPLE.Inbox(str(inbox_path))
        self.plan: Iterator[str] = iter(plan)
        self.hang_seconds = hang_seconds
        self.seen: list[tuple[float, str]] = []
        self.lock = threading.Lock()
        outer = self

        class Handler(EXAMPLE.Handler):  # type: ignore[misc, name-defined]
            def do_POST(self) -> None:
                with outer.lock:
                    outer.seen.append((time.monotonic(), self.headers.get("webhook-id", "")))
                    what = next(outer.plan, "take")
                outer.do(what, self)

            def do_GET(self) -> None:
                self._answer(200)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.inbox, self.server.secrets = self.inbox, SECRET  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self.server.server_port}/alerts"

    def do(self, what: str, request: BaseHTTPRequestHandler) -> None:
        match what.split():
            case ["take"]:
                EXAMPLE.Handler.do_POST(request)
            case ["take-and-drop"]:  # it acted, but the sender never hears of it
                length = int(request.headers["Content-Length"])
                self.inbox.take(request.headers["webhook-id"], request.rfile.read(length))
                request.connection.close()
            case ["hang"]:
                time.sleep(self.hang_seconds)
            case ["drop"]:
                request.connection.close()
            case ["redirect"]:
                request.send_response(302)
                request.send_header("Location", self.url + "/elsewhere")
                request.end_headers()
            case ["429", seconds]:
                request.send_response(429)
                request.send_header("Retry-After", seconds)
                request.end_headers()
            case [status]:
                request.send_response(int(status))
                request.end_headers()

    @property
    def acted(self) -> list[str]:
        """The titles in the order in which the example receiver acted on them."""
        return [event["data"]["title"] for event in self.inbox.events()]

    @contextmanager
    def running(self) -> Iterator[BadReceiver]:
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.server.shutdown()
            self.server.server_close()
            thread.join()
            with suppress(Exception):
                self.inbox.close()
