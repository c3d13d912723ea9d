"""A noun phrase -> its bare words, and the kind of source of which they tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from schemas import ClaimantKind, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import person_classes, words_listed
from streams.extract.text.nouns import person_at

_KEPT = 4096  # phrases; sources are called by the same few words
_HEAD_ENDS = re.compile(r" (?:of|in|for|from|based)\b|,")
_SEVERAL = re.compile(
    r"^(?!who )(?!.*\b(?:chief|head|leader|elder)s?$).*(?:s|ies)$|^(?:resident|relative|villager|survivor|witness)$"
)
_LETTER = re.compile(r"\w")
SPOKESMEN = ("spokesman", "spokeswoman", "spokesperson")
_ALONE = frozenset({"a", "the", "press", "media", "chief", *SPOKESMEN})
# "refugees arriving in Bor", "the owner of the mill": the noun for people stands before what is told of them
_TOLD_BEHIND = re.compile(
    r"\s(?:of|in|at|from|near|on|inside|outside|around|with|for|there|here|who|[a-z]{2,}ing"
    r"|[a-z]{2,}ed (?=by|in|at|from|on))\b.*$|,.*$"
)
_PLURALS = ("s", "men", "women", "people", "folk")
_BY_CLASS = {
    VictimClass.CIVILIAN: ClaimantKind.WITNESS,
    VictimClass.WOMAN: ClaimantKind.WITNESS,
    VictimClass.MAN: ClaimantKind.WITNESS,
    VictimClass.CHILD: ClaimantKind.WITNESS,
    VictimClass.MIGRANT: ClaimantKind.WITNESS,
    VictimClass.COMBATANT: ClaimantKind.BELLIGERENT,
    VictimClass.POLICE: ClaimantKind.GOVERNMENT,
    VictimClass.HEALTH_WORKER: ClaimantKind.MEDICAL,
    VictimClass.AID_WORKER: ClaimantKind.NGO,
    VictimClass.JOURNALIST: ClaimantKind.MEDIA,
}
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "one", "some", "several", "other", "local", "same"})
_OTHERS = {("local", "sources"), ("local", "source")}  # none of those who spoke


def bare(phrase: str) -> str:
    """The phrase without the articles or the like with which it begins ("a local group")."""
    first, space, rest = phrase.partition(" ")
    begins = first.lower() in _ARTICLES and (first.lower(), rest.lower()) not in _OTHERS
    return bare(rest.lstrip()) if space and begins else phrase


@lru_cache(maxsize=_KEPT)
def kind_of(lowered: str) -> ClaimantKind | None:
    """The kind of a source by its words; None where they tell none."""
    automaton, ranks = _kinds()
    lowered = lowered.replace("dr congo", "congo")
    if _is_medium(lowered):
        return ClaimantKind.MEDIA
    if _saw_there().match(lowered):
        return ClaimantKind.WITNESS
    found = [
        (ranks[word], lowered[start:end])
        for word, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
        if not (start and _LETTER.match(lowered, start - 1)) and not _LETTER.match(lowered, end)
    ]
    if not found:
        return None
    if lowered.endswith(SPOKESMEN) and _ALONE.issuperset(lowered.split()):
        return ClaimantKind.UNKNOWN  # "a press spokesman": of whom, is not told
    by_body = [rank for rank, word in found if word not in words_listed("speech", "of_any_body")]
    if not by_body and not words_listed("speech", "private").isdisjoint(lowered.split()):
        return ClaimantKind.UNKNOWN  # "an airline official"
    return ClaimantKind(lexicon.table("speech")["kinds"][min(by_body, default=found[0][0])][0])


def head_noun(phrase: str) -> str:
    """The noun of a phrase, without what is told behind it ("refugees" of "the refugees arriving in Bor")."""
    return before_told(phrase).rsplit(" ", 1)[-1]


def before_told(phrase: str) -> str:
    """ "Refugees" of "the refugees arriving in Bor"."""
    return _TOLD_BEHIND.sub("", bare(phrase))


def kind_of_people(phrase: str) -> ClaimantKind:
    """The kind of those whom a common noun for people names, by the class of victim that they are of: "farmers" have
    seen what they tell, "midwives" are of the medical."""
    noun = head_noun(phrase).lower()
    if noun in words_listed("speech", "who_saw"):
        return ClaimantKind.WITNESS
    classes = person_classes().get(noun, ())
    return _BY_CLASS.get(classes[0], ClaimantKind.UNKNOWN) if classes else ClaimantKind.UNKNOWN


def kind_beside(phrase: str, person: str) -> ClaimantKind | None:
    """The kind of a person by the common noun for people that stands beside the name ("Ana Vidal, a farmer from Bor",
    "a teacher in the town, Luis Vidal"); None where none does."""
    before, _, behind = phrase.partition(person)
    for part in (before.strip(" ,"), behind.strip(" ,").partition(",")[0]):
        common = head_noun(part).islower() or " " not in part  # "Farmer Ana Vidal"
        kind = kind_of_people(part) if part and common else ClaimantKind.UNKNOWN
        if kind is not ClaimantKind.UNKNOWN:
            return kind
    return None


def are_people(phrase: str) -> bool:
    """Whether a noun phrase is of people by its common noun ("a historian from Bor", "Researchers")."""
    noun = head_noun(phrase)
    low = noun.lower()
    if noun != low:  # at the beginning of a sentence, and no surname
        if not (bare(phrase).startswith(noun) and low.endswith(_PLURALS)):
            return False
    elif person_at([low], 0) is not None:
        return low not in words_listed("speech", "nobody")
    known = low in person_classes() or low in words_listed("speech", "who_saw") or low.endswith(("ists", "ians"))
    return known and low not in words_listed("speech", "nobody")


def _is_medium(lowered: str) -> bool:
    """ "Army radio", "the radio of the government", "rebel media": what it is, whosever."""
    head = _HEAD_ENDS.split(lowered)[0]
    return head.rsplit(" ", 1)[-1] in words_listed("speech", "media_whosever")


@cache
def _saw_there() -> re.Pattern[str]:
    """ "Relatives at the morgue", "residents near the barracks": who they are, whatever they are beside."""
    rows = lexicon.table("speech")["kinds"]
    lead = r"(?:(?:the|some|several|many|two|three|four|five|local|other|angry|a number of|one of the) )*"
    who = "|".join(
        sorted(word for kind, words in rows if kind == ClaimantKind.WITNESS for word in words if _SEVERAL.search(word))
    )
    there = "of|in|at|near|outside|inside|around|from|by|waiting|gathered|living|who"
    return re.compile(rf"{lead}(?:{who}) (?:{there})\b")


@cache
def _kinds() -> tuple[AhoCorasick, list[int]]:
    """The words of all kinds, and of each the row of its kind: the first row that has one decides."""
    rows = lexicon.table("speech")["kinds"]
    first = {word: rank for rank, (_, words) in reversed(list(enumerate(rows))) for word in words}
    return AhoCorasick(list(first), matchkind=MatchKind.Standard), list(first.values())
