"""Record -> documents. Pure: no client, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from schemas import (
    Alert,
    Change,
    Claim,
    Contradiction,
    DeadLetter,
    Denial,
    Envelope,
    Ledger,
    NewsItem,
    Record,
    Series,
    content_id,
)

OFFSET_BITS = 20
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Position(NamedTuple):
    """Where a record stands in its log: the broker's time in milliseconds, then its offset.

    The time leads, so that a topic made anew goes on above the old one's numbers.
    """

    at: int
    offset: int

    @property
    def version(self) -> int:
        """A number that grows along the log: the milliseconds, and below them the offset's last 20 bits."""
        return self.at << OFFSET_BITS | self.offset & (1 << OFFSET_BITS) - 1


class Action(NamedTuple):
    """One document to write whole. `kind` is the short name of its index, as in mappings.yaml."""

    kind: str
    id: str
    version: int
    document: Mapping[str, Any]


def actions_of(record: Record, position: Position) -> list[Action]:
    """What a record writes. Of an envelope, all that the item says; what it no longer says, the indexer withdraws."""
    match record:
        case Envelope():
            return [_mention(record, mention, position) for mention in mentions_of(record)]
        case NewsItem():
            return [_action("items", content_id(record.id, record.text_hash), record, position)]
        case Series():
            return [_action("series", record.series_id, record, position)]
        case Change():
            return [_action("changes", record.id, record, position)]
        case Contradiction():
            claimants = [claimant.model_dump(mode="json") for claimant in record.claimants]
            return [_action("contradictions", record.id, record, position, {"claimant": claimants})]
        case Alert():
            return [_action("alerts", record.id, record, position)]
        case DeadLetter():
            return [_action("dead", record.id, record, position)]
    raise TypeError(f"{type(record).__name__} has no index")


def mentions_of(envelope: Envelope) -> tuple[Claim | Denial | Ledger, ...]:
    return (*envelope.claims, *envelope.denials, *envelope.ledgers)


def envelope_of(conflict_key: str, item_id: str, said: Sequence[Claim | Denial | Ledger]) -> Envelope:
    """The envelope that says this; an empty one where an item says nothing any more."""
    first = said[0] if said else None
    return Envelope(
        item_id=item_id, conflict_key=conflict_key, revision=first.revision if first else "",
        published_at=first.published_at if first else _LONG_AGO, publisher=first.publisher if first else None,
        claims=tuple(one for one in said if isinstance(one, Claim)),
        denials=tuple(one for one in said if isinstance(one, Denial)),
        ledgers=tuple(one for one in said if isinstance(one, Ledger)),
    )  # fmt: skip


def mention_id(conflict_key: str, mention: Claim | Denial | Ledger) -> str:
    """A claim that moves to another conflict gets another document there, and the one here is withdrawn."""
    return content_id(conflict_key, mention.id)


def manifest_of(envelope: Envelope, position: Position) -> Action:
    """The list of what an item says in a conflict, kept beside the claims."""
    documents = [mention_id(envelope.conflict_key, mention) for mention in mentions_of(envelope)]
    document = {
        "ingested_at": _moment(position),
        "item_id": envelope.item_id,
        "conflict_key": envelope.conflict_key,
        "documents": documents,
    }
    return Action("envelopes", manifest_id(envelope), position.version, document)


def manifest_id(envelope: Envelope) -> str:
    return content_id(envelope.conflict_key, envelope.item_id)


def withdrawal_of(id_: str, document: Mapping[str, Any], position: Position) -> Action:
    """The same document, marked: a deleted one would come back with the next replay."""
    return Action("claims", id_, position.version, {**document, "withdrawn": True, "ingested_at": _moment(position)})


def _mention(envelope: Envelope, mention: Claim | Denial | Ledger, position: Position) -> Action:
    more = {"conflict_key": envelope.conflict_key, "withdrawn": False}
    return _action("claims", mention_id(envelope.conflict_key, mention), mention, position, more)


def _action(index: str, id_: str, record: Record, position: Position, more: Mapping[str, Any] | None = None) -> Action:
    document = record.model_dump(mode="json", exclude_none=True)
    _shape(document)
    document |= {"ingested_at": _moment(position), **(more or {})}
    if time := _time_of(record):
        document["@timestamp"] = time
    return Action(index, id_, position.version, document)


def _time_of(record: Record) -> str | None:
    """By which time a document is looked for: when it was last said; of a contradiction, when its later figure held."""
    match record:
        case Series():
            return record.last_seen.isoformat()
        case Contradiction():
            return max(figure.as_of.day for figure in record.figures)
        case DeadLetter():
            return record.at.isoformat() if record.at else None
        case NewsItem() | Claim() | Denial() | Ledger() | Change() | Alert():
            return record.published_at.isoformat()
    return None


def _shape(document: dict[str, Any]) -> None:
    """Add what searches need: a range to every figure, a point to every place. Missing bounds stay missing."""
    for part in document.values():
        kind = type(part)
        if kind is dict:
            _shape(part)
        elif kind is list and part and type(part[0]) is dict:
            for one in part:
                _shape(one)
    if "min" in document or "max" in document:
        bounds = {"gte": document.get("min"), "lte": document.get("max")}
        document["range"] = {side: bound for side, bound in bounds.items() if bound is not None}
    if "lat" in document and "lon" in document:
        document["location"] = {"lat": document["lat"], "lon": document["lon"]}


def _moment(position: Position) -> str:
    return datetime.fromtimestamp(position.at / 1000, UTC).isoformat()
