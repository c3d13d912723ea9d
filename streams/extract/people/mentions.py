"""Mentions of single persons -> each person once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas import Claim, Denial, Ledger, Quantifier, Victim
from streams.extract.lexicon import words_listed
from streams.extract.phrases.person_names import same_person


def each_once(records: Iterable[Claim | Denial | Ledger | Victim]) -> Iterator[Claim | Denial | Ledger | Victim]:
    """The records of one item with every harmed person once, by the first mention, and without uncounted groups.

    "He", and "the victim" or "the man" after any other person so harmed, take up somebody told of before; "the mayor"
    does after "a mayor".
    """
    claims: list[Claim] = []
    told: list[Victim] = []
    for record in records:
        if isinstance(record, Claim):
            claims.append(record)
        if not isinstance(record, Victim):
            yield record
        elif record.quantity.quantifier is not Quantifier.VAGUE and not _is_told(record, claims, told):
            told.append(record)
            yield record


def _is_told(victim: Victim, claims: list[Claim], told: list[Victim]) -> bool:
    before = [one for one in told if one.harm == victim.harm]
    if victim.name:
        return any(one.name and same_person(one.name, victim.name) for one in before)
    if victim.counted in words_listed("persons", "pronouns"):
        return True
    counted = [claim for claim in claims if claim.harm == victim.harm]
    as_many = any(_as_many(one, victim) for one in counted) or any(_as_many(one, victim) for one in before)
    if as_many and (victim.quantity.value or 0) > 1:
        return True
    if victim.counted in words_listed("persons", "definite"):
        return bool(before or counted)
    return victim.counted in {one.counted for one in before} | {claim.counted for claim in counted}


def _as_many(one: Claim | Victim, victim: Victim) -> bool:
    return one.quantity.number >= (victim.quantity.value or 0)
