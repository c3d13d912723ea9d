"""Words -> what harmed people, and how the figure was come by: of the sentence, else of the item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from schemas import Cause, Harm, Method
from streams.extract import lexicon
from streams.extract.lexicon import alternation

_RANK = {cause: rank for rank, cause in enumerate(Cause)}
_DELIBERATE = re.compile(rf"\b(?:{alternation(lexicon.table('causes')['deliberate'])})\b", re.IGNORECASE)
_NATURE_STRIKES = re.compile(
    r"((?:quake|storm|typhoon|cyclone|hurricane|tornado|flood|slide|avalanche|eruption|tsunami|lightning)s?) "
    r"(?:\w+ ){0,2}?(?:strikes?|striking)\b"
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
_DENIED = re.compile(rf"(?:\b|(?<=n))(?:{alternation(lexicon.table('causes')['not_deliberate'])})\b", re.IGNORECASE)


FIRM, MILD, WEAK = 10, 5, 1
"""The weights of a stem: of one that stands in stories of any cause, a bus, a roof, soldiers, WEAK; of one that is
spoken of in many, but tells the cause of its own sentence, MILD."""
_BY_PEOPLE = (Cause.VIOLENCE, Cause.CRIME)
_NEVER = {
    Harm.KIDNAPPED: frozenset(Cause) - {*_BY_PEOPLE, Cause.UNKNOWN},
    Harm.DETAINED: frozenset(Cause) - {*_BY_PEOPLE, Cause.UNKNOWN},
    Harm.DISPLACED: frozenset({Cause.DISEASE}),
}

# "police are not treating it as terrorism"
_NO_TERROR = re.compile(
    rf"(?:\b|(?<=n))(?:{alternation(lexicon.table('causes')['not_deliberate'])})\b[^.;,]{{0,40}}\bterror\w*"
)


def causes_in(text: str) -> Counter[Cause]:
    """How much the different stems of each cause in a text weigh. An earthquake that strikes a town is no strike."""
    automaton, owners, whole, weights = _automaton()
    lowered = text.lower()
    if "strik" in lowered:
        lowered = _NATURE_STRIKES.sub(r"\1", lowered)
    if "collaps" in lowered:
        lowered = _FAILURE.sub(lambda match: match[1] or match[2], lowered)
    if "terror" in lowered:
        lowered = _NO_TERROR.sub(" ", lowered)
    if "outbreak" in lowered:
        lowered = _NO_EPIDEMIC.sub(lambda match: match[0].replace("outbreak", ""), lowered)
    seen = {
        i
        for i, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if _begins_word(lowered, start) and not (whole[i] and lowered[end : end + 1].isalpha())
    }
    found: Counter[Cause] = Counter()
    for i in seen:
        found[owners[i]] += weights[i]
    return found


def cause_of(sentence: str, whole: Counter[Cause], lead: Callable[[], Counter[Cause]] = Counter) -> Cause:
    """The cause that the sentence tells; where it tells none or two alike, the item's, in the order of `Cause`.

    What stands in any story ("the roof of the bus") decides only where neither tells more, and of the item only from
    its `lead`. A mishap of which the lead says nothing is not the cause in an item that begins with violence.
    """
    found = causes_in(sentence)
    if _is_firm(found, MILD):
        return _likeliest(found, whole)
    cause = _likeliest(whole if _is_firm(whole) else found or lead(), whole)
    if cause is Cause.ACCIDENT and lead()[Cause.VIOLENCE] >= MILD and not lead()[Cause.ACCIDENT]:
        return Cause.VIOLENCE
    return cause


def cause_of_harm(cause: Cause, harm: Harm, whole: Counter[Cause]) -> Cause:
    """The cause of a harm of which words tell a cause: nobody is held by accident, nor flees a disease.

    `whole`: what the item tells; an abduction is violence where it tells nothing else.
    """
    never = _NEVER.get(harm, frozenset())
    if cause in never:
        cause = _likeliest(Counter({one: weight for one, weight in whole.items() if one not in never}), whole)
    return Cause.VIOLENCE if cause is Cause.UNKNOWN and harm is Harm.KIDNAPPED else cause


def _is_firm(found: Counter[Cause], least: int = FIRM) -> bool:
    return any(weight >= least for weight in found.values())


def _likeliest(found: Counter[Cause], whole: Counter[Cause]) -> Cause:
    """The cause that weighs most. Between violence and crime the words count alike: soldiers are no sign of murder."""
    if not found:
        return Cause.UNKNOWN
    best = max(found, key=lambda cause: (found[cause], whole[cause], -_RANK[cause]))
    if best not in _BY_PEOPLE or not all(found[cause] for cause in _BY_PEOPLE):
        return best
    return max(_BY_PEOPLE, key=lambda cause: (_stems(found[cause]), _stems(whole[cause]), -_RANK[cause]))


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


@cache
def _automaton() -> tuple[AhoCorasick, list[Cause], list[bool], list[int]]:
    """The automaton; and of each of its stems, the cause, whether it is a whole word (a space is behind it), and its
    weight."""
    table = lexicon.table("causes")
    stems = [(stem, Cause(cause)) for cause, stems in table["causes"].items() for stem in stems]
    lesser = {stem: WEAK for stems in table["weak"].values() for stem in stems}
    lesser |= {stem: MILD for stems in table["mild"].values() for stem in stems}
    automaton = AhoCorasick([stem.rstrip() for stem, _ in stems])
    whole = [stem.endswith(" ") for stem, _ in stems]
    return automaton, [cause for _, cause in stems], whole, [lesser.get(stem, FIRM) for stem, _ in stems]
