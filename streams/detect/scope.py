"""Of whom, where and since when a figure counts: the part of a series' key that a text may leave open.

What a claim leaves open (None) fits any value. It takes the value of the figure that it is compared with, else of the
claimant's only fitting series.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from schemas import Cause, Harm, Measure, Place, VictimClass
from streams.detect.disease import disease_in
from streams.detect.observation import Stated
from streams.detect.side import fighting_for
from streams.detect.text import normalised
from streams.detect.window import Edges, Span, edges_of

BY_HAND = frozenset({Cause.VIOLENCE, Cause.CRIME})  # a gang's raid is the one or the other by the words of a text
BY_CHANCE = frozenset({Cause.ACCIDENT, Cause.DISASTER})  # a van that goes off a flooded road is either
_LIST_WORDS = frozenset({"and", "the", "of"})
_TOLD_APART = frozenset({"child", "woman", "man", "health_worker", "aid_worker", "journalist"})
LASTING = (Measure.CUMULATIVE, Measure.STOCK)
_KNOWN = re.compile(
    r"\b(?:the|its|their)\s+(?:(?:total|overall)\s+)?(?:(?:number|total|figure|count|tally|toll)\s+(?:of|for)\s+(?:the\s+)?)?"
    r"(?:dead|killed|injured|wounded|missing|displaced|detained)\s+"
    r"(?:numbers?|numbered|totals?|totalled|at|to|is|are|was|were|stands?|stood|now|has|have|comes?|came|rose|reached)\b",
    re.IGNORECASE,
)
_DISEASE = Cause.DISEASE.value
_BY_DAY = "since a day"  # of a count: whatever befell people since then, but for want and disease
_OF_WANT = (Cause.HUNGER.value, _DISEASE)
OF_ALL = VictimClass.UNSPECIFIED.value
ALIKE = (
    frozenset({OF_ALL, VictimClass.CIVILIAN.value}),
    frozenset({VictimClass.COMBATANT.value, VictimClass.SUSPECT.value}),
)
"""Classes by which one teller calls the same people of an event from one text to the next."""
OF_SEVERAL_NAMES = frozenset().union(*ALIKE)


class Scope(NamedTuple):
    """None: the text leaves it open."""

    classes: str | None
    group: str | None
    cause: str | None
    window: Edges | None
    place: str | None
    perpetrator: str | None
    lone: bool = False
    """One person, told by what he or she was: says nothing of the others whom a later toll of the event counts."""
    whole: bool = False
    """A toll that rose, of nobody in particular: never one of those who are told apart from all (children, medics)."""
    side: str | None = None
    """For which side of a fight those fought whom it counts; `group` is then the name of that state or group."""
    seat: str | None = None
    """Where the office sits that counts, if its name says so: "the governor" may be of any region, but of one."""

    def fits(self, other: Scope) -> bool:
        """Whether both may speak of the same people, place and time."""
        if self.window and other.window and not self.window.fits(other.window):
            return False
        return self.fits_but_window(other)

    def fits_but_window(self, other: Scope) -> bool:
        """The same, whatever the windows are."""
        return (
            _fit(self.place, other.place)
            and _fit_causes(self.cause, other.cause)
            and _fit(self.perpetrator, other.perpetrator)
            and self.fits_in_whom(other)
        )

    def fits_in_whom(self, other: Scope) -> bool:
        """Whether both may count the same people: of what, where and by whom is not asked."""
        return (
            _fit(self.classes, other.classes)
            and _fit(self.side, other.side)
            and _fit(self.group, other.group)
            and _fit(self.seat, other.seat)
            and not (self.lone and other.classes is None)
            and not (other.lone and self.classes is None)
            and not (self.whole and _is_apart(other.classes))
            and not (other.whole and _is_apart(self.classes))
        )

    def fits_but_whom_and_where(self, other: Scope) -> bool:
        """The same, whatever the victims and the places are."""
        if self.window and other.window and not self.window.fits(other.window):
            return False
        alike = _fit(self.side, other.side) and _fit(self.group, other.group)
        alike = alike and _fit_causes(self.cause, other.cause)
        return alike and _fit(self.perpetrator, other.perpetrator)

    def is_of_side(self, other: Scope) -> bool:
        """Whether both count the dead of one side of a fight: enemies are far from one another about them."""
        return self.side is not None and self.side == other.side

    def merged(self, other: Scope) -> Scope:
        """What both say together. Only for scopes that fit."""
        window = self.window.merged(other.window) if self.window and other.window else self.window or other.window
        return Scope(
            _of_both(self.classes, other.classes),
            self.group or other.group,
            _closer(self.cause, other.cause),
            window,
            self.place or other.place,
            self.perpetrator or other.perpetrator,
            self.lone and other.lone,
            self.whole or other.whole,
            self.side or other.side,
            self.seat or other.seat,
        )

    def alike(self, other: Scope) -> bool:
        """Whether only the words for the people keep them apart, and may be said of the same ones."""
        names = {self.classes, other.classes}
        is_alike = len(names) == 2 and any(names <= classes for classes in ALIKE)
        return is_alike and self._replace(classes=other.classes).fits(other)

    @property
    def since(self) -> Span | None:
        """When what it counts began, where the text says so."""
        return self.window.start if self.window else None

    @property
    def people(self) -> tuple[str | None, str | None]:
        """Who they are as a text may tell them from others: their classes; their side of a fight, else their group."""
        return self.classes, self.side or self.group

    @property
    def of_all(self) -> Scope:
        """The same, of all people."""
        return self._replace(classes=OF_ALL, whole=False)

    @property
    def closed(self) -> int:
        """How many of the fields the text settles."""
        return 6 - self[:6].count(None)


def scope_of(said: Stated, *, in_incident: bool = False, seat: str | None = None) -> Scope:
    """The scope as stated. An incident already settles place and time, and what it was. `seat`: of who says so."""
    classes = _classes(said)
    fought = fighting_for(said)
    group = fought.name if fought else normalised(said.victim_group) if said.victim_group else None
    return Scope(
        classes=classes,
        group=group,
        cause=None if in_incident else _cause(said),
        window=None if in_incident else edges_of(said.period, said.measure),
        place=None if in_incident else place_key(said.place),
        perpetrator=None if in_incident else said.perpetrator,
        lone=in_incident and said.quantity.value == 1 and said.victim_class != (VictimClass.UNSPECIFIED,),
        whole=classes is None and not said.prior,
        side=fought.side if fought else None,
        seat=None if in_incident else seat,
    )


def place_key(place: Place | None) -> str | None:
    """A place's name without case and order: "Iraq and Syria" and "Syria, Iraq" are one."""
    if place is None:
        return None
    return name_key(place.name)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str | None:
    """The same of a place's name alone."""
    return " ".join(sorted(word for word in normalised(name).split() if word not in _LIST_WORDS)) or None


def _cause(said: Stated) -> str | None:
    """The cause as it tells counts apart: gangs kill by crime or by violence, as the text has it, and for either people
    are held. "disease cholera": of which, where the sentence says so."""
    dated = said.measure is Measure.CUMULATIVE and said.period and said.period.start
    if dated and said.cause not in (Cause.HUNGER, Cause.DISEASE):
        # The day since which somebody counts says what he counts; but hunger and disease are counted apart.
        return None if said.cause in (Cause.UNKNOWN, Cause.OTHER) else _BY_DAY
    if said.cause is Cause.DISEASE:
        return " ".join(filter(None, (_DISEASE, disease_in(said.sentence))))
    if said.cause in (Cause.UNKNOWN, Cause.OTHER) or (said.harm is Harm.DETAINED and said.cause in BY_HAND):
        return None
    return Cause.VIOLENCE.value if said.cause is Cause.CRIME else said.cause.value


def _classes(said: Stated) -> str | None:
    """A comparison ("up from an earlier 1,100") may leave the victims open; any other figure says whom it counts.

    So may "the injured total 240", of which the text has said before who they are.
    """
    if said.victim_class == (VictimClass.UNSPECIFIED,) and (
        said.prior or said.rises or said.revises or (said.measure in LASTING and _KNOWN.search(said.sentence))
    ):
        return None
    return ("|" if said.class_union else "&").join(said.victim_class)


def _is_apart(classes: str | None) -> bool:
    return classes is not None and not _TOLD_APART.isdisjoint(classes.replace("|", "&").split("&"))


def _of_both(one: str | None, other: str | None) -> str | None:
    """Civilians and people are people; else the first word for them holds."""
    return OF_ALL if OF_ALL in (one, other) and one and other else one or other


def _fit_causes(one: str | None, other: str | None) -> bool:
    """A disease that is not named may be any."""
    if one is None or other is None or one == other:
        return True
    if _BY_DAY in (one, other):
        return not (one.startswith(_OF_WANT) or other.startswith(_OF_WANT))
    return _DISEASE in (one, other) and one.startswith(_DISEASE) and other.startswith(_DISEASE)


def _closer(one: str | None, other: str | None) -> str | None:
    """Of two causes that fit, the one that says more."""
    return other if one is None or (one in (_BY_DAY, _DISEASE) and other is not None) else one


def _fit(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
