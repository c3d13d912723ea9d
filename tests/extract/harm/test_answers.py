"""Figures with which somebody answers another's, and what they take from it."""

from __future__ import annotations

import pytest

from schemas import VictimClass
from tests.extract.reading import claims

Told = tuple[str, str]
POLICE_12 = ("police", "12")


def told(text: str, *, title: str = "") -> list[Told]:
    """Who says which figure, in the order of the text."""
    found = sorted(claims(text, title=title), key=lambda claim: claim.evidence.quantity_start)
    return [(claim.claimant.name.lower() if claim.claimant else "", claim.quantity.text) for claim in found]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Police said 12 people were killed in Bor; the rebels said 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor, while the rebels claim at least 30.", ("rebels", "at least 30")),
        ("Police said 12 people were killed in Bor, but the rebels spoke of 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor, but the rebels said the number was 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor. Hospital sources say 15.", ("hospital sources", "15")),
        ("Police said 12 people were killed in Bor. Rebels put the number at 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor; according to the rebels, 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor. The rebels said the toll was closer to 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor. The rebels say the real number is nearer to 30.", ("rebels", "30")),
        ("Police said 12 people were killed in Bor. The rebels claim 30 were.", ("rebels", "30")),
    ],
)
def test_an_answer_is_a_figure_of_the_same_harm(text: str, answer: Told) -> None:
    assert told(text) == [POLICE_12, answer]
    assert {claim.harm.value for claim in claims(text)} == {"killed"}


@pytest.mark.parametrize(
    "text",
    [
        "Police said 12 people were killed in Bor. The mayor said the number of shops was 30.",
        "Police said 12 people were killed in Bor. The market opens at 8, the mayor said.",
        "Police said 12 people were killed in Bor. The driver is said to be 30.",
        "Police said 12 people were killed in Bor. The mayor said 30 shops had burned.",
        "Police said 12 people were killed in Bor. Nobody knows who was hurt, out of a total of 60.",
        "Police said 12 people were killed in Bor. The last such fire, the mayor said, was in 2009.",
    ],
)
def test_other_numbers_answer_nothing(text: str) -> None:
    assert told(text) == [POLICE_12]


def test_an_answer_counts_the_same_people() -> None:
    one, other = claims("Kyiv said 600 Russian soldiers were killed in Bor, while Moscow said 63.")
    assert one.victim_class == other.victim_class == (VictimClass.COMBATANT,)
    assert one.victim_group == other.victim_group == "Russian soldiers"


def test_who_was_brought_to_a_hospital_is_injured() -> None:
    text = "The mayor said the bomb wounded 15 people in Bor; a doctor put the number admitted at 22."
    assert [(c.harm.value, c.quantity.value) for c in claims(text)] == [("injured", 15), ("injured", 22)]
    text = "The mayor said the bomb killed six in Bor; a doctor put the number injured at 22."
    assert [(c.harm.value, c.quantity.value) for c in claims(text)] == [("killed", 6), ("injured", 22)]


def test_what_verbs_in_a_row_strike_is_of_one_kind() -> None:
    text = "The rebels said they killed 25 soldiers, wounded 30 and captured 24 in Bor."
    assert [(c.victim_class, c.counted) for c in claims(text)] == [((VictimClass.COMBATANT,), "soldiers")] * 3
    _, other = claims("The bomb killed a soldier and wounded three in Bor.")
    assert other.victim_class == (VictimClass.UNSPECIFIED,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "According to police, 12 people were killed, and according to the clinic 15 people were killed.",
            [POLICE_12, ("clinic", "15")],
        ),
        (
            "Police said 12 people were killed, while according to medics 30 people were killed.",
            [POLICE_12, ("medics", "30")],
        ),
        ("Twelve people were killed according to police and 15 according to the clinic.",
         [("police", "Twelve"), ("clinic", "15")]),
    ],
)  # fmt: skip
def test_according_to_each_in_its_own_clause(text: str, said: list[Told]) -> None:
    assert told(text) == said


def test_where_a_group_is_based_is_not_where_it_killed() -> None:
    text = "Bandits killed nine men in Goma. The Front, which is based in Chad, said it had killed 12 soldiers."
    assert {claim.place.country for claim in claims(text) if claim.place} == {"CD"}
    found = claims("A bomb in Mogadishu killed four. One of the dead was Ali Warsame, formerly ambassador to the UK.")
    assert {claim.place.country for claim in found if claim.place} == {"SO"}


def test_in_the_city_is_in_the_town_of_which_the_item_tells() -> None:
    text = (
        "A bomb killed 20 people in Goma on Friday, police said. It was the third in Goma. On Monday, four people were "
        "killed by a blast on a street in the city, police said."
    )
    assert {claim.place.name for claim in claims(text) if claim.place} == {"Goma"}


def test_the_day_of_a_post_is_not_that_of_the_event() -> None:
    text = 'Nine men died in a fire in Bor. "A sad day," wrote the mayor in a Facebook post on Wednesday.'
    (only,) = claims(text, title="")
    assert only.period is None


def test_the_day_of_a_report_is_not_that_of_the_event() -> None:
    text = "Nine men died in a fire in Bor. The army report issued on 30 November says that 12 men died."
    assert {claim.period and claim.period.text for claim in claims(text)} == {None}


def test_a_headline_says_that_the_dead_of_a_week_died_in_one_event() -> None:
    body = "The army said 54 soldiers were killed by gunmen in Bor last week. The rebels had said it was 70."
    found = claims(body, title="Army: 54 soldiers killed in border attack")
    assert {claim.measure.value for claim in found} == {"incident"}
    assert {claim.measure.value for claim in claims(body, title="Army: 54 soldiers killed in attacks")} >= {"period"}


def test_who_speaks_of_the_same_kind_of_people_tells_of_the_same_time() -> None:
    text = (
        "The army said 54 soldiers were killed in an attack in Bor last week. The rebels said they killed 70 soldiers."
    )
    one, other = claims(text)
    assert one.period == other.period


@pytest.mark.parametrize(
    "text",
    [
        "Aid workers said 3,000 people fled Bor, but the army says fewer than 400 left.",
        "Aid workers said 3,000 people fled Bor. The army said fewer than 400 had.",
    ],
)
def test_who_left_is_among_those_who_fled(text: str) -> None:
    assert told(text) == [("aid workers", "3,000"), ("army", "fewer than 400")]


@pytest.mark.parametrize(
    "text",
    [
        "Police said 12 people were killed in Bor. The army said 400 left.",
        "Police said 12 people were killed in Bor. The army said 400 had left the town.",
    ],
)
def test_who_left_is_not_among_the_dead(text: str) -> None:
    assert told(text) == [POLICE_12]
