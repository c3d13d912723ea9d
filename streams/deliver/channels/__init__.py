"""The channels: how a message is brought to each kind of receiver."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import assert_never

from schemas.channels import Apprise, Channel, Email, JsonLines, Slack, Terminal, Webhook
from streams.deliver.addresses import Resolve
from streams.deliver.outcome import Sender


def open_channel(channel: Channel, env: Mapping[str, str] = os.environ, resolve: Resolve | None = None) -> Sender:
    """A channel made ready, its secrets read. Raises ConfigError where one is missing or cannot be."""
    match channel:
        case Terminal():
            from streams.deliver.channels.local import to_terminal

            return to_terminal
        case JsonLines():
            from streams.deliver.channels.local import ToFile

            return ToFile(channel)
        case Webhook():
            from streams.deliver.channels.webhook import ToWebhook

            return ToWebhook(channel, env, resolve)
        case Slack():
            from streams.deliver.channels.slack import ToSlack

            return ToSlack(channel, env, resolve)
        case Email():
            from streams.deliver.channels.email import ToEmail

            return ToEmail(channel, env)
        case Apprise():
            from streams.deliver.channels.apprise import ToApprise

            return ToApprise(channel, env)
    assert_never(channel)
