"""Verbs of harm that tell no deed: what somebody talked of, came close to, or bade others do."""

from __future__ import annotations

import re

from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_MEANT = Needing(
    (
        "talk", "spoke", "speak", "jok", "dream", "fantasi", "close to", "short of", "think", "thought", "capable",
        "intent", "bent on",
    ),
    r"\b(?:(?:talk(?:s|ed|ing)?|spoke|spoken|speak(?:s|ing)?|jok(?:es?|ed|ing)|fantasi[sz](?:es?|ed|ing)|think(?:s|ing)?"
    r"|thought|thoughts) (?:\w+ )?(?:about|of)|dream(?:s|ed|ing|t)? (?:of|about)|(?:c[ao]me|coming|was|were) close to"
    r"|stop(?:s|ped)? short of|capable of|intent on|bent on)\s+$",
    re.IGNORECASE,
)  # fmt: skip
_REACH = 40
# "prompted the mayor of the town to evacuate"
_SOMEBODY_TO = re.compile(r"[.lePf]{2,6}t$")
_PERSONS = frozenset({"him", "her", "them"})
_BIDDINGS = frozenset({"kill", "shoot", "murder", "stab", "hang", "execute", "arrest"})


def is_only_meant(chunks: Chunks, t: int, k: int) -> bool:
    """ "talked about killing him", "came close to killing two men"; and "shoot him", which bids it."""
    verb = chunks.row[t]
    if verb.tag == "G":
        return _MEANT.search(chunks.sentence, max(0, verb.start - _REACH), verb.start) is not None
    return verb.low in _BIDDINGS and chunks.row[k].low in _PERSONS and chunks.tags[max(0, t - 1) : t] in ",s:"


def had_to(chunks: Chunks, t: int) -> bool:
    """ "Firefighters had to evacuate 300 people", "the fire forced the authorities to evacuate 300": and they did."""
    if [c.low for c in chunks.row[max(0, t - 2) : t]] == ["had", "to"]:
        return True
    led = _SOMEBODY_TO.search(chunks.tags, max(0, t - 7), t)
    return led is not None and any(
        c.low in words_listed("frames", "brings_about") for c in chunks.row[led.start() : t - 2]
    )
