"""Counts of what lasts: a war, a campaign, a crisis, its other side."""

import pytest

from schemas import Harm, Measure
from tests.extract.reading import claims


def measures(text: str) -> list[str]:
    return [c.measure.value for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Officials say 3,100 people were killed during the hostilities.",
        "About 900 people were killed in the crackdown, the group said.",
        "The fighting has left more than 150,000 people dead.",
        "The offensive killed around 4,000 people, officials say.",
        "The war there has displaced 60,000 people.",
        "The land's population of 2.1 million has also been displaced, and water pipes have collapsed.",
        "The regime killed up to 80,000 people.",
        "ACLED said 2,499 civilians had been killed in Sudan.",
    ],
)
def test_what_lasts_is_counted_to_date(text: str) -> None:
    assert measures(text) == ["cumulative"], text


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "The crackdown on the protests in Togo has left at least 76 people dead, Amnesty International said.",
            "cumulative",
        ),
        ("At least 41 people have been killed in the protests in Togo, the Red Cross said on Friday.", "cumulative"),
        ("At least 41 people have been killed in Monday's protests in Togo, the Red Cross said.", "incident"),
        ("At least 41 people were killed in the protests in Togo, the Red Cross said.", "incident"),
        ("At least 41 people have been killed in the protests in Togo, police said.", "incident"),
        ("At least 41 people have been killed in the protests in Homs, the Red Cross said.", "incident"),
        ("At least 41 people have been killed in a raid on the protesters in Togo, the Red Cross said.", "incident"),
    ],
)
def test_who_counts_the_dead_of_a_land_s_unrest_counts_to_date(text: str, measure: str) -> None:
    assert measures(text) == [measure], text


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 12,000 people in Homs.",
        "Flooding has displaced 60,000 people in Homs.",
        "The blast in the war zone killed 300 people.",
        "Two soldiers were killed in the offensive.",
        "Police said 2,499 people had been killed in Tyre.",
    ],
)
def test_an_event_is_not(text: str) -> None:
    assert measures(text) == ["incident"], text


def test_the_other_side_s_dead_are_of_the_same_war():
    text = "Officials in Lebanon say 3,100 people were killed during the hostilities. "
    both = claims(text + "Israeli officials say 70 soldiers were killed. About 55,000 people were displaced in Israel.")
    assert [(c.harm, c.measure) for c in both] == [
        (Harm.KILLED, Measure.CUMULATIVE),
        (Harm.KILLED, Measure.CUMULATIVE),
        (Harm.DISPLACED, Measure.CUMULATIVE),
    ]


@pytest.mark.parametrize(
    "then",
    [
        "Medics said 70 people were killed in strikes.",
        "Medics said 70 people were killed in an attack.",
        "Medics said 70 people were killed on Sunday.",
        "Medics said seven people were killed.",
        "Medics said 70 people were killed in Tyre.",
        "Talks went on in Cairo. Medics said 70 people were killed.",
    ],
)
def test_what_is_told_of_an_event_after_a_war_s_toll_is_not(then: str) -> None:
    found = claims(f"Officials say 3,100 people were killed during the hostilities. {then}")
    assert [c.measure for c in found] == [Measure.CUMULATIVE, Measure.INCIDENT]


def test_the_toll_that_a_day_brings_about_is_of_no_day() -> None:
    first, toll, part = claims(
        "Nine people died of hunger in Homs in the past day, bringing the death toll to 147, including 88 children."
    )
    assert (first.measure, first.period and first.period.rolling) == (Measure.PERIOD, 24)
    assert (toll.measure, toll.period) == (Measure.CUMULATIVE, None)
    assert (part.measure, part.period) == (Measure.CUMULATIVE, None)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Cholera has killed 222 people in Togo since October, the Red Cross said. Nine died in the past 24 hours.", 2),
        ("Nine died of cholera in Togo in the past 24 hours, police said. Deaths since October stand at 240.", 2),
    ],
)  # fmt: skip
def test_who_counts_since_a_day_counts_its_last_hours(text: str, by: int) -> None:
    assert len([one for one in claims(text) if one.claimant]) == by, text


@pytest.mark.parametrize(
    ("text", "measure", "since"),
    [
        ("The group says 2,559 people are in detention in Togo.", "stock", None),
        ("The group says 738 people have died in Togo since 1 February and 3,261 are in detention.", "stock", None),
        ("The group says 738 people have died in Togo since 1 February and 3,261 were arrested.", "cumulative", True),
        ("The group says 2,559 people were in pre-trial detention in Togo.", "stock", None),
    ],
)
def test_who_is_in_detention_is_so_at_a_moment(text: str, measure: str, since: bool | None) -> None:
    held = next(one for one in claims(text) if one.harm is Harm.DETAINED)
    assert (held.measure, bool(held.period) or None) == (measure, since), text


def test_what_takes_a_toll_to_a_figure_is_of_hours_and_the_toll_is_not() -> None:
    more, toll = claims("Two more deaths in the past 24 hours took Samoa's measles toll to 62, the government said.")
    assert (more.measure, toll.measure, toll.period) == (Measure.PERIOD, Measure.CUMULATIVE, None)
