"""Which language a text is in: English by its small words, else as py3langid tells it from the beginning."""

from __future__ import annotations

from collections.abc import Sequence

from streams.feeds.words import Told

_HEAD = 100  # words that are looked at
_TOLD = 80  # letters from which on a guess is worth something; headlines are often taken for other languages
# Words that English needs and that no other language of the news in Latin letters writes so.
_ENGLISH = frozenset(
    [
        "the",
        "and",
        "with",
        "that",
        "were",
        "from",
        "had",
        "said",
        "their",
        "been",
        "which",
        "after",
        "his",
        "its",
        "his",
        "they",
        "this",
        "than",
        "would",
        "about",
        "when",
        "where",
        "people",
        "killed",
        "against",
        "during",
        "between",
        "into",
        "since",
        "through",
        "until",
        "while",
        "other",
        "these",
        "those",
        "who",
        "two",
        "three",
        "four",
        "five",
        "seven",
        "eight",
        "nine",
        "says",
        "least",
        "near",
        "following",
        "killing",
        "kills",
        "injured",
        "wounded",
    ]
)
# Words that English needs and that other languages have as well, each of them another one of these.
_SHARED = frozenset("of to on as are has be it she not only more most".split())  # noqa: SIM905
_SHARE = 0.05
_FEW = 2


def language_of(told: Told) -> str:
    """The ISO 639-1 code of a language; "" where the text is too short to tell."""
    words = told.words[:_HEAD]
    english = [word for word in words if word in _ENGLISH]
    beside = _SHARED.intersection(words) if english else ()
    if english and len(english) + len(beside) >= _SHARE * len(words):
        return "en" if len(beside) >= _FEW or len(set(english)) >= min(_FEW, len(words)) else ""
    letters = sum(map(len, words))
    if letters < _TOLD and not _is_foreign_script(words, letters):
        return ""
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(told.text[:400])[0])


def _is_foreign_script(words: Sequence[str], letters: int) -> bool:
    """True where most letters stand beyond the Latin alphabets: no English headline looks so."""
    return letters > 0 and sum(letter > "\u024f" for word in words for letter in word) > letters // 2
