"""A sentence with its sources -> its denial: a party says that it did not do a harm, or that a figure is wrong.

What is denied must be a harm to people. It is named after the verb ("denied killing farmers", "rejected claims that
nine were killed"), or it was told before, and the verb takes up what others said ("denied any involvement", "which it
denies"). What a party refuses ("denied a request"), and what it says beside its denial, is not denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Claimant, Harm, Stance, VictimClass
from streams.extract import lexicon
from streams.extract.draft import Draft
from streams.extract.harm.set_free import HELD
from streams.extract.lexicon import alternation, finder
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.source.attribution import Attribution
from streams.extract.source.may_speak import is_known
from streams.extract.source.sources import actor_source
from streams.extract.source.speech_words import listed
from streams.extract.source.subjects import Span

DENIED_WITHIN = 10
"""So many chunks after the verb the harm is named that is denied."""
PEOPLE_WITHIN = 4
"""So many chunks from "seized" or "attacking" are the people to whom it is done."""
BEGINS_WITHIN = 12
"""Before so many characters a sentence begins with who speaks ("However, Israel ...")."""
_STANCES = (Stance.DENIES, Stance.DISPUTES)
_NAMES_HARM = frozenset("KGVREA")
_TABLE = lexicon.table("denials")
_STATEMENT, _PART, _COUNT = (alternation(_TABLE[name]) for name in ("statements", "parts", "counts"))
_SAID_SO = re.compile(rf"\b(?:{_STATEMENT}|{_PART}|{_COUNT}|it|this|that|which)\b")
_WORDS = r"(?:(?!(?:that|which|who|of|in|by|to|for|from|and|or|but|as|on|over)\b)[\w.’'-]+\s+){0,5}?"
_HEAD = re.compile(
    rf"\s+(?:(?:all|any|most|both|each) of\s+)?{_WORDS}"
    rf"(?:(?P<statement>{_STATEMENT})|(?P<part>{_PART})|(?P<count>{_COUNT}))\b"
    r"(?:\s+(?:by|from|of|against)\s+(?P<by>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,5}))?",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:[\w.-]+\s+){0,3}?(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,4})(?:['’]s?)?\s")
_GOES_ON = re.compile(r"\s*(?:that|which|of|in|for|about|over|claiming|alleging|saying|with)\b", re.IGNORECASE)
_OF_THAT = re.compile(r"\s*(?:in|for|of|about|over)\s+(?:it|this|that|them|these|those)\b", re.IGNORECASE)
_OF_SO_MANY = re.compile(
    r"\s*of\s+(?:(?:about|some|over|at least|more than|around|nearly|only|up to)\s+)*(?:\d|[a-z-]+(?=\s*[.,;]|$))"
)
_CLAUSE = re.compile(r"\s+(?:that|it|they|he|she|there|ever|having|being|\w+ing)\b", re.IGNORECASE)
_TAKEN_UP = re.compile(r"\s*(?:it|this|that|these|those|them|so)?\s*(?:$|[.,;:]|(?:and|but|as|in|on)\b)", re.IGNORECASE)
_TAKES_UP = re.compile(rf"\b(?:which|something|{_STATEMENT}|{_COUNT})\s[^,;]{{1,60}}$", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"[;:]|[,\s](?:saying|stating|insisting|adding|citing|calling|blaming|accusing|but|while|though|although)\b"
    r"|\band\s(?:\w+\s)?(?:says?|said|states?|stated|reports?|reported|told|insists?|insisted|calls?|called|blames?"
    r"|blamed|accuses?|accused|puts?|repeats?|repeated|maintains?|maintained|reiterate[sd]?|reaffirm(?:s|ed)|stressed"
    r"|added|stood by|gave)\b",
    re.IGNORECASE,
)
_is_intent = finder(_TABLE["intents"])
_attack_in = finder(_TABLE["attacks"])
# "dismissed the report and asserted that 58 died", "officials, who deny it, speak of 31 dead"
_ASSERTS = re.compile(
    r"(?:\b(?:and|but|while|instead)|,)\s+(?:(?:he|she|it|they)\s+)?"
    r"(?:said|says?|asserted|insisted|maintained|claimed|stated|put|puts|spoke|speaks?|reported|acknowledged|admitted|conceded)\b"
    r"(?!\s+(?:none|no|nobody)\b)"
)


class Refusal(NamedTuple):
    """Offsets in the sentence of what is denied, with the harm and the victims of which it speaks, and who said so."""

    attribution: Attribution
    stance: Stance
    harm: Harm
    classes: tuple[VictimClass, ...]
    start: int
    end: int
    of: Claimant | None = None


def refusal_in(chunks: Chunks, attributions: Sequence[Attribution], told: Harm | None) -> Refusal | None:
    """The denial or dispute that the sentence states in its speaker's name; None where it states none.

    `told`: the harm of the last figure before what is denied, in the sentence or right before it.
    """
    for one in attributions:
        if one.stance not in _STANCES or not one.direct:
            continue
        if _may_be_nobody(one.claimant, cites=any(other.held for other in attributions)):
            continue  # a player who is denied a visa
        start, end = _denied_span(chunks.sentence, *one.covers[0])
        verb_end = start + len(chunks.sentence[start:end].split(" ", 1)[0])
        named = _named(chunks, (verb_end, end), told)
        if named is None and told and _takes_up(chunks.sentence, one, verb_end, end):
            named = told
        if named:
            victims = next((c.phrase for c in _within(chunks, (start, end)) if c.phrase and c.phrase.is_people), None)
            classes = (victims.classes if victims else ()) or (VictimClass.UNSPECIFIED,)
            return Refusal(one, one.stance, named, classes, start, end, _said_by(chunks.sentence[verb_end:end]))
    return None


def _may_be_nobody(claimant: Claimant, *, cites: bool) -> bool:
    """Whether a name that no table knows may be any player's; not "the company", where it `cites` another's figure."""
    if is_known(claimant):
        return False
    return not cites or claimant.name.lower().rsplit(" ", 1)[-1] not in listed("bodies")


def refuted_in(attributions: Sequence[Attribution], drafts: Sequence[Draft]) -> Refusal | None:
    """The dispute of a figure of the sentence that somebody else gave ("a figure the army called false")."""
    for one in attributions:
        start, end = one.refutes or (0, 0)
        told = [draft for draft in drafts if start <= draft.start < end]
        last = told[-1] if told else None
        if last and last.claimant is not None and last.claimant.name != one.claimant.name:
            return Refusal(one, one.stance, last.harm, last.classes, last.start, last.end, last.claimant)
    return None


def may_be_of_harm(low: str, *, told: bool) -> bool:
    """Whether what is denied may be a harm without a word of harm: a sentence in small letters. `told`: a figure stands
    before it, which "the allegations" may be."""
    return (told and _SAID_SO.search(low) is not None) or _attack_in(low) is not None


def says_instead(sentence: str, start: int, at: int) -> bool:
    """Whether a speaker whose denial begins at `start` says by offset `at` what it holds for true."""
    return start < at and _OWN_WORDS.search(sentence, start, at) is not None


def _denied_span(sentence: str, start: int, end: int) -> Span:
    """What is denied, without what its speaker says instead."""
    after = _OWN_WORDS.search(sentence, start, end)
    return start, after.start() if after else end


def _named(chunks: Chunks, span: Span, told: Harm | None) -> Harm | None:
    """The harm that is named behind the verb, in a clause, or as the noun that is denied or what that is of."""
    said = chunks.sentence[slice(*span)]
    head = _HEAD.match(said)
    if head is None:
        words = _within(chunks, span)
        if not _CLAUSE.match(said) and not _begins_with_harm(words):
            return None
        return _harm_of(words, told)
    rest = head.end()
    if _OF_THAT.match(said, rest) or not (_GOES_ON.match(said, rest) or head["count"]):
        before = _harm_of(_within(chunks, (span[0], span[0] + rest)), None)
        return before or _told_of(head, told)
    harm = _harm_of(_within(chunks, span), told)
    return harm or (told if head["count"] or _OF_SO_MANY.match(said, rest) else None)


def _told_of(head: re.Match[str], told: Harm | None) -> Harm | None:
    """Nobody takes part in an arrest that police tell of; and a charge is mostly that of a court."""
    if (head["part"] and told is Harm.DETAINED) or (head["statement"] or "").lower() == "charge":
        return None
    return told


def _begins_with_harm(words: Sequence[Chunk]) -> bool:
    """ "denied civilian deaths", "denied the killing of farmers": the noun itself is a harm."""
    for word in words[:5]:
        if (word.trigger and word.tag in "EGA") or word.tag == "X":
            return True
        if word.tag not in "wcePN#i." or _attack_in(word.low):
            return bool(_attack_in(word.low))
    return False


def _harm_of(words: Sequence[Chunk], told: Harm | None) -> Harm | None:
    for k, word in enumerate(words[:DENIED_WITHIN]):
        if _is_intent(word.low):
            return None
        near = words[max(0, k - PEOPLE_WITHIN) : k + PEOPLE_WITHIN]
        counted = any(c.number and c.tag == "M" for c in near)  # "denied that 60 had been kidnapped"
        people = counted or any(c.phrase and c.phrase.is_people for c in near)
        if word.trigger and (word.tag in _NAMES_HARM or (word.tag == "J" and people)):
            harm = word.trigger.uses[0][1]
            if harm not in HELD or people or word.tag in "EA":
                return harm
        if _attack_in(word.low) and (people or told):
            return told or Harm.KILLED
    return None


def _within(chunks: Chunks, span: Span) -> list[Chunk]:
    return [c for c in chunks.row if span[0] <= c.start < span[1]]


def _takes_up(sentence: str, one: Attribution, verb_end: int, end: int) -> bool:
    """ "..., which the army denies", "The army denied this": what was told before; in the same sentence it may be
    anything that somebody disputes."""
    if not _TAKEN_UP.match(sentence[verb_end:end]):
        return False
    if sentence[verb_end:end].strip(" ."):
        return one.stance is Stance.DENIES or one.at < BEGINS_WITHIN
    return _TAKES_UP.search(sentence, 0, one.covers[0][0]) is not None


def _said_by(said: str) -> Claimant | None:
    """Whose word is denied: "Russia's claim", "reports by Amnesty"."""
    head = _HEAD.match(said)
    if head is None:
        return None
    by = head["by"]
    if by is None:
        before = _SOMEBODY.match(said, 1)
        by = before["name"] if before and before.end() <= head.end() else None
    source = actor_source(by) if by else None
    return source[0] if source else None


def is_denied(text: str, refusal: Refusal, draft: Draft) -> bool:
    """Whether a figure is what is denied: "denied rumours of riots after a man killed two" tells it of the two."""
    if _ASSERTS.search(text, refusal.start, draft.start):
        return False
    after = text.find(" after ", refusal.start, refusal.end)
    return refusal.start <= draft.start < (after if after > 0 else refusal.end)


def is_of_another(draft: Draft, refusal: Refusal | None) -> bool:
    """ "The ministry rejected the rebels' claim of 40": the 40 stay the rebels'."""
    claimant = refusal.attribution.claimant if refusal else None
    return draft.claimant is not None and claimant is not None and draft.claimant.name != claimant.name


def whose(denied: list[Draft], refusal: Refusal) -> Claimant | None:
    """Whose figure it is that is denied."""
    return next((draft.claimant for draft in denied if is_of_another(draft, refusal)), None)
