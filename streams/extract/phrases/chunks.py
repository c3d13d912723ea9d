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

from collections.abc import Collection
from functools import cache, lru_cache

from schemas import Harm
from streams.extract import lexicon
from streams.extract.lexicon import Trigger
from streams.extract.phrases.ages import ages_in, may_tell_ages, without_ages
from streams.extract.phrases.gapped import gapped_at, may_open_gapped, opens_gapped
from streams.extract.phrases.headlines import (
    bare_person,
    mark_modified,
    opens_as_headline,
    whole_person,
)
from streams.extract.phrases.inner_stops import is_inside, shortens
from streams.extract.phrases.known_by_who import have_died, known_by_who
from streams.extract.phrases.neighbours import look_around, may_be_otherwise
from streams.extract.phrases.people import NounPhrase, noun_phrase
from streams.extract.phrases.phrase_ends import past_whose
from streams.extract.phrases.quoted import QUOTES, quoted_phrase, with_pairs
from streams.extract.phrases.ranked import is_rank, ranked_at
from streams.extract.phrases.row import Chunk, Chunks, as_single
from streams.extract.phrases.set_apart import set_apart
from streams.extract.phrases.singles import ARTICLES, any_single, one_person, single
from streams.extract.text.by_word import ByWord
from streams.extract.text.named_numbers import is_of_form
from streams.extract.text.nouns import hurts_more, is_plural, is_surname, may_be_person, person_at
from streams.extract.text.numbers import Number, numbers_in
from streams.extract.text.words import Phrases, Words, words_of

__all__ = ["Chunk", "Chunks", "chunk"]

_KEPT_PAIRS = 1 << 14
_NO_NOUN = frozenset({"may", "lives", "states"})
_TIMES = (("x",), ("×",))
_SINGLE = frozenset("'‘`")
_CODES = frozenset({"kia", "wia"})
_ONE = frozenset({"man", "woman", "child"})
_SUBJECTS = frozenset({"who", "that", "he", "she", "it", "also", "still", "now"})


@cache
def _tag_phrases() -> Phrases[str]:
    return Phrases(lexicon.phrase_tags())


def chunk(sentence: str, taken: list[tuple[int, int]], *, headline: bool = False, for_figures: bool = False) -> Chunks:
    """The row of a sentence. `taken`: spans (dates) whose numbers count nobody. A headline leaves out articles: a
    person in the singular is one unnamed person there ("UK tourist killed"). `for_figures`: the row may be left empty
    where nothing in the sentence counts anybody."""
    words, ages = words_of(sentence), ages_in(sentence)
    words = with_pairs(words) if not _SINGLE.isdisjoint(words.lows) else words
    numbers = {n.start: n for n in numbers_in(sentence, sorted((*taken, *ages)))}
    if for_figures and not (headline or numbers or any_single(sentence, words)):
        return Chunks(sentence, [], "")
    row = _row(sentence, words, numbers, headline)
    tags = "".join([c.tag for c in row])
    if ages or may_tell_ages(tags):
        row = without_ages(sentence, row, ages)
        tags = "".join([c.tag for c in row])
    if not headline and "I" not in tags and opens_as_headline(words):
        row[:4] = [as_single(one) if one.tag == "P" else one for one in row[:4]]
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
            if low == "." and i + 1 < len(lows) and (shortens(words, i - 1) or is_inside(words, i)):
                tag = "."  # "St. Louis", "J. Vidal"
            row.append(Chunk(tag, starts[i], ends[i], low))
            i += 1
            continue
        if low in QUOTES and not (row and row[-1].tag == ","):
            i += 1
            continue
        number = numbers.get(starts[i])
        if number:
            made, i = _share_chunk(sentence, words, number, numbers, i) or _number_chunk(sentence, words, number, i)
        elif is_rank[low] and (ranked := ranked_at(sentence, words, i, headline=headline)):
            made, i = ranked
        elif headline and (bare := bare_person(words, i)):
            made, i = one_person(words, i, bare), bare.end
        elif low in _NO_NOUN and i and _is_verb_or_month(words, i):
            made, i = Chunk(".", starts[i], ends[i], low), i + 1
        elif tag := _own_tag[low] or (_tag_before(low, lows[i + 1]) if i + 1 < len(lows) else None):
            made, i = Chunk(tag, starts[i], ends[i], low), i + 1
        else:
            made, i = _phrase_chunk(sentence, words, i)
        if headline and made.tag == "P":
            made, i = whole_person(sentence, words, made, i)
            made = as_single(made)
        row.append(made)
    return row


def _is_verb_or_month(words: Words, i: int) -> bool:
    """ "in May", "the United States", "who lives nearby": by its form no helping verb, none that tells, and none who
    died."""
    return words.texts[i] in ("May", "States") or (words.lows[i] == "lives" and words.lows[i - 1] in _SUBJECTS)


def _openings() -> tuple[Collection[str], ...]:
    return _tag_phrases().firsts, lexicon.trigger_phrases().firsts, opens_gapped()


@ByWord
def _tag_alone(low: str) -> str | None:
    """The tag of a word that has it wherever it stands in running text, unless it is a number; None for any other."""
    return None if low in QUOTES or low in _NO_NOUN or is_rank[low] else _own_tag[low]


@ByWord
def _own_tag(low: str) -> str | None:
    """The tag of a word that has it whatever stands around; None for a word that may begin a phrase."""
    if low in ARTICLES or any(low in firsts for firsts in _openings()):
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
    tag = None if low in ARTICLES else lexicon.word_tags().get(low)
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
    if found and (low == "trapped" or lows[i + found[0] - 1] == "in") and (longer := gapped_at(lows, i)):
        found = longer if longer[0] > found[0] else found  # "trapped under the rubble", "sheltered in 12 relief camps"
    if found and low in _CODES and not words.texts[i].isupper():
        found = None  # "a Kia"
    if found and hurts_more(lows, i):
        found = 1, lexicon.triggers()[low]
    if found:
        n, trigger = found
        return _joined(trigger.uses[0][0], words, i, i + n, trigger)
    if low in ARTICLES and (one := single(words, i)):
        return one
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


def _number_chunk(sentence: str, words: Words, number: Number, i: int) -> tuple[Chunk, int]:
    after = i
    while after < len(words.lows) and words.starts[after] < number.end:
        after += 1
    if apart := _arrest_or_states(words, number, after):
        return apart, after + 1
    if is_of_form(sentence, number.start, number.end):
        return Chunk("O", number.start, number.end, number=number), after
    if (
        words.lows[after : after + 1] in _TIMES
        and words.lows[after + 1 : after + 2]
        and words.lows[after + 1].isalpha()
    ):
        after += 1  # "2 x deminers killed"
    phrase = noun_phrase(words, after) or quoted_phrase(words, after)
    if "who" in words.lows and not (phrase and (phrase.is_counted or phrase.others)):
        phrase = known_by_who(words, after) or phrase
    if phrase and phrase.plural and number.quantity.value == 1 and words.lows[after].endswith("ing"):
        phrase = None  # "one training mothers", of projects
    if phrase and phrase.head == "prisoner" and number.quantity.value != 1:
        phrase = None  # "took nine prisoner"
    if phrase and words.lows[after : after + 2] in _GIVEN_BY:
        phrase = None  # "the toll of 16 given by the union"
    if phrase and words.lows[after] in ("(", "[") and _closes_headline(words, after):
        phrase = None  # "crash kills four [VIDEO]"
    if phrase and phrase.head in _ONE and (number.quantity.value or 0) > 1:
        phrase = None  # "photo 3 Woman found dead"
    if phrase and phrase.is_counted and not (number.could_be_year and not phrase.plural):
        tag = "X" if phrase.harm_noun else "N"
        return Chunk(tag, number.start, words.ends[phrase.end - 1], number=number, phrase=phrase), phrase.end
    if phrase and phrase.others:
        return Chunk("M", number.start, words.ends[phrase.end - 1], number=number, phrase=phrase), phrase.end
    tag = "O" if phrase or number.could_be_year else "M"
    return Chunk(tag, number.start, number.end, number=number, phrase=phrase), after


def _closes_headline(words: Words, after: int) -> bool:
    """Whether one word in brackets ends the line."""
    return after + 3 == len(words.lows) and words.lows[after + 2] in (")", "]") and words.lows[after + 1].isalpha()


_WARRANTS = (("warrant",), ("warrants",))


def _arrest_or_states(words: Words, number: Number, after: int) -> Chunk | None:
    """ "one arrest", "in six states": the noun is a verb as well."""
    noun, end = words.lows[after : after + 1], words.ends[after] if after < len(words.ends) else 0
    if noun == ("arrest",) and number.quantity.value == 1 and words.lows[after + 1 : after + 2] not in _WARRANTS:
        one = NounPhrase(after + 1, "arrest", harm_noun=Harm.DETAINED, plural=False)
        return Chunk("X", number.start, end, number=number, phrase=one)
    if noun == ("states",):
        return Chunk("O", number.start, end, number=number, phrase=NounPhrase(after + 1, "states"))
    return None


_GIVEN_BY = tuple((word, "by") for word in ("given", "provided", "published", "issued", "released", "presented"))
_COPULAS = (("was",), ("is",), ("were",), ("are",))
_FINITE = (*_COPULAS, ("have",), ("has",), ("had",), ("died",))


def _share_chunk(
    sentence: str, words: Words, number: Number, numbers: dict[int, Number], i: int
) -> tuple[Chunk, int] | None:
    """ "34 of the 52 people aboard", "34 out of 52 people": so many of a larger number."""
    after = i
    while after < len(words.lows) and words.starts[after] < number.end:
        after += 1
    if words.lows[after : after + 2] == ("out", "of"):
        after += 1
    if words.lows[after : after + 1] != ("of",):
        return None
    k = past_whose(words.lows, after + 1)
    larger = numbers.get(words.starts[k]) if k < len(words.starts) else None
    if larger is None or (larger.quantity.value or 0) <= (number.quantity.value or 0):
        return None
    whole, end = _number_chunk(sentence, words, larger, k)
    if whole.tag == "N" and have_died(words, end):
        # "nine of the 17 people who died were of one family": the 17 died
        return Chunk("M", number.start, number.end, number=number), after
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
    if whole.tag == "O" and whole.phrase and whole.phrase.head and not larger.could_be_year:
        return whole._replace(start=number.start, number=number), end  # "34 of 67 missiles": neither is people
    return (whole._replace(start=number.start, number=number), end) if whole.tag == "N" else None
