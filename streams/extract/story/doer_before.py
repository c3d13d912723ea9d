"""The doer of an attack that the sentence before tells: "Russian forces fire missiles at Kharkiv. Two are injured." """

from __future__ import annotations

import re

from schemas import Cause, Claimant, ClaimantKind, Harm, Measure, Role, VictimClass
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.harm.causes import causes_in
from streams.extract.source.own_dead import are_its_men, are_its_soldiers, leave_own_dead
from streams.extract.source.perpetrators import Doers, doers_in
from streams.extract.story.responsibility import name_who_claims
from streams.link.actors import country_of

_HARMS = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES)
_MEANS = (
    r"(?:attacks?|strikes?|airstrikes?|raids?|bombings?|bombardments?|shelling|assaults?|barrages?|missiles?|drones?"
    r"|operation|explosions?|blasts?|impact)"
)
# "the attack also injured 33", "killed by those strikes"; not "the attack on another town"
_THE_ATTACK = re.compile(
    rf"\b(?:the|this|that|these|those|its)\s+(?:(?:air|drone|missile|rocket|overnight|same|deadly)\s+)?{_MEANS}\b"
    r"(?!\s+(?:on|against|at|by|near|in)\b)",
    re.IGNORECASE,
)
# Who strikes back or falls beside it, and what came at another time
_ELSE = re.compile(
    r"\b(?:retaliat\w*|in response|clash\w*|fighting|earlier|later|another|separate\w*|meanwhile|elsewhere|additionally"
    r"|last (?:week|month|year)|since|so far|previous\w*|also (?:struck|hit|attacked)|crash\w*|collid\w*|own|custody"
    r"|shot down|intercept\w*|bod(?:y|ies)|remains|hostages?"
    r"|by\s+(?!(?:the\s+)?(?:attack|strike|missile|drone|debris|shrapnel|blast)))\b",
    re.IGNORECASE,
)


def name_doers(document: Document, drafts: list[Draft]) -> None:
    """What the sentences around a figure tell of who did it; and nobody is said to have killed his own men."""
    _name_doers_before(document, drafts)
    name_who_claims(document, drafts)
    leave_own_dead(drafts)


def _name_doers_before(document: Document, drafts: list[Draft]) -> None:
    """Give figures of a sentence that names no doer that of the attack which the sentence right before tells."""
    for draft in drafts:
        if draft.perpetrator or not _may_be_of_it(draft):
            continue
        before = document.before(draft.sentence)
        if before is None or _names_another(document, draft):
            continue
        doer = _doer_in(document, before, drafts)
        if doer and _is_his(draft, doer, _lands(document, before), _lands(document, draft.sentence)):
            draft.perpetrator = doer


def _may_be_of_it(draft: Draft) -> bool:
    if draft.harm not in _HARMS or draft.cause not in (Cause.VIOLENCE, Cause.UNKNOWN) or draft.prior or draft.apart:
        return False
    return draft.measure is Measure.INCIDENT and draft.role in (Role.TOTAL, Role.PART)


def _names_another(document: Document, draft: Draft) -> bool:
    """Whether its sentence tells of a deed of its own, or of others who fight."""
    text = draft.sentence.text
    if _ELSE.search(text):
        return True
    if any(
        one.actor.kind is ClaimantKind.BELLIGERENT and not (draft.claimant and draft.claimant.id == one.actor.id)
        for one in document.actors_of(draft.sentence)
    ):
        return True
    return _THE_ATTACK.search(text) is None and causes_in(text)[Cause.VIOLENCE] > 0


def _doer_in(document: Document, sentence: Sentence, drafts: list[Draft]) -> Claimant | None:
    """The one doer of a sentence: of its figures, or where it counts nobody of what it tells."""
    told = [one for one in drafts if one.sentence is sentence]
    if told:
        found = {one.perpetrator.id or one.perpetrator.name: one.perpetrator for one in told if one.perpetrator}
        if any(
            one.perpetrator is None or one.harm not in _HARMS or one.measure is not Measure.INCIDENT for one in told
        ):
            return None
    else:
        doers: Doers = doers_in(
            sentence.text,
            document.actors_of(sentence),
            document.places_of(sentence),
            document.actors,
            [],
            document.land,
        )
        found = {party.id or party.name: party for _, party in doers.near(-1)}
    return next(iter(found.values())) if len(found) == 1 else None


def _lands(document: Document, sentence: Sentence) -> set[str | None]:
    return {one.place.country for one in document.places_of(sentence) if one.kind == "name"}


def _is_his(draft: Draft, doer: Claimant, struck: set[str | None], lands: set[str | None]) -> bool:
    """Whether those counted may be his victims: not his own men, nor whoever fell in another land than he struck, or in
    his own; nor a people that is named after the deed of who has no land ("Four Kasans are killed")."""
    if are_its_soldiers(draft, doer) or are_its_men(draft, doer) or draft.classes == (VictimClass.COMBATANT,):
        return False
    land = country_of(doer.id)
    if land is None and draft.group:
        return False
    if lands and struck and struck.isdisjoint(lands):
        return False
    where = {draft.place.country} if draft.place else lands
    return land is None or land not in where
