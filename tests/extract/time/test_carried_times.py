"""Times that are of something else, times that the sentences before give, and wars that begin with what is dated."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        # a war that begins with what is dated counts from then; what happened on its first day is of that day
        ("In 2011 the king crushed a revolt, sparking a civil war in which 9,000 people were killed.", "cumulative",
         "2011.."),
        ("What started as a rally on 2 January has left 164 people dead.", "cumulative", "2024-01-02.."),
        ("The 36-year civil war, which ended in 1996, left 9,000 people dead.", "period", "1960..1996"),
        ("The civil war, which ended in 1996, left 9,000 people dead.", "period", "..1996"),
        # behind a semicolon it is of those of whom that clause tells
        ("More than 5,600 civilians have been displaced; 11 were killed on Friday by a mortar bomb.", "incident",
         "2024-05-17..2024-05-17"),
        ("Post-February 28, police arrested 27,901 people.", "cumulative", "2024-02-28.."),
        ("They marked the second anniversary of a revolt that has cost 70,000 lives.", "cumulative", "2022-05-01.."),
        ("They marked the second anniversary of a fire that cost 70 lives.", "incident", "2022-05..2022-05"),
        # a part's time, told with it; "12 of them children" tells no time
        ("Forty-five people were killed, 34 of them shot by police on 16 May.", "incident", "2024-05-16..2024-05-16"),
        # who was taken then and is held still
        ("Seventy-three hostages taken in the attack on 7 October 2023 are still held.", "stock", "2023-10-07.."),
        ("The land's worst earthquake dates back to 1944, killing 9,000 people.", "incident", "1944..1944"),
        ("In 2011 the king crushed a revolt in which 9,000 people were killed.", "period", "2011..2011"),
        ("They met to end a war that began on 7 May 2021, when gunmen killed 90 people.", "incident",
         "2021-05-07..2021-05-07"),
        ("They met to end a war that began on 7 May 2021 and has killed 90 people.", "cumulative", "2021-05-07.."),
        # counts of recent clashes go on in the next sentence, and what is told of one event does not
        ("Nine soldiers have been killed in recent clashes. The ministry says 40 civilians have been killed.",
         "cumulative", "-"),
        ("Nine soldiers have been killed in recent clashes. Two men were killed by a blast in Bor.", "incident", "-"),
        ("Nine soldiers were killed in a clash. The ministry says 40 civilians have been killed.", "incident", "-"),
        # one person is one event, however roughly it is dated; so is a fire in a winter
        ("Last June a man was arrested in Bor.", "incident", "2023-06..2023-06"),
        ("Last June 90 men were arrested in Bor.", "period", "2023-06..2023-06"),
        ("A fire in Bor killed 90 people in the winter of 2022.", "incident", "2022-12..2023-02"),
        # how many there were in a year was counted over it
        ("There were 90 cases of measles in the country last year.", "period", "2023..2023"),
        ("The prison, which holds about 400 inmates, was shut.", "stock", "-"),
        # wars by their names
        ("During World War Two, 9,000 prisoners of war were killed in the camp.", "period", "1939..1945"),
        ("Nine people were killed when a shell of World War Two blew up.", "incident", "-"),
        ("Nine people were killed near the Six Day War memorial.", "incident", "-"),
    ],
)  # fmt: skip
def test_what_a_time_is_of(text: str, measure: str, period: str) -> None:
    last, window = told(text)
    assert (last.measure.value, window) == (measure, period)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # years of the deed, of the case and of the law
        ("Three men have been arrested over the 2002 disappearance of a nurse.", "-"),
        ("Iran hanged nine men for a 2018 attack on a bank.", "-"),
        ("A man pleaded guilty to a shooting at a 2022 parade that killed nine people.", "2022..2022"),
        ("A court judged him for a 2019 fire that killed nine people.", "2019..2019"),
        ("Nine people were killed in the 2019 fire.", "2019..2019"),
    ],
)
def test_years_of_a_thing(text: str, period: str) -> None:
    victims = next(one for one in claims(text) if one.quantity.value in (3, 9)).period
    assert (f"{victims.start}..{victims.end}" if victims else "-") == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The genocide was in 1994. About 8,000 people were slaughtered.", "1994..1994"),
        ("The genocide was in 1994. About 8,000 people have been arrested.", "-"),
        ("The genocide was in 1994. He lives there now. Nine people were killed on the road.", "1994..1994"),
        ("The genocide was in 1994. He went home. He rode off. It rained. Nine people were killed.", "-"),
        ("He was blamed for it in June 1993. A raid in July killed 70 people.", "1993-07..1993-07"),
        ("He was blamed for it in June 1993. A raid in May killed 70 people.", "2024-05..2024-05"),
        ("He was blamed for it in 1993 and in 1996. A raid in July killed 70 people.", "2023-07..2023-07"),
    ],
)
def test_a_past_year_holds_for_what_is_told_next(text: str, period: str) -> None:
    assert told(text)[1] == period


def test_an_answer_counts_from_the_day_that_it_answers() -> None:
    first, second = claims("Rebels attacked Bor on 7 May 2022, killing 90 people. The army launched an offensive in "
                           "response, which has killed 9,000 people.")  # fmt: skip
    assert first.period and first.period.end == "2022-05-07"
    assert second.measure == "cumulative" and second.period and (second.period.start, second.period.end) == (
        "2022-05-07", None)  # fmt: skip


def test_the_months_that_followed() -> None:
    last, window = told(
        "It began with an attack on 7 May 2022. In the 15 months that followed, 9,000 people were killed."
    )
    assert (last.measure.value, window) == ("cumulative", "2022-05-07..")


def test_other_counts_go_on_over_the_same_time() -> None:
    found = claims("About 2,900 people have been killed since early January, the UN says. Approximately 70,000 others "
                   "have been displaced and thousands more injured.")  # fmt: skip
    assert [(c.measure.value, c.period and c.period.start, c.claimant and c.claimant.name) for c in found] == [
        ("cumulative", "2024-01-01", "United Nations")] * 3  # fmt: skip


def test_an_event_of_the_day_is_not_carried_into_what_has_been() -> None:
    _, second = claims("Nine people were killed in Bor on Monday. Around 70,000 others have been displaced.")
    assert second.measure != "cumulative" or second.period is None


def test_a_time_told_of_so_many_of_them_is_not_that_of_all() -> None:
    killed, shot = claims("In all of 2022, 45 people were killed, 34 of them on 16 April 2022.")
    assert (killed.period and killed.period.start, shot.period and shot.period.start) == ("2022", "2022-04-16")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Poor repairs caused the 2019 crash of an airliner which killed 52 people. The plane hit a hill on"
            " 12 August 2019.",
            "2019-08-12",
        ),
        # two such days, or the year alone
        (
            "Poor repairs caused the 2019 crash of an airliner which killed 52 people. The plane hit a hill on"
            " 12 August 2019. Another hit a tower on 3 May 2019.",
            "2019",
        ),
        ("Poor repairs caused the 2019 crash of an airliner which killed 52 people.", "2019"),
        # counted over the year
        ("In 2019, 52 people were killed in air crashes. A plane hit a hill on 12 August 2019.", "2019"),
    ],
)
def test_the_event_of_a_year_has_the_day_told_for_it(text: str, day: str) -> None:
    period = claims(text)[0].period
    assert period is not None
    assert period.start == day
