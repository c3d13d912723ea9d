"""A noun phrase -> the claimant that it names: a known actor, one that the item names, or a source by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from schemas import Claimant, ClaimantKind
from streams.extract import lexicon
from streams.extract.lexicon import any_of
from streams.extract.source.parents import body_of_parent
from streams.extract.source.subjects import listed
from streams.extract.text.nouns import is_nation, person_at
from streams.extract.text.number_words import TENS, UNITS
from streams.link.actors import Actor, ActorMention, actors_in, described, government, seat_of_government
from streams.link.places import places_in
from streams.needing import Needing

Source = tuple[Claimant, bool]
"""A claimant, and whether only a person is named."""

NAME = re.compile(
    r"(?!The\b|A\b|An\b)(?:[A-Z][\w’'-]+\.?)(?:\s+(?:al-|wal-|ul-|bin|ibn|de|van|von|el|da|der|[A-Z]\.?(?=\s))?\s?[A-Z][\w’'-]+)+"
)
_HEAD_ENDS = re.compile(r" (?:of|for|with) ")
_SOURCES = frozenset({"source", "sources"})
_LETTER = re.compile(r"\w")
_ORDINALS = ("st", "nd", "rd", "th", "d")
_KEPT = 4096  # phrases; sources are called by the same few words
LONGEST_ABBREVIATION = 8
LONGEST_SMALL_NAME = 3
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "one", "some", "several", "other", "local", "same"})
# "officials at the Northern Power Plant", "Centers for Disease Control": what follows is no person's name
_BODY_OF = re.compile(r"\b(?:at|for|in|of|on|from)\s+(?:the\s+)?$|\b[A-Z]\w+ and\s+$")
_GOES_ON_AS_BODY = re.compile(r"\s+(?:for|of|on)\s+(?:the\s+)?[A-Z]")
# "Coordination Headquarters for the Treatment of Prisoners of War": one name, with small words in it
_NAME_OF_BODY = re.compile(r"(?:[A-Z][\w’'&-]*\s+)+(?:(?:and|for|of|on|the|&|[A-Z][\w’'&-]*)\s+)*[A-Z][\w’'&-]*")
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
_WHOSE = re.compile(r"['’]s$")
# "Ana Vidal of the Harbour Doctors Network": the body for which a person speaks
_PERSON_OF_BODY = re.compile(r"(?P<who>[^,]+?),? (?:of|from|with) (?:the )?(?P<body>[^,]+)")
_OF_BODY = re.compile(r",? (?:of|from|with) (?:the )?(?P<body>[A-Z][\w’'&-]*(?: (?:of|for|and|the|&|[A-Z][\w’'&-]*))*)")
# "officials in Japan" are officials: of whom, the place of the figure says
_ROLE_ABROAD = Needing(
    (" in ",),
    r"^(officials|police|authorities|residents|doctors|activists|medics|prosecutors) in (?:the )?[A-Z][\w' -]*$",
    re.IGNORECASE,
)
# "the mining company Stonegate", "Peace Forces in the north"
_PLACE_AT_END = re.compile(r"\s(?:in|at|from)\s.*$")
_NAME_AT_END = re.compile(r"(?:[^\W\d_][\w’'-]*\s+){0,4}?(?P<name>[A-Z][\w’'&-]*(?:\s+[A-Z][\w’'&-]*){0,3})")
_NOBODY = re.compile(r"\b(?:no|neither|none of) [^\W\d]", re.IGNORECASE)  # "so far no group has claimed ..."
_HARM = re.compile(
    r"(?:fatality|casualty|death|injury|mortality|damage|loss)", re.IGNORECASE
)  # "casualty estimates vary"
_WHO_CLAUSE = re.compile(r",\s+(?:who|which)\b")
# "the Ombudsman's Office, a body that protects rights", "doctors at the hospital in Bor, in the north"
_TOLD_BESIDE = re.compile(r"(?<=\w{3}),\s+(?:in|at|near|on|an?|the|which|who|\w+ed)\s.*$")
_DAY_AT_END = re.compile(
    r"\s+(?:on|late|early)?\s*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$", re.IGNORECASE
)
# "a spokeswoman for the fire department", "the interior ministry's chief spokesman, Luis Vidal"
_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|of|at|with) (?:the |its )?(?P<body>[^,;()]+)", re.IGNORECASE
)
_SPOKESMAN_OF = re.compile(
    r"(?P<body>[^,;()]+?)(?:['’]s)? (?:(?:chief|deputy|official|senior|lead|top) )?spokes(?:man|woman|person)\b",
    re.IGNORECASE,
)
# "Brigadier Luis Vidal, the military spokesman"
_SPOKESMAN_BEHIND = re.compile(
    r",\s+(?:the |an? |its )?(?P<body>[^,;()]+?)(?:['’]s)? (?:(?:chief|deputy|official|senior|lead|top) )?"
    r"spokes(?:man|woman|person)\b",
    re.IGNORECASE,
)
# "the Police Public Relations Officer, Ana Vidal", "police image maker Luis Vidal": for the police
_OFFICER_OF = re.compile(
    r"(?P<body>(?:[\w’'-]+ ){1,5}?),? ?(?:public relations|public information|image|press|media|information)"
    r" (?:officer|maker)\b.*",
    re.IGNORECASE,
)
_ITS_FIGURES = re.compile(
    r"(?P<body>.+?)(?:['’]s)?(?: (?:latest|new|own|official|updated|preliminary|initial|provisional|death))*"
    r" (?:figures|data|statistics|numbers|tally|toll|count|list|database|records)(?: (?:of|for|on|made) .*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def actor_source(phrase: str) -> Source | None:
    """The known actor that a phrase names, and whether by a person only. A medium only where nobody else is named."""
    mentions = [m for m in actors_in(phrase) if phrase[m.end : m.end + 1] != "-" and not _is_namesake(phrase, m)]
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
        chosen = next((m for m in speaking if m.actor.kind != ClaimantKind.MEDIA), speaking[0])
        people = {_full_name(phrase, m) for m in mentions if m.actor.id == chosen.actor.id} - {None}
        person = next(iter(people), None) or person_in(phrase, [(m.start, m.end) for m in mentions])
        only_person = bool(people) and all(_full_name(phrase, m) for m in mentions)
        return of_actor(chosen.actor, phrase, person), only_person
    country = country_named(phrase)
    return (of_actor(country, phrase, None), False) if country else None


def _owns(phrase: str, mention: ActorMention, others: Sequence[ActorMention]) -> bool:
    """ "The United Nations' children's agency UNICEF": the body speaks, not the one whose it is."""
    end = mention.end
    return _POSSESSIVE.match(phrase, end) is not None and any(
        m.start > end and m.actor.kind != ClaimantKind.MEDIA for m in others
    )


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
    kind, person = kind_of(phrase.lower()), person_in(phrase, [])
    body = person if person and _is_of_body(person, phrase) else None
    phrase = _WHO_CLAUSE.split(phrase)[0]
    untitled = titles().sub("", bare(phrase))
    of_work = _works().sub("", bare(phrase))
    by_name = plainly or of_work[:1].isupper()
    of_work = bare(phrase) if of_work.split()[0].lower() in listed("leading") else of_work  # "a communique of May 6"
    if kind is None and by_name and of_work != bare(phrase) and len(of_work.split()) <= 6:
        return Claimant(name=of_work, kind=ClaimantKind.UNKNOWN, text=phrase), False
    if kind is None:
        is_name = untitled[:1].isupper() and len(untitled.split()) <= 3 and not untitled.isupper()
        is_name = is_name or (" " in untitled and _NAME_OF_BODY.fullmatch(untitled) is not None and not person)
        if person or is_name:
            name = person or untitled
            is_body = (person is None and len(name.split()) > 3) or _is_of_body(name, phrase)
            return Claimant(
                name=name, kind=ClaimantKind.UNKNOWN, person=None if is_body else name, text=phrase
            ), not is_body
        if plainly and (named := _name_at_end(bare(phrase))):
            return Claimant(name=named, kind=ClaimantKind.UNKNOWN, text=phrase), False
        words = bare(phrase).split()
        definite = phrase.lower().startswith(("the ", "his ", "her ", "their ", "its "))
        head = _PLACE_AT_END.sub("", _HEAD_ENDS.split(bare(phrase))[0]).split()[-1]
        known = definite or (in_small and len(words) <= LONGEST_SMALL_NAME)
        known = known or any(person_at([word.lower()], 0) or word.lower() in _SOURCES for word in (words[-1], head))
        known = known or person_at([word.lower() for word in words[-2:]], 0) is not None  # "a village chief"
        if not plainly or len(words) > 6 or words[-1].lower() in listed("nobody") or not known:
            return None
        return Claimant(name=bare(phrase), kind=ClaimantKind.UNKNOWN, text=phrase), False
    if person and body is None and (of := _OF_BODY.fullmatch(phrase.partition(person)[2])):
        body = of["body"] if kind_of(of["body"].lower()) is kind else None
        if body:
            return Claimant(name=body, kind=kind, person=person, text=phrase), False
    if person is None and (speaks := _PERSON_OF_BODY.fullmatch(titles().sub("", bare(phrase)))):
        who = person_in(speaks["who"], [])
        if who and kind_of(speaks["body"].lower()) is kind:
            return Claimant(name=speaks["body"], kind=kind, person=who, text=phrase), False
    name = _DAY_AT_END.sub("", _works().sub("", bare(_TOLD_BESIDE.sub("", phrase))))
    name = _whose_figures(_ROLE_ABROAD.sub(r"\1", name))
    person = None if body else person
    return Claimant(
        name=spoken_for(phrase, person) or body or person or name, kind=kind, person=person, text=phrase
    ), False


def _is_of_body(name: str, phrase: str) -> bool:
    """Whether a name is a body's by its last word or what it is called ("Harbour Trust", "the firm Vista Silver")."""
    called = phrase.partition(name)[0].lower().split()[-1:]
    return name.rsplit(" ", 1)[-1].lower() in listed("end_names") or not listed("bodies").isdisjoint(called)


def spoken_for(phrase: str, person: str | None) -> str | None:
    """The body for which a spokesman speaks: "police" of "police spokesman Rosa Vidal"."""
    officer = _OFFICER_OF.fullmatch(bare(phrase)) if person else None
    if officer:
        return officer["body"].strip()
    if "spokes" not in phrase.lower():
        return None
    match = _SPEAKS_FOR.search(phrase) or _SPOKESMAN_OF.match(bare(phrase)) or _SPOKESMAN_BEHIND.search(phrase)
    body = bare(match["body"].removesuffix(person or "").strip(" ,")) if match else ""
    known = body[:1].isupper() or kind_of(body.lower())
    return body if body.lower() not in ("press", "media") and known else None


def _whose_figures(name: str) -> str:
    """ "health ministry" of "health ministry's latest figures"."""
    match = _ITS_FIGURES.fullmatch(name)
    return match["body"] if match and kind_of(match["body"].lower()) else name


def _name_at_end(phrase: str) -> str | None:
    """The name with which a noun phrase of at most seven words ends; an abbreviation is one too ("ANB said")."""
    match = _NAME_AT_END.fullmatch(_PLACE_AT_END.sub("", phrase))
    if match is None or (match["name"].isupper() and len(match["name"]) > LONGEST_ABBREVIATION):
        return None
    before = phrase[: match.start("name")].lower().split()
    return None if "of" in before or match["name"].lower() in listed("nobody") else match["name"]


def bare(phrase: str) -> str:
    """The phrase without the articles or the like with which it begins ("a local group")."""
    first, space, rest = phrase.partition(" ")
    return bare(rest.lstrip()) if space and first.lower() in _ARTICLES else phrase


def counted_sources(phrase: str) -> Claimant | None:
    """ "Two sources", "three officials": sources of whom only the number is told; None for any other number."""
    lowered = phrase.lower()
    kind = kind_of(lowered)
    if kind is None and not lowered.endswith((" sources", " people")):
        return None
    return Claimant(name=phrase, kind=kind or ClaimantKind.UNKNOWN, text=phrase)


def is_number(phrase: str) -> bool:
    """True where a phrase begins with a number; not with an ordinal ("the 3d Brigade")."""
    first = phrase.lower().split()[0].split("-")[0]
    return first in UNITS or first in TENS or (first[0].isdigit() and not first.endswith(_ORDINALS))


def of_actor(actor: Actor, phrase: str, person: str | None) -> Claimant:
    return Claimant(name=actor.name, id=actor.id, kind=actor.kind, person=person, text=phrase)


@lru_cache(maxsize=_KEPT)
def kind_of(lowered: str) -> ClaimantKind | None:
    """The kind of a source by its words; None where they tell none."""
    automaton, ranks = _kinds()
    lowered = lowered.replace("dr congo", "congo")
    found = [
        ranks[word]
        for word, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if not (start and _LETTER.match(lowered, start - 1)) and not _LETTER.match(lowered, end)
    ]
    return ClaimantKind(lexicon.table("speech")["kinds"][min(found)][0]) if found else None


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
    for mention in places_in(name):
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


def person_in(phrase: str, taken: list[tuple[int, int]]) -> str | None:
    """A capitalised name in the phrase that is no part of a known actor's name, of a place or of a body's name."""
    if not NAME.search(phrase):
        return None
    rest = list(_ranks().sub(lambda rank: "," * len(rank[0]), phrase))
    places = [(m.start, m.end) for m in places_in(phrase) if " " in phrase[m.start : m.end]]
    for start, end in [*taken, *(span for span in places if not phrase[span[1] + 1 : span[1] + 2].isupper())]:
        rest[start:end] = "," * (end - start)
    for match in NAME.finditer("".join(rest)):
        name = _WHOSE.sub("", titles().sub("", match[0]))  # "Chief Minister Ana Vidal's office"
        of_a_body = _BODY_OF.search(phrase, 0, match.start()) or _GOES_ON_AS_BODY.match(phrase, match.end())
        if " " in name and kind_of(name.lower()) is None and not of_a_body:
            return name
    return None


@cache
def _kinds() -> tuple[AhoCorasick, list[int]]:
    """The words of all kinds, and of each the row of its kind: the first row that has one decides."""
    rows = lexicon.table("speech")["kinds"]
    first = {word: rank for rank, (_, words) in reversed(list(enumerate(rows))) for word in words}
    return AhoCorasick(list(first), matchkind=MatchKind.Standard), list(first.values())


@cache
def titles() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{any_of(listed('titles'))})\s+)+", re.IGNORECASE)


@cache
def _ranks() -> re.Pattern[str]:
    """Shortened ranks, which are no part of the name behind them ("Harbour Sgt. Ann Moss")."""
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('ranks')))})\.", re.IGNORECASE)


@cache
def _works() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:latest|new|official|initial|preliminary|provisional|recent|updated)\s+)*"
        rf"(?:{'|'.join(sorted(listed('works')))})\s+(?:by|from|of)\s+(?:(?:the|his|her|its|their|a)\s+)?",
        re.IGNORECASE,
    )
