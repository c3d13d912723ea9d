"""Names of places that are only a part of another name, or that say whose something is: "Michael Jordan", "US-led"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.link.chains import Hit
from streams.link.gazetteer import Entry
from streams.link.names import in_capitals
from streams.link.no_places import INITIALS, is_initials, is_of_a_name, is_of_an_illness
from streams.link.particles import PARTICLE, PERSONS_ONLY

# "the Beni Halba and Salamat tribes", "the Goma Road community": a people's name, not a place's
_PEOPLE = re.compile(
    r"(?: [A-Z][\w’'-]+)+(?:(?:,| and|, and) [A-Z][\w’'-]+)* "
    r"(?:tribes?|tribesmen|clans?|communit(?:y|ies)|ethnic|families|family)\b"
)
_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_WORD_AFTER = re.compile(r" ([\w’'-]+)")
_ADJECTIVAL = re.compile(r"-(?:[a-z]+ed|led|born|run|made|bound|built|speaking|owned|wide)\b")
_BEFORE_SURNAME = tuple(f"{one} " for one in PERSONS_ONLY)
_NAME_DOS = re.compile(rf"[A-Z][\w’'-]+ (?:{PARTICLE} )?(?:{'|'.join(PERSONS_ONLY)}) $")
_LEADS_IN = re.compile(
    r"(?:^|[\n,(]\s*|\b(?i:in|at|near|on|of|from|to|outside|around|across|city|town))\s(?i:the )?$|^$"
)
_HELD_BY = re.compile(r"-(?:[a-z]+ed|held|run|ruled)$")  # "Kasa-held Tema" is Tema
_PART_OF_TOWN = re.compile(r" neighbou?rhoods?\b")  # "in the Kasa neighborhood": of a town, and not that Kasa
# "in a Kabul wrestling club", but "in a Toyota", "in a Lincoln pickup", "a Kawasaki helicopter"
_A = re.compile(r"\b[Aa]n? $")
_NO_TOWN_AFTER_A = re.compile(
    r"\s*(?:[.,;)]|$)| (?:(?:[\w-]+ )?(?:car|truck|pick-?up|sedan|van|SUV|jeep|vehicle|minibus|minivan|motorcycle|"
    r"motorbike|land ?cruiser|lorry|tractor|helicopter|plane|aircraft|jet|engine)\b|and\b|when\b|was\b)",
    re.IGNORECASE,
)
_AN_INSTITUTION = re.compile(
    r" (?:[\w’'-]+ ){0,2}?(?:club|school|hospital|hotel|motel|market|mosque|church|court|prison|jail|university|"
    r"college|stadium|restaurant|bar|nightclub|cinema|theat(?:er|re)|festival|concert|hall|park|suburb|neighbou?rhood)\b"
)
# "a US Predator drone"
_ITS_ARMS = re.compile(
    r" [A-Z][\w-]+ (?:[a-z]+ )?(?:drones?|missiles?|(?:air)?strikes?|aircraft|helicopters?|gunships?|jets?|"
    r"warplanes?|bombers?)\b"
)
_ON_ITS_SIDE = re.compile(
    r"\b(?:in|on|across|of) (?:the )?(?:(?:north|south)(?:-?(?:east|west))?|east|west|central|downtown)(?:ern)? $"
)
_ITS_SIDE = re.compile(r"['’]s (?:[a-z]+ )?(?:(?:north|south)(?:east|west)?|east|west) (?:side|end)\b")
_ITS_STATION = re.compile(
    r" (?:Central|Main|Union|Grand) (?:Station|Market|Bus|Railway|Train|Prison|Jail|Mosque|Hospital)\b"
)
_OWNED_IN = re.compile(r"\b(?i:in|at|near|on|outside|around|across|of|hits?|struck|throughout)\s(?:the )?$")
_OWNER = re.compile(r"['’]s? ")
# "Lake Victoria", "Sierra Nevada", "the Gulf of Aden": not what they are called after.
_LANDFORM = re.compile(
    r"\b(?:Sierra|Lake|Mount|Mt\.?|Cape|River|(?:Gulf|Bay|Sea|Strait|Straits|Isle|(?<!ern )Cape|Bank|Voice) of) $"
)
# "the Niger River", "the Congo Basin", the ship "Kasa Princess", the movement "Kasa Action": in other lands, too.
_WATER = re.compile(
    r" (?:River|Basin|Princess|Queen|Pearl|Airlines|Airways|Shipping|Action(?! Plan)|Solidarity (?=[A-Z]))\b"
)
_THE_AMERICAS = re.compile(r"\b(?:Central|South|Latin) $")  # no part of the United States
# "on the Blue Nile" is the river; "in Blue Nile", "the Blue Nile state" is what is called after it
_THE_RIVER = re.compile(r"\b[Tt]he (?:Blue|White) Nile\b(?! (?:and [A-Z]\w+ )?(?i:state|region|province)s?\b)")
_GOES_ON = re.compile(r" d(?:e|el|o|os|a|as|i) (?:l[ao]s? )?[A-Z]")  # "Tula de Allende" is no Tula
_SEAS = re.compile(r" (?:Ocean|Sea|Strait|Current)\b")  # "the Indian Ocean" is not India's
# Capitalised words that may stand directly before a place, and after one, without making it part of another name.
_BEFORE = """
    A An In At From Near On Around Outside Inside Across Over To The Of And But As For Since After Before While When
    With Where Between Northern Southern Eastern Western Central North South East West Northeast Northwest
    Southeast Southwest Northeastern Northwestern Southeastern Southwestern Greater Downtown Occupied City
    Province Governorate Oblast Region District State Both Though Although If Then Now Today Yesterday Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December
"""
_AFTER = """
    Provinces Governorates Oblasts Regions Districts States Counties
    City Province Governorate Oblast Region District State County Prefecture Department Airport International
    Camp Hospital University Police Governor Mayor Railway Station Stadium Market Port Harbour Harbor Prison Jail Zoo
    Cathedral Mosque Metro Barracks Garrison Airfield On In At The And But Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday
"""
# Words after "US" that make it a name ("the US is"); any other in lower case makes it an adjective.
_NO_NOUNS = """
    a after against alone also and are as at before but by can could did do does during for from had has have if in into
    is it its may might must no nor not of off on or over said say says should since so than that the then through to
    until was were when where which while who will with would
    increases increased rises rose reaches reached climbs climbed kills killed leaves left causes caused begins began
    dies died continues remains
    about across again ago all already because been being between each every now per still the these this those today
    tomorrow too under up upon whether whose within without yesterday yet
"""
_NO_NOUN = frozenset(_NO_NOUNS.split())
_NO_NAME_BEFORE = frozenset(_BEFORE.split())
_NO_NAME_AFTER = frozenset(_AFTER.split())


def is_called_after(text: str, start: int, end: int, first: Entry | tuple[str, ...]) -> bool:
    """Whether a name stands in the name of a people, a water, a body: "the Tema tribe", "the Niger River"."""
    named_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return bool(
        _is_ordinary(text, start, end)
        or (not isinstance(first, Entry) and _PART_OF_TOWN.match(text, end))
        or _is_one_of_its_make(text, start, end, first)
        or is_initials(text, start, end, _entry(first))
        or (named_on and (_SEAS.match(text, end) or _WATER.match(text, end) or _PEOPLE.match(text, end)))
        or is_of_a_name(text, start, end, _entry(first))
        or (text[start:end] == "America" and _THE_AMERICAS.search(text, max(0, start - 8), start))
        or is_of_an_illness(text, end)
        or _LANDFORM.search(text, max(0, start - 12), start)
        or (text.endswith("Nile", start, end) and _THE_RIVER.match(text, max(0, start - 4)))
        or text.startswith("$", end)  # "US$2 million"
        or (_is_sea(first) and _IN_SEA.match(text, end))
    )


def is_owned(text: str, hits: Sequence[Hit], position: int) -> bool:
    """ "in Kasa's Tema": whether the place before it is said to have it; "Kasa's Tema said" may be a person."""
    if not position:
        return False
    start, end, _ = hits[position - 1]
    return (
        _OWNER.fullmatch(text, end, hits[position][0]) is not None
        and _OWNED_IN.search(text, max(0, start - 16), start) is not None
    )


def is_told_by_side(text: str, start: int, end: int) -> bool:
    """ "in north Charlotte", "on Charlotte's west side": persons have no sides."""
    if text.endswith((" north ", " south ", "east ", "west ", "ern ", " downtown "), max(0, start - 12), start):
        return _ON_ITS_SIDE.search(text, max(0, start - 30), start) is not None
    return text.startswith(("'s ", "’s "), end) and _ITS_SIDE.match(text, end) is not None


def goes_on(text: str, end: int) -> bool:
    """ "Tula de Allende" is no Tula."""
    return _GOES_ON.match(text, end) is not None


def is_part_of_name(text: str, hits: Sequence[Hit], position: int, known: bool) -> bool:
    """Whether a capitalised word that is no place stands next to it ("Michael Jordan", "Paris Hilton").

    The first word of a sentence ("Besieged Aleppo") proves nothing where the city's country is `known` from the text.
    """
    start, end, _ = hits[position]
    if _is_surname(text, start):
        return True
    if text[start:end].isupper() and in_capitals(text, start, end):
        return not known and _LEADS_IN.search(text, max(0, start - 24), start) is None
    before = _WORD_BEFORE.search(text, max(0, start - 24), start) if start and text[start - 1] == " " else None
    if before and before[1][0].isupper() and before[1] not in _NO_NAME_BEFORE and not _HELD_BY.search(before[1]):
        beside = position > 0 and hits[position - 1][1] == start - 1
        if beside and _is_surname(text, hits[position - 1][0]):
            return True
        is_place = beside or is_owned(text, hits, position)
        if not is_place and not (known and _begins_sentence(text, before.start(1))):
            return True
    after = _WORD_AFTER.match(text, end)
    if after and _A.search(text, max(0, start - 3), start) and _AN_INSTITUTION.match(text, end):
        return False
    if after and after[1][0].isupper() and after[1] not in _NO_NAME_AFTER and not _ITS_STATION.match(text, end):
        return not (position + 1 < len(hits) and hits[position + 1][0] == end + 1 and hits[position + 1][2][0].own)
    return False


def _is_surname(text: str, start: int) -> bool:
    """ "Pedro dos Santos", "Jan van der Valencia"."""
    return (
        text.endswith(_BEFORE_SURNAME, max(0, start - 5), start)
        and _NAME_DOS.search(text, max(0, start - 30), start) is not None
    )


def is_adjectival(text: str, start: int, end: int) -> bool:
    """ "US-led", and the initials that are name and adjective at once: "a US aircraft", but "the US is"."""
    after = text[end : end + 1]
    if after == "-":
        return _ADJECTIVAL.match(text, end) is not None
    if after != " " or text[start:end] not in INITIALS:
        return False
    word = _WORD_AFTER.match(text, end)
    if _ITS_ARMS.match(text, end):
        return True
    return word is not None and word[1].islower() and word[1] not in _NO_NOUN


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in '.!?\n"“:'


def _is_one_of_its_make(text: str, start: int, end: int, first: Entry | tuple[str, ...]) -> bool:
    """ "in a Toyota", "in a white Lincoln pickup": something called after a town."""
    if isinstance(first, Entry) or not _A.search(text, max(0, start - 3), start):
        return False
    return _NO_TOWN_AFTER_A.match(text, end) is not None


def _is_ordinary(text: str, start: int, end: int) -> bool:
    return end - start <= 3 and text[start:end] in ("US", "IT") and in_capitals(text, start, end)


_IN_SEA = re.compile(r" (?:island |archipelago )?(?:nation|state|country|countries)s?\b(?! of)")


def _is_sea(one: Entry | tuple[str, ...]) -> bool:
    """ "the South Pacific island nation's authorities": of a land that is told elsewhere."""
    return isinstance(one, Entry) and one.place.precision == "area"


def _entry(one: Entry | tuple[str, ...]) -> Entry | None:
    """What our own tables say; nothing of GeoNames' towns."""
    return one if isinstance(one, Entry) else None
