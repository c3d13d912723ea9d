"""Victims told between commas, before what was done to them: "The victims, two men and a woman, were shot"."""

from __future__ import annotations

import re

from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_LEFT = re.compile(r"(?P<who>P),(?:a?[NMI](?:,c?|c))*a?$")
_RIGHT = re.compile(
    r"[NMI](?:(?:,c?|c)a?[NMI])*,h?b{1,2}a{0,2}(?P<done>[KJ])|[NMI](?:(?:,c?|c)a?[NMI])*,h?a?(?P<dies>R)"
)


def apposed_victims(chunks: Chunks, k: int) -> Figure | None:
    """The figure at chunk k of a list that tells who the victims are, with the harm of the verb behind the list."""
    right = _RIGHT.match(chunks.tags, k)
    left = _LEFT.search(chunks.tags, max(0, k - 8), k) if right else None
    if right is None or left is None or chunks.row[left.start("who")].low not in words_listed("frames", "victims"):
        return None
    t = right.end() - 1
    trigger = chunks.row[t].trigger
    harm = trigger.harm(chunks.row[t].tag) if trigger else None
    return Figure(k, harm, "number-apposed", trigger=t) if harm else None
