"""Reads example sentences with the language tables as they are, and with one entry taken out of them.

    python -m tests.extract.examples_read

prints the entries without which every example reads the same: another entry, or a rule, reads it too. It takes minutes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import streams.extract.item  # noqa: F401 - with all that it imports, so that every cache is known
from schemas import Claim, Denial, Ledger, NewsItem, Victim
from streams.extract import gate, lexicon, read_all, read_item

_FOLDER = Path(__file__).parent / "examples"
_FIGURES = (9, 1, 0)
_KEPT = (lexicon.table, *(value for value in vars(gate).values() if hasattr(value, "cache_clear")))
Reads = Callable[[Any], bool]


class Group(NamedTuple):
    """One list of a table. `reads`: what a claim is where an entry of it is understood; `key`: of its examples.

    `records`: what is asked of a sentence in place of its claims.
    """

    name: str
    table: str
    key: str
    entries: list[str]
    reads: Reads
    records: Callable[[str], Sequence[Any]] | None = None

    def sentences(self, entry: str) -> list[str]:
        """The examples of an entry: its own, else those of its list."""
        examples = examples_of(self.table)
        own = examples["own"].get(entry)
        if own:
            return [own]
        words = entry.replace("*", "")
        return [text.replace("{}", words).replace("{T}", words.title()) for text in examples[self.key]]

    def open_name(self, entry: str) -> str:
        """How an entry without an example is listed."""
        return f"{self.name.partition(' ')[2]} {entry}"

    def understood(self, sentence: str) -> bool:
        if self.records is not None:
            return any(map(self.reads, self.records(sentence)))
        return any(self.reads(claim) and claim.quantity.value in _FIGURES for claim in claims_of(sentence))

    def shown_by(self, entry: str) -> str | None:
        """The first example that is understood, and is not with other letters in place of the entry's."""
        words = entry.replace("*", "")
        hidden = re.sub(r"\w", "x", words)
        return next((one for one in self.sentences(entry)
                     if self.understood(one) and not self.understood(_hiding(one, words, hidden))), None)  # fmt: skip


def _hiding(sentence: str, words: str, hidden: str) -> str:
    for form in (str, str.title, str.upper):
        sentence = sentence.replace(form(words), form(hidden))
    return sentence


@cache
def examples_of(table: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((_FOLDER / f"{table}.yaml").read_text(encoding="utf-8"))
    return found


def claims_of(sentence: str) -> list[Claim]:
    """What a sentence claims, published on a Monday in 2024."""
    return [record for record in read_item(_item(sentence)) if isinstance(record, Claim)]


def persons_of(sentence: str) -> list[Victim]:
    """The single persons and the uncounted groups whom a sentence tells as harmed."""
    return [record for record in read_all(_item(sentence)) if isinstance(record, Victim)]


def ledgers_of(sentence: str) -> list[Ledger]:
    """The books that a sentence opens."""
    return [record for record in read_item(_item(sentence)) if isinstance(record, Ledger)]


def denials_of(sentence: str) -> list[Denial]:
    """What a sentence denies."""
    return [record for record in read_item(_item(sentence)) if isinstance(record, Denial)]


def _item(sentence: str) -> NewsItem:
    return NewsItem(id="example", published_at="2024-05-20T12:00:00Z", text=sentence)


def groups() -> Iterator[Group]:
    """The lists that have examples."""
    harms, people = lexicon.table("harms"), lexicon.table("people")
    for harm, uses in harms.items():
        for use, entries in uses.items():
            told, key = (use, "tolls") if harm == "tolls" else (harm, use)
            yield Group(f"harms {harm} {use}", "harms", key, entries, _is("harm", told))
    for name, entries in people["classes"].items():
        yield Group(f"people {name}", "people", "classes", entries, _of_class(name))
    yield Group("people unspecified", "people", "unspecified", people["unspecified"], lambda claim: True)
    yield Group("people households", "people", "households", people["households"], _is("unit", "household"))
    for name, entries in lexicon.table("numbers")["bounds"].items():
        yield Group(f"numbers {name}", "numbers", "bounds", entries, _bounded(name))
    nations = lexicon.table("nations")["adjectives"]
    yield Group("nations adjectives", "nations", "adjectives", nations, lambda claim: claim.victim_group is not None)
    frames = lexicon.table("frames")
    for name, harm in (
        ("mourned", "killed"),
        ("to_death", "killed"),
        ("forces", "displaced"),
        ("driven_out", "displaced"),
        ("illnesses", "affected"),
    ):
        yield Group(f"frames {name}", "frames", name, frames[name], _is("harm", harm))
    speech, cues = lexicon.table("speech"), lexicon.table("cues")
    for stance in ("reports", "acknowledges", "alleges"):
        yield Group(f"speech {stance}", "speech", stance, speech["verbs"][stance], _said(stance))
    yield Group("speech according", "speech", "according", speech["according"], _by_the_ministry)
    for cause, stems in lexicon.table("causes")["causes"].items():
        yield Group(f"causes {cause}", "causes", "causes", stems, _is("cause", cause))
    yield Group("causes by_hand", "causes", "causes", lexicon.table("causes")["by_hand"], _is("cause", "violence"))
    for name, field, value in (
        ("hedges", "hedged", True), ("revises", "revises", True), ("prior", "prior", True),
        ("held", "measure", "stock"),
        ("so_far", "measure", "cumulative"), ("outbreaks", "measure", "cumulative"),
    ):  # fmt: skip
        yield Group(f"cues {name}", "cues", name, cues[name], _is(field, value))
    yield from _groups_of_persons()
    yield from _groups_of_ledgers()
    yield from _groups_of_denials()


def _groups_of_persons() -> Iterator[Group]:
    persons = lexicon.table("persons")
    for name, reads in (
        ("titles", lambda one: one.name == "Rosa Vidal"),
        ("definite", lambda one: one.name is None),
        ("pronouns", lambda one: one.name is None),
        ("determiners", lambda one: one.counted == "guard"),
        ("particles", lambda one: (one.name or "").endswith("Vidal")),
        ("measures", lambda one: one.quantity.text.lower().split()[0] in persons["measures"]),
        ("measure_nouns", lambda one: one.quantity.text.lower().split()[1:2] != ["of"] and " of " in one.quantity.text),
    ):  # fmt: skip
        yield Group(f"persons {name}", "persons", name, persons[name], reads, persons_of)
    nobody = persons["not_names"]
    yield Group(
        "persons not_names",
        "persons",
        "not_names",
        nobody,
        lambda told: not any(one.name for one in told),
        lambda one: [persons_of(one)],
    )


def _groups_of_ledgers() -> Iterator[Group]:
    for name, entries in lexicon.table("ledgers").items():
        yield Group(f"ledgers {name}", "ledgers", name, entries, lambda ledger: True, ledgers_of)


def _groups_of_denials() -> Iterator[Group]:
    table = lexicon.table("denials")
    for name in ("statements", "parts", "counts", "attacks"):
        yield Group(f"denials {name}", "denials", name, table[name], lambda denial: True, denials_of)
    yield Group(
        "denials intents", "denials", "intents", table["intents"], lambda told: not told, lambda one: [denials_of(one)]
    )


def _is(field: str, value: object) -> Reads:
    return lambda claim: bool(getattr(claim, field) == value)


def _bounded(name: str) -> Reads:
    return lambda claim: claim.quantity.quantifier == name


def _of_class(name: str) -> Reads:
    return lambda claim: name in claim.victim_class


def _said(stance: str) -> Reads:
    return lambda claim: claim.stance == stance and claim.claimant is not None


def _by_the_ministry(claim: Claim) -> bool:
    return claim.claimant is not None and "inistry" in claim.claimant.name


@contextmanager
def without(entries: list[str], entry: str) -> Iterator[None]:
    """The tables without an entry of one of their lists."""
    at = entries.index(entry)
    del entries[at]
    _forget()
    try:
        yield
    finally:
        entries.insert(at, entry)
        _forget()


def _forget() -> None:
    """Everything that was made of the tables is made anew; the tables themselves stay as they were read."""
    for cached in _caches():
        cached.cache_clear()


def _caches() -> Sequence[Any]:
    modules = [module for name, module in sys.modules.items() if name.startswith("streams.extract")]
    found = {id(value): value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")}
    return [value for value in found.values() if value not in _KEPT]


def main() -> None:
    for group in groups():
        for entry in dict.fromkeys(group.entries):
            shown = [one for one in group.sentences(entry) if group.understood(one)]
            with without(group.entries, entry):
                if all(group.understood(one) for one in shown):
                    print(f"{group.name}: {entry}")


if __name__ == "__main__":
    main()
