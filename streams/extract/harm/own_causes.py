"""The cause of each figure where a sentence tells of several: what some died of is not what killed the others.

"Soldiers shot 33 people, and six others died of hunger": hunger is of the six.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from schemas import Cause
from streams.extract.harm.causes import Item, causes_in
from streams.extract.harm.frames import Figure
from streams.extract.scene import Scene
from streams.extract.time.count_days import BRINGING, BRINGS
from streams.needing import Needing

# "died of hunger", "deaths from cholera"
_DIED_OF = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths|perish(?:ed|es)?|succumb(?:ed|s)?)\s+(?:of|from|to|due to|because of)\s+"
    r"(?P<what>(?:[\w-]+\s+){0,3}?[\w-]+)",
    re.IGNORECASE,
)
# "Cholera has killed 40 people since the siege began", "killed by hunger": what kills without a hand
_KILLS = re.compile(
    r"(?P<what>[a-z-]+(?:\s+(?:outbreak|epidemic))?)\s+(?:(?:has|have|had|also|already)\s+){0,2}"
    r"(?:kill(?:s|ed)?\b(?!\s+by\b)|claim(?:s|ed)?\s+(?:[\w,-]+\s+){1,5}?lives\b)|\bkilled\s+by\s+(?P<by>(?:[\w-]+\s+)?[\w-]+)",
    re.IGNORECASE,
)
_SLOW = frozenset({Cause.DISEASE, Cause.HUNGER})
# "A pilot died in a crash, bringing the number of those killed in the war to 14": the war is of the 14
_BRINGS = Needing(
    (*BRINGING, *BRINGS, "with which"),
    rf"\b(?:{'|'.join(BRINGING)}|(?:which|that|this) (?:{'|'.join(BRINGS)})|with which)"
    r" (?:the|its|their) [^,;]*?\b(?:toll|tally|total|number|count|deaths)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s*,?\s+who\s+(?:(?:have|has|had|later|also)\s+)?")


def own_cause(scene: Scene, figures: list[Figure], figure: Figure, *, is_running: bool) -> Cause:
    """The cause of a figure: the sentence's, but for what only others of its figures died of.

    `is_running`: it counts more than the event of which the item tells.
    """
    item, harm = scene.document.causes_told, figure.harm
    told = _told_of_deaths(scene)
    if len(figures) == 1:  # "Thirty died of hunger during the siege": what is slow, whatever else is told
        told = [one for one in told if one.causes.keys() <= _SLOW and _is_of(scene, figure, one.match)]
    if not told:
        return scene.cause_of(_of_its_clause(scene, figure), item, harm, is_running=is_running)
    owned = next((one for one in told if _is_of(scene, figure, one.match)), None)
    if owned:
        return scene.cause_of(owned.causes, Item(), harm)
    whole = next((one for one in figures if one.at == figure.parent), None)
    if figure.trigger is None and whole:
        return own_cause(scene, figures, whole, is_running=is_running)
    if figure.trigger is None:
        return scene.cause_of(scene.told, item, harm, is_running=is_running)
    if (brought := _brought_by(scene, figure, told)) is not None:
        return scene.cause_of(brought.causes, Item(), harm)
    of_others = sum((one.causes for one in told), Counter[Cause]())
    rest = scene.text
    for one in told:
        rest = rest.replace(one.match[0], " ")
    return scene.cause_of(causes_in(rest), item.without(of_others), harm, is_running=is_running)


class _Told(NamedTuple):
    """What some are told to have died of, with the words that tell it."""

    match: re.Match[str]
    causes: Counter[Cause]


def _told_of_deaths(scene: Scene) -> list[_Told]:
    text = scene.text
    told = [_Told(match, causes_in(match["what"])) for match in _DIED_OF.finditer(text)]
    kills = _KILLS.finditer(text) if not _SLOW.isdisjoint(scene.told) else ()
    slow = [_Told(match, causes_in(match["what"] or match["by"])) for match in kills]
    return [one for one in told if one.causes] + [one for one in slow if one.causes and one.causes.keys() <= _SLOW]


def _of_its_clause(scene: Scene, figure: Figure) -> Counter[Cause]:
    """The causes told beside a figure, before or behind the word that brings a toll to another."""
    brings = _BRINGS.search(scene.text)
    if brings is None:
        return scene.told
    behind = scene.chunks.row[figure.at].start > brings.start()
    return causes_in(scene.text[brings.start() :] if behind else scene.text[: brings.start()]) or scene.told


def _brought_by(scene: Scene, figure: Figure, told: list[_Told]) -> _Told | None:
    """ "Nine died of cholera on Monday, bringing the toll to 222": of what those died who bring it there, where it is
    told as the toll of nothing else."""
    brings = _BRINGS.search(scene.text)
    if brings is None or scene.chunks.row[figure.at].start < brings.end() or causes_in(scene.text[brings.start() :]):
        return None
    return next((one for one in reversed(told) if one.match.end() <= brings.start()), None)


def _is_of(scene: Scene, figure: Figure, match: re.Match[str]) -> bool:
    """Whether the verb is the figure's own ("claimed nine lives" holds it), or stands in the relative clause right
    behind it."""
    row = scene.chunks.row
    own = figure.at if figure.trigger is None else figure.trigger
    if match.start() <= row[own].start < match.end():
        return True
    return _WHO.fullmatch(scene.text, row[figure.at].end, match.start()) is not None
