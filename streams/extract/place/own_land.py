"""Where those were of whom more is told than the places of their sentence: who left his own land, who died with others.

A sentence names beside them where they went or what office they held there: "nine million Kasans have left the country,
many for Tema", "a commander in Tema was among the dead".
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Harm, Place
from streams.extract.draft import Draft
from streams.extract.place.at_home import nation_of
from streams.link.places import contains, place
from streams.needing import Needing

_LEAVES = Needing(
    ("country", "homeland", "nation"),
    r"^[^.;]{0,60}?\b(?:fled|flee|fleeing|left|leaving|escaped|escaping|abandoned|quit)\s(?:the|their)\s(?:own\s)?"
    r"(?:country|homeland|nation)\b(?!['’-])",
)
_TOWNS = ("city", "point")


def place_own_people(drafts: Sequence[Draft]) -> None:
    """Put those who left their land into it, and who died with others where these did."""
    for draft in drafts:
        land = _left_land(draft)
        if land and (draft.place is None or draft.place.country != land.country):
            draft.place = land
    for draft in drafts:
        if _died_elsewhere(draft):
            draft.place = draft.parent.place if draft.parent else None


def _left_land(draft: Draft) -> Place | None:
    """ "Nine million Kasans have left the country": Kasa."""
    if draft.harm is not Harm.DISPLACED:
        return None
    sentence = draft.sentence.text
    if not _LEAVES.search(sentence[draft.end :]):
        return None
    return place(nation_of(draft) or "")


def _died_elsewhere(draft: Draft) -> bool:
    """Whether a town is told of one of those whom a toll counts that was in another."""
    whole = draft.parent
    if whole is None or draft.place is None or whole.place is None or whole.sentence is draft.sentence:
        return False
    if draft.place.precision not in _TOWNS or whole.place.precision not in _TOWNS:
        return False
    return not (contains(whole.place, draft.place) or contains(draft.place, whole.place))
