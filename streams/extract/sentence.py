"""One sentence -> drafts: its figures with all that the sentence itself says of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas import Cause, Harm, Measure, Quantifier, Quantity, Role, VictimClass
from streams.extract import lexicon
from streams.extract.draft import Draft
from streams.extract.harm.abuses import lists_abuses
from streams.extract.harm.asides import is_recalled
from streams.extract.harm.by_rank import RULE as RANKED
from streams.extract.harm.by_rank import is_in_stretch
from streams.extract.harm.causes import method_of
from streams.extract.harm.compared import OF_ITS_OWN
from streams.extract.harm.deeds import spans_after_deed, tell_deeds
from streams.extract.harm.frames import Figure
from streams.extract.harm.hedges import is_doubted
from streams.extract.harm.leaving import is_no_displacement
from streams.extract.harm.obituaries import is_obituary
from streams.extract.harm.of_old import is_of_old
from streams.extract.harm.outbreaks import cares_for_sick, counts_outbreak
from streams.extract.harm.own_causes import own_cause
from streams.extract.harm.running_counts import OTHERS, RUNNING
from streams.extract.harm.set_free import HELD
from streams.extract.harm.touched import only_touches
from streams.extract.lexicon import finder
from streams.extract.people.beside import are_those_told, share_classes, tell_sides_apart
from streams.extract.people.counted import name_counted
from streams.extract.people.other_side import take_over_side, tell_own_dead
from streams.extract.people.sides import are_soldiers
from streams.extract.place.locate import is_apart, place_of
from streams.extract.scene import Scene
from streams.extract.source.own_people import name_own_fighters
from streams.extract.source.whose import date_statement, leave_no_admission, name_source
from streams.extract.story.increments import Counted, count_on, tell_increments
from streams.extract.story.taken_over import take_over
from streams.extract.story.wholes import find_wholes_behind, whole_before
from streams.extract.story.within import tell_parts
from streams.extract.text.nouns import is_nation
from streams.extract.text.numbers import bounded
from streams.extract.text.words import lowered
from streams.extract.time.days_after import days_after
from streams.extract.time.earlier_deaths import came_before, is_judged, is_of_abuse_then, lasts_for_years
from streams.extract.time.period_spans import TimeSpan
from streams.extract.time.running import brings_to_date, is_in_campaign, is_of_outbreak
from streams.extract.time.stocks import is_kept
from streams.extract.time.times import COUNTS_FROM, Times, times_of
from streams.extract.time.told_now import without_former
from streams.extract.time.undated import leave_undated

# "bringing the total number of American casualties to"
_BRINGS_TOTAL = re.compile(
    rf"\b(?:{lexicon.alternation(lexicon.table('cues')['brings_toll'])})\s+(?:the|its|their)\s+(?:\w+\s+){{0,2}}?"
    r"(?:total|number|count|tally|casualties)\b(?P<whose>(?:\s+[\w'’-]+){0,8})\s+to\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_abused = re.compile(r"abus|rap|assault|molest|groom|poison").search
_TOLLS = ("toll-number", "noun-of-number")
_of_death = finder(lexicon.table("cues")["of_death"])


def drafts_of(scene: Scene, figures: list[Figure], told: Sequence[Draft], counted: Counted) -> list[Draft]:
    """The drafts of a sentence. `told`: the field's drafts before it, for parts told in a sentence of their own.

    `counted`: the totals that the item gave so far, by harm; this sentence's are added.
    """
    made: dict[int, Draft] = {}
    for n, figure in enumerate(figures):
        if _counts_nobody(scene, figure, told, figures[:n]):
            continue
        draft = _draft(scene, figure, n)
        if draft.measure in (Measure.INCIDENT, Measure.PERIOD) and is_kept(scene.chunks, figure):
            if draft.measure is Measure.PERIOD:
                draft.period = None  # "101,000 are displaced, up from 64,000 in December"
            draft.measure = Measure.STOCK
        runs = draft.measure in (Measure.CUMULATIVE, Measure.STOCK)
        draft.cause = own_cause(scene, figures, figure, is_running=runs)
        if is_of_outbreak(draft):
            draft.measure = Measure.CUMULATIVE
        if figure.harm is Harm.DISPLACED and _only_leave(scene, draft):
            continue
        if are_those_told(scene.chunks, draft, told):
            continue
        _set_beside(draft, made, told)
        count_on(scene.chunks, draft, counted, list(made.values()))
        made[figure.at] = draft
    drafts = list(made.values())
    find_wholes_behind(drafts)
    share_classes(scene.chunks, drafts, told[-1] if told else None)
    for draft in take_over_side(scene.chunks, drafts, told[-1] if told else None):
        name_source(scene, draft, scene.chunks.row[draft.figure.at].start)
    for draft in drafts:
        leave_no_admission(draft)  # "killed 40 soldiers and wounded 60": of whom the 60 are is known now
    tell_own_dead(scene.chunks, drafts)
    tell_sides_apart(scene.chunks, drafts)
    tell_deeds(drafts)
    tell_increments(scene.text, drafts)
    tell_parts(scene.text, drafts)
    return drafts


def _counts_nobody(scene: Scene, figure: Figure, told: Sequence[Draft], beside: Sequence[Figure]) -> bool:
    """Whether a figure is that of no people who come to harm, or none that stands alone. `beside`: those before it."""
    if figure.harm is Harm.AFFECTED and only_touches(scene, figure, (one.harm for one in beside)):
        return True
    if figure.rule == "toll-number" and _is_bare_toll(scene, figure):
        return True
    if figure.rule == OF_ITS_OWN and not (told and told[-1].measure in (Measure.PERIOD, Measure.CUMULATIVE)):
        return True  # "Two were killed. In 2023 there were eight.": what of is told elsewhere
    if is_of_old(scene.chunks, figure, scene.document.whole):
        return True
    return is_obituary(scene.chunks, figure, scene.document)


def _set_beside(draft: Draft, made: Mapping[int, Draft], told: Sequence[Draft]) -> None:
    """What a figure has of those before it, in its sentence and in others: it is a part of one, or goes on with it."""
    figure = draft.figure
    draft.parent = made.get(figure.parent) if figure.parent is not None else None
    if figure.role == Role.PART and draft.parent is None:
        draft.parent = whole_before(told, figure, draft.quantity.number)
    elif draft.parent is not None and figure.role != Role.PART:
        draft.parent = None
    whole = draft.parent.quantity.value if draft.parent else None
    if figure.rule == "place-number" and whole is not None and draft.quantity.number > whole:
        draft.role, draft.parent = Role.TOTAL, None  # so many are no part of fewer
    if figure.rule in (RUNNING, OTHERS, "other-figure") and figure.role is Role.TOTAL:
        take_over(draft, [*told, *made.values()])
    if draft.parent is not None and figure.trigger is None:
        draft.hedged = draft.hedged or draft.parent.hedged
    own = draft.measure is not Measure.INCIDENT or draft.period is not None
    if figure.rule == "place-number" and draft.parent is not None and (figure.parent is not None or not own):
        draft.measure, draft.period = draft.parent.measure, draft.parent.period


def _only_leave(scene: Scene, draft: Draft) -> bool:
    if draft.figure.trigger is None:
        return False
    trigger = scene.chunks.row[draft.figure.trigger]
    return is_no_displacement(scene.text, trigger.start, trigger.low, draft.classes, draft.quantity.number)


def _is_bare_toll(scene: Scene, figure: Figure) -> bool:
    """ "raises this year's toll to 12": of what fails or is paid, where nothing else in the item tells of the dead."""
    if figure.trigger is None or scene.chunks.row[figure.trigger].low != "toll" or scene.cause is not Cause.UNKNOWN:
        return False
    return _of_death(lowered(scene.document.whole)) is None


def _draft(scene: Scene, figure: Figure, n: int) -> Draft:
    chunk = scene.chunks.row[figure.at]
    assert chunk.number is not None
    at = scene.chunks.row[figure.trigger].start if figure.trigger is not None else chunk.start
    spans = _spans(scene, figure, at)
    times = _times(scene, figure, at, spans)
    draft = Draft(
        sentence=scene.sentence,
        number=n,
        figure=figure,
        quantity=_by_verb(scene.low, chunk.number.start, chunk.quantity, beyond=figure.beyond),
        start=chunk.number.start,
        end=chunk.number.end,
        harm=Harm.AFFECTED if _are_sick(scene, figure) else figure.harm,
        as_of=times.as_of,
        measure=times.measure,
        harm_at=at,
        role=figure.role,
        period=times.period or (scene.dateline if times.measure is Measure.STOCK else None),
        prior=times.prior,
        hedged=is_doubted(scene.chunks, scene.low, figure),
        own_time=times.period is not None or times.measure != Measure.INCIDENT,
        rises=(figure.rises and scene.tells_rise)
        or scene.up_from
        or scene.rises_to(chunk.number.start)
        or scene.more_than_told(chunk.number.end),
        revises=scene.revises or scene.is_mended(chunk.number.end),
        includes_perpetrator=scene.includes_perpetrator,
        method=method_of(scene.text[max(0, chunk.start - 50) : chunk.end]),
        place=place_of(
            scene.text, scene.places, chunk.start if figure.rule == "elided-number" else at, scene.named, chunk.start
        ),
        campaign=scene.campaign,
        perfect=scene.perfect or (figure.rule == "toll-number" and not scene.one_event),
        compares=scene.compares,
    )
    _told_late(scene, draft, at)
    leave_undated(scene, draft, at)
    draft.undated = draft.undated or (draft.period is None and len(spans) < len(scene.event_spans))
    _elsewhere(scene, draft, at)
    name_counted(scene.chunks, figure, chunk, draft)
    if draft.classes == (VictimClass.POLICE,) and are_soldiers(draft.counted, scene.document.whole):
        draft.classes, draft.group = (VictimClass.COMBATANT,), draft.group or draft.counted
    name_source(scene, draft, chunk.start)
    name_own_fighters(draft)
    date_statement(scene, draft)
    return draft


def _are_sick(scene: Scene, figure: Figure) -> bool:
    """ "Some 290 patients were in hospital", where an illness is told: whoever is cared for is affected."""
    if figure.harm is not Harm.INJURED or figure.trigger is None or scene.cause is not Cause.DISEASE:
        return False
    return cares_for_sick(scene.chunks.row[figure.trigger].low, scene.document.whole)


def _spans(scene: Scene, figure: Figure, at: int) -> list[TimeSpan]:
    """The times of a sentence that may be those of a figure."""
    spans = spans_after_deed(scene.chunks, figure, scene.event_spans)
    spans = days_after(scene.text, at, spans) if spans else spans
    return without_former(scene.text, at, figure.harm, spans, scene.document.published) if spans else spans


def _times(scene: Scene, figure: Figure, at: int, spans: list[TimeSpan]) -> Times:
    """The times of a figure, its word of harm at offset `at`: what happens to many again and again runs on."""
    quantity = scene.chunks.row[figure.at].quantity
    least = quantity.number
    few = least < COUNTS_FROM
    times = times_of(
        scene.text,
        at,
        figure.harm,
        spans,
        scene.document.published,
        prior=figure.prior,
        few=few,
        single=quantity.value == 1 and figure.role is not Role.PART,
        number=(scene.chunks.row[figure.at].start, scene.chunks.row[figure.at].end),
    )
    if figure.rule == OF_ITS_OWN and times.period is None:
        return times._replace(measure=Measure.PERIOD)
    if figure.rule == RANKED:
        closed = times.period is not None and times.period.end is not None and "this" not in times.period.text
        runs_on = Measure.PERIOD if closed else Measure.CUMULATIVE  # "the fifth killing in the last four months"
        return times._replace(measure=runs_on) if is_in_stretch(scene.chunks, figure.at) else times
    if least >= COUNTS_FROM and is_in_campaign(scene.text, scene.chunks.row[figure.at].start):
        return times._replace(measure=Measure.CUMULATIVE, period=times.period and times.period.onward())
    runs = brings_to_date(scene.text, scene.chunks.row[figure.at].start, spans) if figure.rule in _TOLLS else None
    if runs:
        return times._replace(measure=Measure.CUMULATIVE, period=None if runs is True else runs.period)
    if least < 2 or times.measure is not Measure.INCIDENT or times.period is not None:
        return times
    goes_on = counts_outbreak(scene.text, at, figure.harm) or _of_a_people(scene, figure)
    if goes_on or (not few and lists_abuses(scene.text, at)):
        return times._replace(measure=Measure.CUMULATIVE)
    return times


def _of_a_people(scene: Scene, figure: Figure) -> bool:
    """ "..., bringing the total number of American casualties to 17": a people's toll is of more than the one event."""
    if figure.rule not in _TOLLS or figure.trigger is None:
        return False
    match = _BRINGS_TOTAL.search(scene.text, 0, scene.chunks.row[figure.at].start)
    return match is not None and any(is_nation(word) for word in match["whose"].split())


def _told_late(scene: Scene, draft: Draft, at: int) -> None:
    """Harms of an earlier time are no news: of the dead who change hands, and of those for whom a court has judged; of
    an event after which another "comes weeks later", and of those who were held for years."""
    if draft.own_time and draft.measure is not Measure.CUMULATIVE:
        earlier = False
    elif draft.harm in HELD:
        known = " who " in scene.text[draft.end : at]
        earlier = lasts_for_years(scene.text, at) or (known and is_judged(scene.text, at))
    else:
        earlier = came_before(scene.text, draft.start)
    if earlier and draft.role is Role.TOTAL:
        draft.role = Role.BACKGROUND
    if draft.harm is Harm.AFFECTED and draft.role is Role.TOTAL:
        draft.judged = is_of_abuse_then(scene.text, draft.start) or (
            _abused(scene.text[at : at + 24]) is not None and is_judged(scene.text, draft.start)
        )
        draft.role = Role.BACKGROUND if draft.judged else draft.role
    if draft.harm not in (Harm.KILLED, Harm.INJURED):
        return
    draft.judged = draft.role is Role.TOTAL and is_judged(scene.text, at)
    if draft.judged or (scene.hands_over and not draft.rises):
        draft.role = Role.BACKGROUND


def _elsewhere(scene: Scene, draft: Draft, at: int) -> None:
    """In no place of the item: a whole over several countries, and what somebody lived through long before."""
    draft.apart = draft.place is None and is_apart(scene.text, at, scene.named)
    if is_recalled(scene.text, at, [m.start for m in scene.named.mentions]) and not draft.own_time:
        draft.apart, draft.place = True, None
        if draft.role is Role.TOTAL:
            draft.role = Role.BACKGROUND


# "the toll neared 1,200"
_SHORT_OF = re.compile(r"\b(?:near|approach)(?:s|es|ed|ing) $")


def _by_verb(low: str, start: int, quantity: Quantity, *, beyond: bool) -> Quantity:
    """The quantity that begins at `start`, with the bound that the verb before it sets."""
    if quantity.quantifier != Quantifier.EXACT or quantity.value is None:
        return quantity
    if beyond:
        return bounded(quantity.value, Quantifier.MORE_THAN, quantity.text)
    if _SHORT_OF.search(low, max(0, start - 14), start):
        return bounded(quantity.value, Quantifier.LESS_THAN, quantity.text)
    return quantity
