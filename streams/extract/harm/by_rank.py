"""Counts told by the rank of the last of them: "the city's ninth homicide this year", "the 27th person to drown".

A rank counts where it is one in a stretch of time ("since May", "this year"), or where "to" leads to the harm: else it
only tells one of several apart ("the second victim died").
"""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.ranked import tells_stretch

RULE = "ranked-number"
# "to die", "to have been killed", "who has died", "killed"
_TO = re.compile(r"Q(?:[pf][e.P]{1,4}){0,2}t(?:h?b{1,2}|h)?a?(?P<done>[KR])")
_BARE = re.compile(r"Q(?:[pf][e.P]{1,4}){0,2}(?:r?h?b{0,2})a?(?P<done>[KR])")
# "is", "marks", "becomes", "made it", "brings the": what the rank is said of
_SAID = re.compile(r"(?:b|[.]|u|[ey])(?:[ea]|[.,Pp]){0,9}$|^[ea.P]{0,4}$|[,:y][ea.]{0,5}$")
# "a nurse has become the 27th person to drown"
_SUBJECT = re.compile(r"I(?:[pf][e.P]{1,4}|,[^,sKGVRJ]{1,8},)?h?a?[b.u](?:a?e)?[.]{0,3}(?P<rank>Q)")
_BECOMES = frozenset({"become", "becomes", "became", "is", "was", "being"})


def ranked(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the rank at chunk k: so many, with that one."""
    phrase, in_stretch = chunks.row[k].phrase, is_in_stretch(chunks, k)
    assert phrase is not None
    if phrase.harm_noun and phrase.head == "life":
        return Figure(k, phrase.harm_noun, RULE)  # "has claimed a 27th life"
    if phrase.harm_noun:
        return Figure(k, phrase.harm_noun, RULE) if in_stretch and _SAID.search(chunks.tags[:k]) else None
    match = _TO.match(chunks.tags, k) or (
        _BARE.match(chunks.tags, k) if in_stretch or _opens_headline(chunks, k) else None
    )
    trigger = chunks.row[match.start("done")].trigger if match else None
    harm = trigger.uses[0][1] if trigger else None
    return (
        Figure(k, harm, RULE, trigger=match.start("done"))
        if match and harm in (Harm.KILLED, Harm.MISSING, Harm.DETAINED, Harm.INJURED, Harm.KIDNAPPED)
        else None
    )


def is_in_stretch(chunks: Chunks, k: int) -> bool:
    """Whether the sentence tells in which stretch of time so many were counted."""
    return tells_stretch(chunks.sentence, chunks.row[k].start, chunks.row[k].end)


def ranked_subject(chunks: Chunks, k: int) -> Figure | None:
    """ "A nurse has become the 27th person to drown": and so she drowned."""
    match = _SUBJECT.match(chunks.tags, k)
    if match is None or not any(c.low in _BECOMES for c in chunks.row[k : match.start("rank")]):
        return None
    rank = ranked(chunks, match.start("rank"))
    return rank._replace(at=k, rule="ranked-subject", role=Role.TOTAL) if rank and rank.trigger else None


def _opens_headline(chunks: Chunks, k: int) -> bool:
    """The first of a headline, or the first behind its place ("Lagos: Sixth tourist dies")."""
    return not k or chunks.tags[k - 1] == ":" or chunks.sentence[chunks.row[k].start].isupper()
