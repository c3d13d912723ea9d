"""Figures that stand apart from their harm: behind other nouns, in lists, after a verb with words of its own."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # persons by their age, and persons who only describe another noun
        ("A 23-year-old was stabbed to death.", [("killed", "A 23-year-old")]),
        ("Two 15-year-olds were wounded.", [("injured", "Two")]),
        ("The rebels burned 12 police cars and killed 3 police officers.", [("killed", "3")]),
        ("At least 55 of the around 70 people on board were killed.", [("killed", "At least 55")]),
        ("The fire affected 15 of the 17 petrol tanks.", []),
        ("Officials gave 46 confirmed injuries.", [("injured", "46")]),
        # others beside those counted
        ("A police officer and the gunman were killed.", [("killed", "A police officer")]),
        ("Seventeen trainees and an unknown number of soldiers were killed.", [("killed", "Seventeen")]),
        ("Three people and a dog were killed.", [("killed", "Three")]),
        ("Twenty teachers, along with workers from other groups, have been detained.", [("detained", "Twenty")]),
        ("Five people went to the shops and the soldiers were killed.", []),
        (
            "The pilot died in the crash alongside his wife and three daughters.",
            [("killed", "The pilot"), ("killed", "three")],
        ),
        # the verb has more to say
        ("It killed 18 people and left several injured.", [("killed", "18"), ("injured", "several")]),
        ("Dozens have been beaten, tortured or killed.", [("casualties", "Dozens")]),
        ("Two people taking part in the annual race have died.", [("killed", "Two")]),
        ("A girl in Perth who died after a fever was five.", [("killed", "A girl")]),
        ("A boy who was on board suffered a broken ankle.", [("injured", "A boy")]),
        ("Two men suffered minor head injuries.", [("injured", "Two")]),
        ("Nine babies suffering from burns, most of them newborn, had died.", [("killed", "Nine")]),
        ("Three people were reported in critical condition.", [("injured", "Three")]),
        ("Thousands remain in Ardale evacuation centres.", [("displaced", "Thousands")]),
        ("Some 85,000 people lived in 91 relief camps.", [("displaced", "Some 85,000")]),
        ("She mourned Ann Lee and her two sons, whose bodies were found.", [("killed", "two")]),
        ("The storm left thousands without power.", [("affected", "thousands")]),
        ("By then 5,000 were staying in temporary accommodation.", [("displaced", "5,000")]),
        ("Twelve people were injured, three of whom later died.", [("injured", "Twelve"), ("killed", "three")]),
        ("A gunfight leaves two soldiers and six rebels dead.", [("killed", "two"), ("killed", "six")]),
        ("Four soldiers go missing in the hills.", [("missing", "Four")]),
        ("A person in Ardale County, Colorado, U.S., has died.", [("killed", "A person")]),
        ("Fifteen civilians near Ardale, Sudan have been killed.", [("killed", "Fifteen")]),
        ("Some 23 members of the army were among the 80 people killed.", [("killed", "Some 23"), ("killed", "80")]),
        ("Ann Lee, 39, from Ardale, Ohio, who sustained a gunshot wound, was a nurse.", []),
        # counts of other nouns
        ("The state has arrested tens of thousands of political dissidents.", [("detained", "tens of thousands")]),
        ("Three oligarchs were murdered in May.", [("killed", "Three")]),
        ("The fire killed 12 dogs.", []),
        ("It documented 864 individual cases of arbitrary detention.", [("detained", "864")]),
        ("Officials reported nine confirmed cases of cholera.", [("affected", "nine")]),
        ("The court heard nine cases on Monday.", []),
        ("The firm reported a loss of 300 million.", []),
        # what is left out where it was said before
        ("Five died in the city and two in a landslide.", [("killed", "Five"), ("killed", "two")]),
        ("There have been three deaths in the north and one in the hills.", [("killed", "three"), ("killed", "one")]),
        ("The army killed two in the north and won three in the south.", [("killed", "two")]),
        ("The total number of those detained rose to 261.", [("detained", "261")]),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "harm", "parts"),
    [
        ("It killed eight: three in Ardale, two in Borley and three at sea.", "killed", ["three", "two", "three"]),
        ("The raid killed nine – five men, three women and a boy.", "killed", ["five", "three", "a boy"]),
        ("Four people were injured, one seriously.", "injured", ["one"]),
        ("Eleven people died, out of which three were to gunfire.", "killed", ["three"]),
        ("Three soldiers were killed, one of them during a gun battle.", "killed", ["one"]),
        ("Sixty people died and 20 women were among the dead.", "killed", ["20"]),
    ],
)  # fmt: skip
def test_parts_of_a_figure(sentence: str, harm: str, parts: list[str]) -> None:
    found = [c for c in claims(sentence) if c.role == "part"]
    assert [c.quantity.text for c in found] == parts
    assert {c.harm for c in found} == {harm}


def test_a_list_of_other_kinds_is_no_list_of_parts() -> None:
    roles = [c.role for c in claims("They killed two soldiers, a woman and a child.")]
    assert roles == ["total", "total", "total"]


def test_who_is_among_those_arrested_is_not_among_the_dead() -> None:
    assert figures("A Turkish national was among those arrested.") == [("detained", "A Turkish national")]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Nine babies were admitted, five of whom died.", ["child"]),
        ("Two soldiers were killed and 17 others were wounded.", ["combatant"]),
        ("Two women were killed and 17 others were wounded.", ["unspecified"]),
        ("Two soldiers and seven others were killed.", ["unspecified"]),
        ("Twelve soldiers, including four foreigners, were killed.", ["combatant"]),
        ("Eleven people, among them eight women and children, were killed.", ["child", "woman"]),
    ],
)
def test_kinds_that_a_later_figure_takes_over(sentence: str, kinds: list[str]) -> None:
    assert [kind.value for kind in claims(sentence)[-1].victim_class] == kinds


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("Officials confirmed an eighth death.", 8, "total"),
        ("Three people were killed on Monday. A fourth person was killed on Tuesday.", 4, "total"),
        ("Nine people were killed on Monday. A third man was killed on Tuesday.", 1, "increment"),
        ("Two people were killed. A third man was wounded.", 1, "total"),
    ],
)
def test_one_more_by_its_place_in_the_count(text: str, value: int, role: str) -> None:
    last = claims(text)[-1]
    assert (last.quantity.value, last.role) == (value, role)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pilot avoids jail over crash that killed UK tourist", ["tourist"]),
        ("Mother and sons killed in fire", ["Mother"]),
        ("Detained Ugandan politician speaks out", []),
        ("Death toll from terrorist attacks rises to 11", ["11"]),
    ],
)
def test_persons_in_headlines(title: str, expected: list[str]) -> None:
    assert [c.quantity.text for c in claims("Nothing else is known.", title=title)] == expected


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("A body was found in the canal.", 1),
        ("The body of a man lay on the road.", 1),
        ("They set up a body to oversee the truce.", 0),
        ("Two bodies were found.", 1),
    ],
)
def test_a_body_is_a_dead_one_where_it_is_found(sentence: str, counted: int) -> None:
    assert len(claims(sentence)) == counted


def test_survivors_listed_beside_the_dead_are_none() -> None:
    assert figures("Divers found three bodies and 20 survivors.") == [("killed", "three")]


def test_what_the_displaced_live_in_is_no_person() -> None:
    assert figures("Shells hit two displaced civilian shelters.") == []
    assert figures("Shells hit two displaced civilians.") == [("displaced", "two")]


def test_a_part_is_of_the_number_before_it_harmed_or_not() -> None:
    assert figures("Three people died and 20 survived, including two children.") == [("killed", "Three")]
    assert figures("Three people died, including two children.") == [("killed", "Three"), ("killed", "two")]


def test_prisoners_who_escape_are_not_detained() -> None:
    assert figures("Two guards were killed and several prisoners escape.") == [("killed", "Two")]
    assert figures("Nine prisoners, including four men of the Front, escape from a prison in Ardale.") == []


def test_a_kind_of_place_is_no_name_of_one() -> None:
    (one,) = claims("At least 23 people were killed in the District of Sagaing, Myanmar.")
    assert one.place and one.place.name == "Sagaing"


def test_a_part_with_a_word_of_harm_of_its_own_is_of_that_harm() -> None:
    text = (
        "Missiles killed at least nine people and injured more than 50 others, including six people killed in Ardale."
    )
    assert figures(text) == [("killed", "at least nine"), ("injured", "more than 50"), ("killed", "six")]
    (killed, part, injured) = claims("4-7 killed, including 2 children, and 3 injured in a strike.")
    assert [c.role for c in (killed, part, injured)] == ["total", "part", "total"]


def test_a_number_with_a_verb_of_its_own_is_no_part_of_a_list() -> None:
    text = "At least three people are killed, including a child, and 85 others are rescued when the river rises."
    assert [c.quantity.text for c in claims(text)] == ["At least three", "a child"]


def test_what_a_body_has_is_not_missing_as_people_are() -> None:
    assert claims("Photographs showed her with a bandaged hand and two missing fingers.") == []


def test_workers_whom_a_change_of_wages_affects_are_not_harmed() -> None:
    assert claims("The change affects about 109,000 salaried workers in the two countries.") == []
    assert figures("The floods have affected about 109,000 people in the two provinces.") == [
        ("affected", "about 109,000")
    ]


def test_goods_are_not_detained_as_people_are() -> None:
    assert claims("Customs said it had detained 15 shipments of tyres.") == []
