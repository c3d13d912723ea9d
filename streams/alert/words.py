"""An alert's words, in wire style: who says how many of whom, where and since when; what was before; the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from schemas import Change, ChangeType, Contradiction, Current, Flag, Ledger, Measure
from streams.alert.figures import ARROW, counted, figure
from streams.alert.harms import cases, done, event_told
from streams.alert.people import same_people, victims
from streams.alert.spans import span_of
from streams.alert.where import behind, conflict_behind, place_of

TITLE_LENGTH = 119

_ROLES = frozenset({
    "police", "officials", "authorities", "rescuers", "witnesses", "medics", "doctors", "residents", "activists",
    "sources", "reports", "rebels", "investigators", "prosecutors", "locals", "militants",
})  # fmt: skip
_ROLE_WORDS = frozenset({
    "local", "human", "rescue", "security", "health", "hospital", "medical", "military", "state", "government",
    "regional", "provincial", "volunteer", "independent", "family", "media", "community", "opposition", "disaster",
    "emergency",
})  # fmt: skip
# Bodies whose name is a plural: "the Rapid Support Forces say", "Emergency Lawyers say".
_PLURAL_BODIES = frozenset({
    "forces", "lawyers", "authorities", "guards", "brigades", "rebels", "fighters", "militants", "helmets",
    "officials", "workers", "rescuers", "medics", "doctors",
})  # fmt: skip


def title(change: Change, unconfirmed: bool = False, speaker: str = "") -> str:
    """Under 120 characters: "US-led coalition: 1,100 -> more than 1,300 civilians killed in Iraq and Syria".

    `speaker`: who alone gives an incident's figure ("Tyre, Lebanon: 12 people killed, police say").
    """
    name = _in_midst(speaker)
    said = f", {name} {_say([name])}" if name and not change.claimant else ""
    for brief, by in ((0, said), (1, said), (2, said), (0, ""), (1, ""), (2, "")):
        words = _told(change, brief)
        text = f"{_marks(change, unconfirmed)}{words[0].upper()}{words[1:]}{by}"
        if len(text) <= TITLE_LENGTH:
            break
    return shortened(text)


def toll(change: Change, *, brief: int = 0, before: bool = True) -> str:
    """How many of whom, and what was done to them: "40 -> dozens of people killed in a fire".

    `brief`: 1 without the words before the noun, 2 also without the event.
    """
    people = cases(change) or victims(change, brief=brief > 0)
    after = counted(change.current, people)
    first = f"{figure(change.previous)} {ARROW} " if before and _follows(change) and change.previous else ""
    return f"{first}{after}" if cases(change) else f"{first}{after} {done(change, plainly=brief > 1)}"


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
    lines = [f"{_speaker(change, around)} {toll(change, before=False)}{behind(change)}, {_when(change)}."]
    if change.type is ChangeType.SUSPECTED_ERROR:
        lines.append("Unconfirmed: it does not fit the figure before, and nothing says that it corrects it.")
    elif around.unconfirmed:
        lines.append("Unconfirmed: so many in one event, and nothing was told of it before: it may be a running count.")
    if change.previous and _follows(change):
        lines.append(f"Before {ARROW} after: {_dated(change.previous)} {ARROW} {_dated(change.current)}.")
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
    return shortened(f"{sides}: {times} on {victims(found)} {done(found)}")


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


def _told(change: Change, brief: int) -> str:
    """Without who says it where that is an event's: the place, else the conflict behind the figure."""
    span = span_of(change)
    if span and change.incident and (change.previous or event_told(change)):
        span = ""  # the toll of the one event that the title names
    since = f" {span}" if span else ""
    told = toll(change, brief=brief)
    if since == " in total":
        told, since = told + since, ""
    if change.claimant:
        return f"{change.claimant.name}: {told}{behind(change)}{since}"
    where = place_of(change)
    if where:
        return f"{where}: {told}{since}"
    return f"{told}{conflict_behind(change.conflict)}{since}"


def _follows(change: Change) -> bool:
    """Whether the figure before can stand before this one: it may be of others than this sentence's."""
    return change.previous is not None and same_people(change)


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
    plural = (
        last.endswith(("ans", "is"))
        if last.istitle()
        else last.endswith(("s", "men", "people")) and not last.endswith("ss")
    )
    role = last.casefold() in (*_ROLES, *_PLURAL_BODIES) or plural
    return "say" if role or len(names) > 1 else "says"


def _in_midst(speaker: str) -> str:
    """As it stands within a sentence: "Local officials" that began one are "local officials" there."""
    first, *others = speaker.split() or [""]
    small = all(word == word.lower() for word in others) and first.casefold() in (*_ROLES, *_ROLE_WORDS)
    return f"{speaker[0].lower()}{speaker[1:]}" if small else speaker


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
