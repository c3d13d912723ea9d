"""`python -m tests.simulator.reading --seeds 20`: what our extraction gets wrong in the simulated prose, by kind.

Each figure of each sentence is held against the claim with the same number and harm that was read there: which are
missed, which are invented, and which fields differ.
"""

from __future__ import annotations

import argparse
from collections import Counter as Tally
from collections.abc import Iterator

from schemas import Claim, Harm
from streams.extract import read_item
from tests.simulator.articles import Article, Said
from tests.simulator.newsroom import world


def flaws(article: Article, conflict: str) -> Iterator[tuple[str, str]]:
    """(kind, sentence) of each flaw in one article. Titles are left aside."""
    item = article.items()[-1]
    read = [claim for claim in read_item(item) if isinstance(claim, Claim) and claim.evidence.field == "text"]
    for sentence in article.sentences:
        for said in sentence.says:
            near = [c for c in read if (c.quantity.value or c.quantity.min) == said.value and c.harm is said.harm]
            near = [c for c in near if c.prior == said.prior] or near
            if not near:
                yield f"{'prior ' if said.prior else ''}{said.harm} missed", sentence.text
                continue
            read.remove(near[0])
            for name, wanted, found in _fields(said, near[0], conflict):
                if wanted != found:
                    yield f"{name}: {wanted} read as {found}", sentence.text
    for claim in read:
        if claim.harm in (Harm.KILLED, Harm.INJURED):
            yield "invented", claim.evidence.sentence


def _fields(said: Said, claim: Claim, conflict: str) -> Iterator[tuple[str, object, object]]:
    who = claim.claimant.id or claim.claimant.name.casefold() if claim.claimant else None
    yield "claimant", (said.claimant.id or said.claimant.name) if said.claimant else None, who
    yield "measure", said.measure.value, claim.measure.value
    yield "role", said.role.value, claim.role.value
    yield "class", "+".join(said.victim_class), "+".join(claim.victim_class)
    yield "prior", said.prior, claim.prior
    yield "rises", said.rises, claim.rises
    yield "revises", said.revises, claim.revises
    yield "quantifier", said.quantifier.value, claim.quantity.quantifier.value
    yield "conflict", conflict, claim.conflict.id if claim.conflict else None
    start = claim.period.start if claim.period else None
    yield "window", "stated" if said.period else "open", "stated" if start else "open"
    if said.period and start and start != said.period.start:
        yield "start", "as said", "another day"
    if said.place and claim.place:
        yield "place", said.place.name, claim.place.name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--kinds", type=int, default=30)
    given = parser.parse_args()
    kinds: Tally[str] = Tally()
    examples: dict[str, str] = {}
    figures = 0
    for seed in range(given.seeds):
        one = world(seed)
        for article in one.articles:
            figures += sum(len(sentence.says) for sentence in article.sentences)
            for kind, sentence in flaws(article, one.setting.conflict.id):
                kinds[kind] += 1
                examples.setdefault(kind, sentence)
    print(f"{figures} figures")
    for kind, count in kinds.most_common(given.kinds):
        print(f"{count:5d}  {kind}\n         {examples[kind]}")


if __name__ == "__main__":
    main()
