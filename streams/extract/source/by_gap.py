"""Sources without a verb of their own: "The mayor spoke of 51 dead; the police chief of 70.", "put at 38 by police"."""

from __future__ import annotations

import re
from functools import cache

from schemas import Stance
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.may_speak import is_known, may_be_cited
from streams.extract.source.speech_words import verbs
from streams.extract.text.number_patterns import SPELLED
from streams.needing import Needing

_COUNTED = r"(?:\s+(?:dead|deaths|killed|people|bodies|victims|injured|wounded|hurt|missing|fatalities))?"
# "said (that) 31 people had been detained", "said nine died"
_HARMED = (
    r"(?:\s+(?!and\b|but\b)[\w'’-]+){0,4}?\s+(?:(?:was|were|had|have|has|is|are)\s+(?:been\s+)?)?"
    r"(?:killed|died|dead|injured|wounded|hurt|missing|arrested|detained|held|abducted|kidnapped|displaced)"
)
_WHEN = (
    r"(?:,?\s+(?:(?:on|by|late|early)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the\s+)?next\s+day|later|yesterday"
    r"|a\s+day\s+later)(?:\s+(?:night|evening|morning|afternoon))?)?"
)
_SAYS = (
    r"(?:said|says|say|spoke\s+of|speaks?\s+of|talked\s+of|gave|gives|counted|counts|reported|reports|estimated|had|has"
    r"|(?:puts?|had)\s+(?:the\s+(?:[\w'’-]+\s+){1,14}?|it\s+)at)"
)
_CLAUSE = frozenset(
    {"and", "but", "that", "who", "which", "was", "were", "is", "are", "had", "has", "said", "killed", "to"}
)
_DOING = re.compile(r"[a-z]+ing\b")  # "said 12 died, leaving the town's toll 40"


def by_gap(sentence: str, heard: Heard) -> list[Attribution]:
    """The sources that give a second figure by the verb of the first, and those by whom a toll "is put at" one."""
    gapped, passive = _patterns()
    found = []
    for match in gapped.finditer(sentence):
        who = match["who"]
        if _DOING.match(who) or not (_CLAUSE | verbs().firsts).isdisjoint(who.lower().split()):
            continue
        source = heard.source(who, at=match.start("who"))
        named = who.startswith("the ") and who.split()[-1][0].isupper() and not sentence.isupper()  # "the Forum 46"
        if source and (named or may_be_cited(source[0], who.split())):
            covers = ((match.end(), len(sentence)),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, match.end() - 1, True, source[1], held=True))
    for match in passive.finditer(sentence):
        source = heard.source(match["who"], at=match.start("who"))
        if source and is_known(source[0]):
            covers = ((match.start("at"), match.end("at")),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, match.start("at"), True, source[1]))
    return found


@cache
def _patterns() -> tuple[Needing, Needing]:
    about = r"(?:(?:at\s+least|about|around|some|only|just|nearly|over|more\s+than)\s+)?"
    number = rf"{about}(?:\d[\d,]*|{SPELLED}(?:-\w+)?)\b"
    gapped = Needing(
        (" and ", ";", ", ", " while "),
        rf"\b{_SAYS}\s+(?:that\s+)?{number}(?:{_HARMED}|{_COUNTED}){_WHEN}(?:;|,?\s+(?:and|while|but)|,)\s+"
        rf"(?P<who>(?:[\w'’.-]+\s+){{0,6}}?[\w'’.-]+?){_WHEN},?(?:\s+(?:of|at))?\s(?={number}{_COUNTED}\s*(?:[;.,)]|$))",
    )
    passive = Needing(
        (" by ",),
        rf"\b(?:put|placed|set|estimated|counted|given)\s+(?P<at>(?:at|as)\s+{number}(?:\s+\w+)?)\s+by\s+"
        r"(?P<who>(?:the\s+|a\s+)?[\w'’-]+(?:\s+(?!in\b|on\b|at\b|and\b|but\b)[\w'’-]+){0,5}?)(?=\s+(?:in|on|at|and|but)\b|[,;.)]|$)",
    )
    return gapped, passive
