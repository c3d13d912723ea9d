"""Sources that give a count of their own before a colon, or a list.

The Red Cross has a higher figure: 3,000 displaced.
The union shared a list of 266 people who were killed.
"""

from __future__ import annotations

from functools import cache

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.lexicon import any_of
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.speech_words import listed
from streams.extract.source.subjects import subject_of_verb_at
from streams.extract.text.words import Words
from streams.needing import Needing

_GIVES = (
    r"(?:has|have|had|gave|gives|giving|offered|offers|delivered|delivers|brought|brings|presented|presents|published"
    r"|released|issued|amended|amends|revised|corrected|provided|provides|produced|circulated|announced|keeps|kept|reads|told)"
)


# "It spoke to witnesses for a report detailing 900 deaths"
_REPORTS = Needing(
    (" detailing ", " documenting ", " listing ", " describing "),
    r"\b(?:released|publishe[sd]|issued|presented|interviewed|spoke|compiled|wrote|prepared|investigated|produced|launched)"
    r" [^;:.]{0,60}?\b(?:an?|the|its|their) (?:[a-z]+ ){0,2}(?:report|study|survey|dossier|statement|document|paper)"
    r" (?:detailing|documenting|listing|describing) ",
)
# "shared a list of 266 people", "have drawn up a list with the names of 40 dead"
_LISTS = Needing(
    (" list ", " lists ", " names "),
    r"\b(?:shared|shares|released|releases|published|publishes|posted|posts|issued|circulated|presented|compiled"
    r"|drew up|drawn up|put together|has|have|kept|keeps|gave|provided|produced|read out) "
    r"(?:an?|the|its|their|his|her) (?:[a-z]+ ){0,2}(?:lists? (?:of|with|containing|naming)|names of) ",
)


def by_offer(sentence: str, words: Words, heard: Heard) -> list[Attribution]:
    """Who gives the figures behind a colon: the subject of the verb before it."""
    pattern = _pattern()
    matches = [match for one in (_LISTS, _REPORTS) if one.may_match(sentence) for match in one.finditer(sentence)]
    if ": " in sentence and pattern.may_match(sentence):
        matches += pattern.finditer(sentence)
    found = []
    for match in matches:
        subject = subject_of_verb_at(words, match.start())
        if subject is None:
            continue
        at = words.starts[subject[0]]
        source = heard.source(sentence[at : words.ends[subject[1] - 1]], plainly=True, at=at)
        if source is None or _is_thing(source[0]):
            continue
        end = sentence.find(";", match.end())
        covers = ((match.end(), end if end > 0 else len(sentence)),)
        found.append(Attribution(source[0], Stance.REPORTS, covers, at, True, source[1]))
    return found


def _is_thing(claimant: Claimant) -> bool:
    """ "The attack brought a new toll: 12": nobody who gives it."""
    unknown = claimant.kind is ClaimantKind.UNKNOWN and claimant.name[:1].islower()
    return unknown and listed("of_people").isdisjoint(claimant.name.split())


@cache
def _pattern() -> Needing:
    nouns = listed("counts") | {"version", "versions", "breakdown", "sums"}
    return Needing(
        nouns,
        rf"\b{_GIVES}\s+(?:[\w'’-]+\s+){{0,5}}?(?:{any_of(nouns)})\b"
        r"(?:[^:;.!?\d]|\d{1,2}(?= [A-Z][a-z]+)){0,40}:\s",
    )
