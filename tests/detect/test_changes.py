"""When is it a change? Each rule with one short history."""

from schemas import Claimant, ClaimantKind, Harm, Measure, Period, Place, Role, Stance, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import (
    ARMY,
    MINISTRY,
    MONITOR,
    NORTHLAND,
    claim,
    denial,
    envelope,
    event,
    figure,
    since,
)


def steps(*envelopes, **series):
    """(type, effect) of each change, in the order of days; of the series with these fields."""
    found = derive([observe(e) for e in envelopes])
    wanted = [s for s in found.series.values() if all(getattr(s, k) == v for k, v in series.items())]
    changes = [c for c in found.changes.values() if c.series_id in {s.series_id for s in wanted}]
    changes.sort(key=lambda c: (c.published_at, c.as_of.day))
    return [(c.type.value, c.effect.value) for c in changes]


def kinds(*envelopes):
    return [kind for kind, _ in steps(*envelopes)]


def current(*envelopes):
    found = [s for s in derive([observe(e) for e in envelopes]).series.values() if s.claimant]
    assert len(found) == 1
    return found[0].current.value


def day(number: int, *records, publisher="Wire"):
    return envelope(f"news-{number}", f"2021-03-{number:02d}", *records, publisher=publisher)


def test_a_toll_that_grows():
    assert kinds(day(1, claim("12")), day(2, claim("at least 15")), day(3, claim("15"))) == ["new", "increased"]


def test_a_number_in_place_of_dozens_refines():
    assert kinds(day(1, claim("dozens")), day(2, claim("31"))) == ["new", "refined"]


def test_a_rounding_is_no_fall():
    assert kinds(day(1, claim("1,059")), day(2, claim("at least 1,000"))) == ["new"]


def test_one_outlet_alone_with_a_lower_figure_is_a_suspected_error_and_moves_nothing():
    history = [day(1, claim("1,059")), day(2, claim("1,095")), day(3, claim("1,009"), publisher="Herald")]
    assert kinds(*history) == ["new", "increased", "suspected_error"]
    assert current(*history) == 1095


def test_a_second_publisher_confirms_the_fall():
    history = [
        day(1, claim("1,095")),
        day(2, claim("1,009"), publisher="Herald"),
        day(3, claim("1,009"), publisher="Post"),
    ]
    assert kinds(*history) == ["new", "decreased"]
    assert current(*history) == 1009


def test_a_copy_of_the_same_sentence_confirms_nothing():
    fall = claim("1,009", sentence="The army put it at 1,009.")
    history = [day(1, claim("1,095")), day(2, fall, publisher="Herald"), day(3, fall, publisher="Post")]
    assert kinds(*history) == ["new", "suspected_error"]


def test_a_correction_needs_no_second_publisher_and_retracts_what_it_corrects():
    history = [day(1, claim("21")), day(2, claim("12", revises=True))]
    assert kinds(*history) == ["new", "decreased"]
    changes = derive([observe(e) for e in history]).changes.values()
    assert {c.type.value: c.flags for c in changes} == {"new": ("retracted",), "decreased": ()}


def test_an_earlier_figure_come_back_is_stale():
    history = [day(1, claim("12")), day(2, claim("15")), day(3, claim("12"), publisher="Herald")]
    assert steps(*history) == [("new", "current"), ("increased", "current"), ("stale", "history")]
    assert current(*history) == 15


def test_the_missing_may_fall_freely():
    missing = {"harm": Harm.MISSING, "measure": Measure.STOCK}
    assert kinds(day(1, claim("40", **missing)), day(2, claim("31", **missing))) == ["new", "decreased"]


def test_arrested_suspects_are_the_people_arrested():
    held = {"harm": Harm.DETAINED}
    suspects = claim("14", victim_class=(VictimClass.SUSPECT,), **held)
    assert kinds(day(1, claim("12", victim_class=(VictimClass.UNSPECIFIED,), **held)), day(2, suspects)) == [
        "new",
        "increased",
    ]
    killed = claim("14", victim_class=(VictimClass.SUSPECT,))
    assert kinds(day(1, claim("12", victim_class=(VictimClass.UNSPECIFIED,))), day(2, killed)) == ["new", "new"]


def test_a_late_article_changes_only_history():
    late = envelope("late", "2021-03-09", claim("13", as_of="2021-03-02"))
    history = [day(1, claim("12")), day(5, claim("15")), late]
    assert steps(*history) == [("new", "current"), ("increased", "current"), ("increased", "history")]
    found = derive([observe(e) for e in history])
    assert [p.value for p in next(iter(found.series.values())).history] == [12, 13, 15]
    assert next(c.flags for c in found.changes.values() if c.current.value == 13) == ("late",)


def test_an_earlier_figure_quoted_for_comparison_fills_in_history():
    news = day(5, claim("15", period=since("2021-01-01"), place=NORTHLAND), claim("12", prior=True, as_of="2021-02"))
    assert sorted(steps(news)) == [("increased", "current"), ("new", "history")]


def test_a_counter_that_starts_again_is_reset():
    first, second = since("2023-10-08"), since("2026-03-02")
    history = [
        envelope("a", "2023-11-14", claim("77", period=first)),
        envelope("b", "2024-11-27", claim("3,961", period=first)),
        envelope("c", "2026-03-05", claim("31", period=second)),
    ]
    assert kinds(*history) == ["new", "increased", "reset"]


def test_two_counters_that_run_side_by_side_are_no_reset():
    war, year = since("2014-01-01"), since("2019-01-01")
    history = [
        envelope("a", "2018-12-01", claim("1,100", period=war)),
        envelope("b", "2019-02-01", claim("12", period=year), claim("1,112", period=war)),
    ]
    assert kinds(*history) == ["new", "increased", "new"] or kinds(*history) == ["new", "new", "increased"]


def test_the_next_half_year_is_a_next_period():
    halves = [Period(start="2021-01-01", end="2021-06-30"), Period(start="2021-07-01", end="2021-12-31")]
    count = {"measure": Measure.PERIOD}
    news = [envelope("a", "2021-07-20", claim("1,659", period=halves[0], **count))]
    news.append(envelope("b", "2022-01-20", claim("1,200", period=halves[1], **count)))
    assert kinds(*news) == ["new", "next_period"]


def test_the_past_day_is_counted_anew_each_day():
    daily = {"period": Period(rolling=24, text="in the past 24 hours")}
    news = [day(n, claim(words, **daily)) for n, words in ((1, "30"), (2, "12"), (3, "41"))]
    assert kinds(*news) == ["new", "next_period", "next_period"]


def test_a_claim_that_leaves_its_scope_open_takes_the_claimants_only_series():
    news = [day(1, claim("12", place=NORTHLAND, period=since("2021-01-01"))), day(2, claim("15"))]
    assert kinds(*news) == ["new", "increased"]


def test_where_several_series_fit_an_open_claim_makes_no_change():
    towns = [Place(name=name, country="NL") for name in ("Harbour", "Farm")]
    news = [day(n, claim("12", place=place)) for n, place in enumerate(towns, 1)]
    assert kinds(*news, day(3, claim("99"))) == ["new", "new"]


def test_nobodys_count_only_corroborates():
    news = [day(1, claim("12", period=since("2021-01-01"))), day(4, claim("12", claimant=None), publisher="Herald")]
    found = derive([observe(e) for e in news])
    assert [(s.publishers, s.last_seen.day) for s in found.series.values()] == [(("Herald", "Wire"), 4)]
    assert kinds(*news) == ["new"]


def test_a_part_beside_its_total_has_a_series_of_its_own_and_increments_have_none():
    total, part = claim("15"), claim("4", role=Role.PART)
    found = derive([observe(day(1, total, part, claim("3", role=Role.INCREMENT)))])
    assert sorted((s.part, s.current.value) for s in found.series.values()) == [(False, 15), (True, 4)]


def test_background_says_nothing():
    assert kinds(day(1, claim("800,000", role=Role.BACKGROUND))) == []


def test_a_denied_figure_is_flagged_in_the_series_that_states_it():
    news = [day(1, claim("12", claimant=MONITOR)), day(2, denial(ARMY, disputed_quantity=figure("12")))]
    assert [c.flags for c in derive([observe(e) for e in news]).changes.values()] == [("denied",)]


def test_an_unspecific_denial_concerns_what_is_alleged_against_the_denier():
    news = [
        day(1, claim("12", claimant=MONITOR, alleged_perpetrator=ARMY), claim("30", claimant=MINISTRY)),
        day(2, denial(ARMY)),
    ]
    flags = {c.current.value: c.flags for c in derive([observe(e) for e in news]).changes.values()}
    assert flags == {12: ("denied",), 30: ()}


def test_an_acknowledgement_is_flagged():
    changes = derive([observe(day(1, claim("12", stance=Stance.ACKNOWLEDGES)))]).changes.values()
    assert [c.flags for c in changes] == [("acknowledged",)]


def test_the_text_stands_before_its_headline():
    news = day(1, claim("1,300", field="title", claimant=None), claim("more than 1,300"))
    found = derive([observe(news)])
    assert [(s.current.value, s.current.min) for s in found.series.values()] == [(1300, 1301)]


def test_an_office_without_a_name_belongs_to_its_place():
    medics = Claimant(name="Medics", kind=ClaimantKind.MEDICAL)
    towns = [Place(name=name, country="NL") for name in ("Harbour", "Farm")]
    news = [day(n, claim(str(n + 10), claimant=medics, place=place)) for n, place in enumerate([*towns, None], 1)]
    found = derive([observe(e) for e in news])
    assert sorted(s.claimant.id for s in found.series.values()) == ["medics in farm", "medics in harbour"]


def test_injured_who_die_are_counted_apart():
    news = [day(1, event("3"), event("5", harm=Harm.INJURED)), day(2, event("4", rises=True))]
    assert steps(*news, claimant=None, harm=Harm.KILLED) == [("new", "current"), ("increased", "current")]
    assert steps(*news, claimant=None, harm=Harm.INJURED) == [("new", "current")]


def test_a_tenfold_jump_waits_for_a_second_publisher():
    jump = day(2, claim("10,590"), publisher="Herald")
    assert kinds(day(1, claim("1,059")), jump) == ["new", "suspected_error"]
    assert current(day(1, claim("1,059")), jump) == 1059
    assert kinds(day(1, claim("1,059")), jump, day(3, claim("10,590"), publisher="Post")) == ["new", "increased"]
    assert kinds(day(1, claim("1,059")), jump, day(3, claim("1,062"))) == ["new", "suspected_error", "increased"]


def test_a_count_that_goes_on_from_the_jump_confirms_it():
    news = [day(1, claim("150")), day(2, claim("1,500")), day(3, claim("1,620"))]
    assert kinds(*news) == ["new", "increased", "increased"]


def test_digits_that_changed_places_upward_are_suspected_and_small_rises_are_not():
    assert kinds(day(1, claim("1,259")), day(2, claim("2,159"))) == ["new", "suspected_error"]
    assert kinds(day(1, claim("1,059")), day(2, claim("1,095"))) == ["new", "increased"]


def test_a_jump_that_the_text_tells_or_that_took_months_is_none():
    assert kinds(day(1, claim("120")), day(2, claim("1,200", rises=True))) == ["new", "increased"]
    later = envelope("later", "2021-06-01", claim("1,200"))
    assert kinds(day(1, claim("120")), later) == ["new", "increased"]


def test_whoever_copied_a_figure_does_not_confirm_it():
    fall = claim("1,009", sentence="The army put it at 1,009.")
    copied = [day(1, claim("1,095")), day(2, fall, publisher="Herald"), day(3, fall, publisher="Post")]
    assert kinds(*copied, day(4, claim("1,009"), publisher="Post")) == ["new", "suspected_error"]
    assert kinds(*copied, day(4, claim("1,009"), publisher="Times")) == ["new", "decreased"]


def test_articles_that_share_another_sentence_are_one_voice():
    shared = claim("30", harm=Harm.INJURED, sentence="Thirty were injured.")
    news = [
        day(1, claim("1,095")),
        day(2, claim("1,009"), shared, publisher="Herald"),
        day(3, claim("1,009"), shared, publisher="Post"),
    ]
    assert steps(*news, harm=Harm.KILLED) == [("new", "current"), ("suspected_error", "current")]


def test_an_earlier_figure_that_is_known_makes_no_step_after_a_fall():
    news = [day(1, claim("776")), day(2, claim("725", revises=True), claim("776", prior=True))]
    assert kinds(*news) == ["new", "decreased"]


def test_a_figure_that_is_withdrawn_is_flagged_and_moves_nothing():
    withdrawn = claim("500", sentence="The army withdrew its figure of 500 dead.")
    news = [day(1, claim("430")), day(2, claim("500")), day(3, withdrawn)]
    assert kinds(*news) == ["new", "increased"]
    flags = {c.current.value: c.flags for c in derive([observe(e) for e in news]).changes.values()}
    assert flags == {430: (), 500: ("retracted",)}


def test_a_counter_that_began_again_takes_the_figures_without_a_window():
    old, new = since("2023-10-08"), since("2026-03-02")
    news = [
        envelope("a", "2024-11-14", claim("4,047", period=old)),
        envelope("b", "2026-03-05", claim("123", period=new)),
        envelope("c", "2026-03-06", claim("217")),
    ]
    assert kinds(*news) == ["new", "reset", "increased"]
    assert kinds(*news, envelope("d", "2026-03-07", claim("4,050", as_of="2024-12-04")))[-1] == "increased"


def test_a_counter_that_begins_above_the_old_one_is_no_reset():
    news = [
        envelope("a", "2025-06-01", claim("55,000", period=since("2023-10-07"))),
        envelope("b", "2026-04-18", claim("72,549", period=since("2025-10-10"))),
    ]
    assert kinds(*news) == ["new", "new"]


def test_a_fall_below_what_the_text_tells_as_earlier_is_a_decrease():
    told = [claim("40", prior=True), claim("30")]
    assert kinds(day(1, *told)) == ["new", "decreased"]
    assert kinds(day(1, claim("40")), day(2, *told)) == ["new", "decreased"]
    assert kinds(day(1, claim("50")), day(2, *told)) == ["new", "suspected_error"]  # not of this one it speaks
    assert kinds(day(1, claim("40")), day(2, claim("30"))) == ["new", "suspected_error"]
