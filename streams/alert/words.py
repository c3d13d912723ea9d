"""An alert's words, in wire style: who says how many of whom, where and since when; what was before; the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Cause, Change, ChangeType, Contradiction, Current, Flag, Harm, Ledger, Measure, Place, VictimClass
from streams.link.countries import country_names

TITLE_LENGTH = 119

_ARROW = "->"
_AREAS = {"ps/gaza-strip": "Gaza Strip", "ps/west-bank": "West Bank"}
_AREA_AT_WAR = "ps/gaza-strip"
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
_DEAD_OF = {
    Cause.HUNGER: "dead of hunger",
    Cause.DISEASE: "dead of disease",
    Cause.DISASTER: "killed in a disaster",
    Cause.ACCIDENT: "killed in an accident",
}
_ROLES = frozenset(
    [
        "police",
        "officials",
        "authorities",
        "rescuers",
        "witnesses",
        "medics",
        "doctors",
        "residents",
        "activists",
        "sources",
        "rebels",
        "investigators",
        "prosecutors",
        "locals",
        "militants",
    ]
)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ACCIDENTS = re.compile(
    r"\b(?:two|three|four|five|several|multiple|separate) (?:\w+ ){0,2}(?:accidents|crashes|collisions|fires)\b",
    re.I,
)
_VICTIMS = {
    VictimClass.CIVILIAN: ("civilian", "civilians"),
    VictimClass.CHILD: ("child", "children"),
    VictimClass.WOMAN: ("woman", "women"),
    VictimClass.MAN: ("man", "men"),
    VictimClass.COMBATANT: ("combatant", "combatants"),
    VictimClass.POLICE: ("police officer", "police officers"),
    VictimClass.HEALTH_WORKER: ("health worker", "health workers"),
    VictimClass.AID_WORKER: ("aid worker", "aid workers"),
    VictimClass.JOURNALIST: ("journalist", "journalists"),
    VictimClass.MIGRANT: ("migrant", "migrants"),
    VictimClass.SUSPECT: ("suspect", "suspects"),
}


def title(change: Change, unconfirmed: bool = False, speaker: str = "") -> str:
    """Under 120 characters: "US-led coalition: 1,100 -> more than 1,300 civilians killed in Iraq and Syria".

    `speaker`: who alone gives an incident's figure ("Tyre, Lebanon: 12 people killed, police say").
    """
    who = change.claimant.name if change.claimant else _where(change) or _conflict(change)
    after = _after(change) if change.claimant else ""
    text = f"{_marks(change, unconfirmed)}{who}: {step(change)} {victims(change)}{after}"
    name = speaker.casefold() if speaker.casefold() in _ROLES else speaker
    said = f"{text}, {name} {_say([name])}" if name and not change.claimant else text
    return shortened(said if len(said) <= TITLE_LENGTH else text)


class Around(NamedTuple):
    """What the store knows beside the change. `speakers`: who give an incident's figure; `told`: so does a text that
    names nobody who said it; `others`: what others say."""

    speakers: tuple[str, ...] = ()
    told: bool = False
    others: tuple[str, ...] = ()
    quote: bool = True
    unconfirmed: bool = False


def message(change: Change, around: Around = Around()) -> str:  # noqa: B008
    """What a reader needs to judge the change, one thing a line: who says it, before -> after, others, words, link."""
    counted = f"{figure(change.current)} {victims(change)}"
    where = _after(change)
    lines = [f"{_speaker(change, around)} {counted}{where}, {_when(change)}."]
    if change.type is ChangeType.SUSPECTED_ERROR:
        lines.append("Unconfirmed: it does not fit the figure before, and nothing says that it corrects it.")
    elif around.unconfirmed:
        lines.append("Unconfirmed: so many in one event, and nothing was told of it before: it may be a running count.")
    if change.previous:
        lines.append(f"Before {_ARROW} after: {_dated(change.previous)} {_ARROW} {_dated(change.current)}.")
    if change.flags:
        lines.append(f"Marked: {', '.join(change.flags)}.")
    if around.others:
        lines.append(f"Others: {'; '.join(around.others)}.")
    if change.sentence and around.quote:
        source = f" ({change.publisher})" if change.publisher else ""
        lines.append(f"“{change.sentence}”{source}")
    if change.url:
        lines.append(change.url)
    return "\n".join(lines)


def shortened(text: str) -> str:
    """A title under 120 characters, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= TITLE_LENGTH else text[: TITLE_LENGTH - 1].rstrip() + "…"


def ratio_title(found: Contradiction) -> str:
    """ "Airwars 8,200, US-led coalition 1,302: 6.3 times apart on civilians killed"."""
    sides = ", ".join(f"{c.name} {figure(f)}" for c, f in zip(found.claimants, found.figures, strict=True))
    times = f"{found.ratio:.1f} times apart" if found.ratio else "apart"
    return shortened(f"{sides}: {times} on {victims(found)}")


def ratio_message(found: Contradiction) -> str:
    lines = [
        f"{says([claimant.name])} {_dated(current)}."
        for claimant, current in zip(found.claimants, found.figures, strict=True)
    ]
    basis = ", ".join(code.value.replace("_", " ") for code in found.basis)
    return "\n".join([*lines, *([f"They may differ by: {basis}."] if basis else [])])


def ledger_title(ledger: Ledger) -> str:
    who = ledger.claimant.name if ledger.claimant else "A ledger"
    return shortened(f"{who}: the books do not add up: {ledger.check}")


def ledger_message(ledger: Ledger) -> str:
    who = ledger.claimant.name if ledger.claimant else "Somebody"
    lines = [f"{who} gives numbers of assessed reports that do not add up: {ledger.check}."]
    source = f" ({ledger.publisher})" if ledger.publisher else ""
    return "\n".join([*lines, f"“{ledger.evidence.sentence}”{source}", *([ledger.url] if ledger.url else [])])


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


def victims(counted: Change | Contradiction) -> str:
    """Whom the figure counts, and what was done to them: "Palestinian children killed"."""
    many = not (isinstance(counted, Change) and figure(counted.current) in ("1", "at least 1"))
    named = [_VICTIMS[c][many] for c in counted.victim_class if c in _VICTIMS]
    if isinstance(counted, Change) and counted.unit == "household":
        return f"{'households' if many else 'household'} {_done(counted)}"
    people = " and ".join(named) or ("people" if many else "person")
    group = _IN_BRACKETS.sub("", counted.victim_group or "")
    if group and many == _names_many(group):
        return f"{group} {_done(counted)}"
    return f"{people}{f' ({group})' if group else ''} {_done(counted)}"


def _names_many(group: str) -> bool:
    """Whether a group's name can stand with a number: "Thai farmers", "Palestinians", and not "Hamas" or "militant"."""
    last = group.split()[-1]
    if last.istitle():
        return last.endswith(("ans", "is", "ists", "men"))
    return last.endswith(("s", "people", "men", "personnel", "troops")) or last == "police"


def tells_accidents(change: Change) -> bool:
    """Whether its figure is a sum over accidents of which each is smaller ("in two separate crashes")."""
    return change.cause is Cause.ACCIDENT and _ACCIDENTS.search(change.sentence) is not None


def _done(counted: Change | Contradiction) -> str:
    """What was done to them; violence, which most news tell, needs no word, and nobody is killed by hunger."""
    if counted.harm is Harm.KILLED and counted.cause is Cause.ACCIDENT and isinstance(counted, Change):
        return _in_accident(counted)
    if counted.harm is Harm.KILLED and counted.cause in _DEAD_OF:
        return _DEAD_OF[counted.cause]
    return _VERBS.get(counted.harm, counted.harm.value)


def _in_accident(change: Change) -> str:
    """In a war one "accident" (a crush at an aid site) may be what a side calls it."""
    if tells_accidents(change):
        return "killed in accidents"
    in_war = change.conflict or (change.place and _AREA_AT_WAR in change.place.path)
    return _VERBS[Harm.KILLED] if in_war else _DEAD_OF[Cause.ACCIDENT]


def _speaker(change: Change, around: Around) -> str:
    names = (change.claimant.name,) if change.claimant else around.speakers
    if names:
        return says(names)
    return f"{change.publisher} reports" if change.publisher else "Reported:"


def says(names: Sequence[str]) -> str:
    """ "Police say", "Airwars says", "The army and the hospital say"."""
    joined = " and ".join(names)
    return f"{joined[0].upper()}{joined[1:]} {_say(names)}"


def _say(names: Sequence[str]) -> str:
    """Police and other people in the plural, unlike a body whose name ends in s ("Reuters"), "say"."""
    last = names[0].split()[-1]
    plural = last.endswith(("ans", "is")) if last.istitle() else last.endswith("s") and not last.endswith("ss")
    role = last.casefold() in _ROLES or plural
    return "say" if role or len(names) > 1 else "says"


def _dated(current: Current) -> str:
    return f"{figure(current)} ({current.as_of.day})" if current.as_of.day else figure(current)


def _marks(change: Change, unconfirmed: bool) -> str:
    if unconfirmed or change.type is ChangeType.SUSPECTED_ERROR:
        return "Unconfirmed: "
    if Flag.DENIED in change.flags:
        return "Denied: "
    if Flag.RETRACTED in change.flags:
        return "Retracted: "
    return "Corrected: " if change.type is ChangeType.DECREASED else ""


def _where(change: Change) -> str:
    """The place. A country that the sentence does not name comes from the words around it, and may be a party's."""
    place = change.place
    if place is None:
        return ""
    inherited = place.precision == "country" and place.name.casefold() not in change.sentence.casefold()
    if inherited and change.conflict:
        return ""
    within = _within(place, change)
    if within and place.name in within.split():  # "Gaza, Gaza Strip"
        return within
    return f"{place.name}, {within}" if within else place.name


def _within(place: Place, change: Change) -> str:
    """What a town lies in, for there are towns of one name in many countries: its country, a Palestinian one's area.

    Nothing where the claimant, the conflict or the place itself is called so already.
    """
    if place.precision in ("country", "area") or not place.country:
        return ""
    if place.precision == "region" and change.conflict:
        return ""
    area = place.path[1] if place.country == "PS" and len(place.path) > 2 else ""
    name = _AREAS.get(area) or country_names().get(place.country, "")
    said = (
        place.name,
        change.conflict.name if change.conflict else "",
        change.claimant.name if change.claimant else "",
    )
    return "" if any(name in one for one in said) else name


def _after(change: Change) -> str:
    """Where it was, else in which conflict."""
    where = _where(change)
    return f" in {where}" if where else f" ({change.conflict.name})" if change.conflict else ""


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
