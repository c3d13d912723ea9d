"""Who is held, and who is listed as killed or missing: words that stand behind those counted.

Some 6,700 people were held in four nights.      The group lists 30 villagers as missing.
Two held over stabbing
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

# "are still held"; not "held back", "held accountable", "were held hostage", nor of what is held for them ("a vigil")
_ARE_HELD = re.compile(
    r"(?:\s+who)?\s+(?:are|were|is|was|(?:have|has|had) been|remain|remained)\s+"
    r"(?:(?:still|now|also|all|each|currently|reportedly|already|briefly)\s+)?held\b(?!\s+(?:back|up|to|accountable|responsible|liable|hostage|captive|together|down"
    r"|for ransom|in (?:high|low|esteem|contempt|honou?r|place|check|suspense|thrall|awe)"
    r"|by (?:gunm|rebels|militants|kidnap|bandits"
    r"|the (?:rebels|militants|gunmen|kidnappers|group|insurgents|jihadists))))"
)
_HELD_IN_HEADLINE = re.compile(
    r"\s+held (?:over|for (?!ransom|the|a\b|an\b)|after|with (?:drugs|weapons|guns)|on suspicion"
    r"|in connection|in (?:[\w’'-]+ ){1,4}(?:case|probe|raids?|nights|days|swoop|crackdown))"
)
# "were beaten, one of them badly"; not in a match or a vote
_BEATEN = re.compile(
    r"\s+(?:were|was|have been|had been|has been)\s+(?:\w+ly\s+)?beaten"
    r"(?=\s*(?:[.;,)]|$)|\s(?:up\b|in (?:custody|detention)|and (?:robbed|kicked|detained|arrested|tortured|insulted)"
    r"|during (?:the )?(?:raid|arrest)))"
)
_IN_PLAY = (
    "players candidates runners champions finalists boxers opponents rivals contenders challengers swimmers riders"
    " player candidate champion finalist boxer opponent rival contender challenger"
)
_BEATEN_IN_PLAY = frozenset(_IN_PLAY.split())
_AS = re.compile(
    r"\s+as\s+(?:having\s+(?:been\s+)?|being\s+|confirmed\s+|still\s+)?(?P<how>killed|died|dead|missing|wounded|injured|displaced"
    r"|uprooted|detained|arrested|abducted|kidnapped|disappeared|homeless)\b"
)
_LISTS = Needing(
    ("list", "count", "give", "gave", "report", "name", "record", "regist", "classif", "log", "cite"),
    r"\b(?:lists?|listed|counts?|counted|gives?|gave|reports?|reported|names?|named|records?|recorded|registers?"
    r"|registered|classif(?:y|ies|ied)|logs|logged|cite[sd]?)\b[^.;:]{0,60}$",
)


def held_at(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who are held or beaten, or listed as killed or missing."""
    chunk = chunks.row[k]
    if chunk.number is None or chunk.quantity.value == 0:
        return None
    people = chunk.tag in "NI" and chunk.phrase is not None and chunk.phrase.is_people
    sentence = chunks.sentence
    if people and not chunks.tags[:k].endswith(("f", "p")) and _ARE_HELD.match(sentence, chunk.end):
        return Figure(k, Harm.DETAINED, "held-number")
    if k == 0 and (chunk.tag == "M" or (people and chunk.tag == "N")) and _HELD_IN_HEADLINE.match(sentence, chunk.end):
        return Figure(k, Harm.DETAINED, "held-number")
    beaten = people and chunk.phrase is not None and chunk.phrase.head not in _BEATEN_IN_PLAY
    if beaten and _BEATEN.match(sentence, chunk.end):
        return Figure(k, Harm.INJURED, "beaten-number")
    listed = _AS.match(sentence, chunk.end) if people or chunk.tag == "M" else None
    if listed is None or not _LISTS.search(sentence[: chunk.start]):
        return None
    trigger = lexicon.triggers()[listed["how"]]
    return Figure(k, trigger.uses[0][1], "number-state")
