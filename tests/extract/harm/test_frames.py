"""Which numbers of a sentence count victims, of which harm, and what part they play."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 12 people were killed in the blast.", [("killed", "At least 12")]),
        ("A blast killed 12 people and injured dozens.", [("killed", "12"), ("injured", "dozens")]),
        ("The shelling left 20 dead and 15 others wounded.", [("killed", "20"), ("injured", "15")]),
        ("Three killed, 46 injured in market fire", [("killed", "Three"), ("injured", "46")]),
        ("The militia killed three soldiers and two civilians.", [("killed", "three"), ("killed", "two")]),
        ("One civilian and six assailants were killed.", [("killed", "One"), ("killed", "six")]),
        ("The raid claimed the lives of 7 villagers.", [("killed", "7")]),
        ("The floods claimed 31 lives.", [("killed", "31")]),
        ("Forty miners lost their lives.", [("killed", "Forty")]),
        ("The army admitted the deaths of 16 farmers.", [("killed", "16")]),
        ("Rescuers found 9 bodies under the rubble.", [("killed", "9")]),
        ("The ministry counted 1,100 civilian deaths.", [("killed", "1,100")]),
        ("The death toll from the earthquake near the coast has risen to 22.", [("killed", "22")]),
        ("Some 4,000 wounded people had been treated in the city.", [("injured", "Some 4,000")]),
        ("Nearly 390,000 people have been newly displaced.", [("displaced", "Nearly 390,000")]),
        ("Police arrested 14 suspects.", [("detained", "14")]),
        ("Gunmen abducted more than 50 schoolgirls.", [("kidnapped", "more than 50")]),
        ("Sixteen people are still missing.", [("missing", "Sixteen")]),
        ("Two men were shot and killed.", [("killed", "Two")]),
        ("The army said 30 rebels were killed or wounded.", [("casualties", "30")]),
        ("A soldier was killed near the border.", [("killed", "A soldier")]),
        ("Hundreds are feared dead after the landslide.", [("killed", "Hundreds")]),
        ("Nobody was killed in the collapse.", [("killed", "Nobody")]),
        ("Thirty of the 52 people aboard were injured.", [("injured", "Thirty")]),
        ("Four boys ages 5, 6, 7 and 11 were killed.", [("killed", "Four")]),
        ("Nine children between the ages of 8 and 12 are dead.", [("killed", "Nine")]),
        ("Ten others, four soldiers and six farmers, were hurt.",
         [("injured", "Ten"), ("injured", "four"), ("injured", "six")]),
        ("The death toll has gone up to 17.", [("killed", "17")]),
        ("Gunmen killed 120 police and security officers.", [("killed", "120")]),
        ("Some 120 police and security officers were killed.", [("killed", "Some 120")]),
        ("A blast killed 12 children, a city official said.", [("killed", "12")]),
        ("Dozens of others were injured.", [("injured", "Dozens")]),
        ("A man stabbed and wounded two tourists.", [("injured", "two")]),
        ("Two men with minor injuries were treated.", [("injured", "Two")]),
        ("Two men were grazed by bullets.", [("injured", "Two")]),
        ("A man shot his neighbour and a clerk.", [("injured", "a clerk")]),
        ("Some 300 people were accommodated at two schools.", [("displaced", "Some 300")]),
        ("The office confirmed the arrest of two smugglers.", [("detained", "two")]),
        ("Gunmen killed the mayor and two of his guards.", [("killed", "two")]),
        ("They captured the leader, along with four of his men.", [("detained", "four")]),
        ("Police took two men into custody.", [("detained", "two")]),
        ("Troops entered and without incident arrested six men.", [("detained", "six")]),
        ("Jets hit the column, killing several of them.", [("killed", "several")]),
        ("Troops captured a Taliban roadside bomb expert.", [("detained", "a Taliban roadside bomb expert")]),
        ("Troops captured several Front of the North fighters.", [("detained", "several")]),
        ("Officers found two men suffering from gunshot wounds.", [("injured", "two")]),
        ("Police were called to the fatal shooting of a student.", [("killed", "a student")]),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The militants threatened to kill 12 people.",
        "An attack could kill thousands of people.",
        "Twelve people attended the funeral of the mayor who was killed in May.",
        "The group has seized eight provincial capitals in a war that killed many.",
        "They spent $12 million on the wounded after 20 years of war.",
        "Five gunmen killed the mayor.",
        "Doctors treated the injured at 15 health facilities.",
        "Officials did not say whether 12 people were not killed.",
        "Around 350 pilot whales died on the beach.",
        "They planned the murder of two judges.",
        "Three men shot at them.",
    ],
)
def test_what_is_no_figure_of_harm(sentence: str) -> None:
    assert [c.quantity.text for c in claims(sentence) if c.unit == "person"] == []


def test_a_part_knows_its_whole() -> None:
    whole, part = claims("At least 12 people, including four children, were killed.")
    assert (whole.role, part.role, part.part_of) == ("total", "part", whole.id)
    assert part.victim_class == ("child",)


def test_a_part_may_stand_in_a_sentence_of_its_own() -> None:
    whole, part = claims("The bombing killed nine people. Four of them were children.")
    assert (part.role, part.part_of, part.harm) == ("part", whole.id, "killed")


def test_more_adds_to_a_count_of_the_same_harm() -> None:
    _, more = claims("A mortar killed 12 people on Sunday. Three more people died on Monday.")
    assert more.role == "increment"


def test_a_list_of_words_intersects() -> None:
    assert claim("Two girls were killed.").victim_class == ("child", "woman")


def test_whose_the_victims_are() -> None:
    assert claim("The strike killed 30 Russian troops.").victim_group == "Russian troops"


def test_households_are_never_made_persons() -> None:
    assert claim("The flood displaced 300 families.").unit == "household"


def test_an_earlier_toll_is_prior() -> None:
    earlier, now = claims("The death toll rose from 19 to 37.")
    assert (earlier.prior, now.prior, now.rises) == (True, False, True)


def test_a_figure_that_brings_a_toll_is_part_of_its_rise() -> None:
    now, toll = claims("Eight people were killed on Sunday, bringing the death toll to 45,028.")
    assert (now.role, toll.role) == ("increment", "total")


def test_a_toll_that_exceeds_a_number_is_more_than_it() -> None:
    quantity = claim("The death toll from the floods exceeds 800.").quantity
    assert (quantity.value, quantity.min, quantity.max, quantity.quantifier) == (800, 801, None, "more_than")


@pytest.mark.parametrize(
    ("sentence", "rises"),
    [
        ("The toll from the landslides increases to 56 people killed and 600 houses damaged.", True),
        ("A miner died in hospital, bringing the death toll of the blast to 31.", True),
        ("The number of deaths from the fever in the province exceeds 500.", True),
        ("Seven more bodies are found under the tower, raising the death toll to 21.", True),
        ("The toll of the air strikes increases to 40 people killed and 170 injured.", True),
        ("The death toll of the blast has thus gone up to 31, he said.", True),
        ("The death toll of the blast has come to 31.", False),
        ("The number of trains increased to 40 after 12 people were killed.", False),
        ("The number of strikes rises to 12, killing 3 people.", False),
    ],
)
def test_a_toll_that_rises_to_a_figure(sentence: str, rises: bool) -> None:
    assert claims(sentence)[-1].rises is rises


@pytest.mark.parametrize(
    ("sentence", "revises"),
    [
        ("The army retracted its figure of nine people killed.", True),
        ("The ministry revised the toll to nine people killed.", True),
        ("The army killed nine people who had crossed the withdrawal line.", False),
        ("Nine people were killed before the troops withdrew from the camp.", False),
    ],
)
def test_only_a_figure_that_is_withdrawn_is_revised(sentence: str, revises: bool) -> None:
    assert claim(sentence).revises is revises


@pytest.mark.parametrize(
    ("sentence", "beside"),
    [
        ("Two other guards were killed.", True),
        ("Two guards were also killed.", True),
        ("Troops also arrested two men.", True),
        ("In addition, two men were arrested.", True),
        ("They arrested the leader along with two men.", True),
        ("Two guards were killed.", False),
    ],
)
def test_others_than_those_told_of_before(sentence: str, beside: bool) -> None:
    assert [c.beside for c in claims(sentence)] == [beside]


def test_one_of_those_killed_is_a_part_of_them() -> None:
    assert claim("One of the rebels killed in the raid was a commander.").role == "part"


def test_who_was_shot_may_have_lived() -> None:
    assert [c.struck for c in claims("Two men were shot. Two men were wounded.")] == [True, False]
