"""The main verb of persons whom a long description parts from it, and the names of those who are counted."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Four men linked to a gang who planned a raid on the mint last week are arrested.", [("detained", "Four")]),
        ("Two officers wanted by a court in Bor on charges of alleged fraud are detained.", [("detained", "Two")]),
        ("At least 30 fighters from the Red Hand and FNL are killed in Bor.", [("killed", "At least 30")]),
        ("A man accused of robbing general Luis Vidal in Bor is detained in Dar.", [("detained", "A man")]),
        (
            "A 30-year-old suspect of the mass shooting at Bor College is found dead.",
            [("killed", "A 30-year-old suspect")],
        ),
        (
            "At least 90 people suspected of entering the United States illegally are detained.",
            [("detained", "At least 90")],
        ),
        ("Seven migrants reportedly being smuggled are found dead in a boxcar.", [("killed", "Seven")]),
        (
            "Thousands of voters who had told of their anger at the claim of victory were arrested.",
            [("detained", "Thousands")],
        ),
        (
            "At least 41 farmers, ten of whom were waiting for food are killed.",
            [("killed", "At least 41"), ("killed", "ten")],
        ),
        ("A teacher in Bor, Chad, belonging to a small church, is killed.", [("killed", "A teacher")]),
        ("The robber, a nurse from Bor who lost her work, is arrested.", [("detained", "a nurse")]),
        # the verb of others
        ("Luis Vidal, a nurse at the clinic in Bor, is arrested.", []),
        ("Two men in Bor attacked soldiers, and Vidal was killed.", []),
        ("Two members of the council say that protesters were arrested.", []),
        ("Two men in the town where Vidal was killed spoke.", []),
        ("Two men linked to Vidal, who is arrested, are heard.", []),
        ("Two lawyers of a woman who is arrested are closing their office.", [("detained", "a woman")]),
        ("Ten people at a rally for the mayor who was killed were singing.", []),
        ("Luis Vidal, the last of a group of ten who fled the prison in Bor, is captured.", []),
        ("A man, identified as a nurse of the town, is arrested.", [("detained", "A man")]),
    ],
)
def test_main_verb_behind_a_description(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least three FNL–North fighters are killed.", [("killed", "At least three")]),
        ("Nineteen alleged New People's Army militants are killed.", [("killed", "Nineteen")]),
        ("Over 60 Red Hand and Islamic State insurgents are killed.", [("killed", "Over 60")]),
        ("Twelve Hamas and Islamic Jihad fighters were killed.", [("killed", "Twelve")]),
        ("Gunmen abduct five government-appointed village chiefs.", [("kidnapped", "five")]),
        ("A heavily armed man was arrested.", [("detained", "A heavily armed man")]),
        (
            "Police confirm the death of a critically injured crew member.",
            [("killed", "a critically injured crew member")],
        ),
        ("Two recently freed prisoners were shot dead.", [("killed", "Two")]),
        ("Over 600 internally displaced Chadian farmers affected by hunger were fed.", [("displaced", "Over 600")]),
        # things, and people beside them
        ("The strike hit two Toyotas and Chadian soldiers fled.", []),
        ("Police saw 12 Toyotas – Vidal says – in Bor.", []),
    ],
)
def test_names_and_adverbs_before_the_noun(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Inmates hold at least 46 guards and staff hostage in two prisons.", [("kidnapped", "at least 46")]),
        ("Two suicide bombers blow themselves up near a market.", [("killed", "Two")]),
        ("A suicide bomber blew himself up at the gate of a hotel in Bor.", []),
        ("A suicide bomber blew himself up in Bor, killing 12 people.", [("killed", "12")]),
        ("Eight miners are trapped by a flood.", [("affected", "Eight")]),
        ("Eight miners are trapped under the rubble.", [("missing", "Eight")]),
        ("Police rescued 41 farmers trapped by a flood.", []),
        ("The cave-in trapped eight miners.", [("affected", "eight")]),
        ("Eight miners were trapped when a gold mine collapsed.", [("missing", "Eight")]),
        ("Eight guests were trapped in a lift.", []),
        ("They found the bodies of five men who were trapped by a flood.", [("killed", "five")]),
        ("The arrests by the army of 84 guards were welcomed.", [("detained", "84")]),
        ("The killing in a town of 12,000 people was denounced.", []),
        (
            "Two more died, bringing the death toll in the country past 900.",
            [("killed", "Two"), ("killed", "past 900")],
        ),
        ("The death toll from storms in St. Bor, Lim, and Dar, Chad, rises to 31.", [("killed", "31")]),
        ("The number of farmers reported by a monitor to be killed in Bor rises to 1,068.", [("killed", "1,068")]),
        ("The strikes did not cause any casualties.", [("casualties", "not cause any")]),
        ("The fire was put out without any of the guards.", []),
    ],
)
def test_figures_by_less_common_words(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected
