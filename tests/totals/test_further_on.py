"""What a text says further on: of all who were shot, of those a rising toll brings, and of other news."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals
from tests.totals.test_windows import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # all who were shot, the dead among them
        ("A man killed his wife and wounded two other people in a court in Bor. In total three people were shot, "
         "police said, and the victims were two women and one man.", {"injured": 2, "killed": 1}),
        ("A man was wounded in a court in Bor. In total three people were shot, police said.", {"injured": 3}),
        # the third of all is one of the hurt
        ("A shooting in Bor killed one person and injured two others. A third gunshot victim was taken to hospital.",
         {"injured": 2, "killed": 1}),
        ("Police found two gunshot victims in a house in Bor and a third victim outside. One of the victims was found "
         "to be dead.", {"injured": 2, "killed": 1}),
        # beside a toll that rises
        ("Six people were killed in Bor and another eight were injured. Later a third bomb raised the death toll to "
         "eleven, with seventeen wounded.", {"injured": 17, "killed": 11}),
        # a day on which many were still missing is not the day of the event
        ("Rescuers sought 90 people who were still missing on Thursday. At least 25 people died when a hillside "
         "collapsed near Bor on April 26. Nine more bodies found since have yet to be added.",
         {"killed": 25, "missing": 90}),
        # days and events that are likened to it, and what only looked like another
        ("Eleven soldiers were killed near Bor on Thursday. Earlier in May over 50 people were killed when rebels "
         "raided Kila.", {"killed": 11}),
        ("Rebels killed 31 soldiers near Bor on Monday. The attack came on the same day as a massacre of 58 "
         "villagers in Kila.", {"killed": 31}),
        ("What looked like a crash of two cars was a shooting that left a girl of 15 dead. A man was wounded.",
         {"injured": 1, "killed": 1}),
        # what he "also said", and not others
        ("A source said two soldiers were killed near Bor. The mayor also said two people had been killed.",
         {"killed": 2}),
        # another accident, a separate attack, and what was done there years ago
        ("A bus fell into a river near Bor, killing two tourists. Hours before, another accident in the region left "
         "seven dead.", {"killed": 2}),
        ("A blast killed two people in Bor. A separate attack in Kila killed 11 people.", {"killed": 2}),
        ("A blast killed two soldiers in Bor. Another blast killed three villagers.", {"killed": 5}),
        ("Gunmen abducted three women near Bor, where the group seized 200 girls two years ago.", {"kidnapped": 3}),
        ("Gunmen abducted three women near Bor, where they killed two villagers.", {"kidnapped": 3, "killed": 2}),
        ("A man who had wounded two others in a court in Bor is dead.", {"killed": 1, "injured": 2}),
    ],
)  # fmt: skip
def test_further_on_everybody_is_counted_once(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


def test_two_spellings_of_one_group_are_one_group() -> None:
    text = "A drone killed five alleged Al Qaeda fighters near Bor, tribal leaders of the region say."
    assert told(text, title="Five al-Qaida suspects killed near Bor")[0] == 5
    text = "Two Malian soldiers were killed on Tuesday near Bor, the army said."
    assert told(text, title="Two Mali soldiers killed near Bor")[0] == 2
    text = "A drone killed five alleged Moor Front fighters near Bor, tribal leaders say."
    assert told(text, title="Five al-Qaida suspects killed near Bor")[0] == 10


def test_another_operation_of_a_release_is_left_where_only_the_first_counts() -> None:
    text = (
        "A patrol detained several insurgents near Bor on Tuesday.\n\nIn other news of the force in Ruritania:\n\n"
        "A patrol captured a leader near Kila. One additional insurgent was detained."
    )
    assert totals(text, "isaf") == {"detained": 3}
