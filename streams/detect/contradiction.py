"""Where two claimants' figures for the same harm do not fit one another, and why that may be.

Two standing figures are compared when harm, unit, measure and victims are equal, when what both texts say of group,
cause, window and place fits, and, for an incident, when it is the same one. They contradict when no number is possible
for both, or when one spoken number is at least twice the other. A figure for some of the people (civilians) or for a
smaller place is compared with one for all of them, over a time that both state, only to see whether the part is larger
than the whole can be. Parts are not compared, nor is a belligerent's count of nobody in particular: it mostly counts
its own dead.

Not compared is what need not be of the same time (`one_time`). Nor is what need not be of the same thing: sentences
that name kinds of event of which none goes with the other, and tolls of an incident that are more than APART times one
another, or more than TOGETHER times where one article tells both (DISPUTED, where a sentence sets one against another),
unless they are of one side of a fight, whose dead either side may count as it likes; nor what the words of the two
figures tell apart (`counted`): the gravely injured and all of them, "two others". A vague word contradicts nothing by
its size, nor as a part, nor does "at least 12" of an incident by being less than 30; nor does a figure that its text
calls an earlier one, nor that of one person, nor one that rounds the other.

Who contradicts must speak for the whole, and be another voice (`voice.py`). Beside an office a medium's figure is
mostly an older one of that office, and contradicts only by FACTOR.

`basis` says why both may be honest: *standard_of_proof* where the claimants count by different standards (a
belligerent's own assessments against a monitor's record of local allegations); *window* where both are stated and one
is only the finer; *class* and *place* where a part is held against a whole. *comparable*: nothing of the kind, so one
of the two must be wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from schemas import Basis, Cause, Contradiction, Harm, Op, Quantifier, SeriesClaimant, content_id
from streams.detect.counted import answers_figure, is_all, sets_against, tells_rise_from, told_apart, was_said_earlier
from streams.detect.draft import current_of
from streams.detect.kind import kinds_in, may_be_one
from streams.detect.nesting import Nesting, nested
from streams.detect.one_time import Held, are_of_one_time, of_one_time
from streams.detect.quick import quick
from streams.detect.reading import NO_LIMIT, Reading
from streams.detect.retraction import was_mistaken
from streams.detect.side import state_of
from streams.detect.told import Side, Told
from streams.detect.voice import is_described_by, is_name_of, is_of_one_state, same_voice, voice_of

FACTOR = 2
APART = 10  # times; tolls of one event are hardly ever so far from one another
TOGETHER = 15  # times
DISPUTED = 100  # times, where a sentence itself holds the one figure against the other

# By what each kind of claimant counts, where the gazetteer says nothing of the actor itself.
STANDARDS = {
    "belligerent": "own_assessment",
    "government": "government_tally",
    "un": "verified",
    "monitor": "local_allegations",
    "ngo": "field_reports",
    "medical": "hospital_records",
    "media": "media_monitoring",
    "witness": "testimony",
}

_FALLEN = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING)

StandardOf = Callable[[str], str | None]
"""claimant id -> its standard of proof; None where that of its kind holds."""


class _Pair(NamedTuple):
    """Two series whose figures do not fit one another.

    `low` holds the `smaller` figure; `gap`: how far what is possible for the one is from what is possible for the
    other; `is_spoken`: neither is a vague word; `is_far`: as spoken they are FACTOR times one another.
    """

    one: Told
    other: Told
    low: Told
    high: Told
    smaller: int
    larger: int
    gap: int
    is_spoken: bool
    is_far: bool


def side_of(told: Told) -> Side:
    """Worked out once for all series with which this one is compared."""
    if told.side:
        return told.side
    reading = told.reading
    told.side = Side(
        reading.said, reading.least, reading.most, spoken(told), figure_of(reading), _is_of_all(told), voice_of(told)
    )
    return told.side


def contradiction(one: Told, other: Told, standard_of: StandardOf) -> Contradiction | None:
    """The contradiction of two series of one bucket, or None. The series with the lesser id comes first."""
    if one.series.series_id > other.series.series_id:
        one, other = other, one
    a, b = one.common, other.common
    if a.claimant is None or b.claimant is None or a.claimant.id == b.claimant.id or a.part:
        return None
    pair = _pair(one, other)
    if pair is None or not (are_of_one_time(pair.low, pair.high) or _clashed(pair)):
        return None
    nesting = nested(one, other) if one.scope.fits_but_whom_and_where(other.scope) else None
    if nesting is None or (nesting.inner and not (pair.is_spoken and nesting.exceeds(one, other))):
        return None
    if nesting.inner and nesting.inner.scope.classes == "combatant" and not _knows_of(pair, nesting.inner):
        return None
    if not (_of_one_event(pair) and _by_two_voices(pair)):
        return None
    if told_apart(one.fact.lead.said, other.fact.lead.said, is_part=nesting.inner is not None):
        return None
    return _record(pair, a.claimant, b.claimant, _basis(one, other, nesting, standard_of))


def _pair(one: Told, other: Told) -> _Pair | None:
    """None where one does not speak for all, or the figures fit: what is possible overlaps, and they are not FACTOR
    times one another."""
    mine, theirs = side_of(one), side_of(other)
    if not (mine.is_of_all and theirs.is_of_all) or (mine.said is not None and mine.said == theirs.said):
        return None
    gap = max(0, mine.least - theirs.most, theirs.least - mine.most)
    said, answered = mine.spoken, theirs.spoken
    is_far = said is not None and answered is not None and far(said, answered)
    smaller, larger, low, high = mine.figure, theirs.figure, one, other
    if smaller > larger:
        smaller, larger, low, high = larger, smaller, other, one
    if high.common.harm is Harm.CASUALTIES is not low.common.harm:
        return None  # the dead are some of them
    if not gap and (not is_far or (one.line.count.incident and _may_reach(low, high))):
        return None
    voice = side_of(low).voice
    risen = high.fact.lead.said.rises
    is_update = was_said_earlier(low.sentence, since_risen=risen)
    is_update = is_update or (risen and tells_rise_from(high.sentence, low.fact.lead.said.quantity.text))
    if is_update and not one.scope.is_of_side(other.scope):  # enemies do not wait for one another
        return None
    if voice.is_hospital or (smaller == 1 and not (one.scope.is_of_side(other.scope) or _is_only_one(low))):
        return None
    if voice.is_witness and not _is_only_one(low):
        return None
    return _Pair(one, other, low, high, smaller, larger, gap, None not in (said, answered), is_far)


def _is_only_one(low: Told) -> bool:
    """Whether a lower figure is told as all there were, and not as what somebody saw ("confirmed only one death")."""
    said = low.fact.lead.said
    return is_all(said.sentence, said.quantity.text)


def _may_reach(low: Told, high: Told) -> bool:
    """Whether of an event the lower figure leaves room for the higher one ("at least 12", and 30), or is only possible
    itself; "about 150" and "up to 40" do not, though they set no bound."""
    quantifier = low.fact.lead.said.quantity.quantifier
    return quantifier in (Quantifier.AT_LEAST, Quantifier.MORE_THAN) or high.fact.lead.said.hedged


def _clashed(pair: _Pair) -> bool:
    """Whether both were far from one another when they were of one time, or stood side by side in one article: that one
    has raised its figure since does not make the other's an older one."""
    low, count = pair.low, pair.low.line.count
    said = spoken(low)
    if said is None or not (count.incident or (low.scope.since and pair.high.scope.since)):
        return False
    return any(
        stood.day <= low.day
        and (stood.reading.least > low.reading.most or not count.incident)
        and stood.reading.said is not None
        and stood.reading.said > said[1]
        and (low.item_id in stood.items or far(said, (stood.reading.said, stood.reading.said)))
        and of_one_time(count, Held(low.scope.window, low.day), Held(pair.high.scope.window, stood.day))
        for stood in pair.high.stood
    )


def _record(pair: _Pair, claimant: SeriesClaimant, opponent: SeriesClaimant, basis: tuple[Basis, ...]) -> Contradiction:
    one, other = pair.one, pair.other
    a, b, ids = one.common, other.common, (one.series.series_id, other.series.series_id)
    return quick(
        Contradiction,
        id=content_id("contradiction", *ids),
        conflict_key=one.series.conflict_key,
        conflict=a.conflict or b.conflict,
        series=ids,
        claimants=(claimant, opponent),
        figures=(current_of(one.fact.lead), current_of(other.fact.lead)),
        harm=b.harm if a.harm is Harm.CASUALTIES else a.harm,
        victim_class=a.victim_class,
        victim_group=a.victim_group or b.victim_group,
        cause=b.cause if a.cause is Cause.UNKNOWN else a.cause,
        ratio=round(pair.larger / pair.smaller, 2) if pair.smaller else None,
        gap=pair.gap,
        overlap=not pair.gap,
        basis=basis,
        version=1,
        op=Op.ISSUED,
    )


def _is_of_all(told: Told) -> bool:
    """Whether a figure stands for all whom it may count: no earlier one, and no belligerent's of its own people."""
    speaker = voice_of(told)
    knows = speaker.speaks_for_all or speaker.is_by_name or speaker.is_witness
    stands = not (told.prior or was_mistaken(told.sentence))
    return stands and knows and not _of_its_own(told)


def _of_one_event(pair: _Pair) -> bool:
    """Whether both may be of one event: none whose tolls are too far apart, nor of kinds that do not go together."""
    one, other = pair.one, pair.other
    apart = APART
    if one.item_id == other.item_id:
        apart = DISPUTED if sets_against(one.sentence) or sets_against(other.sentence) else TOGETHER
    is_apart = one.common.incident and pair.smaller and pair.larger > apart * pair.smaller
    if is_apart and not one.scope.is_of_side(other.scope):
        return False
    return same_kind(one.sentence, other.sentence)


def _knows_of(pair: _Pair, fallen: Told) -> bool:
    """Whether who counts all may count the soldiers as well, and not only civilians: a ministry counts in its own
    country, and what a side claims to have killed must be far above all who died there."""
    other = pair.other if fallen is pair.one else pair.one
    if "combatant" in (other.scope.classes or "").split("|"):
        return True  # "12 troops and police"
    if not pair.is_far or "civilian" in other.sentence:
        return False
    home = state_of(other.fact.lead.said.claimant)
    return None in (home, fallen.scope.group) or home == fallen.scope.group


def _by_two_voices(pair: _Pair) -> bool:
    """Whether two speak who know of one another's people; media pass on what others say, be it an older figure."""
    one, other = (side_of(told).voice for told in (pair.one, pair.other))
    if is_of_one_state(one, other):
        return False
    if pair.one.item_id == pair.other.item_id:  # what one article sets beside one another is no older figure
        return not (is_name_of(one, other) or is_described_by(one, other))
    beside = not pair.one.items.isdisjoint(pair.other.items)
    if not (beside or (one.speaks_for_all and other.speaks_for_all)):
        return False
    return not same_voice(one, other, beside) and (pair.is_far or beside or "media" not in (one.kind, other.kind))


def same_kind(one: str, other: str) -> bool:
    """Whether two sentences may speak of one kind of event."""
    return may_be_one(kinds_in(one), kinds_in(other))


def standard(told: Told, standard_of: StandardOf) -> str | None:
    """What stands behind a claimant's figures: the gazetteer's word of the actor, else of its kind."""
    claimant = told.common.claimant
    named = standard_of(claimant.id) if claimant else None
    return named or STANDARDS.get(told.kind or "")


def _of_its_own(told: Told) -> bool:
    """A belligerent that counts dead people without saying whom mostly counts its own; not where it answers the figure
    of others ("the army puts the figure at 37")."""
    unsaid = told.scope.classes in (None, "unspecified") and told.scope.group is None
    its_own = told.kind == "belligerent" and unsaid and told.common.incident is None and told.common.harm in _FALLEN
    return its_own and not answers_figure(told.sentence)


def spoken(told: Told) -> tuple[int, int] | None:
    """Between which numbers a figure was spoken; None where it is a vague word."""
    reading = told.reading
    if reading.said is not None:
        return reading.said, reading.said
    is_range = told.fact.lead.said.quantity.quantifier is Quantifier.RANGE
    return (reading.low, reading.high) if is_range else None


def far(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether of two spoken figures the greater is FACTOR times the lesser, wherever in their ranges they are."""
    lesser, greater = min(one, other), max(one, other)
    return greater[0] >= FACTOR * max(lesser[1], 1)


def figure_of(reading: Reading) -> int:
    """The one number by which a figure is held against another."""
    if reading.said is not None:
        return reading.said
    return reading.low if reading.high >= NO_LIMIT else (reading.low + reading.high) // 2


def people_of(classes: str | None, *, in_incident: bool) -> str:
    """Classes of which one may be part of the other go by one name: civilians are people, and of an event soldiers."""
    if in_incident and classes and "combatant" in classes.split("|"):  # "12 troops and police" may be too
        return "people"
    if classes == "combatant":
        return classes
    return "people" if classes in (None, "unspecified", "civilian") else classes


def _basis(one: Told, other: Told, nesting: Nesting, standard_of: StandardOf) -> tuple[Basis, ...]:
    found: list[Basis] = list(nesting.basis)
    if one.scope.window and other.scope.window and one.scope.window != other.scope.window:
        found.append(Basis.WINDOW)
    proofs = standard(one, standard_of), standard(other, standard_of)
    if None not in proofs and proofs[0] != proofs[1]:
        found.append(Basis.STANDARD_OF_PROOF)
    return tuple(found) or (Basis.COMPARABLE,)
