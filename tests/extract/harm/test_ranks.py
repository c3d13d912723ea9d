"""Counts told by the rank of the last of them, and counts of another time with which one is compared."""

from __future__ import annotations

import pytest

from schemas import Measure
from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("His death is the city's ninth homicide this year.", [("killed", "ninth")]),
        ("The killing was the 45th homicide of the year in Bor.", [("killed", "45th")]),
        ("Her death marks the county's sixth traffic fatality of 2024.", [("killed", "sixth")]),
        ("It was the second death at the prison in a month.", [("killed", "second")]),
        ("This is the fourth murder of a woman in the district this year.", [("killed", "fourth")]),
        ("Saturday's crash brings the fifth death on that road since May.", [("killed", "fifth")]),
        ("This year's seventh drowning in the county shocked the town.", [("killed", "seventh")]),
        ("He became the fifth person to die on the county's roads.", [("killed", "fifth")]),
        ("She is the 14th woman killed by a partner this year.", [("killed", "14th")]),
        ("She is the twenty-third journalist to be killed in the war.", [("killed", "twenty-third")]),
        ("He is the fifth person to be arrested over the killing.", [("detained", "fifth")]),
        ("A nurse has become the 27th person to drown since May.", [("killed", "A nurse"), ("killed", "27th")]),
        # one of several, the first, and ranks of other things
        ("The second victim died in hospital on Sunday.", []),
        ("The third murder took place in an alley.", []),
        ("The second soldier to walk into the house was shot.", []),
        ("The third person arrested in the case was a nurse.", []),
        ("The first murder of the year shocked the town.", []),
        ("His arrest came on the 27th day of the search for the killer.", []),
        ("The 40th president died on Sunday.", []),
        ("A fourth person has died.", [("killed", "A fourth person")]),
        ("The 9th Division lost two soldiers.", [("killed", "two")]),
    ],
)
def test_ranks(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


def test_a_rank_in_a_headline_counts_and_one_in_a_stretch_of_time_runs_on() -> None:
    (title,) = claims("It happened in Bor.", title="Bor: Sixth tourist dies after drinking")
    assert (title.quantity.value, title.measure) == (6, Measure.INCIDENT)
    (rank,) = claims("His death is the city's ninth homicide this year.")
    assert (rank.quantity.value, rank.measure) == (9, Measure.CUMULATIVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There have been 41 killings this year, compared with 52 by this time last year.", ["41", "52"]),
        ("Nineteen people were murdered in 2023, compared with 24 a year earlier.", ["Nineteen", "24"]),
        ("The unit reports 352 road deaths since January 1, against 412 at this stage last year.", ["352", "412"]),
        ("A total of 214 people died on the roads last year, against 230 in 2022.", ["214", "230"]),
        (
            "There were 98 deaths in 2023, compared to 101 in 2022, 129 in 2021 and 119 in 2020.",
            ["98", "101", "129", "119"],
        ),
        ("The state saw 80 drownings last summer (2022: 95).", ["80", "95"]),
        ("The city has recorded 12 homicides this year. At the same point last year there had been nine.",
         ["12", "nine"]),
        ("The county has had 17 deaths this year. In 2022 there were eight.", ["17", "eight"]),
        ("Police recorded 30 killings in 2023. There were 41 the year before.", ["30", "41"]),
        # nothing is counted, something else is, and one event is no count of a year
        ("Twelve people were killed, compared with eight houses destroyed.", ["Twelve"]),
        ("The budget was 12 million, compared with 15 million last year.", []),
        ("The group has had 12 complaints. In 2022 there were eight.", []),
        ("The rebels killed 12 people. In 2022 there were eight bases there.", ["12"]),
        ("A shop shut after two people died in the town. In 2022 there were eight.", ["two"]),
    ],
)  # fmt: skip
def test_comparisons(text: str, expected: list[str]) -> None:
    assert [one.quantity.text for one in claims(text)] == expected
