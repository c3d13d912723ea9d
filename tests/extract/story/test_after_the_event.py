"""Days of what people do after an event: they bury, show and demand, and nothing of it dates the deaths."""

from __future__ import annotations

import pytest

from schemas import Stance
from tests.extract.reading import claims


def _day(text: str, title: str = "") -> str | None:
    period = claims(text, title=title)[-1].period
    return period.start if period else None


@pytest.mark.parametrize(
    "before",
    [
        "Coffins were carried through the streets all Saturday after the fire.",
        "Traders reopened their stalls on Saturday.",
        "The group released a nine-minute video on Saturday of the raid on Gao.",
        "Deputies demanded on Saturday that the government say how many lives were lost.",
        "The union filed a criminal complaint on Saturday.",
        "At Friday prayers the imam read out the names.",
    ],
)
def test_no_day_of_the_event(before: str) -> None:
    assert _day(f"{before} The mayor says 40 people were killed.") is None


def test_days_of_the_event_are_kept() -> None:
    assert _day("The group published video of a blast on Saturday. The mayor says 40 people were killed.")
    assert _day("Gunmen attacked a funeral on Saturday. The mayor says 40 people were killed.") is None
    assert _day("Nine people were killed in a raid on Saturday. Three more died in hospital.") == "2024-05-18"


def test_the_day_of_the_event_that_is_named() -> None:
    text = "A minister spoke on Sunday in the capital. The attack cost the lives of 17 soldiers, the army said."
    assert _day(text, title="Army revises losses in Friday's ambush") == "2024-05-17"
    text = "A shell hit a market on Sunday. It cost the lives of 17 people, the army said."
    assert _day(text, title="More shelling after Friday's ambush") == "2024-05-19"


def test_who_admits_dead_soldiers_did_not_kill_them() -> None:
    text = "The rebels said they killed 60 soldiers in Goma on Saturday. The army admits nine."
    own = claims(text)[-1]
    doer = own.alleged_perpetrator
    assert (own.quantity.value, own.stance, doer and doer.name) == (9, Stance.REPORTS, "rebels")
    own = claims("The army admitted killing two of its own soldiers in Goma on Saturday.")[-1]
    assert own.alleged_perpetrator and own.stance is Stance.ACKNOWLEDGES


@pytest.mark.parametrize(
    ("more", "rises"),
    [
        ("six more than it had announced", True),
        ("more than the group had first claimed", True),
        ("13 more than they reported on Tuesday", True),
        ("more than the police have reported", False),
        ("more than in any raid before", False),
    ],
)
def test_more_than_was_told(more: str, rises: bool) -> None:
    assert claims(f"The group said 47 people were killed in the raid, {more}.")[0].rises is rises
