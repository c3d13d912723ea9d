"""An alert's words, in wire style: who, before -> after, whom, where; then since when, the sentence and the link."""

from __future__ import annotations

from schemas import Change, ChangeType, Current, Flag, Harm, Measure, VictimClass

TITLE_LENGTH = 119

_ARROW = "->"
_VERBS = {
    Harm.KILLED: "killed",
    Harm.INJURED: "injured",
    Harm.MISSING: "missing",
    Harm.DISPLACED: "displaced",
    Harm.DETAINED: "detained",
    Harm.KIDNAPPED: "kidnapped",
    Harm.AFFECTED: "affected",
    Harm.CASUALTIES: "killed or injured",
}
_VICTIMS = {
    VictimClass.CIVILIAN: "civilians",
    VictimClass.CHILD: "children",
    VictimClass.WOMAN: "women",
    VictimClass.MAN: "men",
    VictimClass.COMBATANT: "combatants",
    VictimClass.POLICE: "police",
    VictimClass.HEALTH_WORKER: "health workers",
    VictimClass.AID_WORKER: "aid workers",
    VictimClass.JOURNALIST: "journalists",
    VictimClass.MIGRANT: "migrants",
    VictimClass.SUSPECT: "suspects",
}


def title(change: Change) -> str:
    """Under 120 characters: "US-led coalition: 1,100 -> more than 1,300 civilians killed in Iraq and Syria"."""
    who = change.claimant.name if change.claimant else _where(change) or _conflict(change)
    where = _where(change) if change.claimant else ""
    after = f" in {where}" if where else ""
    text = f"{_marks(change)}{who}: {step(change)} {victims(change)}{after}"
    return text if len(text) <= TITLE_LENGTH else text[: TITLE_LENGTH - 1].rstrip() + "…"


def message(change: Change) -> str:
    """What a reader needs to judge the change, one thing a line."""
    who = change.claimant.name if change.claimant else "All claimants of the incident"
    lines = [f"{who}: {step(change)} {victims(change)}, {_when(change)}."]
    if change.type is ChangeType.SUSPECTED_ERROR:
        lines.append("Unconfirmed: the figure is lower than the standing one, and nothing says that it corrects it.")
    if change.previous and change.previous.as_of.day:
        lines.append(f"Before: {figure(change.previous)}, as of {change.previous.as_of.day}.")
    if change.flags:
        lines.append(f"Marked: {', '.join(change.flags)}.")
    if change.sentence:
        source = f" ({change.publisher})" if change.publisher else ""
        lines.append(f"“{change.sentence}”{source}")
    if change.url:
        lines.append(change.url)
    return "\n".join(lines)


def step(change: Change) -> str:
    """Before -> after; only the figure where there was none before."""
    after = figure(change.current)
    return f"{figure(change.previous)} {_ARROW} {after}" if change.previous else after


def figure(current: Current) -> str:
    """A figure in words from its bounds: (1300, 1301, -) is "more than 1,300"."""
    value, least, most = current.value, current.min, current.max
    if value is None:
        if least is not None and most is not None:
            return f"{least:,}-{most:,}"
        return f"at least {least:,}" if least is not None else f"up to {most or 0:,}"
    if least is None and most is None:
        return f"about {value:,}"
    if least == most:
        return f"{value:,}"
    if most is None:
        return f"more than {value:,}" if least is not None and least > value else f"at least {value:,}"
    return f"up to {value:,}" if least is None else f"{least:,}-{most:,}"


def victims(change: Change) -> str:
    """Whom the figure counts, and what was done to them: "Palestinian children killed"."""
    named = [_VICTIMS[c] for c in change.victim_class if c in _VICTIMS]
    people = " and ".join(named) or "people"
    group = f" ({change.victim_group})" if change.victim_group else ""
    return f"{people}{group} {_VERBS.get(change.harm, change.harm.value)}"


def _marks(change: Change) -> str:
    if change.type is ChangeType.SUSPECTED_ERROR:
        return "Unconfirmed: "
    if Flag.DENIED in change.flags:
        return "Denied: "
    return "Corrected: " if change.type is ChangeType.DECREASED else ""


def _where(change: Change) -> str:
    return change.place.name if change.place else ""


def _conflict(change: Change) -> str:
    return change.conflict.name if change.conflict else "Unlinked"


def _when(change: Change) -> str:
    window = change.window
    if change.incident:
        first, last = change.incident.days
        return f"on {first}" if first == last else f"between {first} and {last}"
    if window and window.rolling:
        return f"in the past {window.rolling} hours, as of {change.as_of.day}"
    if window and window.start and window.end and change.measure is Measure.PERIOD:
        return f"from {window.start} to {window.end}"
    if window and window.start:
        return f"since {window.start}, as of {change.as_of.day}"
    return f"as of {change.as_of.day}"
