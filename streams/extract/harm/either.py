"""A figure whose people suffered the one harm or the other: "24 rebels were killed or captured" counts no killed."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_BEFORE = re.compile(r"(?:(?P<first>[KRJGV]),a?)?(?P<other>[KRJGV]),?(?P<or>c)a?$")
_AFTER = re.compile(r"(?:,a?(?P<first>[KRJGV]))?,?(?P<or>c)[ahb]{0,3}(?P<other>[KRJGV])(?!a?e?[NIPM])")
_BEATEN = re.compile(r"b[a]?(?P<verb>\.),?(?:[.KJ],?)?c$")  # "were beaten, tortured or"
_LOST = frozenset({Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.CASUALTIES})
_HELD = frozenset({Harm.DETAINED, Harm.KIDNAPPED})
_REACH = 6  # chunks


def of_either(chunks: Chunks, figure: Figure) -> Figure | None:
    """The figure with the harm that is true of all whom it counts; None where no harm is ("killed or arrested").

    Those killed or wounded are casualties, and everybody killed or displaced is affected by what also only affects.
    """
    if figure.harm is Harm.AFFECTED and _displaced_too(chunks, figure):
        return figure._replace(harm=Harm.DISPLACED)
    harms = _harms(chunks, figure)
    if len(harms) < 2:
        return figure
    if harms <= _LOST:
        return figure._replace(harm=Harm.CASUALTIES)
    if chunks.row[figure.at].quantity.value == 0:
        return figure  # "no children were hurt or arrested": nobody was the one or the other
    if harms <= _HELD:
        return figure._replace(harm=Harm.DETAINED)
    return figure._replace(harm=Harm.AFFECTED) if Harm.AFFECTED in harms else None


def _displaced_too(chunks: Chunks, figure: Figure) -> bool:
    """ "240 people were affected and evacuated": all of them both, and the second says more."""
    found = _AFTER.match(chunks.tags, figure.trigger + 1) if figure.trigger is not None else None
    if found is None or chunks.row[found.start("or")].low != "and":
        return False
    other = chunks.row[found.start("other")]
    return other.tag == "K" and other.trigger is not None and other.trigger.harm("K") is Harm.DISPLACED


def _harms(chunks: Chunks, figure: Figure) -> set[Harm]:
    """The harms that an "or" joins to the figure's own, which is among them."""
    t = figure.trigger
    if t is None or chunks.row[t].trigger is None:
        return set()
    if (hurt := _BEATEN.search(chunks.tags, max(0, t - _REACH), t)) and chunks.row[t - 1].low == "or":
        told = chunks.row[hurt.start("verb")].low in words_listed("frames", "mistreated")
        return {figure.harm, Harm.INJURED} if told else set()
    found = _AFTER.match(chunks.tags, t + 1) or _BEFORE.search(chunks.tags, max(0, t - _REACH), t)
    if found is None or chunks.row[found.start("or")].low not in ("or", "and/or"):
        return set()
    named = [chunks.row[found.start(name)] for name in ("first", "other") if found[name]]
    return {figure.harm, *(harm for c in named if c.trigger and (harm := c.trigger.harm(c.tag)))}
