"""Verbs whose object comes to harm by where it is brought: "rushed two men to hospital" (data/brought.yaml)."""

from __future__ import annotations

import re
from functools import cache

from schemas import Harm
from streams.extract import lexicon
from streams.extract.phrases.chunks import Chunks

_REACH_OF_WHITHER = 90  # characters; where somebody lay may stand before the place to which they were brought
# No noun goes on from the place ("the hospital fair"), and what is only looked at is no harm ("for an evaluation").
_ENDS_THERE = (
    r"(?! for (?:an? |the )?(?:\w+ )?(?:evaluation|check-?up|observation|tests?)\b)"
    r"(?!\s(?!with|in|on|for|after|where|and|by|as|at|when|while|following|early|late|from|but|over|near|before|during|since|overnight|today|yesterday|this|last|amid|under|via|to|into|onto|because|so|ahead|until|across|throughout|abroad|again|that|who|which|while|or)[a-z])"
)
# "..., 400 of them children," may stand between, and no other clause
_NOTHING_NEW = (
    r"(?:[^.;:,\"]*?|[^.;:,\"]{0,20},\s(?:[\d,]+|[a-z]+) of (?:them|whom)(?:[^.;:,\"]|,(?=\d)){0,40},[^.;:,\"]*?)"
)


def brought_to(chunks: Chunks, k: int) -> Harm | None:
    """ "rushed a man to hospital", "took both into custody", "blew three people to pieces"."""
    lead = next((c.low for c in reversed(chunks.row[max(0, k - 2) : k]) if c.tag not in "ae" and c.low != "over"), "")
    for whither, harm in _brought().get(lead, ()):
        after = chunks.sentence[chunks.row[k].end : chunks.row[k].end + _REACH_OF_WHITHER].lower()
        if whither.match(after):
            return harm
    return None


@cache
def _brought() -> dict[str, list[tuple[re.Pattern[str], Harm]]]:
    """Each verb with whither its object may be brought, and the harm that this tells."""
    found: dict[str, list[tuple[re.Pattern[str], Harm]]] = {}
    for row in lexicon.table("brought")["phrases"]:
        whither = re.compile(rf"{_NOTHING_NEW}\b(?:{row['whither']})\b{_ENDS_THERE}")
        for verb in row["opens"]:
            found.setdefault(verb, []).append((whither, Harm(row["harm"])))
    return found
