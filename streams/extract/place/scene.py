"""Where the event of an item was, as a sentence of its own tells: "The attack occurred in the town of Kasa"."""

from __future__ import annotations

from schemas import Place
from streams.extract.document import Document
from streams.extract.place.locate import place_of
from streams.link.places import contains
from streams.needing import Needing

_EVENTS = (
    r"(?:attack|assault|raid|ambush|bombing|blast|explosion|shooting|stabbing|shelling|strike|killing|massacre|incident|"
    r"accident|crash|collision|derailment|fire|blaze|collapse|avalanche|landslide|mudslide|stampede|crush|tragedy|"
    r"disaster|sinking|wreck|shipwreck|clash|clashes|violence|kidnapping|abduction)"
)
_HAPPENED = Needing(
    ("occurred", "happened", "took place", "unfolded", "broke out"),
    rf"(?:(?:The|This)\s(?:[\w'’-]+\s){{0,3}}?{_EVENTS},?\s(?:[a-z]+ly\s|which\s)?|It\s(?:all\s)?)"
    r"(?:occurred|happened|took place|unfolded|broke out)\b",
)
_HEAD = 600  # characters; what an item tells further on may be of another event
_FINER = ("city", "point", "region")


def scene_of(document: Document, around: Place | None) -> Place | None:
    """The one place within `around` of which the begin of an item says that its event was there."""
    if around is None or not _HAPPENED.may_match(document.text.text):
        return None
    found = {}
    for sentence in document.sentences:
        if sentence.field != "text" or sentence.start > _HEAD:
            continue
        match = _HAPPENED.match(sentence.text)
        told = place_of(sentence.text, document.places_of(sentence), match.end()) if match else None
        if told and told.precision in _FINER and told != around and contains(around, told):
            found[told.path] = told
    return next(iter(found.values())) if len(found) == 1 else None
