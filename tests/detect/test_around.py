"""What one article tells of a place and of one around it on several days: one event where the days were borrowed."""

import pytest

from schemas import Cause, Harm, Period, Place
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.detect.spot import sound_of
from tests.detect.claims_factory import POLICE, envelope, event

TOWN = Place(name="Orr", country="NL", precision="city", path=("NL", "nl/lowland", "nl/orr"))
REGION = Place(name="Lowland", country="NL", precision="region", path=("NL", "nl/lowland"))


def on(day: str, text: str) -> Period:
    return Period(start=day, end=day, text=text)


TUESDAY, FRIDAY = on("2021-03-02", "on Tuesday"), on("2021-03-05", "on Friday")


def told(words: str, sentence: str, **fields):
    return event(words, sentence=sentence, **{"place": TOWN, "claimant": POLICE, **fields})


def events(*claims) -> int:
    found = derive([observe(envelope("a", "2021-03-06", *claims))]).series.values()
    return len({s.incident.id for s in found if s.incident})


def test_a_borrowed_day_parts_nothing():
    first = told("60", "Gunmen killed 60 in a raid on Orr on Tuesday.", period=TUESDAY)
    again = "The raid in Lowland killed 60 people."
    assert events(first, told("60", again, place=REGION, period=FRIDAY)) == 1
    assert events(first, told("60", again + " It was on Friday.", place=REGION, period=FRIDAY)) == 1
    assert events(first, told("61", again + " It was on Friday.", place=REGION, period=FRIDAY)) == 2
    assert events(first, told("60", "Another raid in Lowland killed 60 on Friday.", place=REGION, period=FRIDAY)) == 2


def test_what_the_dead_have_come_to_is_of_the_event_told_before():
    missing = told("70", "On Tuesday 70 went missing in a landslide.", harm=Harm.MISSING, period=TUESDAY)
    risen = told("3", "Two found on Friday took the toll to three.", rises=True, period=FRIDAY)
    assert events(missing, risen) == 1
    assert events(missing, told("3", "Three were shot dead on Friday.", period=FRIDAY)) == 2


def test_a_rise_without_a_day_is_of_the_event_that_the_article_dates():
    hurt = told("70", "The protests have hurt 70 in Orr on Tuesday.", harm=Harm.INJURED, period=TUESDAY)
    assert events(hurt, told("9", "The toll of the protests has risen to 9.", place=REGION, rises=True)) == 1
    assert events(hurt, told("9", "The toll of the floods has risen to 9.", place=REGION, rises=True)) == 2


def test_a_rise_without_a_day_takes_none_from_a_sentence_that_has_none_either():
    first = envelope("a", "2021-03-01", told("40", "An explosion in Orr killed 40.", period=on("2021-03-01", "today")))
    land = Place(name="Norland", country="NL", precision="country", path=("NL",))
    risen = told("57", "The toll of the explosion in Orr is put at 57.", place=land, revises=True)
    held = told("2", "Two were arrested over the explosion.", place=REGION, harm=Harm.DETAINED)
    found = derive([observe(first), observe(envelope("b", "2021-03-06", risen, held))]).series.values()
    killed = {s.incident.id for s in found if s.incident and s.harm is Harm.KILLED}
    assert len(killed) == 1


def test_whoever_is_found_dead_of_no_event_goes_on_from_none():
    crash = envelope("a", "2021-03-02", told("5", "A plane crash in Orr killed 5.", cause=Cause.ACCIDENT))
    sentence = "Seven migrants are found dead near the tracks in Lowland."
    dead = told("7", sentence, place=REGION, cause=Cause.ACCIDENT, victim_class=("migrant",))
    found = derive([observe(crash), observe(envelope("b", "2021-03-12", dead))]).series.values()
    assert len({s.incident.id for s in found if s.incident}) == 2


def test_where_one_figure_comes_again_another_may_be_a_little_out():
    wide = (
        told("23", "They found 23 bodies.", place=REGION),
        told("138", "138 are lost.", place=REGION, harm=Harm.MISSING),
    )
    town = told("23", "In Orr 23 bodies were found.")
    assert events(*wide, town, told("137", "In Orr 137 are lost.", harm=Harm.MISSING)) == 1
    assert events(*wide, town, told("190", "In Orr 190 are lost.", harm=Harm.MISSING)) == 2


@pytest.mark.parametrize(("one", "other", "same"), [
    ("koshebe", "koshobe", True), ("tarmadalla", "tarmadala", True), ("tarbut", "tarbak", False),
])  # fmt: skip
def test_a_name_is_known_by_its_consonants(one: str, other: str, same: bool):
    assert (sound_of(one) == sound_of(other)) is same
    assert sound_of("gora") is None


def test_a_village_that_no_table_has_may_be_spelt_otherwise():
    one, other = (
        Place(name=name, country="NL", precision="city", path=("NL", "nl/lowland", f"nl/{name.lower()}~"))
        for name in ("Verdeka", "Verdoka")
    )
    far = Place(name="Verdoka", country="NL", precision="city", path=("NL", "nl/upland", "nl/verdoka~"))
    raid = "Gunmen killed 60 in a raid on Tuesday."
    for place, expected in ((other, 1), (far, 2)):
        items = [
            envelope("a", "2021-03-03", told("60", raid, place=one, period=TUESDAY)),
            envelope("b", "2021-03-03", told("60", raid, place=place, period=TUESDAY)),
        ]
        found = derive([observe(item) for item in items]).series.values()
        assert len({s.incident.id for s in found if s.incident}) == expected


def test_bodies_found_later_are_of_the_event_told_before():
    lost = told("30", "The sea took 30 when a ferry sank on Tuesday.", harm=Harm.MISSING, period=TUESDAY)
    found = "Rescuers have recovered 54 bodies from the ferry that sank, and went on with the search on Friday."
    assert events(lost, told("54", found, period=FRIDAY)) == 1
    assert events(lost, told("54", "A ferry sank on Friday, killing 54 people.", period=FRIDAY)) == 2


def test_the_day_of_a_funeral_is_none_of_the_event():
    funeral = told("43", "On Friday the governor was at the funeral of 43 farmers.", period=FRIDAY)
    again = told("more than 40", "More than 40 farmers were killed.", period=on("2021-03-02", "on Tuesday"))
    found = derive([observe(envelope("a", "2021-03-06", funeral, again))]).series.values()
    assert {s.incident.days[0] for s in found if s.incident} == {"2021-03-02"}


def test_whom_one_sentence_harms_in_one_place_one_event_harmed():
    sentence = "The attack killed 67 on Tuesday, and had injured 240 when it ended."
    killed = told("67", sentence, period=TUESDAY)
    hurt = told("240", sentence, harm=Harm.INJURED, period=on("2021-03-05", "when it ended on Friday"))
    assert events(killed, hurt) == 1
    assert events(killed, told("240", "The attack injured 240 on Friday.", harm=Harm.INJURED, period=FRIDAY)) == 2


def test_the_first_toll_of_a_disaster_in_a_town_may_be_far_from_the_last():
    def items(later: str, **fields):
        first = told("23", "Mudslides in Orr killed 23 on Tuesday.", period=TUESDAY)
        return [
            envelope("a", "2021-03-03", first),
            envelope("b", "2021-03-04", event("254", sentence=later, place=TOWN, period=TUESDAY, **fields)),
        ]

    for sentence, expected in (("Mudslides killed 254 in Orr on Tuesday.", 1), ("Gunmen shot 254 on Tuesday.", 2)):
        found = derive([observe(item) for item in items(sentence)]).series.values()
        assert len({s.incident.id for s in found if s.incident}) == expected
