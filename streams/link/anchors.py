"""The days that only a conflict can name: "since the war began", "since 7 October"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from streams.link.conflicts import Anchor, register

TRUCE_LASTS = 2 * 365  # days; who speaks of "the truce" later mostly means another, which nobody has listed yet
_TRUCE = re.compile(r"\b(?:truces?|cease-?fires?|cessation)\b")


def resolve_anchor(conflict_id: str, words: str, day: date) -> str | None:
    """The day that "since the war began" or "since the ceasefire" means on `day`: the last such anchor before it.

    An ISO date; None where the conflict has no such anchor, or a truce so old that another must be meant.
    """
    said = words.lower()
    fitting = [
        anchor.day
        for anchor in _anchors_until(conflict_id, day)
        if any(word in said and _whole(word).search(said) for word in anchor.what)
    ]
    last = max(fitting, default=None)
    if last is None or ((day - last).days > TRUCE_LASTS and _TRUCE.search(said)):
        return None
    return last.isoformat()


def anchor_on(conflict_id: str, month_and_day: str, day: date) -> str | None:
    """The conflict's last anchor before `day` on a day of the year ("-10-07"), an ISO date; None where it has none."""
    days = [anchor.day.isoformat() for anchor in _anchors_until(conflict_id, day)]
    return max((one for one in days if one.endswith(month_and_day)), default=None)


def _anchors_until(conflict_id: str, day: date) -> list[Anchor]:
    """The anchors of a conflict up to `day`; none where no such conflict is known."""
    conflict = register().by_id.get(conflict_id)
    return [anchor for anchor in conflict.anchors if anchor.day <= day] if conflict else []


@lru_cache(maxsize=1024)
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b")
