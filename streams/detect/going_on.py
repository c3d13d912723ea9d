"""Figures without a day that go on with an event of the days before.

"The observatory puts the dead at 54", "Seven people died and 19 were injured, rescuers say": the text names neither a
day nor a kind of event, for its readers know of which it speaks. It is of the one event of the last FOLLOW_UP days that
lies in its place and that says the same: somebody's own figure for it, counted further, or figures that are too many to
come again by chance. So is a text that speaks of "the attack" as of one that was told. Where none does, or several do,
it is of its own day, as any first report is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from schemas import Harm, Role
from streams.detect.alike import is_named_town, is_same_storm, kind_fits, names_shared, recurs_seldom, where_of
from streams.detect.counting import tells_of_known
from streams.detect.disputed import denies
from streams.detect.event import Event, Face
from streams.detect.growth import all_grow, grows_by_steps, least_dead, near_to, shared_of
from streams.detect.kind import ATTACKS, WIDE
from streams.detect.mention import Mention
from streams.detect.reach import FOLLOW_UP
from streams.detect.reading import LEAP, TELLING, Reading, agree
from streams.detect.running import LEFT
from streams.detect.statement import Statement, is_role

MANY = 20  # people; so many are seldom harmed by two events in one place


def goes_on(mention: Mention, event: Event, face: Face) -> tuple[int, int] | None:
    """How much speaks for it that a mention without a day is of this event, as it stood before it."""
    if not event.last < mention.first <= event.last + FOLLOW_UP[0]:
        return None
    if any(other < mention.key for other in event.items.get(mention.item_id, ())):
        return None
    where = where_of(mention, face)
    wide = bool(mention.kinds & WIDE) and mention.kinds <= _called(face.kinds)  # it goes on for days
    known = mention.refers and bool(mention.kinds & face.kinds)
    counts = mention.counts or wide or (known and (not mention.spot.is_broad or is_named_town(mention, face)))
    named = known and mention.kinds <= face.kinds and recurs_seldom(mention, face) and bool(names_shared(mention, face))
    if where <= 0 or not kind_fits(mention, face) or (mention.tells_event and not (counts or named)):
        return None
    if wide and where == 2 and not mention.spot.is_country and _has_grown(mention, face):
        return 1, where
    if denies(mention, face, where == 2 and not mention.spot.is_broad):
        return 1, where  # "the army said no civilians were killed there"
    if named and all_grow(shared_of(mention, face)):
        return 1, where  # "the Camp Fire has killed 71"
    if is_same_storm(mention, face) and all_grow(shared_of(mention, face), LEAP):
        return 1, where  # "Cyclone Oru: 84 dead in the country"
    if _is_of_that_disaster(mention, face, where):
        return 1, where  # "66 are known to have died in the disaster at the Bor mine"
    if known and _is_there(mention, face, where) and _is_next_toll(mention, face):
        return 1, where  # "the explosions at the barracks have left 105 dead"
    repeated = _repeated(mention, face)
    told = event.members[: bisect_left(event.keys, mention.key)]
    if counts and _is_own_count(mention, told):
        return 2, where
    many = len(repeated) > 1 or (repeated and repeated[0] >= MANY)
    if many and mention.is_open and (known or not mention.tells_event):
        return 1, where
    return None


def _is_there(mention: Mention, face: Face, where: int) -> bool:
    """Whether a text tells of the very place, of a site in it that was named ("the parish of Bor"), or of the land
    around and names it."""
    if mention.spot.is_broad:
        return is_named_town(mention, face)
    own = mention.spot.own
    return where == 2 or bool(names_shared(mention, face)) or bool(own and own <= face.names)


def _is_of_that_disaster(mention: Mention, face: Face, where: int) -> bool:
    """Whether a text that tells of a count calls what seldom happens but "the disaster", and names the place."""
    if mention.tells_event or not mention.counts or not face.kinds - ATTACKS or face.kinds & WIDE:
        return False
    shared = shared_of(mention, face)
    if least_dead(shared) < TELLING:
        return False
    known = any(tells_of_known(said.said.sentence) for said in mention.statements)
    return known and _is_there(mention, face, where) and all_grow(shared)


def _is_next_toll(mention: Mention, face: Face) -> bool:
    """Whether of what seldom happens in a town some more have died than were told, and no others are far apart. Of an
    attack it is so where the text tells of a count ("puts the dead of the attack at 26")."""
    shared = shared_of(mention, face)
    if least_dead(shared) < TELLING:
        return False
    killed = [pair for pair in shared if pair[0] == Harm.KILLED.value]
    if not (recurs_seldom(mention, face) or mention.counts):
        return False
    return all(new.low >= old.low for _, new, old in killed) and grows_by_steps(killed) and all_grow(shared)


def _called(kinds: frozenset[str]) -> frozenset[str]:
    """Those kinds, and what a fire that has a name may be called besides."""
    return kinds | {"wildfire"} if "fire" in kinds else kinds


def _repeated(mention: Mention, face: Face) -> list[int]:
    """Its figures where the event has them all; none where one is of another number, be it in vague words."""
    known = [(new, face.told[key]) for key, new in mention.figures.items() if key in face.told]
    if not known or any(new not in told and not _may_be_among(new, told) for new, told in known):
        return []
    return [new.low for new, told in known if new in told and new.low >= TELLING]


def _may_be_among(new: Reading, told: Iterable[Reading]) -> bool:
    """ "Hundreds" beside "about 400"."""
    return new.said is None and any(agree(new, one) for one in told)


def _has_grown(mention: Mention, face: Face) -> bool:
    """Whether of what goes on in a region for days many have died by now, and more than were told."""
    killed = [pair for pair in shared_of(mention, face) if pair[0] == Harm.KILLED.value]
    return bool(killed) and min(old.low for _, _, old in killed) >= MANY and all_grow(killed)


def _is_own_count(mention: Mention, told: Iterable[Mention]) -> bool:
    """Whether somebody by name counts on what he told of the event: all his figures have grown, none by too much."""
    narrow = not mention.spot.is_broad
    mine: dict[tuple[str | None, Harm], Reading] = {}
    for statement in _totals(mention):
        about = statement.claimant, statement.said.harm
        if _is_somebody(statement, narrow) and (about not in mine or mine[about].low < statement.reading.low):
            mine[about] = statement.reading
    before: dict[tuple[str | None, Harm], Reading] = {}
    for other in told:
        for statement in _totals(other):
            about = statement.claimant, statement.said.harm
            if about in mine and (about not in before or before[about].low < statement.reading.low):
                before[about] = statement.reading
    return bool(before) and all(_may_follow(mine[about], old, about[1]) for about, old in before.items())


def _is_somebody(statement: Statement, narrow: bool) -> bool:
    """Whether it is said who counts; an office without a name only in a town: a country has many of them."""
    claimant = statement.said.claimant
    return claimant is not None and (narrow or not is_role(claimant))


def _may_follow(new: Reading, old: Reading, harm: Harm) -> bool:
    return near_to(new, old) or (harm in LEFT and new.low < old.low)


def _totals(mention: Mention) -> Iterable[Statement]:
    return (s for s in mention.statements if s.said.role is Role.TOTAL and not s.said.prior)
