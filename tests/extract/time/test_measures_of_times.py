"""What a time next to a figure makes of it: a rate, one event, a moment, a count to date."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told


@pytest.mark.parametrize(
    ("sentence", "measure", "period"),
    [
        # ages and rates are no times
        ("Two women are injured when a 38-year-old man attacks them with a crossbow.", "incident", "-"),
        ("Police arrest dozens of marchers as Bor sees nearly 2,000 dog bites per day.", "incident", "-"),
        ("A man is killed every two hours in Bor and seven are kidnapped daily.", "period", "-"),
        ("The 38-year-old civil war has killed 5,000 people.", "cumulative", "1986.."),
        # what is compared with all since
        ("The army launches its largest air attack on Bor, including its port, since the start of the war, killing"
         " 14 people.", "incident", "-"),
        ("The army has killed 1,400 people in Bor, including the old town, since the start of the war.", "cumulative",
         ".."),
        # rescue work is no many events
        ("The death toll from the collapse of a school last week in Bor rises to 67 as rescue operations end.",
         "incident", "2024-05-13..2024-05-19"),
        ("The death toll from army operations last week in Bor rises to 67.", "period", "2024-05-13..2024-05-19"),
        ("More than 5,600 people were killed in gang violence in 2023 and many clinics have had to close after they"
         " were looted.", "period", "2023..2023"),
        # a count that others only add to
        ("The army says 36 soldiers were injured over the past two days, bringing the total casualties to 411.",
         "cumulative", "-"),
        ("A pilot was killed in a crash on Friday, bringing the toll of soldiers killed in the war to 14.",
         "cumulative", "-"),
        ("A pilot was killed in the blast on Friday, bringing its toll to 14.", "incident", "2024-05-17..2024-05-17"),
        ("A suspect is arrested, with a motive still under investigation.", "incident", "-"),
        ("Nine suspects are still in custody.", "stock", "-"),
        # of two times the one within the other
        ("Over 2,025 people died in heat waves last month between April 22 and April 28.", "period",
         "2024-04-22..2024-04-28"),
        # wars that are over
        ("He ordered the killing of five soldiers during the Iraq War.", "period", "2003..2011"),
        ("Some 900 soldiers died there in the Korean War.", "period", "1950..1953"),
    ],
)  # fmt: skip
def test_a_time_makes_a_measure(sentence: str, measure: str, period: str) -> None:
    one, told_period = told(sentence)
    assert (one.measure.value, told_period) == (measure, period)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("At the end of 2023 almost 80,000 refugees were still living in Bor.", "2023"),
        ("There were 134,668 people in custody in the autumn of 2023.", "2023-11"),
        ("Some 900 people who were displaced in 2019 are still living in tents.", "2024-05-20"),
        ("Seven people were killed across the north by overnight drone strikes.", "2024-05-20"),
        ("By Saturday 70 people had been killed.", "2024-05-18"),
    ],
)
def test_as_of_when_it_stands(sentence: str, day: str) -> None:
    assert told(sentence)[0].as_of.day == day


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The death toll of the fire in March rises to 62 as a burn victim dies in a clinic.", ["total", "increment"]),
        ("The toll of the outbreak reaches 780 after one child is reported to have died.", ["total", "increment"]),
        ("The monitor reports the killings of 132 people, totaling 1,225 deaths in Bor.", ["increment", "total"]),
        ("The army kills five soldiers, including a major, and seven rebels.", ["total", "part", "total"]),
        ("The army kills nine people, including a major, and seven rebels.", ["total", "part", "part"]),
        ("Two people are killed. One of the victims was beaten to death.", ["total", "part"]),
        ("Some 71 people are killed in air strikes. At least 14 of those villagers are killed in Bor.",
         ["total", "part"]),
        ("A study in 2019 found that 900 people had died in the mines.", ["background"]),
        ("Five soldiers died in the Korean War, the minister said.", ["background"]),
    ],
)  # fmt: skip
def test_what_it_is_of_the_others(text: str, roles: list[str]) -> None:
    assert [one.role.value for one in claims(text)] == roles


def test_what_was_limited_before_is_no_earlier_figure() -> None:
    (one,) = claims("The raids since March, previously limited to the coast, have killed a total of 37 people.")
    assert not one.prior
    assert claims("The toll was put at 40 dead, down from 52 dead.")[-1].prior
