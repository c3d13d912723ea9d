"""The main toll of one item: the toll of the event that it mentions first, title before text.

Which claims speak of that event:
- figures of an event, or of a window that began within a week; those of a longer window only where the item opens with
  it or has no others (windows.py), except that displaced, affected and missing people may be told as they stand;
- not what is dated to days apart from the event's days, and not parts of a total, denied figures and households;
- of several releases that one text holds, the first (releases.py); not those of a list of other events (lists.py);
- of several operations that a release lists, all, each for itself (operations.py);
- of several events that a figure sums up, the first that is told (round_ups.py);
- what is told as background only where the item tells nothing else, and not where it comes to it late;
- figures quoted as earlier ones only where the item gives none of its own for that harm ("initial reports").
Persons without a figure (`Victim`) count as far as no figure counts them. How figures become one: adding_up.py.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from schemas import Claim, Harm, Measure, Quantifier, Role, Stance, Unit, Victim
from streams.extract.draft import is_long_ago
from streams.extract.harm.camp_populations import HEADS, HOMES_LOST
from streams.totals.adding_up import added_up
from streams.totals.asides import without_added, without_asides
from streams.totals.days import on_its_days
from streams.totals.doers import without_doers
from streams.totals.lists import before_list
from streams.totals.mentions import Mention, after, before, mention_of, place_in_item, sentence_at
from streams.totals.next_to_be_told import beside_the_dead, next_after
from streams.totals.operations import in_all, operations_in
from streams.totals.policies import Policy
from streams.totals.ranks import dies_of_it, first_to_die
from streams.totals.releases import before_other_news, of_first_release
from streams.totals.restated import without_losses_of_kin, without_other_parts, without_parts_before, without_restated
from streams.totals.round_ups import first_event
from streams.totals.said import Said
from streams.totals.survivors import alive, died_later, fell_among, with_names
from streams.totals.total import Total
from streams.totals.windows import is_of_event, of_main_window

_RANKED = "ranked-number"
_OF_EVENTS = {Measure.INCIDENT, Measure.PERIOD}
_TO_DATE = {Measure.CUMULATIVE, Measure.STOCK}
_LEAD = 300
"""So many characters of a text tell at least what it is about."""

_Record = Claim | Victim

_HOMELESS = re.compile(
    r"[^.;,\d]*(?:\([^)]*\)[^.;,\d]*|\band \d[\d,]* (?:livestock|cattle|animals|houses)\b[^.;,\d]*)?"
    r"(?:, (?:who|all of whom)\b[^.;,\d]*)?"
    r"\b(?:homeless|shelterless|roofless|without (?:a home|homes?|houses?|a house|shelter|a roof|a place)"
    r"|damnificados"
    r"|(?:lost|losing|lose) their (?:[\w-]+ )?(?:homes?|houses|shelters?|huts|dwellings|shacks|roofs)"
    r"|in need of shelter"
    r"|whose (?:homes|houses|dwellings|huts) (?:were|was|have been|had been)"
    r" (?:swept away|washed away|destroyed|burned|razed)"
    r"|no roof|no place to (?:live|stay|sleep)|nowhere to (?:live|go|sleep|stay)"
    r"|lost (?:everything|all their (?:belongings|possessions)))\b",
    re.IGNORECASE,
)
# "left homeless more than 2,000 people", "Homeless: 2,000"
_HOMELESS_BEFORE = re.compile(
    r"\b(?:homeless|shelterless|roofless)(?:\s?[:=–-])?\s(?:(?:the|some|about|around|at least|an estimated|more than"
    r"|over|nearly|almost|another|as many as|a total of|stands at|stood at|was|is|rose to|reached)\s){0,2}$",
    re.IGNORECASE,
)
# "The outbreak has claimed a 27th life": so many it has claimed
_CLAIMS = re.compile(r"\bclaim(?:s|ed|ing)? (?:its|their|an?|the|his|her) $", re.IGNORECASE)
_PRESUMED_DEAD = re.compile(r"[^.;]*\bmissing,?(?: and)? (?:presumed|believed|feared) dead\b", re.IGNORECASE)


def totals_of(records: Sequence[_Record], policy: Policy, *, dated: bool = True, text: str = "") -> dict[str, Total]:
    """harm -> the item's main toll. `records` are those of one item, in any order.

    `dated` False: the item came without a date, so nothing can be background, and days cannot be set apart.
    `text`: the item's as it was received, which may hold several releases; only the first one counts.
    """
    records = before_list(of_first_release(records, text), text)
    operations = operations_in(records, text) if policy.operations else [list(before_other_news(records, text))]
    told = [_totals(one, policy, dated=dated, text=text) for one in operations]
    return told[0] if len(told) == 1 else _totals(records, policy, dated=dated, text=text) | in_all(operations, told)


def _totals(records: Sequence[_Record], policy: Policy, *, dated: bool, text: str) -> dict[str, Total]:
    """harm -> the toll of the first event that these records tell."""
    records = without_losses_of_kin(without_other_parts(without_parts_before(records)))
    records = with_names([_given_up(record, records) for record in _with_homeless(records)])
    own = {record.harm for record in records if _stands(record)}
    own |= {Harm.MISSING} if Harm.KILLED in own else set()  # who was missing has been found
    records = _of_other_harm(_as_persons(records))
    numbered = [record for record in records if _counts(record, dated=False) and mention_of(record, policy)]
    long_ago = _is_of_long_ago(records)
    news = [record for record in numbered if _counts(record, dated and not long_ago) and _is_own(record, own)]
    if dated and (long_ago or not any(map(is_of_event, news))) and _are_told_late(numbered, text):
        return {}
    usable = [record for record in records if _counts(record, dated and not long_ago and bool(news))]
    if dated and not (news or long_ago):
        usable = [record for record in usable if not _are_told_late([record], text)]
    usable += _among_uncounted(records, {record.harm for record in usable})
    counted = sorted((record for record in usable if _is_own(record, own)), key=place_in_item)
    told = {sentence_at(record) for record in records}
    opening = [min(told), min((at for at in told if at[0]), default=min(told))] if told else []
    first = first_event(counted, text)
    events = of_main_window(without_asides(first, opening, deeds=policy.deeds))
    chosen = {id(record) for record in events}
    left = [record for record in first if id(record) not in chosen]
    left += [record for record in numbered if record.role is Role.BACKGROUND and id(record) not in chosen]
    events = without_added(events, left)
    main = _main_event(events, policy) if dated else events
    by_harm = {harm: [r for r in main if r.harm is harm] for harm in dict.fromkeys(record.harm for record in main)}
    killed = first_to_die(by_harm.get(Harm.KILLED, []), by_harm.get(Harm.INJURED, []))
    by_harm |= {Harm.KILLED: killed} if killed else {}
    by_harm[Harm.DETAINED] = next_after(by_harm.get(Harm.DETAINED, []), killed)
    by_harm[Harm.MISSING] = beside_the_dead(by_harm.get(Harm.MISSING, []), killed)
    by_harm[Harm.INJURED] = beside_the_dead(alive(by_harm.get(Harm.INJURED, []), killed), killed)
    said = {harm: found for harm, records in by_harm.items() if (found := _said(records, policy))}
    totals = {harm.value: found.total for harm, found in said.items()}
    if died_later(by_harm, said):
        totals["injured"] = said[Harm.INJURED].without(said[Harm.KILLED].total.stated)
    return totals


def _with_homeless(records: Sequence[_Record]) -> Sequence[_Record]:
    """Who is left without a home is displaced, where the item says of nobody that he is."""
    if any(record.harm is Harm.DISPLACED and _counts(record, dated=False) for record in records):
        return records
    return [
        record.model_copy(update={"harm": Harm.DISPLACED})
        if record.harm is Harm.AFFECTED and isinstance(record, Claim) and _is_without_home(record)
        else record
        for record in records
    ]


def _is_without_home(record: Claim) -> bool:
    told = _HOMELESS.match(after(record)) or _HOMELESS_BEFORE.search(before(record))
    of_families = record.rule == HEADS and (
        _HOMELESS.search(before(record)) or _HOMELESS.match(after(record).replace(",", "", 1))
    )
    return told is not None or record.rule == HOMES_LOST or bool(of_families)


def _given_up(record: _Record, records: Sequence[_Record]) -> _Record:
    """Who is missing and presumed dead counts among the dead of a total, where so much is said of him: beside those
    who were found before."""
    if not isinstance(record, Claim) or record.harm is not Harm.MISSING or not _PRESUMED_DEAD.match(after(record)):
        return record
    told = (one for one in records if isinstance(one, Claim) and place_in_item(one) < place_in_item(record))
    found = any(one.harm is Harm.KILLED and one.role is Role.TOTAL for one in told)
    return record.model_copy(
        update={"harm": Harm.KILLED, "measure": Measure.INCIDENT, "beside": record.beside or found}
    )


def _as_persons(records: Sequence[_Record]) -> Sequence[_Record]:
    """ "700 households, comprising 3,400 individuals": no part of them, but the same counted by persons."""
    households = {one.id for one in records if isinstance(one, Claim) and one.unit is Unit.HOUSEHOLD}
    return [
        record.model_copy(update={"role": Role.TOTAL})
        if isinstance(record, Claim) and record.part_of in households and record.unit is Unit.PERSON
        else record
        for record in records
    ]


def _of_other_harm(records: Sequence[_Record]) -> Sequence[_Record]:
    """ "43,400 people were affected, 26,200 of whom are displaced": of the other harm that is all that is known."""
    harms = {one.id: one.harm for one in records if isinstance(one, Claim)}
    told = {one.harm for one in records if one.role is Role.TOTAL and (isinstance(one, Claim) or one.quantity.value)}
    fled = [one for one in sorted(records, key=place_in_item) if one.harm is Harm.DISPLACED]

    def is_all(record: Claim) -> bool:
        if record.role is not Role.PART:
            return False
        if fled and record is fled[0] and record.part_of is None:
            return True  # "Some 4,000 of these displaced people are in the mission": so many are told of first
        of_others = record.harm is Harm.DISPLACED and record.part_of is None  # "of whom 76,800 were relocated"
        alone = record.harm not in told and (
            of_others or harms.get(record.part_of or "", record.harm) is not record.harm
        )
        return alone or fell_among(record, records)

    return [
        record.model_copy(update={"role": Role.TOTAL}) if isinstance(record, Claim) and is_all(record) else record
        for record in records
    ]


def _is_of_long_ago(records: Sequence[_Record]) -> bool:
    """Whether the item tells an old event and nothing newer: then that is no background of anything."""
    told = [record for record in sorted(records, key=place_in_item) if record.measure in _OF_EVENTS]
    if any(one.role is Role.TOTAL and one.measure in _TO_DATE and one.period for one in records):
        return False  # "In May 2017 all of them left the island. Since 18 March 696 have been registered."
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
    if (
        record.rule == _RANKED
        and not dies_of_it(record, after(record))
        and _CLAIMS.search(before(record)) is None
        and (record.measure is Measure.CUMULATIVE or record.evidence.field == "text")
    ):
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


def _is_own(record: _Record, own: Collection[Harm]) -> bool:
    """False for an earlier figure where the item gives its own for that harm."""
    return not (record.prior and record.harm in own)


def _stands(record: _Record) -> bool:
    """True for a figure that an earlier one ("initial reports") does not say more exactly."""
    return not record.prior and record.quantity.quantifier is not Quantifier.VAGUE


def _main_event(records: list[_Record], policy: Policy) -> list[_Record]:
    held = [record for record in records if record.harm is Harm.DETAINED]
    hurt = [record for record in records if record.harm is not Harm.DETAINED]
    return sorted([*on_its_days(held, policy), *on_its_days(hurt, policy)], key=place_in_item)


def _said(records: list[_Record], policy: Policy) -> Said | None:
    records = records if policy.doers else without_doers(records) or records
    sentences: list[list[Mention]] = []
    for _, group in groupby(records, sentence_at):
        mentions = [mention for one in without_restated(list(group)) if (mention := mention_of(one, policy))]
        if mentions:
            sentences.append(mentions)
    return added_up(sentences, dead=records[0].harm is Harm.KILLED) if sentences else None
