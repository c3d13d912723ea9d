"""A sentence that tells when a war, an uprising or an outbreak began: what it was, and its time.

The air campaign began on 26 March.       Israel launched an offensive in September.       In May, fighting broke out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Cause, Period
from streams.extract.lexicon import any_of
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

WAR = (
    *("war", "conflict", "conflicts", "fighting", "hostilities", "violence", "clashes"),
    *("bloodshed", "slaughter", "carnage"),
    *("uprising", "revolt", "rebellion", "insurgency", "intifada", "unrest", "turmoil", "crackdown", "pogroms"),
    *("protests", "demonstrations", "riots", "rioting", "offensive", "counteroffensive", "counter-offensive", "push"),
    *("campaign", "invasion", "incursion", "siege", "blockade", "bombardment", "bombing", "assault", "battle"),
    *("military operation", "security operation", "ground operation", "air strikes", "airstrikes", "strikes"),
    *("genocide", "exodus", "onslaught", "crisis", "looting", "mayhem"),
)
ILLNESS = ("epidemic", "outbreak", "pandemic", "virus", "disease", "cholera", "ebola", "measles", "mpox")
WEATHER = ("rain", "rains", "monsoon", "rainy season", "wet season", "drought", "famine", "floods", "flooding")
_BEGAN = (
    *("began", "begun", "started", "erupted", "broke out", "flared", "flared up", "escalated", "resumed", "spiralled"),
    *("was launched", "were launched", "was sparked", "were sparked", "was triggered", "were triggered", "was set off"),
    *("were set off", "was unleashed", "grew out of", "turned into", "dates from", "dates back to", "was declared"),
    *("surfaced", "was first reported", "was first detected", "was first found", "was first identified"),
)
_LAUNCHED = ("launched", "began", "started", "unleashed", "opened", "mounted", "stepped up", "embarked on", "laid")
_NOUNS = any_of((*WAR, *ILLNESS, *WEATHER))
_NAMED = rf"(?:{_NOUNS}|(?-i:Operation\s(?=[A-Z])))"
_SENT_IN = (
    r"(?:invaded|(?:sent|ordered)\s(?:(?:its|his|the|their|in)\s)?(?:army|troops|forces|tanks|soldiers)"
    r"|(?:began|started)\s(?:bombing|shelling|besieging|bombarding))"
)
# What is counted there is told in that sentence; "talks began", "the war, which ended"
_NOT = (
    r"(?!\b(?:since|kill(?:ed|ing|s)|left|died|dead|ended|ousted|toppled|overthr\w+|talks|trial|truce|ceasefire|would|will"
    r"|could)\b)"
)


# "protests erupted after troops killed a man on 8 July", "the war broke out when his men left the town in May"
_AFTER = r"[^.;,]{0,60}?\b(?:after|when)\s(?:(?!\b(?:since|ended|ousted|toppled|truce|ceasefire|talks)\b)[^.;,]){0,90}$"


def _gap(most: int) -> str:
    return rf"(?:{_NOT}[^.;]){{0,{most}}}?"


_VERBS = (
    *("beg", "start", "erupt", "broke out", "flared", "escalated", "resumed", "spiralled", "launched", "triggered"),
    *("spark", "set off", "unleashed", "grew out", "turned into", "dates", "declared", "surfaced", "first", "opened"),
    *("mounted", "stepped up", "embarked", "laid", "invaded", "sent", "ordered"),
)
_DID = rf"(?:{any_of(_LAUNCHED)})\s(?:{_NOT}[\w'’-]+\s){{0,7}}?{_NAMED}\b"
_CAME = rf"\b{_NAMED}\b{_gap(90)}\b(?:{any_of(_BEGAN)})\b"
_THEN = Needing(_VERBS, rf"(?:{_CAME}|\b{_DID}|\b{_SENT_IN}\b)(?:{_gap(140)}$|{_AFTER})", re.IGNORECASE)
_THEN_BEGAN = Needing(
    _VERBS,
    rf",?\s{_gap(90)}(?:{_CAME}|\b(?:{any_of(_BEGAN)})\s{_NAMED}\b|\b{_DID}|\b{_SENT_IN}\b)",
    re.IGNORECASE,
)
# "NATO has been bombing the country since 31 March", "troops have besieged the town since May"
_GOES_ON = Needing(
    (
        "bomb",
        "shell",
        "besieg",
        "pound",
        "battl",
        "fought",
        "fighting",
        "clash",
        "war",
        "revolt",
        "siege",
        "attack",
        "fire",
    ),
    r"\b(?:has|have)\s(?:been\s)?(?:\w+ly\s)?(?:bomb|shell|besieg|bombard|pound|battl|fought|fighting|clash|at\swar|in\srevolt"
    r"|under\s(?:siege|attack|fire))",
)
_OF_TALKS = re.compile(
    r"\b(?:talks|negotiations|trial|inquiry|investigation|hearings?|debate|lull|truce|ceasefire)\b", re.IGNORECASE
)
_WHAT = re.compile(rf"\b(?:{_NOUNS})\b", re.IGNORECASE)


class Beginning(NamedTuple):
    """When something began that lasts, and by which words it is called there."""

    period: Period
    nouns: frozenset[str]

    def may_harm(self, cause: Cause) -> bool:
        """Whether people may have come to harm of it in that way."""
        kinds = {kind_of(noun) for noun in self.nouns}
        if cause is Cause.DISEASE:
            return ILLNESS in kinds
        return WEATHER in kinds if cause in (Cause.DISASTER, Cause.ACCIDENT) else kinds != {ILLNESS}


def may_begin(text: str) -> bool:
    """Whether a text holds a word with which a beginning is told."""
    return "since" in text or _THEN.may_match(text) or _GOES_ON.may_match(text)


def beginning_in(sentence: str, spans: Sequence[TimeSpan]) -> Beginning | None:
    """What a sentence says has gone on since one of its times; None where it tells of no beginning."""
    for span in spans:
        if not span.period.start or span.kind == "rolling" or _OF_TALKS.search(sentence, 0, span.end):
            continue
        if span.kind == "open":
            tells = _THEN.search(sentence, 0, span.end) or _GOES_ON.search(sentence, 0, span.start)
            if tells is None and "since" in sentence[span.start :][: len("ever since")].lower():
                tells = _WHAT.search(sentence, max(0, span.start - 20), span.end)
        else:
            tells = _THEN.search(sentence, 0, span.start) or (
                _THEN_BEGAN.match(sentence, span.end) if _opens_clause(sentence, span) else None
            )
        if tells:
            nouns = frozenset(match[0].lower() for match in _WHAT.finditer(sentence))
            return Beginning(span.period.onward(), nouns)
    return None


def _opens_clause(sentence: str, span: TimeSpan) -> bool:
    return span.start <= 4 or sentence[: span.start].endswith((", ", "; ", "and ", "when "))


_IT = re.compile(r"(?:It|This|That|Both sides)\s(?:has|have|had|cost|left|killed|claimed|displaced|drove|infected)\b")
# not "the war in Gaza", which may be another
_THE = re.compile(
    rf"(?:\b(?:the|this|that|its|their|those)\s(?:[\w'’-]+\s){{0,2}}?|^)(?P<noun>{_NOUNS})\b(?!\s(?:in|on|against|between|of)\s(?-i:[A-Z]))",
    re.IGNORECASE,
)


def names(sentence: str, began: Beginning | None) -> bool:
    """Whether a sentence speaks of what began, by a word of its kind: "the fighting", "it has". None: of anything."""
    if _IT.match(sentence):
        return True
    kinds = {kind_of(noun) for noun in began.nouns} if began else None
    return any(kinds is None or not kinds or kind_of(match["noun"]) in kinds for match in _THE.finditer(sentence))


def kind_of(noun: str) -> tuple[str, ...]:
    """The list in which a noun stands."""
    return next((words for words in (ILLNESS, WEATHER) if noun.lower() in words), WAR)
