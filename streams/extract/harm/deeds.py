"""Those who are harmed for what they did before: "the ten men behind the raid that killed 30 people are killed"."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.draft import Draft
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.extract.time.period_spans import TimeSpan

_RULE = "number-after-deed"
_DEED = re.compile(
    r",?\s+(?:who\s+(?:were|was|had been|are|is)\s+)?(?:\w+ly\s+)?(?:involved in|implicated in|responsible for|behind|"
    r"wanted (?:for|over)|suspected of|accused of|linked to|blamed for|convicted of)\s",
    re.IGNORECASE,
)
# "that killed 30 people", and what may stand before the verb of the main clause
_KILLED_THEN = re.compile(r"ra{0,2}(?:h?a?)?[KGV][ae]{0,2}[NMX]")
_MAIN = re.compile(r"(?P<before>[^cr])h?a{0,2}b{1,2}a{0,2}(?P<verb>K)(?!a?e?[NIP])")


def harmed_for_deed(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those counted at chunk k, whose own verb stands behind a clause on what they did."""
    if chunks.tags[k] not in "NM" or _DEED.match(chunks.sentence, chunks.row[k].end) is None:
        return None
    then = _KILLED_THEN.search(chunks.tags, k + 1)
    if then is None or re.search(r"[szN]", chunks.tags[k + 1 : then.start()]):
        return None
    main = _MAIN.search(chunks.tags, then.end() - 1)
    if main is None or "s" in chunks.tags[then.end() : main.end()]:
        return None
    trigger = chunks.row[main.start("verb")].trigger
    harm = trigger.harm("K") if trigger else None
    return Figure(k, harm, _RULE, trigger=main.start("verb")) if harm is Harm.KILLED else None


def spans_after_deed(chunks: Chunks, figure: Figure, spans: list[TimeSpan]) -> list[TimeSpan]:
    """Of the times of a sentence those that may be the figure's: not that of what those counted did before."""
    if figure.rule != _RULE or figure.trigger is None:
        return spans
    start, end = chunks.row[figure.at].end, chunks.row[figure.trigger].start
    return [span for span in spans if not start <= span.start < end]


def tell_deeds(drafts: list[Draft]) -> None:
    """Those killed by what others are now harmed for were told of before, and their day is not that of the doers."""
    for doers in [draft for draft in drafts if draft.figure.rule == _RULE]:
        doers.judged = True
        for draft in drafts:
            if doers.figure.at < draft.figure.at < (doers.figure.trigger or 0) and draft.role is Role.TOTAL:
                draft.role = Role.BACKGROUND
