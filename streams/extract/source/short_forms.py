"""Known actors by their short forms: "the HA" of a text that tells of "the Harbour Army", or of "... Army (HA)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from schemas import Claimant, ClaimantKind
from streams.extract.source.kinds import bare, kind_of
from streams.extract.source.parents import is_body_of
from streams.extract.source.sources import Source, actor_source, of_actor, source_by_words
from streams.link.actors import Actor, actors_in, described

_SHORT_FORM = re.compile(r"(?:[Tt]he )?[A-Z]{2,6}")
_SHORT_NAME = re.compile(r"[A-Z][A-Za-z]{1,11}")
_NAME_BEFORE = re.compile(
    r"\b(?!The )[A-Z][\w’'&-]*(?: (?:(?:of|for|and|on|&|to|in|against) (?:the )?)?[A-Z][\w’'&-]*)+$"
)
_FIRM = re.compile(r"[A-Z]\w+(?: [A-Z&][\w-]*){0,3}? (?:Inc|Ltd|Corp|plc|PLC|Plc|GmbH|LLC|Limited|Corporation)\b")


def in_full(phrase: str, named: Callable[[], Sequence[Actor]], sentences: Callable[[], Iterable[str]]) -> Source | None:
    """The known actor whose short form the phrase is. `named`: those of the item; `sentences`: all of the item."""
    if not _SHORT_FORM.fullmatch(phrase):
        return None
    letters = bare(phrase)
    full = None if actor_source(letters) else _actor_in_full(letters, named(), sentences())
    return (of_actor(full, phrase, None), False) if full else None


def body_in_full(phrase: str, sentences: Callable[[], Iterable[str]]) -> Claimant | None:
    """The body that no table knows whose short form the phrase is: "HLN" of "the Harbour Lawyers Network (HLN)",
    "Stonegate" of "Stonegate Inc"."""
    letters = bare(phrase)
    if not _SHORT_NAME.fullmatch(letters) or kind_of(letters.lower()):
        return None
    for sentence in sentences():
        if letters not in sentence:
            continue
        at = sentence.find(f" ({letters})")
        named = _NAME_BEFORE.search(sentence, 0, at) if at > 0 else None
        if named and (named[0][0] == letters[0] or _stands_for_end(letters, named[0])):
            found = source_by_words(named[0], plainly=True)
            return found[0].model_copy(update={"person": None, "text": phrase}) if found else None
        firm = _FIRM.match(sentence, sentence.find(letters))
        if firm and firm[0] != letters:
            return Claimant(name=firm[0], kind=ClaimantKind.UNKNOWN, text=phrase)
    return None


def _stands_for_end(letters: str, name: str) -> bool:
    """Whether a name is all but the first word of what letters stand for ("the State Harbour Authority (KSHA)")."""
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(capitals) > 2 and letters[1:] == capitals


def narrower(known: Source, phrase: str, actors: Iterable[Actor]) -> Source:
    """ "MONUSCO said ... The UN mission said ...": the body of the actors before, where the words are its."""
    work = bare(phrase).lower().split(" ")[1:]
    bodies = [one for one in actors if is_body_of(one.id, known[0].id)] if work else []
    found = described(" ".join(work), bodies) if bodies else None
    return (of_actor(found, phrase, known[0].person), known[1]) if found else known


def _actor_in_full(letters: str, named: Sequence[Actor], sentences: Iterable[str]) -> Actor | None:
    """The actor for which letters stand: by its first letters, or by what stands before them in brackets."""
    by_letters = [one for one in named if _letters_of(one.name) == letters]
    if len(by_letters) == 1:
        return by_letters[0]
    for sentence in sentences:
        at = sentence.find(f" ({letters})")
        before = actors_in(sentence[:at]) if at > 0 else []
        if before and before[-1].end == at:
            return before[-1].actor
    return None


def _letters_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
