"""What is sent: one message, the same bytes at every try."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

SOURCE = "tollwatch"


@dataclass(frozen=True)
class Message:
    """`id` names it at the receiver, who acts once on each. `sequence` grows along a series on one channel.

    `thread` joins the messages of one incident. `data`: for programs.
    """

    id: str
    kind: str
    title: str
    text: str
    thread: str
    sequence: int
    time: str
    data: dict[str, Any]

    def as_event(self) -> bytes:
        """A CloudEvent (1.0, structured mode) as JSON."""
        event = {
            "specversion": "1.0",
            "id": self.id,
            "source": SOURCE,
            "type": f"tollwatch.{self.kind}",
            "subject": self.thread,
            "time": self.time,
            "sequence": f"{self.sequence:012d}",
            "datacontenttype": "application/json",
            "data": {"title": self.title, "text": self.text, "thread": self.thread, **self.data},
        }
        return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()

    def stored(self) -> str:
        return json.dumps(self.__dict__, ensure_ascii=False)

    @classmethod
    def from_stored(cls, text: str) -> Message:
        return cls(**json.loads(text))
