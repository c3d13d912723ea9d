"""Which of an item's revisions stands: a total order of them, so that it hangs on no order of arrival.

A later text corrects an earlier one, whether it is longer or shorter. But a beginning never takes the place of the
whole: feeds tell the same article again with its first sentences, lists with its title alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import NewsItem

TEASER = 400  # characters; below, a text is taken for the beginning of one
_CUT = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\b(?:read more|continue reading|full story)\W*)\s*$", re.IGNORECASE)
_NOTICE = re.compile(
    r"\W*(?:correct(?:ion|ed)|retract(?:ion|ed)|withdrawn|clarification)\b"
    r"|.{0,200}?\b(?:this|the|an earlier) (?:article|story|report|item|version|page|post)\b.{0,80}?"
    r"\b(?:withdrawn|withdrew|retract\w*|corrected|removed|taken down|misstated|incorrectly|wrongly|in error)\b",
    re.IGNORECASE | re.DOTALL,
)
_TITLE, _BEGINNING, _WHOLE = range(3)


class Rank(NamedTuple):
    """The greatest stands. `told`: the title alone, a beginning, or the whole; `at`: when it was fetched, "" where it
    does not say; `revision`: the hash of the text."""

    told: int
    at: str
    length: int
    revision: str


def rank_of(item: NewsItem) -> Rank:
    """The later fetched of two whole texts stands; where none says when it was fetched, the longer one."""
    at = item.fetched_at.isoformat() if item.fetched_at else ""
    return Rank(_told(item), at, len(item.title) + len(item.text), item.text_hash)


def is_cut(text: str) -> bool:
    """True where the text itself says that there is more."""
    return _CUT.search(text[-80:]) is not None


def _told(item: NewsItem) -> int:
    """A short text that says it corrects or withdraws the article is no beginning of it."""
    if _NOTICE.match(item.text) or _NOTICE.match(item.title):
        return _WHOLE
    if not item.text:
        return _TITLE
    return _BEGINNING if len(item.text) < TEASER or is_cut(item.text) else _WHOLE
