"""Persons as a text introduces them, and what they are called after: a surname, "he", "they"."""

from __future__ import annotations

import re
from functools import cache

from schemas import Claimant, ClaimantKind
from streams.extract.lexicon import by_first
from streams.extract.source.kinds import before_told, kind_of, kind_of_people
from streams.extract.source.named_people import NAME, person_in, titles
from streams.extract.source.sources import actor_source, kind_of_spoken_for, of_actor, source_by_words
from streams.extract.source.speech_words import listed
from streams.extract.source.spokesmen import spoken_for
from streams.extract.text.number_words import begins_with_number
from streams.extract.text.words import lowered
from streams.link.actors import actors_in
from streams.link.particles import PARTICLE
from streams.needing import Ending, Needing

_NAME_ENDS = re.compile(r" [JS]r$|['’]s?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_SURNAME = re.compile(r"(?:(?:[Aa]l|[Ee]l|[Bb]en|[Aa]bu)[- ]|(?:[Dd]e|[Vv]an|[Vv]on) (?:la |der |den )?)?[A-Z][\w’'-]+")
# "The head of the clinic, Dr Luis Vidal, was waiting"
_HEAD_OF = re.compile(
    r"(?P<office>(?:[Tt]he |[Aa] )?(?:[a-z]+ ){0,2}(?:head|director|president|chair|leader|chief|dean|manager|founder)"
    r" of (?:[\w’'-]+ ){0,5}?[\w’'-]+), (?:[Dd]r\.? |Mr\.? |Ms\.? |Mrs\.? |Prof\.? )?"
    rf"(?P<name>[A-Z][\w’'-]+ (?:al-\w+ |(?:{PARTICLE} ){{0,3}})[A-Z][\w’'-]+)(?=,)"
)
# "Vidal, the head of the region": by the office that stands behind
_CALLED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+), (?P<office>(?:the|an?) (?:[a-z-]+ )*?(?P<role>[a-z]+)(?: (?:of|for) .+)?)"
)
# "Ana Vidal, who works in the morgue of the hospital", "Luis Vidal, who governs the region"
_WHO_DOES = re.compile(
    r",? (?:\d\d, )?who (?:also )?(?P<does>works|governs|heads|runs|leads|commands|chairs|directs|manages|represents|"
    r"speaks|coordinates|was held|lives|lived|survived|escaped|fled)\b(?P<what>[^,;.]*)"
)
# "Ana Vidal, a farmer from Bor"
_BESIDE = re.compile(r",? (?:\d\d, )?(?:an?|one) (?P<what>(?!friend|colleague)[^,;.]+)")
_BY_WORK = {
    "governs": ClaimantKind.GOVERNMENT,
    "commands": ClaimantKind.BELLIGERENT,
    **dict.fromkeys(("was held", "lives", "lived", "survived", "escaped", "fled"), ClaimantKind.WITNESS),
}
_PART_OF_NAME = re.compile(rf"(?:[A-Z][\w’'-]*\.?|al-\w+|\b{PARTICLE})\Z")
_LONGEST_PART = 40
_MANY = re.compile(
    r"(?:^|[,;:—–-] (?:but |and |while )?)(?:(?:About|Some|Dozens of|Hundreds of|Several|Many) (?:\d+ )?)?"
    r"(?P<who>(?:[Tt]he |[Ll]ocal )?(?:[A-Z][\w’'-]* ){0,3}"
    r"(?:[Pp]olice|[Oo]fficials|[Aa]uthorities|[Pp]rosecutors|[Ii]nvestigators|[Dd]etectives|[Dd]eputies|[Oo]fficers|[Aa]ctivists"
    r"|[Ff]irefighters|[Rr]esidents|[Vv]illagers|[Rr]elatives"
    r"|[Ff]amilies|[Ff]amily members|[Ww]itnesses|[Ss]urvivors|[Nn]eighbou?rs))\b"
)


def subject_named(sentence: str) -> str | None:
    """The person with whom a sentence begins ("Amina Saleh lay in bed.")."""
    name = titles().sub("", sentence)
    match = NAME.match(name)
    found = person_in(match[0], []) if match and not begins_with_number(match[0]) else None
    return found if found and not actors_in(found) else None


def opens_with_person(sentence: str) -> Claimant | None:
    """The person with whom a sentence begins, with office or without ("Deputy Commissioner Jon Vale urged")."""
    match = NAME.match(sentence)
    if match and begins_with_number(match[0]):
        return None  # "Four Nigerians were among the missing"
    if match is None and (full := _full_names(sentence).match(sentence)) and full["office"]:
        return by_office(full)
    phrase = re.sub(r"['’]s?$", "", match[0].split("'s ")[0].split("’s ")[0]) if match else ""
    found = (actor_source(phrase) or source_by_words(phrase, plainly=True)) if " " in phrase else None
    if found is None:
        return None
    in_office = not listed("of_people").isdisjoint(phrase.lower().split())
    return found[0] if found[0].person or in_office else None


def introduces_person(sentence: str) -> Claimant | None:
    """The person whom the subject of a sentence names behind an office ("The union's chair, Ana Vidal, urged")."""
    match = _full_names(sentence).match(sentence) or _HEAD_OF.match(sentence)
    return by_office(match) if match and match["office"] else None


def many_before(words: str) -> Claimant | None:
    """ "Police arrested a man who they say fled": those of many with whom the words or their clause begin."""
    matches = list(_MANY.finditer(words))
    found = source_by_words(matches[-1]["who"], plainly=True) if matches else None
    return found[0] if found else None


def surname_in(phrase: str) -> str | None:
    """The name by which a person who was named before is called: "Vidal", "Mr al-Rawi"; None for anything else."""
    match = _SURNAME.fullmatch(titles().sub("", phrase))
    return match[0] if match and not (match[0].isupper() and len(match[0]) > 1) else None


def called_by_office(phrase: str) -> Claimant | None:
    """The person whom a surname and the office behind it name ("Vidal, the head of the region")."""
    match = _CALLED.fullmatch(phrase)
    if match is None or match["role"] not in listed("of_people"):
        return None
    kind = kind_of(match["office"].lower()) or ClaimantKind.UNKNOWN
    return Claimant(name=match["name"], kind=kind, person=match["name"], text=phrase)


def introduced_as(surname: str, sentence: str) -> re.Match[str] | None:
    """A surname behind its first name, and behind an office where one stands before ("police chief Ana Vidal")."""
    called = " " + surname.lower()
    if not _stands_in_name(called, sentence):
        return None
    return next(
        (
            match
            for match in _full_names(sentence).finditer(sentence)
            if _NAME_ENDS.sub("", match["name"]).lower().endswith(called)
        ),
        None,
    )


def _stands_in_name(called: str, sentence: str) -> bool:
    """Whether anywhere a part of a name stands right before a surname: a quick look before that for full names."""
    low = lowered(sentence)
    at = low.find(called)
    while at >= 0:
        if _PART_OF_NAME.search(sentence[max(0, at - _LONGEST_PART) : at]):
            return True
        at = low.find(called, at + 1)
    return False


def _roles() -> str:
    return by_first(sorted(listed("of_people")))


def _full_names(sentence: str) -> re.Pattern[str]:
    """What finds the full names of a sentence, with the offices before them, where it holds a word for one at all."""
    in_office, alone = _patterns()
    return in_office.pattern if in_office.may_match(sentence) else alone


@cache
def _patterns() -> tuple[Needing, re.Pattern[str]]:
    roles = sorted(listed("of_people"))
    titles = [role.title() for role in roles]
    name = (
        rf"(?P<name>(?!The\b)[A-Z][\w’'-]+\.? (?:(?:[A-Z][\w’'-]*\.?|al-\w+|{PARTICLE}) )*"
        r"(?:[A-Z]|[ae]l-)[\w’'-]+)"
    )
    office = rf"(?:(?:[A-Z][\w’'-]*|(?<![a-z])[a-z]+) ){{0,6}}(?:{by_first([*roles, *titles])}),? "
    return Needing((*roles, *titles), rf"(?P<office>{office})?{name}"), re.compile(rf"(?P<office>(?!))?{name}")


def by_office(introduced: re.Match[str]) -> Claimant | None:
    """The person whom a text introduces, and for whom he or she speaks by the office."""
    name, office = person_in(_POSSESSIVE.sub("", introduced["name"]), []), introduced["office"] or ""
    if name is None:
        return None
    known = actors_in(office)
    if known and office[: known[-1].start].removeprefix("The ").strip() == "":
        return of_actor(known[-1].actor, introduced[0], name)
    text = introduced[0]
    if not office and (behind := _office_behind().match(introduced.string, introduced.end())):
        office, text = behind["office"], f"{text}, {behind['office']}"
    elif not office and (before := _office_before().search(introduced.string, 0, introduced.start())):
        office, text = before["office"], f"{before['office']}, {text}"
    kind = kind_of(office.lower())
    if kind and (speaks_for := spoken_for(text, name)):
        kind = kind_of_spoken_for(speaks_for, kind)
    if not office and (does := _WHO_DOES.match(introduced.string, introduced.end())):
        if named := actors_in(does["what"]):
            return of_actor(named[0].actor, introduced[0], name)
        kind = kind_of(does["what"].lower()) or _BY_WORK.get(does["does"])
    if not office and kind is None and (beside := _BESIDE.match(introduced.string, introduced.end())):
        kind = kind_of(before_told(beside["what"]).lower()) or kind_of_people(beside["what"])
    return Claimant(name=name, kind=kind or ClaimantKind.UNKNOWN, person=name, text=text)


def of_kind_told(claimant: Claimant, sentence: str) -> Claimant:
    """A person of whom no office is known, with the kind that the sentence tells beside the name."""
    if claimant.person is None or claimant.kind is not ClaimantKind.UNKNOWN or claimant.person not in sentence:
        return claimant
    introduced = introduced_as(claimant.person.rsplit(" ", 1)[-1], sentence)
    told = by_office(introduced) if introduced else None
    return claimant.model_copy(update={"kind": told.kind}) if told and told.person == claimant.person else claimant


@cache
def _office_before() -> Ending:
    """ "The chief of the local rescue agency, Luis Vidal, said"."""
    roles = _roles()
    return Ending(
        (",",),
        rf"(?:\b[Tt]he |\b[Aa]n? )(?P<office>(?:(?!former\b|late\b)[\w’'-]+ ){{0,3}}?(?:{roles})"
        r" (?:of|for|in|at) (?:[\w’'-]+ ){0,7}?[\w’'-]+), $",
    )


@cache
def _office_behind() -> re.Pattern[str]:
    """ "Ana Vidal, the interior minister, was waiting", "Luis Vidal, head of the rebel alliance, came"."""
    roles = _roles()
    return re.compile(
        rf", (?:\d\d, )?(?!(?:the |an? )?(?:former|ex|late|then|retired)\b)(?:the |an? |[A-Z]\w+['’]s )?"
        rf"(?P<office>(?:(?!(?:of|for|to|in|by|who|and|with|at)\b)[\w’'-]+ ){{0,4}}?(?:{roles})"
        rf"(?: (?:of|for|in|at|with) (?:[\w’'-]+ ){{0,9}}?[\w’'-]+)?)(?=[,.]| (?:that|who|which) )"
    )
