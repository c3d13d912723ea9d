"""Which time belongs to which figure, where a sentence or its neighbours name several."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

_S = "cumulative 2024-05-10.."


def _times(text: str, day: str = "2024-05-20") -> list[str]:
    found = []
    for one in claims(text, day=day):
        period = one.period
        found.append(one.measure.value + (f" {period.start or ''}..{period.end or ''}" if period else ""))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the total's time and the increment's
        (
            "Three men are killed in Bor, bringing the total to at least 23 people killed since the truce on 10 May.",
            ["incident", _S],
        ),
        (
            "Three more soldiers have been killed, bringing the death toll since the war began on 10 May to six.",
            ["incident", _S],
        ),
        (
            "At least 12 people were killed in the past 24 hours, bringing the death toll since 10 May to 470.",
            ["period 2024-05-19..2024-05-20", _S],
        ),
        (
            "Five people were killed on Friday, bringing to 40 the number of dead since 10 May.",
            ["incident 2024-05-17..2024-05-17", _S],
        ),
        # what is told of how long something has been so
        ("Police found the bodies of eight people missing since Friday.", ["incident"]),
        ("Eight people have been missing since 10 May.", [_S]),
        ("The plant has been shut since the accident which killed one person.", ["incident"]),
        ("A nurse who was working in this hospital for the last seven years was killed.", ["incident"]),
        # what a change is told against
        (
            "A record 383 aid workers were killed in 2023, up by 31% from 2022, including 181 in the north.",
            ["period 2023..2023", "period 2023..2023"],
        ),
        # what it grew by in that time
        (
            "The death toll of cholera in Chad has risen to 978, an increase of nearly 25% in three days.",
            ["cumulative"],
        ),
        ("More than 700 people have died of cholera in Chad, a 20% rise in a week.", ["cumulative"]),
        ("An increase in attacks killed 20 people in three days.", ["period 2024-05-17..2024-05-20"]),
        # when it was said, and by another said before
        (
            "Three men were killed in Bor, not the six announced on Sunday, Interior Minister Ali Bello said Monday.",
            ["incident"],
        ),
        # a meeting, and the announcement of the toll
        ("The toll of the mudslide in Bor rose to 36. It was announced on Monday by the ministry.", ["incident"]),
        # an arrest, and the deed
        ("Police arrest four people, accusing them of bombing a mosque in Bor yesterday.", ["incident"]),
        ("A man has been arrested for involvement in last week's bombing.", ["incident"]),
        ("Seven people were arrested on Friday over an attack on a convoy.", ["incident 2024-05-17..2024-05-17"]),
        (
            "A man was arrested on Saturday on suspicion of killing two women in Bor on Friday.",
            ["incident 2024-05-18..2024-05-18", "incident 2024-05-17..2024-05-17"],
        ),
        (
            "A bomb killed five people in Bor on Friday. Police have arrested two men.",
            ["incident 2024-05-17..2024-05-17", "incident"],
        ),
        (
            "Protesters clashed with police in Bor on Friday. Forty people have been arrested.",
            ["incident 2024-05-17..2024-05-17"],
        ),
        # what an event led to some days later is still its toll
        ("Three people have died following a quake on 10 May.", ["incident 2024-05-10..2024-05-10"]),
        ("Twelve people were hurt in clashes following his arrest on Friday.", ["incident 2024-05-17..2024-05-17"]),
    ],
)
def test_whose_time_it_is(text: str, expected: list[str]) -> None:
    assert _times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 200,000 new cases of the disease occur each year.", ["period"]),
        ("Turbulence injures dozens of people nearly every year.", ["period"]),
        ("A bomb kills nine people as the road sees 400 accidents per day.", ["incident"]),
        ("An hour after villagers ended their daily fast, a drone killed four people.", ["incident"]),
        ("The daily bus plunged into a ravine, killing nine people.", ["incident"]),
        ("Fifty people were stranded, and it took over an hour to get everyone down.", ["incident"]),
        ("A review of 2022 found that 75 aid workers had been killed.", ["period 2022..2022"]),
        ("A study in 2022 found that 75 aid workers had been killed.", ["incident"]),
        ("At three places, including the Monday Market, 40 people were killed.", ["incident"]),
        ("It was the fifth killing of teachers in the last four months.", ["period 2024-01-20..2024-05-20"]),
        ("The government says the death toll from the earthquakes in Peru has risen to 3,342.", ["incident"]),
        ("Neighbouring countries host 400,000 refugees.", ["stock"]),
    ],
)
def test_what_is_no_time_of_the_harm(text: str, expected: list[str]) -> None:
    assert _times(text) == expected


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("last November 25", "2023-11-25..2023-11-25"),
        ("on New Year's night", "2024-01-01..2024-01-01"),
        ("during the march 5 earthquake", "2024-03-05..2024-03-05"),
        ("over a five-day period ended yesterday", "2024-05-15..2024-05-19"),
        ("on Feb. 16 and 18", "2024-02-16..2024-02-18"),
        ("since the year began", "2024-01-01.."),
    ],
)
def test_times_as_they_are_written(words: str, period: str) -> None:
    (one,) = claims(f"Forty people were killed in Bor {words}.")
    assert one.period and f"{one.period.start}..{one.period.end or ''}" == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels killed 18 soldiers in Mosul, the army said. On Friday, 19 soldiers were killed in Basra by mines.",
            ["incident", "incident 2024-05-17..2024-05-17"],
        ),
        (
            "A blast in a refinery killed one man. Two people were killed in a previous blast at the plant on May 10.",
            ["incident", "incident 2024-05-10..2024-05-10"],
        ),
        (
            "A bomb killed 12 people in Bor. The bomb went off on Friday.",
            ["incident 2024-05-17..2024-05-17"],
        ),
        (
            "A bomb killed 12 people in Bor. It went off on Friday, killing seven of them in a market.",
            ["incident 2024-05-17..2024-05-17", "incident 2024-05-17..2024-05-17"],
        ),
        ("A bus crash killed 13 people in Bor. The police would not comment Friday on what caused it.", ["incident"]),
    ],
)
def test_days_of_other_events_are_not_taken_up(text: str, expected: list[str]) -> None:
    assert _times(text) == expected
