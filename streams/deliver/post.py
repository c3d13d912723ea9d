"""One HTTP POST to a checked address: no proxy, no redirect, an end in time, and nothing told of what was sent."""

from __future__ import annotations

import http
import http.client
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Timer
from urllib.parse import urlsplit

from streams.deliver.addresses import RefusedAddress, Resolve, addresses_of
from streams.deliver.outcome import ARRIVED, End, Outcome


@dataclass(frozen=True)
class Target:
    """Where to post. `timeout`: seconds for the whole of a try."""

    url: str
    timeout: float
    allow_private: bool = False
    resolve: Resolve | None = None
    context: ssl.SSLContext | None = None


def post(target: Target, body: bytes, headers: Mapping[str, str]) -> Outcome:
    """Send, and say how it ended. No part of the URL is in the reason."""
    parts = urlsplit(target.url)
    host = parts.hostname or ""
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        addresses = addresses_of(host, port, allow_private=target.allow_private, resolve=target.resolve)
    except RefusedAddress as error:
        return Outcome(End.RETRY, f"its address is refused: {error}")
    except (OSError, UnicodeError, ValueError):
        return Outcome(End.RETRY, "its name cannot be resolved")
    connection = _Pinned(host, port, addresses, target, secure=parts.scheme == "https")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    timer = Timer(target.timeout, connection.give_up)
    timer.daemon = True
    timer.start()
    try:
        connection.request("POST", path, body, {"User-Agent": "tollwatch", **headers})
        response = connection.getresponse()
        return _outcome(response.status, response.getheader("Retry-After"))
    except ssl.SSLCertVerificationError:
        return Outcome(End.RETRY, "its certificate is not valid")
    except TimeoutError:
        return Outcome(End.RETRY, f"no answer within {target.timeout:g} seconds")
    except (OSError, http.client.HTTPException) as error:
        late = f"no answer within {target.timeout:g} seconds"
        return Outcome(End.RETRY, late if connection.given_up else f"the connection failed ({type(error).__name__})")
    finally:
        timer.cancel()
        connection.close()


class _Pinned(http.client.HTTPConnection):
    """A connection to addresses that were checked, under the name that they were found by."""

    def __init__(self, host: str, port: int, addresses: list[str], target: Target, *, secure: bool) -> None:
        super().__init__(host, port, timeout=target.timeout)
        self._addresses = addresses
        self._context = (target.context or ssl.create_default_context()) if secure else None
        self.default_port = 443 if secure else 80
        self.given_up = False

    def connect(self) -> None:
        error: OSError | None = None
        for address in self._addresses:
            if self.given_up:
                raise TimeoutError
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError as failed:
                error = failed
        else:
            raise error or OSError("no address")
        if self._context:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)

    def give_up(self) -> None:
        """A receiver that answers byte by byte would never run into the socket's own timeout."""
        self.given_up = True
        if self.sock:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


def _outcome(status: int, retry_after: str | None) -> Outcome:
    if 200 <= status < 300:
        return ARRIVED
    if status == http.HTTPStatus.GONE:
        return Outcome(End.GONE, "410: it wants no more messages")
    if 300 <= status < 400:
        return Outcome(End.RETRY, f"{status}: redirects are not followed")
    return Outcome(End.RETRY, f"{status} {http.client.responses.get(status, '')}".strip(), _seconds(retry_after))


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After as seconds from now, written as a number or as a date."""
    if not retry_after:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after.strip()[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
