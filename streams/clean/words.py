"""Words that were broken: by the end of a line, by a hyphen that stayed behind, or to slip past a filter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from streams.clean.edits import Edit
from streams.clean.tables import broken_words, hyphen_prefixes
from streams.needing import Needing

_LONGEST_HALF = 24
_AT_LINE_END = re.compile(r"-(?<=[A-Za-z]{2}-)[ ]{0,40}\n[ ]{0,40}(?=[A-Za-z]{2})")
_INSIDE = re.compile(r"-(?<=[A-Za-z]{2}-)(?=[a-z]{2})")
_STARS = re.compile(r"[*•·]{1,3}(?=[A-Za-z])")
_SPELLED = re.compile(r"[-.*_·][A-Za-z](?=[-.*_·][A-Za-z][-.*_·])")
_SPELLED_WORD = re.compile(r"[A-Za-z](?:[-.*_·][A-Za-z]){3,14}(?![A-Za-z])")
_LETTERS = re.compile(r"[A-Za-z]*")
_NOT_LETTERS = re.compile(r"[^A-Za-z]+")
_WORD = re.compile(r"[A-Za-z]{4,}")
# For each byte: a letter "a", a mark "-", all else a space.
_SHAPES = bytes(97 if chr(c).isalpha() and c < 128 else 45 if chr(c) in "-.*_" else 32 for c in range(256))
_RAN_TOGETHER = Needing(
    (
        f"{end}{word}"
        for end in ("ed", "dead", "sing")
        for word in ("and", "in", "on", "by", "at", "after", "when", "during", "near", "from", "since")
    ),
    r"\b(?:killed|injured|wounded|arrested|detained|displaced|evacuated|kidnapped|abducted|murdered|died|dead|missing)"
    r"(?=(?:and|in|on|by|at|after|when|during|near|from|since)\b)",
)
_SEARCHED_UP_TO = 20_000
# No text that people wrote has more of a kind; a hostile one is not worth the time.
_MOST = 5_000


def mend_words(text: str) -> list[Edit]:
    """Edits that put broken words together, and part those that ran together. A hyphen between two words (long-term,
    al-Shabab) stays."""
    edits = [*_mend_hyphens(text), *_mend_dodges(text), *_part_words(text)]
    edits.sort()
    return [edit for before, edit in zip([None, *edits], edits, strict=False) if not before or before.end <= edit.start]


def _mend_hyphens(text: str) -> Iterator[Edit]:
    if "-" not in text:
        return
    stands_alone = _vocabulary(text)
    if "-\n" in text or "- \n" in text:
        for match in islice(_AT_LINE_END.finditer(text), _MOST):
            left, right = _halves(text, match.start(), match.end())
            keeps_hyphen = _is_compound(left, right, stands_alone)
            yield Edit(match.start() + keeps_hyphen, match.end(), "")
    for match in islice(_INSIDE.finditer(text), _MOST):
        left, right = _halves(text, match.start(), match.end())
        whole = left + right
        if len(whole) >= 6 and _is_known(whole, stands_alone) and not _both_known(left, right, stands_alone):
            yield Edit(match.start(), match.end(), "")


def _part_words(text: str) -> Iterator[Edit]:
    """ "were killedand", "were arrestedin": where a link ended, pages lose the space behind it."""
    for match in islice(_RAN_TOGETHER.finditer(text), _MOST):
        yield Edit(match.end(), match.end(), " ")


def _halves(text: str, end: int, start: int) -> tuple[str, str]:
    before = _LETTERS.match(text[max(0, end - _LONGEST_HALF) : end][::-1])
    after = _LETTERS.match(text, start, start + _LONGEST_HALF)
    return before.group()[::-1] if before else "", after.group() if after else ""


def _is_compound(left: str, right: str, stands_alone: Callable[[str], bool]) -> bool:
    if _is_known(left + right, stands_alone):
        return False
    if left.lower() in hyphen_prefixes() or right[0].isupper() != left[-1].isupper():
        return True
    return _both_known(left, right, stands_alone)


def _is_known(word: str, stands_alone: Callable[[str], bool]) -> bool:
    return word.lower() in broken_words() or stands_alone(word)


def _both_known(left: str, right: str, stands_alone: Callable[[str], bool]) -> bool:
    return len(left) > 3 and len(right) > 3 and stands_alone(left) and stands_alone(right)


def _vocabulary(text: str) -> Callable[[str], bool]:
    """Does this word stand alone somewhere in the text? Short texts are searched, long ones indexed once."""
    if len(text) > _SEARCHED_UP_TO:
        return frozenset(_WORD.findall(text)).__contains__

    def stands_alone(word: str) -> bool:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            before, after = text[max(0, at - 1) : at], text[end : end + 1]
            if not (before.isalpha() or before == "-" or after.isalpha() or after == "-"):
                return True
            at = text.find(word, end)
        return False

    return stands_alone


def _mend_dodges(text: str) -> Iterator[Edit]:
    """ "kil*led" and "k-i-l-l-e-d", where the letters alone are a word that the grammar knows."""
    if any(mark in text for mark in "*•·"):
        for match in islice(_STARS.finditer(text), _MOST):
            left, right = _halves(text, match.start(), match.end())
            if left and (left + right).lower() in broken_words():
                yield Edit(match.start(), match.end(), "")
    for spelled in islice(_SPELLED.finditer(text), _MOST) if _may_be_spelled(text) else ():
        start = spelled.start() - 1 if text[max(0, spelled.start() - 1)].isalpha() else spelled.start() + 1
        whole = _SPELLED_WORD.match(text, max(0, start))
        if whole and not text[max(0, start - 1) : start].isalpha():
            word = _NOT_LETTERS.sub("", whole.group())
            if word.lower() in broken_words():
                yield Edit(whole.start(), whole.end(), word)


def _may_be_spelled(text: str) -> bool:
    """Whether two single letters stand between three marks: asked of the bytes, where that is many times faster."""
    return "·" in text or b"-a-a-" in text.encode("utf-8", "replace").translate(_SHAPES)
