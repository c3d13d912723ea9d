"""Whether a sentence tells of a count that somebody keeps ("puts the dead at 54"), or of an event that readers know."""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import Measure, Role
from streams.detect.observation import Stated

_COUNTS = re.compile(
    r"\b(?:tolls?|tall(?:y|ies)|count(?:s|ed|ing)?|numbers?|numbered|totals?|totalled|figures?|lists?|listed|documented"
    r"|recorded|registered|verified|confirmed|identified|so far|to date|now|final|overall|in all|still"
    r"|remain(?:s|ed|ing)?"
    r"|rais(?:es|ed|ing)|rose|risen|climbed|grown|reached|passed|stands?|stood|puts?|comes? to|unchanged|increased"
    r"|(?:search|rescue (?:work|operation)s?) [^.;]{0,40}\b(?:ended|over)\b"
    r"|the (?:dead|injured|wounded|missing|displaced|detained)|days of)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def keeps_count(sentence: str) -> bool:
    """Whether the words of a sentence are those of a count: a toll, a list, what it has come to by now."""
    return _COUNTS.search(sentence) is not None


def is_count_without_time(said: Stated) -> bool:
    """Whether a figure of a count that somebody keeps passes for that of an event: its text says not since when."""
    is_total = said.measure is Measure.INCIDENT and said.role is Role.TOTAL and not said.prior
    return is_total and said.period is None and keeps_count(said.sentence)


_FEWER = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|fell|fallen|falls|drop(?:s|ped)|down (?:to|from)|shrank|shrunk|declined|decreased"
    r"|gone down|eased|fewer)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def says_fewer(sentence: str) -> bool:
    """Whether a sentence tells that some are left of more."""
    return _FEWER.search(sentence) is not None


_KNOWN = re.compile(
    r"\b(?:the|that|(?:[a-z]+day|weekend|last night|last week|yesterday)['’]s)\s+"
    r"(?!(?:latest|newest|new|second|third|fourth|other|first|next|recent|worst|deadliest)\b)"
    r"(?:[a-z]+\s+){0,2}?(?:attack|raid|assault|massacre|strike|air ?strike|bombing|bombardment|shelling|shooting"
    r"|blasts?|explosions?|crash|collision|accident|disaster|fire|blaze|sinking|shipwreck|wreck|capsizing|riot|ambush|clash(?:es)?"
    r"|fighting|battle|siege|stampede|crush|collapse|floods?|flooding|landslides?|mudslides?|(?:earth)?quake|storm"
    r"|typhoon|cyclone|hurricane|avalanche|eruption|wildfires?|protests|unrest|violence|killings?)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def tells_of_known(sentence: str) -> bool:
    """Whether it speaks of an event as of one that was told ("the attack on the town has displaced 6,000")."""
    return _KNOWN.search(sentence) is not None
