"""Days that a text names for something else than the event of which it tells.

The toll of the flood rose to 30. Elsewhere a landslide on Tuesday killed six.       The search was extended on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Period, Role
from streams.extract.document import Sentence
from streams.extract.draft import Draft

Position = tuple[bool, int]
"""Of a sentence: in the title first, then in the text."""

_WORK = r"(?:search|rescue)"
_AFTERMATH = re.compile(
    r"\b(?:(?:extend|resum|continu|suspend|halt)\w*|ended|call(?:s|ed) off)\s(?:[\w’'-]+\s){0,4}?"
    rf"{_WORK}\b"
    rf"|\b{_WORK} (?:operations? )?(?:was|were|has been|had been)\s"
    r"(?:extended|resumed|suspended|halted|ended|called off)\b"
    r"|\b(?:funerals?|memorial service|day of mourning|(?:was|were) buried|mourners)\b",
    re.IGNORECASE,
)


def days_of_others(drafts: Sequence[Draft], days: Sequence[tuple[Sentence, Period]]) -> set[Position]:
    """Where the sentences stand whose days date nothing but what they tell themselves."""
    return _of_other_events(drafts) | _of_aftermath(drafts, days)


def _of_other_events(drafts: Sequence[Draft]) -> set[Position]:
    """Of sentences with a toll of their own, told behind a greater one that rose."""
    risen = next((one for one in drafts if one.rises and not one.period), None)
    if risen is None:
        return set()
    return {
        one.sentence.position
        for one in drafts
        if one.own_time and one.role is Role.TOTAL and one.harm is risen.harm and not (one.rises or one.prior)
        and one.sentence.position > risen.sentence.position and one.quantity.number < risen.quantity.number
    }  # fmt: skip


def _of_aftermath(drafts: Sequence[Draft], days: Sequence[tuple[Sentence, Period]]) -> set[Position]:
    """Of sentences about what people did after the event, and about nobody harmed."""
    harmed = {draft.sentence.position for draft in drafts if draft.own_time}
    return {
        sentence.position
        for sentence, _ in days
        if sentence.position not in harmed and _AFTERMATH.search(sentence.text) is not None
    }
