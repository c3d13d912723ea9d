"""What may not be posted to, in all the ways in which it can be written."""

from __future__ import annotations

import socket
import threading

import pytest

from schemas.channels import Webhook
from streams.deliver.addresses import RefusedAddress, addresses_of, lookup, refused_because
from streams.deliver.channels import open_channel
from streams.deliver.message import Message
from streams.deliver.outcome import End
from streams.errors import ConfigError

MESSAGE = Message("m-1", "alert", "title", "text", "thread", 1, "2025-03-09T12:00:00Z", {})

PRIVATE = (
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "::1", "fc00::1",
    "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::10.0.0.1",
    "64:ff9b:1::127.0.0.1", "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
)  # fmt: skip
NEVER = (
    "169.254.169.254", "169.254.170.2", "169.254.1.1",
    "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254",
    "fe80::1", "fe80::1%eth0",
    "::ffff:169.254.169.254", "64:ff9b::169.254.169.254", "2002:a9fe:a9fe::", "0.0.0.0", "::",
    "255.255.255.255", "224.0.0.1", "ff02::1", "240.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1", "no address",
    "::ffff:0:169.254.169.254",
)  # fmt: skip
PUBLIC = ("93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8")


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused_unless_they_are_allowed(address: str) -> None:
    assert refused_because(address, allow_private=False)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "192.168.1.1", "::1", "fd12:3456::1", "::ffff:10.0.0.1"])
def test_private_addresses_can_be_allowed(address: str) -> None:
    assert refused_because(address, allow_private=True) is None


@pytest.mark.parametrize("address", NEVER)
@pytest.mark.parametrize("allow_private", [True, False])
def test_some_addresses_are_always_refused(address: str, allow_private: bool) -> None:
    assert refused_because(address, allow_private=allow_private)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert refused_because(address, allow_private=False) is None


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "localhost"])
def test_other_ways_to_write_an_address_are_resolved_before_they_are_judged(host: str) -> None:
    with pytest.raises((RefusedAddress, OSError)):
        addresses_of(host, 80, allow_private=False, resolve=lookup)


def test_one_bad_address_among_good_ones_is_enough() -> None:
    with pytest.raises(RefusedAddress):
        addresses_of("mixed.example", 443, allow_private=False, resolve=lambda host, port: ["8.8.8.8", "10.0.0.1"])


class Trap:
    """A listener on this machine that must not be reached."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.reached = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        try:
            while True:
                self.socket.accept()[0].close()
                self.reached.set()
        except OSError:
            return


def test_a_name_that_changes_its_address_is_asked_once_and_reached_where_it_was_checked() -> None:
    trap, asked = Trap(), []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["192.0.2.1"] if len(asked) > 1 else ["127.0.0.1"]

    channel = Webhook(name="a", type="webhook", url=f"http://changing.example:{trap.port}/", timeout_seconds=0.3)
    first = open_channel(channel, {}, changing)(MESSAGE)
    assert (first.end, asked) == (End.RETRY, ["changing.example"])
    assert "private network" in first.reason and not trap.reached.is_set()
    asked.clear()
    allowed = channel.model_copy(update={"allow_private": True})
    assert open_channel(allowed, {}, changing)(MESSAGE).end is End.RETRY  # the trap hangs up: it is no web server
    assert trap.reached.wait(2) and asked == ["changing.example"]  # and nothing asked for the name a second time
    trap.socket.close()


def test_a_url_with_a_refused_address_is_a_fault_of_the_rule_file() -> None:
    for host in ("127.0.0.1", "[::1]", "169.254.169.254", "[::ffff:10.0.0.1]"):
        with pytest.raises(ConfigError, match="refused"):
            open_channel(Webhook(name="a", type="webhook", url=f"http://{host}/hook"), {})


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    trap = Trap()
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{trap.port}")
    channel = Webhook(name="a", type="webhook", url="http://name.example/", timeout_seconds=0.2)
    open_channel(channel, {}, lambda host, port: ["10.0.0.1"])(MESSAGE)
    assert not trap.reached.is_set()
    trap.socket.close()
