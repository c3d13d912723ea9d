"""The flow without the words of the news: for topics that people read who have no right to the texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas import Change, Record
from streams.core.operator import Emit, Operator, State
from streams.flow import CHANGES, Stage


class Quoteless:
    """An operator whose changes carry no sentence. Alerts are made of changes, so they carry none either."""

    def __init__(self, operator: Operator) -> None:
        self._operator = operator

    def __call__(self, state: State, key: str, record: Record) -> Sequence[Emit]:
        return [_without_quote(emit) for emit in self._operator(state, key, record)]

    def forget(self) -> None:
        self._operator.forget()


def without_quotes(flow: Sequence[Stage]) -> tuple[Stage, ...]:
    """The same flow, and no sentence of the news on toll.changes, toll.series, toll.contradictions and alerts.

    news.items and news.claims hold the texts, as the stages read them there; so do dead letters.
    """
    return tuple(replace(stage, make=_quoteless(stage.make)) if CHANGES in stage.outputs else stage for stage in flow)


def _quoteless(make: Callable[[], Operator]) -> Callable[[], Operator]:
    return lambda: Quoteless(make())


def _without_quote(emit: Emit) -> Emit:
    if emit.topic != CHANGES.name or not isinstance(emit.value, Change):
        return emit
    return Emit(emit.topic, emit.key, emit.value.model_copy(update={"sentence": ""}))
