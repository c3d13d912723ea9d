"""Who answers another's word and gives his own: "Residents dismissed the toll that the army gave, saying 45 died"."""

from __future__ import annotations

import re

from schemas import Stance
from streams.extract.source.attribution import REFUSES, Attribution
from streams.extract.source.goes_on import goes_on
from streams.extract.source.heard import Heard
from streams.extract.source.may_speak import may_be_cited
from streams.extract.source.subjects import Span
from streams.extract.text.words import Words

# Before whoever gave what is answered: "the toll (that) the army gave", "what the police said"
_IS_ANSWERED = re.compile(
    r"\b(?:(?:tolls?|figures?|numbers?|counts?|tally|tallies|estimates?|accounts?|claims?|versions?|reports?|statements?|data"
    r"|statistics)(?: (?:that|which))?|what) (?:the |its |their )?$",
    re.IGNORECASE,
)
# "figures (that) the union released last week", right before ", which said"
_ISSUED = re.compile(
    r"\b(?:figures|numbers|statistics|data|list|report|count|tally|estimate)(?: that| which)? (?:the |an? )?"
    r"(?P<who>(?!that\b|which\b)(?:[\w'’.-]+ ){0,7}?[\w'’.-]+) (?:had |has |have )?"
    r"(?:released|published|issued|announced|put out|gave)"
    r"(?: (?:last|this) (?:week|month|year)| (?:late |early )?(?:on )?\w+day| in \w+| earlier)?$"
)
_NEXT_CLAUSE = re.compile(r";|,? \b(?:but|while|whereas)\b|, and\b")


def replies(words: Words, heard: Heard, span: Span, stance: Stance, found: list[Attribution]) -> Attribution | None:
    """What follows a participle after a relative clause of speech is of the subject with whom the sentence began.

    `span`: the participle; `found`: who speaks before it."""
    i, sentence = span[0], heard.sentence
    if stance in REFUSES or not words.lows[i].endswith("ing") or i == 0 or words.lows[i - 1] != ",":
        return None
    if not all(_IS_ANSWERED.search(sentence, 0, one.at) for one in found if one.stance not in REFUSES):
        return None
    if _NEXT_CLAUSE.search(sentence, found[0].at, words.starts[i]):
        return None
    made = goes_on(words, heard, i, stance)
    return made and made._replace(at=words.starts[i])


def issued_by(heard: Heard, end: int, covers: list[Span]) -> Attribution | None:
    """ "They differ from the figures that the union released last week, which said 43 died": what the union says."""
    match = _ISSUED.search(heard.sentence, 0, end)
    source = heard.source(match["who"], plainly=True, at=match.start("who")) if match else None
    if match is None or source is None or not may_be_cited(source[0], match["who"].split()[-1:]):
        return None
    return Attribution(source[0], Stance.REPORTS, tuple(covers), match.start("who"), True, source[1])
