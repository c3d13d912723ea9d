"""What is said of a server that we cannot work with: against one that answers as those do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from streams.cli.index import index
from streams.errors import ServerError
from streams.index.roles import put_roles, roles
from streams.index.server import Patience, Stopped, check_version, connect, pausing
from streams.index.setup import mappings
from streams.settings import Settings

ELASTIC = {"X-Elastic-Product": "Elasticsearch", "Content-Type": "application/json"}
TOO_OLD = {"error": {"type": "media_type_header_exception",
                     "reason": "Accept version must be either version 8 or 7, but found 9."}}  # fmt: skip


@contextmanager
def server(*answers: tuple[int, Any, dict[str, str]]) -> Iterator[Settings]:
    """Answers with these, the last one for ever."""
    left = list(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, said, headers = left.pop(0) if len(left) > 1 else left[0]
            body = json.dumps(said).encode()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.do_GET()

        def log_message(self, *_: Any) -> None:
            pass

    running = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=running.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield Settings(elasticsearch=f"http://127.0.0.1:{running.server_port}", elasticsearch_user="writer",
                       elasticsearch_password="s3cret")  # fmt: skip
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


def version(number: str) -> dict[str, Any]:
    return {"version": {"number": number, "build_flavor": "default"}, "tagline": "You Know, for Search"}


@pytest.mark.parametrize("number", ["9.0.0", "9.5.3", "10.1.0-SNAPSHOT"])
def test_a_server_that_is_new_enough(number: str) -> None:
    with server((200, version(number), ELASTIC)) as settings, connect(settings) as client:
        assert check_version(client, settings) == number


@pytest.mark.parametrize(
    ("status", "said", "headers", "advice"),
    [
        (200, version("8.19.3"), ELASTIC, r"is 8\.19\.3; 9\.0 or newer is needed"),
        (400, TOO_OLD, ELASTIC, r"older than 9\.0: upgrade it"),
        (200, version("3.1.0"), {"Content-Type": "application/json"}, "is not Elasticsearch 9 or newer"),
        (401, {"error": {"type": "security_exception", "reason": "no"}}, ELASTIC, "TOLLWATCH_ELASTICSEARCH_USER"),
        (403, {"error": {"type": "security_exception", "reason": "no"}}, ELASTIC, "tollwatch index roles"),
        (503, {"error": "starting"}, ELASTIC, "refuses .503"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do_and_no_secret(
    status: int, said: Any, headers: dict[str, str], advice: str
) -> None:
    with (
        server((status, said, headers)) as settings,
        connect(settings) as client,
        pytest.raises(ServerError, match=advice) as error,
    ):
        check_version(client, settings)
    assert "s3cret" not in str(error.value)


def test_a_server_that_is_away_is_named(unused_port: int) -> None:
    settings = Settings(elasticsearch=f"http://127.0.0.1:{unused_port}")
    with connect(settings) as client, pytest.raises(ServerError, match=f"127.0.0.1:{unused_port} does not answer"):
        check_version(client, settings)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_what_may_pass_is_asked_again_ever_more_slowly(status: int) -> None:
    waited: list[float] = []
    busy = (status, {"error": {"type": "busy", "reason": "busy"}}, ELASTIC)
    with server(busy, busy, busy, (200, version("9.5.3"), ELASTIC)) as settings, connect(settings) as client:
        assert Patience(settings, waited.append).ask(client.info)["version"]["number"] == "9.5.3"
    assert len(waited) == 3
    assert all(0.5 * 2**n <= seconds <= 2**n for n, seconds in enumerate(waited))


def test_a_wrong_password_is_no_reason_to_wait() -> None:
    refusal = (401, {"error": {"type": "security_exception", "reason": "no"}}, ELASTIC)
    with server(refusal) as settings, connect(settings) as client, pytest.raises(ServerError, match="credentials"):
        Patience(settings, lambda _: pytest.fail("it waits")).ask(client.info)


def test_a_wait_ends_when_somebody_wants_an_end(unused_port: int) -> None:
    settings = Settings(elasticsearch=f"http://127.0.0.1:{unused_port}")
    with connect(settings) as client, pytest.raises(Stopped):
        Patience(settings, pausing(lambda: True)).ask(client.info)


def test_roles_reach_no_further_than_the_pipelines_own_indices() -> None:
    made = roles(Settings(prefix="east-"))
    assert list(made) == ["east-tollwatch-setup", "east-tollwatch-writer", "east-tollwatch-reader"]
    for role in made.values():
        assert all(name.startswith("east-tollwatch-") for part in role["indices"] for name in part["names"])
    assert {"claims", "envelopes"} <= set(mappings())


def test_roles_without_security_are_explained() -> None:
    said = {"error": "no handler found for uri [/_security/role/tollwatch-setup] and method [PUT]", "status": 400}
    with (
        server((400, said, ELASTIC)) as settings,
        connect(settings) as client,
        pytest.raises(ServerError, match="security switched off"),
    ):
        put_roles(client, settings)


def test_roles_can_be_put_into_a_file_of_roles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOLLWATCH_PREFIX", "east-")
    told = CliRunner().invoke(index, ["roles", "--yaml"]).output
    assert yaml.safe_load(told) == roles(Settings(prefix="east-"))
    assert "&" not in told  # Elasticsearch reads no anchors
