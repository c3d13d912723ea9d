"""Full text over the claims in Elasticsearch: the same answers as from the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from schemas import Claim, Denial, Ledger, NewsItem
from streams.index.server import refused
from streams.index.setup import alias
from streams.settings import Settings
from streams.store.question import CANDIDATES, Mention, Question, best, question_of, stem

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

_FIELDS = (
    "evidence.sentence", "claimant.name", "claimant.person", "claimant.text", "place.name", "conflict.name",
)  # fmt: skip
_WORDS = ("harm", "victim_class", "conflict.id")
WITHDRAWN = [{"term": {"withdrawn": True}}]
MENTIONS: dict[str, type[Mention]] = {"claim": Claim, "denial": Denial, "ledger": Ledger}


def search(client: Elasticsearch, settings: Settings, words: str, limit: int = 20) -> list[Mention]:
    """Claims, denials and ledgers that answer best, as `streams.store.question` reads it. Raises ServerError."""
    question = question_of(words)
    name = alias(settings, "claims")
    try:
        for all_of_them in (True, False):
            body = _query(question, all_of_them)
            hits = client.search(index=name, query=body, size=CANDIDATES)["hits"]["hits"]
            found = [MENTIONS[hit["_source"]["kind"]].model_validate(hit["_source"]) for hit in hits]
            if answers := best(question, found, limit, whole=all_of_them):
                return answers
        return _by_title(client, settings, question, limit)
    except Exception as error:
        raise refused(error, settings) from None


def _by_title(client: Elasticsearch, settings: Settings, question: Question, limit: int) -> list[Mention]:
    """What the items say whose title has the words."""
    words = {"bool": {"must": [_any_of(alike, ("title",), ()) for alike in question.words]}}
    items = client.search(index=alias(settings, "items"), query=words, size=CANDIDATES)["hits"]["hits"]
    titles = {
        (item.id, item.text_hash): item.title for hit in items for item in [NewsItem.model_validate(hit["_source"])]
    }
    theirs = {"bool": {"filter": [{"terms": {"item_id": [id_ for id_, _ in titles]}}], "must_not": WITHDRAWN}}
    hits = client.search(index=alias(settings, "claims"), query=theirs, size=CANDIDATES)["hits"]["hits"]
    found = [MENTIONS[hit["_source"]["kind"]].model_validate(hit["_source"]) for hit in hits]
    return best(question, found, limit, whole=True, title=lambda one: titles.get((one.item_id, one.revision), ""))


def _query(question: Question, all_of_them: bool) -> dict[str, Any]:
    filters: list[dict[str, Any]] = [{"term": {"kind": question.kind}}] if question.kind else []
    bounds = {"gte": question.least, "lte": question.most}
    if given := {side: bound for side, bound in bounds.items() if bound is not None}:
        fields = [f"{figure}.{side}" for figure in ("quantity", "disputed_quantity") for side in ("value", "min")]
        filters.append({"bool": {"should": [{"range": {field: given}} for field in fields]}})
    words = [_any_of(alike, _FIELDS, _WORDS) for alike in question.words]
    wanted = {"must": words} if all_of_them else {"should": words, "minimum_should_match": 1 if words else 0}
    return {"bool": {"filter": filters, "must_not": WITHDRAWN, **wanted}}


def _any_of(alike: Sequence[str], fields: Sequence[str], codes: Sequence[str]) -> dict[str, Any]:
    """One of the words, in one of the fields of prose or of codes."""
    return {"bool": {"should": [clause for word in alike for clause in _clauses(word, fields, codes)]}}


def _clauses(word: str, fields: Sequence[str], codes: Sequence[str]) -> list[dict[str, Any]]:
    """A word in any of its forms: not every distribution has an analyser for English, so it is cut and begun with."""
    exact = {"multi_match": {"query": word, "fields": list(fields), "type": "phrase"}}
    beginning = stem(word)
    if len(beginning) < 3 or not beginning.isalpha():
        return [exact]
    begun = [{"prefix": {field: {"value": beginning, "case_insensitive": True}}} for field in (*fields, *codes)]
    return [exact, *begun]
