"""For which side of a fight those fought whom a figure counts: "five soldiers" and "48 jihadists" are two counts.

A side is that of a state or that of an armed group, and may have a name: the country's code, or the words that a text
puts before the noun ("Houthi fighters"). What an army counts without saying of which state is its own where its words
name no other country: "five soldiers were killed, the Cambodian army said". Who "lost 12", or tells of "two of its
members", counts its own dead. What no word tells is left open, and fits either side.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from schemas import Claimant, ClaimantKind, VictimClass
from streams.detect.observation import Stated
from streams.detect.text import normalised, place_of
from streams.link.actors import Actor, actor, actors_in
from streams.link.countries import table_of_countries
from streams.people import FOR_THE_STATE, GROUP, OF_A_GROUP, OF_A_SIDE, OF_A_STATE, OF_REBELS, STATE

_BEHIND = re.compile(
    rf"(?:[\W_]+[\w’'-]+){{0,3}}?[\W_]+(?:(?P<state>{OF_A_STATE})|(?P<group>{OF_A_GROUP}))\b", re.IGNORECASE
)
_OWN_BEHIND = re.compile(
    r"(?:\s+\w+)?\s+(?:of|from among|among|amongst|in|within)\s+(?:its|their|his|our)(?:\s+own)?\s+"
    r"(?:ranks|side|own|members|men|people|fighters|soldiers|troops|servicem[ae]n|comrades|personnel|forces|ones?)\b"
    r"|\s+of\s+(?:its|their|our)\s+own\b",
    re.IGNORECASE,
)
_MORE_OR_LESS = r"(?:(?:at least|about|around|some|more than|over|up to|only|just|nearly|no more than|as many as)\s+)*$"
_OWN_BEFORE = re.compile(
    r"(?:\b(?:it|they|we|and|but|while)\s+(?:(?:had|has|have|also|only|itself|themselves)\s+)*(?:lost|lose)"
    rf"|\b(?:its|their|our)\s+(?:own\s+)?(?:losses|casualties|dead)\b(?:\s+[\w’'-]+){{0,6}}?)\s+{_MORE_OR_LESS}",
    re.IGNORECASE,
)
_LOSES = r"\s+(?:(?:had|has|have|also|alone|reportedly)\s+)*(?:lost|loses|lose|losing|suffered)"
_LOST_BY = re.compile(
    r"\b(?:(?P<state>army|military|armed forces|troops|soldiers|(?:government|security) (?:forces|side|troops))"
    rf"|(?P<group>rebels|militants|insurgents|jihadists|separatists|terrorists|guerrillas|fighters))"
    rf"{_LOSES}\s+{_MORE_OR_LESS}",
    re.IGNORECASE,
)
_NATION_LOST = re.compile(rf"\b(?P<nation>[A-Z][\w-]+(?: [A-Z][\w-]+)?){_LOSES}\s+{_MORE_OR_LESS}")
_MEMBERS = re.compile(
    r"(?:(?:\s+\w+)?\s+(?:members|operatives|commanders|leaders|affiliates)\s+of"
    r"|\s+of\s+(?:the|those)\s+(?:dead|killed|slain|victims)\s+(?:were|was|came|belonged)"
    r"(?:\s+(?:from|to|members of))?)"
    r"\s+(?:the\s+)?(?P<group>.{3,60})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\b(?:number|count|toll|tally|total)\s+(?:of|for|among)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?"
    rf"(?:(?P<state>{OF_A_STATE})|(?P<group>{OF_A_GROUP}))\b",
    re.IGNORECASE,
)  # "the number of rebels killed rose to 10"
_ON_A_SIDE = re.compile(
    r"(?:\s+\w+)?\s+on\s+the\s+(?:side\s+of\s+the\s+)?(?:[\w-]+\s+)?"
    r"(?:(?P<state>army|military|soldiers|troops|government)"
    r"|(?P<group>rebels?|militants?|insurgents?|attackers|assailants|terrorists|jihadists|fighters))\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"\b(?:said|says|claim\w*|that|boast\w*)\s+(?:it|they|(?:its|their)\s+(?:fighters|men|forces|members))\s+"
    r"(?:(?:had|have|has)\s+)?(?:killed|wounded|captured|seized)\b",
    re.IGNORECASE,
)
_DEEDS = (
    r"provocations?|aggression|shelling|fire|gunfire|attacks?|strikes?|offensives?|raids?|drones?|artillery|incursions?"
)
_ENDS = re.compile(r"[,.;:]")
# "84 Wagner fighters" fell beside the army's soldiers
_HIRED = re.compile(r"\bwagner\b|\bafrica corps\b", re.IGNORECASE)
_FAR = 120  # characters before a figure in which the words for its loss are sought
_BACKED = re.compile(r"\bpro-\w+|\b[\w.]+-(?:backed|linked|affiliated|aligned|led|supported)\b", re.IGNORECASE)
_OF_AN_ARMY = re.compile(
    r"\b(?:army|military|armed forces|ground forces|land forces|air force|navy|general staff|defen[cs]e|brigade"
    r"|regiment|battalion|junta|government|chief of staff)\b",
    re.IGNORECASE,
)
_ARMY_OF_REBELS = re.compile(
    r"\b(?:liberation|people['’]s|resistance|revolutionary|rebel|insurgent|free|independence|republican)\b",
    re.IGNORECASE,
)
_ALLIED = re.compile(r"\bcoalition\b|\bNATO\b|\bISAF\b|\bmission\b|\b[Uu]nion\b|\b[Uu]nited\b")
_SAYS_NOTHING = frozenset({
    "armed", "alleged", "suspected", "islamist", "jihadist", "terrorist", "rebel", "government", "army", "military",
    "enemy", "militant", "insurgent", "extremist", "islamic", "state", "members", "member", "security", "force",
    "forces", "other", "own", "men", "operatives", "operative", "commanders", "commander", "leaders", "leader",
    "combatants", "affiliates", "group", "organisation", "organization", "and", "the", "of", "its", "their", "s",
})  # fmt: skip


class FightingFor(NamedTuple):
    """`side`: STATE or GROUP; `name`: of which state or group. None: the text leaves it open."""

    side: str | None
    name: str | None


_OPEN = FightingFor(None, None)


def fighting_for(said: Stated) -> FightingFor | None:
    """Whose combatants a figure counts; None where it counts others, or calls them by a name alone."""
    if said.victim_class != (VictimClass.COMBATANT,):
        return None
    its_own = said.claimant is not None and said.victim_group == said.claimant.name
    words = said.counted if its_own else said.victim_group or said.counted
    side, name = _called(words) if words else _OPEN
    sentence, figure = said.sentence, said.quantity.text
    told = _told_by(sentence, figure)
    if told.is_own and name is None and (own := side_of_speaker(said.claimant)):
        side = own  # "the rebels said that 12 of their soldiers died"
    if side is None:
        side = (told.is_own and (side_of_speaker(said.claimant) or _named_before(sentence, figure))) or None
        side = side or told.side or (None if name else _behind(sentence, figure))
    if side is None:
        return FightingFor(None, name or (normalised(said.victim_group) if said.victim_group and not its_own else None))
    if side is STATE and name is None:
        name = told.nation
    if side is STATE and name is None and said.claimant and (told.is_own or not _tells_of_others(said)):
        name = state_of(said.claimant)
    return FightingFor(side, name)


def side_of_speaker(claimant: Claimant | None) -> str | None:
    """For whom a claimant fights, if it does."""
    if claimant is None:
        return None
    is_group = claimant.id is not None and actor(claimant.id) is not None  # an army of no state
    of_an_army = not is_group and _OF_AN_ARMY.search(claimant.name) and not _ARMY_OF_REBELS.search(claimant.name)
    if state_of(claimant) or (claimant.kind in _FIGHTING and of_an_army):
        return STATE
    return GROUP if claimant.kind is ClaimantKind.BELLIGERENT else None


@lru_cache(maxsize=4096)
def are_enemies(one: Claimant | None, other: Claimant | None) -> bool:
    """Whether two fight one another: for a state and for a group, or for two states."""
    if one is None or other is None:
        return False
    mine, its = side_of_speaker(one), side_of_speaker(other)
    if None in (mine, its) or mine != its:
        return None not in (mine, its)
    states = state_of(one), state_of(other)
    return mine is STATE and None not in states and states[0] != states[1]


def tells_own_deed(said: Stated) -> bool:
    """Whether it is somebody's boast of whom he killed: "the Front said its fighters had killed 14 soldiers"."""
    return said.claimant is not None and _OWN_DEED.search(said.sentence) is not None


@lru_cache(maxsize=4096)
def _named_before(sentence: str, figure: str) -> str | None:
    """STATE where an army is named before a figure: it is the one that counts its own."""
    return STATE if _OF_AN_ARMY.search(sentence, 0, max(0, place_of(figure, sentence))) else None


_FIGHTING = (ClaimantKind.BELLIGERENT, ClaimantKind.GOVERNMENT)


@lru_cache(maxsize=4096)
def _called(words: str) -> FightingFor:
    """By the noun for them, and what stands before it."""
    hired = _HIRED.search(words)
    if hired:
        return FightingFor(STATE, hired.group().lower())
    named = [mention.actor for mention in actors_in(words)]
    noun = OF_A_SIDE.search(words)
    if noun is None:
        country = _country(words)
        if country or not named:
            return FightingFor(STATE if country else None, country)
        return FightingFor(GROUP, _name_in(words)) if named[0].country is None else FightingFor(STATE, None)
    before = words[: noun.start()]
    country = _country(_BACKED.sub("", before))
    is_rebel = OF_REBELS.search(before) or any(_is_group(one) for one in named)
    if FOR_THE_STATE.search(before) or (noun["state"] and not is_rebel):
        return FightingFor(STATE, country)
    if country and noun["group"] and noun["group"].lower() in ("fighter", "fighters"):
        return FightingFor(None, country)  # those of a state, or of a group of that nation
    return FightingFor(GROUP, _name_in(before))


def _is_group(one: Actor) -> bool:
    """Whether somebody fights for no state, nor for several: "RSF soldiers", not "AU soldiers", "NATO troops"."""
    fights = one.kind is ClaimantKind.BELLIGERENT and one.country is None
    return fights and _ALLIED.search(one.name) is None


def _name_in(words: str) -> str | None:
    """The words that name a group."""
    return " ".join(word for word in normalised(words).split() if word not in _SAYS_NOTHING) or None


@lru_cache(maxsize=4096)
def _behind(sentence: str, figure: str) -> str | None:
    """The same by the noun that follows the figure in its sentence."""
    start = place_of(figure, sentence)
    found = _BEHIND.match(sentence, start + len(figure)) if start >= 0 else None
    return None if found is None else STATE if found["state"] else GROUP


class _Telling(NamedTuple):
    """What the words around a figure say: whether who speaks counts its own, and whose losses they are."""

    is_own: bool
    side: str | None
    nation: str | None


_NOTHING = _Telling(False, None, None)


@lru_cache(maxsize=4096)
def _told_by(sentence: str, figure: str) -> _Telling:
    """ "two of its members", "it lost 12", "12 on the side of the assailants", "the rebels lost 12"."""
    start = place_of(figure, sentence)
    if start < 0:
        return _NOTHING
    end, before = start + len(figure), sentence[max(0, start - _FAR) : start]
    is_own = _OWN_BEHIND.match(sentence, end) is not None or _OWN_BEFORE.search(before) is not None
    found = _ON_A_SIDE.match(sentence, end) or _LOST_BY.search(before) or _NUMBERED.search(before)
    of = _MEMBERS.match(sentence, end)
    side = None if found is None else STATE if found["state"] else GROUP
    lost = _NATION_LOST.search(before)
    side = side or (_called(_ENDS.split(of["group"])[0]).side if of else None)
    return _Telling(is_own, side, _country(lost["nation"]) if lost else None)


def state_of(claimant: Claimant | None) -> str | None:
    """The country of a body of a state."""
    if claimant is None:
        return None
    country = _home_of(claimant.id) if claimant.id else None
    return country or (_country(claimant.name) if claimant.kind in _FIGHTING else None)


@lru_cache(maxsize=1024)
def _home_of(actor_id: str) -> str | None:
    """The country of an actor, or of the body that it belongs to."""
    known = actor(actor_id)
    while known and not known.country and known.parent:
        known = actor(known.parent)
    return known.country if known else None


def _tells_of_others(said: Stated) -> bool:
    """Whether a sentence names another country than that of its claimant, but for whose soldiers others are that it
    counts ("six soldiers and 45 Thai soldiers"), and who did it ("after Thailand's shelling")."""
    return said.claimant is not None and bool(_countries(_told_of(said.sentence)) - {state_of(said.claimant)})


@lru_cache(maxsize=4096)
def _told_of(sentence: str) -> str:
    return _their_deeds().sub("", _their_soldiers().sub("", sentence))


@cache
def _their_deeds() -> re.Pattern[str]:
    """ "After Northland's provocations", "by Northland's shelling": who did it is not whom it befell."""
    return re.compile(rf"(?:{_nation_names().pattern})(?:['’]s?)? (?:[a-z]+ )?(?:{_DEEDS})\b")


@cache
def _their_soldiers() -> re.Pattern[str]:
    return re.compile(rf"(?:{_nation_names().pattern}) (?:{OF_A_STATE})\b")


@lru_cache(maxsize=4096)
def _country(words: str) -> str | None:
    found = _countries(words)
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=4096)
def _countries(words: str) -> frozenset[str]:
    """The countries that words name by name or nation."""
    return frozenset(_nations()[name] for name in _nation_names().findall(words))


@cache
def _nations() -> dict[str, str]:
    rows = table_of_countries()
    return {name: code for code, row in rows.items() for name in (row["name"], *row["adjectives"])}


@cache
def _nation_names() -> re.Pattern[str]:
    names = sorted(_nations(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
