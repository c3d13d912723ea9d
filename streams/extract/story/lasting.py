"""Since when a war or a campaign is counted, where the text has told it of the figure before.

"More than 5,000 have been killed since the war began in May. Another 9,000 have been wounded in the war."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Measure, Role
from streams.extract.draft import Draft

_WITHIN = 500
"""So many characters behind a count the next one is still of the same war."""
_NOUNS = r"(?:war|conflict|offensive|campaign|fighting|hostilities|invasion|siege|insurgency|uprising|unrest|crackdown)"
_IN_IT = re.compile(
    rf"\s*(?:people\s|persons\s|others\s|civilians\s)?[^.;,\d]{{0,50}}?\b(?:in|during|by|of)\s(?:the|this|that)\s(?P<noun>{_NOUNS})\b"
    r"(?!\s(?:of|in|on|that|which|with|against)\b)"
)
_BEGAN = re.compile(rf"\bsince\b[^.;]*?\b(?P<noun>{_NOUNS})\b", re.IGNORECASE)


def count_since_told(drafts: Sequence[Draft]) -> None:
    """Give to a figure of "the war" the start of the count before it, where that has one."""
    for i, draft in enumerate(drafts):
        if draft.period or draft.measure is not Measure.CUMULATIVE or draft.role is not Role.TOTAL or draft.prior:
            continue
        named = _IN_IT.match(draft.sentence.text, draft.end)
        if named is None:
            continue
        for before in reversed(drafts[:i]):
            gap = draft.gap_after(before)
            if gap is None or draft.sentence.start - before.sentence.start > _WITHIN:
                break
            if _is_since(before, named["noun"]):
                draft.period, draft.own_time = before.period, True
                break


def _is_since(draft: Draft, noun: str) -> bool:
    """Whether a figure is counted since that war began."""
    period = draft.period
    if draft.measure is not Measure.CUMULATIVE or period is None or not period.start or period.end:
        return False
    began = _BEGAN.search(period.text) or _BEGAN.search(draft.sentence.text)
    return began is not None and began["noun"].lower() == noun
