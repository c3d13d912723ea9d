"""Figures with which somebody answers another's: "police said 12 people were killed; the hospital said 15".

The answer leaves out whom it counts and what befell them, so both are those of the figure before it. It stands where a
verb of speech or "according to" brings it and nothing goes on from it ("the rebels said 30."), or after a word for a
figure ("put the number at 30", "the figure was 30").
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import REACH, Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

# "the rebels said 30", "spoke of at least 30", "according to the opposition, 30"
_BROUGHT = re.compile(r"(?P<verb>[y.])(?P<of>f?)[ea]{0,2}$|(?P<by>y)t[eaPI.]{1,6},[ea]{0,2}$")
_AND_BY = re.compile(r"(?<=[c,z])Myt")  # "and 15 according to the hospital"
_ENDS = re.compile(r"$|[s,:]|c?z|cr")
_HARMS = re.compile(r"[GKVRJEATX]")
# "the number was 30", "its figure is 427"
_NAMED = re.compile(r"(?P<noun>[.#])b[ea]{0,2}$")
# "the true number was closer to 40"
_NEARER = re.compile(
    r"\b(?:number|figure|toll|count|total|tally) (?:is|was|may be|might be|could be|had been|must be) "
    r"(?:in fact |really |actually |probably |likely |much )?"
    r"(?:(?:closer to|nearer to|nearer|more like|well over|far above) )?$",
    re.IGNORECASE,
)
# "That makes 49.", "which brings it to 49"
_ADDS_UP = re.compile(
    r"\b(?:(?:that|this|it|which|together they) (?:now )?(?:makes?|made|adds? up to|comes? to|came to)"
    r"|(?:brings?|brought|bringing) (?:it|them|this|that) to)\s+(?:at least |about |around )?$",
    re.IGNORECASE,
)
# "the commission put it at 90"
_PUT_IT = re.compile(
    r"\b(?:put|puts|putting|placed|places) (?:it|this|theirs|its own) (?:much )?(?:higher,? |lower,? )?at "
    r"(?:(?:between|at least|about|around|some|nearly|almost|more than|over|only|just|closer to) )?$",
    re.IGNORECASE,
)
# "put the number admitted at 22"
_IN_CARE = re.compile(r"#(?P<who>[y.K])p[ea]{0,2}$")
# "but the government says fewer than 30,000 left", "the minister insisted that 50 had": the verb before it, taken up
_TAKES_UP = re.compile(
    r"\s+(?:(?:had|have|has|were|was|did)(?P<left>\s+(?:left|gone|moved))?|(?P<gone>left|moved out))(?=\s*(?:[.;,]|$))"
)
# How a sentence that only answers the one before it brings its figure.
ANSWERS = re.compile(
    r"\b(?:(?:(?:that|this|it) (?:now )?(?:makes|made|adds up to|comes to|came to)\s+(?:\w+ )?[\d,]+\s*[.;,])"
    r"|(?:number|figure|count|tally)\b[^.;]{0,12}?\b(?:at|of|was|is)\s+(?:at least |about |around |some |only )?"
    r"[\w,]+\s*[.;,]"
    r"|(?:number|figure|count|total|tally|toll) [^.;]{2,25}?(?:closer to|nearer to|nearer|more like|than)\s"
    r"|\bput(?:s|ting)? (?:it|this|theirs) at\b"
    r"|\b(?:spoke|spoken|speaks?) on \w+day of\b|\b(?:list|roll|ledger|register)\b[^.;]*\d names\b"
    r"|(?:says?|said|claim(?:s|ed)?|report(?:s|ed)?|spoke of|speaks? of)\s+"
    r"(?:at least |about |around |some |only )?(?:[\d,]+|[a-z]+)\s*[.;]?$)",
    re.IGNORECASE,
)


def answer_at(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The figure with which chunk k answers one of its sentence, or of the sentence before where its own tells none."""
    chunk = chunks.row[k]
    if chunk.tag != "M" or chunk.phrase is not None or chunk.number is None or chunk.number.could_be_year:
        return None
    if chunk.quantity.value == 0:
        return None  # "she did not say no"
    harm = found[-1].harm if found else before
    if harm is None:
        return None
    if _NEARER.search(chunks.sentence, max(0, chunk.start - 70), chunk.start):
        return Figure(k, harm, "other-figure") if _ENDS.match(chunks.tags, k + 1) else None
    if not (found or not _HARMS.search(chunks.tags)):
        return None
    if found and (care := _IN_CARE.search(chunks.tags, max(0, k - REACH), k)):
        who = chunks.row[care.start("who")]
        if who.low in words_listed("frames", "taken_in"):
            return Figure(k, Harm.INJURED, "other-figure")
        if who.trigger:
            return Figure(k, who.trigger.uses[0][1], "other-figure")
    if found and _AND_BY.match(chunks.tags, k) and chunks.row[k + 1].low == "according":
        return Figure(k, harm, "other-figure")
    if _PUT_IT.search(chunks.sentence, max(0, chunk.start - 50), chunk.start):
        return Figure(k, harm, "other-figure")
    if not (_ENDS.match(chunks.tags, k + 1) or _takes_up(chunks, k, harm)):
        return None
    return Figure(k, harm, "other-figure") if _is_brought(chunks, k, bool(found)) else None


def _takes_up(chunks: Chunks, k: int, harm: Harm) -> bool:
    """Whether a verb behind chunk k stands for the one of the figure before; whoever fled has left."""
    match = _TAKES_UP.match(chunks.sentence, chunks.row[k].end)
    return match is not None and (harm is Harm.DISPLACED or not (match["left"] or match["gone"]))


# "had spoken on Monday of 57"
_SPOKEN = re.compile(
    r"\b(?:spoke|spoken|speaks?|talked)\s+(?:(?:on|late on|early on) \w+day|earlier|first|at first|then)"
    r"\s+of\s+(?:(?:at least|about|some|around|nearly|over|more than)\s+)?$"
)


def _is_brought(chunks: Chunks, k: int, in_sentence: bool) -> bool:
    start = max(0, k - REACH)
    if named := _NAMED.search(chunks.tags, start, k):
        return chunks.row[named.start("noun")].low.split()[-1] in words_listed("frames", "figures")
    if _ADDS_UP.search(chunks.sentence, 0, chunks.row[k].start):
        return True
    if _SPOKEN.search(chunks.sentence, 0, chunks.row[k].start):
        return True
    brought = _BROUGHT.search(chunks.tags, start, k)
    if brought is None:
        return False
    if brought["by"]:
        return in_sentence and chunks.row[brought.start("by")].low == "according"
    verb = chunks.row[brought.start("verb")].low
    return verb in words_listed("frames", "speaks_of") if brought["of"] else verb in words_listed("frames", "answers")
