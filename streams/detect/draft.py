"""Series and changes before they are records: what they are made of, compared and written without making them.

Detection says several of them for every claim, and nearly all are only compared with what was said before and written.
So a draft holds what its record would, knows whether another one would make the same record, and writes its JSON
itself, as the record's own serializer would (tests/detect/test_drafts.py holds the two against one another).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from schemas import (
    Change,
    ChangeType,
    Current,
    Effect,
    Flag,
    Op,
    Series,
    content_id,
)
from streams.detect.pieces import Common, pieces_of, texts_of, wording_of
from streams.detect.point import PointDraft, figure_of
from streams.detect.quick import quick
from streams.detect.text import BOOL, listed, moment, quoted, words

if TYPE_CHECKING:
    from streams.detect.statement import Statement


class SeriesDraft:
    """A series. `lead`: the statement of its current figure; `points`: oldest first. `version` 0: not emitted yet."""

    __slots__ = (
        "class_union",
        "common",
        "conflict_key",
        "contradicted_by",
        "first_seen",
        "last_seen",
        "lead",
        "op",
        "perpetrator",
        "points",
        "publishers",
        "series_id",
        "version",
    )  # fmt: skip

    series_id: str
    conflict_key: str
    common: Common
    class_union: bool
    perpetrator: str | None
    lead: Statement
    points: tuple[PointDraft, ...]
    publishers: tuple[str, ...]
    first_seen: datetime
    last_seen: datetime
    contradicted_by: tuple[str, ...]
    version: int
    op: Op

    def with_opposed(self, series_ids: tuple[str, ...]) -> SeriesDraft:
        """The same, contradicted by these."""
        copy = self.copy()
        copy.contradicted_by = series_ids
        return copy

    def stamped(self, version: int, op: Op) -> SeriesDraft:
        """To be emitted so. A draft that was emitted already is left as it is."""
        draft = self if self.version == 0 else self.copy()
        draft.version, draft.op = version, op
        return draft

    def copy(self) -> SeriesDraft:
        copy = SeriesDraft()
        copy.series_id, copy.conflict_key, copy.common = self.series_id, self.conflict_key, self.common
        copy.class_union, copy.perpetrator = self.class_union, self.perpetrator
        copy.lead, copy.points, copy.publishers = self.lead, self.points, self.publishers
        copy.first_seen, copy.last_seen, copy.contradicted_by = self.first_seen, self.last_seen, self.contradicted_by
        copy.version, copy.op = 0, Op.ISSUED
        return copy

    def says_as(self, other: SeriesDraft) -> bool:
        """Whether both make the same record."""
        return (
            self.last_seen == other.last_seen
            and self.first_seen == other.first_seen
            and self.publishers == other.publishers
            and self.contradicted_by == other.contradicted_by
            and (self.lead is other.lead or _worded(self.lead) == _worded(other.lead))
            and self.class_union is other.class_union
            and self.perpetrator == other.perpetrator
            and (self.common is other.common or self.common == other.common)
            and self.points == other.points
        )

    def record(self) -> Series:
        return quick(
            Series,
            series_id=self.series_id,
            conflict_key=self.conflict_key,
            **self.common._asdict(),
            class_union=self.class_union,
            alleged_perpetrator=self.perpetrator,
            current=current_of(self.lead),
            history=tuple([point.record() for point in self.points]),
            publishers=self.publishers,
            first_seen=self.first_seen,
            last_seen=self.last_seen,
            contradicted_by=self.contradicted_by,
            version=self.version,
            op=self.op,
        )

    def json(self) -> str:
        points = self.points
        return self.json_with(points[0].json() if len(points) == 1 else ",".join([p.kept_json() for p in points]))

    def json_with(self, history: str) -> str:
        """The JSON with these points in it, without their brackets."""
        conflict, claimant, who, group, what, part = pieces_of(self.common)
        perpetrator = words(self.perpetrator)
        return (
            f'{{"series_id":"{self.series_id}","conflict":{conflict},"conflict_key":{quoted(self.conflict_key)},'
            f'"claimant":{claimant},{who},"class_union":{BOOL[self.class_union]},{group},'
            f'{what},"alleged_perpetrator":{perpetrator},"part":{part},'
            f'"current":{texts_of(self.lead).current},"history":[{history}],"publishers":{listed(self.publishers)},'
            f'"first_seen":"{moment(self.first_seen)}","last_seen":"{moment(self.last_seen)}",'
            f'"contradicted_by":{listed(self.contradicted_by)},"version":{self.version},"op":"{self.op._value_}"}}'
        )


class ChangeDraft:
    """A change. `lead`: the statement of the figure that ends the step; `previous`: that of the one before.

    `identity`: of the fact that ends the step; with the series it makes the id.
    """

    __slots__ = (
        "claim_ids", "common", "conflict_key", "delta", "detected", "effect", "flags", "id", "identity", "lead", "op",
        "previous", "series_id", "type", "version",
    )  # fmt: skip

    id: str
    series_id: str
    conflict_key: str
    identity: str
    type: ChangeType
    flags: tuple[Flag, ...]
    previous: Statement | None
    lead: Statement
    delta: int | None
    detected: datetime
    claim_ids: tuple[str, ...]
    effect: Effect
    common: Common
    version: int
    op: Op

    def named(self) -> ChangeDraft:
        """The same, with its id: equal on every replay and for every copy of the sentence."""
        self.id = content_id("change", self.series_id, self.identity)
        return self

    def stamped(self, version: int, op: Op) -> ChangeDraft:
        self.version, self.op = version, op
        return self

    def says_as(self, other: ChangeDraft) -> bool:
        """Whether both, of one series and identity, make the same record."""
        return (
            self.type is other.type
            and self.effect is other.effect
            and self.delta == other.delta
            and self.flags == other.flags
            and self.claim_ids == other.claim_ids
            and self.detected == other.detected
            and (self.common is other.common or self.common == other.common)
            and (self.lead is other.lead or _printed(self.lead) == _printed(other.lead))
            and (
                self.previous is other.previous
                or (
                    self.previous is not None
                    and other.previous is not None
                    and _worded(self.previous) == _worded(other.previous)
                )
            )
        )

    def record(self) -> Change:
        lead = self.lead
        return quick(
            Change,
            id=self.id,
            series_id=self.series_id,
            conflict_key=self.conflict_key,
            type=self.type,
            flags=self.flags,
            previous=current_of(self.previous) if self.previous else None,
            current=current_of(lead),
            delta=self.delta,
            as_of=lead.said.as_of,
            published_at=lead.published,
            detected_at=self.detected,
            claim_ids=self.claim_ids,
            effect=self.effect,
            **self.common._asdict(),
            sentence=lead.said.sentence,
            url=lead.item.url,
            publisher=lead.item.publisher,
            wording=wording_of(lead),
            version=self.version,
            op=self.op,
        )

    def json(self) -> str:
        conflict, claimant, who, group, what, part = pieces_of(self.common)
        lead = texts_of(self.lead)
        flags = '"' + '","'.join([flag._value_ for flag in self.flags]) + '"' if self.flags else ""
        return (
            f'{{"id":"{self.id}","series_id":"{self.series_id}","conflict_key":{quoted(self.conflict_key)},'
            f'"type":"{self.type._value_}","flags":[{flags}],'
            f'"previous":{texts_of(self.previous).current if self.previous else "null"},"current":{lead.current},'
            f'"delta":{"null" if self.delta is None else self.delta},{lead.days},'
            f'"detected_at":"{moment(self.detected)}","claim_ids":{listed(self.claim_ids)},'
            f'"op":"{self.op._value_}","version":{self.version},"effect":"{self.effect._value_}",'
            f'"conflict":{conflict},"claimant":{claimant},{who},{group},{what},"part":{part},{lead.words}}}'
        )


def current_of(statement: Statement) -> Current:
    """A statement's figure and the day for which it holds."""
    quantity = statement.said.quantity
    return quick(
        Current,
        value=quantity.value,
        min=quantity.min,
        max=quantity.max,
        as_of=statement.said.as_of,
        text=quantity.text,
    )


def _worded(statement: Statement) -> tuple[object, ...]:
    return figure_of(statement), statement.said.quantity.text


def _printed(statement: Statement) -> tuple[object, ...]:
    item, said = statement.item, statement.said
    return _worded(statement), statement.published, said.sentence, item.url, item.publisher, wording_of(statement)
