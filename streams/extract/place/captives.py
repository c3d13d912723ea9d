"""Where captives are: in the place in which the item says that they are held, whoever speaks of them and from where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from schemas import Harm, Measure, Place
from streams.extract.draft import Draft
from streams.extract.time.earlier_deaths import changes_hands
from streams.link.places import PlaceMention
from streams.needing import Needing

_CAPTIVES = Needing(("ostage", "aptiv"), r"\b(?:hostages?|captives?|captivity)\b(?!-)", re.IGNORECASE)
# "the hostages who are still (being held) in Kasa", "in captivity in Kasa", "held hostage by the group in Kasa"
_HELD_IN = re.compile(
    r"\b(?:hostages?|captives?|captivity|captors|held|kept|holding)"
    r"(?: (?:all|who|that|are|is|were|was|be|being|been|to|still|now|also|currently|remain(?:s|ed|ing)?|believed|"
    r"thought|held|kept|left|captive|hostage|alive|underground|there|somewhere|deep|by (?:the )?[A-Z]\w+|"
    r"for [\w-]+ [a-z]+))* "
    r"(?:in|inside|across) (?:the )?$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\b(?:hostages?|captives?)(?: back| home| released| freed| out)* (?:from|out of) (?:the )?$")
_BROUGHT_TO = re.compile(r"\b(?:in)?to (?:the )?$")
_AS_CAPTIVES = re.compile(r" as (?:hostages|captives)\b")
# Of whom it is said, be they called so in the sentence before
_OF_THEM = re.compile(
    r"\b(?:hostages?|captives?|captivity|captors|they|them|those|others|the rest)\b[^.;]*$", re.IGNORECASE
)
_COUNTED = re.compile(r"(?: [\w’'-]+){0,3} (?:hostages?|captives?)\b")  # behind the number: "four living hostages"
_LOOK = 70


def are_told(text: str) -> bool:
    """Whether an item speaks of captives."""
    return _CAPTIVES.search(text) is not None


def place_of_captives(text: str, mentions: Sequence[PlaceMention]) -> Place | None:
    """The place in which an item says that captives are held; None where it tells none, or two as often."""
    held = [m.place for m in mentions if m.kind == "name" and _holds_them(text, m)]
    ranked = Counter(one.path[:2] for one in held).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return min((one for one in held if one.path[:2] == ranked[0][0]), key=lambda one: len(one.path))


def _holds_them(text: str, mention: PlaceMention) -> bool:
    first = max(0, mention.start - _LOOK)
    if _AS_CAPTIVES.match(text, mention.end):
        return _BROUGHT_TO.search(text, first, mention.start) is not None
    if _OUT_OF.search(text, first, mention.start):
        return True
    if not _HELD_IN.search(text, first, mention.start) or not _OF_THEM.search(text, first, mention.start):
        return False
    return _CAPTIVES.search(text, max(0, mention.start - 2 * _LOOK), mention.start) is not None


def is_of_captives(draft: Draft) -> bool:
    """Whether a figure is of people who are captives, or were until they died; not of those whom somebody takes."""
    if draft.harm is Harm.KIDNAPPED:
        return draft.measure is Measure.STOCK or draft.figure.rule == "noun-of-people"
    if draft.harm is not Harm.KILLED:
        return False
    text = draft.sentence.text
    return _COUNTED.match(text, draft.end) is not None or "in captivity" in text or changes_hands(text)
