"""Whether an event is one of which a mention may tell: by where it was, by its kind, and by names."""

from __future__ import annotations

from schemas import Cause
from streams.detect.event import Face
from streams.detect.growth import follows_own
from streams.detect.kind import ATTACKS, RARE, WIDE
from streams.detect.mention import Mention
from streams.detect.reading import TELLING
from streams.detect.scope import BY_CHANCE, BY_HAND
from streams.detect.spot import Spot

MANY = 10  # people; of so many dead the figure tells of which event it is
UNSURE = -1  # of two places in one country, nobody knows where the one lies


def where_of(mention: Mention, face: Face) -> int:
    """2: equal places; 1: one contains the other, is not said, or is named in the text of the other; 0: apart.

    What makes two places one by more than their relation is told to `vicinity` (`ground_of`).
    UNSURE: of one of them only the country is known, and a rise of what happens seldom may be of the other; so may one
    from the very figure that was told of it.
    """
    spot, other = mention.spot, face.spot
    where = spot.relation(other)
    if where:
        return where
    is_loose = spot.is_loose or other.is_loose
    if not (is_loose or mention.names or face.names or _are_neighbours(spot, other)):
        return 0  # as of most: there is nothing by which they could be called one
    if spot.country == other.country and (_holds_by_name(mention, face) or _names_site(mention, face)):
        return 1
    if not (is_loose or _are_neighbours(spot, other)):
        return 0
    if (spot.own and spot.own <= face.names) or (other.own and other.own <= mention.names):
        return 1
    seldom = mention.rises and mention.is_patient and spot.country == other.country and recurs_seldom(mention, face)
    if not seldom and mention.rose_from and spot.country == other.country:
        seldom = rises_from(mention, face, MANY)
    return UNSURE if seldom else 0


def _are_neighbours(spot: Spot, other: Spot) -> bool:
    """Whether of one of two places in one region no more than the region is known."""
    return (spot.is_unlisted or other.is_unlisted) and spot.path[:-1] == other.path[:-1] != ()


def rises_from(mention: Mention, face: Face, least: int = TELLING) -> bool:
    """Whether the figure from which the toll rose, by the text itself, is the one that was told."""
    if not mention.rose_from:
        return False
    return any((whom[0], told.low) in mention.rose_from and told.low >= least for whom, told in face.figures.items())


def _holds_by_name(mention: Mention, face: Face) -> bool:
    """Whether of a town, of which the tables know no region, the text names the region of the other."""
    spot, other = mention.spot, face.spot
    if spot.is_bare and other.is_broad:
        return bool(other.own) and other.own <= mention.names
    return other.is_bare and spot.is_broad and bool(spot.own) and spot.own <= face.names


def is_named_town(mention: Mention, face: Face) -> bool:
    """Whether the one is in a town that the text of the other names, though that has only the land for its place."""
    spot, other = mention.spot, face.spot
    told = (spot, face.names), (other, mention.names)
    if any(one.is_unlisted and one.own and one.own <= names for one, names in told):
        return True
    inner, names = (spot, face.names) if other.contains(spot) else (other, mention.names)
    return not inner.is_broad and bool(inner.own) and inner.own <= names


def _names_site(mention: Mention, face: Face) -> bool:
    """Whether somebody counts on what he told, and names its place beside another: "of those hurt in the ambush near
    Kasa five died in Tema"."""
    where = face.spot.own
    return bool(where) and where <= mention.names and follows_own(mention, face)


def recurs_seldom(mention: Mention, face: Face) -> bool:
    """Whether both are of one kind that does not happen again in the same place on the next day."""
    return bool((mention.kinds & face.kinds) - ATTACKS)


def kind_fits(mention: Mention, face: Face) -> bool:
    """Whether both may be of one kind: by the words for it where both texts have one, else by the cause."""
    if mention.kinds and face.kinds:
        return not mention.like.isdisjoint(face.kinds)
    if mention.cause is Cause.UNKNOWN or not face.causes or mention.cause in face.causes:
        return True
    if mention.cause in BY_HAND:
        return not face.causes.isdisjoint(BY_HAND)
    return mention.cause in BY_CHANCE and not face.causes.isdisjoint(BY_CHANCE)


def names_shared(mention: Mention, face: Face) -> frozenset[str]:
    """The names in both texts, without those of the place that both have."""
    return (mention.names & face.names) - (mention.spot.words & face.spot.words)


def is_same_storm(mention: Mention, face: Face) -> bool:
    """Whether both texts give the storm its name: a season has one of it, be it told of a town or of the land."""
    return not mention.storms.isdisjoint(face.storms)


def is_told(mention: Mention, face: Face, where: int) -> bool:
    """Whether the text says of which event it speaks: by its kind, and by a town or a name."""
    exact = where == 2 and not mention.spot.is_broad
    return bool(mention.like & face.kinds) and (exact or bool(names_shared(mention, face)))


def is_another(mention: Mention, face: Face) -> bool:
    """Whether a figure of the next day is of another event of the kind: what may happen daily needs a name in common.

    So does all else where both texts have names.
    """
    places = mention.spot.words | face.spot.words
    mine, its = mention.names - places, face.names - places
    daily = bool(mention.kinds and face.kinds) and mention.kinds & face.kinds <= ATTACKS
    return mine.isdisjoint(its) and (daily or bool(mine and its))


def befell_once(mention: Mention, face: Face) -> bool:
    """Whether even a whole region had this once: a flood, an accident of which both texts have a name, or what is rare.

    So it did where the text says no more than the day, and that it was a disaster: "on Friday an avalanche hit the
    region. Eight were killed".
    """
    kinds = (mention.kinds & face.kinds) - ATTACKS
    if kinds & WIDE or (kinds and names_shared(mention, face)) or is_rare(mention, face):
        return True
    untold = mention.says_day and not mention.tells_event and not mention.spot.is_country
    return untold and mention.cause is Cause.DISASTER and Cause.DISASTER in face.causes


def is_rare(mention: Mention, face: Face) -> bool:
    """Whether both tell by its day of what even a province seldom has twice on one: "Friday's avalanche in Kasa"."""
    dated = mention.says_day and face.says_day and not mention.spot.is_country
    return dated and bool(mention.kinds & face.kinds & RARE)
