"""The annotated sets, once, as data: which file, how it is read, by which scorer, and what of its answer is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Keys = tuple[str, ...]


class AnnotatedSet(NamedTuple):
    """One set of a folder of annotated news.

    `policy`: the policy by which totals are read; None where single claims are scored. `figures`: what is shown, by
    its name, as the keys that lead to it in the scorer's answer. `arguments`: of the scorer beside its two files.
    `places`: whether places are annotated, which the scorers leave out (`places`).
    """

    name: str
    file: str
    scorer: str
    figures: Mapping[str, Keys]
    policy: str | None = None
    arguments: tuple[str, ...] = ("--json",)
    places: bool = False


def _totals(name: str, *harms: str, policy: str = "strict") -> AnnotatedSet:
    figures = {f"{harm}, {share}": (harm, share) for harm in harms for share in ("right", "literal")}
    return AnnotatedSet(name, f"totals/{name}.jsonl.gz", "score_totals.py", figures, policy)


_CLAIMS = {f"{name}, {part}": (name, key) for name in ("detect", "strict")
           for part, key in (("precision", "p"), ("recall", "r"), ("F1", "f1"))}  # fmt: skip
_FIELDS = ("bounds", "victim_class", "claimant", "stance", "measure", "period", "single")

SETS = (
    AnnotatedSet(
        "claims/dev", "claims/dev.jsonl", "score_claims.py",
        {**_CLAIMS, **{name.replace("_", " "): (name,) for name in _FIELDS}}, places=True,
    ),
    _totals("isafpr", "killed", "detained", policy="isaf"),
    _totals("numhg_casualty", "killed", "injured", "missing"),
    _totals("wiki_terror", "killed", "injured"),
    _totals("dronestream", "killed", "injured"),
    _totals("idmc_displacement", "displaced"),
    _totals("gva_cis530", "killed", "injured"),
    AnnotatedSet(
        "muc4 (tests of 1992)", "totals/muc4.jsonl.gz", "score_muc4.py",
        {"recall, all": ("n1", "recall"), "recall, two people or more": ("n2", "recall")},
        arguments=("--tests-only",),
    ),
)  # fmt: skip
