"""Figures that hang on one before them: parts of it, members of a list, and other figures of the same harm."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.chunks import Chunks
from streams.extract.frames import LISTED, OF_THEM, OTHER_FIGURE, PART_LEFT, REACH, UP_FROM, WHO_THEY_WERE, Figure
from streams.extract.lexicon import words_listed


def part_at(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "including four children", "four of them children", "four were women": part of a figure before it."""
    introduced = PART_LEFT.search(chunks.tags, max(0, k - REACH), k)
    of_them = OF_THEM.match(chunks.tags, k + 1) or WHO_THEY_WERE.match(chunks.tags, k)
    whole = next((figure for figure in reversed(found) if figure.role != Role.PART), None)
    if introduced and whole:
        return Figure(k, whole.harm, "including-number", Role.PART, whole.at)
    if of_them and found:
        whole = whole or found[-1]
        return Figure(k, whole.harm, "number-of-them", Role.PART, whole.at)
    if before and (of_them or introduced):
        return Figure(k, before, "number-of-them", Role.PART)
    return None


def listed_at(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "killed three soldiers and two civilians": takes the harm of the number before it in the list."""
    match = LISTED.search(chunks.tags, max(0, k - REACH), k)
    if not match or not re.search(r"[,c]", chunks.tags[match.start() + 1 : k]):
        return None
    if chunks.tags[k : k + 2] == "Iy":
        return None  # "..., an official said"
    first = next((f for f in reversed(found) if f.at == match.start()), None)
    phrase = chunks.row[k].phrase
    if first is None or (chunks.row[k].tag == "M" and not (phrase and phrase.others)):
        return None
    return Figure(k, first.harm, "listed-number", first.role, first.parent, first.trigger, first.hedged)


def other_figure_at(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "the earlier figure of 1,400", "up from 352", "had put the number at 1,059": another figure of that harm."""
    harm = found[-1].harm if found else before
    up_from = UP_FROM.search(chunks.tags, max(0, k - REACH), k)
    if harm and up_from and chunks.row[up_from.start("way")].low in ("up", "down"):
        return Figure(k, harm, "other-figure", prior=True)
    match = OTHER_FIGURE.search(chunks.tags, max(0, k - REACH), k)
    if harm is None or not match:
        return None
    if chunks.row[match.start("noun")].low.split()[-1] not in words_listed("frames", "figures"):
        return None
    if chunks.row[match.start("link")].low not in ("of", "at", "to"):
        return None
    lead = {c.low for c in chunks.row[max(0, match.start() - 2) : match.start()]}
    return Figure(k, harm, "other-figure", prior=bool(lead & words_listed("frames", "earlier")))
