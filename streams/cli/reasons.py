"""A claim's fields with the words that decided them, for `tollwatch explain`."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Claim, NewsItem
from streams.cli import words
from streams.extract.deciding import Decided, decided

_UNSAID = "nothing says otherwise"
_TOGETHER = "no single words: several say it together, or other parts of the item"


def reasons(item: NewsItem, claim: Claim) -> Iterator[tuple[str, str]]:
    """The fields, each with its value and what decided it. Nothing where this version reads the item otherwise."""
    found = decided(item, claim)
    if not found:
        return
    for name, title, value in _fields(claim):
        yield title, f"{value} <- {_because(found[name])}"


def fields_of(claim: Claim) -> Iterator[tuple[str, str]]:
    """Names and values of the fields."""
    return ((title, value) for _, title, value in _fields(claim))


def _because(one: Decided) -> str:
    quoted = ", ".join(f'"{word}"' for word in one.words)
    if one.sentence:
        return f'{quoted or "the whole sentence"} in "{one.sentence}"'
    return quoted or (_UNSAID if one.unsaid else _TOGETHER)


def _fields(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Field, its title, its value in words."""
    place, by, period = claim.place, claim.alleged_perpetrator, claim.period
    yield "bounds", "Bounds", claim.quantity.quantifier.value.replace("_", " ")
    yield "harm", "Harm", claim.harm.value
    yield "victims", "Victims", words.people(claim.victim_class, claim.class_union)
    yield "group", "Group", claim.victim_group or "none"
    yield "role", "Role", claim.role.value
    yield "cause", "Cause", claim.cause.value
    yield "measure", "Measure", claim.measure.value
    yield "period", "Window", f'{period.start or "-"} to {period.end or "-"} ("{period.text}")' if period else "none"
    yield "as_of", "As of", words.as_of(claim.as_of)
    yield "claimant", "Said by", claim.claimant.name if claim.claimant else "nobody is named"
    yield "via", "Via", ", ".join(one.name for one in claim.via) or "nobody"
    yield "stance", "Stance", claim.stance.value
    yield "prior", "Prior", "an earlier figure" if claim.prior else "no"
    yield "hedged", "Hedged", "feared, believed or unconfirmed" if claim.hedged else "no"
    yield "perpetrator", "By", by.name if by else "nobody is named"
    yield "place", "Place", place.name if place else "none"
    yield "conflict", "Linked to", claim.conflict.name if claim.conflict else "none"
