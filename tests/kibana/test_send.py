"""What Kibana is sent, and what is said where it refuses: against a small server that answers as Kibana does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from streams.errors import ServerError
from streams.kibana.objects import ndjson
from streams.kibana.rule import rule, rule_id
from streams.kibana.send import send
from streams.settings import Settings

Answer = tuple[int, Any]


@contextmanager
def kibana(answer: Callable[[str], Answer]) -> Iterator[tuple[Settings, list[tuple[str, Any, bytes]]]]:
    """A server that answers each path so, and what it was asked: path, headers, body."""
    asked: list[tuple[str, Any, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append((self.path, self.headers, self.rfile.read(int(self.headers["Content-Length"]))))
            status, said = answer(self.path)
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()
            self.wfile.write(said if isinstance(said, bytes) else json.dumps(said).encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/base/"
        yield Settings(kibana=url, elasticsearch_user="ed", elasticsearch_password="s3cret"), asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def taken(path: str) -> Answer:
    return 200, {"success": True, "successCount": 20} if "_import" in path else {"id": "x"}


def test_the_objects_and_the_rule_are_sent_with_the_users_credentials() -> None:
    with kibana(taken) as (settings, asked):
        done = send(settings)
    assert done[0] == "20 saved objects imported"
    (first, headers, body), (second, _, said) = asked
    assert first == "/base/api/saved_objects/_import?overwrite=true"
    assert (headers["kbn-xsrf"], headers["Authorization"]) == ("tollwatch", "Basic ZWQ6czNjcmV0")
    assert ndjson(settings).encode() in body
    assert second == f"/base/api/alerting/rule/{rule_id(settings)}"
    assert json.loads(said) == rule(settings)


def test_a_rule_that_is_there_keeps_its_actions() -> None:
    with kibana(lambda path: taken(path) if "_import" in path else (409, {"message": "there"})) as (settings, _):
        assert send(settings)[1] == "the rule is there already and stays as it is"


def test_an_import_that_kibana_takes_in_part_is_a_failure() -> None:
    error = {"type": "map", "id": "m", "error": {"type": "unsupported_type"}}
    answer = {"success": False, "successCount": 3, "errors": [error]}
    with kibana(lambda _: (200, answer)) as (settings, _), pytest.raises(ServerError, match="map m: unsupported_type"):
        send(settings)


@pytest.mark.parametrize(
    ("status", "said", "advice"),
    [
        (401, {}, "TOLLWATCH_ELASTICSEARCH_USER"),
        (403, {}, "Saved Objects Management"),
        (302, {}, "TOLLWATCH_KIBANA"),
        (503, {"message": "license is not available"}, "license is not available"),
        (200, b"<html>", "is no Kibana"),
    ],
)
def test_a_refusal_says_what_to_do_and_no_secret(status: int, said: Any, advice: str) -> None:
    with kibana(lambda _: (status, said)) as (settings, asked), pytest.raises(ServerError, match=advice) as error:
        send(settings)
    assert "s3cret" not in str(error.value)
    assert len(asked) == 1


def test_a_kibana_that_is_away_is_named(unused_port: int) -> None:
    with pytest.raises(ServerError, match=f"does not answer at http://127.0.0.1:{unused_port}"):
        send(Settings(kibana=f"http://127.0.0.1:{unused_port}"))
