"""Facts: one figure in one sentence, however many publishers copied it and however often one article repeats it.

Of one article's several mentions for one day the text's stands before the headline's, what speaks of a rise or a
correction before what does not, and then the most specific.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas import Quantifier, Stance
from streams.detect.reading import NO_LIMIT, Reading
from streams.detect.statement import Statement

Group = tuple[str, int, bool]
Identity = tuple[object, ...]


@dataclass(eq=False, slots=True)
class Fact:
    """One figure as one sentence states it. `lead`: its first publication; `statements`: all of them, with repeats.

    `identity`: what makes it the same fact wherever it is printed; `key`: its place in a history. `late`: a fact of a
    later day was out before it.
    """

    lead: Statement
    statements: list[Statement]
    publishers: frozenset[str]
    stances: frozenset[Stance]
    identity: Identity
    key: tuple[object, ...]
    late: bool = False

    @property
    def reading(self) -> Reading:
        return self.lead.reading

    @property
    def is_delayed(self) -> bool:
        """Whether it was published after its day: only then it can be late."""
        return self.lead.day < self.lead.published.toordinal()


@dataclass(eq=False, slots=True)
class Facts:
    """The facts of one series, kept as statements come and go."""

    _groups: dict[Group, list[Statement]] = field(default_factory=dict)
    _copies: dict[Identity, dict[Group, list[Statement]]] = field(default_factory=dict)
    _facts: dict[Identity, Fact] = field(default_factory=dict)

    def replace(self, gone: Iterable[Statement], new: Iterable[Statement]) -> tuple[list[Fact], list[Fact]]:
        """Take statements out and in. Returns the facts that are no longer so, and those that are so now."""
        touched: dict[Identity, None] = {}
        for statement in gone:
            group = _group(statement)
            said = self._groups.pop(group)
            touched[self._take_out(group, said)] = None
            said.remove(statement)
            if said:
                touched[self._put_in(group, said)] = None
        for statement in new:
            group = _group(statement)
            said = self._groups.pop(group, [])
            if said:
                touched[self._take_out(group, said)] = None
            said.append(statement)
            touched[self._put_in(group, said)] = None
        lost = [fact for identity in touched if (fact := self._facts.pop(identity, None))]
        found = []
        for identity in touched:
            copies = self._copies.get(identity)
            if copies:
                self._facts[identity] = fact = _fact(identity, list(copies.values()))
                found.append(fact)
        return lost, found

    def _take_out(self, group: Group, said: list[Statement]) -> Identity:
        identity = identity_of(said[0])
        copies = self._copies[identity]
        del copies[group]
        if not copies:
            del self._copies[identity]
        return identity

    def _put_in(self, group: Group, said: list[Statement]) -> Identity:
        if len(said) > 1:
            said.sort(key=_standing_mention)
            _prefer_qualified(said)
        self._groups[group] = said
        identity = identity_of(said[0])
        self._copies.setdefault(identity, {})[group] = said
        return identity


def identity_of(statement: Statement) -> Identity:
    """The sentence without its layout, the figure, and whether it is quoted as an earlier one."""
    said, quantity = statement.said, statement.said.quantity
    return said.copy_id, quantity.value, quantity.min, quantity.max, quantity.quantifier.value, said.prior


def _group(statement: Statement) -> Group:
    return statement.item.item_id, statement.day, statement.said.prior


def _fact(identity: Identity, groups: list[list[Statement]]) -> Fact:
    """Copies of one sentence. The first to print it leads."""
    if len(groups) == 1:
        statements = list(groups[0])
    else:
        groups.sort(key=lambda g: g[0].order)
        statements = [statement for group in groups for statement in group]
    publishers = frozenset([s.item.publisher for s in statements if s.item.publisher])
    lead = statements[0]
    key = lead.day, lead.published, lead.item.item_id, not lead.said.prior, lead.said.claim_id
    return Fact(lead, statements, publishers, frozenset([group[0].said.stance for group in groups]), identity, key)


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
