"""tollwatch tolls --policy: lowest, best and highest figure of each count, over claimants."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from schemas import Series
from streams.cli import views, words
from streams.cli.output import Column, View, show
from streams.detect.contradiction import STANDARDS
from streams.link.actors import kind_of_actor, standard_of_proof
from streams.tolls.estimates import Estimate, estimates
from streams.tolls.policies import POLICIES


def show_estimates(series: Iterable[Series], policy: str, form: str | None) -> None:
    """Print the estimates of these series by the policy of that name."""
    show(estimates(series, POLICIES[policy], _standard), ESTIMATES, form, lambda e: json.dumps(_fields(e)))


def _standard(series: Series) -> str | None:
    claimant = series.claimant.id if series.claimant else ""
    kind = kind_of_actor(claimant)
    return standard_of_proof(claimant) or (STANDARDS.get(kind.value) if kind else None)


def _who(estimate: Estimate) -> str:
    return ", ".join(views.claimant(one) for one in estimate.series)


def _fields(estimate: Estimate) -> dict[str, Any]:
    first = estimate.series[0]
    return {
        "policy": estimate.policy, "conflict": first.conflict.name if first.conflict else first.conflict_key,
        "counts": views.counted(first), "harm": first.harm.value, "low": estimate.low, "best": estimate.best,
        "high": estimate.high, "claimants": _who(estimate), "series": " ".join(s.series_id for s in estimate.series),
    }  # fmt: skip


ESTIMATES: View[Estimate] = View(
    people=(
        Column("Of", lambda e: views.counted(e.series[0])),
        Column("Low", lambda e: words.number(e.low), right=True),
        Column("Best", lambda e: words.number(e.best) or "-", "bold", right=True),
        Column("High", lambda e: words.number(e.high), right=True),
        Column("Said by", _who, "cyan", wide=True),
        Column("Policy", lambda e: e.policy, "dim", whole=True),
    ),
    fields=_fields,
    empty="No counts with a claimant.",
)
