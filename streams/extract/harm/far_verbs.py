"""The main verb of persons whom a long description parts from it.

Four men linked to a gang who planned a raid on the mint last week are arrested.
N        .      t  e .    r   .       e .    p  e   .    .    .    b   K
"""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.predicates import harm_at, opens_clause
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.auxiliaries import OF_MANY, OF_ONE
from streams.extract.time.period_words import DAYTIMES, WEEKDAYS

# "in", "of", "who", ", ten of whom", "linked to", "accused of", "fighting": what opens a description, and no verb
_FAR = re.compile(
    r"[NMI](?:,?c[NM])?(?P<opens>p|f(?!a?[NM])|,?ra?(?=[.KGRulbhy])|,[NM]w|a?(?P<said>[.KyP])(?=[ptf])|a?(?P<doing>[.b]))"
    r"(?P<told>(?:[^s:mnTX]){0,28}?)(?P<aux>h?b{1,2})a{0,2}(?:[.]tb)?(?P<done>K|J)(?!a?e?[NIPMX])"
)
# A subject of its own, or a second verb, right before the verb
_OTHER_SUBJECT = re.compile(
    r"(?:[,cy][ea]{0,2}[.]{0,2}[NMIXP][a,]?|(?:[,r]|(?<![fpe])y)e?[a.]?|c[e.]{0,3}[PNIM][.pPfe]*|c(?P<own>[ea]?[.]?))$"
)
# "when the fire broke out", "after the boat capsized on Monday": what closes such a clause cannot be a subject
_WHEN = re.compile(r"z(?:[^zr,NMI]{2,7}p|[ea]?[PIN][.uKG][^zr,y]{0,6}p[ea]?[.]{1,3})$")
_PLACE = re.compile(r",[.]{1,2},")
_NOT_FINITE = frozenset({"be", "been", "being", "having", "rising", "standing", "bringing", "taking", "putting"})


def far_verb(chunks: Chunks, k: int) -> Figure | None:
    """The figure of persons at chunk k by the verb that agrees with them, behind all that describes them."""
    if not opens_clause(chunks.tags, k - 3 if chunks.tags[max(0, k - 3) : k] == "e#f" else k):
        return None
    match = _FAR.match(chunks.tags, k)
    if match is None or not _describes(chunks, match) or not _agrees(chunks, k, match):
        return None
    told, at = match.span("told")
    in_list = match["opens"] == "p" and _lists_names(chunks, told, at)
    if not match["told"].endswith(",") and "," in _PLACE.sub("", match["told"]) and not in_list:
        return None
    if k and (chunks.row[k - 1].low == "as" or _is_of_a_name(chunks, k)):
        return None  # "a man, identified as a nurse of the town, is arrested"
    if (_stands_before(chunks, told, at) and not in_list) or not _has_verbs_enough(chunks, match):
        return None
    if "z" in match["told"] and not _tells_when(chunks, told, at):
        return None
    t = match.start("done")
    harm = harm_at(chunks, t)
    dead = harm is Harm.KILLED or chunks.tags[t] == "K"
    return Figure(k, harm, "number-main", trigger=t) if harm and dead else None


def _tells_when(chunks: Chunks, start: int, end: int) -> bool:
    """ "who were below deck when the fire broke out": the clause of time is over where the main verb begins."""
    if "r" not in chunks.tags[start - 2 : end]:
        return False
    last = chunks.row[end - 1].low
    return last in WEEKDAYS or last in DAYTIMES or _WHEN.search(chunks.tags, start, end) is not None


def _lists_names(chunks: Chunks, start: int, end: int) -> bool:
    """ "persons in 12 districts in Regions I, IV, VI, and Kasa": where they are, by names alone."""
    first = chunks.tags.find(",", start, end)
    names = [one for one in chunks.row[max(start, first) : end] if one.tag not in ",cpe"]
    return first > 0 and len(names) > 1 and all(chunks.sentence[one.start].isupper() for one in names)


def _describes(chunks: Chunks, match: re.Match[str]) -> bool:
    """Whether the words behind the persons describe them: "linked to", "fighting", "being held", and no verb."""
    if match["said"]:
        low = chunks.row[match.start("said")].low
        return low in words_listed("frames", "describing") or (match["said"] == "." and low.endswith("ing"))
    if match["doing"]:
        return chunks.row[match.start("doing")].low.endswith("ing")
    return True


def _is_of_a_name(chunks: Chunks, k: int) -> bool:
    """ "Luis Vidal, a nurse in Dar, is arrested": named, and so no figure; not "the robber, a nurse of Bor, is"."""
    if chunks.tags[max(0, k - 2) : k + 1] in ("I,I", "N,I", "I,N", "N,N", "P,N"):
        return True  # "the occupants, members of a ring, were arrested"
    if chunks.tags[k] != "I" or chunks.tags[k - 1] != ",":
        return False
    start = max(chunks.tags.rfind(mark, 0, k - 1) for mark in ",sz:") + 1
    names = chunks.row[start : k - 1]
    return (
        bool(names)
        and names[-1].tag == "."
        and any(chunks.sentence[c.start].isupper() for c in names)
        and names[0].tag not in "pe"
    )


def _stands_before(chunks: Chunks, start: int, end: int) -> bool:
    """Whether the verb at `end` has another subject right before it; a name may end the description ("the FNR and
    FNL")."""
    match = _OTHER_SUBJECT.search(chunks.tags[start:end].removesuffix(","))
    if match is None:
        return False
    return not (match["own"] and chunks.sentence[chunks.row[start + match.end() - 1].start].isupper())


def _agrees(chunks: Chunks, k: int, match: re.Match[str]) -> bool:
    """ "Two men ... are", "a man ... is": never "Two men ... is"."""
    words = {chunk.low for chunk in chunks.row[match.start("aux") : match.end("aux")]}
    one = chunks.tags[k] == "I" or chunks.row[k].quantity.value == 1
    return not words.isdisjoint(OF_ONE if one else OF_MANY)


def _has_verbs_enough(chunks: Chunks, match: re.Match[str]) -> bool:
    """Whether the verb is none of what describes them: each "who" has a verb of its own, and there is none beside."""
    start, end = match.start("opens"), match.start("aux")
    relatives = [i for i in range(start, end) if chunks.tags[i] == "r"]
    finite = [i for i in range(start, end) if _is_finite(chunks, i)]
    for i in relatives:
        verb = next((j for j in range(i + 1, end) if chunks.tags[j] != "a"), end)
        if chunks.row[i].low not in ("who", "that", "which") or verb == end or chunks.tags[verb] not in ".KGRulbhy":
            return False
        if chunks.sentence[chunks.row[verb].start].isupper():
            return False
        finite = [j for j in finite if j not in (verb, verb + 1)]
    own = 1 if match["opens"].endswith("w") else 0
    return len(finite) <= own


def _is_finite(chunks: Chunks, i: int) -> bool:
    """ "is", "have", "says"; not "being", "of alleged fraud", "the claim of"."""
    if chunks.tags[i] == "y":
        return chunks.tags[i - 1] not in "fpea." and chunks.tags[i + 1] not in "f."
    return chunks.tags[i] in "bhu" and chunks.row[i].low not in _NOT_FINITE
