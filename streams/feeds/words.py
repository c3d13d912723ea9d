"""A text as the words that texts are compared by: small letters alone, whatever the typography around them."""

from __future__ import annotations

import string
from typing import NamedTuple

_KEPT = 100_000
_AROUND = string.punctuation + string.digits


class Told(NamedTuple):
    """A title and a text, and the words of both."""

    text: str
    words: list[str]

    @classmethod
    def of(cls, title: str, text: str) -> Told:
        whole = f"{title}\n{text}"
        return cls(whole, words_of(whole))


def words_of(text: str) -> list[str]:
    """The words between spaces, without marks and digits; what holds no letter is none."""
    return list(filter(None, map(_BARE.__getitem__, text.lower().split())))


class _Bare(dict[str, str]):
    """Tokens with their letters alone. A plain dict, since it is asked for every word of every text."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        bare = token.strip(_AROUND)
        self[token] = bare = bare if bare.isalpha() else "".join(filter(str.isalpha, bare))
        return bare


_BARE = _Bare()
