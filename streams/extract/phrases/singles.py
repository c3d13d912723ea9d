"""One unnamed person, or one harm to one: "a soldier", "another man", "a third was injured", "another death"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Quantifier, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.definites import any_definite, tells_definite
from streams.extract.phrases.gapped import gapped_at
from streams.extract.phrases.headlines import may_open_as_headline, opens_as_headline, owner_at
from streams.extract.phrases.known_by_who import known_by_who
from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.phrases.phrase_ends import none_follows, opens_harm
from streams.extract.phrases.ranked import any_rank, any_ranked, is_rank, rank_at
from streams.extract.phrases.row import Chunk, how_many
from streams.extract.text.auxiliaries import OF_MANY
from streams.extract.text.by_word import ByWord
from streams.extract.text.nouns import is_nation
from streams.extract.text.number_words import ORDINALS
from streams.extract.text.numbers import Number, bounded
from streams.extract.text.words import Words, lows_of

ARTICLES = frozenset({"a", "an", "another"})
# Behind "another shot", or before it, these say that it is one from a gun.
_OF_A_GUN = frozenset({"was", "rang", "fired", "hit", "went", "that", "which", "struck", "at", "from", "came"})
_HEARD = frozenset({"heard", "hear", "hears", "hearing", "fire", "fires", "firing", *_OF_A_GUN})
_OWNS = ("'s", "’s")
_DIGITS = re.compile(r"\b(\d+) (st|nd|rd|th)\b")  # words of a text: "13", "th"
_LOOKING = frozenset({"look", "looking", "searching", "search", "searched", "looked"})
_LONGEST_ASIDE = 10  # words between the commas of "a fourth, a retired teacher of 71,"
_CLOSES, _WHERE = frozenset(".,;") | {"and", "before", "after", "during", "while"}, frozenset({"in", "at", "near"})


def may_be_single(sentence: str) -> bool:
    """Whether `any_single` may be true of the words of a sentence: told before they are put together."""
    return any(map(_tells_single.__getitem__, sentence.split())) or may_open_as_headline(sentence)


@ByWord
def _tells_single(piece: str) -> bool:
    """Whether an article or a rank is among the words of what stands between two spaces."""
    lows = lows_of[piece]
    return any_rank(lows) or not ARTICLES.isdisjoint(lows) or tells_definite[piece]


def any_single(sentence: str, words: Words) -> bool:
    """Whether one unnamed person, or one harm to one, stands there ("a soldier", "another death"), or a rank in a count
    of them ("the ninth homicide")."""
    lows = words.lows
    if opens_as_headline(words) or any_ranked(sentence, words) or any_definite(words):
        return True
    if ARTICLES.isdisjoint(lows):
        return False
    articles = [i for i, low in enumerate(lows) if low in ARTICLES]
    return any(single(words, i) is not None for i in articles)


def single(words: Words, i: int) -> tuple[Chunk, int] | None:
    """ "a soldier", "another man": one unnamed person, where the noun is singular."""
    rank, width = _rank_at(words, i + 1)
    phrase = _local(words.lows, i + 1) or noun_phrase(words, i + 1 + (width if width > 1 else 0))
    named = phrase is not None and phrase.is_people and bool(phrase.head) and not phrase.plural
    if _opens_elision(words, i) and not named and _stands_for_one(words, i):
        return _elided(words, i)
    if phrase is None or not phrase.is_counted:
        phrase = owner_at(words, i + 1) or (known_by_who(words, i + 1) if "who" in words.lows else None)
    if phrase and phrase.group and words.lows[i] in ("a", "an") and is_nation(words.texts[phrase.end - 1]):
        phrase = phrase._replace(plural=False)  # "a Chinese"
    if (
        phrase is None
        or phrase.plural
        or (phrase.harm_noun and phrase.end > i + 3 and not _owns_body(words, i, phrase))
    ):
        return None
    if words.lows[i] == "another":
        phrase = phrase._replace(others="another")
    elif rank and words.lows[i + 1 + width] not in words_listed("frames", "ranked_attributes"):
        phrase = phrase._replace(ordinal=rank)
    return one_person(words, i, phrase), phrase.end


def _rank_at(words: Words, i: int) -> tuple[int, int]:
    """The rank told by the words at i, and how many they are: "third", "13th"; (0, 0) where they tell none."""
    lows = words.lows
    if i + 1 >= len(lows) or not is_rank[lows[i]]:
        return 0, 0
    rank = rank_at(words, i)
    return (rank, 2 if lows[i][0].isdigit() else 1) if rank else (0, 0)


def _local(lows: tuple[str, ...], i: int) -> NounPhrase | None:
    """ "a local was killed": an adjective of places that stands alone."""
    alone = lows[i : i + 1] == ("local",) and (none_follows(lows, i + 1) or opens_harm(lows, i + 1))
    return NounPhrase(i + 1, "local", True, (VictimClass.CIVILIAN,), plural=False) if alone else None


def _owns_body(words: Words, i: int, phrase: NounPhrase) -> bool:
    """ "a man's decomposed body"."""
    return (
        phrase.head == "body" and phrase.end <= i + 5 and any(low.endswith("'s") for low in words.lows[i + 1 : i + 3])
    )


def one_person(words: Words, i: int, phrase: NounPhrase) -> Chunk:
    start, end = words.starts[i], words.ends[phrase.end - 1]
    text = _DIGITS.sub(r"\1\2", " ".join(words.texts[i : phrase.end]).replace(" - ", "-"))
    bare = text[:-2] if text.endswith(_OWNS) else text
    number = Number(start, end - len(text) + len(bare), start, bounded(how_many(phrase, text), Quantifier.EXACT, bare))
    return Chunk("X" if phrase.harm_noun else "I", start, end, number=number, phrase=phrase)


def _opens_elision(words: Words, i: int) -> bool:
    return words.lows[i] == "another" or (i + 1 < len(words.lows) and words.lows[i + 1] in ORDINALS)


def _stands_for_one(words: Words, i: int) -> bool:
    """ "another seriously wounded", "a third was injured", "a fourth, a woman of 71, died": a person whose noun was
    told before; not the share of "a third were killed"."""
    k = _past_elided(words.lows, i)
    while k < len(words.lows) and words.lows[k].endswith("ly"):
        k += 1
    if _is_object(words.lows, i, k):
        return True
    if words.lows[k : k + 1] == (",",):
        k = next((j + 1 for j in range(k + 1, min(k + _LONGEST_ASIDE, len(words.lows))) if words.lows[j] == ","), k)
    if k >= len(words.lows) or words.lows[k] in OF_MANY:
        return False
    if words.lows[k] == "shot" and not _HEARD.isdisjoint((*words.lows[max(0, i - 3) : i], *words.lows[k + 1 : k + 2])):
        return False
    found = lexicon.trigger_phrases().at(words.lows, k) or gapped_at(words.lows, k)
    done = found is not None and found[1].uses[0][0] in "KJR"
    return done or lexicon.word_tags().get(words.lows[k]) in ("b", "h")


def _past_elided(lows: Sequence[str], i: int) -> int:
    """Past "another", "a third", "a third one"."""
    k = i + 1 if lows[i] == "another" else i + 2
    return k + 1 if lows[k : k + 1] == ("one",) else k


def _is_object(lows: Sequence[str], i: int, k: int) -> bool:
    """ "killed one rebel and wounded another", "two in Bor and another in Dar", "looking for a fourth": nothing more is
    said of them."""
    before, after = lows[i - 1] if i else "", lows[k] if k < len(lows) else "."
    trigger = lexicon.triggers().get(before)
    if trigger and trigger.uses[0][0] in "KGV":
        return after in _CLOSES or after in _WHERE
    act = lexicon.triggers().get(lows[i - 2]) if before == "of" and i > 1 else None
    if act and act.uses[0][0] in "EAG" and after in _CLOSES:
        return True  # "the detention of another"
    sought = before == "for" and any(low in _LOOKING for low in lows[max(0, i - 6) : i])
    return (sought and after in _CLOSES) or (before == "and" and after in _WHERE)


def _elided(words: Words, i: int) -> tuple[Chunk, int]:
    ordinal = 0 if words.lows[i] == "another" else ORDINALS[words.lows[i + 1]]
    end = _past_elided(words.lows, i)
    phrase = NounPhrase(end, is_people=True, others="another", plural=False, ordinal=ordinal)
    start, stop = words.starts[i], words.ends[end - 1]
    number = Number(start, stop, start, bounded(1, Quantifier.EXACT, " ".join(words.texts[i:end])))
    return Chunk("I", start, stop, number=number, phrase=phrase), end
