"""What a time dates: one event of that week or month, a stage of what goes on, another count, or another thing."""

from __future__ import annotations

import pytest

from schemas import Role
from tests.extract.reading import claim, claims, told


@pytest.mark.parametrize(
    ("sentence", "measure", "period"),
    [
        # a week or a month dates one event
        ("Forty soldiers were killed as the rebels seized Bor last week.", "incident", "2024-05-13..2024-05-19"),
        ("Forty soldiers were killed as fighting spread last week.", "period", "2024-05-13..2024-05-19"),
        ("Some 40 people have died in the past three days after storms hit Bor.", "period", "2024-05-17..2024-05-20"),
        ("The toll of the quakes that struck the north in April rose to 5,069 dead.", "incident", "2024-04..2024-04"),
        ("A liner hit a tanker last month and sank with the loss of nearly 400 lives.", "incident", "2024-04..2024-04"),
        ("Last month, the bodies of 11 people were found inside a van in Bor.", "incident", "2024-04..2024-04"),
        ("Last month, 11 bodies were found in the river.", "period", "2024-04..2024-04"),
        ("At least 90 people died during last week's surge of migrants.", "incident", "2024-05-13..2024-05-19"),
        ("At least 90 people died during last week's fighting in Bor.", "period", "2024-05-13..2024-05-19"),
        ("Gunmen killed 90 people in Bor in the night of Friday to Saturday.", "incident", "2024-05-17..2024-05-18"),
        ("Gunmen killed 90 people in Bor from Friday to Saturday.", "period", "2024-05-17..2024-05-18"),
        ("The rebels killed 90 soldiers in last week's fighting in Bor.", "period", "2024-05-13..2024-05-19"),
        ("A patrol was ambushed in Bor on Friday. The army gave a toll of eight soldiers dead on Sunday.", "incident",
         "2024-05-17..2024-05-17"),
        ("In Bor the army gave no toll of the raid that left eight soldiers dead on Sunday.", "incident",
         "2024-05-19..2024-05-19"),
        # what began goes on
        ("The operation, which began on 21 January and was stepped up in recent days, has displaced 40,000 people.",
         "cumulative", "2024-01-21.."),
        ("The rebels' offensive, which began 12 days ago, has left more than 1,000 people dead.", "cumulative",
         "2024-05-08.."),
        ("The attack, which began two hours ago, has left nine people dead.", "incident", "2024-05-19..2024-05-19"),
        # days that only something else dates
        ("Hundreds of protesters were arrested in the days leading up to the vote.", "period", ".."),
        ("At least 300 people died in the weeks after the earthquake.", "period", ".."),
        ("At least 300 people died in the weeks after the 2004 tsunami.", "incident", "2004..2004"),
        ("Nine people were killed in the day care centre.", "incident", "-"),
        # a rescue is no event in which people come to harm
        ("The bodies of nine people were found at the end of a three-day rescue operation.", "incident", "-"),
        ("Nine people were killed in the three-day military operation.", "incident", ".."),
        # the day before
        ("The toll from the previous day's attacks was put at 310 killed.", "incident", "2024-05-19..2024-05-19"),
    ],
)  # fmt: skip
def test_what_a_time_dates(sentence: str, measure: str, period: str) -> None:
    one, told_period = told(sentence)
    assert (one.measure.value, told_period) == (measure, period)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Some 400 people were now being housed in shelters across Bor.", "stock"),
        ("The number of people displaced by the war has tripled to more than one million.", "stock"),
        ("The number of detained journalists has risen to 31.", "stock"),
        ("The sites were the scene of shootings by the army that killed over 2,600 people.", "cumulative"),
        ("The ministry said attacks killed 303 people.", "incident"),
        # of an event, and at a moment
        ("Nine people are missing after a mill caught fire in Bor.", "incident"),
        ("One man was killed, and nine others are missing in an explosion in Bor.", "incident"),
        ("Nine people are still missing after a mill caught fire in Bor.", "stock"),
        ("Nine people are missing in Bor, officials say.", "stock"),
        ("We have inflicted 1,902 casualties on the rebels.", "cumulative"),
        ("Nine soldiers have been killed while fighting for the rebels.", "cumulative"),
        ("A man who was captured while fighting for the rebels has been freed by a court.", "incident"),
    ],
)
def test_what_is_counted(sentence: str, measure: str) -> None:
    assert told(sentence)[0].measure.value == measure


def test_the_day_of_an_earlier_count_is_not_that_of_the_event():
    now, then = claims("Police say 31 people were killed in the blast, up from 12 on Friday.")
    assert (now.prior, now.period, now.as_of.day) == (False, None, "2024-05-20")
    assert (then.prior, then.period, then.as_of.day) == (True, None, "2024-05-17")


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor said the death toll of the flood had risen to 45, up from 1,032, including nine children.",
        "The death toll of the flood rose to 45 from 32, among them nine children.",
        "Police say 45 people were killed in the flood, up from 32 on Friday, including nine children.",
        "The number of people hurt in the flood rose to 120, up from 98, of whom nine are in a grave condition.",
    ],
)
def test_a_part_told_behind_an_earlier_count_is_one_of_the_new(sentence: str) -> None:
    now, then, part = claims(sentence)
    assert (now.prior, then.prior, part.prior) == (False, True, False)
    assert (part.quantity.value, part.role, part.part_of, part.period) == (9, Role.PART, now.id, None)


def test_a_part_of_an_earlier_count_is_earlier():
    count, part = claims("An earlier report of 32 dead in the flood, including nine children, has been withdrawn.")
    assert (count.prior, part.prior, part.part_of) == (True, True, count.id)


def test_an_earlier_count_is_of_the_same_time_as_that_which_it_is_set_beside():
    now, then = claims("There were 124 cases of measles since the outbreak began last month, up from 90 on Friday.")
    assert now.measure is then.measure
    assert now.period == then.period
    assert (now.as_of.day, then.as_of.day) == ("2024-05-20", "2024-05-17")


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("The toll of the previous day's raids was put at 310 people killed.", False),
        ("The previous toll was 310 people killed.", True),
    ],
)
def test_the_previous_day_is_no_earlier_count(text: str, prior: bool) -> None:
    assert claim(text).prior is prior


def test_who_goes_on_with_another_harm_goes_on_with_its_time():
    text = (
        "Floods have killed almost 100 people since the start of the year in Bor, a newspaper said. Some 16,000 people "
        "have been left homeless, the {} said."
    )
    assert told(text.format("newspaper"))[1] == "2024-01-01.."
    assert told(text.format("mayor"))[1] == "-"


@pytest.mark.parametrize(
    "text",
    [
        "At least 14 people were injured in a strike against measures imposed after an earthquake on 5 May.",
        "At least 14 people were injured in protests after the January election.",
        "At least 14 people were injured in Bor. The strike is against a law adopted on 5 May.",
        "At least 14 people were injured in Bor. The government set Friday as a deadline for talks.",
    ],
)
def test_the_day_of_a_decree_is_not_that_of_the_harm(text: str) -> None:
    assert told(text)[1] == "-"


def test_who_was_held_and_is_judged_now_is_no_news():
    assert claim("A man who was captured in Bor has been sentenced to 19 years in jail.").role is Role.BACKGROUND
    assert claim("Two men who were arrested in Bor have been taken to Homs.").role is Role.TOTAL


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("According to preliminary estimates, over 90 people were killed in Tyre.", False),
        ("The ministry says its preliminary figures show 90 people were killed in Tyre.", False),
        ("The toll in Tyre rose to 140 from a preliminary count of 90.", True),
    ],
)
def test_a_preliminary_count_is_an_earlier_one_where_another_is_set_against_it(text: str, prior: bool) -> None:
    assert [one.prior for one in claims(text) if one.quantity.number == 90] == [prior]
