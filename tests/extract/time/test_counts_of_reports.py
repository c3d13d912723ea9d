"""Times of the counts that reports, statistics and monthly summaries give one beside the other."""

from __future__ import annotations

import pytest

from schemas import Claim
from tests.extract.reading import claims, news, records, told


def windows(text: str, *, title: str = "", day: str = "2024-05-20") -> list[tuple[str, str, str]]:
    """Number, measure and window of each claim of a text."""
    found = [one for one in records(news(text, title=title, day=day)) if isinstance(one, Claim)]
    return [
        (one.quantity.text, one.measure.value,
         f"{one.period.start or ''}..{one.period.end or ''}" if one.period else "-")
        for one in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # what stands right behind a number is its time, and not that of the others
        ("In March, the number of deaths rose to 184 from 174 in February and 180 in January.",
         [("184", "2024-03"), ("174", "2024-02"), ("180", "2024-01")]),
        ("In April 2022 the number of deaths fell to 817, to 544 in May and to 429 in June.",
         [("817", "2022-04"), ("544", "2022-05"), ("429", "2022-06")]),
        ("In January 2023 the number of deaths rose to 190 from 120 in December.",
         [("190", "2023-01"), ("120", "2022-12")]),
        ("In 2022, a record surpassed only in August, when 220 people died on the roads, was set.",
         [("220", "2022-08")]),
        # a count of before dates no other
        ("The ministry said 159 people were killed, compared to 41 in April.", [("159", None), ("41", "2024-04")]),
        ("The number of fatalities fell in 2022 to 166 after the law was passed, compared with 193 in 2021.",
         [("166", "2022"), ("193", "2021")]),
    ],
)  # fmt: skip
def test_each_number_has_its_own_time(text: str, read: list[tuple[str, str | None]]) -> None:
    assert windows(text) == [(n, "period", f"{when}..{when}" if when else "-") for n, when in read]


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        ("Some 45 people have been killed on the roads so far in 2024.", "cumulative", "2024-01-01.."),
        ("There have been 45 murders to date in 2024.", "cumulative", "2024-01-01.."),
        ("Some 45 people were killed on the roads so far in 2023.", "period", "2023..2023"),
        ("There have been 45 murders this year so far.", "cumulative", "2024-01-01.."),
        ("There were 45 murders last year.", "period", "2023..2023"),
        ("Compared to 30 April, two children were killed.", "cumulative", "2024-04-30.."),
        (
            "Eight people died in floods, bringing the toll to 190 since the rains began on 10 April.",
            "cumulative",
            "2024-04-10..",
        ),
        ("Four people have died in 64 flood incidents.", "period", "-"),
        ("Four people have died in two floods.", "incident", "-"),
        ("Crime is down, but August saw 90 murders.", "period", "2023-08..2023-08"),
        # a day of remembrance is none of the deed
        ("Survivors of the bombing that killed 168 people gathered on Sunday to commemorate it.", "incident", "-"),
        ("A bomb killed 68 people who had gathered on Sunday to vote.", "incident", "2024-05-19..2024-05-19"),
    ],
)
def test_when_a_count_holds(text: str, measure: str, period: str) -> None:
    one, when = told(text)
    assert (one.measure.value, when) == (measure, period)


def test_what_is_in_brackets_holds_for_itself() -> None:
    one = claims("From 24 April to 16 May, 9,287 people were killed (as of 30 April 9,177).")[0]
    assert one.as_of.day == "2024-05-16"
    assert claims("As of 30 April (the day of the vote) 9,287 people had been killed.")[0].as_of.day == "2024-04-30"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("There have been 97 murders between 1 January and 21 March, compared to 79 in the same period last year.",
         [("97", "2024-01-01..2024-03-21"), ("79", "2023-01-01..2023-03-21")]),
        ("There have been 97 murders this year so far, up from 79 at the same time in 2022.",
         [("97", "2024-01-01.."), ("79", "2022-01-01..2022-05-20")]),
        ("The city has recorded 97 murders, up from 79 at the same time last year.",
         [("97", "-"), ("79", "2023..2023")]),
    ],
)  # fmt: skip
def test_the_same_time_of_another_year(text: str, read: list[tuple[str, str]]) -> None:
    assert [(number, when) for number, _, when in windows(text)] == read


SINCE = "Since 25 April, 86 people have died in the floods, the agency said. "
JANUARY = "The government said 1,013 people were killed in January. "


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (SINCE + "Samar was hardest hit, reporting 52 deaths.", "2024-04-25.."),
        (SINCE + "Leyte has recorded 20 deaths.", "2024-04-25.."),
        (SINCE + "Leyte has recorded 120 deaths.", "-"),
        (SINCE + "A flood in Samar killed 20 people.", "-"),
        (JANUARY + "The agency counted 992 dead. On Sunday a bomb went off.", "2024-01..2024-01"),
        (JANUARY + "The agency counted 992 dead and 2,088 injured. On Sunday a bomb went off.", "2024-01..2024-01"),
        (JANUARY + "The number of soldiers killed was 556. On Sunday a bomb went off.", "2024-01..2024-01"),
        (JANUARY + "Gunmen killed 22 people in a mosque. The raid was on Sunday.", "2024-05-19..2024-05-19"),
        ("From 1 January to 20 March, the mission documented 4,853 civilian casualties. Included in the toll were"
         " 1,564 deaths.", "2024-01-01..2024-03-20"),
    ],
)  # fmt: skip
def test_some_of_those_counted_over_a_time(text: str, period: str) -> None:
    assert windows(text)[-1][2] == period


def test_the_day_of_a_bulletin_is_none_of_the_event() -> None:
    text = "The agency said that 418 people have died in the floods."
    for title in (
        "Samar - Floods (Daily Flash of 18 May 2024)",
        "Floods: Situation Report No. 5, 18 May",
        "Samar - Floods (UNO 18 May 2024)",
    ):
        assert windows(text, title=title)[-1][2] == "-"
    assert windows(text, title="Floods hit Samar on 18 May")[-1][2] == "2024-05-18..2024-05-18"


def test_a_toll_in_a_headline_has_its_own_beginning() -> None:
    read = windows("The rains go on.", title="Eight More Killed in Floods, Death Toll Reaches 190 Since 10 April")
    assert read[-1] == ("190", "cumulative", "2024-04-10..") and read[0][2] != "2024-04-10.."


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # who counted last year counted who died then; who said it last year did not
        ("Last year, the agency counted a total of 102 journalists who lost their lives.", "2023..2023"),
        ("Last month, police said that 12 people had died.", "-"),
        # a dash ends what "since" opens
        ("Over 1,750 migrants have died since the start of the year — more than in the same period of 2014.",
         "2024-01-01.."),
        ("The office said Sunday's boat tragedy in which 800 people died was the worst.", "2024-05-19..2024-05-19"),
        ("Through April of 2024 there were 909 deaths, 58 percent of the 1,562 deaths confirmed during 2018.",
         "2018..2018"),
    ],
)  # fmt: skip
def test_of_when_they_are(text: str, period: str) -> None:
    assert windows(text)[-1][2] == period


def test_places_of_those_counted_in_a_year() -> None:
    read = windows("In 2023, 88 nurses were killed. The most dangerous regions are Samar with 26 killed, and Bor.")
    assert read[-1][1:] == ("period", "2023..2023")


def test_what_a_half_year_is_broken_down_into() -> None:
    head = "In the first half of 2023 the office counted 1,200 civilians killed. "
    assert windows(head + "In ambushes and bombings 533 were killed.")[-1][2] == "2023-01..2023-06"
    assert windows(head + "A blast in a cafe killed 33.")[-1][2] == "-"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Last week was one of the most violent in years. Some 98 people died in attacks across the land.",
         "2024-05-13..2024-05-19"),
        ("Last week was one of the wettest in years. Some 98 people died in attacks across the land.", "-"),
        ("Last week was the worst in years. Some 98 people died when the ferry sank.", "-"),
        ("In the year's first three months 440 people died in road accidents.", "2024-01..2024-03"),
        ("Some 4,642 people have died in floods in the ten years to September 2019.", "2009-10..2019-09"),
        ("The third quarter (July-September) of 2023 was bad. In the period under review 72 were killed in raids.",
         "2023-07..2023-09"),
        ("Troops killed nine rebels on Tuesday. The first quarter of 2024 was bad, a report said. Some 722 were"
         " killed in 328 incidents in the period under review.", "2024-01..2024-03"),
        ("In 2023 and in March 2024 Bor counted many deaths. In the reporting period 34 people were killed.", ".."),
    ],
)  # fmt: skip
def test_a_stretch_that_ranks(text: str, period: str) -> None:
    assert windows(text)[-1][2] == period
