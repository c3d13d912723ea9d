"""The main toll of one item: the toll of the event that it mentions first, title before text.

Which claims speak of that event:
- figures of an event, or of a window that began within a week; those of a longer window only where the item opens with
  it or has no others (windows.py), except that displaced, affected and missing people may be told as they stand;
- not what is dated to days apart from the event's days, and not parts of a total, denied figures and households;
- of several releases that one text holds, the first (releases.py);
- of several operations that a release lists, all, each for itself (operations.py);
- of several events that a figure sums up, the first that is told (round_ups.py);
- what is told as background only where the item tells nothing else, and not where it comes to it late;
- figures quoted as earlier ones only where the item gives none of its own for that harm ("initial reports").
Persons without a figure (`Victim`) count as far as no figure counts them. How figures become one: adding_up.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import groupby

from schemas import Claim, Harm, Measure, Quantifier, Role, Stance, Unit, Victim, VictimClass
from schemas.iso_days import first_day, last_day
from streams.extract.draft import is_long_ago
from streams.extract.phrases.person_names import same_person
from streams.extract.text.numbers import bounded
from streams.totals.adding_up import Said, added_up, may_be_among
from streams.totals.asides import without_asides
from streams.totals.doers import without_doers
from streams.totals.mentions import PRONOUNS, Mention, after, mention_of, ordinal_of, sentence_at
from streams.totals.operations import in_all, operations_in
from streams.totals.policies import Policy
from streams.totals.releases import of_first_release
from streams.totals.restated import without_restated
from streams.totals.round_ups import first_event
from streams.totals.total import Total
from streams.totals.windows import is_added, is_of_event, is_toll, of_main_window

_RANKED = "ranked-number"
_OF_EVENTS = {Measure.INCIDENT, Measure.PERIOD}
_LEAD = 300
"""So many characters of a text tell at least what it is about."""
_SLACK = timedelta(days=1)  # reports of one night carry the days before and after midnight

_Record = Claim | Victim

_HOMELESS = re.compile(
    r"[^.;,\d]*(?:\([^)]*\)[^.;,\d]*)?\b(?:homeless|without (?:a home|homes|shelter)|lost their homes)\b", re.IGNORECASE
)
_PRESUMED_DEAD = re.compile(r"[^.;]*\bmissing,?(?: and)? (?:presumed|believed|feared) dead\b", re.IGNORECASE)
_WHERE_DIED = re.compile(
    r"[^.;]*\bwhere (?:he|she|they|both|the \w+)(?: \w+ly)?(?: was| were)?(?: later| then| soon)?(?: \w+ly)?"
    r" (?:died|succumbed|(?:pronounced|declared) dead)\b",
    re.IGNORECASE,
)
# Who is told to live is none of the dead.
_LIVES = re.compile(
    r"[^.;]*\b(?:non-?\s?life[- ]threatening|not (?:\w+ ){0,3}life[- ]threatening|in stable condition|stabili[sz]ed"
    r"|expected to (?:survive|recover|live)|(?:treated and|was|been) released|recovering)\b",
    re.IGNORECASE,
)
_MEN, _WOMEN = frozenset({"he", "him"}), frozenset({"she"})
_OF_THEM = re.compile(r"\b(?:killing|fatally|of them|of whom)\b", re.IGNORECASE)


def totals_of(records: Sequence[_Record], policy: Policy, *, dated: bool = True, text: str = "") -> dict[str, Total]:
    """harm -> the item's main toll. `records` are those of one item, in any order.

    `dated` False: the item came without a date, so nothing can be background, and days cannot be set apart.
    `text`: the item's as it was received, which may hold several releases; only the first one counts.
    """
    records = of_first_release(records, text)
    operations = operations_in(records, text) if policy.operations else [list(records)]
    told = [_totals(one, policy, dated=dated, text=text) for one in operations]
    return told[0] if len(told) == 1 else _totals(records, policy, dated=dated, text=text) | in_all(operations, told)


def _totals(records: Sequence[_Record], policy: Policy, *, dated: bool, text: str) -> dict[str, Total]:
    """harm -> the toll of the first event that these records tell."""
    records = [_given_up(record) for record in _with_homeless(records)]
    own = {record.harm for record in records if _stands(record)}
    records = _as_persons(records)
    numbered = [record for record in records if _counts(record, dated=False) and mention_of(record, policy)]
    long_ago = _is_of_long_ago(records)
    news = [record for record in numbered if _counts(record, dated and not long_ago)]
    if dated and (long_ago or not any(map(is_of_event, news))) and _are_told_late(numbered, text):
        return {}
    usable = [record for record in records if _counts(record, dated and not long_ago and bool(news))]
    usable += _among_uncounted(records, {record.harm for record in usable})
    counted = sorted((record for record in usable if not (record.prior and record.harm in own)), key=_place_in_item)
    first = min((sentence_at(record) for record in records), default=None)
    events = of_main_window(without_asides(first_event(counted), first, deeds=policy.deeds))
    main = _main_event(events, policy) if dated else events
    by_harm = {harm: [r for r in main if r.harm is harm] for harm in dict.fromkeys(record.harm for record in main)}
    killed = by_harm.get(Harm.KILLED, [])
    by_harm[Harm.INJURED] = _beside_the_dead(_alive(by_harm.get(Harm.INJURED, []), killed), killed)
    said = {harm: found for harm, records in by_harm.items() if (found := _said(records, policy))}
    totals = {harm.value: found.total for harm, found in said.items()}
    if _died_later(by_harm, said):
        totals["injured"] = said[Harm.INJURED].without(said[Harm.KILLED].total.stated)
    return totals


def _with_homeless(records: Sequence[_Record]) -> Sequence[_Record]:
    """Who is left without a home is displaced, where the item says of nobody that he is."""
    if any(record.harm is Harm.DISPLACED for record in records):
        return records
    return [
        record.model_copy(update={"harm": Harm.DISPLACED})
        if record.harm is Harm.AFFECTED and isinstance(record, Claim) and _HOMELESS.match(after(record))
        else record
        for record in records
    ]


def _given_up(record: _Record) -> _Record:
    """Who is missing and presumed dead counts among the dead of a total, where so much is said of him."""
    if not isinstance(record, Claim) or record.harm is not Harm.MISSING or not _PRESUMED_DEAD.match(after(record)):
        return record
    return record.model_copy(update={"harm": Harm.KILLED, "measure": Measure.INCIDENT})


def _as_persons(records: Sequence[_Record]) -> Sequence[_Record]:
    """ "700 households, comprising 3,400 individuals": no part of them, but the same counted by persons."""
    households = {one.id for one in records if isinstance(one, Claim) and one.unit is Unit.HOUSEHOLD}
    return [
        record.model_copy(update={"role": Role.TOTAL})
        if isinstance(record, Claim) and record.part_of in households and record.unit is Unit.PERSON
        else record
        for record in records
    ]


def _is_of_long_ago(records: Sequence[_Record]) -> bool:
    """Whether the item tells an old event and nothing newer: then that is no background of anything."""
    told = [record for record in sorted(records, key=_place_in_item) if record.measure in _OF_EVENTS]
    ends = [(one, one.period.end or one.period.start) for one in told if one.period]
    if not ends or not all(is_long_ago(end, one.published_at.date()) for one, end in ends):
        return False
    return told[0].period is not None or told[0].role is Role.BACKGROUND


def _are_told_late(records: Sequence[_Record], text: str) -> bool:
    """Whether an item that has only figures of old times or long windows comes to them when it has told its news."""
    lead = max(_LEAD, len(text) // 2)
    return bool(text and records) and all(
        one.evidence.field == "text" and one.evidence.start >= lead for one in records
    )


def _counts(record: _Record, dated: bool) -> bool:
    if isinstance(record, Victim):
        return record.role is not Role.PART and not (record.role is Role.BACKGROUND and dated)
    if record.rule == _RANKED and (record.measure is Measure.CUMULATIVE or record.evidence.field == "text"):
        return False  # "the city's ninth homicide this year" is of many events
    roles = {Role.TOTAL, Role.INCREMENT} | (set() if dated else {Role.BACKGROUND})
    denied = record.stance in (Stance.DENIES, Stance.DISPUTES)
    if record.role is Role.BACKGROUND and record.part_of:
        return False
    return record.role in roles and record.unit is Unit.PERSON and not denied


def _among_uncounted(records: Sequence[_Record], counted: Collection[Harm]) -> list[_Record]:
    """ "The mayor was among the dead": all that is known where nothing counts the dead."""
    among = [record for record in records if record.rule == "number-among" and record.role is Role.PART]
    return [record for record in among if record.harm not in counted]


def _stands(record: _Record) -> bool:
    """True for a figure that an earlier one ("initial reports") does not say more exactly."""
    return not record.prior and record.quantity.quantifier is not Quantifier.VAGUE


def _place_in_item(record: _Record) -> tuple[bool, int]:
    return record.evidence.field == "text", record.evidence.quantity_start


def _main_event(records: list[_Record], policy: Policy) -> list[_Record]:
    held = [record for record in records if record.harm is Harm.DETAINED]
    hurt = [record for record in records if record.harm is not Harm.DETAINED]
    return sorted([*_on_its_days(held, policy), *_on_its_days(hurt, policy)], key=_place_in_item)


def _on_its_days(records: list[_Record], policy: Policy) -> list[_Record]:
    """Those of the first day that is told, without persons whom the item tells to have been harmed on another day."""
    days = _first_days([record for record in records if _days(record) and mention_of(record, policy)])
    if not days:
        return records
    kept = [record for record in records if not (span := _days(record)) or _touch(days, span)]
    then = [name for record in kept if _days(record) == days and (name := _name(record))]
    others = [
        name for record in records if (span := _days(record)) and not _touch(days, span) and (name := _name(record))
    ]
    apart = [name for name in others if not any(same_person(name, known) for known in then)]
    return [record for record in kept if not any(same_person(_name(record), name) for name in apart)]


def _first_days(dated: Sequence[_Record]) -> tuple[date, date] | None:
    """The days of the first; of the toll where the first are added to one ("three more bodies ... rose to 16")."""
    if not dated:
        return None
    first = dated[0]
    tolls = [one for one in dated if one.harm is first.harm and is_toll(one)]
    return _days(tolls[0] if tolls and is_added(first) else first)


def _name(record: _Record) -> str:
    return (record.name or "") if isinstance(record, Victim) else ""


def _days(record: _Record) -> tuple[date, date] | None:
    """First and last possible day, where the text dates the harm: to a day, a month or a year."""
    period = record.period
    if period is None or period.start is None or not is_of_event(record):
        return None
    return first_day(period.start), last_day(period.end) if period.end else record.published_at.date()


def _touch(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] - _SLACK <= other[1] and other[0] - _SLACK <= one[1]


def _alive(injured: list[_Record], killed: list[_Record]) -> list[_Record]:
    """The injured without persons who died: by name, and whom no name and no article sets apart ("he was shot")."""
    names = [record.name for record in killed if isinstance(record, Victim) and record.name]
    alone = Counter(record.counted for record in injured if isinstance(record, Claim))

    def died(record: _Record) -> bool:
        if killed and record.quantity.value == 1 and _WHERE_DIED.match(after(record)):
            return True
        if isinstance(record, Claim) and record.struck and record.quantity.value == 1 and alone[record.counted] == 1:
            return any(_is_the(one, record) for one in killed)
        if not isinstance(record, Victim) or record.quantity.value != 1:
            return False
        if record.name:
            return any(same_person(record.name, name) for name in names)
        return record.struck and not _LIVES.match(after(record)) and any(_may_be(record, one) for one in killed)

    return [record for record in injured if not died(record)]


def _is_the(dead: _Record, hurt: _Record) -> bool:
    """ "A man shot a woman. The woman was pronounced dead"."""
    unnamed = isinstance(dead, Victim) and not dead.name and dead.counted == hurt.counted != ""
    return unnamed and dead.quantity.text.lower().startswith("the ") and _place_in_item(hurt) < _place_in_item(dead)


def _beside_the_dead(injured: list[_Record], killed: list[_Record]) -> list[_Record]:
    """ "One man was killed and a second was wounded. Another man was taken to hospital": others than the dead, and so
    none that are added to the injured of earlier sentences; and the second of all is the first of the injured."""
    if not killed:
        return injured
    dead = max(record.quantity.value or 0 for record in killed)
    told: list[_Record] = []
    for record in injured:
        if isinstance(record, Claim) and ordinal_of(record) == dead + 1:
            one = bounded(1, Quantifier.EXACT, "another")
            told.append(record.model_copy(update={"quantity": one}))
        elif isinstance(record, Claim) and record.beside and told and sentence_at(record) != sentence_at(told[-1]):
            told.append(record.model_copy(update={"beside": False, "role": Role.TOTAL}))
        else:
            told.append(record)
    return told


def _may_be(one: _Record, other: _Record) -> bool:
    """False for a man and a woman."""
    return not (_sexes(one) and _sexes(other)) or bool(_sexes(one) & _sexes(other))


def _sexes(record: _Record) -> set[VictimClass]:
    told = {VictimClass.MAN, VictimClass.WOMAN} & set(record.victim_class)
    if record.counted in _MEN | _WOMEN:
        told.add(VictimClass.MAN if record.counted in _MEN else VictimClass.WOMAN)
    return told


def _died_later(by_harm: dict[Harm, list[_Record]], said: dict[Harm, Said]) -> bool:
    """ "Two men were shot. One died in hospital": who died is one of those who were shot."""
    if Harm.INJURED not in said or Harm.KILLED not in said or not said[Harm.INJURED].struck:
        return False
    shot, died = (by_harm[harm][0] for harm in (Harm.INJURED, Harm.KILLED))
    if not without_doers([died]) or not _may_be(shot, died) or _LIVES.match(after(shot)):
        return False
    if _name(shot) and _name(died) and not same_person(_name(shot), _name(died)):
        return False
    if said[Harm.INJURED].one_by_one and said[Harm.KILLED].one_by_one:
        apart = sentence_at(shot) != sentence_at(died) or died.counted in PRONOUNS
        return apart and may_be_among(said[Harm.INJURED], said[Harm.KILLED])
    later = _place_in_item(shot) < _place_in_item(died)
    return later and (sentence_at(shot) != sentence_at(died) or _are_of_them(shot, died))


def _are_of_them(shot: _Record, died: _Record) -> bool:
    """ "Shot six people, killing four", "six were shot, four of them fatally"."""
    told = shot.evidence.sentence[shot.evidence.quantity_end - shot.evidence.start :]
    return _OF_THEM.search(told) is not None and died.quantity.value != shot.quantity.value


def _said(records: list[_Record], policy: Policy) -> Said | None:
    records = records if policy.doers else without_doers(records) or records
    sentences: list[list[Mention]] = []
    for _, group in groupby(records, sentence_at):
        mentions = [mention for one in without_restated(list(group)) if (mention := mention_of(one, policy))]
        if mentions:
            sentences.append(mentions)
    return added_up(sentences) if sentences else None
