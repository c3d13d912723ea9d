"""Persons who own the harm done to them: "a teacher's murder", "claimed a woman's life", in headlines "pastor killing".

A teacher's murder sparked   .      The storm claimed a woman's life .
I           V      .                e   .     .       I         .    s
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.people import ARMED

_WOUNDS = frozenset({"injury", "injuries", "wound", "wounds", "burns"})
_FATAL = re.compile(r"[^.;]*\b(?:was|were|proved|proven|be) (?:\w+ )?fatal\b", re.IGNORECASE)


def own_act(chunks: Chunks, k: int) -> Figure | None:
    """The harm that the one person at chunk k owns; not "a mother's murder trial", nor "a father's killing of"."""
    if chunks.tags[k] != "I" or k + 1 == len(chunks.row):
        return None
    owned = chunks.sentence[: chunks.row[k].end].endswith(("'s", "’s"))
    act = chunks.row[k + 1].low
    harm = _harm_of(act, owned=owned)
    if harm is None or not (owned or _is_victim(chunks, k)):
        return None
    phrase = chunks.row[k].phrase
    if phrase is None or phrase.head == "person":
        return None  # "ending a person's life" is nobody's
    if act == "life" and words_listed("frames", "life_takers").isdisjoint(_lows(chunks, k - 3, k)):
        return None
    if not words_listed("frames", "planned").isdisjoint(_lows(chunks, k - 5, k)):
        return None
    after = chunks.row[k + 2].low if k + 2 < len(chunks.row) else ""
    if after == "of" or after in words_listed("frames", "of_the_doer"):
        return None
    return None if proved_fatal(chunks, k + 1) else Figure(k, harm, "own-act", trigger=k + 1)


def proved_fatal(chunks: Chunks, t: int) -> bool:
    """ "The victim's injuries were fatal": no injured, whom the harm word at chunk t is of."""
    return chunks.row[t].low in _WOUNDS and _FATAL.match(chunks.sentence, chunks.row[t].end) is not None


def _harm_of(act: str, *, owned: bool) -> Harm | None:
    acts = lexicon.table("frames")["own_acts" if owned else "acts_behind"]
    return next((Harm(harm) for harm, words in acts.items() if act in words), None)


def _is_victim(chunks: Chunks, k: int) -> bool:
    """In a headline, whoever bears no arms, and nobody behind it to whom it is done ("mother killing son")."""
    chunk = chunks.row[k]
    bare = not chunks.sentence[chunk.start : chunk.end].lower().startswith(("a ", "an ", "one ", "another "))
    armed = chunk.phrase is not None and not ARMED.isdisjoint(chunk.phrase.classes)
    return bare and not armed and chunks.tags[k + 2 : k + 3] not in ("I", "P", "N", "M", "e")


def _lows(chunks: Chunks, start: int, end: int) -> Sequence[str]:
    return [chunk.low for chunk in chunks.row[max(0, start) : end]]
