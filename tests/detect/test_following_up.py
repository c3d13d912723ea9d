"""Follow-ups: which event a rise, or a toll that is recalled, belongs to when place, day or words differ."""

from itertools import permutations

from schemas import Cause, ChangeType, Harm, Measure, Period, Place, VictimClass
from streams.detect.derive import Book, derive
from streams.detect.kind import kinds_in, names_in, own_words
from streams.detect.observation import observe
from tests.detect.claims_factory import ARMY, HARBOUR, MONITOR, NORTHLAND, envelope, event

MARSH = Place(name="Véla Marsh", country="NL", precision="point", path=("NL", "nl/vela-marsh~"))
REGION = Place(name="Lowland Region", country="NL", precision="region", path=("NL", "nl/lowland"))
ABROAD = Place(name="Southland", country="SL", precision="country", path=("SL",))


def tolls(*envelopes):
    """The current figures of the incidents' common series."""
    found = derive([observe(e) for e in envelopes]).series.values()
    return sorted(s.current.value for s in found if s.claimant is None)


def types(*envelopes):
    found = derive([observe(e) for e in envelopes]).changes.values()
    return sorted((c.type, c.current.value) for c in found if c.claimant is None)


def told(name: str, day: str, words: str, sentence: str, **fields):
    return envelope(name, day, event(words, sentence=sentence, cause=Cause.UNKNOWN, **fields))


def on(day: str, end: str | None = None):
    return Period(start=day, end=end, text="on that day")


def test_a_rise_that_names_an_earlier_day_comes_after_what_was_told_before_it():
    first = told("a", "2021-03-03", "50", "The boat capsized, killing 50.", place=REGION)
    second = told("b", "2021-03-05", "148", "The boat sank; 148.", place=REGION, rises=True, period=on("2021-03-02"))
    assert tolls(first, second) == [148]


def test_a_place_of_which_only_the_country_is_known_may_be_the_one_that_the_other_text_names():
    first = told("a", "2021-03-02", "17", "A drone killed 17 in Vela, Southland.", place=ABROAD)
    same = told("b", "2021-03-03", "17", "Drones hit the town of Véla.", place=MARSH, period=on("2021-03-02"))
    vela = MARSH.model_copy(update={"name": "Véla"})
    named = told("b", "2021-03-03", "17", "Drones hit Véla.", place=vela, period=on("2021-03-02"))
    assert tolls(first, same) == [17, 17]  # nobody named the marsh
    assert tolls(first, named) == [17]


def test_accents_make_no_other_name():
    assert names_in("They came to Véla.") == names_in("They came to Vela.") == {"vela"}
    assert own_words("North Véla County") == {"vela"}


def test_where_the_place_is_not_known_only_a_small_rise_of_what_seldom_happens_joins():
    first = told("a", "2021-03-02", "12", "A fire at a hotel killed 12.", place=HARBOUR)
    fire = told("b", "2021-03-04", "13", "The toll of the fire at a hotel rose to 13.", place=MARSH, rises=True)
    leap = told("b", "2021-03-04", "40", "The toll of the fire at a hotel rose to 40.", place=MARSH, rises=True)
    assert tolls(first, fire) == [13]
    assert tolls(first, leap) == [12, 40]
    raid = told("a", "2021-03-02", "12", "Gunmen killed 12.", place=HARBOUR)
    again = told("b", "2021-03-04", "13", "The toll of the shooting rose to 13.", place=MARSH, rises=True)
    assert tolls(raid, again) == [12, 13]


def test_an_event_is_known_by_its_name_a_week_out_but_not_without_one_where_few_died():
    first = told("a", "2021-03-02", "9", "The ferry Orr Star sank, killing 9.", place=NORTHLAND)
    wrong = {"place": NORTHLAND, "rises": True, "period": on("2021-03-05")}
    assert tolls(first, told("b", "2021-03-07", "12", "The toll of the Orr Star that sank is 12.", **wrong)) == [12]
    assert tolls(first, told("b", "2021-03-07", "12", "The toll of the ferry that sank is 12.", **wrong)) == [9, 12]


def test_weeks_later_a_toll_goes_on_by_little_and_what_may_happen_daily_does_not():
    fires = told("a", "2021-03-02", "24", "Wildfires killed 24.", place=REGION)
    later = "The toll of the wildfires rose."
    assert tolls(fires, told("b", "2021-04-20", "30", later, place=REGION, rises=True)) == [30]
    assert tolls(fires, told("b", "2021-04-20", "70", later, place=REGION, rises=True)) == [24, 70]
    assert tolls(fires, told("b", "2021-07-20", "30", later, place=REGION, rises=True)) == [24, 30]
    raid = told("a", "2021-03-02", "24", "Gunmen killed 24.", place=HARBOUR)
    assert tolls(raid, told("b", "2021-04-20", "30", "The toll of the shooting rose.", rises=True)) == [24, 30]


def test_a_toll_may_rise_to_all_who_were_missing():
    lost = event("295", harm=Harm.MISSING, sentence="The ferry sank and 295 are missing.", place=NORTHLAND)
    first = envelope("a", "2021-03-02", event("4", sentence="A ferry sank, killing four.", place=NORTHLAND), lost)
    words = "The toll of the ferry that sank rose."
    assert tolls(first, told("b", "2021-03-05", "49", words, place=NORTHLAND, rises=True)) == [49, 295]
    assert tolls(first, told("b", "2021-03-05", "301", words, place=NORTHLAND, rises=True)) == [4, 295, 301]


def test_a_toll_is_followed_up_as_long_as_it_is_told():
    where = {"place": NORTHLAND, "rises": True}
    first = told("a", "2021-03-02", "44", "A ferry sank, killing 44.", place=NORTHLAND)
    then = told("b", "2021-03-12", "60", "The toll of the ferry that sank rose.", **where)
    late = told("c", "2021-03-22", "70", "The toll of the ferry that sank rose.", **where)
    assert tolls(first, then, late) == [70]
    assert tolls(first, late) == [44, 70]
    raid = told("a", "2021-03-02", "44", "Gunmen shot 44.", place=HARBOUR)
    again = [
        told(x, f"2021-03-{x}", "60", "The toll of the shooting rose.", place=HARBOUR, rises=True) for x in ("12", "22")
    ]
    assert tolls(raid, *again) == [60, 60]


def test_a_first_telling_may_not_say_by_what_people_died():
    first = envelope("a", "2021-03-02", event("35", sentence="At least 35 are killed.", place=REGION))
    words = "The toll of the earthquake rises."
    rise = told("b", "2021-03-03", "41", words, place=REGION, rises=True, period=on("2021-03-02"))
    assert tolls(first, rise) == [41]


def test_a_rise_to_less_is_stale_and_a_leap_is_suspected():
    first = told("a", "2021-03-02", "288", "The earthquake killed 288.")
    less = told("b", "2021-03-03", "240", "The toll of the earthquake rose.", rises=True, period=on("2021-03-02"))
    assert types(first, less) == [(ChangeType.NEW, 288), (ChangeType.STALE, 240)]
    few = told("a", "2021-03-02", "5", "A drone killed five.")
    leap = told("b", "2021-03-03", "235", "The toll of the drone rose.", rises=True, period=on("2021-03-02"))
    assert types(few, leap) == [(ChangeType.NEW, 5), (ChangeType.SUSPECTED_ERROR, 235)]


def test_a_toll_of_all_is_none_of_those_who_are_told_apart():
    children = event("9", victim_class=(VictimClass.CHILD,))
    rise = envelope("b", "2021-03-03", event("22", rises=True, period=on("2021-03-02")))
    assert types(envelope("a", "2021-03-02", children), rise) == [(ChangeType.NEW, 9), (ChangeType.NEW, 22)]
    civilians = event("12", victim_class=(VictimClass.CIVILIAN,))
    assert (ChangeType.INCREASED, 22) in types(envelope("a", "2021-03-02", civilians), rise)
    both = envelope("a", "2021-03-02", civilians, event("15", victim_class=(VictimClass.COMBATANT,)))
    assert (ChangeType.NEW, 22) in types(both, rise)


def test_the_same_figure_of_people_called_otherwise_is_of_the_same():
    armed = {"victim_class": (VictimClass.COMBATANT,), "sentence": "A gun battle."}
    first = envelope("a", "2021-03-02", event("34", victim_group="Orr militants", **armed))
    same = event("34", victim_group="Vela gunmen", **armed)
    other = event("33", victim_group="Vela gunmen", **armed)
    assert types(first, envelope("b", "2021-03-02", same)) == [(ChangeType.NEW, 34)]
    assert types(first, envelope("b", "2021-03-02", other)) == [(ChangeType.NEW, 33), (ChangeType.NEW, 34)]
    both = event("34", victim_group="Orr militants", **armed), same
    assert types(envelope("a", "2021-03-02", *both)) == [(ChangeType.NEW, 34)] * 2  # one text tells them apart


def test_a_crash_in_a_storm_is_not_the_storm():
    where = {"place": REGION}
    storm = told("a", "2021-03-02", "2", "The typhoon Ilva killed two.", **where)
    crash = told("b", "2021-03-03", "6", "A helicopter crashed after the typhoon Ilva.", **where)
    rise = told("c", "2021-03-03 18:00", "66", "The toll of the typhoon Ilva rose.", rises=True, **where)
    assert tolls(storm, crash, rise) == [6, 66]


def test_somebodys_earlier_figure_is_not_the_one_before_somebody_elses():
    earlier = event("8", claimant=ARMY, prior=True)
    alone = envelope("a", "2021-03-02", event("54", claimant=ARMY), earlier)
    assert (ChangeType.INCREASED, 54) in types(alone)
    both = envelope("a", "2021-03-02", event("54", claimant=ARMY), event("70", claimant=MONITOR), earlier)
    assert types(both) == [(ChangeType.NEW, 70)]
    hurt = event("30", claimant=MONITOR, harm=Harm.INJURED)
    assert (ChangeType.INCREASED, 54) in types(envelope("a", "2021-03-02", event("54", claimant=ARMY), hurt, earlier))


def test_who_remains_missing_after_a_disaster_is_of_those_whom_it_left_missing():
    gone = {"harm": Harm.MISSING, "place": MARSH, "period": on("2021-03-02")}
    first = told("a", "2021-03-02", "38", "A landslide left 38 people missing.", **gone)
    then = told("b", "2021-03-03", "30", "After the landslide 30 remain missing.", measure=Measure.STOCK, **gone)
    taken = told("b", "2021-03-03", "30", "Of the students 30 remain missing.", measure=Measure.STOCK, **gone)
    assert tolls(first, then) == [30]
    assert tolls(first, taken) == [38]  # how many are so is in the history of whoever counts them


def test_weeks_later_some_of_the_missing_are_found_while_the_toll_goes_on():
    flood, gone = "Floods in the Lowland Region killed 86; five are missing.", {"harm": Harm.MISSING}
    rise = "The toll of the floods two weeks earlier rose to 101, with two missing."
    there = {"cause": Cause.DISASTER, "place": REGION}
    first = envelope("a", "2021-03-02", *(event(n, sentence=flood, **there, **h) for n, h in (("86", {}), ("5", gone))))
    told_later = [event(n, sentence=rise, rises=True, period=None, **there, **h) for n, h in (("101", {}), ("2", gone))]
    assert tolls(first, envelope("b", "2021-03-20", *told_later)) == [2, 101]
    assert tolls(first, envelope("b", "2021-03-20", *told_later[1:])) == [2, 5, 86]


def test_a_rise_whose_day_may_be_of_the_search_is_of_the_event_of_the_days_before():
    first = told("a", "2021-03-02", "44", "A dam collapsed, killing 44.")
    lost = told("c", "2021-03-05", "900", "900 left.", harm=Harm.DISPLACED)
    sought = {"rises": True, "period": on("2021-03-05")}
    later = told("b", "2021-03-06", "60", "The toll rose to 60.", **sought)
    assert tolls(first, later) == [60]
    assert tolls(first, lost, later) == [60, 900]  # the day has an event, but without a toll
    for order in permutations((first, lost, later)):
        book = Book(first.conflict_key, lambda _: None)
        for one in order:
            book.replace({one.item_id: observe(one)})
        assert book.derived == derive([observe(one) for one in order])
    far = told("b", "2021-03-26", "60", "The toll rose to 60.", **{**sought, "period": on("2021-03-25")})
    assert tolls(first, far) == [44, 60]


def test_what_people_do_they_may_do_again_the_next_week():
    sought = {"rises": True, "period": on("2021-03-05")}
    raid = told("a", "2021-03-02", "7", "Gunmen killed 7.")
    assert tolls(raid, told("b", "2021-03-06", "9", "The toll of the raid rose to 9.", **sought)) == [7, 9]


def test_a_day_that_the_sentence_or_the_event_owns_is_of_the_event():
    first = told("a", "2021-03-02", "44", "A dam collapsed, killing 44.")
    owned = Period(start="2021-03-05", text="Friday's")
    assert tolls(first, told("b", "2021-03-06", "60", "The toll rose to 60.", rises=True, period=owned)) == [44, 60]
    said = "The toll of the dam collapse on that day rose to 60."
    assert tolls(first, told("b", "2021-03-06", "60", said, rises=True, period=on("2021-03-05"))) == [44, 60]


def test_firefighters_fight_no_battle():
    assert kinds_in("Firefighters found 60 dead.") == frozenset()
    assert kinds_in("The firefight left 60 dead.") == {"clash"}


def test_a_rise_may_name_the_day_of_what_another_text_told_without_one():
    first = told("a", "2021-03-09", "122", "The toll of the floods rose to 122.", place=REGION, rises=True)
    dated = {"place": REGION, "rises": True, "period": on("2021-03-04")}
    assert tolls(first, told("b", "2021-03-12", "126", "The toll of the storm rose to 126.", **dated)) == [126]
    assert tolls(first, told("b", "2021-03-12", "126", "The toll of the raid rose to 126.", **dated)) == [122, 126]


def test_a_toll_of_long_before_is_of_another_event():
    before = on("2020-09-01")
    said = "Before that a typhoon killed 80 in September."
    older = event("80", sentence=said, cause=Cause.UNKNOWN, place=REGION, prior=True, period=before)
    now = event("122", sentence="The toll of the floods rose to 122.", cause=Cause.UNKNOWN, place=REGION, rises=True)
    found = derive([observe(envelope("a", "2021-03-09", older, now))]).changes.values()
    assert sorted((c.type, c.current.value) for c in found if c.claimant is None) == [
        (ChangeType.NEW, 80), (ChangeType.NEW, 122),
    ]  # fmt: skip


def test_a_ship_that_collides_sinks_and_a_bridge_plummets():
    first = told("a", "2021-03-02", "105", "A ferry collided with a ship; 105.", period=on("2021-03-02"))
    assert tolls(first, told("b", "2021-03-02", "108", "The ferry sank; 108.", period=on("2021-03-02"))) == [108]
    assert kinds_in("The bridge plummeted into the river.") == {"crash"}
