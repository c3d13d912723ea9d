"""A source whom a medium quotes: "a source quoted by AFP said", "police were quoted by the radio as saying"."""

from __future__ import annotations

from schemas import ClaimantKind
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.names_behind import article_before, name_after
from streams.extract.text.words import Words

RELAYED = frozenset({"quoted", "cited", "carried", "relayed", "aired", "broadcast"})
LONGEST_BETWEEN = 12
"""So many words stand between a source and who quotes it."""


def quoted_by_media(found: list[Attribution], words: Words, heard: Heard) -> list[Attribution]:
    """Attributions, and beside each source that a medium quotes the medium, which relays it."""
    made = list(found)
    for i in range(1, len(words.lows) - 1):
        if words.lows[i] not in RELAYED or words.lows[i + 1] != "by":
            continue
        name = name_after(words, i + 2)
        said = [k for k, one in enumerate(made) if _is_right_before(words, one.at, i)]
        if name is None or not said:
            continue
        start = words.starts[article_before(words, name)]
        medium = heard.source(heard.sentence[start : words.ends[name[1] - 1]], plainly=True, at=start)
        if medium and medium[0].kind is ClaimantKind.MEDIA:
            one = made[said[-1]]._replace(cited=True)
            made[said[-1]] = one
            made.insert(said[-1], one._replace(claimant=medium[0], by_person=False, cited=False))
    return made


def _is_right_before(words: Words, at: int, i: int) -> bool:
    return 0 < i - words.at(at) <= LONGEST_BETWEEN
