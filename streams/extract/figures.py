"""The chunks of a sentence -> its figures: the numbers that count victims, each with its harm and its rule."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.aboard import aboard_missing
from streams.extract.averted import is_averted, is_home_again
from streams.extract.bodies import are_corpses
from streams.extract.chunks import Chunks
from streams.extract.clauses import crosses_clause
from streams.extract.deeds import harmed_for_deed
from streams.extract.either import of_either
from streams.extract.frames import RIGHT, SPARED_LEFT, Figure, names_harmed
from streams.extract.further import AFTER_VERB, is_defined, is_none, is_speaker, nearer, own_death
from streams.extract.left_figures import are_driven_out, are_held, are_taken, figure_on_left, may_be_done_to
from streams.extract.lexicon import words_listed
from streams.extract.not_harmed import (
    acts,
    befalls_nobody,
    describes_things,
    is_apposed,
    is_heard,
    is_no_count,
    is_served,
    of_animals,
    released,
)
from streams.extract.other_nouns import figure_of_other_noun
from streams.extract.outbreaks import of_illness
from streams.extract.parts import elided_at, group_harm, in_town, listed_at, other_figure_at, part_at, that_add_up
from streams.extract.predicates import second_verb

_OF_MORE = re.compile(r"\s+of (?:the|these|those|several|multiple|many) ", re.IGNORECASE)
_PRONOUNS = frozenset({"they", "them", "he", "him", "she", "it", "we", "us", "you"})
_ONLY_POSSIBLE = re.compile(r"m[an.]{0,2}[.V][ae]{0,2}$")
# A shot that is fired, and what is shot at, out or up
_SHOT_AT = frozenset({"at", "out", "up", "into", "through", "off", "toward", "towards", "down", "back"})
_FIRED = frozenset(
    {"fired", "fires", "fire", "firing", "rang", "went", "heard", "hears", "hit", "missed", "struck", "which"}
)
_OBJECT_FOLLOWS = re.compile(r"a?(?:e?[.]{1,2}(?![KJ])|e?[IPN])")


def figures_in(chunks: Chunks, before: Harm | None = None) -> list[Figure]:
    """Every figure of the sentence, in the order of the text. `before`: the harm of the last figure of the sentences
    before, of which "four of them" is a part."""
    found: list[Figure] = []
    members: dict[int, Figure] = {}
    for k, chunk in enumerate(chunks.row):
        if k in members:
            figure: Figure | None = members[k]
        elif chunk.tag == "O" and is_defined(chunks, k):
            continue
        elif chunk.tag == "O":
            figure = figure_of_other_noun(chunks, k)
        elif chunk.tag == "I" and chunks.tags[max(0, k - 3) : k] == "Mw," and chunks.row[k - 3].quantity.value == 1:
            continue  # "one of them, a boy injured by glass, was flown out": told already
        elif chunk.tag in "NMIX":
            figure = _harm_noun(chunks, k, found) if chunk.tag == "X" else _figure(chunks, k, found, before)
            figure = figure or (figure_of_other_noun(chunks, k) if chunk.tag == "M" else None)
        else:
            continue
        if figure is None or released(chunks, figure) or is_none(chunks, figure):
            continue
        if is_averted(chunks, figure) or is_home_again(chunks, figure):
            continue
        figure = of_either(chunks, figure)
        figure = of_illness(chunks, figure) if figure else None
        if figure:
            found.append(figure)
            members = members or that_add_up(chunks, figure)
    return found


def _figure(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """The first of: a part where its own verb says nothing else, a frame, a modifier, a list, what was told before."""
    phrase = chunks.row[k].phrase
    if is_no_count(chunks, k) or is_apposed(chunks, k) or is_heard(chunks, k) or is_speaker(chunks, k):
        return None
    if chunks.row[k].tag in "MI" and not (phrase and phrase.head) and of_animals(chunks, k):
        return None
    part = part_at(chunks, k, found, before)
    right = None if _are_spared(chunks, k) or chunks.tags[max(0, k - 2) : k + 1] == "tbI" else _right(chunks, k)
    left = figure_on_left(chunks, k)
    if part and right and right.harm != part.harm and _says_own_harm(chunks, k, right):
        whole = next((f for f in reversed(found) if f.harm == right.harm and f.role != Role.PART), None)
        return part._replace(harm=right.harm, parent=whole.at if whole else None)
    if part and left and left.rule == "verb-number" and left.harm != part.harm:
        return left
    own_verb = _begins_clause(chunks, k) or chunks.tags[k + 1 : k + 2] == "w"
    if part and (right is None or right.harm == part.harm or not own_verb):
        return part
    if right and phrase and phrase.harm == Harm.MISSING and right.harm == Harm.KILLED and right.hedged:
        return right._replace(harm=Harm.MISSING)  # "12 missing people are presumed dead"
    if left and right and left.rule == "verb-number" and right.rule == "number-participle" and _of_more(chunks, k):
        return left  # "killed 34 of the 120 people infected"
    if left and right and left.harm == Harm.KILLED and right.harm == Harm.MISSING and left.rule == "noun-of-number":
        return left  # "the bodies of three men who had been missing are found"
    near = nearer(chunks, right, left)
    if near:
        return in_town(chunks, near, found) or near
    if phrase and phrase.harm and not _names_a_thing(chunks, k):
        return Figure(k, phrase.harm, "modifier-number")
    told = listed_at(chunks, k, found) or part or other_figure_at(chunks, k, found, before)
    told = told or elided_at(chunks, k, found)
    told = told or own_death(chunks, k) or aboard_missing(chunks, k)
    if told:
        return told
    own = phrase.own_harm if phrase else None
    if own and chunks.row[k].quantity.value == 0:
        return None  # "taking no prisoners"
    if own in (Harm.DETAINED, Harm.DISPLACED) and _ONLY_POSSIBLE.search(chunks.tags[max(0, k - 8) : k]):
        return None
    return Figure(k, own, "noun-of-people") if own and chunks.row[k].tag == "N" else None


def _are_spared(chunks: Chunks, k: int) -> bool:
    """ "Of the 40 aboard, 12 died", "all but two were killed": the verb counts others; not "of the 12 injured, ..."."""
    match = SPARED_LEFT.search(chunks.tags, max(0, k - 4), k)
    if match is None or chunks.tags[k + 1 : k + 2] in ("K", "J"):
        return False
    if match[0] == "ez":
        return chunks.row[k - 1].low == "but"
    return re.search(r",e?a?[NMI]", chunks.tags[k + 1 :]) is not None


def _begins_clause(chunks: Chunks, k: int) -> bool:
    """ "..., and 35 are injured": the number after the "and" is the subject of a clause of its own."""
    after = chunks.tags[k + 1 : k + 3].removeprefix("P")
    return after[:1] in ("b", "h", "K") and re.search(r"c[ea]{0,2}$", chunks.tags[:k][-4:]) is not None


def _says_own_harm(chunks: Chunks, k: int, right: Figure) -> bool:
    """ "..., including six people killed in the capital": the part has a word of harm right behind it, or behind a
    "who was"."""
    if chunks.tags[k - 1 : k] != "i" or right.trigger is None:
        return False
    between = chunks.tags[k + 1 : right.trigger]
    return (right.rule == "number-participle" and not between) or (between == "rb" and right.harm is Harm.KILLED)


def _names_a_thing(chunks: Chunks, k: int) -> bool:
    """Whether several of what the singular only describes are counted: "two displaced civilian shelters"."""
    chunk = chunks.row[k]
    many = chunk.number is not None and chunk.number.quantity.min != 1
    return many and chunk.phrase is not None and not chunk.phrase.plural and chunks.tags[k + 1 : k + 2] == "."


def _harm_noun(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "12 deaths", "claimed 12 lives"; "one of the bodies" is of those told before."""
    chunk = chunks.row[k]
    assert chunk.phrase is not None and chunk.phrase.harm_noun is not None
    if chunk.number and chunk.number.could_be_year:
        return None
    if chunk.phrase.head == "lives" and not are_taken(chunks, k):
        return None
    if chunk.phrase.head in ("body", "bodies") and (chunk.quantity.value == 0 or not are_corpses(chunks, k)):
        return None  # "no body was found" is not that nobody died
    before = chunks.tags[max(0, k - 4) : k]
    if before.endswith("m") or (not chunk.phrase.plural and befalls_nobody(chunks, k)):
        return None
    harm = chunk.phrase.harm_noun
    if chunk.tag == "X" and _of_more(chunks, k):
        whole = next((f for f in reversed(found) if f.harm == harm and f.role != Role.PART), None)
        return Figure(k, harm, "counted-harms", Role.PART, whole.at if whole else None)
    return Figure(k, harm, "counted-harms")


# --- the harm stands on the right ------------------------------------------------------------------------------------


def _right(chunks: Chunks, k: int) -> Figure | None:
    if figure := harmed_for_deed(chunks, k):
        return figure
    if apart := second_verb(chunks, k):
        return apart
    for rule, frame in RIGHT:
        match = frame.match(chunks.tags, k)
        if not match:
            continue
        groups = match.groupdict()
        if groups.get("not") or groups.get("not2"):
            return None
        if rule in AFTER_VERB and is_served(chunks, k):
            continue
        t = match.end() - 1
        if _only_thought(groups) or crosses_clause(chunks, k, t):
            continue
        if groups.get("aux") and not _is_passive(chunks, match, t):
            continue
        if groups.get("all") and chunks.row[match.start("all")].low not in ("all", "both", "each"):
            continue
        makers = {"number-among": _among, "number-forced": _forced, "number-bodies": _bodies, "number-main": _died}
        figure = makers[rule](chunks, k, t) if rule in makers else _of_verb(chunks, k, t, rule)
        if figure:
            return figure._replace(hedged=figure.hedged or bool(groups.get("modal")))
    return None


def _is_passive(chunks: Chunks, match: re.Match[str], t: int) -> bool:
    """Not "have to be evacuated", which is to come, nor "get the best shot": only "all" or "both" may stand between."""
    start, end = match.span("aux")
    around = range(max(match.start() + 1, start - 1), end)
    if any(chunks.row[i].low in _PRONOUNS and chunks.tags[i - 1] != "p" for i in around):
        return False  # "a nurse who stayed until them being taken to hospital"; not "all six people in it were killed"
    apart = start > match.start() + 1
    if apart and chunks.row[start].low == "having" and any(c.tag in "NIP" for c in chunks.row[: match.start()]):
        return False  # "a nurse led four boys out despite having been stabbed": the nurse was
    if chunks.tags[start] == "h" and chunks.tags[start:end].endswith("tb") and chunks.row[start].low != "had":
        return False
    if chunks.tags[start:end].strip("a.") == "h" and chunks.tags[t] == "K" and acts(chunks, t):
        return False
    return all(chunk.low in ("all", "both", "each") for chunk in chunks.row[end:t] if chunk.tag == "e")


def _only_thought(groups: dict[str, str | None]) -> bool:
    """ "could be killed"; while "may have been killed" is hedged."""
    return bool(groups.get("modal")) and "h" not in (groups.get("aux") or "")


def _among(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "four children were among the dead", "12 were among those killed"."""
    last = chunks.row[t]
    if last.tag != "K":
        if not names_harmed(last.low):
            return None
        return Figure(k, group_harm(last.low) or Harm.KILLED, "number-among", Role.PART)
    among_those = chunks.row[t - 1].low.startswith("among") or any(c.low == "among" for c in chunks.row[k:t])
    if last.trigger is None or not among_those:
        return None
    return Figure(k, last.trigger.uses[0][1], "number-among", Role.PART)


def _bodies(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "two sons, whose bodies were found"."""
    is_theirs = chunks.row[t - 1].low == "whose" and chunks.row[t].low in ("body", "bodies", "remains", "corpses")
    return Figure(k, Harm.KILLED, "number-bodies", trigger=t) if is_theirs else None


def _died(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "who had been missing were found dead": the verb of the main clause, where it tells a death."""
    figure = _of_verb(chunks, k, t, "number-passive")
    return figure if figure and figure.harm == Harm.KILLED else None


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
    if rule == "number-as" and not verb.low.startswith("as "):
        return None
    if any(chunk.low in words_listed("frames", "prospects") for chunk in chunks.row[k + 1 : t]):
        return None
    if verb.low in words_listed("frames", "seized") and are_held(chunks.row[k]):
        harm = Harm.DETAINED
    if verb.low in words_listed("frames", "held"):
        after = chunks.row[t + 1].low if t + 1 < len(chunks.row) else ""
        if after in ("back", "up") or re.search(r"[pf][ea]{0,2}$", chunks.tags[:k]):
            return None  # "a vigil for two men is being held"
        phrase = chunks.row[k].phrase
        harm = (phrase.own_harm if phrase else None) or harm
    if harm is None or (verb.tag == "K" and rule == "number-participle" and _is_subject(chunks, k, t)):
        return None
    if verb.low in words_listed("frames", "of_fighters") and not may_be_done_to(verb.low, chunks, k):
        return None
    if verb.low == "expelled" and not are_driven_out(chunks.row[k]):
        return None
    if rule == "number-participle" and t == k + 1 and describes_things(chunks, t):
        return None
    if verb.tag == "R" and any(c.low in words_listed("frames", "causatives") for c in chunks.row[max(k, t - 3) : t]):
        return None  # "asked a judge to let her die"
    if [c.low for c in chunks.row[max(0, t - 2) : t]] == ["going", "to"]:
        return None  # "he said that they were going to die"
    if chunks.row[t - 1].low in ("almost", "nearly", "narrowly"):
        return None  # "a teacher who almost died"
    feared = any(word in verb.low for word in words_listed("frames", "feared"))
    role = Role.PART if rule == "number-participle" and _of_more(chunks, k) else Role.TOTAL
    return Figure(k, harm, rule, role, trigger=t, hedged=feared)


def _of_more(chunks: Chunks, k: int) -> bool:
    """ "one of the rebels killed was a commander": those killed were more, and are told of elsewhere."""
    number = chunks.row[k].number
    return number is not None and _OF_MORE.match(chunks.sentence, number.end) is not None


def _fires(chunks: Chunks, k: int, t: int) -> bool:
    """ "three men shot at them", "a suspect shot out the windows"; and "one shot was fired", "fired one shot"."""
    after = {c.low for c in chunks.row[t + 1 : t + 4]}
    if t + 1 < len(chunks.row) and chunks.row[t + 1].low in _SHOT_AT:
        return True
    near = after | {c.low for c in chunks.row[max(0, k - 2) : k]}
    return chunks.row[k].tag == "M" and t == k + 1 and not near.isdisjoint(_FIRED)


def _is_subject(chunks: Chunks, k: int, t: int) -> bool:
    """True where the persons counted are the doers: "five gunmen killed the mayor"."""
    after = chunks.tags[t + 1 : t + 4]
    if chunks.row[t].low == "shot" and _fires(chunks, k, t):
        return True
    if chunks.tags[k] == "M" or chunks.row[t].low not in words_listed("frames", "doers"):
        return False
    has_agent = not after or after[0] in "ps,cza"
    return not has_agent and _OBJECT_FOLLOWS.match(after) is not None
