"""Every expression of time in every place of a sentence, and in stories, on several days of publication.

A failing cell names its expression and, in the assertion, the sentences that were read otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from schemas import Period
from tests.extract.reading import claims

Times = tuple[str | None, str | None]
PUBLISHED = [date(2025, 3, 5), date(2025, 1, 8), date(2025, 6, 30)]
_SENTENCES = [
    "A bomb killed 12 people in Kasa {t}.",
    "{T}, a bomb killed 12 people in Kasa.",
    "A bomb attack {t} killed 12 people in Kasa.",
    "Twelve people were killed {t} when a bomb went off in Kasa.",
    "The attack, which happened {t}, killed 12 people.",
    "Police said 12 people were killed in an attack in Kasa {t}.",
    "A bomb went off {t} in a market in Kasa, killing 12 people, officials said.",
    "Gunmen abducted 12 people in Kasa {t}.",
]
_COUNTS = [
    "Armed groups killed 412 civilians in Kasa {t}.",
    "{T}, 412 civilians were killed in Kasa, the United Nations said.",
    "At least 412 civilians have been killed in Kasa {t}.",
    "The rights group recorded 412 deaths in custody {t}.",
]


def _weekday(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _one(day: date) -> Times:
    return day.isoformat(), day.isoformat()


def _last_week(day: date, weekday: int) -> Times:
    return _one(day - timedelta(days=day.weekday() + 7 - weekday))


def _of(day: date) -> Times:
    return day.isoformat(), None


DAYS: dict[str, Callable[[date], Times]] = {
    "on Monday": lambda day: _one(_weekday(day, 0)),
    "on Saturday night": lambda day: _one(_weekday(day, 5)),
    "late on Thursday": lambda day: _one(_weekday(day, 3)),
    "in the early hours of Saturday": lambda day: _one(_weekday(day, 5)),
    "on Monday last week": lambda day: _last_week(day, 0),
    "on Friday of last week": lambda day: _last_week(day, 4),
    "last week on Tuesday": lambda day: _last_week(day, 1),
    "yesterday": lambda day: _one(day - timedelta(days=1)),
    "yesterday morning": lambda day: _one(day - timedelta(days=1)),
    "late yesterday evening": lambda day: _one(day - timedelta(days=1)),
    "last night": lambda day: _one(day - timedelta(days=1)),
    "this morning": _one,
    "two days ago": lambda day: _one(day - timedelta(days=2)),
    "on November 3": lambda _: ("2024-11-03", "2024-11-03"),
    "on 3 November": lambda _: ("2024-11-03", "2024-11-03"),
    "on the night of November 3": lambda _: ("2024-11-03", "2024-11-03"),
    "on 3 November 2023": lambda _: ("2023-11-03", "2023-11-03"),
    "in late 2023": lambda _: ("2023", "2023"),
    "in early November": lambda _: ("2024-11", "2024-11"),
    "in December": lambda _: ("2024-12", "2024-12"),
    "last December": lambda _: ("2024-12", "2024-12"),
    "last year": lambda _: ("2024", "2024"),
}
WINDOWS: dict[str, Callable[[date], Times]] = {
    "in the first half of 2023": lambda _: ("2023-01", "2023-06"),
    "between 1 and 15 May 2023": lambda _: ("2023-05-01", "2023-05-15"),
    "between May 1 and 15, 2023": lambda _: ("2023-05-01", "2023-05-15"),
    "from May 1 through 15, 2023": lambda _: ("2023-05-01", "2023-05-15"),
    "in 2019 and 2020": lambda _: ("2019", "2020"),
    "in May and June 2023": lambda _: ("2023-05", "2023-06"),
    "over the years 2015 to 2020": lambda _: ("2015", "2020"),
    "in the first three weeks of 2024": lambda _: ("2024-01-01", "2024-01-21"),
    "in the first ten days of January": lambda day: ("2025-01-01", min(date(2025, 1, 10), day).isoformat()),
    "since 7 October 2023": lambda _: ("2023-10-07", None),
    "so far this year": lambda _: ("2025-01-01", None),
    "to date this year": lambda _: ("2025-01-01", None),
    "already this year": lambda _: ("2025-01-01", None),
    "since the start of the year": lambda _: ("2025-01-01", None),
    "since Friday": lambda day: _of(_weekday(day, 4)),
}


def _read_otherwise(frames: list[str], words: str, value: int, wanted: Callable[[date], Times]) -> dict[str, object]:
    wrong: dict[str, object] = {}
    for published in PUBLISHED:
        for frame in frames:
            text = frame.format(t=words, T=words[0].upper() + words[1:])
            figures = [one for one in claims(text, day=published.isoformat()) if one.quantity.value == value]
            got = [one.period and (one.period.start, one.period.end) for one in figures]
            if got != [wanted(published)]:
                wrong[f"{published} {text}"] = got
    return wrong


@pytest.mark.parametrize("words", DAYS)
def test_a_day_is_read_wherever_it_stands(words: str) -> None:
    assert _read_otherwise(_SENTENCES, words, 12, DAYS[words]) == {}


@pytest.mark.parametrize("words", WINDOWS)
def test_a_count_is_of_its_window(words: str) -> None:
    assert _read_otherwise(_COUNTS, words, 412, WINDOWS[words]) == {}


_LONGER = {
    "last month": ("2025-02", "2025-02"),
    "at the weekend": ("2025-03-01", "2025-03-02"),
    "in November 2024": ("2024-11", "2024-11"),
    "two years ago": ("2023", "2023"),
    "in 2019": ("2019", "2019"),
}
_EVENTS = [
    "A bomb went off in a market in Kasa {t}.",
    "{T}, gunmen opened fire on a wedding in Kasa.",
    "The attack on Kasa happened {t}.",
    "A ferry sank off Kasa {t}.",
]
_STORIES = [
    "{event} Twelve people were killed.",
    "{event} The health ministry put the number of dead at 12.",
    "{event} The victims were buried on Tuesday. Officials said 12 people had died.",
    "{event} At least 12 people were killed. Last month 77 died on the roads of the north.",
    "Twelve people died, according to the police. {event}",
]


def _told_of_twelve(text: str) -> list[Period | None]:
    return [one.period for one in claims(text, day="2025-03-05") if one.quantity.value == 12]


@pytest.mark.parametrize("words", _LONGER)
def test_a_week_month_or_year_of_an_event_is_that_of_its_figures(words: str) -> None:
    frames = [story.replace("{event}", event) for story in _STORIES for event in _EVENTS]
    wrong = {}
    for frame in frames:
        text = frame.format(t=words, T=words[0].upper() + words[1:])
        got = [period and period.start for period in _told_of_twelve(text)]
        if got != [_LONGER[words][0]]:
            wrong[text] = got
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "A similar bomb went off in the market last month. Twelve people were killed.",
        "The plant, which burned down last year, reopened. Twelve people were killed.",
        "Prices fell and the currency collapsed last month. Twelve people were killed.",
        "The army says it will have raided the camp by the end of last month. Twelve people were killed.",
        "It comes after a bomb went off last month. Twelve people were killed.",
        "The ceasefire collapsed last month. Twelve people were killed.",
        "Fighting broke out in January. Twelve people were killed in air strikes since then.",
    ],
)
def test_the_month_of_something_else_is_not(text: str) -> None:
    got = [period and period.end for period in _told_of_twelve(text)]
    assert got == [None]


_DEALT = [
    "The president visited the town on Tuesday.",
    "Police arrested the owner on Tuesday.",
    "Schools reopened on Tuesday.",
    "The government on Tuesday announced three days of mourning.",
    "The governor flew to Kasa on Tuesday to meet the families.",
    "Two men appeared in court on Tuesday.",
]


@pytest.mark.parametrize("dealt", _DEALT)
def test_a_day_of_dealing_stands_back_behind_that_of_the_event(dealt: str) -> None:
    for text in (
        f"A bus fell into a gorge on Sunday. {dealt} Officials said 12 people had died.",
        f"Officials said 12 people had died. {dealt} The bus fell into a gorge on Sunday.",
    ):
        got = [period and period.start for period in _told_of_twelve(text)]
        assert got == ["2025-03-02"], text


_BACKGROUND = [
    ("In 2019, a similar fire in the town killed 45 people.", "2019"),
    ("In May 2022 a fire in the city killed 45 people.", "2022-05"),
    ("The worst such fire, on 4 June 2010, killed 45 people.", "2010-06-04"),
]


@pytest.mark.parametrize(("background", "year"), _BACKGROUND)
def test_a_story_of_now_goes_on_behind_its_background(background: str, year: str) -> None:
    for text in (
        f"A fire broke out at a mill in Kasa on Sunday. {background} Officials said 12 people had died.",
        f"{background} A fire broke out at a mill in Kasa on March 2. At least 12 people were killed.",
    ):
        got = {one.quantity.value: one.period and one.period.start for one in claims(text, day="2025-03-05")}
        assert got == {45: year, 12: "2025-03-02"}, text


def test_what_is_counted_since_an_event_of_these_days_is_its_toll() -> None:
    (one,) = claims("At least 12 people have died since Sunday's earthquake.", day="2025-03-05")
    assert (one.measure.value, one.period and one.period.end) == ("incident", "2025-03-02")
    (one,) = claims("At least 12 people have died since Sunday's vote.", day="2025-03-05")
    assert (one.measure.value, one.period and one.period.end) == ("cumulative", None)
