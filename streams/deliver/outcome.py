"""How a try ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from streams.deliver.message import Message


class End(StrEnum):
    ARRIVED = "arrived"
    RETRY = "retry"
    GONE = "gone"
    """The receiver wants nothing any more: the channel is disabled."""


@dataclass(frozen=True)
class Outcome:
    """`reason` never holds a secret: no URL, no header, nothing that the receiver answered but its status.

    `wait`: seconds for which the receiver asks.
    """

    end: End
    reason: str = ""
    wait: float | None = None


class Sender(Protocol):
    """A channel made ready. Called from several threads at once."""

    def __call__(self, message: Message) -> Outcome:
        """One try. Raises nothing that it can foresee; whatever it raises counts as a reason to try again."""
        ...


ARRIVED = Outcome(End.ARRIVED)
