"""Which epoch a pipeline's topics are in: each rebuild begins one, and no worker runs until it is whole."""

from __future__ import annotations

import json
from typing import NamedTuple

from streams.errors import ConfigError
from streams.log import log_of
from streams.sender import sender
from streams.settings import Settings
from streams.topics import epoch_name

_KEY = b"epoch"


class Epoch(NamedTuple):
    """The first epoch has number 1 and is whole: nothing was rebuilt yet."""

    number: int = 1
    whole: bool = True


def read_epoch(settings: Settings) -> Epoch:
    """The epoch in which the pipeline is. Raises ServerError."""
    found = Epoch()
    for message in log_of(settings, [epoch_name(settings)]):
        if message.key == _KEY and message.value:
            found = Epoch(**json.loads(message.value))
    return found


def write_epoch(settings: Settings, epoch: Epoch) -> None:
    """Returns when Kafka has confirmed it. Raises ServerError."""
    with sender(settings) as sending:
        sending.raw(epoch_name(settings), _KEY, json.dumps(epoch._asdict()).encode(), 0)


def require_whole(settings: Settings) -> None:
    """Raise ConfigError where a rebuild runs, or was broken off."""
    epoch = read_epoch(settings)
    if not epoch.whole:
        raise ConfigError(
            f"A rebuild (epoch {epoch.number}) runs or was broken off: wait for it, or run `tollwatch rebuild` again."
        )
