"""Who says a figure: by verb ("police said"), by "according to", by quotation; and who relays it.

An attribution covers part of a sentence. A figure belongs to the nearest one that covers it; the others relay it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from schemas import Claimant, ClaimantKind, Stance
from streams.extract import lexicon
from streams.extract.chunks import Phrases, Word, words_of
from streams.extract.numbers import TENS, UNITS
from streams.link.actors import Actor, actors_in, described

_STOPS = frozenset(',;:."()[]–—!?“”')
_CLAUSE = frozenset(
    [
        "that",
        "but",
        "while",
        "as",
        "when",
        "after",
        "because",
        "and",
        "or",
        "which",
        "who",
        "if",
        "since",
        "although",
        "though",
        "where",
        "how",
        "what",
        "than",
        "then",
        "whom",
        "so",
        "yet",
    ]
)
_AUX = frozenset(
    [
        "has",
        "have",
        "had",
        "also",
        "later",
        "earlier",
        "now",
        "then",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "did",
        "does",
        "do",
        "quoted",
        "as",
        "on",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "separately",
        "meanwhile",
        "again",
        "already",
        "only",
        "just",
        "finally",
        "officially",
    ]
)
_DETERMINERS = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "our", "this", "these", "those", "one", "another", "some"]
)
_LINKS = frozenset(["of", "at", "for", "from", "in", "with", "to", "against", "on"])
_WEEKDAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tonight",
        "late",
        "early",
        "on",
    ]
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]+\.?)(?:\s+(?:al-|bin|ibn|de|van|von|el|da|der|[A-Z]\.)?\s?[A-Z][\w’'-]+)+")
_TITLES = re.compile(
    r"^(?:spokes\w+|u\.?n\.?|president|prime minister|minister|gen\.?|general|col\.?|colonel|dr\.?|mr\.?|mrs\.?|ms\.?|lt\.?|maj\.?|secretary[- ]general|"
    r"director|head|chief|mayor|governor|sheriff|capt\.?|sgt\.?)\s+", re.IGNORECASE)  # fmt: skip
_WORK_OF = re.compile(
    r"^(?:investigation|report|study|count|tally|statement|analysis|inquiry|survey|figures|data|estimates?)s?\s+(?:by|from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\b(?:after|while|when|before|as|amid|because|although|and|but|whereas)\s+(?:the\s+)?$", re.IGNORECASE
)
_NOUN_LIKE = frozenset({"report", "reports", "claims", "claim", "records", "record", "estimates", "estimate", "counts", "count", "shows",
                        "show", "figures", "put", "found", "finds", "believed", "read", "lists", "posted", "tracks", "gave", "gives",
                        "published", "issued", "identified", "described", "cited", "quoted", "listed"})  # fmt: skip


class Attribution(NamedTuple):
    """`covers`: spans of the sentence for which the source stands, the most direct first. `at`: where the source stands."""

    claimant: Claimant
    stance: Stance
    covers: tuple[tuple[int, int], ...]
    at: int
    direct: bool
    by_person: bool = False


class Speakers:
    """The sources of one document as they are met: its actors, and the last source, which pronouns take up."""

    def __init__(self, named: list[Actor]) -> None:
        self.named = named
        self.last: Claimant | None = None

    def attributions(self, sentence: str, *, headline: bool = False) -> list[Attribution]:
        """Every attribution of a sentence, in the order of the text. A headline may end with its source alone."""
        words = words_of(sentence)
        lows = [w.low for w in words]
        found = [*self._by_verb(sentence, words, lows), *self._by_according(sentence, words, lows)]
        if headline and not found:
            found = self._at_end(sentence)
        found.sort(key=lambda a: a.at)
        found = [_within_clause(a, sentence, found[i + 1 :]) for i, a in enumerate(found)]
        if found:
            self.last = found[-1].claimant
        return found

    def _at_end(self, sentence: str) -> list[Attribution]:
        """ "35 killed in clashes: monitor", "Service member dies - CENTCOM"."""
        match = re.search(r"(?::|\s[-–—])\s*([^:–—]{2,50})$", sentence)
        claimant, by_person = self._source(match[1]) if match else (None, False)
        if not match or not claimant or claimant.kind == ClaimantKind.UNKNOWN:
            return []
        return [Attribution(claimant, Stance.REPORTS, ((0, match.start()),), match.start(1), False, by_person)]

    def _by_verb(self, sentence: str, words: list[Word], lows: list[str]) -> list[Attribution]:
        found = []
        i = 0
        while i < len(words):
            hit = _verbs().at(lows, i)
            if hit is None:
                i += 1
                continue
            n, stance = hit
            if words[i].text[0].isupper() and i and words[i - 1].text[0].isupper() and not sentence.isupper():
                i += n
                continue
            made = self._attribution(sentence, words, lows, i, i + n, Stance(stance))
            if made:
                found.append(made)
            i += n
        return found

    def _attribution(
        self, sentence: str, words: list[Word], lows: list[str], i: int, end: int, stance: Stance
    ) -> Attribution | None:
        if (i and lows[i - 1] in ("to", "not", "by")) or (end < len(lows) and lows[end] == "by"):
            return None
        verb_end = words[end - 1].end
        left = _left_phrase(lows, i)
        if left:
            a, b = left
            if lows[i] in _NOUN_LIKE and lows[b - 1] in _DETERMINERS | {"of", "his", "no"}:
                return None
            claimant, by_person = self._source(sentence[words[a].start : words[b - 1].end])
            if claimant is None:
                return None
            covers: list[tuple[int, int]] = [(verb_end, len(sentence))]
            if _closes(sentence, words, lows, a, end):
                covers.append((0, words[a].start))
            return Attribution(claimant, stance, tuple(covers), words[a].start, True, by_person)
        if lows[i] in _NOUN_LIKE:
            return None
        right = _right_phrase(lows, end)
        if right is None:
            return None
        claimant, by_person = self._source(sentence[words[right[0]].start : words[right[1] - 1].end])
        if claimant is None:
            return None
        covers = [(0, words[i].start), (words[right[1] - 1].end, len(sentence))]
        return Attribution(claimant, stance, tuple(covers), words[right[0]].start, True, by_person)

    def _by_according(self, sentence: str, words: list[Word], lows: list[str]) -> list[Attribution]:
        found = []
        for i in range(len(words)):
            hit = _according().at(lows, i)
            if hit is None:
                continue
            right = _right_phrase(lows, i + hit[0])
            if right is None:
                continue
            claimant, by_person = self._source(sentence[words[right[0]].start : words[right[1] - 1].end])
            if claimant is None:
                continue
            clause = _clause_start(words, lows, i)
            covers = ((clause, words[i].start), (words[right[1] - 1].end, len(sentence)), (0, clause))
            found.append(Attribution(claimant, Stance.REPORTS, covers, words[i].start, False, by_person))
        return found

    def _source(self, phrase: str) -> tuple[Claimant | None, bool]:
        """The claimant that a noun phrase names, and whether it names a person only."""
        phrase = phrase.strip(" ,“”\"'-–")
        lowered = re.sub(r"^(?:the|a|an|its|his|her|one)\s+", "", phrase.lower())
        if not lowered or lowered in _nobody():
            return None, False
        mentions = actors_in(phrase)
        if mentions:
            chosen = next((m for m in mentions if m.actor.kind != ClaimantKind.MEDIA), mentions[0])
            spans = [(m.start, m.end) for m in mentions]
            people = [(m, _full_name(phrase[m.start : m.end], m.actor)) for m in mentions]
            known = next(((m, name) for m, name in people if name), None)
            if known and (known[0] is chosen or known[0].actor.id == chosen.actor.id):
                return _of_actor(chosen.actor, phrase, known[1]), all(name for _, name in people)
            return _of_actor(chosen.actor, phrase, _person(phrase, spans)), False
        words = lowered.split()
        if (
            words[-1] in _carried()
            and (len(words) == 1 or words[0] in ("same", "coalition") or phrase.lower().startswith("the "))
            and not _kind(lowered)
        ):
            return self.last, False
        known = described(lowered, self.named)
        if known:
            return _of_actor(known, phrase, _person(phrase, [])), False
        if (
            words[-1] in _carried()
            and self.last
            and len(words) <= 2
            and words[-1] in ("he", "she", "it", "they", "spokesman", "spokesperson", "spokeswoman")
        ):
            return self.last, False
        return self._unknown(phrase, lowered)

    def _unknown(self, phrase: str, lowered: str) -> tuple[Claimant | None, bool]:
        kind = _kind(lowered)
        person = _person(phrase, [])
        if person and self.last and self.last.person and person.split()[-1] in self.last.person:
            return self.last, True
        bare = _TITLES.sub("", phrase)
        if kind is None:
            if person is None and not (bare[:1].isupper() and len(bare.split()) <= 3 and not bare.isupper()):
                return None, False
            if self.last and self.last.person and bare.split()[-1] in self.last.person.split():
                return self.last, True
            return Claimant(name=person or bare, kind=ClaimantKind.UNKNOWN, person=person or bare, text=phrase), True
        name = re.sub(r"^(?:the|a|an|its|his|her|one|some|several|other|local)\s+", "", phrase, flags=re.IGNORECASE)
        name = _WORK_OF.sub("", name)
        name = re.sub(
            r"\s+(?:on|late|early)?\s*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$",
            "",
            name,
            flags=re.IGNORECASE,
        )
        return Claimant(name=name, kind=kind, person=person if person and person != name else None, text=phrase), False


def _within_clause(one: Attribution, sentence: str, later: list[Attribution]) -> Attribution:
    """What a source says ends where a clause with a source of its own begins ("issued a statement after the UN said ...")."""
    for other in later:
        if other.direct and one.direct and other.at > one.covers[0][0] and _SUBORDINATE.search(sentence[: other.at]):
            first = (one.covers[0][0], other.at)
            return one._replace(covers=(first, *one.covers[1:]))
    return one


def _full_name(name: str, actor: Actor) -> str | None:
    """The longest name under which the actor's person is known: "Dujarric" -> "Stephane Dujarric"."""
    if name not in actor.people:
        return None
    last = name.split()[-1]
    return max((p for p in actor.people if p.split()[-1] == last), key=len)


def _of_actor(actor: Actor, phrase: str, person: str | None) -> Claimant:
    return Claimant(name=actor.name, id=actor.id, kind=actor.kind, person=person, text=phrase)


def _person(phrase: str, taken: list[tuple[int, int]]) -> str | None:
    """A capitalised name in the phrase that is no part of a known actor's name."""
    rest = list(phrase)
    for start, end in taken:
        rest[start:end] = "," * (end - start)
    for match in _NAME.finditer("".join(rest)):
        name = _TITLES.sub("", match[0])
        if " " in name and _kind(name.lower()) is None:
            return name
    return None


def _left_phrase(lows: list[str], i: int) -> tuple[int, int] | None:
    """Word span of the subject before a verb at word i; None where there is none (then it may follow)."""
    b = i
    while b and (lows[b - 1] in _AUX or (lows[b - 1].endswith("ly") and len(lows[b - 1]) > 4)):
        b -= 1
    if not b or (lows[b - 1] in _CLAUSE and lows[b - 1] not in ("who",)):
        return None
    if lows[b - 1] in _STOPS and not (lows[b - 1] == ")" and "(" in lows[max(0, b - 6) : b - 1]):
        return _before_apposition(lows, b - 1) if lows[b - 1] == "," else None
    if lows[b - 1] == "who":
        b -= 1
        if b and lows[b - 1] == ",":
            b -= 1
    a = _phrase_start(lows, b)
    return (a, b) if a < b else None


def _before_apposition(lows: list[str], comma: int) -> tuple[int, int] | None:
    """ "Rami Abdel Rahman, head of the Observatory, said": the phrase with its apposition."""
    for k in range(comma - 1, max(comma - 14, 0), -1):
        if lows[k] in _STOPS and lows[k] != ",":
            return None
        if lows[k] == ",":
            inner = lows[k + 1 : comma]
            if any(w in _harm_words() or w in ("was", "were", "is", "are", "said") for w in inner) or len(inner) < 2:
                return None
            a = _phrase_start(lows, k)
            return (a, comma) if a < k else None
    return None


def _phrase_start(lows: list[str], b: int) -> int:
    a = b
    while a and b - a < 16:
        low = lows[a - 1]
        if low == ")" and "(" in lows[max(0, a - 6) : a - 1]:
            while lows[a - 1] != "(":
                a -= 1
            a -= 1
            continue
        if (
            low in _STOPS
            or low in _CLAUSE
            or low in _harm_words()
            or (_verbs().at(lows, a - 1) and low not in _NOUN_LIKE)
        ):
            break
        if low in ("was", "were", "is", "are", "had", "has", "have", "been", "children", "people", "persons") and b - a:
            break
        a -= 1
        if low in UNITS or low in TENS or low[0].isdigit():
            break
        if low in _DETERMINERS and not (a > 1 and lows[a - 1] in _LINKS and lows[a - 2] not in _STOPS):
            break
    while a < b and (
        lows[a] in _WEEKDAYS
        or lows[a] in ("in", "at", "by", "for", "and", "meanwhile", "but", "of", "with", "from", "to")
    ):
        a += 1
    return a


def _right_phrase(lows: list[str], start: int) -> tuple[int, int] | None:
    """Word span of a source that follows: a name with its role, up to the end of the clause."""
    a = start
    if a < len(lows) and lows[a] in (",", ":"):
        return None
    while a < len(lows) and lows[a] in ("the", "a", "an"):
        a += 1
    b, commas = a, 0
    while b < len(lows) and b - a < 14:
        low = lows[b]
        if low == "," and not commas and b + 1 < len(lows) and _is_role(lows, b + 1):
            commas += 1
        elif (
            low in _STOPS
            or low in _harm_words()
            or (
                low
                in (
                    "that",
                    "who",
                    "which",
                    "as",
                    "while",
                    "after",
                    "when",
                    "but",
                    "there",
                    "were",
                    "was",
                    "are",
                    "is",
                    "have",
                    "has",
                    "had",
                    "on",
                    "about",
                    "at",
                    "by",
                    "since",
                    "and",
                    "with",
                    "adding",
                    "saying",
                    "during",
                )
                and low not in ("at",)
            )
            or (_verbs().at(lows, b) and low not in _NOUN_LIKE)
        ):
            break
        b += 1
    while b > a and lows[b - 1] in _WEEKDAYS | {"in", "at", "for", "of", "to", "from", "the", "late", "a"}:
        b -= 1
    return (a, b) if b > a else None


def _is_role(lows: list[str], i: int) -> bool:
    near = lows[i : i + 5]
    return any(w in ("head", "director", "spokesman", "spokeswoman", "spokesperson", "chief", "minister", "president", "governor", "mayor",
                     "coordinator", "representative", "commander", "doctor", "surgeon", "manager", "secretary") for w in near)  # fmt: skip


def _closes(sentence: str, words: list[Word], lows: list[str], a: int, end: int) -> bool:
    """True where what is said stands before its source ("12 were killed, police said on Monday")."""
    before = sentence[: words[a].start].rstrip()
    if not before:
        return False
    rest = [w for w in lows[end:] if w not in _STOPS and w not in _WEEKDAYS]
    said_before = before.endswith((",", '"', "”", "’", "'"))
    return (said_before and not (rest and rest[0] == "that")) or len(rest) <= 4


def _clause_start(words: list[Word], lows: list[str], i: int) -> int:
    for k in range(i - 1, 0, -1):
        if lows[k] in (";", "while", "whereas", "but") or (lows[k] == "," and i - k > 4):
            return words[k].end
    return 0


@cache
def _verbs() -> Phrases[str]:
    return Phrases(
        {phrase: stance for stance, phrases in lexicon.table("speech")["verbs"].items() for phrase in phrases}
    )


@cache
def _according() -> Phrases[bool]:
    return Phrases(dict.fromkeys(lexicon.table("speech")["according"], True))


@cache
def _carried() -> frozenset[str]:
    return frozenset(lexicon.table("speech")["carried"])


@cache
def _nobody() -> frozenset[str]:
    return frozenset(lexicon.table("speech")["nobody"])


@cache
def _harm_words() -> frozenset[str]:
    uses = lexicon.triggers()
    return frozenset(phrase for phrase, trigger in uses.items() if " " not in phrase and trigger.uses[0][0] in "KGRJ")


@cache
def _kinds() -> list[tuple[ClaimantKind, re.Pattern[str]]]:
    rows = lexicon.table("speech")["kinds"]
    return [
        (ClaimantKind(kind), re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")) for kind, words in rows
    ]


def _kind(lowered: str) -> ClaimantKind | None:
    return next((kind for kind, pattern in _kinds() if pattern.search(lowered)), None)


def source_of(attributions: list[Attribution], position: int) -> tuple[Attribution | None, list[Attribution]]:
    """(who says the figure at `position`, who relays it, outermost first)."""
    covering = [a for a in attributions if any(s <= position < e for s, e in a.covers)]
    if not covering:
        return None, []

    def distance(a: Attribution) -> tuple[int, int]:
        order = next(n for n, (s, e) in enumerate(a.covers) if s <= position < e)
        late = 0 if a.at < position or not a.direct else 1
        return (order if not a.direct else late, abs(a.at - position))

    covering.sort(key=distance)
    nearest = covering[0]
    relays = [a for a in covering[1:] if a.claimant.name != nearest.claimant.name]
    return nearest, relays[::-1]
