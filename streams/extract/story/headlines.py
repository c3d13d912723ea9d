"""A headline restates the body of its item."""

from __future__ import annotations

from schemas import Measure, Quantifier, Quantity, Role, Stance
from streams.extract.draft import Draft
from streams.extract.source.parents import is_short_for
from streams.extract.time.measures import is_of_one_event
from streams.people import plain_side

Restated = list[tuple[Draft, Draft]]
"""Figures of headlines, each with that of the body which it restates."""


def fill_in_headlines(drafts: list[Draft], title: str) -> Restated:
    """What headlines leave out is what the body says of the same figures."""
    body = [draft for draft in drafts if not _is_headline(draft, title)]
    found = [(draft, _headline(draft, body)) for draft in drafts if _is_headline(draft, title)]
    return [(draft, match) for draft, match in found if match]


def date_headlines(restated: Restated) -> None:
    """The day that the body's figure has found by now is the headline's too."""
    for headline, match in restated:
        if not headline.own_time and headline.measure is match.measure and match.period and not match.strayed:
            headline.period, headline.strayed = match.period, False


def _is_headline(draft: Draft, title: str) -> bool:
    """The title, and a text that begins with its own title once more."""
    return draft.sentence.field == "title" or draft.sentence.text.strip(" .") == title.strip(" .")


def _headline(draft: Draft, body: list[Draft]) -> Draft | None:
    """A headline restates the body: what it leaves out is what the body's figure says. That figure, if any."""
    match = next(
        (d for d in body if d.harm == draft.harm and d.role != Role.PART and restates(draft.quantity, d.quantity)), None
    )
    if match is None:
        return None
    if (
        draft.claimant
        and draft.stance == Stance.REPORTS
        and match.claimant
        and match.claimant.name == draft.claimant.name
    ):
        draft.stance = match.stance
    if draft.claimant and match.claimant and is_short_for(draft.claimant, match.claimant):
        draft.claimant, draft.stance = match.claimant, match.stance
    draft.perpetrator = draft.perpetrator or match.perpetrator
    over_days = match.period if match.measure is Measure.PERIOD and draft.measure is Measure.INCIDENT else None
    if over_days and is_of_one_event(draft.sentence.text, match.sentence.text, over_days):
        match.measure, match.as_of = Measure.INCIDENT, draft.as_of
    if not draft.own_time or (draft.measure is Measure.PERIOD and draft.period is None):
        draft.measure, draft.period, draft.as_of = match.measure, match.period, match.as_of
    draft.place = draft.place or match.place
    if match.classes == draft.classes or plain_side(match.group) is None:
        draft.group = draft.group or match.group
    if match.role == Role.INCREMENT:
        draft.role = match.role
    return match


def restates(headline: Quantity, body: Quantity) -> bool:
    """True where a headline's figure is the body's, perhaps rounded or without its bound ("1K-plus" for 1,059)."""
    a, b = _stated(headline), _stated(body)
    if a is None or b is None:
        return False
    if a == b:
        return True
    if headline.quantifier == Quantifier.VAGUE:
        return a <= b < a * 10
    unit = 10 ** (len(str(a)) - len(str(a).rstrip("0"))) if a else 1
    if headline.quantifier in (Quantifier.AT_LEAST, Quantifier.MORE_THAN) or (unit > 1 and a < b):
        return a <= b < a + unit
    return unit > 1 and abs(a - b) <= unit / 2


def _stated(quantity: Quantity) -> int | None:
    return quantity.value if quantity.value is not None else quantity.min
