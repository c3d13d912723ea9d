"""What one claimant says against another's figure, in one article, is of the event that the other tells of.

"A commission said on Saturday that 87 people were killed at the market on 3 June. But doctors have said that 127
people were killed.": the answer names no day, and is of the day of what it answers, however long ago that was. So is
one whose day lies in the days of the other ("last week's massacre", "Friday's attack"). One that names no place is of
a town of the land in which the article plays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Role
from streams.detect.kind import kinds_of, may_be_one
from streams.detect.observation import Stated
from streams.detect.scope import OF_ALL
from streams.detect.spot import is_named, names_place, spot_of
from streams.detect.statement import Slot, Statement

TOGETHER = 15  # times; what is further apart is of two events, though one article tells both
_OF_ALL = {None, OF_ALL}
_APART = re.compile(
    r"\b(?:also|separately|separate|elsewhere|earlier|previous(?:ly)?"
    r"|(?:an)?other (?:[\w-]+ ){0,2}(?:attack|raid|assault|strike|blast|explosion|bombing|shooting|ambush|clash|battle"
    r"|fire|crash|accident|incident|case|event|town|village|city|area|district|province|region|place)(?:e?s)?)\b"
    r"|\bin another\b",
    re.IGNORECASE,
)
# "a raid on a village in western Kasa": the village is left without a name; "BOR, Kasa (AP)": where a reporter sits
_UNNAMED = re.compile(
    r"^[A-Z][A-Z-]+(?: [A-Z-]+)?(?:, [A-Z]\w+)?(?: \(\w+\)| [-–—])|"
    r"\b(?:an?|one|two|several|some)\s(?:[a-z-]+\s){0,2}?(?:villages?|towns?|hamlets?|settlements?|camps?|district|city|islands?)"
    r"\s(?:in|of|off)\s(?:the\s)?(?:(?:far\s)?(?:north|south|east|west|central|[a-z-]+)\w*\s){0,2}(?:of\s)?(?:[A-Z][\w’'-]+\s?){1,3}"
)


def join_answers(grouped: dict[Slot, list[Statement]], dated: set[Slot]) -> None:
    """Take together what claimants tell against one another of one place. `dated`: the slots whose texts name a day."""
    if len(grouped) < 2:
        return
    for key in sorted(grouped, key=lambda k: (k in dated, k[2] - k[1], k[0] or "", k[1:])):
        homes = [home for home in grouped if home != key and _may_be_then(key, home, dated)]
        homes = [home for home in homes if _answers(grouped[key], grouped[home])]
        if len(homes) == 1:
            grouped[homes[0]].extend(grouped.pop(key))


def _may_be_then(key: Slot, home: Slot, dated: set[Slot]) -> bool:
    """Whether the days of the one allow those of the other."""
    if key[3] or home not in dated:
        return False
    if key in dated:
        return home[1] <= key[1] and key[2] <= home[2]
    return home[2] <= key[1]


def _answers(told: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Whether somebody else gives, of the same place, a figure of those whom the others count."""
    here, there = spot_of(told[0].said.place), spot_of(others[0].said.place)
    same = here.relation(there) == 2 or here.key is there.key is None
    if not (same or here.contains(there)):
        return False
    speakers = {statement.claimant for statement in told if statement.claimant or statement.said.field == "text"}
    if not speakers or None in speakers or not speakers.isdisjoint({statement.claimant for statement in others}):
        return False
    if any(statement.said.prior or _APART.search(statement.said.sentence) for statement in told):
        return False
    mine, its = (kinds_of(s.said.sentence for s in said) for said in (told, others))
    if not may_be_one(mine, its):
        return False
    answers = told if same else [one for one in told if not _places_it(one.said)]  # the land in which it plays
    return any(_tell_of_the_same(a, b) for a in answers for b in others)


def _places_it(said: Stated) -> bool:
    """Whether a sentence names the place of what it tells, and not only where its speaker is from ("Lahore police")."""
    if not names_place(said) or said.claimant is None:
        return names_place(said)
    where = spot_of(said.place)
    told = _UNNAMED.sub(" ", said.sentence.replace(said.claimant.name, " "))
    return is_named(told, where.own or where.words)


def _tell_of_the_same(one: Statement, other: Statement) -> bool:
    """Whether both count the same people, by figures that one event may have."""
    said, its = one.said, other.said
    if not (said.harm is its.harm and said.role is its.role is Role.TOTAL and other.claimant and not its.prior):
        return False
    if not (one.scope.people == other.scope.people or _OF_ALL & {one.scope.classes, other.scope.classes}):
        return False
    low, high = sorted((one.reading.low, other.reading.low))
    return high <= TOGETHER * low or low == 0  # "nobody was hurt" answers any
