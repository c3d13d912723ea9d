"""What the words around two figures tell apart, where the fields of their claims are the same.

"10 gravely injured" is a part of "30 injured", "the other two" are not all, an average is no count, and of "90 who were
brought in, of whom 30 died" not all are injured.
"""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import Harm, Role, VictimClass
from streams.detect.observation import Stated
from streams.detect.text import place_of

_DEAD = re.compile(r"\b(?:dead|died|deaths?|killed|killing|slain|lives|sacrificed?|martyred)\b", re.IGNORECASE)
_GRAVELY = re.compile(
    r"\b(?:gravely|seriously|severely|critically|badly|serious|severe|critical|grave|life.(?:changing|threatening))\b",
    re.IGNORECASE,
)
_OF_WHOM_DEAD = re.compile(r"\bof (?:whom|which|them)\s+(?:[\w-]+\s+){1,4}?(?:died|dead|killed|fatal)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\baverages?\b|\bper day\b", re.IGNORECASE)
_REST_BEFORE = re.compile(
    r"\b(?:others?|another|further|additional|remaining|more(?!\s+than\b))\s+(?:(?!sa(?:y|id)|put|report|claim|count|told|spoke)\w+\s+)?$",
    re.IGNORECASE,
)
_REST_BEHIND = re.compile(
    r"\s+(?:others?|more(?!\s+than\b)|additional|further"
    r"|of (?:them|(?:the|those)(?!\s+(?:dead|killed|slain|victims)\b)))\b",
    re.IGNORECASE,
)
_SOLE = re.compile(
    r"\b(?:only|just|no more than)\s+(?:(?:been|found|seen|\w+ed)\s+)?(?:a\s+single\s+)?$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"(?<!\bhas )(?<!\bhave )\b(?:earlier|previously|initially)\s+(?:had\s+)?"
    r"(?:said|gave|given|put|reported|told|announced|spoke|counted|claimed)\b"
    r"|\bhad\s+(?:earlier|previously|initially|first)\s",
    re.IGNORECASE,
)
_HAD_SAID = re.compile(
    r"\bhad\s+(?:said|put|reported|given|told|announced|counted|confirmed|recorded)\b", re.IGNORECASE
)
_SET_AGAINST = re.compile(
    r"\b(?:rather than|instead of|(?:much|far|well) (?:higher|lower|more|fewer|less|above|below)(?: than)?)\s+"
    r"(?:(?:only|just|the|an?)\s+)*(?:[\w’'-]+\s+){0,4}?(?:of\s+)?\d",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:^|\b(?:but|while|whereas|although|though)\s)[^.;]{1,60}?\b(?:put|puts|putting|set|sets)\s"
    r"(?:the\s(?:death\s|real\s|actual\s|true\s)?(?:figure|toll|number|total|count)|it)\b"
    r"(?!\sof\s(?:its|their)\b)[^.;]{0,30}\sat\b",
    re.IGNORECASE,
)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:in|by|from|at|of)\s+the\s+(?:first|second|third|other|latter|former|initial|subsequent|later)\s+(?:[\w-]+\s+)?"
    r"(?:blasts?|explosions?|attacks?|bombings?|bombs?|strikes?|raids?|waves?|quakes?|clash(?:es)?|incidents?|crash)\b",
    re.IGNORECASE,
)
_AMONG_FORCES = re.compile(
    r"\b(?:toll|deaths|casualties|losses)\s+(?:of|among|in)\s+(?:[\w.’'-]+\s+){0,3}?"
    r"(?:forces|troops|soldiers|army|military|police|personnel)\b",
    re.IGNORECASE,
)


def told_apart(one: Stated, other: Stated, *, is_part: bool = False) -> bool:
    """Whether the words of two figures say that they do not count the same people. `is_part`: the one counts some of
    those whom the other does."""
    if one.harm is Harm.INJURED and is_grave(one.sentence) != is_grave(other.sentence):
        return True
    if one.harm is Harm.INJURED and holds_dead(one.sentence) != holds_dead(other.sentence):
        return True
    if is_average(one.sentence) != is_average(other.sentence):
        return True
    if is_of_one(one.sentence) != is_of_one(other.sentence):
        return True
    if not is_part and is_of_forces(one) != is_of_forces(other):
        return True
    return any(is_rest(said.sentence, said.quantity.text) and not _is_beside_dead(said) for said in (one, other))


def _is_beside_dead(said: Stated) -> bool:
    """Whether the others are those who were hurt and not killed: "12 soldiers died and another 40 were wounded"."""
    if said.harm is not Harm.INJURED or said.role is not Role.TOTAL:
        return False
    return _DEAD.search(said.sentence, 0, max(0, place_of(said.quantity.text, said.sentence))) is not None


@lru_cache(maxsize=4096)
def is_grave(sentence: str) -> bool:
    return _GRAVELY.search(sentence) is not None


@lru_cache(maxsize=4096)
def holds_dead(sentence: str) -> bool:
    """Whether some of those whom it counts have died: "90 were brought in, of whom 30 died"."""
    return _OF_WHOM_DEAD.search(sentence) is not None


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
def is_of_one(sentence: str) -> bool:
    """Whether a sentence tells what one of several events did: "62 died in the first blast"."""
    return _ONE_OF_SEVERAL.search(sentence) is not None


@lru_cache(maxsize=4096)
def sets_against(sentence: str) -> bool:
    """Whether a sentence itself holds one figure against another, however far apart: "rather than the 13 of police"."""
    return _SET_AGAINST.search(sentence) is not None


@lru_cache(maxsize=4096)
def answers_figure(sentence: str) -> bool:
    """Whether a sentence tells how somebody puts the figure that others give: "but the army puts the toll at 37"."""
    return _ANSWERS.search(sentence) is not None


def tells_rise_from(sentence: str, figure: str) -> bool:
    """Whether a sentence names a figure as that from which the toll rose: "from 59 to 69", "up from 59"."""
    return any(f" from {figure}{end}" in sentence for end in " ,.")


@lru_cache(maxsize=4096)
def was_said_earlier(sentence: str, *, since_risen: bool) -> bool:
    """Whether somebody is told to have given a figure before the others did ("earlier gave a toll of 82").
    `since_risen`: the toll is told to have risen since, so that what they "had said" is older."""
    return _EARLIER.search(sentence) is not None or (since_risen and _HAD_SAID.search(sentence) is not None)


@lru_cache(maxsize=4096)
def is_all(sentence: str, figure: str) -> bool:
    """Whether a figure is told as all there were: "only one death"."""
    start = place_of(figure, sentence)
    return start >= 0 and _SOLE.search(sentence[max(0, start - 40) : start]) is not None


@lru_cache(maxsize=4096)
def is_rest(sentence: str, figure: str) -> bool:
    """Whether a figure counts those whom another one leaves: "five others", "the other two", "three more"."""
    start = place_of(figure, sentence)
    if start < 0:
        return False
    before = sentence[max(0, start - 40) : start]
    behind = _REST_BEHIND.match(sentence, start + len(figure))
    return behind is not None or _REST_BEFORE.search(before) is not None
