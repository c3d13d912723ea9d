"""Times of something else than the harm: of another event, of a thing, of what a war began with."""

from __future__ import annotations

import re

from streams.extract import lexicon
from streams.extract.lexicon import alternation, any_of, cue
from streams.extract.time.period_spans import TimeSpan
from streams.needing import Needing

_CUES = lexicon.table("cues")

_SETS_OFF = re.compile(
    r"\b(?:sparking|triggering|starting|igniting|unleashing|leading to|beginning)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}"
    r"(?:war|conflict|insurgency|uprising)\b",
    re.IGNORECASE,
)
# "adopted on 13 March following an earthquake that killed 1,000"
_FOLLOWING = re.compile(
    r"\s*(?:following|after|in response to|because of|over)\s+(?:an?|the)\s+[^,;]*\b(?:that|which)\s+(?:had\s|has\s)?$"
)
# "against measures imposed after a major earthquake on March 5"
_DECREED_AFTER = re.compile(
    r"\b(?:imposed|adopted|introduced|declared|launched|ordered|passed|established|deployed|suspended|called|erected)\s+"
    r"(?:after|following|in response to)\s+(?:an?|the)\s+(?:[\w-]+\s+){1,4}(?:on|in|of)?\s*$"
)
# "arrested over the 2002 disappearance of a man"
_OVER = re.compile(r"\b(?:over|about|in connection with|linked to|for|related to|into|suspected of)\b[^,;]{0,40}$")
# "900,000 refugees live in the region, which they occupied in 1967"
_RELATIVE = re.compile(
    r",\s+(?:which|where|whose)\s+(?!(?:took|happened|occurred|began|started|lasted|ran|broke|came)\b)[^,;]*$"
)
# "nine died in a fire, the latest in a row of accidents that have killed 40 this year"
_LATEST_OF = re.compile(
    r",\s+(?:in\s)?(?:the|its|their)\s+(?:(?:latest|newest|last|most recent)\s(?:[\w'’-]+\s){0,2}(?:in|of)\s(?:an?|the"
    r"|what)\s[^;.]*|(?:second|third|fourth|fifth) (?:such )?(?:[\w'’-]+\s){1,2}(?:(?:in|of)\s(?:an?|the)\s[^;.]*)?)$"
)
# "live on the bank, which they took in 1967, while 40,000 are held elsewhere"
_THEN_ON = re.compile(r",\s(?:while|and|but|whereas)\s")
# "15 months of war, which erupted after gunmen killed 1,200": then
_BEGAN_AFTER = re.compile(r",?\s(?:which|that)\s(?:began|erupted|started|broke out)\s(?:after|when|with|following)\b")
# "arrest nine people as the town sees 400 dog bites per day"
_HOURS = re.compile(r"\bhours?$")
_OTHERS_DAILY = re.compile(r"\b(?:as|while|where|which|amid)\b[^.;]*\d[^.;]*$")
# "in support of the league, which was banned on 5 July"
_WAS_DONE = cue(
    r",\s+(?:which|who|whose|where)\s+(?:[\w'’-]+\s+){0,2}?(?:was|were|had|has been|had been)\s+(?:\w+ly\s+)?",
    "other_acts",
    r"\b[^,;.]*$",
)
# "arrested over protests after the July election": that is when it was held
_AFTER_ITS = re.compile(r"\b(?:after|following|followed|before|ahead of) (?:the|an?|its|their|[\w-]+['’]s) $")
_NOUN_FOLLOWS = re.compile(
    r"\s+(?!(?:and|when|by|in|at|with|after|but|as|while|for|on|to|that|which|who|was|were|is)\b)[A-Za-z]"
)
_THING_FOLLOWS = re.compile(r"\s+(?!(?:and|when|by|in|at|with|after|but|as|while|for|on)\b)[a-z]")
_SEPARATE = re.compile(
    r"(?<!\bin )(?<!\bby )\ban? (?:separate|similar|earlier|previous)\s+(?:[\w-]+\s+){1,4}(?:on\s+|of\s+)?$",
    re.IGNORECASE,
)
_EVENT_FOLLOWS = re.compile(
    rf"\s(?:[\w'-]+\s){{0,3}}?(?:{alternation(_CUES['one_event'])}|(?:war|unrest|violence|protests?|fighting|battles?|clashes|skirmish(?:es)?|hostilities|offensive|crackdown"
    r"|bombardment|shelling|killings?|slaughter)\b|"
    r"(?:number|tally|toll|total|count)\b)",
    re.IGNORECASE,
)
# "killed a man who was arrested last June", "breaks the truce that began in July": when something else was done
_OTHER_ACT = cue(
    r"\b(?:who|that|which)\s+(?:(?:was|were|is|had|has|have|been|first|also|\w+ly)\s+){0,3}",
    "other_acts",
    r"\b[^.;\d]*$",
)
# "a girl, accused with two men, arrested in May, of planning it"
_ASIDE = cue(r",\s(?:\w+ly\s)?", "other_acts", r"\s(?:in\s|on\s|late\s|early\s|earlier\s)*$")
# "a man who was arrested in May has died": behind its relative clause the main one goes on
_MAIN_VERB = re.compile(r"\s(?:has|have|had|was|were|is|are|died|dies)\b")
# "executes a man for a 2009 attack", "jailed for his role in the 2018 collapse"
_FOR_DEED = re.compile(
    r"\b(?:for|over|in connection with)\s+(?:(?:his|her|their)\s+(?:\w+\s+){1,2}in\s+)?(?:an?|the)\s+(?:\w+\s+)?\d{4}$"
)
# ", with officials stating that the plot began on 1 August"; but ", with police saying that the blast was on Monday"
_SAID_BESIDE = re.compile(
    r",? with [^.;,\d]{0,60}? (?:saying|stating|claiming|alleging|reporting|adding|noting|accusing|blaming)\b"
    r"(?:(?!\b(?:occurr|happen|took place|attack|blast|explo|str[iu][kc]|crash|fire|died|dead|kill|toll))[^.;])*$"
)
# Their number at once ("including at least 770 ..."), and no comma after it
_PART_OPENS = re.compile(
    r",\s+including\s+(?:[a-z]+\s+){0,3}?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b)"
    r"(?:[^,;]|,(?=\d))*$",
    re.IGNORECASE,
)

# "45 were killed in it, 34 of them shot by police on 16 August"; not "12 of them children"
_OF_THEM = re.compile(
    r",\s(?:(?:at least|some|about|over|more than|nearly)\s)?(?:\d[\d,]*|[a-z-]+)\sof\s(?:them|whom|these)\s"
    r"(?:shot|killed|hit|burned|burnt|hacked|who|on|in|after|since|when|during|by|at)\b[^,;]*$"
)

# "last year's rains in the west that killed 200"
_THAT_DID = re.compile(r"\s(?:(?!\b(?:who|that|which)\b)[^.;,]){3,60}?\s(?:that|which)\s(?:had\s|have\s|has\s)?")
# "died during last week's surge of migrants": what is told of whoever came to harm is when
_CAME_TO_HARM_IN = re.compile(
    r"(?:\w+\s){1,2}(?:in|during|amid)\s(?:the\s)?(?:last|this)\s(?:week|month|year|\w+day)['’]s$", re.IGNORECASE
)

_ACT = (
    r"(?!(?:after|since|who|that|which|when|following|killed|died|dead|shot|wounded|injured|attack\w*|strikes?|raids?|"
    r"blast|crash)\b)[\w'’-]+"
)
# "are due to be freed on Saturday", "On Saturday, 90 prisoners will be freed": a day that is to come
_TO_COME = re.compile(
    r"\b(?:will|(?:could|may|might)(?! have\b)|(?:due|expected|set|scheduled|(?:is|are) going|planned|planning|plans"
    r"|ready|hopes|hoping) (?:to|for)|(?:is|are) (?:due|expected|scheduled) (?:in|at|back)|to be)\s+"
    rf"(?:{_ACT}\s+){{1,9}}(?:on|by|this|until)?\s*$",
    re.IGNORECASE,
)
_COMING = ("will", "could ", "may ", "might ", " to ", "expected ", " due ", "scheduled ", " for ", " deadline")
_THEN_WILL = re.compile(
    r",?\s+(?:[\w'’-]+\s+){1,8}?(?:will|(?:is|are) (?:due|expected|set|scheduled) to)\b", re.IGNORECASE
)

# "set Monday as a deadline", "a Friday deadline"
_DEADLINE = re.compile(r"\s+(?:as\s+(?:an?|the|their|its)\s+)?(?:[\w-]+\s+){0,2}deadline\b")


# "a programme adopted on 13 March"
_DECREES = (
    *("imposed", "adopted", "introduced", "enacted", "passed", "approved", "ratified", "signed", "banned", "outlawed"),
    *("proscribed", "designated", "founded", "inaugurated", "sworn in", "repealed"),
)
_DECREED = Needing(_DECREES, rf"\b(?:{any_of(_DECREES)}) (?:on )?$")


def is_decreed_after(sentence: str, span: TimeSpan, at: int = 0) -> bool:
    """Whether a time, behind offset `at`, is of what some measure was taken after."""
    return " after " in sentence and _DECREED_AFTER.search(sentence, at, span.start) is not None


def is_of_decree(sentence: str, span: TimeSpan) -> bool:
    """Whether a time is of some measure, or of what it was taken after."""
    return is_decreed_after(sentence, span) or _DECREED.search(sentence, 0, span.start) is not None


def is_to_come(sentence: str, span: TimeSpan) -> bool:
    """Whether a time is that of something which is only planned."""
    if span.kind not in ("day", "window"):
        return False
    if not any(word in sentence for word in _COMING):
        return False
    if _TO_COME.search(sentence, max(0, span.start - 110), span.start):
        return True
    if " deadline" in sentence and _DEADLINE.match(sentence, span.end):
        return True
    return span.start <= 3 and _THEN_WILL.match(sentence, span.end) is not None


def is_name_of_other(sentence: str, span: TimeSpan) -> bool:
    """Whether a year stands before what is no event of harm ("the 2025 election")."""
    return _NOUN_FOLLOWS.match(sentence, span.end) is not None and _EVENT_FOLLOWS.match(sentence, span.end) is None


def may_date(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether a time may be that of the harm at offset `at`."""
    return not (_dates_a_thing(sentence, span, at) or is_of_part(sentence, span, at) or is_to_come(sentence, span))


def is_of_part(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "72,500 were killed, including 770 since the truce": the time is that of the part, unless a comma closes it."""
    if span.start > at and " of " in sentence and _OF_THEM.search(sentence, at, span.start):
        return True
    counts = span.kind in ("open", "rolling", "window") and span.start > at
    return counts and _PART_OPENS.search(sentence, at, span.start) is not None


def is_said_beside(sentence: str, span: TimeSpan, at: int = 0) -> bool:
    """True for a time of what somebody says beside of something else, behind offset `at`."""
    return " with " in sentence and _SAID_BESIDE.search(sentence, at, span.start) is not None


# "a nurse who had worked there for the past two years": how long, and not when
_HAS_DONE_FOR = re.compile(
    r"\b(?:work|liv|serv|stay|stud|teach|taught|resid|employ|rul|own|run|lead|led|play|shelter|camp|train)\w*\b"
    r"[^.;,]{0,40}\s(?:for|over)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "the bodies of eight people missing since Sunday": how long these had been so
_SO_SINCE = re.compile(
    r"\b(missing|unaccounted for|trapped|stranded|captive|hostage|ill|sick|homeless|shut|closed|suspended|wanted|banned"
    r"|in (?:force|power|place|office))\s$",
    re.IGNORECASE,
)
# "died after an aftershock hit a town still under the rubble of last month's tsunami"
_AFTER_ANOTHER = cue(r"\b(?:after|when|in|as) an? (?:[\w-]+ ){0,3}?", "one_event", r"\b[^.;]{8,}$")
# "this year's 214 casualties", "bringing the year's homicides to 163"
_ITS_COUNT = re.compile(
    r"\s(?:(?:total|overall|reported|known)\s)?\d[\d,]*\s(?:[\w-]+\s){0,2}"
    r"|\s(?:homicides|murders|killings|slayings|(?:road |traffic )?(?:deaths|fatalities)) (?:to|at)\s"
)
_HAS_BEEN = re.compile(r"\b(?:have|has|had|are|were|is|was)\s(?:been\s)?(?:\w+ly\s)?$")
# "a disaster which killed 40 was remembered on the anniversary of the tragedy"; not "hit a crowd that celebrated the
# 80th anniversary of the victory"
_ITS_TRAGEDY = re.compile(
    r" (?:the|this|that) (?:tragedy|disaster|atrocity|attacks?|massacre|accident|explosion|crash|fire)\b"
)
_WHICH_KILLED = re.compile(r"\b(?:which|that) (?:had )?(?:killed|claimed|took|cost)\b")
# "left ten dead and three wounded and the May 24 massacre that left 19": of what is told next
_AND_THE = re.compile(r"\band (?:the|an?) $")
# "the deadliest crash in the last 17 years, with four more people dead"
_IN_YEARS = re.compile(
    r"\b(?:deadliest|bloodiest|worst|biggest|largest)\b[^.;,\d]{0,60}?\bin (?:the )?"
    r"(?:(?:last|past) |(?:more|less|fewer) than |over |nearly |almost |about )?[\w-]+ (?:years|months|decades)"
    r"(?: of (?:the )?(?:[a-z-]+ ){0,2}(?:war|conflict|fighting|violence|insurgency|unrest|bloodshed|rebellion))?$"
)


def _dates_a_thing(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "the runner-up in last year's election", "..., after a separate bombing two days prior": when that was, not when
    anybody was harmed at offset `at`."""
    if _IN_YEARS.search(sentence, max(0, span.start - 90), span.end):
        return True
    if span.start > at and (told := _dates_a_thing_behind(sentence, span, at)) is not None:
        return told
    if span.end < at and _dates_a_thing_ahead(sentence, span, at):
        return True
    if span.kind in ("window", "rolling") and _HAS_DONE_FOR.search(sentence, max(0, span.start - 90), span.start):
        return True
    so = _SO_SINCE.search(sentence, max(0, span.start - 30), span.start) if span.kind == "open" else None
    if so and so.start() != at and not _HAS_BEEN.search(sentence, 0, so.start()):
        return True
    return _is_owned(sentence, span, at)


def _dates_a_thing_behind(sentence: str, span: TimeSpan, at: int) -> bool | None:
    """The same of a time behind the harm; None where neither is told by what stands between."""
    if span.period.text.endswith("anniversary of"):
        return not (_ITS_TRAGEDY.match(sentence, span.end) and _WHICH_KILLED.search(sentence, 0, at + 9))
    if is_decreed_after(sentence, span, at) or _is_of_next_clause(sentence, span, at):
        return True
    if span.kind == "window" and _RELATIVE.search(sentence, at, span.start):
        return True
    if span.kind in ("window", "rolling", "open") and _LATEST_OF.search(sentence, at, span.start):
        return True
    by_days = span.kind == "rolling" and not _HOURS.search(span.period.text)
    if by_days and _OTHERS_DAILY.search(sentence, at, span.start):
        return True
    if _WAS_DONE.search(sentence[at : span.start]):
        return True
    is_year = span.kind == "window" and len(span.period.start or "") == len("2002")
    if is_year and _OVER.search(sentence, at, span.end - len("2002")):
        return _THING_FOLLOWS.match(sentence, span.end) is not None
    after_its = span.kind == "window" and _AFTER_ITS.search(sentence, at, span.start)
    if after_its and _THING_FOLLOWS.match(sentence, span.end):
        return _EVENT_FOLLOWS.match(sentence, span.end) is None
    if _FOR_DEED.search(sentence, at, span.end) or _OTHER_ACT.search(sentence[at : span.start]):
        return True
    if sentence.startswith(",", span.end) and _ASIDE.search(sentence[at : span.start]):
        return True
    if is_said_beside(sentence, span, at):
        return True
    if _AND_THE.search(sentence, at, span.start) and _EVENT_FOLLOWS.match(sentence, span.end):
        return True
    is_point = span.kind in ("day", "past_point")
    return True if is_point and _SEPARATE.search(sentence, at, span.start) else None


# "56,000 have been displaced; 11 were killed on Friday"
_HARMED_TOO = re.compile(r"\b(?:killed|killing|died|dead|wounded|injured|displaced|missing|arrested|detained)\b")


def _is_of_next_clause(sentence: str, span: TimeSpan, at: int) -> bool:
    """Whether it stands behind a semicolon, in a clause that tells of others who came to harm."""
    parts = sentence.find("; ", at, span.start)
    return parts >= 0 and _HARMED_TOO.search(sentence, parts) is not None


def _dates_a_thing_ahead(sentence: str, span: TimeSpan, at: int) -> bool:
    """The same of a time before the harm, as far as what stands between tells it."""
    if _FOLLOWING.match(sentence, span.end, at):
        return True
    then_on = span.kind == "window" and _THEN_ON.search(sentence, span.end, at)
    if then_on and _RELATIVE.search(sentence, 0, span.start):
        return True
    if span.kind == "unresolved" and _BEGAN_AFTER.match(sentence, span.end):
        return True
    act = _OTHER_ACT.search(sentence[: span.start]) if _MAIN_VERB.match(sentence, span.end) else None
    return act is not None and "," not in act[0]


def _is_owned(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "Last year's election", "under the rubble of last month's tsunami": it is the time of what it owns, unless that
    is the event in which they were harmed."""
    if span.kind != "window" or not sentence[: span.end].endswith(("'s", "’s")):
        return False
    if span.start > at and _AFTER_ANOTHER.search(sentence[at : span.start]):
        return True
    count = _ITS_COUNT.match(sentence, span.end)
    if count and span.end <= at <= count.end():
        return False
    if span.end < at and _THAT_DID.fullmatch(sentence, span.end, at):
        return False
    if _EVENT_FOLLOWS.match(sentence, span.end):
        return False
    return span.start < at or _CAME_TO_HARM_IN.fullmatch(sentence, at, span.end) is None


def sets_off_war(sentence: str, span: TimeSpan, at: int) -> bool:
    """ "In 2011 he crushed a revolt, sparking a civil war in which half a million were killed": since then."""
    return span.end < at and span.kind in ("day", "window") and _SETS_OFF.search(sentence, span.end, at) is not None
