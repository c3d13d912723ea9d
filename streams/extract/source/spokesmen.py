"""The bodies for which spokesmen speak: "police" of "police spokesman Rosa Vidal"."""

from __future__ import annotations

import re

from streams.extract.source.kinds import bare, kind_of
from streams.extract.source.speech_words import listed
from streams.link.places import places_in

# "a spokeswoman for the fire department", "the interior ministry's chief spokesman, Luis Vidal"
_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|of|at|with) (?:the |its )?(?P<body>[^,;()]+)", re.IGNORECASE
)
_SPOKESMAN_OF = re.compile(
    r"(?P<body>[^,;()]+?)(?:['’]s)? (?:(?:chief|deputy|official|senior|lead|top) )?spokes(?:man|woman|person)\b",
    re.IGNORECASE,
)
# "Brigadier Luis Vidal, the military spokesman"
_SPOKESMAN_BEHIND = re.compile(
    r",\s+(?:the |an? |its )?(?P<body>[^,;()]+?)(?:['’]s)? (?:(?:chief|deputy|official|senior|lead|top) )?"
    r"spokes(?:man|woman|person)\b",
    re.IGNORECASE,
)
# "the Police Public Relations Officer, Ana Vidal", "police image maker Luis Vidal": for the police
_OFFICER_OF = re.compile(
    r"(?P<body>(?:[\w’'-]+ ){1,5}?),? ?(?:public relations|public information|image|press|media|information)"
    r" (?:officer|maker)\b.*",
    re.IGNORECASE,
)
# "Kasatom head Ana Vidal", "Northern Maritime Organization director general Luis Vidal": for the body that they lead
_LEADER_OF = re.compile(
    r"(?P<body>[A-Z][\w&.-]*(?: (?:of|for|and|the|&|[A-Z][\w&.-]*))*?)(?:['’]s?)?"
    r" (?:deputy |executive |acting |interim )?"
    r"(?:head|chief|boss|director|director[ -]general|secretary[ -]general|chief executive|CEO|chair(?:man|woman)?),? "
)


def spoken_for(phrase: str, person: str | None) -> str | None:
    """The body for which a spokesman or its head speaks: "police" of "police spokesman Rosa Vidal"."""
    leads = _LEADER_OF.match(bare(phrase)) if person else None
    if leads and bare(phrase)[leads.end() :] == person and _is_name_of_body(leads["body"]):
        return leads["body"]
    officer = _OFFICER_OF.fullmatch(bare(phrase)) if person else None
    if officer:
        return officer["body"].strip().removesuffix("'s")
    if "spokes" not in phrase.lower():
        return None
    match = _SPEAKS_FOR.search(phrase) or _SPOKESMAN_OF.match(bare(phrase)) or _SPOKESMAN_BEHIND.search(phrase)
    body = bare(match["body"].removesuffix(person or "").strip(" ,")) if match else ""
    known = body[:1].isupper() or kind_of(body.lower()) or body.lower() in listed("private")
    return body if body.lower() not in ("press", "media") and known else None


def _is_name_of_body(name: str) -> bool:
    """Whether a name is a body's own and no land's: of two words and more, or all capitals. The head of an office that
    every land has ("Police") goes by his name here, and by the office in his series."""
    if any((one.start, one.end) == (0, len(name)) for one in places_in(name)):
        return False
    return " " in name or (name.isupper() and len(name) > 2)
