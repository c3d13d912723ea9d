"""Figures of two parties to one fight: "12 soldiers had died, while the rebels claimed to have killed 45" soldiers.

Whoever answers with a number alone counts the same side's dead, his own or the other's.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Claimant, ClaimantKind, Role, VictimClass
from streams.extract.draft import Draft
from streams.extract.people.losses import are_own_losses
from streams.extract.phrases.chunks import Chunks

_OF_ANY = (VictimClass.UNSPECIFIED,)
_ARMED = frozenset({"army", "military", "government", "junta", "defence", "defense", "forces"})


def take_over_side(chunks: Chunks, drafts: Sequence[Draft], last: Draft | None) -> list[Draft]:
    """The drafts that count those of the figure before them, of which another party told. `last`: the draft before the
    sentence."""
    changed = []
    before = last
    for draft in drafts:
        if before is not None and _answers(chunks, draft, before):
            draft.classes, draft.group, draft.counted = before.classes, before.group, before.counted
            changed.append(draft)
        if draft.role is not Role.PART:
            before = draft
    return changed


def tell_own_dead(chunks: Chunks, drafts: Sequence[Draft]) -> None:
    """ "Two of its men were among the dead": all whom an armed body lost, and no part of somebody's count of all."""
    for draft in drafts:
        number = chunks.row[draft.figure.at].number
        if draft.role is not Role.PART or draft.figure.rule != "number-among" or number is None:
            continue
        if draft.classes == (VictimClass.COMBATANT,) and are_own_losses(
            chunks.sentence, number.start, number.end, draft.harm
        ):
            draft.role, draft.parent = Role.TOTAL, None


def _answers(chunks: Chunks, draft: Draft, before: Draft) -> bool:
    phrase = chunks.row[draft.figure.at].phrase
    if draft.classes != _OF_ANY or before.classes != (VictimClass.COMBATANT,) or draft.harm is not before.harm:
        return False
    if (phrase is not None and not phrase.harm_noun) or draft.role is not Role.TOTAL or draft.prior:
        return False
    one, other = draft.claimant, before.claimant
    return one is not None and other is not None and one.name != other.name and _fights(one) and _fights(other)


def counts_all(claimant: Claimant | None, before: Draft) -> bool:
    """Whether somebody who is no side counts all the dead, where a side counted fighters ("the army said it killed
    seven militants. Rescuers put the toll at 17.")."""
    if claimant is None or before.claimant is None or claimant.name == before.claimant.name:
        return False
    return before.classes == (VictimClass.COMBATANT,) and _fights(before.claimant) and not _fights(claimant)


def _fights(claimant: Claimant) -> bool:
    """Whether a source is a side of a fight: fighters, an army, a government; no health ministry, no police."""
    if claimant.kind is ClaimantKind.BELLIGERENT:
        return True
    words = claimant.name.lower().split()
    return claimant.kind is ClaimantKind.GOVERNMENT and not _ARMED.isdisjoint(words) and "civil" not in words
