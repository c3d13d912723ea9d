"""The history of one series, kept as facts come and go.

It is kept in *stands*: the facts from one that moved the figure to just before the next that does. A fact that comes
or goes refolds its stand, and the following ones until the fold is what it was; one that only restates the standing
figure joins it, and nothing is folded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from schemas import ChangeType, Effect, Flag
from streams.detect.delays import Delays
from streams.detect.fact import Fact
from streams.detect.figures import LONG, Standing
from streams.detect.fold import Fold, Stand, Step, begun_in, corrects, kind_of, quoted_of, step_of
from streams.detect.point import PointDraft
from streams.detect.points import Points, point_of
from streams.detect.quotes import Quotes
from streams.detect.reading import Reading, agree

Figure = tuple[int, ...]
"""The lower and upper end of what was stated."""

_NONE: frozenset[Figure] = frozenset()
_UNSURE = ChangeType.SUSPECTED_ERROR  # it takes a closer look
_NOTHING: dict[Step, None] = {}  # of all histories: never written to
_fact_key = _first_key = attrgetter("key")


class History:
    """The steps of one series, kept as facts come and go. `begun` and `ended`: steps since they were last cleared."""

    __slots__ = (
        "_delays",
        "_falls_freely",
        "_figures",
        "_furnished",
        "_moved",
        "_points",
        "_quotes",
        "_rolling",
        "begun",
        "ended",
        "stands",
    )

    def __init__(self, *, falls_freely: bool = False, rolling: bool = False) -> None:
        self._falls_freely, self._rolling = falls_freely, rolling
        self._furnished = False  # most histories are of one fact, and need none of what follows
        self._moved: set[Figure] | frozenset[Figure] = _NONE  # figures that just came into the history or left it
        self.stands: list[Stand] = []
        self.begun = self.ended = _NOTHING

    def _furnish(self) -> None:
        self._furnished = True
        self._delays = Delays()
        self._quotes = Quotes()
        self._points = Points()
        self._figures: Standing | None = None  # once there are many

    @property
    def steps(self) -> list[Step]:
        """All steps, in the order in which they came about."""
        return [step for stand in self.stands for step in begun_in(stand)]

    @property
    def points(self) -> tuple[PointDraft, ...]:
        """One of each stand."""
        return self._points.of(self.stands) if self._furnished else tuple([point_of(stand) for stand in self.stands])

    @property
    def standing(self) -> Step | None:
        """The step that set the current figure."""
        return self.stands[-1].head if self.stands else None

    def settle(self) -> None:
        """Forget which steps began and ended: they have been told."""
        self.begun = self.ended = _NOTHING

    def replace(self, gone: Sequence[Fact], new: Sequence[Fact]) -> None:
        """Take facts out and in."""
        if not (self.stands or gone) and (len(new) == 1 or not any(f.is_delayed or f.looks_back for f in new)):
            self.open(new)
            return
        if not self._furnished:
            self._furnish()
        if self.begun is _NOTHING:
            self.begun, self.ended = {}, {}
        dirty: set[Stand] = set()
        self._moved = set()
        if gone and new:
            gone, new = self._swap_copied(gone, new)
        for fact in gone:
            self._take_out(fact, dirty)
        for fact in new:
            if fact.looks_back:
                self._quotes.put(fact)
        loose = [fact for fact in sorted(new, key=_fact_key) if not self._put_in(fact, dirty)]
        if loose:  # before all others, or the only ones
            head = Step(loose[0], ChangeType.NEW, None, loose[0].lead.published, Effect.CURRENT)
            self.begun[head] = None
            self.stands.insert(0, Stand(head, False, loose[0].key, loose))
            self._begin(self.stands[0])
            self._stir(0, 1)
            dirty.add(self.stands[0])
        for fact in self._delays.mark(gone, new, self.stands):
            dirty.add(self._stand_of(fact))
        while dirty:
            first = next(iter(dirty)) if len(dirty) == 1 else min(dirty, key=_first_key)
            self._refold(self._index(first), dirty, [])
        self._moved = _NONE

    def open(self, new: Sequence[Fact]) -> None:
        """The first facts, of a history that is new: one, or several that neither are delayed nor look back."""
        if len(new) > 1:
            fold = Fold([], 0, falls_freely=self._falls_freely, rolling=self._rolling)
            for fact in sorted(new, key=_fact_key):
                fold.take(fact)
            self.stands = fold.made
            self.begun = {**self.begun, **dict.fromkeys(self.steps)}
            for index in range(len(self.stands) - 1):
                self._mark_retracted(index)
            return
        fact = new[0]
        head = step_of(fact, ChangeType.NEW, None)
        self.stands = [Stand(head, False, fact.key, [fact])]
        self.begun = {**self.begun, head: None}
        if not (fact.looks_back or fact.is_delayed):
            return
        if not self._furnished:
            self._furnish()
        if fact.looks_back:
            self._quotes.put(fact)
        if fact.is_delayed:
            self._delays.wait(fact)

    def _swap_copied(self, gone: Sequence[Fact], new: Sequence[Fact]) -> tuple[Sequence[Fact], Sequence[Fact]]:
        """Put facts in the place of those of which they only have other copies. Returns what is left."""
        fresh = {fact.identity: fact for fact in new}
        swapped = [fact.identity for fact in gone if fact.identity in fresh and self._swap(fact, fresh[fact.identity])]
        if not swapped:
            return gone, new
        return [f for f in gone if f.identity not in swapped], [f for f in new if f.identity not in swapped]

    def _swap(self, old: Fact, new: Fact) -> bool:
        """False where one that leads elsewhere, or has other publishers, may fold otherwise."""
        if old.lead is not new.lead or old.looks_back or old.is_delayed:
            return False
        index = bisect_right(self.stands, old.key, key=_first_key) - 1
        stand = self.stands[index]
        head = stand.head
        if stand.confirmed or stand.asides or len(stand.facts) != 1 + len(head.echoes):
            return False
        stand.facts[bisect_left(stand.facts, old.key, key=_fact_key)] = new
        self._make_point_anew(index)
        if head.fact is not old:
            head.echoes = tuple([new if echo is old else echo for echo in head.echoes])
            return True
        flags = step_of(new, head.type, head.previous).flags | (head.flags & {Flag.RETRACTED})
        self._head(stand, replace(head, fact=new, flags=flags))
        if index + 1 < len(self.stands):
            self.stands[index + 1].head.previous = new  # of which nothing but the lead is told
        return True

    def _head(self, stand: Stand, step: Step) -> None:
        """Give a stand another head, of the same figure."""
        was, stand.head = stand.head, step
        if was is step:
            return
        if was in self.begun:
            del self.begun[was]
        else:
            self.ended[was] = None
        self.begun[step] = None

    def _take_out(self, fact: Fact, dirty: set[Stand]) -> None:
        if fact.looks_back:
            self._quotes.drop(fact)
            self._speak_of(fact, None)
        index = bisect_right(self.stands, fact.key, key=_first_key) - 1
        stand = self.stands[index]
        place = bisect_left(stand.facts, fact.key, key=_fact_key)
        del stand.facts[place]
        if place:
            if stand in dirty or self._kind(fact, stand) is not None:
                dirty.add(stand)
            else:
                stand.head.echoes = tuple([echo for echo in stand.head.echoes if echo is not fact])
                self._make_point_anew(index)
            return
        # The fact on which the stand began: what is left of it follows the stand before.
        self._end(stand)
        self._moved |= {stand.reading[:2]}
        del self.stands[index]
        self._stir(index, index)
        dirty.discard(stand)
        if index:
            before = self.stands[index - 1]
            before.facts.extend(stand.facts)
            dirty.add(before)
        elif stand.facts or self.stands:
            self._refold(0, dirty, stand.facts)

    def _put_in(self, fact: Fact, dirty: set[Stand]) -> bool:
        """Into the stand to which it belongs by its key; False where it precedes them all."""
        index = bisect_right(self.stands, fact.key, key=_first_key) - 1
        if index < 0:
            return False
        stand = self.stands[index]
        kind = self._kind(fact, stand) if stand not in dirty else _UNSURE
        if kind is None:
            stand.head.echoes += (fact,)
            self._make_point_anew(index)
        elif kind is not _UNSURE and not fact.is_delayed and self._ends_before(index, fact):
            if index + 1 < len(self.stands):
                self._refold(index + 1, dirty, [fact])
            else:
                self._append(step_of(fact, kind, stand.head.fact))
            return True
        else:
            dirty.add(stand)
        insort(stand.facts, fact, key=_fact_key)
        return True

    def _append(self, step: Step) -> None:
        """A step behind all others."""
        fact = step.fact
        self.stands.append(Stand(step, False, fact.key, [fact]))
        self._begin(self.stands[-1])
        self._stir(len(self.stands) - 1, len(self.stands))
        self.begun[step] = None
        self._moved |= {fact.reading[:2]}
        self._mark_retracted(len(self.stands) - 2)

    def _ends_before(self, index: int, fact: Fact) -> bool:
        """Whether all of a stand is before a fact, and what follows was not confirmed by something in the stand."""
        facts = self.stands[index].facts
        following = self.stands[index + 1] if index + 1 < len(self.stands) else None
        return bool(facts) and facts[-1].key < fact.key and not (following and following.confirmed)

    def _kind(self, fact: Fact, stand: Stand) -> ChangeType | None:
        """What a fact that does not begin the stand does to its figure: nothing (None) where it is only an echo."""
        if fact.looks_back:
            return _UNSURE
        return kind_of(fact, stand.head, falls_freely=self._falls_freely, rolling=self._rolling)

    def _stand_of(self, fact: Fact) -> Stand:
        return self.stands[bisect_right(self.stands, fact.key, key=_first_key) - 1]

    def _index(self, stand: Stand) -> int:
        return bisect_left(self.stands, _first_key(stand), key=_first_key)

    def _place(self, stand: Stand) -> int | None:
        """Where a stand is; None where it is no longer one of ours. Two may begin with one fact."""
        index = self._index(stand)
        while index < len(self.stands) and self.stands[index] is not stand:
            index += 1
        return index if index < len(self.stands) else None

    def _refold(self, index: int, dirty: set[Stand], loose: Sequence[Fact]) -> None:
        """Fold from a stand on, until what follows is what it was.

        `loose`: facts directly before it, the first of which begins a stand.
        """
        stands = self.stands
        while index and not loose and (stands[index].confirmed or stands[index].facts[0].looks_back):
            index -= 1  # its first fact may belong to the stand before
        if self._figures is None and len(stands) > LONG:
            self._figures = Standing(stands)
        known = self._figures.figures if self._figures else None
        fold = Fold(stands, index, falls_freely=self._falls_freely, rolling=self._rolling, figures=known)
        for fact in loose:
            fold.take(fact)
        end = index
        while end < len(stands):
            if fold.made and stands[end] not in dirty and (head := fold.leads_to(stands[end])):
                self._head(stands[end], head)
                break
            for fact in stands[end].facts:
                fold.take(fact)
            end += 1
        ended = stands[index:end]
        stands[index:end] = fold.made
        self._stir(index, index + len(fold.made))
        for stand in ended:
            dirty.discard(stand)
            self._end(stand)
        for stand in fold.made:
            self._begin(stand)
            self.begun.update(dict.fromkeys(begun_in(stand)))
        for fact in (f for stand in fold.made for f in stand.facts if f.looks_back):
            self._speak_of(fact, fold.quotes.get(fact))
        for place in range(max(0, index - 1), index + len(fold.made)):
            self._mark_retracted(place)
        later = index + len(fold.made)
        self._moved |= {stand.reading[:2] for stand in (*ended, *fold.made)}
        self._look_back(later, dirty)
        old = [stand.reading for stand in ended]
        now = [stand.reading for stand in fold.made]
        if later < len(stands) and old != now:
            self._doubt(later, [r for r in old if r not in now] + [r for r in now if r not in old], dirty)

    def _doubt(self, index: int, changed: list[Reading], dirty: set[Stand]) -> None:
        """Later falls that repeat a figure which came into the history or left it may be stale now, or no longer."""
        if self._figures:
            dirty.update(self._figures.doubted(changed, self.stands[index].key))
            return
        for stand in self.stands[index:]:
            if stand.asides and any(agree(aside.fact.reading, r) for aside in stand.asides for r in changed):
                dirty.add(stand)

    def _look_back(self, index: int, dirty: set[Stand]) -> None:
        """The stands from `index` on are as before; those of which their facts speak may be others."""
        for fact in self._quotes.since(self.stands[index].key) if index < len(self.stands) else ():
            if fact.reading[:2] not in self._moved:
                continue
            quoted = quoted_of(fact, self.stands, bisect_left(self.stands, fact.key, key=_first_key))
            if (quoted is None) is not (fact not in self._quotes):
                dirty.add(self._stand_of(fact))
            elif quoted:
                self._speak_of(fact, quoted)

    def _speak_of(self, fact: Fact, quoted: Stand | None) -> None:
        for stand in self._quotes.speak_of(fact, quoted):
            stand.point = None
            place = self._place(stand)
            if place is not None:
                self._stir(place, place + 1)
                self._mark_retracted(place)

    def _mark_retracted(self, index: int) -> None:
        """Flag a figure that a later fact withdraws, or that the text of the next one corrects downwards."""
        stand = self.stands[index]
        following = self.stands[index + 1] if index + 1 < len(self.stands) else None
        is_retracted = bool(following and corrects(following))
        if stand.quoted and not is_retracted:
            is_retracted = any(fact.takes_back for fact in stand.quoted)
        step = stand.head
        if is_retracted is (Flag.RETRACTED in step.flags):
            return
        self._head(stand, replace(step, flags=step.flags ^ {Flag.RETRACTED}))
        if stand.confirmed:
            before = self.stands[index - 1]
            before.asides = tuple([stand.head if aside is step else aside for aside in before.asides])

    def _make_point_anew(self, index: int) -> None:
        """Other facts are told at this stand than before."""
        self.stands[index].point = None
        self._stir(index, index + 1)

    def _stir(self, start: int, end: int) -> None:
        """These stands may have other points than before."""
        self._points.moved(start, len(self.stands) - end)

    def _begin(self, stand: Stand) -> None:
        if self._figures:
            self._figures.begin(stand)

    def _end(self, stand: Stand) -> None:
        if self._figures:
            self._figures.end(stand)
        for step in begun_in(stand):
            if step in self.begun:
                del self.begun[step]
            else:
                self.ended[step] = None
