"""NewsItem -> Document, ready for reading: clean fields, sentences, and who and what place it names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Literal, NamedTuple

from schemas import Cause, NewsItem, Place
from streams.clean import CleanText, clean
from streams.extract.clues import GATE, Clue, clues_in, kinds_in
from streams.extract.gate import passes
from streams.extract.harm.causes import FIRM, Item, causes_in
from streams.extract.phrases.chunks import Chunks, chunk
from streams.extract.place.playing import is_beside
from streams.extract.place.small_towns import land_of_small_towns, with_small_towns
from streams.extract.place.told_towns import with_told_towns
from streams.extract.text.lazy import lazy
from streams.extract.text.sentences import split
from streams.extract.time.dateline import dated_by_itself
from streams.extract.time.period_dates import Lazily, YearsNamed
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.periods import periods_in, years_named
from streams.extract.time.told_times import points_back, taken_up
from streams.link.actors import Actor, ActorMention, actors_in
from streams.link.home_words import land_of_words
from streams.link.homes import land_of_voices
from streams.link.joint import joined
from streams.link.office_holders import home_of_holders
from streams.link.papers import body_that_publishes, land_of_paper
from streams.link.places import PlaceMention, land_of_towns, place, places_in

Field = Literal["title", "text"]
TOLD_WITHIN = 4
"""So many sentences before a time may stand what "that year" takes up."""


class Sentence(NamedTuple):
    """`start`: offset of the sentence in the clean field. `clues`: what it holds, as bits (clues.py)."""

    field: Field
    start: int
    text: str
    clues: int

    @property
    def position(self) -> tuple[bool, int]:
        """Where it stands in the item: whether in the text, which follows the title, and its offset there."""
        return self.field == "text", self.start

    @property
    def gated(self) -> bool:
        """Whether it may hold a figure."""
        return bool(self.clues & GATE)


@dataclass(frozen=True)
class Document:
    """The clean item. Offsets of a sentence lead back to the received text by `received`."""

    item: NewsItem
    title: CleanText
    text: CleanText

    @lazy
    def published(self) -> date:
        """The day of publication; of a text that gives itself an older day, that day."""
        day = self.item.published_at.date()
        return dated_by_itself(self.text.text, day) or day

    @lazy
    def whole(self) -> str:
        return f"{self.title.text}\n\n{self.text.text}"

    @lazy
    def sentences(self) -> list[Sentence]:
        fields: list[tuple[Field, str, int]] = [("title", self.title.text, 0), ("text", self.text.text, self._text_at)]
        rows = [(field, text, at, start, end) for field, text, at in fields for start, end in split(text)]
        kinds = kinds_in(self._clues, [(at + start, at + end) for _, _, at, start, end in rows])
        return [
            Sentence(field, start, text[start:end].replace("\n", " "), bits)
            for (field, text, _, start, end), bits in zip(rows, kinds, strict=True)
        ]

    @lazy
    def clues(self) -> int:
        """What the item holds, as bits (clues.py)."""
        return reduce(or_, {kinds for _, _, kinds in self._clues}, 0)

    @lazy
    def _clues(self) -> list[Clue]:
        return clues_in(self.whole)

    @lazy
    def actor_mentions(self) -> list[ActorMention]:
        return actors_in(self.whole)

    @lazy
    def place_mentions(self) -> list[PlaceMention]:
        """Places that are no part of an actor's name: the Gaza health ministry says nothing of where. Where the item
        names no land, small towns are those of the land that is its home."""
        if not (self.names_no_land and self.home):
            return with_small_towns(self.whole, self._named)
        return with_small_towns(self.whole, self._places((self.home,)) or self._named, self.home)

    @lazy
    def _named(self) -> list[PlaceMention]:
        return self._places(())

    @lazy
    def names_no_land(self) -> bool:
        """Whether nothing that the item names can only lie in one land, but what is across a border, or where
        one of the hurt died."""
        return not any(m.place.country and not is_beside(self.whole, m) for m in self._named)

    @lazy
    def land(self) -> str | None:
        """The only country of which the item names places."""
        lands = {m.place.country for m in self.place_mentions if m.kind == "name"}
        return lands.pop() if len(lands) == 1 else None

    @lazy
    def home(self) -> str | None:
        """The country in which an item plays that names none."""
        return (
            land_of_voices((*self.actors, *self._publishing), self.published)
            or land_of_words(self.whole)
            or (self._home_of_holders or "").partition("/")[0].upper()
            or land_of_towns(self.whole)
            or land_of_small_towns(self.whole, self._named)
            or self._land_of_paper
        )

    @lazy
    def _home_of_holders(self) -> str | None:
        return home_of_holders(self.whole)

    @property
    def home_place(self) -> Place | None:
        """The same, or the region of it in which those hold office who are named."""
        region = place(self._home_of_holders or "")
        return region if region and region.country == self.home else place(self.home or "")

    @property
    def _publishing(self) -> tuple[Actor, ...]:
        body = body_that_publishes(self.item.publisher) if self.item.publisher else None
        return (body,) if body else ()

    @property
    def _land_of_paper(self) -> str | None:
        return land_of_paper(self.item.publisher) if self.item.publisher else None

    def _places(self, near: Sequence[str]) -> list[PlaceMention]:
        actors = [(m.start, m.end) for m in self.actor_mentions if m.end - m.start > 3]
        starts = [start for start, _ in actors]
        found = []
        for mention in places_in(self.whole, near):
            i = bisect_right(starts, mention.start) - 1
            if i < 0 or actors[i][1] < mention.end:
                found.append(mention)
        return with_told_towns(self.whole, joined(self.whole, found))

    @lazy
    def years(self) -> YearsNamed:
        """The years that the item gives to days of the calendar, for where it repeats them without."""
        return Lazily(lambda: years_named(self.whole, self.published))

    @lazy
    def _times(self) -> dict[Sentence, list[TimeSpan]]:
        return {}

    def times_of(self, sentence: Sentence) -> list[TimeSpan]:
        """The times that the sentence names, with offsets in the sentence."""
        if sentence not in self._times:
            spans = periods_in(sentence.text, self.published, self.years)
            if any(points_back(span) for span in spans):
                spans = taken_up(spans, lambda: self._times_before(sentence), self.published)
            self._times[sentence] = spans
        return self._times[sentence]

    def _times_before(self, sentence: Sentence) -> Iterator[list[TimeSpan]]:
        """The times of the few sentences before one in its field, the nearest first."""
        at = self.sentences.index(sentence)
        for before in reversed(self.sentences[max(0, at - TOLD_WITHIN) : at]):
            if before.field == sentence.field:
                yield self.times_of(before)

    @lazy
    def _rows(self) -> dict[tuple[Sentence, tuple[tuple[int, int], ...], bool], Chunks]:
        return {}

    def row_of(
        self, sentence: Sentence, taken: Sequence[tuple[int, int]], *, headline: bool = False, for_figures: bool = False
    ) -> Chunks:
        """What `chunk` makes of a sentence, made but once: figures and persons are looked for in the same row."""
        key = sentence, tuple(taken), headline
        if key not in self._rows:
            chunks = chunk(sentence.text, [*taken], headline=headline, for_figures=for_figures)
            if not chunks.row:
                return chunks  # it counts nobody, and may yet tell of persons
            self._rows[key] = chunks
        return self._rows[key]

    @lazy
    def actors(self) -> list[Actor]:
        """The actors that the item names, in the order of the text, each once."""
        return list({m.actor.id: m.actor for m in self.actor_mentions}.values())

    @lazy
    def causes(self) -> Counter[Cause]:
        return causes_in(self.whole)

    @lazy
    def lead_causes(self) -> Counter[Cause]:
        """The same of its title and the first sentence of its text."""
        first = next((one.text for one in self.sentences if one.field == "text"), "")
        return causes_in(f"{self.title.text}. {first}")

    @lazy
    def causes_told(self) -> Item:
        return Item(lambda: self._title_causes, lambda: self.lead_causes, lambda: self.causes)

    @lazy
    def _title_causes(self) -> Counter[Cause]:
        return causes_in(self.title.text)

    @lazy
    def is_of_disease(self) -> bool:
        """Whether its title or its first sentence names a disease, and nothing else that harms people."""
        return self.lead_causes.keys() == {Cause.DISEASE} and self.lead_causes[Cause.DISEASE] >= FIRM

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

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before it in its field."""
        at = self.sentences.index(sentence)
        last = self.sentences[at - 1] if at else None
        return last if last and last.field == sentence.field else None

    @property
    def _text_at(self) -> int:
        """Offset of the text in the whole."""
        return len(self.title.text) + 2

    def _in_whole(self, sentence: Sentence) -> tuple[int, int]:
        at = sentence.start + (0 if sentence.field == "title" else self._text_at)
        return at, at + len(sentence.text)

    def received(self, field: Field, start: int, end: int) -> tuple[int, int]:
        """Offsets in the field as received of a span of the clean field."""
        return (self.title if field == "title" else self.text).received(start, end)


def open_document(item: NewsItem) -> Document | None:
    """The item as a document; None where nothing in it can be a figure of harm."""
    if not passes(item.title) and not passes(item.text):
        title, text = clean(item.title), clean(item.text)
        if not (text.shifts or title.shifts) or not (passes(title.text) or passes(text.text)):
            return None
        return Document(item, title, text)
    return Document(item, clean(item.title), clean(item.text))
