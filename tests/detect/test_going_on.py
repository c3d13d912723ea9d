"""Figures without a day: of an event of the days before where their claimant counts on, or where they come again."""

from schemas import Cause, Claimant, ClaimantKind, Harm, Period, Place
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import MINISTRY, MONITOR, NORTHLAND, envelope, event

COUNTS = "The watchers put the dead at {}."
TELLS = "Shelling killed {}."


def told(name: str, day: str, words: str, sentence: str, **fields):
    fields = {"claimant": MONITOR, **fields}
    return envelope(name, day, event(words, sentence=sentence.format(words), **fields))


def changes(*envelopes, claimant="Toll Watchers"):
    found = derive([observe(e) for e in envelopes]).changes.values()
    mine = [c for c in found if c.claimant and c.claimant.name == claimant]
    return [(c.type.value, c.current.value) for c in sorted(mine, key=lambda c: c.published_at)]


def test_a_count_goes_on_with_what_its_claimant_told():
    first = told("a", "2021-03-01", "12", TELLS)
    assert changes(first, told("b", "2021-03-05", "19", COUNTS)) == [("new", 12), ("increased", 19)]


def test_what_happened_is_of_its_own_day():
    first = told("a", "2021-03-01", "12", TELLS)
    assert changes(first, told("b", "2021-03-05", "19", "The watchers said {} were killed.")) == [
        ("new", 12),
        ("new", 19),
    ]
    assert changes(first, told("b", "2021-03-05", "19", TELLS)) == [("new", 12), ("new", 19)]


def test_after_two_weeks_it_is_another_event():
    first = told("a", "2021-03-01", "12", TELLS)
    assert changes(first, told("b", "2021-03-18", "19", COUNTS)) == [("new", 12), ("new", 19)]


def test_of_two_events_it_is_of_neither():
    both = told("a", "2021-03-01", "12", TELLS), told("b", "2021-03-03", "14", TELLS)
    assert changes(*both, told("c", "2021-03-06", "19", COUNTS))[-1] == ("new", 19)


def test_somebody_else_does_not_count_on():
    first = told("a", "2021-03-01", "12", TELLS)
    second = told("b", "2021-03-05", "19", COUNTS, claimant=MINISTRY)
    assert changes(first, second, claimant="Ministry of Health") == [("new", 19)]


def test_an_office_of_a_whole_country_may_count_anything():
    officials = {"claimant": Claimant(name="officials", kind=ClaimantKind.GOVERNMENT), "place": NORTHLAND}
    first = told("a", "2021-03-01", "12", TELLS, **officials)
    second = told("b", "2021-03-05", "19", COUNTS, **officials)
    assert changes(first, second, claimant="officials") == [("new", 12), ("new", 19)]


def test_two_figures_that_come_again_are_of_the_same_event():
    both = event("7", sentence="A blast killed 7."), event("19", harm=Harm.INJURED, sentence="It hurt 19.")
    again = event("7", sentence="There were 7 dead."), event("19", harm=Harm.INJURED, sentence="And 19 were hurt.")
    first, second = envelope("a", "2021-03-01", *both), envelope("b", "2021-03-04", *again)
    assert len({s.incident.id for s in derive([observe(first), observe(second)]).series.values()}) == 1
    alone = envelope("c", "2021-03-04", event("7", sentence="There were 7 dead."))
    assert len({s.incident.id for s in derive([observe(first), observe(alone)]).series.values()}) == 2


def test_the_title_says_of_what_kind_the_event_is():
    harbour = Place(name="Old Harbour", country="NL", precision="city", path=("NL", "nl/old-harbour"))
    fields = {"cause": Cause.UNKNOWN, "place": harbour}
    first = told("a", "2021-03-01", "14", "A ferry sank and {} drowned.", **fields)
    second = told("b", "2021-03-01", "15", "At least {} people died.", **fields)
    assert changes(first, second.model_copy(update={"title": "Ferry sinks off Old Harbour"})) == [
        ("new", 14), ("increased", 15),
    ]  # fmt: skip
    other = second.model_copy(update={"title": "Gunmen open fire in Old Harbour"})
    assert changes(first, other) == [("new", 14), ("new", 15)]


def events(*envelopes):
    return len({s.incident.id for s in derive([observe(e) for e in envelopes]).series.values() if s.incident})


def test_floods_of_a_region_go_on_for_days():
    lowland = Place(name="Lowland", country="NL", precision="region", path=("NL", "nl/lowland"))
    flood = {"cause": Cause.DISASTER, "place": lowland, "claimant": None}
    first = told("a", "2021-03-01", "164", "Floods killed {} in Lowland.", **flood)
    later = told("b", "2021-03-04", "324", "The worst floods in years have killed {} in Lowland.", **flood)
    assert events(first, later) == 1
    assert events(first, told("b", "2021-03-04", "924", "Floods have killed {} in Lowland.", **flood)) == 2
    assert events(first, told("b", "2021-03-04", "24", "Floods have killed {} in Lowland.", **flood)) == 2
    assert events(first, told("b", "2021-04-04", "324", "Floods have killed {} in Lowland.", **flood)) == 2
    assert events(first, told("b", "2021-03-04", "324", "A bus crash killed {}.", **flood)) == 2
    land = {**flood, "place": NORTHLAND}
    few = told("a", "2021-03-01", "64", "Floods killed {}.", **land)
    assert events(few, told("b", "2021-03-04", "124", "Floods killed {}.", **land)) == 2


def test_a_vague_word_beside_a_figure_that_comes_again_is_no_other():
    slide = {"claimant": None}
    dead = event("18", sentence="A blast killed 18.", **slide)
    hurt = event("about 400", harm=Harm.INJURED, sentence="The blast injured about 400.", **slide)
    total = event("18", sentence="The toll of the blast is now 18.", **slide)
    for words in ("hundreds", "thousands"):
        many = event(words, harm=Harm.INJURED, sentence=f"The blast injured {words}.", **slide)
        pair = envelope("a", "2021-03-01", dead, hurt), envelope("b", "2021-03-04", total, many)
        assert events(*pair) == 1


def test_a_final_toll_of_a_month_is_of_its_event():
    day = Period(start="2021-03-14", end="2021-03-14", text="on 14 March")
    month = Period(start="2021-03", end="2021-03", text="in March")
    first = told("a", "2021-04-20", "512", "The bombing of 14 March killed {}.", period=day)
    final = {"period": month, "claimant": MINISTRY}
    assert events(first, told("b", "2021-05-02", "512", "The final toll in March's bombing is {}.", **final)) == 1
    assert events(first, told("b", "2021-05-02", "40", "The final toll in March's bombing is {}.", **final)) == 2
    assert events(first, told("b", "2021-05-02", "512", "The final toll in March's bus crash is {}.", **final)) == 2
    assert events(first, told("b", "2021-05-02", "512", "Bombings in March killed {}.", **final)) == 2


def test_what_has_a_name_goes_on_without_a_word_of_rise():
    region = Place(name="Lowland Region", country="NL", precision="region", path=("NL", "nl/lowland"))
    first = told("a", "2021-03-01", "56", "The Orr Fire killed {}.", place=region)
    assert events(first, told("b", "2021-03-04", "71", "{} have died in the raging Orr Fire.", place=region)) == 1
    assert events(first, told("b", "2021-03-04", "71", "{} have died in the raging Vela Fire.", place=region)) == 2
    assert events(first, told("b", "2021-03-04", "20", "{} have died in the raging Orr Fire.", place=region)) == 2
    assert events(first, told("b", "2021-03-04", "71", "{} died in the deadliest wildfire.", place=region)) == 1


def test_last_months_quake_is_that_of_the_month():
    day = Period(start="2021-03-14", end="2021-03-14", text="on 14 March")
    month = Period(start="2021-03", end="2021-03", text="in last month's")
    first = told("a", "2021-03-15", "3,002", "The earthquake on 14 March killed {}.", period=day)
    later = {"period": month, "claimant": MINISTRY}
    assert events(first, told("b", "2021-04-02", "6,234", "{} died in last month's earthquake.", **later)) == 1
    assert events(first, told("b", "2021-04-02", "6,234", "{} died in last month's floods.", **later)) == 2
