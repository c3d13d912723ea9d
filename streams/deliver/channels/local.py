"""Terminal and JSON Lines."""

from __future__ import annotations

import os
import sys
from threading import Lock

from schemas.channels import JsonLines
from streams.deliver.message import Message
from streams.deliver.outcome import ARRIVED, End, Outcome
from streams.errors import ConfigError

_WRITING = Lock()


def to_terminal(message: Message) -> Outcome:
    """The message as text on standard output, without what a terminal would obey."""
    shown = "".join(c for c in f"{message.title}\n{message.text}\n" if c.isprintable() or c == "\n")
    with _WRITING:
        sys.stdout.write(shown + "\n")
        sys.stdout.flush()
    return ARRIVED


class ToFile:
    """One CloudEvent a line. A line that a killed process left half-written is ended before the next."""

    def __init__(self, channel: JsonLines) -> None:
        self._path = channel.path
        try:
            with open(self._path, "ab"):  # noqa: PTH123
                pass
        except OSError as error:
            reason = error.strerror or error
            raise ConfigError(f"channel {channel.name}: {channel.path} cannot be written: {reason}") from None

    def __call__(self, message: Message) -> Outcome:
        try:
            with _WRITING, open(self._path, "ab+") as file:  # noqa: PTH123
                whole = file.tell() == 0 or _ends_line(self._path)
                file.write((b"" if whole else b"\n") + message.as_event() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            return Outcome(End.RETRY, f"the file cannot be written: {error.strerror or type(error).__name__}")
        return ARRIVED


def _ends_line(path: str) -> bool:
    with open(path, "rb") as file:  # noqa: PTH123
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
