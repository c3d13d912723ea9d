"""A sentence -> the times of which it speaks, resolved against the day of publication, the past preferred.

Single times come from `period_atoms`; here they are joined ("between ... and ...", "since the war began in ...") and
turned into periods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from schemas.iso_days import first_day, last_day
from streams.extract.text.words import lowered
from streams.extract.time.period_atoms import atoms_in
from streams.extract.time.period_begins import event_began, since_then
from streams.extract.time.period_dates import YearsNamed
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_ranges import RANGE_OPENS, range_of, side_by_side
from streams.extract.time.period_since import since
from streams.extract.time.period_spans import TimeSpan, atom_span, open_span
from streams.extract.time.period_stretches import after_years, since_launched, until_ended, up_to_end
from streams.extract.time.period_words import heads_in
from streams.extract.time.period_years import with_years


def periods_in(sentence: str, published: date, years: YearsNamed | None = None) -> list[TimeSpan]:
    """All times of a sentence, in the order of their words, none overlapping another.

    `years`: what `years_named` found in the whole text, for "on 7 October" in a text that says "7 October 2023" once.
    """
    low = lowered(sentence)
    heads = heads_in(low)
    if not heads:
        return []
    scene = Scene(sentence, low, published, years)
    atoms = with_years(_with_weekdays(atoms_in(scene, heads), low), scene)
    spans: list[TimeSpan] = []
    for span in _read_all(atoms, scene):
        resolved = span.kind == "unresolved" or span.period.start or span.period.end
        if resolved and not (spans and span.start < spans[-1].end):
            spans.append(span)
    return spans


_YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?!\d)")


def years_named(text: str, published: date) -> dict[tuple[int, int], int]:
    """(month, day) -> year, for the days that a text names with a year, and always with the same one."""
    found: dict[tuple[int, int], set[int]] = {}
    low = lowered(text)
    for year in _YEAR.finditer(low):
        if low[max(0, year.start() - 1) : year.start()].isdecimal():
            continue
        start = max(0, year.start() - 24)
        before = Scene(text[start : year.end()], low[start : year.end()], published)
        for atom in atoms_in(before, heads_in(before.low)):
            if atom.first and atom.first.year and atom.first.month and atom.first.day:
                found.setdefault((atom.first.month, atom.first.day), set()).add(atom.first.year)
    return {day: years.pop() for day, years in found.items() if len(years) == 1}


# --- neighbours ------------------------------------------------------------------------------------------------------

_BESIDE = re.compile(r"[\s,(]*(?:on|into|the|of|morning|evening|night)?[\s,(]*")


def _with_weekdays(atoms: list[Atom], low: str) -> list[Atom]:
    """ "Thursday (July 26)", "overnight Tuesday": two names of one day, of which the more exact one counts."""
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        if before and _is_day(before) and _is_day(atom) and _BESIDE.fullmatch(low, before.end, atom.start):
            exact = before if before.first and before.first.year is None and atom.first and atom.first.year else atom
            if exact is atom or not _BESIDE.fullmatch(low, before.end, atom.start):
                end = atom.end + (low[atom.end : atom.end + 1] == ")" and "(" in low[before.end : atom.start])
                joined[-1] = atom._replace(start=before.start, end=end)
            else:
                joined[-1] = before._replace(end=atom.end)
            continue
        joined.append(atom)
    return joined


def _is_day(atom: Atom) -> bool:
    return atom.kind == "day" and atom.first is not None and (atom.last is None or atom.first.day is not None)


# --- joining ---------------------------------------------------------------------------------------------------------

_SINCE = re.compile(r"\b(?:ever\s+)?since\b")
_STARTS = ("start", "beginning", "outset", "outbreak", "launch")
_FROM_START = re.compile(
    rf"\bfrom\s+(?:the\s+)?(?:very\s+)?(?:{'|'.join(_STARTS)})\s+of\b|\b(?:starting|beginning)\s+(?:on|in|from)\b"
)
_SO_FAR_THIS = re.compile(r"(?:so\s+far|to\s+date)\s+this\b")
_SAME_OF = re.compile(r"same\s[\w\s]+?\s?,?\s?(?:(?:of|in|during|for)\s)?(?:the\s)?")
_OVER_THE = re.compile(r",?\s(?:over|in|during|for|at)\s(?:the\s)?")
_BEFORE = re.compile(r"\b(?:before|prior\s+to)\s+$")  # "27 died before 2019": it is not told when
_ONWARD = re.compile(r"\s+(?:onwards?|on|(?:till|to|until|up\s+to)\s+(?:date|now|today))\b")
_SAME_TIME = re.compile(r"\bat\s(?:the|that|this)\s(?:very\s)?same\stime$")  # as something else, whenever it was
# "97 murders this year so far"
_THEN_SO_FAR = re.compile(r",?\s(?:so\s+far|to\s+date)")
# "so far in 2024", told in that year
_SO_FAR_IN = re.compile(r"(?:so\s+far|to\s+date)\s+(?:in|during)\s+(?:the\s+year\s+)?")
# "Compared to 30 June, two more were killed": since then
_COMPARED = re.compile(r"^\W*compared\s+(?:to|with)\s+(?:the\s+)?$")
_ALREADY = re.compile(r"\balready\b[^.,;]{0,40}$")
_WITHIN = re.compile(r"\s+(?:(?:in|of|during)\s+)?(?:early\s+|late\s+|mid-?)?")
_BRACKET = re.compile(r"(?:\s*[,(]\s*|\s+)(?:(?:from|between)\s+)?")
_LEAD = re.compile(
    r"\b(?:(?:early|earlier|late|later)[\s-]+(?:(?:on|in|during)\s+)?"
    r"|(?:on|in|during|over|throughout|within|at|around|about|mid)[\s-]+)"
    r"(?:(?:the|of|just|only|early|late|mid|middle|end|beginning|start|night|morning|evening|both|an?)[\s-]+)*$"
)


def _read_all(atoms: list[Atom], scene: Scene) -> Iterator[TimeSpan]:
    """Every time once: an opening word takes the atoms that belong to it, the rest stand for themselves."""
    low = scene.low
    from_start = _FROM_START.finditer(low) if any(word in low for word in _STARTS) else ()
    sinces = [*(_SINCE.finditer(low) if "since" in low else ()), *from_start]
    sinces.sort(key=lambda match: match.start())
    done = 0
    i = 0
    while i < len(atoms) or sinces:
        if sinces and (i >= len(atoms) or sinces[0].start() < atoms[i].start):
            span, used = since(sinces.pop(0), atoms[i:], scene)
            i += used
            if span:
                yield span
                done = span.end
            continue
        span, used = _one(atoms[i:], scene, done)
        i += used
        if span and span.start >= done:
            yield span
            done = span.end


def _one(atoms: list[Atom], scene: Scene, done: int) -> tuple[TimeSpan | None, int]:
    """The time that the first atom opens, and how many atoms it takes."""
    atom, low = atoms[0], scene.low
    opens = RANGE_OPENS.search(low, max(done, atom.start - 40), atom.start)
    if span := range_of(opens.start() if opens else None, atoms, scene):
        return span, 2
    if len(atoms) > 1 and _is_dated_by(atom, atoms[1], low):
        start = _lead(atom.start, done, low)
        return atom_span(atoms[1]._replace(start=start), scene, start), 2
    has_dates = len(atoms) > 1 and _BRACKET.fullmatch(low, atom.end, atoms[1].start)
    if has_dates and low.startswith(("reporting period", "period under review", "the period"), atom.start):
        return None, 1  # "the reporting period (1 January to 31 March)": its dates follow
    if together := side_by_side(atoms, scene):
        return atom_span(together, scene, _lead(atom.start, done, low)), 2
    if len(atoms) > 1 and _is_same_of_year(atom, atoms[1], scene):
        return atom_span(atoms[1]._replace(start=atom.start), scene, _lead(atom.start, done, low)), 2
    if atom.kind == "unresolved" and _SAME_TIME.search(low, 0, atom.end) and not low.startswith(" as ", atom.end):
        return None, 1
    if len(atoms) > 1 and atom.kind == "window" and _THEN_SO_FAR.fullmatch(low, atom.end, atoms[1].end):
        return (open_span(atom.start, atom, scene) if _is_now(atom, scene) else None), 2
    if len(atoms) > 1 and _is_this_year_so_far(atom, atoms[1], scene):
        return open_span(atom.start, atoms[1], scene), 2
    if len(atoms) > 1 and _is_year_of_same(atom, atoms[1], scene):
        return atom_span(atom._replace(end=atoms[1].end), scene, _lead(atom.start, done, low)), 2
    if atom.kind == "window" and _BEFORE.search(low, max(0, atom.start - 10), atom.start):
        return None, 1
    if atom.kind == "day" and not atom.last and _COMPARED.search(low, 0, atom.start):
        return open_span(0, atom, scene), 1
    if atom.kind == "unresolved" and len(atoms) > 1 and _is_beside_date(atom, atoms[1], low):
        return None, 1
    if atom.kind == "unresolved" and len(atoms) > 1 and _is_dated_event(atom, atoms[1], low):
        start = _lead(atom.start, done, low)
        return atom_span(atoms[1]._replace(start=start), scene, start), 2
    if opens and _ONWARD.match(low, atom.end) and atom.first:
        return open_span(opens.start(), atom, scene), 1
    if (
        told := up_to_end(atom, scene)
        or after_years(atom, scene)
        or since_launched(atom, scene)
        or until_ended(atom, scene)
    ):
        return told, 1
    if told := since_then(atom, scene):
        return told, 1
    event = event_began(atom, scene, done)
    if event is not None and not low.startswith((", when ", " when "), atom.end):
        return open_span(event, atom, scene, some_time_in=True), 1
    if len(atoms) > 1 and _SO_FAR_THIS.match(low, atom.start, atoms[1].start + 4):
        return open_span(atom.start, atoms[1], scene), 2
    if low.startswith("this ", atom.start) and _ALREADY.search(low, max(done, atom.start - 50), atom.start):
        return open_span(atom.start, atom, scene), 1
    return atom_span(atom, scene, _lead(atom.start, done, low)), 1


def _is_this_year_so_far(so_far: Atom, atom: Atom, scene: Scene) -> bool:
    """ "so far in 2024", in that year: since its beginning, as "so far this year"."""
    is_year = atom.kind == "window" and atom.first is not None and not atom.last and not atom.first.month
    of_now = is_year and atom.first is not None and atom.first.year == scene.published.year
    return of_now and _SO_FAR_IN.fullmatch(scene.low, so_far.start, atom.start) is not None


def _is_same_of_year(same: Atom, atom: Atom, scene: Scene) -> bool:
    """ "at the same time last year", "in the same period of 2013": roughly in that year."""
    is_year = atom.kind == "window" and atom.first is not None and not atom.last and not atom.first.month
    return is_year and same.kind == "unresolved" and _SAME_OF.fullmatch(scene.low, same.start, atom.start) is not None


def _is_year_of_same(atom: Atom, same: Atom, scene: Scene) -> bool:
    """ "1,855 in 2015 over the same period"."""
    is_year = atom.kind == "window" and atom.first is not None and not atom.last and not atom.first.month
    if not is_year or same.kind != "unresolved" or not scene.low.startswith("same", same.start):
        return False
    return _OVER_THE.fullmatch(scene.low, atom.end, same.start) is not None


def _is_now(atom: Atom, scene: Scene) -> bool:
    """Whether it is the year, month or week of publication."""
    span = atom_span(atom, scene, atom.start)
    return (
        span is not None
        and span.period.start is not None
        and (first_day(span.period.start) <= scene.published <= last_day(span.period.end or span.period.start))
    )


def _is_dated_by(atom: Atom, following: Atom, low: str) -> bool:
    """ "over three days last week": a time without dates, and the dates in which it lies."""
    both_windows = atom.kind == "window" and atom.iso is not None and following.kind == "window"
    return both_windows and following.first is not None and bool(_WITHIN.fullmatch(low, atom.end, following.start))


def _lead(start: int, done: int, low: str) -> int:
    lead = _LEAD.search(low, max(done, start - 40), start)
    return lead.start() if lead else start


_INTO_DATE = re.compile(r"(?:\s+[\w'-]+){0,5}\s+(?:in|of|from|during)\s+(?:(?:early|late|mid)[\s-]+)?")


_TO_DATE = re.compile(r"(?:\s+[\w'-]+){0,4}\s+(?:(?:in|on|of)\s+)?")


def _is_beside_date(around: Atom, atom: Atom, low: str) -> bool:
    """ "in the weeks after the 2004 tsunami": the date tells more than that it was after it."""
    is_date = atom.kind in ("day", "window") and atom.first is not None
    return is_date and low.startswith("in the ", around.start) and bool(_TO_DATE.fullmatch(low, around.end, atom.start))


def _is_dated_event(event: Atom, atom: Atom, low: str) -> bool:
    """ "a five-month campaign to oust them in 2017": the date is that of the event."""
    return atom.kind == "window" and atom.first is not None and bool(_INTO_DATE.fullmatch(low, event.end, atom.start))
