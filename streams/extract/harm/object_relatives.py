"""Persons counted before a clause that says what was done to them, with or without its "that".

The 40 rebels it killed on Monday    the 12 nurses whom the gunmen had kidnapped    nine men police arrested
e   N        .  K                    e   N         r    e   P      h   K            N       P      K
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_DONE = frozenset({Harm.KILLED, Harm.INJURED, Harm.DETAINED, Harm.KIDNAPPED, Harm.DISPLACED})
_PRONOUNS = frozenset({"they", "it", "he", "she", "we", "i"})
# Nothing that the verb is done to follows it, and a clause or the verb of the whole does.
_CLAUSE = re.compile(
    r"N(?:(?P<that>r)(?=[.]))?r?(?P<subject>(?(that)[.]{1,3}|[.])|e[.]{0,2}[.P]|P)h?a?(?P<verb>K)(?=[s,pcbhzautJ]|$|[.](?=[.,s]|$))(?!,?c?[ea]?[NMI])"
)


def object_of_clause(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the persons at chunk k where the clause behind them says what was done to them."""
    match = _CLAUSE.match(chunks.tags, k)
    if match is None or not _is_subject(chunks, match):
        return None
    t = match.start("verb")
    verb = chunks.row[t]
    harm = verb.trigger.harm("K") if verb.trigger else None
    if harm not in _DONE or verb.low not in words_listed("frames", "done_by_somebody"):
        return None
    after = chunks.row[t + 1].low if t + 1 < len(chunks.row) else ""
    return Figure(k, Harm.KILLED if after == "dead" else harm, "object-of-clause", trigger=t)


def _is_subject(chunks: Chunks, match: re.Match[str]) -> bool:
    """Whether somebody is named who does it: a pronoun, persons, or after "that" whoever it is."""
    start, end = match.span("subject")
    first = chunks.row[start]
    if first.tag == ".":
        return first.low in _PRONOUNS or (match["that"] is not None and chunks.sentence[first.start].isupper())
    return first.low in ("the", "his", "her", "their", "its") or (first.tag == "P" and end == start + 1)
