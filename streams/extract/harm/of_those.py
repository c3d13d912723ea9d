"""Parts told right behind their whole, whatever is said of them: "killed 12 people, two of whom worked at the school".

Ten men were held , one a smuggler .      Six of the dead were Belgians , seven Italians and one a Croat .
N       b    K    , M   I                 M       w       b    P        , N              c   M   I
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks

_OF_THEM = frozenset({"of whom", "of them", "of these", "of those", "of which", "of that number"})
_TAKEN_UP = re.compile(r"(?:^|[s,z:])eP[hb]{1,2}a?[KJ][^sKGVRJNMIX]*,$")
_NOT_THEY = re.compile(
    r"[^;.,]*?\b(?:surviv\w+|alive|un(?:hurt|harmed|injured)|releas\w+|discharg\w+|rescu\w+|free[ds]?\b|safe(?:ly)?"
    r"|escap\w+|recovered|home|returned|negative|cleared|acquitted|sentenced|convicted)\b",
    re.IGNORECASE,
)


def are_of_those(chunks: Chunks, k: int, found: Sequence[Figure]) -> bool:
    """ "..., two of whom wore vests", "; 4 of them were Uzbeks": nobody else was counted since the whole."""
    if chunks.tags[k : k + 2] != "Mw" or chunks.row[k + 1].low not in _OF_THEM or chunks.tags[k - 1 : k] not in ",cs:a":
        return False
    if not found or any(tag in "NMIXO" for tag in chunks.tags[found[-1].at + 1 : k]):
        return False
    if found[-1].role is Role.PART or chunks.row[k].quantity.number > chunks.row[found[-1].at].quantity.number:
        return False
    return _NOT_THEY.match(chunks.sentence, chunks.row[k + 1].end) is None


def of_those_taken_up(chunks: Chunks, k: int) -> bool:
    """ "The victims were taken to hospital, two of them in serious condition": no number counts them there."""
    if chunks.tags[k : k + 2] != "Mw" or chunks.row[k + 1].low not in _OF_THEM:
        return False
    return (
        _TAKEN_UP.search(chunks.tags, 0, k) is not None and _NOT_THEY.match(chunks.sentence, chunks.row[k].end) is None
    )


def says_who_one_was(chunks: Chunks, k: int, found: Sequence[Figure]) -> bool:
    """ "Ten men were held, one a smuggler", "six died, one of them a child"."""
    one = chunks.row[k].tag == "M" and chunks.row[k].quantity.value == 1 and chunks.row[k].phrase is None
    if not one or not re.match(r"M(?:w,?)?I", chunks.tags[k : k + 4]) or chunks.tags[k - 1 : k] not in ",c":
        return False
    whole = found[-1]
    if any(tag in "NMIXO" for tag in chunks.tags[whole.at + 1 : k]) or whole.role is Role.PART:
        return False
    return chunks.row[whole.at].quantity.number > 1


def of_the_victims(chunks: Chunks, k: int) -> bool:
    """ "Eleven of the victims were children", "one of the victims was a nurse": who some of those counted were."""
    phrase = chunks.row[k].phrase
    head = phrase.head if phrase else ""
    text = chunks.sentence[chunks.row[k].start : chunks.row[k].end].lower()
    if head not in ("victims", "fatalities") or " of the " not in text:
        return False
    return re.match(r"[NX]b[ae]{0,2}(?:[PI.]|p)", chunks.tags[k : k + 6]) is not None


_SOME_OF = re.compile(r"\bof (?:the (?:victims|fatalities|dead)|(?:those|these) [\w-]+)$", re.IGNORECASE)


def died_so(chunks: Chunks, k: int, harm: Harm) -> bool:
    """ "One of the victims was beaten to death", "14 of those villagers were killed in Bor": some of those counted."""
    if re.match(r"[NX]b[ae]{0,2}K", chunks.tags[k : k + 6]) is None:
        return False
    trigger = next(chunk.trigger for chunk in chunks.row[k + 2 : k + 6] if chunk.tag == "K")
    same = trigger is not None and any(one is harm for _, one in trigger.uses)
    return same and _SOME_OF.search(chunks.sentence, chunks.row[k].start, chunks.row[k].end) is not None


def one_more_is(chunks: Chunks, k: int, found: Sequence[Figure]) -> bool:
    """ "seven Italians and one a Croatian student": of those whose parts are told so."""
    one = chunks.tags[k : k + 2] == "MI" and chunks.row[k].quantity.value == 1
    return one and bool(found) and found[-1].role is Role.PART and chunks.tags[k - 1 : k] in (",", "c")
