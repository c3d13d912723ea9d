"""Sentences that go on with the words of the one before: "Police said 12 people died. Six more were injured."

Who counts "six more", "two of them" or "nineteen" without saying of whom goes on counting those of whom the source just
spoke. A sentence that names whom it counts is the writer's own.
"""

from __future__ import annotations

import re
from functools import cache

from streams.extract.text.number_patterns import SPELLED
from streams.needing import Needing

_OF_WHOM = (
    r"of (?:them|these|those|the (?:dead|injured|wounded|victims|missing|patients|survivors|bodies|casualties"
    r"|fatalities|deaths|detained|detainees|arrested|hurt|fighters|rebels|militants|insurgents|jihadists|soldiers"
    r"|troops|gunmen|attackers|civilians|children|women|passengers|hostages|prisoners|migrants|refugees|demonstrators"
    r"|protesters))\b"
)
_WITHOUT_NOUN = (
    r"(?:(?:was|were|is|are)\s+(?:(?:still|also|now|then|later|reported|feared|believed|being|badly|seriously|critically)\s+)*"
    r"(?:missing|injured|wounded|hurt|killed|dead|hospitali[sz]ed|treated|taken|unaccounted|arrested|detained|displaced"
    r"|critical|homeless|rescued|in (?:an? )?(?:critical|serious|stable|hospital))"
    r"|had|have|has|died|drowned|perished|succumbed|remain(?:s|ed)?|suffered|sustained|survived|escaped|lost|fled)\b"
)

_HARMED = (
    r"(?:dead|killed|deaths|fatalities|injured|wounded|hurt|injuries|missing|disappeared|displaced|homeless|detained|"
    r"detainees|arrests?|arrested|abducted|kidnapped|captives|hostages)"
)
_TALLY = re.compile(
    rf"The (?:number|count|tally|total|figure) (?:of|for) (?:the |those )?{_HARMED}(?: people)?\b[^.;\d]{{0,40}}\d"
    rf"|The {_HARMED}(?: people)?,? (?:now |then |still |already |so far )?"
    r"(?:numbers?|numbered|totals?|totalled|totaled|"
    r"stands?|stood|comes?|came|are|were|have|has|rose|rise|reach(?:ed)?) [^.;\d]{0,30}\d",
)


def counts_on(sentence: str) -> bool:
    """Whether a sentence counts some of those of whom the one before told, or others beside them."""
    return _of_these().match(sentence) is not None


def goes_on_counting(sentence: str) -> bool:
    """Whether a sentence tells no more than how many the harmed of another kind are ("The injured number 46.", "The
    number of displaced is 14,000.")."""
    return _TALLY.match(sentence) is not None


# "Here are the latest figures from the agency:", "The agency has published its latest bulletin on the rains."
_OPENS_LIST = Needing(
    (
        "figures",
        "statistics",
        "numbers",
        "data",
        "bulletin",
        "update",
        "breakdown",
        "following",
        "as follows",
        "situation report",
    ),
    r"\b(?:figures|statistics|numbers|data|bulletin|update|breakdown|following|as follows|situation report)\b"
    r"[^:;]{0,200}:(?=\s|$)"
    r"|\b(?:published|issued|released|posted|shared)\b(?: \w+){0,2}? (?:its|their|his|her|the|a|an) (?:[a-z]+ ){0,3}"
    r"(?:bulletin|update|figures|statistics|situation report|breakdown)\b[^,;:]{0,60}$",
    re.IGNORECASE,
)


def opens_list(sentence: str) -> bool:
    """Whether a sentence announces the figures of whoever speaks in it."""
    return _OPENS_LIST.may_match(sentence) and any(_OPENS_LIST.finditer(sentence))


def is_entry(sentence: str) -> bool:
    """Whether a sentence tells a count and nothing else, as those of a list do."""
    return _entry().match(sentence) is not None


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:As of|By) [^,]{{3,30}}, )?(?:(?:There (?:are|were|have been)|A total of|In total,?) )?"
        rf"{_number()}\s|\W*The (?:death )?tolls? ",
        re.IGNORECASE,
    )


def leaves_noun(sentence: str) -> bool:
    """Whether a sentence begins with a number that has no noun ("Fifty-one are missing"): another had it."""
    return _without_noun().match(sentence) is not None


@cache
def _number() -> str:
    number = rf"(?:\d[\d,.]*|{SPELLED}(?:[ -](?:{SPELLED}|hundred|thousand|and))*|dozens|scores|hundreds|several|none)"
    about = (
        r"(?:(?:at least|about|around|some|nearly|more than|over|only|just|and|but|the|another|a further|other"
        r"|remaining)\s+){0,3}"
    )
    return about + number


@cache
def _of_these() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{_number()}\s+(?:more\b|others?\b|{_OF_WHOM})|(?:another|a further)\s+{_number()}\b"
        rf"|{_OF_WHOM}|of (?:that|this) (?:number|total|figure)\b|of {_number()}\s|among (?:them|these|those)\b)",
        re.IGNORECASE,
    )


@cache
def _without_noun() -> re.Pattern[str]:
    return re.compile(rf"\W*{_number()}\s+{_WITHOUT_NOUN}", re.IGNORECASE)
