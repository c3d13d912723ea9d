"""What a source says in a sentence: which part of it, beside other sources; and whose word a figure is.

An attribution covers part of a sentence. A figure belongs to the nearest one that covers it; the others relay it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.source.subjects import Span

LONGEST_ACTOR = 60  # characters of a known name before the subject that was found
_NEW_CLAUSE = re.compile(
    r"(?:;|\b(?:after|while|when|where|before|as|amid|because|although|though|and|but|whereas))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ANEW = re.compile(r"(?:;|[,;] (?:while|and|but|whereas)|\b(?:while|whereas|but))\s+$", re.IGNORECASE)
_CONTRASTS = re.compile(r"[,;] (?:but|while|whereas) ")
_JOINS_CLAUSE = re.compile(r"[,;] (?:but|while|whereas|and) (?!that\b)")
# "The army said nine rebels died, but on Saturday residents found 12 bodies": what others found is the writer's
_OTHERS_FOUND = re.compile(
    r", (?:but|yet|though|although|while|whereas) (?:[^,;.]{0,30}?,? )?(?P<who>(?:the |local )?(?:residents|villagers"
    r"|townspeople|locals|neighbou?rs|relatives|families|rescuers|rescue workers|searchers|divers|fishermen|volunteers"
    r"|reporters|journalists|correspondents|soldiers|troops|police|hunters|farmers|passers-by))"
    r" (?:later |then |since |had |have )*(?:found|discovered|recovered|dug|unearthed|came across|stumbled)\b"
)
_CITING = re.compile(r"(?:citing|quoting|(?:with reference|referring) to)\b", re.IGNORECASE)
_QUOTES = re.compile(r"\b(?:quoted|quotes|quoting|cited|cites|citing)\s+(?:[a-z\d][\w-]*\s+){0,3}$")


# What stands behind these in a clause is told of something else ("..., killing nine, according to the police")
_OTHER_PART = re.compile(r"[;:]|,(?= (?!and\b|\d))|\b(?:which|who|whose|after|when|where|while|as|amid|but|because)\b")

_SHORTEST_CLAUSE = 15

_COUNT = frozenset({ClaimantKind.GOVERNMENT, ClaimantKind.MEDICAL, ClaimantKind.UN, ClaimantKind.BELLIGERENT})
REFUSES = frozenset({Stance.DENIES, Stance.DISPUTES})
_AND_QUOTES = re.compile(r",? and (?:also )?(?:quoted|cited)\b")


class Attribution(NamedTuple):
    """`covers`: spans of the sentence for which the source speaks, the most direct first. `at`: where its name is.

    `direct`: by a verb. `by_person`: named by a person only. `before`: told as said earlier ("had put the number at").
    `cited`: by another source, which relays it. `held`: against what others in the sentence say, of whom none relays
    it. `refutes`: where the figure of another is told that it holds for wrong.
    """

    claimant: Claimant
    stance: Stance
    covers: tuple[Span, ...]
    at: int
    direct: bool
    by_person: bool = False
    before: bool = False
    cited: bool = False
    held: bool = False
    refutes: Span | None = None

    def until(self, end: int) -> Attribution:
        """The same, without what it covers from an offset on."""
        return self._replace(covers=tuple((s, min(e, end)) for s, e in self.covers if s < end))


def side_by_side(found: list[Attribution], sentence: str) -> list[Attribution]:
    """Attributions in the order of the text, each with what the others leave it."""
    found = sorted(found, key=lambda a: a.at)
    if len(found) > 1:
        found = _one_after_another(found, sentence)
    found = [_within_clause(a, sentence, found[i + 1 :]) for i, a in enumerate(found)]
    found = _quoted_by(_cited(_until_others_found(found, sentence), sentence), sentence)
    found = _relayed_behind(found, sentence)
    return [
        a._replace(before=False) if a.before and any(b.direct for b in found[:i]) else a for i, a in enumerate(found)
    ]


def _one_after_another(found: list[Attribution], sentence: str) -> list[Attribution]:
    """ "According to police 12 died, while according to the hospital 15 died": each speaks for its own clause."""
    made = list(found)
    for k, other in enumerate(found[1:], 1):
        if other.direct and (at := _closes_own_clause(made[k - 1], other, sentence)):
            made[:k] = [one.until(at) for one in made[:k]]
            made[k] = other._replace(covers=tuple((max(s, at), e) for s, e in other.covers if e > at))
            continue
        if other.direct or other.cited:
            continue
        if _ANEW.search(sentence, 0, other.at):
            at = other.at
        elif contrasts := list(_CONTRASTS.finditer(sentence, found[k - 1].at, other.at)):
            at = contrasts[-1].end() - 1  # "Nine died, police said, but 12 were hurt according to the hospital"
        else:
            continue
        made[:k] = [one.until(at) for one in made[:k]]
        made[k] = other._replace(covers=tuple(span for span in other.covers if span[0] >= at))
    return made


def _closes_own_clause(before: Attribution, other: Attribution, sentence: str) -> int | None:
    """ "Nine died in Bor, the police said, while 14 were hurt in Tema, the mayor said.": where the clause begins that
    the other closes; None where he closes none, or is a medium, which relays the first."""
    if not before.direct or other.claimant.kind is ClaimantKind.MEDIA or other.claimant.name == before.claimant.name:
        return None
    if not any(start <= before.at < end <= other.at for start, end in other.covers):
        return None
    joins = list(_JOINS_CLAUSE.finditer(sentence, before.at, other.at))
    return joins[-1].end() if joins and before.stance not in REFUSES else None


def _within_clause(one: Attribution, sentence: str, later: list[Attribution]) -> Attribution:
    """What a source says ends where a clause of another begins ("issued a statement after the UN said ...")."""
    for other in later:
        if other.direct and one.direct and other.at > one.covers[0][0] and _NEW_CLAUSE.search(sentence[: other.at]):
            return one.until(other.at)
    return one


def _until_others_found(found: list[Attribution], sentence: str) -> list[Attribution]:
    """Sources speak no further than to where others find what the writer tells."""
    match = _OTHERS_FOUND.search(sentence) if found else None
    if match is None or any(one.at == match.start("who") for one in found):
        return found
    at = match.start()
    return [one.until(at) if one.direct and one.at < at else one for one in found]


def _cited(found: list[Attribution], sentence: str) -> list[Attribution]:
    """ "AFP, citing medics, said": what AFP says the medics say, and AFP relays."""
    made = list(found)
    for k in range(1, len(found)):
        before, one = found[k - 1], found[k]
        gap = sentence[before.at : one.at]
        first_cited = not before.direct and one.direct and _CITING.match(sentence, before.at)
        if first_cited and len(gap) < LONGEST_ACTOR and gap.count(",") == 1:  # "Citing medics, AFP said"
            made[k - 1] = before._replace(covers=one.covers, at=one.at, direct=True, cited=True)
        if one.direct or not _CITING.match(sentence, one.at) or _NEW_CLAUSE.search(gap):
            continue
        if len(gap) < LONGEST_ACTOR or _relays(before, one):
            made[k] = one._replace(covers=before.covers, at=before.at, direct=before.direct, cited=True)
        elif before.direct:  # "Amnesty said nine had died in the raid on the town, citing residents": by whom it knows
            made[k] = one._replace(covers=tuple(span for span in one.covers if span[0] > one.at))
    return made


def _relays(before: Attribution, one: Attribution) -> bool:
    """ "The radio said nine had died in the raid near Bor, citing the mayor": however far, a medium relays whom it
    cites, and anybody does a body that counts."""
    return before.direct and (before.claimant.kind is ClaimantKind.MEDIA or one.claimant.kind in _COUNT)


def _relayed_behind(found: list[Attribution], sentence: str) -> list[Attribution]:
    """ "Officials report 40 deaths and 90 injuries, according to the Post": all of one clause the officials say."""
    made = list(found)
    for k in range(1, len(found)):
        before, one = found[k - 1], found[k]
        if one.direct or one.cited or not before.direct or before.stance in REFUSES or len(one.covers) < 2:
            continue
        said = before.covers[0][0]
        tells = (
            len(sentence[said : one.at].strip(" ,")) > _SHORTEST_CLAUSE
        )  # not "said that, according to records, ..."
        if tells and said < one.at == one.covers[0][1] and not _OTHER_PART.search(sentence, said, one.at - 1):
            made[k] = one._replace(covers=(*one.covers[1:], one.covers[0]))
    return made


def _quoted_by(found: list[Attribution], sentence: str) -> list[Attribution]:
    """ "Nine died, AFP quoted medics as saying": what the medics say, and AFP relays."""
    made = list(found)
    for k in range(1, len(found)):
        before, one = found[k - 1], found[k]
        if before.direct and one.direct and _QUOTES.search(sentence, before.at, one.at):
            if _AND_QUOTES.search(sentence, before.at, one.at):
                continue  # "The radio reported 45 arrests and quoted an officer as saying ...": the arrests by itself
            made[k] = one._replace(covers=(*one.covers, *before.covers), at=before.at, cited=True)
    return made


def source_of(attributions: list[Attribution], position: int) -> tuple[Attribution | None, list[Attribution]]:
    """(who says the figure at `position`, who relays it, outermost first)."""
    covering = [a for a in attributions if any(s <= position < e for s, e in a.covers)]
    if not covering:
        return None, []
    # "Residents report 27 dead, the coalition denies it": who refuses a figure behind it says none, where another does
    told = [a for a in covering if a.at < position or a.stance not in REFUSES]
    covering = told or covering
    held = [a for a in covering if a.held]
    if held:
        return min(held, key=lambda a: a.covers[0][1] - a.covers[0][0]), []

    def distance(a: Attribution) -> tuple[int, int, bool]:
        order = next(n for n, (s, e) in enumerate(a.covers) if s <= position < e)
        late = 0 if a.at < position or not a.direct else 1
        return (order if not a.direct else late, abs(a.at - position), not a.cited)

    covering.sort(key=distance)
    nearest = covering[0]
    if nearest.claimant.kind is ClaimantKind.MEDIA and not nearest.direct:
        # "Police said 12 died, according to the radio"
        said = [a for a in covering if a.direct and a.at < position and a.claimant.kind is not ClaimantKind.MEDIA]
        nearest = max(said, key=lambda a: a.at, default=nearest)
        covering.remove(nearest)
        covering.insert(0, nearest)
    relays = [a for a in covering[1:] if a.claimant.name != nearest.claimant.name and a.stance not in REFUSES]
    return nearest, relays[::-1]
