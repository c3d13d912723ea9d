"""Claim -> the words that decided each of its fields, found by taking words away and reading the item once more.

A word decides a field if the field would be otherwise without it. Nothing here knows a rule of reading, so it tells
what was done, not what was meant. It reads an item some hundred times: for explaining a claim, not for reading news.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from schemas import Claim, NewsItem
from streams.extract import read_item
from streams.extract.text.sentences import split

Span = tuple[int, int]
Value = Callable[[Claim], object]

FIELDS: dict[str, Value] = {
    "bounds": lambda c: c.quantity.quantifier,
    "harm": lambda c: c.harm,
    "role": lambda c: c.role,
    "victims": lambda c: (c.victim_class, c.class_union),
    "group": lambda c: c.victim_group,
    "cause": lambda c: c.cause,
    "measure": lambda c: c.measure,
    "period": lambda c: c.period and (c.period.start, c.period.end, c.period.rolling),
    "as_of": lambda c: c.as_of.day,
    "claimant": lambda c: c.claimant and c.claimant.id,
    "via": lambda c: tuple(one.id for one in c.via),
    "stance": lambda c: c.stance,
    "prior": lambda c: c.prior,
    "hedged": lambda c: c.hedged,
    "perpetrator": lambda c: c.alleged_perpetrator and c.alleged_perpetrator.id,
    "place": lambda c: c.place and c.place.name,
    "conflict": lambda c: c.conflict and c.conflict.id,
}
_WORD = re.compile(r"[^\W_](?:[\w'’.,-]*\w)?")
_LONGEST = 3  # words that decide only together
_READINGS = 500
_ANYBODY = ("people", "person")


class Decided(NamedTuple):
    """`words` in the order of the text; `sentence` where they stand in another one than the figure does. `unsaid`: the
    field is what it is where nothing says otherwise. Neither: so much says the same that no words alone decide it."""

    words: tuple[str, ...] = ()
    sentence: str | None = None
    unsaid: bool = False


def decided(item: NewsItem, claim: Claim) -> dict[str, Decided]:
    """The deciding words of each of `FIELDS`. Empty where this version no longer reads the claim from the item."""
    reader = _Reader(item, claim)
    read = reader.read()
    if read is None:
        return {}
    said = {name: value for name, value in FIELDS.items() if value(read) != _unsaid(item)[name]}
    own = (claim.evidence.start, claim.evidence.end)
    found: dict[str, Decided] = {}
    searches: tuple[Search, ...] = (
        lambda rest: _in_span(reader, read, claim.evidence.field, own, rest, range(1, 2)),
        lambda rest: _everywhere(reader, read, rest),
        lambda rest: _in_span(reader, read, claim.evidence.field, own, rest, range(2, _LONGEST + 1)),
        lambda rest: _elsewhere(reader, read, rest),
    )
    for search in searches:
        found |= search({name: value for name, value in said.items() if name not in found})
    return {name: found.get(name) or Decided(unsaid=name not in said) for name in FIELDS}


Search = Callable[[dict[str, Value]], dict[str, Decided]]


class _Reader:
    """Reads an item with words taken away, and finds the figure of the claim again by where it stands."""

    def __init__(self, item: NewsItem, claim: Claim) -> None:
        self.item = item
        self._claim = claim
        self._left = _READINGS

    def read(self, field: str = "text", span: Span = (0, 0), instead: str = "") -> Claim | None:
        """The claim with something else in place of a span; None where it is no longer read."""
        self._left -= 1
        text = _text(self.item, field)
        changed = self.item.model_copy(update={field: text[: span[0]] + instead + text[span[1] :]})
        at = self._claim.evidence
        grown = len(instead) - (span[1] - span[0]) if field == at.field else 0
        start = at.quantity_start + (grown if span[1] <= at.quantity_start else 0)
        end = at.quantity_end + (grown if span[0] < at.quantity_end else 0)
        return self._claim_of(changed, start, end)

    def without(self, word: str) -> Claim | None:
        """The claim without a word, wherever it stands."""
        self._left -= 1
        if self._left <= 0:
            return None
        one = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        texts = {field: one.sub(_blank(word), _text(self.item, field)) for field in ("title", "text")}
        at = self._claim.evidence
        return self._claim_of(self.item.model_copy(update=texts), at.quantity_start, at.quantity_end)

    def _claim_of(self, item: NewsItem, start: int, end: int) -> Claim | None:
        """What an item claims there, of the same harm if it can be."""
        claim, field = self._claim, self._claim.evidence.field
        same = [
            record
            for record in read_item(item)
            if isinstance(record, Claim) and record.evidence.field == field
            and start < record.evidence.quantity_end and record.evidence.quantity_start < end
        ]  # fmt: skip
        return min(same, key=lambda one: (one.harm != claim.harm, one.id), default=None)

    def changed(self, read: Claim, fields: dict[str, Value], field: str, span: Span) -> list[str]:
        """The fields that are otherwise without the span. Where the figure is no claim without it, with another word
        for people in its place; where it is none with that either, the span is of its frame, and so of the harm."""
        words = _text(self.item, field)[slice(*span)]
        for instead in (_blank(words), *_ANYBODY):
            if self._left <= 0:
                return []
            if without := self.read(field, span, instead):
                return [name for name, value in fields.items() if value(without) != value(read)]
        return ["harm"] if "harm" in fields and not self._is_figure(field, span) else []

    def _is_figure(self, field: str, span: Span) -> bool:
        at = self._claim.evidence
        return field == at.field and span[0] < at.quantity_end and at.quantity_start < span[1]


def _unsaid(item: NewsItem) -> dict[str, object]:
    """What the fields are where nothing is said."""
    plain = NewsItem(id="plain", published_at=item.published_at, text="Two people were killed.")
    (claim,) = read_item(plain)
    assert isinstance(claim, Claim)
    return {name: None if name == "harm" else value(claim) for name, value in FIELDS.items()}


def _in_span(
    reader: _Reader, read: Claim, field: str, span: Span, fields: dict[str, Value], lengths: range
) -> dict[str, Decided]:
    """The words of a stretch of text that decide fields, of so many words that stand side by side; the fewest."""
    text = _text(reader.item, field)
    words = [(span[0] + word.start(), span[0] + word.end()) for word in _WORD.finditer(text[slice(*span)])]
    deciding: dict[str, list[Span]] = {}
    for length in lengths:
        rest = {name: value for name, value in fields.items() if name not in deciding}
        for first in range(len(words) - length + 1) if rest else ():
            stretch = (words[first][0], words[first + length - 1][1])
            for name in reader.changed(read, rest, field, stretch):
                deciding.setdefault(name, []).append(stretch)
    return {name: Decided(tuple(_joined(text, spans))) for name, spans in deciding.items()}


def _everywhere(reader: _Reader, read: Claim, fields: dict[str, Value]) -> dict[str, Decided]:
    """The words of the sentence and the title that decide fields where they are taken away wherever they stand."""
    deciding: dict[str, list[str]] = {}
    words = [word[0] for text in (read.evidence.sentence, reader.item.title) for word in _WORD.finditer(text)]
    for word in dict.fromkeys(words) if fields else ():
        without = reader.without(word)
        for name, value in fields.items() if without else ():
            if without and value(without) != value(read):
                deciding.setdefault(name, []).append(word)
    return {name: Decided(tuple(found)) for name, found in deciding.items()}


def _elsewhere(reader: _Reader, read: Claim, fields: dict[str, Value]) -> dict[str, Decided]:
    """The sentences beside the claim's own that decide fields, with the words in them that do."""
    found: dict[str, Decided] = {}
    for field, span in _other_sentences(reader.item, read):
        rest = {name: value for name, value in fields.items() if name not in found}
        changed = {name: rest[name] for name in reader.changed(read, rest, field, span)} if rest else {}
        if changed:
            words = _in_span(reader, read, field, span, changed, range(1, _LONGEST + 1))
            sentence = " ".join(_text(reader.item, field)[slice(*span)].split())
            found |= {name: words.get(name, Decided())._replace(sentence=sentence) for name in changed}
    return found


def _other_sentences(item: NewsItem, claim: Claim) -> Iterator[tuple[str, Span]]:
    """The title, then the sentences before the claim's, the nearest first, then those behind it."""
    at = claim.evidence
    spans = [(field, span) for field in ("title", "text") for span in split(_text(item, field))]
    others = [(field, span) for field, span in spans if field != at.field or span[1] <= at.start or at.end <= span[0]]
    behind = [one for one in others if one[0] == at.field == "text" and one[1][0] >= at.end]
    before = [one for one in others if one not in behind and one[0] == "text"]
    return iter([*(one for one in others if one[0] == "title"), *reversed(before), *behind])


def _joined(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """The stretches, those that touch as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and not _WORD.search(text, merged[-1][1], start):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return (" ".join(text[start:end].split()) for start, end in merged)


def _text(item: NewsItem, field: str) -> str:
    return item.title if field == "title" else item.text


def _blank(text: str) -> str:
    """As many letters that are no word, so that everything else stays where it is."""
    return _WORD.sub(lambda word: "x" * len(word[0]), text)
