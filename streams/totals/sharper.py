"""A later count that tells the same people more exactly, or more of them, and so stands from then on."""

from __future__ import annotations

from streams.totals.said import Said
from streams.totals.total import NEAR


def is_far_count(standing: Said, later: Said) -> bool:
    """ "Police counted 95 dead. A party put the toll at 128": another's count, which does not better that of a body
    that has a name."""
    those = {mention.by for mention in standing.told}
    others = all(mention.by and mention.by not in those and not mention.rises for mention in later.told)
    return others and "" not in those and later.total.stated > (1 + NEAR) * standing.total.stated


def says_exactly(later: Said, standing: Said) -> bool:
    """ "More than 20 were hurt ... 22 people were hurt", "600 deaths ... 613 people died": what was round before."""
    round_number, exact = standing.total.stated, later.total.stated
    alike = standing.kinds == later.kinds and len(standing.told) == len(later.told) == 1
    if (
        not ((standing.everyone and later.everyone) or alike)
        or later.beside
        or not round_number < exact <= 1.2 * round_number
    ):
        return False
    is_open = standing.total.max is None and round_number % 10 == 0
    if exact > 1.1 * round_number:  # "more than 100 were killed", but not "at least 100"
        return is_open and standing.total.min == round_number + 1
    return is_open or (round_number % 100 == 0 and exact % 100 != 0)


def are_all_of(standing: Said, later: Said) -> bool:
    """ "Killing dozens of soldiers ... at least 46 soldiers and police": of classes that the later figure has too."""
    classes = {one for mention in later.told for one in mention.kind[0]}
    return len(later.told) == 1 and all(mention.kind[0] < classes for mention in standing.told)


def tells_more(later: Said, standing: Said) -> bool:
    """ "Killing three siblings ... two adults and three children were found dead": the three, and others with them."""
    alone = len(standing.told) == 1 and len(later.counted) > 1 and not (later.vague or standing.vague)
    same = [one for one in later.counted if one.total.stated == standing.total.stated > 1 and not one.definite]
    again = any(not one.beside for one in same)
    others = all(not mention.own and (mention.single or not mention.beside) for mention in later.counted)
    return alone and again and others
