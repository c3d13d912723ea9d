"""Who goes, is brought or is driven away: "300 people were lifted off by the navy", "shelling drove out 300", "300 had
to quit their houses", "the ash emptied the valley of its 300 people"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.those_away import HAVENS, LEFT, SO_MANY, SOME, THEY, is_told, may_be_away
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_CARRIED = (
    r"(?:brought|taken|lifted|ferried|flown|bussed|moved|shifted|carried|escorted|led|trucked|shipped|transferred"
    r"|relocated)\s(?:[^.;:,\d]{0,30}?\s)?"
)
# "were brought out of the danger zone", "moved by boat to monasteries", "were lifted off by the navy"
_REMOVED = Needing(
    (
        *("brought", "taken", "lifted", "ferried", "flown", "bussed", "moved", "shifted", "carried", "escorted"),
        *("led", "trucked", "shipped", "transferred", "relocated", "cleared"),
    ),
    rf"{THEY}(?:(?:was|were|been|being|are|had to be)\s(?:[a-z]+ly\s|also\s|then\s|now\s)?(?:{_CARRIED}"
    rf"(?:out of|from|away from|off)\s(?:the\s|their\s)?(?:[\w'’-]+\s){{0,3}}?(?:{LEFT})"
    r"|(?:lifted|ferried|bussed|shipped|trucked)\s(?:off|out)|moved\sout(?!\sof)"
    r"|cleared\s(?:from|out|off|[^.;:,]{0,40}?to make (?:room|way)))"
    rf"|(?:(?:was|were|been|being|are)\s)?{_CARRIED}(?:to|into|in)\s(?:the\s)?{SO_MANY}(?:[\w'’-]+\s){{0,2}}?"
    rf"(?:{HAVENS}))\b(?!\s(?:deposit|belt|box|inspection))",
    re.IGNORECASE,
)
# "had been moved by Monday", where the danger is named
_GONE = Needing(
    ("moved", "bused", "bussed", "taken", "pulled", "cleared", "forced"),
    rf"{THEY}(?:was|were|been)\s(?:[a-z]+ly\s|also\s)?(?:moved|bus?sed out|taken out|pulled out|cleared out"
    r"|forced (?:from|off|out of)"
    rf"\s(?:the|their)\s(?:[\w-]+\s){{0,2}}?(?:{LEFT}|hills))\b(?!\sby (?:the|an?)\s|\sto (?:tears|hospital))",
    re.IGNORECASE,
)
_DANGER = re.compile(
    r"\b(?:river|floods?|flooding|floodwaters?|volcan\w+|eruption|lava|ash|wildfires?|bushfires?|fires?|blaze|storm"
    r"|cyclone|typhoon|hurricane|landslides?|mudslides?|quake|earthquake|tsunami|dam|water|truce|shelling|fighting|clashes"
    r"|derailed|leak|spill|explosion|bomb)\b",
    re.IGNORECASE,
)
# "had to quit their houses"
_QUIT = Needing(
    ("had",),
    rf"{THEY}(?:had|have had|has had)\sto\s(?:quit|vacate|abandon|leave|get out of|clear out of|move out of)\s"
    r"(?:their|the)\s"
    rf"(?:[\w-]+\s){{0,2}}?(?:{LEFT})\b",
    re.IGNORECASE,
)
# "left with nothing", "who streamed out of the town"
_FLED = Needing(
    ("left", "streamed", "poured", "fled", "escaped", "walked", "trekked"),
    rf"{THEY}(?:(?:have\s|had\s)?left\s(?:with (?:nothing|only|what)\b|(?:their\s)?homes\b|everything\b)"
    r"|who\s(?:have\s|had\s)?(?:streamed|poured|fled|walked|trekked)\s(?:out of|from|across|over|out)\b"
    r")",
    re.IGNORECASE,
)
# "got 300 people out of the valley"
_GOT = Needing(
    ("got", "getting", "brought", "bringing", "helped", "moved", "pulled"),
    rf"\b(?:got|getting|brought|bringing|helped|moved|pulled)\s{SOME}",
    re.IGNORECASE,
)
_GOT_OUT = re.compile(
    rf"\sout(?:\sof\s(?:the\s|their\s)?(?:[\w-]+\s){{0,2}}?(?:{LEFT})\b"
    r"|\sof\s[A-Z]\w+|\s(?:before|ahead of|in time|overnight)\b)"
)
# "are on the move", "have applied for asylum"
_SEEKS = Needing(
    ("move", "asylum", "refuge"),
    rf"{THEY}(?:on the move\b|(?:applied|asked) for (?:asylum|refuge)\b|requested asylum\b)",
    re.IGNORECASE,
)
# "arrived at the camp"
_TO_CAMP = Needing(
    ("camp",),
    rf"{THEY}(?:arrived|reached|came|come|turned up|poured)\s(?:at|in|into|to)\s(?:the|a|this)"
    r"\s(?:[\w-]+\s){0,2}?camps?\b",
    re.IGNORECASE,
)
# "UNHCR says 300 people have crossed": those who count refugees
_COUNTS_REFUGEES = Needing(
    ("UN", "IOM", "OCHA", "IDMC", "agency"),
    r"\b(?:UNHCR|IOM|OCHA|IDMC|UN|(?:refugee|migration) agency)\b",
)
_CAME = re.compile(
    r"[^.;:,\d]{0,30}?\s(?:(?:have|had|has)\s)?(?:also\s|already\s|since\s|so far\s)?(?:arrived|crossed|left|come|gone"
    r"|entered|moved)\s(?:in|into|to|across|over|from|out of|the border|[A-Z])",
)
# "drove out some", "emptied seven hamlets of their"
_DROVE = Needing(
    ("out", "empt"),
    r"\b(?:(?:drove|driv(?:es|ing)|forc(?:ed|es|ing)|chas(?:ed|es|ing)|push(?:ed|es|ing)|flush(?:ed|es|ing)|mov(?:ed|ing)"
    rf"|clear(?:ed|ing)|brought|turn(?:ed|ing)|threw|flooded)\sout\s|empt(?:ied|ies|ying)\s[^.;:\d]{{2,60}}?\sof\s){SOME}",
    re.IGNORECASE,
)
_RELOCATING = Needing(
    ("relocating", "rehousing", "resettling", "evicting"),
    rf"(?<!of )(?<!for )\b(?:relocating|rehousing|resettling|evicting)\s{SOME}",
    re.IGNORECASE,
)
_MANY_OF_THEM = 100
# "the departure of 300 inhabitants"
_DEPARTURE = Needing(
    ("departure", "flight", "uprooting", "dispersal"),
    rf"\b(?:departure|flight|uprooting|dispersal)\sof\s{SOME}",
    re.IGNORECASE,
)  # "300 people, two thirds of them children, have fled"
_FLED_BESIDE = Needing(
    ("fled",),
    r"(?P<they>,? [\w ]{1,25} of (?:them|whom) [^,;.\d]{1,60},)\s(?:have\s|had\s)?fled\b",
    re.IGNORECASE,
)

GOING = (_REMOVED, _QUIT, _FLED, _SEEKS, _TO_CAMP, _FLED_BESIDE)


def going_away(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the people at chunk k who are told to go, or to be brought or driven away."""
    if not may_be_away(chunks, k):
        return None
    chunk, text = chunks.row[k], chunks.sentence
    assert chunk.number is not None
    start, end, of_people = chunk.number.start, chunk.end, chunk.tag == "N"
    until = max(0, start - 120)
    told = any(is_told(pattern, text, end) for pattern in GOING)
    told = told or (is_told(_GONE, text, end) and _DANGER.search(text) is not None)
    told = told or _DROVE.search(text, until, start) is not None
    if of_people and not told:
        told = _DEPARTURE.search(text, until, start) is not None or _RELOCATING.search(text, until, start) is not None
        told = told or (_GOT.search(text, until, start) is not None and _GOT_OUT.match(text, end) is not None)
    if not told and chunk.quantity.number >= _MANY_OF_THEM:
        told = _COUNTS_REFUGEES.search(text) is not None and _CAME.match(text, end) is not None
    return Figure(k, Harm.DISPLACED, "number-going") if told else None
