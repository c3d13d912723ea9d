"""Days of long ago: an event that an item recalls without its day is of the day that the item named for it before.

"... in its attack on 7 October 2023. ... About 1,200 people were killed in the attack." The attack is the one that was
dated, whatever days of this week stand between. "The ferry sank on 14 June 2023. ... Eighty bodies were recovered.":
who begins with an old day and names no later one tells of that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from schemas import Period
from streams.extract.draft import Draft, is_long_ago
from streams.extract.lexicon import alternation, table
from streams.extract.time.past_years import Day

_THE_EVENT = re.compile(
    rf"\b(?:the|that|this)\s+(?!same\b|latest\b|new\b|second\b)(?:[a-z-]+\s+){{0,1}}?({alternation(table('cues')['one_event'])})\b",
    re.IGNORECASE,
)
# "eight of the 33 are dead", "the last four hostages are dead": how they are, and nothing that happened
_HOW_THEY_ARE = re.compile(
    r"[^,.;]{0,60}\b(?:is|are)\s+(?:\w+ly\s+|all\s+|already\s+|now\s+|still\s+)?"
    r"(?:(?:presumed|believed|thought|known)\s+(?:to be\s+)?)?dead\b(?!\s+(?:after|and|in)\b)"
)
_KNOWN_ONES = re.compile(r"\bof\s+(?:the|these|those|them|its|his|her|their)\b|^the\s", re.IGNORECASE)
# "the 59 hostages, 35 of whom are presumed dead"
_HOSTAGES = re.compile(r"\b(?:hostages|captives|abductees)\b[^.;]{0,40}$")
_LAST_ONES = re.compile(r"\bthe (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_OF_NOW = re.compile(r"\b(?:has|have|is|are|says?|today|now|currently|\w+day|since|ago)\b")
_NEW_CLAUSE = re.compile(r"[,;–]| - |\b(?:what|which|that|when|who|whom|where|after|but)\b")
OPENING = 500
"""So many characters of a text tell what all of it is about."""
DATES_WITHIN = 40
"""So many characters are at most between an event and its day."""


def recalled_day(draft: Draft, days: Sequence[Day], published: date) -> Period | None:
    """The day of long ago on which an incident without a time happened; None where nothing tells one."""
    before = [(sentence, day) for sentence, day in days if sentence.position < draft.sentence.position]
    if not before:
        return None
    named = {match[1].lower() for match in _THE_EVENT.finditer(draft.sentence.text)}
    for sentence, day in reversed(before) if named else ():
        if any(_is_dated(sentence.text, noun, day) for noun in named):
            return day if _is_old(day, published) else None
    return _day_of_the_story(draft, before, published)


def tells_how_they_are(draft: Draft) -> bool:
    """ "eight of the 33 are dead": people known before, of whom the text tells only how they are."""
    text = draft.sentence.text
    if not _HOW_THEY_ARE.match(text, draft.start):
        return False
    if _LAST_ONES.search(text, max(0, draft.start - 20), draft.start):
        return True
    if _HOSTAGES.search(text, max(0, draft.start - 60), draft.start):
        return True
    return bool(_KNOWN_ONES.search(text[max(0, draft.start - 20) : draft.end + 25]))


def _day_of_the_story(draft: Draft, before: Sequence[Day], published: date) -> Period | None:
    told = {day.start for _, day in before}
    sentence, day = before[0]
    opens = sentence.field == "text" and sentence.start + len(sentence.text) <= OPENING
    if len(told) > 1 or not opens or not _is_old(day, published) or _OF_NOW.search(_clause(draft)):
        return None
    return day


def _clause(draft: Draft) -> str:
    text = draft.sentence.text
    start = max((match.end() for match in _NEW_CLAUSE.finditer(text, 0, draft.start)), default=0)
    after = _NEW_CLAUSE.search(text, draft.end)
    return text[start : after.start() if after else len(text)]


def _is_old(day: Period, published: date) -> bool:
    """A single day, and over a month ago."""
    start = day.start or ""
    return len(start) == len("2023-10-07") and day.end == start and is_long_ago(start, published)


@cache
def _dated(noun: str, words: str) -> re.Pattern[str]:
    event, day = rf"\b{re.escape(noun)}s?\b", rf"\b{re.escape(words)}"
    return re.compile(rf"{event}[^.;]{{0,{DATES_WITHIN}}}{day}|{day}[^.;]{{0,{DATES_WITHIN}}}{event}", re.IGNORECASE)


def _is_dated(text: str, noun: str, day: Period) -> bool:
    return noun in text.lower() and bool(day.text) and _dated(noun, day.text).search(text) is not None
