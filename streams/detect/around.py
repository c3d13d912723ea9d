"""What one article tells of a place and of the same or a wider one around it: one event, or several.

News begin with the land ("two soldiers were killed in a shooting in the West Bank") and go on with the town, and only
some of their sentences name the day. So what is told of one place and of a place around it is of one event where the
days allow it and the figures or the words join them (`within`). The days allow it where they are the same; where the
sentences of the one name none themselves, so that theirs was only borrowed from others; and where a figure comes again
that is too high to do so by chance ("the toll rose to 16 on Friday. With the two found today 16 died in all").
"""

from __future__ import annotations

from collections.abc import Sequence

from streams.detect.spot import Spot, spot_of
from streams.detect.statement import Slot, Statement
from streams.detect.told_days import finds_dead, names_day
from streams.detect.window import LONGEST
from streams.detect.within import (
    come_to_more,
    counts_on,
    harm_others,
    is_one_event,
    kill_others,
    name_one_kind,
    tells_again,
)

FOLLOWED_UP = 31  # days; of what is longer ago an article tells no rise without saying so


def join_around(grouped: dict[Slot, list[Statement]]) -> None:
    """Take together what is told of a place and of one around it where both are one event. What seems to be of two that
    turn out to be one is of that."""
    while _joined_some(grouped):
        pass


def _joined_some(grouped: dict[Slot, list[Statement]]) -> bool:
    before = len(grouped)
    spots = {key: spot_of(members[0].said.place) for key, members in grouped.items()}
    for key in sorted(grouped, key=lambda k: (len(spots[k].path), k[0] or "", k[1:])):
        if key not in grouped:
            continue  # it was joined by another, and has other days now
        homes = [k for k in grouped if k != key and _may_hold(spots, key, k) and _is_one(grouped, key, k)]
        if len(homes) == 1:
            joined: Slot = homes[0][0], *_days_of(grouped, key, homes[0])
            members = [*grouped.pop(homes[0]), *grouped.pop(key)]
            grouped.setdefault(joined, []).extend(members)
            spots[joined] = spots[homes[0]]
    return len(grouped) < before


def _may_hold(spots: dict[Slot, Spot], outer: Slot, inner: Slot) -> bool:
    """Whether the one lies in the other; of one place the days differ, and the later joins the earlier."""
    if spots[outer].contains(spots[inner]):
        return True
    return outer[0] == inner[0] is not None and inner[1:] < outer[1:]


def _is_one(grouped: dict[Slot, list[Statement]], outer: Slot, inner: Slot) -> bool:
    one, other = grouped[inner], grouped[outer]
    if outer[1:] == inner[1:]:
        return outer[0] != inner[0] and is_one_event(one, other)
    if _lies_within(outer, inner) and come_to_more(one, other):
        return True
    if outer[3] or inner[3]:
        dated = outer[3] and not inner[3] and _names_days(one)
        return dated and _is_risen(one, other, outer[2] - inner[2])
    if not _are_near(outer, inner):
        return False
    if outer[0] == inner[0] and not _meet(outer, inner) and kill_others(one, other):
        return False
    if outer[0] == inner[0] and counts_on(other, one) and harm_others(one, other):
        return True
    if _names_days(one) and _names_days(other):
        return tells_again(one, other)
    return is_one_event(one, other)


def _lies_within(one: Slot, other: Slot) -> bool:
    """Whether neither is without a day, and the days of the one are among those of the other ("last week")."""
    first, last = sorted((one, other), key=lambda key: key[2] - key[1])
    return not (one[3] or other[3]) and last[1] <= first[1] and first[2] <= last[2]


def _meet(one: Slot, other: Slot) -> bool:
    return one[1] <= other[2] and other[1] <= one[2]


def _is_risen(now: Sequence[Statement], then: Sequence[Statement], days: int) -> bool:
    """Whether a rise without a day is of the event that the article dates, so many days before."""
    if days > FOLLOWED_UP or not name_one_kind(now, then):
        return False
    return harm_others(now, then) or is_one_event(then, now)


def _are_near(one: Slot, other: Slot) -> bool:
    return one[1] - other[2] <= LONGEST and other[1] - one[2] <= LONGEST


def _days_of(grouped: dict[Slot, list[Statement]], outer: Slot, inner: Slot) -> tuple[int, int, bool]:
    """Those that a sentence names itself, of several the first."""
    named = [key[1:] for key in (inner, outer) if _names_days(grouped[key])]
    return min(named or [inner[1:], outer[1:]], key=lambda days: (days[2], days))


def _names_days(statements: Sequence[Statement]) -> bool:
    """Whether a sentence of these names the day itself, and not that on which the dead were found."""
    return any(names_day(said) and not finds_dead(said.sentence) for said in (one.said for one in statements))
