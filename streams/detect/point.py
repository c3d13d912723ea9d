"""Points of a history before they are records (`draft`)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from schemas import AsOf, Point
from streams.detect.pieces import texts_of
from streams.detect.quick import quick
from streams.detect.text import listed

if TYPE_CHECKING:
    from streams.detect.statement import Statement


class PointDraft:
    """One point of a history. `lead`: the statement of its figure; `month`: that of its place in the history."""

    __slots__ = ("_json", "claim_ids", "lead", "month")

    def __init__(self, lead: Statement, claim_ids: tuple[str, ...], day: int) -> None:
        self.lead = lead
        self.claim_ids = claim_ids
        self.month = _month_of(day)
        self._json: str | None = None  # of a point that is written again and again with its series

    @property
    def as_of(self) -> AsOf:
        return self.lead.said.as_of

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PointDraft) or self.claim_ids != other.claim_ids:
            return False
        mine, theirs = self.lead, other.lead
        return mine is theirs or (
            mine.published == theirs.published
            and figure_of(mine) == figure_of(theirs)
            and mine.said.quantity.quantifier is theirs.said.quantity.quantifier
        )

    def record(self) -> Point:
        quantity = self.lead.said.quantity
        return quick(
            Point,
            as_of=self.as_of,
            published_at=self.lead.published,
            value=quantity.value,
            min=quantity.min,
            max=quantity.max,
            quantifier=quantity.quantifier._value_,
            claim_ids=self.claim_ids,
        )

    def json(self) -> str:
        return self._json or f'{{{texts_of(self.lead).point},"claim_ids":{listed(self.claim_ids)}}}'

    def kept_json(self) -> str:
        """The same, made once."""
        if self._json is None:
            self._json = self.json()
        return self._json


def figure_of(statement: Statement) -> tuple[object, ...]:
    """A statement's figure and the day for which it holds."""
    said = statement.said
    quantity = said.quantity
    return quantity.value, quantity.min, quantity.max, said.as_of


@lru_cache(maxsize=65536)
def _month_of(day: int) -> str:
    return date.fromordinal(day).isoformat()[:7]
