"""Subjects with much told of them before their verb, and those who are only told of in what is told."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # whom somebody did something to, in his own clause, and not the verb behind it
        ("Two of the raiders who herded some 170 clerks into the hall are dead.", [("killed", "Two")]),
        ("Three guards who led 90 people to the roof were wounded.", [("injured", "Three")]),
        ("The raiders who took 20 people hostage were killed.", [("kidnapped", "20")]),
        ("A pilot who flew 12 people to the island was killed.", [("killed", "A pilot")]),
        ("An aide who fears 20 people in the mine were killed spoke.", [("killed", "20")]),
        ("A man who had wounded two others in a court in Bor is dead.", [("killed", "A man"), ("injured", "two")]),
        ("A man shot by a grocer who caught him in the cellar has died.", [("killed", "A man")]),
        ("Two men found shot in a parked car early Sunday have died.", [("killed", "Two")]),
        # a clause of time within theirs
        ("Two women who stepped in when a man slapped a friend outside a bar were shot.", [("injured", "Two")]),
        ("All 34 people who were below deck when the fire broke out are dead.", [("killed", "34")]),
        (
            "All 34 people who were asleep when fire tore through the boat before dawn Monday are believed to be dead.",
            [("killed", "34")],
        ),
        ("Three men who left when the buildings were hit told of it.", []),
        # what was feared of them, and what became of them
        ("Two climbers, missing since Friday, are dead.", [("killed", "Two")]),
        ("Two climbers, missing since Friday, were found dead.", [("killed", "Two")]),
        ("Two climbers, missing since Friday, were found alive.", []),
        ("Five of the 25 miners trapped are still missing.", [("missing", "Five")]),
        # one of them with a harm of his own
        (
            "Thirteen people, among them a boy of 3 who was hit in the face, were wounded.",
            [("injured", "Thirteen"), ("injured", "a boy")],
        ),
        ("A man was found at the corner with several wounds and was pronounced dead.", [("killed", "A man")]),
        ("Two men were rushed to a clinic with several wounds and died.", [("killed", "Two")]),
        ("A guard was found by the door with a note and a driver was pronounced dead.", [("killed", "a driver")]),
    ],
)  # fmt: skip
def test_the_verb_is_that_of_the_subject(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine of the 17 people who died in the crash belonged to one family.", [("killed", "17")]),
        ("Six of the eight miners who were killed were fathers.", [("killed", "eight")]),
        ("Five of the nine guards killed in Bor came from one town.", [("killed", "nine")]),
        ("Two of the four men killed a guard.", [("killed", "a guard")]),
        ("Three of the five people who were wounded died.", [("killed", "Three")]),
    ],
)
def test_some_of_those_who_died_are_no_count(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("His is one of 106 lives the outbreak has now taken.", [("killed", "106")]),
        ("His is one of 106 lives the programme has now changed.", []),
        ("Nine died and 18 haven't been found.", [("killed", "Nine"), ("missing", "18")]),
        ("An Air Alba jet carrying 228 people from Bor to Dar disappeared over the sea.", [("missing", "228")]),
        ("A bus carrying 28 people and a dog that vanished in May stopped in Bor.", []),
        ("Two were killed. Five others had lighter wounds.", [("killed", "Two"), ("injured", "Five")]),
        (
            "Four people, two of them tourists, had to be pulled from the sea, and 11 swimmers drowned.",
            [("killed", "11")],
        ),
        ("Eight died. Of the passengers, five were tourists.", [("killed", "Eight")]),
    ],
)
def test_lives_taken_and_people_not_found(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected
