"""Parts of a count that words for those counted bring: "among them were nine children", "a baby among them".

34 people died. Among them were nine children and a priest.
34 people died, a baby of eight months among them, and nine were hurt.
Of the dead, 19 never reached a clinic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_REACH = 60
_END = r"(?=\s*(?:[.,;:)\]—–]|--|$)|\s+and\b)"
_THEM = r"(?:them|these|those|whom)"
_DEAD = r"(?:dead|killed|deceased|fatalities|drowned)"
_AMONG = Needing(
    ("mong",),
    rf"(?:^|[.;:,]\s|\band\s)(?:But |And )?[Aa]mong(?:st)? {_THEM},? (?:there )?(?:are|were|was|is)(?: also)? $",
)
_AMONG_THEM = Needing(
    ("mong", "included", "in the toll", "in that"),
    rf"(?:(?: [a-z]+){{0,3}} and \d+)?[^.;:,()\d—–]{{0,40}}?\s(?:(?:were|was|are|is)\s)?"
    rf"(?:among(?:st)? {_THEM}|included){_END}",
)
_OF_THE_DEAD = Needing(
    ("f the ", "f these ", "f those "),
    rf"(?:^|[.;:]\s+|\band\s)[Oo]f (?:the|these|those) {_DEAD}\b[^.;:,\d]{{0,30}},? $",
)
_MOST = Needing(
    ("ost of", "any of", "ulk of", "rity of", "part of", "alf of"),
    rf"\b(?:[Mm]ost|[Mm]any|[Tt]he (?:majority|bulk|larger part|greater part)|[Mm]ore than half|[Hh]alf) of"
    rf" (?:{_THEM}|the (?:\w+ )?(?:dead|victims|killed|wounded|injured|missing|displaced|detained|arrested|hostages))"
    r"(?:,| --| \(| –| —) ?$",
)
_WHOM = re.compile(
    r" of whom\s(?:(?:he|she|it|they|the \w+)\s(?:described|called|said|identified)|had|have|has"
    r"|belonged|came|hailed|lived|worked|served|carried|wore|held)\b"
)
_THEY = re.compile(r"^(?:They|The (?:dead|victims|wounded|missing)) (?:were|are) $")
_LISTS = re.compile(r"(?:, | and )(?:an? |\d|[a-z]+ )")
_UNHARMED = re.compile(
    r"[^;.]*?\b(?:surviv\w+|alive|un(?:hurt|harmed|injured)|releas\w+|discharg\w+|rescu\w+|freed?|safe(?:ly)?"
    r"|escap\w+|recovered|returned)\b"
)


def among_them(chunks: Chunks, k: int, found: Sequence[Figure], before: Harm | None) -> Figure | None:
    """The part that the number at chunk k is of those counted before, in the sentence or, by `before`, in the last."""
    chunk = chunks.row[k]
    if chunk.tag not in "NMI" or chunk.number is None or chunk.quantity.value == 0:
        return None
    sentence, start, end = chunks.sentence, chunk.number.start, chunk.end
    until = sentence[max(0, start - _REACH) : start]
    if chunk.tag != "I" and _OF_THE_DEAD.search(until) and not _UNHARMED.match(sentence, end):
        return _part(k, found, Harm.KILLED, Harm.KILLED)
    if not found and before is None:
        return None
    if found and _WHOM.match(sentence, end) and not _UNHARMED.match(sentence, end):
        return _part(k, found, before, None)
    if chunk.tag == "M" and _MOST.search(until):
        return _part(k, found, before, None)
    if chunks.tags[max(0, k - 1) : k] == "f" or (chunk.tag != "M" and not (chunk.phrase and chunk.phrase.is_people)):
        return None
    listed = _AMONG.search(until) or (not found and _THEY.match(sentence[:start]) and _LISTS.match(sentence, end))
    if listed or _AMONG_THEM.match(sentence, end):
        return _part(k, found, before, None)
    return None


def _part(k: int, found: Sequence[Figure], before: Harm | None, harm: Harm | None) -> Figure | None:
    wholes = (one for one in reversed(found) if one.role is not Role.PART and (harm is None or one.harm is harm))
    whole = next(wholes, None)
    told = whole.harm if whole else harm or (found[-1].harm if found else before)
    return Figure(k, told, "number-of-them", Role.PART, whole.at if whole else None) if told else None
