"""Frames: how a number and a harm stand together. Each is a regular expression over the tags of a sentence (chunks.py).

A frame on the right is matched from the number on, one on the left up to the number. The first that fits decides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Harm, Role
from streams.extract.chunks import Chunk, Chunks

# What may stand between a number and its verb: places, relative clauses, an inserted part, further numbers in a list.
_INSERT = r"(?:,[ae.]*i[^Ks]{1,12}?,)|(?:,[^KGVRJATEs,]{1,9},)|(?:i[ea]?[NMI](?:,?c?[ea]?[NMI]){0,3})"
_LIST = r"(?:(?:,c?|c,?)[e.a]{0,2}[NMI])"
_BETWEEN = rf"(?:{_INSERT}|{_LIST}|cP|[.pPfeOaritw]){{0,14}}?"
_AUX = r"(?:b[ya.]{1,2}thb{0,2}|b[ya.]{1,2}tb|h?[a.]?b{1,2}|h)"

RIGHT = (
    # "12 killed", "two others reportedly wounded": not where the verb has its own object ("12 men killed 3 soldiers")
    ("number-participle", re.compile(rf"[NMI](?:{_LIST}){{0,3}}a{{0,2}}(K)(?!a?e?(?:[NIP]|[MX](?!a?[KJ])))")),
    ("number-state", re.compile(r"[NMI]w?,?a{0,2}b?a{0,2}(J)")),
    ("number-dies", re.compile(rf"[NMI]{_BETWEEN}(?:b[ya.]{{1,3}}t)?h?a{{0,2}}(R)")),
    ("number-among", re.compile(rf"[NMI]{_BETWEEN}ba{{0,2}}(?:p[NMP]a?)?([iK])")),
    (
        "number-passive",
        re.compile(rf"[NMI]{_BETWEEN}(?P<modal>m?)a?(?P<not>n?)(?P<aux>{_AUX})(?P<not2>n?)[a.]{{0,3}}(K|J)"),
    ),
)
LEFT = (
    # "killing 12", "killed at least 12", "left 12", with an adverb or an article between
    ("verb-number", re.compile(r"(?P<before>[a-zA-Z.,:]{0,3})(?P<verb>[GKV])[ae]{0,2}$")),
    # "the deaths of 12 people", "the killing of 12", "injuries to 12"
    ("noun-of-number", re.compile(r"([EAG])a?[ft][ae]{0,2}$")),
    # "were killed along with one villager"
    ("along-with-number", re.compile(r"(K)[.pPeOf]{0,10}c[e]?$")),
    # "the death toll rose to 22", "the number of dead stands at 12", "bringing the death toll to 40", "death toll: 12"
    # "the number of Palestinians killed has risen to 20,057"
    (
        "toll-number",
        re.compile(r"(?P<toll>#)f[eP.]{0,3}(?:rb)?a?(?P<of>[KJRE])(?P<way>[^#s]{0,24}?)(?P<last>[tbu:]|p)[ae]{0,2}$"),
    ),
    ("toll-number", re.compile(r"(?P<toll>T)(?P<way>[^Ts]{0,24}?)(?P<last>[tbuf:]|p|,)[ae]{0,2}$")),
)
PART_LEFT = re.compile(r"i[ae]?(?:[NMIXP][.pfP]{0,3}(?:,c|,|c)[ea.]{0,2}){0,6}[eaP.]{0,2}$")
# What may follow "of them": who they were or what became of them, never what one of them did or said.
OF_THEM = re.compile(r"w(?:[ea.]{0,3}P|[,sacKJR]|$|h?b?[ea.]{0,2}[PKJR]|h)")
LISTED = re.compile(r"[NMIX](?:w|[.pfPea]){0,7},?c?,?[ea.]{0,2}$")


REACH = 48  # so many chunks before a number may belong to its frame
MOST_UNKNOWN = 6  # beyond so many words that no table knows, a verb of another clause stands among them


class Figure(NamedTuple):
    """A number of the row that counts victims. `parent`: index of the figure of which it is a part or a list member."""

    index: int
    harm: Harm
    rule: str
    role: Role = Role.TOTAL
    parent: int | None = None
    trigger: int | None = None
    hedged: bool = False
    rises: bool = False
    prior: bool = False


def figures_in(chunks: Chunks, before: Harm | None = None) -> list[Figure]:
    """Every figure of the sentence, in the order of the text. `before`: the harm of the last figure of the sentences
    before, of which "four of them" is a part."""
    found: list[Figure] = []
    for k, chunk in enumerate(chunks.row):
        if chunk.tag == "O" and (case := _cases(chunks, k)):
            found.append(case)
        if chunk.tag not in "NMIX":
            continue
        figure = _figure(chunks, k, found, before)
        if figure and not _released(chunks, figure):
            found.append(figure)
    return found


def _figure(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    chunk = chunks.row[k]
    if chunk.tag == "X":
        return _harm_noun(chunks, k)
    part = _part(chunks, k, found, before)
    right = _right(chunks, k)
    if part and (right is None or right.harm == part.harm):
        return part
    left = _left(chunks, k)
    near = _nearer(chunks, k, right, left)
    if near:
        return near
    modifier = chunk.phrase.harm if chunk.phrase else None
    if modifier and chunk.tag in "NMI":
        return Figure(k, modifier, "modifier-number")
    listed = _listed(chunks, k, found)
    if listed:
        return listed
    if part:
        return part
    other = _other_figure(chunks, k, found, before)
    if other:
        return other
    own = chunk.phrase.own_harm if chunk.phrase else None
    return Figure(k, own, "noun-of-people") if own and chunk.tag == "N" else None


_CASES = re.compile(r"O\.{1,3}f(?:\.{0,2})([AE])")


def _cases(chunks: Chunks, k: int) -> Figure | None:
    """ "75 cases of arbitrary detention": each case is a person."""
    match = _CASES.match(chunks.tags, k)
    if not match or not any(c.low in ("cases", "instances", "victims") for c in chunks.row[k : k + 4]):
        return None
    trigger = chunks.row[match.start(1)].trigger
    harm = trigger.harm(match[1]) if trigger else None
    return Figure(k, harm, "cases-of-harm") if harm in (Harm.DETAINED, Harm.KIDNAPPED, Harm.MISSING) else None


def _nearer(chunks: Chunks, k: int, right: Figure | None, left: Figure | None) -> Figure | None:
    """Right before left, except where a verb stands right before the number and the right one is further off."""
    if right is None or left is None:
        return right or left
    if left.rule == "verb-number" and right.rule in ("number-passive", "number-dies"):
        return left
    if left.rule == "toll-number" and right.rule in ("number-passive", "number-dies"):
        return left
    return right


def _right(chunks: Chunks, k: int) -> Figure | None:
    for rule, frame in RIGHT:
        match = frame.match(chunks.tags, k)
        if not match:
            continue
        t = match.end() - 1
        groups = match.groupdict()
        if groups.get("not") or groups.get("not2"):
            return None
        modal = _modal(chunks, groups.get("modal"), groups.get("aux") or "")
        if modal is None or _crosses_clause(chunks, k, t):
            continue
        if rule == "number-among":
            if chunks.tags[t] == "K" and not any(c.low == "among" for c in chunks.row[k:t]):
                continue
            if chunks.tags[t] == "K" and chunks.row[t].trigger:
                return Figure(k, chunks.row[t].trigger.uses[0][1], rule, Role.PART)  # type: ignore[union-attr]
            return Figure(
                k,
                Harm.INJURED if "jured" in chunks.row[t].low or "wounded" in chunks.row[t].low else Harm.KILLED,
                rule,
                Role.PART,
            )
        trigger = chunks.row[t].trigger
        assert trigger is not None
        harm = trigger.harm(chunks.row[t].tag)
        if harm is None or (harm == Harm.DISPLACED and chunks.row[k].tag == "O"):
            continue
        if chunks.row[t].tag == "K" and rule == "number-participle" and _is_subject(chunks, k, t):
            continue
        return Figure(k, harm, rule, trigger=t, hedged=modal or _feared(chunks, t))
    return None


def _modal(chunks: Chunks, modal: str | None, aux: str) -> bool | None:
    """False: stated as a fact; True: hedged ("may have been killed"); None: only thought of ("could be killed")."""
    if not modal:
        return False
    return True if "h" in aux else None


def _crosses_clause(chunks: Chunks, k: int, t: int) -> bool:
    between = chunks.tags[k + 1 : t]
    relative = re.search(r"r[ahbmn.]{0,3}$", between)
    if relative and relative.start() > 0 and between[relative.start() - 1] != ",":
        return True
    return "z" in between or "G" in between or "V" in between or between.count(".") > MOST_UNKNOWN


def _is_subject(chunks: Chunks, k: int, t: int) -> bool:
    """True where the persons counted are the doers: "five gunmen killed the mayor"."""
    after = chunks.tags[t + 1 : t + 4]
    if chunks.tags[k] == "M":
        return False
    return (
        bool(re.match(r"a?(?:e?[.]{1,2}(?![KJ])|e?[IPN])", after))
        and chunks.row[t].low
        in ("killed", "wounded", "injured", "captured", "arrested", "detained", "abducted", "kidnapped", "shot")
        and not _has_agent(chunks, t)
    )


def _has_agent(chunks: Chunks, t: int) -> bool:
    after = chunks.row[t + 1 : t + 2]
    return (bool(after) and after[0].tag in "ps,cza") or not after


def _feared(chunks: Chunks, t: int) -> bool:
    return any(word in chunks.row[t].low for word in ("feared", "presumed", "believed"))


def _left(chunks: Chunks, k: int) -> Figure | None:
    for rule, frame in LEFT:
        match = frame.search(chunks.tags, max(0, k - REACH), k)
        if not match:
            continue
        if rule == "verb-number":
            figure = _active(chunks, k, match)
        elif rule == "along-with-number":
            figure = _along_with(chunks, k, match)
        elif rule == "toll-number":
            figure = _toll(chunks, k, match)
        else:
            t = match.start(1)
            trigger = chunks.row[t].trigger
            harm = trigger.harm("E") or trigger.harm("A") or trigger.harm("G") if trigger else None
            figure = Figure(k, harm, rule, trigger=t) if harm else None
        if figure:
            return figure
    return None


def _active(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    t = match.start("verb")
    chunk = chunks.row[t]
    before = chunks.tags[max(0, t - 3) : t]
    if chunk.tag == "V" and (re.search(r"[tmn][a.]?$", before) or t == 0):
        return None
    if re.search(r"n[a.]?$", before):
        return None
    if chunk.tag == "K" and re.search(r"b[an.]{0,2}$", before):
        return None
    harm = chunk.trigger.harm(chunk.tag) if chunk.trigger else None
    return Figure(k, harm, "verb-number", trigger=t) if harm else None


def _along_with(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """Only after "alongside", "along with", "as well as": a bare "and" begins a clause of its own."""
    joint = next(c for c in reversed(chunks.row[:k]) if c.tag == "c")
    trigger = chunks.row[match.start(1)].trigger
    if trigger is None or (" " not in joint.low and joint.low != "alongside"):
        return None
    return Figure(k, trigger.uses[0][1], "along-with-number", trigger=match.start(1))


def _toll(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    t = match.start("of") if "of" in match.groupdict() else match.start("toll")
    way = chunks.row[t + 1 : k]
    last = chunks.row[match.start("last")]
    if last.tag == "p" and last.low not in ("at", "from", "past", "beyond", "above", "over"):
        return None
    if last.tag == "f" and len(way) > 1:
        return None
    if (
        last.tag == "t"
        and not any(c.tag == "u" for c in way)
        and not any(c.tag == "u" for c in chunks.row[max(0, t - 4) : t])
    ):
        return None
    trigger = chunks.row[t].trigger
    harm = (trigger.harm("T") or trigger.harm(chunks.row[t].tag)) if trigger else None
    rises = any(c.tag == "u" for c in (*way, *chunks.row[max(0, t - 4) : t]))
    prior = last.low == "from"
    return Figure(k, harm, "toll-number", trigger=t, rises=rises and not prior, prior=prior) if harm else None


_LIFE_TAKERS = frozenset({"claim", "claimed", "claims", "claiming", "lost", "lose", "loses", "losing", "cost", "costing", "costs",
                          "took", "takes", "taking", "taken"})  # fmt: skip
_SHOWN = re.compile(r"X[^s]{0,12}")


_OTHER_FIGURE = re.compile(r"(?P<noun>[.#T])(?P<link>[fpt])[ae]?$")
_FIGURES = frozenset({"figure", "count", "tally", "estimate", "total", "number", "toll", "report"})
_EARLIER = frozenset({"earlier", "previous", "initial", "original", "first", "old", "former", "preliminary"})


def _other_figure(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "from the earlier figure of 1,400", "had put the number at 1,059": another figure of the harm just spoken of."""
    harm = found[-1].harm if found else before
    match = _OTHER_FIGURE.search(chunks.tags, max(0, k - REACH), k)
    if harm is None or not match or chunks.row[match.start("noun")].low.split()[-1] not in _FIGURES:
        return None
    link = chunks.row[match.start("link")].low
    if link not in ("of", "at", "to"):
        return None
    lead = {c.low for c in chunks.row[max(0, match.start() - 2) : match.start()]}
    return Figure(k, harm, "other-figure", prior=bool(lead & _EARLIER))


def _harm_noun(chunks: Chunks, k: int) -> Figure | None:
    phrase = chunks.row[k].phrase
    assert phrase is not None and phrase.harm_noun is not None
    if chunks.row[k].number and chunks.row[k].number.could_be_year:  # type: ignore[union-attr]
        return None
    nearby = {c.low for c in chunks.row[max(0, k - 4) : k + 4]}
    if phrase.head == "lives" and not nearby & _LIFE_TAKERS:
        return None
    if phrase.head == "lives" and nearby & {"save", "saved", "saves", "saving"}:
        return None
    before = chunks.tags[max(0, k - 4) : k]
    if re.search(r"m[a.b]{0,2}$|z[.a]?$", before) and chunks.tags[max(0, k - 2) : k].endswith("m"):
        return None
    return Figure(k, phrase.harm_noun, "counted-harms")


def _part(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "including four children", "four of them children", "four were women": part of a figure before it."""
    chunk, after = chunks.row[k], chunks.tags[k + 1 : k + 2]
    introduced = PART_LEFT.search(chunks.tags, max(0, k - REACH), k)
    of_them = after == "w" and OF_THEM.match(chunks.tags, k + 1) is not None
    is_whole = re.match(r"[MNI]a?b[ae]{0,2}[P]", chunks.tags[k:]) if chunk.tag == "M" else None
    if not (introduced or of_them or is_whole):
        return None
    if introduced and (parent := _parent(chunks, k, found)):
        return Figure(k, parent.harm, "including-number", Role.PART, parent.index)
    if (of_them or is_whole) and found:
        whole = _parent(chunks, k, found) or found[-1]
        return Figure(k, whole.harm, "number-of-them", Role.PART, whole.index)
    if before and (of_them or is_whole or introduced):
        return Figure(k, before, "number-of-them", Role.PART)
    return None


def _parent(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """The latest figure before the word that introduces the part, or the part listed before it."""
    for figure in reversed(found):
        if figure.role != Role.PART:
            return figure
    return None


def _listed(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "killed three soldiers and two civilians": takes the harm of the number before it in the list."""
    match = LISTED.search(chunks.tags, max(0, k - REACH), k)
    if not match or not re.search(r"[,c]", chunks.tags[match.start() + 1 : k]):
        return None
    before = next((f for f in reversed(found) if f.index == match.start()), None)
    if before is None or (chunks.row[k].tag == "M" and not _others(chunks.row[k])):
        return None
    return Figure(k, before.harm, "listed-number", before.role, before.parent, before.trigger, before.hedged)


def _others(chunk: Chunk) -> str:
    return chunk.phrase.others if chunk.phrase else ""


_FREE = frozenset(
    {
        "released",
        "freed",
        "rescued",
        "exchanged",
        "repatriated",
        "release",
        "returned",
        "freeing",
        "releasing",
        "escaped",
    }
)


def _released(chunks: Chunks, figure: Figure) -> bool:
    """An outcome is no harm: hostages freed, prisoners exchanged."""
    if figure.rule != "noun-of-people":
        return False
    around = chunks.row[max(0, figure.index - 3) : figure.index + 5]
    return any(c.low in _FREE for c in around)
