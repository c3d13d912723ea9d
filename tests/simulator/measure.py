"""`python -m tests.simulator.measure --seeds 100`: how many true changes are found, and how many found ones are true.

Twice: with claims as a perfect reader would make them, and with our own extraction on the prose. A change counts as
found where conflict, claimant, harm, class, measure, type, value and effect are all right.
"""

from __future__ import annotations

import argparse
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from schemas import Change, Envelope
from streams.core.operator import MemoryState
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.extract.operator import Extract
from streams.link.actors import standard_of_proof
from tests.simulator.newsroom import Key, World, world


@dataclass
class Score:
    """Counts over all histories. `errors`: kinds, with how often; `examples`: one of each."""

    right: int = 0
    found: int = 0
    true: int = 0
    errors: Tally[str] = field(default_factory=Tally)
    examples: dict[str, list[str]] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    def add(self, seed: int, truth: Tally[Key], found: Tally[Key]) -> None:
        self.right += sum((truth & found).values())
        self.found += found.total()
        self.true += truth.total()
        for kind, example in _errors(truth - found, found - truth):
            self.errors[kind] += 1
            self.examples.setdefault(kind, []).append(f"seed {seed}: {example}")


def with_perfect_claims(one: World) -> Tally[Key]:
    """The changes that follow from what the articles truly say."""
    return changes_of(article.envelope(one.setting.conflict) for article in one.articles)


def with_our_extraction(one: World) -> Tally[Key]:
    """The changes that follow from what our extraction reads in the prose."""
    extract, state, standing = Extract(), MemoryState(), {}
    for article in one.articles:
        for item in article.items():
            for emit in extract(state, item.id, item):
                standing[emit.key] = emit.value
    return changes_of(e for e in standing.values() if isinstance(e, Envelope))


def changes_of(envelopes: Iterable[Envelope]) -> Tally[Key]:
    by_conflict: dict[str, list[Envelope]] = {}
    for envelope in envelopes:
        by_conflict.setdefault(envelope.conflict_key, []).append(envelope)
    found: Tally[Key] = Tally()
    for members in by_conflict.values():
        for change in derive([observe(e) for e in members], standard_of_proof).changes.values():
            found[_key(change)] += 1
    return found


def _key(change: Change) -> Key:
    figure = change.current.value if change.current.value is not None else change.current.min
    claimant = change.claimant.id if change.claimant else "-" if change.incident is None else ""
    victims, effect = "&".join(change.victim_class), change.effect.value
    conflict, harm, measure = change.conflict_key, change.harm.value, change.measure.value
    return Key(conflict, claimant, harm, victims, measure, change.type.value, figure or 0, effect)


def _errors(missed: Tally[Key], invented: Tally[Key]) -> Iterable[tuple[str, str]]:
    """Pairs of a missed and an invented change with the same figure are one error: in the fields that differ."""
    left = list(invented.elements())
    for key in missed.elements():
        near = [other for other in left if other.value == key.value and other.harm == key.harm]
        near.sort(key=lambda other: sum(a != b for a, b in zip(key, other, strict=True)))
        if near:
            left.remove(near[0])
            pairs = [(n, a, b) for n, a, b in zip(Key._fields, key, near[0], strict=True) if a != b]
            kind = f"{key.measure}: " + "; ".join(f"{n} {_plain(n, a)} -> {_plain(n, b)}" for n, a, b in pairs)
            yield kind, f"{key} as {near[0]}"
        else:
            yield f"{key.measure}: {key.type} missed ({'common' if not key.claimant else 'claimant'})", str(key)
    for other in left:
        yield f"{other.measure}: {other.type} invented ({'common' if not other.claimant else 'claimant'})", str(other)


def _plain(name: str, value: object) -> str:
    return "other" if name == "claimant" and value not in ("", "-") else str(value) or "common"


def measured(seeds: Iterable[int], how: Callable[[World], Tally[Key]]) -> Score:
    """The score over these seeds."""
    score = Score()
    for seed in seeds:
        one = world(seed)
        score.add(seed, one.truth, how(one))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--examples", type=int, default=1)
    given = parser.parse_args()
    for name, how in (("perfect claims", with_perfect_claims), ("our extraction", with_our_extraction)):
        score = measured(range(given.seeds), how)
        rates = f"precision {score.precision:.3f}, recall {score.recall:.3f}"
        print(f"{name}: {rates} ({score.true} true changes, {score.found} found, {score.right} right)")
        for kind, count in score.errors.most_common(10):
            print(f"  {count:5d}  {kind}")
            for example in score.examples[kind][: given.examples]:
                print(f"         {example}")


if __name__ == "__main__":
    main()
