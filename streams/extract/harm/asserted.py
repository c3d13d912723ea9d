"""What looks like a figure and asserts none: how often somebody dies, and whether any of so many did.

Every 11 minutes a woman is killed.   He did not believe any of the 17 were seriously hurt.
"""

from __future__ import annotations

import re

from schemas import Quantifier
from streams.extract.harm.frames import Figure
from streams.extract.harm.set_free import HELD
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

_NUMBER = r"(?:few|other|single|half|couple of|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
_SHORT = r"(?:second|minute|hour)\b"
_EVERY = rf"\bevery\s(?:{_NUMBER}\s(?:(?:to|or)\s{_NUMBER}\s)?(?:and\sa\shalf\s)?{_TIME}|{_SHORT})"
_CLAUSE = r"(?!\b(?:who|that|which|where|when|while|and|but|after|as|because|if)\b)"
_BEFORE = Needing(("very",), rf"{_EVERY},?\s(?:on average,?\s)?(?:at least\s)?$", re.IGNORECASE)
_AFTER = Needing(("every",), rf"(?:{_CLAUSE}[^.;,]){{0,50}}?(?:,\son\saverage,?\s)?{_EVERY}", re.IGNORECASE)
# "in case one of the guests has a fall", "a reward for whoever helps capture a pilot"
_IN_CASE = Needing(("case",), r"\bin case (?:[\w'’-]+ ){0,3}$", re.IGNORECASE)
_HELPS = re.compile(r"\b(?:helps?|helping|could help|to help)(?: to| us| them)? $", re.IGNORECASE)
_REWARD = Needing(
    ("reward", "bounty"),
    r"\b(?:reward|bounty)\b(?:(?!\b(?:after|since|when|over|following)\b)[^.;,]){0,100}$",
    re.IGNORECASE,
)
# "Eleven villages will be cleared for the canal, affecting 7,000 families", "its demand that the town be given up,
# forcing 9,000 to flee"
_TO_COME = Needing(
    ("will", "would", "could", "might", "demand", "proposal", "ultimatum"),
    r"(?:\b(?:will|would|could|might)\b(?! (?:have|not)\b)|\b(?:demand|proposal|ultimatum)s?\b (?:that|to|for)\b)"
    rf"(?P<way>(?:{_CLAUSE}[^.;]){{0,110}}),\s(?:\w+ly )?$",
    re.IGNORECASE,
)
# "is accused of several murders": how many is told by nobody
_CHARGED = Needing(
    ("accus", "charged", "wanted", "suspect", "suspicion", "indicted"),
    r"\b(?:accus\w+ of|charged with|wanted (?:for|over)|suspected of|suspicion of|indicted (?:for|on))"
    r"(?: committing| carrying out)? $",
    re.IGNORECASE,
)
# "A fourth body was found not to be a hostage's", "a body did not belong to any of them"
_NOT_THEIRS = re.compile(
    r" (?:(?:was|were|is|has been|had been) (?:later |then )?(?:found|determined|confirmed|established|shown)"
    r" (?:not to be|not to belong|to not)\b|(?:did|does|do) not (?:belong|match)\b)"
)
# "did not want their son to be "another boy stabbed"", "expect to find two bodies"
_NOT_WANTED = Needing(
    ("want", "wish"),
    r"(?:\bnot|\bnever|n['’]t|\bnobody|\bno one|\bnone of us) (?:want|wants|wanted|wish|wishes)\b"
    r"(?:(?!\b(?:because|but|and|who|where|that|after|since|when)\b)[^.;]){0,80}$",
    re.IGNORECASE,
)
# "I don't think there are hundreds arrested"
_NOT_THOUGHT = Needing(
    ("think", "believe"),
    r"(?:\bnot|n['’]t) (?:think|believe) (?:that )?(?:there (?:are|were|is|was|have been) )?$",
    re.IGNORECASE,
)
_EXPECT = Needing(("expect", "predict", "forecast"), r"\b(?:expect|predict|forecast)(?:s|ed|ing)? $", re.IGNORECASE)
_EXPECTED = Needing(
    ("expect", "hop", "fear", "prepar", "likely"),
    r"\b(?:expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|likely) "
    r"(?:(?:that )?(?:they|he|she|we) (?:will|would|may|might|could) |to )(?:soon |still |also |later )?"
    r"(?:find|recover|discover|see|retrieve|pull out) (?:the |up to |at least )?$",
    re.IGNORECASE,
)
# "You have a body that is not contained": of anybody's
_ANYBODYS = re.compile(r"\b[Yy]ou(?:(?:['’]ve| have) got| have|['’]d have) $")
_FORCES = Needing(("forcing",), r"\bforcing (?:[a-z]+ ){0,2}$")
_BEING = re.compile(r"\b[Bb]eing $")  # "being a mother in prison is hard"
_ANY_OF = re.compile(r"\.(?:w|fe?)$")
# "14 deaths per 100,000", "two murders for every 100,000 people"
_RATE = re.compile(r" (?:per|for every) (?:\d|(?:one |an? )?(?:hundred|thousand|million)\b|capita\b)")
_FRACTION = Needing(
    (
        "half of",
        "most of",
        "third of",
        "thirds of",
        "quarter of",
        "quarters of",
        "majority of",
        "many of",
        "percent of",
    ),
    r"\b(?:half|most|thirds?|quarters?|majority|many|percent) of "
    r"(?:the|its|their|(?:the )?[\w'’-]+['’]s) (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)
_LOOK = 60
# "on average 16 people were killed each day", "an average of four are killed a week", "the average number of deaths"
_A_UNIT = r"\b(?:(?:each|every|per|an?)\s(?:day|week|month|hour)\b|daily\b|weekly\b|monthly\b)"
_ON_AVERAGE = re.compile(r"\bon average\b[^.;]*$", re.IGNORECASE)
_THEN_ON_AVERAGE = re.compile(r"[^.;]{0,30}\bon average\b", re.IGNORECASE)
_PER_UNIT = re.compile(_A_UNIT, re.IGNORECASE)
_AVERAGE_NUMBER = Needing(
    ("verag",),
    r"\baverage (?:number|toll|total|count|figure)\b[^.;\d]{0,80}$"
    r"|\baverag(?:ed|es|ing) (?:about |around |some )?$",
    re.IGNORECASE,
)
_OF_VERB = ("number-passive", "number-dies")


def is_only_how_often(chunks: Chunks, figure: Figure) -> bool:
    """ "a woman is killed every 11 minutes": a rate, and nobody is counted."""
    sentence, row = chunks.sentence, chunks.row
    trigger = figure.at if figure.trigger is None else figure.trigger
    start, end = row[min(figure.at, trigger)].start, row[max(figure.at, trigger)].end
    number = row[figure.at].number
    if _RATE.match(sentence, end) or (number and _RATE.match(sentence, number.end)):
        return True
    counted = (number.start, number.end) if number else (start, start)
    if _is_average(sentence, start, counted, end):
        return True
    return bool(_BEFORE.search(sentence, max(0, start - _LOOK), start) or _AFTER.match(sentence, end))


def _is_average(sentence: str, start: int, number: tuple[int, int], end: int) -> bool:
    """ "on average 16 are killed each day", "the average number of deaths a week was 60": so many in no one of them."""
    if "verag" not in sentence:
        return False
    if _AVERAGE_NUMBER.search(sentence, 0, number[0]):
        return True
    of_number = "average of" in sentence[start : number[1]].lower()
    told = of_number or _ON_AVERAGE.search(sentence, 0, start) or _THEN_ON_AVERAGE.match(sentence, end)
    return bool(told) and _PER_UNIT.search(sentence, max(0, start - _LOOK), end + _LOOK) is not None


def is_only_supposed(chunks: Chunks, figure: Figure) -> bool:
    """What may come, what a reward is for, of what one is accused without a number, and a body that is not theirs."""
    sentence, counted = chunks.sentence, chunks.row[figure.at]
    start = counted.start if figure.trigger is None else min(counted.start, chunks.row[figure.trigger].start)
    if _IN_CASE.search(sentence, 0, counted.start) or _NOT_THOUGHT.search(sentence, 0, counted.start):
        return True
    if _EXPECT.search(sentence, 0, counted.start) and sentence.startswith(" to ", counted.end):
        return True  # "we expect 2,000 people to be homeless"
    if _NOT_WANTED.search(sentence, 0, start) or _EXPECTED.search(sentence, 0, counted.start):
        return True
    if figure.rule == "counted-harms":
        if _ANYBODYS.search(sentence, max(0, start - 16), start):
            return True
        charged = counted.quantity.quantifier is Quantifier.VAGUE and _CHARGED.search(sentence, 0, counted.start)
        return bool(charged or _NOT_THEIRS.match(sentence, counted.end))
    if figure.rule == "number-state" and _BEING.search(sentence, max(0, counted.start - 8), counted.start):
        return True
    if forces := _FORCES.search(sentence, 0, counted.start):
        return _is_to_come(sentence, forces.start())
    if figure.trigger is None or figure.trigger > figure.at:
        return False
    if chunks.tags[figure.trigger] == "G":
        return _is_to_come(sentence, start)
    if figure.harm not in HELD or chunks.row[figure.trigger].low.endswith(("ed", "held", "taken")):
        return False  # "a reward for a kidnapped nurse": she was
    return bool(_HELPS.search(sentence, max(0, start - 24), start) or _REWARD.search(sentence, 0, start))


def _is_to_come(sentence: str, start: int) -> bool:
    to_come = _TO_COME.search(sentence, 0, start)
    return to_come is not None and "," not in to_come["way"]


def is_any_of(chunks: Chunks, figure: Figure) -> bool:
    """ "whether any of the 12 were hurt": nobody says that they were; not "no arrest in any of the 12 killings"."""
    if figure.rule not in _OF_VERB:
        return False
    if _FRACTION.search(chunks.sentence, 0, chunks.row[figure.at].start):
        return True  # "half of the island's 11,000 residents had fled"
    match = _ANY_OF.search(chunks.tags, max(0, figure.at - 3), figure.at)
    return match is not None and chunks.row[match.start()].low == "any"
