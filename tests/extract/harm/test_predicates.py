"""Verbs of harm behind another verb or a relative clause, own deaths, and headlines that stand in the text."""

from __future__ import annotations

import pytest

from streams.extract.text.sentences import split
from tests.extract.reading import figures
from tests.extract.test_victims import persons, victims


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # after another verb of the same persons
        ("Six rebels attacked a post and were killed.", [("killed", "Six")]),
        ("Two rebels came out of a barn and were arrested by soldiers.", [("detained", "Two")]),
        ("A farmer was hit by a bus and killed.", [("killed", "A farmer")]),
        ("A swimmer was swept out to sea and drowned.", [("killed", "A swimmer")]),
        ("A runner collapsed and later died.", [("killed", "A runner")]),
        ("A miner was shot in the neck and pronounced dead at noon.", [("killed", "A miner")]),
        ("Two rebels robbed a bank and killed a guard.", [("killed", "a guard")]),
        ("Two rebels entered the town and fled.", []),
        ("Two rebels fired at a house and was seen no more.", []),
        ("Three soldiers were at a post and a farmer was killed.", [("killed", "a farmer")]),
        ("A rebel was chased by soldiers and killed himself.", [("killed", "A rebel")]),
        ("The rebels held two farmers in a barn and were killed.", []),
        # after a relative clause
        ("Two teenagers who vanished while hiking have been found dead.", [("killed", "Two")]),
        ("A woman whose car was swept off a bridge has died.", [("killed", "A woman")]),
        ("A woman whose son has died spoke of him.", []),
        ("A man who says his wife has died was seen.", []),
        ("Two of three robbers who stormed into a bar late on Sunday were shot dead.", [("killed", "Two")]),
        ("Two robbers who stormed a bar were arrested.", [("detained", "Two")]),
        ("Two robbers who stormed a bar that was later shut were seen.", []),
        ("Two men who said they were wounded fled.", []),
        ("A third inmate, of a total of 10 who got away, was arrested.", [("detained", "A third inmate")]),
        ("She said that two men were going to die.", []),
        # what the subject did, and what was done to it
        ("Three men have shot at a bus.", []),
        ("A man had shot his neighbour's dog.", []),
        ("Three men have disappeared.", [("missing", "Three")]),
        ("All six people in it were killed.", [("killed", "six")]),
        # by his own hand
        ("A man took his own life.", [("killed", "A man")]),
        ("A man shot at a neighbour before turning the gun on himself.", [("killed", "A man")]),
        ("A man shot at a neighbour before turning the gun on himself, and survived.", []),
        ("A man wanted to take his own life.", []),
        # a part that has its own harm
        ("Six people were shot, including a boy who was shot to death.", [("injured", "Six"), ("killed", "a boy")]),
        ("Man killed in crash on the coast road", [("killed", "Man")]),
        ("Teen dead after shooting at park", [("killed", "Teen")]),
        ("Woman shot in the face during robbery", [("injured", "Woman")]),
        ("Dead and wounded killed", []),
        ("Officer shot a man.", [("injured", "a man")]),
        ("Man shot on a train: a man was shot on Monday.", [("injured", "a man")]),
        ("Police killed in an attack are mourned.", []),
        ("Crew wounded in an attack are safe.", []),
    ],
)  # fmt: skip
def test_verbs_apart_from_the_persons_counted(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The 19-year-old was pronounced dead.", [("killed", "19-year-old")]),
        ("The 19-year-old student was pronounced dead.", [("killed", "student")]),
        ("He had shot at the guards.", []),
        ("Hugo Sanz was shot in the neck and pronounced dead.", [("killed", "Hugo Sanz")]),
        ("Rosa Vidal sustained gunshot wounds and was pronounced deceased.", [("killed", "Rosa Vidal")]),
        ("Settlers beat his wife and two children to death.", [("killed", "wife")]),
        ("A man stabbed his wife and was shot dead.", [("injured", "wife")]),
        ("The elderly couple were found dead.", [("killed", "couple")]),
        ("The couple's son was found dead.", [("killed", "son")]),
        ("The soldiers returned fire and killed both.", [("killed", "both")]),
        ("The soldiers returned fire, killing both of them.", [("killed", "both")]),
        ("A boy and a girl were hurt, and both died.", [("killed", "both")]),
        ("The men in both of those cases were wounded.", []),
        ("The vote was on both sides, and nobody was killed.", []),
    ],
)  # fmt: skip
def test_persons_whom_no_figure_counts(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert persons(sentence) == expected


def test_both_and_a_couple_are_two() -> None:
    assert [victim.quantity.value for victim in victims("The couple were found dead. Both had been shot.")] == [2, 2]


def test_a_headline_that_runs_into_a_dateline_ends_before_it() -> None:
    texts = [
        "Man hurt in crash, police say WESTPORT, Ohio - A man was hurt.",
        "Bar shooting leaves one dead WESTPORT (KXYZ) -- The search is on.",
        "He spoke of the war of NATO - The allies said so.",
    ]
    assert [[text[a:b] for a, b in split(text)][-1] for text in texts] == [
        "WESTPORT, Ohio - A man was hurt.",
        "WESTPORT (KXYZ) -- The search is on.",
        texts[2],
    ]
