"""Incidents: which mentions speak of one event."""

from schemas import Harm, Period, Place
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, MINISTRY, NORTHLAND, POLICE, envelope, event

FARM = Place(name="Farm", country="NL", precision="city", path=("NL", "nl/farm"))
QUARTER = Place(name="Old Quarter", country="NL", precision="point", path=("NL", "nl/harbour", "nl/old-quarter"))


def tolls(*envelopes):
    """The current figures of the incidents' common series."""
    found = derive([observe(e) for e in envelopes]).series.values()
    return sorted(s.current.value for s in found if s.claimant is None)


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


def test_a_late_article_with_an_earlier_day_moves_the_incident():
    first = news("a", "2021-03-02", event("12"))
    earlier = news("b", "2021-03-05", event("12", period=on("2021-03-01")))
    before, after = derive([observe(first)]), derive([observe(first), observe(earlier)])
    assert tolls(first, earlier) == [12]
    assert [s.incident.days[0] for s in after.series.values() if not s.claimant] == ["2021-03-01"]
    assert before.series.keys().isdisjoint(after.series)


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
