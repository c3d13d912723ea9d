"""Times of what a sentence only goes back to are none of the harm that it tells as new."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, told

_NOW = ["kills a gunman", "arrests nine people", "detains nine men", "shoots a man dead"]
_GOES_BACK = [
    "who attacked a patrol in March 2022", "who was freed in an exchange in 2011", "after a bombing in Bor in December",
    "accused of a raid on Bor last year", "over the murder of a judge in July 2021",
]  # fmt: skip


@pytest.mark.parametrize("tail", _GOES_BACK)
@pytest.mark.parametrize("verb", _NOW)
def test_what_happens_now_was_not_on_an_old_day(verb: str, tail: str) -> None:
    one, period = told(f"The army {verb} {tail}.", which=0)
    assert (one.role.value, period) == ("total", "-")


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("A girl dies of burns from a fire in 2022.", "-"),
        ("Four men are arrested in the killing of a priest near Bor in January.", "-"),
        ("Five guards sustain injuries when a prisoner, the brother of the bomber of Bor in 2017, attacks them.", "-"),
        ("Police arrest three men suspected of taking part in the April attacks in Bor.", "-"),
        ("Police arrested two men over a murder in 2009.", "-"),
        ("Three people have been arrested in connection with the disappearance of a nurse 20 years ago.", "-"),
        ("Police detain 40 people in the north following clashes in Bor yesterday.", "-"),
        # what is done in answer to a death comes after it
        ("Six people were injured in protests after the killing of a judge on Friday.", "-"),
        ("Six people are injured during marches after the assassination of a mayor earlier this month.", "-"),
        ("A total of 74 people were arrested at a rally for the league, which was banned on 5 April.", "-"),
        # the year of a name
        ("Two teenagers are injured in a shooting in Bor after the 2024 Spring Parade in the old town.", "-"),
        ("At least 19 people were hurt in a brawl during a match of the 2024 Bor Cup.", "-"),
        # these are the harm's
        ("Ten people are killed in Bor on Friday.", "2024-05-17..2024-05-17"),
        ("Ten people were killed in Bor in December 2022.", "2022-12..2022-12"),
        ("In March, 40 people are killed in a raid on Bor.", "2024-03..2024-03"),
        ("Ten people have been killed in raids in December.", "2023-12..2023-12"),
        ("Nine people were killed after a boat sank in December.", "2023-12..2023-12"),
        ("At least 19 people were killed in the 2024 floods in Bor.", "2024..2024"),
        ("Nine people were killed in a fire at a mill in Bor, which broke out on Friday.", "2024-05-17..2024-05-17"),
        ("Troops killed a gunman who shot at them on Friday.", "2024-05-17..2024-05-17"),
        ("The army arrested 380 wanted men in the north in December.", "2023-12..2023-12"),
    ],
)
def test_the_tense_tells_which_day_it_may_be(sentence: str, period: str) -> None:
    assert told(sentence, which=0)[1] == period


@pytest.mark.parametrize("verb", ["sentenced", "convicted", "charged"])
def test_a_court_now_judges_a_deed_of_then(verb: str) -> None:
    _, period = told(f"A nurse is {verb} for killing nine patients between 2021 and 2022.")
    assert period == "2021..2022"


def test_what_else_happens_now_was_not_on_an_old_day_either() -> None:
    text = "Troops kill a gunman who shot two officers in May 2021 and arrest several others in Bor."
    assert [one.role.value for one in claims(text)] == ["total", "background", "total"]


def test_an_arrest_of_now_is_not_of_an_old_day_told_before() -> None:
    text = "The bodies of ten miners who were kidnapped on 28 April are found in Bor. Four people are arrested."
    held = next(one for one in claims(text) if one.harm.value == "detained")
    assert held.period is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Nine people were killed in Bor during the Kosovo War, when shells fell.", "background"),
        ("Nine people were killed in the Kosovo War museum fire in Pristina on Monday.", "total"),
    ],
)
def test_a_past_war_dates_what_was_in_it_and_not_what_is_called_after_it(text: str, role: str) -> None:
    assert [one.role.value for one in claims(text)] == [role]
