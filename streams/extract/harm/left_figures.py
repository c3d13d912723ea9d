"""A number whose harm stands before it: "killing 12", "the deaths of 12"."""

from __future__ import annotations

import re

from schemas import Harm, Role, VictimClass
from streams.extract.harm.along_with import along_with
from streams.extract.harm.brought import brought_to
from streams.extract.harm.claimed import claims_victims
from streams.extract.harm.done_to import are_driven_out, are_held, may_be_done_to
from streams.extract.harm.frames import BEGINS_LEFT, LEFT, REACH, Figure
from streams.extract.harm.harms_counted import counted_by_verb
from streams.extract.harm.only_meant import had_to, is_only_meant
from streams.extract.harm.put_at import put_at
from streams.extract.harm.toll_figures import are_so_many, toll_figure
from streams.extract.harm.victim_counts import victims_counted
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.text.nouns import is_plural
from streams.needing import Needing

_TO_DEATH = re.compile(r"\s+(?:to death|dead\b)", re.IGNORECASE)
# "shot a man of Bosnian origin dead"
_SHOT_DEAD = re.compile(r"\s(?:of|from|in|at|near|outside)\s(?:[\w'’-]+\s){1,5}?(?:dead\b(?! end| or)|to death\b)")
# "the kidnappers of four nurses"
_CAPTORS_OF = Needing(
    ("aptor", "idnapper", "bductor"), r"\b(?:captors?|kidnappers?|abductors?) of (?:the )?$", re.IGNORECASE
)
_UPON = re.compile(r"A(?:p[e.]{1,4}(?:,[e.]{1,3})?,?)?p$")
OF_GUNS = re.compile(
    r"\b(?:open(?:ed|s|ing) fire|fired|firing|gunfire|gunshots?|shots|bullets?|shooter|drive-by"
    r"|gunm[ae]n sprayed)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\b(?:could|would|should) (?:easily |also )?have $", re.IGNORECASE)
# "to kill 12", "could not kill 12", "wanted to arrest and execute 12"
_TO_COME = re.compile(r"[tmn][a.]?(?:V,?ca?)?$")
# "shot his wife and two children to death"
_AND_MORE = re.compile(r",?c[ea]{0,2}[.]{0,2}[NMIP]")


def figure_on_left(chunks: Chunks, k: int) -> Figure | None:
    """The figure of a number after its verb, its toll or its noun of harm; None where there is none."""
    if _to_death(chunks, k):
        return Figure(k, Harm.KILLED, "verb-to-death")
    if claims_victims(chunks, k):
        return Figure(k, Harm.KILLED, "verb-number", trigger=k - 1)
    if (harm := brought_to(chunks, k)) is not None:
        return Figure(k, harm, "brought-number")
    if k > 1 and chunks.tags[k] in "NI" and _CAPTORS_OF.search(chunks.sentence, 0, chunks.row[k].start):
        return Figure(k, Harm.KIDNAPPED, "noun-of-number")
    if upon := _done_upon(chunks, k):
        return upon
    if _hit_by_fire(chunks, k):
        return Figure(k, Harm.INJURED, "brought-number")
    first = max(0, k - REACH)
    for rule, frame in () if BEGINS_LEFT.isdisjoint(chunks.tags[first:k]) else LEFT:
        match = frame.search(chunks.tags, first, k)
        figure = _MAKERS[rule](chunks, k, match) if match else None
        if figure:
            return figure
    return counted_by_verb(chunks, k) or put_at(chunks, k) or victims_counted(chunks, k)


def _to_death(chunks: Chunks, k: int) -> bool:
    """ "Settlers beat a man to death"; not "wanted to beat a man to death"."""
    if _SHOT_DEAD.match(chunks.sentence, chunks.row[k].end) and chunks.row[k - 1].low in ("shot", "shoot", "shoots"):
        return k > 1 and chunks.tags[k - 2] not in "tmn"
    more = _AND_MORE.match(chunks.tags, k + 1)
    last = chunks.row[more.end() - 1 if more else k]
    if not (_TO_DEATH.match(chunks.sentence, chunks.row[k].end) or _TO_DEATH.match(chunks.sentence, last.end)):
        return False
    at = next(
        (i for i in range(k - 1, max(-1, k - 3), -1) if chunks.row[i].low in words_listed("frames", "to_death")), 0
    )
    return at > 0 and chunks.tags[at - 1] not in "tmn"


def _and_others(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """Others than the persons before them are harmed by the same verb, and so are those counted behind a name."""
    phrase = chunks.row[k].phrase
    first = chunks.row[match.start() + 1 : k]
    apart = any(c.tag in "pz" for c in first)
    if apart and (chunks.tags[match.start()] == "V" or not _may_stand_behind(chunks, first, k)):
        return None
    persons = any(c.tag in "PIe" or (c.tag == "." and chunks.sentence[c.start].isupper()) for c in first)
    more = phrase is not None and (
        bool(phrase.others) or _follow_a_name(chunks, match.start() + 1, k) or _are_their_own(chunks, k)
    )
    figure = active_figure(chunks, k, match) if more and persons else None
    return figure._replace(rule="verb-others") if figure else None


def _may_stand_behind(chunks: Chunks, first: list[Chunk], k: int) -> bool:
    """ "killed a leader known as Abu Tariq, his deputy in Bor, and ten other fighters in a raid"; not "... fled"."""
    called = all(c.low == "as" for c in first if c.tag == "z")
    return called and chunks.tags[k + 1 : k + 2] in ("s", ",", "p", "z", "")


def _are_their_own(chunks: Chunks, k: int) -> bool:
    """ "his wife, Ana, and their two children": with nothing that they do themselves."""
    phrase, owner = chunks.row[k].phrase, chunks.row[k - 1].low
    kin = phrase is not None and not {VictimClass.CHILD, VictimClass.WOMAN, VictimClass.MAN}.isdisjoint(phrase.classes)
    return kin and owner in ("his", "her", "their") and chunks.tags[k + 1 : k + 2] in ("s", ",", "p", "z", "t", "")


def _follow_a_name(chunks: Chunks, start: int, k: int) -> bool:
    """ "killed Luis Vidal and three guards": a name, and people who do nothing themselves."""
    tags = chunks.tags
    names = [chunks.sentence[c.start].isupper() for c in chunks.row[start:k] if c.tag == "."]
    people = tags[k] == "N" and tags[k + 1 : k + 2] in ("s", ",", "p", "t", "c", "")
    return people and len(names) > 1 and all(names)


def _act_of_several(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the killing of Rosa Vidal, her family, and 15 paramedics"."""
    t = match.start("act")
    trigger = chunks.row[t].trigger
    harm = (trigger.harm("E") or trigger.harm("A") or trigger.harm("G")) if trigger else None
    names_first = chunks.sentence[chunks.row[t + 2].start].isupper() or chunks.tags[t + 2] in "PIe"
    return Figure(k, harm, "act-of-list", trigger=t) if harm and names_first and chunks.tags[k] == "N" else None


def _done_upon(chunks: Chunks, k: int) -> Figure | None:
    """ "a fatal attack in the old town on two guards": where it was may stand between."""
    if not k or chunks.row[k - 1].low not in ("on", "against"):
        return None
    match = _UPON.search(chunks.tags, max(0, k - 12), k)
    act = chunks.row[match.start()] if match else None
    harm = act.trigger.harm("A") if act and act.trigger else None
    fatal = act is not None and act.low.startswith(("fatal", "lethal"))
    return Figure(k, harm, "noun-of-number", trigger=match.start()) if match and fatal and harm else None


def _hit_by_fire(chunks: Chunks, k: int) -> bool:
    """ "A gunman opened fire, striking two shoppers", "a stray bullet hit a girl"; not "was hit two days later"."""
    verb, phrase = chunks.row[k - 1], chunks.row[k].phrase
    if not k or verb.low not in words_listed("frames", "hits") or chunks.tags[k] not in "NI":
        return False
    if phrase is None or not phrase.is_people or chunks.tags[max(0, k - 2) : k - 1] in ("b", "h", "t", "m", "n"):
        return False
    return OF_GUNS.search(chunks.sentence, 0, verb.start) is not None


def _act(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the killing of 12", "injuries to 12"."""
    t = match.start(1) if match.start(1) >= 0 else match.start(match.lastindex or 0)
    if match.groupdict().get("by") and chunks.row[match.start("by")].low != "by":
        return None  # "the killing in a town of 12,000"
    trigger = chunks.row[t].trigger
    harm = trigger.harm("E") or trigger.harm("A") or trigger.harm("G") if trigger else None
    if chunks.row[t].low in ("body", "bodies") and "t" in chunks.tags[t + 1 : k]:
        return None  # "the number of members in the body to 36"
    if chunks.row[t].low in words_listed("frames", "expulsions") and not are_driven_out(chunks.row[k]):
        return None
    if chunks.row[t].low.endswith(" over"):
        return None  # "ran over to a child"
    if chunks.row[t].low == "loss" and not may_be_done_to("lost", chunks, k):
        return None
    if chunks.row[t].low == "lives" and not are_taken(chunks, t):
        return None
    if any(c.low in words_listed("frames", "planned") for c in chunks.row[max(0, t - 5) : t]):
        return None
    if chunks.tags[t - 1 : t] == "f" and chunks.row[t - 2].low in words_listed("frames", "risks"):
        return None  # "charged with risk of injury to a minor"
    return Figure(k, harm, "noun-of-number", trigger=t) if harm else None


def _acts(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "the murders of Luis Vidal, a policeman, and a judge"."""
    t = match.start("act")
    trigger = chunks.row[t].trigger
    goes_on = chunks.tags[k - 1] == "c" or re.match(r",?cI", chunks.tags[k + 1 :]) is not None
    if chunks.tags[k] != "I" or not goes_on or trigger is None or not chunks.row[t].low.endswith("s"):
        return None
    harm = trigger.harm("E") or trigger.harm("A") or trigger.harm("G")
    return Figure(k, harm, "noun-of-number", trigger=t) if harm else None


def are_taken(chunks: Chunks, k: int) -> bool:
    """Whether the lives at chunk k are lost ("claimed 12 lives", "the lives of 12 were lost"): most are led, and some
    are saved."""
    clause = 7 if chunks.tags[k + 1 : k + 2] == "e" else 4  # "106 lives the outbreak has now taken"
    near = {c.low for c in chunks.row[max(0, k - 4) : k + clause]}
    if not near.isdisjoint(words_listed("frames", "life_savers")):
        return False
    after = {c.low for c in chunks.row[k + 4 : k + 8]} if chunks.tags[k + 1 : k + 2] == "f" else set()
    return not words_listed("frames", "life_takers").isdisjoint(near | after)


def active_figure(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "killing 12", "killed at least 12"; not "to kill 12", "did not kill 12", "was killed 12 ..."."""
    t = match.start("verb")
    chunk = chunks.row[t]
    before = chunks.tags[max(0, t - 3) : t]
    if chunk.tag == "V" and (t == 0 or (_TO_COME.search(chunks.tags, 0, t) and not had_to(chunks, t))):
        return None
    only_meant = chunk.tag == "K" and before.endswith(("t", "m"))
    if only_meant or (t and chunks.row[t - 1].low in ("almost", "nearly", "narrowly")):
        return None  # "did not want to hurt her", "nearly shot her"
    if chunk.tag == "K" and _NOT_DONE.search(chunks.sentence, max(0, chunk.start - 24), chunk.start):
        return None
    if chunk.tag == "G" and t and chunks.row[t - 1].low in words_listed("frames", "meant"):
        return None
    if is_only_meant(chunks, t, k) or (t and chunks.row[t - 1].low in ("attempted", "attempting")):
        return None  # "the attempted rape of a girl"
    if chunk.tag == "K" and chunk.low.endswith((" in", " at", " with", " from")):
        return None  # "sheltered in twelve centres"
    negated = re.search(r"n[a.]?$", before)
    incidental = negated and chunk.tag == "K" and chunks.row[t - len(before) + negated.start()].low == "without"
    if (negated and not incidental) or (chunk.tag == "K" and re.search(r"b[an]{0,2}$", before)):
        return None
    if not may_be_done_to(chunk.low, chunks, k) or _is_an_act(chunks, t, k):
        return None
    harm = chunk.trigger.harm(chunk.tag) if chunk.trigger else None
    counted = chunks.row[k].phrase
    if chunk.low.endswith("holding") and counted and counted.own_harm:
        harm = counted.own_harm  # "is still holding 58 hostages"
    if chunk.low in words_listed("frames", "seized") and are_held(chunks.row[k]):
        harm = Harm.DETAINED
    if harm == Harm.INJURED and _TO_DEATH.match(chunks.sentence, chunks.row[k].end):
        harm = Harm.KILLED
    return Figure(k, harm, "verb-number", trigger=t) if harm else None


def _whose(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "killed the militia's two leaders": whose they are stands between."""
    owner = chunks.sentence[chunks.row[k - 1].start : chunks.row[k - 1].end].lower()
    owned = chunks.tags[k] == "N" and owner.endswith(("'s", "’s", "s'", "s’"))
    figure = active_figure(chunks, k, match) if owned else None
    return figure._replace(rule="verb-number") if figure else None


_BEFORE_ACT = frozenset({"while", "of", "is", "was", "were", "admitted", "admits", "admitting", "acknowledged"})
# "admitted to shooting a man"
_OWNS_UP = frozenset({"admitted", "admits", "confessed", "confesses", "confessing", "admitting"})


def _is_an_act(chunks: Chunks, t: int, k: int) -> bool:
    """ "a shooting 12 people saw": a noun, unless it goes on from what was told ("opened fire, shooting 12 people")."""
    if chunks.row[t].low not in ("shooting", "stabbing"):
        return False
    before = chunks.row[t - 1] if t else None
    goes_on = before is not None and (before.tag in ",cpa" or before.low in _BEFORE_ACT)
    goes_on = goes_on or (t > 1 and before is not None and before.low == "to" and chunks.row[t - 2].low in _OWNS_UP)
    return not goes_on or chunks.row[k].tag == "M"


def _verb_and_verb(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "arrested and charged 40 people": both are done to them, in the same form."""
    first, other = chunks.row[match.start("verb")].low, chunks.row[match.start("other")].low
    alike = other.endswith("ing") if first.endswith("ing") else other.endswith("ed") or other in ("beat", "hung", "put")
    persons = chunks.tags[k] in "NI" or chunks.tags[k + 1 : k + 2] in ("s", ",", "p", "z", "c", "")
    figure = active_figure(chunks, k, match) if alike and persons else None
    return figure._replace(rule="verb-number") if figure else None


def _including(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "killed civilians, including two women": part of those whom nobody counts."""
    t = match.start("verb")
    if chunks.tags[t - 1 : t] in ("M", "N", "O"):
        return None  # "eleven kidnapping victims, including two women, were freed"
    if match.groupdict().get("whole"):
        trigger = chunks.row[t].trigger
        harm = trigger.harm("K") if trigger and chunks.row[match.start("whole")].low != "police" else None
        return Figure(k, harm, "including-number", Role.PART, trigger=t) if harm else None
    figure = active_figure(chunks, k, match)
    return figure._replace(rule="including-number", role=Role.PART) if figure else None


def _beside_himself(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    own = chunks.row[match.start("self")].low.endswith(("self", "selves"))
    return active_figure(chunks, k, match) if own else None


def _in_headline(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """A person in the singular without an article, whom only names and adjectives part from the verb."""
    if match.start("verb") == 0 or not _without_article(chunks, k, match.end("verb")):
        return None
    if match["verb"] == "V" and chunks.tags[k + 1 : k + 2] == ".":
        return None  # "police arrest former minister Luis Vidal"
    return active_figure(chunks, k, match)


def _act_in_headline(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """ "murder of teacher", "death of diabetic daughter"."""
    return _act(chunks, k, match) if _without_article(chunks, k, match.end(1) + 1) else None


def _without_article(chunks: Chunks, k: int, start: int) -> bool:
    """Whether one person stands at chunk k as headlines have them; nothing in the plural stands before, from `start` on
    ("kills cattle, man")."""
    chunk = chunks.row[k]
    text = chunks.sentence[chunk.start : chunk.end]
    if chunk.tag != "I" or text.lower().startswith(("a ", "an ", "another ")):
        return False
    between = [chunks.sentence[c.start : c.end] for c in chunks.row[start:k]]
    return all(word[0].isupper() or (word[0].isalpha() and not is_plural(word)) for word in between)


_MAKERS = {
    "verb-number": active_figure,
    "verb-whose": _whose,
    "verb-others": _and_others,
    "act-of-list": _act_of_several,
    "verb-and-verb": _verb_and_verb,
    "including-uncounted": _including,
    "verb-self": _beside_himself,
    "verb-headline": _in_headline,
    "act-headline": _act_in_headline,
    "along-with-number": along_with,
    "toll-number": toll_figure,
    "are-so-many": are_so_many,
    "noun-of-number": _act,
    "acts-of-list": _acts,
}
