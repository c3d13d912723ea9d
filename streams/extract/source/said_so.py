"""Whose word something is by what is told of it as a whole.

Nine died in Bor. This was reported by the mayor.
In the report of the fire service it is said that nine died.
"""

from __future__ import annotations

import re

from schemas import Stance
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.needing import Needing

_WORK = r"(?:report|summary|statement|bulletin|message|post|release|update|briefing)"
_SAID = r"(?:stated|reported|announced|said|indicated|written|noted|confirmed|told|informed|disclosed)"
# "the morning report of", "a statement by": what is said stands in it
_IN_WORK = rf"(?:(?:the|an?|its) )?(?:[\w-]+ ){{0,2}}{_WORK} (?:of|by|from) "
_THIS = re.compile(
    rf"(?:This|It|That) (?:is|was|has been|were) (?:also )?{_SAID}\b(?: \w+day)? (?:in|by|on|at|to) (?:{_IN_WORK})?"
    r"(?:the )?(?P<who>[^;,.:()]{3,90}?)"
    r"(?=,|,? (?:on|in|via|at) (?:\w+day|Telegram|Facebook|X|Twitter|his|her|its|their|a|an)\b|[;.:()]|$)"
    r"|(?P<he>[A-Z][^;.:()]{3,110}?),? (?:said|reported|announced|stated|wrote|informed|told|confirmed|noted)"
    r" (?:about )?(?:this|it)(?= (?:on|in|via|at|to)\b|[,.]|$)"
)
_IT_SAYS = Needing(
    (" it was ", " it is "),
    rf"^In {_IN_WORK}(?:the )?(?P<who>[^;,.:()]{{3,80}}?),? it (?:is|was) (?:also )?{_SAID} that ",
)


def who_said_this(sentence: str) -> str | None:
    """Whom a sentence tells that what was told before it is the word of ("Ana Vidal, the mayor, said this on X.")."""
    match = _THIS.match(sentence)
    return (match["who"] or match["he"]) if match else None


def by_report(sentence: str, heard: Heard) -> list[Attribution]:
    """ "In the morning report of the fire service, it was said that nine died."."""
    found = []
    for match in _IT_SAYS.finditer(sentence):
        at = match.start("who")
        if source := heard.source(match["who"], plainly=True, at=at):
            covers = ((match.end(), len(sentence)),)
            found.append(Attribution(source[0], Stance.REPORTS, covers, at, True, source[1]))
    return found
