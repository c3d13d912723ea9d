"""Ages of persons, which count nobody: "aged 12 to 15", "in their 20s", "a man, 45, and his daughter, nine, were".

They are left out of the row, so that "three pupils aged 12 to 15 were killed" is read as "three pupils were killed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import VictimClass
from streams.extract.phrases.row import Chunk
from streams.extract.text.nouns import ADULT, OLDEST
from streams.extract.text.number_words import TENS, UNITS
from streams.needing import Needing

_SPELLED = {**UNITS, **TENS}
_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"  # greater ones are written in digits
_YEARS = rf"(?:\d{{1,3}}|{_WORD})\b"
_UNIT = r"(?:\s(?:years?|months?|weeks?|days?)\b(?:[ -]old\b|\sof\sage\b)?)?"
# "aged 18 and 21 were", "ages 5, 6 and 11": not "aged 18, and 12 others"
_STANDS = (
    r"(?=\s*(?:[,.;:)\]–—]|$)|\s(?:was|were|is|are|had|has|have|died|and|or|who|in|on|at|from|by|after|when|to|with)\b)"
)
_TO = rf"(?:\s(?:to|through)\s|\s?[-–—]\s?){_YEARS}{_UNIT}"
_AND = rf"(?:,?\s(?:and|or)\s|,\s){_YEARS}{_UNIT}{_STANDS}"
_LIST = rf"{_YEARS}{_UNIT}(?:{_TO}|{_AND})*"
_RANGE = rf"between\s{_YEARS}{_UNIT}\sand\s{_YEARS}{_UNIT}"
_DECADE = r"(?:\d0['’]?s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teenage years)\b"
_PART = r"(?:(?:early|mid|late)[ -](?:(?:to|and|or)[ -](?:early|mid|late)[ -])?)?"
_LED = r"(?:from\s|about\s|around\s|just\s|only\s|under\s|over\s)?"
_AGES = Needing(
    (
        "aged",
        "ages",
        "people between ",
        " age ",
        "(age ",
        "in age from",
        "in his ",
        "in her ",
        "in their ",
        " old",
        " of age",
    ),
    r"\b(?:(?:both|all|each)\s)?(?:"
    rf"aged\s(?:{_RANGE}|{_LED}{_LIST})(?:\s(?:and|or)\s(?:over|under|older|younger|above|up)\b)?"
    rf"|between\sthe\sages\sof\s{_YEARS}\sand\s{_YEARS}"
    rf"|(?<=people )between \d\d? and \d\d(?= (?:years )?(?:was|were|have been|had been|died|are)\b)"
    rf"|(?:from\sthe\s)?ages\s(?:of\s)?(?:{_RANGE}|{_LED}{_LIST})"
    rf"|(?<=[ (])age {_LIST}"
    rf"|rang(?:e|ed|ing) in age from {_LIST}"
    rf"|in (?:his|her|their) {_PART}{_DECADE}(?:(?:,\s|\s(?:and|or|to)\s)(?:(?:his|her|their)\s)?{_PART}{_DECADE})*"
    rf"|{_YEARS}(?:(?:,\s|,?\sand\s){_YEARS})*\s(?:years|months|weeks)(?: old| of age)\b"
    r")",
    re.IGNORECASE,
)
_PERSONS = "INP"
_TOLD_OF = "INPMXwJ"  # of whom an age may tell that stands behind them
_GOES_ON = "INPXeO"
_OPEN_ENDED = frozenset({"over", "above", "older", "in", "up"})
_BARE = re.compile(rf"[{_PERSONS}],[MO](?=[,scbh]|$)")


def ages_in(sentence: str) -> list[tuple[int, int]]:
    """Spans of words that tell how old somebody is."""
    return [match.span() for match in _AGES.finditer(sentence)]


def may_tell_ages(tags: str) -> bool:
    """Whether a number between commas follows a person in a row of these tags."""
    return _BARE.search(tags) is not None


def without_ages(sentence: str, row: Sequence[Chunk], spans: Sequence[tuple[int, int]]) -> list[Chunk]:
    """The row without the words of ages, nor the commas that set them off."""
    left: list[Chunk] = []
    i = 0
    while i < len(row):
        end = (_past_span(row, i, spans) if _of_persons(left) else None) or _past_bare(sentence, row, i, left)
        if end is None:
            left.append(row[i])
            i += 1
            continue
        years = _years_of(sentence, row[i:end])
        if years and max(years) < ADULT:
            _mark_young(left)
        set_off = bool(left) and left[-1].tag == "," and len(left) > 1 and left[-2].tag in _PERSONS + "w"
        if set_off:
            left.pop()
            if end < len(row) and row[end].tag == "," and not _is_needed(row, left, end):
                end += 1
        elif left and end < len(row) and left[-1].tag == row[end].tag == ",":
            end += 1
        i = end
    return left


def _years_of(sentence: str, row: Sequence[Chunk]) -> list[int]:
    """The years that the chunks of an age tell; none where it is told in decades, or by a bound."""
    words = re.findall(r"[a-z]+|\d+", " ".join(sentence[chunk.start : chunk.end] for chunk in row).lower())
    if not _OPEN_ENDED.isdisjoint(words):
        return []
    return [int(word) if word.isdigit() else _SPELLED[word] for word in words if word.isdigit() or word in _SPELLED]


def _mark_young(left: list[Chunk]) -> None:
    """Give the last person the class of a child."""
    k = len(left) - (2 if len(left) > 1 and left[-1].tag == "," else 1)
    phrase = left[k].phrase if k >= 0 else None
    if phrase is not None and phrase.is_people and VictimClass.CHILD not in phrase.classes:
        left[k] = left[k]._replace(phrase=phrase._replace(classes=(VictimClass.CHILD, *phrase.classes)))


def _of_persons(left: Sequence[Chunk]) -> bool:
    """Whether what comes next may tell of persons without a name; the age of one with a name helps to know him."""
    last = next((chunk for chunk in reversed(left) if chunk.tag not in ",eab"), None)
    return last is not None and last.tag in _TOLD_OF


def _past_span(row: Sequence[Chunk], i: int, spans: Sequence[tuple[int, int]]) -> int | None:
    span = next((s for s in spans if s[0] <= row[i].start < s[1]), None)
    if span is None:
        return None
    while i < len(row) and row[i].start < span[1]:
        i += 1
    return i


def _past_bare(sentence: str, row: Sequence[Chunk], i: int, left: Sequence[Chunk]) -> int | None:
    """Past the ages that stand alone behind a comma and a person, as many as there are persons."""
    if len(left) < 2 or left[-1].tag != "," or sentence[left[-1].start] not in ",(" or left[-2].tag not in _PERSONS:
        return None
    persons = left[-2]
    if persons.phrase is None or not persons.phrase.is_people:
        return None
    k, years = i, 0
    while k < len(row):
        if not _is_years(sentence, row[k]):
            return None
        years, k = years + 1, k + 1
        joins = k
        while joins < len(row) and row[joins].tag in ",c" and joins < k + 2:
            joins += 1
        if joins == k or not (joins < len(row) and _is_years(sentence, row[joins])):
            break
        k = joins
    closed = k >= len(row) or row[k].tag in ",sc"
    many = (persons.quantity.value or 0) if persons.tag == "N" else 1
    plural = persons.tag == "P" and persons.phrase.plural
    return k if closed and years == many and not plural else None


def _is_years(sentence: str, chunk: Chunk) -> bool:
    if chunk.tag not in "MO" or chunk.phrase is not None or chunk.number is None:
        return False
    text = sentence[chunk.start : chunk.end].lower()
    is_number = text.isdigit() or all(part in _SPELLED for part in text.split("-"))
    return is_number and (chunk.quantity.value or 0) < OLDEST


def _is_needed(row: Sequence[Chunk], left: Sequence[Chunk], end: int) -> bool:
    """Whether the comma behind the age also parts what stands beside the person: others of a list, or a name before."""
    k = len(left) - 2
    while k >= 0 and left[k].tag in "ea":
        k -= 1
    listed = k >= 0 and left[k].tag == ","
    return listed or (end + 1 < len(row) and row[end + 1].tag in _GOES_ON)
