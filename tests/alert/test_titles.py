"""A title says what its own sentence says: the figure's words, whose people, in what, since when, with what doubt."""

from __future__ import annotations

import pytest

from schemas import Cause, Change, ConflictRef, Harm, Measure, Period, Place, VictimClass
from streams.alert.figures import figure
from streams.alert.words import message, title
from tests.alert.test_alerts import alerts_of, day, run
from tests.detect.claims_factory import HARBOUR, MONITOR, claim, event, since

FIGHTER = (VictimClass.COMBATANT,)
NOWHERE: dict[str, object] = {"place": None, "claimant": None}


def told(words: str, sentence: str, **fields: object) -> Change:
    """The change of an incident's common series."""
    fields = {"claimant": None, "cause": Cause.UNKNOWN, **fields}
    (change,) = [one for one in run(day(1, event(words, sentence=sentence, **fields)))[0] if one.claimant is None]
    return change


def titled(words: str, sentence: str, **fields: object) -> str:
    return title(told(words, sentence, **fields)).removeprefix("Harbour, Netherlands: ")


def unlinked(change: Change) -> Change:
    return change.model_copy(update={"conflict": None})


def test_a_vague_figure_is_told_in_the_texts_own_words() -> None:
    assert titled("dozens", "Dozens were shot in Harbour.") == "dozens of people killed"
    assert titled("several", "Several nurses were shot.", counted="nurses") == "several nurses killed"
    text = message(told("hundreds", "Hundreds were shot in Harbour."))
    assert text.startswith("Wire reports hundreds of people killed in Harbour")


def test_a_vague_figure_before_an_exact_one_stays_vague() -> None:
    vague, grown = event("several", claimant=None), event("14", claimant=None, rises=True)
    (alert,) = alerts_of(day(1, vague), day(2, grown))
    assert alert.title == "Harbour, Netherlands: several -> 14 people killed"
    assert "several (2021-03-01) -> 14 (2021-03-02)" in alert.message


def test_a_stored_figure_without_its_words_is_told_by_its_bounds() -> None:
    vague = told("dozens", "Dozens were shot.").current
    assert (figure(vague), figure(vague.model_copy(update={"text": ""}))) == ("dozens", "at least 24")
    assert figure(vague.model_copy(update={"min": 31})) == "at least 31"  # "dozens, including 31 in the port"


@pytest.mark.parametrize(
    ("count", "noun", "sentence", "expected"),
    [
        ("19", "bandits", "Troops killed 19 armed bandits near the mill.", "19 armed bandits killed"),
        ("13", "peacekeepers", "In the raid 13 peacekeepers were killed.", "13 peacekeepers killed"),
        ("17", "trainees", "The gunmen shot 17 police trainees dead.", "17 police trainees killed"),
        ("12", "fighters", "In the hills 12 clan fighters were killed.", "12 clan fighters killed"),
        ("10", "members", "They killed 10 militia members in Harbour.", "10 militia members killed"),
        ("16", "members", "16 members of the border guard were killed.", "16 members of the border guard killed"),
        ("70", "vigilante", "An ambush left 70 vigilante group members dead.", "70 vigilante group members killed"),
        ("30", "soldiers", "The blast killed 30 of the other soldiers.", "30 soldiers killed"),
        ("11", "personnel", "Those killed were 11 personnel.", "11 military personnel killed"),
        ("14", "", "The toll among Ruritanian soldiers rises to 14.", "14 Ruritanian soldiers killed"),
    ],
)
def test_fighters_are_called_by_the_texts_own_noun(count: str, noun: str, sentence: str, expected: str) -> None:
    assert titled(count, sentence, counted=noun, victim_class=FIGHTER) == expected


@pytest.mark.parametrize(
    ("count", "noun", "sentence", "expected"),
    [
        ("12", "people", "12 people were shot.", "12 people killed"),
        ("12", "bodies", "12 bodies were found in the well.", "12 people killed"),
        ("12", "teachers", "12 kindergarten teachers were shot.", "12 kindergarten teachers killed"),
        ("12", "cooks", "12 cooks and rescue workers were shot.", "12 cooks and rescue workers killed"),
        ("12", "monks", "12 monks and a driver were shot.", "12 monks killed"),
    ],
)  # fmt: skip
def test_others_too_and_people_where_it_says_no_more(count: str, noun: str, sentence: str, expected: str) -> None:
    assert titled(count, sentence, counted=noun) == expected


def test_one_person_is_told_by_the_noun_of_the_text() -> None:
    one = event("1", victim_class=(VictimClass.HEALTH_WORKER,), counted="paramedic", sentence="A paramedic was shot.")
    one = one.model_copy(update={"quantity": one.quantity.model_copy(update={"text": "A paramedic"})})
    (alert,) = alerts_of(day(1, one))
    assert alert.title == "Harbour, Netherlands: 1 paramedic killed"


def test_a_count_of_all_people_is_not_told_as_one_of_the_class_that_was_counted_before() -> None:
    medics = claim("110", victim_class=(VictimClass.HEALTH_WORKER,), counted="medics", claimant=MONITOR)
    everybody = claim("3,020", victim_class=(VictimClass.UNSPECIFIED,), counted="people", claimant=MONITOR, rises=True,
                      sentence="Toll Watchers say that the toll has risen to 3,020 people.")  # fmt: skip
    _, alert = alerts_of(day(1, medics), day(2, everybody))
    assert alert.title == "Toll Watchers: 3,020 people killed in total in the War in Northland"
    assert alert.rule == "watched_count"  # a series of its own, and its first figure
    assert "Before" not in alert.message


def test_whose_a_bare_toll_is_the_series_knows_where_the_sentence_names_them_too() -> None:
    first = event("12", claimant=None, victim_group="Ruritanian guards", sentence="12 Ruritanian guards were shot.")
    rises = {"claimant": None, "rises": True, "counted": ""}
    named = event("25", **rises, sentence="The toll among Ruritanian guards rises to 25.")
    assert "12 -> 25 Ruritanian guards killed" in alerts_of(day(1, first), day(2, named))[-1].title
    silent = event("25", **rises, sentence="The toll of the raid rises to 25.")
    assert alerts_of(day(1, first), day(2, silent))[-1].title == "Harbour, Netherlands: 25 people killed"
    part = event("25", **rises, sentence="The toll rises to 25, including Ruritanian guards and a nurse.")
    assert alerts_of(day(1, first), day(2, part))[-1].title == "Harbour, Netherlands: 25 people killed"


def test_without_a_place_the_conflict_is_told_as_one_and_nothing_inside_is() -> None:
    change = told("20", "The strikes killed 20 people.", **NOWHERE)
    war = ConflictRef(id="iran", name="Iran, Israel and the United States")
    assert title(change.model_copy(update={"conflict": war})) == "20 people killed in the Iran war"
    other = ConflictRef(id="lakeland", name="Lakeland")
    assert title(change.model_copy(update={"conflict": other})) == "20 people killed in the Lakeland conflict"
    assert title(unlinked(change)) == "20 people killed"
    vague = told("dozens", "The strikes killed dozens.", **NOWHERE)
    assert title(unlinked(vague)) == "Dozens of people killed"


def test_a_place_that_is_written_small_begins_the_title_large() -> None:
    lake = HARBOUR.model_copy(update={"name": "eastern Lakeland"})
    assert title(told("12", "12 people were shot.", place=lake)).startswith("Eastern Lakeland, Netherlands: 12 people")


def test_a_country_with_an_article_has_it_behind_the_figure() -> None:
    there = Place(name="Philippines", country="PH", precision="country", path=("PH",))
    sentence = "Toll Watchers say 300 were killed in the Philippines."
    (alert,) = alerts_of(day(1, claim("300", claimant=MONITOR, place=there, sentence=sentence)))
    assert alert.title == "Toll Watchers: 300 civilians killed in total in the Philippines"


@pytest.mark.parametrize(
    ("measure", "period", "expected"),
    [
        (Measure.CUMULATIVE, None, "in total in Northland"),
        (Measure.CUMULATIVE, since("2021-02-02"), "in Northland since 2 February"),
        (Measure.CUMULATIVE, Period(start="2020-12-01", text="since December"), "in Northland since December"),
        (Measure.CUMULATIVE, Period(start="2021-01-01", text="since the truce after the talks of"),
         "in Northland since the truce"),
        (Measure.CUMULATIVE, Period(start="2020-07-01", text="that began in July"), "in total in Northland"),
        (Measure.PERIOD, Period(start="2020", end="2020", text="in 2020"), "in Northland in 2020"),
        (Measure.PERIOD, Period(start="2021-01", end="2021-02", text="between January and February"),
         "in Northland from January to February"),
        (Measure.PERIOD, Period(start="2021-02", end="2021-02", text="last month"), "in Northland in February"),
        (Measure.PERIOD, Period(start="2021-01-28", end="2021-02-03", text=""),
         "in Northland from 28 January to 3 February"),
        (Measure.PERIOD, Period(start="2021-02-19", end="2021-03-01", text="in 10 days"), "in Northland in 10 days"),
        (Measure.PERIOD, Period(rolling=24, text="in the past 24 hours"), "in Northland in the past 24 hours"),
    ],
)  # fmt: skip
def test_a_running_count_says_since_when(measure: Measure, period: Period | None, expected: str) -> None:
    northland = Place(name="Northland", country="NL", precision="region", path=("NL",))
    (alert,) = alerts_of(day(1, claim("300", claimant=MONITOR, place=northland, measure=measure, period=period)))
    assert alert.title == f"Toll Watchers: 300 civilians killed {expected}"


def test_a_year_that_is_only_compared_with_is_no_period() -> None:
    period = Period(start="2019", end="2019", text="2019")
    sentence = "In 2020 aid work cost 383 lives, up by a third from 2019, 181 of them in Northland."
    (change,) = run(day(1, claim("181", claimant=MONITOR, measure=Measure.PERIOD, period=period, sentence=sentence)))[0]
    assert "2019" not in title(change)


def test_a_total_of_several_events_is_told_as_one() -> None:
    assert titled("136", "The total toll of the shootings increases to 136.") == "136 people killed in total"
    assert titled("12", "Eight were shot, a total toll of 136 after 12 in Harbour.") == "12 people killed"
    at_war = told(
        "14", "A pilot fell, bringing the toll of soldiers killed in the Lake war to 14.", cause=Cause.ACCIDENT
    )
    assert title(at_war) == "14 people killed in total in the War in Northland"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("12 people died when two buses collided.", "killed in a collision"),
        ("A bus crashed, killing 12 people.", "killed in a bus crash"),
        ("12 people died in two separate crashes.", "killed in accidents"),
        ("12 people died in an accident involving a school bus.", "killed in a bus accident"),
        ("A coach veered off the road, killing 12 people.", "killed in an accident"),
        ("A truck rolled over and caught fire, killing 12 people.", "killed in a truck accident"),
        ("12 people were killed after a ferry sank.", "killed in a ferry accident"),
        ("The sinking of the small fishing boat killed 12 people.", "killed in a boat accident"),
        ("A fire in a mill killed 12 people.", "killed in a fire"),
        ("12 people were killed in an explosion at a mill.", "killed in an explosion"),
        ("The roof collapse killed 12 people.", "killed in a roof collapse"),
        ("12 people were killed in a crowd crush.", "killed in a crowd crush"),
        ("12 people died on the spot.", "killed in an accident"),
    ],
)
def test_an_accident_is_told_as_what_the_text_calls_it(sentence: str, expected: str) -> None:
    assert title(unlinked(told("12", sentence, cause=Cause.ACCIDENT))).endswith(f"12 people {expected}")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("An earthquake and landslides killed 12 people.", "killed in an earthquake"),
        ("Floods and landslides killed 12 people.", "killed in floods and landslides"),
        ("Typhoon Ada killed 12 people.", "killed in Typhoon Ada"),
        ("A winter storm killed 12 people.", "killed in a winter storm"),
        ("Wildfires killed 12 people.", "killed in wildfires"),
        ("An avalanche killed nine, while 12 people died in a snowstorm.", "killed in a snowstorm"),
    ],
)
def test_a_disaster_is_told_as_what_the_text_calls_it(sentence: str, expected: str) -> None:
    assert title(unlinked(told("12", sentence, cause=Cause.DISASTER))).endswith(f"12 people {expected}")


def test_what_drives_or_sails_has_accidents_in_a_war_too() -> None:
    lorry = told("12", "An army truck plunged into a ravine, killing 12 people.", cause=Cause.ACCIDENT)
    assert title(lorry) == "Harbour, Netherlands: 12 people killed in a truck accident"
    crush = told("12", "12 people died in an accident in a queue for food.", cause=Cause.ACCIDENT)
    assert title(crush) == "Harbour, Netherlands: 12 people killed"


def test_a_fire_of_unknown_cause_is_told_and_what_an_attack_does_is_not() -> None:
    assert titled("12", "A fire at a clinic killed 12 people.") == "12 people killed"  # in a war it may be an attack's
    assert title(unlinked(told("12", "A fire at a clinic killed 12 people."))).endswith("killed in a fire")
    assert title(unlinked(told("12", "A missile set a fire that killed 12 people."))).endswith("12 people killed")
    assert title(unlinked(told("12", "A torpedo sank the ship, killing 12."))).endswith("12 people killed")


@pytest.mark.parametrize(
    ("harm", "sentence", "expected"),
    [
        (Harm.KILLED, "12 people are feared dead in the well.", "12 people feared dead"),
        (Harm.KILLED, "12 people were shot, and nine are feared dead.", "12 people killed"),
        (Harm.KILLED, "The raid reportedly killed 12 people.", "12 people reportedly killed"),
        (Harm.KILLED, "A raid on an alleged camp killed 12 people.", "12 people killed"),
        (Harm.KILLED, "12 people who lived by the lake in the north are presumed dead.", "12 people feared dead"),
        (Harm.KILLED, "12 people have reportedly been beaten, tied or killed.", "12 people reportedly killed"),
        (Harm.KILLED, "A court weighs allegations that guards shot 12 people.", "12 people allegedly killed"),
        (Harm.KILLED, "12 people were executed.", "12 people executed"),
        (Harm.MISSING, "12 people are feared missing.", "12 people feared missing"),
        (Harm.CASUALTIES, "12 people have died or went missing at sea.", "12 people dead or missing"),
        (Harm.CASUALTIES, "12 people were killed or wounded.", "12 people killed or injured"),
    ],
)
def test_what_was_done_has_the_doubt_of_the_text(harm: Harm, sentence: str, expected: str) -> None:
    assert titled("12", sentence, harm=harm) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ward saw 1,200 suspected cases of cholera.", "1,200 suspected cholera cases"),
        ("The ward saw 1,200 cases of the Lagoon virus.", "1,200 Lagoon virus cases"),
        ("The ward saw 1,200 cases.", "1,200 cases"),
    ],
)
def test_cases_are_told_with_their_disease(sentence: str, expected: str) -> None:
    ill = claim("1,200", harm=Harm.AFFECTED, cause=Cause.DISEASE, counted="cases", claimant=MONITOR, sentence=sentence,
                victim_class=(VictimClass.UNSPECIFIED,), place=HARBOUR)  # fmt: skip
    (alert,) = alerts_of(day(1, ill))
    assert (alert.title, alert.rule) == (
        f"Toll Watchers: {expected} in total in Harbour, Netherlands",
        "watched_cases",
    )


def test_the_dead_of_a_disease_are_told_with_its_name_and_not_by_that_of_a_few_among_them() -> None:
    ebola = told("80", "The ebola outbreak has killed 80 people.", cause=Cause.DISEASE)
    assert title(unlinked(ebola)).endswith("80 people dead of Ebola")
    storm = told("14", "14 people died, including three of hypothermia, in a severe storm.", cause=Cause.DISEASE)
    assert title(unlinked(storm)).endswith("14 people killed in a storm")


@pytest.mark.parametrize(
    ("words", "harm", "rule"),
    [("9", Harm.AFFECTED, None), ("10", Harm.AFFECTED, "watched_cases"), ("2,300", Harm.DISPLACED, None),
     ("12,000", Harm.DISPLACED, "watched_displacement"), ("5", Harm.KILLED, "watched_count")],
)  # fmt: skip
def test_a_first_count_by_a_monitor_is_told_from_a_floor_for_its_harm(words: str, harm: Harm, rule: str | None) -> None:
    alerts = alerts_of(day(1, claim(words, harm=harm, claimant=MONITOR)))
    assert [alert.rule for alert in alerts] == ([rule] if rule else [])


def test_a_few_more_injured_are_no_leap() -> None:
    hurt = {"harm": Harm.INJURED}
    assert alerts_of(day(1, event("12", **hurt)), day(2, event("25", rises=True, **hurt))) == []
    grown = alerts_of(day(1, event("120", **hurt)), day(2, event("250", rises=True, **hurt)))
    assert [alert.rule for alert in grown] == ["leap_injured"]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Rapid Support Forces", "say"), ("Harbour Lawyers", "say"), ("Central Command", "says"), ("Reuters", "says")],
)
def test_a_body_with_a_plural_name_say(speaker: str, expected: str) -> None:
    assert title(told("12", "12 people were shot."), speaker=speaker).endswith(f", {speaker} {expected}")


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Local officials", "local officials say"), ("Human rights groups", "human rights groups say"),
     ("Harbour police", "Harbour police say"), ("Police", "police say"), ("Reports", "reports say"),
     ("two men", "two men say")],
)  # fmt: skip
def test_a_role_that_began_its_sentence_is_small_in_a_title(speaker: str, expected: str) -> None:
    assert title(told("12", "12 people were shot."), speaker=speaker).endswith(f", {expected}")


def test_a_long_title_loses_its_smaller_words_before_its_speaker() -> None:
    sentence = "12 former provincial government transport inspectors were shot."
    change = told("12", sentence, counted="inspectors")
    assert "12 former provincial government transport inspectors killed" in title(change)
    brief = title(change, speaker="the Harbour regional emergency operations centre of the west")
    assert brief == (
        "Harbour, Netherlands: 12 inspectors killed, the Harbour regional emergency operations centre of the west says"
    )
