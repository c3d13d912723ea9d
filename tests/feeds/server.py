"""A web server on this machine that answers as a test says, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    """`write` takes the place of `body`: it writes to the connection as it likes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    write: Callable[[BaseHTTPRequestHandler], None] | None = None
    tagged: bool = False


Answering = Callable[[str, dict[str, str]], Reply | None]


class Server:
    """`pages` by path; `answer` is asked first. `log`: (path, status) of every request."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply] = {}
        self.answer: Answering = lambda path, headers: None
        self.log: list[tuple[str, int]] = []
        self.agents: set[str] = set()
        self.stopping = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def serve(self, path: str, body: str | bytes, **headers: str) -> str:
        """Put a page there; its address."""
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = Reply(data, headers={k.replace("_", "-"): v for k, v in headers.items()}, tagged=True)
        return self.url(path)

    def asked(self, path: str) -> list[int]:
        """The statuses with which this path was answered."""
        return [status for asked, status in self.log if asked == path]

    def close(self) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(server) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            stopping = server.stopping

            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                server.agents.add(headers.get("user-agent", ""))
                reply = server.answer(self.path, headers) or server.pages.get(self.path) or Reply(status=404)
                reply = _conditional(reply, headers) if reply.tagged else reply
                server.log.append((self.path, reply.status))
                if reply.write:
                    reply.write(self)
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)

            def log_message(self, *words: object) -> None:
                pass

        return Handler


def _conditional(reply: Reply, headers: dict[str, str]) -> Reply:
    tag = f'"{blake2b(reply.body, digest_size=8).hexdigest()}"'
    if headers.get("if-none-match") == tag:
        return Reply(status=304, headers={"ETag": tag})
    return Reply(reply.body, reply.status, {**reply.headers, "ETag": tag})


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    try:
        yield server
    finally:
        server.close()
