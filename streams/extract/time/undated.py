"""Figures that no day told elsewhere in the item is the day of: rates, those of a whole war, those long after which
something happened."""

from __future__ import annotations

import re

from schemas import Measure, Role
from streams.extract.draft import Draft, is_long_ago
from streams.extract.scene import Scene
from streams.extract.time.measures import PER_TIME, in_what_lasts
from streams.extract.time.said_times import is_of_report

# "comes weeks after 30 people were killed", "years after a blast killed nine"
_LONG_AFTER = re.compile(
    r"\b(?:days|weeks?|months?|years?|decades?|(?:comes?|came|coming) (?:just )?a day)\s+(?:after|before)\b[^.;,]*$",
    re.IGNORECASE,
)
# "a candidate has just been arrested"
HAS_JUST = r"\b(?:has|have) just (?:been )?"
_JUST = re.compile(HAS_JUST + "$")
# "5,000 soldiers a week are dying"
_RATE = re.compile(rf"[^.;,]{{0,50}}?\b(?:{PER_TIME}(?!-)|annually\b)", re.IGNORECASE)
# "the seven credible reports accounted for 22 deaths": deaths of a month or more, which the count to date holds
_OF_REPORTS = re.compile(
    r"\b(?:credible|confirmed|substantiated|assessed|those|these)\s(?:new\s)?(?:reports|cases|allegations|assessments)\b"
    r"[^.;]{0,30}\b(?:account(?:s|ed)? for|involv(?:e|ed)|le[ad]+ to|result(?:s|ed)? in)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# "accused the militia of torturing and killing hundreds of villagers": who knows when
_ACCUSED_OF = re.compile(
    r"\baccus\w+\b[^.;]{0,60}\bof (?:\w+ly )?\w+ing\b(?:[^.;]{0,60}\w+ing\b)?\s*(?:\w+\s){0,2}$", re.IGNORECASE
)


def leave_undated(scene: Scene, draft: Draft, at: int) -> None:
    """Mark a draft without a time, its word of harm at offset `at`, that is of no day which the item names."""
    if draft.own_time:
        return
    first = min(at, draft.start)
    if draft.role is Role.TOTAL and _OF_REPORTS.search(scene.text, max(0, first - 100), first):
        draft.role, draft.measure = Role.INCREMENT, Measure.PERIOD
        return
    statement = scene.statement.period if scene.statement else None
    said = (statement.end or statement.start) if statement else None
    long_ago = is_long_ago(said, scene.document.published)
    reported = scene.statement is not None and is_of_report(scene.text, scene.statement)
    if long_ago and reported and draft.role is Role.TOTAL and not draft.prior:
        draft.role = Role.BACKGROUND  # "a study in 2019 found that 900 had died"
    draft.undated = long_ago or _is_of_no_day(scene.text, at, draft.start, draft.end)


def _is_of_no_day(sentence: str, at: int, start: int, end: int) -> bool:
    first, last = min(at, start), max(at, end)
    if _JUST.search(sentence, max(0, at - 20), at):
        return True
    if in_what_lasts(sentence, max(0, first - 60), last + 80, few=True):
        return True
    if _LONG_AFTER.search(sentence, max(0, first - 120), first) or _RATE.match(sentence, end):
        return True
    return _ACCUSED_OF.search(sentence, max(0, first - 180), first) is not None
