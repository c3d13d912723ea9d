"""Illness is no injury, an outbreak's cases and deaths run on, and so do a people's dead."""

from __future__ import annotations

import pytest

from schemas import Harm
from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Forty people were hospitalised with cholera.", [("affected", "Forty")]),
        ("Nine guests were taken to hospital after eating contaminated food.", [("affected", "Nine")]),
        ("Forty people were treated for suspected cholera.", [("affected", "Forty")]),
        ("Two boys died and eleven others were hospitalised following a meningitis outbreak.",
         [("killed", "Two"), ("affected", "eleven")]),
        ("Three people died of dengue and 40 others were hospitalised.", [("killed", "Three"), ("affected", "40")]),
        ("Cholera has claimed nine lives and put 40 people in hospital.", [("killed", "nine"), ("affected", "40")]),
        ("Four people have been hospitalised since the measles outbreak began.", [("affected", "Four")]),
        ("A cholera outbreak spreads. Some 290 patients were in hospital.", [("affected", "Some 290")]),
        ("Cholera spread in the camp. Clashes left 12 people in hospital.", [("injured", "12")]),
        ("Nine hikers were hospitalised for hypothermia.", [("injured", "Nine")]),
        ("Nine miners were hospitalised after the blast.", [("injured", "Nine")]),
        ("Some 1,200 people tested positive for dengue.", [("affected", "Some 1,200")]),
        ("Of 400 patients, 150 tested positive for cholera.", [("affected", "150")]),
        ("Three runners tested positive for steroids.", []),
    ],
)  # fmt: skip
def test_illness(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("A cholera outbreak in Bor has killed 39 people.", ["cumulative"]),
        ("The outbreak hit Bor, killing 39 people and leaving 300 infected.", ["cumulative", "cumulative"]),
        ("The ministry reports 2,640 cases of measles in Bor.", ["cumulative"]),
        ("The ministry reports 800 cases of cholera, including 30 deaths.", ["cumulative", "cumulative"]),
        ("Three passengers died in a hantavirus outbreak.", ["cumulative"]),
        ("The ministry reports 37 new cases of measles.", ["incident"]),
        ("More than 12.6m cases and 7,700 deaths were recorded in the outbreak.", ["cumulative", "cumulative"]),
        ("Some 40 more cases were recorded in the outbreak.", ["incident"]),
        ("A child died of measles in Bor.", ["incident"]),
        ("Three guards were killed in an ambush on a polio vaccination team.", ["incident"]),
        ("An outbreak of violence in Bor has killed six people.", ["incident"]),
        ("A tornado outbreak kills eight people.", ["incident"]),
        # a people's dead
        ("The blast wounded nine, bringing the total number of Chadian casualties to 17.", ["incident", "cumulative"]),
        ("Two troops died in Bor, bringing the total casualties for Chadian troops to 16.", ["incident", "cumulative"]),
        ("Rescuers found two bodies in Bor, bringing the total number of deaths to 36.", ["incident", "incident"]),
        ("Some 15 men have been killed after being recruited to fight in Chad.", ["cumulative"]),
    ],
)  # fmt: skip
def test_what_runs_on(sentence: str, measures: list[str]) -> None:
    assert [c.measure for c in claims(sentence)] == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cholera has killed 38 people in Bor since 1 March. The ministry has recorded 1,940 cases.",
            "1,940 cumulative",
        ),
        ("Doctors fear measles in Bor. There had been 310 cases by Sunday, they said.", "310 cumulative"),
        ("Ebola is back in Bor. There were 48 new infections on Monday.", "48 incident"),
        ("Dengue spreads in Bor. From 1 March to 15 April there were 3,020 cases in the state.", "3,020 period"),
        ("Measles is back in Bor. There are 40 active cases.", "40 stock"),
    ],
)
def test_cases_are_of_the_disease_that_the_news_names(text: str, expected: str) -> None:
    cases = [one for one in claims(text) if one.harm is Harm.AFFECTED]
    assert [f"{one.quantity.text} {one.measure.value}" for one in cases] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were shot in Bor. There are 80 cases in the region.",
        "Cholera spread after the flood in Bor. A court heard nine cases of fraud.",
        "Measles is back in Bor. Police opened nine cases of theft.",
    ],
)
def test_other_cases_are_nobodys_illness(text: str) -> None:
    assert [one for one in claims(text) if one.harm is Harm.AFFECTED] == []


def test_who_accuses_did_not_do_it() -> None:
    charged = claim("The Colombian president accuses the Ecuadorian military of an air strike, killing 27 people, and "
                    "sends its troops to the border.")  # fmt: skip
    assert (charged.stance, charged.alleged_perpetrator is None or charged.alleged_perpetrator.name) == (
        "alleges", charged.alleged_perpetrator is None or "Ecuadorian military")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cholera cases have risen to 718, the ministry said.", [("affected", "718")]),
        ("The number of dengue cases reached 4,000, with 12 deaths.", [("affected", "4,000"), ("killed", "12")]),
        ("Total cases of measles now stand at 3,400.", [("affected", "3,400")]),
        ("Cholera cases rose from 546 recorded in January to 718.", [("affected", "718")]),
        ("Deaths rose from 380 to 406 in the camps.", [("killed", "380"), ("killed", "406")]),
        ("Cholera kills 40. Cases have climbed to 718 in 13 districts.", [("killed", "40"), ("affected", "718")]),
        ("The number of court cases rose to 800.", []),
        ("Cholera kills 40. The number of affected districts has reached 31.", [("killed", "40")]),
    ],
)
def test_cases_counted_by_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two more cases of measles were found in Bor, bringing the total number of cases in the country to nine.",
         [("two", "increment"), ("nine", "total")]),
        ("Two more cases of measles were found in Bor, bringing the total to nine.",
         [("two", "increment"), ("nine", "total")]),
        ("The ministry reports 12 cases of measles, pushing confirmed infections in Chad to more than 40.",
         [("12", "increment"), ("more than 40", "total")]),
        ("Two more people died in Bor, bringing the total to nine people killed.",
         [("two", "increment"), ("nine", "total")]),
        ("The firm has brought its court cases to nine.", []),
    ],
)  # fmt: skip
def test_to_how_many_new_cases_bring_their_number(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(one.quantity.text.lower(), one.role) for one in claims(sentence)] == told
