"""The classes of people: in words, one of them and many; and which bear arms."""

from __future__ import annotations

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
