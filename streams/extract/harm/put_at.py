"""A number to which a count of the harmed is put: "puts the dead at 61", "gave the death toll as 23".

Also where it is listed ("Evacuations: 2,300 people") or brought ("bring to 12 the number of journalists killed").
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.arrivals import of_fleeing
from streams.extract.harm.frames import Figure
from streams.extract.harm.labels import label_harm
from streams.extract.harm.running_counts import RUNNING
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.number_patterns import SPELLED
from streams.needing import Needing
from streams.people import ARMED

_REACH = 130


def _noun(group: str) -> str:
    return rf"(?P<{group}>[a-z]+(?: toll)?)"


# "since October 8, 2023", "in the same months"; and whose dead they are
_DATE = r"[^.;,:\d]{0,30}?\d{1,4}(?:\s[A-Za-z]+)?(?:,?\s\d{4})?(?:\s[a-z][^.;,:\d]{0,25})?"
_WHERE = rf"(?:\s+(?:from|of|in|among|by|across|since|between|over|during|for|on)\s(?:[^.;,:\d]{{1,40}}|{_DATE}))?"
_WHOSE = r"(?:(?:the|its|their|his|our|a)\s+)?(?:[\w-]+(?:['’]s|(?<=s)['’])\s+)?(?:own\s+)?"
_PEOPLE = r"(?:people|persons|individuals|residents|inhabitants|villagers|civilians|children|women|men)"
_PUTS = r"(?:put|puts|putting|placed|places|set|sets|pegged|pegs|estimated|estimates)"
# "the dead number 31", "those who fled number 80,000", "flood victims amount to 3,400"
_NUMBER = (
    r"(?:now\s+|already\s+|today\s+|thus\s+)?"
    r"(?:number|numbered|amount\s+to|amounted\s+to|total|totalled|totaled|come\s+to|came\s+to)\s+"
)
_BEFORE = Needing(
    [
        *("put", "place", "set", "peg", "estimate", "as", "number", "by", "amount", "total", "come", "came"),
        *("bring", "brought", "tak", "took", "rais", "push", "lift"),
    ],
    rf"\b(?:{_PUTS}\s+{_WHOSE}"
    r"(?:(?:confirmed|official|civilian|military|internally|civilians|insurgents|rebels|militants|fighters"
    r"|soldiers)\s+)*"
    rf"{_noun('put')}\b{_WHERE}\s+at\s+"
    rf"|{_PUTS}\s+(?:the|its|their)\s+(?:\w+\s+)?(?:figure|number|count|tally|toll)\s+(?:of\s+"
    rf"|(?=still\s))(?:the\s+)?(?:{_PEOPLE}\s+"
    rf"|those\s+)?(?:who\s+(?:have\s+|had\s+|were\s+)?(?:been\s+)?)?"
    rf"(?:still\s+)?{_noun('numbered')}\b{_WHERE}\s+at\s+"
    rf"|{_PUTS}\s+(?:the|its|their)\s[^.;]{{0,60}}?\sat\s[^.;a-z]{{1,14}}(?:\s+and"
    rf"|,)\s+(?:the\s+)?{_noun('also')}\s+at\s+"
    rf"|(?:gave|given|gives?|giving|lists?|listed|reports?|reported|cited|cites)\s+{_WHOSE}(?:(?:official|confirmed"
    rf"|civilian|provisional)\s+)?"
    rf"(?:(?:number|count|figure|total)\s+of\s+(?:the\s+)?)?{_noun('given')}{_WHERE}\s+as\s+"
    rf"|(?:the|those|its|their|his|[\w-]+(?:['’]s|(?<=s)['’]))\s+(?:own\s+"
    rf"|confirmed\s+)?(?:{_PEOPLE}\s+)?(?:who\s+(?:have\s+|had\s+"
    rf"|were\s+)?(?:been\s+)?)?{_noun('told')}{_WHERE}\s+{_NUMBER}"
    rf"|(?:^|[;:,]\s|\b(?:the|and|that|said|says)\s){_noun('whom')}\s+{_PEOPLE}{_WHERE}\s+{_NUMBER}"
    rf"|(?:^|[;:]\s){_noun('begins')}{_WHERE}\s+{_NUMBER}"
    rf"|\b{_PEOPLE}\s+{_noun('befallen')}{_WHERE}\s+{_NUMBER}"
    rf"|the\s+{_noun('risen')}\b[^.;:\d]{{0,40}}\s(?:rose|risen|climbed|increased|grew|jumped)\s+by\s+"
    r"[\w-]+(?:\s+\w+)?\s+to\s+"
    r"|(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing))\s+"
    r"(?:the|its|their)\s+(?:(?:confirmed|known|official)\s+)?(?P<brought>dead|deaths|fatalities)\b"
    rf"{_WHERE}\s+to\s+)$",
    re.IGNORECASE,
)
# "The army put the dead at 12 and the rebels at 40"
_OTHERS_AT = Needing(
    ("at", "as"),
    rf"(?P<first>.*\b(?:at|as)\s+)(?:(?:at least|about|around|some|nearly|over|more than)\s+)?"
    rf"(?:\d[\d,]*|{SPELLED}(?:-\w+)?)"
    r"(?:\s+(?:dead|deaths|killed|people))?(?:[,;]|,?\s+(?:and|while|but))\s+(?:the\s+)?[\w'’.-]+(?:\s+[\w'’.-]+){0,5}?"
    r"\s+(?:at|as)\s+$",
    re.IGNORECASE,
)
# "The flood victims amount to 3,400": those whom a disaster strikes, dead or not
_STRUCK = Needing(
    ("number", "amount", "total", "come", "came"),
    rf"\b(?:disaster|flood|storm|quake|earthquake|cyclone)\s+victims?{_WHERE}\s+{_NUMBER}$",
    re.IGNORECASE,
)
# "had the dead at 32", "The dead, given as 31 in the morning, were 30 by noon"
_DEAD_AT = Needing(
    ("had", "has", "have", "given", "put", "estimated"),
    rf"\b(?:(?:had|has|have)\s+the\s+{_noun('had')}\s+at"
    rf"|the\s+{_noun('taken')},\s+(?:given|put|estimated)\s[^.;,:\d]{{0,60}}?\s(?:as|at))\s+$",
    re.IGNORECASE,
)
# "put its losses at five soldiers"
_LOSSES = Needing(
    ("losses",),
    rf"\b{_PUTS}\s+(?:the\s+\w+['’]s?|its|their|the|his)\s+(?:own\s+)?(?:\w+\s+)?losses\s+at\s+$",
    re.IGNORECASE,
)
# "The army's losses amounted to 40 soldiers", "casualties since May stand at 900 troops"
_STAND_AT = Needing(
    ("losses", "casualties"),
    r"\b(?:losses|casualties)\b(?:\s(?:of|since|in|for|over|during|from)\s[^.;,:\d]{2,50}?)?\s(?:(?:have|has|had|already|now|thus)\s)*"
    r"(?:amount(?:ed|s)?\sto|stands?\sat|stood\sat|came\sto|come\sto)\s+(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_ARE_SO_MANY = re.compile(
    rf"(?:^|[;,:]\s+|\band\s+)the\s+{_noun('are')},\s[^;.]{{3,90}},\s+(?:were|are|numbered|now number)\s+$",
    re.IGNORECASE,
)
# "Those who lost their homes number 2,204"
_WHO = Needing(
    ("number", "amount", "total", "come", "came"),
    rf"\b(?:those|people|persons|residents)\s+who\s+(?:have\s+|had\s+)?(?P<clause>[^.;,:\d]{{3,50}}?)\s+{_NUMBER}$",
    re.IGNORECASE,
)
_BRINGS_TO = Needing(
    (
        "bring", "brought", "take", "took", "taking", "rais", "lift", "push", "cut", "lower", "reduc", "revis",
        "correct", "increas", "adjust", "put", "estimat", "place", "set",
    ),
    r"\b(?:(?P<rises>bring|brings|brought|bringing|take|takes|took|taking|raised|raises|raising|lift(?:s|ed|ing)?"
    r"|push(?:es|ed|ing)?|increas(?:ed|es|ing))|cut|cuts|cutting|lower(?:s|ed|ing)|reduc(?:es|ed|ing)|revis(?:es|ed"
    r"|ing)"
    r"|correct(?:s|ed|ing)|adjust(?:s|ed|ing)|put|puts|putting|placed|places|set|sets|estimated|estimates)"
    r"(?:\s+(?:up|down|upwards?|downwards?|sharply|slightly))?"
    r"\s+(?:to|at)\s+(?:(?:at least|about|some|nearly|almost|over|more than)\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
# Without one of these right before a number no count is put to it, save behind a label ("Dead: 12").
_LEADS = (
    *("at", "as", "to", "number", "numbered", "total", "totalled", "totaled", "were", "are"),
    *("gave", "give", "given", "gives", "giving", "cite", "cited", "cites", "mention", "mentions", "mentioned"),
    *("quote", "quoted", "quotes", "reported", "name", "named"),
    *("least", "about", "some", "nearly", "almost", "over", "than"),
)
_ENDS = r"(?=\s+(?:of|in|since|this|so|by|during|over|from|at|on|when|after|there|across|worldwide|for)\b|\s*[.,;]|$)"
_WHO_DIED = r"\s+(?:have\s+|had\s+|were\s+)?(?:drowned|died|perished|killed|lost\s+their\s+lives)"
_NUMBER_OF = re.compile(
    r"\s+(?:(?:late\s+|early\s+)?(?:on\s+)?\w+day\s+)?(?:(?:the|its|their)\s+(?:(?:total|official|overall"
    r"|confirmed)\s+)?"
    r"(?:(?P<toll>(?:death|casualty) toll)\b|(?:number|count|toll|tally|total)\s+(?:of\s+[^.;,]{0,40}?)?)"
    r"|the\s+(?:(?:confirmed|known|official|total)\s+)?(?=(?:dead|deaths|fatalities)\b)"
    r"|those\s+(?:who\s+)?(?:(?:were|was|have|had|has|been)\s+){0,2})"
    rf"(?:(?<=toll)|\b(?P<noun>[a-z]+)\b)(?:{_ENDS}|(?<=refugees)(?=\s+who\b(?!{_WHO_DIED})))",
    re.IGNORECASE,
)
# "gave 34 as the number of dead"
_GIVES = Needing(
    ("gave", "giv", "cite", "mention", "quote", "report", "name"),
    r"\b(?:gave|given?|gives|giving|cite[sd]?|mention(?:s|ed)?|quote[sd]?|reported|named?)\s+$",
    re.IGNORECASE,
)
_AS_NUMBER = re.compile(
    r"\s+as\s+(?:the|its|their)\s+(?:total\s+)?(?:number|count|toll|tally|total|figure)\s+(?:of"
    r"|for)\s+(?:[^.;,]{0,40}?\s)??"
    rf"(?P<noun>[a-z]+)\b{_ENDS}",
    re.IGNORECASE,
)


def put_at(chunks: Chunks, k: int) -> Figure | None:
    """The figure of a number to which a count is put; None where it is none."""
    tag, chunk = chunks.tags[k], chunks.row[k]
    if tag not in "MNO" or chunk.number is None:
        return None
    if tag == "O" and chunk.phrase is not None and chunk.phrase.is_counted:
        return None
    before = chunks.sentence[max(0, chunk.number.start - _REACH) : chunk.number.start]
    if not before.lower().rstrip().endswith(_LEADS):
        harm = label_harm(before, of_people=tag == "N")
        return Figure(k, harm, "listed-count") if harm else None
    if tag == "N" and chunk.phrase is not None and chunk.phrase.is_people and _LOSSES.search(before):
        return Figure(k, Harm.KILLED, "toll-number")
    if (
        tag == "N"
        and chunk.phrase is not None
        and not ARMED.isdisjoint(chunk.phrase.classes)
        and _STAND_AT.search(before)
    ):
        return Figure(k, Harm.CASUALTIES, "toll-number")
    harm, group = _put_before(before)
    if harm or group:
        return Figure(k, harm, "toll-number", rises=group in ("risen", "brought")) if harm else None
    if (told := _WHO.search(before)) and (harm := label_harm(f"{told['clause']}:")):
        return Figure(k, harm, "toll-number")
    if _STRUCK.search(before):
        return Figure(k, Harm.AFFECTED, "toll-number")
    if harm := label_harm(before):
        return Figure(k, harm, "listed-count")
    if dead := _DEAD_AT.search(before):
        harm = _harm_of(dead[dead.lastgroup or 0].lower())
        return Figure(k, harm, "toll-number") if harm else None
    are = _ARE_SO_MANY.search(before) if tag == "M" else None
    if are and (harm := _harm_of(are["are"].lower())):
        return Figure(k, harm, RUNNING)
    if _GIVES.search(before) and (named := _AS_NUMBER.match(chunks.sentence, chunk.end)):
        harm = _harm_of(named["noun"].lower())
        return Figure(k, harm, "toll-number") if harm else None
    brings = _BRINGS_TO.search(before)
    counted = _NUMBER_OF.match(chunks.sentence, chunk.end) if brings else None
    if brings is None or counted is None:
        return None
    noun = (counted["toll"] or counted["noun"] or "").lower()
    harm = _harm_of(noun) or (Harm.DISPLACED if of_fleeing(noun, chunks.sentence) else None)
    if harm is None:
        return None
    whom = _whom_of(chunks, k, counted)
    return Figure(k, harm, "toll-number", rises=brings["rises"] is not None, victims=whom)


def _whom_of(chunks: Chunks, k: int, counted: re.Match[str]) -> int | None:
    """ "brings to 51 the number of soldiers killed": the soldiers."""
    row = range(k + 1, len(chunks.row))
    return next((i for i in row if chunks.tags[i] == "P" and chunks.row[i].end <= counted.end()), None)


def _put_before(before: str) -> tuple[Harm | None, str | None]:
    """What is counted by the words before a number, and which of the patterns tells it."""
    match = _BEFORE.search(before)
    harm = _harm_of(match[match.lastgroup].lower()) if match and match.lastgroup else None
    others = None if harm else _OTHERS_AT.search(before)
    first = _BEFORE.search(others["first"]) if others else None
    if first and first.lastgroup:
        return _harm_of(first[first.lastgroup].lower()), first.lastgroup
    return harm, match.lastgroup if match else None


def _harm_of(word: str) -> Harm | None:
    """The harm that is counted under a word: "dead", "deaths", "death toll", "killed", "fled", "detainees"."""
    trigger = lexicon.triggers().get(word)
    found = trigger and next(filter(None, (trigger.harm(tag) for tag in "TEJKR")), None)
    return found or lexicon.harmed_people().get(word)
