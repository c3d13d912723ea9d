"""Figures of the month of which the count before them is, and of the one before; the day of what befell in a month."""

import pytest

from tests.extract.reading import claims


def _times(text: str, day: str = "2024-05-20") -> list[str]:
    found = []
    for one in claims(text, day=day):
        period = one.period
        found.append(one.measure.value + (f" {period.start or ''}..{period.end or ''}" if period else ""))
    return found


_MARCH, _APRIL = "period 2024-03..2024-03", "period 2024-04..2024-04"
_COUNT = "In April 979 people were killed in Iraq, the UN said. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April 212 people were killed in Iraq, up from 180 in the previous month.", [_APRIL, _MARCH]),
        ("In April 212 people were killed in Iraq, up from 180 people the month before.", [_APRIL, _MARCH]),
        (_COUNT + "At least 880 were killed the previous month, it said.", [_APRIL, _MARCH]),
        # what the text breaks it down into
        (_COUNT + "The number of civilians killed was 852.", [_APRIL] * 2),
        (_COUNT + "It said 852 civilians and 127 soldiers were killed, and 2,000 were injured.", [_APRIL] * 4),
        # not few, nor of an event, nor of a place within
        (_COUNT + "It said nine civilians were killed.", [_APRIL, "incident"]),
        (_COUNT + "In the blast 52 civilians were killed.", [_APRIL, "incident"]),
        (_COUNT + "In Mosul 52 civilians were killed.", [_APRIL, "incident"]),
        (_COUNT + "Another 52 people were killed.", [_APRIL] * 2),
    ],
)
def test_what_is_of_the_month_of_the_count_before(text: str, expected: list[str]) -> None:
    assert _times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More than 500 people were killed in a bombing in Mogadishu in April. On 14 April a truck exploded there.",
            "incident 2024-04-14..2024-04-14",
        ),
        (
            "More than 500 people were killed in a bombing in Mogadishu in April. On 14 May a truck exploded there.",
            "incident 2024-04..2024-04",
        ),
        (
            "More than 500 people were killed in a bombing in Mogadishu in April. On 14 April the mayor spoke.",
            "incident 2024-04..2024-04",
        ),
        (
            '"So far we have confirmed 512 people died in last month\'s explosion in Bor," he said.',
            "incident 2024-04..2024-04",
        ),
    ],
)
def test_the_day_of_what_befell_in_a_month(text: str, expected: str) -> None:
    assert _times(text)[0] == expected
