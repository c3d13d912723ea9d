"""Rule 1: state is a set. Any order, repetition, revision, withdrawal or restart ends where the oracle says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schemas import Change, Claimant, ClaimantKind, Harm, Measure, Op, Period, Place, Role, Series, Stance, VictimClass
from streams.core.operator import MemoryState
from streams.detect.derive import Derived, derive
from streams.detect.observation import observe
from streams.detect.operator import Detect
from tests.detect.claims_factory import (
    ARMY,
    CONFLICT,
    HARBOUR,
    MONITOR,
    NORTHLAND,
    POLICE,
    claim,
    denial,
    envelope,
    event,
    figure,
)
from tests.detect.oracle import oracle

FARM = Place(name="Farm", country="NL", precision="point", path=("NL", "nl/harbour", "nl/farm"))
MARSH = Place(name="Vela Marsh", country="NL", precision="point", path=("NL", "nl/vela-marsh~"))
WITHDRAWS = "The army withdrew its earlier figure."
KINDS = (
    "A flood came, Mayor Vela said.",
    "The storm Ilva hit Vela.",
    "Gunmen came to Orr.",
    "An attack at Orr, he said.",
    "The fire at Vela Marsh, he said.",
    "A wildfire spread, the mayor said.",
)
COUNTS = ("They put the dead at so many by now.", "The toll of the fighting now stands at so many.")
SENTENCES = (None, None, None, None, None, "The same words went round the wires.", WITHDRAWS, *KINDS, *COUNTS)
WORDS = (
    "9",
    "12",
    "12",
    "at least 12",
    "13",
    "15",
    "22",
    "10-14",
    "more than 20",
    "about 20",
    "up to 40",
    "dozens",
    "120",
    "210",
    "1,200",
)


@st.composite
def claims(draw):
    words = draw(st.sampled_from(WORDS))
    day = date(2021, 3, 1) + timedelta(days=draw(st.integers(0, 6)))
    fields = {
        "sentence": draw(st.sampled_from(SENTENCES)),
        "claimant": draw(st.sampled_from([ARMY, ARMY, MONITOR, POLICE, None])),
        "harm": draw(st.sampled_from([Harm.KILLED, Harm.KILLED, Harm.KILLED, Harm.MISSING, Harm.INJURED])),
        "stance": draw(st.sampled_from([Stance.REPORTS, Stance.REPORTS, Stance.ACKNOWLEDGES, Stance.DISPUTES])),
        "role": draw(st.sampled_from([Role.TOTAL, Role.TOTAL, Role.TOTAL, Role.PART, Role.INCREMENT])),
        "field": draw(st.sampled_from(["text", "text", "title"])),
        "alleged_perpetrator": draw(st.sampled_from([None, None, ARMY])),
        "as_of": draw(st.sampled_from([None, None, "2021-03", day.isoformat()])),
        **draw(st.sampled_from([{}, {}, {}, {"rises": True}, {"revises": True}, {"prior": True}])),
    }
    if draw(st.booleans()):
        when = draw(
            st.sampled_from(
                [
                    None,
                    Period(start=day.isoformat()),
                    Period(start=day.isoformat(), text="on that day"),
                    Period(start="2021-03-01", end="2021-03-03"),
                    Period(start="2021-03", start_accuracy="month", end="2021-03", end_accuracy="month"),
                ]
            )
        )
        classes = draw(
            st.sampled_from([(VictimClass.UNSPECIFIED,)] * 3 + [(VictimClass.CHILD,), (VictimClass.CIVILIAN,)])
        )
        where = draw(st.sampled_from([HARBOUR, HARBOUR, FARM, NORTHLAND, MARSH, None]))
        group = draw(st.sampled_from([None, None, None, "Orr militants", "Vela gunmen"]))
        return event(words, period=when, place=where, victim_class=classes, victim_group=group, **fields)
    windows = [None, None, Period(start="2021-01-01"), Period(start="2021-03-02"), Period(rolling=24)]
    windows.append(Period(start="2021-03-02", text="since Tuesday"))
    weeks = [Period(start="2021-02-01", end="2021-02-14"), Period(start="2021-02-15", end="2021-02-28")]
    measure = draw(st.sampled_from([Measure.CUMULATIVE, Measure.CUMULATIVE, Measure.PERIOD, Measure.STOCK]))
    window = draw(st.sampled_from(weeks if measure is Measure.PERIOD else windows))
    people = draw(st.sampled_from([VictimClass.CIVILIAN, VictimClass.CIVILIAN, VictimClass.UNSPECIFIED]))
    where = draw(st.sampled_from([NORTHLAND, HARBOUR, None]))
    return claim(words, measure=measure, period=window, place=where, victim_class=(people,), **fields)


@st.composite
def denials(draw):
    quantity = draw(st.sampled_from([None, figure("12"), figure("22")]))
    about = {"disputed_quantity": quantity, "of": draw(st.sampled_from([None, MONITOR]))}
    return denial(draw(st.sampled_from([ARMY, MONITOR])), stance=draw(st.sampled_from(list(Stance)[-3:])), **about)


@st.composite
def items(draw, name: str):
    day = date(2021, 3, 1) + timedelta(days=draw(st.integers(0, 40) if draw(st.booleans()) else st.integers(0, 8)))
    hour = draw(st.sampled_from(["06:00", "12:00", "18:00"]))
    records = draw(st.lists(st.one_of(claims(), claims(), claims(), claims(), denials()), max_size=3))
    publisher = draw(st.sampled_from(["Wire", "Herald", None]))
    return envelope(name, f"{day.isoformat()} {hour}", *records, publisher=publisher)


@st.composite
def histories(draw):
    """Envelopes in some order; several of one item are its revisions, empty ones its withdrawals."""
    names = draw(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=14))
    return [draw(items(name)) for name in names]


class Reader:
    """Keeps what stands, as a compacted topic would."""

    def __init__(self) -> None:
        self.standing = Derived()
        self.versions: dict[str, int] = {}

    def read(self, emits) -> None:
        for emit in emits:
            kinds = {Series: self.standing.series, Change: self.standing.changes}
            table = kinds.get(type(emit.value), self.standing.contradictions)
            assert emit.value.version > self.versions.get(emit.key, 0)
            self.versions[emit.key] = emit.value.version
            assert (emit.value.op is Op.ISSUED) == (emit.key not in table)
            if emit.value.op is Op.WITHDRAWN:
                del table[emit.key]
            else:
                table[emit.key] = emit.value.model_copy(update={"version": 1, "op": Op.ISSUED})


def run(envelopes, *, restart_every: int = 0) -> Derived:
    state, reader, detect = MemoryState(), Reader(), Detect()
    for count, record in enumerate(envelopes, 1):
        reader.read(detect(state, "", record))
        if restart_every and count % restart_every == 0:
            detect = Detect()
    return reader.standing


def standing(envelopes):
    return {e.item_id: observe(e) for e in envelopes}.values()


def summary(derived: Derived):
    """The product's records in the oracle's terms."""

    def short(f):
        return (f.value, f.min, f.max, f.as_of.day) if f else None

    return {
        "series": {
            s.series_id: {
                "claimant": s.claimant.id if s.claimant else None,
                "incident": s.incident,
                "current": short(s.current),
                "history": [(*short(p), p.claim_ids) for p in s.history],
                "publishers": s.publishers,
                "seen": (s.first_seen, s.last_seen),
                "opposed": s.contradicted_by,
            }
            for s in derived.series.values()
        },
        "changes": {
            c.id: {
                "id": c.id,
                "series_id": c.series_id,
                "type": c.type,
                "flags": c.flags,
                "previous": short(c.previous),
                "current": short(c.current),
                "delta": c.delta,
                "effect": c.effect,
                "moments": (c.published_at, c.detected_at),
                "claim_ids": c.claim_ids,
            }
            for c in derived.changes.values()
        },
        "contradictions": {
            c.id: {
                "id": c.id,
                "series": c.series,
                "figures": tuple(short(f) for f in c.figures),
                "ratio": c.ratio,
                "gap": c.gap,
                "basis": c.basis,
            }
            for c in derived.contradictions.values()
        },
    }


# Shrinking a history takes minutes: a failure is printed as it was found.
FEW = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
)


@FEW
@given(histories())
def test_what_follows_is_what_the_oracle_says(history):
    kept = standing(history)
    assert summary(derive(kept)) == oracle(kept)


@FEW
@given(histories(), st.integers(0, 3))
def test_folding_envelope_by_envelope_ends_where_the_whole_set_does(history, restart_every):
    assert run(history, restart_every=restart_every) == derive(standing(history))


@FEW
@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(history, random):
    last = list({e.item_id: e for e in history}.values())
    shuffled = [*last, *random.sample(last, k=len(last) // 2)]
    random.shuffle(shuffled)
    assert run(shuffled) == run(last)


def test_an_envelope_that_says_nothing_new_changes_nothing():
    state, detect = MemoryState(), Detect()
    record = envelope("a", "2021-03-01", claim("12"), event("3"))
    assert detect(state, "", record)
    assert detect(state, "", record) == []
    assert Detect()(state, "", record) == []


def test_a_withdrawn_item_takes_everything_back_and_versions_go_on():
    state, detect, reader = MemoryState(), Detect(), Reader()
    reader.read(detect(state, "", envelope("a", "2021-03-01", claim("12"))))
    reader.read(detect(state, "", envelope("a", "2021-03-01")))
    assert reader.standing == Derived()
    reader.read(Detect()(state, "", envelope("a", "2021-03-01", claim("12"))))
    assert set(reader.versions.values()) == {3}
    assert [key for key, _ in state.scan(f"{CONFLICT.id}|")] == [f"{CONFLICT.id}|a"]


def test_a_restart_forgets_of_nobody_what_kind_of_body_he_is():
    known = Claimant(name="Plataforma Lima", kind=ClaimantKind.NGO)
    bare = Claimant(name="Plataforma Lima", person="Plataforma Lima", kind=ClaimantKind.UNKNOWN)
    told = envelope("a", "2021-03-01", event("30"), event("12", claimant=bare))
    elsewhere = envelope("b", "2021-01-01", event("3", claimant=known, day="2021-01-01"))
    for news in ([told, elsewhere], [elsewhere, told]):
        assert len(run(news, restart_every=1).contradictions) == 1
        assert run(news, restart_every=1) == derive(standing(news))
