"""What the words around two figures tell apart, where the fields of their claims are the same.

"25 soldiers" and "8 militants" are both combatants killed, "10 gravely injured" is a part of "30 injured", "the other
two" are not all, and an average is no count.
"""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import ClaimantKind, Harm, VictimClass
from streams.detect.observation import Stated
from streams.detect.office_names import office_named

_BETWEEN = r"(?:[\W_]+[\w’'-]+){0,3}?[\W_]+"
_OF_THE_STATE = re.compile(
    _BETWEEN
    + r"(?:soldiers?|troops?|servicem[ae]n|policem[ae]n|police|officers?|guards?|conscripts?|marines?|gendarmes?"
    r"|paratroopers?|(?:security|army|military|navy) (?:personnel|forces?|members?))\b",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(
    _BETWEEN + r"(?:militants?|fighters?|rebels?|guerrillas?|insurgents?|terrorists?|gunm[ae]n|jihadists?|extremists?"
    r"|attackers?|assailants?|raiders?|hijackers?|fedayeen|mujahideen|operatives?"
    r"|militiam[ae]n|bandits?|separatists?)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:it|they|we|he)(?: \w+){0,2} (?:lost|suffered)(?: (?:at least|about|some|more than|only|just|nearly))?\s*$"
    r"|\b(?:its|their|our|his)(?: own)? (?:losses|dead|toll)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(
    r"(?: \w+){0,3}? (?:of|in|among|from) (?:its|their|our|his)(?: own)? (?:own|ranks|men|members|people|side)\b"
)
_GRAVELY = re.compile(
    r"\b(?:gravely|seriously|severely|critically|badly|serious|severe|critical|grave|life.(?:changing|threatening))\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\baverages?\b|\bper day\b", re.IGNORECASE)
_REST_BEFORE = re.compile(
    r"\b(?:others?|another|further|additional|remaining|more(?!\s+than\b))\s+(?:\w+\s+)?$", re.IGNORECASE
)
_REST_BEHIND = re.compile(r"\s+(?:others?|more|additional|further|of (?:them|the|those))\b", re.IGNORECASE)
_AMONG_FORCES = re.compile(
    r"\b(?:toll|deaths|casualties|losses)\s+(?:of|among|in)\s+(?:[\w.’'-]+\s+){0,3}?"
    r"(?:forces|troops|soldiers|army|military|police|personnel)\b",
    re.IGNORECASE,
)


def told_apart(one: Stated, other: Stated) -> bool:
    """Whether the words of two figures say that they do not count the same people."""
    if one.harm is Harm.INJURED and is_grave(one.sentence) != is_grave(other.sentence):
        return True
    if is_average(one.sentence) != is_average(other.sentence) or is_of_forces(one) != is_of_forces(other):
        return True
    if is_rest(one.sentence, one.quantity.text) or is_rest(other.sentence, other.quantity.text):
        return True
    if VictimClass.COMBATANT not in one.victim_class:
        return False
    return {"state", "group"} <= {side_counted(one), side_counted(other)}


def side_counted(said: Stated) -> str | None:
    """For whom those fought whom a figure counts, "state" or "group"; None where nothing says."""
    return side_of(said.sentence, said.quantity.text) or _side_called(said.counted) or _own_side(said)


def _own_side(said: Stated) -> str | None:
    """The side of who counts his own: "it lost seven", "12 dead in its ranks"."""
    if said.claimant is None or said.claimant.kind is not ClaimantKind.BELLIGERENT:
        return None
    start = said.sentence.find(said.quantity.text)
    if start < 0:
        return None
    lost = _LOST.search(said.sentence, 0, start) or _OF_ITS_OWN.match(said.sentence, start + len(said.quantity.text))
    return ("state" if _is_army(said.claimant.id, said.claimant.name) else "group") if lost else None


@lru_cache(maxsize=1024)
def _is_army(id_: str | None, name: str) -> bool:
    office = None if id_ else office_named(name)
    return (id_ or "").endswith(("-military", "-defence-ministry")) or (
        office is not None and office.head == "military"
    )


@lru_cache(maxsize=4096)
def is_grave(sentence: str) -> bool:
    return _GRAVELY.search(sentence) is not None


@lru_cache(maxsize=4096)
def is_average(sentence: str) -> bool:
    return _AVERAGE.search(sentence) is not None


def is_of_forces(said: Stated) -> bool:
    """Whether a figure is told as the toll of an army: "the death toll among U.S. forces"."""
    return VictimClass.COMBATANT in said.victim_class or _is_among_forces(said.sentence)


@lru_cache(maxsize=4096)
def _is_among_forces(sentence: str) -> bool:
    return _AMONG_FORCES.search(sentence) is not None


@lru_cache(maxsize=4096)
def is_rest(sentence: str, figure: str) -> bool:
    """Whether a figure counts those whom another one leaves: "five others", "the other two", "three more"."""
    start = sentence.find(figure)
    if start < 0:
        return False
    before = sentence[max(0, start - 40) : start]
    behind = _REST_BEHIND.match(sentence, start + len(figure))
    return behind is not None or _REST_BEFORE.search(before) is not None


@lru_cache(maxsize=1024)
def _side_called(counted: str) -> str | None:
    """The same by the noun that a text gave before ("killed 25 soldiers, wounded 30")."""
    return side_of(f"1 {counted}", "1") if counted else None


@lru_cache(maxsize=4096)
def side_of(sentence: str, figure: str) -> str | None:
    """ "state" or "group": for whom those fought whom a figure counts; None where its noun does not say."""
    start = sentence.find(figure)
    if start < 0:
        return None
    end = start + len(figure)
    state, group = _OF_THE_STATE.match(sentence, end), _OF_A_GROUP.match(sentence, end)
    if state and group:
        return "state" if state.end() < group.end() else "group"
    return "state" if state else "group" if group else None
