"""People brought to hospital or into custody, those told of by "another" and "all", and shots that hit nobody."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # brought somewhere
        ("Medics rushed two men to Alden General Hospital.", [("injured", "two")]),
        ("A court sent four protesters to pretrial detention.", [("detained", "four")]),
        ("Police sent 12 migrants to a detention centre.", []),
        ("Police took the two occupants of the car into custody.", [("detained", "two")]),
        ("The blast blew three people to pieces.", [("killed", "three")]),
        ("The bus took 30 people to the hospital fair.", []),
        ("They took 30 people to court.", []),
        # "another", "a second", "a third"
        ("One man was killed and another seriously wounded.", [("killed", "One"), ("injured", "another")]),
        ("One woman was killed and another taken to hospital.", [("killed", "One"), ("injured", "another")]),
        ("Two people were killed and a third was wounded.", [("killed", "Two"), ("injured", "a third")]),
        ("One bomb killed three; another was defused.", [("killed", "three")]),
        ("One raid failed and another wounded ten people.", [("injured", "ten")]),
        # two people under one article
        ("A man and woman were found dead.", [("killed", "A man"), ("killed", "woman")]),
        ("A father and son were killed.", [("killed", "A father"), ("killed", "son")]),
        ("A teacher and father was killed.", [("killed", "A teacher")]),
        # all of those told of in the sentence
        ("The three siblings were selling fruit, and all were killed.", [("killed", "three")]),
        ("Two pilots were on board and both died.", [("killed", "Two")]),
        ("Fifty people were on board, but all were unhurt.", []),
        # who was hurt first, and died
        ("A teenager shot during a brawl on Sunday has died.", [("killed", "A teenager")]),
        ("Gunmen wounded 12 people and killed four of them.", [("injured", "12"), ("killed", "four")]),
        ("A guest opened fire, shooting six people.", [("injured", "six")]),
        ("The attackers stormed a hotel, stabbing three guests.", [("injured", "three")]),
        ("The shooting 12 people saw was brief.", []),
        # missing, and given up
        ("Nine people are missing and presumed dead.", [("missing", "Nine")]),
        ("Three people were missing on Monday.", [("missing", "Three")]),
        # a toll that rises in the same sentence, quoted or not
        ("They put the death toll at three, rising to 'at least four'.",
         [("killed", "three"), ("killed", "at least four")]),
        ("More than 900 people were living in displaced-persons camps.", [("displaced", "More than 900")]),
        ("Two members of a Taliban faction were killed.", [("killed", "Two")]),
        # by one's own hand; not who only tried to
        ("A man shot his wife before killing himself.", [("killed", "A man")]),
        ("A man tried to kill himself on Monday.", []),
        ("A woman said her son had killed himself.", []),
        ("A bomber killed himself and six others.", [("killed", "six")]),
        # where the bullet went
        ("A bullet struck a girl in the left foot.", [("injured", "a girl")]),
        ("A man was struck in the neck.", [("injured", "A man")]),
        ("Police found a man in his seventies dead.", [("killed", "a man")]),
        ("A man fatally shot his uncle.", []),
        ("Officers transported a man to the hospital for an evaluation.", []),
        # counts of a court, where they are proven
        ("He admitted three counts of murder and two counts of attempted murder.", [("killed", "three")]),
        ("He was charged with two counts of murder.", []),
        # shots
        ("One shot was fired at the officer. He fired one shot, which struck the wall.", []),
        ("Another shot was fired. A suspect shot out the windows of a shop.", []),
        # dashes of any length
        ("Four children--including a boy of six--were killed.", [("killed", "Four"), ("killed", "a boy")]),
        ("They mourned the killing of six priests -- five of whom were guests -- and two cooks.",
         [("killed", "six"), ("killed", "five"), ("killed", "two")]),
        # several acts, so that what follows the name is no apposition
        ("It is tied to the murders of Vidal, a police officer, and a judge.",
         [("killed", "a police officer"), ("killed", "a judge")]),
        ("The murder of Luis Vidal, a police officer, was planned.", []),
    ],
)  # fmt: skip
def test_figures(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


def test_a_block_of_a_street_is_no_year() -> None:
    (claim,) = claims("A woman was shot in the 1700 block of North Elm Street.")
    assert claim.period is None
