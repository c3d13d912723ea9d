"""Which figures without a time count what lasts, a war or a crisis, and so run to date.

The words of what lasts, and how a sentence speaks of it, are told by `measures`. Here is what only a whole draft
tells: how many it counts, whose figure it is, what stands before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from schemas import Cause, ClaimantKind, Harm, Measure, Role
from streams.extract.draft import Draft
from streams.extract.lexicon import cue
from streams.extract.time.measures import WHAT_LASTS, in_what_lasts, is_campaign, names_event
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.times import COUNTS_FROM
from streams.needing import Needing

AT_ONCE = frozenset({Cause.DISASTER, Cause.ACCIDENT})
MOUNTED_UP = {Harm.KILLED: 10_000, Harm.DISPLACED: 50_000}
"""So many have been harmed by a war or a crisis, not on a day, where no event is named."""
NEVER_AT_ONCE = 1_000_000
"""So many by no accident either, whatever else the sentence tells."""
CAMPAIGN_FROM = 1_000
"""So many dead of a war or a campaign ("the offensive killed 4,000") are those of all of it, whoever counts them."""
OF_A_SIDE = 30
"""So many are told beside a war's toll as that of the other side."""
_HAS = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
# "its offensive killed around 4,000 people"
_DID = (
    r"\b(?:\s(?!an?\b|the\b)[\w'’-]+){0,4}?\s(?:has |had )?"
    r"(?:killed|claimed|cost|displaced|uprooted|left|forced|led to|wounded|injured)\b[^.;]*$"
)
_LASTING_DID = [cue(r"\b", cues, _DID) for cues in WHAT_LASTS]
# "air strikes that killed 1,900 people"
_MANY_DID = cue(
    r"\b",
    "many_events",
    r" (?:by [^,.;\d]{3,40}? )?(?:that |which )?(?:killed|displaced|left|wounded|injured)\b[^.;]*$",
)
_DURING_LASTING = [cue(r"\b", cues, r"\b[^.;]{0,60}?,? during which [^.;]{0,40}$") for cues in WHAT_LASTS]
# "37 new cases", "some 40 more": those of a day, and not of the outbreak
_NEW_CASES = re.compile(
    r"[^.;]{0,30}?\b(?:new|more|other|others|further|additional|fresh|daily)\b[^.;]{0,20}?\b(?:cases|infections)\b",
    re.IGNORECASE,
)
_OVER_DAYS = re.compile(r"\b(?:hours|days|weeks|months|daily|per day)\b", re.IGNORECASE)
_OF_LASTING = [
    cue(r"\b(?:in|of|during|since|from)\s+(?:the|this|that|its|their)\s+(?:[\w'’-]+\s+){0,4}?", cues)
    for cues in WHAT_LASTS
]
# "updates the total casualties to 2,167 killed and 7,061 injured"
_IN_TOTAL = re.compile(
    r"\b(?:updates?|updated|puts?|brings?|raises?|raised|brought|revised|revises)\s(?:the|its|their)\s(?:total|overall|cumulative)\s"
    r"(?:\w+\s){0,3}?(?:casualties|losses|toll|dead|killed|deaths|injured|wounded|count|number)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_COUNTERS = frozenset(
    {ClaimantKind.MONITOR, ClaimantKind.UN, ClaimantKind.NGO, ClaimantKind.MEDICAL, ClaimantKind.GOVERNMENT}
)


_COUNTS_FOR_ALL = _COUNTERS - {ClaimantKind.GOVERNMENT}
# "the crackdown has left 76 dead", "41 have been killed in the protests"
_OF_UNREST = Needing(
    ("protest", "demonstrat", "unrest", "crackdown", "uprising", "upheaval", "repression"),
    r"\b(?:protests|protesters|demonstrations|demonstrators|unrest|crackdown|uprising|upheaval|repression)\b",
    re.IGNORECASE,
)
BY_NOW = re.compile(
    r"\b(?:has|have|had)\s(?:\w+ly\s|now\s|so\sfar\s|since\s)?(?:been|died|killed|left|claimed|cost|resulted|taken|led|fled|infected|drowned|perished"
    r"|(?:counted|recorded|documented|verified|confirmed|registered|identified)\b)|\b(?:so far|to date)\b"
    r"|\bare\s(?:now\s|confirmed\s|reported\s|known\s(?:to\sbe\s)?)?dead\b",
    re.IGNORECASE,
)

# "bringing the toll to 190 since the rains began on 10 June"
_BEHIND_TOLL = re.compile(r"[\d.,]*\w*\s(?:\w+\s){0,3}")
_BRINGS = cue(r"\b", "brings_toll", r"\s+(?:the|its|their)\s[^.;,]*$")
# "two more deaths took Samoa's measles toll to 62"
_TOOK = Needing(
    ("took ", "takes ", "raised ", "raises ", "pushed ", "pushes ", "lifted ", "lifts ", "brought ", "brings "),
    r"\b(?:took|takes|raised|raises|pushed|pushes|lifted|lifts|brought|brings) (?:the|its|their|[\w-]+['’]s)"
    r" (?:[\w-]+ ){0,3}?(?:toll|total|tally|count|number)\b[^.;,]*$",
)


def brings_to_date(sentence: str, start: int, spans: Sequence[TimeSpan]) -> TimeSpan | Literal[True] | None:
    """ "36 were hurt in the past two days, bringing the total to 411", "..., bringing the toll of the war to 14": what
    is counted over days is of no one event, and neither is the toll that it adds to. The time since which
    it is counted, where that is told ("bringing the toll since May to 14")."""
    brings = _BRINGS.search(sentence[:start]) or _TOOK.search(sentence[:start])
    if brings is None:
        return None
    opens = (one for one in spans if one.kind == "open" and brings.start() <= one.start)
    since = next(
        (one for one in opens if one.start < start or _BEHIND_TOLL.fullmatch(sentence, start, one.start)), None
    )
    if since:
        return since
    counted_over = (span for span in spans if span.end <= brings.start() and span.kind in ("rolling", "window"))
    if any(span.kind == "rolling" or _OVER_DAYS.search(span.period.text) for span in counted_over):
        return True
    return True if any(one.search(sentence[brings.start() : start + 60]) for one in _OF_LASTING) else None


def counts_to_date(draft: Draft) -> bool:
    """Whether a figure without a time runs to date for its size: "the fighting has left more than 150,000 dead".

    So does what a war did to a thousand or more, and what somebody who counts a whole war says of a country ("ACLED
    said 2,499 civilians had been killed in Sudan").
    """
    if draft.own_time or draft.measure is not Measure.INCIDENT or draft.role is not Role.TOTAL:
        return False
    number = draft.quantity.number
    if number < COUNTS_FROM:
        return number > 1 and _is_of_unrest(draft)
    if draft.cause in AT_ONCE and number < NEVER_AT_ONCE:
        return False  # "the toll of the earthquakes has risen to 3,342"
    if _has_mounted_up(draft, number):
        return True
    before = draft.sentence.text[: draft.start]
    if number >= CAMPAIGN_FROM and any(one.search(before) for one in (*_LASTING_DID, _MANY_DID)):
        return True
    if draft.cause is Cause.VIOLENCE and _IN_TOTAL.search(before) and not names_event(draft.sentence.text):
        return True
    counts = draft.claimant is not None and (draft.claimant.id is not None or draft.claimant.kind in _COUNTERS)
    return draft.perfect and counts and (draft.quantity.value or 0) >= COUNTS_FROM and _is_wide(draft)


def _is_of_unrest(draft: Draft) -> bool:
    """Whether somebody who counts for a whole land tells the dead of its unrest by now: "at least 76 people have been
    killed in the protests, Amnesty says", and no one event or day is named."""
    text = draft.sentence.text
    counts = draft.claimant is not None and draft.claimant.kind in _COUNTS_FOR_ALL
    if not counts or draft.period or draft.undated or not _is_wide(draft):
        return False
    return _OF_UNREST.search(text) is not None and BY_NOW.search(text) is not None and not names_event(text)


def _has_mounted_up(draft: Draft, number: int) -> bool:
    many = MOUNTED_UP.get(draft.harm)
    if many is None or number < many or (draft.cause in AT_ONCE and number < NEVER_AT_ONCE):
        return False
    text = draft.sentence.text
    is_state = draft.harm is Harm.KILLED or _HAS.search(text) is not None
    return is_state and not draft.period and not names_event(text)


def is_in_campaign(sentence: str, start: int) -> bool:
    """ "a campaign, during which 48,000 have been killed": whether the figure at offset `start` is of all of it."""
    if " which " not in sentence:
        return False
    return any(one.search(sentence[:start]) for one in _DURING_LASTING)


def is_of_outbreak(draft: Draft) -> bool:
    """ "There have been three fatalities", "it has 310 cases", in a text on an illness: by now, and not on one day."""
    if draft.cause is not Cause.DISEASE or draft.own_time:
        return False
    if draft.figure.rule == "cases-of-disease":
        return draft.role is Role.TOTAL and not _NEW_CASES.match(draft.sentence.text, draft.start)
    if draft.harm is not Harm.KILLED:
        return False
    return draft.perfect and draft.role is Role.TOTAL and draft.quantity.number > 1


def is_of_other_side(draft: Draft, lasting: Draft | None) -> bool:
    """ "3,100 were killed during the hostilities. Israel says 70 soldiers were killed.": in these, on the other side.

    `lasting`: the last figure of what lasts.
    """
    if lasting is None or draft.own_time or draft.measure is not Measure.INCIDENT or draft.role is not Role.TOTAL:
        return False
    gap = draft.gap_after(lasting)
    if gap is None or gap > 3 or draft.quantity.number < OF_A_SIDE:
        return False
    text = draft.sentence.text
    in_region = draft.place is not None and draft.place.precision == "region"
    return (in_region or _is_wide(draft)) and not (is_campaign(text) or names_event(text))


def is_of_what_lasts(draft: Draft) -> bool:
    """Whether it runs to date, and its sentence says in what."""
    if draft.measure is not Measure.CUMULATIVE or draft.role is not Role.TOTAL:
        return False
    return in_what_lasts(draft.sentence.text, max(0, draft.start - 60), draft.end + 80, few=False)


def _is_wide(draft: Draft) -> bool:
    return draft.place is None or draft.place.precision in ("country", "area")
