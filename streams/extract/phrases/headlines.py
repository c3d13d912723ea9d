"""What headlines leave out: the article of the one person they tell of, and the noun behind an age or a nation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.following_heads import following_person
from streams.extract.phrases.gapped import gapped_at, opens_gapped
from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.phrases.phrase_ends import none_follows
from streams.extract.phrases.row import Chunk
from streams.extract.text.nouns import age_at, is_nation, is_plural, may_be_person, person_at
from streams.extract.text.words import Words, lows_of

# Behind a participle these begin nothing that is done to anybody else.
_AFTER_DONE = frozenset("pzcat")
# "search for missing hiker": behind a preposition a participle cannot be a verb
_MODIFIED = re.compile(r"(?<=[pf])[KJ]\.{0,3}(?=I)")
_MOST_WORDS = 4
# None of these stands in a headline, but in nearly every sentence; and who speaks is no victim.
_LEFT_OUT = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "is", "are", "was", "were", "be", "been", "being"}
    | {"has", "have", "had", "will", "would", "could", "should", "may", "might", "can", "must", "do", "does", "did"}
    | {"not", "n't", "'s", "who", "which", "whom", "whose"}
    | {"he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me", "my"}
    | {tag for tag, listed in lexicon.word_tags().items() if listed == "y"} - {"reported", "alleged", "confirmed"}
)
_PLAIN = tuple(f" {one} " for one in ("the", "a", "was", "is", "were", "has", "had", "an", "are", "have", "be", "that"))
_PLAIN_OPENINGS = ("The ", "A ", "He ", "It ", "She ", "They ", "An ", "This ")
# "..., police say", "..., says RAB"
_SAID_BEHIND = re.compile(r", (?:(?:[\w-]+ ){0,3}(?:says?|said)|(?:says?|said) (?:the )?[\w-]+(?: [\w-]+){0,2})\.?$")
_OWNERS = frozenset({"his", "her", "its", "their", "our", "your"})  # but "kills commander and his guard"
_FEWEST_WORDS, _LONGEST_HEADLINE = 4, 30
# So these end they name a people, or several: "French killed", "two Chinese killed"
_OF_MANY = ("ese", "ish", "sh", "ch", "ss")


def may_open_as_headline(sentence: str) -> bool:
    """Whether `opens_as_headline` may be true of a sentence's words: one for persons is the first of them."""
    first = [low for piece in sentence.split(maxsplit=2)[:2] for low in lows_of[piece]]
    return any(map(may_be_person, first[:2]))


def opens_as_headline(words: Words) -> bool:
    """Whether a sentence opens with one person without an article: "Man killed in crash", "Teen dead after fall"."""
    lows = words.lows
    i = 0 if lows and lows[0][0].isalpha() else 1
    found = person_at(lows, i) if i + 1 < len(lows) and words.texts[i][:1].isupper() else None
    if found is None or is_plural(found[1]) or found[1] in words_listed("persons", "not_one"):
        return False
    k = i + found[0]
    if lows[k : k + 1] == ("and",):  # "Father and son killed in crash"
        k = _past_second(lows, k + 1) or k
    if k >= len(lows) or not (lows[k] in lexicon.trigger_phrases().firsts or lows[k] in opens_gapped()):
        return False
    trigger = lexicon.trigger_phrases().at(lows, k) or gapped_at(lows, k)
    use = trigger[1].uses[0][0] if trigger else ""
    if trigger is None or use not in "KJR":
        return False
    after = lows[k + trigger[0]] if k + trigger[0] < len(lows) else ""
    return use != "K" or not after.isalpha() or lexicon.word_tags().get(after, "") in _AFTER_DONE


def _past_second(lows: Sequence[str], i: int) -> int | None:
    """Past "son" of "Father and son killed", "both" of "Husband and wife both dead"."""
    found = person_at(lows, i) if i < len(lows) else None
    if found is None or is_plural(found[1]):
        return None
    end = i + found[0]
    return end + 1 if lows[end : end + 1] == ("both",) else end


def is_headline_style(sentence: str) -> bool:
    """Whether a sentence of a text leaves out what headlines do, as lines of a log and short messages do ("Drone
    missile kills local commander and bodyguard in Barmal"): no article and no auxiliary in it, nobody speaks, and
    one for persons stands there."""
    if _is_plain(sentence):
        return False
    told = _SAID_BEHIND.sub("", sentence)
    lows = [low for piece in told.split(maxsplit=_LONGEST_HEADLINE) for low in lows_of[piece]]
    if not _FEWEST_WORDS <= len(lows) <= _LONGEST_HEADLINE or not lows[-1].isascii():
        return False
    owned = any(
        low in _OWNERS and before not in ("and", ",") and any(map(may_be_person, lows[i + 1 : i + 3]))
        for i, (before, low) in enumerate(pairwise(("", *lows)))
    )
    return not owned and _LEFT_OUT.isdisjoint(lows) and any(map(may_be_person, lows))


def _is_plain(sentence: str) -> bool:
    """Whether a plain look finds what headlines leave out, before who is said to have said it behind a comma."""
    if sentence.startswith(_PLAIN_OPENINGS):
        return True
    end = sentence.rfind(", ")
    ahead = sentence[:end] if end > 0 else sentence
    for one in _PLAIN:  # noqa: SIM110 - a generator would take longer than the search
        if one in ahead:
            return True
    return False


def bare_person(words: Words, i: int) -> NounPhrase | None:
    """The one person whom a headline names at word i by age ("missing six-year-old"), by nation ("Briton jailed") or
    as the owner of a harm ("teacher's murder")."""
    return _by_age(words, i) or _by_nation(words, i) or owner_at(words, i)


def _by_age(words: Words, i: int) -> NounPhrase | None:
    """ "six-year-old", "nine-year-old daughter"; not "two-year-old wildfire"."""
    lows = words.lows
    classes = age_at(lows[i]) if lows[i].endswith("-old") else None
    if classes is None:
        return None
    if none_follows(lows, i + 1) or (lows[i + 1].endswith(("s", "ed")) and not person_at(lows, i + 1)):
        return NounPhrase(i + 1, lows[i], True, classes, plural=False)
    found = person_at(lows, i + 1)
    if found is None or is_plural(found[1]):
        return None
    classes = tuple(dict.fromkeys((*lexicon.person_classes().get(found[1], ()), *classes)))
    return NounPhrase(i + 1 + found[0], found[1], True, classes, plural=False)


def _by_nation(words: Words, i: int) -> NounPhrase | None:
    """ "Palestinian shot dead", "blast kills Briton"; not "French killed", "Israeli strike kills"."""
    text, lows = words.texts[i], words.lows
    if not is_nation(text) or lows[i].endswith(("s", *_OF_MANY)) or i + 1 >= len(lows):
        return None
    use = _use_at(lows, i + 1)
    struck = use in ("K", "R") and none_follows(lows, i + 1)
    return NounPhrase(i + 1, lows[i], True, group=text, plural=False) if struck else None


def _use_at(lows: tuple[str, ...], k: int) -> str:
    trigger = lexicon.trigger_phrases().at(lows, k) if k < len(lows) else None
    return trigger[1].uses[0][0] if trigger else ""


def owner_at(words: Words, i: int) -> NounPhrase | None:
    """The one person from word i on to whom a harm is said to have been done: "(a) teacher's murder"."""
    for j in range(i, min(i + _MOST_WORDS, len(words.lows) - 1)):
        low = words.lows[j]
        if not low.endswith("'s"):
            continue
        if len(low) < 4 or words.lows[j + 1] not in lexicon.own_acts():
            return None
        lows, texts = (*words.lows[:j], low[:-2]), (*words.texts[:j], words.texts[j][:-2])
        phrase = noun_phrase(words._replace(lows=lows, texts=texts), i)
        owns = phrase is not None and phrase.end == j + 1 and phrase.is_people and not phrase.plural
        return phrase if owns else None
    return None


def whole_person(sentence: str, words: Words, made: Chunk, i: int) -> tuple[Chunk, int]:
    """The chunk with the nouns for persons that follow it: "minor girl", "Shia clerics"."""
    while i < len(words.lows) and made.phrase and (found := following_person(words, i, made.phrase.head)):
        classes = (*made.phrase.classes, *lexicon.person_classes().get(found[1], ()))
        phrase = made.phrase._replace(
            end=found[0], head=found[1], classes=tuple(dict.fromkeys(classes)), plural=is_plural(found[1])
        )
        i, end = found[0], words.ends[found[0] - 1]
        made = made._replace(end=end, low=found[1], phrase=phrase, text=sentence[made.start : end])
    return made, i


def mark_modified(row: list[Chunk], tags: str) -> None:
    """The harm that a participle before the one person of a headline names ("search for missing Danish hiker")."""
    for match in _MODIFIED.finditer(tags):
        harm = lexicon.harm_modifiers().get(row[match.start()].low)
        one = row[match.end()]
        if harm and one.phrase:
            row[match.end()] = one._replace(phrase=one.phrase._replace(harm=harm))
