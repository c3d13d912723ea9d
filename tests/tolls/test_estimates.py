"""Low, best and high over claimants: by a policy that has a name and a version, and never by adding up."""

from schemas import Claimant, ClaimantKind, Harm, Place, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.tolls.estimates import estimates
from streams.tolls.policies import POLICIES
from tests.detect.claims_factory import ARMY, MINISTRY, MONITOR, NORTHLAND, claim, envelope, event, since

UN = Claimant(name="UN office", id="un-office", kind=ClaimantKind.UN)
PROOF = {"northland-army": "own_assessment", "toll-watchers": "local_allegations", "un-office": "verified"}


def told(policy, *envelopes):
    series = derive([observe(e) for e in envelopes]).series.values()
    found = estimates(series, POLICIES[policy], lambda one: PROOF.get(one.claimant.id))
    return [(e.policy, e.low, e.best, e.high, len(e.series)) for e in found]


NEWS = [
    envelope("a", "2021-03-01", claim("1,059")),
    envelope("b", "2021-03-02", claim("up to 13,000", claimant=MONITOR)),
    envelope("c", "2021-03-03", claim("4,200", claimant=UN)),
]


def test_the_range_has_no_best_figure():
    assert told("range", *NEWS) == [("range 1", 1059, None, 13000, 3)]


def test_the_median_is_a_figure_that_somebody_states():
    assert told("median", *NEWS) == [("median 1", 1059, 4200, 13000, 3)]
    assert told("median", *NEWS[:2]) == [("median 1", 1059, 1059, 13000, 2)]


def test_the_strictest_standard_of_proof_gives_the_best_figure():
    assert told("proof", *NEWS) == [("proof 1", 1059, 4200, 13000, 3)]
    assert told("proof", NEWS[0], NEWS[1])[0][2] == 13000
    assert told("proof", envelope("d", "2021-03-01", claim("9", claimant=MINISTRY)))[0][2] is None


def test_only_figures_of_the_same_people_stand_together():
    town = Place(name="Harbour", country="NL", precision="city")
    news = [
        envelope("a", "2021-03-01", claim("100", place=NORTHLAND, period=since("2021-01-01"))),
        envelope("b", "2021-03-01", claim("40", place=town, claimant=MONITOR)),
        envelope("c", "2021-03-01", claim("7", harm=Harm.MISSING, claimant=MONITOR)),
        envelope("d", "2021-03-01", event("12", claimant=UN)),
    ]
    assert sorted(e[1:] for e in told("range", *news)) == [(7, None, 7, 1), (40, None, 40, 1), (100, None, 100, 1)]


def test_a_claimant_counts_once_with_its_latest():
    news = [
        envelope("a", "2021-03-01", claim("100", period=since("2021-01-01"))),
        envelope("b", "2021-03-01", claim("90", claimant=MONITOR)),
        envelope("c", "2021-03-05", claim("120", claimant=ARMY)),
    ]
    assert told("median", *news) == [("median 1", 90, 90, 120, 2)]


def test_soldiers_are_troops_and_no_rebels():
    def dead(figure, group, claimant):
        return claim(figure, claimant=claimant, victim_class=(VictimClass.COMBATANT,), victim_group=group)

    news = [
        envelope("a", "2021-03-01", dead("40", "soldiers", MONITOR)),
        envelope("b", "2021-03-01", dead("30", "troops", ARMY)),
        envelope("c", "2021-03-01", dead("900", "rebels", UN)),
    ]
    assert sorted(e[1:] for e in told("range", *news)) == [(30, None, 40, 2), (900, None, 900, 1)]
