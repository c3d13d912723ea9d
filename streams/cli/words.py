"""Records in words: figures with their bounds, people, windows, and the sentence to paste."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from schemas import AsOf, Bounds, Change, Claim, Contradiction, Point, Quantity, Series, Stance, VictimClass, Window
from streams.people import ARMED, CALLED

_YOUNG = {
    frozenset({VictimClass.CHILD, VictimClass.WOMAN}): ("girl", "girls"),
    frozenset({VictimClass.CHILD, VictimClass.MAN}): ("boy", "boys"),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def figure(bounds: Bounds | Point) -> str:
    """A figure with its bounds: "more than 1,300", "at least 12", "up to 13,000", "10 to 12"."""
    value, low, high = bounds.value, bounds.min, bounds.max
    if isinstance(bounds, Quantity) and bounds.quantifier == "vague":
        return bounds.text
    if value is None:
        if low is not None and high is not None:
            return f"{low:,} to {high:,}"
        return f"at least {low:,}" if low is not None else f"up to {high:,}" if high is not None else "?"
    if low == high == value:
        return f"{value:,}"
    if low is not None and high is None:
        return f"more than {value:,}" if low > value else f"at least {value:,}"
    if high is not None and low is None:
        nearly = getattr(bounds, "quantifier", None) == "less_than"
        return f"nearly {value:,}" if nearly else f"up to {value:,}"
    return f"about {value:,}" if low is None else f"{value:,} ({low:,} to {number(high)})"


def current_figure(series: Series) -> str:
    """The standing figure in words; the history's point knows "nearly" from "up to"."""
    now = series.current
    same = [p for p in series.history if (p.value, p.min, p.max) == (now.value, now.min, now.max)]
    return figure(same[-1] if same else now)


def people(
    victim_class: tuple[VictimClass, ...], union: bool | None = False, group: str | None = None, *, one: bool = False
) -> str:
    """Of whom a figure speaks: "civilians", "girls", "women and children", "Palestinians (children)"; `one`: of one.

    `union`: whether it counts all who are of one of the classes, not only who is of each; None where that is not known.
    """
    young = next((pair for pair in _YOUNG if pair <= {*victim_class} and union is False), frozenset())
    called = [_YOUNG[young]] if young else []
    called += [CALLED[name] for name in victim_class if name in CALLED and name not in young]
    names = [words[0 if one else 1] for words in called]
    if group:  # "Palestinian civilians" and "Ukrainian soldiers" say their class already
        plain = {CALLED[name][0 if one else 1] for name in ARMED}
        names = [name for name in names if name not in plain and name[:5] not in group.casefold()]
    words = (" and " if union else ", ").join(names)
    if group:
        return f"{group} ({words})" if words else group
    return words or ("person" if one else "people")


def whom(record: Series | Change | Contradiction) -> str:
    """The same of a record; "households" where its figure counts these."""
    union = record.class_union if isinstance(record, Series) else None
    of = people(record.victim_class, union, record.victim_group)
    if isinstance(record, Contradiction) or record.unit != "household":
        return of
    return "households" if of == "people" else f"households ({of})"


def window(record: Series | Change) -> str:
    """The window or incident of a series in full: "since 1 August 2014", "in 2017", "on 31 May 2019 in Raqqa"."""
    return _when(record, day)


def short_window(record: Series | Change) -> str:
    """The same with days as numbers, for tables."""
    return _when(record, str)


def _when(record: Series | Change, write: Callable[[str], str]) -> str:
    if record.incident:
        place = record.incident.place or record.place
        return _days(*record.incident.days, write) + (f" in {place.name}" if place else "")
    return _span(record.window, write) if record.window else ""


def _span(span: Window, write: Callable[[str], str]) -> str:
    if span.rolling:
        return f"in {span.rolling} hours" if span.rolling < 96 else f"in {span.rolling // 24} days"
    if span.start and span.end:
        return _days(span.start, span.end, write)
    if span.start:
        return f"since {write(_as_told(span.start, span.text))}"
    return f"until {write(span.end)}" if span.end else span.text


def _are_several(name: str) -> bool:
    """True for a source that is named in the plural: "authorities", "Houthis", "police"."""
    last = name.casefold().split()[-1]
    return last in ("police", "houthis", "medics") or last.endswith(
        ("ies", "ials", "ists", "ers", "ents", "ants", "els", "sses")
    )


def _as_told(start: str, text: str) -> str:
    """A start with no more precision than its words: "since October 2023" names no day, "since 2014" no month."""
    if not text or start[7:] != "-01" or re.search(r"\b(?:1|1st|start|beginning)\b", text, re.IGNORECASE):
        return start
    return start[:4] if start[5:7] == "01" and not re.search(r"\bjan", text, re.IGNORECASE) else start[:7]


def _days(first: str, last: str, write: Callable[[str], str]) -> str:
    if first != last:
        return f"from {write(first)} to {write(last)}"
    return f"{'on' if len(first) > 7 else 'in'} {write(first)}"


def day(iso: str) -> str:
    """An ISO date of any precision: "31 May 2019", "September 2018", "2017"."""
    parts = iso[:10].split("-")
    try:
        words = [_MONTHS[int(parts[1]) - 1], parts[0]] if len(parts) > 1 else [parts[0]]
        return " ".join([str(int(parts[2])), *words] if len(parts) > 2 else words)
    except (ValueError, IndexError):
        return iso


def as_of(moment: AsOf) -> str:
    """The day for which a figure holds, with no more precision than it has."""
    return moment.day[: {"year": 4, "month": 7}.get(moment.accuracy.value, 10)]


def age(since: str, newest: str) -> str:
    """How old a figure is when the newest news came: "today", "3 days", "5 months", "2 years"."""
    try:
        days = (date.fromisoformat(_whole(newest)) - date.fromisoformat(_whole(since))).days
    except ValueError:
        return ""
    if days <= 0:
        return "today"
    for length, unit in ((730, "year"), (61, "month"), (1, "day")):
        if days >= length:
            count = days // {"year": 365, "month": 30}.get(unit, 1)
            return f"{count} {unit}" + ("s" if count > 1 else "")
    return ""


def _whole(iso: str) -> str:
    return (iso[:10] + "-01-01"[len(iso[:10]) - 4 :]) if len(iso) < 10 else iso[:10]


def attributed(series: Series, claim: Claim | None) -> str:
    """One sentence to paste: who says what of whom, for when, as printed where."""
    who, verb = (series.claimant.name, "says") if series.claimant else ("Reports", "say")
    if series.claimant and claim:
        verb = {Stance.ACKNOWLEDGES: "acknowledges", Stance.ALLEGES: "alleges"}.get(claim.stance, verb)
    if series.claimant and _are_several(series.claimant.name):
        verb = verb.removesuffix("s")
    one = series.current.min == series.current.max == 1
    whom = people(series.victim_class, series.class_union, series.victim_group, one=one)
    if series.unit == "household":
        whom = f"households ({whom})"
    harm = "harmed (killed and injured together)" if series.harm == "casualties" else series.harm.value
    by = f" by {series.alleged_perpetrator}" if series.alleged_perpetrator and verb == "alleges" else ""
    place = f" in {series.place.name}" if series.place and not series.incident else ""
    when = f" {window(series)}" if window(series) else ""
    were = ("is" if one else "are") if series.measure == "stock" else ("was" if one else "were")
    stated = current_figure(series)
    known = day(as_of(series.current.as_of))
    sentence = f"{who} {verb} that {stated} {whom} {were} {harm}{by}{place}{when}"
    if known not in when:
        sentence += f", as of {known}"
    if not claim:
        return sentence + "."
    source = ", ".join(part for part in (claim.publisher, day(claim.published_at.date().isoformat())) if part)
    return f"{sentence} ({source})." + (f" {claim.url}" if claim.url else "")
