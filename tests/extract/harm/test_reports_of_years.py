"""Counts of reports and reviews: totals of a year, ranges of a toll, what was recorded last, forms at school."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Total army casualties for the year were 2,183, including 46 deaths and 40 medical evacuations.",
         [("casualties", "2,183"), ("killed", "46"), ("injured", "40")]),
        ("Total army costs for the year were 2,183.", []),
        ("The figures bring the total civilian casualty estimate for the war to 24,295.", [("casualties", "24,295")]),
        ("The total number of cases of measles in Bor is 40.", [("affected", "40")]),
        ("In Bor measles is down several hundred cases from the week before.", []),
        ("The office told of 3,881 measles cases, 153 recorded in the last 24 hours.",
         [("affected", "3,881"), ("affected", "153")]),
        ("The death toll is now 55 with two more added since Monday.", [("killed", "55"), ("killed", "two")]),
        ("The death toll is now 55 with two more added to the staff.", [("killed", "55")]),
        ("The death toll ranged from 200 to 300 on Monday.", [("killed", "200 to 300")]),
        ("The death toll ranged from 200 and 300 on Monday.", [("killed", "200 and 300")]),
        # at school, and chiefs
        ("Seven people were killed, among them three guards and a Standard Five boy.",
         [("killed", "Seven"), ("killed", "three")]),
        ("Seven people were killed, among them three guards and five boys.",
         [("killed", "Seven"), ("killed", "three"), ("killed", "five")]),
        ("A local chief and two guards were killed.", [("killed", "A local chief"), ("killed", "two")]),
    ],
)  # fmt: skip
def test_counts_of_a_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_what_a_toll_may_yet_pass_has_not_risen() -> None:
    (one,) = claims("The number of dead was likely to climb above the 19,400 already known to have died.")
    assert (one.quantity.value, one.rises) == (19400, False)
    (one,) = claims("The number of dead has climbed above 19,400.")
    assert one.rises
