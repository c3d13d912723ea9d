"""The chunks of a sentence -> its figures: the numbers that count victims, each with its harm and its rule."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.chunks import Chunk, Chunks
from streams.extract.frames import CASES, LEFT, MOST_UNKNOWN, REACH, RIGHT, Figure
from streams.extract.lexicon import words_listed
from streams.extract.parts import listed_at, other_figure_at, part_at

_OF_MORE = re.compile(r"\s+of (?:the|these|those|several|multiple|many) ", re.IGNORECASE)
_TO_DEATH = re.compile(r"\s+(?:to death|dead\b)", re.IGNORECASE)
_AFTER_VERB = ("number-passive", "number-dies")
_OBJECT_FOLLOWS = re.compile(r"a?(?:e?[.]{1,2}(?![KJ])|e?[IPN])")


def figures_in(chunks: Chunks, before: Harm | None = None) -> list[Figure]:
    """Every figure of the sentence, in the order of the text. `before`: the harm of the last figure of the sentences
    before, of which "four of them" is a part."""
    found: list[Figure] = []
    for k, chunk in enumerate(chunks.row):
        if chunk.tag == "O" and (case := _cases(chunks, k)):
            found.append(case)
        if chunk.tag not in "NMIX":
            continue
        figure = _harm_noun(chunks, k) if chunk.tag == "X" else _figure(chunks, k, found, before)
        if figure and not _released(chunks, figure):
            found.append(figure)
    return found


def _figure(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The first of: a part where its own verb says nothing else, a frame, a modifier, a list, what was told before."""
    phrase = chunks.row[k].phrase
    part = part_at(chunks, k, found, before)
    right = _right(chunks, k)
    left = _left(chunks, k)
    if part and part.parent is None and left and left.rule == "verb-number" and left.harm != part.harm:
        return left
    if part and (right is None or right.harm == part.harm or not _begins_clause(chunks, k)):
        return part
    near = _nearer(right, left)
    if near:
        return near
    if phrase and phrase.harm:
        return Figure(k, phrase.harm, "modifier-number")
    told = listed_at(chunks, k, found) or part or other_figure_at(chunks, k, found, before)
    if told:
        return told
    own = phrase.own_harm if phrase else None
    return Figure(k, own, "noun-of-people") if own and chunks.row[k].tag == "N" else None


def _begins_clause(chunks: Chunks, k: int) -> bool:
    """ "..., and 35 are injured": the number after the "and" is the subject of a clause of its own."""
    after = chunks.tags[k + 1 : k + 3].removeprefix("P")
    return after[:1] in ("b", "h", "K") and re.search(r"c[ea]{0,2}$", chunks.tags[:k][-4:]) is not None


def _cases(chunks: Chunks, k: int) -> Figure | None:
    """ "75 cases of arbitrary detention": each case is a person."""
    match = CASES.match(chunks.tags, k)
    if not match or not any(c.low in words_listed("frames", "cases") for c in chunks.row[k : k + 4]):
        return None
    trigger = chunks.row[match.start(1)].trigger
    harm = trigger.harm(match[1]) if trigger else None
    return Figure(k, harm, "cases-of-harm") if harm in (Harm.DETAINED, Harm.KIDNAPPED, Harm.MISSING) else None


def _harm_noun(chunks: Chunks, k: int) -> Figure | None:
    """ "12 deaths", "claimed 12 lives"."""
    chunk = chunks.row[k]
    assert chunk.phrase is not None and chunk.phrase.harm_noun is not None
    if chunk.number and chunk.number.could_be_year:
        return None
    nearby = {c.low for c in chunks.row[max(0, k - 4) : k + 4]}
    taken, saved = nearby & words_listed("frames", "life_takers"), nearby & words_listed("frames", "life_savers")
    if chunk.phrase.head == "lives" and (saved or not taken):
        return None
    before = chunks.tags[max(0, k - 4) : k]
    if before.endswith("m"):
        return None
    return Figure(k, chunk.phrase.harm_noun, "counted-harms")


def _released(chunks: Chunks, figure: Figure) -> bool:
    """An outcome is no harm: hostages freed, prisoners exchanged."""
    if figure.rule != "noun-of-people":
        return False
    around = chunks.row[max(0, figure.at - 3) : figure.at + 5]
    return any(c.low in words_listed("frames", "freed") for c in around)


def _nearer(right: Figure | None, left: Figure | None) -> Figure | None:
    """Right before left, except where a verb or a toll stands right before the number and the right verb is further."""
    if right is None or left is None:
        return right or left
    return left if left.rule in ("verb-number", "toll-number") and right.rule in _AFTER_VERB else right


# --- the harm stands on the right ------------------------------------------------------------------------------------


def _right(chunks: Chunks, k: int) -> Figure | None:
    for rule, frame in RIGHT:
        match = frame.match(chunks.tags, k)
        if not match:
            continue
        groups = match.groupdict()
        if groups.get("not") or groups.get("not2"):
            return None
        t = match.end() - 1
        if _only_thought(groups) or _crosses_clause(chunks, k, t):
            continue
        makers = {"number-among": _among, "number-forced": _forced}
        figure = makers[rule](chunks, k, t) if rule in makers else _of_verb(chunks, k, t, rule)
        if figure:
            return figure._replace(hedged=figure.hedged or bool(groups.get("modal")))
    return None


def _only_thought(groups: dict[str, str | None]) -> bool:
    """ "could be killed"; while "may have been killed" is hedged."""
    return bool(groups.get("modal")) and "h" not in (groups.get("aux") or "")


def _crosses_clause(chunks: Chunks, k: int, t: int) -> bool:
    between = chunks.tags[k + 1 : t]
    relative = re.search(r"r[ahbmn.]{0,3}$", between)
    if relative and relative.start() > 0 and between[relative.start() - 1] != ",":
        return True
    return "z" in between or "G" in between or "V" in between or between.count(".") > MOST_UNKNOWN


def _among(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "four children were among the dead", "12 were among those killed"."""
    last = chunks.row[t]
    if last.tag != "K":
        injured = "jured" in last.low or "wounded" in last.low
        return Figure(k, Harm.INJURED if injured else Harm.KILLED, "number-among", Role.PART)
    if last.trigger is None or not any(c.low == "among" for c in chunks.row[k:t]):
        return None
    return Figure(k, last.trigger.uses[0][1], "number-among", Role.PART)


def _forced(chunks: Chunks, k: int, t: int) -> Figure | None:
    """Made to leave: the verb of flight is no wish and no plan there."""
    trigger = chunks.row[t].trigger
    harm = trigger.harm(chunks.row[t].tag) if trigger else None
    lead = {c.low for c in chunks.row[max(0, k - 4) : k]}
    made_to = chunks.tags[t - 2] == "h" or bool(lead & words_listed("frames", "forces"))
    return Figure(k, harm, "number-forced", trigger=t) if harm == Harm.DISPLACED and made_to else None


def _of_verb(chunks: Chunks, k: int, t: int, rule: str) -> Figure | None:
    verb = chunks.row[t]
    harm = verb.trigger.harm(verb.tag) if verb.trigger else None
    if harm is None or (verb.tag == "K" and rule == "number-participle" and _is_subject(chunks, k, t)):
        return None
    feared = any(word in verb.low for word in words_listed("frames", "feared"))
    role = Role.PART if rule == "number-participle" and _of_more(chunks, k) else Role.TOTAL
    return Figure(k, harm, rule, role, trigger=t, hedged=feared)


def _of_more(chunks: Chunks, k: int) -> bool:
    """ "one of the rebels killed was a commander": those killed were more, and are told of elsewhere."""
    number = chunks.row[k].number
    return number is not None and _OF_MORE.match(chunks.sentence, number.end) is not None


def _is_subject(chunks: Chunks, k: int, t: int) -> bool:
    """True where the persons counted are the doers: "five gunmen killed the mayor"."""
    after = chunks.tags[t + 1 : t + 4]
    if chunks.row[t].low == "shot" and t + 1 < len(chunks.row) and chunks.row[t + 1].low == "at":
        return True  # "three men shot at them"
    if chunks.tags[k] == "M" or chunks.row[t].low not in words_listed("frames", "doers"):
        return False
    has_agent = not after or after[0] in "ps,cza"
    return not has_agent and _OBJECT_FOLLOWS.match(after) is not None


# --- the harm stands on the left -------------------------------------------------------------------------------------


def _left(chunks: Chunks, k: int) -> Figure | None:
    makers = {"verb-number": _active, "along-with-number": _along_with, "toll-number": _toll, "noun-of-number": _act}
    for rule, frame in LEFT:
        match = frame.search(chunks.tags, max(0, k - REACH), k)
        figure = makers[rule](chunks, k, match) if match else None
        if figure:
            return figure
    return None


def _act(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the killing of 12", "injuries to 12"."""
    t = match.start(match.lastindex or 0)
    trigger = chunks.row[t].trigger
    harm = trigger.harm("E") or trigger.harm("A") or trigger.harm("G") if trigger else None
    if any(c.low in words_listed("frames", "planned") for c in chunks.row[max(0, t - 5) : t]):
        return None
    return Figure(k, harm, "noun-of-number", trigger=t) if harm else None


def _active(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "killing 12", "killed at least 12"; not "to kill 12", "did not kill 12", "was killed 12 ..."."""
    t = match.start("verb")
    chunk = chunks.row[t]
    before = chunks.tags[max(0, t - 3) : t]
    if chunk.tag == "V" and (re.search(r"[tmn][a.]?$", before) or t == 0):
        return None
    negated = re.search(r"n[a.]?$", before)
    incidental = negated and chunk.tag == "K" and chunks.row[t - len(before) + negated.start()].low == "without"
    if (negated and not incidental) or (chunk.tag == "K" and re.search(r"b[an.]{0,2}$", before)):
        return None
    harm = chunk.trigger.harm(chunk.tag) if chunk.trigger else None
    if harm == Harm.INJURED and _TO_DEATH.match(chunks.sentence, chunks.row[k].end):
        harm = Harm.KILLED
    return Figure(k, harm, "verb-number", trigger=t) if harm else None


def _along_with(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """Only after "alongside", "along with", "as well as": a bare "and" begins a clause of its own."""
    joint = chunks.row[match.start("joint")]
    trigger = chunks.row[match.start(1)].trigger
    phrase = chunks.row[k].phrase
    with_others = joint.low == "with" and phrase is not None and bool(phrase.others)
    if trigger is None or not (with_others or (joint.tag == "c" and (" " in joint.low or joint.low == "alongside"))):
        return None
    return Figure(k, trigger.uses[0][1], "along-with-number", trigger=match.start(1))


def _toll(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the death toll rose to 22 from 19": 22 is a toll that rises, 19 the one before it."""
    t = match.start("of") if "of" in match.groupdict() else match.start("toll")
    way, toll = chunks.row[t + 1 : k], chunks.row[t]
    last = chunks.row[match.start("last")]
    start = match.start("toll")
    rises = _any_rise(way) or _any_rise(chunks.row[max(0, start - 4) : start])
    if last.tag == "p" and last.low not in words_listed("frames", "toll_links"):
        return None
    if (last.tag == "f" and len(way) > 1) or (last.tag == "t" and not rises):
        return None
    harm = (toll.trigger.harm("T") or toll.trigger.harm(toll.tag)) if toll.trigger else None
    if harm is None:
        return None
    beyond = any(c.low in words_listed("frames", "beyond") for c in chunks.row[max(t, k - 2) : k])
    until = t if t > start else start + 4 if chunks.tags[start + 1 : start + 2] == "f" else start
    victims = next((i for i in range(start, min(until, k)) if chunks.tags[i] == "P"), None)
    prior = last.low == "from"
    return Figure(
        k, harm, "toll-number", trigger=t, rises=rises and not prior, prior=prior, victims=victims, beyond=beyond
    )


def _any_rise(chunks: list[Chunk]) -> bool:
    return any(c.tag == "u" for c in chunks)
