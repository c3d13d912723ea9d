"""The week, month or year of an event whose figures stand in other sentences.

A bomb went off in a market last month. Twelve people were killed.       Nine people died. The mill burned in May 2021.

Days are taken up by `settle`; here is what only a longer time dates, where the item has told of no day of now before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from schemas import Measure, Period
from schemas.iso_days import last_day
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft, is_long_ago
from streams.extract.lexicon import any_of, cue
from streams.extract.story.days_of_others import Position, days_of_dealing, days_of_others
from streams.extract.time.event_words import WORDS_OF_EVENTS
from streams.extract.time.other_times import is_to_come
from streams.extract.time.past_years import LONG_PAST, Day
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.period_words import FULL_MONTHS
from streams.needing import Needing

REACH = 450
"""So many characters after an event's sentence the story is still of it."""
BEFORE = 250
"""So many characters before it a figure may stand that is of it."""
_MONTHS = any_of(sorted(month.title() for month in FULL_MONTHS))
_LONGER = re.compile(
    r"\b(?:[Ll]ast|[Tt]his) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b[Ww]eekend\b|\bago\b"
    rf"|\b(?:[Ii]n|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|of)[\s-](?:the )?(?:{_MONTHS}|(?:19|20)\d\d)\b"
)
# "A bomb went off in a market last month", "Last month, a bomb went off"; not "the mill, which burned last year"
_ON = r"(?:(?!\b(?:that|which|who|whose|where|since|after|before|until|following|by|for|and)\b)[^,;:.]){0,70}$"
_THEN_WHEN = Needing(
    WORDS_OF_EVENTS,
    rf"(?:(?<!which )(?<!that )(?<!who )\b(?:{any_of(WORDS_OF_EVENTS)})|\b(?:happened|occurred|took place))\b{_ON}",
)
_WHEN_THEN = re.compile(
    rf",?\s+(?:(?!\b(?:that|which|who|after|since|when)\b)[^;:.]){{2,80}}?\b(?:{any_of(WORDS_OF_EVENTS)})\b"
)
# Another event than that of the story, or none that was
_OTHER = re.compile(
    r"\b(?:similar|another|previous|separate|comes?|came|anniversary|since|had|would|could|will|also|elsewhere|than|war"
    r"|conflict|ever|most (?:recent|powerful)|deadliest|worst|bloodiest|biggest|largest|strongest|heaviest|among the|"
    r"election|talks|protests?|ceasefire|truce|campaign|each|every|times|often"
    r"|prices?|sales|shares|profits?|exports?|imports?|record|deals?|company|business|economy|currency|inflation|rates?)\b",
    re.IGNORECASE,
)
_EVENT_OF_YEAR = cue(r"\b(?:the|its|their) (?P<year>(?:19|20)\d\d) (?:[\w'’-]+ ){0,3}?", "one_event")
_COUNTS_OVER = re.compile(r"\b(?:past|since|so far)\b", re.IGNORECASE)
# "since Friday", "this year": of another time than that of the event
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:since|ago|elsewhere|another|similar|separate|previous|total of|so far|every|each|per)\b"
    r"|\b(?:today|yesterday)\b"
)


def date_by_windows(drafts: Sequence[Draft], days: Sequence[Day], document: Document) -> None:
    """Give to the figures without a time the week, month or year of the event of which sentences near them tell."""
    undated = [draft for draft in drafts if _is_open(draft)]
    if not undated:
        return
    dated = {draft.sentence.position for draft in drafts if draft.own_time}
    told = [draft.sentence.position for draft in drafts]
    events: dict[int, Period | None] = {}
    now: list[Position] | None = None
    for draft in undated:
        at = draft.sentence.position
        event = None
        for i in _sentences_near(at, document.sentences, dated, told):
            if i not in events:
                events[i] = _event_of(document.sentences[i], document)
            event = events[i]
            if event:
                break
        if event is None or _OF_ANOTHER_TIME.search(draft.sentence.text):
            continue
        now = _days_of_now(drafts, days, document.published) if now is None else now
        if not any(position <= at for position in now):
            draft.period = event
            draft.follows = last_day(event.end or "") >= document.published - LONG_PAST


def date_within_months(drafts: Sequence[Draft], days: Sequence[Day]) -> None:
    """Give to what befell "in October", in "last month's blast" or in "the 1985 crash" the one day of that month or
    year on which the item tells that it happened: "on 14 October a bomb went off"."""
    for draft in drafts:
        month = _month_of(draft) or _year_of_event(draft)
        if not month or draft.period is None:
            continue
        told = [day for sentence, day in days if _THEN_WHEN.may_match(sentence.text) and _is_day_of(day, month)]
        if len({day.start for day in told}) == 1:
            draft.period = told[0].model_copy(update={"end": told[0].end or told[0].start})


def _month_of(draft: Draft) -> str | None:
    """The month that dates an event, where the text says no more of its time."""
    period = draft.period
    if draft.measure is not Measure.INCIDENT or period is None or period.start != period.end:
        return None
    return period.start if len(period.start or "") == len("2024-10") else None


def _year_of_event(draft: Draft) -> str | None:
    """The year of "the 1985 crash of an airliner", where the text says no more of its time there."""
    period = draft.period
    if draft.measure is not Measure.INCIDENT or period is None or period.start != period.end:
        return None
    named = _EVENT_OF_YEAR.search(draft.sentence.text) if len(period.start or "") == len("1985") else None
    return period.start if named and named["year"] == period.start else None


def _is_day_of(day: Period, month: str) -> bool:
    return (day.start or "").startswith(f"{month}-") and day.end in (None, day.start)


def _is_open(draft: Draft) -> bool:
    """Whether it is an incident of which nothing in its sentence tells when it was, nor another draft."""
    if not draft.has_no_day or draft.own_time:
        return False
    return not (draft.prior or draft.takes_over or draft.parent or draft.campaign)


def _days_of_now(drafts: Sequence[Draft], days: Sequence[Day], published: date) -> list[Position]:
    """Where the item tells of a day of these weeks on which something happened."""
    now = [(sentence, day) for sentence, day in days if day.start and not is_long_ago(day.start, published)]
    others = days_of_others(drafts, now) | days_of_dealing(drafts, now) if now else set()
    return [sentence.position for sentence, _ in now if sentence.position not in others]


def _sentences_near(
    at: Position, sentences: Sequence[Sentence], dated: Collection[Position], told: Sequence[Position]
) -> Iterator[int]:
    """The numbers of the sentences before a figure, the nearest first; of the first figure of a text, and of a title,
    then those right behind it. None further than one whose figures have their own time."""
    own = next(i for i, one in enumerate(sentences) if one.position == at)
    in_text, start = at
    for i in range(own - 1, -1, -1):
        one = sentences[i]
        if one.position[0] != in_text or start - one.start - len(one.text) > REACH:
            break
        if one.position in dated:
            return
        yield i
    if in_text and any(position[0] and position < at for position in told):
        return
    begin = start + len(sentences[own].text) if in_text else 0
    for i in range(own + 1, len(sentences)):
        one = sentences[i]
        if one.position in dated or (one.position[0] and one.start - begin > BEFORE):
            return
        yield i


def _event_of(sentence: Sentence, document: Document) -> Period | None:
    text = sentence.text
    if not _THEN_WHEN.may_match(text) or not _LONGER.search(text) or _OTHER.search(text):
        return None
    for span in document.times_of(sentence):
        if _dates_longer(span) and _tells_when(text, span) and not is_to_come(text, span):
            return span.period
    return None


def _dates_longer(span: TimeSpan) -> bool:
    period = span.period
    if span.kind not in ("window", "past_point") or not period.start or not period.end:
        return False
    return not period.text.endswith(("'s", "’s")) and _COUNTS_OVER.search(period.text) is None


def _tells_when(text: str, span: TimeSpan) -> bool:
    if span.start <= 3 and _WHEN_THEN.match(text, span.end):
        return True
    return _THEN_WHEN.pattern.search(text, max(0, span.start - 110), span.start) is not None
