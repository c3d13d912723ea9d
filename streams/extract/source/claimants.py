"""A sentence -> who says what in it: by verb ("police said"), by "according to", by quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.harm.announced import calls_so, said_after, says_behind, set_in
from streams.extract.source.attribution import LONGEST_ACTOR, Attribution, side_by_side
from streams.extract.source.heard import Heard
from streams.extract.source.introduced import by_office, introduced_as
from streams.extract.source.sources import (
    actor_source,
    country_named,
)
from streams.extract.source.speech_verbs import (
    clause_start,
    closes,
    in_name,
    is_heard,
    is_no_speech,
    is_of_others,
    is_passive,
    is_told,
    openings,
)
from streams.extract.source.subjects import MARKS, Span, according, listed, name_after, subject_before, verbs
from streams.extract.text.words import Words, words_of
from streams.link.actors import Actor, actors_in
from streams.needing import Needing

# Whoever is called so and charges somebody speaks ("the ECCHR alleges").
_ABBREVIATION = re.compile(r"(?:[Tt]he )?[A-Z]{3,8}")
# Right before a verb that may be a noun, these leave no subject ("of reports", "his claims").
_NO_SUBJECT = frozenset(
    {"of", "his", "no", "on", "about", "amid", "after", "despite", "following", "over", "with", "from"}
)
_SOME = frozenset({"most", "many", "all", "none", "half", "much", "dozens", "scores", "hundreds", "thousands", "tens"})
_ACTS = re.compile(r"\s+(?:has\s+|have\s+|also\s+)?[a-z]+(?:s|ed)\b")
# "Both the army and the rebels said": no one speaker either
_ONE_OF_BOTH = re.compile(r"\b(?:both|neither) [^,;.]{2,40} (?:and|nor) (?:the )?$", re.IGNORECASE)
# "By the government's own count, 61 people have died."
_OWN_COUNT = Needing(
    ("count", "figures", "tally", "estimate"),
    r"(?:^|, )(?:by|on|from) (?P<who>[^,;]{3,40})['’]s? (?:own |latest |official )?"
    r"(?:count|figures|tally|estimates?),",
    re.IGNORECASE,
)
_SOURCE_FIRST = re.compile(r"^([^:–—]{2,40}):\s")
_SOURCE_LAST = re.compile(r"(?::|\s[-–—_])\s*([^:–—|]{2,50})(?:\|.{2,40})?$")
# A headline whose colon was lost: "35 killed in clashes with rebels Monitor"
_SOURCE_STUCK = re.compile(r"[a-z0-9]\s((?:Monitors?|Activists|Officials|Sources|Witnesses|NGO|UN))$")
# "Togo recorded 52 deaths": it had them, whoever counted
_HAS = frozenset({"recorded", "records", "registered"})


class Speakers:
    """The sources of one document as they are met."""

    def __init__(self, named: Callable[[], list[Actor]], sentences: Callable[[], Iterable[str]] = lambda: ()) -> None:
        """`named`: the actors of the document. `sentences`: those of its text."""
        self._named, self._sentences = named, sentences
        self.heard = Heard(named, self._introduced)
        self._sentence = ""

    def attributions(
        self, sentence: str, *, headline: bool = False, before: Sequence[str] = (), after: str = ""
    ) -> list[Attribution]:
        """Every attribution of a sentence, in the order of the text. A headline may begin or end with its source.

        `before`: the sentences right before it. `after`: the one that follows.
        """
        self._sentence = sentence
        self.heard.begin(sentence, before, after)
        words = words_of(sentence)
        found = [*self._by_verb(words), *self._by_according(words), *self._by_own_count()]
        if headline and not found:
            found = self._by_colon()
        found = side_by_side(found, sentence)
        for one in _papers_first(found):
            self.heard.hear(one.claimant)
        return found

    def heard_ahead(self, sentence: str) -> list[Attribution]:
        """The attributions of a sentence further on, which is not yet the one that pronouns go back to."""
        kept = self.heard.spoken
        found = self.attributions(sentence)
        self.heard.spoken = kept
        return found

    def _introduced(self, surname: str) -> Claimant | None:
        """Who is called by a surname: as the first sentence with the full name tells, who speaks in it or not."""
        for sentence in self._sentences():
            match = introduced_as(surname, sentence)
            if match:
                spoken = Speakers(self._named).attributions(sentence)
                same = (one.claimant for one in spoken if (one.claimant.person or "").endswith(surname[1:]))
                return next(same, None) or by_office(match)
        return None

    def _by_colon(self) -> list[Attribution]:
        """ "UN: 35 killed in clashes", "35 killed in clashes: monitor", "Service member dies - CENTCOM"."""
        for pattern, begins in ((_SOURCE_FIRST, True), (_SOURCE_LAST, False), (_SOURCE_STUCK, False)):
            match = pattern.search(self._sentence)
            is_topic = match is not None and match[1].rsplit(" ", 1)[-1].lower() in listed("topics")
            source = self.heard.source(match[1]) if match and not is_topic else None
            if match and source and source[0].kind != ClaimantKind.UNKNOWN:
                covers = (match.end(), len(self._sentence)) if begins else (0, match.start())
                return [Attribution(source[0], Stance.REPORTS, (covers,), match.start(1), False, source[1])]
        return []

    def _by_verb(self, words: Words) -> list[Attribution]:
        found = []
        done = 0
        for i in openings(verbs(), words.lows):
            hit = verbs().at(words.lows, i) if i >= done else None
            if hit is None:
                continue
            done = i + hit[0]
            if words.lows[i] in listed("nouns") and done < len(words.lows) and verbs().at(words.lows, done):
                continue  # "media reports suggest"
            passive = is_passive(words.lows, i, done) and not is_told(words, (i, done))
            if not in_name(words, i) and not passive and not is_of_others(words, i, done):
                made = self._of_verb(words, (i, done), Stance(hit[1]))
                if made:
                    found.append(made)
        return found

    def _of_verb(self, words: Words, verb: Span, stance: Stance, *, inverted: bool = False) -> Attribution | None:
        lows, (i, end) = words.lows, verb
        is_noun = lows[i] in listed("nouns")
        if (
            not inverted
            and _ends_with_source(words, verb)
            and (made := self._of_verb(words, verb, stance, inverted=True))
        ):
            return made
        subject = None if inverted else subject_before(words, i)
        at_end = is_noun and lows[end : end + 1] in ((), (".",))
        if at_end and subject and subject[0] and lows[subject[0] - 1] not in MARKS:
            return None  # "by means of falsified transport documents."
        hears = lows[i] == "heard" or is_told(words, verb)
        if is_no_speech(self._sentence, words, verb) or (hears and not (subject and is_heard(words, subject))):
            return None
        if subject:
            if is_noun and (lows[subject[1] - 1] in listed("determiners") or lows[i - 1] in _NO_SUBJECT):
                return None
            covers = said_after(self._sentence, words.starts[i])  # "the group estimated 60 were killed"
            if calls_so(self._sentence, words.starts[i]):
                return None
            if closes(self._sentence, words, subject[0], end) and not says_behind(
                self._sentence, words, subject[0], end
            ):
                covers.append((0, words.starts[subject[0]]))
                covers = _before(covers, set_in(self._sentence, words.starts[subject[0]], words.ends[end - 1]))
        else:
            subject = name_after(words, end) if _may_invert(words, verb) else None
            if subject is None:
                return self._goes_on(words, verb, stance)
            covers = [(0, words.starts[i]), (words.ends[subject[1] - 1], len(self._sentence))]
            covers = _before(covers, set_in(self._sentence, words.starts[i], words.ends[subject[1] - 1]))
        at = self._name_start(words, subject)
        if _ONE_OF_BOTH.search(self._sentence, 0, at):
            return None
        if lows[i] in _HAS and subject == (0, i) and country_named(self._sentence[at : words.starts[i]].strip()):
            return None
        phrase = self._sentence[at : words.ends[subject[1] - 1]]
        if phrase.endswith(("'s", "’s")) and lows[i] in listed("participles"):
            return None  # "the country's confirmed deaths"
        # "the credible reports": a word that may be a noun needs a name before it to be a verb
        plainly = lows[i] in listed("plain") and not (is_noun and phrase[1:].islower())
        plainly = plainly or (stance is Stance.ALLEGES and _ABBREVIATION.fullmatch(phrase) is not None)
        source = self.heard.source(phrase, plainly=plainly, at=at)
        follows = i > 0 and lows[i - 1] in MARKS and _article_before(words, subject) < subject[0]
        if source is None and plainly and follows:
            source = self.heard.source(f"the {phrase}", plainly=plainly, at=at)  # "said the railway"
        if source is None:
            again = i and lows[i - 1] == "," and not inverted  # ", the worst in years, say police"
            return self._of_verb(words, verb, stance, inverted=True) if again else None
        return Attribution(source[0], stance, tuple(covers), at, True, source[1], "had" in lows[subject[1] : i])

    def _goes_on(self, words: Words, verb: Span, stance: Stance) -> Attribution | None:
        """ "The army launched an attack, and claims to have killed four": the actor with whom the sentence began."""
        if not verb[0] or words.lows[verb[0] - 1] != "and":
            return None
        first = next(iter(actors_in(self._sentence[: words.starts[verb[0]]])), None)
        if (
            first is None
            or self._sentence[: first.start].removeprefix("The ")
            or not _ACTS.match(self._sentence, first.end)
        ):
            return None
        known = actor_source(self._sentence[first.start : first.end])
        covers = ((words.starts[verb[0]], len(self._sentence)),)
        return Attribution(known[0], stance, covers, first.start, True, known[1]) if known else None

    def _name_start(self, words: Words, subject: Span) -> int:
        """Offset of a subject; of a known name that begins before it ("Save the Children"), where one ends with it."""
        at, end = words.starts[subject[0]], words.ends[subject[1] - 1]
        before = words.texts[subject[0] - 1][:1] if subject[0] else ""
        if not (before.isupper() or before.isdigit()):
            return at
        first = max(0, at - LONGEST_ACTOR)
        mentions = actors_in(self._sentence[first:end])
        return min([at, *(first + m.start for m in mentions if first + m.end == end)])

    def _by_according(self, words: Words) -> list[Attribution]:
        lows = words.lows
        found = []
        for i in openings(according(), lows):
            hit = according().at(lows, i)
            if lows[i] == "per" and i and lows[i - 1] not in MARKS:
                continue  # "40 per cent", "as per the plan"
            name = name_after(words, i + hit[0]) if hit else None
            if name is None:
                continue
            phrase = self._sentence[words.starts[_article_before(words, name)] : words.ends[name[1] - 1]]
            source = self.heard.source(phrase, plainly=lows[i] == "according")
            if source is None:
                continue
            clause = clause_start(words, i)
            covers = ((clause, words.starts[i]), (words.ends[name[1] - 1], len(self._sentence)), (0, clause))
            one = source[0].model_copy(update={"text": (source[0].text or "").removeprefix("the ")})
            found.append(Attribution(one, Stance.REPORTS, covers, words.starts[i], False, source[1]))
        return found

    def _by_own_count(self) -> list[Attribution]:
        match = _OWN_COUNT.search(self._sentence)
        source = self.heard.source(match["who"]) if match else None
        if match is None or source is None:
            return []
        covers = ((match.end(), len(self._sentence)), (0, match.start()))
        return [Attribution(source[0], Stance.REPORTS, covers, match.start("who"), False, source[1])]


def _article_before(words: Words, name: Span) -> int:
    """The word with which a name begins: its article, if it has one."""
    return name[0] - (name[0] > 0 and words.lows[name[0] - 1] in ("the", "a", "an"))


def _papers_first(found: list[Attribution]) -> list[Attribution]:
    """ "An official says the ship burned, the Post reports. He said ...": who is heard last is no paper."""
    return sorted(found, key=lambda one: one.claimant.kind is not ClaimantKind.MEDIA)


def _may_invert(words: Words, verb: Span) -> bool:
    """Whether the source may follow: ""We won", said the mayor", "Nine died, reports the Post"; not "amid reports"."""
    i, end = verb
    if words.lows[i] not in listed("inverted") or _counts_some(words, end):
        return False
    return words.lows[i] not in listed("nouns") or (i > 0 and (words.lows[i - 1] in MARKS or words.lows[i - 1] == "-"))


def _ends_with_source(words: Words, verb: Span) -> bool:
    """ "..., most of them fighters, say officials.": nothing is said behind the verb, so that its source is there."""
    i, end = verb
    if i == 0 or words.lows[i - 1] != "," or not _may_invert(words, verb):
        return False
    if words.lows[end : end + 1] == () or words.lows[end] in listed("leading"):
        return False  # "..., wrote in a message."
    name = name_after(words, end)
    return name is not None and words.lows[name[1] :] in ((), (".",))


def _before(spans: list[Span], at: int | None) -> list[Span]:
    """Spans as far as an offset; all of them where it is None."""
    return spans if at is None else [(start, min(end, at)) for start, end in spans if start < at]


def _counts_some(words: Words, i: int) -> bool:
    """ "The church says most of the abducted are missing": what is said begins there, and no inverted source."""
    return words.lows[i : i + 1] != () and words.lows[i] in _SOME and "of" in words.lows[i + 1 : i + 3]
