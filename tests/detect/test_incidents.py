"""Incidents: which mentions speak of one event."""

from schemas import Accuracy, AsOf, Cause, ChangeType, Claim, Harm, Measure, Period, Place
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, MINISTRY, NORTHLAND, POLICE, envelope, event

FARM = Place(name="Farm", country="NL", precision="city", path=("NL", "nl/farm"))
QUARTER = Place(name="Old Quarter", country="NL", precision="point", path=("NL", "nl/harbour", "nl/old-quarter"))


def tolls(*envelopes):
    """The current figures of the incidents' common series."""
    found = derive([observe(e) for e in envelopes]).series.values()
    return sorted((s.current.value for s in found if s.claimant is None), key=lambda value: value or 0)


def news(name: str, day: str, *claims):
    return envelope(name, day, *claims)


def on(day: str, end: str | None = None):
    return Period(start=day, end=end, text="on that day")


def test_claimants_share_an_incident_and_each_has_a_series_of_its_own():
    found = derive([
        observe(news("noon", "2021-03-01 12:00", event("at least 12", claimant=POLICE))),
        observe(news("evening", "2021-03-01 19:00", event("15", claimant=MINISTRY))),
    ])  # fmt: skip
    assert len({s.incident.id for s in found.series.values()}) == 1
    assert sorted((s.claimant.name if s.claimant else "", s.current.value) for s in found.series.values()) == [
        ("", 15),
        ("Ministry of Health", 15),
        ("police", 12),
    ]


def test_the_same_place_a_week_later_is_another_incident():
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-08", event("12"))) == [12, 12]


def test_two_places_of_one_day_are_two_incidents_also_within_one_article():
    assert tolls(news("a", "2021-03-01", event("12"), event("3", place=FARM))) == [3, 12]


def test_a_place_within_the_other_joins_when_it_repeats_the_figure():
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-01", event("12", place=QUARTER))) == [12]
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-01", event("2", place=QUARTER))) == [2, 12]
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-02", event("12", place=NORTHLAND))) == [12]


def test_figures_that_neither_repeat_nor_grow_on_the_next_day_are_another_incident():
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-02", event("2"))) == [2, 12]


def test_a_region_may_hold_several_events_on_a_day_and_a_town_seldom_does():
    region = {"place": NORTHLAND}
    assert tolls(news("a", "2021-03-01", event("32", **region)), news("b", "2021-03-02", event("85", **region))) == [
        32,
        85,
    ]
    assert tolls(news("a", "2021-03-01", event("32")), news("b", "2021-03-02", event("85"))) == [85]
    rises = event("85", rises=True, **region)
    assert tolls(news("a", "2021-03-01", event("32", **region)), news("b", "2021-03-02", rises)) == [85]


def test_a_toll_does_not_rise_to_less():
    assert tolls(news("a", "2021-03-01", event("40")), news("b", "2021-03-02", event("34", rises=True))) == [34, 40]


def test_mondays_attack_is_found_by_its_day():
    follow = event("22", rises=True, period=on("2021-03-01"), place=None)
    assert tolls(news("a", "2021-03-01", event("12")), news("b", "2021-03-04", follow)) == [22]


def test_an_undated_follow_up_joins_the_only_incident_that_fits():
    follow = news("b", "2021-03-09", event("22", rises=True, place=None))
    assert tolls(news("a", "2021-03-01", event("12")), follow) == [22]
    assert tolls(news("a", "2021-02-01", event("12")), follow) == [12, 22]


def test_an_undated_follow_up_of_several_incidents_stays_aside():
    follow = news("c", "2021-03-09", event("22", rises=True, place=None))
    both = news("a", "2021-03-01", event("12")), news("b", "2021-03-02", event("11", place=FARM))
    assert tolls(*both, follow) == [11, 12]


def test_a_late_article_that_names_an_earlier_day_moves_the_incident_and_keeps_its_id():
    first = news("a", "2021-03-02", event("12"))
    earlier = news("b", "2021-03-05", event("12", period=on("2021-03-01")))
    before, after = derive([observe(first)]), derive([observe(first), observe(earlier)])
    assert tolls(first, earlier) == [12]
    assert [s.incident.days[0] for s in after.series.values() if not s.claimant] == ["2021-03-01"]
    assert before.series.keys() == after.series.keys()


def test_a_headline_without_a_place_belongs_to_its_article():
    assert tolls(news("a", "2021-03-01", event("12", place=None, field="title"), event("12", place=HARBOUR))) == [12]


def test_a_late_copy_of_an_earlier_toll_stays_in_its_incident():
    rise = event("26", rises=True, period=on("2021-03-01", "2021-03-01"), sentence="The toll has risen to 26.")
    first = event("23", period=on("2021-03-01", "2021-03-01"))
    last = event("40", rises=True, period=on("2021-03-01", "2021-03-01"))
    told = [news("a", "2021-03-01", first), news("b", "2021-03-02 06:00", rise), news("c", "2021-03-02 12:00", last)]
    assert tolls(*told, news("d", "2021-03-02 18:00", rise)) == [40]


def test_an_undated_follow_up_is_held_against_what_was_out_by_then():
    first = news("a", "2021-03-01 06:00", event("34", period=on("2021-03-01", "2021-03-01")))
    undated = news("b", "2021-03-01 20:00", event("35", rises=True))
    tomorrow = news("c", "2021-03-02 12:00", event("40", period=on("2021-03-01", "2021-03-01")))
    late_copy = news("d", "2021-03-03 12:00", event("35", rises=True))
    assert tolls(first, undated, tomorrow, late_copy) == [40]


def test_another_day_by_name_is_another_incident_and_no_day_is_the_same():
    first = news("a", "2021-03-01", event("21", period=on("2021-03-01", "2021-03-01")))
    assert tolls(first, news("b", "2021-03-02", event("27", period=on("2021-03-02", "2021-03-02")))) == [21, 27]
    assert tolls(first, news("b", "2021-03-02", event("27"))) == [27]


def test_one_small_figure_that_repeats_by_chance_joins_nothing():
    both = Harm.INJURED
    first = news("a", "2021-03-01", event("3"), event("30", harm=both))
    assert tolls(first, news("b", "2021-03-02", event("3"), event("2", harm=both))) == [2, 3, 3, 30]
    region = {"place": NORTHLAND}
    first = news("a", "2021-03-01", event("6", **region), event("6", harm=both, **region))
    second = news("b", "2021-03-01", event("11", **region), event("6", harm=both, **region))
    assert tolls(first, second) == [6, 6, 6, 11]


def test_injured_and_missing_become_fewer_as_the_dead_become_more():
    counted = {"period": on("2021-03-01", "2021-03-01")}
    injured, missing = ({"harm": harm, **counted} for harm in (Harm.INJURED, Harm.MISSING))
    first = news("a", "2021-03-01", event("14", **counted), event("30", **injured), event("40", **missing))
    rise = event("25", rises=True, **counted)
    assert tolls(first, news("b", "2021-03-02", rise, event("26", **injured), event("3", **missing))) == [3, 25, 26]


def test_one_killed_and_the_next_day_two_are_two_incidents():
    assert tolls(news("a", "2021-03-01", event("1")), news("b", "2021-03-02", event("2"))) == [1, 2]


FLOOD = "Floods killed people in the north."
REGION = {"place": NORTHLAND}


def test_sentences_that_name_other_kinds_speak_of_other_incidents():
    first = news("a", "2021-03-01", event("12", sentence="A fire at a hotel in Harbour killed 12."))
    assert tolls(first, news("b", "2021-03-01", event("15", sentence="A bus crash in Harbour killed 15."))) == [12, 15]
    assert tolls(first, news("b", "2021-03-01", event("15", sentence="The blaze in Harbour killed 15."))) == [15]
    follow = event("15", rises=True, sentence="The toll of the hotel fire rises to 15.")
    crash = news("c", "2021-03-02", event("11", sentence="A bus crashed in Harbour, killing 11."))
    assert tolls(first, crash, news("d", "2021-03-03", follow)) == [11, 15]


def test_the_words_for_the_kind_count_more_than_the_cause():
    first = news("a", "2021-03-01", event("12", sentence="A landslide killed 12.", cause=Cause.DISASTER))
    rise = event("20", rises=True, sentence="The landslide's toll rises to 20.", cause=Cause.ACCIDENT)
    assert tolls(first, news("b", "2021-03-03", rise)) == [20]


def test_a_flood_of_the_next_day_in_the_same_region_is_the_same_and_a_shooting_is_not():
    first, second = (event(words, sentence=FLOOD, **REGION) for words in ("12", "30"))
    assert tolls(news("a", "2021-03-01", first), news("b", "2021-03-02", second)) == [30]
    shot = [event(words, sentence="Gunmen killed people in the north.", **REGION) for words in ("12", "30")]
    assert tolls(news("a", "2021-03-01", shot[0]), news("b", "2021-03-02", shot[1])) == [12, 30]


def test_an_accident_in_a_region_is_known_by_a_name():
    first = event("12", sentence="The ferry Maru Star sank, killing 12.", **REGION)
    again = event("17", sentence="At least 17 died as the Maru Star sank.", **REGION)
    other = event("17", sentence="At least 17 died as the Old Queen sank.", **REGION)
    assert tolls(news("a", "2021-03-01", first), news("b", "2021-03-02", again)) == [17]
    assert tolls(news("a", "2021-03-01", first), news("b", "2021-03-02", other)) == [12, 17]


def test_two_shootings_in_one_town_on_following_days_are_told_apart_by_their_names():
    first = news("a", "2021-03-01", event("5", sentence="A shooting at the Orr Mall in Harbour killed 5."))
    other = event("8", sentence="A shooting at Vela Church in Harbour killed 8.")
    same = event("8", sentence="A shooting at the Orr Mall in Harbour killed 8.")
    assert tolls(first, news("b", "2021-03-02", other)) == [5, 8]
    assert tolls(first, news("b", "2021-03-02", same)) == [8]


def test_of_several_incidents_a_follow_up_is_of_the_one_whose_name_or_kind_it_has():
    storm = news("a", "2021-03-01", event("12", sentence="Storm Ilva killed 12 people.", **REGION))
    flood = news("b", "2021-03-04", event("14", sentence="Storm Vela killed 14 people.", **REGION))
    rise = event("20", rises=True, sentence="The toll of storm Ilva rises to 20.", **REGION)
    assert tolls(storm, flood, news("c", "2021-03-05", rise)) == [14, 20]
    unnamed = event("20", rises=True, sentence="The toll of the storm rises to 20.", **REGION)
    assert tolls(storm, flood, news("c", "2021-03-05", unnamed)) == [12, 20]  # the smaller step


def test_of_two_alike_a_follow_up_is_of_the_one_whose_toll_is_the_nearest():
    both = news("a", "2021-03-01", event("12")), news("b", "2021-03-04", event("30"))
    assert tolls(*both, news("c", "2021-03-06", event("33", rises=True))) == [12, 33]


def test_a_toll_may_grow_more_than_fourfold_where_the_text_says_of_what():
    first = news("a", "2021-03-01", event("2", sentence="Storm Ilva killed two.", **REGION))
    rise = event("66", rises=True, sentence="The toll of storm Ilva rises to 66.", **REGION)
    assert tolls(first, news("b", "2021-03-03", rise)) == [66]
    vague = event("66", rises=True, sentence="The toll of the attack rises to 66.", **REGION)
    assert tolls(first, news("b", "2021-03-03", vague)) == [2, 66]


def test_vague_words_repeat_no_figure():
    several = news("a", "2021-03-01", event("several", sentence="Several died in clashes.", **REGION))
    assert tolls(several, news("b", "2021-03-02", event("5", sentence="Five died in clashes.", **REGION))) == [None, 5]
    about = event("more than 70", sentence="More than 70 died in clashes.", **REGION)
    exact = news("b", "2021-03-02", event("75", sentence="At least 75 died in clashes.", **REGION))
    assert tolls(news("a", "2021-03-01", about), exact) == [70, 75]


def test_the_toll_of_a_disaster_that_rose_is_of_its_incident_whatever_the_words_for_its_time():
    first = news("a", "2021-03-01", event("40", sentence="An earthquake killed 40."))
    said = {"rises": True, "sentence": "The toll of last week's earthquake rises to 90."}
    week = event("90", measure=Measure.PERIOD, period=on("2021-03-01", "2021-03-07"), **said)
    month = event("90", measure=Measure.PERIOD, period=on("2021-03", "2021-03"), **said)
    bare = event("90", measure=Measure.CUMULATIVE, **said)
    for follow in (week, month, bare):
        assert tolls(first, news("b", "2021-03-08", follow)) == [90]
    season = event("90", measure=Measure.CUMULATIVE, period=Period(start="2021-01-01"), **said)
    assert tolls(first, news("b", "2021-03-08", season)) == [40]


def test_what_may_happen_daily_needs_a_name_in_common():
    first, second = (event(words, sentence="An air strike killed people in Harbour.") for words in ("12", "30"))
    assert tolls(news("a", "2021-03-01", first), news("b", "2021-03-02", second)) == [12, 30]
    assert tolls(news("a", "2021-03-01 06:00", first), news("b", "2021-03-01", second)) == [30]
    fire, more = (event(words, sentence="A blaze killed people in Harbour.") for words in ("12", "30"))
    assert tolls(news("a", "2021-03-01", fire), news("b", "2021-03-02", more)) == [30]


def test_in_a_region_a_follow_up_needs_an_event_of_its_kind():
    rise = event("15", rises=True, sentence="The toll of the storm in the north rises to 15.", **REGION)
    unsaid = news("a", "2021-03-01", event("12", sentence="Twelve people died.", **REGION))
    storm = news("a", "2021-03-01", event("12", sentence="The storm killed twelve.", **REGION))
    assert tolls(unsaid, news("b", "2021-03-05", rise)) == [12, 15]
    assert tolls(storm, news("b", "2021-03-05", rise)) == [15]


def test_the_toll_of_what_befalls_whole_regions_is_of_the_widest_place():
    def place(sentence: str):
        wide = event("66", place=NORTHLAND, rises=True, sentence=f"The death toll from {sentence} rises to 66.")
        town = event("42", sentence=f"At least 42 people died in {sentence} in Harbour.")
        found = derive([observe(news("a", "2021-03-01", town)), observe(news("b", "2021-03-02", wide))])
        (series,) = [s for s in found.series.values() if s.claimant is None]
        return series.current.value, series.incident.place.name, series.place.name

    assert place("floods") == (66, "Northland", "Northland")
    assert place("a bus crash") == (66, "Harbour", "Harbour")


MARCH = Period(
    start="2021-03", start_accuracy=Accuracy.MONTH, end="2021-03", end_accuracy=Accuracy.MONTH, text="in March"
)
QUAKE = "An earthquake struck Northland."


def rose_in_march(words: str, sentence: str, **fields: object) -> Claim:
    return event(words, sentence=sentence, rises=True, period=MARCH, as_of="2021-05-20", **fields)


def test_a_toll_that_rises_months_later_is_of_the_event_of_the_month_that_the_text_names():
    rose = "The death toll from the earthquake that struck Northland in March rises to 310."
    quake = news("quake", "2021-03-20", event("120", sentence=QUAKE, place=NORTHLAND))
    later = news("later", "2021-05-20", rose_in_march("310", rose, place=NORTHLAND))
    assert tolls(quake, later) == [310]
    latest = news("latest", "2021-07-02", rose_in_march("330", rose, place=NORTHLAND))
    assert tolls(quake, later, latest) == [330]
    assert tolls(later, latest) == [330]  # nothing was told of it before
    hurt = news("hurt", "2021-05-20", *later.claims, rose_in_march("9", rose, place=NORTHLAND, harm=Harm.INJURED))
    assert tolls(quake, hurt) == [9, 310]
    in_may = news("may", "2021-05-02", event("120", sentence=QUAKE, place=NORTHLAND))
    assert tolls(in_may, later) == [120, 310]


def test_a_toll_counted_over_the_month_of_its_event_stands_as_of_its_publication():
    quake = news("quake", "2021-03-20", event("120", sentence=QUAKE, place=NORTHLAND))
    rose = event("190", sentence="The earthquake's toll rises.", rises=True, place=NORTHLAND)
    counted = rose_in_march("310", "The toll of the earthquake in March rises.", place=NORTHLAND).model_copy(
        update={"measure": Measure.PERIOD, "as_of": AsOf(day="2021-03-31")}
    )
    all_of_it = [quake, news("rose", "2021-04-02", rose), news("later", "2021-05-20", counted)]
    assert tolls(*all_of_it) == [310]
    changes = derive([observe(e) for e in all_of_it]).changes.values()
    assert {change.type for change in changes} == {ChangeType.NEW, ChangeType.INCREASED}


def test_a_month_holds_many_events_so_a_late_rise_needs_the_kind():
    fire = news("fire", "2021-03-16", event("59", sentence="A fire broke out at a club."))
    rose = "The toll from the fire at a club in March increases to 60."
    assert tolls(fire, news("later", "2021-05-20", rose_in_march("60", rose))) == [60]
    shot = "The toll from the shooting in March rises to 60."
    assert tolls(fire, news("later", "2021-05-20", rose_in_march("60", shot))) == [59, 60]
    region = news("fire", "2021-03-16", event("6", sentence="A fire broke out at a club.", place=NORTHLAND))
    rose = "The toll from the fire at a club in March increases to 7."
    assert tolls(region, news("later", "2021-05-20", rose_in_march("7", rose, place=NORTHLAND))) == [7]
