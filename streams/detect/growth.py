"""How the figures of a mention stand to what was told of an event: repeated, grown, near, or another's.

What a claimant says is held against what he said of the same people before, where he did; everything else against the
greatest figure that was told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from schemas import Harm
from streams.detect.event import Face
from streams.detect.mention import Mention, Whom
from streams.detect.reading import TELLING, Reading, agree

GROWTH, FALL = 4, 2  # times; the toll of one event seldom grows by more, or falls below the half
DYING = {Harm.MISSING.value: True, Harm.INJURED.value: False}  # whether any number of them may be gone
STEP = 1.5  # times; by which a toll mostly grows from one telling to the next
Pair = tuple[str, Reading, Reading]
"""Harm, the new figure, the one told before."""


def shared_of(mention: Mention, face: Face) -> list[Pair]:
    """The figures of both: what a claimant told of somebody before, where he did, else the greatest that was told."""
    if not tells_own(mention, face):
        return [(k[0], _nearest(mention, k, face), face.figures[k]) for k in mention.figures if k in face.figures]
    own = _of_the_same(mention, face)
    his = {whom for whom, _, _ in own} | _disputed(mention, face)
    others = [
        (k, _nearest(mention, k, face), face.figures[k]) for k in mention.figures if k in face.figures and k not in his
    ]
    return [(whom[0], new, old) for whom, new, old in (*own, *others)]


def _disputed(mention: Mention, face: Face) -> set[Whom]:
    """Those of whom only others told, by name: what enemies say of one another's dead may be far apart."""
    return {
        whom
        for whom, told in face.figures.items()
        if whom in mention.figures
        and all((who, of) not in face.own for who, of in mention.own if of == whom)
        and _is_by_name(face.own, whom, told)
        and _is_by_name(mention.own, whom, mention.figures[whom])
    }


def _is_by_name(own: Mapping[tuple[str, Whom], Reading], whom: Whom, told: Reading) -> bool:
    return any(of == whom and reading == told for (_, of), reading in own.items())


def _nearest(mention: Mention, whom: Whom, face: Face) -> Reading:
    """Of the figures that several give for the same people, the least that is no less than what was told."""
    greatest, told = mention.figures[whom], face.figures[whom]
    if len(mention.voices) < 2:
        return greatest
    given = [reading for (_, of), reading in mention.own.items() if of == whom and reading.low >= told.low]
    return min([greatest, *given], key=attrgetter("low"))


def harms_of(mention: Mention, face: Face) -> list[Pair]:
    """The same, be it of whomever."""
    own = _of_the_same(mention, face)
    his = {whom[0] for whom, _, _ in own}
    mine, told = _greatest_of_each(mention.figures), _greatest_of_each(face.figures)
    others = [(harm, new, told[harm]) for harm, new in mine.items() if harm in told and harm not in his]
    return [*[(whom[0], new, old) for whom, new, old in own], *others]


def _greatest_of_each(figures: Mapping[Whom, Reading]) -> dict[str, Reading]:
    """Of each harm the greatest figure: "160 wounded, two soldiers among them"."""
    harms: dict[str, Reading] = {}
    for (harm, _, _), reading in figures.items():
        if harm not in harms or harms[harm][:4] < reading[:4]:
            harms[harm] = reading
    return harms


def risen_from(pair: Pair, face: Face) -> Pair:
    """The same pair; of a rise to less than was told the figure from which it may have risen, where there is one: what
    another put higher."""
    harm, new, old = pair
    if new.low >= old.low:
        return pair
    told = (reading for whom, readings in face.told.items() if whom[0] == harm for reading in readings)
    lower = [reading for reading in told if reading.low <= new.low]
    return harm, new, max(lower, key=attrgetter("low"), default=old)


def _of_the_same(mention: Mention, face: Face) -> list[tuple[Whom, Reading, Reading]]:
    """What a claimant tells of those of whom he told before: whom, the new figure, the one told before."""
    return [(whom, new, face.own[who, whom]) for (who, whom), new in mention.own.items() if (who, whom) in face.own]


def all_grow(shared: list[Pair], times: float = GROWTH) -> bool:
    """Whether the toll may have grown: (harm, new, old). Injured and missing people may have become fewer: they die.

    Where only missing are told of both times, some of them were found.
    """
    grown = False
    for harm, new, old in shared:
        if grows_to(new, old, times):
            grown = True
        elif harm not in DYING or not (DYING[harm] or near_to(new, old)):
            return False
    return grown or (bool(shared) and all(DYING.get(harm, False) for harm, _, _ in shared))


def is_of_missing(mention: Mention, face: Face) -> bool:
    """Whether no more have died than were told to be dead or missing: of a ferry that sank with 295 missing."""
    lost = greatest(face.figures, Harm.MISSING)
    return 0 < greatest(mention.figures, Harm.KILLED) <= greatest(face.figures, Harm.KILLED) + lost and lost > 0


def greatest(figures: Mapping[Whom, Reading], harm: Harm) -> int:
    """The greatest figure of a harm, of whomever; 0 where there is none."""
    return max([reading.low for whom, reading in figures.items() if whom[0] == harm.value], default=0)


def least_dead(shared: Sequence[Pair]) -> int:
    """The least toll of dead that was told before; 0 where none was."""
    return min([old.low for harm, _, old in shared if harm == Harm.KILLED.value], default=0)


def grows_by_steps(shared: list[Pair]) -> bool:
    """Whether the toll has grown by no more than a follow-up tells; who is missing may be found beside it."""
    lasting = [pair for pair in shared if not DYING.get(pair[0], False)] or shared
    return all(grows_to(new, old, STEP) for _, new, old in lasting)


def repeats(mention: Mention, face: Face, in_town: bool, *, closely: bool) -> bool:
    """Whether it has a figure of the event, be it one that has grown since: late copies come after the next toll."""
    found = telling = False
    for key, new in mention.figures.items():
        told = face.told.get(key)
        if told is None:
            continue
        if any(_is_same(new, old, closely) for old in told):
            found, telling = True, telling or new.low >= TELLING
        elif not in_town or not near_to(new, face.figures[key]):
            return False
    return found if in_town else telling


def _is_same(new: Reading, old: Reading, closely: bool) -> bool:
    """Whether two figures are one in other words. "Dozens" may be anything, "more than 70" another 75 tomorrow."""
    if new.said is not None and new.said == old.said:
        return True
    times = 10 if closely else 1
    return agree(new, old) and all(times * reading.width <= reading.low for reading in (new, old))


def is_own_growth(mention: Mention, face: Face, shared: list[Pair]) -> bool:
    """Whether somebody goes on by little from what he told."""
    return tells_own(mention, face) and all_grow(shared, STEP)


def follows_own(mention: Mention, face: Face, times: float = GROWTH) -> bool:
    """Whether somebody by name counts on what he told, in words that are of a known event or of a count."""
    if not (tells_own(mention, face) and mention.follows):
        return False
    before = face.own
    return all_grow([(k[1][0], new, before[k]) for k, new in mention.own.items() if k in before], times)


def tells_own(mention: Mention, face: Face) -> bool:
    """Whether somebody by name told of the same people before."""
    return not mention.own.keys().isdisjoint(face.own)


def grows_to(new: Reading, old: Reading, times: float = GROWTH) -> bool:
    return agree(new, old) or old.low <= new.low <= times * max(1, old.low)


def near_to(new: Reading, old: Reading) -> bool:
    return grows_to(new, old) or FALL * new.low >= old.low > new.low
