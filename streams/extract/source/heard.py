"""Who has spoken so far in an item, and whom a noun phrase, a description or a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeGuard

from schemas import Claimant, ClaimantKind
from streams.extract.source.bodies import (
    body_called,
    body_with_name,
    head_of,
    named_again,
)
from streams.extract.source.introduced import (
    surname_in,
)
from streams.extract.source.may_speak import (
    SPOKESMEN,
    is_called,
    is_group,
    is_nobody,
    is_other_body,
    names_work,
)
from streams.extract.source.parents import body_for, is_body_of
from streams.extract.source.pronouns import HE_OR_SHE, Told, taken_up
from streams.extract.source.short_forms import actor_in_full
from streams.extract.source.sources import (
    Source,
    actor_source,
    bare,
    counted_sources,
    described_source,
    is_number,
    kind_of,
    of_actor,
    source_by_words,
)
from streams.extract.source.subjects import listed
from streams.extract.text.nouns import is_nation
from streams.link.actors import Actor, actor, actors_in, described, seat_of_government
from streams.needing import Needing

_ACCORDING = re.compile(r"^according to\s+", re.IGNORECASE)  # before a word that is verb and noun: "media reports"
# "a local rights group" is none of those that the text names elsewhere
_IS_ANOTHER = re.compile(
    r"(?:an?|the|some|several|one)?\s?\b(?:local|another|other|separate|different|unnamed)\s", re.IGNORECASE
)
_KEEP_COUNT = frozenset({ClaimantKind.MONITOR, ClaimantKind.NGO})
_HAVE_SPOKESMEN = frozenset(ClaimantKind) - {ClaimantKind.MEDIA, ClaimantKind.WITNESS}
# "a broadcast monitored in Nicosia said": where it was heard is not who speaks
_WHERE_HEARD = Needing(
    ("monitored", "received", "heard", "obtained", "seen", "reviewed"),
    r"(?<=\w)\s+(?:monitored|received|heard|obtained|seen|reviewed)\s+(?:in|by|at)\s.*$",
)
_WHO_CLAUSE = re.compile(r",\s+(?:which|who|whose)\b")
# "the Lawyers' Network, through its chairwoman Ana Vidal, spoke of": it speaks by her
_THROUGH = Needing(
    ("through", "via"),
    r"(?P<body>[^,]+(?:, [A-Z]+)?),? (?:speaking )?(?:through|via) (?:(?:its|their|the) )?(?:[a-z][\w-]* ){1,4}"
    r"(?P<person>[A-Z][\w’'-]+(?: [\w’'-]+){0,2} [A-Z][\w’'-]+)$",
)
# "The National Lawyers Network (NLN) said ...": a body by its name
_NAMES_BODY = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w’'&-]* (?:(?:of|for|and|the|&|[A-Z][\w’'&-]*|\([A-Z]\w+\)) )+?"
    r"(?:network|group|organi[sz]ation)?) ?(?:has |have |had |also )*"
    r"(?:said|says|told|reported|reports|added|estimated|documented|counted|put|accused|blamed)\b"
)


# "Spokeswoman Ana Vidal said": for the body that spoke before
_SPOKESMAN = re.compile(r"(?:[Aa]nother )?[Ss]pokes(?:man|woman|person) (?P<person>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)$")


_SHORT_FORM = re.compile(r"(?:[Tt]he )?[A-Z]{2,6}")
# "Vidal, the head of the region": by the office that stands behind
_CALLED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+), (?P<office>(?:the|an?) (?:[a-z-]+ )*?(?P<role>[a-z]+)(?: (?:of|for) .+)?)"
)


def _of_role(called: re.Match[str]) -> Claimant:
    kind = kind_of(called["office"].lower()) or ClaimantKind.UNKNOWN
    return Claimant(name=called["name"], kind=kind, person=called["name"], text=called[0])


class Spoken(NamedTuple):
    """`last`: the last source. `actors`: the known ones among all, the last first. `unknown`: in the last sentence
    somebody speaks of whom only "he" or "she" tells."""

    last: Claimant | None = None
    actors: tuple[Actor, ...] = ()
    unknown: bool = False


class Heard:
    """The sources of one document so far: the actors that it names, and who has spoken, whom pronouns take up."""

    def __init__(
        self,
        named: Callable[[], list[Actor]],
        introduced: Callable[[str], Claimant | None] = lambda _: None,
        sentences: Callable[[], Iterable[str]] = lambda: (),
    ) -> None:
        """`introduced`: who is called by a surname, as the item introduces him or her. `sentences`: all of the
        item."""
        self._named, self._introduced, self._sentences = named, introduced, sentences
        self._people: dict[str, Claimant | None] = {}
        self._bodies: dict[str, Claimant] = {}
        self.spoken = Spoken()
        self._speaking: tuple[Source, int] | None = None
        self.sentence = self._after = self._heard_in = ""
        self._before: Sequence[str] = ()

    @property
    def last(self) -> Claimant | None:
        """The last source."""
        return self.spoken.last

    def begin(self, sentence: str, before: Sequence[str], after: str = "") -> None:
        """Go on with a sentence. `before`: the sentences right before it. `after`: the one that follows."""
        self.sentence, self._before, self._after, self._speaking = sentence, before, after, None
        if self.spoken.unknown:
            self.spoken = self.spoken._replace(unknown=False)

    def speaks(self, source: Source, end: int) -> None:
        """Somebody speaks in the sentence, by a verb that ends at offset `end`."""
        self._speaking = source, end

    def hear(self, claimant: Claimant) -> None:
        """Somebody has spoken in a sentence, which is over."""
        self._heard_in = self.sentence
        speaker = actor(claimant.id) if claimant.id else None
        actors = self.spoken.actors
        if speaker:
            actors = (speaker, *(one for one in actors if one.id != speaker.id))
        if claimant.name != claimant.person:
            self._bodies.pop(claimant.name, None)
            self._bodies[claimant.name] = claimant
        if claimant.person and " " in claimant.person:
            self._people.setdefault(claimant.person.rsplit(" ", 1)[-1].lower(), claimant)
        self.spoken = self.spoken._replace(last=claimant, actors=actors)

    def source(self, phrase: str, *, plainly: bool = False, at: int = 0) -> Source | None:
        """The claimant that a noun phrase names, and whether it names a person only.

        In this order: a known actor, what was said before, an actor of the item by description, a source by its words.
        """
        phrase = _ACCORDING.sub("", phrase.strip(" ,“”\"'-–"))
        if is_nobody(phrase):
            return None
        if is_number(phrase):
            counted = counted_sources(phrase)
            return (counted, False) if counted else None
        phrase = _WHERE_HEARD.sub("", phrase)
        head = _WHO_CLAUSE.split(phrase)[0]
        if head[:4].lower() == "the " and head.lower()[4:] in listed("bodies") | listed("carried"):
            phrase = head  # "the group, which relies on activists"
        through = _THROUGH.match(phrase)
        if through and (body := self.source(through["body"], plainly=plainly, at=at)):
            return body[0].model_copy(update={"person": through["person"], "text": phrase}), False
        if _SHORT_FORM.fullmatch(phrase) and (full := self._in_full(phrase)):
            return self._narrower(full, phrase)
        known = actor_source(head if seat_of_government(head) else phrase)  # "Moscow, which has shown nothing, says"
        if known:
            return self._narrower(known, phrase)
        if called := body_with_name(phrase):
            return called, False
        if phrase[:4].lower() == "its ":
            its = self._its(phrase, at)
            if its or names_work(phrase):
                return its
        if (spokesman := _SPOKESMAN.match(phrase)) and self._is_body(self.last):
            return self.last.model_copy(update={"person": spokesman["person"], "text": phrase}), False
        if (by_role := _CALLED.fullmatch(phrase)) and by_role["role"] in listed("of_people"):
            return self._by_surname(by_role["name"]) or (_of_role(by_role), True)
        lowered, definite = bare(phrase).lower(), phrase.lower().startswith("the ")
        last_word = lowered.split()[-1]
        if last_word in listed("pronouns"):
            own = lowered in ("we", "i") and '"' in self.sentence  # whoever is quoted, who is named beside
            return None if own else self._taken_up(last_word, at)
        goes_back = last_word in listed("carried") and (lowered == last_word or definite)
        if goes_back and not kind_of(lowered):
            if self.last:
                return self.last, False
            alone = lowered in ("source", "sources") or definite  # "the report says": so much is known
            return (Claimant(name=lowered, kind=ClaimantKind.UNKNOWN, text=phrase), False) if alone else None
        group = self._group_before(at) if definite and lowered == "group" else None
        if group:
            return group, False
        again = named_again(lowered, self._bodies) if definite and lowered not in listed("any_body") else None
        if again:
            return again.model_copy(update={"person": None, "text": phrase}), False
        met = self._met_before(phrase, lowered, definite, at) or self._by_surname(phrase)
        fighters = lowered.endswith(" group") and kind_of(lowered) is ClaimantKind.BELLIGERENT
        if met is None and fighters and definite and (group := self._group_before(at)):
            return group, False
        return met or source_by_words(phrase, plainly=plainly, in_small=self.sentence.islower())

    def _in_full(self, short: str) -> Source | None:
        """The known actor whose short form the words are."""
        letters = bare(short)
        full = None if actor_source(letters) else actor_in_full(letters, self._named(), self._sentences())
        return (of_actor(full, short, None), False) if full else None

    def _narrower(self, known: Source, phrase: str) -> Source:
        """ "MONUSCO said ... The UN mission said ...": the body that was named before, where the words are its."""
        work = bare(phrase).lower().split(" ")[1:]
        bodies = (
            [one for one in (*self.spoken.actors, *self._named()) if is_body_of(one.id, known[0].id)] if work else []
        )
        found = described(" ".join(work), bodies) if bodies else None
        return (of_actor(found, phrase, known[0].person), known[1]) if found else known

    def _its(self, phrase: str, at: int) -> Source | None:
        """ "Its director", "its human rights office", "its first bulletin": of whom the text told before."""
        if head := head_of(phrase, self.sentence[:at], self._before[-1] if self._before else ""):
            return head, False
        if part := self._body_of_last(phrase[4:]):
            return of_actor(part, phrase, None), False
        return self._taken_up("it", at) if names_work(phrase) else None

    def _body_of_last(self, work: str) -> Actor | None:
        """ "The UN said ... Its human rights office said ...": of who spoke last."""
        last = actor(self.last.id) if self.last and self.last.id else None
        return body_for(last, work) if last else None

    def _by_surname(self, phrase: str) -> Source | None:
        """ "Vidal said": whom the item calls "police chief Ana Vidal" where it speaks of her first."""
        name = surname_in(phrase)
        if name is None or kind_of(name.lower()):
            return None
        key = name.lower()
        if key not in self._people:
            self._people[key] = None  # the sentence that is asked may speak of the same name
            self._people[key] = self._introduced(name)
        known = self._people[key]
        return (known.model_copy(update={"text": phrase}), known.name == known.person) if known else None

    def _met_before(self, phrase: str, lowered: str, definite: bool, at: int) -> Source | None:
        """The source met in the item before that a noun phrase stands for. `lowered`: its bare words; `definite`: with
        a "the" before them."""
        last, last_word = self.last, lowered.split()[-1]
        if (
            definite
            and lowered in listed("any_body")
            and self.spoken.actors
            and last
            and last.id == self.spoken.actors[0].id
        ):
            return last, False
        body = self._named_next(phrase, lowered)
        if body:
            return body, False
        described = None if _IS_ANOTHER.match(phrase) else self._described(phrase, lowered, definite)
        if not described and definite and lowered in listed("bodies") and not is_called(last, lowered):
            described = body_called(lowered, (self.sentence[:at], *reversed(self._before)))
        if described or not last:
            return (described, False) if described else None
        of_last_kind = kind_of(lowered) in (None, last.kind) or (
            lowered in SPOKESMEN and not definite and last.name != last.person and last.kind in _HAVE_SPOKESMEN
        )
        if last_word in listed("carried") and of_last_kind and len(lowered.split()) <= 2:
            whose = bare(phrase).split()[0]  # "Tibetan sources" are not who spoke last
            return (last, False) if not is_nation(whose) or whose in last.name else None
        if definite and lowered in listed("bodies") and last.name != last.person and not is_other_body(last, lowered):
            return last, False
        if definite and lowered in listed("papers") and last.kind is ClaimantKind.MEDIA:
            return last, False
        return (last, True) if last.person and last_word in last.person.lower().split() else None

    def _named_next(self, phrase: str, lowered: str) -> Claimant | None:
        """ "... a rights group has said. The Harbour Lawyers network said ...": the next sentence names the body."""
        if phrase[:2].lower() not in ("a ", "an") or lowered.split()[-1] not in listed("bodies"):
            return None
        match = _NAMES_BODY.match(self._after)
        if match is None:
            return None
        known = actor_source(match["name"])
        if known:
            return known[0] if {known[0].kind, kind_of(lowered)} <= _KEEP_COUNT else None
        kind = kind_of(match["name"].lower()) or kind_of(lowered)
        return Claimant(name=match["name"].strip(), kind=kind or ClaimantKind.UNKNOWN, text=phrase)

    def _described(self, phrase: str, lowered: str, definite: bool) -> Claimant | None:
        """The actor that a description stands for: who spoke last, else who spoke before, else who is named."""
        for candidates in (self.spoken.actors[:1], self.spoken.actors) if definite else ():
            if known := described_source(phrase, candidates):
                return known
        speaker = next(iter(self.spoken.actors), None)
        if definite and speaker and lowered in listed("bodies"):
            known_as = (*speaker.descriptions, *speaker.kind_descriptions, speaker.name.lower())
            if any(words.endswith(f" {lowered}") for words in known_as):
                return of_actor(speaker, phrase, None)
        return described_source(phrase, self._named())

    def _is_body(self, last: Claimant | None) -> TypeGuard[Claimant]:
        """Whether who spoke last is a body that has spokesmen."""
        return last is not None and last.name != last.person and last.kind in _HAVE_SPOKESMEN

    def _group_before(self, at: int) -> Claimant | None:
        """ "The army blamed the PKK. The group denied it.": no state is a group, so the last that was named before."""
        speaker = actor(self.last.id) if self.last and self.last.id else None
        if speaker is None and self.last and self.last.kind is not ClaimantKind.GOVERNMENT:
            return None
        if speaker and is_group(speaker):
            return None
        for text in (self.sentence[:at], *reversed(self._before)):
            for mention in reversed(actors_in(text)):
                if is_group(mention.actor):
                    return of_actor(mention.actor, text[mention.start : mention.end], None)
        return None

    def _taken_up(self, pronoun: str, at: int) -> Source | None:
        told = Told(self.sentence[:at], self._before, self.last, self._heard_in, self._speaking)
        found = taken_up(pronoun, told)
        if found is None and pronoun in HE_OR_SHE:
            self.spoken = self.spoken._replace(unknown=True)
        return found
