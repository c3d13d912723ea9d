"""What a noun phrase may be among those who speak: nobody, a person, a group, the same body or another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import Claimant, ClaimantKind
from streams.extract.source.kinds import bare, head_noun
from streams.extract.source.speech_words import listed, nouns_of_bodies
from streams.link.actors import Actor

ITS_WORDS = frozenset({"statement", "report", "figures", "release", "broadcast"})
_BOTH = re.compile(r"(?:both|neither)\s", re.IGNORECASE)  # "both countries say": no one speaker
_TIMES = frozenset(
    {"night", "evening", "morning", "afternoon", "noon", "midday", "midnight", "dusk", "nightfall", "next", "day"}
    | {"days", "year", "years", "time", "now", "then", "first", "end", "hours", "the", "mid"}
)
_OWN_KINDS = frozenset({"union", "party", "ministry", "company", "firm", "council"})
# What counts the dead of somebody as well: "the army's toll", "the rebels' number" are of these, not by them.
_OF_ITS_OWN = frozenset({"toll", "number", "numbers", "total", "list"})
_INQUIRES = frozenset({"commission", "committee", "panel", "tribunal", "board", "team", "observatory", "coalition"})
_TOLLS = frozenset({"toll", "death toll", "deaths", "number", "figure", "total", "tally", "count"})
_OF_WHAT = re.compile(r" (?:of|into) ")
# "the Office for Victims of War": a body by what it is for, whatever that is
_BODY_FOR = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:for|on|against) (?:the )?[A-Z]")


def is_known(claimant: Claimant) -> bool:
    """Whether a table knows him, or his words say of what kind he is."""
    return claimant.id is not None or claimant.kind is not ClaimantKind.UNKNOWN


def may_be_cited(claimant: Claimant, called: Iterable[str]) -> bool:
    """Whether he is known, or one of the words by which he is called is for people or a body ("the doctors")."""
    if is_known(claimant):
        return True
    names = {form for word in called for form in (word.lower(), word.lower().removesuffix("s"))}
    return not names.isdisjoint(listed("of_people") | listed("bodies"))


def is_body_or_sources(phrase: str) -> bool:
    """Whether a noun phrase is of a body that the text knows or of sources ("the company", "security sources")."""
    words = phrase.lower().split()
    if words[-1] in ("source", "sources"):
        return len(words) > 1
    return words[0] == "the" and words[-1] in nouns_of_bodies()


def counts_harmed(phrase: str) -> bool:
    """Whether a noun phrase is of what counts the harmed: a register, an inquiry, a commission."""
    phrase = phrase.partition(",")[0]
    noun = head_noun(phrase).lower()
    counts = listed("books") | listed("inquiries")
    return noun in counts or phrase.lower().rsplit(" ", 1)[-1] in counts or (noun in _INQUIRES and phrase[1:].islower())


def counts_its_own(noun: str, claimant: Claimant) -> bool:
    """ "The army's death toll rose to nine": its own dead."""
    return noun in _OF_ITS_OWN and claimant.kind is ClaimantKind.BELLIGERENT


def is_called(claimant: Claimant | None, word: str) -> bool:
    """Whether a word stands in what a claimant is called."""
    return claimant is not None and word in f"{claimant.name} {claimant.text}".lower().split()


def is_other_body(last: Claimant, word: str) -> bool:
    """ "The company said three had died. The union says 11": a body of its own, though called by its kind alone."""
    if word not in _OWN_KINDS or last.id is not None or is_called(last, word):
        return False
    return last.name[1:].islower() or not nouns_of_bodies().isdisjoint(last.name.lower().split())


def names_work(phrase: str) -> bool:
    """ "Its first bulletin": the word of the body whose it is."""
    return phrase.lower().rsplit(" ", 1)[-1] in listed("works") | listed("counts")


def is_group(one: Actor) -> bool:
    """Whether "the group" may be an actor: those who keep count or give help, and fighters of no state."""
    return one.kind in (ClaimantKind.MONITOR, ClaimantKind.NGO) or (
        one.kind is ClaimantKind.BELLIGERENT and one.country is None
    )


def speaks_as_person(claimant: Claimant) -> bool:
    """Whether a source may be taken up by "he" or "she": a person, or a body that speaks by one of its people."""
    words = (claimant.text or claimant.name).lower().replace(",", " ").split()
    return claimant.person is not None or not listed("of_people").isdisjoint(words)


def is_nobody(phrase: str) -> bool:
    """Whether a noun phrase is no one speaker's: "who", "both countries", "the case at the court"."""
    words = bare(phrase)
    lowered = words.lower()
    head = lowered.partition(",")[0]  # not "the floods, the worst in years", "the group, in a statement on the attack"
    what = head.partition(" of ")[0]  # "the death toll of the strike"
    if (head in listed("nobody") or what in _TOLLS) and not words.isupper():  # "who said", and "WHO said"
        return True
    if (what.rpartition(" ")[2] in listed("hazards") or _names_storm(what)) and not _BODY_FOR.match(words):
        return True  # "cholera claims 22", "Cyclone Ana claims nine"
    if not lowered or lowered in listed("determiners") or _names_a_thing(lowered) or _tells_of_someone(lowered):
        return True
    if all(word in listed("leading") or word in _TIMES for word in lowered.split()):
        return True  # "counted by Sunday night"
    silent = _OF_WHAT.split(head)[0].rsplit(" ", 1)[-1] in listed("silent") and not _BODY_FOR.match(words)
    return silent or _BOTH.match(phrase) is not None or lowered.endswith(("'s", "’s"))  # "Kasa's stated goal"


def _names_storm(what: str) -> bool:
    words = what.split()
    return words[-2:-1] in (["cyclone"], ["hurricane"], ["typhoon"], ["storm"]) and words[-1] not in nouns_of_bodies()


def _tells_of_someone(lowered: str) -> bool:
    """True for "we can", "he refused to name the place": a pronoun begins no name."""
    head, _, rest = lowered.partition(" ")
    return bool(rest) and (head in ("he", "she", "we", "i") or (head in ("they", "it") and rest.split()[0] != "is"))


def _names_a_thing(lowered: str) -> bool:
    """True for "case at the court", "lawsuit against the ministry": the noun before the preposition is what counts."""
    head, _, rest = lowered.partition(" ")
    return bool(rest) and head in listed("things")
