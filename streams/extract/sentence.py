"""One sentence -> drafts: its figures with all that the sentence itself says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas import Accuracy, AsOf, Claimant, Measure, Role, Stance, VictimClass
from streams.extract.causes import cause_of, method_of
from streams.extract.chunks import Chunk, Chunks
from streams.extract.claimants import Attribution, source_of
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.frames import Figure
from streams.extract.locate import place_of
from streams.extract.period_spans import TimeSpan
from streams.extract.perpetrators import perpetrator_of
from streams.extract.times import is_campaign, said_on, times_of

_HEDGES = re.compile(
    r"\b(?:feared|believed|unconfirmed|reportedly|allegedly|may have|might have|presumed|alleged|suspected to have|said to have|thought to)\b",
    re.IGNORECASE,
)
_REVISES = re.compile(
    r"\b(?:revised|correct(?:s|ed|ion)|lowered|scaled back|downgraded|amended|retract\w*|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:r(?:ises|ose|isen|ising)|climb\w*|jump\w*|increas\w*|gr[eo]w\w*|up from|soar\w*)\b", re.IGNORECASE
)
_ADMISSION = re.compile(r"\b(?:admission|acknowledge?ment|admitted|admits|conceded)\b", re.IGNORECASE)
_WITH_DOER = re.compile(
    r"\bincluding the (?:[\w-]+ )?(?:attacker|bomber|gunman|shooter|perpetrator|assailant|attackers|gunmen|bombers|assailants|driver who)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:toll|figure|number|count)\b[^.;]{0,40}\b(?:higher|lower|greater|bigger|worse|more)\b|\b(?:higher|lower) than\b",
    re.IGNORECASE,
)
_MORE = frozenset({"more", "another", "additional", "further", "extra"})


@dataclass(frozen=True)
class Scene:
    """What surrounds the figures of one sentence."""

    document: Document
    sentence: Sentence
    chunks: Chunks
    spans: list[TimeSpan]
    attributions: list[Attribution]


def drafts_of(scene: Scene, figures: list[Figure], before: list[Draft]) -> list[Draft]:
    """The drafts of a sentence. `before`: the item's drafts so far, for parts told in a sentence of their own."""
    last = before[-1] if before and before[-1].sentence.field == scene.sentence.field else None
    made: dict[int, Draft] = {}
    for n, figure in enumerate(figures):
        draft = _draft(scene, figure, n)
        draft.parent = made.get(figure.parent) if figure.parent is not None else None
        if figure.role == Role.PART and draft.parent is None:
            draft.parent = last
        elif draft.parent is not None and figure.role != Role.PART:
            draft.parent = None
        _increment(scene.chunks.row[figure.index], draft, [*before, *made.values()])
        made[figure.index] = draft
    return list(made.values())


def _draft(scene: Scene, figure: Figure, n: int) -> Draft:
    text, chunk = scene.sentence.text, scene.chunks.row[figure.index]
    assert chunk.number is not None
    at = scene.chunks.row[figure.trigger].start if figure.trigger is not None else chunk.start
    statement = said_on(text, scene.spans, [a.at for a in scene.attributions if a.direct])
    spans = [span for span in scene.spans if span is not statement]
    times = times_of(text, at, figure.harm, spans, scene.document.published, prior=figure.prior)
    draft = Draft(
        sentence=scene.sentence, number=n, figure=figure, quantity=chunk.quantity, start=chunk.number.start, end=chunk.number.end,
        harm=figure.harm, as_of=times.as_of, measure=times.measure, role=figure.role, period=times.period, prior=times.prior,
        hedged=figure.hedged or bool(_HEDGES.search(text)), own_time=times.period is not None or times.measure != Measure.INCIDENT,
    )  # fmt: skip
    draft.rises = (figure.rises and bool(_RISES.search(text))) or bool(re.search(r"\bup from\b", text, re.IGNORECASE))
    draft.revises = bool(_REVISES.search(text))
    draft.includes_perpetrator = bool(_WITH_DOER.search(text))
    _name_victims(scene.chunks, figure, chunk, draft)
    _name_source(scene, draft, chunk.start)
    draft.cause = cause_of(text, scene.document.causes)
    before = text[max(0, chunk.start - 50) : chunk.end]
    draft.method = method_of(before)
    draft.place = place_of(text, scene.document.places_of(scene.sentence), at)
    if statement and (statement.kind == "day" or draft.prior):
        draft.said_on = statement.period.start
        if draft.prior and draft.said_on:
            draft.as_of = AsOf(day=draft.said_on, accuracy=statement.period.start_accuracy or Accuracy.DAY)
    draft.campaign = is_campaign(text)
    draft.compares = bool(_COMPARES.search(text))
    return draft


def _name_victims(chunks: Chunks, figure: Figure, chunk: Chunk, draft: Draft) -> None:
    phrase = chunk.phrase
    classes = list(phrase.classes) if phrase else []
    following = chunks.row[figure.index + 1 : figure.index + 4]
    if figure.rule == "number-of-them":
        classes += [k for c in following if c.tag == "P" and c.phrase for k in c.phrase.classes]
    draft.classes = tuple(dict.fromkeys(classes)) or (VictimClass.UNSPECIFIED,)
    draft.class_union = bool(phrase and " and " in phrase.head)
    draft.group = phrase.group if phrase else None
    draft.unit = phrase.unit if phrase else draft.unit


def _name_source(scene: Scene, draft: Draft, at: int) -> None:
    """Claimant, who relays, stance and perpetrator."""
    nearest, relays = source_of(scene.attributions, at)
    text = scene.sentence.text
    if nearest and nearest.before and draft.measure != Measure.PERIOD and _is_count(draft):
        draft.prior = True
    if nearest:
        draft.claimant, draft.said = nearest.claimant, True
        draft.via = tuple(_as_relay(a) for a in relays)
        draft.stance = (
            nearest.stance
            if nearest.stance in (Stance.ACKNOWLEDGES, Stance.ALLEGES, Stance.DISPUTES, Stance.DENIES)
            else Stance.REPORTS
        )
        if draft.stance == Stance.REPORTS and _ADMISSION.search(text[:at]):
            draft.stance = Stance.ACKNOWLEDGES
    draft.perpetrator = perpetrator_of(
        text, scene.document.actors_of(scene.sentence), scene.document.actors, draft.claimant, at
    )
    if draft.stance == Stance.ACKNOWLEDGES and draft.claimant:
        draft.perpetrator = draft.claimant
    elif draft.claimant and draft.perpetrator and _same(draft.claimant, draft.perpetrator):
        draft.stance = (
            Stance.ACKNOWLEDGES
            if VictimClass.COMBATANT not in draft.classes and VictimClass.SUSPECT not in draft.classes
            else Stance.REPORTS
        )


def _is_count(draft: Draft) -> bool:
    """A running count, of which a source may have given an earlier figure."""
    return draft.figure.rule in ("toll-number", "other-figure") or draft.measure == Measure.CUMULATIVE


def _as_relay(attribution: Attribution) -> Claimant:
    """A person who is named without an office relays under the own name."""
    claimant = attribution.claimant
    if claimant.person and attribution.by_person:
        return claimant.model_copy(update={"name": claimant.person})
    return claimant


def _same(one: Claimant, other: Claimant) -> bool:
    return one.id == other.id if one.id and other.id else one.name.lower() == other.name.lower()


def _increment(chunk: Chunk, draft: Draft, before: list[Draft]) -> None:
    """ "twelve more", where the same harm was counted before: it adds to that count."""
    others = chunk.phrase.others if chunk.phrase else ""
    if (
        others in _MORE
        and draft.role == Role.TOTAL
        and any(d.harm == draft.harm and d.role == Role.TOTAL for d in before)
    ):
        draft.role = Role.INCREMENT
