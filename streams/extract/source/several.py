"""Sources that speak together: the first of "police and witnesses said", "the mayor, a doctor and a group say"."""

from __future__ import annotations

from streams.extract.source.kinds import are_people, bare, kind_of
from streams.extract.source.sources import actor_source
from streams.extract.source.speech_words import MARKS, listed, verbs
from streams.extract.source.subjects import Span, is_dash
from streams.extract.text.number_words import UNITS, opens_number
from streams.extract.text.words import Words

LONGEST = 6
LONGEST_IN_LIST = 3
"""So many words name the first of two sources, and one of three that are listed."""
_OF = frozenset({"of", "in", "at", "from", "for", "with"})
_BEFORE_ARTICLE = _OF | {"on", "near", "inside", "around", "to", "into", "outside", "behind", "across"}
# "medical and security sources", "hospital and local officials": the head of both stands behind the second
_HEADS = frozenset({"sources", "officials", "authorities", "workers"})
_NO_TWO = frozenset({"both", "neither", "either", "between", "against", "by"})
_SOURCES = frozenset({"source", "sources", "leaders", "workers"})
_DID = frozenset(
    {"hit", "struck", "shot", "left", "fled", "took", "blew", "drove", "fought", "met", "held", "sent", "beat", "cut"}
    | {"set", "broke", "stole", "fell", "ran", "swept", "tore", "sank", "shut", "overran", "rammed", "burnt"}
)
_ALONE = frozenset({"police", "army", "military", "government", "coastguard", "gendarmerie", "agency"})
_NOT_DONE = frozenset({"armed", "united", "elected", "appointed", "affiliated", "allied", "unnamed", "retired", "red"})


def first_of_several(words: Words, last: Span) -> Span:
    """The first of the sources that speak together, the last of which stands before the verb; that one if it is alone.

    The first stands for itself, at the beginning or behind a mark: "clashes between police and residents", "shot by
    police and witnesses said" name no two speakers.
    """
    first, joined = last, _joined_before(words, last, "and")
    if "," in words.lows[last[0] : last[1]]:
        return joined or last  # "the ministry and the operator, Vista Silver, said"
    while joined:
        first, joined = joined, _joined_before(words, joined, ",")
    return first


def with_head(words: Words, span: Span, phrase: str) -> str:
    """ "medical sources" for the "medical" of "medical and security sources"; any other phrase as it is."""
    shared = _head_of_both(words, span)
    return f"{phrase} {shared}" if shared else phrase


def _head_of_both(words: Words, span: Span) -> str | None:
    """The head that the first of two sources shares with the second: "sources" in "medical and security sources"."""
    end = span[1]
    if span[1] - span[0] > 2 or words.lows[end : end + 1] != ("and",) or words.lows[end + 1 : end + 2] == ("the",):
        return None
    head = next((low for low in words.lows[end + 2 : end + 4] if low in _HEADS), None)
    alone = words.lows[end - 1]
    return head if head and alone not in _ALONE and not alone.endswith("s") else None


def _joined_before(words: Words, one: Span, link: str) -> Span | None:
    lows, end = words.lows, one[0]
    while end and (lows[end - 1] in listed("determiners") or lows[end - 1] in UNITS):
        end -= 1
    if not end or lows[end - 1] != link:
        return None
    end -= 1
    if link == "and" and end and lows[end - 1] == ",":
        end -= 1  # "police, medics, and witnesses"
    start = end
    while start and end - start <= LONGEST and lows[start - 1] not in MARKS and lows[start - 1] not in ("and", "that"):
        if is_dash(words, start - 1):
            break  # "BOR (Agency) - A doctor and residents said"
        start -= 1
    if start and lows[start - 1] == "and":
        return None
    if start < end and lows[start] in ("but", "while", "whereas", "though", "although"):
        start += 1
    if start < end and lows[start] in ("the", "a", "an"):
        start += 1
    longest = LONGEST if link == "and" else LONGEST_IN_LIST
    return (start, end) if 0 < end - start <= longest and _names_source(words, (start, end)) else None


def _names_source(words: Words, span: Span) -> bool:
    """Whether words name somebody who may speak, and tell nothing that was done ("rebels burned the church")."""
    named = words.lows[span[0] : span[1]]
    if len(named) > 1 and named[0] in UNITS and (span[0] == 0 or words.lows[span[0] - 1] == ","):
        named, span = named[1:], (span[0] + 1, span[1])  # "..., three residents and a medic told the radio"
    text = " ".join(words.texts[span[0] : span[1]])
    if (
        named[0] in listed("leading")
        or not _NO_TWO.isdisjoint(named)
        or _has_object(named)
        or any(_tells(named, k) for k in range(len(named)))
    ):
        return False
    known = actor_source(text)
    if known and bare(text) == text and len(named) <= LONGEST_IN_LIST:
        return True
    head = next((k for k, low in enumerate(named) if k and low in _OF), len(named))
    speaker, alone = named[head - 1], head == 1
    if head > 1 and kind_of(" ".join(named[head - 2 : head])) is not None:
        return True  # "the coast guard"
    if kind_of(speaker) is not None or speaker in listed("of_people") or (speaker in _SOURCES and not alone):
        return True
    if are_people(text):
        return True  # "workers at the hospital and the morgue"
    shared = _head_of_both(words, span)
    return shared is not None and kind_of(f"{speaker} {shared}") is not None


def _has_object(named: tuple[str, ...]) -> bool:
    """ "A bomb hit a police station and witnesses said": an article within it, and no "of" or "in" before that."""
    return any(low in ("a", "an", "the") and k and named[k - 1] not in _BEFORE_ARTICLE for k, low in enumerate(named))


def _tells(named: tuple[str, ...], k: int) -> bool:
    low = named[k]
    done = (low.endswith(("ed", "ing")) and low not in _NOT_DONE) or (low in _DID and k > 0)
    return done or opens_number(low) or low in listed("not_subject") or verbs().at(named, k) is not None
