"""Words -> what harmed people, and how the figure was come by: of the sentence, else of the item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from schemas import Cause, Harm, Method
from streams.extract import lexicon
from streams.extract.lexicon import alternation

_RANK = {cause: rank for rank, cause in enumerate(Cause)}
_DELIBERATE = re.compile(rf"\b(?:{alternation(lexicon.table('causes')['deliberate'])})\b", re.IGNORECASE)
# "an earthquake with its epicentre at sea strikes the coast", "a bus strikes a boy"; not "a train hit by strikes"
_STRIKES = re.compile(
    r"\b(?:(?P<nature>(?:earth)?quakes?|\w*storms?|typhoons?|cyclones?|hurricanes?|tornado(?:e?s)?|floods?|\w*slides?|"
    r"avalanches?|eruptions?|tsunamis?|lightning|waves?)|(?:bus|car|truck|lorry|train|tram|van|vehicle|plane|"
    r"airliner|airbus|boeing|ferry|boat|motorcycle|tractor|crane|tree|rock|boulder))s?\b"
    r"(?P<between>(?: \d[\d.–-]*,? and \d[\d.–-]*,?"
    r"|(?! (?:after|amid|during|from|when|while|are|was|were|been|has|have|had|and|to) )(?:[^.;]|\.(?=\d))){0,80}?)"
    r"(?<! by)(?<! in)(?<! of) str(?:ikes?|iking)\b"
    r"(?! (?:on|in retaliation|against|by|that|kill\w*|hit|target\w*|across|carried|launched)\b)"
    r"(?(nature)|(?! (?:in|near|left)\b))"
)
# "an outbreak of tribal violence", "the tornado outbreak" are no epidemic
_NO_EPIDEMIC = re.compile(
    r"\boutbreaks? of (?:[\w-]+ ){0,3}?(?:violence|fighting|clashes|war|unrest|hostilities|conflict|riots?|rioting|"
    r"tornado(?:e?s)?|fires?|wildfires?)\b|\b(tornado|wildfire|storm|violence) outbreaks?\b"
)
# "the health systems have collapsed", "the collapse of the ceasefire": nothing falls on anybody
_FAILING = (
    r"(?:systems?|sectors?|services|econom(?:y|ies)|currency|markets?|talks|negotiations|cease-?fires?|truces?|deals?|"
    r"governments?|regimes?|coalitions?|alliances?)"
)
_FAILURE = re.compile(
    rf"\b({_FAILING}(?: (?:has|have|had|all|also|largely|almost|nearly)){{0,2}}) collaps\w+"
    rf"|\bcollapse( of (?:the |its |a |their )?(?:[\w-]+ )?{_FAILING}\b)"
)
# "was fatally shot by two border patrol agents": as by the police; not "was shot by a man who fled police"
_SHOT_BY_FORCES = re.compile(
    r"\b(?:(?:was|were|is|are|been|being|fatally) )*(shot (?:dead |to death |and (?:killed|wounded|injured) )?)by "
    r"(?:(?!who |that |and |as |in |at |near |while )[\w.'’-]+ ){0,3}?(?:police\w*|officers?|agents?|deput(?:y|ies)"
    r"|soldiers?|troops|border guards?|marshals|patrol|gunmen|armed men|militants|rebels|snipers?)\b"
)
# "a soldier opened fire, killing five fellow soldiers", "shot by one of his own comrades": no deed of a war
_OF_HIS_OWN = r"(?:fellow|colleagues?|comrades?|co-workers?)\b"
_FRATRICIDE = re.compile(
    r"\b(?:soldier|trooper|officer|policeman|policewoman|constable|guard|guardsman|recruit|conscript|cadet|sergeant"
    r"|corporal|marine|sailor|airman|serviceman|jawan|peacekeeper)\b(?:(?! (?:said|says|that|by|when) )[^.;]){0,120}?"
    r"(?<!was )(?<!were )(?<!been )\b(?:shot dead|shot and killed|shot|shoots(?: dead)?|kill(?:s|ed|ing)|gunned down"
    r"|guns down|(?:opened|opens) fire (?:on|at)|fire(?:s|d) (?:on|at)|murder(?:s|ed|ing)|wound(?:s|ed|ing)"
    r"|stabb(?:ed|ing))"
    rf" (?:(?!and )[\w-]+ ){{0,4}}?{_OF_HIS_OWN}"
    r"|\b(?:killed|shot|wounded|injured|murdered)(?: \w+){0,3} by (?:an? |one of )?(?:his |her |their )?(?:own )?"
    rf"{_OF_HIS_OWN}"
)
# "more than 40 houses were set on fire": so do raiders, and mobs, and no murderer
_HOUSES_BURNT = re.compile(
    r"\b(?:houses|homes|huts|shops|buildings|vehicles|motorcycles|churches|mosques|granaries|barns|properties|villages?"
    r"|settlements?)\b(?: (?:was|were|had|have|has|been|being|also|and \w+|reportedly)){0,4} "
    r"(?:set on fire|set ablaze|torched)"
    r"|\b(?:set(?:s|ting)? (?:fire to|ablaze|on fire)|torch(?:ed|ing|es))(?: (?:[\w-]+)){0,3} "
    r"(?:houses|homes|huts|shops|vehicles|motorcycles|churches|mosques|granaries|villages?)\b"
)
_SERVING = re.compile(r"\b(?:soldiers?|troops|army|military)\b")
_DENIED = re.compile(rf"(?:\b|(?<=n))(?:{alternation(lexicon.table('causes')['not_deliberate'])})\b", re.IGNORECASE)


STRONG, FIRM, MILD, WEAK = 20, 10, 5, 1
"""The weights of a stem: of one that stands in stories of any cause, a bus, a roof, soldiers, WEAK; of one that is
spoken of in many, but tells the cause of its own sentence, MILD; of one that overrules what else is told, STRONG."""
_BY_PEOPLE = (Cause.VIOLENCE, Cause.CRIME)
_NEVER = {
    Harm.KIDNAPPED: frozenset(Cause) - {*_BY_PEOPLE, Cause.UNKNOWN},
    Harm.DETAINED: frozenset(Cause) - {*_BY_PEOPLE, Cause.UNKNOWN},
    Harm.DISPLACED: frozenset({Cause.DISEASE}),
}
_Told = Callable[[], Counter[Cause]]


class Item(NamedTuple):
    """What an item tells of causes: its title, its title and first sentence, and all of it."""

    title: _Told = Counter
    lead: _Told = Counter
    whole: _Told = Counter

    def without(self, lost: Counter[Cause]) -> Item:
        """An item that does not tell what is lost of it."""
        return Item(*(lambda told=told: told() - lost for told in self))


# "police are not treating it as terrorism"
_NO_TERROR = re.compile(
    rf"(?:\b|(?<=n))(?:{alternation(lexicon.table('causes')['not_deliberate'])})\b[^.;,]{{0,40}}\bterror\w*"
)


def causes_in(text: str) -> Counter[Cause]:
    """How much the different stems of each cause in a text weigh; of stems within each other only the longest.

    So a "shark attack" is no attack. What a soldier and a murderer do alike weighs for both.
    """
    automaton, stems = _automaton()
    lowered = _without_figures_of_speech(text.lower())
    matches = [
        (start, -end, i)
        for i, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if _begins_word(lowered, start) and not (stems[i].whole and lowered[end : end + 1].isalpha())
    ]
    seen, reach = set(), 0
    for start, end, i in sorted(matches):
        if start >= reach:
            reach = -end
            seen.add(i)
    found: Counter[Cause] = Counter()
    for i in seen:
        for cause in stems[i].causes:
            found[cause] += stems[i].weight
    return found


def _without_figures_of_speech(lowered: str) -> str:
    if "strik" in lowered:
        lowered = _STRIKES.sub(lambda match: f"{match['nature'] or 'collides'}{match['between']}", lowered)
    if "collaps" in lowered:
        lowered = _FAILURE.sub(lambda match: match[1] or match[2], lowered)
    if "terror" in lowered:
        lowered = _NO_TERROR.sub(" ", lowered)
    if "shot" in lowered:
        lowered = _SHOT_BY_FORCES.sub(r"\1by police", lowered)
    if any(word in lowered for word in ("fellow", "colleague", "comrade", "co-worker")):
        lowered, times = _FRATRICIDE.subn("fratricide", lowered)
        lowered = _SERVING.sub(" ", lowered) if times else lowered
    if "set" in lowered or "torch" in lowered:
        lowered = _HOUSES_BURNT.sub(" ", lowered)
    if "outbreak" in lowered:
        lowered = _NO_EPIDEMIC.sub(lambda match: match[0].replace("outbreak", ""), lowered)
    return lowered


def cause_of(found: Counter[Cause], item: Item, harm: Harm, *, is_running: bool = False) -> Cause:
    """The cause that a sentence tells, of which causes are `found`; else that of the item's lead, else of all of it.

    What stands in any story ("the roof of the bus") decides only where none of them tells more. A running count is not
    of the event with which an item begins, but for an outbreak, which goes on.
    """
    first = _of_harm(found, harm)
    lead = ((item.lead, MILD),) if not is_running else ((item.title, FIRM),) if _is_of_disease(item) else ()
    for told, least in ((lambda: first, MILD), *lead, (item.whole, FIRM)):
        possible = _of_harm(told(), harm)
        if any(weight >= least for weight in possible.values()):
            return _within_disaster(_likeliest(possible, item, harm), item)
    cause = _likeliest(first or _of_harm(item.lead(), harm), item, harm)
    return Cause.VIOLENCE if cause is Cause.UNKNOWN and harm is Harm.KIDNAPPED else cause


def _is_of_disease(item: Item) -> bool:
    """Whether the title of an item tells of disease, and of nothing else."""
    return item.title().keys() == {Cause.DISEASE}


def _within_disaster(cause: Cause, item: Item) -> Cause:
    """ "A quake shook Bor. ... two were hurt as houses collapsed": of the disaster with which an item begins."""
    if cause is not Cause.ACCIDENT:
        return cause
    lead = item.lead()
    return Cause.DISASTER if lead[Cause.DISASTER] >= FIRM and not lead[Cause.ACCIDENT] else cause


def _of_harm(found: Counter[Cause], harm: Harm) -> Counter[Cause]:
    """Without the causes that a harm never has: nobody is held by accident, nor flees a disease."""
    never = _NEVER.get(harm)
    return Counter({one: weight for one, weight in found.items() if one not in never}) if never else found


def _likeliest(found: Counter[Cause], item: Item, harm: Harm) -> Cause:
    """The cause that weighs most. Between violence and crime the title decides, and then the number of words:
    soldiers are no sign of murder. For what is left open to both, people are killed in violence and held for a crime.
    """
    if not found:
        return Cause.UNKNOWN
    whole, title = item.whole(), item.title()
    best = max(found, key=lambda cause: (found[cause], whole[cause], -_RANK[cause]))
    if best not in _BY_PEOPLE or not found[Cause.CRIME]:
        return best
    heads = {cause: title[cause] // MILD for cause in _BY_PEOPLE}
    if not found[Cause.VIOLENCE] and (harm is Harm.DETAINED or heads[Cause.CRIME] >= heads[Cause.VIOLENCE]):
        return best
    rather = Cause.CRIME if harm is Harm.DETAINED else Cause.VIOLENCE
    return max(
        _BY_PEOPLE,
        key=lambda cause: (heads[cause], _stems(found[cause]), _stems(whole[cause]), cause is rather),
    )


def _stems(weight: int) -> int:
    return weight // FIRM + weight % FIRM // MILD + weight % MILD


@lru_cache(maxsize=8)
def is_deliberate(text: str) -> bool:
    """Whether an item speaks of an act where its words tell an accident ("the collapse is probed as sabotage")."""
    return any(_DENIED.search(text, max(0, m.start() - 40), m.start()) is None for m in _DELIBERATE.finditer(text))


def method_of(words: str) -> Method:
    """By the words before and in a figure: counted, unless the text says otherwise."""
    lowered = f"{words.lower()} "
    for name, stems in lexicon.table("causes")["methods"].items():
        if any(stem in lowered for stem in stems):
            return Method(name)
    return Method.COUNTED


def _begins_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalpha()


class _Stem(NamedTuple):
    """What a stem tells: nothing where it has no causes. `whole`: it is a whole word, a space is behind it."""

    text: str
    causes: tuple[Cause, ...]
    weight: int
    whole: bool


@cache
def _automaton() -> tuple[AhoCorasick, list[_Stem]]:
    table = lexicon.table("causes")
    causes = {stem: (Cause(cause),) for cause, stems in table["causes"].items() for stem in stems}
    causes |= dict.fromkeys(table["by_hand"], _BY_PEOPLE) | dict.fromkeys(table["none"], ())
    weights = {stem: WEAK for stems in table["weak"].values() for stem in stems}
    weights |= {stem: MILD for stems in table["mild"].values() for stem in stems}
    weights |= {stem: STRONG for stems in table["strong"].values() for stem in stems}
    stems = [_Stem(stem.rstrip(), told, weights.get(stem, FIRM), stem.endswith(" ")) for stem, told in causes.items()]
    return AhoCorasick([stem.text for stem in stems]), stems
