"""Real official counts of two phases: the counter starts again once, for the dead and for the injured, and never falls.

The file (read in place) holds 187 reports of one ministry. Within a phase none of its published totals is lower than
an earlier one, so there are no downward revisions to find; `falls` counts them in the data, should the file change.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from schemas import Change, Claimant, ClaimantKind, Envelope, Harm, Measure, Period, Place, Series, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import claim, envelope

Row = dict[str, Any]
MINISTRY = Claimant(name="Health ministry", id="ministry", kind=ClaimantKind.GOVERNMENT)
LEBANON = Place(name="Lebanon", country="LB", precision="country", path=("LB",))
SINCE = {1: Period(start="2023-10-08"), 2: Period(start="2026-03-02")}
HARMS = (Harm.KILLED, Harm.INJURED)


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[Row]:
    path = shared / "bench" / "series" / "lebanon_daily.json"
    if not path.is_file():
        pytest.skip(f"{path.name} is not there")
    found: list[Row] = json.loads(path.read_text(encoding="utf-8"))
    return found


def count(row: Row, harm: Harm) -> int:
    value: int = row[f"{harm.value}_cum_reported"]
    return value


def news(row: Row, *, says_since: bool) -> Envelope:
    fields = {"claimant": MINISTRY, "place": LEBANON, "measure": Measure.CUMULATIVE}
    period = SINCE[row["phase"]] if says_since else None
    people = (VictimClass.UNSPECIFIED,)
    claims = [claim(str(count(row, h)), harm=h, period=period, victim_class=people, **fields) for h in HARMS]
    return envelope(f"report-{row['report_date']}", row["report_date"], *claims)


def falls(rows: list[Row], harm: Harm) -> int:
    steps = pairwise(rows)
    return sum(count(b, harm) < count(a, harm) for a, b in steps if a["phase"] == b["phase"])


def told(envelopes: list[Envelope], harm: Harm) -> tuple[list[Series], list[Change]]:
    found = derive([observe(e) for e in envelopes])
    changes = sorted((c for c in found.changes.values() if c.harm is harm), key=lambda c: c.published_at)
    return [s for s in found.series.values() if s.harm is harm], changes


def expected(rows: list[Row], harm: Harm) -> list[tuple[str, int]]:
    """What each report does: it begins, begins again, raises, lowers, or only restates."""
    steps = [("new", count(rows[0], harm))]
    for before, row in pairwise(rows):
        if row["phase"] != before["phase"]:
            steps.append(("reset", count(row, harm)))
        elif count(row, harm) != count(before, harm):
            steps.append(("increased" if count(row, harm) > count(before, harm) else "decreased", count(row, harm)))
    return steps


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("says_since", ["always", "at the beginning"])
def test_the_restart_is_a_reset_and_nothing_falls(rows: list[Row], harm: Harm, says_since: str) -> None:
    begins = {row["report_date"] for before, row in pairwise(rows) if row["phase"] != before["phase"]}
    begins.add(rows[0]["report_date"])
    told_windows = [says_since == "always" or row["report_date"] in begins for row in rows]
    envelopes = [news(row, says_since=said) for row, said in zip(rows, told_windows, strict=True)]
    series, changes = told(envelopes, harm)
    assert [(c.type.value, c.current.value) for c in changes] == expected(rows, harm)
    assert sum(c.type == "decreased" for c in changes) == falls(rows, harm) == 0
    assert sorted(s.window.start for s in series if s.window and s.window.start) == ["2023-10-08", "2026-03-02"]
