"""Days that a text names for something else than the event of which it tells.

The toll of the flood rose to 30. Elsewhere a landslide on Tuesday killed six.       The search was extended on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Measure, Period, Place, Role
from streams.extract.draft import Draft
from streams.extract.lexicon import alternation, any_of, table
from streams.extract.story.other_events import turns_back
from streams.extract.time.dealt_with import SHOWN
from streams.extract.time.event_words import WORDS_OF_EVENTS
from streams.extract.time.past_years import Day
from streams.needing import Needing

BESIDE = 70
"""So many characters are at most between a day and what people did on it."""
Position = tuple[bool, int]
"""Of a sentence: in the title first, then in the text."""
DayNamed = tuple[Position, Period]

_WORK = r"(?:search|rescue)"
_AFTERMATH = re.compile(
    r"\b(?:(?:extend|resum|continu|suspend|halt)\w*|ended|call(?:s|ed) off)\s(?:[\w’'-]+\s){0,4}?"
    rf"{_WORK}\b"
    rf"|\b{_WORK} (?:operations? )?(?:was|were|has been|had been)\s"
    r"(?:extended|resumed|suspended|halted|ended|called off)\b"
    r"|\b(?:funerals?|memorial service|day of mourning|(?:was|were) buried|mourners)\b",
    re.IGNORECASE,
)
_LATER = Needing(
    (
        *("coffins", "prayers", "reopened", "video", "footage", "film", "recording", "photo", "images"),
        *("pictures", "complaint", "lawsuit", "petition", "demanded", "found", "meeting", "session"),
        *("toll", "figure", "count w"),
    ),
    rf"\b(?:coffins|(?:at|after|during) friday prayers|reopened)\b|\b{SHOWN} (?:(?:late |early )?on )?\w+day\b"
    r"|\b(?:filed|lodged) (?:an?|the|its|their) (?:[\w-]+ ){0,2}?(?:complaint|lawsuit|petition)\b"
    r"|\bdemanded (?:on \w+day )?that\b"
    # "The president chaired a meeting on Monday", "The new toll was announced on Monday"
    r"|\b(?:presided over|chaired|convened|held) (?:an?|the|his|her|its) (?:[\w-]+ ){0,3}?(?:meeting|session)\b"
    r"|\b(?:tolls?|figures?|count) (?:was|were) (?:announced|released|published|given|updated|confirmed)\b"
    # "The five listed as absent were found dead on Wednesday"
    r"|\b(?:listed as|reported|had been|still|been) (?:missing|absent)\b[^.;]{0,80}\bfound (?:dead|alive)\b",
    re.IGNORECASE,
)
# "Monday's ambush", "last week's raid": of which the text speaks
_EVENT_OF_DAY = re.compile(rf"\s(?:[\w’'-]+\s){{0,3}}?(?:{alternation(table('cues')['one_event'])})", re.IGNORECASE)
_HAPPENED = Needing(WORDS_OF_EVENTS, rf"\b(?:{any_of(WORDS_OF_EVENTS)})\b")
# "The president visited the town on Tuesday", "Police arrested the owner on Tuesday", "Schools reopened on Tuesday"
_DEALT = Needing(
    (
        *(
            "visit",
            "toured",
            "flew",
            "travel",
            "returned",
            "arriv",
            "met",
            "reopen",
            "arrest",
            "detain",
            "charged",
            "court",
        ),
        *("questioned", "condol", "condemn", "vowed", "pledged", "mourning", "memorial", "vigil", "prayers", "inquiry"),
        *("investigation", "compensation", "remanded", "sacked", "dismissed", "resign", "suspended", "summoned"),
    ),
    r"\b(?:visited|toured|(?:flew|travelled|traveled|returned) to|arrived (?:in|at)|met (?:with )?(?:the"
    r"|relatives|families|survivors|officials)|reopened|arrested|detained|charged|remanded|questioned|sacked|dismissed|resigned|summoned"
    r"|appeared (?:in|before) (?:a |the )?(?:\w+ )?court"
    r"|court (?:\w+ )?(?:issued|ordered|ruled|heard)|condemned|vowed|pledged|(?:sent|offered|expressed|conveyed)"
    r" (?:\w+ ){0,2}condolences"
    r"|(?:declared|announced|ordered|opened|launched) (?:[\w-]+ ){0,3}?(?:mourning|inquiry|investigation|compensation)"
    r"|(?:memorial|vigil|prayers) (?:\w+ )?(?:was|were))\b",
    re.IGNORECASE,
)


_ARRESTS = re.compile(r"\b(?:arrest|detain|seiz|round|raid|protest|march|rall|clash|demonstrat)\w*")


def days_of_others(drafts: Sequence[Draft], days: Sequence[Day]) -> set[Position]:
    """Where the sentences stand whose days date nothing but what they tell themselves."""
    elsewhere = _elsewhere(days) | _before_event(drafts, days)
    return _of_other_events(drafts) | elsewhere | _of_aftermath(drafts, days) | _beside_event(drafts, days)


_OPENS_HEADING = re.compile(r"\W*(?:\w+day,?\s+)?$")
_ENDS_HEADING = re.compile(r"\s*(?:[.:–—-]+(?:\s|$)|$)")


def day_headings(days: Sequence[Day]) -> set[Position]:
    """Where a day of the calendar stands as a heading: "24 April 2006.", "June 30, 2007 - A car ..."."""
    found = set()
    for sentence, day in days:
        at = sentence.text.find(day.text)
        alone = at >= 0 and _OPENS_HEADING.fullmatch(sentence.text, 0, at)
        if alone and any(c.isdigit() for c in day.text) and _ENDS_HEADING.match(sentence.text, at + len(day.text)):
            found.add(sentence.position)
    return found


def days_of_dealing(drafts: Sequence[Draft], days: Sequence[Day]) -> set[Position]:
    """Where the sentences stand that only tell what people did because of the event, and whom they arrested."""
    harmed = {one.sentence.position for one in drafts if one.own_time and one.harm is not Harm.DETAINED}
    told = [(sentence.position, sentence.text, day) for sentence, day in days if sentence.position not in harmed]
    return {position for position, text, day in told if _tells_dealing(text, day)}


def _tells_dealing(text: str, day: Period) -> bool:
    """Whether this day of a sentence is beside the word of what people did, and nothing tells what happened."""
    if not _DEALT.may_match(text) or _HAPPENED.search(text) or day.text.endswith(("'s", "’s")):
        return False
    at = text.find(day.text)
    if text.startswith(("'", "’"), at + len(day.text)):
        return False
    around = range(at - BESIDE, at + len(day.text) + BESIDE)
    return any(one.start() in around or one.end() in around for one in _DEALT.pattern.finditer(text))


_DEED = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|died|dead|deaths?|murder\w*|shot|shooting|stabb\w+|bomb\w*|blast|explo\w+|attack\w*|raped"
    r"|abducted|kidnapped|robbe\w+|blaze|fire|crash\w*|wounded|injured)\b"
)
_HAS = re.compile(r"\b(?:has|have)\s(?:\w+ly\s|since\s|also\s|now\s|so far\s|already\s){0,2}(?:been\s)?(?:\w+ly\s)?$")


_OVER_DEED = re.compile(
    r"\b(?:in (?:relation|connection) (?:with|to)|over|linked to|accused of|suspected of)"
    r" (?:the\b|an?\b|that\b|this\b|[A-Z])"
)


def has_been_arrested(draft: Draft) -> bool:
    """Whether it tells who has been arrested by now."""
    at = draft.harm_at
    return draft.harm is Harm.DETAINED and _HAS.search(draft.sentence.text, max(0, at - 40), at) is not None


def arrested_after(draft: Draft, days: Sequence[Day]) -> bool:
    """ "A bomb killed five on Monday. ... have arrested two men": who has been arrested by now was not on that day; nor
    was who "was arrested in connection with the attack"."""
    over_deed = draft.harm is Harm.DETAINED and _OVER_DEED.search(draft.sentence.text, draft.harm_at) is not None
    if not (has_been_arrested(draft) or over_deed):
        return False
    told = [(sentence.text, day) for sentence, day in days if day is draft.period and sentence is not draft.sentence]
    owns = ("'s", "’s")  # "the victims of Tuesday's tragedy"
    return any((_DEED.search(text) or day.text.endswith(owns)) and not _ARRESTS.search(text) for text, day in told)


def days_of_event(
    drafts: Sequence[Draft], days: Sequence[Day], named: list[DayNamed], recent: list[DayNamed]
) -> tuple[list[DayNamed], list[DayNamed]]:
    """The days named, and the recent ones, without those of dealing, unless the item names no other."""
    dealing = days_of_dealing(drafts, days) if len(recent) > 1 else set()
    lately = [entry for entry in recent if entry[0] not in dealing]
    if not dealing or not lately:
        return named, recent
    return [entry for entry in named if entry[0] not in dealing], lately


def without_compared(
    draft: Draft, drafts: Sequence[Draft], days: list[DayNamed], recent: list[DayNamed]
) -> list[DayNamed]:
    """The days without those of long ago that have a count of this harm of their own, in a story of now."""
    if not recent or len(recent) == len(days):
        return days
    counted = {one.sentence.position for one in drafts if one.own_time and one.harm is draft.harm}
    own = draft.sentence.position
    return [
        entry for entry in days
        if entry in recent or entry[0] == own or entry[0] not in counted or entry[0] < recent[0][0]
    ]  # fmt: skip


def without_others_told_later(
    draft: Draft, drafts: Sequence[Draft], days: list[DayNamed], recent: list[DayNamed]
) -> tuple[list[DayNamed], list[DayNamed]]:
    """The days without those of events that are told behind a figure with a toll of their own.

    "Rebels killed 18 soldiers in Bor. On Tuesday, 19 soldiers were killed in Samar.": the 18 on who knows what day.
    """
    return _without({one.sentence.position for one in drafts if _is_of_other(one, draft)}, days, recent)


_HAS_LEFT = re.compile(r"\b(?:has|have) (?:now |already |also |so far )?(?:left|killed|claimed|cost|caused)\b")


def without_others_told_before(
    draft: Draft, drafts: Sequence[Draft], days: list[DayNamed], recent: list[DayNamed]
) -> tuple[list[DayNamed], list[DayNamed]]:
    """The days without those of events elsewhere with a toll of their own, for what has killed so many by now.

    "Clashes in Bor killed 55 on Monday. The fighting in Samar has left 129 dead.": the 129 since who knows what day.
    """
    if draft.place is None or not _HAS_LEFT.search(draft.sentence.text):
        return days, recent
    return _without({one.sentence.position for one in drafts if _is_toll_before(one, draft)}, days, recent)


def _without(
    others: set[Position], days: list[DayNamed], recent: list[DayNamed]
) -> tuple[list[DayNamed], list[DayNamed]]:
    """The days without those that these sentences tell."""
    if not others:
        return days, recent
    return [day for day in days if day[0] not in others], [day for day in recent if day[0] not in others]


def _is_toll_before(one: Draft, draft: Draft) -> bool:
    return one.sentence.position < draft.sentence.position and _is_toll_elsewhere(one, draft)


def _is_of_other(one: Draft, draft: Draft) -> bool:
    if one.sentence.position <= draft.sentence.position or one.measure is not Measure.INCIDENT:
        return False
    if one.rises or one.revises or one.takes_over or one.classes != draft.classes:
        return False
    if draft.role is not Role.TOTAL or draft.prior or draft.quantity.number == one.quantity.number:
        return False
    return _is_toll_elsewhere(one, draft)


def _is_toll_elsewhere(one: Draft, draft: Draft) -> bool:
    """Whether it is a toll of this harm with a time of its own, in another place."""
    if not one.own_time or one.harm is not draft.harm or one.role is not Role.TOTAL or one.prior:
        return False
    return one.place is not None and draft.place is not None and not _is_around(draft.place, one.place)


def _is_around(place: Place, other: Place) -> bool:
    """Whether one of two places is within the other."""
    shared = min(len(place.path), len(other.path))
    return place.path[:shared] == other.path[:shared]


def _of_other_events(drafts: Sequence[Draft]) -> set[Position]:
    """Of sentences with a toll of their own, told behind a greater one that rose."""
    risen = next((one for one in drafts if one.rises and not one.period), None)
    if risen is None:
        return set()
    return {
        one.sentence.position
        for one in drafts
        if one.own_time and one.role is Role.TOTAL and one.harm is risen.harm and not (one.rises or one.prior)
        and one.sentence.position > risen.sentence.position and one.quantity.number < risen.quantity.number
    }  # fmt: skip


# "In a separate attack on Tuesday", "Elsewhere in the province"
_ELSEWHERE = Needing(
    ("lsewhere", "eparate", "nrelated", "other"),
    r"\W*(?:Elsewhere\b|Separately,|In (?:an? )?(?:separate|unrelated|other)\b)",
)


def _elsewhere(days: Sequence[Day]) -> set[Position]:
    """Of sentences that turn to what happened elsewhere."""
    return {sentence.position for sentence, _ in days if _ELSEWHERE.match(sentence.text)}


def _before_event(drafts: Sequence[Draft], days: Sequence[Day]) -> set[Position]:
    """Of sentences that turn back to another event, where the item has told of somebody harmed."""
    first = min((draft.sentence.position for draft in drafts), default=None)
    return {
        sentence.position
        for sentence, _ in days
        if first is not None and first < sentence.position and turns_back(sentence.text)
    }


def _beside_event(drafts: Sequence[Draft], days: Sequence[Day]) -> set[Position]:
    """Of sentences that tell neither of harm nor of what happened, where the item is about "Monday's ambush"."""
    if not any(_is_day_of_event(sentence.text, day) for sentence, day in days):
        return set()
    harmed = {draft.sentence.position for draft in drafts if draft.own_time}
    return {
        sentence.position
        for sentence, day in days
        if sentence.position not in harmed and not _HAPPENED.search(sentence.text)
        and not any(_is_day_of_event(other.text, one) for other, one in days if other is sentence)
    }  # fmt: skip


def _is_day_of_event(text: str, day: Period) -> bool:
    if not day.text.endswith(("'s", "’s")):
        return False
    at = text.find(day.text)
    return at >= 0 and _EVENT_OF_DAY.match(text, at + len(day.text)) is not None


def _of_aftermath(drafts: Sequence[Draft], days: Sequence[Day]) -> set[Position]:
    """Of sentences about what people did after the event, and about nobody harmed."""
    harmed = {draft.sentence.position for draft in drafts if draft.own_time}
    return {
        sentence.position
        for sentence, _ in days
        if sentence.position not in harmed
        and (_AFTERMATH.search(sentence.text) or _LATER.search(sentence.text)) is not None
    }
