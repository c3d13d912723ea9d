"""Figures of nobody harmed, or harmed no longer: deaths that were averted, and the abducted who are home again."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_HARMS = ("counted-harms", "noun-of-number")
_NOT_AT_ALL = frozenset({"failed", "fails", "failing", "failure", "unable", "powerless"})
_FILLS = re.compile(r"[ae]{0,2}$")
_PASSIVE = re.compile(r"(?:p[e.]{1,3})?a?m?a?h?a?b{1,2}a?\.")
_HELD = (Harm.KIDNAPPED, Harm.DETAINED, Harm.MISSING)
# "80 people abducted from a church return to their homes"
_HOME_AGAIN = re.compile(
    r"\b(?:return(?:s|ed)?\s+(?:safely\s+)?(?:home|to\s+(?:their|his|her))|(?:have|has|had)\s+returned\s+(?:safely\s+)?home|"
    r"(?:is|are|was|were|been)\s+(?:\w+\s+){0,2}?(?:freed|released|rescued|reunited|liberated)|"
    r"regain(?:s|ed)?\s+(?:their\s+|his\s+|her\s+)?freedom)\b",
    re.IGNORECASE,
)
_PRECAUTION = re.compile(
    r"[^.;,]{0,40},?\s(?:(?:only |purely )?as a precaution"
    r"|(?:for|where (?:they|he|she) (?:underwent|undergo(?:es)?|will undergo|had|have|received?)) (?:[a-z]+ ){0,2}"
    r"(?:tests|checks?|check-?ups?|medicals|examinations?|screenings?|evaluations?|assessments?)\b)",
    re.IGNORECASE,
)
_HURT = re.compile(r"\b(?:injur|wound|hurt|burn|poison|bitten|stabbed|shot)", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"\b(?:and|but|while|when|as|after|before|because|although|until|unless|if|who|that)\b|;")


def is_averted(chunks: Chunks, figure: Figure) -> bool:
    """ "prevented around 200 deaths", "averted the deaths of 40 people", "300 deaths were averted": nobody died."""
    if figure.rule not in _HARMS or figure.harm not in (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.DISPLACED):
        return False
    start = figure.trigger if figure.trigger is not None else figure.at
    return _verb_before(chunks, start) or _verb_behind(chunks, figure.at)


def _verb_before(chunks: Chunks, start: int) -> bool:
    fills = _FILLS.search(chunks.tags, max(0, start - 2), start)
    v = (fills.start() if fills else start) - 1
    if v < 0 or chunks.row[v].low not in words_listed("frames", "averts"):
        return False
    lead = chunks.row[max(0, v - 3) : v]
    return not any(c.tag == "n" or c.low in _NOT_AT_ALL for c in lead)


def _verb_behind(chunks: Chunks, k: int) -> bool:
    match = _PASSIVE.match(chunks.tags, k + 1)
    return match is not None and chunks.row[match.end() - 1].low in words_listed("frames", "averted")


def is_precaution(chunks: Chunks, figure: Figure) -> bool:
    """ "Two officers were taken to hospital as a precaution": not said to be hurt."""
    t = figure.trigger
    if figure.harm is not Harm.INJURED or t is None:
        return False
    low = chunks.row[t].low
    if "hospital" not in low and low.rsplit(" ", 1)[-1] not in words_listed("frames", "in_care"):
        return False
    only = _PRECAUTION.match(chunks.sentence, chunks.row[t].end)
    return only is not None and ("precaution" in only[0].lower() or not _HURT.search(chunks.sentence))


def is_home_again(chunks: Chunks, figure: Figure) -> bool:
    """ "80 people abducted in May return to their homes": only the verb of the main clause tells what is new."""
    t = figure.trigger
    if figure.harm not in _HELD or t is None or t < figure.at:
        return False
    if figure.rule != "number-participle" and "r" not in chunks.tags[figure.at + 1 : t]:
        return False
    after = next((c.start for c in chunks.row[t + 1 :] if c.tag in "NMIX"), len(chunks.sentence))
    start = chunks.row[t].end
    home = _HOME_AGAIN.search(chunks.sentence, start, after)
    return home is not None and _NEW_CLAUSE.search(chunks.sentence, start, home.start()) is None
