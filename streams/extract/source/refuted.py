"""Who holds a figure of another for wrong without a verb of his own saying: "a figure the army called false".

The ministry's count of 33 was questioned by the doctors' union.
The mayor said the police toll of six was wrong.
"""

from __future__ import annotations

import re
from functools import cache

from schemas import Stance
from streams.extract.lexicon import alternation
from streams.extract.source.attribution import Attribution, source_of
from streams.extract.source.cited_counts import Cited, cited_in
from streams.extract.source.heard import Heard
from streams.extract.source.may_speak import may_be_cited
from streams.extract.source.names_behind import name_after
from streams.extract.source.speech_words import listed
from streams.extract.source.subjects import Span, noun_phrase_before
from streams.extract.text.words import words_of
from streams.needing import Needing

_BE = r"(?:is|was|were|are|has been|had been|have been|being)"
_HOW = (
    r"(?:(?:also|later|quickly|immediately|since|widely|sharply|promptly|flatly|openly|publicly|strongly|firmly|then|now"
    r"|far|much|grossly|simply|clearly|vastly|itself) )*"
)
_CALLED = (
    r"(?:called|calls|described as|describes as|described|branded|brands|dismissed as|dismisses as|rejected as"
    r"|rejects as|labelled|labeled|denounced as|termed|considers|said was|says is)"
)
_REFUTES = frozenset(
    ["disputes", "denies", "rejects", "contests", "questions", "dismisses", "refutes", "challenges", "contradicts"]
)
# "Claims that the Front killed 40 soldiers have been refuted by the army"
_CLAIMS = Needing(
    (" by ",),
    r"(?:^\W*|[,;:–—] (?:and |but )?)(?:[\w-]+ ){0,3}?"
    r"(?:[Cc]laims?|[Rr]eports?|[Aa]llegations?|[Rr]umou?rs?|[Aa]ssertions?|[Ss]uggestions?) that (?P<what>[^.;]+?),?"
    r" (?:is|are|was|were|has been|have been|had been) (?:also |later |quickly |since |promptly |flatly )?"
    r"(?:denied|refuted|rejected|dismissed|disputed|rebutted|contradicted)(?: as [\w ]{3,30}?)? by ",
)
_CALLING = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ed|ling)|denounc(?:es|ed|ing)) $"
)


@cache
def _patterns() -> dict[str, Needing]:
    refuted, untrue = alternation(listed("refuted")), alternation(listed("untrue"))
    refutes = _REFUTES | listed("refuted")  # each of these is a past form as well ("a toll the army disputed")
    nouns = alternation(listed("counts") | listed("claimed"))
    called = rf"{_CALLED} (?:as )?(?:an? |the )?{_HOW}(?:{untrue})"
    taken_up = rf"[,;–—] (?:(?:a|an|the) (?:[\w-]+ )?(?:{nouns})(?: that| which)?|which|something(?: that)?)"
    return {
        "passive": Needing(
            (" by ",), rf",?(?: which| that)?(?: {_BE})? {_HOW}(?:{refuted}|{called}) (?:on \w+day )?by ", re.IGNORECASE
        ),
        "untrue": Needing(
            listed("untrue"), rf",?(?: which| that)? {_BE} {_HOW}(?:an? )?{_HOW}(?:{untrue})\b", re.IGNORECASE
        ),
        "called": Needing(
            listed("untrue"), rf"[\w,]+(?: [^,;. ]+){{0,3}}? (?:as )?{_HOW}(?:{untrue})\b", re.IGNORECASE
        ),
        "apposed by": Needing(
            (" by ",), rf"{taken_up}(?: {_BE})? {_HOW}(?:{refuted}|{called}) (?:on \w+day )?by ", re.IGNORECASE
        ),
        "apposed": Needing(
            listed("untrue") | refutes,
            rf"{taken_up} (?P<who>(?:[\w'’.-]+ ){{1,7}}?)(?:(?:has|have|had) )?{_HOW}"
            rf"(?:{alternation(refutes)}|{called})\b",
            re.IGNORECASE,
        ),
    }


def refuted(sentence: str, heard: Heard, found: list[Attribution]) -> list[Attribution]:
    """Who refutes a figure of the sentence: an attribution that speaks for nothing in it."""
    patterns = _patterns()
    if not (patterns["passive"].may_match(sentence) or patterns["apposed"].may_match(sentence)):
        return []
    made = [_of_cited(sentence, one, heard, found) for one in cited_in(sentence)]
    return [one for one in (*made, *_apposed(sentence, heard)) if one is not None]


def refused_claims(sentence: str, heard: Heard) -> list[Attribution]:
    """Who denies what nobody is named to have said: "Reports that 40 soldiers had died were denied by the army"."""
    match = _CLAIMS.search(sentence)
    if match is None:
        return []
    words = words_of(sentence)
    begins = words.at(match.end())
    name = name_after(words, begins)
    if name is None:
        return []
    phrase = sentence[words.starts[begins] : words.ends[name[1] - 1]]
    source = heard.source(phrase, plainly=True, at=match.end())
    if source is None:
        return []
    stance = Stance.DISPUTES if "disputed by" in match[0] else Stance.DENIES
    return [Attribution(source[0], stance, (match.span("what"),), match.start(), True, source[1])]


def _of_cited(sentence: str, one: Cited, heard: Heard, found: list[Attribution]) -> Attribution | None:
    patterns, span = _patterns(), one.covers
    at = max(one.covers[1], one.span[1]) if not one.noun else one.covers[1]
    if by := patterns["passive"].match(sentence, at):
        return _refuter_behind(sentence, by.end(), heard, span)
    speaker, _ = source_of(found, one.number)
    calling = _CALLING.search(sentence, 0, one.span[0])
    if calling and patterns["called"].match(sentence, one.number):
        words = words_of(sentence)
        subject = noun_phrase_before(words, words.at(calling.start()))
        phrase = sentence[words.starts[subject[0]] : words.ends[subject[1] - 1]] if subject else ""
        return _refuter(phrase, calling.start(), heard, span) or _by_speaker(speaker, span)
    return _by_speaker(speaker, span) if patterns["untrue"].match(sentence, at) else None


def _by_speaker(speaker: Attribution | None, span: Span) -> Attribution | None:
    if speaker is None:
        return None
    return speaker._replace(stance=Stance.DISPUTES, covers=(), direct=False, refutes=span)


def _apposed(sentence: str, heard: Heard) -> list[Attribution | None]:
    """ "The rebels said they had killed 45, a claim denied by the army": of what was told before."""
    patterns = _patterns()
    made = [
        _refuter_behind(sentence, match.end(), heard, (0, match.start()))
        for match in patterns["apposed by"].finditer(sentence)
    ]
    made += [
        _refuter(match["who"], match.start("who"), heard, (0, match.start()))
        for match in patterns["apposed"].finditer(sentence)
    ]
    return made


def _refuter_behind(sentence: str, at: int, heard: Heard, span: Span) -> Attribution | None:
    words = words_of(sentence)
    i = words.at(at)
    name = name_after(words, i)
    if name is None:
        return None
    return _refuter(sentence[words.starts[i] : words.ends[name[1] - 1]], words.starts[i], heard, span)


def _refuter(phrase: str, at: int, heard: Heard, span: Span) -> Attribution | None:
    source = heard.source(phrase, plainly=True, at=at) if phrase.strip() else None
    if source is None:
        return None
    claimant, by_person = source
    if not may_be_cited(claimant, claimant.name.split()):
        return None
    return Attribution(claimant, Stance.DISPUTES, (), at, False, by_person, refutes=span)
