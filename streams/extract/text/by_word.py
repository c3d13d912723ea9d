"""What is known of a word whatever stands around it, worked out when the word is first met."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Value = TypeVar("_Value")
_MOST = 1 << 15


class ByWord(dict[str, _Value]):
    """What a function says of each word, kept: `says[word]` instead of `says(word)`.

    What functools.lru_cache does, for what is asked of every word of a sentence: a dictionary answers several times
    faster than a cache that notes which word was asked for last. Once it holds very many words it begins anew.
    """

    def __init__(self, says: Callable[[str], _Value]) -> None:
        super().__init__()
        self._says = says
        self.__doc__ = says.__doc__

    def __missing__(self, word: str) -> _Value:
        if len(self) == _MOST:
            self.clear()
        value = self[word] = self._says(word)
        return value
