"""The incidents of one conflict, kept as mentions come and go.

Every mention is placed as if the mentions before it were all there is. When one comes or goes, only those are placed
again to whom the event that it joined or left now looks otherwise: they are taken in order, each may move on in turn,
until nobody sees a difference. That is what placing all of them anew would give, for what a mention sees of an event
is the face that it had just before that mention.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush

from schemas import content_id
from streams.detect.alike import where_of
from streams.detect.calendar import Calendar
from streams.detect.days import Days, Found
from streams.detect.event import NOBODY, Event, Face, event_of
from streams.detect.following import follows_loosely, has_toll
from streams.detect.going_on import goes_on
from streams.detect.incident import BEST_FIT, NO_FIT, fit, follows_up, likeliest
from streams.detect.mention import Key, Mention
from streams.detect.reach import REACHES, apart_of, in_reach
from streams.detect.scope import place_key
from streams.detect.vicinity import Vicinity, grounds_of
from streams.detect.weighed import MARGIN, NEEDED, weight, weightiest


@dataclass
class Moves:
    """Which mentions left and joined which events (by id); `events`: those that changed, None where they are gone."""

    left: list[tuple[str, Mention]] = field(default_factory=list)
    joined: list[tuple[str, Mention]] = field(default_factory=list)
    events: dict[str, Event | None] = field(default_factory=dict)


class Timeline:
    """Mentions and events by their first day, each day's in the order in which they are taken."""

    def __init__(self, conflict_key: str) -> None:
        self._conflict_key = conflict_key
        vicinity = Vicinity()
        self._mentions = {reach: Days(*reach, vicinity) for reach in REACHES}
        self._looking_back: list[Found] = []  # those that name the month of their event, sorted
        self._events = Calendar(vicinity)
        self._homes: dict[Mention, Event] = {}
        self._waiting: list[tuple[Key, int, Mention]] = []  # with an id, for mentions have no order
        self._awake: set[Mention] = set()  # those that wait
        self._was: dict[Mention, str | None] = {}
        self._touched: dict[Event, str | None] = {}  # with the ids that they had
        self._recounted: set[int] = set()  # days with other events than before

    def replace(self, gone: Iterable[Mention], new: Iterable[Mention]) -> Moves:
        """Take mentions out and in. Returns what that moved."""
        out = list(gone)
        for mention in out:
            self._drop(mention)
        for mention in out:
            self._leave(mention)
        absent, coming = set(out), dict.fromkeys(new)
        for mention in coming:
            self._was.setdefault(mention, None)
            self._wake(mention)
        while self._waiting:
            _, _, mention = heappop(self._waiting)
            self._awake.discard(mention)
            if mention in coming:  # until its turn nobody need look whether it sees a difference
                del coming[mention]
                self._put(mention)
            if mention not in absent:
                self._place(mention)
        return self._moves()

    def _put(self, mention: Mention) -> None:
        if mention.looks_back:
            insort(self._looking_back, (mention.key, mention))
        else:
            self._mentions[apart_of(mention)].put(mention)

    def _drop(self, mention: Mention) -> None:
        if mention.looks_back:
            del self._looking_back[bisect_left(self._looking_back, (mention.key,))]
        else:
            self._mentions[apart_of(mention)].drop(mention)

    def _wake(self, mention: Mention) -> None:
        if mention not in self._awake:
            self._awake.add(mention)
            heappush(self._waiting, (mention.key, id(mention), mention))

    def _place(self, mention: Mention) -> None:
        home = self._homes.get(mention)
        fitting = self._undated_choice(mention) if mention.undated else self._dated_choice(mention)
        if len(fitting) > 1:
            self._leave(mention)
        elif fitting:
            if fitting[0] is not home:
                self._leave(mention)
                self._join(mention, fitting[0])
        elif home is None or home.members[0] is not mention:
            self._leave(mention)
            self._begin(mention)

    def _seen(self, mention: Mention) -> Iterator[tuple[Event, Face]]:
        """The events of its place that a mention sees, each with the face that it then has."""
        key = mention.key
        for event in self._events.near(mention):
            if event.keys[0] >= key:
                continue
            face = event.faces[-1 if event.keys[-1] < key else bisect_left(event.keys, key) - 1]
            if where_of(mention, face):
                yield event, face

    def _undated_choice(self, mention: Mention) -> list[Event]:
        seen = self._seen(mention)
        found = likeliest((event, like) for event, face in seen if (like := follows_up(mention, event, face)))
        return found or self._weightiest(mention)

    def _dated_choice(self, mention: Mention) -> list[Event]:
        best, most, face_of_best = None, NO_FIT, NOBODY
        for event, face in self._seen(mention):  # the earliest of the best
            score = fit(mention, event, face)
            if score and (score > most or (score == most and best and event.keys[0] < best.keys[0])):
                best, most, face_of_best = event, score, face
        if mention.is_loose and not (best and has_toll(mention, face_of_best)):
            seen = self._seen(mention)
            found = likeliest((event, like) for event, face in seen if (like := follows_loosely(mention, event, face)))
            best = found[0] if len(found) == 1 else best
        return [best] if best else self._event_before(mention)

    def _event_before(self, mention: Mention) -> list[Event]:
        """The one event of the days before with which a mention goes on that names no day."""
        if not mention.may_go_on:
            return self._weightiest(mention)
        seen = [(event, how) for event, face in self._seen(mention) if (how := goes_on(mention, event, face))]
        if not seen:
            return self._weightiest(mention)
        most = max(how for _, how in seen)
        found = [event for event, how in seen if how == most]
        return found if len(found) == 1 else []

    def _weightiest(self, mention: Mention) -> list[Event]:
        event = weightiest(self._seen(mention), mention)
        return [event] if event else []

    def _begin(self, mention: Mention) -> None:
        event = event_of("", (mention,))
        self._events.put(event)
        self._recounted.add(event.first)
        self._settle(mention, event)
        self._touched.setdefault(event, None)
        self._stir(event, event.keys[0], mention, [], [])

    def _join(self, mention: Mention, event: Event) -> None:
        key, keys, faces = mention.key, event.keys, event.faces
        index = bisect_left(keys, key)
        is_last = index == len(keys)
        old = (keys, faces) if is_last else (list(keys), list(faces))
        event.members.insert(index, mention)
        keys.insert(index, key)
        faces.insert(index, faces[index - 1].joined(mention))
        _reface(event, index + 1)
        self._events.moved(event)
        insort(event.items.setdefault(mention.item_id, []), key)
        self._settle(mention, event)
        self._touched.setdefault(event, event.id)
        if is_last:
            old = keys[:-1], faces[:-1]
        self._stir(event, key, mention, *old)

    def _leave(self, mention: Mention) -> None:
        event = self._homes.pop(mention, None)
        self._was.setdefault(mention, event.id if event else None)
        if event is None:
            return
        self._touched.setdefault(event, event.id)
        key = mention.key
        keys, faces, index = list(event.keys), list(event.faces), bisect_left(event.keys, key)
        if index == 0:
            self._dissolve(event, mention)
        else:
            del event.members[index], event.keys[index], event.faces[index]
            _reface(event, index)
            self._events.moved(event)
        said = event.items.get(mention.item_id, [])
        if key in said:
            said.remove(key)
        self._stir(event, key, mention, keys, faces)

    def _dissolve(self, event: Event, first: Mention) -> None:
        """Without its first mention there is no such event: the others look for another."""
        for other in event.members:
            if other is not first:
                self._was.setdefault(other, event.id)
                self._homes.pop(other, None)
                self._wake(other)
        event.members, event.keys, event.faces, event.items = [], [], [], {}
        self._events.drop(event)
        self._recounted.add(event.first)

    def _stir(self, event: Event, key: Key, by: Mention, keys: list[Key], faces: list[Face]) -> None:
        """Wake the later mentions that may choose otherwise now than when the event had those keys and faces."""
        for other_key, other in self._later(event, key, (*faces, *event.faces)):
            if other in self._awake:  # it is placed again anyway
                continue
            old, new = _face_at(keys, faces, other_key), _face_at(event.keys, event.faces, other_key)
            looks_further = other.may_go_on or other.is_loose or other.item_id == by.item_id
            if old is new and not looks_further:
                continue
            near = (old and where_of(other, old)) or (new and new is not old and where_of(other, new))
            if not near:
                continue  # it is of another place, then as now
            if looks_further or self._chooses_anew(other, event, old, new):
                self._wake(other)

    def _chooses_anew(self, other: Mention, event: Event, old: Face | None, new: Face | None) -> bool:
        """Whether a mention may choose another event now that this one shows another face.

        A dated one chooses the event that it fits best: so its own need not fit better, nor another one worse.
        """
        weights = (weight(other, event, face) if face else 0 for face in (old, new))
        if max(was_now := tuple(weights)) > NEEDED - MARGIN and was_now[0] != was_now[1]:
            return True
        if other.undated:
            return (old and follows_up(other, event, old)) != (new and follows_up(other, event, new))
        is_home = self._homes.get(other) is event
        now = (new and fit(other, event, new)) or NO_FIT
        if now == (BEST_FIT if is_home else NO_FIT):
            return False
        before = (old and fit(other, event, old)) or NO_FIT
        return now < before if is_home else now > before

    def _later(self, event: Event, key: Key, shown: Iterable[Face]) -> Iterator[Found]:
        """The mentions after `key` that may see an event at all, as one that shows these faces."""
        later = [days for days in self._mentions.values() if days.goes_beyond(key)]
        grounds = grounds_of(shown) if later else None
        for days in later:
            yield from days.after(key, event, grounds)
        for found in self._looking_back[bisect_left(self._looking_back, (key,)) :]:
            if found[0] > key and in_reach(found[1], event):
                yield found

    def _settle(self, mention: Mention, event: Event) -> None:
        self._was.setdefault(mention, None)
        self._homes[mention] = event

    def _moves(self) -> Moves:
        """What happened since the last time, by the ids that events now have."""
        for day in self._recounted:
            self._name(day)
        moves = Moves()
        for mention, was in self._was.items():
            home = self._homes.get(mention)
            now = home.id if home else None
            if was != now:
                if was is not None:
                    moves.left.append((was, mention))
                if now is not None:
                    moves.joined.append((now, mention))
        for event, was in self._touched.items():
            if was is not None:
                moves.events.setdefault(was, None)
            if event.members:
                moves.events[event.id] = event
        self._was, self._touched, self._recounted = {}, {}, set()
        return moves

    def _name(self, day: int) -> None:
        """The ids of a day's events: the place of the first mention, and the how-manieth there."""
        twins: dict[str | None, int] = {}
        for event in self._events.of(day):
            where = place_key(event.members[0].place)
            number = twins.get(where, 0)
            twins[where] = number + 1
            name = content_id("incident", self._conflict_key, date.fromordinal(day).isoformat(), where, number)
            if name != event.id:
                if event.id:
                    self._touched.setdefault(event, event.id)
                    for member in event.members:
                        self._was.setdefault(member, event.id)
                event.id = name


def _reface(event: Event, index: int) -> None:
    """Work the faces out again from a member on, until they are what they were."""
    for i in range(index, len(event.faces)):
        face = (event.faces[i - 1] if i else NOBODY).joined(event.members[i])
        if face is event.faces[i] or face == event.faces[i]:
            return
        event.faces[i] = face


def _face_at(keys: list[Key], faces: list[Face], key: Key) -> Face | None:
    if keys and keys[-1] < key:
        return faces[-1]
    index = bisect_left(keys, key)
    return faces[index - 1] if index else None
