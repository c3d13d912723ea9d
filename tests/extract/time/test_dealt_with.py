"""Days on which people dealt with an event are none of its own."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def days(text: str) -> list[str | None]:
    return [claim.period and claim.period.start for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Digging ended on Tuesday, and the definitive toll is 12 people killed.",
        "The governor said that 42 people died in the attack. The party, which had given the same number on Tuesday, "
        "called for him to go.",
        "Police said that 41 people were killed in the raid, 13 more than they had announced on Tuesday.",
        "Families read out a list of names on Tuesday. They said 29 people were killed in the riot.",
        "The report says that 71 people were killed and that police had been warned two days earlier.",
        "The sides agreed to a truce on Tuesday after clashes in which 231 people were killed.",
        "Raids brought the number of rebels killed to 74, the staff said in its weekly bulletin on Tuesday.",
        "Forces ended a siege at a hotel early on Tuesday. Police said 19 people were killed.",
        "The governor said that 42 people died in the attack. A minister is expected in the village on Tuesday.",
        "Health workers said 16 people were injured; nine could go home by Tuesday.",
        "Two men died of their wounds on Tuesday, raising the number of people killed to six.",
    ],
)
def test_a_day_of_an_end_of_a_word_or_of_a_list_is_not_that_of_the_harm(text: str) -> None:
    assert days(text)[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The stand-off ended on Tuesday with 12 people dead, police said.",
        "On Tuesday gunmen killed 12 people, the police announced on Wednesday.",
        "Police had reported a fire on Tuesday. Twelve people died.",
        "One of the bloodiest raids of recent years ended on Tuesday night with 28 people dead.",
        "Gunmen attacked the town on Tuesday. A truce had ended. They killed 12 people.",
    ],
)
def test_a_day_of_what_happened_stays(text: str) -> None:
    assert days(text)[-1] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Police keep to the death toll of 19 that was given by the governor in April.",
        "The opposition said 69 people died in the unrest, far above the 19 announced by the governor in April.",
    ],
)
def test_when_a_toll_was_given_is_no_time_of_the_dead(text: str) -> None:
    assert set(days(text)) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Villagers yesterday accused the army of burning 43 civilians to death.",
        "Villagers accused the army on Friday of burning 43 civilians to death.",
        "The UN today repeated that 43 people were killed in the crackdown in Bor.",
        "An inquiry that was released on Friday rejected a finding that 90 civilians died in the raid.",
        "They differ from numbers that the union published last week, which said 43 people died.",
    ],
)
def test_when_somebody_accuses_or_answers_is_no_time_of_the_dead(text: str) -> None:
    assert set(days(text)) == {None}


def test_a_search_is_ended_later() -> None:
    told = "Rescuers on Tuesday ended the search for 64 people who are missing since a ferry sank off Bor on {}."
    assert days("Rescuers on Tuesday called off the search for 12 people missing in a landslide in Bor.") == [None]
    assert days(told.format("18 May")) == ["2024-05-18"]
