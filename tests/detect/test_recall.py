"""A toll that a text only recalls is of an event told before, and of no new one."""

from __future__ import annotations

import pytest

from streams.detect.recall import recalls
from tests.detect.claims_factory import event
from tests.detect.test_incidents import news, tolls

CLOSED = "After the fire in the harbour that killed 15 people, the city closes 40 schools."


@pytest.mark.parametrize(
    "sentence",
    [
        CLOSED,
        "Police arrest the pilot of a plane that crashed near the harbour, killing 22 people.",
        "A vaccination campaign begins in the wake of an outbreak that has killed two students.",
        "The port reopens following a collision which killed four sailors.",
        "The two valleys open talks following clashes that killed dozens.",
        "The sultan calls a truce following heavy clashes last night that killed at least six.",
        "The two clans sign a pact, ending a feud that had sparked fights that had killed over 300 people.",
        "The coach of a school team resigns following the fatal drowning of two pupils.",
        "Thousands march in the capital after the killing of nine villagers.",
        "A robber is caught again four months after fleeing during a raid that killed two guards.",
        "Police arrest six men after an ambush in the hills kills eleven officers.",
        "The remains of all 40 people who were killed in the crash of a glider are brought up from the lake.",
        "The province files a lawsuit against the dam's owner over damages from the flood that swept away 2,100 barns "
        "and killed 19 people.",
        "The county sues for losses sustained from the fire that destroyed 900 houses and killed 17 people.",
        "A man is arrested and charged with murder for a shooting that killed four people at a fair in May.",
        "A tribunal charges the former duke with torture for his alleged part in the killing of 60 peasants.",
        "The forest fire, which has burned 900 farms and has killed nine people, is 40% contained.",
        "The council imposes a curfew after the bodies of 20 shepherds who were abducted were found on Friday.",
        "A vigil is held for 30 sailors that were lost in a storm.",
        "Thousands attend the funeral of six nurses killed in the raid.",
        "Troops leave three villages which were the scenes of raids that killed over 800 people.",
    ],
)
def test_these_recall(sentence: str) -> None:
    assert recalls(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fifteen people are killed after a fire that left the harbour in ruins.",
        "Three more people died following a blast which killed four on Monday.",
        "The army claimed responsibility for an attack that killed 60 soldiers.",
        "A fire that killed 15 people broke out after midnight.",
        "Two men are hanged after the murder of a shopkeeper.",
        "The storm that had killed four people on the isle comes ashore in the bay, killing two.",
        "Clashes that killed dozens follow the election.",
        "Soldiers kill nine farmers following clashes that killed dozens.",
        "The remains of 40 people killed in the crash of a glider are found.",
        "The bodies of nine shepherds who were abducted are found in a well.",
        "A funeral is held for two priests when a bomb goes off, killing 12 mourners.",
        "A drone hits a funeral in the hills and kills 12 mourners.",
        "The army closes a road after shells killed 12 people.",
        "Gunmen charge into a mosque with rifles in an attack that left 12 people dead.",
        "A mudslide buries a school, and 12 pupils die.",
    ],
)
def test_these_tell(sentence: str) -> None:
    assert not recalls(sentence)


def test_a_toll_recalled_two_days_later_is_of_the_event_told_before() -> None:
    fire = event("at least 15", sentence="At least 15 people are killed in a fire in the harbour.")
    closed = event("15", sentence=CLOSED)
    assert tolls(news("fire", "2021-03-01", fire), news("closed", "2021-03-03", closed)) == [15]
    told = event("15", sentence="A fire in the harbour killed 15 people.")
    assert tolls(news("fire", "2021-03-01", fire), news("told", "2021-03-05", told)) == [15, 15]
