"""The whole of extraction for one item: sentences -> drafts -> the item's own say -> records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from schemas import (
    Claim,
    Claimant,
    ConflictRef,
    Denial,
    Evidence,
    Ledger,
    LedgerEntries,
    NewsItem,
    Period,
    Place,
    Quantity,
    Stance,
    VictimClass,
    content_id,
)
from streams.extract.chunks import chunk
from streams.extract.claimants import Attribution, Speakers, source_of
from streams.extract.denials import Refusal, refusal_in
from streams.extract.document import Document, Sentence, open_document
from streams.extract.draft import Draft, masked
from streams.extract.ledgers import Entry, checked, entries_in, speaks_of_reports
from streams.extract.linking import Linker
from streams.extract.locate import place_of, place_of_item
from streams.extract.numbers import Number
from streams.extract.periods import periods_in
from streams.extract.period_spans import TimeSpan
from streams.extract.sentence import Scene, drafts_of
from streams.extract.settle import settle
from streams.extract.times import said_on


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


def read(item: NewsItem) -> Iterator[Claim | Denial | Ledger]:
    """Claims, denials and ledgers of an item, in that order, each in the order of the text."""
    document = open_document(item)
    if document is None:
        return
    found = _read_sentences(document)
    denied_by = [refusal.attribution.claimant for _, refusal, _ in found.refusals]
    settle(found.drafts, denied_by, found.statements, found.days, document.title.text, document.published)
    linker = Linker(document)
    where = place_of_item(document.whole, document.place_mentions)
    yield from _claims(document, found, linker, where)
    yield from _denials(document, found, linker, where)
    yield from _ledgers(document, found, linker)


def _read_sentences(document: Document) -> Found:
    found = Found([], [], [], {}, {}, [])
    speakers = Speakers(document.actors)
    for sentence in document.sentences:
        attributions = speakers.attributions(sentence.text, headline=sentence.field == "title")
        spans = periods_in(sentence.text, document.published, document.years)
        _note_days(document, sentence, attributions, spans, found)
        if speaks_of_reports(sentence.text):
            entries = entries_in(sentence.text)
            if entries:
                found.ledgers.append(FoundEntries(sentence, entries, _ledger_source(attributions, entries, speakers)))
        denies = any(a.stance in (Stance.DENIES, Stance.DISPUTES) for a in attributions)
        if sentence.gated or denies or (found.drafts and _tells_part(sentence, found.drafts[-1].sentence)):
            _read_sentence(document, sentence, attributions, spans, found)
    return found


_PART = re.compile(
    r"\b(?:of (?:them|whom|those|the victims)|among (?:them|those)|(?:were|was) (?:\w+ )?(?:children|women|civilians|minors|girls|boys))\b",
    re.IGNORECASE,
)


def _tells_part(sentence: Sentence, last: Sentence) -> bool:
    """True for a sentence after a figure that says who some of them were, without a word of harm."""
    return (
        sentence.field == last.field
        and sentence.start - last.start - len(last.text) < 3
        and bool(_PART.search(sentence.text))
    )


def _note_days(
    document: Document, sentence: Sentence, attributions: list[Attribution], spans: list[TimeSpan], found: Found
) -> None:
    """Keep the days of which a sentence speaks: of a statement for its claimant, of an event for the figures around."""
    statement = said_on(sentence.text, spans, [a.at for a in attributions if a.direct])
    if statement and attributions and statement.kind == "day" and statement.period.start:
        found.statements.setdefault(attributions[0].claimant.name, statement.period.start)
    for span in spans:
        if span.kind == "day" and span is not statement:
            found.days.append((sentence, span.period))


def _read_sentence(
    document: Document, sentence: Sentence, attributions: list[Attribution], spans: list[TimeSpan], found: Found
) -> None:
    in_ledger = {
        (e.number.start, e.number.end) for entry in found.ledgers if entry.sentence is sentence for e in entry.entries
    }
    taken = [*((s.start, s.end) for s in spans), *in_ledger]
    chunks = chunk(sentence.text, taken, headline=sentence.field == "title")
    refusal = refusal_in(chunks, attributions)
    drafts = drafts_of(Scene(document, sentence, chunks, spans, attributions), found.drafts)
    denied = [d for d in drafts if refusal and refusal.start <= d.start < refusal.end]
    if refusal:
        found.refusals.append((sentence, refusal, denied[0].quantity if denied else None))
    found.drafts.extend(d for d in drafts if d not in denied)
    if drafts:
        found.masks[sentence] = masked(chunks)


def _ledger_source(attributions: list[Attribution], entries: list[Entry], speakers: Speakers) -> Claimant | None:
    nearest, _ = source_of(attributions, entries[0].number.start)
    return nearest.claimant if nearest else speakers.last


def _claims(document: Document, found: Found, linker: Linker, where: Place | None) -> Iterator[Claim]:
    ids = _ids(document.item, found)
    for draft in found.drafts:
        place = draft.place or where
        conflict = linker.link(draft, place)
        yield Claim(
            id=ids[id(draft)],
            **_origin(document.item),
            quantity=draft.quantity,
            harm=draft.harm,
            role=draft.role,
            part_of=ids.get(id(draft.parent)) if draft.parent else None,
            includes_perpetrator=draft.includes_perpetrator,
            victim_class=draft.classes or (VictimClass.UNSPECIFIED,),
            class_union=draft.class_union,
            victim_group=draft.group,
            cause=draft.cause,
            method=draft.method,
            unit=draft.unit,
            measure=draft.measure,
            period=linker.dated(draft, conflict),
            as_of=draft.as_of,
            claimant=draft.claimant,
            via=draft.via,
            alleged_perpetrator=draft.perpetrator,
            stance=draft.stance,
            prior=draft.prior,
            hedged=draft.hedged,
            rises=draft.rises,
            revises=draft.revises,
            place=place,
            conflict=conflict,
            evidence=_evidence(document, draft.sentence, draft.start, draft.end),
            rule=draft.figure.rule,
        )


def _ids(item: NewsItem, found: Found) -> dict[int, str]:
    """Claim ids by draft: of the sentence with its numbers masked, so that a later figure in it keeps its id."""
    occurrences: Counter[tuple[str, str]] = Counter()
    seen: dict[Sentence, int] = {}
    ids = {}
    for draft in found.drafts:
        sentence = draft.sentence
        mask = found.masks[sentence]
        if sentence not in seen:
            seen[sentence] = occurrences[sentence.field, mask]
            occurrences[sentence.field, mask] += 1
        ids[id(draft)] = content_id("claim", item.id, sentence.field, mask, seen[sentence], draft.number, draft.harm)
    return ids


def _origin(item: NewsItem) -> dict[str, object]:
    return {
        "item_id": item.id,
        "revision": item.text_hash,
        "url": item.url,
        "published_at": item.published_at,
        "publisher": item.publisher,
    }


def _evidence(document: Document, sentence: Sentence, start: int, end: int) -> Evidence:
    """Offsets of sentence and figure in the field as received."""
    s, e = document.received(sentence.field, sentence.start, sentence.start + len(sentence.text))
    qs, qe = document.received(sentence.field, sentence.start + start, sentence.start + end)
    return Evidence(field=sentence.field, sentence=sentence.text, start=s, end=e, quantity_start=qs, quantity_end=qe)


def _denials(document: Document, found: Found, linker: Linker, where: Place | None) -> Iterator[Denial]:
    for n, (sentence, refusal, quantity) in enumerate(found.refusals):
        source = refusal.attribution.claimant
        place = place_of(sentence.text, document.places_of(sentence), refusal.start) or where
        yield Denial(
            id=content_id("denial", document.item.id, sentence.field, sentence.text, n),
            **_origin(document.item),
            claimant=source,
            stance=refusal.stance,
            harm=refusal.harm,
            victim_class=refusal.classes,
            disputed_quantity=quantity,
            place=place,
            conflict=linker.of(sentence.text, place, source, source),
            evidence=_evidence(document, sentence, refusal.start, refusal.end),
            rule="denial",
        )


def _ledgers(document: Document, found: Found, linker: Linker) -> Iterator[Ledger]:
    """Entries of one claimant make one ledger, whatever number of sentences they fill."""
    books: dict[str, list[FoundEntries]] = {}
    for entry in found.ledgers:
        books.setdefault(entry.claimant.name if entry.claimant else "", []).append(entry)
    for name, parts in books.items():
        values: dict[str, int] = {}
        for part in parts:
            for entry in part.entries:
                values.setdefault(entry.name, entry.value)
        entries = LedgerEntries(**values)
        adds_up, check = checked(entries)
        first = parts[0]
        numbers: list[Number] = [e.number for e in first.entries]
        yield Ledger(
            id=content_id("ledger", document.item.id, name, first.sentence.field),
            **_origin(document.item),
            claimant=first.claimant,
            entries=entries,
            adds_up=adds_up,
            check=check,
            conflict=_ledger_conflict(linker, first),
            evidence=_evidence(document, first.sentence, min(n.start for n in numbers), max(n.end for n in numbers)),
            rule="ledger",
        )


def _ledger_conflict(linker: Linker, part: FoundEntries) -> ConflictRef | None:
    return linker.of(part.sentence.text, None, part.claimant, part.claimant)
