"""Who is taken into care for an illness, what a bulletin counts, and who was buried."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine pupils were rushed to the Upper Bor Primary Health Centre after the fire.", [("injured", "Nine")]),
        ("Nine pupils were shifted to the community health centre in Bor after the fire.", [("injured", "Nine")]),
        ("Nine pupils were admitted to the PHC with stomach ache and vomiting.", [("affected", "Nine")]),
        ("Nine clerks were shifted to the civic centre in Bor.", []),
        # the condition of some of them
        ("Nine people died and 30 were hurt. The condition of four is critical.",
         [("killed", "Nine"), ("injured", "30"), ("injured", "four")]),
        ("Of the 58 pupils from the Bor school who were hospitalised, the condition of 14 is said to be serious.",
         [("injured", "58"), ("injured", "14")]),
        ("The condition of two houses is poor.", []),
        ("The condition of four loans is that they are repaid.", []),
        # who is housed where he learns or works
        ("Forty people were accommodated in tents after the flood.", [("displaced", "Forty")]),
        ("Forty students were accommodated in the hostel.", []),
        ("Nine pupils fell ill. A total of 240 pupils were accommodated in the hostel.", [("affected", "Nine")]),
    ],
)  # fmt: skip
def test_care(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of new cholera cases in the week was 2,076.", [("affected", "2,076", False)]),
        ("The total number of measles cases reported in Bor is 340.", [("affected", "340", False)]),
        ("The number of court cases in the week was 206.", []),
        ("Some 91,164 total cases of cholera were reported in Bor.", [("affected", "Some 91,164", False)]),
        ("The office noted a rise in civilian deaths over the same months, from 266 to 298.",
         [("killed", "266", True), ("killed", "298", False)]),
        ("The region saw a fall in cases of measles, from 1,200 in May to 900 in June.",
         [("affected", "1,200", True), ("affected", "900", False)]),
        ("The region saw a rise in prices, from 40 to 52.", []),
        ("The office noted remarks on deaths from 40 to 52.", []),
    ],
)  # fmt: skip
def test_counts_of_a_bulletin(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(one.harm.value, one.quantity.text, one.prior) for one in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve villagers were buried on Monday.", [("killed", "Twelve")]),
        ("Forty victims of the raid were reburied in Bor.", [("killed", "Forty")]),
        ("Some 300 victims are to get a decent burial.", [("killed", "Some 300")]),
        ("Twelve villagers were given burial plots.", []),
        ("Twelve miners were buried when the shaft collapsed.", []),
        ("They prayed by the remains of 38 newly discovered bodies.", [("killed", "38")]),
        # those of whom a clause tells whose kin died
        ("Songs were sung by a woman whose father and sisters were murdered.", []),
        ("Troops claimed two rebels were either killed or wounded.", [("casualties", "two")]),
        ("The disease claimed 40 villagers.", [("killed", "40")]),
    ],
)
def test_the_buried_and_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers were killed, one was reported missing and 13 suffered injuries.", ["combatant"] * 3),
        ("The number of civilian deaths rose from 560 to 761.", ["civilian"] * 2),
        ("The number of deaths rose to 761.", ["unspecified"]),
    ],
)
def test_of_whom(text: str, expected: list[str]) -> None:
    assert ["/".join(one.victim_class) for one in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two riders were transported to Bor Medical Center.", [("injured", "Two")]),
        ("Two riders were transported to Bor Medical Center for evaluation.", []),
    ],
)
def test_who_is_only_looked_at(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
