"""Follow-ups that no single sign ties to an event, and many small ones do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Cause, Harm
from streams.detect.weighed import NEEDED, POINTS
from tests.detect.claims_factory import NORTHLAND, POLICE, envelope, event
from tests.detect.test_joining import REGION, TOWN, events, on

WEDNESDAY = on("2021-03-03")


def told(words: str, sentence: str, **fields):
    return event(words, sentence=sentence.format(words), **{"claimant": None, "place": TOWN, **fields})


@pytest.mark.parametrize(
    ("words", "sentence", "joins"),
    [
        ("31", "{} are dead after the attack on Orr.", True),
        ("31", "Of the attack on Orr {} have died, the hospital says.", True),
        ("31", "An attack on Orr left {} dead.", False),  # as of one that nobody has told
        ("310", "The attack on Orr left {} dead.", True),
        ("7", "The attack on Orr left {} dead.", False),  # far fewer than were told
    ],
)
def test_the_attack_in_a_town_where_so_many_died_is_that_one(words, sentence, joins):
    first = envelope("a", "2021-03-01", told("24", "Gunmen attacked Orr and killed {}."))
    found = events(first, envelope("b", "2021-03-04", told(words, sentence)))
    assert len(found) == (1 if joins else 2)


def test_what_seldom_happens_in_a_town_was_that_of_the_same_day_though_the_texts_name_none():
    first = envelope(
        "a", "2021-03-03 08:00", told("4", "A tunnel in Orr collapsed and killed {}.", cause=Cause.ACCIDENT)
    )
    dead = told("27", "Rescuers in Orr took {} dead from the collapsed tunnel.", cause=Cause.ACCIDENT)
    assert events(first, envelope("b", "2021-03-03 20:00", dead)) == [[27]]
    ferry = told("27", "A ferry sank off Orr and {} drowned.", cause=Cause.ACCIDENT)
    assert events(first, envelope("b", "2021-03-03 20:00", ferry)) == [[4], [27]]


def test_a_day_by_name_is_of_no_event_of_another_and_of_none_told_before_it():
    known = told("31", "The attack on Orr on Wednesday killed {}.", period=WEDNESDAY)
    before = envelope("a", "2021-03-01", told("24", "Gunmen attacked Orr and killed {}."))
    assert events(before, envelope("b", "2021-03-04", known)) == [[24], [31]]
    dated = envelope("a", "2021-03-02", told("24", "Gunmen attacked Orr and killed {}.", period=on("2021-03-02")))
    assert events(dated, envelope("b", "2021-03-04", known)) == [[24], [31]]


def test_a_first_report_is_no_follow_up_of_what_people_do_to_one_another():
    first = envelope("a", "2021-03-01", told("24", "A bombing in Orr killed {}."))
    assert events(first, envelope("b", "2021-03-02", told("31", "A bombing in Orr killed {}."))) == [[24], [31]]


def test_of_two_that_are_nearly_as_likely_it_is_neither():
    first = envelope("a", "2021-03-01", told("24", "Gunmen attacked Orr and killed {}."))
    other = envelope("c", "2021-03-02", told("26", "Rebels attacked Orr and killed {}.", period=on("2021-03-02")))
    follow = envelope("b", "2021-03-04", told("31", "The attack on Orr left {} dead."))
    assert events(first, other, follow) == [[24], [26], [31]]


@pytest.mark.parametrize(("dead", "now", "joins"), [("24", "31", True), ("4", "5", False)])
def test_in_a_land_of_a_day_it_takes_many_dead(dead, now, joins):
    day = on("2021-03-01")
    first = envelope("a", "2021-03-02", told(dead, "A bus crash in Orr killed {}.", period=day))
    land = told(now, "A bus crash killed {}.", period=day, place=NORTHLAND, claimant=POLICE)
    assert len(events(first, envelope("b", "2021-03-02", land))) == (1 if joins else 2)


def test_two_fires_with_names_are_two():
    first = envelope("a", "2021-03-01", told("56", "The Orr Fire killed {}.", place=REGION))
    vela = told("71", "{} have died in the raging Vela Fire.", place=REGION)
    assert events(first, envelope("b", "2021-03-04", vela)) == [[56], [71]]


def test_who_was_found_is_no_sign_against_it():
    first = envelope("a", "2021-03-01", told("40", "A ferry sank off Orr and {} are missing.", harm=Harm.MISSING))
    fewer = told("23", "After the ferry disaster off Orr {} are missing.", harm=Harm.MISSING)
    assert events(first, envelope("b", "2021-03-04", fewer)) == [[23]]


def test_no_single_sign_is_enough():
    assert max(POINTS.values()) < NEEDED


@given(st.permutations(range(4)))
def test_the_order_in_which_news_comes_does_not_matter(order):
    news = [
        envelope("a", "2021-03-01", told("24", "Gunmen attacked Orr and killed {}.")),
        envelope("b", "2021-03-04", told("31", "{} are dead after the attack on Orr.")),
        envelope("c", "2021-03-05", told("33", "The attack on Orr killed {}.")),
        envelope("d", "2021-03-02", told("9", "A bombing in Orr killed {}.", period=on("2021-03-02"))),
    ]
    assert events(*[news[i] for i in order]) == events(*news)


def test_a_count_of_what_seldom_happens_goes_on_weeks_after():
    first = envelope("a", "2021-03-01", told("24", "A dam in Orr collapsed and killed {}.", cause=Cause.ACCIDENT))
    weeks = told("65", "Rescuers now count {} dead after the dam collapse in Orr.", cause=Cause.ACCIDENT)
    assert events(first, envelope("b", "2021-03-24", weeks)) == [[65]]
    assert events(first, envelope("b", "2021-07-24", weeks)) == [[24], [65]]
    raid = envelope("a", "2021-03-01", told("24", "Gunmen attacked Orr and killed {}."))
    again = told("65", "Police now count {} dead after the attack on Orr.")
    assert events(raid, envelope("b", "2021-03-24", again)) == [[24], [65]]
