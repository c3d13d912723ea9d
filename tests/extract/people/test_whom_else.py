"""Figures of persons told of in other words: before being shot, the remains of, local and foreign, one was."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A man shoots two women before being killed by guards.", [("killed", "A man"), ("injured", "two")]),
        ("A man stabbed two women before being arrested.", [("detained", "A man"), ("injured", "two")]),
        ("Two raiders opened fire on the post before being shot dead.", [("killed", "Two")]),
        # others do it, and others suffer it
        ("Police chased a man before being stopped.", []),
        ("A man said his son was beaten before being killed.", []),
        ("A driver hit two cars before being stopped.", []),
    ],
)
def test_who_does_the_one_suffers_the_other(sentence: str, told: list[tuple[str, str]]) -> None:
    assert figures(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("At least 75 Tamil Tigers were killed in the battle.", ["combatant"]),
        ("The navy said at least 75 Tigers were killed.", ["combatant"]),
        ("Officials said that 12 Houthis were killed.", ["combatant"]),
        ("Officials said that four Israeli settlers were killed.", ["unspecified"]),
        ("Officials said that 12 Canadians were killed.", ["unspecified"]),
    ],
)
def test_who_are_called_by_the_name_of_an_armed_group_are_fighters(sentence: str, classes: list[str]) -> None:
    (one,) = claims(sentence)
    assert [*one.victim_class] == classes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The bodies are those of a mother and two children.", [("killed", "a mother"), ("killed", "two")]),
        ("The bodies have been identified as those of three miners.", [("killed", "three")]),
        ("The army returned the remains of 45 prisoners.", [("killed", "45")]),
        ("The remains of a temple and 12 houses were found by people hurt in the blast.", []),
        ("Almost six million people have left their homeland.", [("displaced", "Almost six million")]),
        ("Three people left the country after the killing.", []),
        ("Ten people died and two others sustain burn injuries.", [("killed", "Ten"), ("injured", "two")]),
        ("The island has had a murder tally of more than 600 this year.", [("killed", "more than 600")]),
        ("The death toll from the outbreak has reached past 1,000.", [("killed", "past 1,000")]),
        ("Gunmen took 25 people back to the hills as hostages.", [("kidnapped", "25")]),
        ("They killed 12 people and took 25 back to the hills as hostages.", [("killed", "12"), ("kidnapped", "25")]),
        ("Twelve guards confirmed to have been killed were from Bor.", [("killed", "Twelve")]),
        ("Soldiers raped at least 40 women.", [("affected", "at least 40")]),
        ("A judge frees a man accused of raping a woman who then died.", [("killed", "a woman")]),
        ("Children as young as two were killed in the raid.", []),
        ("Ending a person's life is a crime.", []),
    ],
)
def test_figures_in_other_words(sentence: str, told: list[tuple[str, str]]) -> None:
    assert figures(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Two traders and a deputy mayor - are still in detention.",
            [("detained", "Two"), ("detained", "a deputy mayor")],
        ),
        ("The wife of a man, who is fighting for his life, spoke.", [("injured", "a man")]),
        ("A boy who was left paralysed spoke.", [("injured", "A boy")]),
        ("A convict who went on the run after a theft has been arrested in Chad.", [("detained", "A convict")]),
        ("They wanted to arrest and execute a member of the court.", []),
        ("He killed one Malay and injured a Chinese.", [("killed", "one"), ("injured", "a Chinese")]),
        ("Rescuers search for the missing four crew members.", [("missing", "four")]),
        ("Attacks injure firefighters and a worker.", [("injured", "a worker")]),
        ("A United States Navy aviator is reportedly missing.", [("missing", "A United States Navy aviator")]),
        ("Benin placed about 30 suspects in pre-trial detention.", [("detained", "about 30")]),
        (
            "A police officer deployed in Haiti as part of a mission is killed in an ambush.",
            [("killed", "A police officer")],
        ),
        ("A suspect in a mass stabbing attack in Berlin is shot dead.", [("killed", "A suspect")]),
        ("One person from the World Food Programme who was detained died in custody.", [("killed", "One")]),
        ("A man, a woman and their child were found dead.", [("killed", "A man"), ("killed", "a woman")]),
        ("Over a million people are left without power.", [("affected", "Over a million")]),
    ],
)
def test_figures_behind_more_words(sentence: str, told: list[tuple[str, str]]) -> None:
    assert figures(sentence) == told


def test_the_same_people_are_counted_once() -> None:
    text = "Two men were arrested in Bor on Monday. The two men were arrested at home."
    assert figures(text) == [("detained", "Two")]
    # another harm, other people, more of them
    assert figures("Two men were shot in Bor. The two men died on Monday.") == [("injured", "Two"), ("killed", "two")]
    assert figures("Two guards were killed in Bor. The two gunmen were killed too.") == [
        ("killed", "Two"),
        ("killed", "two"),
    ]
    assert len(figures("Two men were arrested in Bor. Her two sons were arrested in Samar.")) == 2
    assert figures("Two suspects were arrested in Bor. The two men were arrested at home.") == [("detained", "Two")]


def test_no_arrests_are_no_figure() -> None:
    assert figures("A man was shot in Bor. No arrests have been made.") == [("injured", "A man")]
    assert figures("There were no deaths in Bor.") == [("killed", "no")]


def test_what_follows_a_denial_is_told() -> None:
    told = claims("Police denied rumours of riots after a man killed one person and injured two others.")
    assert [(one.harm.value, one.quantity.text) for one in told] == [("killed", "one"), ("injured", "two")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Dozens of local and foreign journalists were arrested.", [("detained", "Dozens")]),
        ("Dozens of foreign and dual nationals have been arrested.", [("detained", "Dozens")]),
        ("The shelling hit 40 houses and nearby shops.", []),
        ("The blast destroyed one tank and injured Russian soldiers.", []),
    ],
)
def test_two_adjectives_describe_those_counted(sentence: str, told: list[tuple[str, str]]) -> None:
    assert figures(sentence) == told


def test_elided_behind_a_reason_and_told_by_what_they_are() -> None:
    text = "Police said 20 people had been arrested for not paying and five for selling tickets."
    assert figures(text) == [("detained", "20"), ("detained", "five")]
    arrested = claims("Police arrested five people on Tuesday. Four of those detained are soldiers and one is a nurse.")
    assert [(one.quantity.text, one.role.value) for one in arrested] == [
        ("five", "total"),
        ("Four", "part"),
        ("one", "part"),
    ]


def test_cases_are_of_the_disease_told_before() -> None:
    text = "At least 120 people were infected with measles in Bor. There are nine cases reported in Samar."
    assert figures(text) == [("affected", "At least 120"), ("affected", "nine")]
    assert figures("Two people were shot in Bor. There are nine cases reported in Samar.") == [("injured", "Two")]
