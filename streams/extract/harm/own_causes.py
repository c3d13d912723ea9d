"""The cause of each figure where a sentence tells of several: what some died of is not what killed the others.

"Soldiers shot 33 people, and six others died of hunger": hunger is of the six.
"""

from __future__ import annotations

import re
from collections import Counter

from schemas import Cause
from streams.extract.harm.causes import Item, causes_in
from streams.extract.harm.frames import Figure
from streams.extract.scene import Scene

# "died of hunger", "deaths from cholera"
_DIED_OF = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths|perish(?:ed|es)?|succumb(?:ed|s)?)\s+(?:of|from|to|due to|because of)\s+"
    r"(?P<what>(?:[\w-]+\s+){0,3}?[\w-]+)",
    re.IGNORECASE,
)
# "A pilot died in a crash, bringing the number of those killed in the war to 14": the war is of the 14
_BRINGS = re.compile(
    r"\b(?:bring|rais|tak|push|lift)ing (?:the|its|their) [^,;]*?\b(?:toll|tally|total|number|count|deaths)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s*,?\s+who\s+(?:(?:have|has|had|later|also)\s+)?")


def own_cause(scene: Scene, figures: list[Figure], figure: Figure, *, is_running: bool) -> Cause:
    """The cause of a figure: the sentence's, but for what only others of its figures died of.

    `is_running`: it counts more than the event of which the item tells.
    """
    item, harm = scene.document.causes_told, figure.harm
    told = [match for match in _DIED_OF.finditer(scene.text) if causes_in(match["what"])] if len(figures) > 1 else []
    if not told:
        return scene.cause_of(_of_its_clause(scene, figure), item, harm, is_running=is_running)
    owned = next((match for match in told if _is_of(scene, figure, match)), None)
    if owned:
        return scene.cause_of(causes_in(owned["what"]), Item(), harm)
    whole = next((one for one in figures if one.at == figure.parent), None)
    if figure.trigger is None and whole:
        return own_cause(scene, figures, whole, is_running=is_running)
    if figure.trigger is None:
        return scene.cause_of(scene.told, item, harm, is_running=is_running)
    of_others = sum((causes_in(match["what"]) for match in told), Counter[Cause]())
    rest = causes_in(_DIED_OF.sub(" ", scene.text))
    return scene.cause_of(rest, item.without(of_others), harm, is_running=is_running)


def _of_its_clause(scene: Scene, figure: Figure) -> Counter[Cause]:
    """The causes told beside a figure, before or behind the word that brings a toll to another."""
    brings = _BRINGS.search(scene.text)
    if brings is None:
        return scene.told
    behind = scene.chunks.row[figure.at].start > brings.start()
    return causes_in(scene.text[brings.start() :] if behind else scene.text[: brings.start()]) or scene.told


def _is_of(scene: Scene, figure: Figure, match: re.Match[str]) -> bool:
    """Whether the verb is the figure's own, or stands in the relative clause right behind it."""
    row = scene.chunks.row
    if figure.trigger is not None and match.start() <= row[figure.trigger].start < match.end():
        return True
    return _WHO.fullmatch(scene.text, row[figure.at].end, match.start()) is not None
