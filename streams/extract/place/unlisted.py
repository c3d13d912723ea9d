"""Places that a sentence names and no table has: "in Zvanivka, Donetsk Oblast", "in the Gamo Zone of Ethiopia".

English says where by a preposition, the name, and what holds it. A name in that position is a place, in what follows;
its point is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas import Place
from streams.extract.place.care import is_care_before
from streams.extract.place.seats import is_seat_at
from streams.link.actors import actors_in
from streams.link.gazetteer import Entry, names, slug
from streams.link.places import PlaceMention
from streams.needing import Needing

_KINDS = (
    "district|county|commune|province|village|town|township|prefecture|municipality|zone|region|area|department|"
    "neighbou?rhood|suburb|camp|refugee camp|island|governorate|oblast|raion|state|territory|canton|parish|upazila|"
    "tehsil|valley|mountains|square|market|junction|crossing|border crossing"
)
_POINTS = (
    "Hospital|Airport|Prison|Base|Barracks|Mosque|Church|Cathedral|Synagogue|School|University|College|Station|Camp|Market|Hotel|"
    "Stadium|Bridge|Square|Port|Embassy|Checkpoint|Crossing|Mine|Dam|Plant|Palace|Museum|Theatre|Theater|Park|Center|Centre"
)
_WORD = r"(?:(?:al|el|as|ar|an|ad|ash|at|az)-)?[^\W\d_a-z][\w’'‘-]*"
_NAME = rf"{_WORD}(?:(?: (?:de|del|da|do|dos|la|las|los|al|el|of|the|e|y|d'))?[ -]{_WORD}){{0,3}}"
_BEFORE_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|around|hits?|struck|strikes|raid(?:s|ed)|storm(?:s|ed)|attack(?:s|ed)|shook|shakes"
    rf"|rock(?:s|ed)|bomb(?:s|ed)|shell(?:s|ed)|ravaged|devastated)\s+(?:the\s+)?(?:(?:{_KINDS}|city)\s+of\s+)?"
    rf"({_NAME})(?:\s+(?:{_KINDS}|[Zz]one))?(?:(?:,|,? in(?: the)?)\s+{_NAME}(?:\s+(?:{_KINDS}))?){{0,2}}"
    r"(?:,|,? in| of|,? on the)\s+(?:the\s+|(?:[A-Z][\w-]+ ?){1,2}['’]s?\s+)?(?:[a-z][\w-]*\s+){0,3}$"
)
# "in Kasa, about 40 km (25 miles) north of the capital Kabul": in what holds Kabul
_BESIDE = re.compile(
    rf"\b(?:in|at|near|outside|of)\s+(?:the\s+)?({_NAME})(?:\s+(?:{_KINDS}))?(?:,| –| -)"
    r"(?: (?:about|some|around|roughly|nearly|just|over|more|than))*"
    r"(?: (?:[\d.,]+ ?)?(?:km|kilomet\w+|miles?))?(?: \([^)]*\))?"
    r" (?:to the )?(?:north|south|east|west)[a-z-]* of (?:the )?"
    r"(?:(?:capital|city|town|port|regional|provincial)(?: city)?(?: of)?,? )?$"
)
_ENDS = re.compile(
    r"(?:,|\bin|\bof|\bon)(?: the| [A-Z][\w -]+['’]s?)?(?: [a-z-]+){0,3} $"
)  # what _BEFORE_PLACE ends with, in short
# A kind of place before or after the name says by itself that it is one.
_OF_A_KIND = re.compile(
    rf"\b(?:{_KINDS}|city|port) of ({_NAME})"
    rf"|\b(?:in|at|near|on|outside|around|of)\s+(?:the\s+(?:[a-z-]+\s+){{0,2}})?({_NAME})\s+(?:[a-z]+\s+)?(?:{_KINDS})\b"
)
_FOLLOWS = (
    "on|after|when|and|was|were|said|says|by|as|where|during|before|since|with|is|are|has|have|had|while|who|which|that|"
    "early|late|yesterday|today|last|this|but|for|from|left|killed|killing|kills"
)
_ALONE = re.compile(rf"\b(?:in|near|outside)\s+({_NAME})(?=[.,;:)”\"]|\s+(?:{_FOLLOWS})\b|\s*$)")
# "in the raid on Kasa", "the battle of Tema"
_STRUCK = Needing(
    ("ttack", "raid", "ssault", "massacre", "siege", "battle", "bomb", "shelling", "trike"),
    r"\b(?:attacks?|raids?|assaults?|massacres?|siege|battles?|bombing|bombardment|shelling|(?:air ?)?strikes?) "
    r"(?:on|of|at|in) "
    rf"(?:the (?:{_KINDS}|city) of )?({_NAME})(?=[.,;)”\"]|\s+(?:{_FOLLOWS}|to|in|it)\b|\s*$)",
)
# "a boat overturned east of Kasa"
_OFF = Needing(
    ("off ", "north", "south", "east", "west"),
    rf"\b(?:off|(?:north|south|east|west)[a-z-]* of) (?:the (?:island|coast|port|town|village) of )?({_NAME})"
    rf"(?=[.,;)”\"]|\s+(?:{_FOLLOWS})\b|\s*$)",
)
_PEOPLE = re.compile(r"(?:ians?|ans|ese|ists?|ims|ers|ews|hs|is|this|ds)$")  # "attacks on Christians"
_A_PEOPLE = re.compile(r"(?:ians|ists|ims|ews|ese)$")
_TOWN_OF = re.compile(rf" (?:[a-z]+ ){{0,2}}(?:{_KINDS}|city) of (?:the )?({_NAME})(?![\w’'-])")
_POINT = re.compile(rf"\b(?:{_POINTS})$", re.IGNORECASE)
_NO_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Operation|President|Prime|Minister|General|Parliament|Congress|Christmas|Easter|"
    r"Ramadan|Eid|The|A|An|Islam|Arabic|English|Western|Eastern|Northern|Southern|Central|North|South|East|West)\b"
)
_A_KIND = re.compile(rf"(?:{_KINDS}|city)", re.IGNORECASE)  # "in the District of ...": its name follows
_OF_COUNTRY = re.compile(r"^[^\W\d_a-z][\w ‘-]*?['’]s? ")
_SEARCHED, _END, _NEAR = 120, 60, 60


def unlisted_before(sentence: str, start: int, outer: Place) -> Place | None:
    """The place that the words before offset `start` name as lying in `outer`, which stands there; None without one."""
    lead = sentence[max(0, start - _SEARCHED) : start]
    if " of " in lead[-24:] and (beside := _BESIDE.search(lead)) and len(outer.path) > 1:
        return _within(outer.model_copy(update={"path": outer.path[:-1]}), beside[1])
    if not _ENDS.search(lead, max(0, len(lead) - _END)):
        return None
    match = _BEFORE_PLACE.search(lead)
    while match:
        place = None if _is_listed(match[1]) or _A_PEOPLE.search(match[1]) else _within(outer, match[1])
        if place:
            return place
        match = _BEFORE_PLACE.search(lead, match.end(1))  # "on Monday in Upper Tema, Kasa"
    return None


def unlisted_alone(sentence: str, at: int, outer: Place) -> Place | None:
    """The nearest to offset `at` of what a sentence names as a place, where no table knows any; it lies in `outer`."""
    for _, name in sorted(_names_in(sentence), key=lambda one: abs(one[0] - at)):
        place = _within(outer, name)
        if place and not _is_listed(name):
            return place
    return None


def unlisted_nearer(sentence: str, at: int, named: int, outer: Place) -> Place | None:
    """The same, where it stands near to offset `at` and behind the name of `outer`, a country, at offset `named`."""
    if named > at:
        return None
    for start, name in sorted(_names_in(sentence), key=lambda one: abs(one[0] - at)):
        if start > named and abs(start - at) < _NEAR and not _is_listed(name, with_towns=True):
            return _within(outer, name)
    return None


def towns_of_nations(sentence: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "in the Kasan town of Tema": a town that no table has, and its land by the adjective, among the mentions."""
    found = list(mentions)
    for one in mentions:
        match = _TOWN_OF.match(sentence, one.end) if one.kind == "demonym" else None
        if match is None or any(m.start <= match.start(1) < m.end for m in mentions):
            continue
        town = _within(one.place, match[1])
        if town and not _is_listed(match[1]):
            found.append(PlaceMention(match.start(1), match.end(1), town))
    return sorted(found, key=lambda m: m.start) if len(found) > len(mentions) else found


def _names_in(sentence: str) -> Iterator[tuple[int, str]]:
    """What stands where English names a place, each with its offset."""
    for pattern in (_OF_A_KIND, _ALONE, _STRUCK, _OFF):
        for match in pattern.finditer(sentence):
            group = next(n for n, name in enumerate(match.groups(), 1) if name)
            start, name = match.start(group), match[group]
            if pattern is _STRUCK and _PEOPLE.search(name):
                continue
            if not (is_care_before(sentence, start) or is_seat_at(sentence, start, name)):
                yield match.start(), name


def _is_listed(name: str, *, with_towns: bool = False) -> bool:
    """Whether our own tables know the name: one that was passed over says who or whence. GeoNames' towns have many
    namesakes, and count only `with_towns`."""
    found = [one for start, end, ones in names().find(name) if end - start == len(name) for one in ones]
    return any(with_towns or isinstance(one, Entry) for one in found)


def _within(outer: Place, name: str) -> Place | None:
    if _OF_COUNTRY.match(name) and (last := _OF_COUNTRY.sub("", name)):  # "in Kasa's Upper Tema"
        return None if _is_listed(last) else _within(outer, last)
    if (
        _A_KIND.fullmatch(name)
        or not outer.path
        or not outer.country
        or _NO_PLACES.match(name)
        or name.isupper()
        or actors_in(name)
    ):
        return None
    return Place(
        name=name,
        country=outer.country,
        precision="point" if _POINT.search(name) else "city",
        path=(*outer.path, f"{outer.country.lower()}/{slug(name)}~"),
    )
