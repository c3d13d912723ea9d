"""Verbs behind a number that tell nothing of those who are counted: of animals, things or others, or of what was not
done to them."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.animals import are_animals
from streams.extract.harm.done_to import are_driven_out, may_be_done_to
from streams.extract.harm.not_harmed import describes_things
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

# "was shot at four times", "were shot at while driving": whether anybody was hit is not told
_ONLY_AT = re.compile(
    r" at(?=[.,;]|$| (?:by|while|but|and|from|when|as|with|in|near|on|outside|inside|during|along|after|before"
    r"|(?:two|three|four|several|many|multiple|\d+) times)\b)"
)
_HOUSED = ("housed", "accommodated", "lodged")


def tells_of_others(chunks: Chunks, k: int, t: int, rule: str, harm: Harm) -> bool:
    """Whether a verb tells nothing of those before it, but of animals, things, or others."""
    verb = chunks.row[t]
    if rule == "number-participle" and t > k + 1 and _are_called_so(chunks, k, harm):
        return True  # "hundreds of injured, and 40 detained"
    to_whom = verb.low in ("shot down", "paraded") or verb.low in words_listed("frames", "of_fighters")
    if to_whom and not may_be_done_to(verb.low, chunks, k):
        return True
    if verb.low == "expelled" and not are_driven_out(chunks.row[k]):
        return True
    phrase = chunks.row[k].phrase
    if phrase and phrase.head in words_listed("frames", "spared") and chunks.tags[k + 1] in ",s":
        return True  # "two survivors, three dead"
    if verb.low.startswith(_HOUSED) and phrase and phrase.head in words_listed("lodged", "boarders"):
        return True
    if rule == "number-state" and t == k + 1 and are_animals(chunks, t):
        return True
    if rule == "number-state" and harm is Harm.DISPLACED and k and chunks.row[k - 1].low == "by":
        return True  # "shot by a gunman in the refugee camp"
    if rule == "number-participle" and t == k + 1 and (describes_things(chunks, t) or _are_kept(chunks, k, t)):
        return True
    goods = verb.low == "fleeing" and t == k + 1 and chunks.row[t + 1 : t + 2]
    return bool(goods) and _are_goods(chunks.row[t + 1].low)  # "two fleeing boats"


def is_not_done(chunks: Chunks, k: int, t: int) -> bool:
    """Whether the words around a verb say that it did not befall them."""
    verb = chunks.row[t]
    if verb.low == "shot" and _ONLY_AT.match(chunks.sentence, verb.end):
        return True
    if verb.tag == "R" and _let_somebody(chunks, max(k, t - 3), t):
        return True
    if verb.low in ("flee", "fled") and "trapped" in (c.low for c in chunks.row[k + 1 : t]):
        return True  # "helped 31 trapped miners flee"
    if [c.low for c in chunks.row[max(0, t - 2) : t]] == ["going", "to"]:
        return True  # "he said that they were going to die"
    return chunks.row[t - 1].low in ("almost", "nearly", "narrowly")  # "a teacher who almost died"


def _are_called_so(chunks: Chunks, k: int, harm: Harm) -> bool:
    """ "hundreds of wounded": what befell them is their name, and a verb of those behind them tells nothing of them."""
    phrase = chunks.row[k].phrase
    if phrase is None or phrase.own_harm in (None, harm):
        return False
    return phrase.own_harm is Harm.KILLED or phrase.head in lexicon.harm_modifiers()


def _are_goods(low: str) -> bool:
    return low in words_listed("frames", "goods") or low in words_listed("people", "animals")


def _are_kept(chunks: Chunks, k: int, t: int) -> bool:
    """ "there are also a few housed in a museum": where nobody was told of, it may be anything that is housed."""
    housed = chunks.row[t].low.startswith(_HOUSED)
    there_are = re.search(r"ab[a]*$", chunks.tags[:k]) is not None
    return housed and there_are and chunks.tags[k] == "M" and not any(tag in "NPIX" for tag in chunks.tags[:k])


def _let_somebody(chunks: Chunks, start: int, t: int) -> bool:
    """ "asked a judge to let her die"; not "who rushed to help also died"."""
    causatives = words_listed("frames", "causatives")
    return any(chunks.row[i].low in causatives and chunks.tags[i + 1] != "a" for i in range(start, t - 1))
