"""Mentions: what one item states of one event, its claims of one place and one time.

A headline without a place belongs to the only placed event of its article; a follow-up without a day to the only dated
one. A text that names no day is of the day for which its figure holds, unless it speaks of a rise or a correction, only
recalls the toll (`recall`) or tells who stands by it: then what it says beside that of the same place ("risen to 35,
with 15 injured") is without a day as well. So is a rise that names no more than the month of an event of some kind
("the toll of the quake in June rises"), and a count ("the final toll of October's blast"): it is of an event of that
month, however long ago that was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from schemas import Cause, Harm, Measure, Place, Role
from streams.detect.answered import join_answers
from streams.detect.around import FOLLOWED_UP, join_around
from streams.detect.battle import join_enemies
from streams.detect.counting import keeps_count, tells_of_known
from streams.detect.kind import ATTACKS, going_with, kinds_in, names_in, storms_in
from streams.detect.observation import Observation, Stated
from streams.detect.reading import Reading
from streams.detect.scope import BY_CHANCE, place_key
from streams.detect.speaker import people_of
from streams.detect.spot import Spot, spot_of
from streams.detect.statement import Slot, Statement
from streams.detect.told_days import days_of, is_late_toll, is_loose, last_day_of, names_day, says_day
from streams.detect.unplaced import join_unplaced
from streams.detect.window import LONGEST
from streams.detect.within import join_parts

Whom = tuple[str, str, str | None]
"""Harm, victims and group, as stated; for those who fought the group is their side."""

Figures = dict[Whom, Reading]
OwnFigures = dict[tuple[str, Whom], Reading]
"""Those of each claimant that is named."""

Key = tuple[datetime, bool, str, str]
"""The place of a mention in the order in which they are taken."""


@dataclass(eq=False, slots=True)
class Mention:
    """What one item states of one event. `undated`: the text names no day, and speaks of a rise; `first` and `last` are
    then its day, or the month in which the event was. `until`: the last day that the text allows, be it beyond `last`
    ("in March"). `runs`: it counts since the first of its days ("since Sunday"), and so until it is told; `ends`: the
    last day of which it tells. `is_loose`: it tells of a rise, and the day may be of something else than the event;
    `may_go_on`: it may be of an event of the days before, for nothing else is said, or only that somebody counts.

    `kinds`: the kinds of event that its sentences name, else the title; `tells_event`: a sentence names one;
    `like`: all by which another text may call it; `names`: those in its sentences, of these `storms` those of
    storms. `counts`: each of these tells of a count that is kept, and not of what happened on a day, or of one
    person (who died of wounds since). `refers`: those that name a kind of event speak of one that was told. `own`:
    the figures of each claimant; `voices`: who speaks, None where nobody is named. `rose_from`: of a rise the harms
    and figures that the text tells as those before.
    """

    item_id: str
    published: datetime
    first: int
    last: int
    undated: bool
    place: Place | None
    spot: Spot
    statements: list[Statement]
    figures: Figures = field(default_factory=dict)
    own: OwnFigures = field(default_factory=dict)
    voices: frozenset[str | None] = frozenset()
    cause: Cause = Cause.UNKNOWN
    says_day: bool = False
    rises: bool = False
    rose_from: frozenset[tuple[str, int]] = frozenset()
    corrects: bool = False
    counts: bool = False
    refers: bool = False
    kinds: frozenset[str] = frozenset()
    tells_event: bool = False
    like: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    storms: frozenset[str] = frozenset()
    until: int = 0
    runs: bool = False
    ends: int = 0
    is_loose: bool = False
    may_go_on: bool = False
    reach: tuple[int, int] | None = None  # once asked for
    key: Key = field(init=False)

    @property
    def is_open(self) -> bool:
        """Whether neither its day nor its event is said: it may go on with one that was told before."""
        return not (self.undated or self.says_day or self.rises or self.corrects)

    @property
    def follows(self) -> bool:
        """Whether some sentence speaks of an event that was told, or tells of a count."""
        said = (statement.said.sentence for statement in self.statements)
        return self.goes_on or self.runs or any(keeps_count(one) or tells_of_known(one) for one in said)

    @property
    def today(self) -> int:
        """The day of its publication."""
        return self.published.toordinal()

    @property
    def looks_back(self) -> bool:
        """Whether it follows up an event of a month that it names."""
        return self.undated and self.first != self.last

    @property
    def is_patient(self) -> bool:
        """Whether it goes on with what seldom happens again soon: a fire, a flood, a sinking."""
        return self.goes_on and self.is_seldom

    @property
    def is_seldom(self) -> bool:
        """Whether it tells of what seldom happens, by its kind or, where it names none, by its cause."""
        return not self.kinds <= ATTACKS or (not self.kinds and self.cause in BY_CHANCE)

    @property
    def goes_on(self) -> bool:
        """Whether it tells of an event that was told before."""
        return self.undated or self.rises


def mentions_of(item: Observation, statements: Iterable[Statement]) -> list[Mention]:
    """The events that an item speaks of. What has no place or no day of its own belongs to the only one it can."""
    grouped: dict[Slot, list[Statement]] = {}
    for statement in statements:
        if statement.said.measure is Measure.INCIDENT:
            grouped.setdefault((place_key(statement.said.place), *days_of(statement)), []).append(statement)
    if len(grouped) == 1:
        return [_mention(item, *next(iter(grouped.items())), headed=True)]
    for key in sorted((k for k in grouped if k[3]), key=lambda k: (k[0] or "", k[1:3])):
        for other in [k for k in grouped if not k[3] and k[0] == key[0] and _may_join(grouped[k], k, key)]:
            grouped[key].extend(grouped.pop(other))
    for key in sorted(grouped, key=lambda k: (k[3], k[0] is not None, k[1:3])):
        homes = [other for other in grouped if other != key and _is_home(other, key)]
        homes = [other for other in homes if not (_is_earlier(grouped[other]) and _is_long_before(other, key))]
        if len(homes) == 1:
            grouped[homes[0]].extend(grouped.pop(key))
    if len(grouped) > 1:
        join_parts(grouped)
        join_around(grouped)
        join_unplaced(grouped, {key for key, said in grouped.items() if _names_nothing(said)})
        _join_left_open(grouped)
        _join_earlier(grouped)
        join_enemies(grouped, {key for key in grouped if says_day(grouped[key])})
        join_answers(grouped, {key for key in grouped if says_day(grouped[key])})
    return [_mention(item, key, members, _heads(members)) for key, members in grouped.items()]


def _heads(members: Iterable[Statement]) -> bool:
    """Whether the title tells of these."""
    return any(statement.said.field == "title" for statement in members)


def _join_earlier(grouped: dict[Slot, list[Statement]]) -> None:
    """What the article only quotes as told earlier is of the one event of which it tells the same harm now."""
    for key in sorted((k for k in grouped if _is_earlier(grouped[k])), key=lambda k: (k[0] or "", k[1:])):
        spot, harms = spot_of(grouped[key][0].said.place), {s.said.harm for s in grouped[key]}
        others = [k for k in grouped if k != key and _tells_now(grouped[k], harms) and not _is_long_before(key, k)]
        homes = [k for k in others if spot_of(grouped[k][0].said.place).relation(spot)]
        if len(homes) == 1:
            grouped[homes[0]].extend(grouped.pop(key))


def _is_earlier(statements: Iterable[Statement]) -> bool:
    """Whether all these are only quoted as told earlier."""
    return all(statement.said.prior for statement in statements)


def _is_long_before(earlier: Slot, now: Slot) -> bool:
    """Whether it is of days so long before those of the other that it was another event: "a storm in September"."""
    return now[1] - earlier[2] > FOLLOWED_UP


def _tells_now(statements: Iterable[Statement], harms: Set[Harm]) -> bool:
    return any(not s.said.prior and s.said.harm in harms for s in statements)


def _join_left_open(grouped: dict[Slot, list[Statement]]) -> None:
    """What names neither a day nor a kind of event is of the only event of its place that the article dates."""
    for key in sorted(
        (k for k in grouped if not k[3] and _names_nothing(grouped[k])), key=lambda k: (k[0] or "", k[1:])
    ):
        homes = [k for k in grouped if k[0] == key[0] and not k[3] and says_day(grouped[k])]
        if len(homes) == 1 and homes[0][2] < key[1] <= homes[0][2] + LONGEST:
            grouped[homes[0]].extend(grouped.pop(key))


def _names_nothing(statements: Iterable[Statement]) -> bool:
    return not any(says_day([s]) or kinds_in(s.said.sentence) for s in statements)


def _may_join(statements: list[Statement], dated: Slot, undated: Slot) -> bool:
    """Whether what is told beside a follow-up is of its event: no day is named, or the same month."""
    return not says_day(statements) or (undated[1] < undated[2] and dated[1] == undated[1])


def _is_home(home: Slot, guest: Slot) -> bool:
    place_ok = guest[0] is None or guest[0] == home[0]
    in_month = guest[1] == guest[2] or guest[1] <= home[1] <= guest[2]
    days_ok = (guest[3] and in_month) or guest[1:3] == home[1:3]
    settles = (home[0] is not None and guest[0] is None) or (guest[3] and not home[3])
    return place_ok and days_ok and settles and not (home[3] and not guest[3])


def _mention(item: Observation, key: Slot, members: list[Statement], headed: bool) -> Mention:
    """`headed`: the title of the item is of this event."""
    _, first, last, undated = key
    place = next((s.said.place for s in members if place_key(s.said.place) == key[0]), None)
    mention = Mention(item.item_id, item.published_at, first, last, undated, place, spot_of(place), members)
    mention.says_day = says_day(members)
    mention.is_loose = not undated and is_loose(members)
    mention.runs = any(_runs(member.said) for member in members)
    mention.ends = max(last, min(mention.today, first + LONGEST)) if mention.runs and not undated else last
    mention.until = max([last_day_of(member, last) for member in members])
    sentences = {s.said.sentence for s in members}
    title = (item.title or "") if headed else ""
    own = _union([kinds_in(sentence) for sentence in sentences])
    mention.kinds, mention.tells_event = own or kinds_in(title), bool(own)
    mention.like = going_with(mention.kinds)
    mention.names = _union([names_in(sentence) for sentence in sentences]) - people_of(s.said.claimant for s in members)
    ordered = sorted(members, key=_by_figure) if len(members) > 1 else members
    if "weather" in mention.kinds:
        mention.storms = _union([storms_in(sentence) for sentence in sentences]) & mention.names
    mention.cause = _cause_of(ordered)
    mention.voices = pooled(frozenset([statement.claimant for statement in members]))
    for statement in ordered:
        said = statement.said
        if said.role is Role.TOTAL and not said.prior:
            whom = said.harm.value, _classes(said), statement.scope.people[1]
            mention.figures[whom] = statement.reading
            if statement.claimant:
                mention.own[statement.claimant, whom] = statement.reading
        mention.rises = mention.rises or said.rises or is_late_toll(said)
        mention.corrects = mention.corrects or said.revises
    if mention.rises:
        prior = [(s.said.harm.value, s.reading.low) for s in members if s.said.prior]
        mention.rose_from = frozenset([*prior, *_less_what_came(item, members)])
    if mention.tells_event and mention.is_open:
        told = {s.said.sentence for s in members if s.said.field == "text" and kinds_in(s.said.sentence)}
        mention.refers = bool(told) and all(tells_of_known(sentence) for sentence in told)
    mention.counts = not (mention.goes_on or mention.corrects) and _count(members)
    mention.may_go_on = mention.is_open or mention.counts
    mention.key = item.published_at, mention.goes_on, item.item_id, min([said.said.claim_id for said in members])
    return mention


def _less_what_came(item: Observation, members: Sequence[Statement]) -> Iterable[tuple[str, int]]:
    """The figures from which tolls rose by what their own sentences add: 8, of "43 more, which brings it to 51"."""
    for statement in members:
        said = statement.said
        if not said.rises or said.prior or statement.reading.said is None:
            continue
        for more in item.stated:
            came = more.quantity.value if more.role is Role.INCREMENT and more.harm is said.harm else None
            if came and came < statement.reading.said and more.sentence == said.sentence:
                yield said.harm.value, statement.reading.said - came


def _runs(said: Stated) -> bool:
    return bool(said.period and said.period.start and not said.period.end)


def _count(members: Sequence[Statement]) -> bool:
    """Whether all of these are of a count, for which the sentence itself names no day, but for single persons."""
    counts = False
    told = {(s.said.harm, s.reading) for s in members if s.said.field == "text"}
    for statement in members:
        said = statement.said
        if said.field == "title" and (said.harm, statement.reading) in told:
            continue  # a headline says no more than its text
        if not names_day(said) and keeps_count(said.sentence):
            counts = True
        elif said.quantity.value != 1:
            return False
    return counts


def _by_figure(statement: Statement) -> tuple[int, str]:
    return statement.reading.low, statement.said.claim_id


def _cause_of(members: list[Statement]) -> Cause:
    """The first that is known; rather that of a sentence which names the kind ("an avalanche", "of their injuries")."""
    known = [s.said for s in members if s.said.cause is not Cause.UNKNOWN]
    if not known:
        return Cause.UNKNOWN
    if len({said.cause for said in known}) == 1:
        return known[0].cause
    return next((said for said in known if kinds_in(said.sentence)), known[0]).cause


def _union(sets: list[frozenset[str]]) -> frozenset[str]:
    return sets[0] if len(sets) == 1 else pooled(frozenset().union(*sets))


@lru_cache(maxsize=4096)
def pooled(names: frozenset[Any]) -> frozenset[Any]:
    """One object for all equal sets."""
    return names


def _classes(said: Stated) -> str:
    """The victims as stated: also where a follow-up leaves them open, its figure is held against the same words."""
    return ("|" if said.class_union else "&").join(said.victim_class)
