"""Whatever Apprise can reach, where it is installed."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from schemas.channels import Apprise
from streams.deliver.message import Message
from streams.deliver.outcome import ARRIVED, End, Outcome
from streams.deliver.secrets import secret
from streams.errors import ConfigError


class ToApprise:
    def __init__(self, channel: Apprise, env: Mapping[str, str]) -> None:
        try:
            import apprise  # type: ignore[import-not-found, unused-ignore]
        except ImportError:
            raise ConfigError(f"channel {channel.name} needs Apprise: pip install 'tollwatch[apprise]'") from None
        logging.getLogger("apprise").setLevel(logging.CRITICAL)  # it would log the URL, which is a secret
        self._services = apprise.Apprise()
        url = secret(channel.name, "URL", channel.url_env, channel.url_file, env) or ""
        if not self._services.add(url):
            raise ConfigError(f"channel {channel.name}: Apprise does not know the service of its URL")

    def __call__(self, message: Message) -> Outcome:
        arrived = self._services.notify(title=message.title, body=message.text)
        return ARRIVED if arrived else Outcome(End.RETRY, "the service did not take it")
