"""Bodies of whom a text has told, and which "it", "the institute" or "its director" take up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from schemas import Claimant, ClaimantKind
from streams.extract.source.sources import actor_source, kind_of
from streams.extract.source.subjects import listed, verbs
from streams.link.actors import actors_in

_GOES_ON = r"(?: (?:of|for|on|and|&) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)*"
_ITS_HEAD = re.compile(r"its (?:own )?(?:[a-z]+ ){0,2}?(?P<role>[a-z]+)")
_ENDS = re.compile(r",| [a-z]|$")


def body_at_start(words: str) -> Claimant | None:
    """The body with which a sentence begins ("The harbour police called it a lie.", "Bor Hospital received ...")."""
    known = next(iter(actors_in(words)), None)
    opens = (
        known
        and words[known.end : known.end + 1] != "-"
        and not words[: known.start].replace("The ", "").strip(" \"“'•")
    )
    if known and opens:
        found = actor_source(words[known.start : known.end])
        return found[0] if found and not found[1] else None
    match = _begins_with_body().match(words)
    if match is None or not _ENDS.match(words, match.end()):
        return None
    inner = match["inner"].lower().split()
    if any(word in listed("clause") or word in listed("determiners") or verbs().at((word,), 0) for word in inner):
        return None
    name = match["name"]
    kind = kind_of(name.lower())
    by_name = " " in name and name[:1].isupper() and match["noun"][:1].isupper()
    if kind is None and not by_name:
        return None
    return Claimant(name=name, kind=kind or ClaimantKind.UNKNOWN, text=match[0].strip())


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


def head_of(phrase: str, words: str) -> Claimant | None:
    """ "its director": of the body with which the words before begin, or which they name last."""
    match = _ITS_HEAD.fullmatch(phrase.lower())
    if match is None or match["role"] not in listed("of_people"):
        return None
    body = body_at_start(words)
    mentions = actors_in(words) if body is None else []
    if mentions:
        known = actor_source(words[mentions[-1].start : mentions[-1].end])
        body = known[0] if known and not known[1] else None
    if body is None or body.id:
        return body and body.model_copy(update={"text": phrase})
    return Claimant(name=f"{phrase[4:]} of {body.name}", kind=body.kind, text=phrase)


@cache
def _begins_with_body() -> re.Pattern[str]:
    nouns = sorted(listed("begin_bodies") | listed("bodies"), key=len, reverse=True)
    either = "|".join([*nouns, *(noun.title() for noun in nouns)])
    return re.compile(
        rf"\W*(?:The |An? )?(?P<name>(?P<inner>(?:[\w’'&.-]+ ){{0,4}}?)(?P<noun>{either})"
        rf"(?: (?:hospital|service|office|department|agency))?{_GOES_ON}(?: \([A-Z]\w+\))?)\b"
    )


@cache
def _named_with(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[A-Z][\w’'&-]* (?:(?:of|for|and|the|&) )*)*\b{re.escape(word.title())}\b{_GOES_ON}")
