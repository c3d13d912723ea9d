"""Who has spoken so far in an item, and whom a noun phrase, a description or a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from schemas import Claimant, ClaimantKind
from streams.extract.source.again import (
    Phrase,
    body_named_so,
    counter_again,
    described_as,
    has_spokesmen,
    last_again,
    may_carry,
    medium_again,
    of_who_spoke,
)
from streams.extract.source.bodies import (
    body_called,
    body_with_name,
    group_before,
    head_of,
    named_again,
    named_next,
)
from streams.extract.source.descriptors import name_with_kind
from streams.extract.source.introduced import called_by_office, of_kind_told, surname_in
from streams.extract.source.kinds import SPOKESMEN, bare, kind_of
from streams.extract.source.may_speak import (
    is_called,
    is_nobody,
    names_work,
)
from streams.extract.source.media import medium_named
from streams.extract.source.only_who import only_who, stripped
from streams.extract.source.parents import body_for
from streams.extract.source.pronouns import HE_OR_SHE, Told, taken_up
from streams.extract.source.short_forms import body_in_full, in_full, narrower
from streams.extract.source.sources import (
    Source,
    actor_source,
    counted_sources,
    is_number,
    of_actor,
    source_by_words,
)
from streams.extract.source.speaks_for import OFFICER, InOffice, body_meant, has_officers, in_office, of_it
from streams.extract.source.speech_words import listed
from streams.extract.source.spoken import Spoken
from streams.link.actors import Actor, actor, seat_of_government
from streams.needing import Needing

# "a local rights group" is none of those that the text names elsewhere
_IS_ANOTHER = re.compile(
    r"(?:an?|the|some|several|one)?\s?\b(?:local|another|other|separate|different|unnamed)\s", re.IGNORECASE
)
_WHO_CLAUSE = re.compile(
    r",\s+(?:which|who|whose|speaking|contacted|reached|quoted|cited|interviewed|identified|asked)\b"
)
# "the union said its doctors had counted": those who count for a body
_ITS_PEOPLE = re.compile(
    r"(?:its|their|his|her) (?:own )?(?:[a-z]+ ){0,2}?(?:teams?|members|volunteers|medics|doctors|staff|activists"
    r"|researchers|monitors|workers|investigators|observers|lawyers|delegates|troops|soldiers|men|officers|forces)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"^one of (?:the|those) (?=[a-z])", re.IGNORECASE)  # "One of the wounded men"
_OWN = frozenset({"our", "my"})
_ITS = {"its": "it", "the": "it", "his": "he", "her": "she"}
# "the Lawyers' Network, through its chairwoman Ana Vidal, spoke of": it speaks by her
_THROUGH = Needing(
    ("through", "via"),
    r"(?P<body>[^,]+(?:, [A-Z]+)?),? (?:speaking )?(?:through|via) (?:(?:its|their|the) )?(?:[a-z][\w-]* ){1,4}"
    r"(?P<person>[A-Z][\w’'-]+(?: [\w’'-]+){0,2} [A-Z][\w’'-]+)$",
)

# "a spokesman for the office": of that which spoke before
_FOR_THE = re.compile(r"(?:[Aa]n? |[Tt]he )?spokes(?:man|woman|person) (?:for|of|at) (?P<body>the [a-z][a-z ]+)")


LONGEST_HEAD = 3
"""So many words may follow the article of a body of which a clause tells more."""


_CALLED = frozenset({"source", *SPOKESMEN})


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
        self.spoken = self.spoken.by(claimant)
        if claimant.name != claimant.person and claimant.name.lower() not in listed("papers_named"):
            self._bodies.pop(claimant.name, None)
            self._bodies[claimant.name] = claimant
        if claimant.person and " " in claimant.person:
            self._people.setdefault(claimant.person.rsplit(" ", 1)[-1].lower(), claimant)

    def source(self, phrase: str, *, plainly: bool = False, at: int = 0) -> Source | None:
        """The claimant that a noun phrase names, and whether it names a person only.

        In this order: a known actor, what was said before, an actor of the item by description, a source by its words.
        """
        phrase = stripped(phrase)
        if medium := medium_named(phrase, self._sentences):
            return medium, False
        if is_nobody(phrase):
            return None
        phrase = _ONE_OF.sub("", phrase)
        if is_number(phrase):
            counted = counted_sources(phrase)
            return (counted, False) if counted else None
        who = only_who(phrase)
        found = self._of(who, plainly=plainly, at=at)
        if found is None:
            return None
        claimant = of_kind_told(found[0], self.sentence)
        return (claimant.model_copy(update={"text": phrase}) if who != phrase else claimant), found[1]

    def _of(self, phrase: str, *, plainly: bool, at: int) -> Source | None:
        """Whom a noun phrase names."""
        head = _WHO_CLAUSE.split(phrase)[0]
        if head[:4].lower() == "the " and len(head) < len(phrase) and head.count(" ") <= LONGEST_HEAD:
            phrase = head  # "the group, which relies on activists", "the Observatory, which has sources in Kasa"
        through = _THROUGH.match(phrase)
        if through and (body := self.source(through["body"], plainly=plainly, at=at)):
            return body[0].model_copy(update={"person": through["person"], "text": phrase}), False
        if named := self._by_name(phrase, head):
            return named
        if ", " in phrase and (called := name_with_kind(phrase)):
            return Claimant(name=called[0], kind=called[1], text=phrase), False
        if phrase[:3] in _ITS and _ITS_PEOPLE.fullmatch(phrase):
            return self._taken_up(_ITS[phrase[:3]], at)
        if (office := in_office(phrase)) and (speaks := self._in_office(office, phrase, at)):
            return speaks
        if phrase[:4].lower() == "its " and ((its := self._its(phrase, at)) or names_work(phrase)):
            return its
        if by_office := self._by_office(phrase):
            return by_office
        words = Phrase(phrase, bare(phrase).lower(), phrase.lower().startswith("the "), at)
        if words.last in listed("pronouns"):
            own = words.bare in ("we", "i") and '"' in self.sentence  # whoever is quoted, who is named beside
            return None if own else self._taken_up(words.last, at)
        if words.bare.split()[0] in _OWN and kind_of(words.bare) is not ClaimantKind.MEDIA:
            return None  # "Our records showed", of whoever is quoted
        if may_carry(words):
            return self._who_spoke_last(words)
        found = self._told_before(words) or source_by_words(phrase, plainly=plainly, in_small=self.sentence.islower())
        if found and found[0].name == "ministry" and (again := self._again("ministry", phrase)):
            return again, False  # "a ministry statement said", of that which spoke before
        return of_who_spoke(found, self.spoken.actors) if found else None

    def _by_name(self, phrase: str, head: str) -> Source | None:
        """Whom a phrase names, as far as its `head` or with what is told behind it."""
        if full := in_full(phrase, self._named, self._sentences):
            return narrower(full, phrase, self._actors())
        # "Moscow, which has shown nothing, says"; "the agency Vesna, which is close to the Guard, says"
        known = actor_source(head if seat_of_government(head) or ", which " in phrase else phrase)
        if known:
            return narrower(known, phrase, self._actors())
        named = phrase[:1].isupper() and surname_in(phrase) is None
        called = self._bodies.get(phrase) if named else None
        called = called or body_with_name(phrase) or body_in_full(phrase, self._sentences)
        return (called, False) if called else None

    def _actors(self) -> Iterator[Actor]:
        """Those who have spoken, the last first, and those whom the item names."""
        yield from self.spoken.actors
        yield from self._named()

    def _by_office(self, phrase: str) -> Source | None:
        """ "A spokesman for the office", of that which spoke before; "Vidal, the head of the region", of whom more may
        be told."""
        if (office := _FOR_THE.fullmatch(phrase)) and (again := self._again(bare(office["body"]).lower(), phrase)):
            return again, False
        called = called_by_office(phrase)
        return (self._by_surname(called.name) or (called, True)) if called else None

    def _who_spoke_last(self, words: Phrase) -> Source | None:
        """ "The statement said", "sources said": of who spoke last, else of nobody else; "the source said": of the
        last of whom only so much is told."""
        if one := (self._called(words) or self.last):
            return one, False
        alone = words.bare in ("source", "sources") or words.definite  # "the report says": so much is known
        return (Claimant(name=words.bare, kind=ClaimantKind.UNKNOWN, text=words.phrase), False) if alone else None

    def _called(self, words: Phrase) -> Claimant | None:
        """ "The source", "the spokesman": who was called so last, where who spoke last was not."""
        if not words.definite or words.bare not in _CALLED or is_called(self.last, words.bare):
            return None
        return next((body for body in reversed(self._bodies.values()) if is_called(body, words.bare)), None)

    def _told_before(self, words: Phrase) -> Source | None:
        """Whom a noun phrase names again, or takes up, of those of whom the item told before."""
        if words.definite and words.bare == "group" and (group := self._group_before(words.at)):
            return group, False
        if words.definite and (again := self._again(words.bare, words.phrase)):
            return again, False
        if called := self._called(words):
            return called, False
        if met := self._met_before(words) or self._by_surname(words.phrase):
            return met
        alone = " of " not in words.bare  # not "the head of a vigilante group"
        fighters = alone and words.bare.endswith(" group") and kind_of(words.bare) is ClaimantKind.BELLIGERENT
        group = self._group_before(words.at) if fighters and words.definite else None
        return (group, False) if group else None

    def _again(self, words: str, phrase: str) -> Claimant | None:
        """The body heard before that words name again."""
        again = None if words in listed("any_body") else named_again(words, self._bodies)
        return again.model_copy(update={"person": None, "text": phrase}) if again else None

    def _in_office(self, office: InOffice, phrase: str, at: int) -> Source | None:
        """ "Its spokesman, Col. Vidal", "the group's secretary", "Spokeswoman Ana Vidal": of the body told before."""
        before = self._before[-1] if self._before else ""
        just_spoke = self.last if has_spokesmen(self.last) and self._heard_in == before else None
        if office.body == "it":
            body = of_it(office, self.sentence[:at], before, just_spoke)
        elif office.body:
            found = self._told_before(Phrase(office.body, bare(office.body).lower(), definite=True, at=at))
            body = found[0] if found and not found[1] else body_meant(office.body, self._backwards(at))
        elif office.role == OFFICER and (known := self._people.get((office.person or "").rsplit(" ", 1)[-1].lower())):
            return known.model_copy(update={"text": phrase}), known.name == known.person
        else:
            last = self._speaking[0][0] if self._speaking else self.last
            body = last if has_spokesmen(last) else None
            body = body if body is None or office.role != OFFICER or has_officers(body) else None
        return (office.speaking_for(body, phrase), False) if body else None

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
        name = surname_in(phrase.partition(", of ")[0])  # "Vidal, of the relief committee, said"
        if name is None or kind_of(name.lower()):
            return None
        key = name.lower()
        if key not in self._people:
            self._people[key] = None  # the sentence that is asked may speak of the same name
            self._people[key] = self._introduced(name)
        known = self._people[key]
        return (known.model_copy(update={"text": phrase}), known.name == known.person) if known else None

    def _met_before(self, words: Phrase) -> Source | None:
        """The source met in the item before that a noun phrase stands for."""
        last, actors = self.last, self.spoken.actors
        if words.definite and words.bare in listed("any_body") and actors and last and last.id == actors[0].id:
            return last, False
        if body := named_next(words.phrase, self._after):
            return body, False
        described = None if _IS_ANOTHER.match(words.phrase) else described_as(words, self.spoken.actors, self._named)
        called_so = words.definite and words.bare in listed("bodies") and not is_called(last, words.bare)
        if not described and called_so:
            described = body_called(words.bare, self._backwards(words.at))
        if described:
            return described, False
        if last and counter_again(last, words):
            return last, False
        if last and (body := body_named_so(last, words)) and not self._is_introduced(last):
            return body, False
        again = last_again(last, words) if last else None
        medium = None if again else medium_again(words, reversed(self._bodies.values()))
        return (medium, False) if medium else again

    def _is_introduced(self, claimant: Claimant) -> bool:
        """Whether the item tells of whose office a person is."""
        known = self._introduced(claimant.name.rsplit(" ", 1)[-1])
        return known is not None and known.kind is not ClaimantKind.UNKNOWN

    def _group_before(self, at: int) -> Claimant | None:
        return group_before(self.last, self._backwards(at))

    def _backwards(self, at: int) -> tuple[str, ...]:
        """What was told before an offset of the sentence, the last first."""
        return self.sentence[:at], *reversed(self._before)

    def _taken_up(self, pronoun: str, at: int) -> Source | None:
        told = Told(self.sentence[:at], self._before, self.last, self._heard_in, self._speaking, self.spoken.person)
        found = taken_up(pronoun, told)
        if found and found[0].person and pronoun in HE_OR_SHE:
            known = self._people.get(found[0].person.rsplit(" ", 1)[-1].lower())
            found = (known, False) if known and known.person == found[0].person else found
        if found is None and pronoun in HE_OR_SHE:
            self.spoken = self.spoken._replace(unknown=True)
        return found
