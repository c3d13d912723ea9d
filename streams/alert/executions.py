"""Whether people were put to death by a court's sentence: killed by the state, and yet in no incident.

Who is put to death by fighters, by troops or without a trial was killed as in any other attack.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PUT_TO_DEATH = re.compile(
    r"\b(?:execut(?:es?|ed|ing)|hang(?:s|ed)|puts? to death|executions? of|(?:carr(?:ies|ied|ying) out|conduct(?:s|ed))"
    r" [^.;,]{0,30}?(?:executions?|death sentences?))\b",
    re.IGNORECASE,
)
_BY_LAW = re.compile(
    r"\b(?:convict(?:ed|s)?|convictions?|sentenced|found guilty|death row|death (?:sentence|penalt)\w*|"
    r"capital punishment|lethal injection|firing squad|by hanging|on charges of|charged with|condemned|"
    r"prisoners?(?! of war)|inmates?)\b",
    re.IGNORECASE,
)
_WITHOUT_TRIAL = re.compile(
    r"\b(?:extra-?judicial\w*|summar(?:y|ily)|without (?:a )?trial|field executions?|execution-style|prisoners? of war|"
    r"mass graves?|hostages?|captives?|captured)\b",
    re.IGNORECASE,
)
_FIGHTERS = (
    r"(?:rebels?|militants?|gunm[ae]n|fighters?|insurgents?|terrorists?|jihadists?|militia\w*|forces|troops|soldiers|army|"
    r"paramilitar\w+|bandits|gang|gangs|cartel)"
)
_THEY_DO = re.compile(rf"\b{_FIGHTERS}\b[^.;,]{{0,40}}$", re.IGNORECASE)
_BY_THEM = re.compile(
    rf"(?:(?!\b(?:convicted|sentenced|charged|over|for)\b)[^.;]){{0,60}}?\bby (?:[\w'’-]+ ){{0,4}}?{_FIGHTERS}\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def tells_execution(sentence: str) -> bool:
    """Whether a sentence tells of people executed after a trial ("hanged nine men convicted of an attack")."""
    done = _PUT_TO_DEATH.search(sentence)
    if done is None or _BY_LAW.search(sentence) is None or _WITHOUT_TRIAL.search(sentence):
        return False
    return _THEY_DO.search(sentence, 0, done.start()) is None and _BY_THEM.match(sentence, done.end()) is None
