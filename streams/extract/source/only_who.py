"""A noun phrase that names a source, without what stands around the name: on what day, where it was heard or sits."""

from __future__ import annotations

import re

from streams.extract.source.asides import FIGHTS, SEEN
from streams.extract.source.kinds import kind_of
from streams.extract.source.sources import on_whose_page
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


def stripped(phrase: str) -> str:
    """A noun phrase without marks and "according to"."""
    return _ACCORDING.sub("", phrase.strip(" ,“”\"'-–"))


def only_who(phrase: str) -> str:
    """A noun phrase as far as it tells who speaks."""
    phrase = _RELATES.sub(r"\g<body>", phrase)
    phrase = on_whose_page(_WHERE_HEARD.sub("", _behind_source(phrase)))
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
