"""Whence and whither: places from which people came, or to which they or their goods went, so not where harm was."""

from __future__ import annotations

import re
from functools import lru_cache

from streams.extract import lexicon
from streams.extract.text.words import NAME_WORD
from streams.link.places import PlaceMention
from streams.needing import Ending, Needing

_NAME = rf"{NAME_WORD}(?: {NAME_WORD}){{0,3}}"
_CHAIN = re.compile(rf" (?:from|to|for|towards?) (?:the )?((?:{_NAME}(?:, (?:and )?| and )){{1,3}})$")
_OWNER = re.compile(
    rf" (?:from|to|for|towards?) ({_NAME}['’]s (?:[a-z]+ )?)$"
)  # "on its way to Spain's Canary Islands"
_ORIGIN = re.compile(r"\b([\w-]+)\s+from\s+(?:the\s+)?$", re.IGNORECASE)
_GOODS = "smuggl traffick export extradit deport repatriat transport transfer deliver bringing brought carry ferrying"
_SENT = "shipping flown airlifted taken carried driven dragged moved handed given turned passed sent returned"
_CARE = "rushed referred shifted evacuated hurried whisked"
_GOING = "travel heading headed heads bound tow steam limp en_route way flying flies flew sailing trip journey flight"
_VESSELS_TO = "train bus coach boat ferr plane convoy"
_DESTINATION = Needing(
    [word.replace("_", " ") for word in f"{_GOING} {_GOODS} {_SENT} {_CARE} {_VESSELS_TO}".split()],
    r"\b(?:travel\w*|heading|headed|heads|bound|tow(?:s|ed|ing)?|steam(?:s|ed|ing)|limp(?:s|ed|ing)|en route|"
    r"on (?:its|the|a|their|his|her) way|flying|flies|flew|sailing|"
    r"smuggl\w+|"
    r"traffick\w+|export\w*|extradit\w+|deport\w+|repatriat\w+|transport\w*|transfer\w*|deliver\w*|bringing|brought|"
    r"carry(?:ing)?(?! out)|ferrying|shipping|flown|airlifted|"
    r"(?:taken|carried|dragged|driven|moved) (?:back |away |across )?(?=in?to)|"
    r"(?:handed|given|turned|passed|sent) (?:over|back)|(?:were|was|been|be|being|are|is) returned|"
    r"trip|journey|flight)\b[^.;,]{0,60}"
    r"(?<!next )(?<!close )(?<!due )(?<!according )\b(?:to|into|for|towards?)\s+(?:the\s+)?$"
    r"|\b(?:trains?|bus(?:es)?|coach(?:es)?|boats?|ferr(?:y|ies)|planes?|convoys?) (?:to|for|towards?)\s+(?:the\s+)?$"
    r"|\b(?:trains?|bus(?:es)?|coach(?:es)?|boats?|ferr(?:y|ies)|planes?) from [^.;,]{2,40}? to\s+(?:the\s+)?$"
    r"|\b(?:taken|dragged|carried|rushed|referred|shifted|evacuated|hurried|whisked|driven|moved) "
    r"(?:back |away |across |on )?to\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "trying to reach Kasa", "hoping to get to Tema's islands", "in a bid to enter Kasa": where they never were
_AIM = Needing(
    ("reach", "get", "cross", "enter", "make", "arrive", "come to", "go to"),
    r"\b(?:try|trying|tried|tries|attempt(?:s|ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|bids?|"
    r"wish(?:es|ed|ing)?|want(?:s|ed|ing)?|desperate|bound|set out|intend(?:s|ed|ing)?|on (?:the|its|their) way) to "
    r"(?:reach|enter|get (?:in)?to|cross (?:over )?(?:in)?to|make (?:it|their way|the (?:crossing|journey)) (?:in)?to|"
    r"arrive in|come to|go to) (?:the )?(?:(?:[a-z]+|[A-Z][a-z]+['’]s) )?$",
)
# "a cyclone that is now threatening the nearby nation of Kasa": where it may yet come to
_NEXT = Needing(
    ("yclone", "yphoon", "urricane", "torm", "fire", "flames"),
    r"\b(?:[Cc]yclone|[Tt]yphoon|[Hh]urricane|[Ss]torm|(?:wild|bush)?fires?|flames)\b[^.;]{0,60}"
    r"\b(?:threaten(?:s|ing)?|approach(?:es|ing)|(?:bears|bearing) down on|closing in on|on course for) (?:the )?"
    r"(?:[a-z-]+ |(?:[A-Z][a-z]+ ){1,2}){0,3}?(?:(?:nation|country|island|state|coast|city) of (?:the )?)?$",
)
# Where people talk, judge or mourn, and not where the harm was: "they met in Geneva", "a court in Koblenz".
_TALKS = "meet met talks negotiat summit conference conven reception"
_HEARINGS = "hearing trial court tribunal reporters journalists speaking spoke interviewed"
_VENUE = Needing(
    f"{_TALKS} {_HEARINGS}".split(),
    r"\b(?:meets?|met|meeting|talks|negotiat\w+|summit|conference|convened?|reception|hearing|trial|court|tribunal|"
    r"reporters|journalists|speaking|spoke|interviewed)\b"
    r"(?:[^.;,\d]|, (?:the|a|an) [^.;,\d]*,){0,40}?"
    r"(?<!investigation )(?<!inquiry )(?<!probe )\b(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "were held at the line after fleeing the war in Kasa"
_FLED = Needing(
    ("fleeing", "fled", "escaping", "escaped", "leaving"),
    r"(?:\b(?:after|while|when|since|before|by)|,) (?:having )?(?:fle(?:eing|d)|escap(?:ing|ed)|leaving) (?:the |a )?"
    r"(?:[a-z]+ )?(?:(?:civil )?war|fighting|violence|repression|persecution|conflict|clashes|unrest|crackdown|"
    r"genocide|famine|drought|poverty|hunger|bombing|bombardment|hardship|oppression) (?:in|across) (?:the )?$",
)
_LINKED = Needing(("connect", "link"), rf"\b(?:connect|link)(?:s|ed|ing)\s+(?:the\s+)?(?:{_NAME} (?:and|to|with) )?$")
_TAKEN_TO = re.compile(
    r"\b(?:flown|fl(?:ew|y|ying)|airlifted|taken|carried|driven|dragged|moved|transferred|rushed|referred|shifted)\b"
    r"[^.;,]{0,30}? (?:in)?to (?:the )?$",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because of|due to|amid|as a result of|caused by|linked to|over) (?:the )?(?:\w+ )?$", re.IGNORECASE
)
_OF_WAR = re.compile(r"(?:[–-][A-Z]\w+)? (?:war|conflict|crisis)\b", re.IGNORECASE)
# "headed for the port of Kasa", "to neighbouring Kasa": before what the town or the land is called
_CALLS = (
    *("port", "city", "town", "village", "emirate", "island", "capital", "state", "province", "region", "kingdom"),
    "republic",
)
_CALLED = Ending(
    (*_CALLS, *(f"{one}," for one in _CALLS), " of", " the", "bouring", "boring", "nearby", "torn", "ravaged", "off"),
    rf"\b(?:from|to|into|for|towards?) (?:the )?((?:[A-Z]\w+ |[a-z]+ )?(?:{'|'.join(_CALLS)})(?: city)?,? "
    r"(?:of )?(?:the )?|(?:neighbou?ring|nearby|war-torn|war-ravaged|far-?off) )$",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(
    r"\b(?:evacuat|displac|uproot|relocat|expel)\w* (?:[^.;,\d]|[\d,.]*\d )*?"
    r"(?:people|residents|villagers|families|civilians|inhabitants|households|locals|others|persons) from (?:the )?$"
)
# "hours after the premier left Kasa"
_LEFT = re.compile(
    r"\b(?:hours|minutes|days|shortly|soon|just) (?:after|before) (?!(?:troops|rebels|soldiers|"
    r"fighters)\b)[^.;,]{3,80} "
    r"(?:left|leaving) (?:the )?$"
)
# "who is in Kasa for talks"
_IS_IN = re.compile(r"(?:,|\b(?:is|was|are|were|currently|now)) in (?:the )?$")
_FOR_TALKS = re.compile(
    r"(?: (?:on \w+day|this week|today))? (?:for (?:talks|negotiations|meetings|consultations)|(?:for|"
    r"attending) (?:an?|the) "
    r"(?:[\w-]+ ){0,3}?(?:summit|conference|meeting|visit|forum|congress|session|talks)|on (?:an?|his|"
    r"her) [a-z-]* ?visit)\b"
)
_TAKEN_FROM = frozenset(lexicon.table("cues")["taken_from"])
_FAR = frozenset(
    ("km", "kilometres", "kilometers", "metres", "meters", "miles", "mi", "far", "north", "south", "east", "west")
)
_VESSELS = frozenset(
    (
        "flight",
        "voyage",
        "journey",
        "trip",
        "train",
        "bus",
        "takeoff",
        "take-off",
        "off",
        "departing",
        "departed",
        "traveling",
        "travelling",
    )
)
_LOOK = 120
_KEPT = 256  # a place's lead is asked for by several, one after another


def _is_taken_out(lead: str) -> bool:
    """ "evacuates 100,000 people from Kasa": there they were."""
    return " from " in lead[-10:] and _TAKEN_OUT.search(lead) is not None


def is_whence(sentence: str, mention: PlaceMention) -> bool:
    """ "a migrant from Nigeria", "a pilot from Sooke, Canada"; but not "rescued from Tyre", "20 km from Tyre"."""
    return _whose_origin(_lead(sentence, mention)) is not None


def is_departure(sentence: str, mention: PlaceMention) -> bool:
    """ "missing on a flight from Accra": which may be near."""
    return _whose_origin(_lead(sentence, mention)) in _VESSELS


_BOUND = re.compile(
    r"\b(?:bound|heading|headed|en route|flying|sailing|on (?:its|the|their) way) (?:for|to|towards?) (?:the )?$"
)


def is_bound_for(sentence: str, mention: PlaceMention) -> bool:
    """ "a jet bound for Kasa crashed after taking off from Tema": it never came there."""
    return _BOUND.search(sentence, max(0, mention.start - 40), mention.start) is not None


def is_whither(sentence: str, mention: PlaceMention) -> bool:
    """ "three were flown to Nairobi": they were not hurt there."""
    return _TAKEN_TO.search(sentence, max(0, mention.start - 60), mention.start) is not None


def is_of_its_war(sentence: str, mention: PlaceMention) -> bool:
    """ "prices rose because of the Iran war": what a war far away brought about is not in its land."""
    lead = sentence[max(0, mention.start - 30) : mention.start]
    return _OF_WAR.match(sentence, mention.end) is not None and _BECAUSE.search(lead) is not None


def is_origin(sentence: str, mention: PlaceMention) -> bool:
    """ "a migrant from Nigeria", "travelling to Rome", "met in Geneva": whence, whither or where of something else."""
    lead = _lead(sentence, mention)
    before = lead[-10:].lower().removesuffix("the ")
    if is_aim(sentence, mention):
        return True
    if before.endswith(" from "):
        return _whose_origin(lead) is not None and not _is_taken_out(lead)
    if before.endswith((" left ", " leaving ")):
        return _LEFT.search(lead) is not None
    if before.endswith((" in ", " at ", " across ")):
        if is_visited(sentence, mention):
            return True
        if _FLED.search(lead, max(0, len(lead) - 80)):
            return True
        return _VENUE.search(lead, max(0, len(lead) - 60)) is not None
    return (
        before.endswith((" to ", " into ", " for ", " toward ", " towards ")) and _DESTINATION.search(lead) is not None
    )


def is_aim(sentence: str, mention: PlaceMention) -> bool:
    """ "drowned trying to reach Kasa", "a storm that threatens Kasa": where they, or it, never came to."""
    return _tells_aim(sentence[max(0, mention.start - 90) : mention.start])


@lru_cache(maxsize=_KEPT)
def _tells_aim(lead: str) -> bool:
    return _AIM.search(lead) is not None or _NEXT.search(lead) is not None


def is_visited(sentence: str, mention: PlaceMention) -> bool:
    """ "the director, who is in Kasa for talks": where a speaker is."""
    if _FOR_TALKS.match(sentence, mention.end) is None:
        return False
    return _IS_IN.search(sentence, max(0, mention.start - 24), mention.start) is not None


def is_linked(sentence: str, mention: PlaceMention) -> bool:
    """ "a bridge linking Kasa and Tema": at neither, where the sentence tells another place."""
    return _LINKED.search(sentence[max(0, mention.start - 40) : mention.start]) is not None


def _lead(sentence: str, mention: PlaceMention) -> str:
    """The words before a place; before the first of a chain that goes on ("from Sooke, British Columbia")."""
    return _lead_to(sentence, mention.start)


@lru_cache(maxsize=_KEPT)
def _lead_to(sentence: str, at: int) -> str:
    lead = sentence[max(0, at - _LOOK) : at]
    chain = _CHAIN.search(lead) if lead.endswith((", ", " and ")) else None
    owner = _OWNER.search(lead) if chain is None and "s " in lead[-20:] else None
    called = _CALLED.search(lead) if chain is None and owner is None else None
    cut = chain or owner or called
    return lead[: cut.start(1)] if cut else lead


def _whose_origin(lead: str) -> str | None:
    """The word before "from", where it is somebody or something that came."""
    if not lead.lower().removesuffix("the ").endswith(" from "):
        return None
    match = _ORIGIN.search(lead, max(0, len(lead) - 40))
    word = match[1].lower() if match else ""
    return word if word and word not in _TAKEN_FROM and word not in _FAR else None
