"""The words after a number -> the noun phrase that says who is counted, of which classes and group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from schemas import Harm, Unit, VictimClass
from streams.extract import lexicon
from streams.extract.gapped import gapped_at, opens_gapped
from streams.extract.lexicon import words_listed
from streams.extract.nouns import (
    age_at,
    armed_guards,
    classes_of,
    harm_noun_at,
    is_nation,
    is_plural,
    is_plural_nation,
    person_at,
)
from streams.extract.number_words import TENS, UNITS
from streams.extract.words import Words

MAX_WORDS = 7
_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "it"})
_OWN = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "all", "other"})
# "of the dead", "of the wounded": the frames take these for a part, by phrase.
_WHOLES = frozenset({"dead", "wounded", "injured", "killed", "deceased", "missing"})


class NounPhrase(NamedTuple):
    """A phrase up to word `end` (exclusive). `others`: "other", "more", "another" among its words; `harm`: named by a
    modifier, `own_harm`: by the noun itself ("12 wounded soldiers", "12 hostages"); `harm_noun`: the noun counts harms
    ("12 deaths"). `ordinal`: 4 of "a fourth person"."""

    end: int
    head: str = ""
    is_people: bool = False
    classes: tuple[VictimClass, ...] = ()
    group: str | None = None
    unit: Unit = Unit.PERSON
    others: str = ""
    harm: Harm | None = None
    harm_noun: Harm | None = None
    own_harm: Harm | None = None
    plural: bool = True
    ordinal: int = 0

    @property
    def is_counted(self) -> bool:
        """True where a number before it counts people or harms to people."""
        return self.is_people or self.harm_noun is not None


class _Before(NamedTuple):
    """What stands before the head: the first word of the phrase, and what its words said so far."""

    start: int
    others: str = ""
    harm: Harm | None = None


def noun_phrase(words: Words, i: int) -> NounPhrase | None:
    """The noun phrase from word i on, after a number or an article.

    None where no noun phrase begins there: a verb, a mark, a function word.
    """
    lows = words.lows
    start = _past_of(lows, i)
    if start is None:
        return None
    before, unknown, j = _Before(start), None, start
    while j < len(lows) and j - start < MAX_WORDS:
        low = lows[j]
        if low in words_listed("people", "adjectives_too") and _head_follows(lows, j + 1):
            pass  # "a female care worker"
        elif _is_other(lows, j):
            before = before._replace(others=before.others or low)
            if low == "others":
                return NounPhrase(j + 1, others=before.others, harm=before.harm)
        elif head := _head(words, j, before):
            return head
        elif low in lexicon.harm_modifiers() and _head_follows(lows, j + 1, or_harm=True):
            if unknown is not None and low.endswith("ed"):
                break  # "a court jailed former leaders"
            before = before._replace(harm=lexicon.harm_modifiers()[low])
        elif low in words_listed("people", "said_to_be") and _head_follows(lows, j + 1, or_harm=True):
            pass
        elif low == "(" and (bracket := _past_bracket(lows, j)):
            j = bracket
            continue
        elif _joins_name(words, j) or _joins_services(lows, j):
            pass
        elif _ends_phrase(low) or _opens_harm(lows, j):
            break
        elif unknown is None and not (low.endswith("-old") or is_nation(words.texts[j])):
            unknown = j
        j += 1
    if unknown is not None:
        return NounPhrase(unknown + 1, lows[unknown])
    if before.others:
        return NounPhrase(j, others=before.others, harm=before.harm)
    return None if j == start else NounPhrase(j)


def _joins_name(words: Words, j: int) -> bool:
    """The "of" within a name ("12 Army of Islam fighters", "several Front of the North men")."""
    texts, lows = words.texts, words.lows
    if lows[j] == "the":
        return (
            0 < j < len(texts) - 1 and lows[j - 1] == "of" and texts[j + 1][:1].isupper() and _joins_name(words, j - 1)
        )
    if lows[j] != "of" or not 0 < j < len(texts) - 2:
        return False
    after = texts[j + 2] if lows[j + 1] == "the" else texts[j + 1]
    return all(text[:1].isupper() and not text.isupper() for text in (texts[j - 1], after))


def _joins_services(lows: Sequence[str], j: int) -> bool:
    """The "and" of "42 army and police personnel"."""
    services = words_listed("people", "services")
    return lows[j] == "and" and lows[j - 1] in services and lows[j + 1 : j + 2] != () and lows[j + 1] in services


def _past_of(lows: Sequence[str], i: int) -> int | None:
    """Past "of", "of the", "of the 17", "of its" after a number; None where a pronoun or a whole follows ("two of the
    wounded")."""
    if i >= len(lows) or lows[i] != "of":
        return i
    owned = i + 1 < len(lows) and lows[i + 1] in _OWN
    start = i + 2 if owned else i + 1
    while owned and start < len(lows) and _is_number(lows[start]):
        start += 1
    if start >= len(lows) or lows[start] in _PRONOUNS or (owned and lows[start] in _WHOLES):
        return None
    return start


def _is_number(low: str) -> bool:
    return low[0].isdigit() or low in UNITS or low in TENS or low in words_listed("people", "before_number")


def _is_other(lows: Sequence[str], j: int) -> bool:
    return lows[j] in words_listed("people", "others") and (
        lows[j] in ("others", "other") or person_at(lows, j) is None
    )


def _head(words: Words, j: int, before: _Before) -> NounPhrase | None:
    """The phrase whose head is word j; None where that word is no head."""
    lows, low = words.lows, words.lows[j]
    if low in words_listed("people", "households") and (person_at(lows, j) or (1,))[0] == 1:  # "family members"
        return NounPhrase(j + 1, low, True, unit=Unit.HOUSEHOLD, others=before.others, harm=before.harm)
    if low in words_listed("people", "animals"):
        return NounPhrase(j + 1, low)
    if (age := age_at(low)) is not None and _none_follows(lows, j + 1):
        return NounPhrase(j + 1, low, True, age, others=before.others, harm=before.harm, plural=low.endswith("s"))
    if person := person_at(lows, j):
        return _of_persons(words, j, person, before)
    if harm_noun := harm_noun_at(lows, j):
        adjectives = [low for low in lows[before.start : j] if low != "suspected"]  # the harm is, and not the people
        phrase = _of_harms(words, j, j, harm_noun, before, classes_of(adjectives))
        return phrase._replace(plural=low.endswith("s") or low in ("bodies", "lives"))
    own = lexicon.harmed_people().get(low)
    if own and low not in lexicon.harm_modifiers():
        group = _group(words, before.start, j)
        return NounPhrase(j + 1, low, True, group=group, others=before.others, harm=before.harm, own_harm=own)
    return _of_nation(words, j, before)


def _of_persons(words: Words, j: int, person: tuple[int, str], before: _Before) -> NounPhrase:
    """A noun for persons at word j; a following one takes over ("family members", "boy soldiers")."""
    lows, (n, noun) = words.lows, person
    end = j + n
    classes = [*classes_of(lows[before.start : j]), *lexicon.person_classes().get(noun, ()), *armed_guards(lows, j)]
    if end < len(lows):
        if harm_noun := harm_noun_at(lows, end):
            return _of_harms(words, end, j, harm_noun, before, classes)
        if _owns(lows, end) or noun.endswith("'s") or lows[end] in words_listed("people", "animals"):
            return NounPhrase(end, noun)
        if noun in words_listed("people", "adjectives_too") and _noun_follows(words, end):
            return NounPhrase(end, noun)
        if lows[end] in words_listed("people", "described_by_persons") and not _person_follows(lows, end + 1):
            return NounPhrase(end, noun)
    end = _past_ranks(lows, end, noun)
    while following := _following_person(words, end, noun):
        end, noun = following
        classes += (*lexicon.person_classes().get(noun, ()), *armed_guards(lows, end - 1))
    head = noun
    if also := _also_counted(lows, end, noun, classes):
        end, noun = also
        classes, head = [*classes, *lexicon.person_classes()[noun]], f"{head} and {noun}"
    return NounPhrase(
        end,
        head,
        True,
        tuple(dict.fromkeys(classes)),
        _group(words, before.start, end),
        others=before.others,
        harm=before.harm,
        own_harm=lexicon.harmed_people().get(noun),
        plural=is_plural(noun),
    )


def _noun_follows(words: Words, end: int) -> bool:
    """True where word `end` is a noun, or leads to one, that the word before describes ("a major stock sale")."""
    low, lows = words.lows[end], words.lows
    if is_nation(words.texts[end]):
        return end + 1 < len(lows) and not _is_closed(lows[end + 1])
    return not (_is_closed(low) or low.endswith(("ed", "ing")) or words.texts[end][:1].isupper())


def _following_person(words: Words, end: int, noun: str) -> tuple[int, str] | None:
    """(end, noun) of a noun for persons that takes over from the one before word `end`; a nation may stand between
    after a singular ("two elderly Dutch tourists")."""
    lows = words.lows
    at = end + 1 if end < len(lows) and not is_plural(noun) and is_nation(words.texts[end]) else end
    found = person_at(lows, at) if at < len(lows) else None
    return (at + found[0], found[1]) if found else None


def _also_counted(lows: Sequence[str], end: int, noun: str, classes: list[VictimClass]) -> tuple[int, str] | None:
    """(end, noun) of the other half of "dozens of children and civilians", where the number counts both together."""
    if not classes or not is_plural(noun) or lows[end : end + 1] not in (("and",), ("or",)):
        return None
    found = person_at(lows, end + 1) if end + 1 < len(lows) else None
    if found is None or not is_plural(found[1]) or not _none_follows(lows, end + 1 + found[0]):
        return None
    others = lexicon.person_classes().get(found[1], ())
    of_army = found[1] == "officers" and VictimClass.COMBATANT in classes
    return (end + 1 + found[0], found[1]) if others and not of_army and not {*others} & {*classes} else None


def _owns(lows: Sequence[str], end: int) -> bool:
    """ "the soldiers' families"; not the end of a quotation ("killing 12 soldiers', it said")."""
    return lows[end] == "'s" or (lows[end] == "'" and end + 1 < len(lows) and lows[end + 1][0].isalpha())


def _past_ranks(lows: Sequence[str], end: int, noun: str) -> int:
    """Where the head follows that a noun for persons only describes ("a Taliban senior leader"); else `end`."""
    if noun in words_listed("people", "fighters"):
        return next(
            (k for k in range(end, min(end + MAX_WORDS, len(lows))) if person_at(lows, k) and _open(lows, end, k)), end
        )
    described = end + 1 < len(lows) and lows[end] in words_listed("people", "ranks") and person_at(lows, end + 1)
    return end + 1 if described else end


def _open(lows: Sequence[str], start: int, end: int) -> bool:
    return not any(_ends_phrase(low) for low in lows[start:end])


def _of_harms(
    words: Words, head: int, group_end: int, harm_noun: Harm, before: _Before, classes: list[VictimClass]
) -> NounPhrase:
    """ "civilian deaths": the harms are counted, the words before say to whom."""
    group = _group(words, before.start, group_end)
    kinds = tuple(dict.fromkeys(classes))
    return NounPhrase(head + 1, words.lows[head], classes=kinds, group=group, others=before.others, harm_noun=harm_noun)


def _of_nation(words: Words, j: int, before: _Before) -> NounPhrase | None:
    """ "12 Yemenis", "two British": a demonym that is the head itself."""
    lows, text = words.lows, words.texts[j]
    if not is_nation(text) or _ends_phrase(lows[j]) or _head_follows(lows, j + 1):
        return None
    if not (is_plural_nation(lows[j]) or _none_follows(lows, j + 1)):
        return None
    plural = lows[j].endswith(("s", "ese", "ish"))
    return NounPhrase(j + 1, lows[j], True, group=text, others=before.others, harm=before.harm, plural=plural)


def _ends_phrase(low: str) -> bool:
    """True for a word that belongs to no noun phrase: an adverb, a function word, a word of harm, a number, a mark."""
    if low.endswith(("-old", "-olds")):
        return False
    if low.endswith("ly") and len(low) > 4 and low not in words_listed("people", "adjectives_in_ly"):
        return True
    closed = low in lexicon.word_tags() or low in lexicon.triggers() or low in UNITS or low in TENS
    return closed or not (low[0].isalpha() or (low[0] == "'" and len(low) > 1))


def _opens_harm(lows: tuple[str, ...], j: int) -> bool:
    """True where a phrase of harm of several words begins ("thousands sought shelter", "nine received minor burns")."""
    low = lows[j]
    found = lexicon.trigger_phrases().at(lows, j) if low in lexicon.trigger_phrases().firsts else None
    return (found is not None and found[0] > 1) or (low in opens_gapped() and gapped_at(lows, j) is not None)


def _past_bracket(lows: Sequence[str], j: int) -> int | None:
    """Past a name in brackets, "(IS)", of at most two words; None where the bracket holds more."""
    end = next((k for k in range(j + 2, min(j + 4, len(lows))) if lows[k] == ")"), None)
    return end + 1 if end else None


def _none_follows(lows: Sequence[str], j: int) -> bool:
    """True where no further noun follows: a mark, a function word or a word of harm."""
    return j >= len(lows) or _is_closed(lows[j])


def _head_follows(lows: Sequence[str], j: int, *, or_harm: bool = False) -> bool:
    """True where a noun for persons, or one that counts harms, comes within three words, with nothing but adjectives
    between."""
    for k in range(j, min(j + 3, len(lows))):
        if person_at(lows, k) or lows[k] in words_listed("people", "households"):
            return True
        if or_harm and harm_noun_at(lows, k):
            return True
        if _is_closed(lows[k]):
            return False
    return False


def _person_follows(lows: Sequence[str], j: int) -> bool:
    return j < len(lows) and person_at(lows, j) is not None


def _is_closed(low: str) -> bool:
    return low in lexicon.word_tags() or low in lexicon.triggers() or not low[0].isalpha()


def _group(words: Words, start: int, end: int) -> str | None:
    """The words from the first name to the head ("South Sudanese soldiers", "Taliban insurgents"): whose they are.

    A text all in capitals tells no names; where the head has a capital as well, as in headlines, only a demonym is one.
    """
    texts = words.texts[start:end]
    if all(t.isupper() for t in texts if len(t) > 1):
        return None
    titled = texts[-1][:1].isupper()
    first = next((k for k, text in enumerate(texts) if is_nation(text) or (text[:1].isupper() and not titled)), None)
    return None if first is None else " ".join(texts[first:])
