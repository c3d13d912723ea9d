"""A sentence as a row of chunks with one tag each, over which the frames are written.

    At least 12 people , including four children , were killed and 30 injured .
    N                  , i         N             , b    K      c   M  K       s

N number of persons        M number without a noun ("30", "two others")      I one unnamed person ("a soldier")
X number of harms ("12 deaths")   O number of other things                   P persons without a number
Q a rank in a count of persons or harms ("the ninth homicide")
K G V R J E A T            harm words by their use (data/harms.yaml)
i w c f t b h m r n e z p y u a #   function words (data/words.yaml)            , s . comma, stop, any other word
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from schemas import Quantifier
from streams.extract import lexicon
from streams.extract.lexicon import Trigger
from streams.extract.phrases.gapped import gapped_at, may_open_gapped, opens_gapped
from streams.extract.phrases.headlines import (
    bare_person,
    mark_modified,
    may_open_as_headline,
    opens_as_headline,
    owner_at,
)
from streams.extract.phrases.known_by_who import known_by_who
from streams.extract.phrases.neighbours import look_around, may_be_otherwise
from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.phrases.ranked import any_rank, is_rank, ranked_at
from streams.extract.phrases.row import Chunk, Chunks, as_single, how_many
from streams.extract.phrases.set_apart import set_apart
from streams.extract.text.by_word import ByWord
from streams.extract.text.nouns import hurts_more, is_nation, is_plural, is_surname, may_be_person, person_at
from streams.extract.text.number_words import ORDINALS
from streams.extract.text.numbers import Number, bounded, numbers_in
from streams.extract.text.words import Phrases, Words, words_of

__all__ = ["Chunk", "Chunks", "any_single", "chunk", "may_be_single"]

_ARTICLES = frozenset({"a", "an", "another"})
_KEPT_PAIRS = 1 << 14
# What is quoted stands in the same frames as what is not; after a comma a quotation ends.
_QUOTES = frozenset("\"'“”‘’«»`")
# Behind "another shot" these say that it is one from a gun.
_OF_A_GUN = frozenset({"was", "rang", "fired", "hit", "went", "that", "which", "struck", "at", "from", "came"})
_OWNS = ("'s", "’s")
_NO_NOUN = frozenset({"may", "lives"})
_SUBJECTS = frozenset({"who", "that", "he", "she", "it", "also", "still", "now"})
_OF_MANY = frozenset({"were", "are", "have"})
_LOOKING = frozenset({"look", "looking", "searching", "search", "searched", "looked"})
_LONGEST_ASIDE = 10  # words between the commas of "a fourth, a retired teacher of 71,"
_CLOSES, _WHERE = frozenset(".,;") | {"and", "before", "after", "during", "while"}, frozenset({"in", "at", "near"})


@cache
def _tag_phrases() -> Phrases[str]:
    return Phrases(lexicon.phrase_tags())


def chunk(sentence: str, taken: list[tuple[int, int]], *, headline: bool = False, for_figures: bool = False) -> Chunks:
    """The row of a sentence. `taken`: spans (dates) whose numbers count nobody. A headline leaves out articles: a
    person in the singular is one unnamed person there ("UK tourist killed"). `for_figures`: the row may be left empty
    where nothing in the sentence counts anybody."""
    words = words_of(sentence)
    numbers = {n.start: n for n in numbers_in(sentence, taken)}
    if for_figures and not (headline or numbers or any_single(words)):
        return Chunks(sentence, [], "")
    row = _row(sentence, words, numbers, headline)
    tags = "".join([c.tag for c in row])
    if not headline and "I" not in tags and opens_as_headline(words):
        row[:2] = [as_single(one) if one.tag == "P" else one for one in row[:2]]
        tags = "".join([c.tag for c in row])
    if headline:
        mark_modified(row, tags)
    if may_be_otherwise(tags, words.lows):
        look_around(sentence, row)
        tags = "".join([c.tag for c in row])
    tags = set_apart(row, tags)
    return Chunks(sentence, row, tags)


def _row(sentence: str, words: Words, numbers: dict[int, Number], headline: bool) -> list[Chunk]:
    row: list[Chunk] = []
    lows, starts, ends = words.lows, words.starts, words.ends
    tags: list[str | None] = [None] * len(lows) if headline else [*map(_tag_alone.__getitem__, lows)]
    i = 0
    while i < len(lows):
        low, tag = lows[i], tags[i]
        if tag and starts[i] not in numbers:
            row.append(Chunk(tag, starts[i], ends[i], low))
            i += 1
            continue
        if low in _QUOTES and not (row and row[-1].tag == ","):
            i += 1
            continue
        number = numbers.get(starts[i])
        if number:
            made, i = _share_chunk(words, number, numbers, i) or _number_chunk(words, number, i)
        elif is_rank[low] and (ranked := ranked_at(sentence, words, i, headline=headline)):
            made, i = ranked
        elif headline and (bare := bare_person(words, i)):
            made, i = _one(words, i, bare), bare.end
        elif low in _NO_NOUN and i and _is_verb_or_month(words, i):
            made, i = Chunk(".", starts[i], ends[i], low), i + 1
        elif tag := _own_tag[low] or (_tag_before(low, lows[i + 1]) if i + 1 < len(lows) else None):
            made, i = Chunk(tag, starts[i], ends[i], low), i + 1
        else:
            made, i = _phrase_chunk(sentence, words, i)
        row.append(as_single(made) if headline and made.tag == "P" else made)
    return row


def _is_verb_or_month(words: Words, i: int) -> bool:
    """ "in May", "who lives nearby": by its form no helping verb, and none who died."""
    return words.texts[i] == "May" or (words.lows[i] == "lives" and words.lows[i - 1] in _SUBJECTS)


def may_be_single(sentence: str) -> bool:
    """Whether `any_single` may be true of the words of a sentence: told before they are put together."""
    return any(map(_tells_single.__getitem__, sentence.split())) or may_open_as_headline(sentence)


@ByWord
def _tells_single(piece: str) -> bool:
    """Whether an article or a rank is among the words of what stands between two spaces."""
    lows = words_of(piece).lows
    return any_rank(lows) or not _ARTICLES.isdisjoint(lows)


def any_single(words: Words) -> bool:
    """Whether one unnamed person, or one harm to one, stands there ("a soldier", "another death"), or a rank in a count
    of them ("the ninth homicide")."""
    lows = words.lows
    if opens_as_headline(words) or any_rank(lows):
        return True
    if _ARTICLES.isdisjoint(lows):
        return False
    articles = [i for i, low in enumerate(lows) if low in _ARTICLES]
    return any(_single(words, i) is not None for i in articles)


def _openings() -> tuple[Collection[str], ...]:
    return _tag_phrases().firsts, lexicon.trigger_phrases().firsts, opens_gapped()


@ByWord
def _tag_alone(low: str) -> str | None:
    """The tag of a word that has it wherever it stands in running text, unless it is a number; None for any other."""
    return None if low in _QUOTES or low in _NO_NOUN or is_rank[low] else _own_tag[low]


@ByWord
def _own_tag(low: str) -> str | None:
    """The tag of a word that has it whatever stands around; None for a word that may begin a phrase."""
    if low in _ARTICLES or any(low in firsts for firsts in _openings()):
        return None
    tag = _mark(low) or lexicon.word_tags().get(low)
    if tag:
        return tag
    if may_be_person(low):
        return None
    return "a" if low.endswith("ly") and len(low) > 4 else "."


@lru_cache(maxsize=_KEPT_PAIRS)
def _tag_before(low: str, after: str) -> str | None:
    """The tag of a function word that may begin a phrase, where the word after it goes on with none."""
    tag = None if low in _ARTICLES else lexicon.word_tags().get(low)
    if tag is None or _tag_phrases().may_open(low, after) or lexicon.trigger_phrases().may_open(low, after):
        return None
    return None if may_open_gapped(low, after) else tag


def _phrase_chunk(sentence: str, words: Words, i: int) -> tuple[Chunk, int]:
    """The chunk of the phrase that begins at word i, and the word after it."""
    lows, low = words.lows, words.lows[i]
    phrase = _tag_phrases().at(lows, i)
    if phrase and phrase[0] > 1:
        return _joined(phrase[1], words, i, i + phrase[0])
    found = lexicon.trigger_phrases().at(lows, i) or (gapped_at(lows, i) if low in opens_gapped() else None)
    if found and hurts_more(lows, i):
        found = 1, lexicon.triggers()[low]
    if found:
        n, trigger = found
        return _joined(trigger.uses[0][0], words, i, i + n, trigger)
    if low in _ARTICLES and (single := _single(words, i)):
        return single
    tag = _mark(low) or (phrase[1] if phrase else None) or lexicon.word_tags().get(low)
    people = None if tag or is_surname(words.texts[i]) else person_at(lows, i)
    if people:
        return _people(sentence, words, i, people)
    adverb = low.endswith("ly") and len(low) > 4
    return Chunk(tag or ("a" if adverb else "."), words.starts[i], words.ends[i], low), i + 1


def _joined(tag: str, words: Words, i: int, end: int, trigger: Trigger | None = None) -> tuple[Chunk, int]:
    low = " ".join(words.lows[i:end])
    return Chunk(tag, words.starts[i], words.ends[end - 1], low, trigger=trigger), end


def _people(sentence: str, words: Words, i: int, found: tuple[int, str]) -> tuple[Chunk, int]:
    n, noun = found
    start, end = words.starts[i], words.ends[i + n - 1]
    phrase = NounPhrase(i + n, noun, True, lexicon.person_classes().get(noun, ()), plural=is_plural(noun))
    return Chunk("P", start, end, noun, phrase=phrase, text=sentence[start:end]), i + n


def _mark(low: str) -> str | None:
    if low in ",()[]–—-" or low.startswith("--"):
        return ","
    if low in ".;!?":
        return "s"
    return ":" if low == ":" else None


def _number_chunk(words: Words, number: Number, i: int) -> tuple[Chunk, int]:
    after = i
    while after < len(words.lows) and words.starts[after] < number.end:
        after += 1
    phrase = noun_phrase(words, after)
    if "who" in words.lows and not (phrase and (phrase.is_counted or phrase.others)):
        phrase = known_by_who(words, after) or phrase
    if phrase and phrase.head == "prisoner" and number.quantity.value != 1:
        phrase = None  # "took nine prisoner"
    if phrase and phrase.is_counted and not (number.could_be_year and not phrase.plural):
        tag = "X" if phrase.harm_noun else "N"
        return Chunk(tag, number.start, words.ends[phrase.end - 1], number=number, phrase=phrase), phrase.end
    if phrase and phrase.others:
        return Chunk("M", number.start, words.ends[phrase.end - 1], number=number, phrase=phrase), phrase.end
    tag = "O" if phrase or number.could_be_year else "M"
    return Chunk(tag, number.start, number.end, number=number, phrase=phrase), after


_COPULAS = (("was",), ("is",), ("were",), ("are",))
_FINITE = (*_COPULAS, ("have",), ("has",), ("had",), ("died",))


def _share_chunk(words: Words, number: Number, numbers: dict[int, Number], i: int) -> tuple[Chunk, int] | None:
    """ "34 of the 52 people aboard", "34 out of 52 people": so many of a larger number."""
    after = i
    while after < len(words.lows) and words.starts[after] < number.end:
        after += 1
    if words.lows[after : after + 2] == ("out", "of"):
        after += 1
    if words.lows[after : after + 1] != ("of",):
        return None
    k = after + 2 if words.lows[after + 1 : after + 2] in (("the",), ("its",), ("their",)) else after + 1
    larger = numbers.get(words.starts[k]) if k < len(words.starts) else None
    if larger is None or (larger.quantity.value or 0) <= (number.quantity.value or 0):
        return None
    whole, end = _number_chunk(words, larger, k)
    if whole.tag == "N" and number.quantity.value == 1 and words.lows[i - 1 : i] in _COPULAS:
        return whole, end  # "he was one of seven people who were detained": the seven were
    if (
        whole.tag == "M"
        and whole.phrase is None
        and words.lows[after + 1] == "the"
        and words.lows[end : end + 1] in _FINITE
    ):
        return Chunk("M", number.start, whole.end, number=number), end  # "eight of the 33 are dead"
    if whole.tag == "M" and words.lows[end : end + 1] and words.lows[end] in lexicon.harm_modifiers():
        # "three of the five wounded": those counted are some of them, whatever else befell them
        text = words.texts[end]
        phrase = NounPhrase(end + 1, text.lower(), True, own_harm=lexicon.harm_modifiers()[text.lower()])
        return Chunk("N", number.start, words.ends[end], number=number, phrase=phrase), end + 1
    return (whole._replace(tag="N", start=number.start, number=number), end) if whole.tag == "N" else None


def _single(words: Words, i: int) -> tuple[Chunk, int] | None:
    """ "a soldier", "another man": one unnamed person, where the noun is singular."""
    phrase = noun_phrase(words, i + 1)
    if _opens_elision(words, i) and _stands_for_one(words, i):
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
    elif ordinal := ORDINALS.get(words.lows[i + 1]):
        phrase = phrase._replace(ordinal=ordinal)
    return _one(words, i, phrase), phrase.end


def _owns_body(words: Words, i: int, phrase: NounPhrase) -> bool:
    """ "a man's decomposed body"."""
    return (
        phrase.head == "body" and phrase.end <= i + 5 and any(low.endswith("'s") for low in words.lows[i + 1 : i + 3])
    )


def _one(words: Words, i: int, phrase: NounPhrase) -> Chunk:
    start, end = words.starts[i], words.ends[phrase.end - 1]
    text = " ".join(words.texts[i : phrase.end])
    bare = text[:-2] if text.endswith(_OWNS) else text
    number = Number(start, end - len(text) + len(bare), start, bounded(how_many(phrase), Quantifier.EXACT, bare))
    return Chunk("X" if phrase.harm_noun else "I", start, end, number=number, phrase=phrase)


def _opens_elision(words: Words, i: int) -> bool:
    return words.lows[i] == "another" or (i + 1 < len(words.lows) and words.lows[i + 1] in ORDINALS)


def _stands_for_one(words: Words, i: int) -> bool:
    """ "another seriously wounded", "a third was injured", "a fourth, a woman of 71, died": a person whose noun was
    told before; not the share of "a third were killed"."""
    k = i + 1 if words.lows[i] == "another" else i + 2
    while k < len(words.lows) and words.lows[k].endswith("ly"):
        k += 1
    if _is_object(words.lows, i, k):
        return True
    if words.lows[k : k + 1] == (",",):
        k = next((j + 1 for j in range(k + 1, min(k + _LONGEST_ASIDE, len(words.lows))) if words.lows[j] == ","), k)
    if k >= len(words.lows) or words.lows[k] in _OF_MANY:
        return False
    if words.lows[k] == "shot" and words.lows[k + 1 : k + 2] and words.lows[k + 1] in _OF_A_GUN:
        return False
    found = lexicon.trigger_phrases().at(words.lows, k) or gapped_at(words.lows, k)
    done = found is not None and found[1].uses[0][0] in "KJR"
    return done or lexicon.word_tags().get(words.lows[k]) in ("b", "h")


def _is_object(lows: Sequence[str], i: int, k: int) -> bool:
    """ "killed one rebel and wounded another", "two in Bor and another in Dar", "looking for a fourth": nothing more is
    said of them."""
    before, after = lows[i - 1] if i else "", lows[k] if k < len(lows) else "."
    trigger = lexicon.triggers().get(before)
    if trigger and trigger.uses[0][0] in "KGV":
        return after in _CLOSES or after in _WHERE
    sought = before == "for" and any(low in _LOOKING for low in lows[max(0, i - 6) : i])
    return (sought and after in _CLOSES) or (before == "and" and after in _WHERE)


def _elided(words: Words, i: int) -> tuple[Chunk, int]:
    ordinal = 0 if words.lows[i] == "another" else ORDINALS[words.lows[i + 1]]
    end = i + 1 if words.lows[i] == "another" else i + 2
    phrase = NounPhrase(end, is_people=True, others="another", plural=False, ordinal=ordinal)
    start, stop = words.starts[i], words.ends[end - 1]
    number = Number(start, stop, start, bounded(1, Quantifier.EXACT, " ".join(words.texts[i:end])))
    return Chunk("I", start, stop, number=number, phrase=phrase), end
