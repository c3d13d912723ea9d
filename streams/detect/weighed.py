"""What speaks for it that a mention is of an event, in points, where no rule says so.

The rules of `incident`, `following` and `going_on` ask for one strong sign. Where none is met, many small ones may
together leave no doubt: the same town, the day, a kind of event that is rare there, so many dead, "the crash". Each has
its points; of the events that have NEEDED of them or more a mention is of the one that has most.

The points are quarters of log odds. They began as the weights of a logistic regression over pairs of a mention and an
earlier event (8,000 from the Wikipedia current events of 2025 and 2026, 200 from stories told over several items), and
were set by hand where those only told what is frequent there. Their order of size is what matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from schemas import Harm
from streams.detect.alike import is_named_town, kind_fits, names_shared, rises_from, where_of
from streams.detect.counting import tells_of_known
from streams.detect.event import Event, Face
from streams.detect.great import GREAT, MASSACRE
from streams.detect.growth import GROWTH, STEP, Pair, harms_of, repeats, tells_own
from streams.detect.kind import ATTACKS
from streams.detect.mention import Key, Mention
from streams.detect.reach import in_reach
from streams.detect.reading import TELLING

NEEDED = 14
MARGIN = 3
"""Points by which one event must be ahead of the next: odds of about two to one."""
SOON = 3  # days; within which what befell a region may be told without a word of what was told before
NEAR = 1.25  # times; as far a toll may fall and be told of one event all the same
TWICE = 2  # times
_SINCE = ((3, "few days"), (7, "week"), (14, "fortnight"))  # days since it was last told
_COME_AND_GO = frozenset({Harm.DETAINED.value, Harm.MISSING.value})
_WITH_NAMES = frozenset({"fire", "wildfire", "sinking"})

POINTS = {
    "town": 9,  # the same town, camp or site
    "named town": 6,  # the text of the one names the town of the other
    "same region": -3,
    "in region": -1,  # a town of it and the region
    "same land": -2,
    "in land": -4,
    "attack in land": -4,  # besides: a land at war has many on a day
    "by day": 10,  # both name the same day
    "same day": 4,
    "day after": 4,  # told without a day, and the day after
    "few days": 2,
    "week": -2,
    "fortnight": -4,
    "later": -11,
    "seldom": 6,  # of one kind that does not happen again on the next day
    "seldom in town": 9,
    "attack named": 3,  # both a bombing, both a clash
    "attack": 2,
    "attack unknown": -5,  # in no town, and not spoken of as known
    "attack later": -7,  # what people do to one another they may do again, the sooner in a land or a region
    "attack later in town": -4,
    "kind beside": -3,  # a shooting, and an attack
    "kind beside later": -8,
    "kind unsaid": 1,
    "kind unsaid later": -1,
    "rises": 4,
    "counts": 4,
    "known": 3,  # "the crash", "Monday's raid"
    "first report": -3,
    "loose day": -6,  # a rise that names a later day, be it of something else
    "rises to less": -8,
    "from it": 6,  # it rose from the very figure
    "repeated": 6,
    "own": 4,  # the same claimant told of the same people
    "name": 3,
    "names apart": -10,  # of a fire or a ship, which have names: the Orr Fire and the Vela Fire
    "no figure": -3,
    "step": 3,  # the toll has grown by less than half
    "leap": -1,
    "less": -2,
    "fall": -3,
    "far fall": -8,
    "many": 8,  # so many dead that a place seldom has two such events
    "few": -2,
    "very few": -4,
}
"""Quarters of log odds, for (above 0) or against (below) their being one event."""


def weight(mention: Mention, event: Event, face: Face) -> int:
    """The points of an event as it stood before a mention; 0 where it cannot be of it."""
    if not in_reach(mention, event) or any(other < mention.key for other in event.items.get(mention.item_id, ())):
        return 0
    if where_of(mention, face) <= 0 or not kind_fits(mention, face):
        return 0
    kinds = mention.kinds & face.kinds
    first = _is_first_report(mention)
    same_day = mention.first <= event.last and event.first <= mention.last
    if not same_day and _is_of_another_day(mention, event, face):
        return 0
    if first and not same_day and (kinds <= ATTACKS or mention.first > event.last + SOON):
        return 0  # one more strike; another flood
    shared = harms_of(mention, face)
    falls = any(new.low < old.low for harm, new, old in shared if harm == Harm.KILLED.value)
    signs = [*_of_place(mention, face), *_of_day(mention, event, face), *_of_kind(mention, face, later=not same_day)]
    signs += _of_words(mention, face, first=first, falls=falls)
    signs += _of_figures(shared)
    return max(sum(POINTS[sign] for sign in signs), 0)


def weightiest(seen: Iterable[tuple[Event, Face]], mention: Mention) -> Event | None:
    """Of the events that a mention sees the one for which most speaks; None below NEEDED, or where another has nearly
    as much."""
    found = sorted(((weight(mention, event, face), event.keys[0], event) for event, face in seen), key=_by_weight)
    if not found or found[0][0] < NEEDED or (len(found) > 1 and found[0][0] < found[1][0] + MARGIN):
        return None
    return found[0][2]


def _by_weight(found: tuple[int, Key, Event]) -> tuple[int, Key]:
    return -found[0], found[1]


def _is_of_another_day(mention: Mention, event: Event, face: Face) -> bool:
    """Whether it names a day that is none of the event's, or one on which that had been told already."""
    return mention.says_day and not mention.is_loose and (face.says_day or mention.first > event.last)


def _is_first_report(mention: Mention) -> bool:
    """Whether its words are those of news that nobody has told yet."""
    return mention.is_open and not _is_told_on(mention)


def _is_told_on(mention: Mention) -> bool:
    """Whether its words are of a toll that rises or is kept, or of an event that readers know."""
    return mention.goes_on or mention.corrects or mention.counts or _speaks_of_known(mention)


def _speaks_of_known(mention: Mention) -> bool:
    return any(tells_of_known(statement.said.sentence) for statement in mention.statements)


def _of_place(mention: Mention, face: Face) -> Iterator[str]:
    spot, other = mention.spot, face.spot
    if where_of(mention, face) == 2:
        if not spot.is_broad:
            yield "town"
        else:
            yield "same land" if spot.is_country else "same region"
    elif is_named_town(mention, face):
        yield "named town"
    elif spot.is_country or other.is_country:
        yield "in land"
        if mention.kinds & face.kinds & ATTACKS:
            yield "attack in land"
    elif spot.key and other.key:
        yield "in region"
    if names_shared(mention, face):
        yield "name"
    elif spot.is_broad and _are_named_apart(mention, face):
        yield "names apart"


def _are_named_apart(mention: Mention, face: Face) -> bool:
    """Whether it is of something that has a name, and both texts have names besides those of places."""
    places = mention.spot.words | face.spot.words
    named = bool(mention.kinds & face.kinds & _WITH_NAMES)
    return named and bool(mention.names - places) and bool(face.names - places)


def _of_day(mention: Mention, event: Event, face: Face) -> Iterator[str]:
    gap = mention.first - event.last
    if mention.first <= event.last and event.first <= mention.last:
        dated = mention.says_day and face.says_day and not (mention.is_loose or mention.looks_back)
        yield "by day" if dated else "same day"
    elif abs(gap) <= 1:
        yield "day after"
    else:
        silent = mention.first - max(event.last, face.heard)
        yield next((sign for days, sign in _SINCE if silent <= days), "later")
    if mention.is_loose and mention.says_day and gap > 0:
        yield "loose day"


def _of_kind(mention: Mention, face: Face, *, later: bool) -> Iterator[str]:
    kinds = mention.kinds & face.kinds
    in_town = where_of(mention, face) == 2 and not mention.spot.is_broad
    if kinds - ATTACKS:
        yield "seldom in town" if in_town else "seldom"
    elif kinds:
        yield "attack" if kinds == {"attack"} else "attack named"
        if later:
            yield "attack later in town" if in_town or is_named_town(mention, face) else "attack later"
    elif mention.kinds and face.kinds:
        yield "kind beside later" if later else "kind beside"
    else:
        yield "kind unsaid later" if later else "kind unsaid"


def _of_words(mention: Mention, face: Face, *, first: bool, falls: bool) -> Iterator[str]:
    """`falls`: it tells of fewer dead than were told."""
    in_town = where_of(mention, face) == 2 and not mention.spot.is_broad
    less = falls and not mention.corrects
    violent = bool(mention.kinds) and mention.kinds <= ATTACKS
    signs = (
        (violent and not (in_town or _is_told_on(mention)), "attack unknown"),
        (first and not mention.says_day, "first report"),
        (mention.goes_on, "rises to less" if less else "rises"),
        (mention.counts, "counts"),
        (_speaks_of_known(mention), "known"),
        (rises_from(mention, face), "from it"),
        (repeats(mention, face, in_town, closely=False), "repeated"),
        (tells_own(mention, face) and not less, "own"),
    )
    return (sign for is_so, sign in signs if is_so)


def _of_figures(shared: Sequence[Pair]) -> Iterator[str]:
    """Of the dead where both tell of them, else of what stays: who is missing may be found."""
    pairs = [pair for pair in shared if pair[0] == Harm.KILLED.value]
    pairs = pairs or [pair for pair in shared if pair[0] != Harm.MISSING.value] or list(shared)
    if not pairs:
        yield "no figure"
        return
    harm, new, old = pairs[0]
    least = min(new.low, old.low)
    if new.low > old.low:
        if new.low <= STEP * old.low:
            yield "step"
        elif new.low > GROWTH * old.low:
            yield "leap"
    elif new.low < old.low:
        yield "less" if old.low <= NEAR * new.low else "fall" if old.low <= TWICE * new.low else "far fall"
    if least >= GREAT and harm not in _COME_AND_GO:
        yield "many"
    elif least < MASSACRE:
        yield "very few" if least < TELLING else "few"
