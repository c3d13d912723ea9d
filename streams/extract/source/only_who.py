"""A noun phrase that names a source, without what stands around the name: on what day, where it was heard or sits."""

from __future__ import annotations

import re

from streams.extract.source.asides import FIGHTS, SEEN
from streams.extract.source.kinds import are_people, kind_of
from streams.link.actors import actors_in
from streams.link.places import places_in
from streams.needing import Needing

_SOURCE_IN = Needing(
    ("source",),
    r"(?:(?:an?|the|one|two|three|several|another)\s+)?(?P<what>(?:[\w-]+\s+){0,3}?sources?)\s+"
    r"(?:in|inside|within|at|from|with)\s+(?P<where>(?:(?:the|its|his|her|their)\s+)?(?P<name>[^,]+))$",
)
# "the coalition fighting the Front": what a body does tells which one it is
_RELATES = Needing(
    tuple(f" {one} " for one in sorted(FIGHTS)),
    rf"(?P<body>(?:coalition|alliance|mission|force|forces|army|militia|troops)) "
    rf"(?:{'|'.join(sorted(FIGHTS))}) (?:(?:against|the|with) )+.*$",
)
_ACCORDING = re.compile(r"^according to\s+", re.IGNORECASE)  # before a word that is verb and noun: "media reports"
# "a broadcast monitored in Nicosia said": where it was heard is not who speaks
_HEARD = (*sorted(SEEN), "based", "headquartered", "stationed")
_WHERE_HEARD = Needing(_HEARD, rf"(?<=\w)\s+(?:{'|'.join(_HEARD)})(?:\s+(?:in|by|at)\s.*)?$")
# "contested on Sunday the coast guard's count"
_DAY_BEFORE = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today) (?=(?:the|its|an?) )", re.IGNORECASE
)
# "Ana Vidal of Bor, Kasa": the town of a person, by its land
_OF_TOWN = Needing(
    (", ",),
    r"(?<=[a-z]) (?:of|from|in) (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), [A-Z][a-z][\w’'-]*(?: [A-Z][\w’'-]+)?$",
)
_ON_PAGE = Needing(
    ("website", "page", "account", "channel"),
    r"(?:[Aa] |[Tt]he )?[a-z]+ (?:posted |published |shared |released )?(?:on|via|to) (?P<body>[^,]+?)(?:['’]s?)?"
    r"(?: official)?(?: [A-Z]\w*)?(?: web)? ?(?:website|page|account|channel)$",
)


# "Interfax, quoting the mayor, says": the agency speaks
# "the Bor Centre an activist network": texts that have lost their commas
_NO_COMMA = Needing(
    (" a ", " an ", " another "),
    r"^(?P<name>(?:[Tt]he )?[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*))*) "
    r"(?P<what>(?:an?|another) (?:[\w-]+ ){0,3}?"
    r"(?:group|network|monitor|watchdog|ngo|charity|organi[sz]ation|agency|newspaper|daily|website|site|portal)\b)",
)
# "The website of the ministry, kasa.gov"
_SITE_OF = Needing(
    ("site of ", "page of "), r"^(?:[Tt]he )?(?:official )?(?:website|web site|site|page) of (?P<body>[^,]+)(?:, .*)?$"
)
# "the inquiry's report, tabled on Tuesday by the speaker"
_PUT_OUT = Needing(
    ("tabled", "published", "released", "presented", "issued", "completed", "unveiled"),
    r"(?<=[a-z]),\s+(?:first |also )?(?:tabled|published|released|presented|issued|completed|unveiled)\s.*$",
)
_QUOTES = re.compile(r"[\"“”]")  # "the "Kasa Times" daily"
_CITING = Needing(("citing", "quoting"), r",? (?:also )?(?:citing|quoting)\b.*$")
_BASED = re.compile(r"^(?:[Tt]he |[Aa]n? )?[A-Z][\w.]+-based (?=[A-Z])")  # "the Kasa-based Harbour Trust"
_WHO_IS = re.compile(r"^who (?:is|was|are|were) (?=[a-z])")  # "a urologist who is first secretary of the Front"


def stripped(phrase: str) -> str:
    """A noun phrase without marks and "according to"."""
    phrase = _QUOTES.sub("", phrase)
    phrase = _NO_COMMA.sub(r"\g<name>, \g<what>", _BASED.sub("", phrase))
    return _WHO_IS.sub("", _CITING.sub("", _ACCORDING.sub("", phrase.strip(" ,“”\"'-–"))))


def only_who(phrase: str) -> str:
    """A noun phrase as far as it tells who speaks."""
    phrase = _PUT_OUT.sub("", _RELATES.sub(r"\g<body>", phrase))
    if (town := _OF_TOWN.search(phrase)) and _names_people(phrase[: town.start()], town["town"]):
        phrase = phrase[: town.start()]
    phrase = _on_whose_page(_WHERE_HEARD.sub("", _behind_source(phrase)))
    return _DAY_BEFORE.sub("", phrase) if "day " in phrase[:16] else phrase


def _behind_source(phrase: str) -> str:
    """ "The ministry" of "a source in the ministry", for which he speaks; "hospital sources" of "hospital sources in
    Kasa"; any other phrase as it is."""
    match = _SOURCE_IN.match(phrase)
    if match is None:
        return phrase
    if any((one.start, one.end) == (0, len(match["name"])) for one in places_in(match["name"])):
        return match["what"] if " " in match["what"] else phrase
    is_body = kind_of(match["name"].lower()) is not None or bool(actors_in(match["name"]))
    return match["where"] if is_body else phrase


def _on_whose_page(phrase: str) -> str:
    """ "The ministry" of "a statement on the ministry's website"; any other phrase as it is."""
    match = _ON_PAGE.match(phrase) or _SITE_OF.match(phrase)
    return match["body"] if match else phrase


def _names_people(named: str, town: str) -> bool:
    """Whether a name or a noun for people stands before a town that is no body's ("Ana Vidal of Bor")."""
    last = named.rsplit(" ", 1)[-1]
    return kind_of(town.lower()) is None and (last[:1].isupper() or are_people(last))
