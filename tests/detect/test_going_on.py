"""Figures without a day: of an event of the days before where their claimant counts on, or where they come again."""

from schemas import Cause, Claimant, ClaimantKind, Harm, Place
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
