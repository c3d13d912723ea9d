"""Best figures over claimants, by named and versioned policies. There is none without a policy, and none is ever a sum.

`range` 1: no best figure; only the lowest and the highest that any claimant states.
`median` 1: the middle one of the claimants' figures (of an even number the lower middle one).
`proof` 1: the figure of the claimant whose standard of proof ranks first in PROOF, the latest of several.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas import Series

PROOF = (
    "verified", "registry", "hospital_records", "network_reports", "field_reports", "local_allegations",
    "government_tally", "media_monitoring", "estimate", "own_assessment", "party_statement", "testimony",
)  # fmt: skip

StandardOf = Callable[[Series], str | None]


@dataclass(frozen=True)
class Policy:
    """`best`: from series of different claimants on the same people, and what each counts by, to the best figure."""

    name: str
    version: int
    best: Callable[[Sequence[Series], StandardOf], int | None]


def figure_of(series: Series) -> int | None:
    """The number as stated; a vague word's floor."""
    now = series.current
    return next((n for n in (now.value, now.min, now.max) if n is not None), None)


def _none(series: Sequence[Series], standard_of: StandardOf) -> int | None:
    return None


def _median(series: Sequence[Series], standard_of: StandardOf) -> int | None:
    figures = sorted(n for one in series if (n := figure_of(one)) is not None)
    return figures[(len(figures) - 1) // 2] if figures else None


def _proof(series: Sequence[Series], standard_of: StandardOf) -> int | None:
    ranked = [one for one in series if standard_of(one) in PROOF and one.current.value is not None]
    if not ranked:
        return None
    latest = sorted(ranked, key=lambda one: (one.current.as_of.day, one.last_seen, one.series_id), reverse=True)
    return figure_of(min(latest, key=lambda one: PROOF.index(standard_of(one) or "")))


POLICIES = {p.name: p for p in (Policy("range", 1, _none), Policy("median", 1, _median), Policy("proof", 1, _proof))}
