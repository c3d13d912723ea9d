"""Who goes away and is not displaced, whom a court has judged, animals, and what is to come."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    "sentence",
    [
        "Three gunmen fled the scene on a motorbike.",
        "A 30-year-old suspect fled and is still sought.",
    ],
)
def test_who_leaves_what_is_no_home_is_not_displaced(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("About 2,000 people fled the town.", "About 2,000"),
        ("Some 4,000 residents were evacuated as the river rose.", "Some 4,000"),
        ("Police said 300 families fled their homes.", "300"),
        ("Some 200 guests were evacuated from the burning hotel.", "Some 200"),
        ("All 140 people on board were evacuated from the ferry.", "140"),
        ("About 90 people inside were evacuated.", "About 90"),
    ],
)
def test_who_leaves_home_or_is_evacuated_is_displaced(sentence: str, figure: str) -> None:
    assert figures(sentence) == [("displaced", figure)]


def test_those_who_fled_were_known_before_and_fled_in_no_event_of_the_day() -> None:
    (only,) = claims("The general said the 40,000 villagers who fled the camps cannot return.")
    assert only.measure == "stock"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("A court in Lyon sentenced a nurse who was found guilty of killing 12 people.", "background"),
        ("A court in Lyon sentenced a nurse for fatally stabbing 12 people in 2019, police said.", "background"),
        ("A man was jailed for killing three people in a fire in Turin.", "background"),
        ("A man admitted in court to killing eight women in Turin.", "background"),
        ("Clashes after a leader was jailed for corruption killed 12 people in Turin.", "total"),
        ("Police charged a man after three people were killed in a fire in Turin.", "total"),
        ("Two convicts were hanged, bringing the number of people executed this year to 12.", "total"),
        ("A court convicts Joe Hill, the driver who injured 130 people in a crowd.", "background"),
        ("The gunman who killed 12 people is sentenced to life in prison.", "background"),
        ("A man who killed 12 people was shot dead.", "total"),
    ],
)
def test_the_dead_for_whom_a_court_has_judged_are_background(sentence: str, role: str) -> None:
    assert claims(sentence)[-1].role == role


@pytest.mark.parametrize(
    "sentence",
    [
        "About 50 hippos were killed by anthrax at a park in Chad.",
        "Some 140 dolphins are found near Accra, with 60 confirmed dead.",
        "Seven elephants were killed and another was injured by a train.",
        "Thousands of villagers are expected to die of hunger.",
        "About 300 people are likely to be displaced by the dam.",
    ],
)
def test_animals_and_what_is_to_come_are_no_figures(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "harm", "measure"),
    [
        ("The bodies of three people abducted from a mine were recovered.", "killed", "incident"),
        ("The ministry updated the casualties to 2,167 killed.", "killed", "incident"),
        ("The service says there are 10,000 bodies buried under rubble.", "killed", "stock"),
        ("Some 70 prisoners are awaiting execution.", "detained", "stock"),
        ("Ghana says 16 soldiers have been killed in Ukraine while fighting for others.", "killed", "cumulative"),
        ("The death toll for the flooding season rises to 400.", "killed", "cumulative"),
    ],
)
def test_what_is_so_at_a_moment_or_over_a_time(sentence: str, harm: str, measure: str) -> None:
    found = claims(sentence)[-1]
    assert (found.harm, found.measure) == (harm, measure)


def test_the_parts_of_an_old_toll_are_old() -> None:
    found = claims(
        "A court jailed the owner after the fire in January 2023 that killed 78 people, including 34 children."
    )
    assert [one.role for one in found] == ["background", "background"]


def test_fighters_beside_fighters_are_a_side_of_their_own() -> None:
    told = claims("Six soldiers and nine Houthi fighters were killed in clashes.")
    assert [one.victim_group for one in told] == ["soldiers", "Houthi fighters"]
    (alone,) = claims("Six soldiers were killed in clashes.")
    assert alone.victim_group == "soldiers"  # as where the other side is told of beside them


def test_a_bare_count_beside_another_is_of_the_same_people() -> None:
    told = claims("Over 332 children have been killed and 609 injured.")
    assert [one.victim_class for one in told] == [("child",), ("child",)]


def test_a_toll_throughout_the_war_is_a_running_count() -> None:
    told = claims("Fifty were killed in the past 24 hours, bringing the death toll to 52,243 throughout the war.")
    assert [one.measure for one in told] == ["period", "cumulative"]
