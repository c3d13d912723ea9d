"""A worker of an invented former version, which misread a third of the items and broke on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from schemas import NewsItem, Record
from streams.core.operator import Emit, State
from streams.extract.operator import Extract
from streams.flow import ALERT, DETECT, EXTRACT
from streams.settings import Settings


class FormerExtract:
    """Takes the killed for injured."""

    def __init__(self) -> None:
        self._extract = Extract()

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        assert isinstance(record, NewsItem)
        if record.publisher == "Breaking News":
            raise ValueError("the former version breaks here")
        if crc32(record.id.encode()) % 3 == 0:
            record = record.model_copy(update={"text": record.text.replace("killed", "injured")})
        return self._extract(state, key, record)

    def forget(self) -> None:
        pass


FORMER_FLOW = (replace(EXTRACT, make=FormerExtract), DETECT, ALERT)

if __name__ == "__main__":
    from streams.runners.faust import run_worker

    run_worker(Settings.from_env(), FORMER_FLOW)
