"""Events so great that a land or a region seldom has two of them, and figures of which others tell otherwise."""

import pytest

from schemas import Cause, Claimant, ClaimantKind, Harm
from tests.detect.claims_factory import NORTHLAND, POLICE, envelope, event
from tests.detect.test_joining import REGION, TOWN, events, on

REBELS = Claimant(name="Free Hand", id="free-hand", kind=ClaimantKind.BELLIGERENT)
SUNDAY = on("2021-03-07")


def told(words: str, sentence: str, **fields):
    return event(words, sentence=sentence.format(words), **{"claimant": None, "place": TOWN, **fields})


@pytest.mark.parametrize(
    ("day", "words", "sentence", "joins"),
    [
        ("2021-03-07 18:00", "187", "Off Lowland {} died when a ferry capsized.", True),
        ("2021-03-08", "187", "Off Lowland {} died when a ferry capsized.", True),
        ("2021-03-09", "187", "Off Lowland {} died when a ferry capsized.", False),
        ("2021-03-08", "587", "Off Lowland {} died when a ferry capsized.", False),
        ("2021-03-08", "187", "In Lowland {} died when a bus crashed.", False),
    ],
)
def test_a_region_seldom_loses_two_ferries_in_a_day(day, words, sentence, joins):
    sea = {"place": REGION, "cause": Cause.ACCIDENT}
    first = envelope("a", "2021-03-07", told("107", "In Lowland {} drowned when a ferry sank.", **sea))
    found = events(first, envelope("b", day, told(words, sentence, **sea)))
    assert found == ([[187]] if joins else [[107], [int(words)]])


def test_in_a_land_only_a_day_that_both_name_makes_them_one():
    first = envelope("a", "2021-03-07", told("107", "A ferry sank and {} drowned.", place=NORTHLAND))
    later = envelope("b", "2021-03-08", told("187", "A ferry sank and {} drowned.", place=NORTHLAND))
    assert events(first, later) == [[107], [187]]


@pytest.mark.parametrize(
    ("words", "sentence", "place", "joins"),
    [
        ("19", "The death toll of Sunday's attack in Northland is {}.", NORTHLAND, True),
        ("14", "The death toll of Sunday's attack in Northland is {}.", NORTHLAND, True),
        ("30", "The death toll of Sunday's attack in Northland is {}.", NORTHLAND, False),
        ("19", "Gunmen attacked a village in Northland on Sunday and killed {}.", NORTHLAND, False),
        ("19", "The death toll of Sunday's attack in Lowland is {}.", REGION, True),
        ("19", "The death toll of Sunday's bus crash in Northland is {}.", NORTHLAND, False),
    ],
)
def test_an_attack_of_sunday_is_that_of_which_others_told(words, sentence, place, joins):
    first = envelope("a", "2021-03-07", told("16", "An attack on a hotel in Orr killed {}.", period=SUNDAY))
    found = events(first, envelope("b", "2021-03-10", told(words, sentence, place=place, period=SUNDAY)))
    assert len(found) == (1 if joins else 2)


def test_few_are_killed_often():
    first = envelope("a", "2021-03-07", told("6", "An attack on a hotel in Orr killed {}.", period=SUNDAY))
    toll = told("7", "The death toll of Sunday's attack is {}.", place=NORTHLAND, period=SUNDAY)
    assert events(first, envelope("b", "2021-03-10", toll)) == [[6], [7]]


def test_what_enemies_say_of_one_anothers_dead_is_no_measure_of_a_rise():
    soldiers, rebels = ({"victim_group": name, "period": SUNDAY} for name in ("soldiers", "rebels"))
    first = envelope(
        "a", "2021-03-08",
        told("12", "Police said {} rebels were killed in a clash near Orr.", claimant=POLICE, **rebels),
        told("40", "The rebels said {} soldiers were killed in a clash near Orr.", claimant=REBELS, **soldiers),
    )  # fmt: skip
    wide = {"claimant": POLICE, "place": REGION}
    raised = told(
        "15", "Police raised the number of rebels killed in Sunday's clash to {}.", rises=True, **rebels, **wide
    )
    own = told("3", "Police said {} soldiers died in Sunday's clash.", **soldiers, **wide)
    assert len(events(first, envelope("b", "2021-03-09", raised, own))) == 1
    first = envelope("a", "2021-03-08", told("40", "A clash near Orr killed {} soldiers.", **soldiers))
    assert len(events(first, envelope("b", "2021-03-09", raised, own))) == 2


def test_one_quake_befell_the_town_and_the_land():
    quake = {"cause": Cause.DISASTER, "period": SUNDAY}
    dead = told("437", "The quake killed {} in Orr.", **quake)
    hurt = {"harm": Harm.INJURED, "place": NORTHLAND, **quake}
    assert events(envelope("a", "2021-03-08", dead, told("829", "The quake injured {}.", **hurt))) == [[437, 829]]
    also = told("829", "Another quake injured {}.", **hurt)
    assert events(envelope("a", "2021-03-08", dead, also)) == [[437], [829]]
    crash = told("829", "A crash injured {}.", **hurt)
    assert events(envelope("a", "2021-03-08", dead, crash)) == [[437], [829]]
