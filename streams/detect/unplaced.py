"""Figures of an article that say neither when, where nor of what they are: they are of its event.

"Floods in Kasa killed 26. The displaced number 9,000.": such a figure has the place of the article as a whole, which is
often the land. Where the article tells of one event within that place or around it, and of other harms, it is of that
one; of several, of the one of which its claimant tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from schemas import Harm
from streams.detect.spot import names_place, spot_of
from streams.detect.statement import Slot, Statement


def join_unplaced(grouped: dict[Slot, list[Statement]], nameless: Set[Slot]) -> None:
    """Move what is told of no event to the only one that it can be of. `nameless`: without a day and a kind."""
    spots = {key: spot_of(members[0].said.place) for key, members in grouped.items()}
    for key in sorted(nameless, key=lambda k: (len(spots[k].path), k[0] or "", k[1:])):
        if any(s.said.prior or names_place(s.said) for s in grouped[key]):
            continue
        homes = [k for k in grouped if k != key and spots[key].relation(spots[k])]
        if len(homes) > 1:
            homes = [k for k in homes if not _claimants(grouped[k]).isdisjoint(_claimants(grouped[key]))]
        if len(homes) == 1 and _harms(grouped[homes[0]]).isdisjoint(_harms(grouped[key])):
            grouped[homes[0]].extend(grouped.pop(key))


def _claimants(statements: Iterable[Statement]) -> set[str]:
    return {statement.claimant for statement in statements if statement.claimant}


def _harms(statements: Iterable[Statement]) -> set[Harm]:
    return {statement.said.harm for statement in statements}
