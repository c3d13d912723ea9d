"""Numbers that stand like a figure of people harmed, and count things, animals, what is feared, or nobody."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        # shares of things
        "The army said that it shot down 34 of 67 missiles and 90 of 180 drones.",
        "Air defences shot down 14 of the 30 rockets fired overnight.",
        # animals by a word for their state
        "Two dead wild boars tested positive for the virus.",
        "Rangers counted three dead sea lions on the beach.",
        "Five injured stray dogs were brought in.",
        # villages of two peoples
        "Two villages in a nearby Fulani and Hausa community were burnt and their people fled.",
        # houses, broadcasters, headings
        "They searched a flat at 76 Mill Street Arrests followed in the evening.",
        "Police went to 1200 N. Oak Avenue Arrests were made.",
        "The prosecutor told Newsdesk 16 the suspect had been taken into custody.",
        "An aunt told Radio Ardale 12 the man was arrested on Monday.",
        # shots and orders
        "She heard another shot and then a third.",
        "I heard what I thought was another shot, she said.",
        "The broker executed a customer order.",
        "The bank executed two client trades on Monday.",
        # rates
        "The prison has a homicide rate of 14 per 100,000 inmates.",
        "There were five deaths per 100,000 detainees.",
        "The region jails more than 1,100 per 100,000 people.",
        # what nobody wants, or what is only expected
        'They did not want their son to be "another boy stabbed to death in the street".',
        "I don't want my daughter to become another girl killed in this city.",
        "Nobody wants another child killed.",
        "Rescuers are expecting to find another body in the rubble.",
        "Divers hope to recover two more bodies.",
        "You have a dead body that nobody has covered, he said of such flights.",
        # "one" of things
        "The gallery looked for a room, but one has not been found.",
        "The National Gallery looked for a place for the scanner, but one has not been found.",
        "In 2021, one in Ardale was cut down at night and thrown into the river.",
        "One of a series of talks being held in Ardale ended on Monday.",
        # the doer, and the place
        "Several neighbours came to see where the officer was killed.",
        "Two clerks were being held at gunpoint when the guards came in.",
        # released, carried, involved
        "There were chaotic scenes at the handover of several hostages in Ardale.",
        "Up to 300 inmates were involved in a brawl in June.",
        "A boat carrying 40 refugees capsized off Ardale.",
        "The two men, who were masked, fled in an unknown direction.",
        "Nobody was taken to hospital after the crash.",
        "The army laid one of the bodies on the road.",
    ],
)
def test_nobody_is_harmed(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The militia shot down 34 of 67 protesters.", [("killed", "34")]),
        ("Two dead soldiers were found in the wood.", [("killed", "Two")]),
        ("Two dead, dogs search the rubble.", [("killed", "Two")]),
        ("A fire at 12 Mill Street killed two people.", [("killed", "two")]),
        ("Police arrested 12 Mill Street residents.", [("detained", "12")]),
        ("The mayor told Radio Ardale 12 people were killed.", [("killed", "12")]),
        ("Another shot in the leg was taken to hospital.", [("injured", "Another")]),
        ("There were 40 deaths in a town of 100,000.", [("killed", "40")]),
        ("He never wanted a war that killed 12 people.", [("killed", "12")]),
        ("They did not want to leave because two children were killed.", [("killed", "two")]),
        ("Rescuers hoping to find survivors found two bodies.", [("killed", "two")]),
        ("In Ardale, one was killed when a bus crashed.", [("killed", "one")]),
        ("The blast killed two; one is missing.", [("killed", "two"), ("missing", "one")]),
        ("A man shot and robbed by two others is in hospital.", [("injured", "A man")]),
        ("One man arrested and two cars seized.", [("detained", "One")]),
        ("Three people at the market where the bomb exploded were killed.", [("killed", "Three")]),
        ("A woman was being held against her will.", [("kidnapped", "A woman")]),
        ("A man is being held over the death.", [("detained", "A man")]),
        ("Three detained and released.", [("detained", "Three")]),
        ("A boat carrying 40 refugees capsized, killing nine.", [("killed", "nine")]),
        ("Four of the bodies were found in a well.", [("killed", "Four")]),
        ("Nobody was injured in the crash.", [("injured", "Nobody")]),
    ],
)
def test_somebody_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_who_is_named_as_freed_in_a_title_was_taken_before() -> None:
    assert not claims("The nurse was freed on Monday.", title="Kidnapped nurse released after four months")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six people were hurt. The dead included four nurses and two police officers.",
            [("injured", "Six"), ("killed", "four"), ("killed", "two")],
        ),
        (
            "A crush left 18 people dead and ten injured. Four of the victims were children, while nine were women.",
            [("killed", "18"), ("injured", "ten"), ("killed", "Four"), ("killed", "nine")],
        ),
        ("One of those killed was a police officer.", [("killed", "One")]),
        ("One of the dead had called his wife.", []),
        ("A man was found shot and taken to hospital, where he was pronounced dead.", [("killed", "A man")]),
        (
            "A boy, 16, was found shot and taken to Ardale Hospital, where he was pronounced dead.",
            [("killed", "A boy")],
        ),
        (
            "Two men were shot and taken to hospital, where one was pronounced dead.",
            [("injured", "Two"), ("killed", "one")],
        ),
        ("A woman was stabbed and taken to hospital, where she remains.", [("injured", "A woman")]),
    ],
)
def test_who_died_of_those_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_a_part_is_of_its_own_class() -> None:
    one, five = claims("Of the 12 who were killed, one was a farmer, while five were guests.")[-2:]
    assert [kind.value for kind in one.victim_class] == ["civilian"]
    assert [kind.value for kind in five.victim_class] == ["unspecified"]
