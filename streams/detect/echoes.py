"""Figures of a count that nobody is named for: each corroborates an equal one of the same count by somebody.

Which figures a series shares with nobody is remembered with the series, and asked again only for those that came or
went since: its history may be of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from streams.detect.series import Count, Echo, Figure, Line, figure_of
from streams.detect.statement import Statement


class Echoes:
    """What is said of the counts of one conflict that nobody is named for."""

    def __init__(self) -> None:
        self._heard: dict[Count, dict[Figure, dict[Statement, None]]] = {}

    def replace(
        self, count: Count, gone: Sequence[Statement], new: Sequence[Statement], others: Iterable[Line]
    ) -> list[Line]:
        """Take statements of nobody's count out and in. Returns those of the `others`, the series of the same count by
        somebody, that have one of their figures."""
        heard = self._heard.setdefault(count, {})
        for statement in gone:
            said = heard[figure_of(statement)]
            del said[statement]
            if not said:
                del heard[figure_of(statement)]
        for statement in new:
            heard.setdefault(figure_of(statement), {})[statement] = None
        figures = {figure_of(statement) for statement in (*gone, *new)}
        touched = [line for line in others if not line.figures.keys().isdisjoint(figures)]
        for line in touched:
            line.moved = line.moved | figures
        return touched

    def of(self, line: Line) -> Echo | None:
        """What nobody is named for that has a figure of a series, and may be of what it counts."""
        if line.count.incident is not None or not self._heard:
            return None
        heard = self._heard.get(line.count.unattributed)
        if not heard:
            line.echoed_in = None
            return None
        has_changed = line.echoed_in != line.scope
        if has_changed:
            line.echoes, line.echoed_in, line.moved = {}, line.scope, heard.keys() & line.figures.keys()
        for figure in line.moved:
            said = heard.get(figure, ()) if figure in line.figures else ()
            fitting = tuple([statement for statement in said if line.scope.fits(statement.scope)])
            if fitting == line.echoes.get(figure, ()):
                continue
            has_changed = True
            if fitting:
                line.echoes[figure] = fitting
            else:
                del line.echoes[figure]
        line.moved = frozenset()
        if has_changed:
            line.echo = _heard_in([statement for fitting in line.echoes.values() for statement in fitting])
        return line.echo


def _heard_in(statements: Sequence[Statement]) -> Echo | None:
    if not statements:
        return None
    moments = [statement.published for statement in statements]
    return Echo(min(moments), max(moments), frozenset([statement.item.publisher for statement in statements]))
