"""What began at a time goes on since then: "the war that began in 2011", "an offensive, launched on 18 May"."""

from __future__ import annotations

import re
from datetime import timedelta

from streams.extract.lexicon import any_of
from streams.extract.time.period_patterns import Atom, Scene
from streams.extract.time.period_since import EVENT
from streams.extract.time.period_spans import TimeSpan, open_span
from streams.extract.time.period_words import WEEKDAYS

AT_ONCE = timedelta(days=3)
"""What began later goes on as the event that it is."""
_BEGINS = ("began", "begun", "started", "erupted", "broke out", "flared", "flared up", "grew out of", "sprang from")
_SET_OFF = ("sparked", "triggered", "set off", "launched", "unleashed")
_KEYS = (
    *("beg", "start", "erupt", "broke out", "flared", "grew out", "sprang", "spark", "trigger", "set off", "launch"),
    *("unleash", "followed", "dates "),
)
_BEGAN = rf"(?:{any_of(_BEGINS)}|(?:was|were)\s(?:{any_of(_SET_OFF)})|followed)"
_EVENT_BEGAN = re.compile(
    rf"(?:\b(?P<that>which|that)\s+)?(?:\bfirst\s+)?(?:\b{_BEGAN}\b|(?P<aside>,)\s(?:begun|{any_of(_SET_OFF)})\b)[^.;,]{{0,90}}?"
    r"\b(?:(?:in|on|around|about|of)\s+(?:(?:early|late|mid)[\s-]+|(?:the\s+)?(?:night|evening|morning)\s+of\s+)?"
    r"|(?=last\s))$|\b(?P<dates>(?:that|which)\s+dates\s+(?:back\s+to|from))\s+$"
)
# "an offensive, which began 12 days ago"
_BEGAN_AGO = re.compile(rf"\b(?:which|that)\s+(?:first\s+)?{_BEGAN}\s+(?:about\s+|around\s+|some\s+)?$")
# "killed after riots broke out in May 2020": then, and not ever since
_ONCE_BROKE_OUT = re.compile(
    r"\b(?:after|when)\s+(?:[\w'-]+\s+){0,2}(?:clashes|protests|riots|rioting|unrest|violence|demonstrations)\s+$"
)
# "What started as a rally on 2 January has left 164 dead"
_WHAT_BEGAN = re.compile(r"^what\s(?:began|started)\s(?:as|with)\s[^.;,]{3,80}?\b(?:in|on)\s$")


def event_began(atom: Atom, scene: Scene, done: int) -> int | None:
    """ "the war that began in 2011" counts from then. "Clashes began on Monday" is an event of that day."""
    low = scene.low
    if not (atom.first or atom.iso) or atom.last or not any(word in low for word in _KEYS):
        return None
    if atom.first and low.startswith("what ") and _WHAT_BEGAN.search(low, 0, atom.start):
        return 0
    counts_back = atom.kind == "past_point" and atom.iso and atom.iso[0] < (scene.published - AT_ONCE).isoformat()
    began = (_BEGAN_AGO if counts_back else _EVENT_BEGAN).search(low, max(done, atom.start - 130), atom.start)
    if not began or not EVENT.search(low, max(0, began.start() - 60), began.start()):
        return None
    if _ONCE_BROKE_OUT.search(low, max(0, began.start() - 60), began.start()):
        return None
    if atom.first is None:
        return began.start() if counts_back else None
    if not atom.first.day:
        # not "the war that followed the birth of the state in 1948"
        return None if "followed" in began[0] else began.start()
    is_weekday = low.startswith((*WEEKDAYS, "last "), atom.start)
    tells = began["that"] or began["aside"] or began["dates"]
    return began.start() if tells and not is_weekday else None


_ANNIVERSARY = re.compile(
    r"anniversary of (?:the|an?|its|their) (?:(?:start|beginning|outbreak) of (?:the|its|their) )?(?:[\w-]+ ){0,2}?"
    r"(?:war|conflict|uprising|revolt|rebellion|insurgency|invasion|siege)\b[^.;]*?\b(?:that|which) (?:has|have)\b"
)


def since_then(atom: Atom, scene: Scene) -> TimeSpan | None:
    """ "Post-February 28, police held 27,901 people"; "the second anniversary of a revolt that has cost many lives"."""
    low = scene.low
    if low.endswith("post-", 0, atom.start) and atom.first and not atom.last:
        return open_span(atom.start - len("post-"), atom, scene)
    words = low.find("anniversary of", atom.start, atom.end)
    if words >= 0 and atom.iso and _ANNIVERSARY.match(low, words):
        return open_span(atom.start, atom, scene, some_time_in=True)
    return None
