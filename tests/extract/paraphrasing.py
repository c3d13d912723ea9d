"""Texts of our own with what a careful person reads in them (paraphrases/*.txt), and what the program reads otherwise.

    python -m tests.extract.paraphrasing [FILE ...]     lists what is read otherwise, and counts it by field

A text stands at the beginning of a line ("TITLE || text" where it has a title); all are published on Monday,
2024-05-20. Below it, indented, is one line per figure:

    killed >=12; by police / Ann Lee; class child; when 2024-05-19; part

- harm and figure: 12, >=12, >12, <=12, <12, ~12 ("about"), 4-6, vague24 ("dozens", at least 24); `none`: no figure
- `by`: who says it, by words of the name; without it nobody does
- `class` (joined by +), `when` (a day, or START..END, reduced dates as whole months and years; no END: still open),
  a measure, a role, a stance, `prior`, `hedged`: only checked where they are given
- " / " between what is right as well
- `~ by, figure`: the fields that are known to be read otherwise, as yet

and `= killed 7` or `=isaf killed 7` for the total by the policy `strict` or `isaf`. A text with no figure line but
totals is only asked for those.
"""

from __future__ import annotations

import calendar
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from schemas import Claim, Measure, Quantity, Role, Stance, Victim
from streams.extract import read_story
from streams.totals import POLICIES, totals_of
from tests.extract.reading import news, records

FOLDER = Path(__file__).parent / "paraphrases"
_SIGNS = {">=": "at_least", "<=": "up_to", ">": "more_than", "<": "less_than", "~": "approximately"}
_MEASURES = frozenset(one.value for one in Measure)
_ROLES = frozenset(one.value for one in Role)
_STANCES = frozenset(one.value for one in Stance)
_NONE = "none"
_NAMED = ("by", "class", "when")


@dataclass(frozen=True)
class Figure:
    """One figure as a person reads it. `figures`: the harms and quantities that are right, `fields`: name -> values."""

    figures: tuple[str, ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Example:
    file: str
    section: str
    title: str
    text: str
    figures: list[Figure] = field(default_factory=list)
    totals: list[tuple[str, str, int]] = field(default_factory=list)
    known: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Miss:
    example: Example
    field: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.field}: {self.expected or '-'} but {self.found or '-'}"


def examples(file: Path) -> Iterator[Example]:
    section, example = "", None
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            section = line.strip("# ")
        elif line.startswith(" ") and example:
            _add(example, line.strip())
        elif line.strip():
            if example:
                yield example
            title, _, text = line.rpartition("||")
            example = Example(file.stem, section, title.strip(), text.strip())
    if example:
        yield example


def _add(example: Example, line: str) -> None:
    if line.startswith("~ "):
        example.known.extend(line.removeprefix("~ ").split(", "))
        return
    if line.startswith("="):
        policy, harm, number = line.split()
        example.totals.append((policy.removeprefix("=") or "strict", harm, int(number)))
        return
    first, *rest = (part.strip() for part in line.split(";"))
    example.figures.append(Figure(tuple(first.split(" / ")), tuple(_field(part) for part in rest)))


def _field(words: str) -> tuple[str, tuple[str, ...]]:
    for name in _NAMED:
        if words.startswith(f"{name} "):
            return name, tuple(one.strip().removeprefix(f"{name} ") for one in words.split(" / "))
    kinds = {"measure": _MEASURES, "role": _ROLES, "stance": _STANCES, "prior": {"prior"}, "hedged": {"hedged"}}
    return next(name for name, known in kinds.items() if words in known), (words,)


def quantity_of(quantity: Quantity) -> str:
    if quantity.quantifier == "vague":
        return f"vague{quantity.min}"
    if quantity.quantifier == "range":
        return f"{quantity.min}-{quantity.max}"
    signs = {name: sign for sign, name in _SIGNS.items()}
    return f"{signs.get(quantity.quantifier.value, '')}{quantity.value}"


def misses(example: Example) -> Iterator[Miss]:
    """What the program reads otherwise in one text."""
    item = news(example.text, title=example.title)
    found = [record for record in records(item) if isinstance(record, Claim)]
    if example.figures:
        yield from _of_claims(example, found)
    people = [record for record in read_story(item) if isinstance(record, Claim | Victim)]
    for policy, harm, number in example.totals:
        total = totals_of(people, POLICIES[policy], text=item.text).get(harm)
        said = total.stated if total else 0
        if said != number:
            yield Miss(example, f"total {policy}", f"{harm} {number}", str(said))


def _of_claims(example: Example, found: Sequence[Claim]) -> Iterator[Miss]:
    left = list(found)
    for figure in example.figures:
        claim = next((one for one in left if f"{one.harm.value} {quantity_of(one.quantity)}" in figure.figures), None)
        if claim is None:
            if _NONE not in figure.figures:
                yield Miss(example, "figure", figure.figures[0], "")
            continue
        left.remove(claim)
        fields = dict(figure.fields)
        for name, values in {"by": ("",), **fields}.items():
            said = _said(claim, name)
            if not any(_fits(name, value, said) for value in values):
                yield Miss(example, name, " / ".join(values), said)
    for claim in left:
        yield Miss(example, "figure", "", f"{claim.harm.value} {quantity_of(claim.quantity)}")


def _said(claim: Claim, name: str) -> str:
    if name == "by":
        one = claim.claimant
        return f"{one.name} ({one.text or ''}) {one.person or ''}" if one else ""
    if name == "class":
        return "+".join(sorted(claim.victim_class))
    if name == "when":
        period = claim.period
        return f"{period.start or ''}..{period.end or ''}" if period else ""
    if name in ("prior", "hedged"):
        return name if getattr(claim, name) else ""
    return str({"measure": claim.measure, "role": claim.role, "stance": claim.stance}[name].value)


def _fits(name: str, value: str, said: str) -> bool:
    if name == "by":
        return value.lower() in said.lower() if value else not said
    if name == "class":
        return set(value.split("+")) == set(said.split("+"))
    if name == "when":
        start, dots, end = value.partition("..")
        first, _, last = said.partition("..")
        return _first(start) == _first(first) and (_last(end if dots else start) == _last(last) or (dots and not end))
    return value == said


def _first(day: str) -> str:
    return day + "-01-01"[len(day) - 4 :] if len(day) in (4, 7) else day


def _last(day: str) -> str:
    if len(day) == 4:
        return f"{day}-12-31"
    if len(day) == 7:
        return f"{day}-{calendar.monthrange(int(day[:4]), int(day[5:]))[1]}"
    return day


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.txt"))
    counted: Counter[tuple[str, str]] = Counter()
    asked = 0
    for file in files:
        for example in examples(file):
            asked += 1
            wrong = list(misses(example))
            if wrong:
                print(f"{example.file} | {example.section} | {example.title} || {example.text}")
            for miss in wrong:
                counted[example.file, miss.field] += 1
                print(f"      {miss}")
    print(asked, "texts;", sum(counted.values()), "misses")
    for (name, kind), count in sorted(counted.items()):
        print(f"  {name:16}{kind:14}{count}")


if __name__ == "__main__":
    main()
