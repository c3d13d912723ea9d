"""A rise whose day may be of something else ("The toll rose to 58. Nobody was found alive on Sunday"): of which event
of the days before it is, where none of its day has such a toll."""

from __future__ import annotations

from streams.detect.alike import rises_from
from streams.detect.event import Event, Face
from streams.detect.great import counts_many
from streams.detect.growth import harms_of
from streams.detect.incident import Likeness, follows_up
from streams.detect.kind import ATTACKS, WIDE
from streams.detect.mention import Mention
from streams.detect.scope import BY_HAND


def has_toll(mention: Mention, face: Face) -> bool:
    """Whether an event has a toll that may have risen to the figures of a mention."""
    return bool(harms_of(mention, face))


def follows_loosely(mention: Mention, event: Event, face: Face) -> Likeness | None:
    """How much speaks for it that the rise is of this event, as it stood before it. What people do to one another they
    may do again, and a country has many events: there the text needs a name in common, or so many whom it counts that
    it is of the last event of the kind."""
    if event.first > mention.last or not has_toll(mention, face):
        return None
    if any(other < mention.key for other in event.items.get(mention.item_id, ())):
        return None
    like = follows_up(mention, event, face)
    if like is None or not like.recent:
        return None
    by_hand = mention.cause in BY_HAND or bool(mention.kinds & ATTACKS)
    wide = bool(mention.kinds & face.kinds & WIDE)
    in_land = mention.spot.is_country and not (wide or (like.figure == 2 and counts_many(mention)))
    return like if like.names or not (by_hand or in_land) or rises_from(mention, face) else None
