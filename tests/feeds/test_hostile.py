"""Servers that mean harm, or are broken: a limit, a reason, and the rest goes on."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest

from schemas import DeadLetter, NewsItem
from streams.errors import DecodeError
from streams.feeds.addresses import is_public
from streams.feeds.fetch import Fetcher, Limits, Refused
from streams.feeds.listing import listing_of
from tests.feeds.server import Reply, Server, serving
from tests.feeds.test_shapes import DATE, item, rss
from tests.feeds.watching import Watching

BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel>")
    try:
        while True:
            handler.wfile.write(b"<item><title>more</title></item>" * 1000)
    except OSError:
        pass


def slow(begin: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """Sends a byte now and then, each in time for a timeout that counts from the last one."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        stopping = handler.server.RequestHandlerClass.stopping  # type: ignore[attr-defined]
        try:
            handler.wfile.write(begin)
            while not stopping.wait(0.05):
                handler.wfile.write(b" ")
        except OSError:
            pass

    return write


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Length: 5000\r\n\r\n" + rss(item()).encode())


REFUSED: dict[str, tuple[Reply, str]] = {
    "entity bomb": (Reply(f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">{BOMB}]><rss>&l9;</rss>'.encode()),
                    "declares entities of its own"),
    "file by entity": (Reply(b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel>&x;</channel></rss>'),
                       "declares entities of its own"),
    "gzip bomb": (Reply(gzip.compress(bytes(12_000_000)), headers={"Content-Encoding": "gzip"}), "more than 1 MB"),
    "gzip in gzip": (Reply(gzip.compress(gzip.compress(bytes(12_000_000))), headers={"Content-Encoding": "gzip"}),
                     "more than 1 MB"),
    "deflate bomb": (Reply(zlib.compress(bytes(12_000_000)), headers={"Content-Encoding": "deflate"}),
                     "more than 1 MB"),
    "a packing of its own": (Reply(b"\x01\x02", headers={"Content-Encoding": "br"}), "packed as 'br'"),
    "endless body": (Reply(write=endless), "more than 1 MB"),
    "slow body": (Reply(write=slow(b"HTTP/1.0 200 OK\r\nContent-Length: 100000\r\n\r\n")), "slower than 1 s"),
    "slow head": (Reply(write=slow(b"HTTP/1.0 200 OK\r\nX: ")), "slower than 1 s"),
    "a redirect to a private address": (Reply(status=302, headers={"Location": "http://127.0.0.1:1/"}),
                                        "127.0.0.1 is at a private address"),
    "a redirect to a file": (Reply(status=302, headers={"Location": "file:///etc/hostname"}), "leads to 'file"),
    "a circle": (Reply(status=302, headers={"Location": "/hostile"}), "more than 5 redirects"),
    "no feed": (Reply(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "no feed, list or page"),
    "empty": (Reply(b""), "no feed, list or page"),
    "deep page": (Reply(b"<html><body>" + b"<div>" * 50_000 + b"Two died."), "tags nested more than 200 deep"),
    "json": (Reply(b'{"a": ' + b"[" * 50_000), "JSON that is neither"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_leaves_a_letter_and_the_rest_goes_on(server: Server, name: str) -> None:
    reply, reason = REFUSED[name]
    server.pages["/hostile"] = reply
    hostile = server.url("/hostile")
    watching = Watching(hostile, server.serve("/feed", rss(item())), limits=Limits(connect=1, whole=1, body=1_000_000))
    found = [arrival.content for arrival in watching.once() if arrival.content]
    letters = [one for one in found if isinstance(one, DeadLetter)]
    assert [one.text for one in found if isinstance(one, NewsItem)] == [one.text for one in _told(server)]
    assert [letter.origin for letter in letters] == [hostile]
    assert letters[0].error.startswith(reason)
    assert letters[0].hint
    assert watching.health(hostile).error == letters[0].error


def _told(server: Server) -> list[NewsItem]:
    return Watching(server.url("/feed")).items()


def test_what_breaks_off_is_asked_for_again(server: Server) -> None:
    server.pages["/cut"] = Reply(write=cut_off)
    watching = Watching(server.url("/cut"))
    assert watching.once()[0].content is None
    assert "breaks off" in watching.health(server.url("/cut")).error


def test_no_other_port_of_the_same_machine_is_asked(server: Server) -> None:
    """The user named one server; what it sends must not lead to another one inside."""
    with serving() as inside:
        inside.serve("/secret", rss(item()))
        server.pages["/feed"] = Reply(status=301, headers={"Location": inside.url("/secret")})
        story = item(2).replace("/news/2", inside.url("/secret"))
        watching = Watching(server.url("/feed"), server.serve("/other", rss(story)))
        watching.once()
        assert inside.log == []


def test_a_name_that_resolves_anew_leads_nowhere_else(server: Server) -> None:
    """The address that was checked is the one that is connected to."""
    answers = iter([["93.184.215.14", "127.0.0.1"]])
    fetcher = Fetcher(resolve=lambda host, port: next(answers))
    with pytest.raises(Refused, match="private address"):
        fetcher.get(f"http://news.example:{server.port}/feed")
    assert server.log == []


@pytest.mark.parametrize("repeated", ["<feed ", "<rss><pubDate>" + " " * 900, "<!--", "<channel base", "<item><title>"])
def test_no_feed_takes_time_by_the_square(repeated: str) -> None:
    """It would not end: such a length of it."""
    with suppress(DecodeError):
        listing_of(repeated * (400_000 // len(repeated)), "http://a.example/")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:21f::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("::1", False),
        ("fe80::1%eth0", False), ("fd00::1", False), ("::ffff:10.0.0.1", False), ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_of_a_huge_feed_the_first_entries_are_read(server: Server) -> None:
    items = "".join(
        f"<item><guid>{n}</guid><title>No {n}</title><pubDate>{DATE}</pubDate></item>" for n in range(5_200)
    )
    found = [arrival.content for arrival in Watching(server.serve("/feed", rss(items))).once() if arrival.content]
    assert sum(isinstance(one, NewsItem) for one in found) == 5_000
    assert [one.error for one in found if isinstance(one, DeadLetter)] == ["more entries than are read at once"]
