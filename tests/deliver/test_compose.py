"""Who gives the figure of an alert: of its own claims, and by the name under which a reader knows them."""

from __future__ import annotations

from typing import Any

import pytest

from schemas import Change, Claim, Claimant, Record
from schemas.rulebook import Policy
from streams.deliver.compose import around, called, titled
from tests.alert.test_alerts import alerts_of, day, run
from tests.detect.claims_factory import ARMY, event


class Kept:
    """What a store holds of these claims."""

    def __init__(self, claims: list[Claim]) -> None:
        self._claims = {claim.id: claim for claim in claims}

    def get(self, kind: type[Record], id_: str) -> Any:
        return self._claims.get(id_) if kind is Claim else None

    def series_of(self, *_: object) -> list[object]:
        return []


def told(*claims: Claim) -> str:
    envelope = day(1, *claims)
    (change,) = [one for one in run(envelope)[0] if isinstance(one, Change) and one.claimant is None]
    (alert,) = alerts_of(envelope)
    return titled(alert, change, around(Kept(list(envelope.claims)), change, Policy()))  # type: ignore[arg-type]


def test_who_gives_another_figure_of_the_event_says_nothing_of_this_one() -> None:
    lower = event("several", claimant=Claimant(name="Gate guards"), sentence="Gate guards say that several fell.")
    assert told(event("15", claimant=ARMY), lower).endswith("15 people killed, Northland army says")
    nobody = event("several", claimant=None, sentence="Several fell at the gate.")
    assert told(event("15", claimant=ARMY), nobody).endswith("15 people killed, Northland army says")


def test_a_figure_that_a_text_gives_in_its_own_voice_is_nobodys() -> None:
    assert told(event("15", claimant=ARMY), event("15", claimant=None)).endswith("15 people killed")


@pytest.mark.parametrize(
    ("claimant", "name"),
    [
        (Claimant(name="Ada Ling", person="Ada Ling", text="Lakeland health minister Ada Ling"),
         "Lakeland health minister Ada Ling"),
        (Claimant(name="Ada Ling", person="Ada Ling", text="Ling"), "Ada Ling"),
        (Claimant(name="Lake Relief", person="Lake Relief", text="The Lake Relief"), "Lake Relief"),
        (Claimant(name="United Nations", person="Ada Ling", text="UN spokeswoman Ada Ling"), "United Nations"),
    ],
)  # fmt: skip
def test_a_person_is_called_with_the_office(claimant: Claimant, name: str) -> None:
    assert called(claimant) == name
