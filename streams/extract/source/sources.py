"""A noun phrase -> the claimant that it names: a known actor, one that the item names, or a source by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from schemas import Claimant, ClaimantKind
from streams.extract.source.descriptors import called_by_name, without_short_form
from streams.extract.source.kinds import are_people, bare, before_told, head_noun, kind_beside, kind_of, kind_of_people
from streams.extract.source.named_people import in_service, person_in, titles
from streams.extract.source.parents import body_of_parent
from streams.extract.source.people_of_bodies import body_of_person
from streams.extract.source.speech_words import listed
from streams.extract.source.spokesmen import spoken_for
from streams.extract.text.nouns import is_nation, person_at
from streams.extract.text.number_words import TENS, UNITS
from streams.link.actors import Actor, ActorMention, actors_in, described, government, seat_of_government
from streams.link.gazetteer import spellings_of_countries
from streams.link.names import pattern
from streams.link.places import places_in
from streams.needing import Needing

Source = tuple[Claimant, bool]
"""A claimant, and whether only a person is named."""

_HEAD_ENDS = re.compile(r" (?:of|for|with) ")
_SOURCES = frozenset({"source", "sources"})
_ORDINALS = ("st", "nd", "rd", "th", "d")
_DIVISIONS = (" County", " District", " Province", " Municipality", " Parish", " Governorate", " Prefecture")
_STATE_MEDIA = "-state-media"  # "the state news agency IRNA": by its name, where it has one
_KEPT = 4096  # phrases; sources are called by the same few words
LONGEST_ABBREVIATION = 8
LONGEST_SMALL_NAME = 3
LONGEST_PLAIN = 6  # words by which a source is called that no table names
# "Coordination Headquarters for the Treatment of Prisoners of War": one name, with small words in it
_NAME_OF_BODY = re.compile(r"(?:[A-Z][\w’'&-]*\s+)+(?:(?:and|for|of|on|the|&|[A-Z][\w’'&-]*)\s+)*[A-Z][\w’'&-]*")
_OF_NO_PERSON = re.compile(r" (?:for|of|on|against|and|without|in) |\w [a-z]+$")  # "Northern diocese"
# "the Japanese government's Fire and Disaster Management Agency": the body speaks, not its owner
_OWNED_BODY = re.compile(r"['’]s\s+((?:[A-Z][\w-]+\s+(?:and\s+|of\s+|for\s+)?)+(?:[A-Z]\w+))")
# "the rebel government's health ministry": of whatever government, a ministry speaks for itself
_OWNED_MINISTRY = re.compile(
    r"(?: (?:government|administration|authorities))?['’]s?\s+(?P<ministry>(?:[a-z]+ ){1,4}ministry)\b"
)
# "the European Union's law enforcement agency Europol": what is called by its name speaks
_OWNED_BY_NAME = re.compile(
    r"['’]s\s+(?:[a-z][\w-]*\s+){0,4}(?:agency|body|group|organi[sz]ation|service|watchdog|force)\s+([A-Z].*)$"
)
_POSSESSIVE = re.compile(r"(?:['’]s?)\s")
# "officials in Japan" are officials: of whom, the place of the figure says
_THERE = Needing((" there", " here"), r" t?here$")
_ROLE_ABROAD = Needing(
    (" in ",),
    r"^(officials|police|authorities|residents|doctors|activists|medics|prosecutors) in (?:the )?[A-Z][\w' -]*$",
    re.IGNORECASE,
)
# "the mining company Stonegate", "Peace Forces in the north"
_PLACE_AT_END = re.compile(r"\s(?:in|at|from)\s.*$")
_NAME_AT_END = re.compile(
    r"(?:[^\W\d_][\w’'-]*\s+){0,4}?(?P<name>(?:\d{1,2})?[A-Z][\w’'&-]*(?:\s+[A-Z][\w’'&-]*){0,3})"
)
# "an HCSO news release": whose it is
_RELEASE = Needing((" release", " statement"), r"(?<=[A-Z]{2})(?:['’]s)? (?:news|press|media) (?:release|statement)$")
_STATION = re.compile(r"\d+[A-Z][A-Za-z]+(?: |$)")
_BRANCH = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s){0,2}?(?:affiliate|branch|offshoot|ally|franchise|wing|arm)s?\b")
_NOBODY = re.compile(r"\b(?:no|neither|none of) [^\W\d]", re.IGNORECASE)  # "so far no group has claimed ..."
_HARM = re.compile(
    r"(?:fatality|casualty|death|injury|mortality|damage|loss)", re.IGNORECASE
)  # "casualty estimates vary"
# "The mayor, Ana Vidal, speaking to Bor radio", "..., in a post on Facebook": whoever hears him
_SPEAKING_TO = Needing(
    ("speaking", "reached", "contacted", "interviewed", "in "),
    r",\s+(?:in (?:an?|his|her|their|its)\b.*"
    r"|(?:speaking|reached|contacted|interviewed)\s(?:to|by|with|on|over|from|via|in|at|under)\b.*)$",
)
# "Ana Vidal, who confirmed it to the Bor Sun": to whomever
_WHO_TELLS = Needing(
    ("who ",),
    r",? who (?:(?:also|later|has|had|only|first) )*(?:confirmed|told|spoke|talked|disclosed|declined|asked|refused"
    r"|requested|briefed|addressed|preferred|wished|narrated|did not|does not)\b.*$",
)
_WHO_CLAUSE = re.compile(r",\s+(?:who|which)\b")
# "the Ombudsman's Office, a body that protects rights", "doctors at the hospital in Bor, in the north"
_TOLD_BESIDE = re.compile(
    r"(?<=[\w)]{3}),\s+(?:in|at|near|on|an?|the|another|which|who|(?!acting\b)\w+(?:ed|ing))\s.*$"
)
_DAY_AT_END = re.compile(
    r"\s+(?:on|late|early)?\s*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$", re.IGNORECASE
)
_ITS_FIGURES = re.compile(
    r"(?P<body>.+?)(?:['’]s)?(?: (?:latest|new|own|official|updated|preliminary|initial|provisional|death|daily|weekly"
    r"|monthly|\w+day|morning|noon|evening|news|press|media))*"
    r" (?:figures|data|statistics|numbers|tally|toll|count|list|database|records|statement|bulletin|communiqué|report"
    r"|study|analysis|investigation|inquiry|review|survey|release|update)"
    r"(?: (?:of|for|on|made) .*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def actor_source(phrase: str) -> Source | None:
    """The known actor that a phrase names, and whether by a person only. A medium only where nobody else is named."""
    mentions = [m for m in actors_in(phrase) if not (_is_compound(phrase, m) or _is_namesake(phrase, m))]
    if mentions and (body := body_of_parent(phrase, mentions)):
        return of_actor(body, phrase, person_in(phrase, [(m.start, m.end) for m in mentions])), False
    owned = _OWNED_BODY.match(phrase, mentions[0].end) if len(mentions) == 1 else None
    if owned and kind_of(owned[1].lower()):
        return source_by_words(owned[1], plainly=True)
    owned = _OWNED_MINISTRY.match(phrase, mentions[0].end) if len(mentions) == 1 else None
    if owned:
        return source_by_words(owned["ministry"], plainly=True)
    owned = _OWNED_BY_NAME.match(phrase, mentions[0].end) if mentions else None
    if owned:
        return actor_source(owned[1]) or source_by_words(owned[1], plainly=True)
    if mentions:
        speaking = [m for m in mentions if not _owns(phrase, m, mentions)]
        named = next((m for m in speaking if not m.actor.id.endswith(_STATE_MEDIA)), speaking[0])
        chosen = next((m for m in speaking if m.actor.kind != ClaimantKind.MEDIA), named)
        people = {_full_name(phrase, m) for m in mentions if m.actor.id == chosen.actor.id} - {None}
        person = next(iter(people), None) or person_in(phrase, [(m.start, m.end) for m in mentions])
        only_person = bool(people) and all(_full_name(phrase, m) for m in mentions)
        return of_actor(chosen.actor, phrase, person), only_person
    country = country_named(phrase)
    return (of_actor(country, phrase, None), False) if country else None


def _owns(phrase: str, mention: ActorMention, others: Sequence[ActorMention]) -> bool:
    """ "The United Nations' children's agency UNICEF": the body speaks, not the one whose it is; nor
    does the one in "the Front's affiliate Dawn", "the Front offshoot Dawn"."""
    end = mention.end
    owns = _POSSESSIVE.match(phrase, end) or _BRANCH.match(phrase, end)
    return owns is not None and any(m.start > end and m.actor.kind != ClaimantKind.MEDIA for m in others)


def _is_compound(phrase: str, mention: ActorMention) -> bool:
    """ "The Front-run town", "who heads the anti-Front operations": no word of theirs."""
    return phrase[mention.end : mention.end + 1] == "-" or phrase[: mention.start].lower().endswith("anti-")


def _is_namesake(phrase: str, mention: ActorMention) -> bool:
    """ "Tunisian Observatory for Human Rights" is not the body of another country that is known by the shorter name."""
    if mention.actor.kind not in (ClaimantKind.MONITOR, ClaimantKind.NGO) or not mention.start:
        return False
    before = phrase[: mention.start].split()
    return bool(before) and is_nation(before[-1]) and not mention.actor.name.startswith(before[-1])


def described_source(phrase: str, named: Sequence[Actor]) -> Claimant | None:
    """The actor of the item that a description stands for ("the coalition", "the office")."""
    lowered = bare(phrase).lower()
    known = described(lowered, named) or _by_last_word(lowered, named)
    return of_actor(known, phrase, person_in(phrase, [])) if known else None


@lru_cache(maxsize=_KEPT)
def source_by_words(phrase: str, *, plainly: bool, in_small: bool = False) -> Source | None:
    """A source that no table names. `plainly`: its verb leaves no doubt. `in_small`: in a sentence without capitals any
    short subject may be a name."""
    if _NOBODY.search(phrase) or _HARM.fullmatch(phrase):
        return None
    if named := called_by_name(phrase):
        return Claimant(name=named[0], kind=named[1], text=phrase), False
    phrase = _WHO_TELLS.sub("", _SPEAKING_TO.sub("", _RELEASE.sub("", phrase)))
    kind, person = kind_of(phrase.lower()), person_in(phrase, [])
    body = person if person and _is_of_body(person, phrase) else None
    phrase = _WHO_CLAUSE.split(phrase)[0]
    if kind is None and in_service(bare(phrase), person):
        kind = ClaimantKind.GOVERNMENT
    if kind is None and person and body is None:
        kind = kind_beside(phrase, person)
    if kind is None:
        return _of_unknown_kind(phrase, person, plainly=plainly, in_small=in_small)
    return _of_kind(phrase, kind, person, body), False


def _of_unknown_kind(phrase: str, person: str | None, *, plainly: bool, in_small: bool) -> Source | None:
    """A source whose words do not tell of what kind it is: by its work, by a name, or by any words behind a verb that
    leaves no doubt."""
    words = bare(phrase)
    of_work = _works().sub("", words)
    if of_work != words and (plainly or of_work[:1].isupper()):
        first, *more = of_work.split()
        if first.lower() not in listed("leading") and len(more) < 6:  # not "a communique of May 6"
            return Claimant(name=of_work, kind=ClaimantKind.UNKNOWN, text=phrase), False
    untitled = titles().sub("", words)
    common = words[1:].islower() and are_people(words)  # "Researchers say"
    is_name = untitled[:1].isupper() and len(untitled.split()) <= 3 and not untitled.isupper() and not common
    is_name = is_name or (" " in untitled and _NAME_OF_BODY.fullmatch(untitled) is not None and not person)
    if leads := spoken_for(words, person):
        return Claimant(name=leads, kind=ClaimantKind.UNKNOWN, person=person, text=phrase), False
    if (person is None and is_name and _is_region(untitled)) or (is_name and untitled.endswith(_DIVISIONS)):
        return Claimant(name=untitled, kind=ClaimantKind.GOVERNMENT, text=phrase), False
    if person or is_name:
        name = person or untitled
        is_body = (person is None and len(name.split()) > 3) or _is_of_body(name, phrase)
        is_body = is_body or (name.endswith("s") and is_nation(name.rsplit(" ", 1)[-1]))  # "Ethnic Albanians say"
        by_person = None if is_body else name
        return Claimant(name=name, kind=ClaimantKind.UNKNOWN, person=by_person, text=phrase), not is_body
    named = (_name_at_end(words) or _plain_name(phrase, in_small=in_small)) if plainly else None
    return (Claimant(name=named, kind=kind_of_people(named), text=phrase), False) if named else None


def _is_region(name: str) -> bool:
    """Whether a name is a state's or a province's: where it speaks its authorities do ("Kasa State reported")."""
    return any(
        (one.start, one.end, one.kind, one.place.precision) == (0, len(name), "name", "region")
        for one in places_in(name)
    )


def _plain_name(phrase: str, *, in_small: bool) -> str | None:
    """The words of a noun phrase that may be a source's: "the railway", "a village chief"."""
    words = bare(phrase).split()
    if are_people(phrase) and (len(words) > LONGEST_PLAIN or words[-1].lower() in listed("nobody")):
        return before_told(phrase)  # "a man wounded in the blast", "farmers who fled to the border town of Bor"
    if len(words) > LONGEST_PLAIN or words[-1].lower() in listed("nobody"):
        return None
    definite = phrase.lower().startswith(("the ", "his ", "her ", "their ", "its "))
    head = head_noun(_PLACE_AT_END.sub("", _HEAD_ENDS.split(bare(phrase))[0]))
    known = definite or words[-1].lower().removesuffix("s") in listed("bodies") - {"unit", "body"}
    known = known or (in_small and len(words) <= LONGEST_SMALL_NAME)
    known = known or any(person_at([word.lower()], 0) or word.lower() in _SOURCES for word in (words[-1], head))
    known = known or person_at([word.lower() for word in words[-2:]], 0) is not None  # "a village chief"
    known = known or head.lower() in listed("inquiries")
    return bare(phrase) if known else None


def _of_kind(phrase: str, kind: ClaimantKind, person: str | None, body: str | None) -> Claimant:
    """A source by the words that tell its kind. `body`: what looks like a person's name, where it is a body's."""
    if body is None and (speaks := body_of_person(phrase, kind, person)):
        return speaks
    name = without_short_form(_DAY_AT_END.sub("", _works().sub("", bare(_TOLD_BESIDE.sub("", phrase)))))
    name = _whose_figures(_THERE.sub("", _ROLE_ABROAD.sub(r"\1", name)))
    person = None if body else person
    said_by = spoken_for(_works().sub("", bare(phrase)), person)
    kind = kind_of_spoken_for(said_by, kind) if said_by else kind
    return Claimant(name=said_by or body or person or name, kind=kind, person=person, text=phrase)


def kind_of_spoken_for(body: str, kind: ClaimantKind) -> ClaimantKind:
    """The kind of a body for which a spokesman speaks: "the Harbour Trust" is no state's, as "Kasa State" is."""
    called = body[:1].isupper() and body.rsplit(" ", 1)[-1][:1].isupper()  # "Bor security" is no name
    named = called and " " in body and kind_of(body.lower()) is None
    states = body.endswith((*_DIVISIONS, " State")) or any(
        (one.start, one.end) == (0, len(body)) for one in places_in(body)
    )
    return ClaimantKind.UNKNOWN if kind is ClaimantKind.GOVERNMENT and named and not states else kind


def _is_of_body(name: str, phrase: str) -> bool:
    """Whether a name is a body's by its last word or what it is called ("Harbour Trust", "the firm Vista Silver"), or
    by what no person's has: an article, "for" ("the Harbour Circle", "Lanterns for Peace")."""
    lead = phrase.partition(name)[0]
    if (lead.lower().endswith("the ") and " " in name) or _OF_NO_PERSON.search(name):
        return True
    last = name.rsplit(" ", 1)[-1]
    if last != name and last.isupper() and last.isalpha() and len(last) > 1 and not name.isupper():
        return True  # "Bor Township PDF"
    return name.rsplit(" ", 1)[-1].lower() in listed("end_names") or not listed("bodies").isdisjoint(lead.split()[-1:])


def _whose_figures(name: str) -> str:
    """ "health ministry" of "health ministry's latest figures"."""
    match = _ITS_FIGURES.fullmatch(name)
    body = match["body"].lower() if match else ""
    return (
        match["body"] if match and kind_of(body) and body not in ("news", "press", "official") else name
    )  # "a news release"


def _name_at_end(phrase: str) -> str | None:
    """The name with which a noun phrase of at most seven words ends; an abbreviation is one too ("ANB said")."""
    match = _NAME_AT_END.fullmatch(_PLACE_AT_END.sub("", phrase))
    if match is None or (match["name"].isupper() and len(match["name"]) > LONGEST_ABBREVIATION):
        return None
    before = phrase[: match.start("name")].lower().split()
    return None if "of" in before or match["name"].lower() in listed("nobody") else match["name"]


def counted_sources(phrase: str) -> Claimant | None:
    """ "Two sources", "three officials": sources of whom only the number is told; None for any other number."""
    lowered = phrase.lower()
    kind = kind_of(lowered)
    if kind is None and not lowered.endswith((" sources", " people")):
        return None
    return Claimant(name=phrase, kind=kind or ClaimantKind.UNKNOWN, text=phrase)


def is_number(phrase: str) -> bool:
    """True where a phrase begins with a number; not with an ordinal ("the 3d Brigade")."""
    if _STATION.match(phrase):
        return False  # "10TV reports"
    first = phrase.lower().split()[0].split("-")[0]
    return first in UNITS or first in TENS or (first[0].isdigit() and not first.endswith(_ORDINALS))


def of_actor(actor: Actor, phrase: str, person: str | None) -> Claimant:
    return Claimant(name=actor.name, id=actor.id, kind=actor.kind, person=person, text=phrase)


def _full_name(phrase: str, mention: ActorMention) -> str | None:
    """The longest name under which the actor's person is known: "Dujarric" -> "Stephane Dujarric"."""
    people = mention.actor.people
    name = phrase[mention.start : mention.end]
    if name not in people:
        return None
    return max((p for p in people if p.split()[-1] == name.split()[-1]), key=len)


def country_named(phrase: str) -> Actor | None:
    """A phrase that is the name of a country, or of its capital, and nothing else speaks for its government."""
    name = bare(phrase)
    for mention in places_in(name) if pattern(name) in spellings_of_countries() else ():
        if (
            mention.kind == "name"
            and (mention.start, mention.end) == (0, len(name))
            and mention.place.precision == "country"
        ):
            return government(mention.place.country or "")
    return seat_of_government(name) or seat_of_government(phrase)


def _by_last_word(lowered: str, named: Sequence[Actor]) -> Actor | None:
    """ "The office" is the only actor of the item whose name ends so."""
    if " " in lowered or kind_of(lowered) is None:
        return None
    fitting = [one for one in named if one.name.lower().split()[-1] == lowered]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _works() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:latest|new|official|initial|preliminary|provisional|recent|updated)\s+)*"
        rf"(?:{'|'.join(sorted(listed('works')))})\s+(?:(?:{'|'.join(sorted(listed('made')))})\s+(?:on\s+\w+day\s+)?)?(?:by|from|of)\s+(?!(?:inside|within|near|across|around)\b)(?:(?:the|his|her|its|their|a)\s+)?",
        re.IGNORECASE,
    )
