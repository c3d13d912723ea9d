"""Facts: one figure in one sentence, however many publishers copied it and however often one article repeats it.

Of one article's several mentions for one day the text's stands before the headline's, what speaks of a rise or a
correction before what does not, and then the most specific.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from schemas import Quantifier, Stance
from schemas.base import joined
from streams.detect.reading import NO_LIMIT, Reading
from streams.detect.retraction import withdraws
from streams.detect.statement import Statement

Group = tuple[str, int, bool]
Identity = str
Key = tuple[int, datetime, str, bool, str]
"""A place in a history: the day, when it was published, the item, whether it is no earlier figure, the claim."""


@dataclass(eq=False, slots=True)
class Fact:
    """One figure as one sentence states it. `lead`: its first publication; `groups`: each article's mentions of it.

    `identity`: what makes it the same fact wherever it is printed; `key`: its place in a history. `late`: a fact of a
    later day was out before it.
    """

    lead: Statement
    groups: tuple[list[Statement], ...]
    identity: Identity
    key: Key
    late: bool = False
    reading: Reading = field(init=False)
    claim_ids: tuple[str, ...] = field(init=False)  # the claims that state it, sorted
    takes_back: bool = field(init=False)  # its sentence takes back the figure of which it speaks
    looks_back: bool = field(init=False)  # it may be about a figure that stood before

    def __post_init__(self) -> None:
        self.reading = self.lead.reading
        if len(self.groups) == 1 and len(self.groups[0]) == 1:
            self.claim_ids = (self.lead.said.claim_id,)
        else:
            self.claim_ids = tuple(sorted({s.said.claim_id for group in self.groups for s in group}))
        self.takes_back = withdraws(self.lead.said.sentence)
        self.looks_back = self.lead.said.prior or self.takes_back

    @property
    def statements(self) -> list[Statement]:
        """All that state it, with repeats."""
        return [statement for group in self.groups for statement in group]

    @property
    def publishers(self) -> set[str]:
        return {s.item.publisher for group in self.groups for s in group if s.item.publisher}

    @property
    def stances(self) -> set[Stance]:
        return {group[0].said.stance for group in self.groups}

    @property
    def is_delayed(self) -> bool:
        """Whether it was published after its day: only then it can be late."""
        return self.lead.is_delayed


class Facts:
    """The facts of one series, kept as statements come and go."""

    __slots__ = ("_facts", "_groups")

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        """From facts of one statement each."""
        self._groups: dict[Group, list[Statement]] = {_group(fact.lead): fact.groups[0] for fact in facts}
        self._facts: dict[Identity, Fact] = {fact.identity: fact for fact in facts}

    def replace(self, gone: Collection[Statement], new: Collection[Statement]) -> tuple[list[Fact], list[Fact]]:
        """Take statements out and in. Returns the facts that are no longer so, and those that are so now."""
        if not gone and (fresh := self._fresh(new)):
            return [], fresh
        changed: dict[Group, list[Statement]] = {}
        for statement in gone:
            group = _group(statement)
            if group not in changed:
                changed[group] = list(self._groups[group])
            changed[group].remove(statement)
        for statement in new:
            group = _group(statement)
            if group not in changed:
                changed[group] = list(self._groups.get(group, ()))
            changed[group].append(statement)
        copies: dict[Identity, list[list[Statement]]] = {}
        for group, said in changed.items():
            was = self._groups.get(group)
            if was is not None:
                identity = identity_of(was[0])
                known = copies.get(identity)
                if known is None:
                    known = copies[identity] = list(self._facts[identity].groups)
                known.remove(was)
            if not said:
                del self._groups[group]
                continue
            if len(said) > 1:
                said.sort(key=_standing_mention)
                _prefer_qualified(said)
            self._groups[group] = said
            identity = identity_of(said[0])
            known = copies.get(identity)
            if known is None:
                fact = self._facts.get(identity)
                known = copies[identity] = list(fact.groups) if fact else []
            known.append(said)
        lost = [fact for identity in copies if (fact := self._facts.pop(identity, None))]
        found = [_fact(identity, groups) for identity, groups in copies.items() if groups]
        self._facts.update((fact.identity, fact) for fact in found)
        return lost, found

    def _fresh(self, new: Collection[Statement]) -> list[Fact]:
        """Take statements in of which each makes a fact of its own, as most do; none where one of them does not."""
        found = {identity_of(statement): statement for statement in new}
        groups = {_group(statement): statement for statement in new}
        if not (len(found) == len(groups) == len(new)):
            return []
        if not (self._facts.keys().isdisjoint(found) and self._groups.keys().isdisjoint(groups)):
            return []
        facts = [_fact(identity, [[statement]]) for identity, statement in found.items()]
        for fact, group in zip(facts, groups, strict=True):
            self._facts[fact.identity] = fact
            self._groups[group] = fact.groups[0]
        return facts


def fact_of(statement: Statement) -> Fact:
    """The fact that one statement makes."""
    return _fact(identity_of(statement), [[statement]])


def identity_of(statement: Statement) -> Identity:
    """The sentence without its layout, the figure, and whether it is quoted as an earlier one; as ids are made of."""
    known = statement.identity
    if known is None:
        said, quantity = statement.said, statement.said.quantity
        figure = _figure(quantity.value, quantity.min, quantity.max, quantity.quantifier._value_, said.prior)
        known = statement.identity = joined(said.copy_id, figure)
    return known


@lru_cache(maxsize=65536)
def _figure(*parts: object) -> str:
    return joined(*parts)


def _group(statement: Statement) -> Group:
    return statement.item.item_id, statement.day, statement.said.prior


def _fact(identity: Identity, groups: list[list[Statement]]) -> Fact:
    """Copies of one sentence. The first to print it leads."""
    if len(groups) > 1:
        groups.sort(key=lambda g: g[0].order)
    lead = groups[0][0]
    key = lead.day, lead.published, lead.item.item_id, not lead.said.prior, lead.said.claim_id
    return Fact(lead, tuple(groups), identity, key)


def _standing_mention(statement: Statement) -> tuple[object, ...]:
    said = statement.said
    reading = statement.reading
    says_more = said.rises or said.revises
    return said.field == "title", not says_more, reading.width, -min(reading.low, NO_LIMIT), said.claim_id


def _prefer_qualified(group: list[Statement]) -> None:
    """The same number with a bound is what was meant: repeats drop words ("1,300" for "more than 1,300")."""
    first = group[0]
    if first.said.quantity.quantifier is not Quantifier.EXACT:
        return
    for i, other in enumerate(group):
        bound = other.said.quantity.quantifier is not Quantifier.EXACT
        if bound and other.reading.said == first.reading.said and other.said.field == first.said.field:
            group.insert(0, group.pop(i))
            return
