"""Who claims an attack in a sentence of its own, or is blamed for it, did the harm of which the item told before.

"Nine people were killed in a bombing in Kabul. The Islamic State claimed responsibility."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas import Cause, Claimant, ClaimantKind, Harm, Measure, Role
from streams.extract.document import Document, Sentence
from streams.extract.draft import Draft
from streams.extract.source.own_dead import are_its_men
from streams.link.actors import actor
from streams.needing import Needing

_DEED = (
    r"(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|massacres?|assaults?|raids?|ambush(?:es)?|strikes?|airstrikes?"
    r"|shelling|abductions?|kidnappings?|stabbings?|assassinations?|murders?|deaths?)"
)
_THE_DEED = rf"(?:(?:the|this|that|these|those|both)\s+(?:[\w-]+\s+){{0,3}}?{_DEED}|it|them)\b"
_PAST = r"(?![^.;]{0,60}\b(?:last year|last month|in the past|previous|earlier|similar|in (?:19|20)\d\d)\b)"
_BODY = (
    r"(?:group|militants|militant\s+group|rebels|fighters|insurgents|forces|gunmen|movement|branch|separatists"
    r"|spokes(?:man|woman|person)(?:\s+(?:[A-Z][\w’'-]+\s?){1,3})?)"
)
_WORDS = ("responsib", "claim", "blame", "blaming", "attribut", "behind", "carried")
_CLAIMS = Needing(
    _WORDS,
    r"(?:,[^,.;]{2,60},)?(?:\s*\([^)]{1,30}\))?(?:['’]s?)?\s+"
    rf"(?:{_BODY}\s+)?(?:has\s+|have\s+|had\s+)?(?:later\s+|also\s+|since\s+|then\s+|quickly\s+)?"
    rf"(?:(?:claim|tak|accept)(?:e?s|e|ed|en)?\s+responsibility(?=[.,;]|$|\s+for\s+(?:the|this|these|both|it)\b{_PAST}"
    r"|\s+(?:in a statement|on|via|through|and|but|while|without)\b)"
    rf"|claim(?:s|ed)?\s+(?:to\s+have\s+carried\s+out\s+)?{_THE_DEED}{_PAST}"
    r"|(?:is|are|was|were|been)\s+(?:\w+ly\s+|later\s+|also\s+)?"
    r"(?:(?:confirmed|found|held|believed|thought|said|suspected)\s+)?(?:to\s+(?:be|have been)\s+)?"
    rf"(?:responsible\s+for|behind|blamed\s+for)\s+{_THE_DEED}{_PAST}"
    r"|(?:is|are|was|were)\s+(?:later\s+|widely\s+)?blamed(?=[.,;]|$)"
    rf"|(?:says?|said)\s+(?:that\s+)?(?:it|they|its\s+\w+)\s+(?:(?:was|were)\s+behind|(?:had\s+)?carried\s+out)\s+{_THE_DEED}{_PAST})",
    re.IGNORECASE,
)
# "police blamed the rebels", "attributing the attack to the rebels", "the attack was claimed by the rebels"
_NAMED_FOR_IT = re.compile(
    r"(?:\bblam(?:e|es|ed|ing)\s+(?:(?:the|this)\s+(?:[\w-]+\s+){0,3}?" + _DEED + r"\s+on\s+)?"
    r"|\battribut(?:e|es|ed|ing)\s+" + _THE_DEED + r"\s+to\s+"
    r"|\b(?:responsibility|"
    + _DEED
    + r")\s+(?:was|were|has\s+been|have\s+been|is|are)\s+(?:later\s+|also\s+|since\s+)?"
    r"(?:claimed\s+by|blamed\s+on|attributed\s+to)\s+)"
    r"(?:the\s+)?(?:(?:[a-z][\w-]*-linked|islamist|militant|jihadist|insurgent|rebel|separatist|terrorist|armed)\s+)*(?:group\s+)?$",
    re.IGNORECASE,
)
_FOR_IT = re.compile(
    rf"(?:\s*\([^)]{{1,30}}\))?(?:['’]s?)?(?:\s+{_BODY}\b)?"
    rf"(?:[.,;]|$|\s+(?:for\s+(?:carrying\s+out\s+|being\s+behind\s+)?{_THE_DEED}{_PAST}|and|but|while)\b)",
    re.IGNORECASE,
)
_HARMS = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.KIDNAPPED)
_CAUSES = (Cause.VIOLENCE, Cause.UNKNOWN, Cause.CRIME)
NEAR = 1_500
"""So many characters before, an item still tells of the attack that somebody claims."""


def name_who_claims(document: Document, drafts: list[Draft]) -> None:
    """Give the figures of an attack that a party claims later in the item that party, where nobody else did it."""
    if not drafts or not _CLAIMS.may_match(document.text.text):
        return
    for sentence in document.sentences:
        if sentence.field == "text" and _CLAIMS.may_match(sentence.text):
            for party in _named_in(document, sentence):
                _name(party, [one for one in drafts if _is_claimed(one, sentence.start)])


def _named_in(document: Document, sentence: Sentence) -> Iterator[Claimant]:
    text = sentence.text
    for mention in document.actors_of(sentence):
        if mention.actor.kind is ClaimantKind.BELLIGERENT and (
            _CLAIMS.match(text, mention.end) or _is_named(text, mention.start, mention.end)
        ):
            one = mention.actor
            yield Claimant(name=one.name, id=one.id, kind=one.kind, text=text[mention.start : mention.end])
    for place in document.places_of(sentence):
        forces = (
            actor(f"{(place.place.country or '').lower()}-military") if place.place.precision == "country" else None
        )
        if forces and place.kind == "name" and _is_named(text, place.start, place.end):
            yield Claimant(name=forces.name, id=forces.id, kind=forces.kind, text=text[place.start : place.end])


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether somebody says of the party named there that it did it."""
    return _NAMED_FOR_IT.search(text, max(0, start - 120), start) is not None and _FOR_IT.match(text, end) is not None


def _is_claimed(draft: Draft, at: int) -> bool:
    """Whether a figure is of the attack that is claimed at offset `at` of the text."""
    if draft.sentence.field != "title" and not at - NEAR < draft.sentence.start <= at:
        return False
    if draft.harm not in _HARMS or draft.cause not in _CAUSES or draft.measure is not Measure.INCIDENT:
        return False
    return draft.role is not Role.BACKGROUND and not draft.prior


def _name(party: Claimant, drafts: list[Draft]) -> None:
    """What armed groups claim is no crime of one man, and their own men fell in it by others."""
    harmed = [one for one in drafts if not are_its_men(one, party)]
    if any(one.perpetrator and one.perpetrator.id != party.id for one in harmed):
        return
    for one in drafts:
        if any(one is other for other in harmed):
            one.perpetrator = party
        elif one.perpetrator is None:
            one.attacker = party
        if one.cause is Cause.CRIME:
            one.cause = Cause.VIOLENCE
