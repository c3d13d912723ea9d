from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from tests.feeds.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may ask for a name or connect to an address beyond this machine."""
    resolve, connect = socket.getaddrinfo, socket.create_connection

    def local_names(host: object, *rest: object, **more: object) -> object:
        assert host in ("127.0.0.1", "localhost", "::1"), f"a test asked for {host}"
        return resolve(host, *rest, **more)  # type: ignore[call-overload]

    def local_connections(address: tuple[str, int], *rest: object, **more: object) -> object:
        assert address[0] in ("127.0.0.1", "::1"), f"a test connects to {address}"
        return connect(address, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", local_names)
    monkeypatch.setattr(socket, "create_connection", local_connections)
