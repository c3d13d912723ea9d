"""Those who did the harm, where they are counted among the dead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim, VictimClass
from streams.totals.mentions import OF_REBELS, after, before, sentence_at

_Record = Claim | Victim
_BOMBERS = frozenset(["bomber", "bombers"])
_DOERS = _BOMBERS | frozenset(
    ["attacker", "attackers", "assailant", "assailants", "perpetrator", "perpetrators", "hijacker", "hijackers",
     "hostage-taker", "hostage-takers", "kidnapper", "kidnappers", "abductor", "abductors",
     "shooter", "shooters"]
)  # fmt: skip
_ROLL = "roll"  # "The dead were the bomber and two soldiers"
_ACTS_BY = r"\b(?:attacks?|raids?|assault|ambush|bombings?|massacre) by (?:[\w-]+ ){0,4}"
_ACTED = r" (?:\w+ ){0,3}?(?:attacked|stormed|raided|ambushed|opened fire|gunned down|massacred|hijacked)\b"
# "Two gunmen killed four and wounded six": not "Two gunmen killed in raid"
_KILLED = (
    r" (?:\w+ ){0,3}?(?:killed|shot dead|murdered|wounded|injured)"
    r" (?:(?:at least|about|some|over|more than|up to|as many as) )?"
    r"(?:\d|an? |the |his |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens)"
)
_REBELS = "|".join(map(re.escape, sorted(OF_REBELS)))
_OWN_LOSS = re.compile(
    rf"^\W*(?:(?!kill|shot)[\w'’-]+ ){{0,4}}(?:{_REBELS})\b[^.;]*"
    r"\blos(?:t|ing) (?:(?:at least|about|some|up to) )?$",
    re.IGNORECASE,
)
# "Gunmen stormed a post, killing four guards. Nine militants died": by whatever name, the same
_RAIDED = re.compile(
    rf"\b(?:{_REBELS}|Taliban|al[- ]Shabaab|Boko Haram|Islamic State|(?-i:IS)|ISIS|ISIL|al[- ]Qaeda|PKK|LTTE|Houthis)"
    r"(?: [a-z]+(?: [a-z]+)?)? (?:attacked|stormed|raided|ambushed|overran|opened fire on)\b",
    re.IGNORECASE,
)
_OF_THEIR_OWN = re.compile(r" of (?:their|its) (?:own|men|fighters|number|members)\b", re.IGNORECASE)
_SUICIDE = re.compile(r"(?: [\w-]+){0,3} suicide\b", re.IGNORECASE)
# What may stand between two numbers that have one verb: their nouns, and no word that begins a clause.
_ONE_VERB = re.compile(
    r"(?:(?!\b(?:was|were|is|are|has|had|have|been|who|which|that|when|while|before|after|as|but)\b)[^.;:])*"
    r"(?:,|\band|\bor)\s[^.;:,]*"
)


def without_doers(records: Sequence[_Record]) -> list[_Record]:
    """Without attackers, by their name, or fighters whom the item says to have made the attack ("attacks by militants
    killed 38 soldiers; eight militants died").

    Those whom an "and" puts on a par with others under one verb stay ("one civilian and six assailants were killed"):
    there the text itself sums them up. It does not where it tells them beside the others ("along with six assailants"),
    nor of "the attacker", who is told of already; suicide bombers die by their own hand.
    """
    doers = [record for record in records if is_doer(record) or _attacked(record, records) or _is_own_loss(record)]
    return [record for record in records if record not in doers or _is_joined(record, records)]


def is_doer(record: _Record) -> bool:
    return record.counted in _DOERS


def _is_joined(doer: _Record, records: Sequence[_Record]) -> bool:
    if doer.rule == _ROLL:
        return True
    if isinstance(doer, Victim) or doer.counted in _BOMBERS or _SUICIDE.match(after(doer)):
        return False
    return any(_one_verb(doer, one) for one in records if not is_doer(one))


def _one_verb(one: _Record, other: _Record) -> bool:
    """True where the two stand in one sentence as parts of one subject or object."""
    first, second = sorted((one, other), key=lambda record: record.evidence.quantity_start)
    said = first.evidence
    if sentence_at(first) != sentence_at(second) or one is other:
        return False
    if second.rule == "listed-number":
        return True
    between = said.sentence[said.quantity_end - said.start : second.evidence.quantity_start - said.start]
    return first.rule == second.rule and _ONE_VERB.fullmatch(between) is not None


def _is_own_loss(record: _Record) -> bool:
    """ "Rebels ambushed a convoy, killing 16 soldiers, and lost four of their own"."""
    return _OWN_LOSS.search(before(record)) is not None and _OF_THEIR_OWN.match(after(record)) is not None


def _attacked(record: _Record, records: Sequence[_Record]) -> bool:
    if VictimClass.COMBATANT not in record.victim_class or not record.counted:
        return False
    noun = re.escape(record.counted)
    killed = f"|{_KILLED}" if record.counted in OF_REBELS else ""  # soldiers who kill their attackers are attacked
    acts = re.compile(rf"{_ACTS_BY}{noun}\b|\b{noun}(?:{_ACTED}{killed})", re.IGNORECASE)
    others = [one for one in records if VictimClass.COMBATANT not in one.victim_class or one.counted != record.counted]
    if any(acts.search(one.evidence.sentence) for one in others):
        return True
    attacked = (one for one in others if one.counted not in OF_REBELS)
    return record.counted in OF_REBELS and any(_RAIDED.search(one.evidence.sentence) for one in attacked)
