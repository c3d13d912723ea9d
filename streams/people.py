"""The classes of people: in words, one of them and many; which bear arms, and for which side of a fight."""

from __future__ import annotations

import re
from functools import lru_cache

from schemas import VictimClass

CALLED = {
    VictimClass.CIVILIAN: ("civilian", "civilians"),
    VictimClass.CHILD: ("child", "children"),
    VictimClass.WOMAN: ("woman", "women"),
    VictimClass.MAN: ("man", "men"),
    VictimClass.COMBATANT: ("combatant", "combatants"),
    VictimClass.POLICE: ("police officer", "police officers"),
    VictimClass.HEALTH_WORKER: ("health worker", "health workers"),
    VictimClass.AID_WORKER: ("aid worker", "aid workers"),
    VictimClass.JOURNALIST: ("journalist", "journalists"),
    VictimClass.MIGRANT: ("migrant", "migrants"),
    VictimClass.SUSPECT: ("suspect", "suspects"),
}
ARMED = frozenset({VictimClass.COMBATANT, VictimClass.POLICE, VictimClass.SUSPECT})
"""Who may do a harm as well as suffer it: whom police look for is hunted, and not missing."""

STATE, GROUP = "state", "group"
"""The sides of a fight: those who fight for a state, and those of an armed group."""
OF_A_STATE = (
    r"soldiers?|troops?|troopers?|servicem[ae]n|servicewom[ae]n|service members?|policem[ae]n|police|officers?|guards?"
    r"|conscripts?|marines?|gendarmes?|paratroopers?|reservists?|guardsm[ae]n|jawans?"
    r"|(?:security|army|military|navy|special|defen[cs]e) (?:personnel|forces?|members?|m[ae]n)"
)
OF_A_GROUP = (
    r"militants?|fighters?|rebels?|guerrillas?|insurgents?|terrorists?|gunm[ae]n|jihadists?|jihadis?|extremists?"
    r"|militiam[ae]n|bandits?|separatists?|attackers?|assailants?|hijackers?|raiders?|islamists?|fedayeen|mujahideen"
    r"|operatives?|cadres?|maoists?|naxals?|naxalites?|bombers?"
)
OF_A_SIDE = re.compile(rf"\b(?:(?P<state>{OF_A_STATE})|(?P<group>{OF_A_GROUP}))$", re.IGNORECASE)
"""A noun, at the end of words, that says for which side those fight whom it names."""
OF_REBELS = re.compile(r"\b(?:rebels?|insurgents?|separatists?|militias?|paramilitary|mercenary)\b", re.IGNORECASE)
FOR_THE_STATE = re.compile(r"\bpro-(?:government|regime)\b|\bloyalists?\b|\bgovernment\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def side_in(words: str) -> str | None:
    """For which side those fight who are called so: "government-backed fighters" for a state, "rebel soldiers" not."""
    noun = OF_A_SIDE.search(words)
    if noun is None:
        return None
    before = words[: noun.start()]
    for_state = FOR_THE_STATE.search(before) or (noun["state"] and not OF_REBELS.search(before))
    return STATE if for_state else GROUP


def plain_side(group: str | None) -> str | None:
    """The side of a group that is told by no name: "soldiers" and "troops" are of one."""
    return side_in(group) if group and group.islower() else None
