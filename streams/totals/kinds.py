"""Of what kind the people of a mention are, and which kinds nobody is both of."""

from __future__ import annotations

import re

from schemas import Claim, VictimClass
from streams.people import GROUP, OF_A_GROUP, OF_A_STATE, STATE, plain_side, side_in

_BODIES_OF_STATES = frozenset({"army", "military", "navy", "air force", "security forces", "government forces"})
Kind = tuple[frozenset[VictimClass], str | None]
"""The classes, and whose they are."""
_SEXES = {VictimClass.MAN, VictimClass.WOMAN}
# What those are called who are of a group.
_CALLED = re.compile(rf"\s(?:{OF_A_STATE}|{OF_A_GROUP}|suspects?|members?|leaders?|commanders?|men)$")
_QAIDA = re.compile(r"qa['’]?(?:id|ed|eid)a\b")
_CALLINGS = {
    VictimClass.COMBATANT: "fighter",
    VictimClass.SUSPECT: "fighter",
    VictimClass.POLICE: "police",
    VictimClass.CIVILIAN: "civilian",
    VictimClass.CHILD: "civilian",
    VictimClass.HEALTH_WORKER: "civilian",
    VictimClass.AID_WORKER: "civilian",
    VictimClass.JOURNALIST: "civilian",
    VictimClass.MIGRANT: "civilian",
}


def nation_of(claim: Claim) -> str | None:
    """The group, but for one that is only the noun of those counted ("passengers"): others may call them otherwise, and
    fighters by any noun of their side."""
    group = claim.victim_group
    if VictimClass.COMBATANT in claim.victim_class:
        return plain_side(group) or group
    return group if group != claim.counted else None


def kind_of(classes: tuple[VictimClass, ...], group: str | None) -> Kind:
    kinds = frozenset(classes)
    if VictimClass.COMBATANT in kinds and not kinds.isdisjoint(_SEXES):
        kinds -= {VictimClass.COMBATANT}  # "an armed man" may be the insurgent, and may be somebody else
    return kinds, (group or "").casefold() or None


def excludes(one: Kind, other: Kind) -> bool:
    """True where nobody is of both kinds: fighters and civilians, men and women, people of two nations."""
    sexes = [classes & _SEXES for classes, _ in (one, other)]
    told = one[1] is not None and other[1] is not None
    nations = told and one[1] != other[1] and not _may_be_of(one[1] or "", other[1] or "")
    return nations or callings_exclude(one, other) or bool(sexes[0] and sexes[1] and not sexes[0] & sexes[1])


def _may_be_of(one: str, other: str) -> bool:
    """Whether of two groups one is no more than the side of the other ("insurgents" and "Taliban insurgents"), or both
    have one name ("Al Qaeda fighters", "al-Qaida suspects")."""
    if _is_one_name(*sorted((_name_in(one), _name_in(other)))):
        return True
    return any(
        side in (STATE, GROUP) and _side_of(whose) in (None, side) for side, whose in ((one, other), (other, one))
    )


def _is_one_name(one: str, other: str) -> bool:
    """For names in the order of the alphabet: the same, or a land and its people ("Mali soldiers", "Malian")."""
    return one != "" and other.startswith(one) and other[len(one) :] in ("", "n", "an", "i", "a")


def _name_in(group: str) -> str:
    return _QAIDA.sub("qaida", _CALLED.sub("", group).replace("-", " "))


def _side_of(group: str) -> str | None:
    return group if group in (STATE, GROUP) else STATE if group in _BODIES_OF_STATES else side_in(group)


def callings_exclude(one: Kind, other: Kind) -> bool:
    these, those = ({_CALLINGS[c] for c in classes if c in _CALLINGS} for classes, _ in (one, other))
    return bool(these and those and not these & those)
