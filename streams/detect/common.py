"""What a series and all its changes have in common: whose count it is, of whom, of which harm, where and when."""

from __future__ import annotations

from functools import lru_cache

from schemas import Cause, Incident, Measure, SeriesClaimant, VictimClass, Window
from streams.detect.pieces import Common
from streams.detect.series import Count, Line
from streams.detect.statement import Statement

_UNSPECIFIED = (VictimClass.UNSPECIFIED,)


def common_of(line: Line, incident: Incident | None) -> Common:
    """The fields that a series and its changes share: each from the first statement that says it."""
    if incident and len(line.statements) == 1:
        return _of_one(line.statements[0], line.count, incident)
    first, count = line.first, line.count
    classes, group, cause, place = first.get("classes"), first.get("group"), _of_cause(line), first.get("place")
    conflict = first.get("conflict")
    return Common(
        conflict.item.conflict if conflict else None,
        _claimant(line),
        count.harm,
        classes.said.victim_class if classes else _UNSPECIFIED,
        group.said.victim_group if group else None,
        cause.said.cause if cause else Cause.UNKNOWN,
        count.unit,
        count.measure if count.incident else line.statements[0].said.measure,
        _window(line),
        incident,
        incident.place if incident else place.said.place if place else None,
        count.part,
    )


def _of_one(statement: Statement, count: Count, incident: Incident) -> Common:
    """The same, of one statement alone."""
    said = statement.said
    name = said.claimant.name if said.claimant else count.claimant or ""
    return Common(
        statement.item.conflict,
        _speaker(count.claimant, name) if count.claimant is not None else None,
        count.harm,
        said.victim_class if statement.scope.classes else _UNSPECIFIED,
        said.victim_group or None,
        Cause.UNKNOWN if said.cause is Cause.OTHER else said.cause,
        count.unit,
        count.measure,
        None,
        incident,
        incident.place,
        count.part,
    )


def _of_cause(line: Line) -> Statement | None:
    """Who says the cause first; of an item that tells of several ("and six died of hunger") the standing figure."""
    first, standing = line.first.get("cause"), line.standing
    if first is None or standing is None:
        return first
    lead = standing.fact.lead
    return lead if lead.item is first.item and lead.said.cause not in (Cause.UNKNOWN, Cause.OTHER) else first


def _claimant(line: Line) -> SeriesClaimant | None:
    if line.count.claimant is None:
        return None
    named = line.first.get("claimant")
    return _speaker(
        line.count.claimant, named.said.claimant.name if named and named.said.claimant else line.count.claimant
    )


@lru_cache(maxsize=65536)
def _speaker(id_: str, name: str) -> SeriesClaimant:
    return SeriesClaimant(id=id_, name=name)


def _window(line: Line) -> Window | None:
    """The window in the words that settle it most closely."""
    if line.count.measure is Measure.INCIDENT:
        return None
    first = line.first
    if line.count.rolling:
        stated = first.get("period")
        return _counted(
            None, None, stated.said.period.text if stated and stated.said.period else "", line.count.rolling
        )
    stated = (first.get(line.scope.window) if line.scope.window else None) or first.get("window")
    period = stated.said.period if stated else None
    if period is None:
        return None
    return _counted(period.start, period.end if line.count.measure is Measure.PERIOD else None, period.text, None)


@lru_cache(maxsize=4096)
def _counted(start: str | None, end: str | None, text: str, rolling: int | None) -> Window:
    return Window(start=start, end=end, text=text, rolling=rolling)
