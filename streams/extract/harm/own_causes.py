"""The cause of each figure where a sentence tells of several: what some died of is not what killed the others.

"Soldiers shot 33 people, and six others died of hunger": hunger is of the six.
"""

from __future__ import annotations

import re
from collections import Counter

from schemas import Cause
from streams.extract.harm.causes import cause_of, causes_in, is_deliberate
from streams.extract.harm.frames import Figure
from streams.extract.scene import Scene

# "died of hunger", "deaths from cholera"
_DIED_OF = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths|perish(?:ed|es)?|succumb(?:ed|s)?)\s+(?:of|from|to|due to|because of)\s+"
    r"(?P<what>(?:[\w-]+\s+){0,3}?[\w-]+)",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s*,?\s+who\s+(?:(?:have|has|had|later|also)\s+)?")


def own_cause(scene: Scene, figures: list[Figure], figure: Figure) -> Cause:
    """The cause of a figure: the sentence's, but for what only others of its figures died of."""
    told = [match for match in _DIED_OF.finditer(scene.text) if causes_in(match["what"])] if len(figures) > 1 else []
    if not told:
        return scene.cause
    owned = next((match for match in told if _is_of(scene, figure, match)), None)
    if owned:
        return cause_of(owned["what"], Counter())
    if figure.trigger is None:
        whole = next((one for one in figures if one.at == figure.parent), None)
        return own_cause(scene, figures, whole) if whole else scene.cause
    others = Counter(scene.document.causes)
    for match in told:
        others -= causes_in(match["what"])
    cause = cause_of(_DIED_OF.sub(" ", scene.text), others, lambda: scene.document.lead_causes)
    return Cause.VIOLENCE if cause is Cause.ACCIDENT and is_deliberate(scene.document.whole) else cause


def _is_of(scene: Scene, figure: Figure, match: re.Match[str]) -> bool:
    """Whether the verb is the figure's own, or stands in the relative clause right behind it."""
    row = scene.chunks.row
    if figure.trigger is not None and match.start() <= row[figure.trigger].start < match.end():
        return True
    return _WHO.fullmatch(scene.text, row[figure.at].end, match.start()) is not None
