"""Persons named with the body for which they speak: "Ana Vidal of the Harbour Doctors Network", "the Safety Committee's
Luis Vidal"."""

from __future__ import annotations

import re

from schemas import Claimant, ClaimantKind
from streams.extract.source.kinds import bare, kind_of
from streams.extract.source.named_people import person_in, titles

_PERSON_OF_BODY = re.compile(r"(?P<who>[^,]+?),? (?:of|from|with) (?:the )?(?P<body>[^,]+)")
_OF_BODY = re.compile(r",? (?:of|from|with) (?:the )?(?P<body>[A-Z][\w’'&-]*(?: (?:of|for|and|the|&|[A-Z][\w’'&-]*))*)")
_OWNS_PERSON = re.compile(
    r"(?P<body>[A-Z][\w&-]*(?: (?:of|for|and|the|&|[A-Z][\w&-]*))+)['’]s? (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})"
)


def body_of_person(phrase: str, kind: ClaimantKind, person: str | None) -> Claimant | None:
    """The body for which a person speaks in a noun phrase that tells of a source of this kind; None where it names no
    such body."""
    if person is None:
        speaks = _OWNS_PERSON.fullmatch(bare(phrase)) or _PERSON_OF_BODY.fullmatch(titles().sub("", bare(phrase)))
        person = person_in(speaks["who"], []) if speaks else None
    else:
        speaks = _OF_BODY.fullmatch(phrase.partition(person)[2])
    if speaks is None or person is None or kind_of(speaks["body"].lower()) is not kind:
        return None
    return Claimant(name=speaks["body"], kind=kind, person=person, text=phrase)
