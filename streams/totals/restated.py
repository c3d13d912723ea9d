"""Figures of one sentence that say again, or otherwise, what another figure of it has said, and so add nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim
from streams.extract.harm.running_counts import OTHERS, RUNNING
from streams.totals.mentions import ANYBODY, before

_Record = Claim | Victim

_ACTS = frozenset({"noun-of-number", "possessed-harm"})
# "at least 68 people were killed, with 37 killed in the old town"
_WITH = re.compile(r"\bwith\s+$", re.IGNORECASE)
# "killed 13 people, police said, though a hospital official put the number at 15"
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|placed|gave|gives|giving) (?:the|that|its|their) (?:[\w-]+ ){0,4}(?:at|as)\s+$",
    re.IGNORECASE,
)
# "either a farmer or a member of the group was killed"
_OR = re.compile(r"\bor\s+$", re.IGNORECASE)
# "the murder of a singer has sparked unrest and 80 deaths": of what came of it, the first was only the cause
_CAUSES = re.compile(
    r"\b(?:caused|sparked|triggered|led to|prompted|provoked|touched off|set off|ignited)\b[^.;]*$", re.IGNORECASE
)


_WHILE = re.compile(r"\b(?:while|whereas|but|though|although)\b", re.IGNORECASE)


def without_restated(records: Sequence[_Record]) -> list[_Record]:
    """The records of one sentence and harm, in the order of the text, without those that add nobody."""
    kept: list[_Record] = []
    for record in records:
        if kept and record.rule == RUNNING:
            kept = []
        if kept and record.rule == OTHERS:
            continue
        if kept and isinstance(record, Claim) and (_comes_of(kept, record) or _sums_up_otherwise(kept, record)):
            kept = []
        if not (kept and isinstance(record, Claim) and _restates(record, kept)):
            kept.append(record)
    return kept


def _comes_of(told: Sequence[_Record], claim: Claim) -> bool:
    """Whether the sentence has the claim as what came of the deaths before it."""
    between = claim.evidence.sentence[after_of(told[-1]) : claim.evidence.quantity_start - claim.evidence.start]
    return told[-1].rule in _ACTS and _CAUSES.search(between) is not None


def _sums_up_otherwise(told: Sequence[_Record], claim: Claim) -> bool:
    """ "It killed nine soldiers and four farmers, while residents said 40 people died": another's count of them all."""
    others = [one for one in told if isinstance(one, Claim)]
    counts_some = bool(others) and all(one.counted not in ANYBODY for one in others)
    in_all = sum(one.quantity.number for one in others)
    return counts_some and _is_of_another(told, claim) and claim.quantity.number > in_all


def _is_of_another(told: Sequence[_Record], claim: Claim) -> bool:
    """Whether the sentence turns to what somebody else says of all of them."""
    if claim.claimant is None or claim.counted not in ANYBODY or claim.beside:
        return False
    between = claim.evidence.sentence[after_of(told[-1]) : claim.evidence.quantity_start - claim.evidence.start]
    if not _WHILE.search(between):
        return False
    before = [one.claimant for one in told if isinstance(one, Claim)]
    return all(one is None or one.name != claim.claimant.name for one in before)


def after_of(record: _Record) -> int:
    """Where its sentence goes on behind the figure."""
    return record.evidence.quantity_end - record.evidence.start


def _restates(claim: Claim, told: Sequence[_Record]) -> bool:
    words = before(claim)
    if _PUT_AT.search(words) or _OR.search(words) or _is_of_another(told, claim):
        return True
    wholes = (one for one in told if isinstance(one, Claim) and one.counted in ANYBODY and not one.beside)
    return _WITH.search(words) is not None and not claim.beside and any(_is_more(one, claim) for one in wholes)


def _is_more(one: Claim, other: Claim) -> bool:
    return one.quantity.number > other.quantity.number
