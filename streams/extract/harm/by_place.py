"""Counts told place by place: "58,700 in Bulo, 27,300 in Dango", "Gora received 61,200, Kalla 39,700".

Each is a part of those who were counted before. A single one says it only in brackets behind a place, or against
another ("against 8,000 in Cabo Vero"). Whoever comes to a place, or is put on a list there, is one of the displaced of
whom the text told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.harm.labels import label_harm
from streams.extract.lexicon import alternation
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.number_words import UNITS
from streams.needing import Needing

_TABLE = lexicon.table("lodged")
_NO_PLACE = rf"(?!(?:{alternation(_TABLE['no_places'])})\b)"
_WORD = rf"{_NO_PLACE}[A-ZÀ-Þ][\w'’-]*"
_NAME = (
    rf"(?:the )?{_NO_PLACE}[A-ZÀ-Þ][\w'’.-]*"
    rf"(?: (?:(?:{alternation(_TABLE['place_kinds'])})\b"
    rf"|(?:of|de|do|da|del|di|el|al|sur|the|and) (?=[A-ZÀ-Þ])|{_WORD})){{0,5}}"
)
_MANY = (
    r"(?:people |persons |individuals |residents |victims |of them |others |displaced |dead |deaths |injured |cases"
    r" )?"
)
_DIGITS = (
    r"(?:about |some |around |nearly |over |more than |almost |another )?\d[\d,.]*(?: (?:lakh|crore|million"
    r"|thousand))?"
)
_SPELLED = rf"(?:{alternation([word for word in UNITS if word not in ('no', 'zero')])})"
_NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
_JOINED = r"(?:, and |, | and |; and |; )"
_IN = rf"{_NUMBER} {_MANY}(?:each )?(?:in|from|at|for|to|around|near) {_NAME}"
_RUN = re.compile(rf"{_IN}(?:{_JOINED}{_IN})+")
_JOINS = re.compile(
    r"(?:[,;:(–—-]\s?|\b(?:and|while|whereas|but|of whom|of them|of these|of those),?\s)(?:(?:a further|another|the"
    r" other|the remaining|only|just|in"
    r" [A-Z]\w+,?)\s)?$"
)
_OPENING = re.compile(
    r"(?:[-•*]\s*)?(?:(?:Another|A further|The other|The remaining|Of (?:them|these|those),?|Among them,?|In all,?"
    r"|Only|Just)\s)?"
)
_GOES = re.compile(
    r"(?!(?:\s\w+){0,3}?\sin\s(?:\w+\s)?(?:need|hospital|custody|danger|fear|debt)\b)"
    r"\s*(?:of (?:them|whom)\s)?(?:(?:have|had|has|are|were|is|was)\s(?!more\b|fewer\b|less\b|needed\b"
    r"|required\b)(?:\w+\s){0,2}?(?:in|with|at|to|on|under|by|from|inside|aboard|being|made|gone|taken|found|moved"
    r"|crossed|settled|living|staying)\b"
    r"|(?:in|with|at|on|under|inside|aboard)\s(?!all\b|total\b|number\b|average\b|least\b|once\b|\d|which\b)"
    r"|to\s(?=[A-Z]|the\b|other\b|neighbou?ring\b)|from\s(?=[A-Z]|the\b)"
    r"|went\b|crossed\b|stayed?\b|fled\b|headed\b|moved\b|settled\b|walked\b|slept?\b|live[sd]?\b|found\s(?:room"
    r"|shelter|refuge|a)\b|took\s(?:shelter|refuge)\b|remain(?:ed|s)?\b(?!\s(?:to|at\sthe\slevel))|reached\b"
    r"|joined\b)",
    re.IGNORECASE,
)
# These are home again, or never left
_IS_BACK = re.compile(
    r"\s*(?:of (?:them|whom)\s)?(?:have |had |has |were |are )?(?:since |already |now |later |been able to"
    r" )*(?:returned|gone (?:back|home)|went (?:back|home)|refus(?:ed|ing)|reluctant|unwilling"
    r"|declin(?:ed|ing)|back|return|died|dead|drowned|killed"
    r"|injured|wounded|missing)\b",
    re.IGNORECASE,
)
# Before such a run: nothing that is done to those counted, but a mark, or a word that only joins it.
_OPENS = re.compile(
    r"(?:^|[:,;(–—-]\s?|\b(?:with|including|and|are|were|was|is|than|namely|mainly|chiefly|notably|reports?"
    r"|reported|counts?|counted)\s)$"
)
_BRACKETS = Needing(
    ("(",), rf"{_NAME} \({_NUMBER}(?: [a-z]+)?\)(?:{_JOINED}(?:in |at |from )?{_NAME} \({_NUMBER}(?: [a-z]+)?\))+"
)
_BRACKET = re.compile(
    rf"\b{_NAME} \({_NUMBER} ?(?:victims|people|persons|displaced|dead|deaths|affected|injured|cases|evacuees)?\)"
)
_BESIDE = rf"{_NAME}(?::? | – | - | — ){_NUMBER}(?! ?%)"
_COLONS = re.compile(rf"{_BESIDE}(?:{_JOINED}{_BESIDE})+")
_LINE = re.compile(
    rf"^(?:[-–—•*·]\s*)?{_NAME}(?: \([^()]{{1,30}}\))?(?:\s?:\s?|\s[–—-]\s|\s=\s|\s)(?P<number>{_NUMBER})(?:"
    rf" {_MANY.strip()})?\s*[.;,]?$"
)
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|followed by [^.;]{0,40} with|ahead of [^.;]{0,40} with|and|to)"
    r" $",
    re.IGNORECASE,
)
_COMES = (
    r"(?:received|receives|has received|have received|hosts|hosted|is hosting|took in|takes in|has taken in|have"
    r" taken in|shelters|sheltered"
    r"|absorbed|registered|registers|has registered|listed|lists|counts|counted|recorded|has|had|got)"
)
_RECEIVED = Needing(
    ("receiv", "host", " in ", "shelter", "absorb", "regist", "list", "count", "record", " has ", " had ", " got "),
    rf"(?:^|[.;,:] |\b(?:and|while|whereas|where|but) )(?:[A-Z][\w'’-]*,? )?(?P<place>(?:The )?{_NAME})(?:,"
    rf" [^,.;\d]{{1,60}},)? (?:alone |now |also |already )*{_COMES} (?:another )?$",
)
_THEN = re.compile(rf"^(?: {_MANY.strip()})?(?:, | and |, and |; |, while |, whereas ){_NAME} (?:another |only )?$")
_LISTED = Needing(
    ("list", "regist", "record", "entered", "counted", "books"),
    r"\s*(?:new |more |other |further |additional )?(?:people |persons |individuals |names |arrivals )?(?:are|were"
    r"|was|had been|have been|is|has been) (?:now |still |so far |already |also )?"
    r"(?:listed|registered|recorded|entered|counted|on (?:its|the|their) (?:list|register|books))\b",
    re.IGNORECASE,
)
_ENDS_IN_PLACE = re.compile(
    rf"^[^,;:.]*\s(?:in|at|from) {_NAME}(?:,|,? and|;)(?:\s(?:a further|another|some|about|over|more than|nearly))?\s$"
)
_REST = re.compile(
    r"\b(?:the|a|another|its|their) (?:remaining|other|rest,|further|last|first)(?: of them,)? $|\b(?:the rest|the"
    r" others|the remainder|the (?:greater|larger|smaller|major) part|most|the majority|the bulk)(?: of them)?, $",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\s*(?:people |persons |individuals |of them |others )?(?:,? (?:according to|says?|said) [^,.;]{1,50},? ?|,"
    r" )?(?:have |had |has )?(?:also |then |since |now |still )?(?:been )?"
    r"(?:went|gone|stayed?|staying|crossed|moved|fled|headed|walked|travelled|made for|settled|found (?:room"
    r"|shelter|refuge|a place)|live[sd]?|are|were|remain(?:ed|s)?|sleep|slept|camp(?:ed)?"
    r"|took (?:shelter|refuge|the road)|reached|joined|returned to|made (?:arrangements|their way))\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\s*(?:people |persons |individuals |others )?(?:(?:are|were) still (?:inside|there|in|at|on|waiting|out)"
    r"|remain(?:ed)? (?:inside|there|in|at|on)|stayed (?:behind|on|put|inside|in|at))\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"(?:\bat (?:the|its|their) (?:height|peak|worst)\b|\b(?:a|one|two|three|four|six) (?:days?|weeks?|months?"
    r"|years?|fortnight) (?:ago|earlier|before)\b)[^.;\d]{0,80}?"
    r"\b(?:there (?:were|had been)|had|gave|counted|listed|reported|stood at|spoke of|were|was)(?: (?:been|still))?"
    r" $|\bup from $|\bdown from $",
    re.IGNORECASE,
)
_TELLING = (
    "arriv newcomer crossed poured streamed "
    "receiv host listed registered entered recorded remaining stayed height peak ago earlier part, majority took take"
)
GOES_ON = Needing(
    [*_TELLING.split(), "the other", "the rest", "still inside", "up from", "down from", "has ", "had "],
    r"\b(?:arriv(?:ed|als)|newcomers|crossed|poured|streamed"
    r"|receiv(?:ed|es)|host(?:s|ed|ing)?|t(?:ook|akes?|aken) in|listed|registered|entered in|recorded|remaining"
    r"|the other \d|the rest|the others|still inside|stayed|(?:up|down) from \d|ha[sd] \d"
    r"|at the (?:height|peak)|ago|earlier|part, (?:about|some|around|nearly|\d)|majority)\b",
    re.IGNORECASE,
)
"""How a sentence tells of those displaced of whom it was told before, without a word of harm."""

_COUNTS_TWICE = re.compile(rf"{_NUMBER}\b.*[,;)d] .*{_NUMBER}\b")
_LONGEST_LINE = 70  # characters
LONGEST_LIST, _LONGEST_HEADING = 40, 90
"""So many lines a list may have, and characters its heading."""
_MOST = 20  # a bracket with fewer is an age or a size


def goes_on(text: str) -> bool:
    """Whether a sentence may count on from the displaced told before it."""
    return is_line(text) or any(one.search(text) for one in (GOES_ON, _RUN, _BRACKETS, _COLONS))


def by_place(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The figure of the number at chunk k, one of several told place by place; `before`: the harm told last."""
    chunk = chunks.row[k]
    harm = found[-1].harm if found else before
    if chunk.tag not in "MNO" or chunk.number is None or chunk.number.could_be_year or not chunk.quantity.number:
        return None
    if harm is None:
        labelled = _by_label(chunks.sentence, chunk.number.start) if chunk.tag == "M" else None
        return Figure(k, labelled, "place-number", Role.PART) if labelled else None
    if chunk.tag == "O" and (harm is not Harm.DISPLACED or chunk.phrase is None or not _follows(chunks, k)):
        return None
    phrase = chunk.phrase if chunk.tag != "O" else None
    if phrase and phrase.head and not (phrase.is_people and not phrase.own_harm and phrase.unit.value == "person"):
        return None
    sentence, start = chunks.sentence, chunk.number.start
    if labelled := _by_label(sentence, start):
        return Figure(k, labelled, "place-number", Role.PART)
    if before and not found and is_line(sentence):
        return Figure(k, before, "place-number", Role.PART)
    parent = next((one.at for one in reversed(found) if one.harm is harm and one.role is not Role.PART), None)
    if _in_run(sentence, start, alone=_counts_things(chunks, k, found)):
        beside = found and _in_places(chunks, k, found)
        return Figure(k, harm, "place-number") if beside else Figure(k, harm, "place-number", Role.PART, parent)
    if harm in (Harm.AFFECTED, Harm.DISPLACED) and chunk.quantity.number >= _MOST and _in_bracket(sentence, start):
        return Figure(k, harm, "place-number", Role.PART, parent)
    if found and found[-1].harm is Harm.DISPLACED and _is_set_against(chunks, k):
        return found[-1]._replace(at=k, rule="place-number")
    return _told_on(chunks, k, found, before) if harm is Harm.DISPLACED else None


def _by_label(sentence: str, start: int) -> Harm | None:
    """ "Displaced by district: Bulo 58,700, Dango 27,300"."""
    for run in _COLONS.finditer(sentence) if ":" in sentence and _COUNTS_TWICE.search(sentence) else ():
        if run.start() <= start < run.end():
            return label_harm(sentence[: run.start()]) if sentence[: run.start()].rstrip().endswith(":") else None
    return None


def is_line(text: str) -> bool:
    """Whether a line only sets a number beside a place ("Bulo: 58,700")."""
    return len(text) < _LONGEST_LINE and _LINE.match(text) is not None


def heading_harm(before: Sequence[str]) -> Harm | None:
    """The harm of which the heading of a list tells, before whose line these sentences stand ("Displaced by
    district")."""
    heading = next((text for text in reversed(before) if not is_line(text)), None)
    if heading is None or len(heading) > _LONGEST_HEADING or any(map(str.isdecimal, heading)):
        return None
    return label_harm(heading.rstrip(":") + ":")


def _follows(chunks: Chunks, k: int) -> bool:
    """Whether a verb stands right behind the number, which the words for people take for a noun ("22,000 stayed")."""
    after = chunks.sentence[chunks.row[k].end :]
    return any(one.match(after) for one in (_WENT, _STILL, _LISTED))


def _counts_things(chunks: Chunks, k: int, found: list[Figure]) -> bool:
    """ "Six were killed in two crashes, one in Bor and one in Ardale": of the crashes, unless a colon parts them."""
    since = chunks.tags[found[-1].at + 1 if found else 0 : k]
    return "O" in since and ":" not in since


def _in_run(sentence: str, start: int, *, alone: bool) -> bool:
    if alone or not _COUNTS_TWICE.search(sentence):
        return False
    for one in (_RUN, _BRACKETS, _COLONS):
        for run in one.finditer(sentence):
            if run.start() <= start < run.end():
                return one is not _RUN or _OPENS.search(sentence, 0, run.start()) is not None
    return False


def _in_places(chunks: Chunks, k: int, found: list[Figure]) -> bool:
    """ "700 fled in Lora, 300 in Mell and 200 in Bor": beside each other; not "of the 700 who fled, 300 ..."."""
    last, number = found[-1], chunks.row[k].number
    if last.rule == "place-number":
        return last.role is Role.TOTAL
    between = chunks.sentence[chunks.row[last.at].end : number.start if number else 0]
    return last.harm is Harm.DISPLACED and _ENDS_IN_PLACE.search(between) is not None


def _in_bracket(sentence: str, start: int) -> bool:
    return "(" in sentence and any(run.start() < start < run.end() for run in _BRACKET.finditer(sentence))


def _is_set_against(chunks: Chunks, k: int) -> bool:
    """ "16,240 people, against 8,003 in Cabo Vero and 3,175 in Nissa"."""
    chunk = chunks.row[k]
    after = re.match(rf" (?:in|at|from) {_NAME}", chunks.sentence[chunk.end :])
    return (
        after is not None and _AGAINST.search(chunks.sentence, 0, chunk.number.start if chunk.number else 0) is not None
    )


def _coordinated(chunks: Chunks, k: int, found: list[Figure]) -> bool:
    """Whether a bare number goes on from one of the displaced in its sentence, no other count between them; or opens a
    sentence that goes on from the last ("Another 2,300 have gone to Rako")."""
    chunk = chunks.row[k]
    assert chunk.number is not None
    until = chunks.sentence[: chunk.number.start]
    if not found:
        return _OPENING.fullmatch(until) is not None
    if found[-1].harm is not Harm.DISPLACED or any(tag in "XO" for tag in chunks.tags[found[-1].at + 1 : k]):
        return False
    return _JOINS.search(until) is not None


def _told_on(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """Those who came to a place, the rest of them, and how many they were before."""
    chunk = chunks.row[k]
    assert chunk.number is not None
    until, after = chunks.sentence[: chunk.number.start], chunks.sentence[chunk.end :]
    plain = chunk.phrase is None or not chunk.phrase.head or chunk.tag in "NO"
    if not plain or (before is not Harm.DISPLACED and not found):
        return None
    ends = (
        re.match(r"\s*(?:$|[,.;)]|and\b|or\b|in\b|from\b|at\b|since\b|so far\b|of them\b|on\b|by\b)", after) is not None
    )
    role = Role.TOTAL if found and _in_places(chunks, k, found) else Role.PART
    there = Figure(k, Harm.DISPLACED, "place-number", role)
    if _RECEIVED.search(until) and (ends or chunk.tag == "N") and before is Harm.DISPLACED:
        return there
    if found and found[-1].rule == "place-number" and found[-1].at < k and ends:
        between = chunks.sentence[chunks.row[found[-1].at].end : chunk.number.start]
        if _THEN.match(between):
            return there._replace(role=found[-1].role)
    if _LISTED.match(after) or _STILL.match(after) or (_REST.search(until) and _WENT.match(after)):
        return there
    if _coordinated(chunks, k, found) and _GOES.match(after) and not _IS_BACK.match(after):
        return there
    if ends and chunk.tag == "M" and _ONCE.search(until):
        return Figure(k, Harm.DISPLACED, "other-figure", prior=True)
    return None
