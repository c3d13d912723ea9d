"""Document -> what its sentences say, one by one, of figures, denials and ledgers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from schemas import Claimant, Harm, Period, Quantity
from streams.extract import lexicon
from streams.extract.clues import ASSESSES, COUNT, DAY, DENIES, HARM, REPORTS
from streams.extract.denials import Refusal, is_denied, is_of_another, may_be_of_harm, refusal_in, refuted_in, whose
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft, masked
from streams.extract.harm.answers import ANSWERS
from streams.extract.harm.by_place import LONGEST_LIST, goes_on, heading_harm, is_line
from streams.extract.harm.compared import COMPARES
from streams.extract.harm.figures import figures_in
from streams.extract.harm.further import last_done
from streams.extract.harm.harm_words import tells_harm
from streams.extract.harm.running_counts import Standing, standing_of
from streams.extract.ledgers import Entry, entries_in, speaks_of_reports
from streams.extract.lexicon import finder, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.definites import any_definite, with_definites
from streams.extract.phrases.headlines import is_headline_style
from streams.extract.phrases.row import NUMBERS
from streams.extract.phrases.singles import any_single, may_be_single
from streams.extract.scene import Scene
from streams.extract.sentence import drafts_of
from streams.extract.source.attribution import Attribution, source_of
from streams.extract.source.cited_counts import cited_in
from streams.extract.source.hearing import Hearing
from streams.extract.story.increments import Counted
from streams.extract.story.topics import told_before
from streams.extract.text.words import lowered, words_of
from streams.extract.time.past_years import CARRIED as PAST_CARRIED
from streams.extract.time.past_years import PastYear, names_only_month
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.periods import periods_in
from streams.extract.time.said_times import names_day, said_on
from streams.extract.told_again import is_told_again

_MAY_BE_FIRST = HARM | DENIES | ASSESSES
"""Without one of these clues a sentence says nothing before one has given a figure."""
TAKEN_UP_WITHIN = 2
"""So many sentences before a denial may tell the harm that it takes up ("denied any involvement")."""
TOLD_WITHIN = 700
"""So many characters before a sentence may have told of the displaced from whom it counts on."""
_STOPS = (".", "!", "?", ";", '"', "'", "”", "’", ")")
_TOLD_TOGETHER = 6  # figures of one sentence, at most
STANDS = 2
"""So many sentences after a figure a number that stands alone may take it over."""
_DENYING = lexicon.table("speech")["verbs"]
_denial_in = finder([*_DENYING["denies"], *_DENYING["disputes"]])
_PART = re.compile(
    r"\b(?:of (?:them|whom|those|the (?:victims|dead|latter|former)|(?:that|this) (?:total|number))"
    r"|among (?:them|those|whom)|(?:they|these|the victims) includ(?:ed?|ing)"
    r"|(?:were|was) (?:\w+ )?(?:children|women|civilians|minors|girls|boys))\b",
    re.IGNORECASE,
)


class FoundEntries(NamedTuple):
    sentence: Sentence
    entries: list[Entry]
    claimant: Claimant | None


class Found(NamedTuple):
    """What the sentences of an item say, before they are made records."""

    drafts: list[Draft]
    refusals: list[tuple[Sentence, Refusal, Quantity | None]]
    ledgers: list[FoundEntries]
    masks: dict[Sentence, str]
    statements: dict[str, str]
    days: list[tuple[Sentence, Period]]


class Reader:
    """Goes through a document once. Sources are looked for only where a sentence needs them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hearing = Hearing(document)
        self._counted: Counted = {}
        self._past = PastYear(document.published)
        self._waiting: list[int] = []
        self._denying: set[int] = set()
        self._standing: Standing | None = None
        self._stands_at = -STANDS - 1
        self._found = Found([], [], [], {}, {}, [])

    def read(self) -> Found:
        """All that the sentences say, in the order of the text, title first; the days where they say anything."""
        if self._may_say_something():
            self._go_through()
        found = self._found
        if found.drafts or found.refusals or found.ledgers:
            self._catch_up()
        return found

    def days(self) -> list[tuple[Sentence, Period]]:
        """The days of which the text speaks, even where it gives no figure. After `read`."""
        if not self._may_say_something():
            self._go_through()
        self._catch_up()
        return self._found.days

    def _go_through(self) -> None:
        for i, sentence in enumerate(self._document.sentences):
            self._read(i, sentence)

    def _may_say_something(self) -> bool:
        return bool(self._document.clues & (HARM | DENIES)) or _may_keep_books(self._document.clues)

    def _read(self, i: int, sentence: Sentence) -> None:
        text, clues = sentence.text, sentence.clues
        heading = self._heading(i) if clues & COUNT and is_line(text) else None
        if not (clues & _MAY_BE_FIRST or self._found.drafts or heading):
            self._waiting.append(i)
            return
        entries = entries_in(text) if _may_keep_books(clues) and speaks_of_reports(text) else []
        denies = self._may_deny(i, sentence)
        drafts = self._found.drafts
        last = drafts[-1] if drafts and drafts[-1].sentence.field == sentence.field else None
        displaced = last is not None and self._goes_on_from_displaced(sentence)
        standing = self._standing if self._may_take_over(i, sentence) else None
        goes_on = denies or displaced or heading or standing
        if not (sentence.gated or goes_on or (last and _tells_part(sentence, last.sentence))):
            if entries:
                self._note(sentence, self._attributions(i), self._document.times_of(sentence), entries)
            else:
                self._waiting.append(i)
            return
        bare = self._leaves_out_articles(sentence)
        if not (denies or entries or heading or _may_count(sentence, last is None, bare=bare)):
            self._waiting.append(i)
            return
        spans = self._spans_of_past(i)
        chunks = self._chunks(sentence, spans, entries, headline=bare, for_figures=not denies)
        told = heading or (Harm.DISPLACED if displaced else self._told_before(sentence) if last else None)
        figures = [last_done(chunks, figure) for figure in figures_in(chunks, told, standing)]
        figures = [one for one in figures if not is_told_again(chunks, one, drafts, sentence.field)]
        if not (figures or NUMBERS.isdisjoint(chunks.tags)):
            self._standing = None
        if not (figures or denies or entries):
            self._waiting.append(i)
            return
        attributions = self._attributions(i)
        self._note(sentence, attributions, spans, entries)
        scene = Scene(self._document, sentence, chunks, spans, attributions)
        made = drafts_of(scene, figures, drafts if last else [], self._counted)
        refusal = refusal_in(chunks, attributions, self._told(i, made)) if denies else None
        refusal = refuted_in(attributions, made) or refusal
        if any(draft.period is None for draft in made):
            self._hear_of_past(i)
            self._past.tell(i, text, made, self._told_by, self._found.days)
        denied = [d for d in made if refusal and is_denied(text, refusal, d)]
        if refusal:
            refusal = refusal._replace(of=refusal.of or whose(denied, refusal))
            self._found.refusals.append((sentence, refusal, denied[0].quantity if denied else None))
        drafts.extend(d for d in made if d not in denied or is_of_another(d, refusal))
        if made:
            self._found.masks[sentence] = masked(chunks)
            if all(draft.takes_over for draft in made):  # its days are those on which so many were known
                self._found.days[:] = [day for day in self._found.days if day[0] is not sentence]
            goes_on = self._standing if i == self._stands_at + 1 else None
            self._standing, self._stands_at = standing_of(chunks, made, goes_on), i

    def _chunks(
        self,
        sentence: Sentence,
        spans: Sequence[TimeSpan],
        entries: Sequence[Entry],
        *,
        headline: bool,
        for_figures: bool,
    ) -> Chunks:
        taken = [*((s.start, s.end) for s in spans), *((e.number.start, e.number.end) for e in entries)]
        chunks = self._document.row_of(sentence, taken, headline=headline, for_figures=for_figures)
        chunks = with_definites(chunks) if any_definite(words_of(sentence.text)) else chunks
        low = lowered(sentence.text)
        tells_cases = any(word in low for word in words_listed("frames", "illnesses"))
        return chunks._replace(of_disease=True) if tells_cases and self._document.is_of_disease else chunks

    def _leaves_out_articles(self, sentence: Sentence) -> bool:
        """Whether a sentence is written as headlines are; not one over the text that it only heads."""
        heads = not sentence.text.rstrip().endswith(_STOPS) and sentence is not self._document.sentences[-1]
        return sentence.field == "title" or (not heads and is_headline_style(sentence.text))

    def _may_take_over(self, i: int, sentence: Sentence) -> bool:
        """Whether a sentence with a number follows one with a figure, at most one without a number between them."""
        near = self._standing is not None and i - self._stands_at <= STANDS and sentence.clues & COUNT
        return bool(near) and self._document.sentences[self._stands_at].field == sentence.field

    def _heading(self, i: int) -> Harm | None:
        return heading_harm([sentence.text for sentence in self._document.sentences[max(0, i - LONGEST_LIST) : i]])

    def _goes_on_from_displaced(self, sentence: Sentence) -> bool:
        """Whether a sentence may count on from those displaced of whom the text told in the last few sentences."""
        if not sentence.clues & COUNT or sentence.field != "text":
            return False
        near = any(
            draft.harm is Harm.DISPLACED
            and draft.sentence.field == "text"
            and 0 < sentence.start - draft.sentence.start < TOLD_WITHIN
            for draft in self._found.drafts[-6:]
        )
        return near and goes_on(sentence.text)

    def _told_before(self, sentence: Sentence) -> Harm:
        field = self._document.title if sentence.field == "title" else self._document.text
        return told_before(sentence, self._found.drafts, field.text)

    def _told(self, i: int, made: list[Draft]) -> Harm | None:
        """The harm of which a sentence, or else the few before it, told last: of several in one the deaths."""
        near = self._document.sentences[max(0, i - TAKEN_UP_WITHIN) : i]
        last = made or [draft for draft in self._found.drafts[-1:] if draft.sentence in near]
        told = made or [
            draft for draft in self._found.drafts[-_TOLD_TOGETHER:] if last and draft.sentence is last[0].sentence
        ]
        return next((Harm.KILLED for draft in told if draft.harm is Harm.KILLED), told[-1].harm) if told else None

    def _may_deny(self, i: int, sentence: Sentence) -> bool:
        """Whether a sentence may deny a harm. Who denies anything else is heard when a sentence needs the speakers."""
        if not (sentence.clues & DENIES and _denial_in(lowered(sentence.text))):
            return False
        told = bool(self._found.drafts)
        if tells_harm(words_of(sentence.text).lows) or may_be_of_harm(lowered(sentence.text), told=told):
            return True
        if names_only_month(sentence.text):
            return True
        self._denying.add(i)
        return False

    def _catch_up(self) -> None:
        """Hear the sentences that say no figure for the days that they name: not before one that does needs them."""
        waiting, self._waiting = self._waiting, []
        for i in waiting:
            sentence = self._document.sentences[i]
            spans = self._document.times_of(sentence) if sentence.clues & DAY else []
            if i in self._denying or any(names_day(sentence.text, span) for span in spans):
                self._note(sentence, self._attributions(i), spans, [])

    def _spans_of_past(self, i: int) -> list[TimeSpan]:
        """The times of a sentence that may say a figure, in view of the year of which the last ones told."""
        sentence = self._document.sentences[i]
        spans = self._document.times_of(sentence)
        if not (spans and names_only_month(sentence.text)):
            return spans
        self._hear_of_past(i)
        return self._past.months_of(i, spans, partial(self._spans_on, sentence))

    def _hear_of_past(self, i: int) -> None:
        """The few sentences before i are heard for the year of which they tell: only where a figure may need it."""
        sentences = self._document.sentences
        for k in range(max(0, i - PAST_CARRIED), i):
            if sentences[k].field == "text":
                self._past.note(k, sentences[k].text, partial(self._spans_on, sentences[k]))

    def _told_by(self, i: int) -> list[Draft]:
        """The figures of sentence i."""
        return [draft for draft in self._found.drafts if draft.sentence is self._document.sentences[i]]

    def _spans_on(self, sentence: Sentence, published: date) -> list[TimeSpan]:
        return periods_in(sentence.text, published, self._document.years)

    def _attributions(self, i: int) -> list[Attribution]:
        """The sources of sentence i, once what the sentences before it say of days is heard."""
        self._catch_up()
        return self._hearing.attributions(i, self._found.drafts)

    def _note(
        self, sentence: Sentence, attributions: list[Attribution], spans: list[TimeSpan], entries: list[Entry]
    ) -> None:
        """Keep a ledger's entries, and the days: of a statement for its claimant, of an event for the figures."""
        if entries:
            source = _source_of_entries(attributions, entries, self._hearing.last)
            self._found.ledgers.append(FoundEntries(sentence, entries, source))
        said = said_on(sentence.text, spans, [a.at for a in attributions if a.direct])
        statement = said[0] if said else None
        if statement and attributions and statement.kind == "day" and statement.period.start:
            self._found.statements.setdefault(attributions[0].claimant.name, statement.period.start)
        for span in spans:
            if all(span is not one for one in said) and names_day(sentence.text, span):
                self._found.days.append((sentence, span.period))


def _source_of_entries(attributions: list[Attribution], entries: list[Entry], last: Claimant | None) -> Claimant | None:
    nearest, _ = source_of(attributions, entries[0].number.start)
    return nearest.claimant if nearest else last


def _may_keep_books(clues: int) -> bool:
    return bool(clues & ASSESSES and clues & REPORTS)


def _may_count(sentence: Sentence, first: bool, *, bare: bool) -> bool:
    """False where figures.py surely finds no figure. `first`: none was found before it; `bare`: it is written as
    headlines are."""
    counts = sentence.clues & COUNT or sentence.field == "title"
    if first and not sentence.clues & HARM:
        return False
    if not (counts or bare or may_be_single(sentence.text)):
        return False
    words = words_of(sentence.text)
    return (not first or tells_harm(words.lows)) and bool(counts or bare or any_single(sentence.text, words))


def _tells_part(sentence: Sentence, last: Sentence) -> bool:
    """True for a sentence after a figure that says who some of them were, or gives another, without a word of harm."""
    return (
        sentence.field == last.field
        and sentence.start - last.start - len(last.text) < 3
        and bool(
            _PART.search(sentence.text)
            or (
                sentence.clues & COUNT
                and (ANSWERS.search(sentence.text) or COMPARES.search(sentence.text) or cited_in(sentence.text))
            )
        )
    )
