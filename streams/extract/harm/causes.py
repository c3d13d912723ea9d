"""Words -> what harmed people, and how the figure was come by: of the sentence, else of the item."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from schemas import Cause, Method
from streams.extract import lexicon
from streams.extract.lexicon import alternation

_RANK = {cause: rank for rank, cause in enumerate(Cause)}
_DELIBERATE = re.compile(rf"\b(?:{alternation(lexicon.table('causes')['deliberate'])})\b", re.IGNORECASE)
_NATURE_STRIKES = re.compile(
    r"((?:quake|storm|typhoon|cyclone|hurricane|tornado|flood|slide|avalanche|eruption|tsunami|lightning)s?) "
    r"(?:\w+ ){0,2}?(?:strikes?|striking)\b"
)
# "an outbreak of tribal violence", "the tornado outbreak" are no epidemic
_NO_EPIDEMIC = re.compile(
    r"\boutbreaks? of (?:[\w-]+ ){0,3}?(?:violence|fighting|clashes|war|unrest|hostilities|conflict|riots?|rioting|"
    r"tornado(?:e?s)?|fires?|wildfires?)\b|\b(tornado|wildfire|storm|violence) outbreaks?\b"
)
# "the health systems have collapsed", "the collapse of the ceasefire": nothing falls on anybody
_FAILING = (
    r"(?:systems?|sectors?|services|econom(?:y|ies)|currency|markets?|talks|negotiations|cease-?fires?|truces?|deals?|"
    r"governments?|regimes?|coalitions?|alliances?)"
)
_FAILURE = re.compile(
    rf"\b({_FAILING}(?: (?:has|have|had|all|also|largely|almost|nearly)){{0,2}}) collaps\w+"
    rf"|\bcollapse( of (?:the |its |a |their )?(?:[\w-]+ )?{_FAILING}\b)"
)
_DENIED = re.compile(rf"(?:\b|(?<=n))(?:{alternation(lexicon.table('causes')['not_deliberate'])})\b", re.IGNORECASE)


def causes_in(text: str) -> Counter[Cause]:
    """How many different stems of each cause a text holds. An earthquake that strikes a town is no strike."""
    automaton, owners, whole = _automaton()
    lowered = text.lower()
    if "strik" in lowered:
        lowered = _NATURE_STRIKES.sub(r"\1", lowered)
    if "collaps" in lowered:
        lowered = _FAILURE.sub(lambda match: match[1] or match[2], lowered)
    if "outbreak" in lowered:
        lowered = _NO_EPIDEMIC.sub(lambda match: match[0].replace("outbreak", ""), lowered)
    seen = {
        i
        for i, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if _begins_word(lowered, start) and not (whole[i] and lowered[end : end + 1].isalpha())
    }
    return Counter(owners[i] for i in seen)


def cause_of(sentence: str, whole: Counter[Cause]) -> Cause:
    """The cause that the sentence tells; where it tells none or two alike, the item's, in the order of `Cause`."""
    found = causes_in(sentence) or whole
    return max(found, key=lambda cause: (found[cause], whole[cause], -_RANK[cause])) if found else Cause.UNKNOWN


@lru_cache(maxsize=8)
def is_deliberate(text: str) -> bool:
    """Whether an item speaks of an act where its words tell an accident ("the collapse is probed as sabotage")."""
    return any(_DENIED.search(text, max(0, m.start() - 40), m.start()) is None for m in _DELIBERATE.finditer(text))


def method_of(words: str) -> Method:
    """By the words before and in a figure: counted, unless the text says otherwise."""
    lowered = f"{words.lower()} "
    for name, stems in lexicon.table("causes")["methods"].items():
        if any(stem in lowered for stem in stems):
            return Method(name)
    return Method.COUNTED


def _begins_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalpha()


@cache
def _automaton() -> tuple[AhoCorasick, list[Cause], list[bool]]:
    """The automaton; and of each of its stems, the cause and whether it is a whole word (a space is behind it)."""
    stems = [(stem, Cause(cause)) for cause, stems in lexicon.table("causes")["causes"].items() for stem in stems]
    automaton = AhoCorasick([stem.rstrip() for stem, _ in stems])
    return automaton, [cause for _, cause in stems], [stem.endswith(" ") for stem, _ in stems]
