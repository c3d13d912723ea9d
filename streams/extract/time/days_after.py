"""What happened so many days before that of which a sentence tells.

An aftershock hit Bor on Thursday, a day after a quake killed 13.
A quake struck on Saturday, days after one killed 90.
"""

from __future__ import annotations

from datetime import date, timedelta

from streams.extract.time.period_patterns import NUMBER, read_number
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

# Not "a day after the army said it had killed 12", "a day after being shot"
_AFTER = Needing(
    (" after ",),
    rf"\b(?:(?P<count>{NUMBER})\s(?P<unit>day|week)s?|(?:just |only |barely )?(?:hours|days|weeks|months)) after "
    r"(?!being\b|having\b|he\b|she\b|they\b)"
    r"(?:(?!\b(?:said|says|announced|claimed|reported|acknowledged|warned)\b)[^.;,]){3,90}$",
)


def days_after(sentence: str, at: int, spans: list[TimeSpan]) -> list[TimeSpan]:
    """The times of the harm at offset `at`: where it was so many days before the day of the main clause, that day; none
    where it was some days or weeks before."""
    match = _AFTER.search(sentence, max(0, at - 130), at) if _AFTER.may_match(sentence) else None
    if match is None:
        return spans
    count = read_number(match["count"]) if match["count"] else None
    days = (count or 0) * (7 if match["unit"] == "week" else 1)
    earlier = [span for span in spans if span.start < match.start()]
    return [_so_long_before(span, days) if span in earlier else span for span in spans if days or span not in earlier]


def _so_long_before(span: TimeSpan, days: int) -> TimeSpan:
    start = span.period.start or ""
    if span.kind != "day" or len(start) < len("2024-05-20"):
        return span
    day = (date.fromisoformat(start) - timedelta(days=days)).isoformat()
    return span._replace(period=span.period.model_copy(update={"start": day, "end": day}))
