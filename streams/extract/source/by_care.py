"""Whoever takes in the harmed counts them: "Bor Hospital received 40 bodies", "medics treated nine wounded people"."""

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
