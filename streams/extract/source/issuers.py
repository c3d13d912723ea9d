"""A press release -> who issued it: what it tells in nobody else's name is its issuer's word.

So is what a known body publishes itself, by its name: a monitor's bulletin, a ministry's page. What the press prints is
nobody's word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Claimant, ClaimantKind
from streams.extract.draft import Draft
from streams.extract.source.sources import of_actor
from streams.link.actors import actors_in
from streams.link.papers import body_that_publishes
from streams.needing import Needing

_HEAD = 400
"""So many characters of a text may hold what says that it is a release."""
_NEAR = 160
"""So many characters before those words its issuer is named."""
_LINES = 3
_SHORT = 60
"""A head is of so many lines, and its issuer's of so many characters at most."""
_NUMBER = re.compile(r"(?=[^a-z]*\d)[A-Z\d]{2,6}(?:[-/][A-Z\d]{1,6}){2,}")  # "2011-05-N-012"
_RELEASE = Needing(("release",), r"\b(?:for immediate release|(?:news|press|media) release)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:[A-Z][\w.]+ ){1,4}(?:Sheriff['’]s (?:Office|Department)|Police (?:Department|Service|Bureau)|Highway Patrol"
    r"|State Police|Fire (?:Department|Rescue))\b"
)
_DEPUTIES = re.compile(r"\b(?:[Dd]eputies|Sheriff)\b")


def issuer_of(text: str, title: str = "") -> Claimant | None:
    """ "Harbour Command - North 2011-05 For Immediate Release": the known actor that is named nearest to it; else the
    office of which the release speaks as its own ("Deputies were sent to a house")."""
    cue = _RELEASE.search(text[:_HEAD])
    if cue is None:
        return _office_of(text) if _RELEASE.match(title) else _numbered_by(text)
    start = max(0, cue.start() - _NEAR)
    line_end = text.find("\n", cue.end())
    head = text[start : line_end if 0 <= line_end < cue.end() + _NEAR else cue.end()]
    at = cue.start() - start
    named = min(actors_in(head), key=lambda mention: abs(mention.start - at), default=None)
    return of_actor(named.actor, head[named.start : named.end], None) if named else _office_of(text)


def _numbered_by(text: str) -> Claimant | None:
    """The known actor whose name stands beside the number of a release, each on a line of its own, at its head."""
    lines = [line.strip() for line in text[:_HEAD].split("\n") if line.strip()][:_LINES]
    if not any(map(_NUMBER.fullmatch, lines)):
        return None
    for line in lines:
        first = next(iter(actors_in(line)), None) if len(line) < _SHORT else None
        if first and not first.start:
            return of_actor(first.actor, line[: first.end], None)
    return None


def _office_of(text: str) -> Claimant | None:
    """The office that a release names first; that of a sheriff whose deputies it tells of."""
    office = _OFFICE.search(text)
    if office:
        return Claimant(name=office[0], kind=ClaimantKind.GOVERNMENT, text=office[0])
    deputies = _DEPUTIES.search(text)
    return Claimant(name="sheriff's office", kind=ClaimantKind.GOVERNMENT, text=deputies[0]) if deputies else None


def give_to_issuer(drafts: Iterable[Draft], text: str, title: str = "", publisher: str | None = None) -> None:
    """The figures that nobody gives in a release are those of its issuer. `text`: as received, with its head."""
    unsaid = [draft for draft in drafts if draft.claimant is None]
    issuer = issuer_of(text, title) if unsaid else None
    if unsaid and issuer is None and publisher:
        body = body_that_publishes(publisher)
        issuer = of_actor(body, publisher, None) if body else None
    for draft in unsaid if issuer else ():
        draft.claimant = issuer
