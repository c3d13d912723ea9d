"""Which conflict a draft belongs to, and the days that only its conflict can name ("since the war began")."""

from __future__ import annotations

import re
from datetime import date

from schemas import Accuracy, Cause, Claimant, ClaimantKind, ConflictRef, Harm, Measure, Period, Place, VictimClass
from schemas.iso_days import last_day
from streams.extract.document import Document
from streams.extract.draft import Draft
from streams.extract.lexicon import any_of
from streams.extract.text.lazy import lazy
from streams.extract.time.period_counts import began_before
from streams.extract.time.period_words import PAST_WARS
from streams.link.anchors import anchor_on, resolve_anchor
from streams.link.conflict import LINKED_CAUSES, LinkContext, Profile, document_profile, link
from streams.needing import Needing

RECENT_DAYS = 30
"""A day without its year that is no longer ago is that of this year."""

MANY_KILLED, MANY_DISPLACED, MANY_COUNTED = 10, 100, 100
"""So many are seldom killed or driven out by less than a war where one is fought."""
TOO_MANY = 1_000
"""So many are seldom killed at once in a war, and often by a flood or a quake."""
THIN = 300
"""So many characters have no room to tell again what happened."""
# Of what befell them without a doer nothing more may be said
_MISHAP = Needing(
    ("tragedy", "burn", "blaze", "flames", "fell", "sank"), r"\b(?:tragedy|burn(?:s|t|ed)|blaze|flames|fell|sank)\b"
)
# Who looks for the living after a mishap
_SOUGHT = Needing(
    ("missing", "search", "rescue", "blast", "explosion", "patients", "passengers", "crew", "on board"),
    r"missing|search|rescue|blast|explosion|patients|passengers|crew|on board",
    re.IGNORECASE,
)
_SLAIN = re.compile(r"(?:kill|slain|slay|massacre|shot\b)", re.IGNORECASE)
_MURDERED = Needing(
    ("murder", "slain", "slay", "slaughter", "massacre", "execut", "shot"),
    r"\b(?:murder|slain|slay|slaughter|massacre|execut|shot)",
)
_NATURAL = (Cause.DISASTER, Cause.ACCIDENT, Cause.DISEASE)
# Wars of the last century, of which an item speaks beside those of today.
_LAST_CENTURY = [name for name, (_, end) in PAST_WARS.items() if end < 2000]
_PAST_WAR = Needing(
    ("war", "wwi", "genocide", "holocaust", "intifada", "crisis", "forward", "revolution"),
    rf"\b(?:{any_of(_LAST_CENTURY)}|cold war|(?:rwanda|herero|srebrenica) genocide|genocide (?:of|in) 19\d\d"
    r"|19\d\d (?:\w+ )?genocide)\b(?! (?:museum|memorial|monument|veterans?|survivors?|cemetery|bomb|shells?))",
    re.IGNORECASE,
)
# "the most since the town was taken in the Korean War": what is told is of today
_ONLY_COMPARED = re.compile(r"\b(?:since|after|end of)\b[^.;,]{0,60}$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\d")
# "from the start of the invasion to May 2023"
_FROM_START = re.compile(r"\b(?:start|beginning|outset|outbreak|onset)\s(?:of|to)\b", re.IGNORECASE)


def _is_of_past_war(sentence: str) -> bool:
    match = _PAST_WAR.search(sentence)
    return match is not None and _ONLY_COMPARED.search(sentence, 0, match.start()) is None


def _linked_cause(draft: Draft) -> Cause:
    """A running count of the killed from some day on that names no cause counts a conflict's dead: a disaster is named.

    Whom an army strikes is struck, whatever he is accused of ("killed three on an alleged drug boat").
    """
    if draft.cause == Cause.CRIME and draft.perpetrator and draft.perpetrator.kind == ClaimantKind.BELLIGERENT:
        return Cause.VIOLENCE
    counts = draft.measure == Measure.CUMULATIVE and draft.harm in (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES)
    return Cause.VIOLENCE if counts and draft.cause is Cause.UNKNOWN and not _is_bare(draft) else draft.cause


def cause_in(conflict: ConflictRef | None, draft: Draft) -> Cause:
    """A draft's cause, given its conflict: what is a crime elsewhere is a conflict's violence; and so is what somebody
    does of which no words tell. For crimes people are held there too."""
    if draft.cause is Cause.CRIME and conflict and draft.harm is not Harm.DETAINED:
        return Cause.VIOLENCE
    hurts = draft.harm in (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES)
    return Cause.VIOLENCE if draft.cause is Cause.UNKNOWN and draft.perpetrator and hurts else draft.cause


def _counts(draft: Draft) -> bool:
    """Whether it is a running count: also of those who are still displaced, and of many killed in months."""
    if draft.measure is Measure.STOCK:
        return draft.harm is Harm.DISPLACED
    if draft.measure is Measure.PERIOD:
        return draft.harm is Harm.KILLED and draft.quantity.number >= MANY_COUNTED
    return draft.measure is Measure.CUMULATIVE and not _is_bare(draft)


def _is_bare(draft: Draft) -> bool:
    """A town's toll of which neither cause nor beginning is told: of a disaster no less than of a war."""
    in_town = draft.place is not None and draft.place.precision in ("city", "point")
    return in_town and draft.cause is Cause.UNKNOWN and draft.period is None


def _murders_many(draft: Draft) -> bool:
    """Whether many are said to have been slain: not the dead of smugglers and traffickers."""
    is_many = draft.harm is Harm.KILLED and draft.quantity.number >= MANY_KILLED
    return is_many and VictimClass.MIGRANT not in draft.classes and _MURDERED.search(draft.sentence.text) is not None


class Linker:
    """The conflicts of one document; its profile is made once, when something is to be linked."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._linked: dict[tuple[object, ...], ConflictRef | None] = {}

    @lazy
    def _profile(self) -> Profile:
        document = self._document
        return document_profile(document.whole, document.published, document.actor_mentions, document.place_mentions)

    def link(self, draft: Draft, place: Place | None) -> ConflictRef | None:
        """The conflict of a draft; None where the evidence is too thin or its cause belongs to no conflict."""
        if draft.apart or _is_of_past_war(draft.sentence.text):
            return None
        cause = _linked_cause(draft)
        if cause not in LINKED_CAUSES or (cause == Cause.UNKNOWN and VictimClass.MIGRANT in draft.classes):
            return (
                None  # migrants whose bodies are found died on their way, unless somebody is said to have killed them
            )
        counts = _counts(draft)
        since = draft.period.start if draft.period else None
        people = tuple(one and (one.id, one.name) for one in (draft.claimant, draft.perpetrator or draft.attacker))
        held = draft.harm if draft.harm in (Harm.DETAINED, Harm.KIDNAPPED, Harm.DISPLACED) else None
        unexplained = cause == Cause.UNKNOWN and self._is_unexplained(draft)
        key = (
            draft.sentence,
            cause,
            place and place.path,
            place and place.name,
            *people,
            draft.group,
            held,
            counts,
            since,
            unexplained,
            cause is Cause.CRIME and _murders_many(draft),
        )
        if key not in self._linked:
            self._linked[key] = self._link(draft, place, cause, unexplained=unexplained)
        return self._linked[key]

    def _is_unexplained(self, draft: Draft) -> bool:
        """Whether many were killed, and did not just die, or were driven out, and nothing in the item tells of nature
        or mishap."""
        if any(self._document.causes[cause] for cause in _NATURAL):
            return False
        if draft.harm == Harm.DISPLACED:
            return draft.quantity.number >= MANY_DISPLACED
        if draft.harm != Harm.KILLED or _MISHAP.search(self._document.whole):
            return False
        slain = _SLAIN.match(draft.sentence.text, draft.harm_at) is not None
        return draft.quantity.number >= MANY_KILLED and (slain or self._is_thin(draft))

    def _is_thin(self, draft: Draft) -> bool:
        """Whether an item in a few words tells a town's dead and nothing of how they died, as all have read it before:
        fewer than storms and quakes kill, and of nobody who may be alive."""
        text = self._document.whole
        in_town = draft.place is not None and draft.place.precision in ("city", "point")
        return in_town and len(text) <= THIN and draft.quantity.number < TOO_MANY and not _SOUGHT.search(text)

    def _link(self, draft: Draft, place: Place | None, cause: Cause, *, unexplained: bool) -> ConflictRef | None:
        return link(
            LinkContext(
                text=self._document.whole,
                sentence=draft.sentence.text,
                harm=draft.harm,
                cause=cause,
                day=self._document.published,
                place=place,
                claimant=draft.claimant,
                alleged_perpetrator=draft.perpetrator or draft.attacker,
                victim_group=draft.group,
                counts=_counts(draft),
                since=draft.period.start if draft.period else None,
                unexplained=unexplained,
                many=_murders_many(draft),
                publisher=self._document.item.publisher if self._document.names_no_land else None,
                profile=self._profile,
            )
        )

    def of(
        self, sentence: str, place: Place | None, claimant: Claimant | None, perpetrator: Claimant | None
    ) -> ConflictRef | None:
        """The conflict of a denial or a ledger."""
        return link(
            LinkContext(
                text=self._document.whole,
                sentence=sentence,
                harm=Harm.KILLED,
                cause=Cause.VIOLENCE,
                day=self._document.published,
                place=place,
                claimant=claimant,
                alleged_perpetrator=perpetrator,
                profile=self._profile,
            )
        )

    def dated(self, draft: Draft, conflict: ConflictRef | None) -> Period | None:
        """The draft's period; one that says only "since the war began" gets its day from the conflict."""
        period = draft.period
        names_day = period and period.start and _DAY.search(period.text)  # not "since the start of the winter"
        if period and names_day and conflict and not _YEAR.search(period.text):
            return self._of_anchor(period, conflict)
        if period and conflict and period.end and not period.start and _FROM_START.search(period.text):
            start = resolve_anchor(conflict.id, period.text, last_day(period.end))
            return period.model_copy(update={"start": start, "start_accuracy": Accuracy.DAY}) if start else period
        if period is None or period.start or period.end or draft.measure != Measure.CUMULATIVE:
            return period
        published = self._document.published
        start = resolve_anchor(conflict.id, period.text, published) if conflict else None
        if start:
            return period.model_copy(update={"start": start, "start_accuracy": Accuracy.DAY})
        began = began_before(period.text, published)
        return period.model_copy(update={"start": began[0], "start_accuracy": began[1]}) if began else period

    def _of_anchor(self, period: Period, conflict: ConflictRef) -> Period:
        """ "The 7 October attacks" are of the year that the conflict knows, not of the last year with such a day."""
        start, published = period.start or "", self._document.published
        if len(start) != len("2023-10-07") or (published - date.fromisoformat(start)).days <= RECENT_DAYS:
            return period
        known = anchor_on(conflict.id, start[4:], published)
        if known is None or known == start:
            return period
        end = known if period.end == start else period.end
        return period.model_copy(update={"start": known, "end": end})
