"""The town with which an agency's text begins ("KASUR, Pakistan - "): where the reporter is, and often where it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.place.unlisted import unlisted_alone
from streams.extract.place.wide import WIDELY
from streams.link.actors import seat_of_government
from streams.link.places import PlaceMention, contains, place

_LONGEST = 40  # characters of a dateline before a place that a table has
# "KASUR, Pakistan (AP) - ", "PORT-AU-PRINCE - ", "QUETTA: ", "Kasur (AFP) - "
_DATELINE = re.compile(
    r"[^\W\d_a-z][^a-z\d:;()]*?[^\W\d_a-z](?:, (?:[^\W\d_a-z][\w.’'-]*\s?){1,3})?"
    r"(?: ?\([^)]{1,25}\))?(?:\s?[-–—_]+\s|:\s)"
    r"|[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}(?:, [^\W\d_a-z]\w+)?"
    r" \([A-Z][\w/ .]{1,20}\)(?:\s?[-–—_]+\s|:\s)"
)


def is_only_base(text: str, mention: PlaceMention, named: Sequence[PlaceMention]) -> bool:
    """Whether the dateline of a text, title and body, has a place where its reporter is: a capital, or any town below
    what befalls many, where the text names others of the land (`named`)."""
    begin = text.find("\n\n") + 2
    line = _DATELINE.match(text, begin) if begin <= mention.start < begin + _LONGEST else None
    if line is None or mention.start >= line.end() or all(m.place.path == mention.place.path for m in named):
        return False
    if seat_of_government(mention.place.name):
        return True
    end = text.find("\n", line.end())
    return WIDELY.search(text, line.end(), end if end > 0 else len(text)) is not None


def unlisted_past_dateline(sentence: str, named: Sequence[PlaceMention], at: int) -> Place | None:
    """ "KASUR: Nine people died in Upper Tema": the place that no table has, where only the dateline names another."""
    if named[0].start >= _LONGEST or (line := _DATELINE.match(sentence)) is None or named[-1].start >= line.end():
        return None
    country = place(named[0].place.country or "")
    return unlisted_alone(sentence[line.end() :], at - line.end(), country) if country else None


def past_dateline(sentence: str, named: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """The places of a sentence without those of its dateline where it names others of that land; the town of the
    dateline alone where it names no more than what holds that town.

    A capital is where reporters sit, and what befalls many towns is in more than the one ("KABUL - Nine died in the
    north of Afghanistan", "KASUR, Pakistan - Floods killed nine in eastern Pakistan").
    """
    line = _DATELINE.match(sentence) if named[0].start < _LONGEST else None
    others = [m for m in named if m.start >= line.end()] if line else []
    first = named[0].place
    if not others or len(others) == len(named) or any(m.place.country != first.country for m in others):
        return named
    if not all(contains(m.place, first) for m in others):
        return others
    if first.precision not in ("city", "point") or seat_of_government(first.name) or WIDELY.search(sentence):
        return others
    return [m for m in others if m.place.path == first.path] or [named[0]]
