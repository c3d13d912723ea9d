"""tollwatch explain: why a record is what it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from schemas import Alert, Change, Claim, Contradiction, Denial, Ledger, NewsItem, Record, Series, content_id
from streams.cli import views, words
from streams.cli.options import db_option
from streams.cli.output import console, facts, visible
from streams.errors import ConfigError
from streams.store import Store, open_for_reading

if TYPE_CHECKING:
    from rich.text import Text

_MARKS = ("[", "]")
_SHOWN_CLAIMS = 5


@click.command()
@click.argument("record_id", metavar="ID")
@db_option
def explain(record_id: str, db: str) -> None:
    """Why a record is what it is: the sentence, what decided each field, why an alert or none.

    ID is the id of a claim, denial, ledger, change, series, alert or contradiction, or the beginning of one.
    """
    with open_for_reading(db) as store:
        found = store.find(record_id)
        if not found:
            raise ConfigError(f"no record's id begins with {record_id!r}; the lists show ids in their last column")
        if len(found) > 1:
            which = ", ".join(f"{one.kind} {one.id[:12]}" for one in found[:6])
            raise ConfigError(f"several records' ids begin with {record_id!r}: {which}; give more of it")
        _explain(store, found[0].record)


def marked(record: Claim | Denial | Ledger, colour: bool) -> Text:
    """The sentence with the figure marked: by colour on a terminal, else by brackets."""
    from rich.text import Text

    evidence = record.evidence
    sentence = evidence.sentence
    start, end = evidence.quantity_start - evidence.start, evidence.quantity_end - evidence.start
    if not 0 <= start < end <= len(sentence):
        return Text(sentence)
    if colour:
        text = Text(sentence)
        text.stylize("bold reverse", start, end)
        return text
    return Text(sentence[:start] + _MARKS[0] + sentence[start:end] + _MARKS[1] + sentence[end:])


def _explain(store: Store, record: Record) -> None:
    match record:
        case Claim() | Denial() | Ledger():
            _mention(store, record)
        case Series():
            _series(store, record)
        case Change():
            _change(store, record)
        case Contradiction():
            _contradiction(store, record)
        case Alert():
            _alert(store, record)


def _say(name: str, value: object) -> None:
    facts([(name, value)])


def _title(text: str) -> None:
    console().print(text, style="bold", markup=False)


def _mention(store: Store, record: Claim | Denial | Ledger) -> None:
    _title(f"{record.kind.capitalize()}: {views.mention_figure(record)} {views.mention_harm(record)}")
    console().print(marked(record, sys.stdout.isatty()))
    item = store.item(record.item_id, record.revision)
    _say("From", "  ".join(filter(None, (record.publisher, record.published_at.date().isoformat(), record.url))))
    _say("Title", visible(item.title) if item else "")
    claimant = record.claimant
    if claimant:
        named = f', named here as "{claimant.text}"' if claimant.text and claimant.text != claimant.name else ""
        person = f", through {claimant.person}" if claimant.person else ""
        _say("Claimant", f"{claimant.name} ({claimant.kind.value}){person}{named}")
    else:
        _say("Claimant", "nobody is named: the text states it itself")
    if isinstance(record, Denial) and record.of:
        _say("Against", f"the word of {record.of.name}")
    if isinstance(record, Claim):
        _claim_details(item, record)
    conflict = record.conflict
    if conflict:
        because = ", ".join(f'"{word}"' for word in conflict.evidence)
        _say("Conflict", f"{conflict.name} (score {conflict.score:g})" + (f" because of {because}" if because else ""))
    else:
        _say("Conflict", "none: nothing in it belongs to a known conflict, or the cause is neither violence nor hunger")
    if isinstance(record, Ledger):
        _say("Adds up", {True: "yes", False: "no", None: "too little is said to check"}[record.adds_up])
        _say("Sum", record.check)
    _say("Matched", record.rule)
    _say("Id", record.id)


def _claim_details(item: NewsItem | None, claim: Claim) -> None:
    """Each field with the words that decided it; the fields alone where the item is gone, or reads otherwise now."""
    from streams.cli.reasons import fields_of, reasons

    bounds = f"{words.number(claim.quantity.min) or '-'} to {words.number(claim.quantity.max) or '-'}"
    _say("Figure", f'"{claim.quantity.text}" read as {claim.quantity.quantifier.value}, so {bounds} are possible')
    told = list(reasons(item, claim)) if item else []
    if not told:
        _say("Decided by", "not known: this version reads the item otherwise")
    for name, said in told or fields_of(claim):
        _say(name, said)


def _series(store: Store, series: Series) -> None:
    conflict = series.conflict.name if series.conflict else series.conflict_key
    _title(f"Series: {views.claimant(series)} on {views.counted(series)} ({conflict})")
    for point in series.history:
        sources = f"{len(point.claim_ids)} claim" + ("s" if len(point.claim_ids) != 1 else "")
        published = point.published_at.date().isoformat()
        _say(words.as_of(point.as_of), f"{words.figure(point)}  (published {published}, {sources})")
        _sentences(store, point.claim_ids[:1])
    _say("Publishers", ", ".join(series.publishers))
    _say("Contradicted", f"by {len(series.contradicted_by)} series" if series.contradicted_by else "")
    _say("Id", series.series_id)


def _sentences(store: Store, claim_ids: tuple[str, ...]) -> None:
    from rich.padding import Padding

    for claim_id in claim_ids[:_SHOWN_CLAIMS]:
        claim = store.get(Claim, claim_id)
        if claim:
            console().print(Padding(marked(claim, sys.stdout.isatty()), (0, 0, 0, 12)))


def _change(store: Store, change: Change) -> None:
    from streams.alert.rulebook import rulebook_of
    from streams.alert.rules import why
    from streams.link.actors import kind_of_actor

    _title(f"Change: {views.change_type(change)}: {views.step(change)} {views.counted(change)}")
    _sentences(store, change.claim_ids)
    _say("Claimant", views.claimant(change))
    _say("Conflict", change.conflict.name if change.conflict else change.conflict_key)
    _say("Difference", f"{change.delta:+,} people" if change.delta is not None else "")
    _say("As of", words.as_of(change.as_of))
    _say("Printed", "  ".join(filter(None, (change.publisher, change.published_at.date().isoformat(), change.url))))
    _say("Effect", "only on the history" if change.effect == "history" else "on the current figure")
    _say("Alert", "\n".join(why(change, kind_of_actor, rulebook_of(None).rules)))
    _delivered(store, content_id("alert", change.id))
    _say("Status", f"{change.op.value}, version {change.version}")
    _say("Series", change.series_id)
    _say("Id", change.id)


def _contradiction(store: Store, record: Contradiction) -> None:
    _title(f"Contradiction: {record.claimants[0].name} and {record.claimants[1].name}")
    for claimant, current, series_id in zip(record.claimants, record.figures, record.series, strict=True):
        stated = f"{words.figure(current)} as of {words.as_of(current.as_of)}"
        _say(claimant.name[:11], f"{stated}  (series {series_id[:8]})")
        series = store.get(Series, series_id)
        _sentences(store, series.history[-1].claim_ids[:1] if series and series.history else ())
    _say("Of", f"{words.whom(record)} {record.harm.value}")
    _say("Ratio", f"{record.ratio:.2f}" if record.ratio else "")
    _say("Gap", f"{record.gap:,} people lie between what both say is possible" if record.gap else "the bounds overlap")
    _say("May differ", ", ".join(basis.value.replace("_", " ") for basis in record.basis))
    _say("Id", record.id)


def _alert(store: Store, alert: Alert) -> None:
    _title(f"Alert: {alert.title}")
    _say("Message", alert.message)
    _say("Rule", alert.rule)
    _say("Id", alert.id)
    change = store.get(Change, alert.change_id)
    if change is None:
        _delivered(store, alert.id)
    else:
        console().print()
        _change(store, change)


def _delivered(store: Store, alert_id: str) -> None:
    """What became of an alert on each channel, and why it was not sent where it was not."""
    from streams.cli.alerts import state

    for one in store.deliveries_of(alert_id) if store.has_outbox() else ():
        reason = one.reason.removeprefix("digest: ")
        follow_up = "follow-up " if one.kind == "follow_up" else ""
        _say("Delivery", f"{one.channel}: {follow_up}{state(one)}" + (f": {reason}" if reason else ""))
