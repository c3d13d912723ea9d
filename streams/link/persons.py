"""Names of places that a text gives to persons ("Col. Ponce", "his wife Ana Toledo, 61", "spokesman Ivo Toledo")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.link.chains import Hit

# "Col. Ponce", "Ms Toledo"
_TITLE = re.compile(
    r"\b(?:(?:Col|COL|Gen|GEN|Lt|LT|Capt|CAPT|Sgt|SGT|Brig|Adm|Maj|MAJ|Mr|MR|Mrs|MRS|Ms|MS|Dr|Prof)\.?"
    r"|Miss|Dame|(?i:colonel|lieutenant|captain|sergeant|admiral|spokes(?:man|woman|person)|judge|senator|detective)) $"
)
# "his brother, Toledo", "her two sons, Ivo and Toledo", "their children Ivo and Toledo"
_KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|child|children|twins|nephew|niece|grand(?:son|daughter))"
    r"(?:,? (?:[A-Z][\w’'-]+,? and )?|,? (?:[A-Z][\w’'-]+ ){1,2}"
    r"|,(?: (?!who|which|that|in\b|at\b|from\b|of\b|near\b)[a-z]+){1,4} (?:[A-Z][\w’'-]+ ){1,2})$"
)
# "Ana" before "Toledo": with a capital, within a sentence, and where nothing says "in"
_GIVEN = re.compile(r"(?:(?P<before>[\w’'-]+)(?P<mark>[,:]?|[–-]) )?\b(?P<given>[A-Z][a-zà-ÿ]+) $")
# ", 61, ", ", aged 61"
_AGE = re.compile(r", (?:\d\d?(?:[,.)]| -| –| and\b| was\b)|aged \d)")
# ", the leader of", ", who was"
_SAID_OF = re.compile(r", (?:who(?:se)? |(?:the|an?) (?:[a-z]+ )?[a-z]+(?:er|or|ist|man)\b)")
_INTO = re.compile(r"\b(?:in|at|near|outside|around|across)(?: the)? $", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w’'-]+) $")
_PLAINLY_IN = (" in ", " of ", " at ", " to ", " from ", " near ", " on ", " the ")
_LEADS_IN = re.compile(r"(?i:in|at|near|from|to|on|of|outside|around|across|the)")
# What a person is or does, before the given name ("police chief Ivo Toledo") or behind ("Ivo Toledo, mayor of Kasa")
_OFFICE = (
    r"spokes(?:man|woman|person)|chief|head|director|mayor|governor|premier|minister|president|chair(?:man|woman|person)?|"
    r"commander|commissioner|superintendent|inspector|sheriff|officer|official|constable|coroner|warden|"
    r"coordinator|representative|secretary|ambassador|envoy|senator|lawmaker|councillor|councilman|councilwoman|"
    r"doctor|dr|surgeon|physician|nurse|paramedic|professor|researcher|analyst|teacher|principal|lawyer|attorney|"
    r"prosecutor|judge|leader|elder|pastor|priest|imam|bishop|archbishop|rabbi|activist|volunteer|worker|manager|"
    r"engineer|journalist|reporter|photographer|correspondent|editor|resident|witness|survivor|villager|farmer|trader|"
    r"shopkeeper|driver|fisherman|student|neighbou?r|relative|eyewitness|rescuer|firefighter|policeman|soldier|"
    r"pilot|negotiator|adviser|advisor|deputy|member"
)
_HAS_OFFICE = re.compile(rf"\b(?:{_OFFICE}),? (?:[A-Z][\w’'-]*\.? ){{1,3}}$", re.IGNORECASE)
_IS_OFFICE = re.compile(rf"(?:{_OFFICE}|general|major|captain|colonel)s?", re.IGNORECASE)
_SAY = (
    r"(?:has |had |also |later |then )?(?:said|says|told|tells|added|adds|warned|explained|confirmed|recalled|reported|"
    r"stated|wrote|noted|insisted|announced)\b"
)
_SAYS = re.compile(rf" {_SAY}")
_OWNS = re.compile(r"['’]s\b")  # "near Toledo's head"
_IN_OFFICE = re.compile(
    rf", (?:(?:the|an?|its|his|her|their) )?(?:(?!in\b|at\b)[\w’'-]+ ){{0,3}}?(?:{_OFFICE})\b(?! {_SAY})", re.IGNORECASE
)
_SAID_BY = re.compile(r"\b(?:said|says|told|added|adds|recalled|explained) (?:[A-Z][\w’'-]*\.? ){1,3}$")
# "the arrest of Toledo", "after Toledo's resignation"
_DONE_TO = re.compile(
    r"\b(?:arrest|imprisonment|jailing|indictment|prosecution|conviction|assassination|resignation|impeachment|extradition|"
    r"re-?election) of $"
)
_WHAT_IS_DONE = re.compile(
    r"['’]s? (?:arrest|imprisonment|jailing|indictment|prosecution|conviction|assassination|resignation|impeachment|"
    r"extradition|lawyers?|supporters|death sentence)\b"
)
_IS_NO_OFFICER = re.compile(r" (?:[A-Z]|province|region|state|district|oblast|governorate|county)")
_SAID_ALONE = re.compile(r"[,”\"] (?:said|says|added|adds|recalled|explained) $")
# Before a name they make another place of it, or are no given name
_OF_PLACES = """
    Lower Upper Middle Greater Old New Inner Outer Port Fort Camp Mount Lake San Santa Santo Saint County Metro North
    South East West Northern Southern Eastern Western Central Rural Coastal Occupied Republic City State And The
    Northeast Northwest Southeast Southwest Downtown Province District Division Region Town Village Hospital Clinic
    University College School Club Court Police Army Radio Television News Agency Airport Station Ministry Department
    Office Committee Council Network Centre Center Service Services Rescue Crescent Cross Hotel Gulf Cape
    A An In At From Near On Around Outside Inside Across Over To Of But As For Since After Before While When Where With
    Meanwhile Later Earlier Still Yet Also Only Even Then Now Here There Today Yesterday Tonight Overnight However
    Both Though Although If So Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
    May June July August September October November December Besieged Neighbouring Neighboring Nearby
"""
_NO_GIVEN_NAME = frozenset(_OF_PLACES.split())


def without_persons(text: str, hits: list[Hit]) -> list[Hit]:
    """The hits but for names that the text gives to persons. Where it says "in" one, that is a place again; where it
    does so of a name anywhere, only those are left out that tell by themselves of a person."""
    marked = {hit[0] for hit in hits if (_is_officer if hit[2][0].sure else _is_person)(text, hits, hit)}
    if not marked:
        return hits
    persons = {text[hit[0] : hit[1]] for hit in hits if hit[0] in marked}
    places = {text[hit[0] : hit[1]] for hit in hits if _is_in(text, hit)}
    kept = []
    for hit in hits:
        name = text[hit[0] : hit[1]]
        person = hit[0] in marked or (name in persons and (name not in places or _speaks(text, hit)))
        if not person or _is_in(text, hit):
            kept.append(hit)
    return kept


def _is_in(text: str, hit: Hit) -> bool:
    if _INTO.search(text, max(0, hit[0] - 12), hit[0]) is None:
        return False
    return not (_OWNS.match(text, hit[1]) or text.endswith((" to ", " with "), 0, hit[0]))


def _speaks(text: str, hit: Hit) -> bool:
    """Whether a name alone stands beside a verb of speech ("..., Toledo said")."""
    return bool(_SAYS.match(text, hit[1]) or _SAID_ALONE.search(text, max(0, hit[0] - 14), hit[0]))


def _is_person(text: str, hits: Sequence[Hit], hit: Hit) -> bool:
    start, end, entries = hit
    if not entries[0].own and (_WHAT_IS_DONE.match(text, end) or _DONE_TO.search(text, max(0, start - 20), start)):
        return True
    if text.endswith(_PLAINLY_IN, 0, start):
        return False
    if _TITLE.search(text, max(0, start - 14), start) or _KIN.search(text, max(0, start - 40), start):
        return True
    follows = text.startswith(", ", end)
    if follows and _AGE.match(text, end):
        before = _WORD_BEFORE.search(text, max(0, start - 20), start)
        return before is None or _LEADS_IN.fullmatch(before[1]) is None
    if not _has_given_name(text, hits, start):
        return False
    if follows and (_SAID_OF.match(text, end) or _IN_OFFICE.match(text, end)):
        return True
    lead = text[max(0, start - 60) : start]
    return bool(_HAS_OFFICE.search(lead) or _SAYS.match(text, end) or _SAID_BY.search(lead))


def _is_officer(text: str, hits: Sequence[Hit], hit: Hit) -> bool:
    """ "Chairman Ivo Toledo", where Toledo is a region that nothing else is called like."""
    if hit[2][0].place.precision not in ("region", "city") or _IS_NO_OFFICER.match(text, hit[1]):
        return False
    return _HAS_OFFICE.search(text, max(0, hit[0] - 60), hit[0]) is not None and _has_given_name(text, hits, hit[0])


def _has_given_name(text: str, hits: Sequence[Hit], start: int) -> bool:
    """Whether a given name stands before the name at `start`, and no place."""
    if not text[text.rfind(" ", 0, max(0, start - 1)) + 1 : start][:1].isupper():
        return False
    found = _GIVEN.search(text, max(0, start - 40), start)
    if found is None or found["given"] in _NO_GIVEN_NAME or any(end == start - 1 for _, end, _ in hits):
        return False
    if _IS_OFFICE.fullmatch(found["given"]):
        return False  # "Commissioner Kasa" is the commissioner of Kasa
    return not (found["before"] and not found["mark"] and _LEADS_IN.fullmatch(found["before"]))
