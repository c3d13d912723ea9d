"""Who is lodged where nobody lives: "the shelters hold 16,240 people", "a school in the town has taken in 300"."""

from __future__ import annotations

import re

from schemas import Harm, Quantifier
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.nouns import is_nation
from streams.needing import Needing
from streams.people import ARMED

_TABLE = lexicon.table("lodged")
_SHELTERS, _ROOFS, _CAMPS = (alternation(_TABLE[name]) for name in ("shelters", "roofs", "camps"))
_TAKES_IN = alternation(_TABLE["takes_in"])
_VERBS = alternation([*_TABLE["takes_in"], *_TABLE["keeps"]])
_REACH = 130
# What may stand between the place and its verb: where it is, what it is; no other clause.
_BETWEEN = r"(?:[^.;:!?\"“”\d]|\d(?!\d*\s[a-z]+\s(?:people|persons)))"
# "had taken in", "are now sheltering"; not "can take in", "to house", "designed to hold"
_ONLY_COULD = re.compile(
    r"\b(?:can|could|will|would|may|might|must|should|to|not|n't|never|cannot|designed|meant|intended|planned)\s+"
    r"(?:be\s|only\s|also\s|each\s|still\s|soon\s|have\s)?$",
    re.IGNORECASE,
)
_MEASURED = (
    r"\s+(?:(?:a (?:further |combined |record )?total of|another|a further|only|already|just|now|all|the|some of the"
    r"|its)\s+)?$"
)
_SHELTER = Needing(
    [word for word in _TABLE["shelters"] if " " not in word]
    + ["cent", "camp", "point", "site", "host", "tent", "area", "zone", "accommod", "safe", "housing", "settlement"],
    rf"\b(?P<place>{_SHELTERS})\b(?!\s(?:kits?|materials?|items?|boxes|supplies|assistance|needs|support)\b)"
    rf"(?P<between>{_BETWEEN}{{0,90}}?)\s(?P<verb>{_VERBS}|has|have|had|counts|counted"
    rf"|with){_MEASURED}",
    re.IGNORECASE,
)
_ROOF = Needing(
    ("shelter", "take", "took", "ing", "refuge", "house", "open", "home"),
    rf"\b(?:{_ROOFS})\b{_BETWEEN}{{0,90}}?\s(?P<verb>{_TAKES_IN}){_MEASURED}",
    re.IGNORECASE,
)
_CAMP = Needing(
    ("camp", "cent", "site", "settlement"),
    rf"(?:\b(?P<kind>[\w-]+)\s+)?\b(?P<place>{_CAMPS})\b{_BETWEEN}{{0,90}}?\s(?P<verb>{_VERBS}|has|have|had"
    rf"|with){_MEASURED}",
    re.IGNORECASE,
)
# "1,500 people are staying at 30 camps"
_STAYS = Needing(
    ("camp",),
    r"[^.;:\d]{0,70}?\b(?:staying|stayed|living|lodged|housed|accommodated|sheltered|sheltering|put up|residing|remain"
    r"|remained|camped|taken refuge)\s(?:in|at)\s(?:[\w,]+\s){0,4}?(?:(?P<kind>[a-z-]+)\s)?(?P<place>camps)\b",
    re.IGNORECASE,
)
# How what stands before the number has to end, told before the patterns that look for the place
_LEADS = re.compile(
    r"\b(?:hold|hous|held|accommodat|host|lodg|receiv|contain|shelter|take[ns]? in|took in|taking in|refuge to"
    r"|doors to|home to|ha[sd]\b|have\b"
    r"|count|with\b)",
    re.IGNORECASE,
)
_OF_DISPLACED = re.compile(r"displaced|refugee|idps?\b|evacuee", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every|any|which|that)\b[^.;,]{0,30}$", re.IGNORECASE)
_RUN_FROM = re.compile(
    r"[^.;\d]{0,30}?\bwho (?:have |had )?(?:fled|run|ran|escaped|been driven|been forced|were driven|lost their"
    r" homes)\b"
    r"|[^.;\d]{0,20}?\b(?:displaced|uprooted|fleeing|driven|evacuated|made homeless)\b",
    re.IGNORECASE,
)
_PEOPLE = words_listed("people", "everybody") | words_listed("lodged", "lodgers")
# "the population of the displacement camp has grown to 43,000"
_POPULATION = Needing(
    ("population", "number", "headcount", "count"),
    rf"\b(?:population|headcount|number|count)\s(?:of|in|at)\s(?:(?:people|persons|residents|inhabitants|those"
    rf"|occupants)\s(?:in|at|of)\s)?[^.;,\d]{{0,40}}?(?P<place>\b(?:{_SHELTERS})|camps? (?:for|of) (?:the"
    rf" )?(?:displaced|refugees|evacuees)[^.;,\d]{{0,10}})\b"
    r"[^.;:,\d]{0,40}?\s(?P<verb>to|at|is|was|reached|stands at|stood at|past|exceeds|exceeded)\s$",
    re.IGNORECASE,
)
_A_CROWD = 20  # fewer may leave a town for a journey
# "had to leave", "left the town"; not "had to leave the pitch"
_HAD_TO_GO = Needing(
    (" to leave", " to go", " to flee", "left the ", " to move out", " to get out", " to abandon"),
    r"[^.;,\d]{0,30}?\b(?:(?:had|have had|has had) to (?:leave|go|flee|move out|get out|abandon)\b"
    r"(?! (?:to\b|on\b|without|through|into\b|early|work|school|behind|for\b|their (?:jobs?|posts?|work|seats?)"
    r"|the (?:field|pitch|game|match|race|stage|party|court|room|plane|train|bus|ship|venue|stadium|building|team"
    r"|company|club|army|event|country|hospital)))"
    r"|(?:have |has |had )?left the (?:town|village|villages|city|island|valley|camp|district|quarter)\b(?! (?:in"
    r"|on|by|aboard) (?:trains?|buses|bus|boats?)))",
    re.IGNORECASE,
)
# "have not been able to go home", "have yet to return home"
_BARRED = Needing(
    ("home", "back", "return"),
    r"[^.;,\d]{0,30}?\b(?:(?:have|has|had|are|were|is|was|could|can|do|did|still)\s(?:not|never|still not)|cannot"
    r"|can't|couldn't|have yet|has yet|had yet|are yet|waiting|barred from|prevented from|afraid)\s"
    r"(?:yet |been |be |able |allowed |permitted |to )*(?:return(?:ing|ed)?|go(?:ne|ing)? (?:back |home)|back"
    r"|home)\b(?! to (?:work|school|jobs))(?: to)?",
    re.IGNORECASE,
)


def lodged_at(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """The figure of the number at chunk k, whom a place of refuge holds. `before`: the harm told last, without which a
    camp or a centre of no kind may be any."""
    chunk = chunks.row[k]
    if chunk.tag not in "NM" or chunk.number is None or chunk.number.could_be_year or chunk.quantity.value == 0:
        return None
    if chunk.quantity.quantifier is Quantifier.UP_TO or not _may_be_lodged(chunks, k):
        return None
    told = before is Harm.DISPLACED
    if chunk.tag == "M" and _POPULATION.search(
        chunks.sentence, max(0, chunk.number.start - _REACH), chunk.number.start
    ):
        return Figure(k, Harm.DISPLACED, "lodged-number")
    counted = chunk.tag == "N" or (told and not (chunk.phrase and chunk.phrase.head))
    if not counted:
        return None
    until = chunks.sentence[max(0, chunk.number.start - _REACH) : chunk.number.start]
    if chunk.tag == "N" and chunk.quantity.number >= _A_CROWD and _HAD_TO_GO.match(chunks.sentence, chunk.end):
        return None if _bears_arms(chunks, k) else Figure(k, Harm.DISPLACED, "number-forced")
    if _POPULATION.search(until) or (chunk.tag == "N" and _BARRED.match(chunks.sentence, chunk.end)):
        return Figure(k, Harm.DISPLACED, "lodged-number")
    stays = _STAYS.match(chunks.sentence, chunk.end) if chunk.tag == "N" else None
    if stays and (stays["kind"] or "").lower() not in words_listed("lodged", "other_camps"):
        return Figure(k, Harm.DISPLACED, "lodged-number")
    if not _LEADS.search(until[-24:]):
        return None
    for pattern in (_SHELTER, _ROOF, _CAMP):
        match = pattern.search(until)
        if match is None or _ONLY_COULD.search(until, 0, match.start("verb")) or _EACH.search(until, 0, match.start()):
            continue
        if pattern is _ROOF and not told and not _ran(chunks, k) and chunk.tag == "M":
            continue
        if pattern is _CAMP and not _is_of_displaced(match, chunks, k, told):
            continue
        return Figure(k, Harm.DISPLACED, "lodged-number")
    return None


def _bears_arms(chunks: Chunks, k: int) -> bool:
    phrase = chunks.row[k].phrase
    return phrase is not None and not ARMED.isdisjoint(phrase.classes)


def _may_be_lodged(chunks: Chunks, k: int) -> bool:
    """ "people", "residents", "Rwandans", or nobody in particular; "pupils", "prisoners" and "guests" belong there."""
    phrase = chunks.row[k].phrase
    if phrase is None or not phrase.head:
        return True
    return phrase.head in _PEOPLE or is_nation(phrase.head.title())


def _is_of_displaced(match: re.Match[str], chunks: Chunks, k: int, told: bool) -> bool:
    """Whether a camp or centre is one of those who had to leave: nothing says that it is another, and they were
    told of before, or those in it are said to have run."""
    if (match["kind"] or "").lower() in words_listed("lodged", "other_camps"):
        return False
    return (
        told or match["verb"].lower() == "sheltering" or _OF_DISPLACED.search(match[0]) is not None or _ran(chunks, k)
    )


def _ran(chunks: Chunks, k: int) -> bool:
    return _RUN_FROM.match(chunks.sentence, chunks.row[k].end) is not None
