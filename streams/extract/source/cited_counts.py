"""Figures of others that a sentence holds against its own: "disputing the hospital's figure of 14".

    Rights groups say 300 people died, far above the official toll of 97.
    A doctors' union counted 61 dead, almost twice the 33 acknowledged by the police.

Such a figure is the word of whom the words beside it name, whoever speaks in the sentence. Who that is, is left to
held_against.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from streams.extract.source.cited_words import CLAUSE_ENDS, FIGURE, GOES_ON, NUMBERED, SAYS_THAT, citations
from streams.extract.source.kinds import kind_of
from streams.extract.source.names_behind import article_before, name_after
from streams.extract.source.speech_words import listed
from streams.extract.source.subjects import Span, noun_phrase_before
from streams.extract.text.words import words_of
from streams.needing import Needing

_POSSESSIVE = re.compile(r"['’]s?$")
_NOBODY = frozenset(
    [
        "a",
        "an",
        "the",
        "that",
        "this",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "another",
        "one",
        "any",
        "no",
        "some",
        "such",
        "earlier",
        "previous",
        "all",
    ]
)
# Behind a name these tell more of the figure ("the figure given by the hospital includes two from a crash").
_TELLS = frozenset(
    [
        "includes",
        "include",
        "included",
        "covers",
        "covered",
        "excludes",
        "excluded",
        "rose",
        "rises",
        "stands",
        "stood",
        "exceeds",
        "exceeded",
        "differs",
        "differed",
        "conflicts",
        "conflicted",
        "comes",
        "came",
        "puts",
        "leaves",
        "left",
        "proved",
        "turned",
        "may",
        "might",
        "could",
        "seems",
        "appears",
    ]
)


class Cited(NamedTuple):
    """`who`: whose figure it is. `number`: where it begins. `covers`: for what the source speaks. `span`: all words of
    the citation. `noun`: what the count is called, "" where nothing does. `verb`: by which it was given, or "".
    `clause`: a whole clause tells what is claimed, and its words of what."""

    who: Span
    number: int
    covers: Span
    span: Span
    noun: str = ""
    verb: str = ""
    clause: bool = False


@lru_cache(maxsize=64)  # asked for each number of a sentence, and then for its sources
def cited_in(sentence: str) -> tuple[Cited, ...]:
    """The figures of a sentence that its words give to others than its speaker, in no order."""
    makers = {"owned": _owned, "by": _by, "as by": _by, "claim": _claim}
    numbered = NUMBERED.may_match(sentence) or not sentence.isascii()
    return tuple(
        cited
        for name, pattern in (citations() if numbered else _without_number()).items()
        for match in pattern.finditer(sentence)
        if (cited := makers.get(name, _named)(sentence, match)) is not None
    )


def _without_number() -> dict[str, Needing]:
    """The patterns of citations that need not tell a number ("the union's claim that soldiers fled")."""
    return {"claim": citations()["claim"]}


@lru_cache(maxsize=64)
def numbers_cited(sentence: str) -> frozenset[int]:
    """Offsets at which the cited numbers begin, with a bound before them or without."""
    return frozenset(_starts(sentence))


def _starts(sentence: str) -> Iterator[int]:
    for one in cited_in(sentence):
        if one.clause:
            continue
        yield one.number
        if figure := FIGURE.search(sentence, one.number, one.covers[1]):
            yield figure.start()


def bare_name(phrase: str) -> str:
    """A noun phrase without what says that something is its own ("the hospital's")."""
    return _POSSESSIVE.sub("", phrase.strip())


def _owned(sentence: str, match: re.Match[str]) -> Cited | None:
    """ "The hospital's figure of 14", "a police toll of nine", "the official toll of 97"."""
    who, official = _whose(sentence, match.start())
    if official is not None and (who is None or sentence[slice(*who)].lower() in _NOBODY):
        who = official, match.end("noun")
    if who is None or not _may_count(sentence[slice(*who)]):
        return None
    goes_on = GOES_ON.search(sentence, match.end())
    covers = (match.start("number"), goes_on.start() if goes_on else len(sentence))
    return Cited(who, match.start("number"), covers, (who[0], match.end()), match["noun"].lower())


def _may_count(phrase: str) -> bool:
    """Whether the words before a count may be whose it is: "the hospital's", "a police", "Harbour Watch"."""
    low = phrase.lower()
    if low in _NOBODY:
        return False
    owns = _POSSESSIVE.search(phrase) is not None
    return owns or low.startswith("official ") or phrase.split()[-1][:1].isupper() or kind_of(f"{low} ") is not None


def _has_claim(phrase: str, noun: str) -> bool:
    """ "The rebels' claim that", "a police report that", "rebel assertions that"; not "the rebels claim that", which is
    a verb."""
    if noun in ("assertions", "allegations", "statements") and not phrase.lower().startswith("the "):
        return kind_of(phrase.lower()) is not None
    if _POSSESSIVE.search(phrase):
        return phrase.lower() not in _NOBODY
    return phrase.lower().startswith(("a ", "an ", "this ")) and kind_of(f"{phrase.lower()} ") is not None


def _whose(sentence: str, at: int) -> tuple[Span | None, int | None]:
    """The noun phrase before a count at offset `at` ("the hospital's", "a police"); where it is called official."""
    words = words_of(sentence)
    b = words.at(at)
    official = None
    while b and (words.lows[b - 1] in listed("count_kinds") or words.lows[b - 1].endswith("day's")):
        b -= 1
        official = words.starts[b] if words.lows[b] == "official" else official
    phrase = noun_phrase_before(words, b)
    if phrase is None:
        return None, official
    a = next((k + 1 for k in range(b - 2, phrase[0] - 1, -1) if words.lows[k] in listed("compares")), phrase[0])
    return ((words.starts[a], words.ends[b - 1]) if a < b else None), official


def _by(sentence: str, match: re.Match[str]) -> Cited | None:
    """ "The 33 acknowledged by the police"."""
    words = words_of(sentence)
    name = name_after(words, words.at(match.end()))
    if name is None:
        return None
    end = next((k for k in range(name[0] + 1, name[1]) if words.lows[k] in _TELLS), name[1])
    who = words.starts[article_before(words, name)], words.ends[end - 1]
    covers = (match.start("number"), match.start("verb"))
    return Cited(who, match.start("number"), covers, (match.start(), who[1]), "", match["verb"].lower())


def _named(sentence: str, match: re.Match[str]) -> Cited | None:
    """ "The 35 the ministry has confirmed", "not 14 as the hospital said", "against 33 in the ministry's statement"."""
    groups = match.groupdict()
    who = match.start("who"), match.start("who") + len(match["who"].rstrip())
    covers = (match.start("number"), who[0])
    noun, verb = (groups.get("noun") or "").lower(), (groups.get("verb") or "").lower()
    return Cited(who, match.start("number"), covers, match.span(), noun, verb)


def _claim(sentence: str, match: re.Match[str]) -> Cited | None:
    """ "The union's claim that 11 were killed", "a claim by the union that 11 were killed"."""
    who: Span | None
    if match["from"]:
        said = SAYS_THAT.search(match[0])
        who = (match.end("from") + 1, match.start() + said.start()) if said else None
    else:
        who, _ = _whose(sentence, match.start())
    if who is None or not (match["from"] or _has_claim(sentence[slice(*who)], match["noun"].lower())):
        return None
    ends = CLAUSE_ENDS.search(sentence, match.end())
    covers = (match.end(), ends.start() if ends else len(sentence))
    return Cited(who, match.end(), covers, (who[0], match.end()), match["noun"].lower(), clause=True)
