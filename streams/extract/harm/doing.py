"""Persons who are counted and did it themselves: "five gunmen killed the mayor", "a suspect shot out the windows"."""

from __future__ import annotations

import re

from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

PRONOUNS = frozenset({"they", "them", "he", "him", "she", "it", "we", "us", "you"})
# A shot that is fired, and what is shot at, out or up
_SHOT_AT = frozenset({"at", "out", "up", "into", "through", "off", "toward", "towards", "down", "back"})
_FIRED = frozenset(
    {"fired", "fires", "fire", "firing", "rang", "went", "heard", "hears", "hit", "missed", "struck", "which"}
)
_AND_DOES = re.compile(r",?ca{0,2}[.](?P<over>p)?(?P<object>[ae]{0,2}[NIP])")
_OBJECT_FOLLOWS = re.compile(r"a?(?:e?[.]{1,2}(?![KJ])|e?[IPN]|e(?=[s,pcz]|$))")  # "stabbed her and"


def is_subject(chunks: Chunks, k: int, t: int) -> bool:
    """True where the persons counted are the doers: "five gunmen killed the mayor"."""
    after = chunks.tags[t + 1 : t + 4]
    if chunks.row[t].low == "shot" and _fires(chunks, k, t):
        return True
    if chunks.tags[k] == "M" or chunks.row[t].low not in words_listed("frames", "doers"):
        return False
    if second := _AND_DOES.match(chunks.tags, t + 1):
        over = chunks.row[second.end() - 1 - len(second["object"])]
        if second["over"] is None or over.low in ("over", "down", "at", "into"):
            return True  # "a man stabbed and robbed two women"
    has_agent = not after or after[0] in "ps,cza:"
    return not has_agent and _OBJECT_FOLLOWS.match(after) is not None


def _fires(chunks: Chunks, k: int, t: int) -> bool:
    """ "three men shot at them", "a suspect shot out the windows"; and "one shot was fired", "fired one shot"."""
    after = {c.low for c in chunks.row[t + 1 : t + 4]}
    if t + 1 < len(chunks.row) and chunks.row[t + 1].low in _SHOT_AT:
        at_place = chunks.tags[k] == "M" and t == k + 1 and chunks.row[t + 1].low == "at"
        return not (at_place and chunks.tags[t + 2 : t + 3] == "." and chunks.row[t + 2].low not in PRONOUNS)
    near = after | {c.low for c in chunks.row[max(0, k - 2) : k]}
    went = chunks.row[k].quantity.value == 1 and chunks.tags[t + 1 : t + 2] == "h"  # "one shot had gone through a wall"
    return chunks.row[k].tag == "M" and t == k + 1 and (went or not near.isdisjoint(_FIRED))
