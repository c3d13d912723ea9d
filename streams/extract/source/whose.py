"""Whose word a draft is: its claimant, who relays it, its stance, who did it, and the day on which it was said."""

from __future__ import annotations

import re

from schemas import Accuracy, AsOf, Claimant, ClaimantKind, Measure, Stance
from streams.extract.denials import says_instead
from streams.extract.draft import Draft
from streams.extract.harm.announced import only_mourns
from streams.extract.harm.set_free import HELD
from streams.extract.scene import Scene
from streams.extract.source.acknowledged import is_no_admission, is_own_deed, is_same_party
from streams.extract.source.attribution import REFUSES, Attribution, source_of
from streams.extract.source.own_dead import are_its_soldiers
from streams.extract.source.perpetrators import Doers, perpetrator_of

_IT = re.compile(r"it\s", re.IGNORECASE)
_BEGAN_AFTER = re.compile(
    r"\b(?:which|that) (?:began|started|erupted|broke out|was (?:sparked|triggered)) (?:after|when)\b"
    r"|\b(?:took place|happened) after\b"
)
# "..., the ministry says, when gunmen killed about 1,200": on the day with which the count begins
_THEN = re.compile(r"[^,;.]{3,50}, when (?!asked\b|contacted\b|he\b|she\b|it\b|they\b)")
# "Israel's offensive, begun after the attack in which militants killed 1,200 people, has ..."
_BEGUN = re.compile(
    r", (?:begun|launched|triggered|sparked|set off|provoked|started|which (?:began|started|followed|was \w+ed))\b"
    r"[^;]{0,80}?"
    r"\b(?:attacks?|assaults?|raids?|incursion|massacre|rampage)\b[^;,]{0,60}?\b(?:in which|that|which|when)\b"
    r"[^.;]{0,80}$"
)

_MEASURES = re.compile(r"\b(?:geolog|geophys|seismolog|meteorolog|earthquake|weather|USGS)", re.IGNORECASE)
# "..., leaving nine dead", "... and has killed nine": what the quake or the storm did
_LEFT = re.compile(r", (?!(?:add|say|not|stat|report|warn|cit)ing\b)[a-z]+ing ")


def date_statement(scene: Scene, draft: Draft) -> None:
    """The day on which it was said, where the sentence names one."""
    statement = scene.statement
    said_before = draft.prior and any(one.before for one in scene.attributions)
    if statement and (statement.kind == "day" or said_before):
        draft.said_on = statement.period.start
        if said_before and draft.said_on:
            draft.as_of = AsOf(day=draft.said_on, accuracy=statement.period.start_accuracy or Accuracy.DAY)


def name_source(scene: Scene, draft: Draft, at: int) -> None:
    """Claimant, who relays, stance and perpetrator."""
    nearest, relays = source_of(scene.attributions, at)
    if nearest and (
        _tells_how_it_began(scene.text, nearest, at)
        or only_mourns(scene.text, nearest.at, at)
        or _measured_it(scene.text, nearest, at)
    ):
        nearest, relays = None, []
    told_before = nearest is not None and nearest.before and draft.measure != Measure.PERIOD
    if told_before and (_is_count(draft) or scene.statement):
        draft.prior = True
    if nearest:
        draft.claimant, draft.said = nearest.claimant, True
        draft.via = tuple(_as_relay(a) for a in relays)
        draft.stance = (
            nearest.stance
            if nearest.stance in (Stance.ACKNOWLEDGES, Stance.ALLEGES, Stance.DISPUTES, Stance.DENIES)
            else Stance.REPORTS
        )
        if draft.stance in (Stance.DISPUTES, Stance.DENIES) and says_instead(scene.text, nearest.covers[0][0], at):
            draft.stance = Stance.REPORTS
        takes_in = nearest.claimant.kind is ClaimantKind.MEDICAL  # "the hospital admitted eight wounded"
        if draft.stance == Stance.REPORTS and not takes_in and scene.admits_before(at):
            draft.stance = Stance.ACKNOWLEDGES
    _name_doer(scene, draft, nearest.covers[0][0] if nearest else at, at)


def _name_doer(scene: Scene, draft: Draft, said: int, at: int) -> None:
    """Who did the harm, and whether its source admits it, whose verb begins at offset `said`."""
    claimant = draft.claimant
    doers = _of_speaker(scene, claimant)
    own = draft.stance is Stance.ACKNOWLEDGES
    if own and claimant and not is_own_deed(scene.text, said, at, claimant, draft.classes, doers):
        own, draft.stance = False, Stance.REPORTS
    draft.admitted = own
    accuses, killed = draft.stance is Stance.ALLEGES, draft.harm not in HELD
    draft.perpetrator = perpetrator_of(doers, claimant, at, accuses=accuses, killed=killed)
    if draft.perpetrator and are_its_soldiers(draft, draft.perpetrator):
        draft.perpetrator = None
    if own and claimant:
        draft.perpetrator = claimant
    elif claimant and draft.perpetrator and is_same_party(claimant, draft.perpetrator):
        if draft.stance in REFUSES:  # "Claims that the Front killed nine when it attacked were denied by the army"
            draft.perpetrator = None
            return
        draft.stance = Stance.ACKNOWLEDGES
        leave_no_admission(draft)


def leave_no_admission(draft: Draft) -> None:
    """Who tells of a harm that it did, without a word that admits it, admits nothing of fighters, and nothing where
    nobody was harmed ("killed nine rebels and no civilians")."""
    if draft.stance is not Stance.ACKNOWLEDGES or draft.admitted or draft.perpetrator is None:
        return
    if draft.quantity.value == 0 or is_no_admission(draft.harm, draft.classes):
        draft.stance = Stance.REPORTS


def _of_speaker(scene: Scene, claimant: Claimant | None) -> Doers:
    """The doers of a sentence, without what another who speaks in it did ("Moscow admitted 63 dead, while Kyiv said it
    killed 400"), and of what is no speaker ("it killed four, officials say")."""
    doers, attributions = scene.doers, scene.attributions
    if claimant is None or not (doers.own_means or doers.own_kills):
        return doers
    if claimant.id is None and claimant.name.endswith("s"):
        doers = doers._replace(own_kills=tuple(at for at in doers.own_kills if not _IT.match(scene.text, at)))
    if len(attributions) < 2:
        return doers

    def is_own(at: int) -> bool:
        speaker, _ = source_of(attributions, at)
        return speaker is None or speaker.claimant.name == claimant.name or is_same_party(speaker.claimant, claimant)

    return doers._replace(
        own_means=tuple(filter(is_own, doers.own_means)), own_kills=tuple(filter(is_own, doers.own_kills))
    )


def _tells_how_it_began(text: str, source: Attribution, at: int) -> bool:
    """ "The UN says 14,500 died in the war, which began after gunmen killed 1,200": so much the writer adds. So he does
    where the source follows ("The offensive, begun after an attack in which gunmen killed 1,200, has ..., it says")."""
    if source.at < at:
        if source.direct and text.rfind(",", 0, source.at) > source.at - 8 and _THEN.match(text, source.at, at):
            return True
        return " after " in text and _BEGAN_AFTER.search(text, source.at, at) is not None
    began = _BEGUN.search(text, 0, at)
    return began is not None and source.direct and text.find(", ha", at, source.at) > 0


def _measured_it(text: str, source: Attribution, at: int) -> bool:
    """ "A quake struck Bor, the geological survey said, leaving nine dead": what came of it the writer adds."""
    return (
        source.at < at
        and _MEASURES.search(source.claimant.name) is not None
        and _LEFT.search(text, source.at, at) is not None
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
