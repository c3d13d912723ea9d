"""Who died by his own hand: one who did the harm, as a rule, and none of those to whom it was done."""

from __future__ import annotations

import re

from schemas import Claim, Harm, Victim

# "died by suicide", "committed suicide", "dead of a self-inflicted wound"; not "killed by a suicide bomber"
_BY_OWN_HAND = re.compile(
    r"[^.;,]{0,70}?\b(?:self-inflicted|took (?:his|her) own life"
    r"|(?:by|committed|commits|(?:of|from|in) (?:an? )?(?:(?:apparent|suspected|likely|possible) )?)\s?suicide"
    r"(?!\s(?:\w+ )?(?:attack|bomb|blast|vest|belt|car|truck|drone|raid|mission|squad)))\b",
    re.IGNORECASE,
)


def by_own_hand(record: Claim | Victim) -> bool:
    """ "He shot himself", "the suspect was found dead of a self-inflicted wound"."""
    if record.rule == "own-death":
        return True
    said = record.evidence
    one = record.quantity.value == 1 and record.harm is Harm.KILLED
    return one and _BY_OWN_HAND.match(said.sentence, said.quantity_end - said.start) is not None
