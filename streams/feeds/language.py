"""Which language a text is in: English by its small words, else as py3langid tells it from the beginning."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 600  # characters that are looked at
_TOLD = 80  # letters from which on a guess is worth something; headlines are often taken for other languages
# Words that English needs and that no other language of the news spells so.
_ENGLISH = """
    the and with that were from has have said their been which after his its they who this than but would about when
    while where people killed against during between into over under since until through also more most other some such
    only both being
""".split()  # noqa: SIM905 (a table to read)
_SMALL = frozenset(_ENGLISH)
_SHARE = 0.05
_FEW = 2


def language_of(title: str, text: str) -> str:
    """The ISO 639-1 code of a language; "" where the text is too short to tell."""
    head = f"{title}\n{text[:_HEAD]}"
    words = _LETTERS.findall(head.lower())
    english = [word for word in words if word in _SMALL]
    if len(english) >= _SHARE * len(words) and len(set(english)) >= min(_FEW, len(words)) and words:
        return "en"
    letters = sum(map(len, words))
    if letters < _TOLD and not _is_foreign_script(words, letters):
        return ""
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(head[:400])[0])


def _is_foreign_script(words: list[str], letters: int) -> bool:
    """True where most letters stand beyond the Latin alphabets: no English headline looks so."""
    return letters > 0 and sum(letter > "\u024f" for word in words for letter in word) > letters // 2
