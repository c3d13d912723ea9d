"""Figures of no event that is told: how many mostly come to harm, and what an event is only compared with.

4,000 a year die of it.       The worst crash since 2006, when 51 people died.       Seven are kidnapped daily.
"""

from __future__ import annotations

import re
from datetime import date

from schemas import Measure, Period
from schemas.iso_days import last_day
from streams.extract.time.measures import PER_TIME
from streams.extract.time.periods import periods_in

# "4,000 women a year die of it", "each winter 25 people die": how many mostly do
_RATE = re.compile(
    rf"\b(?:daily\b(?!\s(?!(?:in|on|at|across|along|from|there)\b)\w)|{PER_TIME})(?!\s+(?:after|before|later|earlier|ago|of|on|into))",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"(?:^|[,;]\s+)(?:each|every)\s+(?:day|week|month|year|winter|summer|spring|autumn|season),?\s[^;.]{0,60}$",
    re.IGNORECASE,
)
_DIE = re.compile(
    r"\b(?:die|dying|deaths?|(?:kill|injure|wound|hurt|maim|affect|infect|displace|claim)s?|occur"
    r"|are (?:\w+ly )?(?:killed|injured|wounded|hurt|kidnapped|abducted|arrested|detained|displaced|infected|diagnosed"
    r"|affected|poisoned|bitten|murdered|shot|raped|trafficked|deported|reported|recorded)"
    r"|(?:is|are) being (?:killed|wounded))\b"
)
# "a bomb kills nine as the hospital sees 400 wounded a day": so many of others
_OF_OTHERS = re.compile(
    r"(?:(?<!\d)[,;]|\b(?:while|as|where|whereas|amid|with|after|when|but|and|used|serving|carrying|adding|saying)\b)[^;.]*\d"
)
# "the deadliest since 2006, when 51 people died", "the worst since 51 people died in a crash in 2006"
_SINCE_WHEN = re.compile(
    r"\bsince ((?:last |early |late )?[\w. ]{3,18}(?:,? (?:19|20)\d\d)?),? when\b[^;.]*$", re.IGNORECASE
)
_SINCE_THAT = re.compile(r"\b(?:\w{3,}est|worst|first|last)\b[^.;,]{0,60}\bsince [^.;,]*$", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"[^.;,]*?\b((?:19|20)\d\d)\b")


def of_no_event_now(sentence: str, at: int, published: date) -> tuple[Measure, Period | None] | None:
    """A rate ("4,000 a year die of it"), or what an event is only compared with ("the worst since 2006, when ...")."""
    rate = _RATE.search(sentence, max(0, at - 40))
    if rate and rate.start() > at and _OF_OTHERS.search(sentence, at, rate.start()):
        rate = None
    habitual = (rate and rate.start() < at + 60) or _RATE_BEFORE.search(sentence[:at])
    if habitual and _DIE.search(sentence, max(0, at - 15), at + 60):
        return Measure.PERIOD, None
    when = _SINCE_WHEN.search(sentence, max(0, at - 120), at) if "since " in sentence else None
    if when:
        told = next((one.period for one in periods_in(f"in {when[1]}", published) if one.period.start), None)
        if told and told.start == told.end and last_day(told.end or "") < published:
            return Measure.INCIDENT, told.model_copy(update={"text": when[0][:60]})
    if " since " in sentence and _SINCE_THAT.search(sentence, max(0, at - 120), at):
        year = _IN_A_YEAR.match(sentence, at)
        if year and int(year[1]) < published.year:
            named = Period(start=year[1], end=year[1], text=f"since {year[1]}, when")
            return Measure.INCIDENT, named
    return None
