"""The dead that were found, or died of it, on a later day: no day of the toll that counts them by now."""

from __future__ import annotations

import pytest

from schemas import Claim, Harm, NewsItem, Role
from streams.extract import read_all


def dead_in(text: str, title: str | None = None) -> list[Claim]:
    item = NewsItem(
        id="a",
        url="http://news.example/a",
        title=title,
        text=text,
        publisher="Wire",
        published_at="2024-05-20T12:00:00Z",
        fetched_at="2024-05-20T12:00:00Z",
        language="en",
    )
    return [one for one in read_all(item) if isinstance(one, Claim) and one.harm is Harm.KILLED]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Four victims more were dug out of the mud in Bor on Sunday. The dead are 18, the mayor said.", 18),
        ("Divers found two bodies downstream of Bor on Sunday. The bus crash has now cost 23 lives.", 23),
        ("With the recovery of three bodies on Friday and one on Sunday, 11 people are confirmed dead in Bor.", 11),
        ("Another victim of the Bor fire, a guard, died at the burn institute on Sunday, raising the toll to 24.", 24),
        ("Rescuers reached the lower shaft in Bor on Sunday and found nine more bodies, so that 15 are now known to "
         "have died in the blast.", 15),
        ("One of the villagers in treatment in Bor succumbed on Sunday. With this, the death toll stands at three.", 3),
        ("The last of the missing, a woman of 70, was found on Sunday under the debris in Bor. In all, 28 people "
         "perished.", 28),
    ],
)  # fmt: skip
def test_a_toll_has_not_the_day_of_those_who_add_to_it_and_has_risen(text: str, toll: int) -> None:
    told = next(one for one in dead_in(text) if one.quantity.value == toll)
    assert told.period is None
    assert told.rises
    assert all(one.role is Role.INCREMENT for one in dead_in(text) if one is not told and one.quantity.value != toll)


def test_what_happened_elsewhere_keeps_its_day() -> None:
    told = dead_in(
        "The toll of Friday's bombing in Bor has been raised to 81, the ministry said. In a separate attack "
        "on a shrine in Kasa 30 people died on Sunday."
    )[-1]
    assert told.role is Role.TOTAL
    assert told.period and told.period.text == "on Sunday"


def test_bodies_alone_are_told_for_the_day_on_which_they_were_found() -> None:
    (told,) = dead_in("Police found 12 bodies in a house in Bor on Sunday.")
    assert told.period and not told.rises


def test_who_died_takes_the_toll_to_so_many() -> None:
    more, toll = dead_in(
        "Three people hurt in the crash in Bor died in hospital, police said. That brings the dead to 21."
    )
    assert (more.role, toll.role, toll.rises) == (Role.INCREMENT, Role.TOTAL, True)
    title, toll = dead_in(
        "A guard died in hospital in Bor on Sunday. The fire's toll is now 26.", "Bor fire: one more dies"
    )[:2]
    assert title.role is Role.INCREMENT


def test_a_fourth_who_dies_makes_four() -> None:
    title, told = dead_in(
        "A fourth child has died after the collapse of a wall in Bor. The pupil died on Sunday.", "Fourth pupil dies"
    )
    assert (title.quantity.value, told.quantity.value) == (4, 4)
    assert told.rises and told.period is None


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Firefighters brought up a 21st body from the river in Bor.", 21),
        ("The 16th victim of the fire in Bor passed away.", 16),
        ("The church stampede's dead in Bor were thirteen, a doctor said.", 13),
        ("The dead in the stadium stampede were 15, the governor said.", 15),
        ("The number of suspected victims of the sect in Bor hit 21 after 13 bodies were unearthed.", 21),
        ("The number of prisoners killed in the riot in Bor is now 57.", 57),
        ("Divers took 11 bodies out of the hull off Bor, bringing to 29 the confirmed dead.", 29),
        ("The body of a child was found in Bor, raising to 16 the number of refugees who drowned.", 16),
        ("Two of those in intensive care in Bor died.", 2),
    ],
)
def test_how_many_have_died_by_then(text: str, dead: int) -> None:
    assert dead in [one.quantity.value for one in dead_in(text)]


def test_who_is_only_one_of_several_victims_is_no_count() -> None:
    assert 2 not in [one.quantity.value for one in dead_in("The second victim was a nurse from Bor who died.")]


def test_with_whom_a_toll_climbed_adds_to_it() -> None:
    more, toll = dead_in("With two deaths in Bor the toll of last week's fire climbed to 13.")
    assert (more.role, toll.role) == (Role.INCREMENT, Role.TOTAL)


def test_four_had_died_earlier() -> None:
    toll, more, before = dead_in(
        "The deaths in Bor rose to five on Sunday with one more person dying. Four had died earlier."
    )
    assert before.prior and more.role is Role.INCREMENT and not toll.prior


def test_some_of_those_who_died_did_so_in_hospitals() -> None:
    whole, part = dead_in("Forty people have died in Bor, twelve of them in hospitals.")
    assert (whole.quantity.value, part.quantity.value, part.role) == (40, 12, Role.PART)


@pytest.mark.parametrize(
    "text",
    [
        "Six further deaths in Bor carried the toll of the quake to 96, said the state's government on Sunday.",
        "The death toll in the south of the country went up to 65 on Sunday, the service said.",
    ],
)
def test_the_day_of_speaking_or_of_rising_is_no_day_of_the_quake(text: str) -> None:
    assert all(one.period is None and one.measure.value == "incident" for one in dead_in(text))


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The bombing's dead in Bor now number 19.", 19),
        ("A cook who had burns died in Bor. She is the fifth fatality of the explosion.", 5),
        ("The service raised to 20 on Sunday the number of inmates killed in the prison of Bor.", 20),
        ("With seven bodies found over the weekend, deaths in the burnt ferry off Bor went up to 24.", 24),
        ("Deaths from the liquor in Bor had reached 31, with 17 more dying in two days.", 31),
        ("One more inmate died on Sunday of wounds suffered in the fight in Bor. The dead now are 21.", 21),
        (
            "The bodies of the last three miners were brought to the surface in Bor on Sunday. Forty-one men had died.",
            41,
        ),
    ],
)
def test_a_toll_of_now_has_risen_and_has_no_day(text: str, dead: int) -> None:
    told = next(one for one in dead_in(text) if one.quantity.value == dead)
    assert told.rises
    assert told.period is None


def test_the_dead_that_a_hospital_received_are_news() -> None:
    told = dead_in("The state hospital in Bor said on Sunday evening it had received 22 bodies from Sunday's bombing.")
    assert told[0].role is Role.TOTAL


def test_a_search_for_the_victims_of_a_day_ended_on_another() -> None:
    (told,) = dead_in(
        "The search for victims of Friday's boat accident in Bor ended on Sunday with 15 bodies recovered."
    )
    assert told.period and "Friday" in told.period.text


def test_a_fourth_who_died_with_three_has_raised_no_toll() -> None:
    told = dead_in("Three women died at the scene in Bor, while a fourth died at a hospital.")
    assert [(one.quantity.value, one.rises) for one in told] == [(3, False), (4, False)]


def test_a_toll_told_right_behind_who_died_counts_them() -> None:
    more, toll = dead_in("Two prisoners hurt in Sunday's riot in Bor have died, officials said. The toll is eight.")
    assert (more.role, toll.quantity.value, toll.rises) == (Role.INCREMENT, 8, True)


def test_the_day_on_which_somebody_spoke_of_the_dead_is_not_theirs() -> None:
    assert dead_in("The police in Bor spoke of 13 dead on Sunday after a bus fell into a river.")[0].period is None


@pytest.mark.parametrize(
    "compared",
    [
        "The toll makes it the worst blast in a mine since one killed 38 in 1970.",
        "With these deaths it has become the deadliest derailment since 1999, when 290 people were killed in Tema.",
    ],
)
def test_the_dead_of_an_earlier_event_have_not_risen(compared: str) -> None:
    told = dead_in(f"Four more died in hospital in Bor on Sunday, officials said. {compared}")
    assert [(one.quantity.value, one.rises) for one in told][1:] in ([(38, False)], [(290, False)])
