"""Every example in docs/semantics.md goes through the real flow, and says what the page says.

An example is a block marked `news`. Lines with a day are news: day, optional hour, publisher, optional [item], text.
The others are what follows: `nothing`; `CLAIMANT: CHANGES`, where changes are "type figure" with flags and "history" in
brackets ("together": the common toll of an incident); `contradiction: A / B (basis, ...)`; `ledger: verdict`; and
`on DAY, CLAIMANT: figure`, which is the standing figure as one could know it that day. All claimants are checked, the
common toll only where it is named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas import Change, Contradiction, Ledger, NewsItem, Op, Series
from streams.cli import words
from streams.detect.known import known_on
from streams.flow import CHANGES, CLAIMS, CONTRADICTIONS, DETECT
from streams.runners.testing import FlowDriver
from streams.tolls.ledgers import balances

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
_NEWS = re.compile(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))? ([\w ]+?)(?: \[(\w+)\])?: (.+)")
_KNOWN = re.compile(r"on (\d{4}-\d\d-\d\d), (.+): (.+)")


@dataclass
class Example:
    heading: str
    news: list[NewsItem] = field(default_factory=list)
    changes: dict[str, list[str]] = field(default_factory=dict)
    contradictions: list[str] = field(default_factory=list)
    ledgers: list[str] = field(default_factory=list)
    known: list[tuple[str, str, str]] = field(default_factory=list)


def examples() -> list[Example]:
    found: list[Example] = []
    heading, inside = "", False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            inside = line == "```news"
            if inside:
                found.append(Example(heading))
        elif inside and line.strip():
            _read(line.strip(), found[-1])
        elif line.startswith(("#", "- **", "**")):
            heading = re.sub(r"[^\w ]+", "", line.split(".")[0].split(":")[0]).strip()
    return found


def _read(line: str, example: Example) -> None:
    if news := _NEWS.fullmatch(line):
        day, hour, publisher, name, text = news.groups()
        example.news.append(
            NewsItem(
                id=name or f"item-{len(example.news)}", published_at=f"{day}T{hour or '12:00'}:00Z",
                fetched_at=f"{day}T{hour or '12:00'}:{len(example.news):02d}Z", publisher=publisher, text=text,
            )
        )  # fmt: skip
    elif known := _KNOWN.fullmatch(line):
        example.known.append(known.groups())  # type: ignore[arg-type]
    elif line != "nothing":
        name, _, rest = line.partition(": ")
        if name == "contradiction":
            example.contradictions.append(rest)
        elif name == "ledger":
            example.ledgers.append(rest)
        else:
            example.changes[name] = rest.split("; ")


class Told:
    """What the flow makes of an example, in the words of the page."""

    def __init__(self, example: Example) -> None:
        self.driver = FlowDriver().pipe_all(example.news)

    def changes(self, *, common: bool) -> dict[str, list[str]]:
        standing = [c for c in self.driver.read(CHANGES.name).values() if isinstance(c, Change)]
        found: dict[str, list[str]] = defaultdict(list)
        for change in sorted(standing, key=_in_history):
            name = change.claimant.name if change.claimant else "together"
            if change.op is not Op.WITHDRAWN and (common or change.claimant):
                found[name].append(_step(change))
        return dict(found)

    def contradictions(self) -> list[str]:
        standing = [c for c in self.driver.read(CONTRADICTIONS.name).values() if isinstance(c, Contradiction)]
        return [_against(c) for c in standing if c.op is not Op.WITHDRAWN]

    def ledgers(self) -> list[str]:
        envelopes = self.driver.read(CLAIMS.name).values()
        books: list[Ledger] = [one for e in envelopes for one in e.ledgers]  # type: ignore[attr-defined]
        verdicts = {True: "adds up", False: "does not add up", None: "too little to say"}
        return [verdicts[balance.fits] for balance in balances(books)]

    def known(self, day: str, claimant: str) -> list[str]:
        state = self.driver.state(DETECT.name)
        keys = {key.partition("|")[0] for key, _ in state.scan("")}
        series: list[Series] = [one for key in keys for one in known_on(state, key, day).series.values()]
        return [words.figure(one.current) for one in series if one.claimant and one.claimant.name == claimant]


def _in_history(change: Change) -> tuple[object, ...]:
    quoted_first = "prior" not in change.flags
    return change.as_of.day, change.published_at, quoted_first, change.harm, change.type, change.current.value or 0


def _step(change: Change) -> str:
    harm = "" if change.harm == "killed" else f" {change.harm.value}"
    part = " children" if "child" in change.victim_class else ""
    marks = [flag.value for flag in change.flags] + (["history"] if change.effect == "history" else [])
    step = f"{change.type.value} {words.figure(change.current)}{part}{harm}"
    return f"{step} ({', '.join(marks)})" if marks else step


def _against(one: Contradiction) -> str:
    sides = sorted(f"{c.name} {words.figure(f)}" for c, f in zip(one.claimants, one.figures, strict=True))
    return f"{' / '.join(sides)} ({', '.join(one.basis)})"


@pytest.mark.parametrize("example", examples(), ids=lambda e: e.heading)
def test_the_example_says_what_the_page_says(example: Example) -> None:
    told = Told(example)
    assert told.changes(common="together" in example.changes) == example.changes
    if example.contradictions or "ontradict" in example.heading:
        assert sorted(told.contradictions()) == sorted(example.contradictions)
    if example.ledgers:
        assert told.ledgers() == example.ledgers
    for day, claimant, figure in example.known:
        assert told.known(day, claimant) == [figure]


def test_every_rule_has_an_example() -> None:
    rules = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("### ")]
    assert len(rules) == len({example.heading for example in examples()}) >= 30
