"""Who takes people away says what befell them: police who pick up nine men hold them, gunmen who do abduct them.

Police in the port picked up nine men.        Nine men were led away by gunmen.
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_REACH = 120
_LAW = (
    r"police(?!\s+(?:said|say|says)\b)|policemen|soldiers|troops|(?:the )?army|gendarmes?|gendarmerie|security forces"
    r"|security agents|security services?|state security|(?:plain-?clothes )?officers|agents|intelligence service"
    r"|border guards|immigration officials|authorities"
)
_GUNMEN = (
    r"gunm[ae]n|militants?|rebels?|bandits?|kidnappers?|abductors?|insurgents?|raiders?|attackers?|assailants"
    r"|fighters|militiam[ae]n|militias?|armed men|armed group|pirates|guerrill?as?|terrorists?|jihadists?|extremists"
    r"|hijackers|Boko Haram|Al-?Shabaab|Islamic State|cartel"
)
_WHO = re.compile(rf"\b(?:(?P<law>{_LAW})|(?P<gunmen>{_GUNMEN}))\b", re.IGNORECASE)
_OFF = r"(?:away|off)"
_TAKES = Needing(
    (
        "pick",
        "took",
        "tak",
        "led",
        "lead",
        "carr",
        "march",
        "drag",
        "haul",
        "cart",
        "whisk",
        "bundl",
        "off with",
        "make",
    ),
    rf"\b(?:(?:picked|pick|picks|picking) up|(?:took|taken|take|takes|taking) (?:in|{_OFF}(?: with)?)"
    rf"|(?:led|leading|carried|carrying|marched|marching|dragged|dragging|carted|whisked|bundled) {_OFF}"
    rf"|hauled (?:{_OFF}|in)|(?:made|went|walked|drove|rode|ran) off with|makes? off with)\s+$",
)
# "took 12 young men away in trucks", "bundled two students into a van", "took 94 pupils from their dormitories"
_LEADS = re.compile(
    r"\b(?P<verb>took|taken|take|taking|led|leading|carried|marched|marching|dragged|dragging|hauled|bundled|carted"
    r"|herded|forced|frogmarched|whisked|drove)\s+$"
)
_WHITHER = re.compile(
    rf"[^.;:,\d]{{0,40}}?\s(?:{_OFF}\b(?! (?:the|their|duty|guard|work)\b)"
    r"|into (?:an? |the |their |its )?(?:[\w-]+ ){0,2}?(?:vans?|cars?|vehicles?|trucks?|pick-?ups?|jeeps?"
    r"|bush|forests?|woods|hills|mountains|jungle|custody)\b)"
)
_WHENCE = re.compile(
    r"[^.;:,\d]{0,30}?\s(?:from|off|out of) (?:an? |the |their |his |her |its )?(?:[\w-]+ ){0,2}?"
    r"(?:dormitor(?:y|ies)|schools?|homes?|houses?|bus(?:es)?|coach|minibus|vehicles?|cars?|train|farms?|villages?|church|mosque|hospital|clinic|college"
    r"|university|beds|convoy|checkpoint|roadblock)\b"
)
_TAKEN = Needing(
    ("picked up", "taken", "led ", "carried", "marched", "dragged", "hauled", "carted", "whisked", "bundled"),
    r"[^.;:,\d]{0,30}?(?:\b(?:was|were|been|being|are|is|get|got)\s|(?<!\bhave)(?<!\bhas)(?<!\bhad)\s)(?:\w+ly\s)?"
    r"(?:picked up|"
    r"taken (?:in\b(?! (?:by (?:relatives|host|famil|friends|neigh)|at (?!the (?:station|border))|as ))"
    rf"|{_OFF}|from|out of)"
    rf"|(?:led|carried|marched|dragged|hauled|carted|whisked|bundled) {_OFF}|hauled in|bundled into)\b",
)
# "the church said 91 pupils were taken", where the abduction was told
_TAKEN_THEN = re.compile(
    r"\s(?:had been|have been|has been|were|was) (?:in fact )?taken"
    r"(?=\s*[.,;)]|$|\s(?:on|that|during|in the (?:attack|raid))\b)"
)
_BY = re.compile(
    rf"[^.;:,]{{0,60}}?\bby (?:(?:the|a|an|their|some)\s)?(?:[\w-]+\s){{0,3}}?"
    rf"(?:(?P<law>{_LAW})|(?P<gunmen>{_GUNMEN}))\b"
)
_OTHER_WAYS = re.compile(
    r"\b(?:boats?|ships?|vessels?|coast ?guard|lifeboats?|navy|helicopters?|rescue[rds]*|ambulances?|taxis?"
    r"|survivors?|safety|hospitals?|swept|washed|waves?|currents?)\b",
    re.IGNORECASE,
)


def taken_away(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """The figure of those at chunk k whom police or gunmen take with them; None where nothing says who, unless the
    arrests or the abductions were told `before`."""
    chunk = chunks.row[k]
    if chunk.tag not in "NIM" or chunk.number is None or chunk.quantity.value == 0:
        return None
    sentence = chunks.sentence
    until = sentence[max(0, chunk.start - _REACH) : chunk.start]
    after = sentence[chunk.end :]
    if (passive := _TAKEN.match(after)) and not _OTHER_WAYS.search(sentence):
        return _of_whom(k, _BY.match(after, passive.end()), _harm_told(sentence, before))
    if before is Harm.KIDNAPPED and _TAKEN_THEN.match(after):
        return Figure(k, before, "taken-away")
    if chunk.tag == "M":
        return None
    verb = _TAKES.search(until)
    if verb is None and (led := _LEADS.search(until)):
        whence = led["verb"] in ("took", "taken", "take", "taking") and _WHENCE.match(after)
        verb = led if whence or _WHITHER.match(after) else None
        if verb and whence and _harm_of(_last_who(until, verb.start())) is not Harm.KIDNAPPED:
            return None  # "police took two men from a house": whither?
    if verb is None or _OTHER_WAYS.search(sentence):
        return None
    return _of_whom(k, _last_who(until, verb.start()), None)


def _last_who(until: str, end: int) -> re.Match[str] | None:
    clause = max(until.rfind(mark, 0, end) for mark in (". ", "; ", ": "))
    return next(reversed(list(_WHO.finditer(until, max(0, clause), end))), None)


def _harm_of(who: re.Match[str] | None) -> Harm | None:
    return None if who is None else Harm.DETAINED if who["law"] else Harm.KIDNAPPED


def _of_whom(k: int, who: re.Match[str] | None, otherwise: Harm | None) -> Figure | None:
    harm = _harm_of(who) or otherwise
    return Figure(k, harm, "taken-away") if harm else None


def _harm_told(sentence: str, before: Harm | None) -> Harm | None:
    """What is done to whoever is taken by nobody named: what the sentence, or else the text before it, tells."""
    who = {_harm_of(one) for one in _WHO.finditer(sentence)}
    if len(who) == 1:
        return who.pop()
    return before if not who and before in (Harm.DETAINED, Harm.KIDNAPPED) else None
