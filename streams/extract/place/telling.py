"""Figures whose sentence names no place -> the place of the event last told, else of the next, else of the item."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from datetime import date
from typing import NamedTuple

from schemas import Harm, Measure, Period, Place
from schemas.iso_days import last_day
from streams.extract.document import Sentence
from streams.extract.draft import Draft
from streams.extract.place.at_home import at_home, country_told, struck_from_afar
from streams.extract.place.captives import is_of_captives
from streams.extract.place.days_apart import are_apart
from streams.extract.place.lesser import is_of_a_war, wider
from streams.extract.place.parties import names_only_speakers
from streams.extract.place.seats import capital_told
from streams.extract.place.unlisted import unlisted_alone, unlisted_in_town
from streams.extract.place.wide import WIDELY, is_everywhere, of_years
from streams.extract.time.earlier_deaths import changes_hands
from streams.link.homes import home_of
from streams.link.places import contains, place
from streams.needing import Needing

# "elsewhere in the province": not in the town told before
_ELSEWHERE = Needing(
    ("lsewhere",),
    r"\b[Ee]lsewhere\b(?!,? (?:in|on|across|at) (?:the )?(?:city|town|village|area|"
    r"neighbou?rhood|district|camp|compound)\b)"
    r"(?P<country>,? (?:in|across) the (?:country|nation)\b)?",
)
# "on a street in the city centre": the town of which the item tells, be it of another day
_IN_THE_TOWN = re.compile(
    r"\b(?:in|near|outside|across|through|(?:north|south|east|west|cent(?:re|er)|outskirts|parts?) of) the (?:city|"
    r"town|village)(?:['’]s)?\b(?! (?:of|hall|council|cent|jail)\b)"
)
_THE_EVENT = re.compile(
    r"\b(?:in|during|by) (?:the|that|this) (?:[a-z]+ )?(?:attacks?|assault|raid|blast|explosion|bombing|shooting|"
    r"strike|ambush|crash|fire|collision|accident|incident|stampede|crush|clashes|massacre)\b"
)
# "A soldier died in a separate blast": where no more is told of it, somewhere in what the item tells of
_SEPARATE = Needing(
    ("separate", "nother", "nrelated", "lsewhere"),
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Aa]fter|[Ff]rom) (?:an? )?(?:[a-z]+ )?(?:separate|unrelated|"
    r"another) (?:[a-z]+ ){0,2}?"
    r"(?:attacks?|assault|raids?|blasts?|explosions?|bombings?|strikes?|ambush|crash|fire|collision|accident|"
    r"incidents?|"
    r"clash(?:es)?|operations?|avalanche|landslide)\b",
)
# "It happened in Kasa. There were no casualties.", "The assault killed nine."
_GOES_STRAIGHT_ON = re.compile(
    r"(?:There (?:were|are|was|have been) no\b|(?:No|Nobody|No one)\b"
    r"|(?:The|This|That) (?:[a-z]+ )?(?:assault|attack|blast|explosion|bombing|shooting|strike|ambush|crash|fire|"
    r"collision|"
    r"accident|raid|bombardment|offensive|escalation|stampede)(?:[ —–-]|$))"
)
_ON_A_STREET = re.compile(r"\b(?:block of|Street|Avenue|Road|neighbou?rhood|[Ss]ide|district|suburb)\b")
_DAYS_OF_YEAR = 365
_DAYS_OF_NEWS = 45
_LEAD = 600  # characters of a text that tell what is new
_QUOTES = ('"', "“")
_SAME_PLACE = re.compile(r"\b(?:same|there)\b")
_FEW = 3
_GAP = 4
"""Fewer characters lie between a sentence and the next."""


class Setting(NamedTuple):
    """Where an item plays: its country, its town, where it says that captives are held; whether its head names the
    town; and of what lands the sentence before a sentence tells that something was there."""

    where: Place | None
    town: Place | None = None
    held_in: Place | None = None
    at_head: bool = False
    lands_before: Callable[[Sentence], Set[str | None]] = lambda _: frozenset()


def are_open(drafts: Sequence[Draft]) -> bool:
    """Whether the item as a whole has a say in where they are."""
    return any(draft.place is None or draft.sentence.field == "title" for draft in drafts)


def settle_places(
    drafts: Sequence[Draft], setting: Setting, told_before: Callable[[Sentence], Place | None] = lambda _: None
) -> None:
    """Figures whose sentence names no place: of an event, that of the event last told, else of the one told next.

    An event of another time is another one, unless it was "in the city" as well. What no event has told is in the
    item's town, else at its place; there are counts over many events. `told_before`: the place that the sentence before
    a sentence tells.
    """
    drafts, over_lands = list(drafts), any(draft.apart for draft in drafts)
    drafts = [draft for draft in drafts if not (draft.apart or _is_held(draft, setting.held_in))]
    if over_lands:  # "Of 383 dead, 181 were in Kasa. So far this year 265 have died.": of all lands again
        drafts = [one for one in drafts if one.place or one.measure is Measure.INCIDENT]
    left_open = [draft for draft in drafts if draft.place is None]
    telling = _Telling(setting, told_before, max((last_day(one.as_of.day) for one in drafts), default=date.min))
    for draft in drafts:
        telling.place(draft)
    telling.end()
    for draft in left_open:
        draft.place = at_home(draft, draft.place) or _in_land(draft.place, setting.where)
        if struck_from_afar(draft):
            draft.place = None


def _is_held(draft: Draft, held_in: Place | None) -> bool:
    """Whether a figure is of captives; they are where the item holds them, and tell of no event's place."""
    if held_in is None or not is_of_captives(draft):
        return False
    if draft.place and not (draft.harm is Harm.KILLED and changes_hands(draft.sentence.text)):
        return False
    draft.place = held_in
    return True


def _in_land(told: Place | None, where: Place | None) -> Place | None:
    """ "Three were held", where an item on Kasa spoke of the Sahel before: in Kasa."""
    if told is None or where is None or not where.country or told.precision != "area" or " and " in told.name:
        return told
    return where if where.country in told.path[0].split("+") else told


class _Telling:
    """What an item tells of places, from one draft to the next. `last`: where its latest incident was, told in the
    sentence `said`, of the time `time`. `waiting`: incidents before the first place."""

    def __init__(self, setting: Setting, told_before: Callable[[Sentence], Place | None], now: date) -> None:
        self._where, self._town, self._at_head = setting.where, setting.town, setting.at_head
        self._told_before = told_before
        self._lands_before = setting.lands_before
        self._now = now
        self._last: Place | None = None
        self._said: Sentence | None = None
        self._time: Period | None = None
        self._waiting: list[Draft] = []

    def place(self, draft: Draft) -> None:
        """Give a draft its place, as far as it is known by now."""
        where, text = self._where, draft.sentence.text
        if draft.place is None and where is not None:
            if is_everywhere(text, draft.start):
                return
            unlisted = self._in_town(draft) or capital_told(text, where) or unlisted_alone(text, draft.start, where)
            draft.place = unlisted or _elsewhere(draft, self._last or self._town or where) or country_told(draft)
        if is_of_a_war(text, draft.start):
            return
        if draft.measure is not Measure.INCIDENT and not self._is_of_event(draft):
            in_town = draft.place is None and _IN_THE_TOWN.search(text) is not None
            draft.place = draft.place or (self._town_told() if in_town else None) or _counted_in(draft, where)
        elif (
            draft.place is None
            and draft.own_time
            and not _SAME_PLACE.search(text)
            and (are_apart(draft.period, self._time) or self._is_long_before(draft))
        ):
            draft.place = (self._town if _IN_THE_TOWN.search(text) else None) or self._around(draft)
        elif draft.place is None and self._last is None:
            self._first(draft)
        else:
            self._next(draft)

    def _town_told(self) -> Place | None:
        """The town of which the item told last, or tells."""
        return self._last if self._last and self._last.precision == "city" else self._town

    def _is_long_before(self, draft: Draft) -> bool:
        """Whether it is of a year gone by, where the item told last of an event without a day."""
        end = draft.period.end if draft.period else None
        if end is None or self._time or self._said is None:
            return False
        return (self._now - last_day(end)).days > _DAYS_OF_YEAR

    def _around(self, draft: Draft) -> Place | None:
        """Where the item plays; of what was years ago no more than what its town lies in."""
        end, where = draft.period.end if draft.period else None, self._where
        if end is None or where is None or where.precision not in ("city", "point"):
            return where
        return ((self._now - last_day(end)).days > _DAYS_OF_YEAR and place(where.path[-2])) or where

    def _is_past(self, draft: Draft) -> bool:
        """ "In March nine people died in Kasa": told beside what the item is about."""
        end = draft.period.end if draft.own_time and draft.period else None
        return end is not None and (self._now - last_day(end)).days > _DAYS_OF_NEWS

    def _in_town(self, draft: Draft) -> Place | None:
        """ "in the Upper Kasa neighborhood", of the town in which the item plays."""
        town = self._town or self._where
        if town is None or town.precision != "city":
            return None
        return unlisted_in_town(draft.sentence.text, draft.start, town)

    def _is_of_event(self, draft: Draft) -> bool:
        """ "Nine were killed in Kasa. Four are missing.": who is sought or hurt now is so since the event just told."""
        if draft.place or (draft.own_time and draft.period) or draft.measure is not Measure.STOCK:
            return False
        few = draft.harm is Harm.DETAINED and draft.quantity.number <= _FEW  # "A suspect is in custody."
        if draft.harm not in (Harm.MISSING, Harm.INJURED) and not few:
            return self._said is draft.sentence
        return self._said is not None and self._said.field == draft.sentence.field

    def end(self) -> None:
        """No place is told any more."""
        for draft in self._waiting:
            draft.place = self._town or self._where

    def _first(self, draft: Draft) -> None:
        """Before any place is told, but maybe by the sentence before."""
        before = _goes_on(draft, self._told_before, self._lands_before, self._where, self._town)
        if before is None:
            self._waiting.append(draft)
        else:
            self._last = draft.place = before
            self._said = draft.sentence

    def _next(self, draft: Draft) -> None:
        told, last = draft.place, self._last
        if told and last and told != last and contains(told, last) and names_only_speakers(draft.sentence.text):
            told = None  # "Kasa's coast guard said 11 drowned"
        told = told or self._told_just_before(draft) or self._told_apart(draft)
        self._time = draft.period if told else self._time
        draft.place = told or _finer(last, self._town)
        if self._said is draft.sentence and last and told and contains(last, told):
            self._town = None if told == self._town else self._town  # the sentence tells of more than its town
        else:
            self._last = draft.place
        self._said = draft.sentence
        if draft.sentence.field == "title" or self._leads_to_town(draft.sentence):
            self._last = draft.place = _finer(self._last, self._town)
        for earlier in self._waiting:
            apart = are_apart(earlier.period, self._time) or (_is_news(earlier) and self._is_past(draft))
            lodged = draft.harm is Harm.DISPLACED is not earlier.harm and self._town
            earlier.place = self._where if apart else (self._town if lodged else _finer(self._last, self._town))
        self._waiting.clear()

    def _told_apart(self, draft: Draft) -> Place | None:
        """ "A soldier died in a separate blast": in what the item tells of, where that is more than the last town."""
        if draft.place or self._where is None or self._last is None or not _SEPARATE.search(draft.sentence.text):
            return None
        if self._last.precision not in ("city", "point") or _ON_A_STREET.search(draft.sentence.text):
            return None
        return self._where if contains(self._where, self._last) and self._where != self._last else None

    def _leads_to_town(self, sentence: Sentence) -> bool:
        """ "Nine people died in a fire in Kasa. Police in the town of Tema said ...": whether the first sentence of a
        text leaves it to the next ones to say where in a land."""
        if sentence.start or not self._at_head or not self._town or self._town.name in sentence.text:
            return False
        return WIDELY.search(sentence.text) is None

    def _told_just_before(self, draft: Draft) -> Place | None:
        """ "The clashes moved on to Kasa. Nine were killed.": the sentence before, if finer than what was told; or if
        its event is spoken of ("in the attack"), or who spoke speaks on."""
        if self._last is None or (self._said and _is_next(self._said, draft.sentence)):
            return None
        before = self._told_before(draft.sentence)
        if before is None or contains(before, self._last) or wider(draft.sentence.text, before):
            return None
        goes_on = draft.sentence.text.startswith(_QUOTES) or _THE_EVENT.search(draft.sentence.text)
        return before if contains(self._last, before) or goes_on else None


def _goes_on(
    draft: Draft,
    told_before: Callable[[Sentence], Place | None],
    lands_before: Callable[[Sentence], Set[str | None]],
    around: Place | None,
    town: Place | None,
) -> Place | None:
    """ "A boat capsizes off Samos. At least 17 people are killed.": where the sentence before tells, if that is finer
    than what the item says: that it plays in `around`, and there in `town`."""
    if around is None or at_home(draft, town or around):
        return None
    before = told_before(draft.sentence)
    if before is None or wider(draft.sentence.text, before):
        return None
    straight_on = _GOES_STRAIGHT_ON.match(draft.sentence.text) and not contains(before, around)
    if straight_on and lands_before(draft.sentence) == {before.country}:
        return before
    if contains(before, town or around):
        return None
    return before if contains(around, before) or not around.country or before.path[0].startswith("x/") else None


def _is_news(draft: Draft) -> bool:
    """Whether an item begins with it, and gives it no other time."""
    return draft.period is None and draft.sentence.start < _LEAD


def _is_next(one: Sentence, other: Sentence) -> bool:
    """Whether only white space stands between two sentences."""
    return one.field == other.field and other.start - (one.start + len(one.text)) < _GAP


def _counted_in(draft: Draft, where: Place | None) -> Place | None:
    """Where a running count holds whose sentence names no place: in the item's place, unless its claimant counts in
    another land, as the health ministry of Gaza does in an item on Israel."""
    home = home_of(draft.claimant.id) if draft.claimant and draft.claimant.id else None
    return home if home and not (where and contains(home, where)) else of_years(draft, where)


def _elsewhere(draft: Draft, told: Place | None) -> Place | None:
    """ "14 others were killed elsewhere in the province": in what holds the place told before."""
    if told is None:
        return None
    match = _ELSEWHERE.search(draft.sentence.text)
    if match is None:
        return wider(draft.sentence.text, told)
    if told.precision not in ("city", "point") and not match["country"]:
        return told
    holders = told.path[:1] if match["country"] else reversed(told.path[:-1])
    return next((found for held_by in holders if (found := place(held_by))), None)


def _finer(place: Place | None, town: Place | None) -> Place | None:
    return town if place and town and contains(place, town) else place
