"""Items that tell of several events: figures that sum these up, and where one event ends and another begins.

A round-up opens with a sum ("three men were killed in separate shootings"), and goes on from event to event. Its main
toll is that of the first event it tells; the sum is nobody's toll.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Cause, Claim, Harm, Quantifier, Victim
from streams.totals.mentions import sentence_at
from streams.totals.windows import is_of_event

_Record = Claim | Victim

# Events that have nothing to do with one another where several are told. Attacks and blasts may be one assault.
_EVENTS = (
    r"(?:shootings|stabbings|incidents|homicides|slayings|murders|killings|operations|cases|investigations|robberies"
    r"|crashes|collisions|accidents|drownings)"
)
_ALIKE = r"(?:shootings|stabbings|incidents|homicides)"
_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|multiple|various|numerous)"
_SUM = re.compile(
    rf"\b(?:separate|unrelated)\b(?: [\w-]+){{0,4}} {_EVENTS}\b"
    rf"|\b{_SEVERAL}(?: (?!(?:others?|mass|in|of|by|after|people)\b)[\w-]+){{0,3}} (?:{_ALIKE}|operations)\b"
    rf"|\b(?:pair|string|series|spate|rash) of(?: [\w-]+){{0,3}} {_ALIKE}\b"
    r"|(?<!mass )\bshootings\b"
    r"|\boperations\b[^.;]*\b(?:in|across)\b[^.;]*\band\b[^.;]*\bprovinces\b"
    r"|\boperations (?:in|across|throughout) \w+ern\b"
    r"|\b(?:in|at) (?:separate|different|various) (?:locations|areas|parts|places|neighbou?rhoods|districts)\b"
    # "killed by gunfire across the city since Friday", "five people have been shot around town since Saturday"
    r"|\b(?:gunfire|gun violence|shot|stabbed|slain) (?:across|around|throughout|all over) (?:the )?[\w-]+\b"
    r"|\bincidents capped\b|\b(?:hours|miles|blocks|minutes|days) apart\b",
    re.IGNORECASE,
)
# Floods and outbreaks kill in many places, and are one event.
_ONE_EVENT = frozenset({Cause.DISASTER, Cause.DISEASE, Cause.HUNGER})
_WEATHER = re.compile(
    r"\b(?:rains?|flood(?:s|ing)?|monsoon|storms?|weather|lightning|heat|landslides?|snow|cold|quake)"
    r"[- ](?:related|linked)",
    re.IGNORECASE,
)
# "Two men were shot dead. The shootings happened a mile apart.": what a sentence right behind a sum says of it.
_WERE_SEVERAL = re.compile(
    r"(?:[^.;]*[.;]\s+)?[^.;]*\b(?:the|both|these|those) (?:two |three |four |five |six )?"
    r"(?:shootings|stabbings|incidents|homicides|killings|slayings|crashes|collisions|accidents|drownings|cases|deaths)\b"
    r"[^.;]*\b(?:apart|unrelated|separate(?:ly)?|(?:not|n['’]t|neither|nor)\b[^.;]* (?:related|connected|linked))\b",
    re.IGNORECASE,
)
# "..., and eight were wounded. In the latest shooting, a man was hit": so does one that turns to the last of them.
_THE_LATEST = re.compile(
    r"(?:[^.;]*[.;]\s+)?in the (?:latest|most recent)(?: (?!the\b)[\w-]+)?"
    r" (?:shooting|incident|homicide|killing|stabbing),",
    re.IGNORECASE,
)
# "Eight people were killed in shootings across the city over the holiday weekend": what the item is about
_OF_WEEKEND = re.compile(r"\b(?:over|during|across|this) (?:[\w']+ ){0,4}weekend\b", re.IGNORECASE)
_APART = re.compile(r"\b(?:separate|unrelated|different|apart)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"\bin (?:one|the \w+) of (?:the|these|those)\b", re.IGNORECASE)

# What opens the next event of a round-up.
_NEXT = re.compile(
    r"\W*(?:(?:also|meanwhile|elsewhere|separately|earlier|later|about|around|at|shortly|just|early|late|less than"
    r"|more than|on|by|before|after|(?:an?|\w+) (?:hours?|minutes?|days?)|in|hours|minutes|most recently"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|another|the (?:most recent|other|second|next)|next|a second|then)\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\W*(?:[\w-]+ ){0,5}(?:hours?|minutes?) (?:earlier|before)\b|\W*earlier\b", re.IGNORECASE)
_COUNTS_EVENTS = frozenset({"counted-harms", "ranked-number"})
_BEHIND = 300
"""So many characters behind a sum may say of what it is one."""
_HARMS = {Harm.KILLED, Harm.INJURED, Harm.DETAINED}


def first_event(records: Sequence[_Record], text: str) -> list[_Record]:
    """The records, in the order of the text -> those of the first event, where the item sums several up; else all."""
    sums = {sentence_at(record) for record in records if sums_up(record) or _is_told_in_parts(record, text)}
    sums = sums or _sums_of_what_follows(records)
    told = [record for record in records if sentence_at(record) not in sums and not _is_pair(record)]
    summed = {record.harm for record in records if sentence_at(record) in sums} & _HARMS
    if not sums or not any(record.harm in summed for record in told):
        return list(records)
    kept: list[_Record] = []
    for record in told:
        ended = not all(_is_loose(one) for one in kept) and sentence_at(record) != sentence_at(kept[-1])
        if ended and _opens_event(record):
            break
        kept.append(record)
    return kept


def _sums_of_what_follows(records: Sequence[_Record]) -> set[tuple[bool, int]]:
    """ "Two men were shot on Sunday. A man was shot in Mill Road. Hours earlier, a man was shot in Bor.": the first."""
    singles = [record for record in records if isinstance(record, Claim) and record.quantity.value == 1]
    apart = [record for record in singles if _EARLIER.match(record.evidence.sentence)]
    if not apart:
        return set()
    first = apart[0]
    begun = [one for one in singles if one.harm is first.harm and one.evidence.start < first.evidence.start]
    before = [one for one in records if begun and one.evidence.start < begun[0].evidence.start]
    return {sentence_at(one) for one in before if one.harm is first.harm and (one.quantity.value or 0) > 1}


def sums_up(record: _Record) -> bool:
    """Whether a figure sums several events up."""
    if not isinstance(record, Claim) and (record.quantity.value or 0) < 2:
        return False
    text = record.evidence.sentence
    if (isinstance(record, Claim) and record.cause in _ONE_EVENT) or _WEATHER.search(text):
        return False
    if record.rule in _COUNTS_EVENTS and not is_of_event(record):
        return False  # "the city has recorded 43 homicides this year"
    if _OF_WEEKEND.search(text) and not _APART.search(text):
        return False
    return _SUM.search(text) is not None and _ONE_OF_THEM.search(text) is None


def _is_told_in_parts(record: _Record, text: str) -> bool:
    """Whether the sentences right behind a figure say that its people were harmed in several events."""
    if not isinstance(record, Claim) or record.quantity.number < 2 or record.evidence.field != "text":
        return False
    if record.cause in _ONE_EVENT:
        return False
    behind = text[record.evidence.end : record.evidence.end + _BEHIND].lstrip()
    return _WERE_SEVERAL.match(behind) is not None or _THE_LATEST.match(behind) is not None


def _is_loose(record: _Record) -> bool:
    """People whom nothing counts, as in a headline of the round-up."""
    return isinstance(record, Victim) and record.quantity.quantifier is Quantifier.VAGUE


def _is_pair(record: _Record) -> bool:
    """ "Both victims": of two events."""
    return record.quantity.text.lower().startswith("both ")


def _opens_event(record: _Record) -> bool:
    return isinstance(record, Claim) and _NEXT.match(record.evidence.sentence) is not None
