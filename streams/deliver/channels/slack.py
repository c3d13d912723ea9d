"""Slack's incoming webhooks. They know no threads, so a follow-up says what it follows."""

from __future__ import annotations

import json
from collections.abc import Mapping

from schemas.channels import Slack
from streams.deliver.addresses import Resolve
from streams.deliver.channels.webhook import target_of
from streams.deliver.message import Message
from streams.deliver.outcome import Outcome
from streams.deliver.post import post
from streams.deliver.secrets import secret

_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
LONGEST = 3500


class ToSlack:
    def __init__(self, channel: Slack, env: Mapping[str, str], resolve: Resolve | None = None) -> None:
        url = secret(channel.name, "URL", channel.url_env, channel.url_file, env) or ""
        self._target = target_of(channel.name, url, channel.timeout_seconds, resolve=resolve)

    def __call__(self, message: Message) -> Outcome:
        return post(self._target, slack_body(message), {"Content-Type": "application/json; charset=utf-8"})


def slack_body(message: Message) -> bytes:
    """Title in bold, then the text; nothing in it is read as markup."""
    title, text = (_plain(part) for part in (message.title, message.text[:LONGEST]))
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": f"*{title.replace('*', '·')}*"}},
        {"type": "section", "text": {"type": "plain_text", "text": message.text[:2900] or "-", "emoji": False}},
    ]
    return json.dumps({"text": f"{title}\n{text}", "blocks": blocks}, ensure_ascii=False).encode()


def _plain(text: str) -> str:
    return "".join(_MARKUP.get(character, character) for character in text)
