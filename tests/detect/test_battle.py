"""What two sides of a fight tell of one another's dead, and when it is of one battle."""

from schemas import Cause, Claimant, ClaimantKind, Measure, Period, Place, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, NORTHLAND, claim, envelope

ARMED = (VictimClass.COMBATANT,)
ARMY = Claimant(name="Northland army", kind=ClaimantKind.BELLIGERENT)
REBELS = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
SOURCE = Claimant(name="security sources", kind=ClaimantKind.UNKNOWN)


def day_of(day):
    return Period(start=day, end=day, text="that day")


def fought(words, claimant, sentence, **fields):
    fields = {"victim_class": ARMED, "measure": Measure.INCIDENT, "place": HARBOUR, "cause": Cause.VIOLENCE, **fields}
    return claim(words, claimant=claimant, sentence=sentence, **fields)


def figures(*envelopes):
    found = derive([observe(one) for one in envelopes]).contradictions.values()
    return sorted(tuple(sorted(f.text for f in one.figures)) for one in found)


def army(words, what, **fields):
    return fought(words, ARMY, f"The army said {words} {what} were killed in the raid.", **fields)


def rebels(words, what, **fields):
    return fought(words, REBELS, f"The rebels said {words} {what} were killed in the raid.", **fields)


def test_soldiers_are_held_against_soldiers_and_rebels_against_rebels():
    one = envelope("a", "2021-03-01", army("52", "rebels"), army("6", "soldiers"))
    other = envelope("b", "2021-03-01", rebels("41", "soldiers"), rebels("3", "fighters"))
    assert figures(one, other) == [("3", "52"), ("41", "6")]


def test_enemies_do_not_wait_for_one_another():
    day = day_of("2021-03-01")
    one = envelope("a", "2021-03-01", army("5", "soldiers", period=day))
    assert figures(one, envelope("b", "2021-03-02", rebels("37", "soldiers", period=day))) == [("37", "5")]
    later = fought("37", SOURCE, "Security sources said 37 soldiers were killed in the raid.", period=day)
    assert figures(one, envelope("b", "2021-03-02", later)) == []


def test_one_soldier_is_disputed_and_one_villager_is_not():
    one = envelope("a", "2021-03-01", army("1", "soldier"))
    assert figures(one, envelope("b", "2021-03-01", rebels("11", "soldiers"))) == [("1", "11")]
    civilians = {"victim_class": (VictimClass.CIVILIAN,)}
    one = envelope("a", "2021-03-01", army("1", "villager", **civilians))
    assert figures(one, envelope("b", "2021-03-01", rebels("11", "villagers", **civilians))) == []


def test_what_enemies_tell_in_one_article_is_of_one_battle():
    day = day_of("2021-03-02")
    news = envelope("a", "2021-03-04", army("33", "rebels"), rebels("12", "fighters", period=day))
    assert figures(news) == [("12", "33")]


def test_so_is_what_they_tell_of_one_day_there_and_around_it():
    that_day, wider = day_of("2021-02-27"), {"place": NORTHLAND}
    one = rebels("41", "soldiers", period=that_day, **wider)
    other = army("6", "soldiers", period=that_day)
    assert figures(envelope("a", "2021-03-01", one, other)) == [("41", "6")]
    other = army("6", "soldiers", period=day_of("2021-02-25"))
    assert not figures(envelope("a", "2021-03-01", one, other))


def test_a_side_of_a_land_may_hold_any_of_its_towns():
    north = Place(name="northern Northland", country="NL", precision="region", path=("NL", "nl/northern-northland"))
    hills = Place(name="Hills", country="NL", precision="region", path=("NL", "nl/hills"))
    harbour = army("6", "soldiers", place=HARBOUR.model_copy(update={"path": ("NL", "nl/coast", "nl/harbour")}))
    assert figures(envelope("a", "2021-03-01", rebels("41", "soldiers", place=north), harbour)) == [("41", "6")]
    assert not figures(envelope("a", "2021-03-01", rebels("41", "soldiers", place=hills), harbour))
    unlisted = army("6", "soldiers", place=Place(name="Bek", country="NL", precision="city", path=("NL", "nl/bek~")))
    assert figures(envelope("a", "2021-03-01", rebels("41", "soldiers", place=hills), unlisted)) == [("41", "6")]


def test_two_days_that_are_named_are_two_battles():
    days = day_of("2021-03-02"), day_of("2021-03-04")
    news = envelope("a", "2021-03-04", army("33", "rebels", period=days[1]), rebels("12", "fighters", period=days[0]))
    assert figures(news) == []


def test_what_a_side_said_earlier_of_its_dead_holds_against_the_enemy():
    early = fought("6", ARMY, "The army earlier said that 6 soldiers were killed in the raid.")
    assert figures(envelope("a", "2021-03-01", early, rebels("41", "soldiers"))) == [("41", "6")]
