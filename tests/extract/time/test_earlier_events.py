"""What a sentence tells of an earlier event, and what the writer adds to somebody's word."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, told


@pytest.mark.parametrize(
    "text",
    [
        "A 28-year-old woman died after falling from a mountain near Kasa, an inquest has heard.",
        "The court was told that nine miners died in the tunnel.",
        "The incident comes weeks after 30 people were killed in a crush at a festival.",
        "It was the deadliest fire since one in Bor on 24 November 2012 that killed 112 workers.",
        "It was the worst crash since the one in Bor in July 2016, in which 22 people died.",
        "The collapse came two years after nine people were killed in a fire at the mill.",
        "A British man detained in Peru for six years without trial must be released on bail.",
        "Seven fishermen who were detained for nearly two months have gone home.",
    ],
)
def test_an_earlier_event_is_background(text: str) -> None:
    assert claim(text).role == "background"


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Bor, weeks after a truce was signed.",
        "Police detained nine people in Bor for setting fire to a court.",
        "Nine people were killed outside the court in Bor.",
    ],
)
def test_what_only_looks_like_an_earlier_event_is_told_as_it_is(text: str) -> None:
    assert claim(text).role == "total"


def test_a_campaign_during_which_many_die_runs_to_date() -> None:
    text = "Troops answered the attack of 7 May with a campaign in Dar, during which at least 4,300 people have died."
    one, period = told(text)
    assert (one.measure, period) == ("cumulative", "2024-05-07..")
    one, period = told("Troops answered with a campaign to the attack of 7 May, in which 120 people died.")
    assert (one.measure, period) == ("incident", "2024-05-07..2024-05-07")


def test_the_dead_of_an_illness_that_there_have_been_run_to_date() -> None:
    text = "A measles outbreak has reached ten states. There have been three fatalities in the United States."
    assert told(text)[0].measure == "cumulative"
    assert told("Three people died of measles in Bor on Monday.")[0].measure == "incident"


def test_a_tournament_is_called_by_its_year_whenever_something_happens() -> None:
    assert told("Nine people were hurt in a crush after a match of the 2026 World Cup.")[1] == "-"
    assert told("Nine people were hurt in a crush in 2023.")[1] == "2023..2023"


def test_how_a_war_began_is_told_by_the_writer() -> None:
    text = "The UN says 14,500 children were killed in the war, which began after gunmen shot dead 120 people in Bor."
    counted, began = claims(text)
    assert counted.claimant and counted.claimant.name == "United Nations"
    assert (began.quantity.value, began.claimant) == (120, None)


def test_whom_somebody_serves_is_no_place() -> None:
    text = "Croatian police arrested an officer on suspicion of spying for Serbia."
    place = claim(text).place
    assert place and place.country == "HR"
    text = "Nine sailors were killed on two tankers associated with Greece off the coast of Yemen."
    place = claim(text).place
    assert place and place.country == "YE"


def test_papers_at_the_end_of_a_sentence_say_nothing() -> None:
    text = (
        "Prosecutors detained a clerk in an inquiry into the smuggling of chips by means of false transport documents."
    )
    assert claim(text).claimant is None


def test_trees_are_no_people() -> None:
    assert (
        claims("The king planted 1,100 trees in one such garden, but about 400 have perished since. Fire kills.") == []
    )


def test_a_campaign_that_answers_an_attack_runs_since_that_day_in_a_story_of_now_too() -> None:
    answered = (
        "The army responded with an air and ground campaign that killed at least 4,805 people, the ministry said."
    )
    attack = "The war began after rebels killed about 1,200 people in an attack on Velm on 7 October 2023."
    last = claims(f"The clinic closed on Sunday. {attack} {answered}", day="2025-03-05")[-1]
    assert last.period is not None and last.period.start == "2023-10-07"


def test_with_what_it_is_compared_is_not_when_it_was() -> None:
    told = claims("Forty people died in the deadliest crash since one on 5 July 2016 that killed 22 people.")
    assert [(one.quantity.text, one.role.value) for one in told] == [("Forty", "total"), ("22", "background")]


@pytest.mark.parametrize(
    ("opens", "year"), [("A year later", "2013"), ("Three years later", "2015"), ("The following year", "2013")]
)
def test_so_many_years_after_what_the_sentence_before_tells(opens: str, year: str) -> None:
    told = claims(f"A blast killed nine people today. In 2012 a fire killed 112. {opens} a collapse killed 40 people.")
    assert told[-1].role == "background"
    assert told[-1].period and told[-1].period.start == year


def test_the_day_on_which_it_was_confirmed_is_not_its_own() -> None:
    told = claims(
        "Nine people were killed in Bor. The mayor, who confirmed the attack yesterday, said it was on Friday.",
        day="2024-05-20",
    )
    assert told[0].period and told[0].period.start == "2024-05-17"


def test_the_official_toll_that_others_exceed_is_no_earlier_one() -> None:
    text = "The storm killed 300 people, far more than the {}official death toll of 64, doctors said."
    assert [one.prior for one in claims(text.format(""))] == [False, False]
    assert [one.prior for one in claims(text.format("previous "))] == [False, True]


def test_the_day_of_late_deaths_is_not_that_of_the_toll() -> None:
    text = "With a girl dying of burns at the weekend, the toll of the school fire in Bor has risen to 90."
    toll = next(one for one in claims(text, day="2024-05-20") if one.quantity.value == 90)
    assert toll.period is None
