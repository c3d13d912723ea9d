"""Bodies of a greater one: "the UN's humanitarian office" is OCHA; "UN" in a title may be its rights office below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from schemas import Claimant
from streams.link.actors import Actor, ActorMention, actor, actors, actors_in

_WORDS = re.compile(r"[^\W\d_][\w-]*")
_REST = re.compile(r"(?:['’]s?)?\s+(?P<rest>[^,;:]+)")
# "the UN and UNICEF", "the UN, with UNICEF": two that speak
_APART = re.compile(r"\b(?:and|or|with|to|from|for)\b|[,;]")


def body_of_parent(phrase: str, mentions: Sequence[ActorMention]) -> Actor | None:
    """The body of a known actor that a phrase names by that actor's name and its own work ("the UN's food agency"), or
    by its name behind that of its parent ("the U.N. World Food Program")."""
    first = mentions[0]
    for other in mentions[1:]:
        by_name = phrase[: other.start].endswith(", ") and other.end == len(phrase)  # "the UN mission there, BINUH"
        end = other.start - 2 if by_name else other.start
        if is_body_of(other.actor.id, first.actor.id) and not _APART.search(phrase, first.end, end):
            return other.actor
    match = _REST.match(phrase, first.end)
    return body_for(first.actor, match["rest"]) if match else None


def body_for(parent: Actor, work: str) -> Actor | None:
    """The body of an actor that does some work ("human rights office")."""
    if parent.id not in _with_bodies():
        return None
    for called in (parent.name, *parent.aliases):
        for found in actors_in(f"{called} {work}")[:1]:
            if found.start == 0 and is_body_of(found.actor.id, parent.id):
                return found.actor
    return None


@cache
def _with_bodies() -> frozenset[str]:
    return frozenset(one.parent for one in actors() if one.parent)


def is_body_of(one: str | None, parent: str | None) -> bool:
    """Whether an actor is a body of another, or of a body of it."""
    known = actor(one) if one else None
    while known and known.parent and parent:
        if known.parent == parent:
            return True
        known = actor(known.parent)
    return False


def is_short_for(short: Claimant, full: Claimant) -> bool:
    """A headline's "governor" is the body's "Luis Vidal, the governor of the Kasa region", its "Government of Kasa" the
    "Kasan government", and its "UN" the "UN human rights office"."""
    if short.id is not None:
        return is_body_of(full.id, short.id)
    called = f"{full.text} {full.name}".lower()
    return short.name.lower() in called or _stems(short.name) <= _stems(called)


def _stems(name: str) -> set[str]:
    """The words of a name, without what joins them and without the endings of several and of whose."""
    words = (word.lower() for word in _WORDS.findall(name))
    return {word.rstrip("s") for word in words if word not in ("s", "of", "the", "and")}
