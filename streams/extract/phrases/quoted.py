"""What stands between quotation marks in a sentence: its words are read as if the marks were not there."""

from __future__ import annotations

from collections.abc import Sequence

from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.text.words import Words

QUOTES = frozenset("\"'“”‘’«»`")
"""What is quoted stands in the same frames as what is not; after a comma a quotation ends."""
_OPENS = frozenset("'‘`")
_LONGEST = 8  # words of "'suspected members of the Northern Front'"


def with_pairs(words: Words) -> Words:
    """The words with double marks for pairs of single ones, which would else be taken for those of owners: of
    "nine 'militants' killed" not "the militants' houses"."""
    lows, found = words.lows, list(words.lows)
    for i, low in enumerate(lows):
        if (
            low in _OPENS
            and found[i] == low
            and _touches(words, i)
            and not (i and words.ends[i - 1] == words.starts[i])
        ):
            close = next((j for j in range(i + 2, min(i + 2 + _LONGEST, len(lows))) if lows[j] == "'"), None)
            if close is not None and words.ends[close - 1] == words.starts[close] and not _touches(words, close):
                found[i] = found[close] = '"'
    return words._replace(lows=tuple(found))


def _touches(words: Words, i: int) -> bool:
    """Whether a word follows the mark without a space."""
    return i + 1 < len(words.lows) and words.ends[i] == words.starts[i + 1] and words.lows[i + 1][0].isalnum()


def quoted_phrase(words: Words, after: int) -> NounPhrase | None:
    """ "killed 55 "terrorists"": persons whom somebody else calls so; not what is said between the marks."""
    if not 0 < after < len(words.lows) - 2 or words.lows[after] not in QUOTES or words.lows[after - 1] in ",":
        return None
    if words.lows[after + 1] == "of":
        return noun_phrase(words, after + 1)  # ""hundreds" of people"
    phrase = noun_phrase(words, after + 1)
    if phrase and phrase.is_people and _closes(words.lows, phrase.end):
        return phrase
    # "two 'Border Team' men"
    close = next((j for j in range(after + 2, min(after + _LONGEST, len(words.lows))) if words.lows[j] in QUOTES), None)
    behind = noun_phrase(words, close + 1) if close is not None else None
    plain = behind is not None and behind.is_people and behind.plural and phrase is not None and not phrase.is_counted
    return behind if plain else None


def _closes(lows: Sequence[str], end: int) -> bool:
    return lows[end : end + 1] != () and lows[end] in QUOTES
