"""Verbs of harm that stand apart from the persons counted: after another verb of theirs, or after what is told of them.

Two rebels attacked a post and were killed.      A woman whose car was swept off a bridge has died.
N          .        . . c b    K                 I       r    .   b   .     p   . .      h   R
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.clauses import is_object_of_relative
from streams.extract.harm.company import who_had_it_done, with_company
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.auxiliaries import OF_MANY, OF_ONE

_ASIDE = r"(?:,[^KGVRJATEs,]{1,9},)?"
# Their first verb with its object, an "and", and the second verb, whose subject they still are.
_AND_THEN = re.compile(
    rf"[NMI]{_ASIDE}(?P<first>(?:[.][.tpae]{{0,5}},)?[^NMIXOs:rymz,]{{1,14}}?),?ca{{0,2}}"
    r"(?:(?P<aux>h?b{1,2})?a{0,2}(?P<done>K)(?!a?e?[NIPMX])|h?(?P<dies>R))"
)
# What a relative clause tells of them, and the main verb in the perfect, which is theirs and not its.
_AFTER_RELATIVE = re.compile(
    rf"[NMI]{_ASIDE}r(?P<told>[^s:,NMIXOhym]{{2,18}}?)(?P<perfect>h)b{{0,2}}a{{0,2}}(?:(?P<done>K)(?!a?e?[NIPMX])|(?P<dies>R))"
)
# "who stormed a bar were shot": behind the clause, which has its verb, the next one is theirs.
_MAIN_PASSIVE = re.compile(
    rf"[NMI]{_ASIDE}r(?P<told>h?[.KGRulb](?:[^s:,NMIXOhymrzt]|t(?=[.])){{1,11}}?)(?P<aux>b{{1,2}})a{{0,2}}(?P<done>K)(?!a?e?[NIPMX])"
)
# "A man shoots two women before being killed": who did the one suffers the other.
_BEFORE_BEING = re.compile(
    r"[NMI]a?(?P<did>[.KGVRul][^s:zry]{0,20}?),?(?P<when>z)(?P<being>b)a?(?P<done>K)(?!a?e?[NIPMX])"
)
# "Man who killed two women jailed", in a headline
_BARE_PASSIVE = re.compile(r"Ir[GKV][ae]{0,2}[NIMP](?P<done>K)(?=[ps,zc]|$)")
# "A girl shot in the head at a school nine days ago died", "a man who had been in a coma since the crash died", "a man
# shot by a guard who caught him died", "two men found shot in a car died"
_DIED_OF_IT = re.compile(
    rf"[NMI]{_ASIDE}(?:,?r[hab]{{0,4}}|(?P<found>[.])(?=K))?(?P<hurt>[KJR])(?:p[ea]?I(?:r[.][.ptefa]{{1,8}}(?=h))?)?(?P<told>[^s:,NMIXhymrRcKV]{{0,18}}?)(?:,?h)?[ab]{{0,2}}(?P<dies>[RK])"
)
# "A man suspected of killing a guard in Bor was found dead", "wanted for the murder of a guard was arrested"
_SAID_OF = re.compile(
    rf"[NMI]{_ASIDE}(?P<said>[.KyP])(?P<told>[pft][^s:,rhymzb]{{1,16}}?)"
    r"(?:(?P<aux>h?b{1,2})a{0,2}(?P<done>K)(?!a?e?[NIPMX])|h?a?(?P<dies>R))"
)
_SUSPECTED = frozenset({"suspected", "accused", "wanted", "convicted", "believed", "charged", "sought", "alleged"})
# "was shot in the chest and was dead at the scene"
_AND_DEAD = re.compile(rf"[NMI]{_ASIDE}h?b{{1,2}}a?K[^s:,NMIXOKGVRrzcb]{{0,8}},?c(?P<aux>b?)a?(?P<dead>J)")
# "was found at the corner with several wounds and was pronounced dead", "were rushed to a clinic and died"
_FOUND_DEAD = re.compile(
    rf"[NMI]{_ASIDE}h?b{{1,2}}a?(?P<found>[.])(?:[^s,zrycm;]|(?<=[.]):(?=[.])){{1,24}},?c(?P<aux>h?b{{0,2}})a{{0,2}}(?P<dead>[KR])(?!a?e?[NIPMX])"
)
_FOUND = frozenset({"found", "discovered", "rushed", "brought", "transported", "driven", "flown", "airlifted", "taken"})
# Where a subject may stand: first in its clause.
_OPENS_CLAUSE = re.compile(r"(?:^|[s,:zcya]|[yz]r)[ea]?$")
# "During the search an armed man", "On Monday two men": before the subject, and no comma behind it
_LED_IN = re.compile(r"a?p[e.PA]{1,4}(?:[pf][e.P]{1,3})?[ea]?")
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "you"})
_SELF = frozenset({"himself", "herself", "themselves", "itself"})


def second_verb(chunks: Chunks, k: int) -> Figure | None:
    """The figure of persons at chunk k by a verb that another one, or a relative clause, parts from them."""
    tags = chunks.tags
    found = _and_then(chunks, k) if tags.find("c", k + 2) > 0 else None
    found = found or _dead_at_last(chunks, k) or _found_dead(chunks, k)
    found = found or _died_of_it(chunks, k) or _suspected(chunks, k)
    found = found or with_company(chunks, k)
    if found or tags.find("r", k + 1) < 0:
        return found
    found = who_had_it_done(chunks, k)
    if k and chunks.row[k - 1].low == "by":
        return found  # "a man shot by a guard who caught him has died": not the guard
    return found or _after_relative(chunks, k) or _main_passive(chunks, k) or _bare_passive(chunks, k)


def opens_clause(tags: str, k: int) -> bool:
    """Whether a subject may stand at chunk k: first in its clause."""
    if _OPENS_CLAUSE.search(tags[max(0, k - 3) : k]):
        return True
    return _LED_IN.fullmatch(tags, tags.rfind("s", 0, k) + 1, k) is not None


def _and_then(chunks: Chunks, k: int) -> Figure | None:
    """ "attacked a post and were killed", "was hit by a bus and killed", "collapsed and died"."""
    match = _AND_THEN.match(chunks.tags, k) if opens_clause(chunks.tags, k) else None
    if match is None:
        return None
    t = match.end() - 1
    if match["first"][-1] == "K":
        return None  # "were abducted and later murdered": both were done, and are told so elsewhere
    passive = match["aux"] is not None or match["dies"] is not None or "b" in match["first"]
    if not passive or not _agrees(chunks, k, match.span("aux")) or _is_reflexive(chunks, t):
        return None
    harm = harm_at(chunks, t)
    plain = match["done"] and not re.search(r"[KGVRJET]", match["first"])
    return Figure(k, harm, "number-and-verb", trigger=t) if harm and (harm is Harm.KILLED or plain) else None


def _dead_at_last(chunks: Chunks, k: int) -> Figure | None:
    """ "was shot in the chest and dead on the scene"."""
    match = _AND_DEAD.match(chunks.tags, k)
    if match is None or not _agrees(chunks, k, match.span("aux")):
        return None
    t = match.start("dead")
    return Figure(k, Harm.KILLED, "number-state", trigger=t) if harm_at(chunks, t) is Harm.KILLED else None


def _found_dead(chunks: Chunks, k: int) -> Figure | None:
    """ "was found with wounds to the back and was pronounced dead"."""
    match = _FOUND_DEAD.match(chunks.tags, k) if opens_clause(chunks.tags, k) else None
    if match is None or chunks.row[match.start("found")].low not in _FOUND:
        return None
    t = match.start("dead")
    if not _agrees(chunks, k, match.span("aux") if match["aux"] else (-1, -1)) or _is_reflexive(chunks, t):
        return None
    return Figure(k, Harm.KILLED, "number-and-verb", trigger=t) if harm_at(chunks, t) is Harm.KILLED else None


def _died_of_it(chunks: Chunks, k: int) -> Figure | None:
    """ "injured in a collision on Friday has died": who was hurt, where no other subject stands before the verb."""
    match = _DIED_OF_IT.match(chunks.tags, k)
    if match is None or (match["dies"] == "K" and "b" not in chunks.tags[match.end("told") : match.end()]):
        return None
    if harm_at(chunks, match.start("hurt")) is Harm.KILLED or not _tells_one_time(chunks, *match.span("told")):
        return None
    t = match.start("dies")
    harm = harm_at(chunks, t)
    if match["found"] and chunks.row[match.start("found")].low not in _FOUND:
        return None
    if is_object_of_relative(chunks, k, t):
        return None  # "the gunmen who took 20 people hostage were killed"
    return Figure(k, harm, "number-dies", trigger=t) if harm is Harm.KILLED else None


def _tells_one_time(chunks: Chunks, start: int, end: int) -> bool:
    """Whether words tell only where and when: no clause but "since the crash", and nobody who is the subject of what
    follows."""
    told = chunks.tags[start:end]
    if re.search(r"(?:^|[^pfePE])[.]?[PI]$|e[.]*[PI]$", told) and not re.search(r"[pf]e?[.]{0,2}[PI]$", told):
        return False
    return all(c.low == "since" or c.low == "after" for c in chunks.row[start:end] if c.tag == "z")


def _suspected(chunks: Chunks, k: int) -> Figure | None:
    """ "A man suspected of killing a guard has been found dead"."""
    match = _SAID_OF.match(chunks.tags, k)
    if match is None or chunks.row[match.start("said")].low not in _SUSPECTED:
        return None
    if not _agrees(chunks, k, match.span("aux")):
        return None
    t = match.start("done") if match["done"] else match.start("dies")
    harm = harm_at(chunks, t)
    return Figure(k, harm, "number-main", trigger=t) if harm else None


def before_being(chunks: Chunks, k: int) -> Figure | None:
    """ "A man shoots two women before being arrested": the subject of the first verb, if one is counted."""
    match = _BEFORE_BEING.match(chunks.tags, k) if _OPENS_CLAUSE.search(chunks.tags[max(0, k - 3) : k]) else None
    if match is None or chunks.row[match.start("being")].low != "being":
        return None
    if chunks.row[match.start("when")].low != "before":
        return None
    t = match.start("done")
    harm = harm_at(chunks, t)
    return Figure(k, harm, "number-before-being", trigger=t) if harm else None


def _after_relative(chunks: Chunks, k: int) -> Figure | None:
    """ "who vanished while hiking have been found dead"; not "whose son has died"."""
    match = _AFTER_RELATIVE.match(chunks.tags, k)
    if match is None or match["told"][-1] in "PecJ" or not re.search(r"[.bKRGu]", match["told"]):
        return None
    at = match.start("perfect")
    if not _agrees(chunks, k, (at, at + 1)) or _is_other_subject(chunks, match.start("told"), at):
        return None
    t = match.end() - 1
    harm = harm_at(chunks, t)
    plain = match["done"] and not re.search(r"[KGVRJET]", match["told"])
    return Figure(k, harm, "number-main", trigger=t) if harm and (harm is Harm.KILLED or plain) else None


def _main_passive(chunks: Chunks, k: int) -> Figure | None:
    """ "Two robbers who stormed a bar were shot"; not "whose shop was", nor "that they say was"."""
    match = _MAIN_PASSIVE.match(chunks.tags, k)
    if match is None or chunks.row[match.start("told") - 1].low not in ("who", "that"):
        return None
    if chunks.row[match.start("aux")].low in ("be", "being", "been"):
        return None
    told, at = match.span("told")
    if not _agrees(chunks, k, match.span("aux")) or any(c.low in _PRONOUNS for c in chunks.row[told:at]):
        return None
    t = match.end() - 1
    harm = harm_at(chunks, t)
    plain = not re.search(r"[KGVRJET]", match["told"])
    return Figure(k, harm, "number-main", trigger=t) if harm and (harm is Harm.KILLED or plain) else None


def _bare_passive(chunks: Chunks, k: int) -> Figure | None:
    """ "Gunman who shot three guards arrested": headlines leave out the auxiliary."""
    match = _BARE_PASSIVE.match(chunks.tags, k)
    text = chunks.sentence[chunks.row[k].start : chunks.row[k].end].lower()
    if match is None or text.startswith(("a ", "an ", "another ")):
        return None
    t = match.start("done")
    harm = harm_at(chunks, t) if chunks.row[t].low not in ("jailed", "imprisoned") else None
    return Figure(k, harm, "number-main", trigger=t) if harm else None


def _is_other_subject(chunks: Chunks, start: int, end: int) -> bool:
    """Whether a pronoun, or what "whose" names with no verb behind it, is the subject of the verb at `end`."""
    return chunks.row[end - 1].low in _PRONOUNS or end - start < 3


def _agrees(chunks: Chunks, k: int, aux: tuple[int, int]) -> bool:
    """False for "two men ... was": the verb is somebody else's."""
    words = {chunk.low for chunk in chunks.row[aux[0] : aux[1]]} if aux[0] >= 0 else set()
    if chunks.tags[k] == "I" or chunks.row[k].quantity.value == 1:
        return words.isdisjoint(OF_MANY)
    return words.isdisjoint(OF_ONE)


def _is_reflexive(chunks: Chunks, t: int) -> bool:
    return t + 1 < len(chunks.row) and chunks.row[t + 1].low in _SELF


def harm_at(chunks: Chunks, t: int) -> Harm | None:
    """The harm that the verb at chunk t tells, where it is more than feared."""
    chunk = chunks.row[t]
    if any(word in chunk.low for word in words_listed("frames", "feared")):
        return None
    harm = chunk.trigger.harm(chunk.tag) if chunk.trigger else None
    return None if chunk.tag == "R" and harm is not Harm.KILLED else harm
