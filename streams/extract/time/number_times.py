"""The time right behind a number is that number's: "the dead rose to 184, from 174 in May and 180 in April".

Whatever else its sentence names, where the word of harm stands, and how near: who gives several counts gives each its
own time beside it.
"""

from __future__ import annotations

import re

from streams.extract.time.period_spans import TimeSpan

# "in May", "since Monday"; not "as of Monday"
_LEADS = re.compile(r"(?:in|during|for|throughout|over|on|since|between|from)\s", re.IGNORECASE)


# "1,562 deaths confirmed during 2018"
_BESIDE = re.compile(
    r"\s(?:(?:deaths\s|fatalities\s)?(?:(?:were|was|had been)\s)?"
    r"(?:confirmed|recorded|reported|registered|documented|counted)\s)?"
)
# "surpassed only in August, when 22 people died"
_WHEN_SO_MANY = re.compile(r",? when (?:a total of |at least |more than |over |about |around |some |nearly )?")


# "Saturday's killings of four homeless people"
_ITS_DEATHS = re.compile(
    r"\s(?:[\w-]+\s)?(?:killings?|murders?|deaths?|shootings?|slayings?|executions?|abductions?|arrests?)\sof\s"
    r"(?:at least |about |some )?"
)


def time_of_number(
    sentence: str, start: int, end: int, spans: list[TimeSpan], named: list[TimeSpan]
) -> TimeSpan | None:
    """The time right behind a number and its noun, which begin and end at these offsets; or that before "when" and
    them. `named`: all that the sentence names, "more than last year, when 87 died" too."""
    before = next((one for one in named if _WHEN_SO_MANY.fullmatch(sentence, one.end, start)), None)
    if before is not None:
        return before
    owner = next((one for one in spans if one.period.text.endswith(("'s", "’s")) and one.end < start), None)
    if owner is not None and _ITS_DEATHS.fullmatch(sentence, owner.end, start):
        return owner
    span = next((one for one in spans if one.start > end and _BESIDE.fullmatch(sentence, end, one.start)), None)
    if span is None or span.period.text.endswith(("'s", "’s")):
        return None  # "12 in Monday's fire"
    return span if _LEADS.match(span.period.text) else None
