"""Is it there, is it Elasticsearch, is it new enough, does it let us in? And what to do where not."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from streams.errors import ServerError
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

log = logging.getLogger(__name__)

OLDEST = 9
"""The oldest major version of Elasticsearch that our client speaks with."""

FIRST_DELAY, LAST_DELAY = 1.0, 60.0
Answer = TypeVar("Answer")


class Stopped(Exception):
    """Somebody wants an end while we wait for the server."""


def connect(settings: Settings) -> Elasticsearch:
    """A client. It neither retries nor sniffs by itself: the writer knows what may be sent again."""
    from elasticsearch import Elasticsearch

    return Elasticsearch(**settings.elasticsearch_client(), request_timeout=30, max_retries=0)


def pausing(stop: Callable[[], bool]) -> Callable[[float], None]:
    """A pause that ends with Stopped once `stop()`."""

    def pause(seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if stop():
                raise Stopped
            time.sleep(min(left, 0.1))

    return pause


class Patience:
    """Asks again for as long as the server is away or busy, ever more slowly. `pause` waits the given seconds."""

    def __init__(self, settings: Settings, pause: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._pause = pause
        self._delay = FIRST_DELAY

    def ask(self, call: Callable[[], Answer]) -> Answer:
        """What `call` answers, some time. Raises ServerError where asking again is of no use; 413 goes through."""
        while True:
            try:
                return call()
            except Exception as error:
                if getattr(error, "status_code", 0) == 413:
                    raise
                if not passes(error):
                    raise refused(error, self._settings) from None
                self.wait(f"Elasticsearch is {'busy' if hasattr(error, 'status_code') else 'away'} "
                          f"({type(error).__name__})")  # fmt: skip

    def rested(self) -> None:
        """All went through: the next trouble begins with a short pause again."""
        self._delay = FIRST_DELAY

    def wait(self, why: str) -> None:
        """Before the next try."""
        log.warning("%s: again in %.0f s at most", why, self._delay)
        self._pause(self._delay * random.uniform(0.5, 1.0))
        self._delay = min(2 * self._delay, LAST_DELAY)


def passes(error: Exception) -> bool:
    """Whether the same may succeed later: no answer, too many requests, a server at odds with itself."""
    from elastic_transport import TlsError
    from elasticsearch import ApiError, TransportError, UnsupportedProductError

    if isinstance(error, (UnsupportedProductError, TlsError)):
        return False
    if isinstance(error, ApiError):
        return error.status_code in (408, 429) or error.status_code >= 500
    return isinstance(error, TransportError)


def refused(error: Exception, settings: Settings, doing: str = "") -> Exception:
    """What went wrong and what to do, as a ServerError; an error that is none of the server's comes back as it is."""
    from elastic_transport import TlsError
    from elasticsearch import ApiError, TransportError, UnsupportedProductError

    where = f"Elasticsearch at {settings.elasticsearch}"
    if isinstance(error, UnsupportedProductError):
        return ServerError(f"what answers at {settings.elasticsearch} is not Elasticsearch {OLDEST} or newer, or "
                           "something stands before it: check TOLLWATCH_ELASTICSEARCH")  # fmt: skip
    if isinstance(error, TlsError):
        return ServerError(f"the certificate of {where} is not trusted: name the PEM file of its authority in "
                           "TOLLWATCH_ELASTICSEARCH_CA_CERTS")  # fmt: skip
    if isinstance(error, ApiError):
        return ServerError(_advice(where, error.status_code, _said(error), settings) + (doing and f" ({doing})"))
    if isinstance(error, TransportError):
        return ServerError(f"{where} does not answer ({type(error).__name__}): check TOLLWATCH_ELASTICSEARCH, or start "
                           "one: tollwatch stack up")  # fmt: skip
    return error


def check_version(client: Elasticsearch, settings: Settings) -> str:
    """The server's version. Raises ServerError where we cannot work with it, with what to do."""
    try:
        number = _version(client)
    except Exception as error:
        raise refused(error, settings) from None
    major = number.partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST:
        raise ServerError(f"Elasticsearch at {settings.elasticsearch} is {number}; {OLDEST}.0 or newer is needed: "
                          "upgrade it")  # fmt: skip
    return number


def _version(client: Elasticsearch) -> str:
    from elasticsearch import ApiError

    try:
        return str(client.info()["version"]["number"])
    except ApiError as error:
        if error.status_code != 405:
            raise
    # The distribution for tests has no root page.
    nodes: dict[str, Any] = client.nodes.info(node_id="_local", metric="_none")["nodes"]
    return str(next(iter(nodes.values()))["version"])


def _advice(where: str, status: int, said: str, settings: Settings) -> str:
    if status == 401:
        given = settings.elasticsearch_api_key or settings.elasticsearch_user
        return (f"{where} does not know these credentials" if given else f"{where} wants credentials") + (
            ": check TOLLWATCH_ELASTICSEARCH_USER and _PASSWORD, or TOLLWATCH_ELASTICSEARCH_API_KEY"
        )
    if status == 403:
        return (f"{where} does not let this user do it: give it the role that `tollwatch index roles` shows "
                f"({said[:200]})")  # fmt: skip
    if status == 404:
        return f"{where} lacks an index or an alias ({said[:200]}): run `tollwatch index setup`"
    if "media_type_header" in said or "compatible-with" in said or "must be either version" in said:
        return f"{where} is older than {OLDEST}.0: upgrade it"
    if "no handler found" in said and "_security" in said:
        return f"{where} has its security switched off: there are no roles to make, and everybody may do everything"
    return f"{where} refuses ({status}): {said[:300]}"


def _said(error: Any) -> str:
    body = error.body
    cause = body.get("error") if isinstance(body, dict) else None
    if isinstance(cause, dict):
        return f"{cause.get('type', '')}: {cause.get('reason', '')}"
    return str(cause or error.message)
