"""How many days from those of a mention an event may be of which it tells."""

from __future__ import annotations

from streams.detect.event import Event
from streams.detect.mention import Mention

NEXT_DAY = (1, 1)
ASTRAY = (7, 7)  # a text that names its event may be wrong by a week
FOLLOW_UP = (14, 0)
PATIENCE = (90, 0)  # what seldom happens is followed up as long
LEFT_OPEN = (14, 1)  # a text that names no day may go on with an event of so long ago
LONG_OPEN = (90, 1)  # so may a count of what seldom happens, of so much longer ago
LOOSE = (14, 7)  # so may one of a rise whose day may be of something else
LONG_LOOSE = (90, 7)  # of what seldom happens as long as a follow-up without a day
REACHES = (
    NEXT_DAY,
    ASTRAY,
    FOLLOW_UP,
    PATIENCE,
    LEFT_OPEN,
    LONG_OPEN,
    LOOSE,
    LONG_LOOSE,
)  # days before and after those of a mention in which its event may be


def apart_of(mention: Mention) -> tuple[int, int]:
    """How many days before and after those of a mention an event may be of which it tells."""
    if mention.undated:
        return PATIENCE if mention.is_patient else FOLLOW_UP
    if mention.is_loose:
        return LONG_LOOSE if mention.is_patient else LOOSE
    if mention.spot.is_site and not mention.says_day:
        return FOLLOW_UP
    if mention.may_go_on:
        return LONG_OPEN if mention.counts and mention.is_seldom else LEFT_OPEN
    return ASTRAY if mention.is_patient else NEXT_DAY


def reach_of(mention: Mention) -> tuple[int, int]:
    """The days of which an event is that a mention may tell of."""
    if mention.reach is None:
        mention.reach = _reach_of(mention)
    return mention.reach


def _reach_of(mention: Mention) -> tuple[int, int]:
    if mention.looks_back:
        return mention.first, mention.last
    back, ahead = apart_of(mention)
    if mention.undated:
        return mention.today - back, mention.today + ahead
    return mention.first - back, max(mention.last + ahead, mention.ends)


def in_reach(mention: Mention, event: Event) -> bool:
    """Whether an event is of the time of which a mention may speak."""
    since, until = reach_of(mention)
    return event.first <= until and since <= event.last


def is_in_time(mention: Mention, event: Event) -> bool:
    """Whether an event is of the days that a dated mention names, or near enough to them."""
    if mention.is_loose:
        back, ahead = ASTRAY if mention.is_patient else NEXT_DAY
        return event.first <= max(mention.last + ahead, mention.ends) and mention.first - back <= event.last
    return in_reach(mention, event) and (not mention.may_go_on or is_next(mention, event))


def is_next(mention: Mention, event: Event) -> bool:
    """Whether an event is of the days of a mention, or of one beside them; of a site also of the days before."""
    back = FOLLOW_UP[0] if mention.spot.is_site else NEXT_DAY[0]
    return event.first <= mention.last + NEXT_DAY[1] and mention.first - back <= event.last
