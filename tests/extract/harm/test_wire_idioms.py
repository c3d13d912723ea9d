"""What other news genres say in their own ways: harms that are counted as a subject, the lost of a plane, idioms."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the harm is the subject of a verb that counts
        ("Civilian deaths rose to 406 from 380.", [("killed", "406"), ("killed", "380")]),
        ("Deaths in the eastern camps have reached 1,200.", [("killed", "1,200")]),
        ("Arrests topped 3,000 by the weekend.", [("detained", "3,000")]),
        ("Confirmed deaths stood at 88 on Monday.", [("killed", "88")]),
        ("Casualties numbered 40.", [("casualties", "40")]),
        ("Injuries, which totalled 783, were mostly burns.", [("injured", "783")]),
        ("Fatalities among aid workers have reached 281 this year.", [("killed", "281")]),
        ("Deaths hit 12 villages in the valley.", []),
        ("Deaths fell by 12 per cent.", []),
        ("Deaths could reach 1,200 by May.", []),
        ("Deaths are expected to reach 1,200.", []),
        ("Deaths reached 40 per day.", []),
        ("The number of people known to have died in the floods climbed to 61.", [("killed", "61")]),
        # some of those harmed, whatever stands before
        ("57 of the dead were women.", [("killed", "57")]),
        ("Nine villagers died and 12 were hurt; two of the dead were girls.",
         [("killed", "Nine"), ("injured", "12"), ("killed", "two")]),
        ("Five people were shot, two of them fatally.", [("injured", "Five"), ("killed", "two")]),
        ("1,200 people were arrested, of whom 300 were injured.", [("detained", "1,200"), ("injured", "300")]),
        ("Of the 640 people killed, one in three was a child.", [("killed", "640")]),
        ("The raft broke into two and a boy was swept away.", [("missing", "a boy")]),
        # the same was done to others
        ("Thousands fled their homes, and so did hundreds of guests.",
         [("displaced", "Thousands"), ("displaced", "hundreds")]),
        ("Thousands danced, and so did hundreds of guests.", []),
        # all aboard
        ("The plane went down with 62 people on board, killing all of them.", [("killed", "62")]),
        ("A plane carrying 62 people crashed, killing everyone on board.", [("killed", "62")]),
        ("A bus with 30 passengers inside crashed, and there were no survivors.", [("killed", "30")]),
        ("A plane with 62 people on board crashed, killing all but two.", []),
        ("A plane with 62 people on board landed safely.", []),
        # told by place
        ("Two people were killed in Bor, one in Ardale and three in Mina.",
         [("killed", "Two"), ("killed", "one"), ("killed", "three")]),
        ("Six were killed in Bor; another nine in Ardale.", [("killed", "Six"), ("killed", "nine")]),
        ("Six were killed in two crashes, one in Bor and one in Ardale.", [("killed", "Six")]),
        ("Six were killed in Bor; it rained in nine towns.", [("killed", "Six")]),
        # who they were
        ("The victims, two men and a woman, were shot dead.", [("killed", "two"), ("killed", "a woman")]),
        ("The guests, two men and a woman, were seated.", []),
        ("A mother of three was killed.", [("killed", "A mother")]),
        ("A father-of-two was killed.", [("killed", "A father-of-two")]),
        ("A mother of three boys killed in a fire wept.", [("killed", "three")]),
        ("Nine members of one family were killed.", [("killed", "Nine")]),
        ("Of the dead, 40 were women.", [("killed", "40")]),
        ("Women made up 40 of the 60 dead.", [("killed", "40")]),
        ("Forty women were among the 60 dead.", [("killed", "Forty"), ("killed", "60")]),
        ("120 injured, 3 critical after quake in Bor", [("injured", "120"), ("injured", "3")]),
        ("Two were injured; twelve members were critical of the plan.", [("injured", "Two")]),
        # bullets
        ("A gunman opened fire, striking two shoppers.", [("injured", "two")]),
        ("Somebody fired bullets into a crowd, hitting five people.", [("injured", "five")]),
        ("He fired, but the bullet did not strike a man.", []),
        ("A stray bullet hit a girl.", [("injured", "a girl")]),
        ("The news struck two men as odd.", []),
        # in care
        ("Two others are in the hospital.", [("injured", "Two")]),
        ("The hospital received the bodies of nineteen people.", [("killed", "nineteen")]),
        # what is held, treated, lost
        ("The rebels are still holding 58 hostages.", [("kidnapped", "58")]),
        ("Our forces took nine prisoner.", [("detained", "nine")]),
        ("The rebels took 12 soldiers prisoner.", [("detained", "12")]),
        ("Paramedics treated six people at the scene.", [("injured", "six")]),
        ("Paramedics treated six people with respect.", []),
        ("A strike hit a wedding with the loss of 40 lives.", [("killed", "40")]),
        ("More than 900 cases of civilians, including old people, being arbitrarily held are known.",
         [("detained", "More than 900")]),
        # idioms
        ("The blast left a street vendor fighting for her life.", [("injured", "a street vendor")]),
        ("Forty others are nursing wounds.", [("injured", "Forty")]),
        ("Rescuers saved 12 people; four could not be saved.", [("killed", "four")]),
        ("Eight soldiers fell in combat.", [("killed", "Eight")]),
        ("Prices fell in the fighting over eight shops.", []),
        ("Seven people were swept away by floodwaters.", [("missing", "Seven")]),
        ("More than 60 miners are trapped underground.", [("missing", "More than 60")]),
        ("More than 60 miners were trapped underground for two hours.", []),
        ("At least 40 people were buried under the mud.", [("missing", "At least 40")]),
        ("Nine miners were trapped in an illegal mine after a flood.", [("missing", "Nine")]),
        ("Nine guests were trapped in a lift.", []),
    ],
)  # fmt: skip
def test_idioms_of_other_news(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


def test_what_a_possessive_describes_is_no_speaker() -> None:
    (deaths,) = claims("The country's confirmed deaths have passed 2,000.")
    assert deaths.claimant is None


def test_a_toll_that_passes_nears_or_hits_a_number_has_risen() -> None:
    for verb, bounds in (
        ("passed", (801, None)),
        ("topped", (801, None)),
        ("neared", (None, 800)),
        ("hit", (800, 800)),
    ):
        (dead,) = claims(f"The death toll from the quake in Kasa {verb} 800 on Wednesday.")
        assert dead.rises and (dead.quantity.min, dead.quantity.max) == bounds
    assert not any(one.rises for one in claims("The number of people killed by a car that hit 12 pedestrians is four."))
