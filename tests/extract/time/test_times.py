"""When a figure holds: incident, period, cumulative or stock; prior figures; the day for which it stands."""

from __future__ import annotations

import pytest

from schemas import Measure
from tests.extract.reading import claim, claims, told


@pytest.mark.parametrize(
    ("sentence", "measure", "start", "end"),
    [
        ("A bomb killed 12 people on Friday.", "incident", "2024-05-17", "2024-05-17"),
        ("More than 1,000 civilians were killed in the past month.", "period", "2024-04-20", "2024-05-20"),
        ("Between July 1 and August 5, 2021, 5,800 people were displaced.", "period", "2021-07-01", "2021-08-05"),
        ("Since the start of the year nearly 390,000 people have been displaced.", "cumulative", "2024-01-01", None),
        ("The army has killed 1,300 civilians since 2014.", "cumulative", "2014-01-01", None),
        ("About 58 hostages are still held in the territory.", "stock", None, None),
        ("A shooting in 2021 killed 12 people.", "incident", "2021", "2021"),
        ("The group has the names of 1,628 civilians who were killed in massacres.", "cumulative", None, None),
        ("More than 215 people have died in the jail from the spread of diseases.", "cumulative", None, None),
        ("The remains of 30 people believed to have been killed by rebels were found.", "stock", None, None),
        ("A 2019 fire at a mill killed 12 people.", "incident", "2019", "2019"),
        ("It was the deadliest crash since 2006, when 12 people were killed.", "incident", "2006", "2006"),
        ("Each winter 12 people die in avalanches.", "period", None, None),
        ("More than 4,000 women a year die from it.", "period", None, None),
        ("Twelve people die in a fire a year after the mill was closed.", "incident", None, None),
        (
            "The war, which began when rebels attacked a town on 3 March 2021, killing 40 people, goes on.",
            "incident",
            "2021-03-03",
            "2021-03-03",
        ),
        ("The 2014 ferry sinking cost the lives of 304 people.", "incident", "2014", "2014"),
        ("The state executed a man for a 2009 arson attack.", "incident", None, None),
        ("Soldiers killed a man who was arrested last June.", "incident", None, None),
        ("A man who was arrested last June has died in jail.", "incident", None, None),
        ("A man who was arrested has died in jail last June.", "incident", "2023-06", "2023-06"),
        ("Gunmen killed nine people in the town, where a mill burnt down last month.", "incident", None, None),
        ("It is the deadliest crash since 12 people died in a pile-up in 2006.", "incident", "2006", "2006"),
        ("It killed 12 people on Friday, in the deadliest crash since 2006.", "incident", "2024-05-17", "2024-05-17"),
        ("Shells killed nine people despite a truce that took effect last month.", "incident", None, None),
        ("Nine soldiers were killed in an ambush on a convoy last week.", "incident", "2024-05-13", "2024-05-19"),
        ("Last week's floods killed 31 people.", "incident", "2024-05-13", "2024-05-19"),
        ("Nine soldiers were killed in attacks on convoys last week.", "period", "2024-05-13", "2024-05-19"),
        ("There are 40,000 displaced people in the camp.", "stock", None, None),
        ("Medics say 12 people have been killed in air strikes across Tyre.", "incident", None, None),
        ("Air strikes have killed 1,200 people in Lebanon.", "cumulative", None, None),
        ("A wall fell in Tema two days prior, killing 12 people.", "incident", "2024-05-18", "2024-05-18"),
        ("A wall fell in Tema the previous day, killing 12 people.", "incident", "2024-05-19", "2024-05-19"),
        ("A blast killed nine people in Tema near a separate blast two days earlier.", "incident", None, None),
        ("Twelve soldiers have been killed in recent clashes.", "cumulative", None, None),
        ("The army has suffered 4,700 casualties.", "cumulative", None, None),
        ("This year's number of people executed rose to 12.", "period", "2024-01-01", "2024-05-20"),
        ("Norway has carried out 34 executions to date.", "cumulative", None, None),
    ],
)  # fmt: skip
def test_measure_and_period(sentence: str, measure: str, start: str | None, end: str | None) -> None:
    found = claim(sentence)
    period = found.period
    assert (found.measure, period.start if period else None, period.end if period else None) == (measure, start, end)


def test_each_figure_has_the_time_of_its_clause() -> None:
    text = (
        "The UN said 1,000 civilians had been killed in the past month "
        "and the ICRC said that since May 1 some 4,042 people had been wounded."
    )
    killed, wounded = claims(text)
    assert (killed.measure, wounded.measure) == ("period", "cumulative")
    assert wounded.period and wounded.period.start == "2024-05-01"


def test_the_day_of_a_statement_is_not_the_day_of_the_harm() -> None:
    found = claim("A bomb killed 12 people on Friday, police said on Sunday.")
    assert found.period and found.period.start == "2024-05-17"


def test_an_earlier_figure_is_prior_and_keeps_its_own_day() -> None:
    text = (
        "The US-led coalition says it has killed more than 1,300 civilians in Iraq and Syria since 2014. "
        "The figure is higher than its previous admission eight months ago of 1,100 civilian deaths."
    )
    now, earlier = claims(text, day="2019-05-31")
    assert (earlier.prior, earlier.measure) == (True, "cumulative")
    assert (earlier.as_of.day, earlier.as_of.accuracy) == ("2018-09", "month")
    assert not now.prior


def test_an_old_event_is_background() -> None:
    assert claim("An earthquake killed 2,000 people in 2003.").role == "background"


def test_the_item_dates_an_incident_without_a_day() -> None:
    first, second = claims("A bomb exploded at the market on Friday. It killed 12 people. Thirty were injured.")
    assert {c.period.start for c in (first, second) if c.period} == {"2024-05-17"}


def test_a_day_in_brackets_dates_the_report() -> None:
    (found,) = claims("NORTHVILLE (May 19) - Troops arrested two men on Friday.", day="2024-05-20")
    assert found.period and found.period.start == "2024-05-17"
    (found,) = claims("Two men were arrested on Friday (May 17).", day="2024-05-20")
    assert found.period and found.period.start == "2024-05-17"


def test_a_toll_that_a_day_brings_to_a_figure_is_not_that_of_the_day() -> None:
    day, toll = claims("In the past 24 hours, seven people died of measles, bringing the death toll to 719.")
    assert (day.period.rolling, toll.period, toll.measure) == (24, None, Measure.CUMULATIVE)


def test_who_is_still_in_hospital_is_a_number_of_the_moment() -> None:
    assert claim("Nine people remain hospitalized after the crash.").measure == Measure.STOCK
    assert claim("Nine people were hospitalized after the crash.").measure == Measure.INCIDENT


def test_the_toll_of_an_outbreak_runs_on() -> None:
    assert claim("The death toll in the Ebola outbreak rises to 131.").measure == Measure.CUMULATIVE
    assert claim("Three people died of cholera in Ardale on Monday.").measure == Measure.INCIDENT


def test_the_event_told_before_has_its_time() -> None:
    first, second = claims(
        "The government says 54 soldiers were killed in an attack on a post last week. "
        "The rebels claim that 70 soldiers were killed in the attack."
    )
    assert second.period == first.period and second.period
    assert (second.period.start, second.period.end) == ("2024-05-13", "2024-05-19")
    assert first.as_of.day == second.as_of.day == "2024-05-20"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The group handed over the bodies of four hostages on Thursday.", "background"),
        ("Experts named the four dead hostages returned on Monday.", "background"),
        ("The bodies of four miners were recovered on Thursday.", "total"),
    ],
)
def test_the_dead_that_change_hands_are_no_new_dead(sentence: str, role: str) -> None:
    assert claim(sentence).role == role


def test_since_then_counts_from_the_time_told_before() -> None:
    text = (
        "The war began with an attack on 7 October 2023, when gunmen killed about 1,200 people. "
        "More than 48,230 people have been killed in Gaza since then, according to the health ministry."
    )
    _, toll = claims(text, day="2025-02-15")
    assert (toll.measure, toll.period and toll.period.start, toll.period and toll.period.end) == (
        "cumulative", "2023-10-07", None,
    )  # fmt: skip


def test_a_time_that_owns_a_thing_is_not_that_of_the_harm() -> None:
    assert claim("Twelve people were hurt as police met the runner-up in last year's election.").period is None
    floods = claim("Twelve people were killed in last year's floods.").period
    assert floods and floods.start == "2023"


def test_a_day_told_in_another_sentence_is_that_of_the_event() -> None:
    found = claims("Rescuers search a hill that came down two days ago. Dozens of people were injured.")
    assert [one.period.start for one in found if one.period] == ["2024-05-18"]


def test_a_total_since_a_day_is_not_of_the_day_of_its_last_rise() -> None:
    rise, total = claims("Shells killed 12 people on 12 May, totaling 383 deaths since March 6.")
    assert (rise.measure, total.measure) == ("incident", "cumulative")
    assert total.period and total.period.start == "2024-03-06"


def test_a_time_said_beside_is_of_what_is_said_there() -> None:
    (only,) = claims("Police arrested 12 officers, with prosecutors saying that the plot began on 2 May.")
    assert only.period is None
    (day,) = claims("Nine people died, with police saying that the blast occurred on 2 May.")
    assert day.period and day.period.start == "2024-05-02"
    rise, total = claims(
        "The army says 36 soldiers were injured over the past two days, bringing its casualties to 411."
    )
    assert (rise.measure, total.period) == ("period", None)


def test_so_long_ago_compares_nothing() -> None:
    assert told("Less than two weeks ago, two men were shot dead in Bor.")[1] == "2024-05-06..2024-05-06"
    assert told("Two men were shot dead in Bor more than a year ago.")[1] == "2023..2023"
    assert told("Three hostages, taken more than a decade ago, are being held.")[0].measure.value == "stock"


def test_so_far_since_an_event() -> None:
    one, period = told("So far 58 people have died since a dam collapsed in Bor on Friday.")
    assert (one.measure, period) == (Measure.CUMULATIVE, "2024-05-17..")
    one, _ = told("So far 58 people have died in clashes in Bor, where the army has ruled since 2020.")
    assert one.measure is Measure.INCIDENT
