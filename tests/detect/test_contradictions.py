"""Where claimants' figures do not fit one another."""

from schemas import Accuracy, Cause, Claimant, ClaimantKind, Harm, Measure, Period, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import (
    ARMY,
    HARBOUR,
    MINISTRY,
    MONITOR,
    NORTHLAND,
    POLICE,
    claim,
    envelope,
    event,
    since,
)


def found(*envelopes, **known):
    return list(derive([observe(e) for e in envelopes], **known).contradictions.values())


def both(one, other, day="2021-03-01"):
    return found(envelope("a", "2021-03-01", one), envelope("b", day, other))


def test_a_belligerent_and_a_monitor_count_by_different_standards():
    only = both(claim("more than 1,300"), claim("up to 13,000", claimant=MONITOR))
    assert [(c.ratio, c.gap, c.overlap, c.basis) for c in only] == [(10.0, 0, True, ("standard_of_proof",))]


def test_the_gazetteer_knows_better_by_what_an_actor_counts():
    news = envelope("a", "2021-03-01", claim("100"), claim("300", claimant=MONITOR))
    assert found(news, standard_of=lambda _: "verified")[0].basis == ("comparable",)


def test_a_lower_bound_and_a_higher_figure_fit():
    assert not both(event("at least 12", claimant=POLICE), event("15", claimant=MINISTRY))
    gaps = [c.gap for c in both(event("12", claimant=POLICE), event("15", claimant=MINISTRY))]
    assert gaps == [3]


def test_an_older_lower_count_contradicts_nothing():
    assert not both(claim("100"), claim("300", claimant=MONITOR), day="2021-06-01")
    assert both(claim("300"), claim("100", claimant=MONITOR), day="2021-06-01")


def test_only_equal_measures_classes_and_fitting_windows_are_compared():
    other = {"claimant": MONITOR}
    assert not both(claim("100"), claim("300", measure=Measure.STOCK, **other))
    assert not both(claim("100"), claim("300", victim_class=(VictimClass.CHILD,), **other))
    assert not both(claim("100", period=since("2020-01-01")), claim("300", period=since("2014-01-01"), **other))


def test_a_finer_window_is_named_as_a_reason():
    rough = since("2014-01-01", start_accuracy=Accuracy.YEAR)
    only = both(
        claim("100", period=rough, place=NORTHLAND),
        claim("300", claimant=MINISTRY, period=since("2014-08-08"), place=NORTHLAND),
    )
    assert [c.basis for c in only] == [("window", "standard_of_proof")]


def test_a_belligerent_that_does_not_say_whom_it_counts_counts_its_own():
    anybody = {"victim_class": (VictimClass.UNSPECIFIED,)}
    assert not both(claim("4", **anybody), claim("72,000", claimant=MINISTRY, **anybody))
    assert both(claim("4", claimant=MONITOR, **anybody), claim("72,000", claimant=MINISTRY, **anybody))


def test_but_it_counts_all_where_it_answers_others():
    fields = {"victim_class": (VictimClass.UNSPECIFIED,), "measure": Measure.PERIOD}
    week = Period(start="2021-02-22", end="2021-02-28", text="last week")
    sentence = "A senator said 200 people were killed, but the army puts the figure at 37."
    senator = claim("200", claimant=MONITOR, sentence=sentence, period=week, **fields)
    assert both(senator, claim("37", claimant=ARMY, sentence=sentence, period=week, **fields))
    alone = "The army said 37 were killed."
    assert not both(senator, claim("37", claimant=ARMY, sentence=alone, period=week, **fields))


def test_nobody_contradicts_himself():
    assert not found(
        envelope("a", "2021-03-01", claim("100", claimant=ARMY)), envelope("b", "2021-03-02", claim("900"))
    )


def test_more_civilians_than_people_is_a_contradiction_by_class():
    civilians = {"claimant": MONITOR, "period": since("2021-01-01")}
    people = {"victim_class": (VictimClass.UNSPECIFIED,), "claimant": MINISTRY, "period": since("2021-01-01")}
    only = both(claim("500", **civilians), claim("300", **people))
    assert [(c.gap, c.basis) for c in only] == [(200, ("class", "standard_of_proof"))]
    assert not both(claim("300", **civilians), claim("500", **people))
    assert not both(claim("500", **civilians), claim("at least 300", **people))
    assert not both(claim("500", claimant=MONITOR), claim("300", **people))


def test_more_in_a_town_than_in_the_country_is_a_contradiction_by_place():
    year = {"period": since("2021-01-01")}
    town, country = {"place": HARBOUR, "claimant": MONITOR, **year}, {"place": NORTHLAND, "claimant": MINISTRY, **year}
    assert [c.basis for c in both(claim("500", **town), claim("300", **country))] == [("place", "standard_of_proof")]
    assert not both(claim("100", **town), claim("300", **country))


def test_about_so_many_in_all_leaves_no_room_for_twice_as_many_in_a_part():
    year = {"period": Period(start="2020", end="2020", text="in 2020"), "measure": Measure.PERIOD}
    assert both(claim("about 100", place=NORTHLAND, **year), claim("290", place=HARBOUR, claimant=MONITOR, **year))
    assert not both(claim("about 100", place=NORTHLAND, **year), claim("150", place=HARBOUR, claimant=MONITOR, **year))


def test_a_toll_that_grew_meanwhile_is_no_contradiction():
    grown = both(event("12", claimant=POLICE), event("20", claimant=MINISTRY, rises=True), day="2021-03-02")
    assert not grown
    young, old = since("2021-02-20"), since("2014-01-01")
    other = {"claimant": MONITOR}
    assert not both(claim("100", period=young), claim("300", period=young, **other), day="2021-03-04")
    assert both(claim("100", period=old), claim("300", period=old, **other), day="2021-03-04")
    assert not both(claim("100"), claim("300", **other), day="2021-03-04")


def test_periods_are_compared_only_where_both_say_when_and_how_long():
    march = Period(start="2021-02-01", end="2021-02-28")
    other = {"claimant": MONITOR, "measure": Measure.PERIOD}
    assert both(claim("100", measure=Measure.PERIOD, period=march), claim("300", period=march, **other))
    assert not both(claim("100", measure=Measure.PERIOD), claim("300", period=march, **other))
    weekend = Period(start="2021-02-06", end="2021-02-07")
    month = Period(start="2021-02", end="2021-02")
    assert not both(claim("100", measure=Measure.PERIOD, period=weekend), claim("300", period=month, **other))


def test_rolling_counts_of_different_days_are_not_compared():
    day = {"measure": Measure.PERIOD, "period": Period(rolling=24)}
    assert both(claim("100", **day), claim("300", claimant=MONITOR, **day))
    assert not both(claim("100", **day), claim("300", claimant=MONITOR, **day), day="2021-03-02")


def test_vague_words_and_names_within_names_contradict_nothing():
    assert not both(claim("several"), claim("at least 300", claimant=MONITOR))
    other = MONITOR.model_copy(update={"id": "watchers", "name": "Northland Toll Watchers"})
    assert not both(claim("100", claimant=MONITOR), claim("300", claimant=other))


def test_a_range_is_a_spoken_figure():
    assert [c.overlap for c in both(claim("at least 2,000"), claim("12000-20000", claimant=MONITOR))] == [True]
    assert not both(claim("at least 2,000"), claim("3000-20000", claimant=MONITOR))


def test_other_kinds_of_event_are_not_compared():
    cause = {"cause": Cause.UNKNOWN}
    flood = claim("100", sentence="They put the dead of the floods at 100.", **cause)
    assert not both(flood, claim("300", sentence="They said 300 died in clashes.", claimant=MONITOR, **cause))
    assert both(flood, claim("300", sentence="They said 300 died in floods.", claimant=MONITOR, **cause))


def test_tolls_of_one_incident_are_not_tenfold_apart():
    assert both(event("12", claimant=POLICE), event("40", claimant=MINISTRY))
    item = envelope("a", "2021-03-01", event("12", claimant=POLICE), event("4,000", claimant=MINISTRY))
    assert not found(item)


def test_counts_of_the_sick_are_compared_on_one_day_or_since_one_day():
    cholera = {"cause": Cause.DISEASE, "measure": Measure.CUMULATIVE, "victim_class": (VictimClass.UNSPECIFIED,)}
    many = claim("308", claimant=MINISTRY, **cholera)
    few = claim("30", claimant=MONITOR, **cholera)
    assert len(both(many, few)) == 1
    assert both(many, few, day="2021-04-05") == []


def test_a_witness_or_a_stranger_does_not_speak_for_the_whole():
    for kind in (ClaimantKind.WITNESS, ClaimantKind.UNKNOWN):
        stranger = Claimant(name="Ann Miller", person="Ann Miller", kind=kind)
        assert not both(event("12", claimant=POLICE), event("30", claimant=stranger))
    sources = Claimant(name="two sources", kind=ClaimantKind.UNKNOWN)
    assert both(event("12", claimant=POLICE), event("30", claimant=sources))


def test_two_offices_of_one_government_are_one_voice():
    mayor = Claimant(name="mayor", kind=ClaimantKind.GOVERNMENT)
    assert not both(event("12", claimant=POLICE), event("15", claimant=mayor))
    here = Claimant(name="Northland government", id="nl-government", kind=ClaimantKind.GOVERNMENT)
    there = Claimant(name="Southland government", id="sl-government", kind=ClaimantKind.GOVERNMENT)
    assert both(event("12", claimant=here), event("15", claimant=there))


def test_officials_nobody_says_which_speak_for_their_government():
    officials = Claimant(name="officials", kind=ClaimantKind.GOVERNMENT)
    here = Claimant(name="Northland government", id="nl-government", kind=ClaimantKind.GOVERNMENT)
    one, other = event("13", claimant=here), event("35", claimant=officials)
    assert not found(envelope("a", "2021-03-01", one, other))


def test_rebels_without_a_name_are_the_group_that_an_article_names():
    rebels = Claimant(name="Ethiopian rebels", kind=ClaimantKind.BELLIGERENT)
    front = Claimant(name="ONLF", id="onlf", kind=ClaimantKind.BELLIGERENT)
    told = [event("30", claimant=front, victim_class=(VictimClass.COMBATANT,))]
    for other, told_apart in ((rebels, False), (ARMY, True)):
        also = event("12", claimant=other, victim_class=(VictimClass.COMBATANT,))
        assert bool(found(envelope("a", "2021-03-01", *told, also))) is told_apart


def test_a_doctor_saw_those_who_were_brought():
    surgeon = Claimant(name="surgeon", kind=ClaimantKind.MEDICAL)
    doctors = Claimant(name="Doctors Network", kind=ClaimantKind.MEDICAL)
    many = event("30", claimant=MINISTRY)
    assert not found(envelope("a", "2021-03-01", many, event("6", claimant=surgeon)))
    assert found(envelope("a", "2021-03-01", many, event("6", claimant=doctors)))


def test_what_a_later_article_tells_beside_the_tally_of_a_medium_is_no_older_figure():
    radio = Claimant(name="radio", kind=ClaimantKind.MEDIA)
    office, tally = event("769", claimant=POLICE), event("1,453", claimant=radio)
    first = envelope("a", "2021-03-01", office)
    assert found(first, envelope("b", "2021-03-01", office, tally))


def test_a_medium_passes_on_what_an_office_said_before():
    radio = Claimant(name="radio", kind=ClaimantKind.MEDIA)
    assert not both(event("12", claimant=POLICE), event("15", claimant=radio))
    assert both(event("12", claimant=POLICE), event("30", claimant=radio))


def test_a_figure_that_rounds_the_other_contradicts_nothing():
    assert not both(event("1,000", claimant=POLICE), event("more than 1,000", claimant=MINISTRY))


def test_one_person_is_no_count():
    one = event("1", claimant=POLICE, victim_class=(VictimClass.UNSPECIFIED,))
    assert not both(one, event("4", claimant=MINISTRY, victim_class=(VictimClass.UNSPECIFIED,)))


def test_the_words_of_a_figure_tell_whom_it_counts():
    fighting = {"victim_class": (VictimClass.COMBATANT,)}

    def said(words, sentence, claimant):
        return event(words, sentence=sentence, claimant=claimant, **fighting)

    soldiers = said("12", "The rebels killed 12 soldiers in the clashes.", MONITOR)
    assert not both(soldiers, said("30", "The army says 30 armed guerrillas died in the clashes.", ARMY))
    assert both(soldiers, said("30", "The army says 30 of its soldiers died in the clashes.", ARMY))


def test_the_gravely_injured_and_the_others_are_not_all():
    hurt = {"harm": Harm.INJURED}
    grave = event("10", sentence="At the station 10 were gravely injured.", claimant=POLICE, **hurt)
    assert not both(grave, event("30", sentence="The ministry said 30 were injured.", claimant=MINISTRY, **hurt))
    rest = event("10", sentence="The other 10 were from abroad, police said.", claimant=POLICE)
    assert not both(rest, event("30", claimant=MINISTRY))


def test_another_so_many_hurt_beside_the_dead_are_all_who_were_hurt():
    def told(sentence):
        one = event("30", harm=Harm.INJURED, claimant=MONITOR)
        return found(envelope("a", "2021-03-01", one, event("12", harm=Harm.INJURED, sentence=sentence)))

    assert told("Nine soldiers died while another 12 were wounded.")
    assert not told("The second blast wounded another 12 people.")


def test_an_army_s_own_toll_is_not_that_of_all():
    anybody = {"victim_class": (VictimClass.UNSPECIFIED,)}
    own = event("12", sentence="That brings the toll among allied forces to 12.", claimant=POLICE, **anybody)
    assert not both(own, event("30", claimant=MINISTRY, **anybody))


def test_a_body_of_whatever_kind_speaks_for_those_it_counts():
    front = Claimant(name="Citizens' Front", kind=ClaimantKind.UNKNOWN)
    council = Claimant(name="Hill Cultural Council", kind=ClaimantKind.GOVERNMENT)
    member = Claimant(name="Hill MP Ann Miller", kind=ClaimantKind.GOVERNMENT)
    for one in (front, council, member):
        assert both(event("12", claimant=POLICE), event("30", claimant=one))


def test_what_one_article_sets_side_by_side_is_no_older_figure():
    mayor = Claimant(name="mayor", kind=ClaimantKind.GOVERNMENT)
    radio = Claimant(name="radio", kind=ClaimantKind.MEDIA)
    for one in (mayor, radio):
        assert found(envelope("a", "2021-03-01", event("12", claimant=POLICE), event("15", claimant=one)))
    command = Claimant(name="Northland police", kind=ClaimantKind.GOVERNMENT)
    assert not found(envelope("a", "2021-03-01", event("12", claimant=POLICE), event("15", claimant=command)))


def test_what_an_enemy_claims_may_be_many_times_what_a_side_owns_to():
    fighters = (VictimClass.COMBATANT,)

    def lost(figure, noun, claimant):
        said = f"{claimant.name} said {figure} {noun} were killed in the strike on Tyre."
        return event(figure, claimant=claimant, victim_class=fighters, sentence=said)

    rebels = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
    assert both(lost("80", "militants", ARMY), lost("5", "fighters", rebels))
    assert not both(lost("80", "militants", ARMY), lost("5", "soldiers", rebels))


def test_what_a_side_lost_of_its_own_is_not_what_the_other_lost():
    fighters = (VictimClass.COMBATANT,)
    rebels = Claimant(name="rebels", kind=ClaimantKind.BELLIGERENT)
    army = Claimant(name="general staff", kind=ClaimantKind.BELLIGERENT)

    def lost(figure, claimant, words):
        return event(figure, claimant=claimant, victim_class=fighters, sentence=words)

    mine = lost("12", army, "The general staff has announced 12 dead in its ranks in Tyre.")
    assert not both(mine, lost("5", rebels, "The rebels said they lost 5 in Tyre."))
    assert both(mine, lost("40", rebels, "The rebels said they killed 40 soldiers in Tyre."))


def test_a_contradiction_stands_though_the_higher_figure_rose_since():
    first = envelope("a", "2021-03-01", event("12", claimant=POLICE), event("40", claimant=MONITOR))
    later = envelope("b", "2021-03-04", event("55", claimant=MONITOR, rises=True))
    assert [{f.value for f in c.figures} for c in found(first, later)] == [{12, 55}]


def test_but_not_where_the_lower_one_may_only_have_been_early():
    first = envelope("a", "2021-03-01", event("12", claimant=POLICE))
    other = envelope("b", "2021-03-01", event("15", claimant=MONITOR))
    later = envelope("c", "2021-03-04", event("55", claimant=MONITOR, rises=True))
    assert found(first, other)
    assert not found(first, other, later)
    beside = envelope("b", "2021-03-01", event("12", claimant=POLICE), event("15", claimant=MONITOR))
    assert found(beside, later)


def test_what_kind_of_body_somebody_is_another_text_may_tell():
    known = Claimant(name="Plataforma Lima", kind=ClaimantKind.NGO)
    bare = Claimant(name="Plataforma Lima", person="Plataforma Lima", kind=ClaimantKind.UNKNOWN)
    told = envelope("a", "2021-03-01", event("30", claimant=POLICE), event("12", claimant=bare))
    assert not found(told)  # who is only a name may have seen some
    assert found(told, envelope("b", "2021-01-01", event("3", claimant=known, day="2021-01-01")))


def test_a_body_that_only_its_name_tells_speaks_beside_the_other():
    harbour = Claimant(name="Harbour Lines", kind=ClaimantKind.UNKNOWN)
    one, other = event("12", claimant=POLICE), event("30", claimant=harbour)
    assert found(envelope("a", "2021-03-01", one, other))
    assert not both(one, other)


def test_a_newer_count_of_the_same_claimant_speaks_for_an_older_one_of_another_cause():
    window = {"period": since("2021-01-01"), "victim_class": (VictimClass.UNSPECIFIED,)}
    old = envelope("a", "2021-03-01", claim("100", claimant=MONITOR, cause=Cause.ACCIDENT, **window))
    new = envelope("b", "2021-03-02", claim("200", claimant=MONITOR, cause=Cause.VIOLENCE, **window))
    other = envelope("c", "2021-03-01", claim("400", claimant=MINISTRY, cause=Cause.UNKNOWN, **window))
    assert [{f.value for f in c.figures} for c in found(old, new, other)] == [{200, 400}]


def test_a_figure_under_a_description_is_that_of_whom_another_text_names():
    front = Claimant(name="Workers Front", kind=ClaimantKind.NGO)
    opposition = Claimant(name="opposition", kind=ClaimantKind.NGO)
    told = [event("12", claimant=POLICE), event("30", claimant=front), event("30", claimant=opposition)]
    assert [{one.name for one in c.claimants} for c in found(envelope("a", "2021-03-01", *told))] == [
        {"police", "Workers Front"}
    ]


def test_an_army_tells_how_many_it_holds():
    held = {"harm": Harm.DETAINED, "victim_class": (VictimClass.UNSPECIFIED,), "measure": Measure.STOCK}
    assert both(claim("300", claimant=ARMY, **held), claim("2,000", claimant=MONITOR, **held))
