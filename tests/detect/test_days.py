"""Days of which much is told: looking only at what is of one place ends where looking at all of it does."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from schemas import Harm, Place
from streams.detect import calendar, days
from streams.detect.derive import derive
from tests.detect.claims_factory import ARMY, HARBOUR, MONITOR, NORTHLAND, envelope, event
from tests.detect.test_any_order import FEW, histories, run, standing

TOWNS = tuple(Place(name=n, country="NL", precision="city", path=("NL", f"nl/{n.lower()}")) for n in ("Orr", "Tema"))
FARM = Place(name="Farm", country="NL", precision="point", path=("NL", "nl/harbour", "nl/farm"))
SENTENCES = (None, None, None, "An attack at Orr, he said.", "The fire at Harbour Farm, he said.")


@st.composite
def crowds(draw):
    """News of two days, each of one town or another."""
    names = draw(st.lists(st.sampled_from("abcdefghijklmn"), min_size=6, max_size=20))
    told = []
    for name in names:
        day = draw(st.sampled_from(["2021-03-01", "2021-03-02"]))
        fields = {
            "place": draw(st.sampled_from([HARBOUR, FARM, NORTHLAND, *TOWNS, *TOWNS, None])),
            "sentence": draw(st.sampled_from(SENTENCES)),
            "claimant": draw(st.sampled_from([ARMY, MONITOR, None])),
            "harm": draw(st.sampled_from([Harm.KILLED, Harm.INJURED])),
            "rises": draw(st.sampled_from([False, False, True])),
            "day": day,
        }
        hour = draw(st.sampled_from(["06:00", "12:00", "18:00"]))
        told.append(envelope(name, f"{day} {hour}", event(draw(st.sampled_from(["9", "12", "13", "22"])), **fields)))
    return told


def parted():
    return patch.multiple(days, CROWD=0), patch.multiple(calendar, CROWD=0)


@FEW
@given(crowds(), st.sampled_from([0, 3]))
def test_a_day_with_a_crowd_is_parted_by_places(history, restart_every):
    whole = derive(standing(history))
    of_days, of_events = parted()
    with of_days, of_events:
        assert run(history, restart_every=restart_every) == whole
        assert derive(standing(history)) == whole


@FEW
@given(histories())
def test_so_is_any_history(history):
    whole = derive(standing(history))
    of_days, of_events = parted()
    with of_days, of_events:
        assert run(history) == whole
