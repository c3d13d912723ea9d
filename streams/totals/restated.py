"""Figures of one sentence that say again, or otherwise, what another figure of it has said, and so add nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Harm, Quantifier, Role, Victim
from streams.extract.harm.running_counts import OTHERS, RUNNING
from streams.totals.mentions import ANYBODY, after, before, corrects, sentence_at
from streams.totals.other_counts import is_another_count

_Record = Claim | Victim

_ACTS = frozenset({"noun-of-number", "possessed-harm"})
# "at least 68 people were killed, with 37 killed in the old town"
_WITH = re.compile(r"\bwith\s+$", re.IGNORECASE)
# "killed 13 people, police said, though a hospital official put the number at 15"
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|placed|gave|gives|giving) (?:the|that|its|their) (?:[\w-]+ ){0,4}(?:at|as)\s+$",
    re.IGNORECASE,
)
# "either a farmer or a member of the group was killed"
_OR = re.compile(r"\bor\s+$", re.IGNORECASE)
# "the murder of a singer has sparked unrest and 80 deaths": of what came of it, the first was only the cause
_CAUSES = re.compile(
    r"\b(?:caused|sparked|triggered|led to|prompted|provoked|touched off|set off|ignited)\b[^.;]*$", re.IGNORECASE
)


# "A baker was shot dead, one of three men killed this week": the baker
_OF_SO_MANY = re.compile(r" of (?!them\b|whom\b|these\b|those\b|the (?:dead|victims|injured|wounded)\b)", re.IGNORECASE)
# "Thirty-one are injured by the doctors' list, 28 by that of the police", "13 died according to the army, 15
# according to the mayor"
_BY_COUNT = re.compile(
    r" (?:by|according to|per|on|in) (?:[\w'’-]+ ){1,3}(?:lists?|reports?|count|tally|reckoning|estimates?|figures?"
    r"|accounts?|versions?"
    r"|toll|bulletin|register|account|records)\b"
    r"|(?: (?:died|were killed|dead|killed|injured|wounded|hurt))? according to\b",
    re.IGNORECASE,
)
# "38 were taken to hospital, six in critical condition", "five were hurt; three have been flown to Bor", "15 were
# killed; ten died on the spot"
_OF_THESE = re.compile(
    r" (?:(?:are|were|is|was|remains?|remained|still|now|have|has|had|been|listed|reported|said to be) )*"
    r"(?:(?:in|to) (?:an? |the )?(?:very )?(?:critical|serious|grave|poor|stable|satisfactory|intensive|burns?|icu\b)"
    r"|(?:critical|critically|seriously|gravely|severely|badly|lightly|slightly)\b"
    r"|(?:had|has|have|having|suffered|sustained|with) (?:an? )?(?:[\w-]+ ){0,2}"
    r"(?:wounds?|fractures?|burns|injur(?:y|ies)|concussions?)\b"
    r"|(?:referred|transferred|moved|flown|airlifted|shifted|rushed) "
    r"|(?:(?:died|dying|killed) )?(?:on the spot|at the scene|on impact|instantly|immediately|on the way|en route"
    r"|in (?:a |the )?hospitals?|at (?:a |the )?hospitals?|of (?:their|his|her) (?:\w+ )?(?:wounds|burns|injuries))\b)",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:,|;|:| [–—-]+)\s*(?:including |among them )?$")
_TOLL = "toll-number"
# "All four were dead, which puts the toll at 29"; "the toll reached 51 when ... turned up, then 54"
_BY_THEN = re.compile(
    r"\b(?:toll|count of the dead|number of (?:the )?(?:dead|deaths|victims|fatalities))\b[^.;]*$"
    r"|[,;] (?:and )?(?:then|later|by \w+)(?: to| at)? $",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[^.;,\d]{0,40}? (?:after|when|as|with the deaths? of)\s", re.IGNORECASE)
_BODIES = frozenset(["bodies", "corpses", "body", "corpse"])
# "Six guards were killed; the bodies of three were burned"
_BODIES_OF = re.compile(r"\b(?:bodies|corpses|remains) of (?:the |these |those )?$", re.IGNORECASE)
_GAP = re.compile(r"\s(?:(?:later|then|now|meanwhile|afterwards|on [A-Z]\w+day) )?(?:at|as|of)\s+$")
# "a mother who lost two family members", "he lost his wife and four children"
_LOST = re.compile(
    r"\b(?:who|he|she|I) (?:has |had |have )?(?:also )?lost (?:(?:his|her|my) (?:[\w-]+,? (?:and )?){1,3})?$",
    re.IGNORECASE,
)
_KIN = frozenset(
    ["members", "relatives", "sons", "son", "daughters", "daughter", "children", "child", "wife", "husband", "brother",
     "brothers", "sister", "sisters", "siblings", "cousins", "cousin", "parents", "mother", "father", "nephews",
     "nieces", "friends", "friend", "kids", "grandchildren", "uncles", "aunts"]
)  # fmt: skip
_WHILE = re.compile(r"\b(?:while|whereas|but|though|although)\b", re.IGNORECASE)


def without_restated(records: Sequence[_Record]) -> list[_Record]:
    """The records of one sentence and harm, in the order of the text, without those that add nobody."""
    kept: list[_Record] = []
    part: Claim | None = None
    for record in records:
        if part and kept and _is_rest(record, part, kept[-1]):
            continue
        if kept and record.rule == RUNNING:
            kept = []
        if kept and (record.rule == OTHERS or _is_of_both(record, kept[-1])):
            continue
        if kept and isinstance(record, Claim) and _takes_the_place(record, kept):
            kept = []
        if kept and _raised_it(record, kept[-1]):
            continue
        if kept and isinstance(record, Claim) and _restates(record, kept):
            part = record
            continue
        kept.append(record)
    return kept


def _is_rest(record: _Record, part: Claim, whole: _Record) -> bool:
    """ "15 were killed; ten died on the spot and five more died in hospital": these, beside the ten, of the 15."""
    beside = isinstance(record, Claim) and record.beside and record.counted in ANYBODY
    return beside and part.quantity.number + record.quantity.number <= whole.quantity.number


def _raised_it(record: _Record, toll: _Record) -> bool:
    """ "Deaths reached 12 after Luis Vidal died": he is one of the 12."""
    if toll.rule != _TOLL or (record.quantity.value or 0) >= toll.quantity.number:
        return False
    between = record.evidence.sentence[after_of(toll) : record.evidence.quantity_start - record.evidence.start]
    return _AFTER.match(between) is not None


def _is_of_both(record: _Record, last: _Record) -> bool:
    """ "Two soldiers, both former rebels, were killed"."""
    both = record.quantity.text.lower().startswith("both ") and last.quantity.value == 2
    return both and before(record)[after_of(last) :].strip() in (",", "(", "-", "–", "—")


def _takes_the_place(claim: Claim, told: Sequence[_Record]) -> bool:
    right = corrects(claim) and not any(isinstance(one, Claim) and corrects(one) for one in told)
    return right or _comes_of(told, claim) or _sums_up_otherwise(told, claim) or _is_toll_by_then(told, claim)


def _is_toll_by_then(told: Sequence[_Record], claim: Claim) -> bool:
    """Whether the sentence comes to the toll, of which those told before it are some, or to a later one."""
    if claim.rule != _TOLL or claim.prior or claim.quantity.quantifier is Quantifier.UP_TO:
        return False
    between = claim.evidence.sentence[after_of(told[-1]) : claim.evidence.quantity_start - claim.evidence.start]
    if not _BY_THEN.search(between) or _WHILE.search(between):
        return False
    some = told[-1:] if told[-1].rule == _TOLL else told
    return claim.quantity.number > sum(one.quantity.value or 0 for one in some)


def _comes_of(told: Sequence[_Record], claim: Claim) -> bool:
    """Whether the sentence has the claim as what came of the deaths before it."""
    between = claim.evidence.sentence[after_of(told[-1]) : claim.evidence.quantity_start - claim.evidence.start]
    return told[-1].rule in _ACTS and _CAUSES.search(between) is not None


def _sums_up_otherwise(told: Sequence[_Record], claim: Claim) -> bool:
    """ "It killed nine soldiers and four farmers, while residents said 40 people died": another's count of them all."""
    others = [one for one in told if isinstance(one, Claim)]
    counts_some = bool(others) and all(one.counted not in ANYBODY for one in others)
    in_all = sum(one.quantity.number for one in others)
    return counts_some and _is_of_another(told, claim) and claim.quantity.number > in_all


def _is_of_another(told: Sequence[_Record], claim: Claim) -> bool:
    """Whether the sentence turns to what somebody else says of all of them."""
    if claim.claimant is None or claim.counted not in ANYBODY or claim.beside:
        return False
    between = claim.evidence.sentence[after_of(told[-1]) : claim.evidence.quantity_start - claim.evidence.start]
    # "Residents put the dead at 60, the army at 40"
    gapped = _GAP.sub("", between).rstrip().endswith(claim.claimant.text or claim.claimant.name)
    if not (gapped or _WHILE.search(between)):
        return False
    before = [one.claimant for one in told if isinstance(one, Claim)]
    return all(one is None or one.name != claim.claimant.name for one in before)


def after_of(record: _Record) -> int:
    """Where its sentence goes on behind the figure."""
    return record.evidence.quantity_end - record.evidence.start


def _restates(claim: Claim, told: Sequence[_Record]) -> bool:
    words = before(claim)
    if claim.rule == _TOLL != told[-1].rule and claim.quantity.quantifier is Quantifier.UP_TO:
        return True  # "killing at least four, with the toll as high as eight"
    if _PUT_AT.search(words) or _OR.search(words) or _is_of_another(told, claim) or is_another_count(claim, told):
        return True
    if words.endswith(", ") and claim.quantity.text.lower() == "one" and _OF_SO_MANY.match(after(claim)):
        return True
    if _counts_again(claim, told) or _is_part(claim, told):
        return True
    wholes = (one for one in told if isinstance(one, Claim) and one.counted in ANYBODY and not one.beside)
    return _WITH.search(words) is not None and not claim.beside and any(_is_more(one, claim) for one in wholes)


def _counts_again(claim: Claim, told: Sequence[_Record]) -> bool:
    """ "... the doctors' list, 28 by that of the police", "12 were killed; a hospital received eight bodies"."""
    if claim.beside or claim.counted not in ANYBODY:
        return False
    if _BY_COUNT.match(after(claim)):
        return all(isinstance(one, Claim) and _BY_COUNT.search(after(one)) for one in told)
    if _BODIES_OF.search(before(claim)):
        return any(isinstance(one, Claim) and _is_more(one, claim) for one in told)
    others = [one for one in told if isinstance(one, Claim) and one.counted in ANYBODY - _BODIES and not one.beside]
    return claim.counted in _BODIES and any(_is_more(one, claim) for one in others)


def _is_part(claim: Claim, told: Sequence[_Record]) -> bool:
    """A number without a noun that says how some of those counted right before it fare."""
    last = told[-1]
    if claim.counted or claim.beside or not isinstance(last, Claim) or not _is_more(last, claim):
        return False
    between = claim.evidence.sentence[after_of(last) : claim.evidence.quantity_start - claim.evidence.start]
    return _APART.search(between) is not None and _OF_THESE.match(after(claim)) is not None


def _is_more(one: Claim, other: Claim) -> bool:
    return one.quantity.number > other.quantity.number


def without_parts_before(records: Sequence[_Record]) -> list[_Record]:
    """Without what another sentence tells to be a part of more ("Raid kills 12 guards", "killed 16 people, including 12
    guards"), where it is told alone: not "seven guards and 12 villagers"."""
    wholes = {one.id: one for one in records if isinstance(one, Claim) and one.role is Role.TOTAL}
    parts = [one for one in records if isinstance(one, Claim) and one.role is Role.PART and one.part_of in wholes]
    again = [one for one in records if any(_is_told_as(one, part, wholes[part.part_of or ""]) for part in parts)]
    harms = {(one.harm, sentence_at(one)) for one in again}
    beside = {one.harm for one in records if (one.harm, sentence_at(one)) in harms and one not in again}
    return [one for one in records if one not in again or one.harm in beside]


def without_losses_of_kin(records: Sequence[_Record]) -> list[_Record]:
    """Without those whom a speaker has lost, where the item counts more dead ("the derailment killed 25 ... said a
    mother who lost two sons"): they are of these."""
    dead = [one for one in records if one.harm is Harm.KILLED]
    kin = [one for one in dead if one.counted.rpartition(" ")[2] in _KIN and _LOST.search(before(one))]
    most = max((one.quantity.number for one in dead if isinstance(one, Claim) and one not in kin), default=0)
    return [one for one in records if one not in kin or most <= one.quantity.number]


def without_other_parts(records: Sequence[_Record]) -> list[_Record]:
    """Without the others of a sentence that begins with a part ("25 died. Seven of the victims were beheaded, and six
    others burned"): they are of the whole too, where it is as large as both."""
    wholes = {one.id: one for one in records if isinstance(one, Claim)}
    kept: list[_Record] = []
    part: Claim | None = None
    for record in records:
        if isinstance(record, Claim) and record.role is Role.PART and record.rule == "number-of-them":
            part = record
        elif part and _is_other_part(record, part, wholes.get(part.part_of or "")):
            continue
        kept.append(record)
    return kept


def _is_other_part(record: _Record, part: Claim, whole: Claim | None) -> bool:
    if not isinstance(record, Claim) or whole is None or not record.beside or record.counted not in ANYBODY:
        return False
    here = record.harm is part.harm and sentence_at(record) == sentence_at(part) != sentence_at(whole)
    return here and whole.quantity.number >= part.quantity.number + record.quantity.number


def _is_told_as(one: _Record, part: Claim, whole: Claim) -> bool:
    if (
        not isinstance(one, Claim)
        or one.role is not Role.TOTAL
        or one.harm is not part.harm
        or one.harm is not whole.harm
    ):
        return False
    alike = one.quantity.value == part.quantity.value and (one.quantity.value or 0) > 1
    said = alike and one.counted == part.counted not in ANYBODY and not one.beside
    return said and whole.quantity.number > part.quantity.number and sentence_at(one) != sentence_at(part)
