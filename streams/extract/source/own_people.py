"""Whose people a claimant counts as its own: "Cuba confirms that 32 of its citizens were killed" are Cuban citizens,
and "two of its members", "it lost seven men" of those who fight are fighters."""

from __future__ import annotations

import re

from schemas import ClaimantKind, Role, Stance, VictimClass
from streams.extract.draft import Draft
from streams.link.actors import country_of
from streams.link.tables import table

_ITS_PEOPLE = re.compile(r" of (?:its|their|our)(?: own)? (citizens|nationals)\b")


# "two of its own men", of fighters; "it lost seven men"
_ITS_FIGHTERS = re.compile(
    r" of (?:its|their|our|his)(?: own)?"
    r" (?:members|men|people|comrades|colleagues|ranks|personnel|operatives|elements|own)\b"
)
_IT_LOST = re.compile(
    r"\b(?:it|they|we|he)(?: (?:has|had|have|only|also))* (?:lost|suffered|mourned)"
    r"(?: (?:at least|about|some|more than|only|just|up to|nearly))?\s*$",
    re.IGNORECASE,
)
_UNTOLD = frozenset({VictimClass.UNSPECIFIED, VictimClass.MAN})


# "admitted killing two of its soldiers"
_KILLING = re.compile(r"\b(?:kill\w*|shoot\w*|shot|execut\w+|struck|hit|bomb\w*|responsib\w+|mistak\w+|friendly)\b")


def admits_losses(draft: Draft) -> None:
    """ "The army, which admits nine dead": of its soldiers others killed as many."""
    said, did = draft.claimant, draft.perpetrator
    if said is None or did is None or draft.stance is not Stance.ACKNOWLEDGES or said.name != did.name:
        return
    if VictimClass.COMBATANT in draft.classes and _KILLING.search(draft.sentence.text) is None:
        draft.perpetrator = None
        draft.stance = Stance.REPORTS


def name_own_fighters(draft: Draft) -> bool:
    """Whether it counts people of those who fight and speak: they are fighters, and theirs."""
    untold = _UNTOLD.issuperset(draft.classes)
    if not untold and (draft.classes != (VictimClass.COMBATANT,) or draft.group):
        return False
    text = draft.sentence.text
    lost = _IT_LOST.search(text, 0, draft.start) is not None
    if not lost and not _ITS_FIGHTERS.match(text, draft.end):
        return False
    # "The army killed 12 rebels. It lost two men.": no more harmed by whom it tells of
    whose = draft.claimant or (draft.perpetrator if lost else None)
    if whose is None or whose.kind is not ClaimantKind.BELLIGERENT:
        return False
    draft.classes, draft.group = (VictimClass.COMBATANT,), draft.group or whose.name
    draft.perpetrator = None if lost else draft.perpetrator
    return untold


def name_own_people(draft: Draft) -> None:
    """A state's citizens are a group of their own, not all who died in another land; fighters' people are fighters."""
    if name_own_fighters(draft):
        draft.role = Role.TOTAL if draft.role is Role.PART and draft.parent is None else draft.role
        return
    match = None if draft.group else _ITS_PEOPLE.match(draft.sentence.text, draft.end)
    country = country_of(draft.claimant.id) if match and draft.claimant else None
    row = table("countries").get(country) if country else None
    if match and row and row["adjectives"]:
        draft.group = f"{row['adjectives'][0]} {match[1]}"
