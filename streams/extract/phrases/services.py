"""Of which class persons are whose words name several: "police personnel", "a tank corps officer", "a child doctor"."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import VictimClass
from streams.extract.lexicon import words_listed

_FIGHTER, _POLICE, _CHILD = VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.CHILD
_OFFICERS = frozenset({"officer", "officers"})
# Of every service there are such.
_ANY_SERVICE = frozenset(
    {"personnel", "cadet", "cadets", "recruit", "recruits", "trainee", "trainees", "veteran", "veterans"}
)
_KIN = frozenset(
    {"son", "sons", "daughter", "daughters", "brother", "brothers", "sister", "sisters", "grandson", "grandsons"}
)
_SMALL = frozenset({"small", "little", "young", "infant", "underage"})


def past_owner(lows: Sequence[str]) -> Sequence[str]:
    """ "a police officer's driver": what the owner is says nothing of whom he has."""
    last = max((k for k, low in enumerate(lows) if low.endswith("'s")), default=-1)
    return lows[last + 1 :]


def of_one_service(classes: Sequence[VictimClass], noun: str, lows: Sequence[str]) -> tuple[VictimClass, ...]:
    """The classes of persons called `noun` in a phrase of the words `lows`, each once: not both of two services, unless
    both are named ("army and police personnel")."""
    found = dict.fromkeys(classes)
    if "and" in lows:
        return tuple(found)
    if noun in _ANY_SERVICE and _POLICE in found:
        found.pop(_FIGHTER, None)
    elif noun in _OFFICERS and _POLICE in found and (_FIGHTER in found or _of_army(lows)):
        found = {_FIGHTER: None} | {one: None for one in found if one is not _POLICE}
    elif VictimClass.HEALTH_WORKER in found and "child" in lows:
        found.pop(_CHILD, None)
    elif noun in _KIN and not _SMALL.isdisjoint(lows):
        found = {_CHILD: None} | found
    return tuple(found)


def _of_army(lows: Sequence[str]) -> bool:
    if "police" in lows or "salvation" in lows:
        return False
    return any(
        low in words_listed("people", "branches") or low in words_listed("people", "belongs", "combatant")
        for low in lows
    )
