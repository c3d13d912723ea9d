"""Events in which so many died that a place seldom has two of them on one day."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Harm
from streams.detect.alike import recurs_seldom
from streams.detect.counting import tells_of_known
from streams.detect.disputed import is_disputed, tell_of_one_side
from streams.detect.event import Event, Face
from streams.detect.growth import GROWTH, STEP, Pair, greatest, grows_to, is_of_missing
from streams.detect.kind import ATTACKS, WIDE
from streams.detect.mention import Mention
from streams.detect.reading import Reading

GREAT = 20  # people; so many a crash or a fire seldom kills
MASSACRE = 10  # people; so many attacks in a land seldom kill on one day just about as many
CLOSE = 1.25  # times
TWICE = 2  # times; by so much grew what a land has but one of on a day


def is_great(mention: Mention, event: Event, face: Face, shared: Sequence[Pair], where: int, same_day: bool) -> bool:
    """Whether both tell of so many dead by what happens seldom that there was but one of the kind, in the land on a
    day that both name, or in a region within a day; or of an attack "of Sunday", as of one that was told; or of the
    dead of one side of a fight in a region, which enemies count.

    `shared`: the figures of both; `where`: as `where_of`.
    """
    if not (same_day or _is_next_day(mention, event)):
        return False
    both_dated = same_day and mention.says_day and face.says_day
    dead = [(new, old) for harm, new, old in shared if harm == Harm.KILLED.value]
    if recurs_seldom(mention, face):
        in_region = where == 2 and not mention.spot.is_country
        missing = [(new, old) for harm, new, old in shared if harm == Harm.MISSING.value]
        few_dead = not any(min(new.low, old.low) >= GREAT for new, old in dead)
        if both_dated and few_dead and _are_near(missing, GREAT, GROWTH):
            return not dead or _are_near(dead, 0, GROWTH)
        alone = both_dated and not (mention.kinds & face.kinds & WIDE)  # floods of a day may be many
        times = GROWTH if in_region else TWICE if alone else STEP
        if (in_region or same_day) and _are_near(dead or missing, GREAT, times):
            return True
        return not missing and _are_among_missing(mention, face)
    if not (both_dated and mention.kinds & face.kinds & ATTACKS):
        return False
    if where == 1 and _are_of_enemies(mention, face):
        return _are_near(dead, MASSACRE, STEP)
    return _is_known(mention) and _are_near(dead, MASSACRE if mention.spot.is_country else GREAT, CLOSE)


def _are_of_enemies(mention: Mention, face: Face) -> bool:
    """Whether others, by name, tell of the dead of one side of a fight in the region, or in a town of it."""
    in_land = mention.spot.is_country or face.spot.is_country
    return not in_land and tell_of_one_side(mention, face) and is_disputed(mention, face)


def _are_among_missing(mention: Mention, face: Face) -> bool:
    """Whether many have died where as many were told to be missing: "a blast in a mine killed four and trapped
    hundreds", "an explosion in a mine killed 151"."""
    return is_of_missing(mention, face) and counts_many(mention) and greatest(face.figures, Harm.MISSING) >= GREAT


def counts_many(mention: Mention) -> bool:
    """Whether it tells of so many dead or missing that what seldom happens had happened."""
    lost = (Harm.KILLED.value, Harm.MISSING.value)
    return any(whom[0] in lost and reading.low >= GREAT for whom, reading in mention.figures.items())


def _are_near(dead: Sequence[tuple[Reading, Reading]], least: int, times: float) -> bool:
    """Whether so many died as both tell, and neither tells of many more."""
    great = [(new, old) for new, old in dead if min(new.low, old.low) >= least]
    return bool(great) and all(grows_to(new, old, times) or grows_to(old, new, times) for new, old in great)


def _is_next_day(mention: Mention, event: Event) -> bool:
    """Whether a text that names no day is of the day after an event."""
    return not mention.says_day and mention.first == event.last + 1


def _is_known(mention: Mention) -> bool:
    """Whether it names no more than the land or a region, and speaks of its event as of one that readers know."""
    told = (s.said.sentence for s in mention.statements if s.said.harm is Harm.KILLED and not s.said.prior)
    return mention.spot.is_broad and any(tells_of_known(sentence) for sentence in told)
