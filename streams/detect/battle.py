"""What enemies tell in one article of the dead of one side is of one battle.

"All 33 militants were killed, the army said. The rebels said that 60 soldiers had died since Tuesday and that they had
lost 12 fighters": the one names no day, the other the first of the fighting. Two days that are both named stay apart;
of one day they are of one battle also where the one tells of a place around that of the other.
"""

from __future__ import annotations

from streams.detect.side import are_enemies
from streams.detect.spot import may_hold, spot_of
from streams.detect.statement import Slot, Statement
from streams.detect.window import LONGEST


def join_enemies(grouped: dict[Slot, list[Statement]], dated: set[Slot]) -> None:
    """Take together what enemies say of one battle. `dated`: the slots whose texts name their day."""
    if len(grouped) < 2 or not any(s.scope.side for members in grouped.values() for s in members):
        return
    for key in sorted(grouped, key=lambda k: (k in dated, k[0] is not None, k[0] or "", k[1:])):
        homes = [home for home in grouped if home != key and _may_be_one(grouped, key, home, dated)]
        if len(homes) == 1:
            grouped[homes[0]].extend(grouped.pop(key))


def _may_be_one(grouped: dict[Slot, list[Statement]], key: Slot, home: Slot, dated: set[Slot]) -> bool:
    if (key in dated and key[1:3] != home[1:3]) or not (home[1] - 1 <= key[1] <= home[2] + LONGEST):
        return False
    one, other = grouped[key], grouped[home]
    if not may_hold(spot_of(one[0].said.place), spot_of(other[0].said.place)):
        return False
    return any(_tell_of_one_side(a, b) for a in one for b in other)


def _tell_of_one_side(one: Statement, other: Statement) -> bool:
    same = one.said.harm is other.said.harm and one.scope.is_of_side(other.scope)
    return same and are_enemies(one.said.claimant, other.said.claimant)
