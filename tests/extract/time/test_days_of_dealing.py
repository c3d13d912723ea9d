"""Days of funerals, of searching and of bulletins, and of datelines, which are no days of what happened."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told

ON_TUESDAY = "2024-05-14..2024-05-14"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # a dateline is the day of the news
        ("BOR, May 17 (Wire) -- Two soldiers have been killed in a clash.", "-"),
        ("BOR, May 17 (Wire) -- Two soldiers were killed in a clash on Tuesday.", ON_TUESDAY),
        ("17 May 2024 -- The army said 90 rebels were killed in fighting with troops in Togo last year.", "2023..2023"),
        ("17 May 2024 -- A bomb killed nine people in Lomé.", "2024-05-17..2024-05-17"),
        # nor is the day of saying so
        ("The office updated its toll, saying on Tuesday that nine people were killed in the protests.", "-"),
        ("The mayor suggested on Tuesday that nine people were killed in the clash.", "-"),
        ("The office updated its toll, saying on Tuesday nine people were killed in the protests.", ON_TUESDAY),
        # funerals
        ("Funeral prayers were held on Saturday for the victims of a bomber who killed 31 people.", "-"),
        ("Thousands attended the funeral on Saturday of 14 people killed in the blast.", "-"),
        ("All 29 people killed on Tuesday were buried amid protests, a strike and tears on Saturday.", ON_TUESDAY),
        ("A bomb killed 31 people at a funeral on Tuesday.", ON_TUESDAY),
        # a search
        ("Rescuers were scouring villages on Sunday to find the missing as the toll hit 100.", "-"),
        ("Divers searched for survivors on Sunday after a ferry sank, killing nine.", "-"),
        ("The hunt for survivors of the mudslide in the hills continued Tuesday as the toll rose to 45.", "-"),
        ("The hunt for survivors continued after a quake hit Bor on Tuesday, killing 45.", ON_TUESDAY),
        ("The death toll rose to 45. Firefighters searched on Tuesday for survivors of the dam collapse.", "-"),
        ("The death toll of the slide rose to 45. Nobody was found alive on Tuesday.", "-"),
        ("The death toll of the slide stands at 45. The last bodies were being brought out late on Tuesday.", "-"),
        # a rite, a round of questions
        ("In a statement marking the anniversary on Tuesday, the office said 45 civilians had been killed.", "-"),
        ("The death toll of the slide rose to 45. The mayor spoke at a briefing here on Tuesday evening.", "-"),
        # a mended count
        ("A clash on Tuesday left 11 wounded, the mayor said when he updated the casualties on Friday.", ON_TUESDAY),
        # arrests after it
        ("Police detained eight men on Friday after a bomber blew himself up in Bor, killing seven.", "-"),
        # what somebody goes to is not to come
        ("The toll rose to 22 after an ambush of villagers going to market on Tuesday.", ON_TUESDAY),
        # "last year's rains that killed"
        ("The floods are worse than last year's rain in the west that killed over 200.", "2023..2023"),
    ],
)
def test_of_which_day_somebody_was_harmed(text: str, period: str) -> None:
    assert told(text)[1] == period


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("BOR, May 17 (Wire) -- Two soldiers were killed in a clash. It took place on Thursday night.", ["2024-05-16"]),
        ("Police arrested 85 suspects in relation with the attack. The attack on Tuesday shook Bor.", [None]),
        ("Police have arrested 15 men. People are burying the victims of Tuesday's tragedy.", [None]),
    ],
)
def test_days_told_in_other_sentences(text: str, days: list[str | None]) -> None:
    assert [one.period and one.period.start for one in claims(text)] == days


def test_a_headline_has_the_day_of_what_it_restates() -> None:
    text = "The army said on Saturday that trucks were hit. On Thursday 120 fighters of the group were killed."
    read = claims(text, title="Strikes kill 120 fighters")
    assert [one.period and one.period.start for one in read if one.quantity.value == 120] == ["2024-05-16"] * 2


def test_last_week_on_a_sunday_is_that_just_over() -> None:
    for day, week in (("2024-05-19", "2024-05-12..2024-05-18"), ("2024-05-20", "2024-05-13..2024-05-19")):
        (one,) = claims("The toll of the storm that hit Samar last week has risen to 65.", day=day)
        assert one.period and f"{one.period.start}..{one.period.end}" == week


def test_deaths_unreported_before_are_no_earlier_count() -> None:
    (one,) = claims("The agency said that previously unreported deaths have brought the toll to 1,020.")
    assert not one.prior


def test_how_many_are_missing_stands_on_the_day_of_the_dateline() -> None:
    (one,) = claims("BOR, May 19 (Wire) -- After the landslide 16 people are still missing.")
    assert (one.measure.value, one.period and one.period.start) == ("stock", "2024-05-19")


def test_a_headline_keeps_its_day_where_the_body_s_was_told_far_off() -> None:
    far = "The mayor spoke of the roads, of the bridges and of the schools, and thanked everybody who had come. " * 4
    text = f"A quake shook Bor on Saturday. {far}Schools had closed on Wednesday. {far}Three people were hurt."
    first, last = claims(text, title="Three hurt in quake")
    assert first.period and last.period and last.period.start == "2024-05-15" and first.period.start == "2024-05-18"
