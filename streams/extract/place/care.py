"""Where the hurt are treated, and not where they were hurt: "taken to hospitals in Kasa", "being treated in Tema"."""

from __future__ import annotations

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
_LOOK = 140


def is_of_care(sentence: str, mention: PlaceMention) -> bool:
    """ "Nine were taken to hospitals in Kasa and Tema": they were not hurt there."""
    return is_care_before(sentence, mention.start)


def is_care_before(sentence: str, start: int) -> bool:
    """Whether the words before offset `start` say of what stands there that people are treated in it."""
    return _CARE.search(sentence[max(0, start - _LOOK) : start]) is not None
