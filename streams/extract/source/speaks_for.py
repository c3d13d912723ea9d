"""Who speaks by office for a body of which the text has told: "Its spokesman, Col. Luis Vidal", "the group's secretary,
Ana Vidal", "Ana Vidal, under-secretary at the ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from schemas import Claimant, ClaimantKind
from streams.extract.source.bodies import body_at_start, head_of
from streams.extract.source.kinds import SPOKESMEN, kind_of
from streams.extract.source.named_people import person_in
from streams.extract.source.speech_words import listed, nouns_of_bodies
from streams.link.particles import PARTICLE

_NAME = rf"(?:[A-Z][\w’'.-]*\s+){{0,4}}(?:(?:{PARTICLE}\s+){{1,3}}|al-)?[A-Z][\w’'-]+"
_LEADS = (
    "spokesman|spokeswoman|spokesperson|head|director|chief|chairman|chairwoman|chair|president|leader|coordinator"
    "|secretary|under-secretary|undersecretary|secretary-general|founder|co-founder|representative|commander|delegate"
)
_ADJECTIVES = r"(?:(?:[a-z][\w-]*|\w+-in) ){0,2}?"
_ROLE = rf"{_ADJECTIVES}(?P<role>{_LEADS})(?: (?:of mission|of staff|general|(?:of|for) [a-z]+))?"
# Of the spokesman of nobody in particular only so much is told: whose he is, who spoke last says
_SPOKESMAN = (
    r"(?:(?:[Aa]n?|[Tt]he|[Aa]nother) )?(?:(?:regional|local|chief|deputy|senior|official) )?"
    r"(?P<role>[Ss]pokes(?:man|woman|person))"
)
_WHOSE = r"(?:(?P<its>[Ii]ts|[Tt]heir)|(?P<body>[Tt]he (?:[a-z][\w-]* ){0,2}?[a-z][\w-]*)['’]s?)"
_AHEAD = re.compile(rf"{_WHOSE} {_ROLE}(?:,? (?P<name>{_NAME}))?")
_ALONE = re.compile(rf"{_SPOKESMAN},? (?P<name>{_NAME})")
# "Colonel Ana Vidal" after the army spoke
_RANKED = re.compile(
    r"(?P<rank>(?:(?:Lieutenant|Lt|Brigadier|Brig|Major|Maj|Colonel|Col|General|Gen|Captain|Capt|Sergeant|Sgt|Lance"
    r"|Corporal|Cpl|Rear|Vice|Admiral|Adm|Commodore|Commander|Marshal)\b\.?[ -]?)+)(?<=[ .])"
    rf"(?P<name>{_NAME})"
)
_HAS_RANKS = re.compile(
    r"\b(?:army|armies|military|militaries|forces|troops|navy|air force|defen[cs]e|police|gendarmerie|gendarmes|sheriff"
    r"|patrol|guards?|coastguard|fire|command|constabulary|infantry|brigade|division|battalion|marines|coalition|alliance|nato|pentagon)\b",
    re.IGNORECASE,
)
OFFICER = "officer"
_BEHIND = re.compile(
    rf"(?P<name>{_NAME}), (?:{_WHOSE} {_ROLE}"
    rf"|(?:(?:the|an?) )?{_ROLE.replace('<role>', '<of>')}"
    r" (?:at|of|for|in|with) (?P<at>the [a-z][\w-]*(?: [a-z][\w-]*)?))"
)
# "The claim could not be checked, and the army gave a very different picture", "But the ministry ..."
_CLAUSE = re.compile(r"(?:^|[,;] )(?:and|but|while|yet|then|so|also|meanwhile),? ", re.IGNORECASE)


_GROUPS = frozenset({"group", "organisation", "organization", "collective", "network", "charity", "body"})
_GROUP = re.compile(
    r"(?:[A-Z][\w’'&-]* (?:(?:of|for|and|the|&) )?){1,5}(?:Association|Network|Union|Council|Committee|Coalition"
    r"|Alliance|Federation|League|Society|Forum|Movement|Observatory|Watch|Foundation|Trust|Collective|Group|Guild"
    r"|Organi[sz]ation)\b(?: (?:of|for) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?"
)
AT_START = 12
"""So many characters from its beginning a sentence names its subject."""


class InOffice(NamedTuple):
    """Somebody by his office. `body`: as the text calls the body for which he speaks ("the group"); "it" where a
    pronoun does, and empty where it is not told."""

    body: str
    role: str
    person: str | None

    @property
    def is_spokesman(self) -> bool:
        return self.role in SPOKESMEN

    def speaking_for(self, body: Claimant, phrase: str) -> Claimant:
        """The body, whose word it is; of a hospital its director may know what it does not say itself."""
        name = body.name
        if body.kind is ClaimantKind.MEDICAL and not (body.id or self.is_spokesman or " of " in name):
            name = f"{self.role} of {name}"
        return body.model_copy(update={"name": name, "person": self.person, "text": phrase})


def in_office(phrase: str) -> InOffice | None:
    """The office by which a noun phrase tells who speaks; None where it tells none, or by whose name the body goes."""
    if ranked := _RANKED.fullmatch(phrase):
        return InOffice("", OFFICER, person_in(ranked["name"], []))
    if not _tells_office().search(phrase):
        return None
    if alone := _ALONE.fullmatch(phrase):
        return InOffice("", alone["role"].lower(), person_in(alone["name"], []))
    match = _AHEAD.fullmatch(phrase) or _BEHIND.fullmatch(phrase)
    if match is None:
        return None
    named, groups = match["name"], match.groupdict()
    body = "it" if match["its"] else match["body"] or groups.get("at") or ""
    if body not in ("it", "") and not _is_noun_of_body(body):
        return None
    return InOffice(body, match["role"] or groups["of"], person_in(named, []) if named else None)


def has_officers(claimant: Claimant) -> bool:
    """Whether a body's people have ranks ("the army", "police")."""
    return _HAS_RANKS.search(claimant.name) is not None


def _is_noun_of_body(body: str) -> bool:
    """Whether a body goes by its kind alone, so that the text has named it before ("the group", "the command")."""
    return body.rsplit(" ", 1)[-1].lower() in nouns_of_bodies() | listed("bodies")


def of_it(office: InOffice, words: str, before: str, just_spoke: Claimant | None) -> Claimant | None:
    """ "Its spokesman": of the body with which the words before him or the sentence before begin, or which `just_spoke`
    in it; a spokesman's first of this."""
    if just_spoke and office.is_spokesman and not body_at_start(words):
        return just_spoke
    if body := head_of(f"its {office.role}", words, before) or _begins_clause(before):
        return body
    inverted = words.endswith((" said ", " added ", " says "))  # '"It is bad," said its director'
    return just_spoke if just_spoke and (inverted or before.find(just_spoke.text or before) < AT_START) else None


def _begins_clause(sentence: str) -> Claimant | None:
    """The body with which a clause behind an "and" or a "but" begins, the last first."""
    ends = [match.end() for match in _CLAUSE.finditer(sentence)]
    clauses = (sentence[end].upper() + sentence[end + 1 :] for end in reversed(ends) if end < len(sentence))
    return next(filter(None, map(body_at_start, clauses)), None)


def body_meant(words: str, sentences: Iterable[str]) -> Claimant | None:
    """The body that "the ministry" or "the group" means, of those that sentences, the last first, begin with or name
    ("a list drawn up by the Harbour Association")."""
    noun = words.rsplit(" ", 1)[-1].lower()
    for sentence in sentences:
        begun = body_at_start(sentence)
        if begun and begun.name.lower().endswith(noun):
            return begun
        named = list(_GROUP.finditer(sentence)) if noun in _GROUPS else []
        if named:
            name = named[-1][0].removeprefix("The ")
            return Claimant(name=name, kind=kind_of(name.lower()) or ClaimantKind.UNKNOWN, text=name)
    return None


@cache
def _tells_office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_LEADS})\b", re.IGNORECASE)
