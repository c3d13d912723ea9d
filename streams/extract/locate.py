"""The place of a figure: the nearest named in its clause, the place of the item where the sentence names none."""

from __future__ import annotations

import re
from collections import Counter

from schemas import Place
from streams.link.places import PlaceMention

_FROM = re.compile(r"\b(?:from|by|of|against|to|between|with)\s+(?:the\s+)?$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|at|near|on|across|around|outside|inside|of|hit|struck|throughout)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
_SPEAKERS = re.compile(
    r"^['’]?s?\s+(?:\w+\s+){0,2}(?:said|says|ministry|officials|police|government|army|forces|military|president)\b",
    re.IGNORECASE,
)


def place_of(sentence: str, mentions: list[PlaceMention], at: int) -> Place | None:
    """The place in which the figure at offset `at` was harmed, as the sentence tells it."""
    named = [m for m in mentions if m.kind == "name"]
    if not named:
        return None

    def cost(mention: PlaceMention) -> float:
        gap = mention.start - at if mention.start >= at else (at - mention.end) * 1.3
        lead = sentence[max(0, mention.start - 30) : mention.start]
        cost = gap + (0 if _IN.search(lead) else 25) + (40 if _FROM.search(lead) and not _IN.search(lead) else 0)
        between = sentence[min(at, mention.start) : max(at, mention.start)]
        cost += 50 * len(re.findall(r";|\b(?:while|but|after|when|said)\b", between))
        return cost + (60 if _SPEAKERS.match(sentence[mention.end : mention.end + 40]) else 0)

    best = min(named, key=cost)
    inner = _more_specific(sentence, named, best)
    return inner.place


def _more_specific(sentence: str, named: list[PlaceMention], best: PlaceMention) -> PlaceMention:
    """ "in Fastiv, Kyiv Oblast, Ukraine": the first of a chain in which each holds the one before."""
    i = named.index(best)
    while i and _chained(sentence, named[i - 1], named[i]):
        i -= 1
    return named[i]


def _chained(sentence: str, inner: PlaceMention, outer: PlaceMention) -> bool:
    between = sentence[inner.end : outer.start]
    return bool(
        re.fullmatch(
            r"(?:,\s*(?:in\s+)?(?:the\s+)?(?:\w+\s+){0,3}|\s+(?:in|province,|region,|city,)\s*(?:the\s+)?(?:\w+\s+){0,3})",
            between,
        )
    ) and (inner.place.path[:1] == outer.place.path[:1])


def place_of_item(mentions: list[PlaceMention]) -> Place | None:
    """Where an item plays: its most named country, else the country of its demonyms; None where it names no place."""
    counts: Counter[str] = Counter()
    for mention in mentions:
        if mention.place.country:
            counts[mention.place.country] += 2 if mention.kind == "name" else 1
    if not counts:
        return None
    country = counts.most_common(1)[0][0]
    of_country = [m.place for m in mentions if m.place.country == country]
    return next((p for p in of_country if p.precision == "country"), None) or Place(
        name=of_country[0].name, country=country, precision=of_country[0].precision, path=of_country[0].path
    )
