"""What surrounds the figures of one sentence: worked out once, whatever the number of figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from schemas import Cause
from streams.extract.causes import cause_of
from streams.extract.chunks import Chunks
from streams.extract.claimants import Attribution
from streams.extract.document import Document, Sentence
from streams.extract.period_spans import TimeSpan
from streams.extract.perpetrators import Doers, doers_in
from streams.extract.times import is_campaign, said_on
from streams.link.places import PlaceMention

_HEDGES = re.compile(
    r"\b(?:feared|believed|unconfirmed|reportedly|allegedly|may have|might have|presumed|alleged|suspected to have|said to have|thought to)\b",
    re.IGNORECASE,
)
_REVISES = re.compile(
    r"\b(?:revised|correct(?:s|ed|ion)|lowered|scaled back|downgraded|amended|retract\w*|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:r(?:ises|ose|isen|ising)|climb\w*|jump\w*|increas\w*|gr[eo]w\w*|up from|soar\w*)\b", re.IGNORECASE
)
_ADMISSION = re.compile(r"\b(?:admission|acknowledge?ment|admitted|admits|conceded)\b", re.IGNORECASE)
_WITH_DOER = re.compile(
    r"\bincluding the (?:[\w-]+ )?(?:attacker|bomber|gunman|shooter|perpetrator|assailant|attackers|gunmen|bombers|assailants|driver who)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:toll|figure|number|count)\b[^.;]{0,40}\b(?:higher|lower|greater|bigger|worse|more)\b|\b(?:higher|lower) than\b",
    re.IGNORECASE,
)
_UP_FROM = re.compile(r"\bup from\b", re.IGNORECASE)


@dataclass(frozen=True)
class Scene:
    """A sentence with all that its figures share."""

    document: Document
    sentence: Sentence
    chunks: Chunks
    spans: list[TimeSpan]
    attributions: list[Attribution]

    @property
    def text(self) -> str:
        return self.sentence.text

    @cached_property
    def statement(self) -> TimeSpan | None:
        """The time at which the sentence's source spoke."""
        return said_on(self.text, self.spans, [a.at for a in self.attributions if a.direct])

    @cached_property
    def event_spans(self) -> list[TimeSpan]:
        return [span for span in self.spans if span is not self.statement]

    @cached_property
    def places(self) -> list[PlaceMention]:
        return self.document.places_of(self.sentence)

    @cached_property
    def doers(self) -> Doers:
        return doers_in(self.text, self.document.actors_of(self.sentence), self.document.actors)

    @cached_property
    def cause(self) -> Cause:
        return cause_of(self.text, self.document.causes)

    @cached_property
    def hedged(self) -> bool:
        return bool(_HEDGES.search(self.text))

    @cached_property
    def tells_rise(self) -> bool:
        return bool(_RISES.search(self.text))

    @cached_property
    def up_from(self) -> bool:
        return bool(_UP_FROM.search(self.text))

    @cached_property
    def revises(self) -> bool:
        return bool(_REVISES.search(self.text))

    @cached_property
    def includes_perpetrator(self) -> bool:
        return bool(_WITH_DOER.search(self.text))

    @cached_property
    def campaign(self) -> bool:
        return is_campaign(self.text)

    @cached_property
    def compares(self) -> bool:
        """The figure is set beside another ("the toll is much higher")."""
        return bool(_COMPARES.search(self.text))

    def admits_before(self, at: int) -> bool:
        """True where an admission is spoken of before offset `at`."""
        match = _ADMISSION.search(self.text)
        return match is not None and match.end() <= at
