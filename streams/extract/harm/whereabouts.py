"""Where people are who had to leave: "300 people spent the night in buses", "300 are out of their homes", "300 in 12
shelters"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.going_away import GOING
from streams.extract.harm.those_away import A_CROWD, BEDS, HAVENS, LEFT, SHELTERS, SO_MANY, THEY, is_told, may_be_away
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

# "spent Sunday night in the gym"
_NIGHT = Needing(
    ("night",),
    rf"{THEY}(?:spent|spend|spending|passed)\s(?:[\w'’]+\s){{0,3}}?nights?\s(?:[\w-]+\s)?"
    rf"(?:in|at|on|under|inside|out in)?\s?(?:[^.;:,\d]{{0,40}}?\s)?(?:{HAVENS}|{BEDS}|{SHELTERS})\b",
    re.IGNORECASE,
)
# "sleeping on the floor of the town hall"
_SLEEP = Needing(
    ("sleep", "slept", "bedded", "camp"),
    rf"{THEY}(?:sleep(?:ing)?|slept|bedded down|camped|camping)\s(?:out\s)?"
    r"(?:(?:on|under) the (?:floors?|benches|seats|stage) of"
    rf"|in|at|on|inside|under)\s[^.;:,\d]{{0,30}}?(?:{HAVENS}|{BEDS}|{SHELTERS})\b",
    re.IGNORECASE,
)
# "are at 12 shelters", "spread over 12 sites for the displaced"
_AT_SHELTERS = Needing(
    (
        *("shelter", "ecs", "pps", "cent", "camp", "site", "accommodation", "point", "safe", "famil", "communities"),
        *("tent", "area", "zone", "settlements", "housing"),
    ),
    rf"(?:,|{THEY}?(?:(?:are|were|was|is|being|been|have|had|remain|remained|remaining|still|now|currently|already|all"
    r"|spread|scattered|distributed|lodged|left)\s)*(?:in|at|inside|across|over|among))"
    rf"\s{SO_MANY}(?:(?!refugee)[\w'’-]+\s){{0,3}}?(?:{SHELTERS})\b"
    r"(?!\s(?:kits?|materials?|management|staff|managers?|could|can|will))",
    re.IGNORECASE,
)
# "are in Nyala camp"
_IN_CAMP = Needing(
    ("camp", "settlement"),
    r"(?P<they>(?:\s[–—-]\s[^–—\d]{1,40}\s[–—-])?(?:\sof them)?\s)"
    r"(?:(?:are|were|live|living|remain|still|now|is|staying|hosted)\s)*(?:in|at)\s(?:the\s)?"
    r"(?!Christian|Bible|Summer)(?:[A-Z][\w'’-]+\s){1,3}(?:camps?|settlements?)\b",
)
# "56,000 individuals in 48 centres"; not "who were screened in 48 centres"
_AT_CENTRES = Needing(
    ("cent", "camp", "sites", "points", "posts"),
    rf"{THEY}?(?:in|at|across|over|among)\s(?:\d[\d,]*|nine|ten|eleven|twelve|two|three|four|five|six|seven"
    r"|eight)\s(?:cent(?:re|er)s|camps|sites"
    r"|points of refuge|posts)\b(?!.*\b(?:tested|screened|vaccinated|surveyed|interviewed|trained|treated"
    r"|vot(?:e|es|ed|ing)|ballots?"
    r"|register(?:ed)?|work(?:s|ed|ing)?|guard|polls?|exams?)\b)",
    re.IGNORECASE,
)
# "were still in schools and churches"
_STILL_IN = Needing(
    ("still", "remain"),
    rf"{THEY}(?:(?:are|were)\sstill|remain|remained|still)\s(?:in|at)\s(?:the\s)?{SO_MANY}(?:{HAVENS})\b",
    re.IGNORECASE,
)
# "had to find somewhere else to sleep", "have had to be rehoused"
_HAD_TO = Needing(
    ("had", "have", "forced"),
    rf"{THEY}(?:(?:had|have had|has had)\sto|(?:were|was|been)\sforced\sto)\s(?:find\s(?:[\w-]+\s){{0,3}}?"
    r"(?:shelter|accommodation|lodgings?|refuge|else|to stay|to sleep|homes?)|sleep|spend the night|camp"
    r"|be (?:taken out|brought out|moved out|got out|carried out|put up|housed|relocated|rehoused|resettled"
    r"|accommodated|lodged|sheltered))\b",
    re.IGNORECASE,
)
# "are out of their flooded homes"
_OUT_OF = Needing(
    ("out", "away", "off"),
    rf"{THEY}(?:out of|away from|off)\stheir\s(?:[\w-]+\s){{0,2}}?(?:{LEFT})\b",
    re.IGNORECASE,
)
# "have gone to live on roadsides", "live with neighbours", "live in the open"
_LIVE = Needing(
    ("live", "living"),
    rf"{THEY}(?:live|lives|lived|living)\s(?:now\s|still\s)?(?:in|under|on|beside|along|with)\s(?:the\s|a\s)?(?:[\w-]+\s)?"
    r"(?:open(?! (?:air|country))|roadsides?|embankments?|bunds|levees|dykes|tarps|tarpaulins|tents|canvas|neighbours"
    r"|neighbors|relatives|host families|displacement|school buildings|classrooms|churches|mosques)\b",
    re.IGNORECASE,
)
# "cannot return to their villages", "have yet to return"
_NOT_HOME = Needing(
    ("return", "go"),
    rf"{THEY}(?:cannot|can't|could not|(?:have|has|had)\s(?:still\s)?not\s(?:yet\s)?(?:been\s(?:able|allowed)\sto\s)?"
    r"|(?:are|were)\s(?:still\s)?(?:not\s(?:able|allowed)|unable)\sto|(?:have|has|had)\syet\sto)\s?"
    r"(?:return(?:ed)?|go back)\b"
    r"(?!\sto\s(?:work|school|class|parliament))",
    re.IGNORECASE,
)
# "at the homes of relatives", "in relatives' houses"
_WITH_KIN = Needing(
    ("houses", "homes"),
    rf"{THEY}(?:(?:are|were|stay|staying|live|living|lodged|put up)\s)?(?:in|at)\s(?:the\s)?"
    r"(?:(?:houses|homes)\sof\s(?:[\w-]+\s)?(?:relatives|friends|neighbou?rs|family|kin)|(?:relatives|friends|neighbou?rs|families)['’]\s(?:houses|homes))\b",
    re.IGNORECASE,
)
# "37,000 of those in the camps"
_OF_THOSE = Needing(
    ("those", "people", "persons"),
    rf"(?P<they>\s)of\s(?:those|the people|the persons)\s(?:now\s|still\s)?(?:in|at)\s(?:the\s)?"
    rf"(?:{SHELTERS}|camps)\b",
    re.IGNORECASE,
)
# Whom help reaches in a camp is a count of the help.
_HELPED = re.compile(
    r"\b(?:reach|assist|vaccinat|feed|fed|train|screen|treat|provid|support|distribut|target|deliver|employ|help|test|benefit"
    r"|register|interview|survey)\w*\s[^.;:,\d]{0,30}$|\b(?:to|for)\s$",
    re.IGNORECASE,
)  # fmt: skip
_PREDICATES = (_NIGHT, _SLEEP, _HAD_TO, _OUT_OF, _LIVE, _NOT_HOME, _WITH_KIN, _OF_THOSE)


def whereabouts(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the people at chunk k who are told to be where those are who had to leave."""
    if chunks.tags[k] == "O":
        return _without_noun(chunks, k)
    if not may_be_away(chunks, k):
        return None
    chunk, text = chunks.row[k], chunks.sentence
    assert chunk.number is not None
    start, end = chunk.number.start, chunk.end
    told = any(is_told(pattern, text, end) for pattern in _PREDICATES)
    if not told and not _HELPED.search(text, max(0, start - 120), start):
        told = any(is_told(pattern, text, end) for pattern in (_AT_SHELTERS, _AT_CENTRES, _STILL_IN, _IN_CAMP))
    return Figure(k, Harm.DISPLACED, "number-whereabouts") if told else None


def _without_noun(chunks: Chunks, k: int) -> Figure | None:
    """ "424 moved by boat to monasteries", "424 sleeping in the gym": the verb stands where their noun would."""
    number = chunks.row[k].number
    if number is None or number.could_be_year or number.quantity.number < A_CROWD:
        return None
    for pattern in (*_PREDICATES, *GOING):
        told = pattern.match(chunks.sentence, number.end)
        if told and not told["they"].strip():
            return Figure(k, Harm.DISPLACED, "number-whereabouts")
    return None
