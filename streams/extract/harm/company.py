"""Subjects in whose description others stand: the verb is the subject's, and not of those nearest to it.

A mother of three children was killed.    A man walking with two friends was shot dead.
I f N b K                                 I . p N b K
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.text.auxiliaries import OF_MANY, OF_ONE

_HEAD = re.compile(
    r"[IN](?P<told>[^s:,NMIXhbmrzcR]{0,12}[pfGu.])[ea]{0,2}(?P<other>[NMI])(?:[pf][e.P]{1,3}){0,2}"
    r"(?:(?P<aux>h?b{1,2})a{0,2}(?P<done>K)(?!a?e?[NIPMX])|(?P<has>h?)a?(?P<dies>R))"
)
# "the plane was carrying 106 people and 71 died"
_CARRIES = frozenset(["carrying", "carried", "carries", "transporting", "transported", "ferrying"])
_AND_OTHERS = re.compile(r"c[ea]{0,2}[NM]")
_OF_HIS = re.compile(r"\s+of (?:his|her|their|its)\b")
_OPENS_CLAUSE = re.compile(r"(?:^|[s,:zcy])[ea]?$")
_REACH = 16
"""So many chunks before them the subject may stand in whose description others do."""
# "a family of five people was": the number is theirs
_OF_SEVERAL = frozenset(
    ["crew", "team", "squad", "group", "family", "band", "gang", "unit", "party", "patrol", "platoon", "staff", "crowd"]
)
# "The leader who ordered the killing of 12 workers was captured"
_WHO_ORDERED = re.compile(
    r"[NI](?:[pf][e.P]{1,3})?rh?a?[.K][e]?[GEA]f[ea]{0,2}[NMI](?:[pf][e.P]{1,3}){0,2}(?P<aux>h?b{1,2})a{0,2}"
    r"(?P<done>K)(?!a?e?[NIPMX])"
)


def who_had_it_done(chunks: Chunks, k: int) -> Figure | None:
    """ "The leader who ordered the killing of 12 workers was captured": the figure of the leader."""
    match = _WHO_ORDERED.match(chunks.tags, k) if chunks.row[k].quantity.value == 1 else None
    if match is None or any(c.low in OF_MANY for c in chunks.row[match.start("aux") : match.end("aux")]):
        return None
    t = match.start("done")
    trigger = chunks.row[t].trigger
    harm = trigger.harm("K") if trigger else None
    return Figure(k, harm, "number-main", trigger=t) if harm else None


def with_company(chunks: Chunks, k: int) -> Figure | None:
    """ "A mother of three children was killed": the figure of the mother."""
    match = _head_at(chunks, k)
    if match is None or _OF_HIS.match(chunks.sentence, chunks.row[match.start("other")].end):
        return None  # "a commander with 12 of his men was killed": so were they
    t = match.start("done") if match["done"] else match.start("dies")
    trigger = chunks.row[t].trigger
    harm = trigger.harm(chunks.row[t].tag) if trigger else None
    if harm is None or (match["dies"] and harm is not Harm.KILLED):
        return None
    return Figure(k, harm, "number-main", trigger=t)


def is_company(chunks: Chunks, k: int, t: int) -> bool:
    """Whether those at chunk k only stand in what is told of the subject of the verb at t, or of what carried them."""
    if chunks.row[k - 1].low in _CARRIES and k and _AND_OTHERS.search(chunks.tags, k + 1, t):
        return True
    if not _stands_within(chunks, k):
        return False
    if any(
        (match := _head_at(chunks, j)) and match.start("other") == k and match.end() == t + 1
        for j in range(max(0, k - _REACH), k)
        if chunks.tags[j] in "IN"
    ):
        return True
    between = chunks.row[k + 1 : t]
    alone = not any(chunk.tag in "NMIX,crz" for chunk in between)
    of_others = OF_MANY if chunks.row[k].quantity.value == 1 else OF_ONE
    return alone and any(c.low in of_others for c in between) and not _is_of_several(chunks, k)


def _head_at(chunks: Chunks, k: int) -> re.Match[str] | None:
    if chunks.row[k].quantity.value != 1 or not _OPENS_CLAUSE.search(chunks.tags[max(0, k - 3) : k]):
        return None
    match = _HEAD.match(chunks.tags, k)
    if match is None or not _stands_within(chunks, match.start("other")):
        return None
    if match["told"] == "f" and _head_of(chunks.row[k]) in _OF_SEVERAL:
        return None
    if any(chunk.low in OF_MANY for chunk in chunks.row[match.start("other") : match.end()]):
        return None
    return match


def _stands_within(chunks: Chunks, k: int) -> bool:
    """Behind a preposition, or as the object of a participle ("a man carrying a child")."""
    at = k - 1
    while at > 0 and chunks.tags[at] in "ea":
        at -= 1
    return at > 0 and (chunks.tags[at] in "pf" or chunks.row[at].low.endswith("ing"))


def _is_of_several(chunks: Chunks, k: int) -> bool:
    """ "A crew of 12 people", "a total of 12", "the bodies of 12 people": not two men's father."""
    at = chunks.tags.rfind("f", 0, k)
    if at < 1 or re.search(r"[^ea]", chunks.tags[at + 1 : k]):
        return False
    before = chunks.row[at - 1]
    return before.tag not in "IPN" or _head_of(before) in _OF_SEVERAL


def _head_of(chunk: Chunk) -> str:
    return chunk.phrase.head if chunk.phrase else chunk.low
