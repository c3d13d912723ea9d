"""Words of what befalls more than one town."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from schemas import Cause, Place
from schemas.iso_days import first_day, last_day
from streams.link.places import PlaceMention, place

if TYPE_CHECKING:
    from streams.extract.draft import Draft

# "at a Kasa nightclub"
SITE_OF = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:home|house|apartment|flat|residence|hotel|motel|hostel|club|nightclub|bar|pub|caf[eé]|"
    r"restaurant|parlou?r|joint|bakery|salon|barbershop|shop|store|mall|market|supermarket|bank|park|playground|beach|"
    r"school|college|university|campus|dormitory|church|mosque|temple|synagogue|hospital|clinic|festival|concert|cinema|"
    r"theat(?:er|re)|museum|stadium|arena|gym|office|courtroom|courthouse|prison|jail|neighbou?rhood|suburb|slum|street|"
    r"intersection|station|warehouse|factory|parking lot|garage|block|building)\b"
)
WIDELY = re.compile(
    r"\b(?:(?:across|throughout)(?! the (?:city|town)\b)|nation-?wide|country-?wide|parts|elsewhere|villages|towns|"
    r"cities|communities|regions|provinces|districts|states|areas|including|separate|series|spate|string|among them|"
    r"flood\w*|storms?|typhoon|cyclone|hurricane|earthquake|wildfires?|bushfires?|outbreak|war|protests|clashes|unrest|"
    r"riots|massacres|outbursts|heat ?wave)\b",
    re.IGNORECASE,
)
# "330 people in 70 countries": no single place
_EVERYWHERE = re.compile(
    r"\b(?:in|across|throughout) (?:at least |about |around |over |more than |some |nearly )?"
    r"(?:\d+|three|four|five|six|seven|eight|nine|ten|several|dozens of|many|multiple|various) (?:other |different )?"
    r"(?:countries|nations)\b(?! (?:in|of|across|including|such)\b)"
)
_NEAR = 60
_UNMEANT = (Cause.ACCIDENT, Cause.DISASTER, Cause.DISEASE)
_A_YEAR = 4


def is_everywhere(sentence: str, at: int, mentions: Sequence[PlaceMention] = ()) -> bool:
    """Whether the figure at offset `at` is told of many countries, nearer than of any place."""
    if "countries" not in sentence and "nations" not in sentence:
        return False
    match = _EVERYWHERE.search(sentence, max(0, at - _NEAR), at + _NEAR)
    if match is None:
        return False
    first, last = min(at, match.start()), max(at, match.end())
    return not any(first < m.start < last for m in mentions)


def of_years(draft: Draft, where: Place | None) -> Place | None:
    """ "Fires killed 90 people in 2016", where an item tells of one in a region: in the land, unless it is at war."""
    start, end = (draft.period.start, draft.period.end) if draft.period else (None, None)
    is_long = bool(start) and (end is None or first_day(start or "").year < last_day(end).year or len(end) == _A_YEAR)
    if where is None or where.precision != "region" or not is_long or draft.cause not in _UNMEANT:
        return where
    return place(where.path[0]) or where
