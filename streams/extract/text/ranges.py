"""The two ends of a range of numbers: "10 to 12", "between half a million and just under a million"."""

from __future__ import annotations

import re

from streams.extract.text.number_patterns import ENDS_IN_SCALE, HAS_SCALE, UPPER_END
from streams.extract.text.number_words import FIXED, SCALES, of_digits, plain, spelled

_FROM = re.compile(r"\bfrom\s*$")
RANGES_FROM = re.compile(r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|anywhere) from\s*$")


def ends_of_range(low: str, match: re.Match[str], first: int | None) -> tuple[int, int] | None:
    """Both ends of a range, where the two numbers make one ("10 to 12", "10-12", "between 10 and 12")."""
    parts = UPPER_END.match(match["to"]) if match["to"] else None
    if not parts:
        return None
    link, rest = parts["link"].strip(), plain(parts["value"])
    ranges = RANGES_FROM.search(low, 0, match.start()) is not None
    if " " not in link and (link == "and" or parts["rounded"]) and not (match["between"] or ranges):
        return None
    if link == "or" and match["between"]:
        return None
    if link == "to" and _FROM.search(low, 0, match.start()) and not ranges:
        return None
    value = of_digits(rest) if rest[0].isdigit() else FIXED.get(rest) or spelled(rest)
    if value is None:
        return None
    first = _scaled_as(match, rest, value) or first
    return (first, value) if first is not None and first < value <= first * 20 + 20 else None


def _scaled_as(match: re.Match[str], last: str, value: int) -> int | None:
    """The first number of "1.2 to two million", "between one and two million", where its scale stands behind the
    second; not of "between 500,000 and a million"."""
    may_be = match["digits"] or (match["between"] and match["spelled"])
    scale = ENDS_IN_SCALE.search(last)
    if not may_be or scale is None or HAS_SCALE.search(match["core"]):
        return None
    bare = match["core"].replace(",", "")
    parsed = float(bare) if bare.replace(".", "", 1).isdigit() else spelled(bare)
    first = round(parsed * SCALES[scale[1]]) if parsed else None
    return first if first is not None and first < value else None
