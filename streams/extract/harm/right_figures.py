"""A number whose harm stands after it: "12 were killed", "12 people missing", "12 were among the dead"."""

from __future__ import annotations

import re

from schemas import Harm, Role
from streams.extract.harm.clauses import crosses_clause, is_of_one
from streams.extract.harm.company import is_company
from streams.extract.harm.deeds import harmed_for_deed
from streams.extract.harm.doing import PRONOUNS, is_subject
from streams.extract.harm.done_to import are_held
from streams.extract.harm.far_verbs import far_verb
from streams.extract.harm.frames import ENDS_RIGHT, RIGHT, Figure, names_harmed
from streams.extract.harm.further import AFTER_VERB
from streams.extract.harm.left_figures import OF_GUNS
from streams.extract.harm.not_harmed import acts, is_served
from streams.extract.harm.parts import group_harm
from streams.extract.harm.predicates import second_verb
from streams.extract.harm.set_free import HELD
from streams.extract.harm.verbs_of_others import is_not_done, tells_of_others
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.auxiliaries import OF_ONE

_OF_MORE = re.compile(r"\s+of (?:the|these|those|several|multiple|many) ", re.IGNORECASE)
_HIT = re.compile(r"[NMI]h?b{0,2}a?u(?=[s,pcz]|$)")
_AT_GUNPOINT = re.compile(r" at (?:gun|knife)[- ]?point\b")  # robbed, and not detained
_AGAINST_WILL = re.compile(r" against (?:his|her|their) will\b")
_AND_THEM = re.compile(r"[^NMIXKGVRsr]{0,8}?,?ca?(?P<verb>K)[.]J?")  # "... and then shot them dead"
_MAY_HAVE = re.compile(r"mhba?K(?:p[e.]{1,3})?,?ca?$")


_FROM_SO_MANY = re.compile(r"M,c[ea]{0,2}M[hb]")
_STRUCK = frozenset({"affected", "stranded", "trapped", "marooned", "impacted", "cut"})  # and not "infected"
_BODIES = frozenset({"body", "bodies", "corpse", "corpses", "remains"})
_ORDERED = frozenset({"ordered", "orders", "had", "got", "kept"})


def figure_on_right(chunks: Chunks, k: int) -> Figure | None:
    """The figure of a number before its verb or its participle; None where there is none."""
    if figure := harmed_for_deed(chunks, k):
        return figure
    if _FROM_SO_MANY.match(chunks.tags, k) and chunks.row[k - 1].low == "from":
        return None  # "lowering the number from 69, and 63 are listed as missing"
    if apart := second_verb(chunks, k):
        return apart
    if _HIT.match(chunks.tags, k) and _are_hit_by_fire(chunks, k):
        return Figure(k, Harm.INJURED, "brought-number")
    if ENDS_RIGHT.isdisjoint(chunks.tags[k + 1 :]):
        return None
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
        among_those = rule == "number-among" and chunks.tags[t] == "R"
        if _only_thought(groups) or (not among_those and crosses_clause(chunks, k, t)):
            continue
        if groups.get("may") and chunks.row[match.start("may")].low not in ("may", "might"):
            continue  # "40 more would have died"
        if groups.get("aux") and not _is_passive(chunks, match, t):
            continue
        if rule == "number-state" and _is_taken_from_home(chunks, k, t):
            if then := _done_to_them(chunks, k, t):
                return then
            continue
        if is_of_one(chunks, k, t) or is_company(chunks, k, t) or _are_of_the_one(chunks, k, t):
            continue
        if rule == "number-with" and chunks.row[k - 1].low != "with":
            continue
        if rule == "number-dies" and _are_bodies_of(chunks, k):
            continue
        if rule == "number-ordered" and chunks.row[k - 1].low not in _ORDERED:
            continue
        if groups.get("treated") and not chunks.row[match.start("treated")].low.endswith(("ed", "en")):
            continue
        if groups.get("all") and not _are_all(chunks, k, match.start("all")):
            continue
        makers = {"number-among": _among, "number-forced": _forced, "number-bodies": _bodies, "number-main": _died}
        figure = makers[rule](chunks, k, t) if rule in makers else _of_verb(chunks, k, t, rule)
        if figure:
            return figure._replace(hedged=figure.hedged or bool(groups.get("modal") or groups.get("may")))
    return far_verb(chunks, k)


def _are_bodies_of(chunks: Chunks, k: int) -> bool:
    """ "The body of a girl came ashore": what her body did befell her not."""
    return chunks.tags[max(0, k - 2) : k] == "Ef" and chunks.row[k - 2].low in _BODIES


def _are_all(chunks: Chunks, k: int, at: int) -> bool:
    """ "All", and "both" of two; not of six people, two of whom were named."""
    low = chunks.row[at].low
    return low in ("all", "each") or (low == "both" and chunks.row[k].quantity.value in (2, None))


def _are_hit_by_fire(chunks: Chunks, k: int) -> bool:
    """ "Three people were hit when shots were fired", "shots were fired and three people hit"; not by a car."""
    verb = next(chunk for chunk in chunks.row[k:] if chunk.tag == "u")
    by = chunks.sentence[verb.end :].lstrip().startswith(("by ", "with "))
    return verb.low in ("hit", "struck") and not by and OF_GUNS.search(chunks.sentence) is not None


def _are_of_the_one(chunks: Chunks, k: int, t: int) -> bool:
    """ "The man who wounded two others is dead": he is, and not those whom he wounded."""
    return k > 0 and chunks.tags[k - 1] == "K" and _is_of_one_only(chunks, k, k + 1, t)


def _is_taken_from_home(chunks: Chunks, k: int, t: int) -> bool:
    """ "abducted 40 residents from their homes", "lured 12 from their homes": held, or led to what is told next."""
    before = chunks.row[k - 1].trigger if k else None
    homes = chunks.row[t].low.startswith(("from their", "out of their"))
    held = before is not None and before.harm(chunks.row[k - 1].tag) in HELD
    return homes and k > 0 and (held or chunks.row[k - 1].low in words_listed("frames", "leads_away"))


def _done_to_them(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "lured 12 from their homes and shot them dead": what was done to those who were led away."""
    then = _AND_THEM.match(chunks.tags, t + 1)
    if then is None or chunks.row[then.end("verb")].low != "them":
        return None
    verb, dead = chunks.row[then.start("verb")].trigger, chunks.row[then.end() - 1].low == "dead"
    harm = Harm.KILLED if dead else verb.harm("K") if verb else None
    return Figure(k, harm, "verb-number", trigger=then.start("verb")) if harm else None


def _is_passive(chunks: Chunks, match: re.Match[str], t: int) -> bool:
    """Not "have to be evacuated", which is to come, nor "get the best shot": only "all" or "both" may stand between."""
    start, end = match.span("aux")
    around = range(max(match.start() + 1, start - 1), end)
    if any(chunks.row[i].low in PRONOUNS and chunks.tags[i - 1] != "p" for i in around):
        return False  # "a nurse who stayed until them being taken to hospital"; not "all six people in it were killed"
    apart = start > match.start() + 1
    if apart and _is_one_of_many(chunks, match.start(), start, end):
        return False  # "two who came when a man slapped a friend were shot": not the man
    if apart and chunks.row[start].low == "having" and any(c.tag in "NIP" for c in chunks.row[: match.start()]):
        return False  # "a nurse led four boys out despite having been stabbed": the nurse was
    if apart and "r" in chunks.tags[match.start() : start] and _is_of_one_only(chunks, match.start(), start, end):
        return False  # "the last of ten who fled, is arrested"
    if chunks.tags[start] == "h" and chunks.tags[start:end].endswith("tb") and chunks.row[start].low != "had":
        return False
    active = chunks.tags[start:end].strip("a.") == "h" or re.fullmatch(r"b[ya.]{1,2}th[a.]?", chunks.tags[start:end])
    if active and chunks.tags[t] == "K" and acts(chunks, t):
        return False  # "one was reported to have bitten a dog"
    return all(chunk.low in ("all", "both", "each") for chunk in chunks.row[end:t] if chunk.tag == "e")


def _is_one_of_many(chunks: Chunks, k: int, start: int, end: int) -> bool:
    """Whether one person is counted at chunk k, whom no "and" joins to others, and the verb is of many."""
    in_clause = not {"r", "z"}.isdisjoint(chunks.tags[:k])
    one = in_clause and chunks.tags[k] == "I" and chunks.row[k].quantity.value == 1
    of_many = any(chunk.low in ("were", "are") for chunk in chunks.row[start:end])
    return one and of_many and "c" not in chunks.tags[max(0, k - 3) : start]


def _is_of_one_only(chunks: Chunks, k: int, start: int, end: int) -> bool:
    """Whether several are counted at chunk k, and the verb is of one: "is", "was"."""
    many = chunks.tags[k] in "NM" and (chunks.row[k].quantity.value or 0) > 1
    return many and any(chunk.low in OF_ONE for chunk in chunks.row[start:end])


def _only_thought(groups: dict[str, str | None]) -> bool:
    """ "could be killed"; while "may have been killed" is hedged."""
    return bool(groups.get("modal")) and "h" not in (groups.get("aux") or "")


def _among(chunks: Chunks, k: int, t: int) -> Figure | None:
    """ "four children were among the dead", "12 were among those killed"."""
    last = chunks.row[t]
    if last.tag == "R":
        harm = last.trigger.harm("R") if last.trigger else None
        return Figure(k, harm, "number-among", Role.PART) if harm else None
    if last.tag not in "KJ":
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
    """ "who had been missing were found dead": the verb of the main clause, where it tells a death, or what became of
    those who were trapped ("are missing"), stranded or affected ("were taken to shelters")."""
    figure = _of_verb(chunks, k, t, "number-passive")
    struck = chunks.row[k + 1].low.split()[0] in _STRUCK
    return figure if figure and (struck or figure.harm is Harm.KILLED) else None


def _forced(chunks: Chunks, k: int, t: int) -> Figure | None:
    """Made to leave: the verb of flight is no wish and no plan there."""
    trigger = chunks.row[t].trigger
    harm = trigger.harm(chunks.row[t].tag) if trigger else None
    if chunks.row[k].quantity.value == 1 and chunks.tags[k + 1 : k + 2] == "w":
        return None  # "she is one of those who have had to flee"
    lead = {c.low for c in chunks.row[max(0, k - 4) : k]}
    made_to = chunks.tags[t - 2] == "h" or bool(lead & words_listed("frames", "forces"))
    return Figure(k, harm, "number-forced", trigger=t) if harm == Harm.DISPLACED and made_to else None


def _of_verb(chunks: Chunks, k: int, t: int, rule: str) -> Figure | None:
    verb = chunks.row[t]
    harm = verb.trigger.harm(verb.tag) if verb.trigger else None
    if rule == "number-as" and not (
        verb.low.startswith("as ") and not (chunks.tags[k] == "I" and verb.low.endswith("s"))
    ):
        return None  # nor "prisoner release put off as hostages are freed"
    if any(chunk.low in words_listed("frames", "prospects") for chunk in chunks.row[k + 1 : t - 1]):
        return None
    likely = t > k + 1 and chunks.row[t - 1].low in words_listed("frames", "prospects")
    if likely and chunks.row[t - 1].low != "likely":
        return None  # "ten were likely killed" is a guess, and not to come
    if verb.low in words_listed("frames", "seized") and are_held(chunks.row[k]):
        harm = Harm.DETAINED
    if verb.low in words_listed("frames", "held"):
        harm = _of_those_held(chunks, k, t, harm)
    if harm is None or (verb.tag == "K" and rule == "number-participle" and is_subject(chunks, k, t)):
        return None
    if tells_of_others(chunks, k, t, rule, harm) or is_not_done(chunks, k, t):
        return None
    feared = likely or any(word in verb.low for word in words_listed("frames", "feared"))
    if rule == "number-participle" and _MAY_HAVE.search(chunks.tags, max(0, k - 10), k):
        feared = True  # "four may have been killed and seven wounded"
    role = Role.PART if rule == "number-participle" and of_more(chunks, k) else Role.TOTAL
    return Figure(k, harm, rule, role, trigger=t, hedged=feared)


def _of_those_held(chunks: Chunks, k: int, t: int, harm: Harm | None) -> Harm | None:
    """What "held" tells of people; None where something is held that they are only part of."""
    after = chunks.row[t + 1].low if t + 1 < len(chunks.row) else ""
    if after in ("back", "up") or _AT_GUNPOINT.match(chunks.sentence, chunks.row[t].end):
        return None
    if re.search(r"[pf][ea]{0,2}$", chunks.tags[:k]):
        return None  # "a vigil for two men is being held"
    if _AGAINST_WILL.match(chunks.sentence, chunks.row[t].end):
        return Harm.KIDNAPPED
    phrase = chunks.row[k].phrase
    return (phrase.own_harm if phrase else None) or harm


def of_more(chunks: Chunks, k: int) -> bool:
    """ "one of the rebels killed was a commander": those killed were more, and are told of elsewhere."""
    number = chunks.row[k].number
    return number is not None and _OF_MORE.match(chunks.sentence, number.end) is not None
