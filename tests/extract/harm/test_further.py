"""Second looks at figures: who only speaks, what a court did, what was done in the end, and counts of nobody."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the verb before the number is its own, where another number stands before the next harm
        ("It was an attack which killed about 90 people and saw 25 others taken hostage.",
         [("killed", "about 90"), ("kidnapped", "25")]),
        ("The war has killed thousands of people, forced millions from their homes and left many hungry.",
         [("killed", "thousands"), ("displaced", "millions")]),
        ("The blast killed 12 people and injured 30.", [("killed", "12"), ("injured", "30")]),
        # who is killed in the end is dead; not who has an object
        ("Nine men were rounded up and murdered on Saturday.", [("killed", "Nine")]),
        ("A teacher was abducted and brutally killed.", [("killed", "A teacher")]),
        ("Nine men were abducted and taken away.", [("kidnapped", "Nine")]),
        # who tells it is none of them
        ("Nine people were hurt, including four children, an official from a hospital said.",
         [("injured", "Nine"), ("injured", "four")]),
        ("A nurse was arrested alongside a driver, a spokesperson for the ministry said.",
         [("detained", "A nurse"), ("detained", "a driver")]),
        # the sentenced, things, wishes, wholes and definitions
        ("Five men jailed for covering up a murder.", []),
        ("A man has been jailed for theft.", []),
        ("Nine activists were jailed without charge.", [("detained", "Nine")]),
        ("More than six million of them were seized at the port.", []),
        ("The judge orders the arrest of nine journalists.", []),
        ("Police reported the arrest of nine journalists.", [("detained", "nine")]),
        ("The army ordered the evacuation of 9,000 people.", [("displaced", "9,000")]),
        ("One of the nine, Tan Vu, died of a fever.", []),
        ("Doctors define an outbreak of measles as three or more cases of measles.", []),
        ("A search began though no body was found.", []),
        # set free
        ("The state frees 90 detained activists.", []),
        ("Rebels have handed over nine hostages.", []),
        ("Rebels still hold nine hostages.", [("kidnapped", "nine")]),
        # from wherever they were
        ("About 90 people were evacuated from a residential tower in Bor.", [("displaced", "About 90")]),
        ("About 90 people were evacuated from an office tower in Bor.", [("displaced", "About 90")]),
        # named after a dash
        ("Ali Moss - another Chadian who has been displaced twice - went home.", []),
    ],
)  # fmt: skip
def test_figures(text: str, found: list[tuple[str, str]]) -> None:
    assert figures(text) == found


def test_officers_of_an_army_are_fighters() -> None:
    assert [k.value for k in claim("A naval officer was killed.").victim_class] == ["combatant"]
    assert [k.value for k in claim("A police officer was killed.").victim_class] == ["police"]


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        ("More than 900 people were killed in Bor last year alone.", "period", ("2023", "2023")),
        ("The camp hosts about 9,000 displaced people. A blast shook it on Monday.", "stock", None),
        ("About 9,000 refugees live in the valley, which the army took in the 1967 war.", "stock", None),
    ],
)
def test_times(text: str, measure: str, period: tuple[str, str] | None) -> None:
    found = claims(text, day="2024-02-05")[0]
    assert found.measure == measure
    assert ((found.period.start, found.period.end) if found.period else None) == period


def test_counts_told_together_run_on_together() -> None:
    found = claims("The conflict has ruined the land - with thousands of people killed and about 9,000 displaced.")
    assert [one.measure.value for one in found] == ["cumulative", "cumulative"]


def test_who_gave_a_figure_says_what_it_includes() -> None:
    _, second = claims("The health ministry said 70 people were killed. The figure includes the 25 killed in Bor.")
    assert second.claimant and second.claimant.name == "health ministry"
