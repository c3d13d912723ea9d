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
        ("The army said it lost four men in the ambush.", [ARMED]),
        ("The rebels put their own losses at 12 killed.", [ARMED]),
        ("Hezbollah acknowledged the death of two of its men.", [ARMED]),
        ("The army announced nine dead in its ranks and 60 on the side of the attackers.", [ARMED, ARMED]),
        ("The army said the government side had no casualties.", [ARMED]),
        ("The army said there were no casualties on the government side.", [ARMED]),
        ("The army said there were no casualties.", [ANYBODY]),
        ("The company said two of its men were killed.", [VictimClass.MAN]),
        ("Villagers said they lost four men in the flood.", [VictimClass.MAN]),
    ],
)
def test_whose_losses_they_are(text: str, kinds: list[VictimClass]) -> None:
    assert [one.victim_class for one in claims(text)] == [(kind,) for kind in kinds]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The army said it had lost four in the ambush near the town.", [4]),
        ("Boko Haram said 25 soldiers died while it lost three.", [25, 3]),
        ("The army said its losses in the fighting remained at seven.", [7]),
        ("The army claimed that 100 rebels were killed, while it had lost seven of its own.", [100, 7]),
        ("The army said it had lost four helicopters in the ambush.", []),
        ("The army lost four in a row to the navy.", []),
        ("The rebels lost the town and took 30.", []),
        ("The party said it lost four in the ambush of its opponents.", []),
        ("The company said its losses stood at 12.", []),
    ],
)
def test_what_an_armed_body_lost_may_be_a_number_alone(text: str, figures: list[int]) -> None:
    assert [one.quantity.number for one in claims(text)] == figures


def test_its_own_among_the_dead_are_all_that_it_lost() -> None:
    text = "Hezbollah said only two of its members were among those killed in the strike on Tyre."
    assert [(one.role.value, one.victim_class) for one in claims(text)] == [("total", (ARMED,))]
    text = "Police said two of the guests were among those killed in the strike on Tyre."
    assert [one.role.value for one in claims(text)] == ["part"]
