"""A person or a harm by its place in a count: "the city's ninth homicide this year", "the 27th person to drown".

    His death is the city 's ninth homicide this year .
    .   E     b  e   .    .  Q              e    .    s

As a chunk of its own, so that it is neither one person nor what is left of a name. What it counts: harm/by_rank.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Quantifier
from streams.extract import lexicon
from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.phrases.row import Chunk
from streams.extract.text.by_word import ByWord
from streams.extract.text.number_words import ORDINALS, TENS, of_digits
from streams.extract.text.numbers import Number, bounded
from streams.extract.text.words import Words

_MOST_BEFORE = 4
"""So many words may stand between the rank and the noun of harm ("the city's ninth gang-related homicide")."""
_ENDINGS = frozenset({"th", "nd", "rd", "st"})
_RANKS = _ENDINGS.union(ORDINALS)
_CLAIMS = frozenset({"claims", "claimed", "claim", "claiming"})
_CLAIMED = (("life",), ("victim",))
_OF_TOLL = (("victim",), ("body",), ("fatality",))
# "she is the ninth victim", where somebody died
_IS_ONE = re.compile(r"\b(?:is|was|became|becomes|becoming|being) (?:the|their) $")
_OF_DEATH = re.compile(r"\b(?:died|dies|dead|deaths?|killed|passed away|succumbed|lost (?:his|her|their) li|fatalit)")
# "The 16th victim of the fire passed away", "brought up a 21st body"
_DIES = re.compile(
    r"(?:\s(?:of|from|in) [^.;,]{2,60}?)?,?\s(?:(?:has|had|was|is)\s(?:been\s)?)?"
    r"(?:died|dies|passed away|succumb(?:s|ed)|found|recovered|retrieved|pulled|exhumed|identified)\b"
)
_FINDS = re.compile(
    r"\b(?:found|finds?|recover(?:s|ed)?|retriev(?:es|ed)|pull(?:s|ed)(?: out)?|brought (?:up|out)|exhum(?:es|ed)"
    r"|located"
    r"|lifted|discovered|unearthed)\s(?:the|a|an|their|its)\s$"
)
_ARTICLES = frozenset({"a", "an", "another"})
_TENS = re.compile(rf"(?P<tens>{'|'.join(TENS)})-(?P<units>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)")
_TO = "to"
_SPAN = r"(?:hours?|days?|weeks?|months?|years?|decade|fortnight)"
_STRETCH = re.compile(
    r"[^.;:]{0,90}?\b(?:"
    r"(?:this|last|that|the) (?:calendar |financial |fiscal |school )?"
    r"(?:year|month|week|season|summer|winter|spring|autumn|fall|weekend)\b"
    r"|(?:in|during|of|for|so far in) (?:20|19)\d\d\b|since\b|so far\b|to date\b"
    rf"|(?:in|within|over|during) (?:\w+ ){{1,3}}{_SPAN}\b"
    r"|of the (?:war|conflict|campaign|outbreak|epidemic|year|season|uprising|pandemic|unrest|protests|election)\b)",
    re.IGNORECASE,
)
_YEARS_OWN = re.compile(r"\b(?:this|the) (?:year|month|season|week|summer|winter)['’]s\s+$", re.IGNORECASE)


def ranked_at(sentence: str, words: Words, i: int, *, headline: bool) -> tuple[Chunk, int] | None:
    """The chunk of a rank with its noun at word i, and the word after it; not "a ninth person", who is one more."""
    after = i + 2 if words.lows[i][0].isdigit() else i + 1
    rank = rank_at(words, i)
    if rank > 1 and _is_claimed(words.lows, i, after):
        start, end = words.starts[i], words.ends[after - 1]
        number = Number(start, end, start, bounded(rank, Quantifier.EXACT, "".join(words.texts[i:after])))
        life = NounPhrase(after + 1, "life", harm_noun=Harm.KILLED, plural=False)
        return Chunk("Q", start, words.ends[after], words.lows[i], number=number, phrase=life), after + 1
    if rank > 2 and words.lows[after : after + 1] in _OF_TOLL and _adds_to_toll(sentence, words, i, after):
        start, end = words.starts[i], words.ends[after - 1]
        number = Number(start, end, start, bounded(rank, Quantifier.EXACT, "".join(words.texts[i:after])))
        dead = NounPhrase(after + 1, "life", harm_noun=Harm.KILLED, plural=False)
        return Chunk("Q", start, words.ends[after], words.lows[i], number=number, phrase=dead), after + 1
    if rank < 2 or (i and words.lows[i - 1] in _ARTICLES):
        return None
    found = _of_harm(words, after) or _of_person(words, after)
    if found is None or (headline and not _dies(words, found.end)):
        return None
    leads_on = headline or (found.is_people and _leads_to(words.lows[found.end : found.end + 1 + _MOST_BEFORE]))
    start, end = words.starts[i], words.ends[after - 1]
    if not leads_on and not tells_stretch(sentence, start, words.ends[found.end - 1]):
        return None
    number = Number(start, end, start, bounded(rank, Quantifier.EXACT, "".join(words.texts[i:after])))
    return Chunk("Q", start, words.ends[found.end - 1], words.lows[i], number=number, phrase=found), found.end


def _is_claimed(lows: Sequence[str], i: int, after: int) -> bool:
    """ "claimed a 27th life", "claims its ninth victim"."""
    return lows[after : after + 1] in _CLAIMED and not _CLAIMS.isdisjoint(lows[max(0, i - 2) : i])


def _adds_to_toll(sentence: str, words: Words, i: int, after: int) -> bool:
    """Whether so manieth a victim is told to have died, or a body to have been found: so many are known by then."""
    if _FINDS.search(sentence[max(0, words.starts[i] - 40) : words.starts[i]]):
        return True
    if _DIES.match(sentence, words.ends[after]) is not None:
        return True
    return _IS_ONE.search(sentence[: words.starts[i]]) is not None and _OF_DEATH.search(sentence) is not None


def tells_stretch(sentence: str, start: int, end: int) -> bool:
    """Whether a rank from `start` on, with its noun up to `end`, is one in a stretch of time: "this year", "since"."""
    return _STRETCH.match(sentence, end) is not None or _YEARS_OWN.search(sentence, 0, start) is not None


def _leads_to(lows: Sequence[str]) -> bool:
    """ "the 27th person to", "the third child from the village to"; not "the third child seemed to"."""
    return lows[:1] == (_TO,) or (lows[:1] != () and lows[0] in ("from", "in", "of", "at") and _TO in lows)


def any_rank(lows: Sequence[str]) -> bool:
    """Whether a place in a count may stand in a row of words ("ninth", "27th")."""
    return not _RANKS.isdisjoint(lows) or any(_TENS.fullmatch(low) for low in lows if "-" in low)


def any_ranked(sentence: str, words: Words) -> bool:
    """Whether a rank with its noun stands in running text."""
    lows = words.lows
    return any_rank(lows) and any(
        ranked_at(sentence, words, i, headline=False) is not None for i, low in enumerate(lows) if is_rank[low]
    )


@ByWord
def is_rank(low: str) -> bool:
    """Whether a word says a place in a count, or is the number of one in digits."""
    return low in ORDINALS or low[0].isdigit() or _TENS.fullmatch(low) is not None


def rank_at(words: Words, i: int) -> int:
    """The rank that the word at i tells, with its ending where it is in digits; 0 where it tells none."""
    low = words.lows[i]
    if low in ORDINALS:
        return ORDINALS[low]
    if tens := _TENS.fullmatch(low):
        return TENS[tens["tens"]] + (1 if tens["units"] == "first" else ORDINALS[tens["units"]])
    joined = words.lows[i + 1 : i + 2] and words.lows[i + 1] in _ENDINGS and words.ends[i] == words.starts[i + 1]
    return (of_digits(low) or 0) if joined and low[0].isdigit() else 0


def _of_harm(words: Words, i: int) -> NounPhrase | None:
    """ "homicide", "traffic fatality", "gang-related killing"."""
    for j in range(i, min(i + _MOST_BEFORE, len(words.lows))):
        low = words.lows[j]
        for harm, nouns in lexicon.table("frames")["ranked"].items():
            if low in nouns:
                return NounPhrase(j + 1, low, harm_noun=Harm(harm), plural=False)
        if not low[0].isalpha() or low in lexicon.word_tags():
            return None
    return None


def _of_person(words: Words, i: int) -> NounPhrase | None:
    phrase = noun_phrase(words, i) if i < len(words.lows) else None
    return phrase if phrase and phrase.is_people and not phrase.plural and not phrase.others else None


def _dies(words: Words, k: int) -> bool:
    """Whether a headline goes on with the death ("Sixth tourist dies after drinking", "Third body found")."""
    trigger = lexicon.trigger_phrases().at(words.lows, k) if k < len(words.lows) else None
    if trigger is None:
        return words.lows[k - 1] == "body" and words.lows[k : k + 1] in (("found",), ("recovered",), ("pulled",))
    return trigger[1].uses[0][1] is Harm.KILLED and trigger[1].uses[0][0] in "KR"
