"""Known actors by their short forms: "the HA" of a text that tells of "the Harbour Army", or of "... Army (HA)"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from streams.link.actors import Actor, actors_in


def actor_in_full(letters: str, named: Sequence[Actor], sentences: Iterable[str]) -> Actor | None:
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
