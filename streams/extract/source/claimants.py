"""A sentence -> who says what in it: by verb ("police said"), by "according to", by quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.harm.harm_words import tells_harm
from streams.extract.source.asides_of_war import beside_wars
from streams.extract.source.attribution import REFUSES, Attribution, side_by_side
from streams.extract.source.by_count import by_count, by_official_count
from streams.extract.source.by_deed import by_care, by_sight
from streams.extract.source.by_gap import by_gap
from streams.extract.source.by_offer import by_offer
from streams.extract.source.by_verb import by_verb
from streams.extract.source.cited_works import by_whom, may_speak
from streams.extract.source.heard import Heard
from streams.extract.source.held_against import held_against
from streams.extract.source.introduced import by_office, introduced_as
from streams.extract.source.may_speak import is_body_or_sources, may_be_cited
from streams.extract.source.names_behind import article_before, name_after
from streams.extract.source.refuted import refused_claims, refuted
from streams.extract.source.relayed import RELAYED, quoted_by_media
from streams.extract.source.said_so import by_report
from streams.extract.source.several import with_head
from streams.extract.source.sources import Source, country_named
from streams.extract.source.speech_verbs import (
    clause_start,
    openings,
    quoted_by_others,
    tells_of_cases,
    tells_of_things,
)
from streams.extract.source.speech_words import MARKS, according, listed
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import Words, words_of
from streams.link.actors import Actor
from streams.link.places import places_in

# "Health ministry: nine killed", "... bombs on Bor; Doctors' Union: 12 dead", "Version two, from the army: ..."
_SOURCE_AHEAD = re.compile(
    r"(?:^\W*|[;|]\s+|\.\s)(?:[^:;|,.]{2,30}, from )?(?P<who>[^:;|,.\"]{2,50}?)(?:, \w+ed(?: \w+)?)?:\s(?=\S)"
)
_SOURCE_FIRST = re.compile(r"^([^:–—]{2,40}):\s")
_SOURCE_LAST = re.compile(r"(?::|\s[-–—_])\s*([^:–—|]{2,50})(?:\|.{2,40})?$")
_NO_BODY = re.compile(
    r"^(?:For|In|On|At|By|After|From|With|To|Against|Among|It|He|She|They|We|I|This|That|There|What|Who)\b"
    r"|\d(?!\d*(?:st|nd|rd|th)\b)|\b[a-z]{2,}ed\b"
    r"|\s(?:by|after|over|on|against|with|amid|under|(?:in|at) [a-z])"
)
# "Troops hit front", "US drone strike", "army convoy ambush"
_DEED = re.compile(
    r"\b(?:hits?|kills?|strikes?|attacks?|raids?|fires?|opens?|bombs?|clash(?:es)?|storms?|seizes?|leaves?|ambush(?:es)?|airstrikes?"
    r"|operations?|offensive|shelling|bombing|shooting|blast|siege)\b(?!\s+(?:department|brigade|service|chief|command|force)\b)",
    re.IGNORECASE,
)
_BEGINS_CLAUSE = frozenset({"and", "but", "while", "whereas", ";", "—", "–"})
_PRONOUNS = {"him": "he", "her": "she", "them": "they", "it": "it"}
# A headline whose colon was lost: "35 killed in clashes with rebels Monitor"
_SOURCE_STUCK = re.compile(
    r"[a-z0-9]\s((?:[Mm]onitors?|Activists|Officials|Sources|Witnesses|NGO|UN|(?:[A-Z][a-z]+ )?[Ss]tate (?:media|TV)))$"
)


class Speakers:
    """The sources of one document as they are met."""

    def __init__(self, named: Callable[[], list[Actor]], sentences: Callable[[], Iterable[str]] = lambda: ()) -> None:
        """`named`: the actors of the document. `sentences`: those of its text."""
        self._named, self._sentences = named, sentences
        self.heard = Heard(named, self._introduced, sentences)
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
        found = [*by_verb(words, self.heard), *self._by_according(words), *by_count(sentence, self.heard)]
        found += by_gap(sentence, self.heard)
        found = found or by_report(sentence, self.heard)
        found += [one for one in by_offer(sentence, words, self.heard) if one.at not in {other.at for other in found}]
        found = found or refused_claims(sentence, self.heard)
        found = found or by_care(words, self.heard) or by_sight(words, self.heard)
        if headline and all(one.stance in REFUSES for one in found):
            found = [*self._by_colon(), *found]
        elif ": " in sentence and not headline:
            found += self._ahead(found)
        found, held = held_against(sentence, self.heard, found)
        found = beside_wars(side_by_side(found, sentence), sentence)
        if " by " in sentence and not RELAYED.isdisjoint(words.lows):
            found = quoted_by_media(found, words, self.heard)
        for one in _papers_first(found, sentence):
            self.heard.hear(one.claimant)
        official = by_official_count(sentence, [*found, *held])
        return [*found, *held, *official, *refuted(sentence, self.heard, found)]

    def heard_ahead(self, sentence: str, before: Sequence[str] = ()) -> list[Attribution]:
        """The attributions of a sentence further on, which is not yet the one that pronouns go back to. `before`: to
        what its own may go back."""
        kept = self.heard.spoken
        found = self.attributions(sentence, before=before)
        self.heard.spoken = kept
        return found

    def source_named(self, who: str) -> Source | None:
        """Whom a line names that tells nothing else ("Source: the regional administration")."""
        self.heard.begin(who, ())
        return self.heard.source(who, plainly=True)

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
            is_topic = is_topic or (match is not None and begins and _is_place(match[1]))
            is_topic = is_topic or (match is not None and _tells_news(match[1]))
            last = match[1].lower().rsplit(" ", 1)[-1].removesuffix("s") if match else ""
            plainly = last in listed("of_people") | listed("bodies")
            source = self.heard.source(match[1], plainly=plainly) if match and not is_topic else None
            if match and source and may_be_cited(source[0], match[1].split()[-1:]):
                covers = (match.end(), len(self._sentence)) if begins else (0, match.start())
                return [Attribution(source[0], Stance.REPORTS, (covers,), match.start(1), False, source[1])]
        return []

    def _ahead(self, found: Sequence[Attribution]) -> list[Attribution]:
        """ "Health ministry: nine killed, 13 wounded; Civil Defence: two missing.": each as far as the next."""
        ahead = []
        for match in _SOURCE_AHEAD.finditer(self._sentence):
            source = None if _is_place(match["who"]) else self.heard.source(match["who"])
            if source is None or source[0].kind is ClaimantKind.UNKNOWN or _names_no_body(match["who"]):
                continue
            end = self._sentence.find(";", match.end())
            covers = ((match.end(), end if end > 0 else len(self._sentence)),)
            if all(one.at < match.start() or one.at > match.end() for one in found):
                ahead.append(Attribution(source[0], Stance.REPORTS, covers, match.start("who"), False, source[1]))
        return ahead

    def _by_according(self, words: Words) -> list[Attribution]:
        lows = words.lows
        found = []
        for i in openings(according(), lows):
            hit = according().at(lows, i)
            if quoted_by_others(lows, i) or tells_of_cases(words, i) or tells_of_things(words, i):
                continue  # "was cited by the radio as saying"
            if lows[i] == "cited" and may_speak(lows[i - 1]):
                continue  # "according to a doctor cited by the Post"
            if lows[i] == "per" and i and lows[i - 1] not in MARKS | _BEGINS_CLAUSE:
                continue  # "40 per cent", "as per the plan"
            name = name_after(words, i + hit[0]) if hit else None
            if name is None or hit is None:
                continue
            if by := by_whom(words, i + hit[0]):
                name = by
            phrase = self._sentence[words.starts[article_before(words, name)] : words.ends[name[1] - 1]]
            phrase = with_head(words, name, phrase)
            said = _PRONOUNS.get(phrase.lower(), phrase)
            plainly = lows[i] in ("according", "per") or is_body_or_sources(phrase)
            source = self.heard.source(said, plainly=plainly, at=words.starts[i])
            if source is None or (lows[i] != "according" and _is_only_work(source[0])):
                continue
            if lows[i] == "referring" and source[0].kind not in _HAVE_FIGURES:
                continue  # "said the mayor, referring to the gunmen"
            clause = clause_start(words, i)
            covers = ((clause, words.starts[i]), (words.ends[name[1] - 1], len(self._sentence)), (0, clause))
            if i and lows[i - 1] in _BEGINS_CLAUSE and lows[name[1] : name[1] + 1] == (",",):
                covers = (covers[1], covers[0], covers[2])  # "..., and per the Post, four were hurt"
            one = source[0].model_copy(update={"text": (source[0].text or "").removeprefix("the ")})
            found.append(Attribution(one, Stance.REPORTS, covers, words.starts[i], False, source[1]))
        return found


_HAVE_FIGURES = frozenset({
    ClaimantKind.GOVERNMENT, ClaimantKind.MEDICAL, ClaimantKind.UN, ClaimantKind.MONITOR, ClaimantKind.MEDIA,
})  # fmt: skip
_WORKS = frozenset({
    "reports", "report", "records", "accounts", "testimonies", "testimony", "documents", "evidence", "images",
    "footage", "videos", "interviews", "information", "data", "lists", "messages", "posts",
})  # fmt: skip


def _is_only_work(claimant: Claimant) -> bool:
    """ "The party said, citing reports from its branches": what it has it from, and no other who speaks."""
    return claimant.id is None and claimant.name.split()[0] in _WORKS


def _is_place(who: str) -> bool:
    """ "Kasa: nine dead", "Bor Valley: nine dead": where it was."""
    named = any((place.start, place.end, place.kind) == (0, len(who), "name") for place in places_in(who))
    return named or country_named(who) is not None


def _names_no_body(who: str) -> bool:
    """ "For the police: ...", "Suspect in police custody: ...": what stands before a colon is no name."""
    return (
        country_named(who) is not None
        or _NO_BODY.search(who) is not None
        or _tells_news(who)
        or who.rstrip().endswith(")")
    )


def _tells_news(who: str) -> bool:
    """ "Troops hit village: four dead", "Sudan: army convoy ambushed": what is told, and no name beside a colon."""
    words = words_of(who)
    counts = any(low in UNITS or low in TENS or low.isdigit() for low in words.lows[1:])
    return counts or _DEED.search(who) is not None or tells_harm(words.lows)


def _papers_first(found: list[Attribution], sentence: str) -> list[Attribution]:
    """ "An official says the ship burned, the Post reports. He said ...": who is heard last is no paper, save for one
    that speaks for somebody ("The state denied it, with its agency saying so")."""
    return sorted(found, key=lambda one: one.claimant.kind is not ClaimantKind.MEDIA or _for_others(sentence, one.at))


def _for_others(sentence: str, at: int) -> bool:
    return sentence[:at].lower().removesuffix("the ").removesuffix("its ").endswith(", with ")
