"""How the figures of a text stand to those of an event, in whatever order the event came to know them."""

from __future__ import annotations

from itertools import permutations

from schemas import Harm, VictimClass
from streams.detect.event import NOBODY
from streams.detect.growth import harms_of
from streams.detect.mention import mentions_of
from streams.detect.observation import observe
from streams.detect.statement import statements_of
from tests.detect.claims_factory import envelope, event


def mention(item: str, words: str, victims: VictimClass):
    observed = observe(envelope(item, "2021-03-01", event(words, claimant=None, victim_class=(victims,))))
    (only,) = mentions_of(observed, statements_of(observed))
    return only


def test_a_rise_is_held_against_the_greatest_figure_of_its_harm() -> None:
    told = [
        mention("a", "60", VictimClass.UNSPECIFIED),
        mention("b", "5", VictimClass.CHILD),
        mention("c", "50", VictimClass.CIVILIAN),
    ]
    risen = mention("d", "70", VictimClass.WOMAN)
    for order in permutations(told):
        face = NOBODY
        for one in order:
            face = face.joined(one)
        assert [(harm, new.low, old.low) for harm, new, old in harms_of(risen, face)] == [(Harm.KILLED, 70, 60)]
