"""Whether a verb of harm still belongs to the number before it, or stands in a clause of its own."""

from __future__ import annotations

import re

from streams.extract.harm.frames import MOST_UNKNOWN
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.auxiliaries import OF_ONE
from streams.extract.text.number_words import UNITS

_OF_THEM = re.compile(r"[MN]w[^,]*$")
_OWN_PLAIN_VERB = re.compile(r"h?a?(?P<verb>[.])[^s,NMIX]{0,12},?c[ea.]{0,2}[NMI]")
_OF_HIS = re.compile(r"r[eP.]{1,2}(?:,?c[eP.]{1,2})?a?h?b{0,2}a?")
# "people came, who told that the man was": a clause with a subject of its own
_OWN_SUBJECT = re.compile(r"re[.a]{0,2}Pa?h?b{1,2}a?")
_WHOSE_IS = re.compile(r"r[.a]{0,2}P(?:,?c[.e]{0,2}P)?h?b{1,2}a?")
# "a girl in Perth who died": after a place or a comma the relative clause is still the number's own
_OWN_RELATIVE = re.compile(r"(?:.*,|(?:p[.]{1,3}){1,2})")
_OWN_WHO = re.compile(r"(?:.*,|(?:[pf]e?(?:P(?=[.]))?[.]{1,3}(?:c[.]{1,3})?){1,2})")
# "a woman with a photo of her son, a boy who was": the one named last before it
_OF_ANOTHER = re.compile(r"[pf][ea.]{0,3}I[^c]*$")
# "victims of the bombing in Bor", "the suspect in the shooting is": an act, and no verb
_ACT = re.compile(r"(?<=[fp]e)[.]{0,2}G(?=[pfhb]|$)")
# ", and one was"
_AND_ONE = re.compile(r"(?P<joint>c)[ea]{0,2}(?P<one>[NMI])[.pPe,O]{0,8}?(?P<aux>[bh])[bae]{0,3}$")
# "gunmen, identified as brothers, were", "the leader (also known as Vidal) was", "two climbers, missing since Friday,
# were": what is told there crosses no clause
_ASIDE = re.compile(r",(?:[a.]{0,2}z[e.PIfp]{1,8}|a?Jz[e.]{1,4}),(?=h?a?b{1,2}a{0,2}$)")
# "Two people taking part in the island's annual Perth to Bunbury yacht race have died": all of it the first subject
_LONG_SUBJECT = re.compile(r"[u.pft][u.pfePat]*[hb]{1,2}a?")
# "including Omar Khan, the head of the party's branch in the hills,": however long, no clause
_INSERTED = re.compile(r",i[^KGVRrzsXuy]{1,40},[bh]{0,2}a?")
_CALLED = frozenset(
    {"identified", "described", "known", "dressed", "disguised", "posing", "working", "employed", "named"}
)
_TIMES = frozenset(
    ["day", "days", "night", "week", "weeks", "weekend", "month", "months", "year", "years", "hour", "hours", "minutes",
     "ago", "earlier", "last", "morning", "afternoon", "evening", *UNITS]
)  # fmt: skip
_TO_WHOM = frozenset({"to", "at", "for", "from", "against", "near"})
_MEASURES = frozenset({"up", "close", "between", "rose", "risen", "climbed", "according", "ranging", "addition"})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})  # "in the 7th district"


# "the gunmen who herded 170 people into the hall were killed": those whom others did something to, in their relative
_DONE_TO = re.compile(r"[NMIP](?:[pf]e?[.]{1,2})?r[ah]{0,2}(?P<did>[.uKG])[ea]{0,2}$")
_AND_MAIN_VERB = re.compile(r"(?:J|[pt]e?[.]{1,3}){1,3}h?b{1,2}a{0,2}(?:[.]tb)?")


_TELLS_OF_HIM = re.compile(r"rh?[.]")


def is_object_of_relative(chunks: Chunks, k: int, t: int) -> bool:
    """Whether the number is what a "who" did something to, and the verb at t that of the clause around it."""
    match = _DONE_TO.search(chunks.tags, max(0, k - 10), k)
    if match is None or _AND_MAIN_VERB.fullmatch(chunks.tags, k + 1, t) is None:
        return False
    who = chunks.tags.rindex("r", 0, k)
    thinks = chunks.row[match.start("did")].low in words_listed("frames", "thinks")
    return chunks.row[who].low in ("who", "that") and not thinks


# "cut power to thousands", "was a blow to 300 families"
_BEHIND_VERB = re.compile(r"(?:^|[s:zc,])(?P<told>[^s:zc,]*[^s:zc,ea])[pt][ea]{0,2}$")
_NEXT_SUBJECT = re.compile(r"[^NMIXKGVRJzrs]{0,8}?,?c[ea]{0,2}[NMI][.pPe,O]{0,8}?[bha]{0,4}")


def _stands_with_verb_before(chunks: Chunks, k: int, t: int) -> bool:
    """ "cut power to thousands and 12 people were killed": only those behind the "and" are the subject."""
    if k < 3 or chunks.tags[t] not in "KRJ" or _NEXT_SUBJECT.fullmatch(chunks.tags, k + 1, t) is None:
        return False
    behind = _BEHIND_VERB.search(chunks.tags, 0, k)
    if behind is None or not {"b", "h"}.isdisjoint(behind["told"][-1]):
        return False
    to = next(c for c in reversed(chunks.row[:k]) if c.tag in "pt")
    lead = {c.low for c in chunks.row[behind.start("told") : k]}
    own_verb = chunks.tags[t] == "R" or "b" in chunks.tags[k:t]
    return own_verb and to.low in _TO_WHOM and lead.isdisjoint(_MEASURES)


def crosses_clause(chunks: Chunks, k: int, t: int) -> bool:
    """Whether between the number at chunk k and the verb at t another clause begins."""
    if is_object_of_relative(chunks, k, t) or _stands_with_verb_before(chunks, k, t):
        return True
    if k and chunks.row[k - 1].low == "by" and _TELLS_OF_HIM.match(chunks.tags, k + 1) and chunks.tags[t - 1] in "hb":
        return True  # "a man shot by a guard who caught him has died"
    if (
        chunks.tags[k + 1 : k + 3] in (".z", "yz")
        and chunks.row[k + 1].low in _CALLED
        and chunks.row[k + 2].low == "as"
    ):
        k += 2  # "a man identified as a teacher was"
    between = chunks.tags[k + 1 : t]
    relative = re.search(r"r[ahbmn.]{0,3}$", between)
    if relative and relative.start() > 0:
        of_person = chunks.row[k + 1 + relative.start()].low == "who"  # "a guard at the prison who died"
        own = _OWN_WHO if of_person else _OWN_RELATIVE
        if not own.fullmatch(between[: relative.start()]):
            return True
    if (
        relative
        and _OF_ANOTHER.search(between[: relative.start()])
        and _is_of_one_verb(chunks, k + 1 + relative.start(), t)
    ):
        return True
    that = between.rfind("r")
    if (
        that > 0
        and chunks.row[k + 1 + that].low in ("that", "where", "how", "why")
        and _OWN_SUBJECT.fullmatch(between[that:])
    ):
        return True
    if that > 0 and chunks.row[k + 1 + that].low == "whose" and _WHOSE_IS.fullmatch(between[that:]):
        return True  # "a war on another ally, the Front, whose leader was"
    plain = _OWN_PLAIN_VERB.match(between)
    if plain and chunks.row[k + 1 + plain.start("verb")].low in words_listed("frames", "plain_verbs"):
        return True  # "6,000 people need dialysis and 1,200 patients have died"
    if _OF_THEM.search(between):
        return True  # "three hostages, one of whom is dead, who ..."
    if _OF_HIS.fullmatch(between) and chunks.row[k + 1].low == "whose":
        return True  # "a woman whose son has died"
    return (
        "z" in _ASIDE.sub("", between)
        or "G" in _ACT.sub("", between)
        or "V" in between
        or (_INSERTED.fullmatch(between) is None and _unknown(chunks, k + 1, t) > _most_unknown(k, between))
    )


def _most_unknown(k: int, between: str) -> int:
    return MOST_UNKNOWN if k or not _LONG_SUBJECT.fullmatch(between) else 2 * MOST_UNKNOWN


def _is_of_one_verb(chunks: Chunks, start: int, t: int) -> bool:
    return any(chunk.low in OF_ONE for chunk in chunks.row[start:t])


def is_of_one(chunks: Chunks, k: int, t: int) -> bool:
    """ "Two soldiers fell behind, and one was killed": with "was" the verb is only of the one right before it."""
    match = _AND_ONE.search(chunks.tags, k + 1, t)
    if match is None or match.end() != t or chunks.row[match.start("joint")].low != "and":
        return False
    so_many = chunks.row[match.start("one")].quantity.value
    return chunks.row[match.start("aux")].low in OF_ONE and so_many in (0, 1)


def _unknown(chunks: Chunks, start: int, end: int) -> int:
    """How many words that no table knows stand there; a name of several words counts once."""
    count, in_name = 0, False
    for chunk in chunks.row[start:end]:
        is_name = chunk.tag == "." and chunks.sentence[chunk.start].isupper()
        told = chunk.low in _ORDINALS or chunk.low in _TIMES or chunk.low.isdigit()
        count += chunk.tag == "." and not (is_name and in_name) and not told
        in_name = is_name
    return count
