"""Times that the tense of the harm, or what stands between, makes those of something else.

    Troops kill a gunman who shot two officers in May 2021.    Four men are arrested in the killing of a priest in June.
    A girl dies of burns from a fire in 2022.                  Police arrested two men over a murder in 2009.
    Six people were injured in protests after the killing of a judge on Monday.

Who is killed now, in the present tense of headlines and of summaries, was not killed years ago; neither was one who
"has been killed" before what a clause behind it tells of an old day. Who is arrested is arrested after the deed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from schemas import Harm
from schemas.iso_days import last_day
from streams.extract.lexicon import cue
from streams.extract.time.other_times import is_name_of_other
from streams.extract.time.period_spans import TimeSpan

LONG_SINCE = timedelta(days=30)
NOT_LATELY = timedelta(days=8)
"""So long before the news are days of what it only goes back to."""
_OF_WHOM = (
    r"(?=\s+(?:at least|more than|over|about|around|up to|\d|(?!(?:of|in|by|at|on|after|across|were|are|was|is|have|has"
    r"|had|for|to|and|since|during|over|from|or|with|per|each|every)\b)[a-z]+\s[a-z]))"
)
_PRESENT = re.compile(
    rf"(?:(?:kill|injure|wound|arrest|detain|abduct|kidnap|shoot|stab|execute|murder|displace|capture)s?{_OF_WHOM}"
    r"|dies?\b|(?:sustain|suffer)s?\b)",
    re.IGNORECASE,
)
# "to kill", "may die", "did not die"; "20 arrests", "of his wounds"
_NO_PRESENT = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|did|not|must|shall|should|the|of|his|her|their|from"
    r"|(?:to|will|would|could|can|may|might) [a-z]+ and)|\d)\s+$",
    re.IGNORECASE,
)
_ADVERBS = r"(?:(?:also|now|later|then|all|both|each|fatally|shot and|\w+ly|reported|confirmed|feared)\s+)"
_IS = re.compile(rf"\b(?:is|are)\s+{_ADVERBS}{{0,3}}$", re.IGNORECASE)
_HAS = re.compile(rf"\b(?:has|have)\s+{_ADVERBS}{{0,2}}(?:been\s+{_ADVERBS}{{0,2}})?$", re.IGNORECASE)
# "shoots a man dead", "leaves nine dead"
_DEAD = re.compile(r"(?:dead|to death)\b")
_SHOOTS = re.compile(r"(?<!to )\b(?:shoot|leave|strike|beat|kick|burn)s?\s(?:[\w,-]+\s){1,5}$")
# "are killed and nine are injured", "is shot after wounding an officer"
_IS_TOO = re.compile(
    r"\b(?:is|are)\s+(?:\w+ly\s+)?(?!charged|sentenced|accused|convicted|jailed|indicted|wanted)(?:shot|hurt|\w{2,}ed)\b"
    r"(?:(?!\b(?:was|were|had|has|have|who|which|that|for|of)\b)[^.;]){0,110}$"
)
# "the bodies of three miners are found after they were abducted on 3 May"
_AFTER_TAKEN = re.compile(
    r"\bafter (?:being |(?:they|he|she) (?:was|were|had been) )?(?:(?:taken|abducted|kidnapped|seized|arrested|detained"
    r"|reported missing|last seen)|(?:disappear|go|vanish)ing)\b[^;.]*$"
)
# "charged with the abuse of a girl following his arrest yesterday"
_AFTER_ARREST = re.compile(
    r"\b(?:after|following) (?:his|her|their) (?:arrest|detention|capture|extradition|trial)s?\b[^;.]*$"
)
# "expelled nine envoys yesterday over the arrest of a consul"
_OVER_DEED = re.compile(
    r"\s(?:over|in response to|in retaliation for|because of|to protest) (?:the|an?) (?:[\w-]+ ){0,2}"
)
# "arrested 12 people after clashes in the capital on Monday"
_AFTER_EVENT = re.compile(r"\b(?:after|following) (?!(?:he|she|they|it|being|midnight)\b)[^.;,]{4,}$")
_THE_YEAR = re.compile(r"\b(?:the|this|an?|its|their|\w+['’]s)\s+(?:[a-z]+\s+)?\d{4}$")
# "10 December 2024 - A woman is arrested"
_IN_TIMELINE = re.compile(r"\s*[-–—:]\s")
# "detained eight on Friday after a bomber blew himself up, killing seven"
_AFTER_DEED = re.compile(r"\s(?:after|following)\s(?:an?|the)\s[^.;]+")
# How somebody is, and not what befalls him
_STATE = re.compile(r"(?:missing|displaced|homeless|held|imprisoned|dead|hostage|jailed|stranded|trapped|in)\b")
_PARTICIPLE = re.compile(r"(?:\w+ly )?(?:\w+(?:ed|ing)|shot|hurt)\b(?! of\b)")
_GOES_BACK = re.compile(
    r"\b(?:after|following|over|for|about|behind|who|whom|whose|that|which|when|"
    r"in (?:connection with|relation to)|related to|linked to|suspected of|on suspicion of|accused of|involved in)\b"
)
_DEATH_OF = (
    r"(?:killing|murder|assassination|death|abduction|kidnapping|disappearance|rape|lynching|beheading|execution)s?"
)
_FOR_DEED = re.compile(
    r"\b(?:over|in connection with|in relation to|related to|linked to|suspected of|on suspicion of|accused of"
    rf"|wanted (?:for|over)|behind|(?:in|of) the {_DEATH_OF} of|accus(?:ing|es) \w+ of|suspects? in|taking part in"
    r"|for (?:an?|the|his|her|their|allegedly|\w+ing|(?:alleged |suspected )?(?:involvement|complicity)))\b"
)
# "was charged on Tuesday with killing two women": so was the arrest, and not the deed
_SEIZED_ON = re.compile(
    r"\b(?:arrest(?:s|ed)|detain(?:s|ed)|charg(?:es|ed)|indict(?:s|ed)|remanded|extradited|convict(?:s|ed)|sentence[sd]"
    r"|jail(?:s|ed)|pleaded|appeared|captured|apprehended|found guilty)\b[^.;,]{0,40}$"
)
_THEN_FOR = re.compile(
    r"\s[^.;]{0,60}?\b(?:suspicion of|charges of|suspected of|accused of|connection with|with|for|over) (?:\w+ly )?"
    r"(?:(?:the|an?) [^.;,]{0,30}?(?:that|which) (?:\w+ly )?)?"
)
_THE_CAUSE = cue(r"\b(?:after|following)\s(?:an?|the)\s(?:[\w'’-]+\s){0,4}?", "one_event", r"\b[^.;,]*$")
# "hurt in clashes following his arrest on Monday": these were then
_CLASHES = re.compile(r"\b(?:clashes|protests?|riots?|rioting|unrest|violence|scuffles|demonstrations?|raids?)\s$")
_AFTER_DEATH = re.compile(
    rf"\b(?:after|following|in response to|in retaliation for|to avenge|over) (?:the|an?) (?:[\w-]+ ){{0,2}}?"
    rf"{_DEATH_OF} of\b"
)


def tells_now(sentence: str, at: int) -> bool:
    """Whether the word of harm at offset `at` is in the present tense, and tells what happens."""
    before = sentence[max(0, at - 40) : at]
    if _PRESENT.match(sentence, at):
        return _NO_PRESENT.search(before) is None
    if _DEAD.match(sentence, at):
        return _SHOOTS.search(before) is not None
    if _STATE.match(sentence, at) or not _PARTICIPLE.match(sentence, at):
        return False
    return _IS.search(before) is not None or _IS_TOO.search(sentence, max(0, at - 150), at) is not None


def is_too_old(sentence: str, at: int, day: str | None, published: date) -> bool:
    """Whether a day told elsewhere is too long ago for the harm at offset `at` ("... on 3 May. Two are arrested.")."""
    return bool(day) and published - last_day(day or "") > NOT_LATELY and tells_now(sentence, at)


def without_former(sentence: str, at: int, harm: Harm, spans: list[TimeSpan], published: date) -> list[TimeSpan]:
    """The times without those that cannot be the ones of the harm at offset `at`."""
    ends = [(span, span.period.end) for span in spans if span.kind in ("day", "window", "past_point")]
    if not any(end for _, end in ends):
        return spans
    former = [
        span for span, end in ends
        if end
        and (_is_former(sentence, at, harm, span, published - last_day(end)) or _names(sentence, span, published))
    ]  # fmt: skip
    return [span for span in spans if span not in former] if former else spans


def _names(sentence: str, span: TimeSpan, published: date) -> bool:
    """ "a shooting after the 2025 Spring Games", told in that year: its name, and not when."""
    if span.period.start != f"{published.year}":
        return False
    return _THE_YEAR.search(sentence, 0, span.end) is not None and is_name_of_other(sentence, span)


def _is_former(sentence: str, at: int, harm: Harm, span: TimeSpan, since: timedelta) -> bool:
    between = sentence[at : span.start] if span.start > at else ""
    if between and _AFTER_DEATH.search(between):
        return True
    if harm is Harm.DETAINED and span.kind == "day" and _AFTER_EVENT.search(between) and tells_now(sentence, at):
        return True
    if harm is Harm.KILLED and between and _AFTER_TAKEN.search(between):
        return True
    arrest = _AFTER_ARREST.search(between) if between and harm is not Harm.DETAINED else None
    if arrest and not _CLASHES.search(between, 0, arrest.start()):
        return True
    if harm is not Harm.DETAINED and span.end < at and _is_of_arrest(sentence, span, at):
        return True
    if span.end < at and _OVER_DEED.fullmatch(sentence, span.end, at):
        return True
    for_deed = harm is Harm.DETAINED and _FOR_DEED.search(between) is not None
    if for_deed and _is_of_deed(sentence, at, span, since):
        return True
    if since <= (timedelta() if for_deed and span.kind == "window" else NOT_LATELY) or span.start <= 3:
        return False
    if _IN_TIMELINE.match(sentence, span.end):
        return False
    if for_deed:
        return True
    goes_back = _GOES_BACK.search(between) is not None
    if tells_now(sentence, at):
        return goes_back or (since > LONG_SINCE and (not between or between.count(" ") > 2))
    if not goes_back or _HAS.search(sentence, max(0, at - 40), at) is None:
        return False
    return since > LONG_SINCE or not _THE_CAUSE.search(between)  # "have died following a quake on 24 February"


def _is_of_deed(sentence: str, at: int, span: TimeSpan, since: timedelta) -> bool:
    """ "arrests a man over an attack on Sunday", "arrested over Friday's attack": who is arrested now was not then."""
    if span.kind == "day" and span.period.text.endswith(("'s", "’s")):
        return True
    if span.period.text.lower().startswith("earlier "):
        return True
    now = tells_now(sentence, at) or _HAS.search(sentence, max(0, at - 40), at) is not None
    return now and since > timedelta()


def _is_of_arrest(sentence: str, span: TimeSpan, at: int) -> bool:
    seized = _SEIZED_ON.search(sentence, max(0, span.start - 80), span.start)
    if seized is None:
        return False
    return bool(_THEN_FOR.fullmatch(sentence, span.end, at) or _AFTER_DEED.fullmatch(sentence, span.end, at))
