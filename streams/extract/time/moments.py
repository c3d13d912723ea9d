"""How many are so at a moment, and not how many something befell: "58 hostages are still held"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.lexicon import cue
from streams.needing import Needing

_STATES = frozenset({Harm.MISSING, Harm.DISPLACED, Harm.DETAINED, Harm.KIDNAPPED, Harm.AFFECTED})
_HELD = cue(r"\b", "held")
_THERE_ARE = re.compile(r"\bthere (?:are|were)\b[^,.;:]*$", re.IGNORECASE)
# "there were 310 cases": each is of its own day
_CASES = re.compile(r"[\d.,]+(?: \w+){0,3}? (?:(?<!active )cases|infections)\b", re.IGNORECASE)
# "there are 10,000 bodies under the rubble": how many are so at a moment
_BURIED = Needing(
    ("there ", "bodies", " to have", " grave"),
    r"\bthere (?:are|were)\b[^.;]{0,40}\bbod(?:y|ies)\b"
    r"|\bbodies\b(?:(?!\b(?:but|while)\b)[^.;]){0,30}\b(?:still|remain|remaining)\b"
    r"|\bbodies (?:still |remain\w* )?(?:buried|trapped|lying|left) (?:under|beneath)\b"
    # found in graves: they died who knows when
    r"|\b(?:bod(?:y|ies)|corpses)\b[^.;]{0,40}\b(?:in|from)\b[^.;]{0,9}\b(?:mass|unmarked|clandestine) graves?\b"
    r"|\bbodies\b[^.;,]{0,20}\b(?:is|are) (?:being |still )?(?:held|kept|stored)\b"
    r"|\b(?:remains|bodies|skeletons)\b[^.;]{0,50}\b(?:believed|thought|presumed|suspected) to have\b"
    r"|\b(?:mass|unmarked|clandestine) graves?\b[^.;]{0,20}\b(?:containing|holding|contain(?:s|ed)?|with|held)\b",
    re.IGNORECASE,
)
# "the 40,000 people who fled the camps": known before, and of no event of the day
_KNOWN = re.compile(
    r"\bthe (?:[a-z]+ ){0,2}\d[\d,.]*(?: [\w-]+){1,4} who (?:have |had |were )?(?:been )?$", re.IGNORECASE
)
# "more than 700,000 people are internally displaced"
_ARE_SO = re.compile(
    r"\bare \w+ly (?:displaced|missing|homeless|detained|held)\b|\bthe (?:\w+ly )?displaced (?:people |persons )?at\b",
    re.IGNORECASE,
)
# "about 100 of them have yet to come home"
_YET_TO = Needing(
    ("yet to ",), r"[^,;.]{0,60}?\byet to (?:return|come home|(?:be )?(?:freed|released|found|recovered|identified))\b"
)
# "a prison that holds about 400 inmates"
_HOUSES = re.compile(
    r"\b(?:holds|houses|holding|housing|hosts|hosting|home to|(?:is|are|was|were) sheltering"
    r"|(?:to|help) (?:feed|house|shelter))\s+(?:(?:[a-z]+|\d[\d,]*|[A-Z][a-z]+)\s+){0,4}$"
    r"|\bhost\s+$"
)
# "400 people are being housed in shelters", "the number of people displaced by the war has tripled to a million"
_BEING_KEPT = Needing(
    (" being ",),
    r"\b(?:are|were) (?:\w+ )?being (?:housed|sheltered|hosted|accommodated|looked after|cared for)\b",
    re.IGNORECASE,
)
_NUMBER_SO = Needing(
    ("number of ",),
    r"\bnumber of (?:[a-z]+ ){0,3}?(?:displaced|homeless|missing|detained|imprisoned|detainees|prisoners|hostages|"
    r"captives|refugees)\b",
    re.IGNORECASE,
)
_ARE = re.compile(r"\b(?:is|are|has|have|remains?|lives?|stays?|hosts?|houses|holds?|now|currently|today)\b")
# "3,261 are in detention"; not "several are placed in detention", which befell them
_IN_DETENTION = Needing(
    ("detention", "jail", "prison", "behind bars"),
    r"\b(?:are|were|remain(?:ed)?) (?:(?:still|now|currently|already|also|held) )*"
    r"(?:in (?:[a-z-]+ )?(?:detention|jail|prison)|behind bars)\b",
)
# "A man is arrested, with his motive still unknown"
_ASIDE = re.compile(r",\s(?:with|as)\s")
_IN_HOSPITAL = cue(r"\b", "in_hospital", "")


def is_so_at_moment(sentence: str, at: int, harm: Harm, *, closed: bool = False) -> bool:
    """Whether it is told how many are so at a moment. `closed`: a year or month is named ("there were 285 cases last
    year"), over which they were counted."""
    if harm is Harm.KILLED and _BURIED.search(sentence, max(0, at - 60), at + 60):
        return True
    if harm is Harm.INJURED and _IN_HOSPITAL.search(sentence[max(0, at - 20) : at + 50]):
        return True
    if harm not in _STATES:
        return False
    if harm is Harm.DISPLACED and _KNOWN.search(sentence, max(0, at - 80), at):
        return True
    if _HOUSES.search(sentence, max(0, at - 60), at) or _ARE_SO.search(sentence, max(0, at - 25), at + 20):
        return True
    if _BEING_KEPT.search(sentence, max(0, at - 20), at + 60):
        return True
    if not closed and _NUMBER_SO.search(sentence, max(0, at - 90), at + 40):
        return True
    if harm is Harm.DETAINED and is_in_detention(sentence, at):
        return True
    if _YET_TO.search(sentence[at : at + 100]):
        return True
    there_are = not closed and _THERE_ARE.search(sentence[max(0, at - 50) : at]) and not _CASES.match(sentence, at)
    aside = _ASIDE.search(sentence, at, at + 130)
    return bool(_HELD.search(sentence[max(0, at - 40) : aside.start() if aside else at + 130]) or there_are)


def is_in_detention(sentence: str, at: int) -> bool:
    """ "3,261 are in detention", "of whom 400 are behind bars"."""
    return _IN_DETENTION.search(sentence, max(0, at - 40), at + 60) is not None


def were_so_then(sentence: str, at: int) -> bool:
    """ "At the end of 2023 some 900 were still living there": then; not "900 who fled in 2023 are living there"."""
    return _ARE.search(sentence, max(0, at - 60), at + 60) is None
