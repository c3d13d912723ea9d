"""A sentence with its places -> the place of a figure: the nearest named in its clause. An item -> its own place."""

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
    named = [m for m in mentions if m.kind == "name" and not _is_adjective(sentence, m)]
    if not named:
        return None

    def cost(mention: PlaceMention) -> float:
        gap = mention.start - at if mention.start >= at else (at - mention.end) * 1.3
        lead = sentence[max(0, mention.start - 30) : mention.start]
        cost = gap + (0 if _IN.search(lead) else 25) + (40 if _FROM.search(lead) and not _IN.search(lead) else 0)
        between = sentence[min(at, mention.start) : max(at, mention.start)]
        cost += 50 * len(re.findall(r";|\b(?:while|but|after|when|said)\b", between))
        cost += 60 if re.match(r"['’]s?\s", sentence[mention.end :]) and mention.place.precision == "country" else 0
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


def _is_adjective(sentence: str, mention: PlaceMention) -> bool:
    """True for "US aircraft", "UK tourist": an abbreviation that says whose, not where."""
    word = sentence[mention.start : mention.end].replace(".", "")
    return (
        word.isupper()
        and len(word) <= 3
        and bool(re.match(r"\s+[a-z]", sentence[mention.end :]))
        and not re.match(
            r"\s+(?:on|in|at|by|after|during|since|and|where|when|for|from|with|as|is|was|has|have|had|to|of)\b",
            sentence[mention.end :],
        )
    )


def place_of_item(text: str, mentions: list[PlaceMention]) -> Place | None:
    """Where an item plays: the country, or countries named together, that it names most; None where it names none.

    A demonym counts half a name, and nothing as part of a compound ("US-led").
    """
    weights: Counter[str] = Counter()
    places = []
    for mention in mentions:
        if not mention.place.path or text[mention.end : mention.end + 1] == "-" or _is_adjective(text, mention):
            continue
        weights[mention.place.path[0]] += 2 if mention.kind == "name" else 1
        places.append(mention.place)
    if not places:
        return None
    country = weights.most_common(1)[0][0]
    joint = next((p for p in places if p.precision == "area" and country in p.path[0].split("+")), None)
    inside = [p for p in places if p.path[:1] == (country,)]
    whole = next((p for p in inside if p.precision == "country"), None)
    return joint or whole or (inside[0].model_copy(update={"lat": None, "lon": None}) if inside else places[0])
