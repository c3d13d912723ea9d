"""Several releases run together in one text: where the second begins.

... No civilians were harmed.
UPDATE: Force confirms capture
For immediate release
BOR, Ruritania (May 3, 2024) - The force confirmed ...
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim

_Record = Claim | Victim

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# What stands at the head of a release and nowhere else: its line, or place and date of the day.
_HEAD = re.compile(
    rf"\s*(?:for (?:immediate )?release\b|[A-Z][A-Z .'-]+, [A-Z][A-Za-z ]+ \({_MONTH} \d{{1,2}}(?:, \d{{4}})?\))",
    re.IGNORECASE,
)
# "In other ISAF news throughout Afghanistan:"
_OTHER_NEWS = re.compile(
    r"^\W*in (?:other|further|related) (?:[\w()-]+ ){0,6}?news\b[^.\n]*:\s*$", re.IGNORECASE | re.MULTILINE
)
_ENDS_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s*$")
_SHORTEST_BODY = 60


def of_first_release(records: Sequence[_Record], text: str) -> Sequence[_Record]:
    """Those of the first release, where it tells any."""
    start = second_release(text)
    if start is None:
        return records
    return [one for one in records if one.evidence.field == "title" or one.evidence.start < start] or records


def before_other_news(records: Sequence[_Record], text: str) -> Sequence[_Record]:
    """Those told before a release turns to what else its force did, where it has told any."""
    turn = _OTHER_NEWS.search(text)
    if turn is None:
        return records
    return [one for one in records if one.evidence.field == "title" or one.evidence.start < turn.start()] or records


def second_release(text: str) -> int | None:
    """Where the second release of a text begins, with its title; None where there is one only."""
    body_end = None
    for line in _LINE.finditer(text):
        if body_end is not None and _HEAD.match(line[0]):
            return body_end
        if _is_body(line[0]):
            body_end = line.end()
    return None


def _is_body(line: str) -> bool:
    return len(line) >= _SHORTEST_BODY and _ENDS_SENTENCE.search(line) is not None
