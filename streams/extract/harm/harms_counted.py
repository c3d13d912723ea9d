"""A number whose harm is the subject of a verb that counts: "civilian deaths have reached 1,200", "cases of measles
have risen from 40 to 94"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.disease_cases import are_of_disease
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.time.period_words import WEEKDAYS

_MOST_BETWEEN = 6  # chunks between the noun and its verb ("deaths in the eastern camps have")
_LONGEST_CLAUSE = 24  # chunks from the number of cases to so many
_SHORT, _FAR = 16, 160  # characters before a number where "to" stands, and where a rise begins
_COMES = frozenset({"come", "comes", "came", "amount", "amounts", "amounted"})
_ENDS = frozenset("s,:pczai")  # what may follow a number that stands for itself
# "from 380 to 406", "from 546 recorded in January to 718"
_FROM_TO = re.compile(r"p[ae]{0,2}[MO](?:pO)?[^s,MNOXI]{0,4}t$")
# "fell by 35 per cent from 380", "jumped 20% to 412", "rose by a third to 400"
_BY_SO_MUCH = re.compile(
    r"\s+(?:by\s+)?(?:(?:about|some|nearly|almost|more than|over|around|roughly|an estimated|a further)\s+)?"
    r"(?:\d[\d.,]*(?:\s?(?:%|per ?cent|percent|percentage points))?|half|[a-z]+ per ?cent"
    r"|(?:a|one|two|three)[ -](?:third|quarter|fifth|half|tenth)s?)\s+$",
    re.IGNORECASE,
)
# "the number of new cases in the week was 2,076", "the total number of infections reported there is 41"
# "total army casualties for 2011 were 2,183"
_NUMBER_OF = re.compile(
    r"#(?:f[ea.]{0,5}(?P<noun>[.])|[.aeP]{0,3}(?P<total>[E.]))(?P<where>(?:[pyazf][^sKGVR:,]{0,16})?)b$"
)
# "a rise in civilian deaths over the same months, from 266 to 298"
_MOVE_IN = re.compile(r"(?P<move>[u.])p[e.P]{0,3}(?P<noun>[E.])(?P<where>[pfz][^sKGVRNMIX:,]{0,10})?,?p[ae]{0,2}$")
# "bringing the total number of cases in the country to nine", "takes confirmed infections there to 40"
_BROUGHT_TO = re.compile(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took|rais(?:es?|ing|ed)|push(?:es|ing|ed)?|lift(?:s|ing|ed)?)\s"
    r"(?:[\w’'-]+\s){0,6}?(?P<noun>cases|infections)(?:\s(?!to\s)[\w’'-]+){0,7}\sto"
    r"(?:\s(?:about|at least|more than|over|nearly|almost|around|some))?\s$"
)
_TO_LATER = re.compile(r"(?:p[.O]{1,2})?t")  # "from 1,200 in May to 900"
_OPENING_NOUN = re.compile(r"e?[.yaP]{0,2}(?P<noun>E)[pf][^sKGVRJNMIXrbhmyz:]{1,50}")
_REACHES = frozenset({"reached", "reaches", "reach"})
_RISES = frozenset({"rise", "increase", "jump", "surge", "growth"})
_MOVES = _RISES | {"drop", "fall", "decline", "decrease", "reduction"}
_GOES_ON = frozenset({"last", "next", "today", "yesterday", "this", *WEEKDAYS})


def counted_by_verb(chunks: Chunks, k: int) -> Figure | None:
    """ "deaths rose to 406 from 380", "arrests topped 3,000"; not "deaths rose by 12", nor "deaths hit 12 villages"."""
    if chunks.tags[k] not in "MO" or not _stands_alone(chunks, k):
        return None
    if told := _number_of_cases(chunks, k) or _moved_by(chunks, k) or _brought_to(chunks, k):
        return told
    at, prior = _before_from(chunks, _skip(chunks, k - 1, "ae"))
    verb = _verb(chunks, at)
    end = _skip(chunks, verb - 1, "ha")
    noun = _noun(chunks, end) if verb > 0 else None
    if noun is None and verb > 0:
        noun = _opening_noun(chunks, verb, end)
    if noun is None:
        return None
    harm = _harm(chunks, noun)
    if harm is None:
        return None
    rises = (chunks.tags[verb] == "u" or chunks.row[verb].low in _REACHES) and not prior
    beyond = chunks.row[verb].low in words_listed("frames", "beyond")
    whose = noun - 1 if chunks.tags[max(0, noun - 1)] == "P" else None
    return Figure(k, harm, "toll-number", trigger=noun, rises=rises, prior=prior, victims=whose, beyond=beyond)


def _number_of_cases(chunks: Chunks, k: int) -> Figure | None:
    """ "The number of new cases of measles in the week was 206": behind "was" where they are said to be counted."""
    match = _NUMBER_OF.search(chunks.tags, max(0, k - _LONGEST_CLAUSE), k)
    if match is None:
        return None
    noun = match.start("noun") if match["noun"] else match.start("total")
    counted = words_listed("frames", "illnesses")
    counted = counted if match["noun"] else counted | words_listed("frames", "counted_nouns")
    harm = _harm(chunks, noun) if chunks.row[noun].low in counted else None
    return Figure(k, harm, "toll-number", trigger=noun, victims=_whose(chunks, noun)) if harm else None


def _brought_to(chunks: Chunks, k: int) -> Figure | None:
    """ "two more cases of measles, bringing the number of cases in the country to nine"."""
    until = chunks.row[k].start
    if " to " not in chunks.sentence[max(0, until - _SHORT) : until]:
        return None
    match = _BROUGHT_TO.search(chunks.sentence, max(0, until - _FAR), until)
    if match is None:
        return None
    noun = next(i for i in range(k - 1, -1, -1) if chunks.row[i].start <= match.start("noun"))
    harm = _harm(chunks, noun)
    return Figure(k, harm, "toll-number", trigger=noun, rises=True) if harm else None


def _moved_by(chunks: Chunks, k: int) -> Figure | None:
    """ "an increase in civilian deaths over the same months, from 266 to 298": 298, which was 266 before."""
    if _TO_LATER.match(chunks.tags, k + 1):
        at, prior = k, True
    else:
        since = _FROM_TO.search(chunks.tags, max(0, k - _MOST_BETWEEN), k)
        at, prior = (since.start() + 1 if since else 0), False
    while at > 0 and chunks.tags[at] in "ae":
        at += 1
    match = _MOVE_IN.search(chunks.tags, max(0, at - _LONGEST_CLAUSE), at) if at > 0 else None
    if match is None or chunks.row[at - 1].low != "from" or chunks.row[match.start("move")].low not in _MOVES:
        return None
    noun = match.start("noun")
    if chunks.row[noun].low not in words_listed("frames", "counted_nouns") | words_listed("frames", "illnesses"):
        return None
    harm = _harm(chunks, noun)
    if harm is None:
        return None
    rises = not prior and chunks.row[match.start("move")].low in _RISES
    return Figure(k, harm, "toll-number", trigger=noun, rises=rises, prior=prior, victims=_whose(chunks, noun))


def _whose(chunks: Chunks, noun: int) -> int | None:
    """The people right before the noun for their harm ("civilian deaths")."""
    return noun - 1 if chunks.tags[noun - 1] == "P" else None


def _harm(chunks: Chunks, noun: int) -> Harm | None:
    """What the noun counts: those who died, those who were arrested, and whoever is a case of a disease."""
    trigger = chunks.row[noun].trigger
    if trigger is None and chunks.row[noun].low in words_listed("frames", "illnesses"):
        return Harm.AFFECTED if are_of_disease(chunks, noun) else None
    before = chunks.row[noun - 1].trigger if noun and chunks.tags[noun - 1] == "K" else None
    if before and before.harm("K") is Harm.INJURED:
        return Harm.INJURED  # "seriously injured casualties"
    return trigger.harm("E") if trigger else None


def _stands_alone(chunks: Chunks, k: int) -> bool:
    """Whether a number counts nothing that follows it ("12 villages"), and is no share or rate ("12 per day")."""
    phrase = chunks.row[k].phrase
    if (phrase and phrase.is_counted) or chunks.row[k].quantity.value == 0:
        return False
    after = chunks.row[k + 1] if k + 1 < len(chunks.row) else None
    if after is not None and after.tag == "t" and chunks.row[k - 1].low == "from":
        return True  # "from 380 to 406"
    return after is None or after.low in _GOES_ON or (after.tag in _ENDS and after.low not in ("per", "-"))


def _before_from(chunks: Chunks, at: int) -> tuple[int, bool]:
    """Past "406 from" or "from 380 to", whose number is the later one or the earlier; and whether the one at hand is
    earlier."""
    if at > 0 and chunks.row[at].low == "from" and chunks.tags[at - 1] in "MO":
        return _skip(chunks, at - 2, "ae"), True
    since = _FROM_TO.search(chunks.tags, max(0, at - _MOST_BETWEEN), at + 1) if at > 0 else None
    if since and chunks.row[since.start()].low == "from":
        return since.start(), False
    return at, chunks.row[at].low == "from"


def _verb(chunks: Chunks, at: int) -> int:
    """The chunk of the verb that leads to a number behind chunk `at`; -1 where none does."""
    if at < 1:
        return -1
    low = chunks.row[at].low
    if low in words_listed("frames", "counts_direct"):
        return at
    if low == "from" and chunks.tags[at - 1] == "u":
        return at - 1
    if (moved := _moved(chunks, at)) > 0:
        return moved
    leads = (chunks.tags[at] == "t" and (chunks.tags[at - 1] == "u" or chunks.row[at - 1].low in _COMES)) or (
        low == "at" and chunks.row[at - 1].low in words_listed("frames", "counts_at")
    )
    return at - 1 if leads else -1


def _moved(chunks: Chunks, at: int) -> int:
    """The verb before "by 35 per cent from", "20% to" at chunk `at`; -1 where there is none."""
    if chunks.row[at].low not in ("to", "from"):
        return -1
    moves = (i for i in range(at - 1, max(-1, at - _MOST_BETWEEN), -1) if chunks.tags[i] == "u")
    i = next(moves, -1)
    by = chunks.sentence[chunks.row[i].end : chunks.row[at].start] if i > 0 else ""
    return i if _BY_SO_MUCH.match(by) else -1


def _noun(chunks: Chunks, at: int) -> int | None:
    """The chunk of the noun of harm whose verb follows chunk `at`, across where or whose it is."""
    if at < 0:
        return None
    if chunks.tags[at] == "r" and chunks.tags[max(0, at - 1)] == ",":
        at -= 2
    for i in range(at, max(-1, at - _MOST_BETWEEN), -1):
        if chunks.row[i].low in words_listed("frames", "counted_nouns") | words_listed("frames", "illnesses"):
            between = chunks.tags[i + 1 : at + 1]
            return i if not between or _leads_on(chunks, i + 1) else None
        if chunks.tags[i] not in ".pfePayzO":
            return None
    return None


def _opening_noun(chunks: Chunks, verb: int, end: int) -> int | None:
    """ "The deaths from the storms Ana, Bela and Cora have climbed to": the subject of the sentence, however long."""
    match = _OPENING_NOUN.fullmatch(chunks.tags, 0, end + 1) if chunks.tags[verb] == "u" else None
    noun = match.start("noun") if match else None
    return noun if noun is not None and chunks.row[noun].low in words_listed("frames", "counted_nouns") else None


def _leads_on(chunks: Chunks, i: int) -> bool:
    """ "deaths in Bor", "deaths recorded there", "deaths since Monday"."""
    low = chunks.row[i].low
    return chunks.tags[i] in "pf" or low == "since" or low in words_listed("frames", "noted")


def _skip(chunks: Chunks, at: int, tags: str) -> int:
    while at >= 0 and chunks.tags[at] in tags:
        at -= 1
    return at
