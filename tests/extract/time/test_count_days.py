"""Days on which a count changed or stood: no days of the event whose dead it counts."""

from __future__ import annotations

from datetime import date

import pytest

from streams.extract.time.count_days import is_of_count, is_of_deaths, is_of_late_deaths, is_of_what_went_on
from streams.extract.time.periods import periods_in
from tests.extract.reading import told

PUBLISHED = date(2024, 5, 20)


def of_first(text: str, question):
    return question(text, periods_in(text, PUBLISHED)[0])


@pytest.mark.parametrize(
    "text",
    [
        "The toll of the fire rose to 11 on Saturday.",
        "The number of injured climbed to 140 late on Saturday.",
        "The confirmed death toll stood at twelve on Saturday.",
        "The death toll climbed on Saturday to 15.",
        "Officials on Saturday cut the number of dead to 67.",
        "Police on Saturday revised down to 21 the number of people killed.",
        "The governor put the number of dead at 15 on Saturday.",
        "The death toll of the fire topped 15 on Saturday.",
        "The death toll neared 1,500 on Saturday.",
        "The confirmed death toll rose fast on Saturday to 159.",
        "The death toll climbed again on Saturday to 63.",
    ],
)
def test_a_count_changes_on_a_day_of_its_own(text: str) -> None:
    assert of_first(text, is_of_count)


@pytest.mark.parametrize(
    "text",
    [
        "The number of people killed in a blast on Saturday rose to 15.",
        "The toll of Saturday's fire rose to 15.",
        "A blast on Saturday killed 15.",
        "At least 15 people died on Saturday, bringing the toll of the war to 300.",
        "The storm came ashore on Saturday and the toll rose to 15.",
    ],
)
def test_the_day_of_the_event_is_told_with_the_event(text: str) -> None:
    assert not of_first(text, is_of_count)


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("A boy hurt in the blast died overnight, taking the death toll to 12.", True),
        ("Rescuers recovered four more bodies on Saturday, bringing the toll to 15.", True),
        (
            "Two more bodies were recovered from the sunken ferry off Guyana on Saturday, raising the toll to 15.",
            True,
        ),
        ("Seventeen bodies were retrieved on Saturday, taking the death toll of the landslide to 56.", True),
        ("Rescuers on Saturday found bodies in the mud of a landslide in Bor, taking the death toll to 92.", True),
        ("At least 15 people died on Saturday, bringing the toll of the war to 300.", False),
    ],
)
def test_a_toll_that_rises_by_some_is_not_of_the_day_on_which_they_died(text: str, late: bool) -> None:
    assert of_first(text, is_of_deaths)
    assert of_first(text, is_of_late_deaths) is late


def test_who_dies_of_wounds_dates_nothing() -> None:
    assert of_first("She died of her wounds on Saturday.", is_of_late_deaths)
    assert of_first("She died in hospital on Saturday.", is_of_late_deaths)
    assert not of_first("She died on Saturday.", is_of_late_deaths)


def test_a_toll_without_the_day_of_its_event_has_none() -> None:
    assert told("The death toll from a bombing in Bor rose to 11 on Saturday.")[1] == "-"
    assert told("Four people died in Saturday's bombing in Bor.")[1] == "2024-05-18..2024-05-18"


def test_a_day_on_which_something_went_on_as_a_toll_rose_is_not_the_toll_s() -> None:
    went_on = "Crews resumed the search on Saturday after the number of dead in the landslide climbed past 40."
    assert of_first(went_on, lambda text, span: is_of_what_went_on(text, span, text.index("dead")))
    struck = "A landslide struck Bor on Saturday and the death toll rose to 40."
    assert not of_first(struck, lambda text, span: is_of_what_went_on(text, span, text.index("death")))
    mourned = "Bor mourns the victims of the bombardment on Saturday as the death toll rises to 40."
    assert not of_first(mourned, lambda text, span: is_of_what_went_on(text, span, text.index("death")))
    assert told(went_on.replace("landslide", "landslide in Bor"))[1] == "-"


@pytest.mark.parametrize(
    "text",
    [
        "A man hurt in the crash in Bor died at a clinic in Kasa on Saturday, with which the number of dead rose to 9.",
        "A man hurt in the crash in Bor died in a hospital in Kasa on Saturday, bringing to nine the number of dead.",
    ],
)
def test_whoever_dies_in_a_hospital_dies_later(text: str) -> None:
    assert of_first(text, is_of_late_deaths)
    assert told(text)[1] == "-"
