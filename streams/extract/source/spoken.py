"""Who has spoken so far in an item."""

from __future__ import annotations

from typing import NamedTuple

from schemas import Claimant
from streams.link.actors import Actor, actor


class Spoken(NamedTuple):
    """`last`: the last source. `actors`: the known ones among all, the last first. `person`: the last of them who is
    named as a person. `unknown`: in the last sentence somebody speaks of whom only "he" or "she" tells."""

    last: Claimant | None = None
    actors: tuple[Actor, ...] = ()
    unknown: bool = False
    person: Claimant | None = None

    def by(self, claimant: Claimant) -> Spoken:
        """The same, and then a source."""
        speaker = actor(claimant.id) if claimant.id else None
        actors = (speaker, *(one for one in self.actors if one.id != speaker.id)) if speaker else self.actors
        person = claimant if claimant.person else self.person
        return self._replace(last=claimant, actors=actors, person=person)
