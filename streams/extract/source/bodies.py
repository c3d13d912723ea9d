"""Bodies of whom a text has told, and which "it", "the institute" or "its director" take up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from schemas import Claimant, ClaimantKind
from streams.extract.lexicon import any_of
from streams.extract.source.kinds import SPOKESMEN, bare, kind_of
from streams.extract.source.may_speak import is_group
from streams.extract.source.sources import actor_source, of_actor
from streams.extract.source.speech_words import listed, nouns_of_bodies, verbs
from streams.extract.text.number_words import begins_with_number
from streams.link.actors import ActorMention, actor, actors_in

LONGEST_AGAIN = 3
_OF = re.compile(r" (?:of|for|in|at|on) ")
_OFFICE = re.compile(r"'s? office$")
_GOES_ON = r"(?: (?:of|for|on|and|&) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)*"
_ITS_HEAD = re.compile(r"its (?:own )?(?:[a-z]+ ){0,2}?(?P<role>[a-z]+)")
# Kinds of bodies beside those by which a text takes them up
_KINDS = frozenset(
    {"monitor", "watchdog", "observatory", "ngo", "nonprofit", "coalition", "outlet", "movement", "forum"}
    | {"collective", "alliance", "initiative", "campaign", "federation", "league", "syndicate"}
)
_WITH_NAME = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) "
    r"(?P<what>(?:[\w'’-]+ ){0,5}?[a-z][\w'’-]*)(?: in (?:the )?[A-Z][\w’'-]+)?, (?:the )?"
    r"(?P<name>[A-Z][\w’'&-]*(?: (?:of|for|and|the|on|against|in|&|[A-Z][\w’'&-]*))*)"
    r"(?:, [A-Z]{2,8})?(?: \([A-Z]{2,8}\))?"
)
_ENDS = re.compile(r",| [a-z]| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|$")
# "Government air strikes hit the town, it said": what is theirs, and not they
_OF_THEIRS = re.compile(
    r" (?:(?:air|drone|rocket|missile|artillery|mortar|tank) )?(?:air ?strikes?|strikes?|raids?|shelling|bombardments?"
    r"|attacks?|fire|shells|rockets|missiles|bombs|jets|planes|warplanes|aircraft|helicopters?|drones?|tanks|artillery"
    r"|gunfire|gunners|positions?|checkpoints?|posts?|convoys?)\b"
)
# "The National Lawyers Network (NLN) said ...": a body by its name
_BODY_SAYS = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w’'&-]* (?:(?:of|for|and|the|&|[A-Z][\w’'&-]*|\([A-Z]\w+\)) )+?"
    r"(?:network|group|organi[sz]ation)?) ?(?:has |have |had |also )*"
    r"(?:said|says|told|reported|reports|added|estimated|documented|counted|put|accused|blamed)\b"
)
_MAY_BE_GROUPS = frozenset({ClaimantKind.NGO, ClaimantKind.MONITOR, ClaimantKind.WITNESS, ClaimantKind.MEDICAL})
_KEEP_COUNT = frozenset({ClaimantKind.MONITOR, ClaimantKind.NGO})
# "The human rights network" before RNDDH, "The UN's humanitarian office" before OCHA
# "the Harbour Circle, a grassroots committee"
_KIND_BEHIND = re.compile(r", (?:an?|another|the) (?P<what>(?:[a-z][\w-]* ){0,4}[a-z]+)$")
_KIND_AHEAD = re.compile(
    r"(?:(?:[Tt]he|An?)\b ?)?"
    r"(?:(?:(?:[a-z][\w-]*|[A-Z][a-z]+(?:ist|ian|n|ese|i)|[A-Z][\w.]*-[a-z]+) )*(?P<kind>[a-z]+))?"
)
_PARENT = re.compile(r"(?<=The )(?:UN|U\.N\.|United Nations)(?:['’]s?)? ")
_OWNED = re.compile(r"(?:['’]s?)? (?:[a-z][\w-]* ){0,4}")

_COUNTED = re.compile(r"[A-Z]?[a-z]+ (?:[a-z]+ ){0,2}\d")


_DATELINE = re.compile(r"[A-Z]{3,}[A-Z ,.]{0,30}(?:, [A-Z][a-z]+)?(?: \([A-Za-z]+\))? ?[-–—]+ ")  # "BOR, Kasa (AP) — "


def body_at_start(words: str) -> Claimant | None:
    """The body with which a sentence begins ("The harbour police called it a lie.", "Bor Hospital received ...")."""
    words = words[dateline.end() :] if (dateline := _DATELINE.match(words)) else words
    known = opening_actor(words)
    if known and words[known.end : known.end + 1] != "-":
        found = actor_source(words[known.start : known.end])
        return found[0] if found and not found[1] else None
    match = _begins_with_body().match(words)
    if match is None or not _ENDS.match(words, match.end()) or _OF_THEIRS.match(words, match.end()):
        return None
    inner = match["inner"].lower().split()
    if _COUNTED.match(match["name"]) or begins_with_number(match["name"]):
        return None  # "Four government troops were hurt, it said", "At least 20 army soldiers were killed, it said"
    none = listed("clause") | listed("determiners") | listed("not_subject")  # "There were no police"
    if any(word in none or verbs().at((word,), 0) for word in inner):
        return None
    name = match["name"]
    kind = kind_of(name.lower())
    by_name = " " in name and name[:1].isupper() and match["noun"][:1].isupper()
    if kind is None and not by_name:
        return None
    return Claimant(name=name, kind=kind or ClaimantKind.UNKNOWN, text=match[0].strip())


def body_with_name(phrase: str) -> Claimant | None:
    """ "A local charity, Hands of Mercy", "a monitor, the Nora Observatory": the body by the name behind its kind."""
    match = _WITH_NAME.fullmatch(phrase) if ", " in phrase else None
    words = match["what"].lower().split() if match else []
    if match is None or not _kinds_of_body(words):
        return None
    kind = kind_of(match["name"].lower()) or kind_of(match["what"].lower()) or ClaimantKind.UNKNOWN
    return Claimant(name=match["name"], kind=kind, text=phrase)


def _kinds_of_body(words: list[str]) -> bool:
    """Whether words say what body it is: by the last, or by the first of "a network of doctors"."""
    if not listed("of_people").isdisjoint(words):
        return False  # "a spokesman for the ministry, Luis Vidal"
    head = words.index("of") if "of" in words[1:] else len(words)
    return words[head - 1] in listed("bodies") | listed("papers") | _KINDS


def opening_actor(words: str) -> ActorMention | None:
    """The known actor with whom words begin, be it behind its kind or its parent ("The rights network RNDDH", "The UN's
    humanitarian office OCHA")."""
    mentions = actors_in(words)
    if not mentions:
        return None
    first = mentions[0]
    if len(mentions) > 1 and _OWNED.fullmatch(words, first.end, mentions[1].start):
        first = mentions[1]
    lead = _PARENT.sub("", words[: first.start].strip(" \"“'•"))
    kind = _KIND_AHEAD.fullmatch(lead)
    return first if kind and (not kind["kind"] or kind["kind"] in listed("bodies")) else None


def named_again(words: str, heard: Mapping[str, Claimant]) -> Claimant | None:
    """Whom "the ministry", "the Front", "the ombudsman's office" name again, of the sources heard so far, the last
    first: one whose name ends with these words, before what it is of."""
    if len(words.split()) > LONGEST_AGAIN:
        return None
    ending = f" {_plain(words)}"
    for claimant in reversed(list(heard.values())):
        called = (claimant.name, claimant.text or "") if claimant.id else (claimant.name,)
        if described := _KIND_BEHIND.search(claimant.text or ""):
            called = (*called, described["what"])
        for name in (_plain(_OF.split(one.lower())[0]) for one in called):
            if f" {name}".endswith(ending) or f" {_OFFICE.sub('', name)}".endswith(ending):
                return claimant
    return None


def _plain(name: str) -> str:
    return name.replace("’", "'")


def body_called(word: str, sentences: Iterable[str]) -> Claimant | None:
    """The body that sentences, the last first, name with a word that it is called by afterwards ("the institute")."""
    for sentence in sentences:
        matches = list(_named_with(word).finditer(sentence)) if word.title() in sentence else []
        for match in reversed(matches):
            name = match[0].removeprefix("The ")
            known = actor_source(name)
            if known:
                return known[0]
            if " " in name:
                return Claimant(name=name, kind=kind_of(name.lower()) or ClaimantKind.UNKNOWN, text=match[0])
    return None


def named_next(phrase: str, after: str) -> Claimant | None:
    """ "... a rights group has said. The Harbour Lawyers network said ...": the body that the sentence after names."""
    if phrase[:2].lower() not in ("a ", "an"):
        return None
    lowered = bare(phrase).lower()
    match = _BODY_SAYS.match(after) if lowered.split()[-1] in listed("bodies") else None
    if match is None:
        return None
    known = actor_source(match["name"])
    if known:
        return known[0] if {known[0].kind, kind_of(lowered)} <= _KEEP_COUNT else None
    kind = kind_of(match["name"].lower()) or kind_of(lowered)
    return Claimant(name=match["name"].strip(), kind=kind or ClaimantKind.UNKNOWN, text=phrase)


def group_before(last: Claimant | None, sentences: Iterable[str]) -> Claimant | None:
    """ "The army blamed the PKK. The group denied it.": no state is a group, so the last that was named before.

    `last`: who spoke last. `sentences`: what was told before, the last first.
    """
    speaker = actor(last.id) if last and last.id else None
    if speaker is None and last and last.kind is not ClaimantKind.GOVERNMENT:
        return None
    if speaker and (is_group(speaker) or speaker.kind in _MAY_BE_GROUPS):
        return None
    for text in sentences:
        for mention in reversed(actors_in(text)):
            if is_group(mention.actor):
                return of_actor(mention.actor, text[mention.start : mention.end], None)
    return None


def head_of(phrase: str, words: str, before: str = "") -> Claimant | None:
    """ "its director": of the body with which the words before begin, or which they name last; else of that with which
    the sentence before begins. A spokesman speaks for the body itself."""
    match = _ITS_HEAD.fullmatch(phrase.lower())
    if match is None or match["role"] not in listed("of_people"):
        return None
    body = body_at_start(words)
    mentions = actors_in(words) if body is None else []
    if mentions:
        known = actor_source(words[mentions[-1].start : mentions[-1].end])
        body = known[0] if known and not known[1] else None
    body = body or _body_in(words) or (body_at_start(before) if before else None)
    if body is None or body.id or match["role"] in SPOKESMEN:
        return body and body.model_copy(update={"text": phrase})
    return Claimant(name=f"{phrase[4:]} of {body.name}", kind=body.kind, text=phrase)


def _body_in(words: str) -> Claimant | None:
    """The body that words name last ("... were taken to Harbour Hospital", "... at the clinic in Bor")."""
    matches = list(_names_body().finditer(words))
    if not matches:
        return None
    name = matches[-1]["name"]
    kind = kind_of(name.lower())
    return Claimant(name=name, kind=kind, text=matches[-1][0].strip()) if kind else None


def _any_noun() -> str:
    nouns = nouns_of_bodies()
    return any_of([*nouns, *(noun.title() for noun in nouns)])


@cache
def _names_body() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he |[Aa]n? )?(?P<name>(?:[A-Z][\w’'&-]* ){{0,4}}(?:{_any_noun()}){_GOES_ON})"
        r"(?= (?:in|at|on|near)\b|\W*$|[,;])"
    )


@cache
def _begins_with_body() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:The |An? )?(?P<name>(?P<inner>(?:[\w’'&.-]+ ){{0,4}}?)(?P<noun>{_any_noun()})"
        rf"(?: (?:hospital|service|office|department|agency))?{_GOES_ON}(?: \([A-Z]\w+\))?)\b"
    )


@cache
def _named_with(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[A-Z][\w’'&-]* (?:(?:of|for|and|the|&) )*)*\b{re.escape(word.title())}\b{_GOES_ON}")
