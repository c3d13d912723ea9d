"""What a figure counts: of the event that began some days ago, of the year so far, of the count that somebody keeps."""

from schemas import Accuracy, Cause, ChangeType, Claimant, ClaimantKind, Harm, Measure, Period, Place, Role, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.detect.running import Running
from streams.detect.statement import statements_of
from tests.detect.claims_factory import HARBOUR, MINISTRY, MONITOR, NORTHLAND, claim, envelope, event

ANYBODY = (VictimClass.UNSPECIFIED,)
KEEPS = "The watchers have counted {} dead."
BEGAN = Period(start="2021-03-01", text="since Monday")
COUNTED = Period(start="2021-02-20", text="since 20 February")


def steps(*envelopes, claimant="Toll Watchers"):
    found = derive([observe(e) for e in envelopes]).changes.values()
    mine = [c for c in found if c.claimant and c.claimant.name == claimant]
    return [(c.type.value, c.current.value) for c in sorted(mine, key=lambda c: (c.published_at, c.current.value))]


def count(name: str, day: str, words: str, sentence: str | None = None, **fields):
    fields = {"claimant": MONITOR, "victim_class": ANYBODY, "place": NORTHLAND, **fields}
    return envelope(name, day, claim(words, sentence=sentence and sentence.format(words), **fields))


def told(name: str, day: str, words: str, sentence: str | None = None, **fields):
    fields = {"claimant": MONITOR, "place": NORTHLAND, **fields}
    return envelope(name, day, event(words, sentence=sentence and sentence.format(words), **fields))


def test_a_count_since_a_weekday_is_of_the_event_that_began_then():
    first = count("a", "2021-03-03", "30", "Clashes have killed {} since Monday.", period=BEGAN)
    rise = told("b", "2021-03-04", "41", "The toll of the clashes rose to {}.", rises=True)
    again = count("c", "2021-03-05", "52", "Since Monday {} were killed.", period=BEGAN)
    assert steps(first, rise, again) == [("new", 30), ("increased", 41), ("increased", 52)]


def test_a_counter_since_a_date_is_a_count_with_which_a_toll_goes_on():
    dated = Period(start="2021-03-01", text="since 1 March")
    first = count("a", "2021-03-03", "30", "Clashes have killed {} since 1 March.", period=dated)
    rise = told("b", "2021-03-04", "41", "The toll of the clashes rose to {}.", rises=True)
    assert steps(first, rise) == [("new", 30), ("increased", 41)]
    assert steps(first, told("b", "2021-03-04", "41", "Gunmen killed {}.")) == [("new", 30), ("new", 41)]
    old = count("a", "2021-03-20", "30", "Clashes have killed {} since Monday.", period=BEGAN)
    assert {s.measure for s in derive([observe(old)]).series.values()} == {Measure.CUMULATIVE}


def test_two_weekdays_are_two_events():
    first = count("a", "2021-03-03", "30", "Clashes have killed {} since Monday.", period=BEGAN)
    sunday = Period(start="2021-03-07", text="since Sunday")
    other = count("b", "2021-03-09", "33", "Clashes have killed {} since Sunday.", period=sunday)
    assert steps(first, other) == [("new", 30), ("new", 33)]


def test_what_died_in_days_of_fighting_goes_on_with_it():
    first = count("a", "2021-03-03", "30", "Clashes have killed {} since Monday.", period=BEGAN)
    then = told("b", "2021-03-04", "41", "At least {} were killed in three days of clashes.")
    assert steps(first, then) == [("new", 30), ("increased", 41)]


def test_the_year_so_far_is_a_count_since_its_beginning():
    so_far = {"measure": Measure.PERIOD, "period": Period(start="2021", end="2021", start_accuracy=Accuracy.YEAR,
              end_accuracy=Accuracy.YEAR, text="so far in 2021")}  # fmt: skip
    months = Period(start="2021-01", end="2021-04", start_accuracy=Accuracy.MONTH, end_accuracy=Accuracy.MONTH, text="")
    since = count("b", "2021-03-20", "70", period=Period(start="2021-01-01", text="since 1 January"))
    then = count("c", "2021-04-14", "90", measure=Measure.PERIOD, period=months)
    assert steps(count("a", "2021-02-01", "40", **so_far), since, then) == [
        ("new", 40), ("increased", 70), ("increased", 90),
    ]  # fmt: skip
    over = count("c", "2021-05-14", "90", measure=Measure.PERIOD, period=months)
    assert steps(since, over) == [("new", 70), ("new", 90)]
    year = Period(start="2021", end="2021", start_accuracy=Accuracy.YEAR, end_accuracy=Accuracy.YEAR, text="in 2021")
    whole = count("c", "2022-01-14", "90", measure=Measure.PERIOD, period=year)
    assert steps(since, whole) == [("new", 70), ("increased", 90)]
    last_year = count("d", "2020-12-30", "800", period=Period(start="2020-01-01", text="since 1 January"))
    assert steps(last_year, count("a", "2021-02-01", "40", **so_far)) == [("new", 800), ("reset", 40)]


def test_months_that_ended_some_days_ago_are_a_count_since_their_first_day():
    def until(end: str, start: str = "2021-03-01") -> Period:
        return Period(start=start, end=end, start_accuracy=Accuracy.DAY, end_accuracy=Accuracy.DAY, text="")

    since = count("a", "2021-03-20", "70", period=Period(start="2021-03-01", text="since 1 March"))
    goes_on = [("new", 70), ("increased", 90)]
    apart = [("new", 70), ("new", 90)]

    def then(day: str, period: Period) -> list[tuple[str, int]]:
        return steps(since, count("b", day, "90", measure=Measure.PERIOD, period=period))

    assert then("2021-04-24", until("2021-04-23")) == goes_on
    assert then("2021-06-24", until("2021-04-23")) == apart  # long over
    assert then("2021-05-02", until("2021-04-30")) == apart  # two months of a calendar
    assert then("2021-03-24", until("2021-03-22")) == goes_on  # since the very day
    assert then("2021-04-24", until("2021-04-23", "2021-02-20")) == apart


def test_who_have_been_displaced_are_displaced_where_no_start_is_said():
    away = {"harm": Harm.DISPLACED}
    now = count("a", "2021-03-01", "2,000", measure=Measure.STOCK, **away)
    assert steps(now, count("b", "2021-03-04", "7,000", **away)) == [("new", 2000), ("increased", 7000)]
    ever = count("b", "2021-03-04", "7,000", period=COUNTED, **away)
    assert steps(now, ever) == [("new", 2000), ("new", 7000)]
    few = count("b", "2021-03-04", "120", "Of one village {} have been displaced.", **away)
    assert steps(now, few) == [("new", 2000), ("suspected_error", 120)]


def test_a_figure_without_a_time_is_of_the_count_that_its_claimant_keeps():
    first = count("a", "2021-03-01", "18", period=COUNTED)
    assert steps(first, told("b", "2021-03-06", "47", KEEPS)) == [("new", 18), ("increased", 47)]
    assert steps(told("b", "2021-03-06", "47", KEEPS), first) == [("new", 18), ("increased", 47)]


def test_what_is_told_of_an_event_or_a_day_or_is_too_far_apart_is_not():
    first = count("a", "2021-03-01", "18", period=COUNTED)
    apart = [("new", 18), ("new", 47)]
    assert steps(first, told("b", "2021-03-06", "47", "The watchers counted {} dead in the air strike.")) == apart
    assert steps(first, told("b", "2021-03-06", "47", "The watchers said {} were killed.")) == apart
    assert steps(first, told("b", "2021-03-06", "47", KEEPS, period=Period(start="2021-03-05"))) == apart
    assert steps(first, told("b", "2021-04-06", "47", KEEPS)) == apart
    assert steps(first, told("b", "2021-03-06", "90", KEEPS)) == [("new", 18), ("new", 90)]
    assert steps(first, told("b", "2021-03-06", "47", KEEPS, claimant=MINISTRY)) == [("new", 18)]


def test_nor_where_the_same_claimant_told_of_an_event_with_which_it_may_go_on():
    first = count("a", "2021-03-01", "18", period=COUNTED)
    raid = told("b", "2021-03-04", "40", "Gunmen killed {}.", place=HARBOUR)
    then = told("c", "2021-03-06", "47", KEEPS, place=HARBOUR)
    assert steps(first, raid, then) == [("new", 18), ("new", 40), ("increased", 47)]


def test_a_count_beside_one_since_a_start_has_its_start():
    dead = claim("611", claimant=MONITOR, victim_class=ANYBODY, place=NORTHLAND, period=COUNTED)
    lists = event("947", harm=Harm.MISSING, claimant=MONITOR, place=NORTHLAND, sentence="It lists 947 as missing.")
    then = count("b", "2021-03-20", "990", harm=Harm.MISSING, period=COUNTED)
    assert steps(envelope("a", "2021-03-01", dead, lists), then)[-1] == ("increased", 990)
    strike = event("12", harm=Harm.MISSING, claimant=MONITOR, place=NORTHLAND, sentence="The strike left 12 missing.")
    kept = derive([observe(envelope("a", "2021-03-01", dead, strike))]).series.values()
    assert {s.measure for s in kept if s.harm is Harm.MISSING} == {Measure.INCIDENT}


def test_the_injured_are_those_of_whom_it_was_told():
    hurt = {"harm": Harm.INJURED, "period": COUNTED}
    first = count("a", "2021-03-01", "950", victim_class=(VictimClass.CIVILIAN,), **hurt)
    known = count("b", "2021-03-20", "1,049", "The injured total 1,049.", harm=Harm.INJURED)
    some = count("b", "2021-03-20", "1,049", "It counted 1,049 injured.", harm=Harm.INJURED)
    assert steps(first, known) == [("new", 950), ("increased", 1049)]
    assert steps(first, some) == [("new", 950), ("new", 1049)]


def test_what_others_claim_does_not_hide_a_rise():
    office = Claimant(name="state police", kind=ClaimantKind.GOVERNMENT)
    ours = event("19", claimant=office, sentence="State police said 19 were killed.")
    theirs = event("60", claimant=MONITOR, sentence="The watchers said 60 were killed.")
    rise = event("27", claimant=office, rises=True, sentence="The toll rose to 27, state police said.")
    first, then = envelope("a", "2021-03-01", ours, theirs), envelope("b", "2021-03-02", rise)
    assert steps(first, then, claimant="state police") == [("new", 19), ("increased", 27)]


def test_a_count_goes_on_although_another_sentence_names_the_day():
    place = Place(name="Harbour Town", country="NL", precision="city", path=("NL", "nl/harbour-town"))
    where = {"place": place, "cause": Cause.ACCIDENT}
    first = told("a", "2021-03-01", "21", "A bus crash killed {}, they said.", **where)
    today = Period(start="2021-03-02", end="2021-03-02", text="on Tuesday")
    puts = told("b", "2021-03-02", "22", "They put the number of dead at {}.", period=today, **where)
    assert steps(first, puts) == [("new", 21), ("increased", 22)]
    says = told("b", "2021-03-02", "22", "The number of dead on Tuesday was {}.", period=today, **where)
    assert steps(first, says) == [("new", 21), ("new", 22)]


def test_a_stock_that_falls_to_a_tenth_waits():
    held = {"harm": Harm.DETAINED, "measure": Measure.STOCK}
    many = count("a", "2021-03-01", "1,200", **held)
    found = derive([observe(e) for e in (many, count("b", "2021-03-05", "900", **held))]).changes.values()
    assert ChangeType.DECREASED in {c.type for c in found}
    found = derive([observe(e) for e in (many, count("b", "2021-03-05", "90", **held))]).changes.values()
    assert ChangeType.SUSPECTED_ERROR in {c.type for c in found}


def test_who_are_left_of_an_event_are_of_it():
    held = {"harm": Harm.DETAINED}
    first = told("a", "2021-03-01", "40", "The protest ended with {} detained.", **held)
    left = count("b", "2021-03-09", "27", "It says 27 remain detained.", measure=Measure.STOCK, **held)
    assert steps(first, left) == [("new", 40), ("decreased", 27)]
    kept = count("a", "2021-03-01", "40", "It holds that 40 are detained.", measure=Measure.STOCK, **held)
    later = count("c", "2021-03-12", "31", "It says 31 are detained.", measure=Measure.STOCK, **held)
    assert steps(kept, left, later) == [("new", 40), ("decreased", 27), ("increased", 31)]
    long_after = count("b", "2021-05-09", "27", "It says 27 remain detained.", measure=Measure.STOCK, **held)
    assert steps(first, long_after) == [("new", 40), ("new", 27)]


def test_a_closed_time_goes_on_only_with_what_began_on_its_first_day():
    since = count("a", "2021-03-20", "70", period=Period(start="2021-01-09", text="since 9 January"))
    closed = {"measure": Measure.PERIOD}
    same = Period(start="2021-01-09", end="2021-04-30", text="from 9 January to 30 April")
    assert steps(since, count("b", "2021-05-04", "90", period=same, **closed)) == [("new", 70), ("increased", 90)]
    other = Period(start="2021-01-20", end="2021-04-30", text="from 20 January to 30 April")
    assert steps(since, count("b", "2021-05-04", "90", period=other, **closed)) == [("new", 70), ("new", 90)]
    assert steps(since, count("b", "2021-05-04", "60", period=same, **closed)) == [("new", 70), ("new", 60)]


def test_a_count_looks_back_a_month_and_one_that_is_over_a_year():
    held = {"harm": Harm.DETAINED}
    spring = Period(start="2021-01-09", end="2021-04-30", text="from 9 January to 30 April")
    left = count("left", "2021-05-09", "27", "It says 27 remain detained.", measure=Measure.STOCK, **held)
    over = count("over", "2021-05-04", "90", measure=Measure.PERIOD, period=spring, **held)
    running = Running()
    for later in (left, over):
        running.replace([], statements_of(observe(later)))

    def moved(day: str) -> set[str]:
        early = told(day, day, "40", "The protest ended with {} detained.", **held)
        return running.replace([], statements_of(observe(early)))

    assert moved("2021-04-20") == {"left", "over"}
    assert moved("2021-03-01") == {"over"}
    assert moved("2019-03-01") == set()


def test_of_dead_and_missing_in_one_sentence_both_are_of_the_event():
    where = {"place": NORTHLAND, "cause": Cause.ACCIDENT}
    sank = "A ferry sank, {} are dead and 17 missing."
    first = envelope(
        "a", "2021-03-01", event("3", sentence=sank, claimant=MONITOR, **where),
        event("17", sentence=sank, harm=Harm.MISSING, claimant=MONITOR, **where),
    )  # fmt: skip
    now = "After the ferry sank 5 are dead and 15 missing."
    then = envelope(
        "b", "2021-03-02", event("5", sentence=now, claimant=MONITOR, **where),
        event("15", sentence=now, harm=Harm.MISSING, measure=Measure.STOCK, claimant=MONITOR, **where),
    )  # fmt: skip
    derived = derive([observe(first), observe(then)])
    assert {s.measure for s in derived.series.values()} == {Measure.INCIDENT}


def test_a_stock_that_names_no_place_is_that_of_a_place_around_or_within():
    away = {"harm": Harm.DISPLACED, "measure": Measure.STOCK}
    region = Place(name="Lowland", country="NL", precision="region", path=("NL", "nl/lowland"))
    silent = count("a", "2021-03-01", "8,400", "It put the displaced at 8,400.", place=NORTHLAND, **away)
    named = count("b", "2021-03-04", "21,000", "It counts 21,000 displaced in Lowland.", place=region, **away)
    assert steps(silent, named) == [("new", 8400), ("increased", 21000)]
    whole = count("a", "2021-03-01", "8,400", "It counts 8,400 displaced in Northland.", place=NORTHLAND, **away)
    assert steps(whole, named) == [("new", 8400), ("new", 21000)]


def test_a_count_without_a_time_is_of_none_that_begins_later():
    since_april = Period(start="2021-03-17", text="since 17 March")
    later = count("a", "2021-03-25", "39", period=since_april)
    before = count("b", "2021-03-26", "117", as_of="2021-03-15")
    assert steps(later, before) == [("new", 39), ("new", 117)]
    after = count("b", "2021-03-26", "117", as_of="2021-03-26")
    assert steps(later, after) == [("new", 39), ("increased", 117)]


def test_nor_does_one_that_tells_since_when_go_on_with_one_that_ended_before():
    since_april = Period(start="2021-03-17", text="since 17 March")
    first = count("a", "2021-03-15", "117")
    assert steps(first, count("b", "2021-03-25", "139", period=since_april)) == [("new", 117), ("new", 139)]
    again = count("c", "2021-03-18", "120")
    assert steps(first, again, count("b", "2021-03-25", "139", period=since_april))[-1] == ("increased", 139)


def test_a_count_since_a_date_is_of_the_event_that_its_claimant_told_of_since_that_weekday():
    first = count("a", "2021-03-03", "30", "Clashes have killed {} since Monday.", period=BEGAN)
    dated = Period(start="2021-03-01", text="since 1 March")
    then = count("b", "2021-03-12", "52", "Clashes have killed {} since 1 March.", period=dated)
    assert steps(first, then) == steps(then, first) == [("new", 30), ("increased", 52)]
    open_ = count("c", "2021-03-14", "60", "So far {} have been killed in the clashes.")
    assert steps(first, then, open_) == [("new", 30), ("increased", 52), ("increased", 60)]
    lasted = count("d", "2021-03-14", "61", "In 13 days of clashes {} were killed.", measure=Measure.PERIOD,
                   period=Period(text="in 13 days of clashes"))  # fmt: skip
    assert steps(first, lasted) == [("new", 30), ("increased", 61)]
    apart = [("new", 30), ("new", 52)]
    other_day = Period(start="2021-02-27", text="since 27 February")
    assert steps(first, count("b", "2021-03-12", "52", "Clashes have killed {}.", period=other_day)) == apart
    assert steps(first, count("b", "2021-03-12", "52", "Floods have killed {}.", period=dated)) == apart
    far = count("b", "2021-03-12", "520", "Clashes have killed {} since 1 March.", period=dated)
    assert steps(first, far) == [("new", 30), ("new", 520)]


def test_what_days_did_goes_on_with_the_count_since_a_day():
    first = count("a", "2021-03-01", "18", "Clashes have killed {} since 20 February.", period=COUNTED)
    lasted = count("b", "2021-03-14", "41", "Three weeks of clashes have killed {}.", measure=Measure.PERIOD,
                   period=Period(text="three weeks of clashes"))  # fmt: skip
    assert steps(first, lasted) == [("new", 18), ("increased", 41)]


def test_more_of_a_day_than_before_is_the_count_of_that_day():
    hours = {"measure": Measure.PERIOD, "period": Period(rolling=24, text="in the past 24 hours")}
    more = {"role": Role.INCREMENT, **hours}
    assert steps(count("a", "2021-03-01", "9", **hours), count("b", "2021-03-02", "6", **more)) == [
        ("new", 9), ("next_period", 6),
    ]  # fmt: skip
    assert steps(count("a", "2021-03-01", "9", role=Role.INCREMENT)) == []


def test_the_dead_of_want_are_not_those_of_the_war():
    since = {"period": COUNTED}
    hunger = count("a", "2021-03-01", "188", cause=Cause.HUNGER, **since)
    war = count("b", "2021-03-02", "210", cause=Cause.VIOLENCE, **since)
    assert steps(hunger, war) == steps(war, hunger) == [("new", 188), ("new", 210)]
    unsaid = count("b", "2021-03-02", "210", cause=Cause.UNKNOWN, **since)
    assert steps(hunger, unsaid) == [("new", 188), ("increased", 210)]
    assert steps(unsaid, count("c", "2021-03-03", "230", cause=Cause.VIOLENCE, **since)) == [
        ("new", 210), ("increased", 230),
    ]  # fmt: skip


def test_weeks_of_protests_that_ended_some_days_ago_are_a_count_since_their_first_day():
    weeks = Period(start="2021-02-20", end="2021-03-10", start_accuracy=Accuracy.DAY, end_accuracy=Accuracy.DAY,
                   text="")  # fmt: skip
    told_in = {"measure": Measure.PERIOD, "period": weeks}
    then = count("b", "2021-03-25", "65", "Since 20 February {} have been killed in protests.", period=COUNTED)
    protests = count("a", "2021-03-12", "30", "Protests killed {} in these weeks.", **told_in)
    assert steps(protests, then) == [("new", 30), ("increased", 65)]
    raids = count("a", "2021-03-12", "30", "Raids killed {} in these weeks.", **told_in)
    assert steps(raids, then) == [("new", 30), ("new", 65)]


def test_the_floods_of_a_season_go_on_with_a_count_and_a_storm_by_name_does_not():
    first = count("a", "2021-03-01", "18", "Floods have killed {} since 20 February.", period=COUNTED)
    assert steps(first, told("b", "2021-03-06", "47", "The toll of the floods has risen to {}.", rises=True)) == [
        ("new", 18), ("increased", 47),
    ]  # fmt: skip
    storm = told("b", "2021-03-06", "47", "The toll of Cyclone Ilva has risen to {}.", rises=True)
    assert steps(first, storm) == [("new", 18), ("new", 47)]
