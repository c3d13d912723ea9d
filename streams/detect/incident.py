"""Incidents: which mentions, by whomever, speak of one event.

Mentions join an incident when their places are equal or one contains the other, their days lie within one, and their
figures can be those of one event. Repeated figures (3 or more people) are enough; so is a text that says the toll rose
or corrects it, and a figure that grew, by up to fourfold. In a town, a camp or another narrow place one repeated figure
is enough where the others are near, and a figure of the same day, or of a text that names none, joins without a word
where it grew, and on the same day any within fourfold above and half below: in a region or a country one day holds
several events. A figure of the next day by name is another event, and what one article keeps apart stays apart, unless
it repeats the figure, or tells of one town and day what another claimant says.

Texts that name kinds of event of which none goes with the other speak of different ones (`kind`). What befalls a whole
region (a flood), or an accident of which both texts have a name, goes on there as in a town; what may happen daily (a
strike, a shooting) needs a name in common to be the next day's as well. A toll may rise by more than fourfold where the
text says of what: by the town or a name, and the kind.

An undated follow-up ("the death toll rises to 22") joins, of the incidents of the last 14 days that fit, the one for
which the most speaks (`Likeness`); where none fits it begins one, where several are alike it stays aside. One that
names the month of its event looks at those of that month, and needs the kind in common, and a town, a name or a flood.

Mentions are taken in the order of publication, what speaks of a rise after what does not where they were published at
one time; so the incidents are a function of the set. How they are kept as mentions come and go is in `timeline`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from schemas import Harm
from streams.detect.alike import (
    MANY,
    UNSURE,
    befell_once,
    is_another,
    is_named_town,
    is_rare,
    is_same_storm,
    is_told,
    kind_fits,
    names_shared,
    recurs_seldom,
    rises_from,
    where_of,
)
from streams.detect.disputed import denies, is_answer, is_contested, is_disputed
from streams.detect.event import Event, Face
from streams.detect.great import GREAT, is_great
from streams.detect.growth import (
    GROWTH,
    Pair,
    all_grow,
    follows_own,
    grows_by_steps,
    harms_of,
    is_of_missing,
    is_own_growth,
    least_dead,
    near_to,
    repeats,
    risen_from,
    shared_of,
    tells_own,
)
from streams.detect.kind import ATTACKS, ONCE, WIDE, going_with
from streams.detect.mention import Mention
from streams.detect.reach import FOLLOW_UP, is_in_time
from streams.detect.reading import LEAP, NO_LIMIT, TELLING

LATE = 7  # days; so late a text without a day may have begun to tell of what befell a region

Fit = tuple[int, int, int, int]
"""Whether a figure is repeated, `where_of`, whether it is of the same day, and whether a claimant goes on."""

NO_FIT: Fit = (-1, 0, 0, 0)
BEST_FIT: Fit = (1, 2, 1, 1)


class _Meeting(NamedTuple):
    """A dated mention beside an event as it stood. `where`: as `where_of`; `shared`: the figures of both that are held
    against one another; `near`: none is far from the other; `grows`: the toll may have grown."""

    mention: Mention
    event: Event
    face: Face
    where: int
    same_day: bool
    in_town: bool
    shared: list[Pair]
    near: bool
    grows: bool

    @property
    def is_once(self) -> bool:
        """Whether both are of what befalls a land but once in a while."""
        return bool(self.mention.kinds & self.face.kinds & ONCE)


def fit(mention: Mention, event: Event, face: Face | None = None) -> Fit | None:
    """How well a dated mention fits an event, as it stood with that face (None: now); None where it does not."""
    if not is_in_time(mention, event):
        return None
    face = face or event.face
    where = where_of(mention, face)
    same_day = mention.first <= event.last and event.first <= mention.last
    untold = mention.rises and same_day and where == 2 and not face.kinds  # "at least 35 are killed" says not by what
    if not where or not (untold or kind_fits(mention, face)):
        return None
    near_by = mention.first <= event.last + 1 and event.first <= mention.ends + 1
    near_by = near_by or (where == 2 and _is_dated_late(mention, event, face))
    at_site = where == 2 and mention.spot.is_site
    if not (near_by or at_site or names_shared(mention, face)):
        return None
    shared = _held_together(mention, face)
    in_town = (where == 2 and not mention.spot.is_broad) or (where == 1 and is_named_town(mention, face))
    repeated = repeats(mention, face, in_town, closely=not same_day)
    near = all(near_to(new, old) for _, new, old in shared) or (at_site and is_disputed(mention, face))
    met = _Meeting(mention, event, face, where, same_day, in_town, shared, near, all_grow(shared))
    contested = (where == 2 or in_town) and near_by and is_contested(mention, face, in_town, same_day)
    contested = contested or (near_by and denies(mention, face, in_town))
    if not repeated and (_is_told_apart(met) or (_rises_from_another(met) and not contested)):
        return None
    his_own = follows_own(mention, face, LEAP if in_town and same_day and mention.says_day else GROWTH)
    one_there = in_town or (where == 2 and is_rare(mention, face))
    same = repeated or contested or (one_there and same_day and near) or (his_own and _is_retold(met))
    if same or _speaks_of_it(met) or _goes_on(met) or is_great(mention, event, face, shared, where, same_day):
        return int(repeated), where, int(same_day), int(his_own)
    return None


def _held_together(mention: Mention, face: Face) -> list[Pair]:
    shared = shared_of(mention, face)
    if mention.rises and not shared:  # "the toll rises to twelve" after "one foreigner died" counts more than him
        shared = harms_of(mention, face)
    shared = _as_risen(mention, face, shared)
    if mention.rises and any(harm == Harm.KILLED.value for harm, _, _ in shared):
        shared = [pair for pair in shared if pair[0] != Harm.INJURED.value]  # "it rose to 16; four are in danger"
    return shared


def _is_told_apart(met: _Meeting) -> bool:
    """Whether its article has told of the event, and tells of another now; no answer to what it told."""
    mention, event = met.mention, met.event
    if mention.item_id not in event.items or not _said_before(mention, event):
        return False
    alike = bool(met.shared) and met.in_town and met.same_day and met.near
    return not alike or not is_answer(mention, event)


def _is_dated_late(mention: Mention, event: Event, face: Face) -> bool:
    """Whether a rise names the day of what was told before it without one, some days after it was."""
    if not (mention.rises and mention.says_day) or face.says_day or not recurs_seldom(mention, face):
        return False
    return event.keys[0] < mention.key and mention.last < event.first <= mention.last + LATE


def _rises_from_another(met: _Meeting) -> bool:
    return met.mention.rises and bool(met.shared) and not (_leaps(met) or _is_behind(met))


def _leaps(met: _Meeting) -> bool:
    """Whether the toll has grown, be it by much where the text says of which event it is."""
    mention, face = met.mention, met.face
    if met.grows or not mention.rises:
        return met.grows
    if rises_from(mention, face) and all_grow(met.shared, NO_LIMIT):
        return True
    wide = met.same_day and met.where == 2 and bool(mention.kinds & face.kinds & WIDE)
    if _is_of_that_day(met):
        return all_grow(met.shared, LEAP)
    return _may_leap(mention, face, met.where, wide) and all_grow(met.shared, NO_LIMIT if met.same_day else LEAP)


def _is_of_that_day(met: _Meeting) -> bool:
    """ "The toll of Friday's rail crash in the state has risen to 288": of so many dead on a day that both texts name
    by what happens seldom there was one in the region or the land."""
    mention, face = met.mention, met.face
    dated = met.same_day and met.where > 0 and mention.says_day and face.says_day and not mention.is_loose
    alone = bool((mention.kinds & face.kinds) - ATTACKS - WIDE)
    return dated and alone and least_dead(met.shared) >= GREAT


def _as_risen(mention: Mention, face: Face, shared: list[Pair]) -> list[Pair]:
    """Of a rise each figure with the one from which it may have risen."""
    return [risen_from(pair, face) for pair in shared] if mention.rises else shared


def _may_leap(mention: Mention, face: Face, where: int, wide: bool) -> bool:
    """Whether a rise may be steep: of what is `wide`, of what was told so, or of those who were missing."""
    return wide or is_told(mention, face, where) or _is_of_missing(mention, face)


def _is_of_missing(mention: Mention, face: Face) -> bool:
    """Whether as many may have died in what seldom happens, for they were missing there."""
    return recurs_seldom(mention, face) and is_of_missing(mention, face)


def _is_behind(met: _Meeting) -> bool:
    """Whether it rose to less than others told already."""
    return met.near and met.same_day and recurs_seldom(met.mention, met.face)


def _speaks_of_it(met: _Meeting) -> bool:
    """Whether it says that the toll rose or was mended, and that of the event may have been."""
    if met.mention.rises and (_leaps(met) or (_is_behind(met) and bool(met.shared))):
        return True
    return met.mention.corrects and bool(met.shared) and met.near


def _is_in_time(met: _Meeting) -> bool:
    """A text without a day is of its publication, and the event may be of the day before; small figures recur. What is
    told of the day before an event, and by the same claimant some more, is the event of that night."""
    mention, event, face = met.mention, met.event, met.face
    if met.same_day:
        return True
    eve = mention.last == event.first - 1 and (not face.says_day or is_own_growth(mention, face, met.shared))
    unsaid = (eve or not mention.says_day) and any(old.low >= TELLING for _, _, old in met.shared)
    return unsaid and (met.is_once or _is_known(met) or not is_another(mention, face))


def _is_known(met: _Meeting) -> bool:
    """Whether it speaks of "the attack" in the town of which one was told that killed as many, or some more."""
    killed = [pair for pair in met.shared if pair[0] == Harm.KILLED.value]
    many = least_dead(met.shared) >= MANY
    return met.mention.refers and met.in_town and many and grows_by_steps(killed)


def _goes_on(met: _Meeting) -> bool:
    """Whether its figures may be those of the event, grown since."""
    mention, face = met.mention, met.face
    storm = is_same_storm(mention, face)
    leaps = storm or (met.same_day and (met.is_once or _struck_town(met) or _is_of_missing(mention, face)))
    if not (met.grows or (leaps and all_grow(met.shared, LEAP))):
        return False
    if met.where == 2 and mention.first == met.event.first and mention.runs and tells_own(mention, face):
        return True
    one_there = storm or met.in_town or met.is_once or (met.where == 2 and befell_once(mention, face))
    return one_there and _is_in_time(met)


def _struck_town(met: _Meeting) -> bool:
    """Whether both tell, by its day, of a disaster that struck one town: its first toll may be far from the last."""
    dated = met.mention.says_day and met.face.says_day
    return met.in_town and dated and bool(met.mention.kinds & met.face.kinds & WIDE)


def _is_retold(met: _Meeting) -> bool:
    """Whether what somebody counts on may be of the days of the event, and of its kind."""
    mention, event = met.mention, met.event
    running = event.first <= mention.ends and mention.first <= event.last
    alike = not met.face.kinds or mention.kinds <= going_with(met.face.kinds)
    return alike and (running or _is_in_time(met))


class Likeness(NamedTuple):
    """What speaks for a follow-up's being of an event, the weightiest first.

    `recent`: it is of the last 14 days; `names`: both texts have one; `figure`: 2 where it repeats one or none grew by
    more than half, 1 where none grew by more than fourfold; `own`: its claimant told of the event before; `kind`: 2
    where all kinds of the event go with those of the text, 1 where one does (a helicopter that crashed in a storm);
    `place`: the very same.
    """

    recent: bool
    names: bool
    figure: int
    own: bool
    kind: int
    place: bool


def follows_up(mention: Mention, event: Event, face: Face | None = None) -> Likeness | None:
    """Whether an undated follow-up may be of this event: place, kind, and a figure repeated or grown; None if not."""
    face = face or event.face
    where = where_of(mention, face)
    if not where or not kind_fits(mention, face):
        return None
    in_town = where == 2 and not mention.spot.is_broad
    wide = where == 2 and bool(mention.kinds & face.kinds & WIDE)
    recent = mention.looks_back or _is_recent(mention, event, face)
    kind = 1 + (face.kinds <= mention.like) if mention.kinds & face.kinds else 0
    own = tells_own(mention, face)
    likeness = Likeness(recent, bool(names_shared(mention, face)), 2, own, kind, where == 2)
    if not recent and not (recurs_seldom(mention, face) and (in_town or wide or likeness.names)):
        return None
    if mention.looks_back:  # a month holds many events
        alike = bool(kind) or (in_town and is_own_growth(mention, face, shared_of(mention, face)))
        if not (alike and (in_town or likeness.names or mention.kinds & face.kinds & WIDE)):
            return None
    by_region = mention.spot.key is not None and not (in_town or likeness.names or likeness.kind)
    from_it = rises_from(mention, face)
    if by_region and mention.kinds and not from_it:
        return None  # a region has many events of which the text does not say that they were of this kind
    if from_it or repeats(mention, face, in_town, closely=False):
        return likeness
    shared = _as_risen(mention, face, harms_of(mention, face))
    if mention.corrects:
        return likeness if shared and all(near_to(new, old) for _, new, old in shared) else None
    if not recent and not mention.rises:
        return None
    if all_grow(shared):
        if grows_by_steps(shared):
            return likeness
        return likeness._replace(figure=1) if recent and where != UNSURE else None
    if not recent or where == UNSURE:
        return None
    if mention.rises and _may_leap(mention, face, where, wide) and all_grow(shared, LEAP):
        return likeness._replace(figure=0)
    return None


def _is_recent(mention: Mention, event: Event, face: Face) -> bool:
    """Whether it was within the days in which an event is followed up; of what happens seldom, whether it was told."""
    since = mention.today - FOLLOW_UP[0]
    return event.last >= since or (mention.is_patient and recurs_seldom(mention, face) and face.heard >= since)


def likeliest(events: Iterable[tuple[Event, Likeness]]) -> list[Event]:
    """Of the events that an undated follow-up may be of, those for which the most speaks."""
    found = list(events)
    most = max((likeness for _, likeness in found), default=None)
    return [event for event, likeness in found if likeness == most]


def _said_before(mention: Mention, event: Event) -> bool:
    return any(other < mention.key for other in event.items[mention.item_id])
