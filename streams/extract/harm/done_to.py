"""What may be done to whom: "lost 300 soldiers" are deaths, "lost two players" are none."""

from __future__ import annotations

import re

from schemas import Unit, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.phrases.people import NounPhrase
from streams.extract.text.nouns import is_nation

_OF_FAMILY = re.compile(r"\b(?:family|household) of $", re.IGNORECASE)


def may_be_done_to(verb: str, chunks: Chunks, k: int) -> bool:
    """ "destroyed 120 militants", "lost 300 soldiers" are deaths; "destroyed 12 tanks", "lost two players" are none."""
    counted = chunks.row[k]
    phrase = counted.phrase
    if verb.endswith("holding"):
        return counted.tag == "N" and counted.quantity.value != 0  # "is holding a baby", "is holding no prisoners"
    if verb == "remains of":
        return counted.tag in "NI" and phrase is not None and phrase.is_people  # not of 12 houses
    if verb in words_listed("frames", "seized"):
        return counted.tag == "N" and phrase is not None and phrase.is_people
    if verb == "paraded":
        return phrase is not None and VictimClass.SUSPECT in phrase.classes  # not "paraded 400 troops"
    if verb == "shot down":
        return phrase is None or phrase.head not in words_listed("frames", "flown")
    if verb in ("wiped out", "wiping out", "wipes out") and phrase is not None and phrase.is_people:
        kin = {VictimClass.CHILD, VictimClass.WOMAN, VictimClass.MAN}
        if (
            phrase.head in words_listed("people", "everybody")
            or phrase.head in ("villagers", "passengers")
            or not kin.isdisjoint(phrase.classes)
            or phrase.unit is Unit.HOUSEHOLD
            or phrase.head.endswith("members")
        ):
            return True
    if verb in ("wiped out", "wiping out", "wipes out") and _OF_FAMILY.search(chunks.sentence, 0, counted.start):
        return True
    if verb in words_listed("frames", "of_fighters"):
        return counted.tag == "N" and phrase is not None and _are_fighters(chunks, k, phrase)
    if verb == "expelled":
        return are_driven_out(counted)
    if verb in words_listed("frames", "lost"):
        return phrase is not None and phrase.head in words_listed("frames", "mourned")
    return True


def _are_fighters(chunks: Chunks, k: int, phrase: NounPhrase) -> bool:
    """ "militants", "Northern Front members", "several members of the Northern Front"."""
    if VictimClass.COMBATANT in (*phrase.classes, *lexicon.person_classes().get(phrase.head.split()[-1], ())):
        return True  # suspected ones too
    of_name = re.match(r"fe?(?=\.)", chunks.tags[k + 1 : k + 4])
    named = of_name is not None and chunks.sentence[chunks.row[k + 1 + of_name.end()].start].isupper()
    return phrase.head in words_listed("frames", "belong") and (named or phrase.group is not None)


def are_held(counted: Chunk) -> bool:
    """ "seized 12 suspects": whoever is hunted is arrested, not abducted."""
    classes = counted.phrase.classes if counted.phrase else ()
    return VictimClass.COMBATANT in classes or VictimClass.SUSPECT in classes


def are_driven_out(counted: Chunk) -> bool:
    """Expelled, peoples and families are driven out; diplomats, members and students are sent away."""
    head = counted.phrase.head if counted.phrase else ""
    return is_nation(head.title()) or head in words_listed("frames", "driven_out")
