"""Known actors by their short forms: "the HA" of a text that tells of "the Harbour Army", or of "... Army (HA)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from streams.extract.source.kinds import bare
from streams.extract.source.parents import is_body_of
from streams.extract.source.sources import Source, actor_source, of_actor
from streams.link.actors import Actor, actors_in, described

_SHORT_FORM = re.compile(r"(?:[Tt]he )?[A-Z]{2,6}")


def in_full(phrase: str, named: Callable[[], Sequence[Actor]], sentences: Callable[[], Iterable[str]]) -> Source | None:
    """The known actor whose short form the phrase is. `named`: those of the item; `sentences`: all of the item."""
    if not _SHORT_FORM.fullmatch(phrase):
        return None
    letters = bare(phrase)
    full = None if actor_source(letters) else _actor_in_full(letters, named(), sentences())
    return (of_actor(full, phrase, None), False) if full else None


def narrower(known: Source, phrase: str, actors: Iterable[Actor]) -> Source:
    """ "MONUSCO said ... The UN mission said ...": the body of the actors before, where the words are its."""
    work = bare(phrase).lower().split(" ")[1:]
    bodies = [one for one in actors if is_body_of(one.id, known[0].id)] if work else []
    found = described(" ".join(work), bodies) if bodies else None
    return (of_actor(found, phrase, known[0].person), known[1]) if found else known


def _actor_in_full(letters: str, named: Sequence[Actor], sentences: Iterable[str]) -> Actor | None:
    """The actor for which letters stand: by its first letters, or by what stands before them in brackets."""
    by_letters = [one for one in named if _letters_of(one.name) == letters]
    if len(by_letters) == 1:
        return by_letters[0]
    for sentence in sentences:
        at = sentence.find(f" ({letters})")
        before = actors_in(sentence[:at]) if at > 0 else []
        if before and before[-1].end == at:
            return before[-1].actor
    return None


def _letters_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
