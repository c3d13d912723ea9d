"""Who says a figure: by verb ("police said"), by "according to", by quotation; and who relays it.

An attribution covers part of a sentence. A figure belongs to the nearest one that covers it; the others relay it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.chunks import Word, words_of
from streams.extract.sources import actor_source, bare, described_source, is_number, kind_of, source_by_words
from streams.extract.subjects import MARKS, Span, according, listed, name_after, subject_before, verbs
from streams.link.actors import Actor, actors_in

_NEW_CLAUSE = re.compile(
    r"(?:;|\b(?:after|while|when|before|as|amid|because|although|and|but|whereas))\s+(?:the\s+)?$", re.IGNORECASE
)
_SOURCE_FIRST = re.compile(r"^([^:–—]{2,40}):\s")
_SOURCE_LAST = re.compile(r"(?::|\s[-–—])\s*([^:–—]{2,50})$")


class Attribution(NamedTuple):
    """`covers`: spans of the sentence for which the source stands, the most direct first. `at`: where the source stands.

    `direct`: by a verb. `by_person`: named by a person only. `before`: told as said earlier ("had put the number at").
    """

    claimant: Claimant
    stance: Stance
    covers: tuple[Span, ...]
    at: int
    direct: bool
    by_person: bool = False
    before: bool = False


class Speakers:
    """The sources of one document as they are met: its actors, and the last source, which pronouns take up."""

    def __init__(self, named: list[Actor]) -> None:
        self.named = named
        self.last: Claimant | None = None
        self._sentence = ""

    def attributions(self, sentence: str, *, headline: bool = False) -> list[Attribution]:
        """Every attribution of a sentence, in the order of the text. A headline may begin or end with its source alone."""
        self._sentence = sentence
        words = words_of(sentence)
        lows = [w.low for w in words]
        found = [*self._by_verb(words, lows), *self._by_according(words, lows)]
        if headline and not found:
            found = self._by_colon()
        found.sort(key=lambda a: a.at)
        found = [_within_clause(a, sentence, found[i + 1 :]) for i, a in enumerate(found)]
        found = [a._replace(before=a.before and not any(b.direct for b in found[:i])) for i, a in enumerate(found)]
        if found:
            self.last = found[-1].claimant
        return found

    def _by_colon(self) -> list[Attribution]:
        """ "UN: 35 killed in clashes", "35 killed in clashes: monitor", "Service member dies - CENTCOM"."""
        for pattern, begins in ((_SOURCE_FIRST, True), (_SOURCE_LAST, False)):
            match = pattern.search(self._sentence)
            source = self._source(match[1]) if match else None
            if match and source and source[0].kind != ClaimantKind.UNKNOWN:
                covers = (match.end(), len(self._sentence)) if begins else (0, match.start())
                return [Attribution(source[0], Stance.REPORTS, (covers,), match.start(1), False, source[1])]
        return []

    def _by_verb(self, words: list[Word], lows: list[str]) -> list[Attribution]:
        found = []
        i = 0
        while i < len(words):
            hit = verbs().at(lows, i)
            n = hit[0] if hit else 1
            in_name = (
                i and words[i].text[0].isupper() and words[i - 1].text[0].isupper() and not self._sentence.isupper()
            )
            if hit and not in_name and not _is_passive(lows, i, i + n):
                made = self._of_verb(words, lows, (i, i + n), Stance(hit[1]))
                if made:
                    found.append(made)
            i += n
        return found

    def _of_verb(self, words: list[Word], lows: list[str], verb: Span, stance: Stance) -> Attribution | None:
        i, end = verb
        subject = subject_before(words, lows, i)
        is_noun = lows[i] in listed("nouns")
        if subject:
            if is_noun and lows[subject[1] - 1] in listed("determiners") | {"of", "his", "no"}:
                return None
            covers: list[Span] = [(words[end - 1].end, len(self._sentence))]
            if _closes(self._sentence, words, lows, subject[0], end):
                covers.append((0, words[subject[0]].start))
        else:
            subject = None if is_noun else name_after(lows, end)
            if subject is None:
                return None
            covers = [(0, words[i].start), (words[subject[1] - 1].end, len(self._sentence))]
        at = words[subject[0]].start
        source = self._source(self._sentence[at : words[subject[1] - 1].end], plainly=lows[i] in listed("plain"), at=at)
        if source is None:
            return None
        return Attribution(source[0], stance, tuple(covers), at, True, source[1], "had" in lows[subject[1] : i])

    def _by_according(self, words: list[Word], lows: list[str]) -> list[Attribution]:
        found = []
        for i in range(len(words)):
            hit = according().at(lows, i)
            name = name_after(lows, i + hit[0]) if hit else None
            source = self._source(self._sentence[words[name[0]].start : words[name[1] - 1].end]) if name else None
            if not name or not source:
                continue
            clause = _clause_start(words, lows, i)
            covers = ((clause, words[i].start), (words[name[1] - 1].end, len(self._sentence)), (0, clause))
            found.append(Attribution(source[0], Stance.REPORTS, covers, words[i].start, False, source[1]))
        return found

    def _source(self, phrase: str, *, plainly: bool = False, at: int = 0) -> tuple[Claimant, bool] | None:
        """The claimant that a noun phrase names, and whether it names a person only."""
        phrase = phrase.strip(" ,“”\"'-–")
        lowered = bare(phrase).lower()
        if not lowered or lowered in listed("nobody") or lowered in listed("determiners") or is_number(phrase):
            return None
        known = actor_source(phrase)
        if known:
            return known
        last_word = lowered.split()[-1]
        if last_word in listed("pronouns"):
            return self._carried(at)
        if (
            last_word in listed("carried")
            and (lowered == last_word or phrase.lower().startswith("the "))
            and not kind_of(lowered)
        ):
            return (self.last, False) if self.last else None
        item_actor = described_source(phrase, self.named)
        if item_actor:
            return item_actor, False
        if last_word in listed("carried") and self.last and len(lowered.split()) <= 2:
            return self.last, False
        if self.last and self.last.person and last_word in self.last.person.lower().split():
            return self.last, True
        return source_by_words(phrase, plainly=plainly)

    def _carried(self, at: int) -> tuple[Claimant, bool] | None:
        """A pronoun is the actor with whom its sentence began, else the last source."""
        first = next(iter(actors_in(self._sentence[:at])), None)
        if first and not self._sentence[: first.start].replace("The ", "").strip(" \"“'"):
            known = actor_source(self._sentence[first.start : first.end])
            if known:
                return known
        return (self.last, False) if self.last else None


def _is_passive(lows: list[str], i: int, end: int) -> bool:
    return bool(i and lows[i - 1] in ("to", "not", "by")) or (end < len(lows) and lows[end] == "by")


def _within_clause(one: Attribution, sentence: str, later: list[Attribution]) -> Attribution:
    """What a source says ends where a clause with a source of its own begins ("issued a statement after the UN said ...")."""
    for other in later:
        if other.direct and one.direct and other.at > one.covers[0][0] and _NEW_CLAUSE.search(sentence[: other.at]):
            return one._replace(covers=((one.covers[0][0], other.at), *one.covers[1:]))
    return one


def _closes(sentence: str, words: list[Word], lows: list[str], a: int, end: int) -> bool:
    """True where what is said stands before its source ("12 were killed, police said on Monday")."""
    before = sentence[: words[a].start].rstrip()
    if not before or before.endswith(";"):
        return False
    rest = [w for w in lows[end:] if w not in MARKS and w not in listed("between")]
    said_before = before.endswith((",", '"', "”", "’", "'"))
    return (said_before and not (rest and rest[0] == "that")) or len(rest) <= 4


def _clause_start(words: list[Word], lows: list[str], i: int) -> int:
    for k in range(i - 1, 0, -1):
        if lows[k] in (";", "while", "whereas", "but") or (lows[k] == "," and i - k > 4):
            return words[k].end
    return 0


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
