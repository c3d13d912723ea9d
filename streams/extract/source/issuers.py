"""A press release -> who issued it: what it tells in nobody else's name is its issuer's word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Claimant
from streams.extract.draft import Draft
from streams.extract.source.sources import of_actor
from streams.link.actors import actors_in

_HEAD = 400
"""So many characters of a text may hold what says that it is a release."""
_NEAR = 160
"""So many characters before those words its issuer is named."""
_RELEASE = re.compile(r"\b(?:for immediate release|(?:news|press|media) release)\b", re.IGNORECASE)


def issuer_of(text: str) -> Claimant | None:
    """ "Harbour Command - North 2011-05 For Immediate Release": the known actor that is named nearest to it."""
    cue = next(_RELEASE.finditer(text, 0, _HEAD), None)
    if cue is None:
        return None
    start = max(0, cue.start() - _NEAR)
    line_end = text.find("\n", cue.end())
    head = text[start : line_end if 0 <= line_end < cue.end() + _NEAR else cue.end()]
    at = cue.start() - start
    named = min(actors_in(head), key=lambda mention: abs(mention.start - at), default=None)
    return of_actor(named.actor, head[named.start : named.end], None) if named else None


def give_to_issuer(drafts: Iterable[Draft], text: str) -> None:
    """The figures that nobody gives in a release are those of its issuer. `text`: as received, with its head."""
    unsaid = [draft for draft in drafts if draft.claimant is None]
    issuer = issuer_of(text) if unsaid else None
    for draft in unsaid if issuer else ():
        draft.claimant = issuer
