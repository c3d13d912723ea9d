"""What drafts share in JSON: the fields of a series and its changes, and the figure that a statement gives."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from schemas import (
    Cause,
    ConflictRef,
    Harm,
    Incident,
    Measure,
    Place,
    SeriesClaimant,
    Unit,
    VictimClass,
    Window,
    Wording,
)
from streams.detect.text import BOOL, moment, quoted, text, words

if TYPE_CHECKING:
    from streams.detect.statement import Statement

_MOST = 20_000


class Common(NamedTuple):
    """The fields that a series and its changes share."""

    conflict: ConflictRef | None
    claimant: SeriesClaimant | None
    harm: Harm
    victim_class: tuple[VictimClass, ...]
    victim_group: str | None
    cause: Cause
    unit: Unit
    measure: Measure
    window: Window | None
    incident: Incident | None
    place: Place | None
    part: bool


class Texts(NamedTuple):
    """JSON of a statement, as series, points and changes hold it: made once for all of them."""

    statement: Statement
    current: str
    days: str
    point: str
    words: str


_TEXTS: dict[int, Texts] = {}


def texts_of(statement: Statement) -> Texts:
    known = _TEXTS.get(id(statement))
    if known is None:
        if len(_TEXTS) >= _MOST:
            _TEXTS.clear()
        known = _TEXTS[id(statement)] = _made_of(statement)
    return known


def _made_of(statement: Statement) -> Texts:
    item, said = statement.item, statement.said
    quantity = said.quantity
    value, least, most = quantity.value, quantity.min, quantity.max
    bounds = (
        f'"value":{"null" if value is None else value},"min":{"null" if least is None else least},'
        f'"max":{"null" if most is None else most}'
    )
    as_of = text(said.as_of)
    days = f'"as_of":{as_of},"published_at":"{moment(statement.published)}"'
    return Texts(
        statement,
        f'{{{bounds},"as_of":{as_of},"text":{quoted(quantity.text)}}}',
        days,
        f'{days},{bounds},"quantifier":"{quantity.quantifier._value_}"',
        f'"sentence":{quoted(said.sentence)},"url":{words(item.url)},"publisher":{words(item.publisher)},'
        f'"wording":{text(wording_of(statement))}',
    )


def wording_of(statement: Statement) -> Wording:
    """How a statement names those whom it counts."""
    said = statement.said
    return _wording(said.counted, said.victim_class, said.victim_group, said.hedged)


@lru_cache(maxsize=4096)
def _wording(counted: str, classes: tuple[VictimClass, ...], group: str | None, hedged: bool) -> Wording:
    return Wording(counted=counted, victim_class=classes, victim_group=group, hedged=hedged)


_PIECES: dict[int, tuple[Common, tuple[str, ...]]] = {}


def pieces_of(common: Common) -> tuple[str, ...]:
    """The common fields in order: conflict, claimant, harm and class, group and cause, unit to place, part."""
    known = _PIECES.get(id(common))
    if known is None:
        if len(_PIECES) >= _MOST:
            _PIECES.clear()
        known = _PIECES[id(common)] = common, _parts_of(common)
    return known[1]


def _parts_of(common: Common) -> tuple[str, ...]:
    classes = '","'.join([one._value_ for one in common.victim_class])
    group = words(common.victim_group)
    return (
        text(common.conflict),
        text(common.claimant),
        f'"harm":"{common.harm._value_}","victim_class":["{classes}"]',
        f'"victim_group":{group},"cause":"{common.cause._value_}"',
        f'"unit":"{common.unit._value_}","measure":"{common.measure._value_}","window":{text(common.window)},'
        f'"incident":{text(common.incident)},"place":{text(common.place)}',
        BOOL[common.part],
    )
