"""Whoever takes in the harmed counts them, and whoever saw them: "Bor Hospital received 40 bodies", "medics treated
nine wounded people", "a Tema Post photographer saw nine bodies", "witnesses saw two men shot dead"."""

from __future__ import annotations

from collections.abc import Set
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


def by_care(words: Words, heard: Heard) -> list[Attribution]:
    """Who in a sentence that names no other source takes in those whom it counts, where that is a medical body."""
    return _by_deed(_takes_in(), {ClaimantKind.MEDICAL}, words, heard)


def by_sight(words: Words, heard: Heard) -> list[Attribution]:
    """Who in a sentence that names no other source saw those whom it counts: a medium's people, or witnesses; not
    the paper's own. Police who found nine dead, and a year that saw nine deaths, are the writer's own account."""
    seen = _by_deed(_sees(), _WHO_SAW, words, heard)
    return [one for one in seen if words.lows[words.at(one.at)] not in ("our", "my")]


def _by_deed(deeds: Needing, kinds: Set[ClaimantKind], words: Words, heard: Heard) -> list[Attribution]:
    """The subjects of these verbs that are of such a kind, each with what stands behind its verb."""
    found, sentence = [], heard.sentence
    for match in deeds.finditer(sentence):
        subject = subject_of_verb_at(words, match.start())
        if subject is None:
            continue
        at = words.starts[subject[0]]
        source = heard.source(sentence[at : words.ends[subject[1] - 1]], at=at)
        if source and source[0].kind in kinds:
            covers = ((match.end(), len(sentence)),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, at, False, source[1]))
    return found


@cache
def _takes_in() -> Needing:
    return _deeds(
        "takes_in",
        r"(?:the bodies of |at least |about |around |some |more than |over |nearly |another |a further )*"
        rf"(?:\d|{SPELLED}\b|dozens|hundreds|scores)",
    )


@cache
def _sees() -> Needing:
    return _deeds(
        "sees", rf"(?:[\w'’-]+ ){{0,6}}?(?:\d|{SPELLED}\b|an?\b|several\b|dozens|scores|hundreds|more|bodies)"
    )


def _deeds(verbs: str, of_whom: str) -> Needing:
    """The verbs of a list of the table, before a pattern for whom they befall."""
    words = sorted(listed(verbs))
    return Needing(words, rf"\b(?:{'|'.join(words)})\s(?={of_whom})")
