"""What a film, a novel or a play tells, and words of death that only strengthen others: nobody is harmed."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_WORKS = (
    r"(?:films?|movies?|novels?|dramas?|thrillers?|sitcoms?|musicals?|operas?|miniseries|video ?games?)"
    r"(?! (?:theat|festival|studio|industry|house|crew|set|school|star|premi|screening|cent))"
)
# "the film follows a detective who is shot", "in the novel, a girl is killed"; not what a film of the day shows
_TOLD = Needing(
    ("film", "movie", "novel", "drama", "thriller", "sitcom", "musical", "opera", "miniseries", "game"),
    rf"\b[Ii]n (?:the|his|her|a|this|its|their) (?:[\w-]+ )?{_WORKS}\b"
    rf"|\b{_WORKS}\b(?: [^.;,\d]{{0,30}}?)?\b(?:follows?|tells?|stars|starring|cent(?:re|er)s|portrays?|"
    r"is about|are about|is set|recounts?|dramatises)\b",
)
# "dead tired", "dead set against"
_ONLY_VERY = frozenset(
    {"tired", "set", "wrong", "certain", "serious", "sure", "right", "ahead", "easy", "quiet", "level"}
)
_TO_INJURY = re.compile(r"[^.;,]{0,20}? (?:to|through) (?:injur|suspension|illness|a rival)")
# "casualties of the downturn", "one of the first casualties of the spending cuts"
_OF_AN_ECONOMY = re.compile(
    r" of (?:the|this|that|a|an|its|their)? ?(?:[\w-]+ ){0,3}?(?:downturn|recession|slump|slowdown|cuts?|reforms?|"
    r"restructuring|budget|boom|bubble|crunch|trade war|price war|dispute|scandal|row|merger|takeover|tariffs?)\b"
)
_LOSES = frozenset({"lost", "lose", "loses", "losing"})


def is_told_in_fiction(chunks: Chunks, figure: Figure) -> bool:
    """ "In the novel, a girl is killed by soldiers": where a work says so; not who was hurt while it was made."""
    told = _TOLD.search(chunks.sentence)
    return told is not None and told.start() < chunks.row[figure.at].start


def only_strengthens(chunks: Chunks, figure: Figure) -> bool:
    """ "two boys were dead tired", "12 dead rats", "killed off two characters", "casualties of the slump"."""
    k, t = figure.at, figure.trigger
    if figure.harm is Harm.CASUALTIES and _OF_AN_ECONOMY.match(chunks.sentence, chunks.row[k].end):
        return True
    if t is None:
        return False
    verb, after = chunks.row[t].low, chunks.row[t + 1].low if t + 1 < len(chunks.row) else ""
    if verb == "dead" and t > k:
        return after in _ONLY_VERY or (t == k + 1 and after in words_listed("people", "animals"))
    if verb.startswith("kill") and after == "off":
        return True
    return verb in _LOSES and _TO_INJURY.match(chunks.sentence, chunks.row[k].end) is not None
