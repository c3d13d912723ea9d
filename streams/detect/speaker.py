"""Who gives a figure: the office or the body for which a person speaks, else the person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Claimant, ClaimantKind
from streams.detect.body_names import is_body
from streams.detect.kind import plain
from streams.detect.office_names import BODIES, MEMBER, office_named

_OPPOSED = re.compile(rf"{MEMBER.pattern}|\b(?-i:opposition)\b", re.IGNORECASE)
# "Health Minister Ana Vidal": a name of whom the office speaks
_TITLED = re.compile(
    r"(?P<office>(?:.+ )?(?:governor|mayor|minister|prosecutor|ombudsman|chief|commissioner|commander|director"
    r"|secretary|head|sheriff|officer|superintendent|inspector|captain|colonel|spokes(?:man|woman|person))),?"
    r" (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?){0,2})",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r",?\s*(?P<role>(?:[\w’'-]+ ){0,6}?)(?:of|for|at|from|with|in|to) (?:the |its )?(?P<body>[^,;()]+)"
)
_NOT_FOR_IT = frozenset({
    "member", "resident", "relative", "friend", "survivor", "witness", "supporter", "critic", "employee", "worker",
    "patient", "former", "ex", "student", "neighbour", "neighbor", "father", "mother", "wife", "husband", "son",
    "daughter", "brother", "sister", "victim", "prisoner", "detainee", "candidate", "expert", "professor",
})  # fmt: skip


_NOBODY: frozenset[str] = frozenset()


def kind_of_speaker(claimant: Claimant) -> ClaimantKind:
    """The kind of who gives the figure: "the opposition lawmaker Ana Vidal" speaks for no office."""
    text = claimant.text if claimant.person and not claimant.id else None
    if text and claimant.kind is ClaimantKind.GOVERNMENT and _OPPOSED.search(text):
        return ClaimantKind.NGO
    return claimant.kind


def who_of(claimant: Claimant) -> str:
    """Who gives the figure: of a person in an office ("Governor Ana Vidal") the office, else the name."""
    person, text = claimant.person, claimant.text
    titled = _TITLED.fullmatch(claimant.name) if person is None and not claimant.id else None
    if titled and office_named(titled["office"]):
        return titled["office"]
    if claimant.id or not person or person != claimant.name or not text or person not in text:
        return claimant.name
    for words in text.split(person, 1):
        office = re.sub(r"^(?:the|a|an|its)\s", "", words.strip(" ,"), flags=re.IGNORECASE)
        is_kind = words.split()[-1:] and words.split()[-1].lower() in BODIES and " of " not in words
        if office and not is_kind and office_named(office):
            return office  # not "the civil society platform Ana Vidal", whose name that is
        if body := _body_of(words):
            return body
    return claimant.name


def people_of(claimants: Iterable[Claimant | None]) -> frozenset[str]:
    """The names of the persons who speak, which tell of no event."""
    people = {claimant.person for claimant in claimants if claimant and claimant.person}
    return frozenset(plain(word) for person in people for word in person.split()) if people else _NOBODY


def _body_of(words: str) -> str | None:
    """The body for which a person speaks who is named beside it: "an under-secretary at the health ministry", "of the
    fire brigade", "a lawyer with Harbour Watch"; not whoever is only one of its people, or was."""
    match = _OF_BODY.fullmatch(words)
    if match is None or not _NOT_FOR_IT.isdisjoint(re.findall(r"[\w-]+", match["role"].lower())):
        return None
    return match["body"] if office_named(match["body"]) or (match["role"].strip() and is_body(match["body"])) else None
