"""What is to be asked when, one request at a time to each host."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

Task = TypeVar("Task")
GAP = 1.0  # seconds between two requests to one host


class HostQueue(Generic[Task]):
    """Tasks by host and time. Times are seconds since 1970."""

    def __init__(self) -> None:
        self._tasks: dict[str, list[tuple[float, int, Task]]] = {}
        self._free_at: dict[str, float] = {}
        self._busy: set[str] = set()
        self._ready: list[tuple[float, int, str]] = []
        self._number = count()

    def add(self, host: str, at: float, task: Task) -> None:
        """Ask `host` at that time, or as soon after as it may be asked."""
        heappush(self._tasks.setdefault(host, []), (at, next(self._number), task))
        self._announce(host)

    def take(self, now: float) -> tuple[str, Task] | None:
        """A task that may begin now. Its host is busy until `done`."""
        while self._ready and self._ready[0][0] <= now:
            _, _, host = heappop(self._ready)
            tasks = self._tasks.get(host)
            if host in self._busy or not tasks or self._when(host) > now:
                continue
            _, _, task = heappop(tasks)
            if not tasks:
                del self._tasks[host]
            self._busy.add(host)
            return host, task
        return None

    def done(self, host: str, now: float, gap: float = GAP) -> None:
        """The host has answered, and is left in peace for a while."""
        self._busy.discard(host)
        if len(self._free_at) > 10_000:
            self._free_at = {name: at for name, at in self._free_at.items() if at > now}
        self._free_at[host] = now + gap
        self._announce(host)

    def next_at(self) -> float | None:
        """When the next task may begin; None where none waits, or all wait for busy hosts."""
        while self._ready:
            at, _, host = self._ready[0]
            if host in self._busy or host not in self._tasks or self._when(host) > at:
                heappop(self._ready)
                continue
            return at
        return None

    def __len__(self) -> int:
        return sum(map(len, self._tasks.values()))

    def _when(self, host: str) -> float:
        return max(self._tasks[host][0][0], self._free_at.get(host, 0.0))

    def _announce(self, host: str) -> None:
        if host in self._tasks and host not in self._busy:
            heappush(self._ready, (self._when(host), next(self._number), host))
