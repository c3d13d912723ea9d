"""The days of which a statement tells, as its text names them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from schemas import Harm, Role
from streams.detect.counting import keeps_count
from streams.detect.kind import kinds_in
from streams.detect.observation import Stated
from streams.detect.recall import recalls
from streams.detect.standing_by import stands_by
from streams.detect.statement import Statement
from streams.detect.window import LONGEST, MONTH, span_of
from streams.needing import Needing

_BODIES = r"(?:body|bodies|corpses?|remains|dead)"
_FINDS = re.compile(
    rf"\b(?:(?:{_BODIES}|victims)\b[^.;]{{0,60}}\b(?:recovered|retrieved|found|pulled|dug|unearthed|exhumed|brought up)"
    r"|(?:recover(?:s|ed|ing)?|retriev(?:es?|ed|ing)|finds?|found|finding|pull(?:s|ed)?|dug|unearth(?:s|ed)?"
    r"|exhum(?:es?|ed|ing))\b"
    rf"[^.;]{{0,40}}\b{_BODIES}|(?:of|from|to) (?:(?:his|her|their) )?(?:wounds|injuries)|funerals?"
    r"|burials?|buried|bury|buries)\b",
    re.IGNORECASE,
)
# "after more bodies were found on Monday", and not "in the bus that crashed on Monday"
_CLAUSE = re.compile(r"[,;:]|\b(?:after|as|when|while|with|and|but|that|which|who|since|in the|of the|from the)\b")
_OWNS = ("'s", "’s")
_BRINGS = ("taking", "bringing", "raising", "pushing")
LOOKS_BACK = 400  # days; a toll seldom rises later


def says_day(statements: Iterable[Statement]) -> bool:
    """Whether the text names the days of any of these."""
    return any(s.said.period and (s.said.period.start or s.said.period.end) for s in statements)


def days_of(statement: Statement) -> tuple[int, int, bool]:
    """The first and the last day, and whether no day is named."""
    said = statement.said
    period = said.period
    goes_on = said.rises or said.revises or recalls(said.sentence) or stands_by(said.sentence) or is_late_toll(said)
    start = span_of(period.start, period.start_accuracy) if period else None
    end = span_of(period.end, period.end_accuracy) if period else None
    if (start or end) and not (recalls(said.sentence) and not names_day(said)):
        first = (start or end).first  # type: ignore[union-attr]
        last = max(first, (end or start).last)  # type: ignore[union-attr]
        today = statement.published.toordinal()
        is_month = LONGEST < last - first < MONTH and 0 <= today - first <= LOOKS_BACK
        if is_month and (goes_on or _owns_event(said)) and kinds_in(said.sentence):
            return first, min(last, today), True
        return first, min(last, first + LONGEST), False
    return statement.day, statement.day, goes_on


_LATE = Needing(
    ("hurt", "injured", "wounded", "burned", "burnt", "succumbed", "wounds", "injuries", "burns"),
    r"\b(?:who (?:was|were|had been)|(?:man|woman|girl|boy|child|student|passenger|worker|people|others?)) (?:\w+ )?"
    r"(?:hurt|injured|wounded|burn(?:ed|t))\b[^.;]*\b(?:died|dies|dead|succumbed)\b"
    r"|\b(?:of|from|to) (?:(?:his|her|their|the) )?(?:wounds|injuries|burns)\b|\bsuccumbed\b"
    r"|\bof (?:the|those) (?:wounded|injured|hurt|burn(?:ed|t))\b[^.;]*\b(?:died|succumbed)\b",
    re.IGNORECASE,
)


def is_late_toll(said: Stated) -> bool:
    """Whether it is the toll of an event to which somebody's death of his wounds is told to have brought it."""
    if said.harm is not Harm.KILLED or said.role is not Role.TOTAL or (said.quantity.value or 0) < 2:
        return False
    return keeps_count(said.sentence) and _LATE.search(said.sentence) is not None


def _owns_event(said: Stated) -> bool:
    """ "The bombing in October's toll", "killed in last month's earthquake": an event of which readers know, and not
    when it was to the day."""
    if said.period is None or not said.period.text:
        return False
    words = said.period.text
    return words.endswith(_OWNS) or any(words + end in said.sentence for end in _OWNS)


def last_day_of(statement: Statement, last: int) -> int:
    """The last day that the text allows, be it beyond `last` ("in March")."""
    period = statement.said.period
    end = span_of(period.end or period.start, period.end_accuracy or period.start_accuracy) if period else None
    return max(last, end.last) if end else last


def names_day(said: Stated) -> bool:
    """Whether its own sentence names the day, and not one before it."""
    return said.period is not None and (not said.period.text or said.period.text in said.sentence)


def is_loose(statements: Iterable[Statement]) -> bool:
    """Whether these tell of a toll that rose or was mended, and the day stands in other sentences: those tell also of
    what was done since ("The toll rose to 58. Nobody was found alive on Sunday"), but for "Friday's fire". So do those
    that tell of the dead of an event as found, whatever day they name: they died before."""
    told = [statement.said for statement in statements]
    rising = [said for said in told if said.rises or said.revises]
    if rising:
        return all(_is_of_rise(said) or (not names_day(said) and _may_be_of_another(said)) for said in rising)
    dead = [said for said in told if said.harm is Harm.KILLED]
    return bool(dead) and all(finds_dead(said.sentence) and kinds_in(said.sentence) for said in dead)


def _is_of_rise(said: Stated) -> bool:
    """Whether the day is by its words that on which the toll rose: "rose to 58 on Friday", "died on Friday, taking the
    toll to 58", "to 58 after more bodies were found on Friday"."""
    if said.period is None or not said.period.text:
        return False
    words, sentence = said.period.text, said.sentence
    if f"{said.quantity.text} {words}" in sentence or any(f"{words}, {brings} the" in sentence for brings in _BRINGS):
        return True
    return words in sentence and not words.endswith(("'s", "’s")) and _is_of_finds(sentence, words)


@lru_cache(maxsize=4096)
def _is_of_finds(sentence: str, words: str) -> bool:
    """Whether a day is by its clause that on which more of the dead were found or buried."""
    at = sentence.find(words)
    return finds_dead(_CLAUSE.split(sentence[:at])[-1])


@lru_cache(maxsize=65536)
def finds_dead(sentence: str) -> bool:
    """Whether it tells of the dead as found or buried, or as dead of their wounds: they came to harm before."""
    return _FINDS.search(sentence) is not None


def _may_be_of_another(said: Stated) -> bool:
    return said.period is not None and not said.period.text.endswith(("'s", "’s"))
