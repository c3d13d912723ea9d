"""Months without a year that are of the year told beside them in their sentence.

817 were killed in April 2022, 544 in May and 429 in June.    In 2021, nine drowned, most of them in August.
"""

from __future__ import annotations

import re
from datetime import date

from streams.extract.lexicon import any_of
from streams.extract.time.period_dates import Partial
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_words import FULL_MONTHS

# "to 544 in May", "429 people in June": counts one beside the other
_COUNTED = re.compile(r"\d[\d,.]*(?:\s[a-z]+)?\s(?:in|during)\s$")
_BEFORE_THAT = re.compile(
    r"\b(?:from|than|compared (?:with|to)|against)\s(?:the\s)?[\w,.]+(?:\s[a-z]+)?\s(?:in|during)\s$"
)
# "since the war began in February 2022": what is told of May was not so soon after it
_OF_START = re.compile(r"\b(?:since|began|started|launched|erupted|broke out|from)\b[^;,]{0,60}$")
_OPENS = re.compile(r"(?:in|during)\s(?:(?:all|the whole) of\s)?")


def with_years(atoms: list[Atom], scene: Scene) -> list[Atom]:
    """The times of a sentence, where a month that has no year takes it from the one before it."""
    if len(atoms) < 2:
        return atoms
    told: Atom | None = None
    dated: list[Atom] = []
    for atom in atoms:
        if told and _is_month(atom, of_year=False) and (year := _year_of(atom, told, scene)):
            assert atom.first
            atom = atom._replace(first=Partial(year, atom.first.month))
        if _is_year(atom, scene) or (
            _is_month(atom, of_year=True) and not _OF_START.search(scene.low, max(0, atom.start - 70), atom.start)
        ):
            told = atom
        dated.append(atom)
    return dated


def _is_month(atom: Atom, *, of_year: bool) -> bool:
    first = atom.first
    if atom.kind != "window" or first is None or atom.last or not first.month or first.day or first.last:
        return False
    return (first.year is not None) is of_year


def _is_year(atom: Atom, scene: Scene) -> bool:
    """ "In 2021, ...": a year that opens the sentence."""
    first = atom.first
    if atom.kind != "window" or first is None or atom.last or not first.year or first.month or first.decade:
        return False
    return _OPENS.fullmatch(scene.low, 0, atom.start) is not None and scene.low.startswith(",", atom.end)


def _year_of(atom: Atom, told: Atom, scene: Scene) -> int | None:
    assert atom.first and atom.first.month and told.first and told.first.year
    year, month = told.first.year, atom.first.month
    if told.first.month is not None:
        before = scene.low[max(0, atom.start - 40) : atom.start]
        if not _COUNTED.search(before):
            return None
        if _BEFORE_THAT.search(before):
            year -= month > told.first.month
        else:
            year += month < told.first.month
    return year if date(year, month, 1) <= scene.published else None


# "1669, Mt. Etna, 20,000 killed", "1902: 40 killed", "2015 ended with 350 killings"
_HEADS_LINE = re.compile(r"\W*$")
_NAMES_MONTH = re.compile(rf"\b(?:{any_of(FULL_MONTHS)})\b")  # "2011: In June 60 were killed"
_YEAR_SAW = re.compile(r"\s?[:–—]\s|,\s(?=[A-Z])|\s(?:ended|saw|began|brought|started|closed|witnessed)\b")


def heads_line(match: re.Match[str], scene: Scene) -> bool:
    """Whether a year opens a line that tells what happened in it, and names no month."""
    if not _HEADS_LINE.fullmatch(scene.low, 0, match.start()) or _NAMES_MONTH.search(scene.low, match.end()):
        return False
    return _YEAR_SAW.match(scene.sentence, match.end()) is not None
