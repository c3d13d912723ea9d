"""Who gives the second of two figures by the verb of the first."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def told(text: str) -> list[tuple[str, str]]:
    return [(one.quantity.text, one.claimant.name if one.claimant else "") for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The army put the dead at 12, the rebels at 40.", ("40", "rebels")),
        ("The army put the dead at 12 and the rebels at 40.", ("40", "rebels")),
        ("Police said 31 people had been detained, the union 46.", ("46", "union")),
        ("The ministry said that nine people had died, the monitors 14.", ("14", "monitors")),
        ("The mayor spoke of nine dead, the police chief of 14.", ("14", "police chief")),
        ("Police said 31 people were killed, the Forum 46.", ("46", "Forum")),
        ("Police said nine people died, bringing the ministry's count to 14.", ("14", "ministry")),
        # a verb of its own
        ("The army said 12 soldiers were killed, while the rebels claimed 40.", ("40", "rebels")),
        # the wounded, an age and another day are no speakers
        ("The army put the dead at 12 and the wounded at 40.", ("40", "army")),
        ("Police said three people were killed, the eldest 90.", ("90", "Police")),
        ("Police said nine people were killed on Monday and 14 on Tuesday.", ("14", "Police")),
    ],
)
def test_the_second_of_two_figures_is_of_whom_the_sentence_names(text: str, second: tuple[str, str]) -> None:
    assert told(text)[1] == second
