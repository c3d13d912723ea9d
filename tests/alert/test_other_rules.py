"""Rules on contradictions, on ledgers, on silence, and on what a desk of its own asks for."""

from __future__ import annotations

from datetime import date

from schemas import Contradiction, Ledger, LedgerEntries, Op, Series
from schemas.rulebook import Rule
from streams.alert.operator import LedgerAlerts, RatioAlerts
from streams.alert.rules import nobody_known, rule_for
from streams.alert.silence import silences
from streams.core.operator import MemoryState
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.flow import FLOW, flow_with
from tests.detect.claims_factory import ARMY, MONITOR, POLICE, claim, envelope, event, since


def rule(**when: object) -> Rule:
    return Rule.model_validate({"name": "mine", "when": when})


def apart(ratio: float, version: int = 1, op: Op = Op.ISSUED) -> Contradiction:
    news = [envelope("a", "2021-03-01", claim("1,000", period=since("2014-01-01"))),
            envelope("b", "2021-03-02", claim("8,000", claimant=MONITOR, period=since("2014-01-01")))]  # fmt: skip
    (found,) = derive([observe(one) for one in news]).contradictions.values()
    return found.model_copy(update={"ratio": ratio, "version": version, "op": op})


def test_a_ratio_is_told_when_it_is_crossed_and_taken_back_when_it_no_longer_holds() -> None:
    stage = RatioAlerts(nobody_known, [rule(ratio=3)])
    assert not stage(MemoryState(), "", apart(2.9))
    (first,) = stage(MemoryState(), "", apart(8, 2, Op.REVISED))
    (second,) = stage(MemoryState(), "", apart(9, 3, Op.REVISED))
    assert first.key == second.key and first.value.claim == second.value.claim  # type: ignore[union-attr]
    assert "8.0 times apart on civilians killed" in first.value.title  # type: ignore[union-attr]
    (gone,) = stage(MemoryState(), "", apart(2, 4, Op.REVISED))
    assert (gone.key, gone.value.op) == (first.key, Op.WITHDRAWN)  # type: ignore[union-attr]


def test_books_that_do_not_add_up_are_told_and_taken_back_with_their_item() -> None:
    evidence = claim("12").evidence
    books = Ledger(id="l", item_id="a", revision="r", published_at="2021-03-01T00:00:00Z", claimant=ARMY,  # type: ignore[arg-type]
                   entries=LedgerEntries(), adds_up=False, check="16 + 3 = 20", evidence=evidence)  # fmt: skip
    full = envelope("a", "2021-03-01").model_copy(update={"ledgers": (books,)})
    stage, state = LedgerAlerts([rule(ledger="does_not_add_up", claimant="army")]), MemoryState()
    (told,) = stage(state, "", full)
    assert told.value.title == "Northland army: the books do not add up: 16 + 3 = 20"  # type: ignore[union-attr]
    assert stage(state, "", full) == []
    (gone,) = stage(state, "", envelope("a", "2021-03-01"))
    assert (gone.key, gone.value.op) == (told.key, Op.WITHDRAWN)  # type: ignore[union-attr]
    assert stage(state, "", envelope("a", "2021-03-01")) == []


def test_the_flow_has_only_the_stages_that_its_rules_need() -> None:
    assert [stage.name for stage in flow_with([rule(reaches=3)])] == [stage.name for stage in FLOW]
    names = [stage.name for stage in flow_with([rule(ratio=3), rule(ledger="does_not_add_up")])]
    assert names[3:] == ["alert_ratios", "alert_ledgers"]


def monthly() -> list[Series]:
    news = [envelope("a", "2021-03-01", claim("300", claimant=MONITOR)), envelope("b", "2021-03-05", claim("9"))]
    return list(derive([observe(one) for one in news]).series.values())


def test_a_silence_is_told_on_the_day_on_which_it_is_long_enough() -> None:
    rules = [rule(silent_days=30, claimant="toll-watchers")]
    assert not list(silences(monthly(), date(2021, 3, 2), date(2021, 3, 30), rules))
    (told,) = silences(monthly(), date(2021, 3, 30), date(2021, 4, 2), rules)
    assert told.title == "Toll Watchers: no figure on War in Northland for 30 days"
    assert told.published_at.date() == date(2021, 3, 31)
    assert not list(silences(monthly(), date(2021, 3, 31), date(2021, 5, 2), rules))


def test_a_rule_that_names_a_claimant_hears_it_within_an_incident() -> None:
    news = [envelope("a", "2021-03-01", event("4", claimant=POLICE))]
    own, common = sorted(derive([observe(one) for one in news]).changes.values(), key=lambda c: c.claimant is None)
    assert rule_for(own, rules=[rule(reaches=3, claimant="police")])
    assert not rule_for(own, rules=[rule(reaches=3)])
    assert rule_for(common, rules=[rule(reaches=3)])


def test_a_fall_by_people_and_share() -> None:
    news = [envelope("a", "2021-03-01", claim("40")), envelope("b", "2021-03-02", claim("29", revises=True))]
    changes = derive([observe(one) for one in news]).changes.values()
    (fall,) = [one for one in changes if one.previous]
    assert rule_for(fall, rules=[rule(falls={"people": 10, "share": 0.25})])
    assert not rule_for(fall, rules=[rule(falls={"people": 12})])
    assert not rule_for(fall, rules=[rule(falls={"share": 0.5})])
