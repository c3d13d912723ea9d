"""Who has what smoke, gas, bad food or a blow does: "left 300 with breathing problems", "700 cases of suffocation".

And who lost a limb ("two men had part of a leg blown off") or was found hurt ("was found with a graze wound").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, any_case, table
from streams.extract.phrases.chunks import Chunks

_LEFT = any_case(r"\b(?:left|leaves|leaving|treat(?:ed|ing|s)?|admit(?:ted|ting|s)|hospitali[sz]ed|received)\s+$")
# "were left with", "complained of", "have reported"; not "people with breathing problems", who may always have had them
_HAVE = (
    r"(?:\s(?:of|from|at|in)\s(?:[\w'’-]+\s){0,12}?[\w'’-]+)?"
    r"(?:\s(?:have|has|had|were|was|are|is|been|also|reportedly|being|still|later))*\s"
    r"(?:left with|taken ill with|brought in with|admitted (?:with|for|due to)|complain(?:ed|ing) (?:of|about)"
    r"|report(?:ed|ing)|develop(?:ed|ing)|experienc(?:ed|ing)|suffered(?: from)?|show(?:ed|ing)|came down with"
    r"|had(?! no\b| been\b)|treated for"
    r"|(?:sought|seeking) (?:treatment|help) for|(?:sick|ill) with|struck down (?:by|with)|overcome by)"
)
_FOUND = any_case(
    r"(?:\s+(?:have|has|had|were|was|been|also|later))+\s+(?:found(?! guilty| not)|discovered|located|spotted|pulled"
    r"|brought|dug|lifted|carried|dragged)\b[^.;:,\"]{0,40}?\swith\s(?:(?!no\b|any\b|without\b)[\w-]+\s){0,4}?"
    r"(?:wounds?|injuries|burns|fractures|broken bones)\b"
)
# "six had minor injuries", "two of them have severe burns"
_HAD = any_case(
    r"(?:\s+of\s+(?:them|whom|these|those))?\s+(?:have|has|had)\s+(?:only\s+)?"
    r"(?:(?:minor|slight(?:er)?|light(?:er)?|less(?:er)?|less (?:serious|severe|grave)|moderate"
    r"|superficial|serious|severe|critical|(?:non-?)?life-threatening)\s"
    r"(?:[\w-]+\s){0,2}?(?:injur(?:y|ies)|wounds?|burns|bruises|cuts)\b"
    r"|(?:injuries|wounds)\s(?:that|which)\s(?:are|were)\b)"
)
# "guilty of poisoning 30 patients"; "signs of poisoning" before a comma is no verb
_POISONED = any_case(r"\bpoison(?:ing|s)\s$")
_HURT = (" wound", " injuries", " injury", " burns", " fractures", " broken bones", " bruises", " cuts")
# "there are 2,000 cases of blindness in the district": so many have it always
_THERE_ARE = any_case(r"\bthere (?:are|is)\s+$")


class _Patterns(NamedTuple):
    """What stands behind those who are left with it, who have it, its cases, and those who lost a limb; and words of
    which one stands in each."""

    left: re.Pattern[str]
    have: re.Pattern[str]
    cases: re.Pattern[str]
    limbs: re.Pattern[str]
    words: tuple[str, ...]


@cache
def _patterns() -> _Patterns:
    words = table("symptoms")
    trouble = rf"(?:{alternation(words['organs'])})(?: (?:and|or) \w+)? (?:{alternation(words['troubles'])})"
    ill = rf"(?P<ill>{alternation(words['ills'])})"
    what = rf"(?:what \w+ \w+ was )?(?:[\w-]+ ){{0,3}}?(?:{trouble}|{alternation(words['hurts'])}|{ill})\b"
    lost = rf"(?:{alternation(words['limbs'])}) (?:\w+ )?(?:{alternation(words['lost'])})\b"
    theirs = r"(?:a |an |the |one |both |all |his |her |their |(?:a )?parts? of )*(?:\w+ )?"
    return _Patterns(
        any_case(rf"\s(?:[\w-]+\s){{0,4}}?(?:with|for|due to|because of)\s{what}"),
        any_case(rf"{_HAVE}\s{what}"),
        any_case(rf"\s(?:[\w-]+\s){{0,2}}?(?:cases|instances) of \"?{what}"),
        any_case(rf"\s(?:have |has )?had {theirs}{lost}"),
        (*words["troubles"], *words["hurts"], *words["ills"], *words["lost"]),
    )


@lru_cache(maxsize=8)
def _may_tell(sentence: str) -> bool:
    low = sentence.lower()
    return any(one in low for one in _patterns().words)


def with_symptoms(chunks: Chunks, k: int) -> Figure | None:
    """The figure of those at chunk k who have such symptoms, lost a limb or were found with wounds."""
    chunk, sentence = chunks.row[k], chunks.sentence
    if chunk.number is None or chunk.number.could_be_year or not chunk.quantity.number:
        return None
    of_people = chunk.tag in "NI" or (chunk.tag == "M" and (chunk.phrase is None or bool(chunk.phrase.others)))
    hurt = of_people and any(one in sentence for one in _HURT)
    if hurt and (_FOUND.match(sentence, chunk.end) or _HAD.match(sentence, chunk.end)):
        return Figure(k, Harm.INJURED, "symptoms-found")
    patterns = _patterns()
    if not _may_tell(sentence):
        return None
    if chunk.tag == "O":
        always = _THERE_ARE.search(sentence, 0, chunk.start)
        return None if always else _figure(k, patterns.cases.match(sentence, chunk.number.end))
    if not of_people:
        return None
    if patterns.limbs.match(sentence, chunk.end):
        return Figure(k, Harm.INJURED, "symptoms-limb")
    if chunk.tag != "M" and _POISONED.search(sentence, 0, chunk.start):
        return Figure(k, Harm.AFFECTED, "symptoms", trigger=k - 1)
    left = _LEFT.search(sentence, 0, chunk.start)
    found = patterns.left.match(sentence, chunk.end) if left else None
    return _figure(k, found or patterns.have.match(sentence, chunk.end))


def _figure(k: int, found: re.Match[str] | None) -> Figure | None:
    if found is None:
        return None
    return Figure(k, Harm.AFFECTED if found["ill"] else Harm.INJURED, "symptoms")
