"""robots.txt as RFC 9309 reads it: the longest matching rule of our own group, else of the group for all."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

NAME = "tollwatch"
MAX_DELAY = 60.0  # seconds; who asks for more is asked as seldom as this


class Robots(NamedTuple):
    """`rules`: (allowed, path pattern). `delay`: seconds that the site wants between requests."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, url: str) -> bool:
        """True where no rule forbids the path, or a longer one allows it."""
        parts = urlsplit(url)
        path = unquote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        matching = [(len(pattern), allowed) for allowed, pattern in self.rules if _matches(pattern, path)]
        return max(matching, default=(0, True))[1]


OPEN = Robots()


def robots_of(text: str) -> Robots:
    """The rules of a robots.txt that hold for us."""
    groups: dict[str, tuple[list[tuple[bool, str]], list[float]]] = {}
    names: list[str] = []
    was_name = False
    for line in text[:512_000].splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            names = [*names, value.lower()] if was_name else [value.lower()]
        for name in names:
            rules, delays = groups.setdefault(name, ([], []))
            if field in ("allow", "disallow") and value:
                rules.append((field == "allow", unquote(value)))
            elif field == "crawl-delay" and re.fullmatch(r"\d{1,5}(\.\d+)?", value):
                delays.append(min(float(value), MAX_DELAY))
        was_name = field == "user-agent" or (was_name and not field)
    rules, delays = groups.get(NAME) or groups.get("*") or ([], [])
    return Robots(tuple(rules), max(delays, default=0.0))


def _matches(pattern: str, path: str) -> bool:
    """`*` stands for anything, `$` at the end for the end. Piece by piece: no pattern can take long."""
    exact = pattern.endswith("$")
    first, *rest = (pattern[:-1] if exact else pattern).split("*")
    if not path.startswith(first):
        return False
    if exact and not rest:
        return path == first
    at = len(first)
    for number, piece in enumerate(rest):
        if exact and number == len(rest) - 1:
            return path.endswith(piece) and len(path) - len(piece) >= at
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True
