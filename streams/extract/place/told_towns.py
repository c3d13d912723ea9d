"""Towns that no table has, as places of the whole item: one sentence tells what they lie in, others name them alone.

"MOOSIC, Pa. - ... in Moosic"; "In Upper Kasa district, Tema province, ... Police in Upper Kasa"; "Kasa, Temia."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.place.unlisted import unlisted_before, unlisted_within
from streams.link.places import PlaceMention

_WORD = r"[^\W\d_a-z][\w.’'-]*"
# "MOOSIC, ", "ST. CLAIR, " at the begin of a line or of a sentence
_LINE = re.compile(rf"(?:^|\n|(?<!\b[SMF][Tt])[.!?\"”] |[-–—] )({_WORD}(?: {_WORD}){{0,3}}), $")
_DATELINE_ENDS = re.compile(r" ?(?:\([^)\n]{1,25}\) ?)?(?:[-–—_]|:\s)")
_FRAGMENT_ENDS = re.compile(r"\.?(?:\s*$|\n|\s(?=[A-Z]))")
_INTO = r"(?:in|at|near|outside|around|from|of|across)(?: the)?"
_LED_TO = re.compile(r"\b(?:in|In|at|near|outside)(?: the)? $")
# "in Kasa, Upper Region and Tema" lie beside one another
_ROW_GOES_ON = re.compile(rf"(?:, {_WORD})*,? and (?:the )?{_WORD}")
_LOOK = 60


def with_told_towns(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions, with those of towns that the text itself places."""
    told: dict[str, Place] = {}
    begun = []
    for k, one in enumerate(mentions):
        if one.kind != "name" or one.place.precision not in ("region", "country"):
            continue
        if not text.startswith(", ", one.start - 2) or _ROW_GOES_ON.match(text, one.end):
            continue
        if k and mentions[k - 1].end > one.start - 3:
            continue
        if town := _town_before(text, one) or _town_within(text, one, mentions):
            begun.append(town)
            told.setdefault(town.place.name, town.place)
    if not told:
        return list(mentions)
    return sorted([*mentions, *begun, *_again(text, [*mentions, *begun], told)], key=lambda one: one.start)


def _town_before(text: str, outer: PlaceMention) -> PlaceMention | None:
    """The town with which a line begins ("MOOSIC, Pa. - ") or that is all of a sentence with what holds it."""
    line = _LINE.search(text, max(0, outer.start - _LOOK), outer.start)
    if line is None:
        return None
    name = line[1]
    is_dateline = _DATELINE_ENDS.match(text, outer.end) is not None
    if not is_dateline and (name.isupper() or not _FRAGMENT_ENDS.match(text, outer.end)):
        return None
    place = unlisted_within(outer.place, " ".join(map(str.capitalize, name.split())) if name.isupper() else name)
    return PlaceMention(*line.span(1), place) if place else None


def _town_within(text: str, outer: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town that a sentence names before what holds it, in an item of one land."""
    if any(one.place.country != outer.place.country for one in mentions if one.kind == "name"):
        return None
    place = unlisted_before(text, outer.start, outer.place)
    start = text.rfind(place.name, 0, outer.start) if place else -1
    if place is None or not _LED_TO.search(text, max(0, start - 16), start):
        return None
    end = start + len(place.name)
    if " and " in text[end : outer.start]:
        return None  # "in Kasa, Tema and Orun, Temia": a row of towns
    return None if any(one.start < end and start < one.end for one in mentions) else PlaceMention(start, end, place)


def _again(text: str, known: Sequence[PlaceMention], told: dict[str, Place]) -> list[PlaceMention]:
    """Where the names of those towns stand alone behind what leads to a place."""
    pattern = re.compile(
        rf"\b{_INTO} ({'|'.join(map(re.escape, sorted(told, key=len, reverse=True)))})\b(?!, [A-Z]| [A-Z])"
    )
    taken = [(one.start, one.end) for one in known]
    return [
        PlaceMention(*match.span(1), told[match[1]])
        for match in pattern.finditer(text)
        if not any(start < match.end(1) and match.start(1) < end for start, end in taken)
    ]
