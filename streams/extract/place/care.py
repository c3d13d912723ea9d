"""Where the hurt are treated and the dead buried, and not where they were hurt: "taken to hospitals in Kasa", "buried
its dead in Tema"."""

from __future__ import annotations

import re

from streams.extract.text.words import NAME_WORD
from streams.link.places import PlaceMention
from streams.needing import Needing

_LIST = rf"(?:{NAME_WORD}(?: {NAME_WORD}){{0,3}}(?:, (?:and )?| and )(?:in )?){{0,3}}"
_HOUSE = (
    r"(?:[Hh]ospitals?|[Cc]linics?|[Ii]nfirmar(?:y|ies)|intensive care"
    r"|(?:[Mm]edical|[Hh]ealth|[Tt]rauma|[Bb]urns?) (?:[Cc]ent(?:re|er)s?|[Uu]nits?|facilit(?:y|ies)))"
)
_TREATED = (
    r"(?:taken|rushed|brought|admitted|transferred|transported|flown|airlifted|evacuated|moved|sent|referred|shifted|"
    r"carried|driven|conveyed|treated|hospitali[sz]ed|treatment|recovering|cared for|operated on|surgery)"
)
_CARE = Needing(
    (
        "ospital",
        "linic",
        "nfirmar",
        "edical",
        "ealth",
        "rauma",
        "urn",
        "ntensive",
        "treat",
        "recover",
        "surgery",
        "visit",
    ),
    rf"\b{_TREATED}\b[^.;]{{0,50}}?\b(?:to|at|in|into|by)\b[^.;,]{{0,40}}?\b{_HOUSE}\b(?: [a-z]+){{0,3}}?"
    rf" (?:in|of|at|near|across) (?:the )?(?:(?:[a-z]+ )?(?:city|town|capital|port|district) (?:of )?)?{_LIST}$"
    r"|\bvisit(?:s|ed|ing)? (?:the |some of the |those )?(?:wounded|injured|hurt|victims|survivors|patients)\b"
    r"[^.;,]{0,30}? "
    rf"(?:in|at) (?:the )?{_LIST}$"
    r"|\b(?:hospitali[sz]ed|treated|treatment|recovering|surgery|intensive care)(?: [a-z]+){0,3}? "
    rf"(?:in|at) (?:the )?(?:(?:[a-z]+ )?(?:city|town|capital|port) (?:of )?)?{_LIST}$",
)
# "died in hospital in Kasa", "of those wounded in the raid five have died at the military hospital in Kasa"
_DIES = r"\b(?:died?|dies|dying|succumbed)\b"
_OF_WOUNDS = r"\b(?:wounded|injured|hurt|wounds|injuries|burns|succumbed)\b"
_WHERE = r"(?:in|of|at|near) (?:the )?(?:[a-z]+ (?:of )?)?$"
# "buried its dead in Kasa", "at a funeral in Kasa for the five"
_BURIED = Needing(
    ("buried", "laid to rest", "unerals", "uneral"),
    r"\b(?:buried (?:(?:its|their|the|his|her) |\w+ of )?(?:[a-z]+ ){0,2}?"
    r"(?:dead|fallen|victims|soldiers|sons|daughters|comrades|martyrs)|laid to rest"
    rf"|(?:held|attended|at|for) (?:a |the |their )?(?:[a-z]+ )?funerals?)(?: on \w+day)? {_WHERE}",
)
_DIED = re.compile(rf"(?:{_DIES}|\bdeath of\b)[^.;,]{{0,60}}? in (?:an? )?(?:[a-z]+ )?hospitals? {_WHERE}")
_HOUSE_IN = re.compile(_HOUSE)
_DIED_AT = re.compile(
    rf"{_OF_WOUNDS}[^.;]*{_DIES}[^.;]{{0,40}}? (?:in|at) (?:the |an? )?(?:[a-z]+ ){{0,3}}{_HOUSE}(?: [a-z]+)? {_WHERE}"
)
# "nine of the wounded of Friday's bombing have died in Kasa"
_WOUNDED_DIED_IN = re.compile(
    rf"\bof (?:the|those) (?:[a-z]+ )?(?:wounded|injured|hurt)\b[^.;,]*{_DIES}(?: [a-z]+)? (?:in|at) (?:the )?$"
)
# "a man with severe burns has died in Kasa", "a girl who was hurt in the raid died on Monday in Tema"
_ONE_DIED_IN = re.compile(
    r"\b(?:with|who (?:was|had been)|(?:man|woman|boy|girl|child|soldier|person|student|passenger|victim)) "
    rf"(?:[a-z]+ )?(?:wounded|injured|hurt|burn(?:s|ed|t)|injuries|wounds)\b[^.;]*{_DIES}"
    r"(?: (?:later|since|on \w+day))? (?:in|at) (?:the )?$"
)
_DIED_IN = re.compile(rf"{_DIES}[^.;,]{{0,40}}? (?:in|at) (?:the |an? )?$")
_DEATH_IN = re.compile(r"\bdeath of [^.;,]{0,60}? (?:in|at) (?:the |an? )?$")
_ITS_HOUSE = re.compile(rf"(?:['’]s)?(?: [A-Z]?[a-z]+){{0,2}} {_HOUSE}\b")
_SEEK = re.compile(
    r"\b(?:seek|seeking|sought|find|get|reach) (?:[a-z]+ )?(?:treatment|care|help)\b[^.;,]* in (?:the )?$"
)
_WOUNDED = re.compile(_OF_WOUNDS)
# "killed at a funeral in Kasa"
_HIT = re.compile(r"\b(?:killed|hit|struck|bombed|attacked|shot|wounded|injured|died|blast|explosion)\b[^.;,]{0,40}$")
_LOOK = 140


def is_of_care(sentence: str, mention: PlaceMention) -> bool:
    """ "Nine were taken to hospitals in Kasa and Tema": they were not hurt there."""
    if _is_about(sentence, mention):
        return False
    return is_care_before(sentence, mention.start) or _in_its_house(sentence, mention)


def is_deathbed(sentence: str, mention: PlaceMention) -> bool:
    """ "Who was hurt in the crash died in hospital in Kasa": where he was hurt another text tells."""
    if _is_about(sentence, mention):
        return False
    before = sentence[max(0, mention.start - _LOOK) : mention.start]
    return _is_where_died(before) or _in_its_house(sentence, mention)


def _in_its_house(sentence: str, mention: PlaceMention) -> bool:
    """ "died of burns in a Kasa hospital", "the death of a man in a Kasa hospital"."""
    if "ospital" not in sentence or not _ITS_HOUSE.match(sentence, mention.end):
        return False
    before = sentence[max(0, mention.start - _LOOK) : mention.start]
    if _DEATH_IN.search(before):
        return True
    return _WOUNDED.search(sentence) is not None and _DIED_IN.search(before) is not None


def _is_about(sentence: str, mention: PlaceMention) -> bool:
    """ "taken to hospital in Kasa province", "walked for hours to seek treatment in Kasa": about where it was."""
    first = max(0, mention.start - _LOOK)
    if mention.place.precision == "country":
        return _SEEK.search(sentence, first, mention.start) is not None
    is_region = mention.place.precision == "region"
    return is_region and not sentence.endswith((", ", " and "), first, mention.start)


# "died of his wounds", "being treated", "a patient": somebody is in hospital
_IN_CARE = re.compile(
    r"\b(?:succumbed|(?:of|from|to) (?:(?:his|her|their|its) )?(?:wounds|injuries|burns)|admitted|treatment"
    r"|(?:being|been) treated)\b"
)
_NAMED_HOUSE = re.compile(rf"{_HOUSE}$")


def is_house_of_care(sentence: str, name: str) -> bool:
    """ "who was in Kasa Hospital in Tema died of his wounds": a house where the hurt are, by its name."""
    return _NAMED_HOUSE.search(name) is not None and _IN_CARE.search(sentence) is not None


def is_care_before(sentence: str, start: int) -> bool:
    """Whether the words before offset `start` say of what stands there that people are treated in it."""
    before = sentence[max(0, start - _LOOK) : start]
    if _CARE.search(before) is not None:
        return True
    if (buried := _BURIED.search(before)) and not _HIT.search(before, 0, buried.start()):
        return True
    return _is_where_died(before)


def _is_where_died(before: str) -> bool:
    """Whether the words before a place say that somebody died there who was hurt before."""
    if "of th" in before and _WOUNDED_DIED_IN.search(before):
        return True
    if before.endswith((" in ", " at ", " the ")) and _ONE_DIED_IN.search(before):
        return True
    return _HOUSE_IN.search(before) is not None and (_DIED.search(before) or _DIED_AT.search(before)) is not None
