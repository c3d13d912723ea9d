"""The classes of people in words, one of them and many."""

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
