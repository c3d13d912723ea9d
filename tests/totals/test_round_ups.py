"""Items that tell of several events: their sum is nobody's toll, and the first event is the main one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from schemas import Claim, NewsItem, Victim
from streams.extract import read_story
from streams.sources import Reading
from streams.sources.decode import item_of
from streams.totals import POLICIES, totals_of


def totals(text: str, policy: str = "strict", title: str = "") -> dict[str, int | None]:
    now = datetime(2025, 5, 2, tzinfo=UTC)
    row = {"id": "x", "title": title, "text": text or "More soon.", "published_at": "2025-05-02"}
    item: NewsItem = item_of(row, Reading(now, undated=now))
    records = [record for record in read_story(item) if isinstance(record, Claim | Victim)]
    told = totals_of(records, POLICIES[policy], text=item.text)
    return {harm: total.best for harm, total in told.items() if total.best}


@pytest.mark.parametrize(
    "text",
    [
        "Three men were killed in separate incidents on Thursday. A 30-year-old man died near the station. Late on "
        "Thursday, another man was shot dead in the harbour.",
        "Four men were killed by gunfire across Alden since Wednesday. A 30-year-old man died near the station at "
        "noon. On Thursday a 40-year-old man was shot dead by the harbour.",
        "Two people were killed and five were wounded in shootings across Alden since Wednesday. About 5 p.m. a "
        "40-year-old man was killed in Mill Road. Two hours earlier, two women were wounded in a shop.",
        "Two men were killed at different locations on Thursday. A 30-year-old man was shot dead in Mill Road. Another "
        "man was shot dead in the harbour.",
        "Two men were killed on Thursday. A man was killed in Mill Road. A few hours earlier, a man was killed in Bor.",
        "Two men were killed in different areas of Alden. A 40-year-old man was killed in Mill Road.",
        "A string of shootings left four people dead in Alden. A 40-year-old man was killed in Mill Road.",
        "The two killings were five blocks and 20 minutes apart. A 40-year-old man was killed in Mill Road.",
    ],
)
def test_the_main_event_of_a_round_up_is_the_first_it_tells(text: str) -> None:
    assert totals(text) == {"killed": 1}


def test_a_harm_of_the_sum_alone_is_not_of_the_first_event() -> None:
    text = (
        "Several insurgents were killed and six were arrested during operations in the Alden and Brook provinces. "
        "In Alden province, troops arrested two insurgents."
    )
    assert totals(text, "isaf") == {"detained": 2}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Three men were killed in separate incidents on Thursday.", 3),  # no event is told
        ("Two men were killed on Thursday. A man was killed in Mill Road, the other in Bor.", 2),
        ("Six people were killed in attacks across Alden. In Mill Road four people were killed.", 6),
        ("Nine people were killed in mass shootings at two mosques. Five people were killed in one of them.", 9),
        ("Two people were killed and six others wounded in stabbings. Officers shot the suspect.", 2),
    ],
)
def test_what_may_be_one_event_is_no_round_up(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed


def test_the_dead_and_one_of_those_shot_are_the_same_person() -> None:
    text = (
        "One man was killed on Thursday. A 36-year-old man had been shot. The man was taken to hospital, where he died."
    )
    assert totals(text) == {"killed": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, Omar Reza and Samir Daud, were killed.", {"killed": 2}),
        ("Two people were killed and a third was wounded.", {"killed": 2, "injured": 1}),
        ("A third person has died after the collapse.", {"killed": 3}),
        ("A guest shot six people, killing four of them.", {"killed": 4, "injured": 2}),
        ("Police arrested a courier on Monday. Both men were arrested at home.", {"detained": 2}),
        ("Three people died and two were hurt. One of the injured died ten days later.", {"killed": 4, "injured": 2}),
        ("Four people died in a tram. One of the injured died on Friday.", {"killed": 4}),
        ("A blast killed 4, then another killed more; in total 26 were killed.", {"killed": 26}),
        (
            "Troops arrested a rebel leader. In Bor they arrested two rebels, one of whom was that leader.",
            {"detained": 2},
        ),
        ("Police arrested a leader. On Monday police arrested the leader and a soldier.", {"detained": 2}),
        ("Gunmen shot 44 worshippers dead, while another 12 people died in a separate attack.", {"killed": 44}),
        ("Attacks by militants killed 38 soldiers. Eight militants also died.", {"killed": 38}),
        ("Troops killed 38 soldiers of the army. Eight militants also died.", {"killed": 46}),
        ("The flood left nearly 7,000 people homeless.", {"displaced": 7000}),
        ("The flood affected 390 people, who were rendered homeless.", {"displaced": 390}),
        ("More than 500 families, totalling 2,500 people, had lost their homes.", {"displaced": 2500}),
        ("The ferry sank. Nine people are missing and presumed dead.", {"killed": 9}),
        ("The ferry sank. Nine people are missing.", {"missing": 9}),
        ("The flood left 7,000 people homeless and displaced 900.", {"displaced": 900, "affected": 7000}),
        ("A man fatally shot his uncle before killing himself.", {"killed": 2}),
        ("Police found Ana Ruiz suffering from a gunshot wound. She died at the scene.", {"killed": 1}),
        ("Medics took Ana Ruiz to hospital, where she died.", {"killed": 1}),
        (
            "Two men stormed a hotel, stabbing three guests. One of the assailants was shot dead.",
            {"killed": 1, "injured": 3},
        ),
        ("Medics rushed a man to hospital on Monday. He died on Tuesday.", {"killed": 1}),
    ],
)
def test_who_is_told_of_twice_counts_once(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


def test_an_arrest_has_a_day_of_its_own() -> None:
    text = "Police arrested a man on Thursday. On April 8 gunmen wounded two guards."
    assert totals(text) == {"detained": 1, "injured": 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people were fatally shot on Thursday. The shootings occurred about 40 minutes and a mile apart. A man "
         "was shot in the head and died at a hospital.", {"killed": 1}),
        ("Three men were wounded on Thursday in Bor. Police said the shootings did not appear to be connected. A man "
         "was shot in the leg on Mill Road.", {"injured": 1}),
        ("Three men were wounded on Thursday in Bor. The two shootings are believed to be related. A man was shot in "
         "the leg on Mill Road.", {"injured": 3}),
        ("Eleven people have died of gunshot wounds in the city. In the latest shooting, a man in his 20s was "
         "fatally wounded on Thursday in East Kila.", {"killed": 1}),
        ("Percy Jack, 21, was charged with two separate murders. The first was the killing of Sid Moor on Thursday.",
         {"killed": 1}),
        ("Nine people were killed by a bomb in Bor. In the latest attack, two policemen were killed on Thursday.",
         {"killed": 9}),
        ("Forty people drowned in floods. The deaths were in two separate valleys.", {"killed": 40}),
        ("Two students died on Wednesday and Thursday. The deaths are not related, police said.", {"killed": 2}),
    ],
)  # fmt: skip
def test_a_sentence_behind_a_sum_says_that_it_is_one(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


def test_the_toll_of_a_weekend_is_what_an_item_is_about() -> None:
    text = (
        "Eight people were killed and at least 26 wounded in shootings across Alden over the holiday weekend. A man "
        "was shot dead in Mill Road on Saturday. Hours later, a woman was shot dead in a car."
    )
    assert totals(text) == {"killed": 8, "injured": 26}
    apart = text.replace("in shootings across", "in separate shootings across")
    assert totals(apart) == {"killed": 1}
