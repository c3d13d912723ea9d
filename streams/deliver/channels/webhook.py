"""A CloudEvent by HTTP POST, signed as Standard Webhooks has it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from schemas.channels import Webhook
from streams.deliver.addresses import Resolve, refused_because
from streams.deliver.message import Message
from streams.deliver.outcome import Outcome
from streams.deliver.post import Target, post
from streams.deliver.secrets import secret
from streams.deliver.signature import keys_of, signed
from streams.errors import ConfigError


class ToWebhook:
    """`clock`: seconds since 1970, for the signature's time."""

    def __init__(
        self,
        channel: Webhook,
        env: Mapping[str, str],
        resolve: Resolve | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        name = channel.name
        url = channel.url or secret(name, "URL", channel.url_env, channel.url_file, env) or ""
        self._target = target_of(name, url, channel.timeout_seconds, channel.allow_private, resolve)
        secrets = secret(name, "secret", channel.secret_env, channel.secret_file, env)
        try:
            self._keys = keys_of(secrets) if secrets else []
        except ValueError as error:
            raise ConfigError(f"channel {name}: {error}; write whsec_ and 24 to 64 random bytes in base64") from None
        self._clock = clock

    def __call__(self, message: Message) -> Outcome:
        body = message.as_event()
        headers = {"Content-Type": "application/cloudevents+json; charset=utf-8"}
        if self._keys:
            headers |= signed(self._keys, message.id, int(self._clock()), body)
        else:
            headers["webhook-id"] = message.id
        return post(self._target, body, headers)


def target_of(
    name: str, url: str, timeout: float, allow_private: bool = False, resolve: Resolve | None = None
) -> Target:
    """Raises ConfigError for a URL that can never be posted to. The URL itself, which may be a secret, is not shown."""
    parts = urlsplit(url)
    try:
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() or not c.isprintable() for c in url):
        raise ConfigError(f"channel {name}: its URL should be https://host/path")
    if parts.username or parts.password:
        raise ConfigError(f"channel {name}: no user or password in its URL")
    reason = refused_because(host, allow_private=allow_private)
    if reason and reason != "it has no IP address":
        raise ConfigError(f"channel {name}: the address of its URL is refused: {reason}")
    return Target(url, timeout, allow_private, resolve)
