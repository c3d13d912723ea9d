"""Clean text -> where its sentences start and end.

A line break ends a sentence unless the next line goes on in small letters (the cleaner has joined hard-wrapped lines
before). Within a line the marks . ! ? and ... end it, unless the word before, or what follows, says that it goes on:
titles, initials, numbered things, states in datelines, times of day. The words are data (`data/abbreviations.yaml`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

_TABLE = Path(__file__).parents[1] / "data" / "abbreviations.yaml"

LONGEST = 2_000
"""Sentences longer than this, in characters, are cut at a safe place, so that later stages stay linear."""

_STOPS = ".!?…\n"
_CLOSES = re.compile(r"""["')\]]{0,3}(?=\s|\Z)""")
# The space was lost between two sentences: "the blaze.Communities".
# Not behind a single letter, which is an initial; save for the platform ("posted on X.But").
_GLUED = re.compile(
    r"""(?:(?<=[A-Za-zÀ-ɏ0-9)][a-zà-ɏ0-9)%"][.!?])|(?<=[A-Z][A-Z][.!?])|(?<=\bon X[.]))["')\]]{0,2}"""
    r"""(?=["'(\[]{0,2}[A-Z](?:[a-z]|['\s]|[A-Z]+\s))"""
)
_WORD_BEFORE = re.compile(r"[\w.&'-]*")  # read backwards
_NEXT = re.compile(r"""\s*(?P<open>["'(\[*•–—-]*)\s*(?P<word>[\w'-]*)""")
_DATELINE = ("(", "-", "–", "—")
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_INITIAL = re.compile(r"[A-Za-z]")
_LOWER_OPENING = re.compile(r"[a-z][.?!] [a-z]")
_UPPER_OPENING = re.compile(r"[a-z][.?!] [A-Z]")
_LONGEST_HEAD = 600  # characters in which a headline may run into a dateline
_AFTER_HEADLINE = re.compile(
    r"(?<=[a-z0-9)] )[A-Z]{3,}(?: [A-Z]{2,}){0,3}(?:, [A-Z][\w.]{1,12}(?: [A-Z]\w+)?|(?=\s\([A-Z][\w-]{1,9}\)))"
    r"(?:\s\([A-Z][\w-]{1,9}\))?\s*(?:--|[-–—])\s(?=[A-Z\"'])"
)
_DASHES = tuple(dash + space for dash in "-–—" for space in " \n")
_SAFE_CUT = re.compile(r"(?s).*(?:[;:]\s|\n)|.*,\s|.*\s")


class _Words(NamedTuple):
    titles: frozenset[str]
    numbered: frozenset[str]
    either: frozenset[str]
    after_clock: frozenset[str]
    openers: frozenset[str]


@cache
def _words() -> _Words:
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return _Words(*(frozenset(table[name].split()) for name in _Words._fields))


def split(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of a clean text, in order, without the space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop, stopped in _stops(text):
        end = _end_of(text, start, stop, stopped)
        if end:
            _add(spans, text, start, end)
            start = end
    _add(spans, text, start, len(text))
    return _with_headline_apart(text, spans)


def _stops(text: str) -> list[tuple[int, int]]:
    """Spans of the runs of marks. Looking for one mark after the other is many times faster than a pattern for all."""
    marks = []
    for mark in _STOPS:
        at = text.find(mark)
        while at >= 0:
            marks.append(at)
            at = text.find(mark, at + 1)
    marks.sort()
    runs: list[tuple[int, int]] = []
    start = end = -1
    for at in marks:
        if at != end:
            if end >= 0:
                runs.append((start, end))
            start = at
        end = at + 1
    return [*runs, (start, end)] if marks else []


def _with_headline_apart(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Man hurt in crash BOR, Ohio (AP) - A man was ...": before a dateline stands a headline without a stop."""
    has_dash = any(dash in text[:_LONGEST_HEAD] for dash in _DASHES)
    dateline = _AFTER_HEADLINE.search(text, 0, _LONGEST_HEAD) if has_dash else None
    if dateline is None:
        return spans
    at = dateline.start()
    halves = [[(start, at), (at, end)] if start < at < end else [(start, end)] for start, end in spans]
    apart: list[tuple[int, int]] = []
    for start, end in (span for half in halves for span in half):
        _add(apart, text, start, end)
    return apart


@lru_cache(maxsize=1)
def _writes_small(text: str) -> bool:
    """True for texts that open their sentences with small letters, as some sites' archives do."""
    head = text[:3_000]
    small = len(_LOWER_OPENING.findall(head))
    return small > 1 and small > 2 * len(_UPPER_OPENING.findall(head))


def _end_of(text: str, start: int, stop: int, stopped: int) -> int:
    """Where the sentence from `start` ends at the marks text[stop:stopped]; 0 where it goes on."""
    marks = text[stop:stopped]
    if marks[-1] == "\n":
        goes_on = marks == "\n" and text[stopped : stopped + 1].islower()
        return 0 if goes_on else stopped
    if text[stopped : stopped + 1].isalnum():
        return _end_of_glued(text, start, stopped)
    closes = _CLOSES.match(text, stopped)
    if not closes:
        return _end_of_glued(text, start, stopped)
    following = _NEXT.match(text, closes.end())
    opening, word = (following["open"], following["word"]) if following else ("", "")
    if not opening and word[:1].islower() and not word[1:2].isupper() and not _writes_small(text):
        return 0
    if marks == "." and _goes_on(text, start, stop, bool(closes.group()), opening, word):
        return 0
    return closes.end()


def _end_of_glued(text: str, start: int, stopped: int) -> int:
    """A quote mark between two sentences without space closes the first where one is open, else opens the second."""
    glued = _GLUED.match(text, stopped)
    if not glued:
        return 0
    end = glued.end()
    if text[end - 1] == '"' and text.count('"', start, end - 1) % 2 == 0:
        end -= 1
    return end


def _goes_on(text: str, start: int, stop: int, closed: bool, opening: str, word: str) -> bool:
    """Does the sentence go on after this full stop?"""
    words = _words()
    before = _WORD_BEFORE.match(text[max(start, stop - 30) : stop][::-1])
    raw = before.group()[::-1].strip("'-") if before else ""
    token, follows = raw.lower(), word.lower()
    if closed and token not in words.either:
        return False
    if opening.startswith(_DATELINE) and (token in words.either or token in words.numbered):
        return True
    if token in ("a.m", "p.m"):
        return follows in words.after_clock or word[:1].islower() or opening.startswith("(")
    if token in words.numbered:
        return word[:1].isdigit()
    if token in words.titles:
        return bool(word)
    if _DOTTED.fullmatch(token) or token in words.either or (_INITIAL.fullmatch(raw) and raw.isupper()):
        return opening.startswith(_DATELINE) or (not opening and bool(word) and follows not in words.openers)
    return raw.isdigit() and not text[start:stop].strip(" \n()*" + raw)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _SAFE_CUT.match(text, start + LONGEST // 2, start + LONGEST)
        middle = cut.end() if cut else start + LONGEST
        spans.append((start, start + len(text[start:middle].rstrip())))
        start = middle
    if start < end:
        spans.append((start, end))
