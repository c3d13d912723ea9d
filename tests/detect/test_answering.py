"""Figures with which one claimant answers another's count, and leave out for what time they are."""

from schemas import Harm, Measure, Period, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, MINISTRY, MONITOR, NORTHLAND, POLICE, claim, envelope, since

SOUTHLAND = NORTHLAND.model_copy(update={"name": "Southland", "country": "SL", "path": ("SL",)})
COUNTED = {"harm": Harm.DISPLACED, "victim_class": (VictimClass.UNSPECIFIED,), "place": HARBOUR}


def series(*told):
    found = derive([observe(envelope("a", "2021-03-01", *told))]).series.values()
    return {one.current.value: (one.measure, one.window and one.window.start) for one in found}


def test_an_answer_without_a_time_is_of_the_time_of_the_count():
    one = claim("140", claimant=MINISTRY, period=since("2020-01-01"), **COUNTED)
    other = claim("900", claimant=MONITOR, measure=Measure.STOCK, **COUNTED)
    assert series(one, other)[900] == (Measure.CUMULATIVE, "2020-01-01")


def test_not_of_other_people_far_other_figures_or_another_place():
    one = claim("140", claimant=MINISTRY, period=since("2020-01-01"), **COUNTED)
    stock = {**COUNTED, "claimant": MONITOR, "measure": Measure.STOCK}
    for other in (
        claim("900", **{**stock, "victim_class": (VictimClass.CHILD,)}),
        claim("9,000", **stock),
        claim("900", **{**stock, "place": SOUTHLAND}),
        claim("900", **{**stock, "claimant": MINISTRY}),
    ):
        assert series(one, other)[other.quantity.value][0] is Measure.STOCK


def test_nor_where_the_article_tells_of_two_counts():
    one = claim("140", claimant=MINISTRY, period=since("2020-01-01"), **COUNTED)
    two = claim("150", claimant=MINISTRY, period=since("2020-06-01"), **COUNTED)
    other = claim("900", claimant=MONITOR, measure=Measure.STOCK, **COUNTED)
    assert series(one, two, other)[900][0] is Measure.STOCK


def test_of_unrest_that_one_counts_to_date_others_count_to_date():
    def unrest(words, who, told="were killed in the protests", **fields):
        fields = {**COUNTED, "harm": Harm.KILLED, "sentence": f"{who.name} said {words} {told}.", **fields}
        return claim(words, claimant=who, **fields)

    def measures(*told):
        return {value: measure for value, (measure, _) in series(*told).items()}

    count = unrest("48", MONITOR, measure=Measure.CUMULATIVE, period=None, victim_class=(VictimClass.CIVILIAN,))
    said = unrest("16", MINISTRY, measure=Measure.INCIDENT, period=None)
    assert measures(count, said) == {48: Measure.CUMULATIVE, 16: Measure.CUMULATIVE}
    shot = unrest("16", MINISTRY, "were shot at a market during the protests", measure=Measure.INCIDENT, period=None)
    assert measures(count, shot)[16] is Measure.INCIDENT
    of_a_day = Period(start="2021-02-27", end="2021-02-27", text="Saturday")
    dated = unrest("20", POLICE, measure=Measure.INCIDENT, period=of_a_day)
    assert measures(count, said, dated)[16] is Measure.INCIDENT
