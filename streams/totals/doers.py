"""Those who did the harm, where they are counted among the dead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Claim, Victim, VictimClass

_Record = Claim | Victim
_DOERS = frozenset(
    ["attacker", "attackers", "assailant", "assailants", "bomber", "bombers", "perpetrator", "perpetrators", "hijacker",
     "hijackers", "shooter", "shooters"]
)  # fmt: skip
_ACTS_BY = r"\b(?:attacks?|raids?|assault|ambush|bombings?|massacre) by (?:[\w-]+ ){0,4}"
_ACTED = r" (?:\w+ ){0,3}?(?:attacked|stormed|raided|ambushed|opened fire|gunned down|massacred|hijacked)\b"


def without_doers(records: Sequence[_Record]) -> list[_Record]:
    """Without attackers, by their name, or fighters whom the item says to have made the attack ("attacks by militants
    killed 38 soldiers; eight militants died")."""
    return [record for record in records if record.counted not in _DOERS and not _attacked(record, records)]


def _attacked(record: _Record, records: Sequence[_Record]) -> bool:
    if VictimClass.COMBATANT not in record.victim_class or not record.counted:
        return False
    noun = re.escape(record.counted)
    acts = re.compile(rf"{_ACTS_BY}{noun}\b|\b{noun}{_ACTED}", re.IGNORECASE)
    others = (one for one in records if VictimClass.COMBATANT not in one.victim_class or one.counted != record.counted)
    return any(acts.search(one.evidence.sentence) for one in others)
