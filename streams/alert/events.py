"""In what people were harmed, in the words of the sentence: "in a bus crash", "in floods and landslides".

Only where the text tells of no attack: what violence does needs no such word in a title.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from schemas import Cause, Change
from streams.alert.spans import totals_more
from streams.detect.kind import ATTACKS, kinds_in

_VEHICLES = (
    "bus|minibus|car|truck|train|plane|airplane|aircraft|jet|helicopter|road|traffic|railway|rail|vehicle|van|lorry|"
    "tanker|tram|cable car|balloon|motorcycle|airliner|multi-vehicle|speedboat"
)
_BUILDINGS = (
    "building|mine|bridge|roof|dam|wall|house|tower|pit|tunnel|stadium|apartment|school|church|mosque|hotel|skyscraper|"
    "scaffolding|quarry|gold mine|coal mine|landfill|dump|buildings|mines"
)
_PLACES_ON_FIRE = (
    "house|building|hotel|hospital|nightclub|factory|school|market|apartment|warehouse|mall|prison|bar|dormitory|"
    "nursing home|shopping mall|bus|train|ferry|boat|train station"
)
_BOATS = "ferry|boat|speedboat|riverboat|whaleboat|motorboat|canoe|ship|vessel|trawler|yacht|dinghy|raft|catamaran"
_SINKS = "capsiz(?:e|es|ed|ing)|sinks|sank|sinking|sunk"
_LEAVES_ROAD = (
    r"overturn(?:s|ed|ing)?|plung(?:e|es|ed|ing)|veer(?:s|ed|ing)? off|rol(?:ls|led) (?:down|over)"
    r"|(?:falls|fell) (?:into|off|down)"
)
_SEVERAL = "two|three|four|five|six|several|multiple|separate"
_BLASTS = "gas|fuel|boiler|tanker|factory|mine|firework|fireworks|methane|ammunition|pipeline|gas cylinder|landmine"


class _Event(NamedTuple):
    """`cause`: what it is by itself; `plural`: words for several; `rank`: of two in one text the lower leads."""

    said: re.Pattern[str]
    one: str
    plural: re.Pattern[str] | None
    many: str
    cause: Cause
    rank: int


def _event(said: str, one: str, plural: str = "", many: str = "", *, cause: Cause, rank: int) -> _Event:
    several = re.compile(rf"\b(?:{plural})\b", re.IGNORECASE) if plural else None
    return _Event(re.compile(rf"\b(?:{said})\b", re.IGNORECASE), one, several, many, cause, rank)


_A, _D = Cause.ACCIDENT, Cause.DISASTER
# The order of rank: what caused the rest comes first (a collision, then the fire; an earthquake, then the landslide).
_EVENTS = (
    _event(r"(?:earth)?quakes?|aftershocks?", "an earthquake", "(?:earth)?quakes", "earthquakes", cause=_D, rank=0),
    _event("tsunamis?", "a tsunami", cause=_D, rank=0),
    _event(r"erupt(?:ion|ions|s|ed|ing)", "a volcanic eruption", cause=_D, rank=0),
    _event(rf"(?P<what>{_VEHICLES}) (?P<kind>crash|collision|accident)(?:e?s|ed)?", "a {what} {kind}",
           rf"(?:{_SEVERAL}) (?:\w+ )?(?:crashes|collisions|accidents)", "crashes", cause=_A, rank=1),
    _event(rf"(?P<kind>crash|collision|accident) involving (?:an?|the) (?:\w+ ){{0,2}}?(?P<what>{_VEHICLES})",
           "a {what} {kind}", cause=_A, rank=1),
    _event("colli(?:de|des|ded|ding|sion|sions)", "a collision", f"(?:{_SEVERAL}) (?:\\w+ )?collisions", "collisions",
           cause=_A, rank=2),
    _event("crash(?:es|ed|ing)?", "a crash", f"(?:{_SEVERAL}) (?:\\w+ )?crashes", "crashes", cause=_A, rank=2),
    _event("derail(?:s|ed|ing|ment)", "a derailment", cause=_A, rank=2),
    _event(rf"(?P<what>{_BOATS})\b[^.;]*?\b(?:{_SINKS})", "a {what} accident",
           rf"(?:{_SEVERAL}) (?:\w+ )?(?:{_BOATS})s", "boat accidents", cause=_A, rank=1),
    _event(rf"(?:capsizing|sinking) of (?:[\w-]+ ){{0,4}}?(?P<what>{_BOATS})", "a {what} accident", cause=_A, rank=1),
    _event(rf"{_SINKS}|shipwrecks?", "a shipwreck", "shipwrecks", "shipwrecks", cause=_A, rank=2),
    _event("stampedes?", "a stampede", cause=_A, rank=1),
    _event(r"crowd (?:crush|surge)|crush", "a crowd crush", cause=_A, rank=1),
    _event("avalanches?", "an avalanche", "avalanches", "avalanches", cause=_D, rank=3),
    _event("heat ?waves?|extreme heat", "a heat wave", "heat ?waves", "heat waves", cause=_D, rank=3),
    _event("(?:wild|bush|forest )fires?", "a wildfire", "(?:wild|bush|forest )fires", "wildfires", cause=_D, rank=3),
    _event(r"(?-i:(?P<name>(?:[Tt]yphoon|[Hh]urricane|[Cc]yclone|(?:[Tt]ropical )?[Ss]torm) [A-Z][\w-]+))", "{name}",
           cause=_D, rank=4),
    _event("tornado(?:e?s)?", "a tornado", "tornado(?:es|s)|tornado outbreak", "tornadoes", cause=_D, rank=4),
    _event("snowstorms?", "a snowstorm", "snowstorms", "snowstorms", cause=_D, rank=4),
    _event("blizzards?", "a blizzard", "blizzards", "blizzards", cause=_D, rank=4),
    _event("floods?|flooding|flooded|floodwaters?|cloudburst", "floods", cause=_D, rank=5),
    _event("(?:land|mud|rock)slides?|mudflows?", "a landslide", "(?:land|mud|rock)slides", "landslides",
           cause=_D, rank=5),
    _event("lightning", "lightning strikes", cause=_D, rank=5),
    _event("typhoons?|hurricanes?|cyclones?", "a storm", "typhoons|hurricanes|cyclones", "storms", cause=_D, rank=6),
    _event("(?P<what>winter|ice|dust|sand|hail) ?storms?", "a {what} storm", "(?:winter|ice|dust|sand|hail) ?storms",
           "storms", cause=_D, rank=6),
    _event("(?:thunder)?storms?", "a storm", "(?:thunder)?storms", "storms", cause=_D, rank=7),
    _event("heavy snow|(?:heavy )?snowfall", "heavy snow", cause=_D, rank=8),
    _event("severe weather", "severe weather", cause=_D, rank=8),
    _event(r"(?:heavy|torrential) (?:\w+ )?(?:rains?|rainfall)|monsoons?(?: rains?)?", "heavy rain", cause=_D, rank=9),
    _event(rf"(?P<what>{_BUILDINGS}) collaps(?:e|es|ed|ing)|collapsed (?:[\w-]+ ){{0,2}}?(?P<what2>{_BUILDINGS})"
           rf"|collapse of (?:an?|the) (?:[\w-]+ ){{0,3}}?(?P<what3>{_BUILDINGS})",
           "a {what} collapse", cause=_A, rank=6),
    _event("collaps(?:e|es|ed|ing)", "a collapse", cause=_A, rank=8),
    _event(rf"(?P<what>{_BLASTS}) (?:explosions?|blasts?)", "a {what} explosion", cause=_A, rank=6),
    _event("explosions?|explod(?:e|es|ed|ing)|blasts?", "an explosion", "explosions|blasts", "explosions",
           cause=_A, rank=7),
    _event(rf"(?P<what>{_PLACES_ON_FIRE}) (?:fire|blaze)", "a {what} fire", cause=_A, rank=8),
    _event(r"fires?(?! (?:engine|truck|brigade|service|department|chief|official))|blaze|inferno", "a fire",
           "(?:two|three|several|multiple|separate) (?:\\w+ )?fires", "fires", cause=_A, rank=9),
    _event("poison(?:ed|ing|ous)?|toxic|methanol|bootleg|tainted", "a poisoning", cause=_A, rank=9),
    _event(rf"(?P<what>{_VEHICLES})\b[^.;,]{{0,60}}?\b(?:{_LEAVES_ROAD})", "a {what} accident", cause=_A, rank=6),
    _event("overturn(?:s|ed|ing)?|plung(?:e|es|ed|ing)|veer(?:s|ed)? off|(?:road|traffic|railway|train) accident",
           "an accident", cause=_A, rank=10),
)  # fmt: skip
_HOSTILE = re.compile(r"\b(?:torpedo\w*|hijack\w*|sabotage\w*|shot down|shoots? down|downed by)\b", re.IGNORECASE)
_TOGETHER = frozenset({"floods", "a landslide", "landslides"})
_SINGULAR = {"buildings": "building", "mines": "mine", "airplane": "plane", "aircraft": "plane", "airliner": "plane",
             "vessel": "boat", "dinghy": "boat", "raft": "boat"}  # fmt: skip
_PLAIN = {Cause.ACCIDENT: "in an accident", Cause.DISASTER: "in a disaster"}
# In a war one "crush" or "explosion" may be what a side calls it.
_IN_WAR = frozenset(
    {"a collision", "a crash", "a derailment", "an earthquake", "an avalanche", "floods", "a landslide"}
)
_CRASHES = (" crash", " collision", " accident")


def event_of(change: Change, *, in_war: bool = False) -> str:
    """ "in a bus crash"; empty where the text tells of violence, or only that people died."""
    if change.cause in (Cause.HUNGER, Cause.CRIME) or totals_more(change):
        return ""
    known = change.cause in _PLAIN
    if not known and (kinds_in(change.sentence) & ATTACKS or _HOSTILE.search(change.sentence)):
        return ""
    found = _told(_clause(change), change.cause) or _told(change.sentence, change.cause)
    natural = change.cause in (Cause.DISASTER, Cause.DISEASE)
    plain = found.removeprefix("in ")
    if in_war and not natural and plain not in _IN_WAR and not (plain.endswith(_CRASHES) and plain != "an accident"):
        found = ""
    return found or ("" if in_war or not known else _PLAIN[change.cause])


def _clause(change: Change) -> str:
    """What stands between "while" and "while" around the figure: each may tell of an event of its own."""
    parts = re.split(r";|, while |, and in ", change.sentence)
    return next((part for part in parts if change.current.text and change.current.text in part), change.sentence)


@lru_cache(maxsize=4096)
def _told(sentence: str, cause: Cause) -> str:
    """The event that the sentence names, of the kind that its cause has if it names one of that kind."""
    found = [(event, match) for event in _EVENTS if (match := event.said.search(sentence))]
    found = [(event, match) for event, match in found if event.cause is cause] or found
    if not found:
        return ""
    found.sort(key=lambda one: one[0].rank)
    words = [_words(event, match, sentence) for event, match in found]
    if words[0] in _TOGETHER:
        both = [word for word in dict.fromkeys(words) if word in _TOGETHER]
        return f"in {' and '.join(both)}"
    return f"in {words[0]}"


def _words(event: _Event, match: re.Match[str], sentence: str) -> str:
    if event.plural and event.plural.search(sentence):
        return event.many
    named = {key.rstrip("23"): value for key, value in match.groupdict().items() if value}
    if not named and "{what}" in event.one:
        return event.one.replace("{what} ", "")
    if "what" in named:
        named["what"] = _SINGULAR.get(named["what"].lower(), named["what"].lower())
    words = event.one.format(**named)
    return re.sub(r"^a (?=[aeiou])", "an ", words)
