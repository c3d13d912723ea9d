"""Where a subject ends before a clause that tells of it: "a doctor who asked not to be named said"."""

from __future__ import annotations

from streams.extract.source.asides import harm_words, is_adverb
from streams.extract.source.kinds import are_people
from streams.extract.source.speech_words import MARKS, listed
from streams.extract.text.words import Words

LONGEST_WHO_CLAUSE = 14
LONGEST_HEARER = 5
_HEARS = frozenset({"told", "tells", "tell", "telling", "informed", "informs", "assured"})
_KEEPS_COUNT = frozenset(
    {
        "supports",
        "runs",
        "operates",
        "helps",
        "works",
        "tracks",
        "monitors",
        "relies",
        "documents",
        "records",
        "follows",
        "covers",
        "has",
        "keeps",
    }
)


def before_who_clause(words: Words, b: int) -> int:
    """ "A doctor who asked not to be named said": the subject ends before "who"; else where it did."""
    lows, harmed = words.lows, False
    for k in range(b - 2, max(b - LONGEST_WHO_CLAUSE, 0), -1):
        clause = lows[k] in listed("clause") and lows[k] not in ("who", "that", "which")
        if lows[k] in MARKS or (clause and not _goes_on(words, k)):
            return b
        harmed = harmed or lows[k] in harm_words()
        if harmed and lows[k] == "who" and not _is_one_person(words, k - 1):
            return b
        counts = lows[k] == "which" and not harmed and lows[k + 1] in _KEEPS_COUNT
        if counts and (lows[k - 1] in _bodies() or words.texts[k - 1][:1].isupper()):
            return k  # "The Observatory which tracks the war said"
        if lows[k] == "that" and lows[k - 1] in _bodies() and not harmed:
            if k > 2 and _HEARS & set(lows[max(0, k - LONGEST_HEARER) : k - 1]):
                return b  # "The governor told the radio that the army had counted nine"
            return k  # "a group that monitors watch", "an inquiry that the ministry ordered"
        if lows[k] == "that" and lows[k + 1] in ("was", "were") and not listed("works").isdisjoint(lows[:k][-6:]):
            return k  # "a study by the college that was published in May found"
        if lows[k] == "who":
            after = lows[k + 2] if is_adverb(lows[k + 1]) else lows[k + 1]  # "who reportedly went there"
            return k if after.endswith("ed") or after in listed("who_does") else b
    return b


def _goes_on(words: Words, k: int) -> bool:
    """ "A nurse who saw the bodies and would not be named said": the clause has a verb more."""
    after = words.lows[k + 1]
    return words.lows[k] == "and" and (after in listed("who_does") or after in ("would", "asked", "wanted"))


def _bodies() -> frozenset[str]:
    return listed("bodies") | listed("papers") | listed("inquiries")


def _is_one_person(words: Words, k: int) -> bool:
    """ "A woman who lost her son said": a noun for people that opens its sentence or clause."""
    opens = k - (k > 0 and words.lows[k - 1] in listed("determiners"))
    return are_people(words.lows[k]) and (opens == 0 or words.lows[opens - 1] in MARKS)
