"""Who is looked for: "divers are searching for 12 people", "two others are being sought", "40 cannot be found".

Whom the police seek is wanted, and not missing: rescuers, the sea or a slide have to be told of.
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing
from streams.people import ARMED

_SEARCHES = Needing(
    (
        *("search", "look", "hunt", "comb", "dig", "heard", "seen", "contact", "communication", "trace", "sign"),
        *("scour", "finding", "to find"),
    ),
    r"(?:\b(?:search(?:es|ed|ing)?|look(?:s|ed|ing)?|comb(?:s|ed|ing)?[^.;,]{0,40}?|scour(?:s|ed|ing)?[^.;,]{0,40}?"
    r"|dig(?:s|ging)?|hunt(?:s|ed|ing)?)"
    r"(?:\s(?:operations?|efforts?|teams?|goes on|continue[sd]?|continuing|resumed|is under ?way|was under ?way"
    r"|began|in the \w+|at sea|was launched|again|today|(?:this|on) \w+|\w+day))*\sfor"
    r"|\b(?:hopes?|chances?|possibility|task) of (?:still )?finding"
    r"|\b(?:need(?:s|ed)?|try|tries|tried|trying|struggl\w+|work(?:s|ed|ing)?|rac(?:e[sd]?|ing)|efforts|hop(?:e[sd]?"
    r"|ing)) to find"
    r"|\b(?:no|without a|without any) (?:trace|sign) of|\b(?:contact|communication) (?:has been |was |had been"
    r" )?(?:lost )?with"
    r"|\b(?:lost|losing) (?:all |radio )?contact with|\b(?:nobody|no one|nothing) (?:has |had )?(?:been )?(?:heard"
    r"|seen) (?:of|from))"
    r"\s+(?:(?:the bodies of|the remaining|the other|the missing|the last|the|another|a further|up to)\s+)?$",
    re.IGNORECASE,
)
_SOUGHT = Needing(
    (
        "sought",
        "turned up",
        "come back",
        "surfaced",
        "searched",
        "looked",
        "found",
        "heard",
        "seen",
        "located",
        "trace",
        "reach",
        "contacted",
        "accounted",
    ),
    r"[^.;:!?,\d]{0,40}?\b(?:(?:are|were|is|was|being) (?:still )?(?:being )?(?:sought|searched for|looked for)(?!"
    r" by (?:the )?(?:police|detectives|authorities))"
    r"|(?:cannot|can not|could not|can't|couldn't) be (?:found|located|traced|reached|contacted|accounted for)"
    r"|(?:have|has|had) (?:not|yet to|still not) (?:yet |still )?(?:been|be) (?:found|located|traced|heard from"
    r"|heard of|seen|accounted for)"
    r"|(?:are|were|is|was) (?:yet|still) to be (?:found|located|traced|accounted for)"
    r"|(?:have|has|had) (?:not|never) (?:yet )?(?:turned up|come back|resurfaced|surfaced)"
    r"|(?:are|were|is|was) (?:nowhere to be found|unreachable|untraceable))\b",
    re.IGNORECASE,
)
_RESCUE = re.compile(
    r"\b(?:rescue\w*|divers?|coast ?guards?|coastguards?|searchers|lifeboats?|firefighters|excavators?|sniffer dogs"
    r"|navy|vessels?|boats?"
    r"|trawlers?|ships?|helicopters?|volunteers|survivors?|rubble|debris|mud|landslides?|landslips?|avalanche|capsiz\w+|sank"
    r"|sunk|river|sea|floods?|flooded"
    r"|quake|earthquake|mine|collapse[sd]?|crews|bodies|body|swept|shipwreck|wreck\w*|drown\w*|dead|emergency"
    r"|last seen|(?:went|gone|go) missing|disappear\w*|vanish\w*)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:suspects?|gunm[ae]n|attackers?|wanted|fugitives?|escaped|escapees?|robbers?|killers?|manhunt"
    r"|perpetrators?|arrest\w*|accomplices?"
    r"|shooters?|assailants?|culprits?|shot|stabb\w+|robbed|robbery|murder\w*|charged|detectives?|extremists?"
    r"|militants?|armed|rifles?|handguns?|wearing)\b",
    re.IGNORECASE,
)
# "the fate of the other two is not known"
_FATE_OF = Needing(
    ("fate of",), r"\bfate of\s+(?:(?:the|other|another|some|remaining|last|a further)\s+)*$", re.IGNORECASE
)
_NOT_KNOWN = re.compile(
    r"[^.;,\"]{0,40}?\b(?:is|was|are|were|remain(?:s|ed)?)\s+(?:still\s+|as yet\s+)?"
    r"(?:unknown|unclear|uncertain|not\s+(?:yet\s+|immediately\s+)?(?:known|clear|determined))\b"
)
_ALIVE = re.compile(r"\b(?:survivors?|clues?|evidence)\b", re.IGNORECASE)


def sought_at(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who are looked for after a disaster."""
    chunk = chunks.row[k]
    if chunk.tag not in "NMI" or chunk.number is None or chunk.number.could_be_year or chunk.quantity.value == 0:
        return None
    phrase = chunk.phrase
    if (phrase and phrase.head and not phrase.is_people) or (phrase and not ARMED.isdisjoint(phrase.classes)):
        return None
    if chunk.tag == "M" and phrase is None and chunks.tags[k + 1 : k + 2] == ".":
        return None
    before = chunks.sentence[max(0, chunk.number.start - 110) : chunk.number.start]
    if _FATE_OF.search(before) and _NOT_KNOWN.match(chunks.sentence, chunk.end):
        return Figure(k, phrase.own_harm if phrase and phrase.own_harm else Harm.MISSING, "sought-number")
    sought = _SOUGHT.match(chunks.sentence, chunk.end)
    if sought is None and _SEARCHES.search(before) is None:
        return None
    lost = sought is not None and "found" in sought[0]
    if _WANTED.search(chunks.sentence) or not (lost or _RESCUE.search(chunks.sentence)):
        return None
    return Figure(k, Harm.MISSING, "sought-number")
