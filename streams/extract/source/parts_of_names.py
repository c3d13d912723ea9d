"""Words of a sentence that are parts of a name: initials, ranks cut short, numbers, words like "Today"."""

from __future__ import annotations

from streams.extract.source.speech_words import listed
from streams.extract.text.words import Words

LONGEST_IN_TITLE = 5  # a longer word in small letters stands in no headline that has capitals

DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "evening", "morning"}
)
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
# "Channel 7 TV said", "Rescue 1122 officials say"
_NUMBERED = frozenset({"channel", "rescue", "radio", "tv", "region", "station", "sector", "zone", "ward"})


def is_small(text: str) -> bool:
    return text.islower() and len(text) > LONGEST_IN_TITLE


def ends_name(words: Words, k: int) -> bool:
    """Whether a word like "Today" or "Kelly" ends a name: in capitals behind another, and no day's name."""
    named = k > 0 and words.texts[k][:1].isupper() and words.texts[k - 1][:1].isupper()
    return named and words.lows[k] not in DAYS and any(map(is_small, words.texts))


def is_initial(words: Words, k: int) -> bool:
    """The "A" of "A K Vidal" and "A. Vidal", which is no article."""
    after = words.texts[k + 1 : k + 2]
    return words.texts[k] == "A" and after != () and (after[0] == "." or (len(after[0]) == 1 and after[0].isupper()))


def shortens(words: Words, k: int) -> bool:
    """Whether word k is the full stop of a rank or of an initial: "Detective Lt. Vidal", "J. S. Vidal"."""
    if not k or words.lows[k] != "." or words.lows[k - 1] in listed("ranks"):
        return k > 0 and words.lows[k] == "."
    initial = words.texts[k - 1]
    return (
        len(initial) == 1
        and initial.isupper()
        and words.texts[k + 1 : k + 2] != ()
        and words.texts[k + 1][:1].isupper()
    )


def numbers(words: Words, k: int, end: int) -> bool:
    """Whether a number at word k is part of the name that ends before word `end`: "Channel 9", "Channel 7 TV",
    "the 60th Battalion", "KB24"."""
    if words.lows[k + 1 : k + 2] and k + 1 < end and words.lows[k + 1] in _ORDINALS:
        return True
    if words.lows[k].isdigit() and k + 1 == end:
        return k > 1 and words.texts[k - 1][:1].isupper()
    named = words.lows[k].isdigit() and k > 0 and words.lows[k - 1] in _NUMBERED
    return named or _is_stuck_to_name(words, k)


def _is_stuck_to_name(words: Words, k: int) -> bool:
    """True for the number of "KB24 reports", "10TV says"."""
    before = k > 0 and words.starts[k] == words.ends[k - 1] and words.texts[k - 1].isupper()
    after = words.texts[k + 1 : k + 2] if words.starts[k + 1 : k + 2] == (words.ends[k],) else ()
    return before or (after != () and after[0][:1].isupper())
