"""Illness and hurt by what people have of it: "left 300 with breathing problems", "fell ill", "poisoned", "trapped"."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A sandstorm in Bor left 1,800 people with breathing problems.", [("injured", "1,800")]),
        ("More than 900 people have been left with respiratory problems in Bor.", [("injured", "More than 900")]),
        ("A further 530 people reported breathing issues in two provinces.", [("injured", "530")]),
        ("Hospitals treated hundreds of people for breathing problems after the fire.", [("injured", "hundreds")]),
        ("An official reported at least 700 cases of suffocation.", [("injured", "at least 700")]),
        ("An official told of 700 cases of what he said was suffocation.", [("injured", "700")]),
        ("The hospital recorded 21 cases of blindness after the party.", [("injured", "21")]),
        ("Some 60 pupils complained of nausea after lunch in Bor.", [("affected", "Some 60")]),
        ("Some 600 pilgrims developed breathing difficulties after a leak.", [("injured", "Some 600")]),
        ("Two firefighters suffered heat exhaustion.", [("injured", "Two")]),
        ("Two men had part of their legs blown off.", [("injured", "Two")]),
        ("A soldier had both legs amputated.", [("injured", "A soldier")]),
        ("At least 30 people were pulled from the debris with injuries.", [("injured", "At least 30")]),
        ("A man was found two blocks away with a graze wound to his chest.", [("injured", "A man")]),
        ("Six women were taken away on stretchers.", [("injured", "Six")]),
        ("Two other men had injuries that were not life-threatening.", [("injured", "Two")]),
        ("So far 18 people have had to go to hospital.", [("injured", "18")]),
        ("A nurse was found guilty of poisoning 30 patients.", [("affected", "30")]),
        ("Forty pupils were poisoned at a school in Bor.", [("affected", "Forty")]),
        ("Nine people died and 40 others became ill.", [("killed", "Nine"), ("affected", "40")]),
        ("Nine people died and 40 others became violently ill.", [("killed", "Nine"), ("affected", "40")]),
        ("Nine people are dead and 60 others fall ill.", [("killed", "Nine"), ("affected", "60")]),
        ("Some 40 million people are starving.", [("affected", "Some 40 million")]),
        ("In six states 12 people have been hospitalized in the outbreak.", [("affected", "12")]),
        ("Twelve people in six states have been hospitalized in the outbreak.", [("affected", "Twelve")]),
        ("Twelve miners were trapped.", [("affected", "Twelve")]),
        ("A miner died and 44 remain trapped half a mile underground.", [("killed", "A miner"), ("affected", "44")]),
        ("Ten people are trapped and some escape in a fire.", [("affected", "Ten")]),
    ],
)  # fmt: skip
def test_what_people_have_of_it(text: str, read: list[tuple[str, str]]) -> None:
    assert figures(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Five million people with breathing problems live in the valley.",
        "There are 2,000 cases of blindness in the district.",
        "Twelve people reported problems with the app.",
        "The two men were found with a rifle and no wounds.",
        "Four people were found guilty of fraud with injuries.",
        "Forty pupils with signs of poisoning were sent home.",
        "A man falls ill and drives into a fence.",
        "Two people were trapped in their car and freed by firefighters.",
        "Twenty people were trapped beneath the houses, but they all were rescued.",
        "Three passengers trapped in a lift were freed after an hour.",
        "Four men trapped in a flooded cave in Bor province, Laos, are rescued after ten days.",
    ],
)
def test_what_is_told_of_nobody_hurt(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Two people are missing and a child is rescued after a boat capsizes.", [("missing", "Two")]),
        ("Ten others are missing and 58 people are rescued.", [("missing", "Ten")]),
        ("A woman suspected of poisoning her husband's family has been found dead.", [("killed", "A woman")]),
        ("Twelve people died of poisoning in Bor.", [("killed", "Twelve")]),
    ],
)
def test_others_are_rescued_or_poisoned(text: str, read: list[tuple[str, str]]) -> None:
    assert figures(text) == read
