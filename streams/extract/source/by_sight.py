"""Whoever saw them counts them: "a Tema Post photographer saw nine bodies", "witnesses saw two men shot dead"."""

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
    """Who in a sentence that names no other source saw those whom it counts: a medium's people, or witnesses; not
    the paper's own. Police who found nine dead, and a year that saw nine deaths, are the writer's own account."""
    found = []
    for match in _sees().finditer(sentence):
        subject = subject_of_verb_at(words, match.start())
        if subject is None or words.lows[subject[0]] in ("our", "my"):
            continue
        at = words.starts[subject[0]]
        source = heard.source(sentence[at : words.ends[subject[1] - 1]], at=at)
        if source and source[0].kind in _WHO_SAW:
            covers = ((match.end(), len(sentence)),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, at, False, source[1]))
    return found


@cache
def _sees() -> Needing:
    verbs = sorted(listed("sees"))
    return Needing(
        verbs,
        rf"\b(?:{'|'.join(verbs)})\s"
        rf"(?=(?:[\w'’-]+ ){{0,6}}?(?:\d|{SPELLED}\b|an?\b|several\b|dozens|scores|hundreds|more|bodies))",
    )
