"""Numbers told beside a figure: compared with it, by what they died of, of victims listed; what cost lives."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def read(text: str) -> list[tuple[str, str]]:
    return [(one.harm.value, one.quantity.text) for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # compared with another time
        ("In 2015 246 people were killed, against 892 in 2007.", [("killed", "246"), ("killed", "892")]),
        ("The army killed 147 people this year, compared with 155 in all of 2023.",
         [("killed", "147"), ("killed", "155")]),
        ("Twelve died this season, as against thirteen at the same date last year.",
         [("killed", "Twelve"), ("killed", "thirteen")]),
        ("The campaign against 40 villages in 2007 killed 12 people.", [("killed", "12")]),
        ("After 12 people were hurt they won by 40 points, against 32 in the first half.", [("injured", "12")]),
        # by what they died of
        ("Eighty-five men lost their lives, 78 by suffocation.", [("killed", "Eighty-five"), ("killed", "78")]),
        # whom something cost their lives
        ("A blast cost 31 soldiers their lives.", [("killed", "31")]),
        ("A blast cost 31 firms their savings.", []),
        # victims who are only counted, of the harm told before
        ("The army killed dozens of villagers. The association lists 107 victims in 44 towns.",
         [("killed", "dozens"), ("killed", "107")]),
        ("The army killed dozens of villagers. The report gave the number of victims as 77.",
         [("killed", "dozens"), ("killed", "77")]),
        ("The bank lists 107 victims of the fraud.", []),
        ("The ministry says 40 people were killed. The rebels put it at 90.", [("killed", "40"), ("killed", "90")]),
        ("The ministry says 40 people were killed. Analysts put it at 90 dollars.", [("killed", "40")]),
        # what befell some of the casualties, and those who are taken in
        ("The office counted 170 casualties, 65 of them killed.", [("casualties", "170"), ("killed", "65")]),
        ("The strike took 44 lives, including those of 29 children.", [("killed", "44"), ("killed", "29")]),
        ("Four children were among those who did not survive surgery.", [("killed", "Four")]),
        ("The skeletons of 41 people were found, 19 of them younger than 12.", [("killed", "41"), ("killed", "19")]),
        # where a number is put or brought
        ("The monitor put civilian fatalities at between 40 and 60.", [("killed", "between 40 and 60")]),
        ("The mission puts the internally displaced at 9,500.", [("displaced", "9,500")]),
        ("Five were killed, bringing to 97 the number killed since March.", [("killed", "Five"), ("killed", "97")]),
        ("Five were killed, lifting the number of people killed since the March coup to 97.",
         [("killed", "Five"), ("killed", "97")]),
        # names on a list of the dead
        ("The army killed 140 people. A list drawn up by villagers holds 181 names.",
         [("killed", "140"), ("killed", "181")]),
        ("The army killed 140 people. The petition has 3,000 names.", [("killed", "140")]),
        # parts by what became of them, and what "these" are not
        ("About 150 people were hurt, 83 of whom were flown to Lima.", [("injured", "About 150"), ("injured", "83")]),
        ("Police arrested 2,000 people. Of that total 91 are children.", [("detained", "2,000"), ("detained", "91")]),
        ("The army killed 140 people. The state has filled in 34 of these.", [("killed", "140")]),
        ("The count of those detained rose to 3,412, 375 of them minors.",
         [("detained", "3,412"), ("detained", "375")]),
        # an earlier number of somebody's, and what is asserted behind a denial
        ("The ministry said 90 people were killed. It had spoken on Monday of 57.",
         [("killed", "90"), ("killed", "57")]),
        ("They dismissed the report and asserted that only 58 civilians died.", [("killed", "58")]),
        ("Officials, who deny having fired, speak of 31 civilians killed.", [("killed", "31")]),
        ("The army denied killing 12 civilians.", []),
        # shares, and what nobody knows
        ("Cholera kills fewer than one patient in a hundred.", []),
        ("Nobody agrees on how many people died.", []),
        # an age is no count
        ("A father and a girl of four died.", [("killed", "A father"), ("killed", "a girl")]),
        ("A man of 40 was killed.", [("killed", "A man")]),
        ("A family of four was killed.", [("killed", "four")]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure(text: str, figures: list[tuple[str, str]]) -> None:
    assert read(text) == figures


def test_a_month_earlier_is_the_month_before() -> None:
    periods = [one.period for one in claims("In April 212 people were killed, against 180 a month earlier.")]
    assert [period.start for period in periods if period] == ["2024-04", "2024-03"]
