"""Parts of a count that are told by a number alone: by who they were, by their share, and by where they were.

    34 people died. Seventeen were under 18; nine came from one family.
    Of the deaths, Central Province accounts for 41 and the Copperbelt for 25.
    Niamey reports 612 dead, Zinder 588 and Tahoua 390.

A part is never more than its whole, and the number opens its clause, or stands where a share does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.harm.running_counts import Standing
from streams.extract.lexicon import any_case, words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.text.nouns import is_nation
from streams.extract.text.number_words import UNITS

_REACH = 120
"""Characters before a number in which its words may begin."""
_CARED_FOR = (Harm.KILLED, Harm.INJURED)


_NAME = (
    r"(?:the\s+)?(?:(?-i:[A-Z])[\w'’.-]+\s+)"
    r"(?:(?:(?:del|de|la|el|al|of|da|do|dos|du|von|van)\s+)?(?-i:[A-Z])[\w'’.-]+\s+){0,3}"
)
_OPENS = any_case(r"(?:^|[;:]\s*|,\s+(?:and\s+|while\s+)?|\band\s+)$")
_HOW = (
    r"(?:(?:also|all|both|mostly|reportedly|only|just|still"
    r"|(?:said|believed|thought|known|reported|understood) to (?:be|have been))\s+)*"
)
_DECADE = (
    r"in\s+(?:his|her|their)\s+(?:early\s+|mid[- ]|late\s+)?(?:\d0s|teens|twenties|thirties|forties|fifties|sixties"
    r"|seventies|eighties|nineties)"
)
_AGED = (
    r"(?:aged|(?:under|over|below|above|younger than|older than)\s+(?:the age of\s+)?"
    r"(?:\d|[a-z-]*(?:teen|ty|ten|five|six|seven|eight|nine|twelve)\b))"
)
_WHOLES = r"(?:dead|deaths|victims|deceased|injured|wounded|missing)"
_OF_THEM = rf"(?:of\s+(?:them|those|these|the\s+{_WHOLES})\s+)?"
# "were under 18", "came from one family", "were still at school"
_WHO = any_case(
    rf"\s+{_OF_THEM}(?:(?:were|was|are|is|had been)\s+{_HOW}(?:{_AGED}|{_DECADE}|from\b(?!\s+\d)"
    r"|of\s+(?:one|the\s+same)\s+family|members\s+of\b|at\s+school\b|pregnant\b|unarmed\b|foreign(?:ers)?\b|locals\b"
    r"|(?:an?\s+)?(?P<nation>(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+)?)(?!\s+\d)"
    r"|on\s+board\b|in\s+uniform\b|(?:born|employed|enrolled|related|married)\b)"
    r"|(?:had\s+)?(?:come|came|hailed|hail)\s+from\b|(?:had\s+)?(?:belonged|belong)\s+to\b"
    r"|(?:had\s+)?(?:lived|worked|studied|served)\s+(?:in|at|for|with|as|on)\b"
    r"|of\s+[\w-]+\s+(?:nationality|nationalities|origin|descent)\b|(?:held|carried)\s+(?-i:[A-Z])\w+\s+(?:passports?|citizenship)\b)"
)
# "Of the 94 wounded, 71 had bullets in them"
_OF_ALL = any_case(r"^(?:and\s+)?of\s+(?:the\s+|these\s+|those\s+)?$")
_BEHIND_ALL = any_case(r"[^,;.]{0,60},\s+$")
_ARE = any_case(r"\s+(?:were|was|are|is|had|have|has|remain|remained|came|lived|worked|lay|lie|died)\b")
_UNHARMED = any_case(
    r"[^;.]*?\b(?:surviv\w+|alive|un(?:hurt|harmed|injured)|releas\w+|discharg\w+|rescu\w+|free[ds]?\b|safe(?:ly)?"
    r"|escap\w+|recovered|found|home|returned|left|negative|cleared|acquitted|identified)\b"
)
# "The last 17 were found in the hull", of those told to have died
_LAST = any_case(r"\bthe\s+(?:last|final|remaining|other)\s+$")
_FOUND = any_case(
    r"\s+(?:were|have been|had been)\s+(?:(?:later|only|finally|then)\s+)?"
    r"(?:found|recovered|retrieved|pulled out|brought up|brought ashore|buried)\b"
    r"(?![^.;]*\b(?:alive|safe|unhurt|unharmed|well|survivors?)\b)"
)
_IN_CARE = any_case(
    r"\s+(?:are|were|remain|remained|is|was)\s+(?:(?:still|all|now|also)\s+)?(?:responding to (?:the\s+)?treatment"
    r"|under(?:going)? treatment|being treated|receiving (?:treatment|care)|recovering"
    r"|in (?:a\s+)?(?:stable|critical|serious) condition|on (?:the\s+)?wards?|on ventilators"
    r"|in (?:the\s+)?(?:hospital|intensive care|wards)|critical|stable)\b"
)
_SHARE = any_case(
    r"\b(?:account(?:s|ed|ing)?\s+(?:alone\s+)?for|(?:make|makes|made|making)\s+up|constitutes?|constituted)\s+$"
)
_ENDS_SHARE = any_case(
    r"(?=\s*(?:$|[.;:,)—–])"
    rf"|\s+(?:and|but|while|of\s+(?:them|those|these|the\s+(?:\w+\s+)?(?:{_WHOLES}|total|toll)))\b)"
)
_SHARE_TOO = any_case(rf"(?:,|\band|,\s+and)\s+(?:{_NAME}|the\s+(?:[\w-]+\s+){{1,3}})for\s+$")
# "612 dead, Zinder 588", and what opens such a list
_NAMED = any_case(rf"\s*[^,;:.()\d]{{0,24}}?(?:[,;]\s*(?:and\s+|with\s+)?|\band\s+){_NAME}$")
_NAME_OPENS = any_case(rf"(?:^|[,;:]\s*|\band\s+)(?:in\s+)?{_NAME}[^,;:]{{0,30}}$")
# "By district: Bor 18, Kasa seven"
_AFTER_COLON = any_case(rf":\s*{_NAME}$")
_DIVIDED = any_case(r"\b(?:by|per|in each)\s+[\w-]+\b|\bas follows\b|\bbreakdown\b|\b(?:divided|distributed|split)\b")
_GOES_ON = any_case(rf"(?:,|\s+and|,\s+and)\s+{_NAME}(?:\d|(?:{'|'.join(UNITS)})\b)")
_ENDS = any_case(r"(?=\s*(?:$|[.;,)—–])|\s+and\s)")


def part_alone_at(chunks: Chunks, k: int, found: Sequence[Figure], standing: Standing | None) -> Figure | None:
    """The part of a count told before, in the sentence or right before it, that the number at chunk k is."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.number.could_be_year or chunk.tag not in "MO":
        return None
    if found and any(_counts_others(one) for one in chunks.row[found[-1].at + 1 : k]):
        return None
    sentence = chunks.sentence
    before = sentence[max(0, chunk.start - _REACH) : chunk.start]
    of_nobody = chunk.tag == "O" or chunk.phrase is None or bool(chunk.phrase.others)
    if of_nobody and _OPENS.search(before) and _tells_who(sentence, chunk.number.end):
        return _part(chunks, k, "number-of-them", found, standing)
    if chunk.tag == "O" or chunk.phrase is not None:
        return None
    if of_all := _of_all(chunks, k, found):
        return of_all
    if _LAST.search(before) and (found or standing):
        harm = found[-1].harm if found else standing.harms[0] if standing else None
        if harm is Harm.KILLED and _FOUND.match(sentence, chunk.end):
            return _part(chunks, k, "number-of-them", found, standing)
        if _IN_CARE.match(sentence, chunk.end):
            return Figure(k, Harm.INJURED, "number-in-care")
    if _ENDS_SHARE.match(sentence, chunk.end):
        too = found and found[-1].rule == "share-number" and _SHARE_TOO.search(before)
        if too or _SHARE.search(before):
            return _part(chunks, k, "share-number", found, standing)
    return _by_name(chunks, k, before, found, standing) if _ENDS.match(sentence, chunk.end) else None


def _tells_who(sentence: str, end: int) -> bool:
    match = _WHO.match(sentence, end)
    return match is not None and (match["nation"] is None or any(is_nation(one) for one in match["nation"].split()))


def _counts_others(chunk: Chunk) -> bool:
    """Not "one family", to which a part belongs."""
    return chunk.tag in "MOX" or (chunk.tag == "N" and chunk.quantity.value != 1)


def _of_all(chunks: Chunks, k: int, found: Sequence[Figure]) -> Figure | None:
    """ "Of the 94 wounded, 71 had bullets in them"; not those of them who were saved or sent home."""
    if not found:
        return None
    whole, sentence = found[-1], chunks.sentence
    start, end = chunks.row[whole.at].start, chunks.row[whole.at].end
    if whole.role is Role.PART or whole.harm not in _CARED_FOR:
        return None
    clause, between = re.split(r"[;:]\s*", sentence[:start])[-1], sentence[end : chunks.row[k].start]
    opens = _OF_ALL.search(clause) and _BEHIND_ALL.fullmatch(between)
    if not opens or not _ARE.match(sentence, chunks.row[k].end) or _UNHARMED.match(sentence, chunks.row[k].end):
        return None
    return _part(chunks, k, "number-of-them", found, None)


def _part(chunks: Chunks, k: int, rule: str, found: Sequence[Figure], standing: Standing | None) -> Figure | None:
    number = chunks.row[k].quantity.number
    if found:
        whole = next((one for one in reversed(found) if one.role is not Role.PART), None)
        if whole is None:
            return Figure(k, found[-1].harm, rule, Role.PART)
        if number > chunks.row[whole.at].quantity.number:
            return None
        return Figure(k, whole.harm, rule, Role.PART, whole.at)
    if standing is None or number > standing.most:
        return None
    return Figure(k, standing.harms[-1], rule, Role.PART)


def _by_name(chunks: Chunks, k: int, before: str, found: Sequence[Figure], standing: Standing | None) -> Figure | None:
    """ "Niamey reports 612 dead, Zinder 588", "by district: Bor 18, Kasa seven"."""
    sentence, last = chunks.sentence, before.split()[-1].lower() if before.split() else ""
    if last in words_listed("frames", "numbered_things"):
        return None
    if found:
        one = chunks.row[found[-1].at]
        start = one.end
        between = sentence[start : chunks.row[k].start]
        named = _NAME_OPENS.search(sentence[: one.start]) is not None or found[-1].rule == "named-number"
        if named and _NAMED.fullmatch(between):
            whole = found[-1]
            return Figure(k, whole.harm, "named-number", whole.role, whole.parent, hedged=whole.hedged)
        return None
    if not _AFTER_COLON.search(before) or not _GOES_ON.match(sentence, chunks.row[k].end):
        return None
    divided = standing is not None and _DIVIDED.search(sentence, 0, chunks.row[k].start) is not None
    harm = _harm_before(chunks, k) or (standing.harms[-1] if standing and divided else None)
    return Figure(k, harm, "named-number", Role.PART) if harm else None


def _harm_before(chunks: Chunks, k: int) -> Harm | None:
    """The harm of which the words before the colon tell ("the deaths by district are:")."""
    for chunk in reversed(chunks.row[:k]):
        if chunk.trigger and (harm := chunk.trigger.harm("E") or chunk.trigger.harm("T") or chunk.trigger.harm("J")):
            return harm
    return None
