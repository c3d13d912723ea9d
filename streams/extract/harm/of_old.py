"""Who was dug up after centuries: "the skeletons of two children were found in the medieval graveyard"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_DUG_UP = ("skelet", "skull", "remains", "bones", "burial", "grave", "mumm")
_OLD = Needing(
    (
        "rchaeolog",
        "rcheolog",
        "edieval",
        "prehistoric",
        "Roman",
        "Bronze Age",
        "Iron Age",
        "Stone Age",
        "Neolithic",
        "century",
    ),
    r"\b(?:[Aa]rcha?eolog\w+|[Mm]edieval|prehistoric|Roman|Bronze Age|Iron Age|Stone Age|Neolithic"
    r"|(?:[6-9]|1[0-8])th[- ]century)\b",
)
# "Archaeologists found a mass grave of 40 soldiers of the 1st century"
_OF_AN_AGE = Needing(
    ("rchaeolog", "rcheolog"),
    r"(?=.*\b[Aa]rcha?eolog)"
    r".*\b(?:[Mm]edieval|[Pp]rehistoric|[Aa]ncient|Roman|Viking|(?:Bronze|Iron|Stone) Age|Neolithic"
    r"|(?:1st|2nd|3rd|[4-9]th|1[0-6]th|first|second|third|fourth|fifth|sixth)[- ]century)\b",
    re.DOTALL,
)
_OF_CRIME = re.compile(
    r"\b(?:police|prosecutors?|detectives?|forensic|mass graves?|war|regime|dictatorship|missing|murder\w*|killed)\b",
    re.IGNORECASE,
)


def is_of_old(chunks: Chunks, figure: Figure, whole: str) -> bool:
    """Whether a figure is of the dead whom archaeologists find; not where police or the dead of a war are told of."""
    if figure.harm is not Harm.KILLED:
        return False
    if _OF_AN_AGE.search(chunks.sentence):
        return True
    near = chunks.row[max(0, figure.at - 4) : figure.at + 4]
    if not any(one.low.startswith(_DUG_UP) for one in near):
        return False
    return _OLD.search(whole) is not None and _OF_CRIME.search(chunks.sentence) is None
