"""Where a body sits that speaks of what happened elsewhere: "the ministry in Kasa said", "told reporters in Kasa"."""

from __future__ import annotations

import re

from schemas import Place
from streams.link.actors import seat_of_government
from streams.link.capitals import capital_of
from streams.link.places import PlaceMention, place

_NATIONAL = re.compile(
    r"(?<!hospital )(?<!police )(?<!city )(?<!local )(?<!rescue )(?<!fire )"
    r"\b(?:ministr(?:y|ies)|governments?|authorities|officials|agency|command|army|military|media|television|"
    r"spokes(?:man|woman|person)|headquarters|mission|reporters|journalists|parliament|lawmakers|conference|briefing)"
    r" in (?:the (?:capital,? )?)?$"
)

_TOLD = re.compile(
    r"\b(?:told|telling|(?:confirmed|announced|reported|denied|released|said)(?: [a-z]+){0,3}? by|according to|"
    r"cit(?:ed|ing)|asked)\b[^.;]{0,40}$"
)
_SPEAKS = re.compile(
    r"(?:,[^,.;]{1,40},|\s(?:late |early )?on \w+day)?\s(?:(?:has|have|had|also|later|now|first|then) )*"
    r"(?:said|says|told|report(?:s|ed)|announce[sd]?|confirm(?:s|ed)|stated|puts?|count(?:s|ed)|estimate[sd]?|"
    r"den(?:ies|ied)|added"
    r"|warn(?:s|ed)|claim(?:s|ed)|repeat(?:s|ed)|acknowledge[sd]?|record(?:s|ed)|gave|gives|list(?:s|ed)|revised|"
    r"raised|lowered)\b"
)
# "denied yesterday in Kasa that", "told reporters in Kasa on Monday that"
_SAID_IN = re.compile(
    r"\b(?:said|denied|admitted|announced|confirmed|claimed|acknowledged|declared|insisted|stated"
    r"|told(?: [\w-]+){1,3}?) (?:late |early )?(?:yesterday |today |on \w+day )?"
    r"(?:(?:at|during) an? (?:news |press )?(?:conference|briefing|meeting|session|rally|summit) )?"
    r"in (?:the capital,? )?$"
)
_THAT = re.compile(r",?(?: (?:late |early )?(?:yesterday|today|(?:on )?\w+day),?)? that\b")
# "accused Kasa of a cover-up": its government
_ACCUSES = re.compile(r"\b(?:accus|blam|condemn|urg|criticis|criticiz|press)(?:ed|es|e|ing) $")
# Capitals that stand for no government by themselves
_CAPITALS = frozenset(
    {"Sanaa", "Tel Aviv", "Jerusalem", "Ramallah", "Mexico City", "Santiago", "Lomé", "Lome", "Santo Domingo", "Suva"}
    | {"San Salvador", "Guatemala City", "Panama City", "Monrovia", "Libreville", "Sofia", "Muscat", "Manama"}
)
# "a blast in the capital", where a land is told; but "the capital, Kasa", "the capital of Temia"
_IN_CAPITAL = re.compile(
    r"\b(?:in|near|outside|across|around|on|hit|hits|struck|shook|rocked) (?:the|its) (?:national )?capital(?: city)?\b"
    r"(?!-| (?:of|markets?|punishment|gains|flight|flows?|controls?)\b"
    r"|,? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
)


def capital_told(sentence: str, land: Place) -> Place | None:
    """The capital of the land of which a sentence or its item tells, where the sentence says "in the capital"."""
    if "capital" not in sentence or (match := _IN_CAPITAL.search(sentence)) is None:
        return None
    country = place(land.country or "")
    is_seat = _NATIONAL.search(sentence, 0, sentence.index("capital", match.start())) is not None
    return None if country is None or is_seat else capital_of(country)


def is_seat_of_speaker(text: str, mention: PlaceMention) -> bool:
    """Whether a capital only tells where those sit who speak for a country, or where they were heard."""
    called = text[mention.start : mention.end]
    if called.endswith("capital"):  # "the Kasan capital"
        return is_seat_at(text, mention.start, mention.place.name, mention.end)
    return is_seat_at(text, mention.start, called)


def is_seat_at(text: str, start: int, name: str, end: int = 0) -> bool:
    """The same for a name at offset `start`, told by words that end at `end`."""
    first = max(0, start - 70)
    if not end and (_is_accused(text, start, name) or _is_where_told(text, start, name)):
        return True
    if not text.endswith((" in ", " in the ", " capital ", " capital, "), first, start):
        return False
    if name not in _CAPITALS and seat_of_government(name) is None:
        return False
    if _NATIONAL.search(text, first, start) is None:
        return False  # they may be the victims: "a bomb killed two reporters in Kasa"
    return _SPEAKS.match(text, end or start + len(name)) is not None or _TOLD.search(text, first, start) is not None


def _is_accused(text: str, start: int, name: str) -> bool:
    """ "accused Kasa of a cover-up": its government."""
    return _ACCUSES.search(text, max(0, start - 14), start) is not None and seat_of_government(name) is not None


def _is_where_told(text: str, start: int, name: str) -> bool:
    """ "denied yesterday in Kasa that 12 had died": where somebody speaks for a land, if it is a capital."""
    if not text.endswith((" in ", " capital ", " capital, "), max(0, start - 12), start):
        return False
    if _THAT.match(text, start + len(name)) is None or (name not in _CAPITALS and seat_of_government(name) is None):
        return False
    return _SAID_IN.search(text, max(0, start - 70), start) is not None
