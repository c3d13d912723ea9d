"""Stretches of time of which a sentence names only one end.

"To the end of August this year". "After five years, with so many lives lost, a deal was agreed in 2018". "Killed in the
offensive that he launched on 4 April".
"""

from __future__ import annotations

from streams.extract.time.period_begins import AT_ONCE
from streams.extract.time.period_dates import Partial
from streams.extract.time.period_patterns import NUMBER, Atom, Scene, read_number
from streams.extract.time.period_spans import TimeSpan, atom_span, open_span, up_to_span
from streams.needing import Needing

_TO_END = Needing(("end",), r"(?:^|[,;:]\s)\W*(?:up\s)?(?:un)?(?:till|til|to)\s(?:the\s)?end\sof\s$")
_AFTER_YEARS = Needing(
    ("after",),
    rf"^\W*after\s(?:nearly\s|almost\s|about\s|more\sthan\s|some\s|over\s)?(?P<count>{NUMBER})\syears\b[^.;]{{0,40}}?,"
    r"\s(?:and\s)?with\s[^.;]{0,60}?\b(?:lost|dead|killed|displaced|homeless|died|uprooted|wounded)\b[^.;]{0,40}?,\s[^.;]*$",
)
_LAUNCHED = Needing(
    ("launched", "begun", "unleashed"),
    r"\b(?:in|of|during|by|from)\s(?:the|an?|its|his|their)\s(?:[\w-]+\s){0,3}?(?:offensive|campaign|war|invasion|siege"
    r"|uprising|insurgency|crackdown)\s(?:(?:that|which)\s[^.;,\d]{1,50}?\s)?(?:launched|begun|unleashed)\s(?:[^.;,\d]{1,50}?\s)?"
    r"(?:on|in)\s$",
)
_ENDED = Needing(
    ("ended",),
    rf"(?:\b(?P<count>{NUMBER})[\s-]year(?:[\s-](?:long|old))?\s(?:[\w-]+\s){{0,2}}?)?"
    r"\b(?:war|conflict|insurgency|rebellion|dictatorship|siege|occupation)\b,?\s(?:that|which)\sended\sin\s$",
)


def up_to_end(atom: Atom, scene: Scene) -> TimeSpan | None:
    """ "To the end of August this year, 253 have died": since the year began."""
    month = atom.first
    if month is None or not month.month or month.day or atom.last or atom.kind != "window":
        return None
    opens = _TO_END.search(scene.low, max(0, atom.start - 30), atom.start)
    if opens is None or (month.year or scene.published.year) != scene.published.year:
        return None
    year = scene.published.year
    return atom_span(atom._replace(first=Partial(year, 1), last=Partial(year, month.month)), scene, opens.start())


def after_years(atom: Atom, scene: Scene) -> TimeSpan | None:
    """ "After five years, with 400,000 lives lost, a deal was agreed in 2018": over the five years before it."""
    if not _is_one_year(atom):
        return None
    after = _AFTER_YEARS.match(scene.low, 0, atom.start)
    count = read_number(after["count"]) if after else None
    return _years_up_to(atom, count, scene) if count is not None else None


def until_ended(atom: Atom, scene: Scene) -> TimeSpan | None:
    """ "The 36-year war, which ended in 1996, left 200,000 dead": over all of it; its end alone where no length is
    told."""
    if not _is_one_year(atom):
        return None
    ended = _ENDED.search(scene.low, max(0, atom.start - 90), atom.start)
    if ended is None:
        return None
    count = read_number(ended["count"]) if ended["count"] else None
    return up_to_span(atom.start, atom, scene) if count is None else _years_up_to(atom, count, scene)


def _is_one_year(atom: Atom) -> bool:
    year = atom.first
    alone = year is not None and bool(year.year) and not (year.month or year.decade or atom.last)
    return alone and atom.kind == "window"


def _years_up_to(atom: Atom, count: int, scene: Scene) -> TimeSpan | None:
    """So many years, of which the last is told."""
    year = atom.first
    first = Partial(year.year - count) if year and year.year else None
    return atom_span(atom._replace(first=first, last=year), scene, atom.start)


def since_launched(atom: Atom, scene: Scene) -> TimeSpan | None:
    """ "147 were killed in the offensive that he launched on 4 April": since then."""
    if not atom.first or atom.last or atom.kind not in ("day", "window"):
        return None
    launched = _LAUNCHED.search(scene.low, max(0, atom.start - 160), atom.start)
    since = open_span(launched.start(), atom, scene) if launched else None
    if since is None or (since.period.start or "") > (scene.published - AT_ONCE).isoformat():
        return None
    return since
