"""What some died of, where the sentence or the item tells of a war, a siege, an outbreak beside it."""

from __future__ import annotations

import pytest

from schemas import Cause
from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("Forty people died of cholera in Bor during the siege.", ["disease"]),
        ("Cholera has killed 40 people in Bor since the siege began.", ["disease"]),
        ("Twelve people were killed by measles in the camp near Bor as fighting went on.", ["disease"]),
        ("Measles claimed nine lives in Bor, where rebels clash with the army.", ["disease"]),
        ("Rebels killed 40 people in Bor, where cholera is spreading.", ["violence"]),
        ("Nine people died of smoke inhalation in a drone strike on Bor.", ["violence"]),
        ("Soldiers killed 33 people, and hunger killed six others in Bor.", ["violence", "hunger"]),
    ],
)
def test_what_is_slow_killed_whatever_else_is_told(text: str, causes: list[str]) -> None:
    assert [one.cause for one in claims(text)] == causes


def test_a_running_count_in_an_item_titled_by_a_disease_is_of_the_disease() -> None:
    text = "Cholera has come to the camps of Bor, where rebels fight the army. Up to May, 14 deaths have been reported."
    assert claims(text, title="Cholera outbreak in camps of Bor")[0].cause == "disease"
    assert claims(text, title="Rebels and cholera in Bor")[0].cause == "violence"


def test_a_toll_dies_of_what_those_died_by_whom_it_is_brought_there() -> None:
    told = claims("Nine people died of cholera in Bor on Monday, which brought the death toll to 222.")
    assert {one.cause for one in told} == {Cause.DISEASE}
    _, war = claims("Nine people died of cholera in Bor on Monday, bringing the number killed in the war to 140.")
    assert war.cause is not Cause.DISEASE
