"""Parts that are all of their side: "30 people were killed, and 12 of the dead were rebels" is a toll of the rebels."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Measure, Role
from streams.detect.observation import Stated
from streams.detect.office import claimant_key
from streams.detect.side import fighting_for


def whole_sides(stated: Sequence[Stated]) -> list[Stated]:
    """The same claims; a part that counts those who fought for a side is their toll, where its claimant tells no other
    of that side, of which it may be a part ("12 soldiers were killed, two of them officers")."""
    parts = [said for said in stated if said.role is Role.PART and _side_of(said)]
    if not parts:
        return list(stated)
    told = {(said.harm, _side_of(said), _by(said)) for said in stated if said.role is not Role.PART}
    whole = {
        said.claim_id for said in parts if told.isdisjoint((said.harm, _side_of(said), by) for by in (None, _by(said)))
    }
    return [said.model_copy(update={"role": Role.TOTAL}) if said.claim_id in whole else said for said in stated]


def _side_of(said: Stated) -> str | None:
    fought = fighting_for(said) if said.measure is Measure.INCIDENT else None
    return fought.side if fought else None


def _by(said: Stated) -> str | None:
    return claimant_key(said.claimant, None) if said.claimant else None
