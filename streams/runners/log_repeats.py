"""While a broker is away its client says so hundreds of times a second; once in a while is enough."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

EVERY = 10.0
"""Seconds between two lines of one wording."""


class Repeats(logging.Filter):
    """Lets each wording of a logger through once in `every` seconds, with how many were left out before."""

    def __init__(self, every: float = EVERY, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._every = every
        self._clock = clock
        self._said: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        wording, now = (record.name, str(record.msg)), self._clock()
        last, left_out = self._said.get(wording, (-self._every, 0))
        if now - last < self._every:
            self._said[wording] = last, left_out + 1
            return False
        self._said[wording] = now, 0
        if left_out:
            record.msg = f"{record.msg} ({left_out} more like it in between)"
        return True


def thin_out(library: str) -> None:
    """Thin out what the loggers of a library say, those that it has by now."""
    repeats = Repeats()
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] == library:
            logging.getLogger(name).addFilter(repeats)
