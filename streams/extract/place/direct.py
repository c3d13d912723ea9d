"""The place right behind a figure: "six in Kasa and two in Tema", "wounding 19 others in Upper Kasa"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Place
from streams.extract.place.unlisted import unlisted_within
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.words import NAME_WORD
from streams.link.places import PlaceMention, contains, place

_NAME = rf"{NAME_WORD}(?:(?: (?:al|el|de|del|la|en|et))?[ -]{NAME_WORD}){{0,2}}"
# What stands between a figure and its place; a verb of its own leads to another clause.
_NO_LINK = (
    r"(?!(?:and|or|as|when|while|after|before|since|by|from|to|with|who|that|which|in|at|near|outside|off|of|on|serving"
    r"|living|based|stationed|working|resident|employed|registered|studying|held|born)\b)"
)
_BEHIND = re.compile(
    r"(?:[A-Za-z]+ing )?(?:(?i:at least|at most|as many as) )?"
    rf"(?:{_NO_LINK}[\w.,-]*\w ){{1,3}}?(?:of (?:the )?[a-z-]+ )?(?:{_NO_LINK}[a-z]+ ){{0,3}}?"
    r"(?P<into>in|at|near|outside|off) (?:the )?"
    r"(?:(?:[a-z]+ )?(?:city|town|village|district|neighbou?rhood|suburb|port|province|region|state) of )?"
    rf"(?P<name>{_NAME})"
)
_ENDS = re.compile(r"[.,;)]|\s+(?:and|on|when|while|as|were|was|after|during|from|where|overnight|yesterday)\b|\s*$")
_OWNER = re.compile(r"['’]s? | (?:kidnapped|abducted|taken|seized|captured)\b")  # "two hostages in Kasa seized in Tema"
_IN_ROW = re.compile(rf"(?:,? (?:the )?{_NAME})*,? (?:and|&) (?:the )?[^\W\d_a-z]")  # "in Kasa, Tema and Upper Kasa"
# ", and nine": what was told before it is of another figure
_NEW_FIGURE = re.compile(
    rf"(?:, {_NAME})*,? (?:and|while|whereas|but|including|alongside|plus)"
    r"(?: (?:at least|another|about|around|some|also))? ?$"
)
_COUNTED = re.compile(rf"\b(?:\d+|{SPELLED}|dozens|hundreds|an?)\b", re.IGNORECASE)
_AND = re.compile(r" and (?:the )?")
_BREAK = re.compile("[,;:]")
_LOOK = 120


def behind(sentence: str, at: int, named: Sequence[PlaceMention]) -> PlaceMention | str | None:
    """What stands right behind the figure at offset `at`: one of the places `named`, or a name that no table has."""
    match = _BEHIND.match(sentence, at)
    if match is None:
        return None
    start, end = match.span("name")
    for mention in named:
        if mention.start < end and start < mention.end:
            is_pair = any(_AND.fullmatch(sentence, mention.end, other.start) for other in named)
            is_whose = _OWNER.match(sentence, mention.end) or (_IN_ROW.match(sentence, mention.end) and not is_pair)
            return None if is_whose or mention.place.precision == "area" else mention
    return match["name"] if _ENDS.match(sentence, end) and not _IN_ROW.match(sentence, end) else None


def within(name: str, told: Place) -> Place | None:
    """A name that no table has, in the land or region that its sentence tells, be it by another town of it."""
    outer = told if told.precision in ("country", "region") else place(told.path[-2]) if len(told.path) > 1 else None
    return unlisted_within(outer, name) if outer else None


def of_figure(sentence: str, named: list[PlaceMention], at: int, figure: int | None) -> list[PlaceMention]:
    """Without the places of a figure told before the one at `figure`, where another follows its harm's clause at `at`:
    "two in Kasa, and nine were hurt in Tema"."""
    if figure is None:
        return named
    rest = [m for m in named if not is_of_figure_before(sentence, m, figure)]
    whole = next((m for m in named if m not in rest), None)
    if whole is None:
        return named
    behind_it = [m for m in rest if m.start > at and not _BREAK.search(sentence, at, m.start)]
    if sentence.startswith("including", whole.end + 2) or sentence.startswith("including", whole.end + 1):
        behind_it = [m for m in behind_it if contains(whole.place, m.place)]
    return rest if behind_it else named


def is_of_figure_before(sentence: str, mention: PlaceMention, figure: int) -> bool:
    """ "two in Kasa, and nine were hurt": Kasa is of the two, and maybe not of the nine."""
    if mention.end > figure or not _NEW_FIGURE.fullmatch(sentence, mention.end, figure):
        return False
    return _COUNTED.search(sentence, max(0, mention.start - _LOOK), mention.start) is not None
