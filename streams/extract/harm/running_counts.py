"""A count told again without its noun: "34 had died. By Monday it was 41." It takes over whom it counts and their harm.

    Police spoke of 42 dead on Friday; on Saturday it was 131, by Sunday 207.
    The town put its dead at 26. The governor believes 60.

The number stands alone, and so it counts what was counted last: only where nothing else was in between, and where its
words say that it is that count again, at another time or by another. What else may stand alone (ages, hours, scores,
votes) is brought by no such words, or is not of its size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Harm, Role
from streams.extract.draft import Draft
from streams.extract.harm import running_words as words
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import cue
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.row import NUMBERS
from streams.needing import Needing

RUNNING = "running-count"
"""The count at another time: what it was before is told as what was known then."""
OTHERS = "others-count"
"""The same count by somebody else: both stand."""
COUNTED = frozenset({RUNNING, OTHERS, "toll-number", "other-figure"})
"""A figure by such a rule is a count that may be told for another time, and no harm of one day."""
_REACH = 160
"""Characters before a number in which its words may begin."""
LEAP = 40
"""So many times as many, or as few, are told of something else."""


# "It should have gone at 10 mph; the black box had it at 69"
_SPEED = Needing(
    ("ph", "km/h", "knots", "per hour", "an hour"),
    r"\d\s?(?:mph|kph|kmph|km/h|knots|(?:miles|kilomet\w+) (?:an|per) hour)\b",
)


# "84 dead, president fears 1,000"
_FEARS = re.compile(r"\bfear(?:s|ed|ing)?(?: [a-z]+){0,2} $")
_BRINGS = cue(r"\b", "brings_toll", r"\s+(?:the|its|their)\s[^.;,]*?\bto\b[^.;,]*$")


class Standing(NamedTuple):
    """What the sentence before counted last: the harms of its figures, in their order; how many the first of them are,
    and the most of them. `alone`: no other number followed."""

    harms: tuple[Harm, ...]
    number: int
    most: int
    alone: bool
    first: tuple[Harm, int]


def standing_of(chunks: Chunks, drafts: Sequence[Draft], before: Standing | None) -> Standing | None:
    """What the drafts of a sentence leave to be taken over; its parts only where it tells nothing else. `before`: what
    the sentence before left."""
    wholes = [draft for draft in drafts if draft.role is not Role.PART] or list(drafts)
    if not wholes:
        return None
    numbers = [draft.quantity.number for draft in wholes]
    last = max(draft.end for draft in drafts)
    alone = not any(chunk.tag in "NOX" and chunk.number and chunk.start >= last for chunk in chunks.row)
    first = before.first if before else (wholes[0].harm, numbers[0])
    return Standing(tuple(draft.harm for draft in wholes), numbers[0], max(numbers), alone, first)


def running_at(chunks: Chunks, k: int, found: Sequence[Figure], standing: Standing | None) -> Figure | None:
    """The figure of a number that stands alone at chunk k and is the count before it once more."""
    chunk = chunks.row[k]
    if chunk.tag not in "MO" or chunk.number is None or chunk.number.could_be_year:
        return None
    if chunk.tag == "O" and not words.NEARER.match(chunks.sentence, chunk.number.end):
        return None
    if chunk.tag == "M" and chunk.phrase is not None and chunk.phrase.others != "more":
        return None
    if standing and not found and standing.first[0] is not standing.harms[0] and _names_figure(chunks, k):
        standing = Standing((standing.first[0],), standing.first[1], standing.first[1], True, standing.first)
    if not _follows_count(chunks, k, found, standing):
        return None
    harm = _harm(chunks, k, found, standing)
    if harm is None:
        return None
    rule = _rule(chunks, k, found)
    if rule is None or _SPEED.search(chunks.sentence):
        return None
    if _FEARS.search(chunks.sentence, max(0, chunk.start - 30), chunk.start):
        return None
    if chunk.phrase is not None and chunk.phrase.others:
        if not words.AT_A_TIME.match(chunks.sentence, chunk.end):
            return None
        return Figure(k, harm, "elided-number")  # "Seven more in the first week": besides those counted
    if rule == OTHERS and _is_dated(chunks, k):
        rule = RUNNING
    told = _told(chunks, found, standing)
    more = chunk.quantity.number > told > 0
    if rule == RUNNING and found and more and _is_brought(chunks, k, found[-1]):
        return Figure(k, harm, "toll-number", rises=True)
    prior = _is_earlier(chunks, k, found, rule, less=chunk.quantity.number < told)
    return Figure(k, harm, rule, rises=more and not prior and rule == RUNNING, prior=prior)


def _is_brought(chunks: Chunks, k: int, told: Figure) -> bool:
    """ "17 died in the past day, which brings the total since May to 222": they are among the 222."""
    return _BRINGS.search(chunks.sentence[chunks.row[told.at].end : chunks.row[k].start]) is not None


def _is_dated(chunks: Chunks, k: int) -> bool:
    """ "..., and by Monday the hospital had registered 89": by another, and later."""
    start = chunks.row[k].start
    clause = re.split(r"[;.(]\s|,\sand\s|,\sbut\s", chunks.sentence[max(0, start - _REACH) : start])[-1]
    return (
        words.TIME_IN.search(clause) is not None
        or words.AT_A_TIME.match(chunks.sentence, chunks.row[k].end) is not None
    )


def _is_earlier(chunks: Chunks, k: int, found: Sequence[Figure], rule: str, *, less: bool) -> bool:
    """Whether the count is one of before: said to be, or lower where nothing says that it was lowered ("It is 31 today.
    It was 20 on Monday.")."""
    if found and found[-1].prior and found[-1].rule == RUNNING:
        return True
    start = chunks.row[k].start
    sentence = re.split(r"[;.(]\s", chunks.sentence[max(0, start - _REACH) : start])[-1]
    clause = re.split(r",\s(?!first)|\sand\s", sentence)[-1]
    told = chunks.row[found[-1].at].end if found and rule == RUNNING else 0
    of_this = sentence[max(0, len(sentence) - (start - told)) :]
    if words.AT_FIRST.search(of_this) or (words.EARLIER.search(clause) and not words.TO_NOW.search(clause)):
        return True
    return (
        rule == RUNNING and less and words.WAS.search(clause) is not None and not words.LOWERED.search(chunks.sentence)
    )


def _told(chunks: Chunks, found: Sequence[Figure], standing: Standing | None) -> int:
    if found:
        return chunks.row[found[-1].at].quantity.number
    return standing.number if standing else 0


def _harm(chunks: Chunks, k: int, found: Sequence[Figure], standing: Standing | None) -> Harm | None:
    """The harm of the figure before it; of the second of two alone ("gave 104 and 700"), that of the second told."""
    pair = (
        len(found) > 0 and found[-1].rule in (RUNNING, OTHERS) and found[-1].at == k - 2 and chunks.tags[k - 1] == "c"
    )
    if pair:
        harms = standing.harms if standing else ()
        return harms[1] if len(harms) > 1 and harms[0] is found[-1].harm is not harms[1] else None
    if found:
        return found[-1].harm
    return standing.harms[0] if standing else None


def _names_figure(chunks: Chunks, k: int) -> bool:
    """ "196 were wounded. The ministry's number had been 20 on Friday": of the harm told before the wounded."""
    start = chunks.row[k].start
    return words.FIGURE.search(chunks.sentence[max(0, start - _REACH) : start]) is not None


def _rule(chunks: Chunks, k: int, found: Sequence[Figure]) -> str | None:
    chunk, sentence = chunks.row[k], chunks.sentence
    if found and found[-1].at == k - 2 and chunks.tags[k - 1] == "c" and found[-1].rule in (RUNNING, OTHERS):
        return found[-1].rule if words.ENDS.match(sentence, chunk.end) else None
    begin = max(0, chunk.start - _REACH)
    before, end = sentence[begin : chunk.start], chunk.end
    if found and words.IN_BRACKET.search(before) and words.SAY_THEY.match(sentence, end):
        return OTHERS
    if found and words.OR_ELSE.search(before) and words.BY_COUNT.match(sentence, end):
        return OTHERS
    ends = words.ENDS.match(sentence, end)
    if (ends or words.ENDS_BY.match(sentence, end)) and (words.FIGURE.search(before) or words.PUT.search(before)):
        return RUNNING
    if ends and words.TOGETHER.search(before):
        return RUNNING
    if ends and (match := words.IT.search(before)) and not words.HOURS.match(sentence, end):
        timed = match["when"] or words.AT_A_TIME.match(sentence, end)
        return RUNNING if match["comes"] or timed else None
    if words.GIVEN.search(before) and (ends or words.NEARER.match(sentence, end)):
        return OTHERS
    if k == 0 and not found and words.SAYS_SOMEBODY.match(sentence, end):
        return OTHERS
    if ends and found and found[-1].rule in (OTHERS, RUNNING) and words.SUBJECT_AT.search(before):
        return OTHERS
    if ends and found and _is_gapped(chunks, k, found, before):
        return OTHERS
    if (
        ends
        and found
        and words.OF_GAP.search(before)
        and words.SPOKE_OF.search(sentence, 0, chunks.row[found[-1].at].start)
    ):
        return OTHERS
    return RUNNING if _is_timed(chunks, k, found, before) else None


def _is_gapped(chunks: Chunks, k: int, found: Sequence[Figure], before: str) -> bool:
    """ "Police count 12 dead, residents 30": another source, whose verb is that of the first."""
    last = chunks.row[found[-1].at].end
    match = words.GAP.search(before)
    if match is None or match.start() + chunks.row[k].start - len(before) < last:
        return False
    between = chunks.tags[found[-1].at + 1 : k].rstrip("ea")
    source = re.split(r"[,s]", between)[-1].removeprefix("c")
    names = set(source) and set(source) <= set(".eP#Tf")
    return bool(names) and words.SAYS.search(chunks.sentence, 0, last) is not None


def _is_timed(chunks: Chunks, k: int, found: Sequence[Figure], before: str) -> bool:
    """ "...; Saturday dusk, 207", "..., 41 by four o'clock and 47 on Friday", "Ninety-one by midnight."."""
    sentence, end = chunks.sentence, chunks.row[k].end
    if not found:
        alone = k == 0 or (chunks.tags[:k].strip("p.e,a") == "" and words.TIME_OPENS.search(before))
        return bool(alone) and words.AT_A_TIME.match(sentence, end) is not None and _is_verbless(chunks, k)
    last = found[-1]
    if not _runs_on(last) or not words.TIME_IN.search(sentence, 0, chunks.row[k].start):
        return False
    if words.CLAUSE_OPENS.search(before) and words.AT_A_TIME.match(sentence, end):
        return True
    return words.TIME_OPENS.search(before) is not None and words.ENDS.match(sentence, end) is not None


def _runs_on(figure: Figure) -> bool:
    """Whether a figure is a count that may be told for another time, and no harm of one day."""
    return figure.rule in COUNTED or figure.rule in ("noun-of-number", "number-state", "modifier-number")


def _is_verbless(chunks: Chunks, k: int) -> bool:
    """Whether no clause goes on from the number ("Ninety-one by midnight.")."""
    rest = chunks.tags[k + 1 :]
    clause = re.split(r"[s,:]", rest, maxsplit=1)[0]
    return not set(clause) & set("bhmKGVRJ")


def _follows_count(chunks: Chunks, k: int, found: Sequence[Figure], standing: Standing | None) -> bool:
    """Whether the last number before it is the count, and the two are of one size."""
    after = found[-1].at if found else -1
    if not NUMBERS.isdisjoint(chunks.tags[after + 1 : k]):
        return False
    if not found and (standing is None or not standing.alone):
        return False
    told = _told(chunks, found, standing)
    number = chunks.row[k].quantity.number
    return not told or not number or (number <= LEAP * told and told <= LEAP * number)
