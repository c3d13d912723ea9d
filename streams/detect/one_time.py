"""Whether two figures are of one time.

Not compared is what need not be: a count over a period of which either text leaves the edges open, or that is of
another length; rolling counts of different days; and a lower figure that is older than its count may have taken to
grow. Of an incident that is no day, of a cumulative count a tenth of the time that it had run by then (LAG at most), a
day where a text does not say since when; so is the count of an outbreak, be it the higher, for a month later there may
be another. Nor is an older count of the missing that is the higher one, for they are found.

A figure of an incident holds until it was last told by whoever knew the other: an article that sets both side by side,
or in which the claimant stands by its own ("the army holds to 14"). So do counts that one article sets side by side,
some days apart ("the government's last toll, on Monday, was 12"). Enemies do not wait for one another: what one says of
the dead of a side holds against the other's word of it for DISPUTED days.
"""

from __future__ import annotations

from typing import NamedTuple

from schemas import Cause, Harm, Measure
from streams.detect.series import Count
from streams.detect.side import are_enemies, tells_own_deed
from streams.detect.told import Told
from streams.detect.window import Edges, alike

LAG = 31  # days
DISPUTED = 7  # days


class Held(NamedTuple):
    """Over which window a figure counts, and the day for which it holds."""

    window: Edges | None
    day: int


def are_of_one_time(low: Told, high: Told) -> bool:
    """Whether two series that do not fit may be compared: `low` holds the lower figure."""
    beside = low.item_id == high.item_id and abs(high.day - low.day) <= DISPUTED
    day = retold_on(low, high) if low.line.count.incident or beside else low.day
    held = Held(low.scope.window, day), Held(high.scope.window, high.day)
    if not of_one_time(low.line.count, *held) or _were_found_meanwhile(low, high):
        return False
    return Cause.DISEASE not in (low.common.cause, high.common.cause) or _of_one_outbreak(low, high)


def _were_found_meanwhile(low: Told, high: Told) -> bool:
    """ "25 are trapped", "five are still missing" on the next day: the 20 may have been dug out."""
    return low.common.harm is Harm.MISSING and high.day < low.day


def retold_on(low: Told, high: Told) -> int:
    """The day until which the lower figure holds beside the other."""
    if low.item_id == high.item_id:
        return max(low.day, high.day)
    if low.scope.side == high.scope.side and high.day - low.day <= DISPUTED:
        claimants = [told.fact.lead.said.claimant for told in (low, high)]
        fights = low.scope.side is not None or "belligerent" in (low.kind, high.kind)
        if fights and (are_enemies(*claimants) or tells_own_deed(high.fact.lead.said)):
            return high.day
    return max([low.day, *(one.day for one in low.heard if one.stands_by or one.item_id in high.items)])


def of_one_time(count: Count, low: Held, high: Held) -> bool:
    """Whether a lower and a higher figure are of one time; the lower one may be the older by no more than it grew."""
    if count.rolling:
        return low.day == high.day
    windows = [held.window for held in (low, high) if held.window]
    if count.measure is Measure.PERIOD:
        return len(windows) == 2 and alike(*windows)
    lag = 0
    if count.measure is Measure.CUMULATIVE:
        starts = [window.start.last for window in windows if window.start]
        lag = max(1, min(LAG, (low.day - max(starts)) // 10)) if len(starts) == 2 else 1
    return high.day - low.day <= lag


def _of_one_outbreak(one: Told, other: Told) -> bool:
    """Whether two counts of the sick are of one outbreak: both texts say since when, or both are of one day."""
    return bool(one.scope.since and other.scope.since) or abs(one.day - other.day) <= 1
