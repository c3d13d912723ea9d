"""A number behind the toll that it is: "the death toll rose to 12", "the number of wounded at 40"."""

from __future__ import annotations

import re
from itertools import pairwise

from schemas import Harm, Quantifier, Role
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.phrases.row import NUMBERS
from streams.extract.text.nouns import is_plural

_NOUN_OF_PERSONS = re.compile(r"P(?![.]?P)")
_ENDS = ("", ",", "s", "c", "z", "a")
_PAST = ("past ", "beyond ", "over ", "above ")  # "brought the toll in the town past 900"
_MOVED = frozenset({"fallen", "come"})
_COMES = frozenset({"comes", "amounts", "amounted"})  # "the toll comes to 301"


def are_so_many(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "Dead are 14, not fifteen", "the injured were 40", "Killed were six guards", "also dead are all three".

    Not "the dead man was 40"."""
    harmed = chunks.row[match.start(1)]
    if chunks.row[match.start(1) + 1].low not in ("are", "were") or harmed.trigger is None:
        return None
    if chunks.tags[match.start(1)] == "K" and chunks.tags[k] in "NM":
        return Figure(
            k, harmed.trigger.harm("K") or harmed.trigger.uses[0][1], "number-passive", trigger=match.start(1)
        )
    also = match.start(1) and chunks.row[match.start(1) - 1].low == "also"
    if also and chunks.tags[k] in "NM":
        return Figure(k, harmed.trigger.uses[0][1], "number-state", trigger=match.start(1))
    if chunks.tags[k] != "M" or chunks.tags[k + 1 : k + 2] not in _ENDS:
        return None
    return Figure(k, harmed.trigger.uses[0][1], "toll-number", trigger=match.start(1))


# "Of the total number of prisoners, 226 are men"
_IS_SHARED = re.compile(r"(?:^|[.;:\n]\s*|, )[Oo]f (?:the|this|that) (?:total |overall |whole |entire )?$")


def toll_figure(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the death toll rose to 22 from 19": 22 is a toll that rises, 19 the one before it."""
    if chunks.row[k].tag == "I" or chunks.sentence[chunks.row[k].start : chunks.row[k].end].lower() == "no":
        return None
    t = match.start("of") if "of" in match.groupdict() else match.start("toll")
    way, toll = chunks.row[t + 1 : k], chunks.row[t]
    last = chunks.row[match.start("last")]
    start = match.start("toll")
    rises = _any_rise(way) or _any_rise(chunks.row[max(0, start - 4) : start])
    if last.tag == "p" and last.low not in words_listed("frames", "toll_links"):
        return None
    if last.tag == "." and not chunks.sentence.startswith(_PAST, chunks.row[k].start):
        return None
    if last.tag == "T" and (chunks.tags[k] != "M" or chunks.tags[k + 1 : k + 2] not in _ENDS):
        return None
    if last.tag == "a" and (last.low not in ("now", "already", "currently") or chunks.tags[k] != "M"):
        return None
    if (last.tag == "f" and len(way) > 1) or (
        last.tag == "t" and not (rises or _is_put(chunks.row[max(0, start - 4) : start]) or way[-2:][0].low in _COMES)
    ):
        return None
    if "of" in match.groupdict() and toll.tag == "K" and _describes_a_thing(chunks, t):
        return None
    if _counts_others(chunks, t, k):
        return None
    harm = (toll.trigger.harm("T") or toll.trigger.harm(toll.tag)) if toll.trigger else None
    if harm is None:
        return None
    if toll.tag == "T" and chunks.tags[t + 1 : t + 2] == "K":
        done = chunks.row[t + 1].trigger
        harm = (done.harm("K") if done else None) or harm  # "the number of prisoners killed in the riot"
    if _IS_SHARED.search(chunks.sentence, 0, chunks.row[start].start):
        return Figure(k, harm, "number-of-them", Role.PART)
    beyond = any(c.low in words_listed("frames", "beyond") for c in chunks.row[max(t, k - 2) : k])
    of_whom = start + 1 < k and chunks.row[start + 1].low in ("of", "among")
    until = t if t > start else start + 4 if of_whom else start
    until = start + 2 if chunks.tags[start : start + 2] == "TP" else until  # "the number of wounded soldiers rose"
    people = (
        i for i in range(start, min(until, k)) if _NOUN_OF_PERSONS.match(chunks.tags, i) and not _attacks(chunks, i)
    )
    victims = next(people, None)  # "the number of mainly-Druze civilians"
    if victims is None and toll.tag == "T" and _tells_class(chunks, start - 1):
        victims = start - 1  # "the civilian death toll"
    prior = last.low == "from" and chunks.row[k].quantity.quantifier is not Quantifier.RANGE
    rises = rises and not any(c.low in words_listed("frames", "prospects") for c in way)
    if (other := _counted_since(chunks, t, k)) is not None:
        return Figure(k, other, "toll-number", trigger=t)
    return Figure(
        k, harm, "toll-number", trigger=t, rises=rises and not prior, prior=prior, victims=victims, beyond=beyond
    )


# "the death toll of a rebel attack", "of Monday's militant raid": theirs is the deed, and not the dead
_DEED = re.compile(
    r" (?:(?:car|truck|suicide|roadside|bomb|drone|rocket|mortar|arson|gun|knife|border) )?"
    r"(?:attacks?|raids?|ambush(?:es)?|assaults?|bombings?|offensives?|incursions?|sieges?|shellings?|strikes?"
    r"|insurgency|uprisings?|rebellions?|blasts?)\b"
)


def _attacks(chunks: Chunks, k: int) -> bool:
    """Whether the persons at chunk k only say whose deed it was."""
    return _DEED.match(chunks.sentence, chunks.row[k].end) is not None


def _tells_class(chunks: Chunks, k: int) -> bool:
    """A noun for persons that is said of the toll, and does not count it ("the officials' death toll")."""
    one = chunks.row[k] if k >= 0 else None
    owns = one is not None and chunks.sentence[one.start : one.end + 1].rstrip().endswith(("'", "’", "'s", "’s"))
    return one is not None and one.tag == "P" and one.phrase is not None and bool(one.phrase.classes) and not owns


def _describes_a_thing(chunks: Chunks, t: int) -> bool:
    """ "the number of affected districts": the word of harm at chunk t says which of them."""
    noun = chunks.row[t + 1] if chunks.tags[t + 1 : t + 2] == "." else None
    return noun is not None and is_plural(noun.low) and noun.low not in words_listed("people", "households")


def _counted_since(chunks: Chunks, toll: int, k: int) -> Harm | None:
    """ "the number of displaced at 12,000, deaths at 41": the harm that a number of its own follows."""
    if chunks.row[k - 1].low not in ("at", "to") or not any(tag in "MO" for tag in chunks.tags[toll + 1 : k]):
        return None
    noun = chunks.row[k - 2]
    trigger = noun.trigger if chunks.tags[k - 2] in "EJK" and chunks.tags[k - 3] in ",ce" else None
    return trigger and (trigger.harm("E") or trigger.harm("J") or trigger.harm("K"))


# "the toll has reached 154, while the number of suspected cases stands at 15,100"
_OTHER_COUNT = re.compile(
    r"\b(?:number|total|count|tally) of (?:the )?(?:[a-z-]+ )+|\b(?:cases|infections)\b", re.IGNORECASE
)


def _counts_others(chunks: Chunks, toll: int, k: int) -> bool:
    """Whether behind the number of the toll, and before that at chunk k, something else begins to be counted."""
    told = next((chunk for chunk in reversed(chunks.row[toll + 1 : k]) if chunk.tag in NUMBERS), None)
    if told is None:
        return False
    return _OTHER_COUNT.search(chunks.sentence, told.end, chunks.row[k].start) is not None


def _is_put(before: list[Chunk]) -> bool:
    """ "corrected its toll to 27", "lowered the death toll to nine"."""
    return not words_listed("frames", "puts_it").isdisjoint(c.low for c in before)


def _any_rise(chunks: list[Chunk]) -> bool:
    """ "Has risen to", "had fallen to", "has come to": moved at all; "fallen" alone may be soldiers."""
    moved = any(a.low in ("up", "down") and b.low == "from" for a, b in pairwise(chunks))  # "toll up from 14 to 19"
    return moved or any(c.tag == "u" or (c.low in _MOVED and c is not chunks[0]) for c in chunks)
