"""Whose fighters a figure counts, by the noun for them: "15 rebels", "three government soldiers".

Soldiers and those whom they fight are all combatants. Their group tells them apart, wherever the text tells of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from schemas import VictimClass
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.people import OF_A_SIDE

# What an adjective or a noun before the fighters says of their side ("government-backed fighters", "rebel soldiers").
_TELLS_SIDE = re.compile(
    r"(?:pro-)?(?:government|regime|junta|state)(?:-\w+)?|loyalist|army|military|coalition|rebel|insurgent|separatist"
    r"|guerrilla|opposition|militia|paramilitary|enemy"
)


# "of the outlawed M5", "of the Kasa Liberation Front", "of the Kasa militia"
_KINDS = (
    r"outlawed|banned|proscribed|so-called|militant|rebel|insurgent|jihadist|islamist|separatist|terrorist|extremist"
    r"|paramilitary|armed|[\w-]+-(?:backed|linked|aligned|affiliated)"
)
_OF_BODY = re.compile(
    rf" of (?:the |an? )?(?:(?:{_KINDS})(?: (?:group|movement|network|organi[sz]ation|militia))? )*"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:(?:of|for|the|and|al|el) ){0,2}[A-Z][\w’'-]*)*"
    r"(?: (?:militia|rebels|group|movement|front|army|faction|network|brigade|gang))?)"
)

_TROOPERS = frozenset({"trooper", "troopers"})
_WAR = re.compile(
    r"\b(?:rebels?|guerrillas?|insurgents?|militants?|army|soldiers?|separatists?|maoists?|tigers)\b", re.I
)
_PATROL = re.compile(r"\b(?:state (?:troopers?|police|patrol)|highway patrol|county|sheriff|motorists?)\b", re.I)


def are_soldiers(counted: str, whole: str) -> bool:
    """Whether troopers are soldiers, and no police of a state of America, in a text."""
    return counted in _TROOPERS and _WAR.search(whole) is not None and _PATROL.search(whole) is None


def fighting_side(chunks: Chunks, chunk: Chunk, classes: Collection[VictimClass]) -> str | None:
    """The noun for the fighters of a chunk, with the words before it that say for whom they fight; else the name of
    what they are members of."""
    phrase = chunk.phrase
    if phrase is None or not phrase.is_people or set(classes) != {VictimClass.COMBATANT}:
        return None
    of = _OF_BODY.match(chunks.sentence, chunk.end)
    if of is not None:
        return of["name"]
    if OF_A_SIDE.search(phrase.head) is None or phrase.head.endswith(("officer", "officers")):
        return None
    if phrase.head in words_listed("people", "doers"):
        return None  # "the gunman was killed": known by what was done
    words = chunks.sentence[chunk.number.end if chunk.number else chunk.start : chunk.end].lower().split()
    before = words[: max(0, len(words) - len(phrase.head.split()))]
    first = next((k for k, word in enumerate(before) if _TELLS_SIDE.fullmatch(word)), len(before))
    return " ".join([*before[first:], phrase.head])
