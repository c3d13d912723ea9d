"""Between the indexer and a real Elasticsearch: passes everything on, until told to be away, or to answer otherwise."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

Fault = Callable[[str], int]
"""Path -> the status to answer with; 0: pass it on, -1: hang up without an answer."""


class Proxy:
    """`fault` may be changed at any moment; `met` counts how often it struck."""

    def __init__(self, url: str) -> None:
        self.fault: Fault = lambda path: 0
        self.met = 0
        self.url = ""
        self._target = urlsplit(url).netloc

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except ConnectionError:
                    self.close_connection = True

            def pass_on(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status = proxy.fault(self.path)
                if status:
                    proxy.met += 1
                    self.close_connection = True
                    if status > 0:
                        self.answer(status, [("X-Elastic-Product", "Elasticsearch")], b"{}")
                    return
                connection = http.client.HTTPConnection(proxy._target, timeout=30)
                connection.request(self.command, self.path, body, dict(self.headers))
                said = connection.getresponse()
                kept = [(n, v) for n, v in said.getheaders() if n.lower() in ("content-type", "x-elastic-product")]
                self.answer(said.status, kept, said.read())
                connection.close()

            def answer(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = pass_on

            def log_message(self, *_: Any) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        self.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
