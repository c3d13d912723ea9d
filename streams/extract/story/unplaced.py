"""What a full article tells that is not its news: background, which makes no change.

An article of many sentences tells of more than one day. Its news stands in its title and its first sentences. Further
down, a figure without a time of its own happened on a day of the article only where that day was told just before it,
or is the day of an event at its head. And people of whom its head speaks as known ("the sister of a teenager who was
killed said", "the inquest into the death of a man", "the four hostages") came to harm before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from schemas import Cause, Harm, Measure, Role, Stance
from schemas.iso_days import last_day
from streams.extract.draft import Draft, is_long_ago
from streams.extract.harm.set_free import HELD
from streams.extract.lexicon import cue
from streams.extract.story.days_of_others import has_been_arrested
from streams.extract.story.recalled import tells_how_they_are
from streams.extract.time.measures import names_the_event
from streams.extract.time.undated import HAS_JUST

FULL_ARTICLE = 1_500
LATELY = timedelta(days=4)
HEAD = 700
"""Characters: of an article that tells of more than one thing, and of its head."""
REACH = 120  # characters before a figure in which stands of whom it is told
# "a woman who died", "the three men whom the group held": of people known before; not "who has died"
_WHO_WAS = re.compile(
    r"[^.;:\"“]*\b(?:who|whom) (?:(?:he|she|they|it|(?:the )?\w+) )?"
    r"(?:(?:was|were|had|is|are|been|being|also|later|first|then|both|all|\w+ly) )*$"
)
_FINDS = re.compile(
    r"\b(?:found|finds?|finding|discover\w*|saw|sees?|seen|came across|treat(?:s|ed|ing)|helped|rescued|pulled)\b",
    re.IGNORECASE,
)
_NEWLY = re.compile(r"\b(?:has|have)\b")
# "the sister of a teenager killed with a sword", "pay respects to a woman killed in": whose death is known
_OF_WHOM = re.compile(
    r"\b(?:(?:brother|sister|mother|father|parents?|son|daughter|child(?:ren)?|wife|widow|husband|partner|uncle|aunt|"
    r"cousin|niece|nephew|grand\w+|friends?|relatives?|famil(?:y|ies)|colleagues?|lawyers?|memory|stor(?:y|ies)|case|"
    r"photos?|pictures?|names?|graves?|li[fv]es?|tributes?|respects?|homage|farewell|goodbye|funerals?|justice|"
    r"condolences|prayers?|memorials?|vigils?|anniversary|compensation)\s(?:of|to|for)|"
    r"names?|named|identif\w+|remember\w*|honou?r\w*|mourn\w*|bur(?:y|ies|ied))\s(?:[\w'’-]+\s){0,2}$",
    re.IGNORECASE,
)
_NOUN_ALONE = re.compile(r"[^.;:,\"“]{0,40} $")
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|be|been|being|who|that|which|as|after|when|while|to|left|leaving)\b"
)
# "deny causing the death of a child", "a link to the killing of two teenagers"; not "are investigating the death of"
_DEED_KNOWN = re.compile(
    r"\b(?:(?<!an )(?<!murder )(?:investigation|inquiry|probe) into|inquests? into|(?<!are )(?<!is )investigating|"
    r"charge[sd]?|convicted|guilty|accused|den(?:y|ies|ied|ying)|admit\w*|tri(?:al|ed)|jailed|sentenced|cleared|"
    r"acquitted|wanted|suspected|suspicion|link(?:s|ed)?|connection|role|justice|about|over|anniversary of|responsible)"
    r"\b[^.;:]{0,70}\b(?:murder|killing|death|manslaughter|disappearance|abduction|kidnapping|shooting|stabbing)s? of "
    r"(?:[\w'’-]+ ){0,4}$",
    re.IGNORECASE,
)
# "charged with killing her two children", "the court heard that he had murdered three women"
_IN_COURT = re.compile(
    r"\b(?:charge[sd]?|charging|convicted|guilty|tri(?:al|ed)|jailed|sentenced|cleared|acquitted|suspected|"
    r"accused of(?= murder)|(?:court|jury|inquest|inquiry|tribunal) (?:was told|heard|hears))\b"
    r"[^.;:]{0,70}\b(?:(?:murder|kill|abduct|kidnapp?|stabb|shoot|poison)ing |had (?:murder|kill|shot|stabb)\w* )"
    r"(?:[\w'’-]+ ){0,4}$",
    re.IGNORECASE,
)
# "the gunman who killed 51 lost his appeal on Monday": then his appeal was lost; not "was shot dead on Monday"
_DOER_WHO = re.compile(r"\bwho (?:(?:had|then|also|\w+ly) )*$")
_HIS_END = re.compile(r"\b(?:shot|killed|died|dead|himself|herself|surrender\w*|arrested|caught)\b")
_OTHER_VERB = re.compile(
    r"(?:(?!\b(?:after|when|while|as|where|which|who|that|and|by|before)\b)[^;:])*?"
    r"\b(?:has|have|had|was|were|is|are|lost|won|began|held|met|spoke|told|said|wept|\w{3,}ed)\b"
)
# "the four bodies", "the last three", "all four men had been killed": of whom the article knows
_KNOWN_ONES = re.compile(r"\b(?:the|these|those) (?:last |first |other |remaining )?$", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"\b(?:the|these|those|all|both) $", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?:\w+ly |all |both |been |also )*$")
# "seven people have lost their lives in this incident": of that which the article tells
_THIS_EVENT = cue(r"\b(?:have|has)\b[^.;]*\bin this (?:\w+ )?", "one_event", r"\b")
_SAME_DAY = re.compile(r"\b(?:the|that) same (?:day|night|evening|morning|afternoon)\b", re.IGNORECASE)
# "a leading candidate has just been detained"
_JUST = re.compile(HAS_JUST + r"\w+(?:ed|led|ot|en)\b")
_AROUND = re.compile(r"in the (?:hours|days|weeks|months|years) ", re.IGNORECASE)
# "about two hours earlier, a man was shot": of the day of which the article tells
_SOON_AFTER = re.compile(r"\b(?:hours?|minutes) (?:earlier|later|after|before)\b", re.IGNORECASE)
# Those whom a disaster drives out are told of where the news is that disaster
_BY_DISASTER = frozenset({Harm.DISPLACED, Harm.AFFECTED, Harm.MISSING})
# How many are so: "33 hostages", "the prisoners", of whom no verb tells that they were taken
_STATE_RULES = frozenset({"noun-of-people", "other-figure"})
_TAKES = re.compile(r"\bt(?:ake|akes|aken|aking|ook)\b", re.IGNORECASE)
GOES_ON = 400
"""So many characters after a figure the story is still of its day."""


def leave_unplaced(drafts: Sequence[Draft], length: int) -> None:
    """Make background of what an article of so many characters does not tell as its news."""
    if length < FULL_ARTICLE:
        return
    for draft in drafts:
        if _may_be_news(draft) and _is_told_as_known(draft):
            draft.role = Role.BACKGROUND
    head = [draft for draft in drafts if _at_head(draft)]
    if _counts_over(head):
        head = [draft for draft in head if not draft.strayed]
    last: Draft | None = None
    for draft in drafts:
        if _is_open(draft) and not (_is_placed(draft, head) or _goes_on(draft, last)):
            draft.role = Role.BACKGROUND
        if _is_event(draft):
            last = draft
        draft.follow_whole()


def _is_event(draft: Draft) -> bool:
    return draft.role is Role.TOTAL and draft.measure is Measure.INCIDENT


def _may_be_news(draft: Draft) -> bool:
    return _is_event(draft) and not (draft.rises or draft.revises or draft.quantity.value == 0)


def _is_open(draft: Draft) -> bool:
    """Whether nothing but its place in the article tells when an event happened."""
    if _is_around_another(draft):
        return True
    return _may_be_news(draft) and not draft.own_time


def _is_around_another(draft: Draft) -> bool:
    """ "in the days leading up to the vote": in days that only something else dates."""
    period = draft.period
    unknown = period is not None and not (period.start or period.end)
    counted = draft.measure is Measure.PERIOD and draft.role is Role.TOTAL
    return counted and unknown and _AROUND.match(period.text if period else "") is not None


def _is_placed(draft: Draft, head: Sequence[Draft]) -> bool:
    if _is_around_another(draft):
        return _at_head(draft)
    if draft.period is None:
        others = [one for one in head if one is not draft and one.measure is Measure.INCIDENT]
        told_again = _at_head(draft) and any(one.harm is draft.harm for one in others)
        return (
            _opens(draft)
            or _JUST.search(draft.sentence.text) is not None
            or told_again
            or draft.prior
            or has_been_arrested(draft)
            or _THIS_EVENT.search(draft.sentence.text) is not None
            or (draft.cause is Cause.DISASTER and any(one.cause is Cause.DISASTER and not one.period for one in others))
        )
    if any(one is not draft and _is_event(one) and not one.prior and _same_time(one, draft) for one in head):
        return True
    if draft.prior or _are_known_ones(draft):
        return False
    if draft.cause is Cause.DISASTER and draft.harm in _BY_DISASTER:
        return True
    text = draft.sentence.text
    if _is_lately(draft) and (draft.said_on or names_the_event(text) or _SAME_DAY.search(text)):
        return True
    return not draft.strayed or any(one is draft for one in head)


def _is_lately(draft: Draft) -> bool:
    """Whether its day, or that on which it was said, is one of the last before the news."""
    day = draft.said_on or (draft.period.end if draft.period else None)
    return bool(day) and last_day(draft.as_of.day) - last_day(day or "") <= LATELY


def _counts_over(head: Sequence[Draft]) -> bool:
    """Whether an article opens with a count over some time, and with no event."""
    opening = [one for one in head if _opens(one) and one.role is Role.TOTAL]
    return bool(opening) and not any(one.measure is Measure.INCIDENT for one in opening)


def _goes_on(draft: Draft, last: Draft | None) -> bool:
    """Whether it goes on with the story that the figure before it tells, or says how much later it was."""
    if draft.period is None or draft.prior or _are_known_ones(draft):
        return False
    if _SOON_AFTER.search(draft.sentence.text):
        return True
    if last is None or last.sentence.field != draft.sentence.field or not _same_time(last, draft):
        return False
    return draft.sentence.start - last.sentence.start <= GOES_ON


def _same_time(one: Draft, other: Draft) -> bool:
    if one.period is None or other.period is None:
        return False
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def _opens(draft: Draft) -> bool:
    return draft.sentence.field == "title" or not draft.sentence.start


def _at_head(draft: Draft) -> bool:
    return draft.sentence.field == "title" or draft.sentence.start <= HEAD


def _are_known_ones(draft: Draft) -> bool:
    """Whether those harmed were told of before, and no day right before it is that of their harm."""
    text = draft.sentence.text
    if _ALL_OF_THEM.search(text, max(0, draft.start - 9), draft.start) and _HAD.search(text, draft.end, draft.harm_at):
        return True
    known = _KNOWN_ONES.search(text, max(0, draft.start - 20), draft.start) is not None
    return known and (draft.strayed or (draft.follows and _is_long_past(draft)))


def _is_long_past(draft: Draft) -> bool:
    end = draft.period.end if draft.period else None
    return is_long_ago(end, last_day(draft.as_of.day))


def _is_state(draft: Draft) -> bool:
    if tells_how_they_are(draft):
        return True
    if draft.harm is Harm.KIDNAPPED and draft.figure.rule == "number-state":
        return _TAKES.search(draft.sentence.text) is None
    return draft.harm in HELD and draft.figure.rule in _STATE_RULES


def _is_told_as_known(draft: Draft) -> bool:
    """Whether a sentence speaks of those harmed as of people known to be, and dates something else."""
    if not draft.own_time:
        return _is_known(draft) or _is_state(draft)
    return _dates_something_else(draft) and (_is_known(draft) or _is_by_known_doer(draft))


def _dates_something_else(draft: Draft) -> bool:
    """ "On Saturday they met the sister of a man who was killed", "the trial of one who shot four began on Monday"."""
    text, words = draft.sentence.text, draft.period.text if draft.period else ""
    at = text.find(words) if words else -1
    first, last = min(draft.start, draft.harm_at), max(draft.end, draft.harm_at)
    if at > last:
        return _OTHER_VERB.match(text[text.find(" ", last) : at]) is not None
    return 0 <= at < first and len(text[at + len(words) : first].split()) > 1  # not "the Friday night killing of a man"


def _is_by_known_doer(draft: Draft) -> bool:
    text, at = draft.sentence.text, draft.harm_at
    ends = _HIS_END.search(text, draft.end) is not None
    return at < draft.start and not ends and _DOER_WHO.search(text, max(0, at - 30), at) is not None


def _is_known(draft: Draft) -> bool:
    """Whether a sentence that tells of something else speaks of those harmed as of people known to be."""
    text, at = draft.sentence.text, draft.harm_at
    if at < draft.start:
        reach = max(0, draft.start - REACH)
        said_so = draft.stance in (Stance.ACKNOWLEDGES, Stance.ALLEGES)
        return not said_so and any(one.search(text, reach, draft.start) for one in (_DEED_KNOWN, _IN_COURT))
    if _was_known(draft):
        return True
    between = text[draft.end : at]
    if _NOUN_ALONE.match(between) is None or _VERB.search(between):
        return False
    counted = draft.quantity.value == 1 or bool(between.strip())
    return counted and _OF_WHOM.search(text, max(0, draft.start - 60), draft.start) is not None


def _was_known(draft: Draft) -> bool:
    """ "a man who was killed"; whoever is found so is news."""
    text = draft.sentence.text
    between = text[draft.end : draft.harm_at]
    if " who" not in between or _WHO_WAS.match(between) is None or _NEWLY.search(between):
        return False
    return _FINDS.search(text, max(0, draft.start - 40), draft.start) is None
