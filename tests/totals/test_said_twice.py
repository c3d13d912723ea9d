"""What a text says twice, or of the same people otherwise, and whom it counts only by telling of others."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # said again, or by somebody else, in the same sentence
        ("At least 68 people were killed in the province, with 37 killed in Bor.", {"killed": 68}),
        ("A blast killed 13 people, police said, though a doctor put the number at 15.", {"killed": 13}),
        (
            "The blast killed 85 soldiers and 50 farmers, while residents said over 300 people were killed.",
            {"killed": 300},
        ),
        ("The blast killed 13 people, but residents said 40 people were killed.", {"killed": 13}),
        ("The army said it killed 85 soldiers, but residents said 40 people were killed.", {"killed": 85}),
        ("Either a farmer or a member of the group was killed.", {"killed": 1}),
        ("A farmer and a member of the group were killed.", {"killed": 2}),
        ("Some 3,885 people out of a worldwide total of 7,555 died.", {"killed": 3885}),
        # somebody with his company, who may be among those told before
        ("The strike killed nine fighters. A leader, Ali Saleh, was killed with two associates.", {"killed": 9}),
        # the same number by words and in digits; taken up by "the"; the cause and what came of it
        ("2 men hurt in Bor, police say two men were hurt at noon.", {"injured": 2}),
        ("Two men were hurt in Bor and three men were hurt in Dar.", {"injured": 5}),
        ("A father was found dead. The two men had died of smoke.", {"killed": 2}),
        ("A father was found dead. Two soldiers were found dead nearby.", {"killed": 3}),
        ("The murder of a singer has caused unrest and at least 80 deaths.", {"killed": 80}),
        # who was shot, and is told to have died; what stands in brackets
        ("Two people died when a man shot a woman and then himself. The woman was pronounced dead.", {"killed": 2}),
        ("A man shot a woman. The man was pronounced dead.", {"killed": 1, "injured": 1}),
        ("A driver killed two boys. (A driver who killed nine children last week was jailed.)", {"killed": 2}),
        ("(Nine people were killed in Bor.)", {"killed": 9}),
        ("Three men have died of the fever this year. It comes a year after the fever killed a boy.", {"killed": 3}),
        # first reports and ordinals
        ("Officers answered a call of a person shot. They found two men, both were shot in the leg.", {"injured": 2}),
        ("One man was badly wounded and a second man was shot in the arm.", {"injured": 2}),
        ("A twelfth person has died after the collapse.", {"killed": 12}),
        # who is told of only by others
        ("Commander killed with 13 others in a strike on Bor.", {"killed": 14}),
        ("A clerk was killed with 13 others in a strike on Bor.", {"killed": 14}),
        ("Three foreigners and two locals were among the dead.", {"killed": 5}),
        ("Nine people were killed. Three foreigners were among the dead.", {"killed": 9}),
        ("Nearly 700 households, comprising 3,400 individuals, fled Bor.", {"displaced": 3400}),
        # names and their kin
        ("The strike killed Omar Reza and his son.", {"killed": 2}),
        ("Two men, Omar Reza and his son, were killed.", {"killed": 2}),
        ("Two citizens, Omar al-Reza and Samir Daud, were killed.", {"killed": 2}),
        ("Singer Omar Reza, actor Samir Daud, director Luis Ortega, and three others were killed.", {"killed": 6}),
        ("The strike killed Omar Reza and three of his guards.", {"killed": 4}),
    ],
)
def test_everybody_is_counted_once(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was found dead. A woman was shot; she is in a hospital.", {"killed": 1, "injured": 1}),
        ("A man was found dead. He had been shot in the head.", {"killed": 1}),
        (
            "Omar Reza was found dead. A second victim, who has no name yet, was taken to hospital with "
            "non-life-threatening injuries.",
            {"killed": 1, "injured": 1},
        ),
        (
            "Two people died in Bor. Another man was taken to the hospital, where he later died.",
            {"killed": 2},
        ),
        (
            "One person was killed and a second person was injured. Another person was taken to hospital.",
            {"killed": 1, "injured": 1},
        ),
        ("A woman has died of the wounds she sustained on Friday.", {"killed": 1}),
    ],
)
def test_who_lives_and_who_died(text: str, expected: dict[str, int]) -> None:
    assert {harm: number for harm, number in totals(text).items() if number} == expected


def test_an_arrest_elsewhere_leaves_the_sum_of_the_shootings() -> None:
    text = "At least six people were killed in shootings at three locations. A man was taken into custody."
    assert totals(text) == {"killed": 6, "detained": 1}


def test_the_toll_that_one_more_brings_is_the_toll() -> None:
    assert totals("The death toll of the attack on 12 April rises to six after a woman dies in hospital.") == {
        "killed": 6
    }


def test_who_died_on_another_day_is_another_events_wherever_he_is_named() -> None:
    text = (
        "Omar Reza, 39, died on Wednesday. Samir Daud, 23, was shot dead on Friday 25 April. Reza's and Daud's deaths "
        "were the first murders of 2025."
    )
    assert totals(text) == {"killed": 1}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # one verb has them all: the text itself sums them up
        ("One civilian and six assailants were killed.", 7),
        ("Six assailants and one civilian were killed.", 7),
        ("The raid killed three soldiers, two farmers and five attackers.", 10),
        ("Twelve people and two attackers were killed.", 14),
        # told apart, beside them or of before, or dead by their own hand
        ("Three soldiers were killed along with four of the assailants.", 3),
        ("Two women and their attacker were killed.", 2),
        ("One civilian was killed. Six assailants were killed as well.", 1),
        ("Two women were stabbed to death before soldiers shot the assailant dead.", 2),
        ("Twelve people and two suicide bombers were killed.", 12),
        ("Twelve people and two suicide attackers were killed.", 12),
    ],
)
def test_attackers_count_with_others_where_they_are_on_a_par_with_them(text: str, killed: int) -> None:
    assert totals(text)["killed"] == killed
    assert "killed" in totals(text, "isaf")


def test_the_last_line_of_a_list_sums_it_up() -> None:
    text = "Bulo: 12,391 displaced, 7 deaths\nDango: 6,667 displaced, 4 deaths\nTogether: 19,058 displaced, 11 deaths"
    found = totals(text)
    assert (found["displaced"], found["killed"]) == (19058, 11)
