"""Lists of how a figure is made up: "eight died: three in the north, five in the south"."""

from __future__ import annotations

import re

from schemas import Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.nouns import is_plural

_LIST_OPENS = re.compile(r"[^s,:zNMIOX]{0,12}[:,](?=e?a?[NMI])|[^s,:zNMIOX]{0,12}:(?=O)")


def that_add_up(chunks: Chunks, whole: Figure) -> dict[int, Figure]:
    """By chunk, the numbers after a figure that list how it is made up: "eight: three in the north, five in the south".

    They follow a colon, a dash or a bracket, else only a figure of people of no kind ("five people, a man and four
    boys"); what they count together is the figure, and nothing but their list stands between.
    """
    value = chunks.row[whole.at].quantity.value
    opening = (
        _LIST_OPENS.match(chunks.tags, whole.at + 1)
        if value and value > 1 and whole.role in (Role.TOTAL, Role.PART)
        else None
    )
    if opening is None or not _may_list(chunks, whole, opening.end() - 1):
        return {}
    added, members = 0, []
    for k in range(opening.end(), len(chunks.row)):
        chunk = chunks.row[k]
        if chunk.tag in "NMIO" and chunk.number:
            added += chunk.quantity.value or 0
            members.append(k)
            if added == value and len(members) > 1:
                return {at: Figure(at, whole.harm, "adds-up", Role.PART, whole.at) for at in members}
        elif _is_one_of_kin(chunks, k):
            added += 1
            if added == value and members:
                return {at: Figure(at, whole.harm, "adds-up", Role.PART, whole.at) for at in members}
        elif chunk.tag in "KGVRJTXOszbi" and not (chunk.tag == "O" and chunks.tags[k - 1] == "f"):
            break  # but "12 fishermen of two trawlers"
    if chunks.row[opening.end() - 1].low != ":":
        return {}
    return {
        at: Figure(at, whole.harm, "adds-up", Role.PART, whole.at)
        for at in _told_one_by_one(chunks, opening.end(), whole)
    }


def _is_one_of_kin(chunks: Chunks, k: int) -> bool:
    """ "and their grandmother": one more, without a number."""
    theirs = chunks.tags[k] == "P" and chunks.row[k - 1].low in ("his", "her", "their")
    return theirs and not is_plural(chunks.row[k].low)


def _told_one_by_one(chunks: Chunks, start: int, whole: Figure) -> list[int]:
    """ "Two died: a man whose car was swept away, and a nurse found at home": each opens a clause of its own, which
    tells no other harm."""
    value = chunks.row[whole.at].quantity.value
    added, members = 0, []
    for k in range(start, len(chunks.row)):
        chunk, before = chunks.row[k], chunks.tags[:k].rstrip("ea")[-1:]
        if (chunk.tag == "s" and chunk.low != ";") or chunk.tag in "TX":
            break
        if chunk.trigger and chunk.trigger.harm(chunk.tag) is not whole.harm:
            break
        if chunk.tag in "NMI" and chunk.number and before in ("", ",", ":", "s", "c"):
            added += chunk.quantity.value or 0
            members.append(k)
            if added == value and len(members) > 1:
                return members
    return []


def _may_list(chunks: Chunks, whole: Figure, opening: int) -> bool:
    phrase = chunks.row[whole.at].phrase
    return chunks.row[opening].low in (":", "(", "–", "—", "-") or phrase is None or not phrase.classes
