"""Whose people a claimant counts as its own: "Cuba confirms that 32 of its citizens were killed" are Cuban citizens."""

from __future__ import annotations

import re

from streams.extract.draft import Draft
from streams.link.actors import country_of
from streams.link.tables import table

_ITS_PEOPLE = re.compile(r" of (?:its|their|our)(?: own)? (citizens|nationals)\b")


def name_own_people(draft: Draft) -> None:
    """A state's citizens are a group of their own, not all who died in another land."""
    match = None if draft.group else _ITS_PEOPLE.match(draft.sentence.text, draft.end)
    country = country_of(draft.claimant.id) if match and draft.claimant else None
    row = table("countries").get(country) if country else None
    if match and row and row["adjectives"]:
        draft.group = f"{row['adjectives'][0]} {match[1]}"
