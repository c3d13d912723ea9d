"""Places named in passing: what distances are measured from, who prints it, who helps, whose people or ship it was.

Where it happened stands beside them, in the sentence or in another.
"""

from __future__ import annotations

import re

from streams.link.places import PlaceMention
from streams.needing import Ending, Needing, with_the

_SIDE = r"(?:due |just )?(?:(?:north|south)-?(?:north|south)?-?(?:east|west)?|east|west)(?:ward)?s?"
_TOWN = r"(?:(?:[a-z]+ )?(?:capital|city|town|port|village|state capital)(?: city)?(?: of)?,? )?"
# "70 km (43 miles) west of Kasa", "a two-hour drive from Kasa"
_FROM = Needing(
    ("km", "mile", "kilomet", "hour", "minute", "KM", "MILE", "KILOMET"),
    r"(?:\b|(?<=\d))(?:km|kilomet(?:er|re)s?|miles?|(?:hour|minute)s?(?:['’]s?)?(?: |-)(?:drive|walk|"
    r"flight))(?: \([^)]{1,20}\))?"
    rf" (?:(?:to the )?{_SIDE} (?:of|from)|from|away from|outside|off) (?:the )?{_TOWN}$",
    re.IGNORECASE,
)
# "Kasa, northeast of the city of Tema"
_SIDE_OF = re.compile(rf"\b{_SIDE} of (?:the )?{_TOWN}$")
# "(Geneva) - A gang killed nine": where the body sits that issues it
_ISSUED = re.compile(r"\([^\W\d_a-z][\w.’' -]{2,24}(?:, [A-Z][\w. ]{1,20})?\)(?: ?[–—-]+)? (?=[A-Z])")
_PRESS = (
    r"(?:['’]s)?(?: [\w-]+){0,2}? (?:newspapers?|dail(?:y|ies)|weekl(?:y|ies)|papers?|magazine|broadcasters?|"
    r"television|TV|"
    r"radio|Channel \w+|news (?:agency|agencies|site|website|outlets?)|media|press)\b"
)
_PRINTS = re.compile(
    rf"{_PRESS}(?: [A-Z][\w-]+){{0,3}} (?:has |have |had |also )?(?:sa(?:ys?|id)|report(?:s|ed)?|quot(?:es?|ed)|"
    rf"cit(?:es?|ed)|"
    r"wr(?:ites?|ote)|put|broadcast|show(?:s|ed)|claim(?:s|ed)?)\b"
)
_IS_PRESS = re.compile(_PRESS)
_TOLD_TO = re.compile(
    r"\b(?:told|tells?|according to|quoted (?:by|in)|reported (?:by|in)|cited by|interview with) (?:an? |the )?$"
)
_HELP = re.compile(
    r"(?:['’]s)? (?:[a-z]+ ){0,2}?(?:help|support|backing|assistance|aid|mediation|funding|weaponry|intelligence|"
    r"air cover|"
    r"approval|consent|blessing)\b"
)
_WITH = re.compile(r"\b(?:[Ww]ith|[Ww]ithout|[Dd]espite|[Tt]hanks to|[Uu]nder|receiv\w+) (?:[a-z]+ )?$")
_SHIP = re.compile(
    r"(?:-(?:flagged|registered|owned|operated))?(?: [a-z-]+){0,2}? (?:(?:super|oil )?tankers?|freighters?|trawlers?|"
    r"cargo (?:ship|vessel)s?|container ships?|bulk carriers?|merchant(?:man|men| ship| vessel)s?|cruise (?:ship|"
    r"liner)s?|"
    r"yachts?|frigates?|destroyers?)\b",
    re.IGNORECASE,
)
# Who is called after a nation for being away from it
_ABROAD = re.compile(
    r" (?:[a-z-]+ )?(?:migrants?|immigrants?|refugees?|asylum.seekers?|peacekeepers?|tourists?|holidaymakers?|"
    r"backpackers?|"
    r"travell?ers?|divers?|climbers?|mountaineers?|hikers?|trekkers?|skiers?|expatriates?|expats?|exiles?|nationals|"
    r"mercenar(?:y|ies)|prisoners of war|POWs|diaspora|communit(?:y|ies)|descent|origin)\b"
)
_PEOPLE = re.compile(
    r"(?: (?!in\b|at\b|on\b|for\b|and\b|with\b|when\b)[a-z-]+){0,2}? (?:m[ae]n|wom[ae]n|boys?|girls?|kids|"
    r"teen(?:ager)?s?|"
    r"famil(?:y|ies)|couple|residents?|natives?|students?|children|toddler|mother|father|tourists?|truckers?)\b"
)
_WHOSE = re.compile(r"(?:\b(?:[Aa]n?|[Bb]oth|[Aa]nother|[Tt]wo|[Tt]hree|of|carrying|with)|-old)(?: [a-z-]+)? $")
# "in the months after the Kasan invasion of Tema", "following the 2023 attack on Kasa": says when
_THEN = Ending(
    with_the("of", "on", "in", "against"),
    r"\b(?:following|follow(?:s|ed)|after|since|before|(?:wake|aftermath) of) (?:the|its|their) "
    r"(?:(?:[a-z-]+ )?(?:[A-Z]\w+(?:['’]s)? )?(?:[a-z-]+ )?(?:invasion|occupation|annexation) of"
    r"|(?:[A-Z]\w+ )?(?:\d{1,2},? )?\d{4} (?:[A-Z]?[a-z-]+ ){0,2}(?:attacks?|war|coup|uprising|invasion|assault|"
    r"revolution|massacre|bombings?) (?:on|in|against|of)) (?:the )?$",
)
# "the liberation of Kasa", "the independence of Kasa": of the whole land, in a name of what is told
_OF_LAND = Ending(
    with_the("of"),
    r"\b(?:liberation|independence|unification|reunification|partition|anniversary|constitution|flag|founding|"
    r"president) of "
    r"(?:the )?$",
)
# "in every state but Kasa"
_EXCEPT = Ending(
    with_the("but", "except", "excluding", "save", "than", "from", "for", "in"),
    r"\b(?:every|all|each|any|everywhere|nationwide)\b[^.;,]{0,40},? (?:but|except|excluding|save|other than|"
    r"apart from)"
    r"(?: for| in)? (?:the )?$",
)
# "attacks from Europe to the Middle East"
_RANGE_FROM, _RANGE_TO = (
    re.compile(r"\bfrom (?:the )?$"),
    re.compile(r"\bfrom (?:the )?(?:[A-Z]\w+ ?){1,3} to (?:the )?$"),
)
_TO_ANOTHER = re.compile(r" to (?:the )?[A-Z]")
# "Kasa reports that it has killed nine", "Kasa announces that its army killed nine"
_CLAIMS_DEED = re.compile(
    r" (?:has |have )?(?:also )?(?:report|announc|confirm|stat)(?:s|es|ed) (?:that )?(?:it|"
    r"its (?:own )?(?:[a-z]+ ?){1,2})"
    r"(?: (?:ha[sd]|have))? ?(?:kill|captur|arrest|detain|struck|strike|attack|shot|eliminat)"
)
_LOOK = 90


def is_landmark(sentence: str, mention: PlaceMention) -> bool:
    """ "at a mill 25 miles west of Kasa": only what the distance is measured from."""
    return _FROM.search(sentence[max(0, mention.start - _LOOK) : mention.start]) is not None


# Where the aid agencies sit, and little else is told of: "GENEVA (AIDCO) - ", "Kasa/Geneva, 6 November 2020 - "
_OF_AGENCIES = Needing(
    ("Geneva", "GENEVA"),
    r"\s*\(?(?:[A-Z][\w.’' -]{1,20}/)*(?:Geneva|GENEVA)(?:/[A-Z][\w.’' -]{1,20})*"
    r"(?=\s?[)(:—–]|\s-|,\s\d|,\s[A-Z][a-z]+ \d)",
)


# "a bus belonging to the Kasa Transport Authority", "a ferry owned by Kasa": whose it is
_OWNED = Needing(
    ("belong", "owned", "operated", "registered"),
    r"\b(?:belong(?:s|ed|ing) to|owned by|operated by|registered (?:to|with|by)) (?:the )?(?:[a-z]+ ){0,2}$",
)


# "experts see Kasa as having a role": on whom they have a view
_VIEWED = Needing(
    ("see", "saw", "view", "regard", "consider", "describ", "nam", "cit", "portray", "treat", "recogni"),
    r"\b(?:see[sn]?|saw|view(?:s|ed)?|regard(?:s|ed)?|consider(?:s|ed)?|describ(?:es?|ed)|nam(?:es?|ed)|cit(?:es?|ed)|"
    r"portray(?:s|ed)?|treat(?:s|ed)?|recogni[sz](?:es?|ed)) (?:the )?$",
)


def is_viewed(sentence: str, mention: PlaceMention) -> bool:
    """Whether somebody has a view on a land, and nothing was there."""
    if not sentence.startswith(" as ", mention.end):
        return False
    return _VIEWED.search(sentence, max(0, mention.start - 24), mention.start) is not None


# "15,000 left various cities, none of them from Kasa"
_NONE_FROM = Needing(
    ("none", "nobody", "no one", "not one"),
    r"\b(?:none|nobody|no one|not one)(?: of (?:them|whom))? (?:are |is |were |was )?(?:from|in|at|of) (?:the )?$",
    re.IGNORECASE,
)


def is_none_of(text: str, mention: PlaceMention) -> bool:
    """Whether none of those counted are of a place."""
    return _NONE_FROM.search(text, max(0, mention.start - _LOOK), mention.start) is not None


def is_owner(text: str, mention: PlaceMention) -> bool:
    """Whether a place, or what is called after it, owns the vehicle or the house of which is told."""
    return _OWNED.search(text, max(0, mention.start - _LOOK), mention.start) is not None


def is_seat_of_agency(text: str, mention: PlaceMention) -> bool:
    """Whether a place stands in the dateline of a text from the agencies' town."""
    begin = text.rfind("\n", 0, mention.start) + 1
    if mention.start - begin > _LOOK:
        return False
    line = _OF_AGENCIES.search(text, begin, mention.end + _LOOK)
    return line is not None and line.start() == begin and mention.start < line.end()


def is_where_issued(text: str, mention: PlaceMention) -> bool:
    """ "(Geneva) - A gang killed nine in Kasa": at the head of a text, of a sentence or of a title with its text."""
    if is_seat_of_agency(text, mention):
        return True
    at = mention.start - 1
    begins = at == 0 or (at > 0 and text[at - 1] == "\n")
    return begins and text[at] == "(" and _ISSUED.match(text, at) is not None


def is_on_its_side(sentence: str, mention: PlaceMention) -> bool:
    """ "northeast of the city of Kasa": near it, and not there."""
    return _SIDE_OF.search(sentence[max(0, mention.start - _LOOK) : mention.start]) is not None


def is_press(sentence: str, mention: PlaceMention) -> bool:
    """ "a Kasa newspaper reported", "told Kasa's Channel 4": who prints what happened elsewhere."""
    if _PRINTS.match(sentence, mention.end):
        return True
    told = _TOLD_TO.search(sentence, max(0, mention.start - 24), mention.start)
    return told is not None and _IS_PRESS.match(sentence, mention.end) is not None


def is_helper(sentence: str, mention: PlaceMention) -> bool:
    """ "an offensive with Kasan help": who helps."""
    if _HELP.match(sentence, mention.end) is None:
        return False
    return _WITH.search(sentence, max(0, mention.start - 24), mention.start) is not None


def is_of_people_abroad(sentence: str, mention: PlaceMention) -> bool:
    """ "a Kasan diver", "the Kasan tanker": whose, where nothing says that they were at home."""
    if mention.kind != "demonym":
        return False
    return (_ABROAD.match(sentence, mention.end) or _SHIP.match(sentence, mention.end)) is not None


def is_of_strangers(sentence: str, mention: PlaceMention) -> bool:
    """ "a 17-year-old Upper Kasa boy", "nine of an Upper Kasa family": the region that they are from."""
    if mention.kind != "name" or mention.place.precision != "region":
        return False
    if _PEOPLE.match(sentence, mention.end) is None:
        return False
    return _WHOSE.search(sentence, max(0, mention.start - 30), mention.start) is not None


def is_of_then(sentence: str, mention: PlaceMention) -> bool:
    """ "nine were held following the 2023 attack on Kasa": where something else was, which says when."""
    return _THEN.search(sentence[max(0, mention.start - _LOOK) : mention.start]) is not None


def is_doer_who_tells(sentence: str, mention: PlaceMention) -> bool:
    """ "Kasa reports that its army killed nine men in Tema": who says what it did."""
    return mention.place.precision == "country" and _CLAIMS_DEED.match(sentence, mention.end) is not None


def is_of_land(sentence: str, mention: PlaceMention) -> bool:
    """ "on the day of the liberation of Kasa": the land as such."""
    if mention.place.precision != "country":
        return False
    return _OF_LAND.search(sentence, max(0, mention.start - 24), mention.start) is not None


def is_excepted(sentence: str, mention: PlaceMention) -> bool:
    """ "in every state but Kasa"."""
    return _EXCEPT.search(sentence, max(0, mention.start - _LOOK), mention.start) is not None


def is_end_of_range(sentence: str, mention: PlaceMention) -> bool:
    """ "attacks from Europe to the Middle East": no more than how far it goes."""
    if mention.place.precision != "area" or "+" in mention.place.path[0]:
        return False
    lead = sentence[max(0, mention.start - 40) : mention.start]
    if _RANGE_FROM.search(lead):
        return _TO_ANOTHER.match(sentence, mention.end) is not None
    return _RANGE_TO.search(lead) is not None


def is_in_passing(sentence: str, mention: PlaceMention) -> bool:
    """Whether it tells of anything but where somebody was harmed."""
    return (
        is_press(sentence, mention)
        or is_where_issued(sentence, mention)
        or is_owner(sentence, mention)
        or is_none_of(sentence, mention)
        or is_helper(sentence, mention)
        or is_of_then(sentence, mention)
        or is_of_strangers(sentence, mention)
        or is_doer_who_tells(sentence, mention)
        or is_of_land(sentence, mention)
        or is_excepted(sentence, mention)
        or is_viewed(sentence, mention)
        or is_end_of_range(sentence, mention)
    )
