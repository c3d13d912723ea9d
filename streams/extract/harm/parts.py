"""Figures that are parts of one before them."""

from __future__ import annotations

import re

from schemas import Harm, Quantifier, Role, Unit
from streams.extract import lexicon
from streams.extract.harm.frames import (
    HOW_BADLY,
    OF_THEM,
    OF_WHICH_LEFT,
    OWN_CLAUSE,
    PART_LEFT,
    REACH,
    ROLL_LEFT,
    WHO_THEY_WERE,
    Figure,
)
from streams.extract.harm.of_those import are_of_those, died_so, of_the_victims, of_those_taken_up, says_who_one_was
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

_TAKEN_UP = re.compile(r"(?:^|[s:])[ea]?[^s:,c]{0,2}$")  # "They include", "The dead include"
_OF_THOSE = re.compile(r"wr?h?b{0,2}a?([KRJ])(?:p?[.e]{1,3})?,a?")  # "Of those who died, 39 were children"
_WHERE_THEY_ARE = re.compile(r"Ma?b{1,2}[a.]?p")  # "Of the wounded, 12 are in Bor"
_WHO_HAVE = re.compile(r"[NM]rh?b{0,2}a?([KRJ])")
_SPEAKS = re.compile(r"w[^sz,;]{0,2}h?a?y")
_WITH_LEFT = re.compile(r",p[ea]{0,2}$")  # ", with at least"
_ONE_WAS = re.compile(r"Mwb[ae]?I(?:[s,pcr]|$)")  # "one of those killed was a nurse"
_NAMED_FIRST = re.compile(
    r"(?:(?P<among>i)(?P<those>K?)ba?|(?P<harmed>(?!))(?P<link>(?!)))(?P<name>e?[.P]{1,6}(?:,[e.P]{1,6}){0,3}),?c[ea]{0,2}$"
)
_COUNTS_ON = re.compile(r"c|,.[bh]")  # "and 20 survived", ", 20 are trapped"
_WHERE = re.compile(r"p(?:[.]|e[.])")
# "The commission has nine members, none of them from the opposition"
_NONE_FROM = re.compile(
    r"none of (?:them|whom|these) (?:is |are |was |were )?(?:from|of|in|at|on|to|with|by|an?|the)\b"
)
# "17,000 casualties, 6,000 of them killed", "four were captured, three of them wounded"
_MAY_BE_HURT = (Harm.CASUALTIES, Harm.DETAINED, Harm.KIDNAPPED, Harm.DISPLACED)
_OF_PASSENGERS = re.compile(r"fe[.e]{0,2}P,[ae]?")
_ABOARD = frozenset({"passengers", "riders", "travellers", "travelers", "commuters", "occupants"})


def part_at(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "including four children", "four of them children", "four were women": part of a figure before it."""
    if _NONE_FROM.match(chunks.sentence, chunks.row[k].start):
        return None
    if _OF_PASSENGERS.fullmatch(chunks.tags, 0, k) and not _ABOARD.isdisjoint(c.low for c in chunks.row[:k]):
        return None  # "Of the passengers, 31 were tourists": of all who were there
    near = max(0, k - REACH)
    introduced = PART_LEFT.search(chunks.tags, near, k) if "i" in chunks.tags[near:k] else None
    if found and says_who_one_was(chunks, k, found):
        return Figure(k, found[-1].harm, "number-of-them", Role.PART, found[-1].at)
    of_them = _of_them(chunks, k) or are_of_those(chunks, k, found) or WHO_THEY_WERE.match(chunks.tags, k)
    whole = _whole_of(found)
    if (named := _of_those_harmed(chunks, k)) is not None:
        same = next((f for f in reversed(found) if f.harm == named and f.role != Role.PART), None)
        return Figure(k, named, "number-of-them", Role.PART, same.at if same else None)
    if (told := whole.harm if whole else before) and died_so(chunks, k, told):
        return Figure(k, told, "number-of-them", Role.PART, whole.at if whole else None)
    if of_the_victims(chunks, k) and (whole or before is Harm.KILLED):
        harm = whole.harm if whole else before
        return Figure(k, harm, "number-of-them", Role.PART, whole.at if whole else None) if harm else None
    of_which = OF_WHICH_LEFT.search(chunks.tags, near, k) if "w" in chunks.tags[near:k] else None
    if of_which and whole and whole.at < of_which.start() and chunks.row[k].tag in "NM":
        return Figure(k, whole.harm, "number-of-them", Role.PART, whole.at)
    if whole and whole.harm == Harm.AFFECTED and _how(chunks, k) == "fatal":
        return Figure(k, Harm.KILLED, "number-fatally")
    if whole and whole.harm == Harm.INJURED and _how_badly(chunks, k):
        if _how(chunks, k) == "fatally":
            return Figure(k, Harm.KILLED, "number-fatally")
        return Figure(k, Harm.INJURED, "number-badly", Role.PART, whole.at)
    if introduced and whole:
        if chunks.tags[k] == "M" and chunks.row[k - 1].low in ("these", "those"):
            return None  # "17 deaths this year, including these four"
        if _spells_out(chunks, whole.at, introduced.start(), k):
            return Figure(k, whole.harm, "listed-number", trigger=whole.trigger)
        if OWN_CLAUSE.match(chunks.tags, k - 1):
            return None
        if _begins_other_count(chunks, whole, introduced.start(), k):
            return None
        if _counted_between(chunks, whole.at, k, found) or goes_beyond(chunks, whole.at, k, found):
            return None
        return Figure(k, Harm.KILLED if _have_died(chunks, k) else whole.harm, "including-number", Role.PART, whole.at)
    if introduced and not whole and found and found[-1].rule == "number-of-them":
        # "six of the wounded, including a boy"
        return Figure(k, found[-1].harm, "including-number", Role.PART, found[-1].at)
    if of_them and found:
        whole = whole or found[-1]
        harm = _which_of_casualties(chunks, k) if whole.harm in _MAY_BE_HURT else None
        return Figure(k, harm or whole.harm, "number-of-them", Role.PART, whole.at)
    if before and (of_them or introduced) and "O" not in chunks.tags[:k]:
        return _of_those_before(chunks, k, before, introduced.start() if introduced else None)
    if not found and of_those_taken_up(chunks, k):
        verb = next(one for one in chunks.row[:k] if one.tag in "KJ")
        return Figure(k, verb.trigger.uses[0][1], "number-of-them", Role.PART) if verb.trigger else None
    return _rolled(chunks, k, found[-1].harm if found else before)


def _begins_other_count(chunks: Chunks, whole: Figure, introduced: int, k: int) -> bool:
    """ "22 killed, including 16 students, 10 wounded": behind the part the wounded begin."""
    hurt = chunks.row[k + 1].trigger if chunks.tags[k : k + 2] in ("MK", "NK") else None
    listed = any(tag in "NMI" for tag in chunks.tags[introduced:k])
    return listed and whole.harm is Harm.KILLED and hurt is not None and hurt.uses[0][1] is Harm.INJURED


def _whole_of(found: list[Figure]) -> Figure | None:
    """The last figure that is no part; of "rose to 45, up from 32, including nine children" the 45."""
    wholes = [figure for figure in reversed(found) if figure.role != Role.PART]
    if wholes and wholes[0].prior:
        return next((one for one in wholes if one.harm is wholes[0].harm and not one.prior), wholes[0])
    return wholes[0] if wholes else None


def _have_died(chunks: Chunks, k: int) -> bool:
    """ "84 fell ill, including at least 15 who have died": what a clause of their own says befell these."""
    own = _WHO_HAVE.match(chunks.tags, k)
    trigger = chunks.row[own.start(1)].trigger if own else None
    return bool(own and trigger and trigger.harm(own[1]) is Harm.KILLED)


def _which_of_casualties(chunks: Chunks, k: int) -> Harm | None:
    """ "17,000 casualties, 6,000 of them killed": what befell these."""
    if chunks.tags[k + 1 : k + 3] not in ("wK", "wJ"):
        return None
    trigger = chunks.row[k + 2].trigger
    return trigger.harm(chunks.row[k + 2].tag) if trigger else None


def in_town(chunks: Chunks, figure: Figure, found: list[Figure]) -> Figure | None:
    """ "68 are killed in the valley, with 37 killed in the town": a part of those told right before, told by where.

    Not what is more than the whole, nor what is another's ("with 30 others killed elsewhere").
    """
    k, t = figure.at, figure.trigger
    phrase, number = chunks.row[k].phrase, chunks.row[k].quantity
    if figure.rule != "number-participle" or figure.role is not Role.TOTAL or t is None or (phrase and phrase.others):
        return None
    if not _WITH_LEFT.search(chunks.tags, max(0, k - 4), k) or not _with_before(chunks, k):
        return None
    where = _WHERE.match(chunks.tags, t + 1)
    whole = next((one for one in reversed(found) if one.harm == figure.harm and one.role is not Role.PART), None)
    if whole is None or where is None or chunks.row[t + 1].low not in ("in", "at", "near", "on"):
        return None
    all_of_them = chunks.row[whole.at].quantity
    few, many = (next((n for n in (q.value, q.min, q.max) if n is not None), 0) for q in (number, all_of_them))
    is_less = few < many or all_of_them.quantifier is Quantifier.VAGUE
    return figure._replace(role=Role.PART, parent=whole.at) if is_less else None


def _with_before(chunks: Chunks, k: int) -> bool:
    return any(chunk.low == "with" for chunk in chunks.row[max(0, k - 3) : k])


def _of_those_before(chunks: Chunks, k: int, before: Harm, introduced: int | None) -> Figure | None:
    """ "Four of them were children", "They include two doctors": part of a figure of the sentence before.

    Not what one of them says or who is let go; and what includes them has to be those people.
    """
    phrase, row = chunks.row[k].phrase, chunks.row
    if introduced is not None:
        harmed = row[k + 1].trigger if chunks.tags[k + 1 : k + 2] == "K" else None  # "it includes the 25 killed there"
        if re.search(r"[NM],?$", chunks.tags[:introduced]):
            return None  # "1,000 climbers, including 400 foreigners, were at the camp": of those, whom nothing befell
        if phrase is None and row[introduced - 1].low == "also":
            return None  # "the toll also included 55 injured"
        are_people = phrase.is_people if phrase else harmed is not None and harmed.uses[0][1] is before
        those = are_people and _those_before(chunks, introduced)
        named = (group_harm(one.low) for one in chunks.row[max(0, introduced - 2) : introduced] if one.tag in "JK")
        harm = next(filter(None, named), before)  # "the dead included two nurses", whoever was told of last
        return Figure(k, harm, "number-of-them", Role.PART) if those else None
    if chunks.tags[k - 1 : k] in ("p", ".", "u", "t") and not re.match(r"wh?b|w[KJR]", chunks.tags[k + 1 :]) and k > 1:
        return None  # "the state filled in 40 of these", "she sat on one of them"
    after = row[k + 1 : k + 7]
    if any(c.low in words_listed("frames", "freed") for c in after) or _SPEAKS.match(chunks.tags, k + 1):
        return None
    if chunks.tags[k + 1 : k + 3] == "wK" and (trigger := row[k + 2].trigger):
        return Figure(k, trigger.uses[0][1], "number-of-them", Role.PART)
    return Figure(k, before, "number-of-them", Role.PART)


def _those_before(chunks: Chunks, introduced: int) -> bool:
    """Whether what includes a part, at chunk `introduced`, opens the sentence or is people ("They include", "others,
    including")."""
    taken_up = _TAKEN_UP.search(chunks.tags, 0, introduced)
    start = taken_up.start() if taken_up else max(0, introduced - 5)
    named = [c for c in chunks.row[start:introduced] if c.tag not in "s,:caeb"]
    people = [c.tag in "Pw" or c.low in words_listed("frames", "those_before") for c in named]
    if taken_up:
        return all(known or c.tag in "JK" for known, c in zip(people, named, strict=True))
    return any(people)


def _rolled(chunks: Chunks, k: int, before: Harm | None) -> Figure | None:
    """ "Among the dead were four children", "the wounded include two", "the victims were two men": who they were."""
    match = ROLL_LEFT.search(chunks.tags, max(0, k - 6), k) or _named_first(chunks, k)
    phrase = chunks.row[k].phrase
    if match is None or phrase is None or not phrase.is_people:
        return None
    at = next(match.start(name) for name in ("those", "among", "harmed") if match[name])
    named = chunks.row[at]
    harm: Harm | None
    if named.trigger:
        harm = named.trigger.uses[0][1]
    elif named.tag == "P":
        harm = before if named.low in words_listed("frames", "victims") else None
    else:
        harm = group_harm(named.low)
    if harm is None:
        return None
    are_all = (match["link"] or "").startswith("b") and "z" not in match["link"]
    return Figure(k, harm, "rolled-number", Role.TOTAL if are_all else Role.PART)


def _named_first(chunks: Chunks, k: int) -> re.Match[str] | None:
    """ "Among the dead were Ana Vidal and three nurses": behind a name."""
    match = _NAMED_FIRST.search(chunks.tags, max(0, k - 14), k)
    ends = match.start("name") if match else k
    names = [chunks.sentence[chunks.row[i].start].isupper() for i in range(ends, k) if chunks.tags[i] == "."]
    return match if names and names[-1] and sum(names) * 2 >= len(names) else None


def group_harm(low: str) -> Harm | None:
    """The harm that a phrase for a group names ("among the dead", "of those killed"); None where it names none."""
    last = low.rsplit(" ", 1)[-1]
    return lexicon.harm_modifiers().get(last) or (Harm.KILLED if last in words_listed("frames", "victims") else None)


def _counted_between(chunks: Chunks, start: int, k: int, found: list[Figure]) -> bool:
    """Whether a part is of others than those harmed: "three died and 20 survived, including two children"."""
    harmed = {figure.at for figure in found}
    others = (i for i in range(start + 1, k) if chunks.tags[i] in "NMO" and i not in harmed)
    if re.search(r"fe?a?$", chunks.tags[:start]):
        return any(chunks.tags[i - 1] == "c" for i in others)  # "of the 90 dead, 40 were named, among them two boys"
    return any(_COUNTS_ON.match(chunks.tags, i - 1) for i in others)


def goes_beyond(chunks: Chunks, whole: int, k: int, found: list[Figure]) -> bool:
    """ "five soldiers, including a major, and seven rebels": with these there were more than the five."""
    if chunks.tags[k - 2 : k] != ",c" or chunks.row[whole].quantity.quantifier is not Quantifier.EXACT:
        return False
    told = (chunks.row[one.at].quantity.number for one in found if one.parent == whole)
    return sum(told) + chunks.row[k].quantity.number > chunks.row[whole].quantity.number


_SPELLED_OUT = re.compile(r"(?:compris|consist|total|amount|made up)")


def _spells_out(chunks: Chunks, whole: int, way: int, k: int) -> bool:
    """ "560 families comprising 2,345 people": all of these, counted by heads."""
    households, persons = chunks.row[whole].phrase, chunks.row[k].phrase
    if households is None or persons is None or not _SPELLED_OUT.match(chunks.row[way].low):
        return False
    return households.unit is Unit.HOUSEHOLD and persons.unit is not Unit.HOUSEHOLD


def _of_those_harmed(chunks: Chunks, k: int) -> Harm | None:
    """The harm that "57 of the dead" names, whatever was told before; not "two of the victims", who may live."""
    if chunks.tags[:k] in ("w", "w,") and (
        WHO_THEY_WERE.match(chunks.tags, k) or _WHERE_THEY_ARE.match(chunks.tags, k)
    ):
        return lexicon.harm_modifiers().get(chunks.row[0].low.rsplit(" ", 1)[-1])
    if whose := _OF_THOSE.fullmatch(chunks.tags, 0, k):
        trigger = chunks.row[whose.start(1)].trigger
        return trigger.uses[0][1] if trigger else None
    if chunks.tags[k : k + 2] not in ("Mw", "Nw") or are_kin(chunks, k):
        return None
    if chunks.row[k].quantity.value == 1 and not _ONE_WAS.match(chunks.tags, k):
        return None  # "one of the dead had called his wife"
    return lexicon.harm_modifiers().get(chunks.row[k + 1].low.rsplit(" ", 1)[-1])


def _of_them(chunks: Chunks, k: int) -> bool:
    if are_kin(chunks, k):
        return False
    if chunks.tags[k + 1 : k + 2] == "w" and chunks.row[k].tag != "I" and group_harm(chunks.row[k + 1].low):
        return True  # "five of those killed", whatever is told of them
    match = OF_THEM.match(chunks.tags, k + 1)
    if match is None or chunks.row[k].tag == "I":
        return False
    last = chunks.row[match.end() - 1]
    if last.tag == "z" and chunks.row[match.end() - 2].low not in ("younger", "older", "less", "more"):
        return False
    return last.tag != "p" or last.low in ("in", "at", "on", "near", "during", "by", "from")


def are_kin(chunks: Chunks, k: int) -> bool:
    """ "200 relatives of the victims", "two friends of those killed": others than they."""
    phrase, behind = chunks.row[k].phrase, chunks.row[k + 1] if k + 1 < len(chunks.row) else None
    theirs = behind is not None and behind.low.startswith(("of the", "of those"))
    return theirs and phrase is not None and phrase.head in words_listed("people", "theirs")


def _how_badly(chunks: Chunks, k: int) -> bool:
    return _how(chunks, k) in words_listed("frames", "badly")


def _how(chunks: Chunks, k: int) -> str:
    """The adverb of "one seriously", "two of them fatally"."""
    match = HOW_BADLY.match(chunks.tags, k)
    return chunks.row[match.end() - 1].low if match else ""
