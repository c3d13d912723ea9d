"""Which changes are told, in what words, and why the others are not."""

import pytest

from schemas import Alert, Cause, Change, ClaimantKind, Harm, Op, Period, Place, Role, Stance, Unit, VictimClass
from streams.alert.operator import Alerts
from streams.alert.rules import why
from streams.alert.words import title, toll
from streams.core.operator import MemoryState
from streams.detect.operator import Detect
from tests.detect.claims_factory import ARMY, HARBOUR, MONITOR, NORTHLAND, POLICE, claim, denial, envelope, event, since

KINDS = {"toll-watchers": ClaimantKind.MONITOR, "northland-army": ClaimantKind.BELLIGERENT}


def run(*envelopes):
    """All that the two stages say, in order: changes, and alerts."""
    detect, alerts, state = Detect(), Alerts(KINDS.get), MemoryState()
    changes = [e.value for record in envelopes for e in detect(state, "", record) if isinstance(e.value, Change)]
    return changes, [e.value for change in changes for e in alerts(MemoryState(), change.id, change)]


def alerts_of(*envelopes) -> list[Alert]:
    return run(*envelopes)[1]


def rules(*envelopes):
    return [alert.rule for alert in alerts_of(*envelopes)]


def day(number: int, *records, publisher="Wire"):
    return envelope(f"news-{number}", f"2021-03-{number:02d}", *records, publisher=publisher)


def test_an_acknowledged_rise_in_wire_style():
    admits = {"stance": Stance.ACKNOWLEDGES, "place": NORTHLAND, "period": since("2014-01-01")}
    first, second = alerts_of(day(1, claim("1,100", **admits)), day(9, claim("more than 1,300", **admits)))
    assert first.title == "Northland army: 1,100 civilians killed in Northland since 2014"
    assert second.title == "Northland army: 1,100 -> more than 1,300 civilians killed in Northland since 2014"
    assert second.message.splitlines() == [
        "Northland army says more than 1,300 civilians killed in Northland, since 2014-01-01, as of 2021-03-09.",
        "Before -> after: 1,100 (2021-03-01) -> more than 1,300 (2021-03-09).",
        "Marked: acknowledged.",
        second.message.splitlines()[3],
        "https://news.example/news-9",
    ]
    assert second.message.splitlines()[3].endswith("(Wire)")
    assert (first.rule, second.rule) == ("acknowledged", "acknowledged")


def test_an_incident_is_told_once_when_it_reaches_ten_however_many_count_it():
    news = [day(1, event("at least 4", claimant=POLICE)), day(2, event("11", claimant=MONITOR, rises=True))]
    told = alerts_of(*news)
    assert [alert.rule for alert in told] == ["deadly_incident"]
    assert told[0].title == "Harbour, Netherlands: at least 4 -> 11 people killed"


def test_a_sharp_rise_is_told_and_a_small_one_is_not():
    assert rules(day(1, claim("40")), day(2, claim("51"))) == ["leap"]
    assert rules(day(1, claim("40")), day(2, claim("45"))) == []


def test_an_accident_is_not_called_so_where_it_is_of_a_war():
    [crush, *_], _ = run(day(1, event("12", cause=Cause.ACCIDENT)))
    assert crush.conflict is not None and toll(crush) == "12 people killed"
    elsewhere = crush.model_copy(update={"conflict": None})
    assert toll(elsewhere) == "12 people killed in an accident"
    gaza = Place(name="Rafah", country="PS", precision="city", path=("PS", "ps/gaza-strip", "ps/rafah"))
    assert toll(elsewhere.model_copy(update={"place": gaza})) == "12 people killed"


def test_nobody_is_killed_by_hunger():
    starved = {"claimant": MONITOR, "place": NORTHLAND, "period": since("2021-01-01"), "cause": Cause.HUNGER}
    changes, [told] = run(day(1, claim("12", **starved)))
    assert [change.cause for change in changes] == [Cause.HUNGER]
    assert told.title == "Toll Watchers: 12 civilians dead of hunger in the War in Northland since 1 January"
    assert told.message.startswith(
        "Toll Watchers says 12 civilians dead of hunger in the War in Northland, since 2021-01-01"
    )


def test_fifty_people_who_are_abducted_or_missing_at_once_are_told():
    assert rules(day(1, event("315", harm=Harm.KIDNAPPED))) == ["mass_abduction"]
    assert rules(day(1, event("315", harm=Harm.MISSING))) == ["many_missing"]
    assert rules(day(1, event("49", harm=Harm.MISSING))) == []


def test_a_cumulative_toll_passes_a_round_number():
    assert rules(day(1, claim("990")), day(2, claim("1,010"))) == ["milestone"]
    assert rules(day(1, claim("1,950")), day(2, claim("2,010"))) == ["milestone"]
    assert rules(day(1, claim("1,010")), day(2, claim("1,020"))) == []


def test_a_first_count_by_a_monitor_is_told_and_a_partys_is_not():
    assert rules(day(1, claim("300", claimant=MONITOR))) == ["watched_count"]
    assert rules(day(1, claim("several", claimant=MONITOR))) == []
    assert rules(day(1, claim("300"))) == []


def test_a_denied_figure_is_told():
    told = alerts_of(day(1, claim("12", claimant=MONITOR, alleged_perpetrator=ARMY)), day(2, denial(ARMY)))
    assert [(alert.rule, alert.op) for alert in told] == [("watched_count", Op.ISSUED), ("denied", Op.REVISED)]
    assert told[0].id == told[1].id
    assert told[1].title.startswith("Denied: Toll Watchers")


def test_a_correction_is_told_as_one():
    told = alerts_of(day(1, claim("21")), day(2, claim("12", revises=True)))
    assert [alert.title for alert in told if alert.op is Op.ISSUED] == [
        "Corrected: Northland army: 21 -> 12 civilians killed in total in the War in Northland"
    ]


def test_a_suspected_error_is_worded_as_unconfirmed():
    told = alerts_of(day(1, claim("1,095")), day(2, claim("1,009"), publisher="Herald"))
    assert [alert.rule for alert in told] == ["unconfirmed"]
    assert told[0].title.startswith("Unconfirmed: ")
    assert "nothing says that it corrects it" in told[0].message


def test_protected_people_are_told_also_as_a_part():
    aid = {"victim_class": (VictimClass.AID_WORKER,)}
    assert rules(day(1, claim("2", role=Role.PART, **aid))) == ["protected"]
    assert rules(day(1, claim("2", role=Role.PART))) == []


def test_a_withdrawn_change_withdraws_its_alert_and_one_that_was_not_told_withdraws_nothing():
    told = alerts_of(day(1, claim("300", claimant=MONITOR)), day(1))
    assert [(alert.op, alert.version) for alert in told] == [(Op.ISSUED, 1), (Op.WITHDRAWN, 2)]
    assert alerts_of(day(1, claim("12")), day(1)) == []


def test_late_news_and_earlier_figures_are_not_told():
    late = envelope("late", "2021-03-09", claim("90", as_of="2021-03-02"))
    changes, told = run(day(5, claim("99")), late, day(20, claim("9", prior=True, as_of="2021-01-01")))
    assert [alert.op for alert in told if alert.op is not Op.WITHDRAWN] == []
    reasons = [why(change)[0] for change in changes if change.effect == "history"]
    assert any("only history" in reason for reason in reasons)
    assert any("earlier one" in reason for reason in reasons)


def test_why_names_the_rules_that_fired_or_says_that_none_did():
    (change, *_), _ = run(day(1, claim("300", claimant=MONITOR)))
    assert why(change, KINDS.get) == ("alert: the UN or a monitor gives a new count (watched_count)",)
    assert why(change)[0] == "no alert: none of the 15 rules fits"


def test_why_an_incidents_claimant_is_silent():
    changes, _ = run(day(1, event("12", claimant=MONITOR)))
    assert sorted(why(change)[0] for change in changes) == [
        "alert: an incident's toll reached 10 people killed (deadly_incident)",
        "no alert: an incident is told by its common series over all claimants",
    ]


def test_a_long_title_is_cut_below_120_characters():
    wide = NORTHLAND.model_copy(update={"precision": "region", "name": "the " + "very " * 40 + "wide valley"})
    (alert,) = alerts_of(day(1, claim("300", claimant=MONITOR, place=wide)))
    assert len(alert.title) < 120
    assert alert.title.endswith("…")


def test_the_place_stands_for_an_incident_without_a_claimant():
    (alert,) = alerts_of(day(1, event("12", place=HARBOUR, claimant=None)))
    assert (alert.title, alert.message.splitlines()[0]) == (
        "Harbour, Netherlands: 12 people killed",
        "Wire reports 12 people killed in Harbour, Netherlands, on 2021-03-01.",
    )


def test_so_many_in_one_event_at_once_are_told_as_unconfirmed():
    (told,) = alerts_of(day(1, event("2,600")))
    assert (told.rule, told.title) == ("unlikely", "Unconfirmed: Harbour, Netherlands: 2,600 people killed")
    assert "may be a running count" in told.message
    grown = alerts_of(day(1, event("at least 260")), day(2, event("410", rises=True)))
    assert [alert.rule for alert in grown] == ["deadly_incident", "leap"]


def test_one_person_is_told_in_the_singular():
    (told,) = alerts_of(day(1, event("1", victim_class=(VictimClass.JOURNALIST,))))
    assert told.title == "Harbour, Netherlands: 1 journalist killed"


def test_several_accidents_are_not_told_as_one():
    two = event("24", cause=Cause.ACCIDENT, sentence="In two separate crashes 24 people died.")
    changes, alerts = run(day(1, two))
    assert alerts == []
    assert {title(change) for change in changes if change.claimant is None} == {
        "Harbour, Netherlands: 24 people killed in accidents"
    }


def executed(sentence: str) -> list[str]:
    return rules(day(1, event("11", cause=Cause.VIOLENCE, sentence=sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Eleven smugglers are executed in Northland after being convicted of murder.",
        "Northland executes eleven men convicted of attacks by rebels.",
        "Northland hangs eleven inmates for a raid that killed two guards.",
        "Eleven prisoners on death row were put to death by hanging.",
    ],
)
def test_a_court_s_sentence_is_no_deadly_incident(sentence: str) -> None:
    assert executed(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels executed eleven prisoners in the harbour.",
        "Eleven villagers were executed by a gang of bandits accused and convicted of theft.",
        "Soldiers executed eleven prisoners of war.",
        "Eleven men were executed without a trial after being charged with spying.",
        "Gunmen executed eleven passengers of a bus.",
    ],
)
def test_who_is_put_to_death_by_fighters_is_told(sentence: str) -> None:
    assert executed(sentence) == ["deadly_incident"]


def test_a_toll_that_is_recalled_with_another_number_is_no_suspected_error() -> None:
    told = event("20", sentence="Twenty people were killed in a raid on the harbour.")
    recalled = event("15", sentence="A man is arrested and charged with murder over the raid that killed 15 people.")
    assert rules(day(1, told), day(3, recalled)) == ["deadly_incident"]


def test_an_incident_s_cause_is_that_of_its_figure() -> None:
    shot = event("74", cause=Cause.VIOLENCE, sentence="Soldiers shot 74 people, and five died of hunger.")
    starved = event("5", cause=Cause.HUNGER, sentence="Soldiers shot 74 people, and five died of hunger.")
    for records in ((shot, starved), (starved, shot)):
        assert [alert.title for alert in alerts_of(day(1, *records))] == ["Harbour, Netherlands: 74 people killed"]


def test_households_are_no_people():
    envelope_ = day(1, event("90", harm=Harm.DISPLACED, unit=Unit.HOUSEHOLD))
    (change,) = [change for change in run(envelope_)[0] if change.claimant is None]
    assert change.unit is Unit.HOUSEHOLD
    assert title(change) == "Harbour, Netherlands: 90 households displaced"


@pytest.mark.parametrize(
    ("count", "group", "told"),
    [
        ("12", "Thai farmers", "12 Thai farmers killed"),
        ("12", "Northlanders (NL)", "12 people (Northlanders) killed"),
        ("12", "Palestinians", "12 Palestinians killed"),
        ("12", "Hamas", "12 people (Hamas) killed"),
        ("12", "militant", "12 people (militant) killed"),
    ],
)
def test_a_group_is_called_by_its_own_name(count: str, group: str, told: str) -> None:
    (alert,) = alerts_of(day(1, event(count, victim_group=group)))
    assert alert.title == f"Harbour, Netherlands: {told}"


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Police", "police say"),
        ("Reuters", "Reuters says"),
        ("Houthis", "Houthis say"),
        ("the army", "the army says"),
        ("ISM insurgents", "ISM insurgents say"),
    ],
)
def test_who_alone_gives_an_incident_s_figure_stands_in_its_title(speaker: str, told: str) -> None:
    (change,) = [change for change in run(day(1, event("12")))[0] if change.claimant is None]
    assert title(change, speaker=speaker) == f"Harbour, Netherlands: 12 people killed, {told}"


def test_a_country_that_the_sentence_does_not_name_gives_way_to_the_conflict():
    country = NORTHLAND.model_copy(update={"precision": "country", "name": "Southland"})
    (told,) = alerts_of(day(1, claim("300", claimant=MONITOR, place=country)))
    assert told.title == "Toll Watchers: 300 civilians killed in total in the War in Northland"
    (told,) = alerts_of(day(1, event("12", place=country, claimant=None)))
    assert told.title == "12 people killed in the War in Northland"


def test_an_event_of_long_ago_is_no_deadly_incident():
    old = Period(start="2020-11-03", end="2020-11-03", text="on 3 November")
    assert rules(day(1, event("26", claimant=MONITOR, period=old))) == []
    assert rules(day(1, event("26", claimant=MONITOR))) == ["deadly_incident"]
    assert rules(day(1, event("100,000", claimant=MONITOR))) == []
