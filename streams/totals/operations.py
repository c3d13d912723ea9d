"""Releases that list operations: where each begins. What is told of them adds up, since each strikes other people.

KILA, Ruritania - Troops raided a camp near Kila on Monday, killing four rebels.
In Bor, a patrol found a cache and arrested two men.
Meanwhile in Lum, a rebel was killed as he laid a mine.

Such a text is a list where its head speaks of forces at work, and where paragraph after paragraph begins with a place,
a day, a number or a word that goes on to another operation. Other news tells one event in many paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas import Claim, Harm, Measure, Victim
from streams.extract.time.period_words import MONTHS
from streams.totals.round_ups import sums_up
from streams.totals.total import NOBODY, Total, sum_of

_Record = Claim | Victim

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_HEAD = 600
"""So many characters of a text say whose work it tells."""
_FORCES = re.compile(
    r"\b(?:operations?|operational|sitrep|situation report|troops|coalition forces|security forces?|task force"
    r"|combined force|regiment|brigade|division|battalion|armed forces|army|marines|infantry|coordinated actions)\b"
    r"|\bcommuniqu",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_MONTHS = rf"(?:{'|'.join(map(str.title, MONTHS))})"
_DAY = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})"
_NAME = r"[^\W\d_a-z][\w'’-]*"
# "3. Similarly", "Second:", "Sector 4 (Diffa):", "Patikul, 16 August:"
_LABEL = re.compile(
    rf"\s*(?:\(?(?:\d{{1,2}}|[a-h]|[ivx]{{1,4}})[.)]\s|[•*–—-]\s"
    rf"|(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?[:,]\s|(?:Sector|Zone|Area) \w+[^.:]{{0,30}}:\s"
    rf"|{_NAME}(?: {_NAME}){{0,3}}, (?:{_DAY})[^.:]{{0,12}}[:.]\s|(?:{_DAY})[:,]\s)"
)
# "In Kila province, ...", "Also overnight, ...", "Meanwhile in Lum, ...", "In a separate operation, ..."
_GOES_ON = re.compile(
    rf"\s*(?:(?!In {_MONTHS}\b)(?:In|At|Near|Around|Outside|On) (?:the )?(?!(?:an?|his|her|their|its|it)\b)"
    rf"{_NAME}|(?:Also|Meanwhile|Elsewhere|Separately|Similarly|Additionally|Further)\b"
    r"|In (?:an?|another|the) (?:\w+ )?(?:separate|related|similar|different|other|earlier|second|third)\b|In another\b"
    r"|In the same vein\b|(?:Hours|Minutes|A day|Days) (?:later|earlier|before)\b"
    r"|The (?:next|previous|same) (?:day|night)\b"
    r"|(?:Earlier|Later) (?:in|on|that|the)\b|Another\b)"
)
_STRUCK = frozenset({Harm.KILLED, Harm.INJURED, Harm.DETAINED})


def operations_in(records: Sequence[_Record], text: str) -> list[list[_Record]]:
    """The records by the operation that tells them, where the text is a list of several; else all of them together."""
    starts = _starts(text, by_one=len(_sources(records)) < 2)
    told: dict[int, list[_Record]] = {}
    for record in records:
        at = record.evidence.quantity_start if record.evidence.field == "text" else -1
        told.setdefault(max((start for start in starts if start <= at), default=0), []).append(record)
    found = [told[start] for start in sorted(told)]
    return found if sum(map(_tells_deed, found)) > 1 else [list(records)]


def in_all(operations: Sequence[Sequence[_Record]], told: Sequence[Mapping[str, Total]]) -> dict[str, Total]:
    """The totals of all operations, where each says so much; the first may sum up what the others say."""
    first, *others = told
    sums = {one.harm.value for one in operations[0] if one.measure is Measure.PERIOD or sums_up(one)}
    titles = {one.harm.value for one in operations[0] if one.evidence.field == "title"}
    titles -= {one.harm.value for one in operations[0] if one.evidence.field == "text"}  # what the list spells out
    found: dict[str, Total] = {}
    for harm in (one.value for one in _STRUCK if any(one.value in totals for totals in told)):
        rest = sum_of(totals[harm] for totals in others if harm in totals)
        total = first.get(harm, NOBODY)
        if harm in titles:
            found[harm] = total if total.stated >= rest.stated else rest
        else:
            found[harm] = total if harm in sums and total.stated >= rest.stated else total + rest
    return found


def _tells_deed(records: Sequence[_Record]) -> bool:
    return any(one.harm in _STRUCK and one.measure is Measure.INCIDENT for one in records)


def _sources(records: Sequence[_Record]) -> set[str]:
    """Who is heard: a release has one voice, and news of a fight several."""
    return {one.claimant.name for one in records if isinstance(one, Claim) and one.claimant and one.harm in _STRUCK}


def _starts(text: str, *, by_one: bool) -> list[int]:
    """Where an operation begins, but for the first."""
    if not _FORCES.search(text, 0, _HEAD):
        return []
    paragraphs = list(_PARAGRAPH.finditer(text))
    labelled = [one.start() for one in paragraphs if _LABEL.match(one[0])]
    going_on = [one.start() for one in paragraphs[1:] if _GOES_ON.match(one[0])]
    return labelled if len(labelled) > 1 else going_on if by_one else []
