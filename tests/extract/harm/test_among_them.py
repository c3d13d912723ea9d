"""Parts that words for those counted bring, counts by another, and what a count comes to."""

from __future__ import annotations

import pytest

from tests.extract.harm.test_lodged import told
from tests.extract.reading import claims

_DEAD = ("killed", "Fifty-six")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Fifty-six people died. Among them were 17 women and nine children.", ["17", "nine"]),
        ("Fifty-six people died, 17 of whom belonged to the guards.", ["17"]),
        ("Fifty-six people died. Most of them, 41, died after the truce.", ["41"]),
        ("Fifty-six people died, three of one family among them.", ["three"]),
        ("Fifty-six people died, a baby of eight months among them.", ["a baby"]),
        ("Fifty-six people died. Of the dead, 29 never reached a clinic.", ["29"]),
        ("Fifty-six people died. They were 30 men, 17 women and nine children.", ["30", "17", "nine"]),
        ("Fifty-six people died. The count had stood at nine on Sunday.", ["nine"]),
        ("Fifty-six people died. The number could be as high as 70.", ["as high as 70"]),
        ("Fifty-six people died. Human rights groups count 83.", ["83"]),
        ("Police say Fifty-six people died, residents 80.", ["80"]),
    ],
)
def test_of_those_counted(text: str, parts: list[str]) -> None:
    assert told(text) == [_DEAD, *(("killed", part) for part in parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He put at 525 the number of rebels killed in April.", ("killed", "525")),
        ("The police put at 1,200 those arrested in the port.", ("detained", "1,200")),
        ("It puts the dead since October 8, 2023 at 2,350.", ("killed", "2,350")),
        ("The group gives the town's dead as 88 since September 30.", ("killed", "88")),
        ("A local official gave 34 as the number of dead.", ("killed", "34")),
        ("Deaths recorded in the three regions come to 34.", ("killed", "34")),
        ("Arrests since Monday total 340.", ("detained", "340")),
        ("The number hurt was put at 60.", ("injured", "60")),
        ("Two are missing: a nurse whose car was found empty, and a boy of nine.", ("missing", "a boy")),
        ("Of the 214 people who drowned, 80 were children.", ("killed", "80")),
    ],
)
def test_what_a_count_comes_to(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fifty-six people died. Of the dead, 40 returned as names on a wall; 16 survived in song.",
        "Fifty-six people died. Most of them knew the road.",
        "Fifty-six people died. Among them there is grief.",
    ],
)
def test_nobody_more_is_counted(text: str) -> None:
    assert told(text) == [_DEAD]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Among the dead were Ana Vidal and three nurses.", [("killed", "three")]),
        ("Among those killed are community leader Luis Vidal and seven people who fled.", [("killed", "seven")]),
        ("Among the dead were weapons found in Bor and three nurses were arrested.", [("detained", "three")]),
        ("Two chiefs were wounded. Seven insurgents — the chiefs among them — were arrested.",
         [("injured", "Two"), ("detained", "Seven")]),
        ("At least 11 soldiers eight civilians and 22 militants died in Bor.",
         [("killed", "At least 11"), ("killed", "eight"), ("killed", "22")]),
        ("Rebels killed 11 soldiers eight villagers and 22 militants in Bor.",
         [("killed", "11"), ("killed", "eight"), ("killed", "22")]),
        ("Shells killed four civilians two residents said.", [("killed", "four")]),
        ("At least 610 people died. The spokesman said 49 women and 13 children were among them.",
         [("killed", "At least 610"), ("killed", "49"), ("killed", "13")]),
        ("Divers brought out the dead one by one.", []),
    ],
)  # fmt: skip
def test_with_names_and_without_commas(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_so_many_are_none_of_fewer() -> None:
    text = "The union counts 11 dead in Bor. Troops crossed the river in May. Seventeen of them have been killed."
    assert claims(text)[-1].part_of is None
