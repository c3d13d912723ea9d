"""Cases: of a disease each is a person ("120 cases of cholera", "cases of measles rose to 94"), of the law none is."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import SICK
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

# "6,200 cases and 140 deaths"
_WITH_DEATHS = re.compile(
    r"(?:\s*\([^)]*\))?,?\s+(?:and|with|including|among them"
    r"|,)\s+(?:[a-z]+\s+){0,2}?[\d,]+\s+(?:[a-z]+\s+)?(?:deaths|fatalities)\b",
    re.IGNORECASE,
)
# "the court heard nine cases": in news of a disease too
_OF_LAW = Needing(
    ("court", "judge", "legal", "lawsuit", "lawyer", "prosecut", "tribunal", "filed", "fraud", "corruption", "murder"),
    r"\b(?:courts?|judges?|legal|lawsuits?|lawyers?|prosecut\w+|tribunals?|filed|fraud|corruption|murders?)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 80
"""Within so many characters after "cases of" the disease is named."""


def are_cases(chunks: Chunks, k: int, before: Harm | None) -> bool:
    """ "120 cases of cholera", "nine confirmed cases" of what the sentence or the news names, or of what was counted
    before."""
    number = chunks.row[k].number
    match = SICK.match(chunks.tags, k)
    if match is None or number is None or number.could_be_year:
        return False
    cases = next(
        (i for i in range(k + 1, match.end()) if chunks.row[i].low in words_listed("frames", "illnesses")), None
    )
    if cases is None:
        return False
    end = chunks.row[cases].end
    if k and chunks.row[k - 1].low in ("up", "down") and chunks.sentence.startswith(" from ", end):
        return False  # "down several thousand cases from the week before": so many fewer
    if _WITH_DEATHS.match(chunks.sentence, end):
        return True
    if before is Harm.AFFECTED and not chunks.sentence.lower().startswith(" of ", end):
        return True
    return are_of_disease(chunks, cases)


def are_of_disease(chunks: Chunks, cases: int) -> bool:
    """Whether the cases at that chunk are those of a disease, which the sentence or the news names."""
    lowered, end = chunks.sentence.lower(), chunks.row[cases].end
    of_what = lowered.startswith(" of ", end)
    if chunks.of_disease and not of_what and not _OF_LAW.search(chunks.sentence):
        return True
    named = lowered[end + 4 : end + 4 + LONGEST_NAME] if of_what else lowered
    return any(stem in named for stem in lexicon.table("causes")["causes"]["disease"])
