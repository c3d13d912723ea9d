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
from streams.link.places import PlaceMention, contains
from streams.needing import Needing

_KINDS = (
    "district|county|commune|province|village|town|township|prefecture|municipality|zone|region|area|department|"
    "neighbou?rhood|suburb|camp|refugee camp|island|governorate|oblast|raion|state|territory|canton|parish|upazila|"
    "tehsil|valley|mountains|square|market|junction|crossing|border crossing|locality|borough|ward|hamlet|"
    "settlement|kibbutz|barangay|subdistrict|sub-district|sub-county|peninsula|archipelago"
)
# What stands in a place, or what a landscape has: its name is finer than a town's.
_THINGS = (
    "port|harbou?r|(?:general )?hospital|(?:international )?airport|airfield|prison|jail|"
    "(?:air |military |naval )?base|"
    "barracks|mosque|church|school|university|stadium|hotel|nightclub|resort|bridge|mine|dam|power plant|plant|"
    "refinery|"
    "factory|checkpoint|mountain|peak|volcano|lake|river|pass|glacier|beach|reservoir|canyon|highway"
)
_POINTS = (
    "Hospital|Airport|Prison|Base|Barracks|Mosque|Church|Cathedral|Synagogue|School|University|College|Station|Camp|Market|Hotel|"
    "Stadium|Bridge|Square|Port|Embassy|Checkpoint|Crossing|Mine|Dam|Plant|Palace|Museum|Theatre|Theater|Park|Center|Centre"
)
_WORD = r"(?:(?:al|el|as|ar|an|ad|ash|at|az)-)?[^\W\d_a-z][\w’'‘-]*"
_JOINS = "de|del|da|do|dos|la|las|los|al|el|en|et|an|ad|ash|nad|am|an der|of|the|e|y|d'"
_NAME = rf"{_WORD}(?:(?: (?:{_JOINS}))?[ -]{_WORD}){{0,4}}(?: \d{{1,2}}(?=,))?"
_TO_PLACE = (
    r"in|at|near|outside|around|off|hits?|struck|strikes|hitting|striking|raid(?:s|ed)?|storm(?:s|ed)?|attack(?:s|ed)?|shook|"
    r"shakes|rock(?:s|ed)|bomb(?:s|ed)?|shell(?:s|ed)?|ravaged|devastated|evacuating|besieging|besieged|"
    r"(?:attacks?|raids?|assaults?|strikes?|bombing|bombardment|shelling|siege) (?:on|of)|"
    r"(?:off|near|on|from|along) the (?:[a-z]+ )?(?:coast|shores?) of"
)
# Before a name these say where only if what holds it follows behind a comma: "the row over Kasa in Tema" is no place.
_INTO_PLACE = (
    r"on|across|over|through|throughout|along|inside|within|into|entering|leaving|"
    r"(?:control|capture|outskirts|vicinity|north|south|east|west|part|side|centre|center|battle) of"
)
_WITHIN = (
    rf"(?:\s+(?:{_KINDS}|[Zz]one|community(?=,)))?(?:(?:,|,? (?:in|on)(?: the)?)\s+{_NAME}(?:\s+(?:{_KINDS}))?){{0,2}}"
    r"(?:,|,? in| of|,? on the)\s+(?:the\s+|(?:[A-Z][\w-]+ ?){1,2}['’]s?\s+)?(?:U\.?S\.?\s)?(?:[a-z][\w-]*\s+){0,3}"
    r"(?:Metro(?:politan)?\s|Greater\s)?$"
)
# A landscape's name says by itself that it is one: "on Mount Tema in Kasa".
_FEATURE = (
    rf"(?:(?:{_WORD} / )?(?:Mount|Mt\.?|Lake|Cape) {_NAME}|{_NAME} (?:Peak|Mountains?|Volcano|Lake|River|Pass|Glacier|"
    r"Islands?|Peninsula|Beach|Falls|Canyon|Ridge|Range|Massif|Reservoir|Bridge|Dam|Highway|Airport|Base))"
)
_ATTACK_ON = re.compile(
    r"\b(?:attacks?|raids?|assaults?|strikes?|bombing|bombardment|shelling|siege) (?:on|of) (?:the )?$"
)
_BEFORE_PLACE = re.compile(
    rf"\b(?:(?:{_TO_PLACE})\s+(?:the\s+)?(?:(?:[a-z]+\s+)?(?:{_KINDS}|{_THINGS}|city)\s+of\s+)?({_NAME})"
    rf"(?:\s(?:{_THINGS}))?{_WITHIN}"
    rf"|(?:on|across|over|off from)\s+(?:the\s+)?({_FEATURE}|{_NAME}(?=\s(?:{_THINGS})\s))"
    rf"(?:\s(?:{_THINGS}))?{_WITHIN}"
    rf"|(?:{_INTO_PLACE})\s+(?:the\s+)?({_NAME})(?:\s(?:{_KINDS}))?,\s$)"
)
# "in Kasa near Kabul", "in Kasa, about 40 km (25 miles) north of the capital Kabul": in what holds Kabul
_BESIDE = re.compile(
    rf"\b(?:in|at|near|outside|off|of|on)\s+(?:the\s+)?({_NAME})(?:\s+(?:{_KINDS}|{_THINGS}))?"
    r"(?:,? (?:near|outside|close to) (?:the )?$|(?:,| –| -|(?= (?:north|south|east|west)))"
    rf"(?: an? [^.;,]{{0,40}}\b(?:{_KINDS}|city|suburb)\b)?"
    r"(?: (?:about|some|around|roughly|nearly|just|over|more|than))*"
    r"(?: (?:[\d.,]+ ?)?(?:km|kilomet\w+|miles?))?(?: \([^)]*\))?"
    r" (?:to the )?(?:north|south|east|west)[a-z-]* of (?:the )?"
    r"(?:(?:capital|city|town|port|regional|provincial)(?: city)?(?: of)?,? )?$)"
)
_BESIDE_ENDS = (" near ", " near the ", " outside ", " outside the ", " close to ")
_ENDS = re.compile(
    r"(?:,|\bin|\bof|\bon)(?: the| [A-Z][\w -]+['’]s?)?(?: [a-z-]+){0,3} $"
)  # what _BEFORE_PLACE ends with, in short
# A kind of place before or after the name says by itself that it is one.
_OF_A_KIND = re.compile(
    rf"\b(?:{_KINDS}|city|port|resort) of ({_NAME})"
    rf"|\b(?:in|at|near|on|outside|around|of)\s+(?:the\s+(?:[a-z-]+\s+){{0,2}})?({_NAME})\s+(?:[a-z]+\s+)?(?:{_KINDS})\b"
)
_FOLLOWS = (
    "on|after|when|and|was|were|said|says|by|as|where|during|before|since|with|is|are|has|have|had|while|who|which|that|"
    "early|late|yesterday|today|last|this|but|for|from|left|killed|killing|kills|at|following"
)
_ALONE = re.compile(
    rf"\b(?:in|near|outside)\s+(?:the\s+(?=North|South|East|West|Upper|Lower))?({_NAME})(?=[.,;:)”\"]|\s+(?:{_FOLLOWS})\b|\s*$)"
)
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
# "at the Kasa Air Base": what stands alone in its land
_SITES = "Base|Airport|Prison|Bridge|Checkpoint|Crossing|Dam|Port|Market|Mosque|Church|Camp|Stadium|Beach"
_SITE = Needing(
    _SITES.split("|"),
    rf"\b(?:at|on|near|outside|hits?|struck) (?:the )?((?:{_WORD}[ -]){{1,4}}(?:{_SITES}))"
    rf"(?=[.,;)”\"]|\s+(?:{_FOLLOWS})\b|\s*$)",
)
_PATTERNS = (_OF_A_KIND, _ALONE, _STRUCK, _OFF)
_PEOPLE = re.compile(r"(?:ians?|ans|ese|ists?|ims|ers|ews|hs|is|this|ds)$")  # "attacks on Christians"
_A_PEOPLE = re.compile(r"(?:ians|ists|slims|ews|ese)$")
_ADJECTIVE = re.compile(r"[^\W_]+(?:ayan|ian|ean|ish|ese)")  # "in the Temalayan mountains"
# "the Kasan genocide, in which nine were killed": in Kasa
_EVENT_OF = re.compile(
    r" (?:genocide|famine|revolution|uprising|earthquake|tsunami|floods|massacre|holocaust|pogroms?)\b"
)
_TOWN_OF = re.compile(rf" (?:[a-z]+ ){{0,2}}(?:{_KINDS}|city) of (?:the )?({_NAME})(?![\w’'-])")
_POINT = re.compile(rf"\b(?:{_POINTS}|Peak|Volcano|Pass|Beach|Falls)$|^(?:Mount|Mt\.?|Lake|Cape) ", re.IGNORECASE)
_REGION = re.compile(
    r" (?:County|Province|Governorate|Oblast|Krai|State|Department|Prefecture|Region|Territory|Islands|Archipelago|"
    r"Mountains|Peninsula)$|^County "
)
# "the Kasa Holdings", "RoI", "Mr Tema", "the Temalayan region", "Kasa-held": no places, or not called so
_NO_PLACE = re.compile(
    r" (?:Holdings|Inc|Ltd|Limited|Corporation|Corp|Group|Company|Bank|Party|Times|Post|News|Christmas|Festival|Day"
    r"|Wars?|Conflict|Revolution|Battalion|Brigades?|Regiment|Army|Navy|Forces?|Council|Ministry|League|Cup|Games|Line|Front|Alliance)$"
    r"|[a-z][A-Z]$|^(?:Mrs?|Ms|Dr)\b|-(?:controlled|held|run|ruled|led|backed|occupied|administered|based)$"
)
# "on the Kasa River in Tema": what leads through many towns is no finer than one of them
_LONG = re.compile(
    r"(?: |-)(?:River|Highway|Expressway|Motorway|Freeway|Turnpike|Road|Route|Street|Avenue|Boulevard|Railway|Canal)$"
)
# "near Upper Tema Street": no town
_STREET = re.compile(r"(?: |-)(?:Street|Avenue|Boulevard|Lane|Drive|Court|Terrace|Crescent)$")
_THING_AFTER = re.compile(rf" (?:{_THINGS})\b")
_OWNED = re.compile(r"(?:[^\W\d_a-z][\w-]* ?){1,4}['’]s? [a-z]")  # "Ivo Tema, Kasa's minister"
_NO_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Operation|President|Prime|Minister|General|Parliament|Congress|Christmas|Easter|"
    r"Ramadan|Eid|Charge|Chief|Residence|Waiting|The|A|An|Islam|Arabic|English)\b"
)
_SIDES = frozenset(("Western", "Eastern", "Northern", "Southern", "Central", "North", "South", "East", "West"))
_A_KIND = re.compile(rf"(?:{_KINDS}|{_POINTS}|city)", re.IGNORECASE)  # "in the District of ...": its name follows
_OF_COUNTRY = re.compile(r"^([^\W\d_a-z][\w ‘-]*?)['’]s? ")
_AND_NAME = re.compile(r",? and (?:the )?[^\W\d_a-z]")
_ABOVE_ALL = ("especially ", "particularly ", "notably ", "mostly ", "mainly ", "largely ", "including ", "as ")
_SEARCHED, _END, _NEAR = 120, 60, 60


def unlisted_before(sentence: str, start: int, outer: Place) -> Place | None:
    """The place that the words before offset `start` name as lying in `outer`, which stands there; None without one."""
    lead = sentence[max(0, start - _SEARCHED) : start]
    is_beside = len(outer.path) > 1 and (" of " in lead[-24:] or lead.endswith(_BESIDE_ENDS))
    if is_beside and (beside := _BESIDE.search(lead)) and not (_is_listed(beside[1]) or _LONG.search(beside[1])):
        return _within(outer.model_copy(update={"path": outer.path[:-1]}), beside[1])
    if not _ENDS.search(lead, max(0, len(lead) - _END)):
        return None
    match, long = _BEFORE_PLACE.search(lead), None
    while match:
        name = match[match.lastindex or 1]
        end = match.end(match.lastindex or 1)
        is_place = not (_ATTACK_ON.search(lead, 0, end - len(name)) and name.endswith("s"))  # "attacks on Temans"
        is_place = is_place and not (
            _is_listed(name) or _A_PEOPLE.search(name) or _is_no_finer(name, lead[end:], outer)
        )
        if is_place and lead.endswith(", ") and _OWNED.match(sentence, start):
            return None
        place = _within(outer, name) if is_place else None
        if place and not _LONG.search(name):
            return place
        long = long or place
        match = _BEFORE_PLACE.search(lead, end)  # "on Monday in Upper Tema, Kasa"
    return long


def _is_no_finer(name: str, after: str, outer: Place) -> bool:
    """ "the Kasa Christmas market in Kasa", "on the Tema River in Kasa": no finer than what holds it."""
    if outer.precision != "country" and (_LONG.search(name) or after.startswith((" river", " highway"))):
        return True
    if outer.name in name and not _POINT.search(name):
        return True
    return outer.precision == "city" and _THING_AFTER.match(after) is not None


def unlisted_alone(sentence: str, at: int, outer: Place) -> Place | None:
    """The nearest to offset `at` of what a sentence names as a place, where no table knows any; it lies in `outer`."""
    for _, name in sorted(_names_in(sentence, *_PATTERNS), key=lambda one: abs(one[0] - at)):
        place = None if _STREET.search(name) else _within(outer, name)
        if place and not _is_listed(name):
            return place
    return None


def unlisted_nearer(sentence: str, at: int, named: int, outer: Place) -> Place | None:
    """The same, where it stands near to offset `at` and behind the name of `outer`, a country, at offset `named`."""
    if named > at:
        return None
    for start, name in sorted(_names_in(sentence, *_PATTERNS, _SITE), key=lambda one: abs(one[0] - at)):
        if _AND_NAME.match(sentence, sentence.find(name, start) + len(name)):
            continue
        far = 2 * _NEAR if _POINT.search(name) or _REGION.search(name) else _NEAR
        near = start > named and abs(start - at) < far and not _is_above_all(sentence, start, name)
        if near and not _is_listed(name, with_towns=True):
            return _within(outer, name)
    return None


def _is_above_all(sentence: str, start: int, name: str) -> bool:
    """ "especially in Kasa": a part of where it was; but "especially in Kasa, where nine died" is of the nine."""
    after = sentence.find(name, start) + len(name)
    return sentence.endswith(_ABOVE_ALL, 0, start) and not sentence.startswith((" where ", ", where "), after)


def towns_of_nations(sentence: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "in the Kasan town of Tema", "on the Upper Region town of Tema": the town, which no table may have, among the
    mentions, for the land or region whose it is."""
    found = [
        m._replace(kind="name") if m.kind == "demonym" and _EVENT_OF.match(sentence, m.end) else m for m in mentions
    ]
    for one in mentions:
        match = _TOWN_OF.match(sentence, one.end) if one.kind == "demonym" or one.place.precision == "region" else None
        if match is None:
            continue
        listed = next((m for m in mentions if m.start <= match.start(1) < m.end), None)
        town = None if listed or _is_listed(match[1]) else _within(one.place, match[1])
        if town:
            found.append(PlaceMention(match.start(1), match.end(1), town))
        if one.kind == "name" and (town or (listed and contains(one.place, listed.place))):
            found.remove(one)
    return sorted(found, key=lambda m: m.start)


def _names_in(sentence: str, *patterns: re.Pattern[str] | Needing) -> Iterator[tuple[int, str]]:
    """What stands where English names a place, each with its offset."""
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            group = next(n for n, name in enumerate(match.groups(), 1) if name)
            start, name = match.start(group), match[group]
            if (pattern is _STRUCK and _PEOPLE.search(name)) or (pattern is _OF_A_KIND and _ADJECTIVE.fullmatch(name)):
                continue
            if not (is_care_before(sentence, start) or is_seat_at(sentence, start, name)):
                yield match.start(), name


def _is_listed(name: str, *, with_towns: bool = False) -> bool:
    """Whether our own tables know the name: one that was passed over says who or whence. GeoNames' towns have many
    namesakes, and count only `with_towns`."""
    found = [one for start, end, ones in names().find(name) if end - start == len(name) for one in ones]
    return any(with_towns or isinstance(one, Entry) for one in found)


def unlisted_within(outer: Place, name: str) -> Place | None:
    """A name in `outer`, unless a table knows it: then it was passed over for some reason."""
    return None if _is_listed(name, with_towns=True) or _LONG.search(name) else _within(outer, name)


def _within(outer: Place, name: str) -> Place | None:
    if (owner := _OF_COUNTRY.match(name)) and (last := name[owner.end() :]):
        if _is_listed(owner[1], with_towns=True):  # "in Kasa's Upper Tema"
            return None if _is_listed(last) else _within(outer, last)
        if not _POINT.search(name):
            return None
    if (
        _A_KIND.fullmatch(name)
        or not outer.path
        or not outer.country
        or _is_no_place(name)
        or name.isupper()
        or actors_in(name)
    ):
        return None
    return Place(
        name=name,
        country=outer.country,
        precision="point" if _POINT.search(name) else "region" if _REGION.search(name) else "city",
        path=(*outer.path, f"{outer.country.lower()}/{slug(name)}~"),
    )


def _is_no_place(name: str) -> bool:
    if _NO_PLACE.search(name) or _NO_PLACES.match(name):
        return True
    side, _, rest = name.partition(" ")  # "Western Europe" is listed as Europe; "West Tema" is Tema's neighbour
    return side in _SIDES and (not rest[:1].isupper() or _is_listed(rest))
