"""Whether the source of a verb stands behind it: ""We won", said the mayor", "..., say officials."."""

from __future__ import annotations

from streams.extract.source.names_behind import name_after
from streams.extract.source.speech_words import MARKS, listed
from streams.extract.source.subjects import Span
from streams.extract.text.words import Words

_SOME = frozenset({"most", "many", "all", "none", "half", "much", "dozens", "scores", "hundreds", "thousands", "tens"})
_OPENS = frozenset({"said", "says", "say", "wrote", "added", "adds", "explained"})


def may_invert(words: Words, verb: Span) -> bool:
    """Whether the source may follow: ""We won", said the mayor", "Nine died, reports the Post"; not "amid reports"."""
    i, end = verb
    if words.lows[i] not in listed("inverted") or _counts_some(words, end):
        return False
    if i == 0 and words.lows[i] not in _OPENS:
        return False  # "Confirmed drone strike, 1 October: ..."
    return words.lows[i] not in listed("nouns") or (i > 0 and (words.lows[i - 1] in MARKS or words.lows[i - 1] == "-"))


def ends_with_source(words: Words, verb: Span) -> bool:
    """ "..., most of them fighters, say officials.": nothing is said behind the verb, so that its source is there."""
    i, end = verb
    comma = i > 0 and (words.lows[i - 1] == "," or words.lows[max(0, i - 3) : i - 1] == ("of", "them"))
    if not comma or not may_invert(words, verb):
        return False  # a comma may be lost: "killed nine people most of them women said the monitor."
    if words.lows[end : end + 1] == () or words.lows[end] in listed("leading"):
        return False  # "..., wrote in a message."
    name = name_after(words, end)
    return name is not None and words.lows[name[1] :] in ((), (".",))


def _counts_some(words: Words, i: int) -> bool:
    """ "The church says most of the abducted are missing": what is said begins there, and no inverted source."""
    return words.lows[i : i + 1] != () and words.lows[i] in _SOME and "of" in words.lows[i + 1 : i + 3]
