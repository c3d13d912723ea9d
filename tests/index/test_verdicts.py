"""Every answer of Elasticsearch to a bulk has its verdict, for each document alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from streams.errors import ServerError
from streams.index import writer as writer_module
from streams.index.documents import Action
from streams.index.writer import Writer
from streams.settings import Settings


class Server:
    """Answers each bulk with the next list of statuses, one for each document; then 200 for all."""

    def __init__(self, *answers: list[int]) -> None:
        self.answers = list(answers)
        self.asked: list[list[str]] = []

    def bulk(self, operations: list[bytes], require_alias: bool, filter_path: object) -> dict[str, Any]:
        ids = [json.loads(operation.splitlines()[0])["index"]["_id"] for operation in operations]
        self.asked.append(ids)
        statuses = self.answers.pop(0) if self.answers else [200] * len(ids)
        error = {"type": "some_exception", "reason": "for a test"}
        return {"items": [{"index": {"status": s, **({"error": error} if s > 201 else {})}} for s in statuses]}


def write(server: Server, count: int = 3) -> tuple[Any, list[float]]:
    waited: list[float] = []
    writer = Writer(server, Settings(), waited.append)  # type: ignore[arg-type]
    return writer.write([Action("items", str(n), 1, {"id": str(n)}) for n in range(count)]), waited


@pytest.mark.parametrize(
    ("status", "written", "stale", "refused"),
    [(200, 3, 0, 0), (201, 3, 0, 0), (409, 2, 1, 0), (400, 2, 0, 1)],
)
def test_what_is_settled(status: int, written: int, stale: int, refused: int) -> None:
    server = Server([200, status, 201])
    outcome, waited = write(server)
    assert (outcome.written, outcome.stale, len(outcome.refused)) == (written, stale, refused)
    assert (len(server.asked), waited) == (1, [])


@pytest.mark.parametrize("status", [429, 500, 503])
def test_only_what_was_not_taken_is_sent_again_ever_more_slowly(status: int) -> None:
    server = Server([200, status, status], [200, status], [status])
    outcome, waited = write(server)
    assert outcome.written == 3
    assert server.asked == [["0", "1", "2"], ["1", "2"], ["2"], ["2"]]
    assert all(0.5 * 2**n <= seconds <= 2**n for n, seconds in enumerate(waited))


@pytest.mark.parametrize(("status", "advice"), [(401, "setup"), (403, "setup"), (404, "tollwatch index setup")])
def test_a_fault_of_the_setup_blames_no_document(status: int, advice: str) -> None:
    with pytest.raises(ServerError, match=advice):
        write(Server([200, status, 200]))


def test_a_refusal_names_the_document_and_the_reason() -> None:
    outcome, _ = write(Server([200, 200, 400]))
    [refusal] = outcome.refused
    assert (refusal.action.id, refusal.reason) == ("2", "some_exception: for a test")


def test_a_bulk_is_no_larger_than_it_may_be_and_one_document_goes_alone_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(writer_module, "LARGEST", 250)
    server = Server()
    large = [Action("items", str(n), 1, {"id": "x" * (400 if n == 3 else 1)}) for n in range(6)]
    outcome = Writer(server, Settings()).write(large)  # type: ignore[arg-type]
    assert outcome.written == 6
    assert server.asked == [["0", "1"], ["2"], ["3"], ["4", "5"]]
