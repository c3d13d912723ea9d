"""The names of persons in a noun phrase that names a source."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from streams.extract.lexicon import any_of
from streams.extract.source.kinds import kind_of
from streams.extract.source.speech_words import listed
from streams.extract.text.nouns import is_nation
from streams.link.particles import PARTICLE
from streams.link.places import places_in

# "K.P. Vidal", "G Vidal", "A K Vidal"; not "U.S. Steel", "A Vidal", "N. Korea"
_INITIALS = r"(?!(?:U\.S|U\.N|U\.K|E\.U|D\.C)\b)(?:[A-Z]\.\s?|[B-HJ-Z]\s|[AI]\s(?=[A-Z]\.?\s)){1,3}"
NAME = re.compile(
    r"(?!(?:The|An?|Another|Other|Some|His|Her|Its|Their|One)\b)(?:[A-Z][\w’'-]+\.?)"
    rf"(?:\s+(?:(?:{PARTICLE}\s+){{0,3}}(?:al-|wal-|ul-)?|[A-Z]\.?\s)[A-Z][\w’'-]+)+"
    rf"|(?<![\w.’'-]){_INITIALS}(?=[A-Z][a-z])[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
)
# "officials at the Northern Power Plant", "Centers for Disease Control": what follows is no person's name
_BODY_OF = re.compile(r"\b(?:at|for|in|of|on|from)\s+(?:the\s+)?$|\b[A-Z]\w+ and\s+$")
_GOES_ON_AS_BODY = re.compile(r"\s+(?:for|of|on)\s+(?:the\s+)?[A-Z]")
# "the National Search and Rescue Agency"
_AND_MORE = re.compile(r"\s+(?:and|&)\s+(?:[A-Z][\w’'-]+\s+){0,3}(?P<noun>[A-Z][\w’'-]+)")
_NOUN_BEHIND = re.compile(r"(?:['’]s)? ([a-z]+)(?=['’]s\b|[ ,]|$)")
_OFFICES = frozenset({"ministry", "department"})
# "Flight Operation Director at the TIA Ana Vidal"
_BEHIND_SHORT_NAME = re.compile(r"[A-Z]{2,6} (?P<person>[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*)+)")
_OFFICE_NAMES = frozenset({
    "director", "officer", "manager", "secretary", "coordinator", "administrator", "chairman", "chairwoman",
    "spokesman", "spokeswoman", "spokesperson", "superintendent", "commissioner", "representative", "engineer",
})  # fmt: skip
_WHOSE = re.compile(r"['’]s$")
# "HBPD Capt. Ann Moss", "KCSO spokesman Luis Vidal": a police department, a sheriff's office, a fire department
_FORCE = re.compile(r"(?:[Tt]he )?[A-Z]{1,4}(?:PD|SO|FD) ")
# "the Governor of Kasa Province Ana Vidal"
_OF_REGION = re.compile(
    r"\b(?:of|in) (?:the )?(?:[A-Z][\w’'-]+ )+?"
    r"(?:Province|Oblast|State|County|Region|District|Governorate|Prefecture) (?=[A-Z])"
)


def person_in(phrase: str, taken: list[tuple[int, int]]) -> str | None:
    """A capitalised name in the phrase that is no part of a known actor's name, of a place or of a body's name."""
    if not NAME.search(phrase):
        return None
    rest = list(_ranks().sub(_blanked, phrase))
    if (field := _of_field().search(phrase)) and field["next"].lower() not in listed("bodies") | _OFFICES:
        rest[field.start() : field.end()] = "," * len(field[0])
    if region := _OF_REGION.search(phrase):
        rest[region.start() : region.end()] = "," * len(region[0])
    places = [(m.start, m.end) for m in places_in(phrase) if " " in phrase[m.start : m.end]]
    for start, end in [*taken, *(span for span in places if not phrase[span[1] + 1 : span[1] + 2].isupper())]:
        rest[start:end] = "," * (end - start)
    in_office = False
    for match in NAME.finditer("".join(rest)):
        if _is_of_those_behind(phrase, match.end()):
            continue
        if name := _behind_title(match[0]):
            return name
        name = _WHOSE.sub("", titles().sub("", match[0]))  # "Chief Minister Ana Vidal's office"
        of_a_body: object = _BODY_OF.search(phrase, 0, match.start()) or _GOES_ON_AS_BODY.match(phrase, match.end())
        of_a_body = of_a_body or _goes_on_as_body(phrase, match.end())
        of_a_body = of_a_body or name.startswith("THE ")  # where all is in capitals: no article stands before a person
        if in_office and (short := _BEHIND_SHORT_NAME.fullmatch(name)):
            return short["person"]
        in_office = name.rsplit(" ", 1)[-1].lower() in _OFFICE_NAMES
        of_nations = all(map(is_nation, name.split()))  # "the pro-Ramic Kasan ministry"
        if " " in name and kind_of(name.lower()) is None and not (of_a_body or in_office or of_nations):
            return name
    return None


def _is_of_those_behind(phrase: str, end: int) -> bool:
    """ "Bor Beach police", "Kasa County sheriff's Chief Ann Moss": what stands right before a noun for people or a body
    tells where they are from."""
    noun = _NOUN_BEHIND.match(phrase, end)
    return noun is not None and (kind_of(noun[1]) is not None or noun[1] in listed("of_people"))


def _behind_title(name: str) -> str | None:
    """ "Ann Moss" of "Kasa County Sheriff Ann Moss", "Interior Ministry Ann Moss": who is named behind the office."""
    words = name.split()
    for k in range(len(words) - 3, 0, -1):
        if words[k].lower() in listed("titles") | _OFFICES or words[k] in listed("ranks_in_capitals"):
            person = " ".join(words[k + 1 :])
            last = words[-1].lower()
            is_body = kind_of(person.lower()) or last in listed("bodies") | listed("end_names")
            return None if is_body else _WHOSE.sub("", person)
    return None


def _blanked(found: re.Match[str]) -> str:
    return "," * len(found[0])


def _goes_on_as_body(phrase: str, end: int) -> bool:
    """Whether a name goes on behind an "and" to the noun of a body."""
    more = _AND_MORE.match(phrase, end)
    noun = more["noun"].lower() if more else ""
    return bool(noun) and (kind_of(noun) is not None or noun in listed("bodies") | listed("end_names"))


def in_service(phrase: str, person: str | None) -> bool:
    """Whether a rank of a state's service stands before a person ("DSP Ana Vidal"), or the short name of one does, with
    a person or alone ("HBPD Capt. Ann Moss", "HBPD")."""
    if person is None or _FORCE.match(phrase):
        return _FORCE.match(f"{phrase} ") is not None and (person is not None or " " not in phrase)
    pairs = pairwise(phrase.split())
    return any(word in listed("ranks_in_capitals") and after.lstrip("(")[:1].isupper() for word, after in pairs)


@cache
def titles() -> re.Pattern[str]:
    ranks = any_of(listed("ranks_in_capitals"))
    return re.compile(rf"^(?:(?:{any_of(listed('titles'))}|(?-i:{ranks})),?\s+)+", re.IGNORECASE)


@cache
def _of_field() -> re.Pattern[str]:
    """Of what an office is, before the name of who holds it ("Superintendent of Police Ann Moss")."""
    fields = any_of(listed("fields_of_office"))
    offices = any_of(listed("of_people"))
    field = rf"(?:(?:{fields})(?:,? and |, )?)+"
    name = r"(?-i:(?P<next>[A-Z][\w.’'-]*) [A-Z])"
    return re.compile(rf"\b(?:{offices})(?: of state)? (?:of|for) (?:the )?{field} (?={name})", re.IGNORECASE)


@cache
def _ranks() -> re.Pattern[str]:
    """Shortened ranks, which are no part of the name behind them ("Harbour Sgt. Ann Moss")."""
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('ranks')))})\.", re.IGNORECASE)
