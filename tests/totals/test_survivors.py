"""Who was hurt and who died of it: told twice, by a pronoun or as "the men", he is none of the injured."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man stabbed a student on a train and killed her.", {"killed": 1}),
        ("A gunman shot a teacher in the chest and killed him.", {"killed": 1}),
        ("A man was shot and killed by his wife on Monday. She shot him in the chest, police said.", {"killed": 1}),
        ("The body of a woman was found on Monday. Police say a man stabbed her and dumped her there.", {"killed": 1}),
        ("A man was sentenced on Monday. He shot her and killed her husband.", {"injured": 1, "killed": 1}),
        ("A woman was found dead. Her husband told police that she had shot him in the arm.",
         {"injured": 1, "killed": 1}),
        # what went off and hit him killed him
        ("A man died on Sunday while showing off a gun. The gun went off, wounding him in the head.", {"killed": 1}),
        ("A man died on Sunday when a gun went off. A boy was hurt. The shot passed a door, wounding him in the leg.",
         {"injured": 1, "killed": 1}),
        # as many as were found dead
        ("Two brothers were found dead in a truck. The sheriff says the men had gunshot wounds.", {"killed": 2}),
        ("Two brothers were found dead in a truck. Two men were shot nearby. The men had gunshot wounds.",
         {"injured": 2, "killed": 2}),
        # the dead and the hurt together
        ("One person was killed and another hurt on Thursday. Both had been shot in a car.",
         {"injured": 1, "killed": 1}),
        ("A man was killed and two women were wounded. All three were shot in a car.", {"injured": 2, "killed": 1}),
        ("Thirteen shot at market: ten killed, three hurt.", {"injured": 3, "killed": 10}),
        ("Thirteen shot at market: ten killed, two hurt.", {"injured": 15, "killed": 10}),
        ("Three women were wounded. All three were shot in a car.", {"injured": 3}),
        # of two who were shot one died
        ("The mayor spoke of the death of a boy of eight. He and his sister were shot in a car.",
         {"injured": 1, "killed": 1}),
        ("Two men were shot in a car on Thursday, and police said one of the men has died.",
         {"injured": 1, "killed": 1}),
        ("A shooting left a man dead and another in critical condition. Officers found two people who had been shot.",
         {"injured": 1, "killed": 1}),
        # the second who was struck, and the first to die
        ("One man was shot in the leg. A second man was taken to hospital, where he died.",
         {"injured": 1, "killed": 1}),
        ("Two people were shot in Bor on Monday. A second victim has died, police said.", {"killed": 2}),
    ],
)  # fmt: skip
def test_who_died_is_none_of_the_injured(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected
