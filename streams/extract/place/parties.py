"""Places named as a party or in a party's name: who is accused, with whom a deal is, the cartel of a state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.extract.place.datelines import is_reporters_capital
from streams.extract.place.journeys import is_linked
from streams.extract.place.passing import is_landmark
from streams.extract.place.unlisted import unlisted_before
from streams.link.actors import seat_of_government
from streams.link.places import PlaceMention, contains, places_in
from streams.needing import Needing

# "accuses neighbouring Kasa of backing them", "a ceasefire deal with Kasa", "tensions with Kasa"
_TO_WHOM = Needing(
    ("accus", "blam", " with "),
    r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing))(?: neighbou?ring)?(?: the)? $"
    r"|\b(?:deal|agreement|accord|pact|treaty|ceasefire|truce|talks|negotiations?|relations|ties|tensions|dispute|row|"
    r"alliance|exchange|swap)s? with(?: neighbou?ring)?(?: the)? $",
    re.IGNORECASE,
)
# "the Kasa drug cartel", "a Kasa-based gang": named after where it began
_GANG = re.compile(
    r"(?:['’]s)?(?: (?:drugs?|crime|criminal|street|rebel|armed|jihadist|Islamist|militant|extremist)){0,2}"
    r" (?:cartels?|mafia|gangs?|militias?|syndicates?|faction|clan|club|side|team)\b"
)
_NO_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Janu|Febru)ary\b|(?:March|April|May|June|July|August)\b"
    r"|(?:Septem|Octo|Novem|Decem)ber\b)"
)
# "at a United States Coast Guard post in Kasa": whose it is
_OFFICIAL = re.compile(rf"(?:['’]s)?(?: {_NO_DAY}[A-Z][a-z]+(?:,? (?:and|of|for)(?: the)?)?)+ [a-z]")
# "shells from an exchange of fire between Kasa and Tema fell on Upper Region"
_BETWEEN = re.compile(r"\b(?:fire|fighting|clash(?:es)?|war|conflict|hostilities|battles?|shelling) between (?:the )?$")
# "an Islamic Movement of Kasa leader"; but "the Republic of Kasa", "the University of Kasa"
_OF_A_BODY = re.compile(
    r"\b(?:Movement|Front|Party|Army|Emirate|Organi[sz]ation|Union|Alliance|Forces|Council|League|Brotherhood|Empress|"
    r"Association|Society|Network|Federation|Star|Pride|Queen|King|Bank|Voice|Coalition|Congress|Resistance|Vanguards?)"
    r" of (?:the )?$"
)
# "the governor of Kasa said", "the police in Kasa": who speaks, and may speak of a smaller place
_OFFICES = (
    r"(?:police|governor|mayor|premier|minist(?:ry|er)|government|prosecutors?(?:['’]s? office)?|authorities|officials?"
    r"|prefect(?:ure)?|spokes(?:man|woman|person)|department|office|army|military|coast ?guard|commander|command"
    r"|administration|defender)"
)
_OFFICE_OF = re.compile(
    rf"\b(?:{_OFFICES}|Police)(?: (?:of|for) (?:the )?[a-z]+)? (?:of|in|for|at) (?:the )?(?:[A-Z][\w’'-]+ ){{0,2}}$"
)
_LEVELS = (
    "[Ss]tate|[Pp]rovince|[Pp]rovincial|[Rr]egional|[Nn]ational|[A-Z][a-z]+|health|interior|public|coast|civil|general"
)
_OFFICE_AFTER = re.compile(rf"(?:['’]s)?(?: (?:{_LEVELS})){{0,3}} {_OFFICES}\b", re.IGNORECASE)
# "a convoy with the governor of Kasa", "engineers of the Kasa Power Plant": called after it, wherever they are
_HIS_OFFICE = re.compile(
    r"\b(?:governor|mayor|prefect|chief|commissioner|commander|head|chairman|leader|representative|bishop|archbishop|"
    r"imam|emir|sultan)s? (?:of|in) "
    r"(?:the )?$",
    re.IGNORECASE,
)
_ENVOY = re.compile(r"\b(?:ambassadors?|envoys?|consuls?|commissioners?) to (?:the )?$", re.IGNORECASE)
_WORKS = re.compile(
    r"(?: [A-Z][a-z]+){0,3} (?:Plant|Refinery|Company|Corporation|Bank|Group|Embassy|Consulate|Club|FC)\b"
    r"|(?: [A-Z][a-z]+){1,3} Station\b"
)
# "arrested for planning an attack on a market in Kasa": where it was to be
_PLOT = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|prepar(?:e[sd]?|ing)|conspir(?:e[sd]?|ing)) (?:to|an?|for) "
    r"[^.;,]{3,50} (?:in|at|on) (?:the )?$"
)
_TOLD_IN = re.compile(r"\b(?:in|at|near|on|outside) (?:the )?$", re.IGNORECASE)
_ITS_FORCES = re.compile(
    r"['’]s (?:[a-z-]+ ){0,3}?(?:bases?|garrisons?|outposts?|airfields?|troops|forces|fleet|navy|army|military|"
    r"embassy|allies|"
    r"warplanes|jets|ambassador|consulate|peacekeepers|soldiers|contingent)\b"
)
_TOLD_ABROAD = re.compile(r"\b(?:in|at|near|on|outside) (?:the )?(?:[a-z-]+ )?$")
_LOOK = 40


def is_of_speaker(sentence: str, mention: PlaceMention) -> bool:
    """ "The governor of Kasa said", "Kasa's police said": whose office it is that speaks."""
    if _OFFICE_AFTER.match(sentence, mention.end):
        return True
    return _OFFICE_OF.search(sentence, max(0, mention.start - 60), mention.start) is not None


# "Kasa's rescue coordination centre, which leads the search, said": it may tell of what happened abroad
_LAND_SPEAKS = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,4}?(?:coast ?guard|agency|cent(?:re|er)|service|authority|embassy|institute|department"
    r"|office|ministry|brigade|bureau)(?:, [^.;,]{3,60},)?"
    r" (?:said|says|reported|announced|confirmed|put|estimates?d?)\b"
)


def speaks_for_land(sentence: str, mention: PlaceMention) -> bool:
    """ "Kasa's coast guard said": a land whose body speaks, wherever that was of which it tells."""
    return mention.place.precision == "country" and _LAND_SPEAKS.match(sentence, mention.end) is not None


def is_counterpart(sentence: str, mention: PlaceMention) -> bool:
    """ "a truce with Kasa", "accuses Kasa of backing them": the other side, and not where it was."""
    if mention.place.precision not in ("country", "area"):
        return False
    return _TO_WHOM.search(sentence[max(0, mention.start - _LOOK) : mention.start]) is not None


def gives_way(sentence: str, mention: PlaceMention, others: Sequence[PlaceMention]) -> bool:
    """ "the Kasa cartel", "fighting between Kasa and Tema": where it was only if the sentence names no other place."""
    if _GANG.match(sentence, mention.end) or _is_of_body(sentence, mention) or is_linked(sentence, mention):
        return True
    if _is_plot(sentence, mention):
        return True
    if is_of_speaker(sentence, mention) and any(_tells_more(sentence, m, mention) for m in others):
        return True
    called = is_landmark(sentence, mention) or _is_called_after(sentence, mention)
    if called and any(_is_apart(sentence, m, mention) for m in others):
        return True
    if _is_government(sentence, mention) and any(_is_abroad(sentence, m, mention) for m in others):
        return True
    if mention.place.precision not in ("country", "area"):
        return False
    if _OFFICIAL.match(sentence, mention.end):
        return any(_lies_in(m, mention) for m in others)
    return _BETWEEN.search(sentence, max(0, mention.start - _LOOK), mention.start) is not None


def _is_government(sentence: str, mention: PlaceMention) -> bool:
    """ "Kasa's air base in northern Tema": a capital for the government that owns it."""
    return _ITS_FORCES.match(sentence, mention.end) is not None and seat_of_government(mention.place.name) is not None


def _is_abroad(sentence: str, other: PlaceMention, mention: PlaceMention) -> bool:
    is_told = _TOLD_ABROAD.search(sentence, max(0, other.start - 24), other.start) is not None
    return other.place.country != mention.place.country and is_told


def _tells_more(sentence: str, other: PlaceMention, mention: PlaceMention) -> bool:
    return _lies_in(other, mention) and not (_is_plot(sentence, other) or is_reporters_capital(sentence, other))


def _is_plot(sentence: str, mention: PlaceMention) -> bool:
    return _PLOT.search(sentence, max(0, mention.start - 80), mention.start) is not None


def _is_called_after(sentence: str, mention: PlaceMention) -> bool:
    if mention.place.precision in ("city", "point", "region") and _WORKS.match(sentence, mention.end):
        return True
    first = max(0, mention.start - _LOOK)
    return (
        _HIS_OFFICE.search(sentence, first, mention.start) or _ENVOY.search(sentence, first, mention.start)
    ) is not None


def _is_apart(sentence: str, other: PlaceMention, mention: PlaceMention) -> bool:
    """Whether another place, that does not only hold the one called so, is where something was."""
    if other.place.precision == "country" and contains(other.place, mention.place):
        return unlisted_before(sentence, other.start, other.place) is not None
    return not contains(other.place, mention.place) and _is_told_in(sentence, other)


def _is_told_in(sentence: str, mention: PlaceMention) -> bool:
    return _TOLD_IN.search(sentence, max(0, mention.start - 12), mention.start) is not None


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    return contains(outer.place, inner.place) and not contains(inner.place, outer.place)


def names_only_speakers(sentence: str) -> bool:
    """Whether all places that a sentence names are in the names of those who speak."""
    named = [mention for mention in places_in(sentence) if mention.kind == "name"]
    return bool(named) and all(is_of_speaker(sentence, m) or _is_of_body(sentence, m) for m in named)


def _is_of_body(sentence: str, mention: PlaceMention) -> bool:
    return _OF_A_BODY.search(sentence, max(0, mention.start - 30), mention.start) is not None
