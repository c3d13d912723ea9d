"""Of what kind those are whom a figure counts without a noun of its own."""

from __future__ import annotations

import pytest

from schemas import VictimClass
from tests.extract.reading import claims

ARMED, ANYBODY, CIVILIAN = VictimClass.COMBATANT, VictimClass.UNSPECIFIED, VictimClass.CIVILIAN


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Russian forces suffered 890 casualties over the previous day.", [ARMED]),
        ("The army lost 12 dead and 30 wounded.", [ARMED, ARMED]),
        ("The attack cost the rebels eight dead and 11 wounded.", [ARMED, ARMED]),
        ("The minister acknowledged 59 deaths among Russian troops.", [ARMED]),
        ("The town suffered 12 deaths.", [ANYBODY]),
        ("The army said 12 people had been killed.", [ANYBODY]),
        ("Shelling by the army cost 12 lives.", [ANYBODY]),
        ("Eight bodies of migrants were recovered.", [VictimClass.MIGRANT]),
        ("Eight bodies were recovered in the town.", [ANYBODY]),
        ("A soldier was shot dead and five of his colleagues were injured.", [ARMED, ARMED]),
        ("A soldier was shot dead and five of his neighbours were injured.", [ARMED, ANYBODY]),
        ("The UN documented 47 civilian casualties: 28 deaths and 19 injured.", [CIVILIAN, CIVILIAN, CIVILIAN]),
        ("Nine pupils and a teacher were hurt.", [VictimClass.CHILD, CIVILIAN]),
    ],
)
def test_whose_losses_they_are(text: str, kinds: list[VictimClass]) -> None:
    assert [one.victim_class for one in claims(text)] == [(kind,) for kind in kinds]
