"""NewsItem -> its records: sentences -> drafts -> the item's own say -> records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from schemas import (
    Claim,
    ConflictRef,
    Denial,
    Evidence,
    Ledger,
    LedgerEntries,
    NewsItem,
    Period,
    Place,
    Victim,
    VictimClass,
    content_id,
)
from streams.extract.document import Document, Sentence, open_document
from streams.extract.draft import Draft
from streams.extract.ledgers import are_of_harm, checked
from streams.extract.linking import Linker, cause_in
from streams.extract.place.at_home import speakers_from
from streams.extract.place.before import lands_before, told_before
from streams.extract.place.captives import are_told, place_of_captives
from streams.extract.place.locate import place_of
from streams.extract.place.own_land import place_own_people
from streams.extract.place.playing import home_of_none, place_of_item, town_of_item
from streams.extract.place.scene import scene_of
from streams.extract.place.telling import Setting, are_open, settle_places
from streams.extract.reader import Found, FoundEntries, Reader
from streams.extract.settle import settle
from streams.extract.source.issuers import give_to_issuer
from streams.extract.story.beginnings import count_since_beginnings
from streams.extract.story.captors import as_abducted
from streams.extract.story.doer_before import name_doers
from streams.extract.story.one_conflict import share_conflict
from streams.extract.story.told_in_parts import tell_parts
from streams.extract.story.told_windows import date_by_windows, date_within_months
from streams.extract.story.unplaced import HEAD, leave_unplaced
from streams.extract.text.numbers import Number
from streams.extract.time.report_windows import count_over_report
from streams.extract.victims import victims_of
from streams.link.homes import counts_at_home
from streams.link.places import place


def read(item: NewsItem) -> Iterator[Claim | Denial | Ledger]:
    """Claims, denials and ledgers of an item, in that order, each in the order of the text."""
    document = open_document(item)
    if document:
        yield from _records(document, Reader(document).read())


def read_with_victims(item: NewsItem, *, whole_story: bool = False) -> Iterator[Claim | Denial | Ledger | Victim]:
    """The same, and then every mention of a single person as harmed. `whole_story`: as `streams.extract.read_story`."""
    document = open_document(item)
    if document is None:
        return
    reader = Reader(document)
    found = reader.read()
    yield from _records(document, found, whole_story=whole_story)
    yield from _victims(document, found.drafts, reader.days)


def _records(document: Document, found: Found, *, whole_story: bool = False) -> Iterator[Claim | Denial | Ledger]:
    if not (found.drafts or found.refusals or found.ledgers):
        return
    as_abducted(found.drafts, document.whole)
    count_over_report(found.drafts, document)
    count_since_beginnings(found.drafts, document)
    date_by_windows(found.drafts, found.days, document)
    denied_by = [refusal.attribution.claimant for _, refusal, _ in found.refusals]
    settle(
        found.drafts,
        denied_by,
        found.statements,
        found.days,
        document.title.text,
        document.published,
        whole_story=whole_story,
    )
    if not whole_story:
        tell_parts(found.drafts, document.published)
        leave_unplaced(found.drafts, len(document.text.text))
        place_own_people(found.drafts)
    give_to_issuer(found.drafts, document.item.text, document.title.text, document.item.publisher)
    name_doers(document, found.drafts)
    linker = Linker(document)
    before = cache(partial(told_before, document))
    where = town = None
    if found.refusals or are_open(found.drafts):
        likely = speakers_from(found.drafts) | _before_first_open(found.drafts, before)
        where = place_of_item(document.whole, document.place_mentions, _home(document), likely)
        where = where or home_of_none(document.whole, document.place_mentions, document.home_place)
        scene = scene_of(document, where)
        town = scene or town_of_item(document.whole, document.place_mentions, where)
        settle_places(found.drafts, _setting(document, where, town, at_scene=scene is not None), before)
    date_within_months(found.drafts, found.days)
    yield from _claims(document, found, linker)
    yield from _denials(document, found, linker, where)
    yield from _ledgers(document, found, linker)


def _setting(document: Document, where: Place | None, town: Place | None, *, at_scene: bool) -> Setting:
    """Where an item that plays in `where`, there in `town`, holds captives, and whether its head names the town, and
    not only once: "at a base near Kasa" may be beside the event."""
    text, mentions = document.whole, document.place_mentions
    begin = len(document.title.text)
    told = [m.start for m in mentions if town is not None and m.place.path == town.path]
    at_head = len(told) > 1 and any(begin < start < begin + HEAD for start in told)
    held_in = place_of_captives(text, mentions) if are_told(text) else None
    return Setting(where, town, held_in, at_head or at_scene, partial(lands_before, document))


def _before_first_open(drafts: list[Draft], told_before: Callable[[Sentence], Place | None]) -> set[str]:
    """The country of which the sentence before tells, where a sentence names no place."""
    first = next((draft for draft in drafts if draft.place is None), None)
    before = told_before(first.sentence) if first else None
    return {before.country} if before and before.country else set()


def _home(document: Document) -> Place | None:
    """The country whose health ministry, rescuers or police speak, where no place is named: they count at home."""
    countries = {actor.country for actor in document.actors if counts_at_home(actor)}
    return place(countries.pop() or "") if len(countries) == 1 else None


def _claims(document: Document, found: Found, linker: Linker) -> Iterator[Claim]:
    ids = _ids(document.item, found)
    linked = {id(draft): linker.link(draft, draft.place) for draft in found.drafts}
    conflicts = share_conflict(found.drafts, linked, document.published)
    for draft in found.drafts:
        conflict = conflicts[id(draft)]
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
            cause=cause_in(conflict, draft),
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
            counted=draft.counted,
            beside=draft.beside,
            struck=draft.struck,
            place=draft.place,
            conflict=conflict,
            evidence=_evidence(document, draft.sentence, draft.start, draft.end),
            rule=draft.figure.rule,
        )


def _is_claimed(person: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim counts the person already: "the pilot was killed", "both drivers were hurt"."""
    return any(
        one.sentence is person.sentence
        and one.harm is person.harm
        and one.start < person.end
        and person.start < one.end
        for one in drafts
    )


def _victims(
    document: Document, drafts: Sequence[Draft], days: Callable[[], list[tuple[Sentence, Period]]]
) -> Iterator[Victim]:
    pairs = [(draft, person) for draft, person in victims_of(document) if not _is_claimed(draft, drafts)]
    if not pairs:
        return
    persons = [draft for draft, _ in pairs]
    settle(persons, [], {}, days(), document.title.text, document.published, whole_story=True)
    where = place_of_item(document.whole, document.place_mentions)
    for n, (draft, person) in enumerate(pairs):
        yield Victim(
            id=content_id("victim", document.item.id, draft.sentence.field, draft.sentence.text, person.name, n),
            **_origin(document.item),
            name=person.name or None,
            counted=person.noun,
            beside=draft.beside,
            struck=draft.struck,
            quantity=draft.quantity,
            harm=draft.harm,
            role=draft.role,
            victim_class=draft.classes or (VictimClass.UNSPECIFIED,),
            measure=draft.measure,
            period=draft.period,
            prior=draft.prior,
            hedged=draft.hedged,
            place=draft.place or where,
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
            of=refusal.of,
            place=place,
            conflict=linker.of(sentence.text, place, source, source),
            evidence=_evidence(document, sentence, refusal.start, refusal.end),
            rule="denial",
        )


def _ledgers(document: Document, found: Found, linker: Linker) -> Iterator[Ledger]:
    """Entries of one claimant make one ledger, whatever number of sentences they fill."""
    keepers = {draft.claimant.name for draft in found.drafts if draft.claimant}
    books: dict[str, list[FoundEntries]] = {}
    for part in found.ledgers:
        books.setdefault(part.claimant.name if part.claimant else "", []).append(part)
    for name, parts in books.items():
        if name not in keepers and not are_of_harm(part.sentence.text for part in parts):
            continue
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
