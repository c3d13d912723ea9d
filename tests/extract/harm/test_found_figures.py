"""Figures behind a group, a list, a clause or an idiom of their own."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a clause between the persons and their verb
        ("One person from the office who was detained died in a cell.", [("killed", "One")]),
        ("The three crewmen of a ship that was attacked in March have died.", [("killed", "three")]),
        ("Three of five members of a family were killed.", [("killed", "Three")]),
        (
            "Six people, including district chief Rosa Vidal and her son, and the pilot were killed.",
            [("killed", "Six")],
        ),
        ("Some 400 people were now being housed in evacuation centres.", [("displaced", "Some 400")]),
        # others of a list
        ("Police arrested the founder of a news site and four other people.", [("detained", "four")]),
        ("Gunmen killed the mayor of Ardale, her son and two others.", [("killed", "two")]),
        ("He killed time and six others sang.", []),
        ("Forty people were killed in Ardale, Borley and Corby, as well as three soldiers.",
         [("killed", "Forty"), ("killed", "three")]),
        ("The army looked into the killing of Rosa Vidal, her family, and 15 paramedics.", [("killed", "15")]),
        ("He was tried for the murders and dismemberments of nine people.", [("killed", "nine")]),
        ("A policeman is among the fatalities.", [("killed", "A policeman")]),
        ("The strike killed Rosa Vidal and three guards.", [("killed", "three")]),
        ("The army arrested Rosa Vidal and three guards ran.", []),
        ("The strike killed Rosa Vidal and three guards were hurt.", [("injured", "three")]),
        ("Rebels killed 42 army and police personnel.", [("killed", "42")]),
        ("Nine people were killed, including at least four boys.", [("killed", "Nine"), ("killed", "at least four")]),
        ("Some 38 people out of a total of 75 died.", [("killed", "Some 38")]),
        # two words of harm, each with its own people
        ("The blast left two dead and wounded six.", [("killed", "two"), ("injured", "six")]),
        ("Clashes left one dead and injured at least 30 others.", [("killed", "one"), ("injured", "at least 30")]),
        ("The blast left 40 dead and wounded.", [("casualties", "40")]),
        # two counts, and no range
        ("The blast killed four and up to seven were wounded.", [("killed", "four"), ("injured", "up to seven")]),
        # what is told between commas or brackets crosses no clause
        ("Two gunmen, identified as rebel brothers, were killed.", [("killed", "Two")]),
        ("Seven people including the leader Omar Badri (also known as Badr) were killed.", [("killed", "Seven")]),
        # ages
        ("Vidal, 27, of Ardale, died.", []),
        ("Luis Vidal, Jr., 27, of Ardale, died.", []),
        ("In Ardale, 27, all of them farmers, died.", [("killed", "27")]),
        # wounds
        ("A woman was found with a gunshot wound.", [("injured", "A woman")]),
        ("One person is recovering after being shot.", [("injured", "One")]),
        ("Forty people were taking temporary shelter in a school.", [("displaced", "Forty")]),
        ("Two boys were among the missing.", [("missing", "Two")]),
        # idioms
        ("Settlers beat a man to death.", [("killed", "a man")]),
        ("They wanted to beat a man to death.", []),
        ("The home side beat nine men.", []),
        ("A woman was decapitated.", [("killed", "A woman")]),
        ("Dozens of civilians have been butchered.", [("killed", "Dozens")]),
        ("The state hangs nine members of the group.", [("killed", "nine")]),
        ("Some 80 attackers were neutralised.", [("killed", "Some 80")]),
        ("Some 80 drones were neutralised.", []),
        ("A climber falls to his death.", [("killed", "A climber")]),
        ("A guard is in a coma.", [("injured", "A guard")]),
        ("Nobody asks if a person is in a coma.", []),
        ("The strike left 46,000 people without heat.", [("affected", "46,000")]),
        ("They counted 75 cases of civilians being detained.", [("detained", "75")]),
        # aboard what is missing
        ("A plane went missing with 12 people on board near Accra.", [("missing", "12")]),
        ("A boat vanished off Tyre with at least 40 migrants aboard.", [("missing", "at least 40")]),
        ("A bag went missing, and the ferry left with 12 people on board.", []),
        # animals
        ("Seven elephants were killed and another was injured.", []),
        ("Forty people and 300 cattle were killed, 70 others injured.", [("killed", "Forty"), ("injured", "70")]),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Estimates of the dead range from 3 to 12.", [("killed", "3 to 12")]),
        ("Estimates of how many were wounded varied from 30 to 120.", [("injured", "30 to 120")]),
        ("It is unclear how many were killed, with estimates ranging from one (a clerk) to six (a nurse).",
         [("killed", "one (a clerk) to six")]),
        ("Three people were killed as estimates of the cost ranged from 30 to 120.", [("killed", "Three")]),
        ("Prices after the killings range from 30 to 120.", []),
        # another, of whom nothing more is said
        ("Troops killed one rebel and wounded another.", [("killed", "one"), ("injured", "another")]),
        ("Two rebels were killed in Bor and another in Dar.", [("killed", "Two"), ("killed", "another")]),
        ("One man was in Bor and another in Dar.", []),
        # a body of persons, a fatal act, and who gives himself up
        ("An insurgent mortar team was killed.", []),
        ("The fatal attack in the old town on two guards shocked Bor.", [("killed", "two")]),
        ("The lethal strike on a house shocked 300 people.", []),
        ("Two of the men turned themselves in.", [("detained", "Two")]),
        ("Police urged two men to turn themselves in.", []),
        ("Two drivers, members of a group that steals and sells cars, were arrested.", [("detained", "Two")]),
        ("Two drivers, suspected to be members of a theft and forgery ring, were arrested.", [("detained", "Two")]),
    ],
)  # fmt: skip
def test_estimates_bodies_and_acts(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Twelve soldiers were killed, and nine rebels.", [("killed", "Twelve"), ("killed", "nine")]),
        ("Twelve soldiers died in the fighting, and nine rebels.", [("killed", "Twelve"), ("killed", "nine")]),
        ("The army said 12 marchers were hurt, and nine officers too.", [("injured", "12"), ("injured", "nine")]),
        ("The march left 12 people injured and nine officers, police said.", [("injured", "12"), ("injured", "nine")]),
        (
            "Twelve people were hurt, and nine officers, many of them badly.",
            [("injured", "Twelve"), ("injured", "nine")],
        ),
        # who begins a clause of his own, or did it
        ("Twelve marchers were hurt, and nine officers were suspended.", [("injured", "Twelve")]),
        ("Twelve soldiers were killed by rebels and nine policemen.", [("killed", "Twelve")]),
        ("Twelve people were killed in clashes between troops and nine rebels.", [("killed", "Twelve")]),
        ("Twelve people were killed, and nine houses.", [("killed", "Twelve")]),
    ],
)
def test_a_subject_behind_the_verb_closes_its_clause(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected
