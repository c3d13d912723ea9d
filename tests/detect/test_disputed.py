"""What others tell of an event may be far from what was told: of a fight, or that nobody was killed."""

from schemas import Cause, Claimant, ClaimantKind, Period, Place, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, MINISTRY, POLICE, claim, envelope, event

ARMY = Claimant(name="Northland army", kind=ClaimantKind.BELLIGERENT)
REBELS = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
REGION = Place(name="Lowland Region", country="NL", precision="region", path=("NL", "nl/lowland"))
TOWN = Place(name="Orr", country="NL", precision="city", path=("NL", "nl/lowland", "nl/orr"))
SUNDAY = Period(start="2021-02-28", end="2021-02-28", text="on Sunday")
SATURDAY = Period(start="2021-02-27", end="2021-02-27", text="on Saturday")
ARMED = (VictimClass.COMBATANT,)


def changes(*envelopes, claimant=None):
    found = derive([observe(one) for one in envelopes]).changes.values()
    mine = [c for c in found if (c.claimant.name if c.claimant else None) == claimant]
    return [(c.type.value, c.current.value) for c in sorted(mine, key=lambda c: c.published_at)]


def incidents(*envelopes):
    return len({s.incident.id for s in derive([observe(one) for one in envelopes]).series.values() if s.incident})


def fought(name, day, words, claimant, sentence, **fields):
    fields = {"victim_class": ARMED, "place": HARBOUR, "period": SUNDAY, **fields}
    return envelope(name, day, event(words, claimant=claimant, sentence=sentence, **fields))


BOMB = "The army said a roadside bomb killed {} soldiers."
AMBUSH = "The rebels said {} soldiers were killed in the ambush."


def test_of_one_fight_there_and_then_enemies_may_use_any_words():
    army = fought("a", "2021-03-01", "4", ARMY, BOMB.format(4))
    rebels = fought("b", "2021-03-02", "31", REBELS, AMBUSH.format(31))
    assert incidents(army, rebels) == 1
    assert incidents(army, fought("b", "2021-03-02", "31", REBELS, AMBUSH.format(31), period=SATURDAY)) == 2
    civilians = fought("b", "2021-03-02", "31", REBELS, "An ambush killed 31.", victim_class=(VictimClass.CIVILIAN,))
    assert incidents(army, civilians) == 2


def test_enemies_who_name_a_region_and_its_town_tell_of_one_fight_where_their_figures_are_near():
    army = fought("a", "2021-03-01", "51", ARMY, "The army said 51 soldiers died in an ambush.", place=REGION)
    assert incidents(army, fought("b", "2021-03-02", "70", REBELS, AMBUSH.format(70), place=TOWN)) == 1
    assert incidents(army, fought("b", "2021-03-02", "9", REBELS, AMBUSH.format(9), place=TOWN)) == 2


def test_the_attack_of_the_day_after_is_that_which_killed_as_many():
    first = envelope("a", "2021-03-01", event("59", sentence="A bomber killed 59 people."))
    told = "Police said {} people were killed in the attack."
    assert incidents(first, envelope("b", "2021-03-02", event("64", sentence=told.format(64)))) == 1
    assert incidents(first, envelope("b", "2021-03-02", event("9", sentence=told.format(9)))) == 2
    another = "Police said 64 people were killed in an attack."
    assert incidents(first, envelope("b", "2021-03-02", event("64", sentence=another))) == 2
    few = envelope("a", "2021-03-01", event("5", sentence="A bomber killed 5 people."))
    assert incidents(few, envelope("b", "2021-03-02", event("6", sentence=told.format(6)))) == 2


def nobody(name, day, claimant, sentence, **fields):
    return envelope(name, day, event("0", claimant=claimant, sentence=sentence, **fields))


def test_who_says_that_nobody_was_killed_there_answers_what_was_told():
    first = envelope("a", "2021-03-01", event("18", claimant=MINISTRY, sentence="An air strike killed 18 people."))
    assert incidents(first, nobody("b", "2021-03-04", ARMY, "The army said no one was killed in the air strike.")) == 1
    assert incidents(first, nobody("b", "2021-03-04", ARMY, "The army said no one was killed there.")) == 1
    assert incidents(first, nobody("b", "2021-03-04", ARMY, "The army said an air strike killed no one.")) == 2
    assert incidents(first, nobody("b", "2021-03-04", MINISTRY, "No one was killed in the air strike.")) == 2
    assert incidents(first, nobody("b", "2021-03-04", ARMY, "No one was killed in the crash.")) == 2
    on_day = nobody("b", "2021-03-04", ARMY, "No one was killed there.", period=SATURDAY)
    assert incidents(first, on_day) == 2


def of(words, kind, **fields):
    return event(words, victim_class=(kind,), sentence=f"A raid killed {words}.", period=SUNDAY, **fields)


def told(*figures):
    return [envelope(name, f"2021-03-0{n}", *each) for n, (name, *each) in enumerate(figures, 1)]


CIVILIAN, ANYBODY, SUSPECT = VictimClass.CIVILIAN, VictimClass.UNSPECIFIED, VictimClass.SUSPECT


def test_people_who_were_told_may_have_become_more_civilians():
    grown = told(("a", of("27", ANYBODY)), ("b", of("43", CIVILIAN)))
    assert changes(*grown, claimant="police") == [("new", 27), ("increased", 43)]
    assert changes(*grown) == [("new", 27), ("increased", 43)]
    fewer = told(("a", of("27", ANYBODY)), ("b", of("19", CIVILIAN)))
    assert changes(*fewer, claimant="police") == [("new", 27), ("new", 19)]
    back = told(("a", of("27", CIVILIAN)), ("b", of("43", ANYBODY)))
    assert changes(*back, claimant="police") == [("new", 27), ("increased", 43)]
    assert changes(*back) == [("new", 27), ("new", 43)]  # others may count fighters as well
    fighters = told(("a", of("27", ANYBODY)), ("b", of("43", VictimClass.COMBATANT)))
    assert changes(*fighters, claimant="police") == [("new", 27), ("new", 43)]


def test_an_article_that_tells_civilians_from_people_counts_both():
    apart = told(("a", of("27", ANYBODY)), ("b", of("50", ANYBODY), of("43", CIVILIAN)))
    assert sorted(changes(*apart, claimant="police")) == [("increased", 50), ("new", 27), ("new", 43)]


def test_gunmen_are_criminals_to_the_same_teller():
    grown = told(("a", of("14", ARMED[0])), ("b", of("22", SUSPECT)))
    assert changes(*grown, claimant="police") == [("new", 14), ("increased", 22)]
    other = told(("a", of("14", ARMED[0])), ("b", of("22", SUSPECT, claimant=MINISTRY)))
    assert changes(*other, claimant=MINISTRY.name) == [("new", 22)]


def test_so_are_not_those_of_a_count_over_time():
    kinds = [claim("27", victim_class=(ANYBODY,), claimant=POLICE), claim("43", claimant=POLICE)]
    apart = told(("a", kinds[0]), ("b", kinds[1]))
    assert changes(*apart, claimant="police") == [("new", 27), ("new", 43)]
    assert kinds[0].cause is Cause.VIOLENCE


def test_whom_a_state_has_hired_are_neither_rebels_nor_its_soldiers():
    army = fought(
        "a", "2021-03-01", "20", ARMY, "The army said 20 rebels were killed in the raid.", victim_group="rebels"
    )
    hired = {"claimant": REBELS, "victim_group": "Wagner fighters"}
    killed = fought("b", "2021-03-02", "84", sentence="The rebels said they killed 84 Wagner fighters.", **hired)
    assert not derive([observe(army), observe(killed)]).contradictions
