"""What one claimant says against another's figure in one article, and what of it is of one event."""

from schemas import Cause, Claimant, ClaimantKind, Harm, Measure, Period, Role, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, MONITOR, NORTHLAND, POLICE, claim, envelope

ARMY = Claimant(name="Northland army", kind=ClaimantKind.BELLIGERENT)
REBELS = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
VILLAGERS = Claimant(name="villagers", kind=ClaimantKind.WITNESS)


def told(words, claimant, sentence, **fields):
    fields = {"measure": Measure.INCIDENT, "place": HARBOUR, "cause": Cause.VIOLENCE, **fields}
    return claim(words, claimant=claimant, sentence=sentence, **{"victim_class": (VictimClass.UNSPECIFIED,), **fields})


def police(words, **fields):
    return told(words, POLICE, f"Police said {words} people were killed in the raid.", **fields)


def figures(*claims):
    found = derive([observe(envelope("a", "2021-03-20", *claims))]).contradictions.values()
    return sorted(tuple(sorted(f.text for f in one.figures)) for one in found)


def days(start, end):
    return Period(start=start, end=end, text="then")


def test_an_answer_without_a_day_is_of_the_day_of_what_it_answers():
    long_ago = police("12", period=days("2021-01-05", "2021-01-05"))
    assert figures(long_ago, told("30", MONITOR, "The watchers said 30 had died.")) == [("12", "30")]
    assert not figures(long_ago, told("30", MONITOR, "The watchers said 30 had died in a separate clash."))
    assert not figures(long_ago, told("30", MONITOR, "The watchers said 30 had died in a flood."))
    assert not figures(long_ago, told("300", MONITOR, "The watchers said 300 had died."))


def test_a_village_without_a_name_is_that_which_the_other_names():
    probe = police("12", place=HARBOUR, period=days("2021-01-05", "2021-01-05"))

    def watchers(words):
        return told("90", MONITOR, words, place=NORTHLAND, period=days("2021-01-05", "2021-01-05"))

    assert figures(probe, watchers("The watchers said 90 people died in a raid on a village in western Northland."))
    assert figures(probe, watchers("BOR, Northland (AP) The watchers said 90 people died in a raid on a village."))
    assert not figures(probe, watchers("The watchers said 90 people died in raids in Northland."))


def test_a_day_within_the_days_of_another_may_be_of_one_event():
    week = police("12", period=days("2021-03-08", "2021-03-14"))
    sentence = "The watchers said 100 had died."
    assert figures(week, told("100", MONITOR, sentence, period=days("2021-03-12", "2021-03-12"))) == [("100", "12")]
    assert not figures(week, told("100", MONITOR, sentence, period=days("2021-03-18", "2021-03-18")))


def test_what_sets_no_floor_leaves_no_room_for_twice_as_many():
    for words in ("36", "about 36", "up to 36", "nearly 36"):
        assert figures(police(words), told("about 200", MONITOR, "The watchers said about 200 died in it."))
    for words in ("at least 36", "more than 36"):
        assert not figures(police(words), told("about 200", MONITOR, "The watchers said about 200 died in it."))
    assert not figures(police("36"), told("about 60", MONITOR, "The watchers said about 60 died in it."))
    assert not figures(police("36"), told("up to 200", MONITOR, "The watchers feared 200 may have died.", hedged=True))


def test_who_saw_more_contradicts_and_who_saw_fewer_does_not():
    assert figures(police("8"), told("30", VILLAGERS, "Villagers said 30 died in it.")) == [("30", "8")]
    assert not figures(police("30"), told("8", VILLAGERS, "Villagers said eight died in it."))


def test_so_it_is_with_who_is_only_a_name_but_for_the_only_one():
    vidal = Claimant(name="Luis Vidal", person="Luis Vidal", kind=ClaimantKind.UNKNOWN)
    assert figures(police("12"), told("40", vidal, "Luis Vidal said 40 people had died.")) == [("12", "40")]
    assert not figures(police("12"), told("5", vidal, "Luis Vidal said 5 people had died."))
    assert figures(police("12"), told("1", vidal, "Luis Vidal confirmed only 1 death.")) == [("1", "12")]
    assert figures(police("12"), told("1", MONITOR, "There has been only 1 death, the watchers said."))
    assert not figures(police("12"), told("1", MONITOR, "The watchers said 1 guard had died."))


def test_an_answer_that_names_no_place_may_be_of_one_within():
    that_day = {"period": days("2021-03-10", "2021-03-10")}
    town = told("12", POLICE, "Police said 12 people were killed in the raid on Harbour.", **that_day)
    land = {"place": NORTHLAND, **that_day}
    assert figures(town, told("30", MONITOR, "The watchers said 30 had died.", **land)) == [("12", "30")]
    assert not figures(town, told("30", MONITOR, "The watchers said 30 had died in Northland.", **land))
    paper = "Northland's Daily Post cited the watchers as saying that 30 had died."
    assert figures(town, told("30", MONITOR, paper, **land)) == [("12", "30")]


def test_what_was_said_earlier_or_of_one_of_several_events_contradicts_nothing():
    def ministry(sentence):
        return told("30", MONITOR, f"{sentence} 30 people were killed in the raid.")

    assert figures(police("12"), ministry("The watchers said"))
    early = told("12", POLICE, "Police earlier gave a toll of 12 killed in the raid.")
    assert not figures(early, ministry("The watchers said"))
    assert figures(told("12", POLICE, "Police have previously put the toll of the raid at 12."), ministry("They said"))
    had_said = told("12", POLICE, "Police had said on Monday that 12 died in the raid.")
    assert figures(had_said, ministry("The watchers said"))
    assert not figures(had_said, told("30", MONITOR, "The toll rose to 30, the watchers said.", rises=True))
    first = told("12", POLICE, "Police said 12 died in the first raid.")
    assert not figures(first, ministry("The watchers said"))


def test_the_official_toll_is_that_of_the_state():
    official = Claimant(name="official toll", kind=ClaimantKind.GOVERNMENT)
    toll = told("30", official, "The official toll of the raid stands at 30.")
    assert figures(toll, told("90", MONITOR, "The watchers said 90 had died.")) == [("30", "90")]
    assert not figures(police("12"), toll)


def test_a_sentence_that_sets_one_figure_against_another_may_have_them_far_apart():
    many = told("900", MONITOR, "The watchers said 900 people were killed.")
    assert not figures(police("12"), many)
    against = told("12", POLICE, "The watchers spoke of 900 dead, rather than the 12 reported by police.")
    assert figures(against, many) == [("12", "900")]


def test_no_casualties_are_no_dead():
    none = told("0", ARMY, "The army said there were no casualties.", harm=Harm.CASUALTIES)
    five = told("5", REBELS, "The rebels said they had killed five.")
    assert figures(none, five) == [("0", "5")]
    some = told("2", ARMY, "The army said there were two casualties.", harm=Harm.CASUALTIES)
    assert not figures(some, five)


def test_the_injured_of_whom_some_died_are_not_all_injured():
    hurt = told("60", MONITOR, "The watchers said 60 were injured.", harm=Harm.INJURED)
    plain = told("90", POLICE, "Police said 90 were taken to hospital.", harm=Harm.INJURED)
    died = told("90", POLICE, "Police said 90 were taken to hospital, of whom 30 died.", harm=Harm.INJURED)
    assert figures(hurt, plain) == [("60", "90")]
    assert not figures(hurt, died)


def test_who_called_the_own_figure_wrong_since_contradicts_nobody():
    more = told("300", MONITOR, "The watchers said 300 died in it.")
    said = "Police had reported that {} died but later said {} had been miscalculated."
    assert not figures(more, told("100", POLICE, said.format("100", "those numbers")))
    assert figures(more, told("100", POLICE, "Police had reported that 100 died but later said the road was closed."))


def test_some_of_the_dead_are_the_toll_of_a_side():
    armed = {"victim_class": (VictimClass.COMBATANT,)}
    army = told("100", ARMY, "The army said 100 rebels were killed in the raid.", **armed)
    part = told("12", REBELS, "The rebels said 12 of the dead were fighters.", role=Role.PART, **armed)
    assert figures(army, part) == [("100", "12")]
    own = told("40", REBELS, "The rebels said 40 fighters were killed.", **armed)
    assert figures(army, own, part) == [("100", "40")]
