"""The only place that makes requests: one GET at a time, within limits, and only to where we may go.

The address that was checked is the one that is connected to, so a name that resolves anew cannot lead elsewhere; and
one deadline covers connecting, waiting, head and body, so no server can hold us. That is why it stands on http.client
and not on a client with connection pools. Proxies, cookies and passwords are not used.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from streams import __version__
from streams.errors import DecodeError
from streams.feeds.addresses import authority, is_public
from streams.feeds.bodies import MAX_BODY, read_body
from streams.feeds.robots import OPEN, Robots, robots_of

MAX_HOPS = 5
CONNECT_SECONDS = 10.0
WHOLE_SECONDS = 30.0  # of one request, whatever its server does
ROBOTS_SECONDS = 86_400.0
_MOVED = (301, 302, 303, 307, 308)
_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"

Resolve = Callable[[str, int], Iterable[str]]


class Unanswered(Exception):
    """No answer that can be used: try again later. `wait`: seconds that the server asks for; `gone`: for good."""

    def __init__(self, reason: str, *, wait: float | None = None, gone: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait
        self.gone = gone


class Refused(DecodeError):
    """What a server sent, or where it wanted to send us, is against our rules."""


@dataclass(frozen=True)
class Answer:
    """`url`: where the body came from. `moved_to`: the new address, where every hop said that it is for good."""

    url: str
    fresh: bool
    body: bytes = b""
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    moved_to: str | None = None
    delay: float = 0.0


class Limits(NamedTuple):
    connect: float = CONNECT_SECONDS
    whole: float = WHOLE_SECONDS
    body: int = MAX_BODY


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Fetcher:
    """Used by several threads. `trusted`: authorities ("host:port") that the user named: these may be private."""

    def __init__(
        self, trusted: Iterable[str] = (), contact: str = "", limits: Limits | None = None, resolve: Resolve = resolve
    ) -> None:
        about = f"news reader; robots: tollwatch{'; ' + contact if contact else ''}"
        self.agent = f"Tollwatch/{__version__} ({about})".encode("ascii", "ignore").decode().replace("\n", " ")
        self._trusted = frozenset(trusted)
        self._limits = limits or Limits()
        self._resolve = resolve
        self._robots: dict[str, tuple[Robots, float]] = {}
        self._tls: ssl.SSLContext | None = None
        self._under_way: set[_Watchdog] = set()
        self._stopped = False

    def get(self, url: str, etag: str = "", modified: str = "") -> Answer:
        """The body behind an address, over redirects; `fresh` is False where it has not changed.

        Raises Unanswered and Refused.
        """
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        place, permanent = url, True
        for _ in range(MAX_HOPS + 1):
            robots = self._robots_of(place)
            if not robots.allows(place):
                raise Unanswered("robots.txt does not allow it")
            response = self._request(place, headers)
            if response.status not in _MOVED:
                moved = place if permanent and place != url else None
                return _answer(place, response, moved, robots.delay)
            permanent = permanent and response.status in (301, 308)
            place = _next(place, response)
        raise Refused(f"more than {MAX_HOPS} redirects", "find where the address leads, and name that")

    def cut(self) -> None:
        """End every request that is under way, so that nobody waits for it, and begin no other."""
        self._stopped = True
        for watchdog in list(self._under_way):
            watchdog.cut()

    def _robots_of(self, url: str) -> Robots:
        site, now = authority(url), time.monotonic()
        known = self._robots.get(site)
        if known and known[1] > now:
            return known[0]
        robots = self._asked_robots(url)
        if len(self._robots) > 10_000:
            self._robots.clear()
        self._robots[site] = (robots, now + ROBOTS_SECONDS)
        return robots

    def _asked_robots(self, url: str) -> Robots:
        """None there, or none that we may see: all is allowed. A server in trouble: nothing is, for now."""
        place = urljoin(url, "/robots.txt")
        for _ in range(MAX_HOPS + 1):
            response = self._request(place, {})
            if response.status in _MOVED:
                place = _next(place, response)
                continue
            if response.status >= 500 or response.status == 429:
                raise Unanswered(f"robots.txt: {response.status}", wait=response.wait)
            if response.status != 200 or "html" in response.header("content-type"):
                return OPEN
            return robots_of(response.body.decode("utf-8", "replace"))
        return OPEN

    def _request(self, url: str, headers: dict[str, str]) -> Response:
        """One request, answered or not within the limits."""
        if self._stopped:
            raise Unanswered("stopped")
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not authority(url):
            raise Refused(f"leads to {url[:80]!r}, which is no web address", "only http and https are followed")
        asked = {
            "Host": parts.netloc.rpartition("@")[2], "User-Agent": self.agent, "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate", "Connection": "close", **{k: v for k, v in headers.items() if v},
        }  # fmt: skip
        ends = time.monotonic() + self._limits.whole
        try:
            with (
                closing(self._connection(url)) as connection,
                _Watchdog(connection, self._limits.whole, self._under_way),
            ):
                path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{parts.query}" if parts.query else "")
                connection.request("GET", quote(path, safe="/%:@!$&'()*+,;=~-._?[]"), headers=asked)
                with connection.getresponse() as got:
                    body = read_body(got, self._limits.body, ends) if got.status == 200 else b""
                    return Response(got.status, {name.lower(): value for name, value in got.getheaders()}, body)
        except DecodeError as error:
            raise Refused(error.reason, error.hint) from None
        except (OSError, HTTPException, ValueError) as error:
            if time.monotonic() >= ends:
                raise Refused(f"slower than {self._limits.whole:.0f} s", "it is tried again later") from None
            raise Unanswered(_reason(error)) from None

    def _connection(self, url: str) -> _Connection:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        addresses = list(self._resolve(host, port))
        private = [address for address in addresses if not is_public(address)]
        if private and authority(url) not in self._trusted:
            raise Refused(
                f"{host} is at a private address ({private[0]})", "name it as a SOURCE if you want it to be read"
            )
        tls = None
        if parts.scheme == "https":
            tls = self._tls = self._tls or ssl.create_default_context()
        return _Connection(host, port, addresses, self._limits.connect, tls)


class Response(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    def header(self, name: str) -> str:
        return self.headers.get(name, "")

    @property
    def wait(self) -> float | None:
        """What Retry-After says, in seconds: a number, or a moment."""
        given = self.header("retry-after").strip()
        if given.isdigit():
            return float(given[:9])
        with suppress(ValueError, TypeError):
            return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
        return None


def _answer(url: str, response: Response, moved_to: str | None, delay: float) -> Answer:
    status = response.status
    etag, modified = response.header("etag"), response.header("last-modified")
    if status == 304:
        return Answer(url, fresh=False, etag=etag, modified=modified, moved_to=moved_to, delay=delay)
    if status == 200:
        return Answer(url, True, response.body, response.header("content-type"), etag, modified, moved_to, delay)
    raise Unanswered(f"the server answers {status}", wait=response.wait, gone=status == 410)


def _next(url: str, response: Response) -> str:
    target = response.header("location")
    if not target:
        raise Unanswered(f"the server answers {response.status} without saying where to")
    return urljoin(url, target)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return f"{type(error).__name__}: {error}".replace("\n", " ")[:200]


class _Connection(HTTPConnection):
    """To addresses that were checked; `host` is only what the certificate must name."""

    def __init__(self, host: str, port: int, addresses: list[str], timeout: float, tls: ssl.SSLContext | None) -> None:
        super().__init__(host, port, timeout=timeout)
        self._addresses = addresses
        self._tls = tls
        self.is_cut = False

    def connect(self) -> None:
        refused: OSError = ConnectionError("it has no address")
        for address in self._addresses[:4]:
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError as error:
                refused = error
            if self.is_cut:
                raise refused
        else:
            raise refused
        if self._tls:
            self.sock = self._tls.wrap_socket(self.sock, server_hostname=self.host)


class _Watchdog:
    """Cuts the connection when the time is over: a timeout of the socket starts anew with every byte."""

    def __init__(self, connection: _Connection, seconds: float, under_way: set[_Watchdog]) -> None:
        self._connection = connection
        self._under_way = under_way
        self._timer = threading.Timer(seconds, self.cut)
        self._timer.daemon = True

    def cut(self) -> None:
        self._connection.is_cut = True
        with suppress(OSError, AttributeError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> None:
        self._under_way.add(self)
        self._timer.start()

    def __exit__(self, *failure: object) -> None:
        self._timer.cancel()
        self._under_way.discard(self)
