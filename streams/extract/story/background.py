"""What an item tells of long ago: background, which makes no change, unless somebody gives the figure now."""

from __future__ import annotations

import re
from datetime import date

from schemas import Measure, Role
from streams.extract.draft import Draft, is_ages_ago, is_long_ago
from streams.extract.lexicon import alternation, table

_SPEAKS = re.compile(
    rf"(?<!widely )(?<!was )(?<!were )(?<!been )\b(?:{alternation(table('cues')['speech'])}|according)\b", re.IGNORECASE
)
_THAT_HARMED = re.compile(
    r"(?<!say )(?<!says )(?<!said )\b(?:that|which) (?:had |has )?(?:killed|injured|wounded|claimed|left)\b[^.;,]*$"
    r"|\b(?:in|during) which\b[^.;,]*$"
    r"|\b(?:responsible for|behind|involved in|took part in|orchestrat\w+|blamed for|wanted (?:for|over))\b[^.;,]*$"
)


def leave_long_past(draft: Draft, published: date, *, old_story: bool, whole_story: bool) -> None:
    """An event over thirty days old that nobody speaks of now is told as background, where a figure itself says when,
    or recalls it. `old_story`: the item names no day of the last thirty, and so tells of nothing newer.
    `whole_story`: whatever is said, or dated by another sentence, is told.
    """
    draft.follow_whole()
    end = draft.period.end if draft.period else None
    is_stock = draft.measure is Measure.STOCK and draft.role is Role.TOTAL and not (draft.said or draft.prior)
    if is_stock and is_long_ago(draft.as_of.day, published):
        draft.role = Role.BACKGROUND  # "in 2019 some 900 were held there"
    if draft.role is not Role.TOTAL or draft.measure not in (Measure.INCIDENT, Measure.PERIOD):
        return
    if not is_long_ago(end, published) or draft.prior or draft.rises:
        return
    if is_ages_ago(end, published):
        of_now = False  # "killed in the war of 1912", whoever says so
    elif whole_story:
        of_now = draft.said or draft.follows
    else:
        of_now = (draft.said and not _is_known(draft)) or (draft.follows and old_story)
    if not of_now:
        draft.role = Role.BACKGROUND


def _is_known(draft: Draft) -> bool:
    """Whether an event is told as known beside of what somebody says: in a sentence that only goes on with their words,
    or in a relative clause ("the crash that killed 90 people, a report says")."""
    if draft.measure is not Measure.INCIDENT:
        return False
    text, named = draft.sentence.text, draft.claimant.text if draft.claimant else None
    if (not named or named not in text) and not _SPEAKS.search(text):
        return True
    return _THAT_HARMED.search(text, 0, draft.start) is not None
