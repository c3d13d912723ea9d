"""NewsItem -> Document, ready for reading: clean fields, sentences, and who and what place it names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from schemas import Cause, NewsItem
from streams.clean import CleanText, clean
from streams.extract.causes import causes_in
from streams.extract.dateline import dated_by_itself
from streams.extract.gate import passes
from streams.extract.periods import years_named
from streams.extract.sentences import split
from streams.link.actors import Actor, ActorMention, actors_in
from streams.link.places import PlaceMention, joined, places_in

Field = Literal["title", "text"]


class Sentence(NamedTuple):
    """`start`: offset of the sentence in the clean field. `gated`: it may hold a figure."""

    field: Field
    start: int
    text: str
    gated: bool


@dataclass(frozen=True)
class Document:
    """The clean item. Offsets of a sentence lead back to the received text by `received`."""

    item: NewsItem
    title: CleanText
    text: CleanText

    @cached_property
    def published(self) -> date:
        """The day of publication; of a text that gives itself an older day, that day."""
        day = self.item.published_at.date()
        return dated_by_itself(self.text.text, day) or day

    @cached_property
    def whole(self) -> str:
        return f"{self.title.text}\n\n{self.text.text}"

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [*self._sentences("title", self.title.text), *self._sentences("text", self.text.text)]

    @cached_property
    def actor_mentions(self) -> list[ActorMention]:
        return actors_in(self.whole)

    @cached_property
    def place_mentions(self) -> list[PlaceMention]:
        """Places that are no part of an actor's name: the Gaza health ministry says nothing of where."""
        actors = [(m.start, m.end) for m in self.actor_mentions if m.end - m.start > 3]
        starts = [start for start, _ in actors]
        found = []
        for mention in places_in(self.whole):
            i = bisect_right(starts, mention.start) - 1
            if i < 0 or actors[i][1] < mention.end:
                found.append(mention)
        return joined(self.whole, found)

    @cached_property
    def years(self) -> dict[tuple[int, int], int]:
        """The years that the item gives to days of the calendar, for where it repeats them without."""
        return years_named(self.whole, self.published)

    @cached_property
    def actors(self) -> list[Actor]:
        """The actors that the item names, in the order of the text, each once."""
        return list({m.actor.id: m.actor for m in self.actor_mentions}.values())

    @cached_property
    def causes(self) -> Counter[Cause]:
        return causes_in(self.whole)

    def actors_of(self, sentence: Sentence) -> list[ActorMention]:
        """The sentence's actors, with offsets in the sentence."""
        at, end = self._in_whole(sentence)
        return [ActorMention(m.start - at, m.end - at, m.actor) for m in self.actor_mentions if at <= m.start < end]

    def places_of(self, sentence: Sentence) -> list[PlaceMention]:
        """The sentence's places, with offsets in the sentence."""
        at, end = self._in_whole(sentence)
        return [
            PlaceMention(m.start - at, m.end - at, m.place, m.kind) for m in self.place_mentions if at <= m.start < end
        ]

    def _in_whole(self, sentence: Sentence) -> tuple[int, int]:
        at = sentence.start + (0 if sentence.field == "title" else len(self.title.text) + 2)
        return at, at + len(sentence.text)

    def received(self, field: Field, start: int, end: int) -> tuple[int, int]:
        """Offsets in the field as received of a span of the clean field."""
        return (self.title if field == "title" else self.text).received(start, end)

    def _sentences(self, field: Field, text: str) -> Iterator[Sentence]:
        for start, end in split(text):
            words = text[start:end].replace("\n", " ")
            yield Sentence(field, start, words, passes(words))


def open_document(item: NewsItem) -> Document | None:
    """The item as a document; None where nothing in it can be a figure of harm."""
    if not passes(item.title) and not passes(item.text):
        title, text = clean(item.title), clean(item.text)
        if not (text.shifts or title.shifts) or not (passes(title.text) or passes(text.text)):
            return None
        return Document(item, title, text)
    return Document(item, clean(item.title), clean(item.text))
