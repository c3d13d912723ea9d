"""Whom something only touches: "the pay deal affects 109,000 workers" is no harm, as a flood that does so is."""

from __future__ import annotations

from collections.abc import Iterable

from schemas import Cause, Harm
from streams.extract import lexicon
from streams.extract.harm.causes import causes_in
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import finder
from streams.extract.phrases.chunks import Chunks
from streams.extract.scene import Scene

_NATURAL = frozenset({Cause.DISASTER, Cause.DISEASE, Cause.HUNGER})
_labour = finder(lexicon.table("cues")["labour"])


_STRUCK = frozenset({Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.DISPLACED, Harm.AFFECTED})


def only_touches(scene: Scene, figure: Figure, told: Iterable[Harm] = ()) -> bool:
    """Whether those of a figure are only affected, and by nothing that strikes their lives. `told`: the harms that the
    sentence counts before them ("420 displaced and 1,900 affected": by the same)."""
    if not _is_touched(scene.chunks, figure):
        return False
    beside = figure.rule in ("number-participle", "number-passive") and not _STRUCK.isdisjoint(told)
    return not beside and not _strikes_people(scene, figure)


def _is_touched(chunks: Chunks, figure: Figure) -> bool:
    """ "affects 109,000 workers", "900 passengers were stranded": of a change of wages or a strike too."""
    if figure.rule == "modifier-number":
        counted = chunks.row[figure.at]
        return any(word in chunks.sentence[counted.start : counted.end].lower() for word in ("affected", "stranded"))
    trigger = chunks.row[figure.trigger].low if figure.trigger is not None else ""
    return trigger.startswith(("affect", "impact", "strand"))


def _strikes_people(scene: Scene, figure: Figure) -> bool:
    """Whether the sentence, or else an item on a disaster, says what may touch people's lives; not at their work."""
    if _labour(scene.low):
        return False
    stranded = figure.trigger is not None and scene.chunks.row[figure.trigger].low == "stranded"
    return stranded or bool(causes_in(scene.text)) or not _NATURAL.isdisjoint(scene.document.causes)
