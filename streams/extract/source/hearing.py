"""Who is heard in a document, sentence by sentence, those of its neighbours that go on in it among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.clues import SPEAKS
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.source.attribution import Attribution
from streams.extract.source.claimants import Speakers
from streams.extract.source.said_so import who_said_this
from streams.extract.source.spoken_on import counts_on, goes_on_counting, is_entry, leaves_noun, opens_list
from streams.extract.text.quotations import MARK, closes_at, is_quoted

LONGEST_SPEAKER = 160
CLOSE_BY = 40
"""So many characters after a quotation its speaker is named ("... the city", said the mayor)."""
SOURCE_WITHIN = 2
"""So many sentences behind a figure a line may name its source ("Source: the mayor on Telegram")."""
LONGEST_SPEECH = 12
"""So many sentences of one quotation are of whoever is named at its end or before it."""
LOOK_BACK = 3
"""So many sentences before a figure may name the source that "they said" takes up."""

_SOURCE_LINE = re.compile(
    r"\W*Sources?: (?P<who>[^;,.:()]{3,80}?)(?=,| on (?:Telegram|Facebook|X|Twitter)\b|[;.:()]|$)"
)
# "The figure includes the 25 killed in the town": who gave the figure goes on
_THE_FIGURE = re.compile(
    r"(?:The|This|That|Its|Their) (?:figure|toll|death toll|number|total|count|tally)s? (?:also )?includ"
)


class Hearing:
    """The sources of a document's sentences, asked for in their order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._speakers = Speakers(lambda: document.actors, self._texts)
        self._heard = 0
        self._attributed = -LOOK_BACK - 1
        self._listing = -1
        self._spoke: tuple[int, set[str]] = (-1, set())

    @property
    def last(self) -> Claimant | None:
        """Who was heard last."""
        return self._speakers.heard.last

    def _texts(self) -> Iterator[str]:
        return (sentence.text for sentence in self._document.sentences if sentence.field == "text")

    def attributions(self, i: int, drafts: Sequence[Draft]) -> list[Attribution]:
        """The sources of sentence i, after those of the few sentences before it that were not asked for yet.

        `drafts`: the figures of the sentences before it.
        """
        found: list[Attribution] = []
        opens, near = self._quoted_from(i), max(self._heard, i - LOOK_BACK)
        for k in (*range(max(self._heard, opens - 1), min(opens + 1, near)), *range(near, i + 1)):
            found = self._hear(k)
            if found:
                self._spoke = k, {one.claimant.name for one in found if not (one.cited or one.held or one.refutes)}
            if any(one.direct for one in found):
                self._attributed = k
        self._heard = i + 1
        text = self._document.sentences[i].text
        end, all_quoted = len(text), text.startswith('"') and '"' not in text[1:-1]  # who speaks in it is spoken of
        spoken = any(one.direct and one.covers[0][1] >= end > one.covers[0][0] + 1 for one in found) and not all_quoted
        after = [] if spoken else self._speaker_after(i)
        if after or self._speakers.heard.spoken.unknown or any(one.direct for one in found):
            return [*found, *after]
        if quoted := self._quoted_speaker(i):
            return [*found, *quoted]
        return found or self._source_behind(i) or self._speaker_before(i, drafts)

    def _quoted_from(self, i: int) -> int:
        """The sentence in which the quotation opens that goes on in sentence i; i itself where none does."""
        sentences, text = self._document.sentences, self._text_of(self._document.sentences[i])
        k = i
        while k > max(0, i - LONGEST_SPEECH) and sentences[k].field == sentences[i].field:
            start = sentences[k].start
            if text.startswith(MARK, start) or not is_quoted(text, start):
                return k
            k -= 1
        return i

    def _hear(self, k: int) -> list[Attribution]:
        sentence = self._document.sentences[k]
        headline = sentence.field == "title"
        if not (headline or _speaks(sentence)):
            return []
        first = self._quoted_from(k) - 1
        near = range(max(0, k - LOOK_BACK), k)
        told = [*(range(max(0, first), first + 1) if first < near.start else ()), *near]
        before = [self._document.sentences[n].text for n in told if self._document.sentences[n].field == "text"]
        follows = self._document.sentences[k + 1].text if k + 1 < len(self._document.sentences) else ""
        return self._speakers.attributions(sentence.text, headline=headline, before=before, after=follows)

    def _speaker_after(self, i: int) -> list[Attribution]:
        """A quotation that ends with its sentence may name its speaker in the next ("... the city." Amnesty said.)."""
        sentences = self._document.sentences
        here = sentences[i]
        if not here.text.endswith('"') or i + 1 == len(sentences) or len(sentences[i + 1].text) > LONGEST_SPEAKER:
            return []
        follows = sentences[i + 1]
        if follows.field != here.field or follows.text.startswith('"') or "\n" in self._gap(here, follows):
            return []
        spoken = self._speakers.heard_ahead(follows.text) if _speaks(follows) else []
        end = len(here.text)
        closing = [one for one in spoken if one.direct and len(follows.text) - one.covers[0][0] < 30]
        return [one._replace(covers=((0, end),), at=end) for one in closing[:1]]

    def _source_behind(self, i: int) -> list[Attribution]:
        """ "Nine people were killed in Bor. Source: the mayor on Telegram": whoever is named so behind the lead, save a
        medium, from which the text is; nobody whom only its last line names."""
        sentences = self._document.sentences
        here, behind = sentences[i], sentences[i + 1 : min(i + 1 + SOURCE_WITHIN, len(sentences) - 1)]
        if here.field != "text":
            return []
        named = next(filter(None, (_SOURCE_LINE.match(one.text) for one in behind)), None)
        who = named["who"] if named else self._said_so(i)
        source = self._speakers.source_named(who) if who else None
        if source is None or source[0].kind is ClaimantKind.MEDIA:
            return []
        if named is None:
            self._speakers.heard.hear(source[0])
        end = len(here.text)
        return [Attribution(source[0], Stance.REPORTS, ((0, end),), end, False, source[1])]

    def _said_so(self, i: int) -> str | None:
        """ "Nine died in Bor. Two are missing. This was reported by the mayor.": who said it, where nobody else is told
        to have said any of it."""
        for one in self._document.sentences[i + 1 : i + 2 + SOURCE_WITHIN]:
            if who := who_said_this(one.text):
                return who
            if _speaks(one) and self._speakers.heard_ahead(one.text):
                return None
        return None

    def _speaker_before(self, i: int, drafts: Sequence[Draft]) -> list[Attribution]:
        """The one source of the sentence before, with whose words a sentence goes on ("Six more were injured.")."""
        here, last = self._document.sentences[i], self._speakers.heard.last
        if not i or self._spoke[0] != i - 1 or len(self._spoke[1]) != 1:
            return []
        before = self._document.sentences[i - 1]
        counted = bool(drafts) and drafts[-1].sentence is before and drafts[-1].claimant is not None
        tallies = counted and goes_on_counting(here.text)
        listed = (self._listing == i - 1 or opens_list(before.text)) and is_entry(here.text)
        self._listing = i if listed else self._listing
        if not (
            listed or tallies or counts_on(here.text) or (counted and '"' not in before.text and leaves_noun(here.text))
        ):
            return []
        if last is None or last.kind is ClaimantKind.MEDIA or before.field != here.field:
            return []
        if not (tallies or listed) and "\n" in self._gap(before, here):
            return []
        self._spoke = i, self._spoke[1]
        return [Attribution(last, Stance.REPORTS, ((0, len(here.text)),), 0, False)]

    def _quoted_speaker(self, i: int) -> list[Attribution]:
        """The speaker of a quotation of several sentences: named where it closes, else the last before it."""
        sentences, here = self._document.sentences, self._document.sentences[i]
        text = self._text_of(here)
        covers = ((0, len(here.text)),)
        if _THE_FIGURE.match(here.text) and self._speakers.heard.last and 0 <= i - self._attributed <= 1:
            return [Attribution(self._speakers.heard.last, Stance.REPORTS, covers, 0, False)]
        if not is_quoted(text, here.start):
            return []
        end = closes_at(text, here.start)
        for later in sentences[i + 1 : i + 1 + LONGEST_SPEECH] if end else ():
            closed = (end or 0) - later.start
            if later.field == here.field and 0 < closed < len(later.text):
                ahead = [one.text for one in sentences[max(0, self._quoted_from(i) - 1) : i + 1][:1]]
                spoken = self._speakers.heard_ahead(later.text, ahead) if _speaks(later) else []
                named = [one for one in spoken if one.direct and closed <= one.at < closed + CLOSE_BY]
                if named:
                    named.sort(key=lambda one: not one.cited)  # "..., Amnesty quoted a witness as saying"
                    return [named[0]._replace(covers=covers, at=len(here.text))]
                break
        last = self._speakers.heard.last
        if last is None or not (0 <= i - self._attributed <= LOOK_BACK or self._speaks_on(i, text)):
            return []
        return [Attribution(last, Stance.REPORTS, covers, 0, False)]

    def _speaks_on(self, i: int, text: str) -> bool:
        """Whether sentence i and all before it, back to the last source, are of one long quotation."""
        since = self._document.sentences[self._attributed + 1 : i + 1]
        of_one = 0 < len(since) <= LONGEST_SPEECH and all(one.field == since[-1].field for one in since)
        # a mark at the beginning of a sentence may be the one that closes what stands before it
        inside = (is_quoted(text, one.start) and not text.startswith(MARK, one.start) for one in since[1:])
        return of_one and since[-1].start > since[0].start and all(inside)

    def _gap(self, one: Sentence, other: Sentence) -> str:
        return self._text_of(one)[one.start + len(one.text) : other.start]

    def _text_of(self, sentence: Sentence) -> str:
        return self._document.title.text if sentence.field == "title" else self._document.text.text


def _speaks(sentence: Sentence) -> bool:
    """Whether a sentence that is no headline may name a source."""
    return bool(sentence.clues & SPEAKS) or ": " in sentence.text
