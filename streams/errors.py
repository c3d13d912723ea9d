"""What can go wrong, and the exit code it ends with.

TollwatchError            exit 1: the work failed
 +- ConfigError           exit 2: wrong use, or a setting that cannot be
 +- SourceError           exit 1: a source cannot be read at all
 +- StoreError            exit 1: the database cannot be opened or written
 +- ServerError           exit 1: Kafka or Elasticsearch refuses or is away
 DecodeError              never ends a run: the input goes to a dead letter with this reason
"""

from __future__ import annotations


class TollwatchError(Exception):
    """One line that says what to do next."""

    exit_code = 1


class ConfigError(TollwatchError):
    exit_code = 2


class SourceError(TollwatchError):
    pass


class StoreError(TollwatchError):
    pass


class ServerError(TollwatchError):
    pass


class DecodeError(Exception):
    """Input that is no record. `reason` says what is wrong with it, `hint` how it could be mended."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
