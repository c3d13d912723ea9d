"""Those whom only their name calls harmed, what is only supposed, and things, animals and names that are no victims."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

_OF_THE_DEAD = [("killed", 900), ("killed", 600), ("killed", 200)]


@pytest.mark.parametrize(
    "text",
    [
        # what else is told of inmates, prisoners and refugees
        "Hundreds of inmates seized the prison in Bor.",
        "Several detainees complained about the cold.",
        "Three inmates named as leaders of the riot are moved to another prison.",
        "The prisoner exchange was of 900 prisoners of war from each side.",
        "Hundreds of Chadian refugees return to Chad.",
        "Hundreds of thousands of displaced Yemenis have been allowed to return to the north.",
        "The state settles with 38 former asylum seekers.",
        "A murderer is missing from an open prison near Bor.",
        # what may come, what a reward is for, whom one may be
        "A reward is offered to any citizen who helps capture a pilot.",
        "Doctors stood by in case one of the hostages had a fall.",
        '"Being a mother in prison is hard," she said.',
        "Vidal is accused of multiple murders.",
        "Eleven villages will be cleared for the canal, affecting more than 9,000 families.",
        "It repeated its demand that the town be given up, forcing 9,000 people to flee.",
        # things, animals, names, speakers
        "The coast guard detained four Chinese and Indonesian fishing vessels.",
        "Chad returned two seized armoured cars to Mali.",
        "Some 470 pilot whales were stranded in the bay and about 350 of them died.",
        "Rosa Vidal, a 56-year-old Chadian pilot from Bor, Jonglei, was killed when her plane fell.",
        "Rosa Vidal, another displaced Yemeni, told reporters that the road was closed.",
        "There are also a few housed in a garden in Bor.",
        "Most of the town's population of 40,000 has been displaced.",
        "The three men were flown to a hospital, where they underwent medical tests.",
    ],
)
def test_nobody_is_harmed(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The prison in Bor holds 300 inmates.", ("detained", 300)),
        ("More than 900 stranded in Bor.", ("affected", 900)),
        ("Twelve men seized at the border are in prison.", ("kidnapped", 12)),
        ("The rebels took 900 prisoners of war.", ("detained", 900)),
        ("Some 900 Chadian refugees are unable to return to Chad.", ("displaced", 900)),
        ("Some 900 displaced families wait to return to their homes.", ("displaced", 900)),
        ("The town's population of 40,000 has been displaced.", ("displaced", 40_000)),
        ("The dam flooded the valley, forcing 9,000 people to leave their homes.", ("displaced", 9_000)),
        ("A raid, which officials said would be investigated, hit a market, killing 12 people.", ("killed", 12)),
        ("A reward was offered after gunmen kidnapped 12 people.", ("kidnapped", 12)),
        ("Vidal is accused of 12 murders.", ("killed", 12)),
        ("Police detained four Chinese and Indonesian sailors.", ("detained", 4)),
        ("A wounded man told reporters that he had heard nothing.", ("injured", 1)),
        ("Three men were flown to a hospital in Bor with burns.", ("injured", 3)),
        ("A boy has been missing from his home in Bor since Monday.", ("missing", 1)),
        ("The army returned the remains of a man, possibly a hostage.", ("killed", 1)),
    ],
)
def test_somebody_is_harmed(text: str, told: tuple[str, int]) -> None:
    (claim,) = claims(text)
    assert (claim.harm.value, claim.quantity.value) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a part is one of those counted right before it, whatever befell them
        (
            "Three people died, four people were trapped, including a father and his son.",
            [("killed", 3), ("affected", 4), ("affected", 1)],
        ),
        ("Of 900 people killed, 600 had been named by May, among them 200 women.", _OF_THE_DEAD),
        (
            "Seven people were killed, including a boy, two men were injured and a bridge fell.",
            [("killed", 7), ("killed", 1), ("injured", 2)],
        ),
        (
            "Seven people, including a boy, two men and a nurse, were killed.",
            [("killed", 7), ("killed", 1), ("killed", 2), ("killed", 1)],
        ),
        # what the main verb tells, or what is told of those led away
        ("Nine of the ten workers abducted from a mine in Bor, Jonglei, in January, are dead.", [("killed", 9)]),
        ("Gunmen lured 12 men from their homes and then shot them dead.", [("killed", 12)]),
        ("Gunmen drove 12 men from their homes.", [("displaced", 12)]),
        ("Some 40 people have been beaten, tortured or killed.", [("casualties", 40)]),
        ("Some 40 people have been beaten and killed.", [("killed", 40)]),
        ("A body of one of the three people who were reported missing was found.", [("killed", 1)]),
        ("A second body was found not to be a hostage's.", []),
    ],
)
def test_what_befell_whom(text: str, told: list[tuple[str, int]]) -> None:
    assert [(claim.harm.value, claim.quantity.value) for claim in claims(text)] == told


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The blast left at least another 157 people injured.", (157, None)),
        ("Another 157 people were injured.", (157, 157)),
        ("Up to a further 12 people were injured.", (None, 12)),
        ("Between half a million and just under a million people were displaced.", (500_000, 1_000_000)),
        ("Between 500,000 and a million people were displaced.", (500_000, 1_000_000)),
        ("Between one and two million people were displaced.", (1_000_000, 2_000_000)),
        ("Between 40 to 60 people were killed.", (40, 60)),
        ("Some 1.5-2 million people fled.", (1_500_000, 2_000_000)),
        ("Between 20 and two hundred people fled.", (20, 200)),
    ],
)
def test_bounds_stand_apart_and_ranges_have_words(text: str, bounds: tuple[int | None, int | None]) -> None:
    (claim,) = claims(text)
    assert (claim.quantity.min, claim.quantity.max) == bounds


def test_no_range_between_days_and_no_rounded_end_without_between() -> None:
    assert [claim.quantity.value for claim in claims("Some 12 and nearly 60 people were killed.")] == [12, 60]
    assert [claim.quantity.value for claim in claims("Between Monday and Friday 60 people were killed.")] == [60]


@pytest.mark.parametrize(
    "text",
    [
        "The bus would not stop and hit a wall, killing nine people.",
        "Officials said the toll would rise as the storm moved on, killing nine people in Dar.",
        "Israel made good on its threat to hit Beirut, killing nine people.",
        "Nine injured men were taken to hospital for tests.",
    ],
)
def test_what_was_done_beside_what_would_be_is_told(text: str) -> None:
    assert [one.quantity.value for one in claims(text)] == [9]
