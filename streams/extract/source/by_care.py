"""Whoever takes in the harmed counts them, and who saw them: "Bor Hospital received 40 bodies", "medics treated nine
wounded people", "an AFP correspondent saw 12 bodies"."""

from __future__ import annotations

from functools import cache

from schemas import ClaimantKind, Stance
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.speech_words import listed
from streams.extract.source.subjects import subject_of_verb_at
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.words import Words
from streams.needing import Needing

_WHO_SAW = frozenset({ClaimantKind.MEDIA, ClaimantKind.WITNESS})


def by_sight(sentence: str, words: Words, heard: Heard) -> list[Attribution]:
    """What reporters and witnesses saw themselves, in a sentence that names no other source; not the paper's own."""
    found = []
    for match in _saw().finditer(sentence):
        subject = subject_of_verb_at(words, match.start())
        if subject is None or words.lows[subject[0]] in ("our", "my"):
            continue
        at = words.starts[subject[0]]
        source = heard.source(sentence[at : words.ends[subject[1] - 1]], at=at)
        if source and source[0].kind in _WHO_SAW:
            found.append(Attribution(source[0], Stance.REPORTS, ((match.end(), len(sentence)),), at, False, source[1]))
    return found


def by_care(sentence: str, words: Words, heard: Heard) -> list[Attribution]:
    """Who in a sentence that names no other source takes in those whom it counts, where that is a medical body."""
    found = []
    for match in _takes_in().finditer(sentence):
        subject = subject_of_verb_at(words, match.start())
        if subject is None:
            continue
        at = words.starts[subject[0]]
        source = heard.source(sentence[at : words.ends[subject[1] - 1]], at=at)
        if source and source[0].kind is ClaimantKind.MEDICAL:
            covers = ((match.end(), len(sentence)),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, at, False, source[1]))
    return found


@cache
def _takes_in() -> Needing:
    verbs = sorted(listed("takes_in"))
    return Needing(
        verbs,
        rf"\b(?:{'|'.join(verbs)})\s"
        r"(?=(?:the bodies of |at least |about |around |some |more than |over |nearly |another |a further )*"
        rf"(?:\d|{SPELLED}\b|dozens|hundreds|scores))",
    )


@cache
def _saw() -> Needing:
    return Needing(
        ("saw ", "seen "),
        rf"\b(?:saw|(?:has|have|had) seen)\s"
        rf"(?=(?:the bodies of |at least |about |around |some |more than |over |nearly )*"
        rf"(?:\d[\d,]*|{SPELLED}|dozens of|scores of)\s(?:[\w-]+\s){{0,3}}?"
        r"(?:bodies|corpses|dead|wounded|injured|people|men|women|children)\b)",
    )
