"""The records in Elasticsearch, with the same answers as from the database (`streams.store.repository`).

The query finds all that may fit; what a filter means is decided by the code that the database's columns come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, TypeVar

from schemas import Change, Claim, Contradiction, Denial, Ledger, Record, Series
from streams.core.operator import MemoryState
from streams.detect.observation import observe, written
from streams.index.documents import envelope_of
from streams.index.search import MENTIONS, WITHDRAWN, search
from streams.index.server import refused
from streams.index.setup import alias
from streams.settings import Settings
from streams.store.filters import Filters, folded
from streams.store.question import Mention
from streams.store.rows import Row, derived_row, mention_row

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

Model = TypeVar("Model", bound=Record)
Hit = Mapping[str, Any]

_INDEX: dict[type[Record], str] = {
    Claim: "claims", Denial: "claims", Ledger: "claims", Series: "series", Change: "changes",
    Contradiction: "contradictions",
}  # fmt: skip
_CONFLICT = ("conflict.id", "conflict.name.kw", "conflict_key")
_CLAIMANT = ("claimant.id", "claimant.name.kw", "claimant.person.kw")
_TYPE: dict[type[Record], str] = {Claim: "role", Series: "measure", Change: "type"}
_UNIT = {4: "y", 7: "M", 10: "d"}
_GONE = [{"term": {"op": "withdrawn"}}]
_PAGE = 1000


class IndexRepository:
    """Every method raises ServerError where Elasticsearch does not answer, or refuses."""

    def __init__(self, client: Elasticsearch, settings: Settings) -> None:
        self._client = client
        self._settings = settings

    def records(self, model: type[Model], filters: Filters = Filters()) -> Iterator[Model]:  # noqa: B008
        """As the database has it. Read page by page: what changes meanwhile may or may not be seen."""
        moments = groupby(self._hits(model, _query(model, filters)), key=lambda hit: hit["sort"][0])
        fitting = (record for _, hits in moments for record in _ordered(model, hits, filters))
        yield from islice(fitting, filters.limit)

    def get(self, model: type[Model], id_: str) -> Model | None:
        query = {"filter": [{"term": {_id_field(model): id_}}, *_kind(model)], "must_not": WITHDRAWN}
        hit = next(self._hits(model, {"bool": query}), None)
        return model.model_validate(hit["_source"]) if hit else None

    def search(self, words: str, limit: int = 20) -> list[Mention]:
        return search(self._client, self._settings, words, limit)

    def conflicts(self) -> list[tuple[str, int]]:
        counted = {"keys": {"terms": {"field": "conflict_key", "size": 10_000}}}
        answer = self._ask("series", {"bool": {"must_not": _GONE}}, size=0, aggs=counted)
        found = [(bucket["key"], bucket["doc_count"]) for bucket in answer["aggregations"]["keys"]["buckets"]]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def newest(self) -> str | None:
        answer = self._ask("items", {"match_all": {}}, size=1, sort=[{"published_at": "desc"}])
        hits = answer["hits"]["hits"]
        return str(hits[0]["_source"]["published_at"]) if hits else None

    def observations(self, conflict_key: str) -> MemoryState:
        """Made from the claims that stand: an observation is a function of them."""
        query = {"bool": {"filter": [{"term": {"conflict_key": conflict_key}}], "must_not": WITHDRAWN}}
        said: dict[str, list[Mention]] = {}
        for hit in self._hits(Claim, query):
            mention = MENTIONS[hit["_source"]["kind"]].model_validate(hit["_source"])
            said.setdefault(mention.item_id, []).append(mention)
        state = MemoryState()
        for item_id, mentions in said.items():
            item = observe(envelope_of(conflict_key, item_id, mentions))
            state.put(item.key, written(item, 0))
        return state

    def _hits(self, model: type[Record], query: Hit) -> Iterator[Hit]:
        sort = [{"@timestamp": "desc"}, {_id_field(model): "asc"}]
        after: dict[str, Any] = {}
        while True:
            hits = self._ask(_INDEX[model], query, size=_PAGE, sort=sort, **after)["hits"]["hits"]
            yield from hits
            if len(hits) < _PAGE:
                return
            after = {"search_after": hits[-1]["sort"]}

    def _ask(self, index: str, query: Hit, **more: Any) -> Any:
        try:
            return self._client.search(index=alias(self._settings, index), query=query, **more)
        except Exception as error:
            raise refused(error, self._settings) from None


def _query(model: type[Record], filters: Filters) -> dict[str, Any]:
    """All that may fit, and little more."""
    tests = _kind(model)
    for fields, words in ((_CONFLICT, filters.conflict), (_CLAIMANT, filters.claimant)):
        for word in folded(words or "").split():
            tests.append({"bool": {"should": [_within(field, word) for field in fields]}})
    if filters.harm:
        tests.append({"term": {"harm": filters.harm}})
    if filters.type and model in _TYPE:
        tests.append({"term": {_TYPE[model]: filters.type}})
    if filters.since:
        tests.append({"range": {"@timestamp": {"gte": filters.since}}})
    if filters.until:
        unit = _UNIT[len(filters.until)]
        tests.append({"range": {"@timestamp": {"lte": f"{filters.until}||/{unit}"}}})
    gone = WITHDRAWN if model in MENTIONS.values() else [] if filters.withdrawn else _GONE
    return {"bool": {"filter": tests, "must_not": gone}}


def _kind(model: type[Record]) -> list[dict[str, Any]]:
    return [{"term": {"kind": model.__name__.lower()}}] if model in MENTIONS.values() else []


def _within(field: str, word: str) -> dict[str, Any]:
    """Any case holds for ASCII only, so other letters match everything here."""
    pattern = "".join(one if one.isascii() and one not in "*?\\" else "*" for one in word)
    return {"wildcard": {field: {"value": f"*{pattern}*", "case_insensitive": True}}}


def _id_field(model: type[Record]) -> str:
    return "series_id" if model is Series else "id"


def _ordered(model: type[Model], hits: Iterator[Hit], filters: Filters) -> list[Model]:
    """Those that fit among the hits of one millisecond, in the database's order: days of less precision come last."""
    found = []
    for hit in hits:
        record = model.model_validate(hit["_source"])
        row = _row(record, hit["_source"]["conflict_key"])
        if filters.fits(row):
            found.append((row, record))
    found.sort(key=lambda one: one[0].id)
    found.sort(key=lambda one: one[0].at, reverse=True)
    return [record for _, record in found]


def _row(record: Record, conflict_key: str) -> Row:
    match record:
        case Claim() | Denial() | Ledger():
            return mention_row(record, conflict_key)
        case Series() | Change() | Contradiction():
            return derived_row(record)
    raise TypeError(f"{type(record).__name__} is in no list")
