"""One unnamed person, harmed where a pronoun stands for them later in the sentence.

A woman was loading her car when a robber shot her.    A man heard a bang and realized he had been shot.
I b . e . z I K e                                      I . I . c . . h b K

The pronoun is theirs where it agrees with them and nobody else stands between of whom it may be told.
"""

from __future__ import annotations

import re

from schemas import Harm, VictimClass
from streams.extract.harm.frames import Figure
from streams.extract.harm.predicates import opens_clause
from streams.extract.phrases.chunks import Chunks

_HURT = frozenset({Harm.KILLED, Harm.INJURED})
_HE, _SHE = frozenset({"he", "him"}), frozenset({"she", "her"})
_KIN = frozenset({VictimClass.MAN, VictimClass.WOMAN, VictimClass.CHILD})
# "he had been shot", "she was badly beaten"
_PASSIVE = re.compile(r"h?b{1,2}a{0,2}K(?!a?e?[NIP])")
# "a robber shot", "her boyfriend allegedly stabbed", "police shot"
_AGENT = re.compile(r"(?:^|[^fp])(?:e[.]{0,2})?[IPN](?:[pf]e?[.]{1,2})?h?a{0,2}$")
_PERSONS = re.compile(r"[INPM]")
# Whom a victim tells of it
_ADDRESSED = frozenset({"police", "officers", "deputies", "detectives", "investigators", "reporters"})
_REACH = 30


def by_pronoun(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the person at chunk k by what befalls the pronoun for them."""
    chunk, phrase = chunks.row[k], chunks.row[k].phrase
    if chunk.tag != "I" or phrase is None or not phrase.is_people or phrase.definite:
        return None
    text = chunks.sentence[chunk.start : chunk.end].lower()
    if not text.startswith(("a ", "an ", "another ")) or not opens_clause(chunks.tags, k):
        return None
    end = chunks.tags.find("s", k)
    for i in range(k + 1, min(k + _REACH, len(chunks.row) if end < 0 else end)):
        low = chunks.row[i].low
        if low in ("he", "she", "him", "her") and _agrees(phrase.classes, low):
            figure = _told_of_subject(chunks, k, i) if low in ("he", "she") else _told_of_object(chunks, k, i)
            if figure:
                return figure
    return None


def _agrees(classes: tuple[VictimClass, ...], low: str) -> bool:
    """A woman is no "he"; a child, a driver or a guard may be both."""
    if low in _HE:
        return VictimClass.WOMAN not in classes
    return VictimClass.MAN not in classes


def _told_of_subject(chunks: Chunks, k: int, i: int) -> Figure | None:
    """ "... he had been shot": nobody else stands between, and a speaker who is known by his work tells of others."""
    between = "".join(c.tag for c in chunks.row[k + 1 : i] if c.low not in _ADDRESSED)
    match = _PASSIVE.match(chunks.tags, i + 1)
    phrase = chunks.row[k].phrase
    classes = phrase.classes if phrase else ()
    told_of_others = ("y" in between or "told" in between) and _KIN.isdisjoint(classes)
    if match is None or _PERSONS.search(between) or told_of_others or "m" in between[-1:]:
        return None
    return _figure(chunks, k, match.end() - 1)


def _told_of_object(chunks: Chunks, k: int, i: int) -> Figure | None:
    """ "... when a robber shot her": by somebody who stands right before the verb."""
    t = i - 1
    if chunks.tags[t] != "K" or chunks.tags[i + 1 : i + 2] not in ("s", ",", "p", "z", "c", "a", "J", ""):
        return None
    lead = chunks.tags[k + 1 : t]
    agent = _AGENT.search(lead)
    someone = chunks.row[t - 1].low in ("someone", "somebody")
    if not (agent or someone) or _PERSONS.search(lead[: agent.start()] if agent else lead):
        return None
    if chunks.row[t - 1].low in ("nearly", "almost", "narrowly"):
        return None
    figure = _figure(chunks, k, t)
    dead = chunks.row[i + 1].low == "dead" if i + 1 < len(chunks.row) else False
    return figure._replace(harm=Harm.KILLED) if figure and dead else figure


def _figure(chunks: Chunks, k: int, t: int) -> Figure | None:
    trigger = chunks.row[t].trigger
    harm = trigger.harm("K") if trigger else None
    return Figure(k, harm, "by-pronoun", trigger=t) if harm in _HURT else None
