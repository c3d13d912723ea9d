"""The words after a number -> the noun phrase that says who is counted, of which classes and group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from schemas import Harm, Unit, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.called_so import is_called_so, of_them
from streams.extract.phrases.following_heads import (
    MAX_WORDS,
    also_counted,
    following_person,
    names_a_body,
    past_name,
    past_ranks,
)
from streams.extract.phrases.phrase_ends import (
    ends_phrase,
    goes_back,
    head_follows,
    is_closed,
    is_herd,
    is_newly,
    is_off_duty,
    is_when,
    joins_adjectives,
    joins_name,
    joins_names,
    joins_services,
    name_of_theirs,
    none_follows,
    noun_follows,
    of_age,
    only_does,
    opens_harm,
    owns,
    past_bracket,
    person_follows,
    tells_how,
)
from streams.extract.phrases.services import of_one_service, past_owner
from streams.extract.text.nouns import (
    age_at,
    armed_guards,
    armed_people,
    classes_of,
    harm_noun_at,
    is_name,
    is_nation,
    is_plural,
    is_plural_nation,
    person_at,
)
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import Words

_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "it"})
_SUBJECTS = (("it",), ("they",), ("he",), ("she",), ("we",), ("i",))  # "the 19 it had counted"
_MARKS = ('"', "“", "«")
_OWN = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "all", "other"})
# "of the dead", "of the wounded": the frames take these for a part, by phrase.
_WHOLES = frozenset({"dead", "wounded", "injured", "killed", "deceased", "missing", "latter", "former"})


class NounPhrase(NamedTuple):
    """A phrase up to word `end` (exclusive). `others`: "other", "more", "another" among its words; `harm`: named by a
    modifier, `own_harm`: by the noun itself ("12 wounded soldiers", "12 hostages"); `harm_noun`: the noun counts harms
    ("12 deaths"). `ordinal`: 4 of "a fourth person". `definite`: told of with "the"."""

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
    definite: bool = False

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
    if start is None or lows[start : start + 1] in _SUBJECTS:
        return None
    before, unknown, j = _Before(start), None, start
    while j < len(lows) and j - start < MAX_WORDS:
        low = lows[j]
        if low in words_listed("people", "adjectives_too") and (head_follows(lows, j + 1) or _is_of_harm(lows, j + 1)):
            pass  # "a female care worker", "300 individual refugees"
        elif low == "newly" and lows[j + 1 : j + 2] == ("displaced",) and not head_follows(lows, j + 2):
            break  # "recorded 300 newly displaced"
        elif _is_other(lows, j):
            before = before._replace(others=before.others or low)
            if low == "others":
                return NounPhrase(j + 1, others=before.others, harm=before.harm)
        elif head := _head(words, j, before):
            return head
        elif (low == "newly" and lows[j + 1 : j + 2] == ("displaced",)) or is_off_duty(lows, j):
            pass
        elif low in lexicon.harm_modifiers() and head_follows(lows, j + 1, or_harm=True):
            if unknown is not None and low.endswith("ed"):
                break  # "a court jailed former leaders"
            before = before._replace(harm=lexicon.harm_modifiers()[low])
        elif low in words_listed("people", "said_to_be") and (
            head_follows(lows, j + 1, or_harm=True) or name_of_theirs(words, j + 1) or _is_marked(lows, j + 1)
        ):
            pass
        elif lows[j - 1] in words_listed("people", "said_to_be") and _is_called_by_letters(words, j):
            return NounPhrase(j + 1, low, True, (VictimClass.COMBATANT,), words.texts[j], others=before.others)
        elif is_newly(lows, j):
            j += 1
        elif low in _MARKS and lows[j - 1] in words_listed("people", "said_to_be") and _is_marked(lows, j):
            pass  # "five alleged 'militants'"
        elif of_age(lows, j):  # "a 20-year old man"
            if none_follows(lows, j + 4):
                return NounPhrase(j + 4, "old", True, others=before.others, harm=before.harm, plural=False)
            j += 3
        elif tells_how(lows, j):
            pass  # "two recently freed prisoners"
        elif low in "([" and not (low == "[" and person_at(lows, j + 1)) and (bracket := past_bracket(lows, j)):
            ends = bracket >= len(lows) or is_closed(lows[bracket])
            if unknown is None and ends and _is_number(lows[j + 1]):
                break  # "IDPs: 2,800 (560 households)"
            j = bracket
            continue
        elif _is_code(words, j):
            j += 2  # "51 M23 rebels"
            continue
        elif words.texts[j - 1 : j + 1] == ("United", "States"):
            pass  # no verb
        elif (
            joins_name(words, j)
            or joins_services(lows, j)
            or joins_adjectives(words, j)
            or joins_names(words, before.start, j)
        ):
            pass
        elif ends_phrase(low) or opens_harm(lows, j) or goes_back(lows, j) or is_when(words, j):
            break
        elif unknown is None and not (low.endswith("-old") or is_nation(words.texts[j])):
            unknown = j
        j += 1
    if unknown is not None:
        return NounPhrase(unknown + 1, lows[unknown])
    if before.others:
        return NounPhrase(j, others=before.others, harm=before.harm)
    return None if j == start else NounPhrase(j)


def _is_of_harm(lows: Sequence[str], j: int) -> bool:
    """Whether a noun for persons follows that tells their harm itself: "evacuees", "idps"."""
    return j < len(lows) and lows[j] in lexicon.harmed_people() and lows[j] not in lexicon.harm_modifiers()


def _is_marked(lows: Sequence[str], j: int) -> bool:
    """Whether a noun for persons follows a quotation mark."""
    return j + 1 < len(lows) and lows[j] in _MARKS and person_at(lows, j + 1) is not None


def _is_called_by_letters(words: Words, j: int) -> bool:
    """ "four suspected ABC": the letters of a group, where no noun follows, for its members."""
    text = words.texts[j]
    return len(text) > 2 and text.isupper() and text.isalpha() and text != "COVID" and none_follows(words.lows, j + 1)


def _is_code(words: Words, j: int) -> bool:
    """ "M23": a letter and its digits."""
    if len(words.lows[j]) != 1 or not words.texts[j].isupper() or j + 1 >= len(words.lows):
        return False
    return words.lows[j + 1].isdigit() and words.starts[j + 1] == words.ends[j]


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
    if low in words_listed("people", "animals") and not (is_herd(low) and person_follows(lows, j + 1)):
        called = is_called_so(words, j, before.start)
        return NounPhrase(j + 1, low, called, group=words.texts[j] if called else None)
    if (age := age_at(low)) is not None and (
        none_follows(lows, j + 1) or only_does(words, j + 1) or opens_harm(lows, j + 1)
    ):
        return NounPhrase(j + 1, low, True, age, others=before.others, harm=before.harm, plural=low.endswith("s"))
    if person := person_at(lows, j):
        return _of_persons(words, j, person, before)
    if harm_noun := harm_noun_at(lows, j):
        adjectives = [low for low in lows[before.start : j] if low != "suspected"]  # the harm is, and not the people
        phrase = _of_harms(words, j, j, harm_noun, before, classes_of(adjectives))
        return phrase._replace(plural=low.endswith("s") or low in ("bodies", "lives"))
    own = lexicon.harmed_people().get(low) if low not in lexicon.harm_modifiers() else of_them(words, j, before.start)
    if own:
        group = _group(words, before.start, j)
        return NounPhrase(j + 1, low, True, group=group, others=before.others, harm=before.harm, own_harm=own)
    return _of_nation(words, j, before)


def _of_persons(words: Words, j: int, person: tuple[int, str], before: _Before) -> NounPhrase:
    """A noun for persons at word j; a following one takes over ("family members", "boy soldiers")."""
    lows, (n, noun) = words.lows, person
    end = j + n
    own = lexicon.person_classes().get(noun, ())
    said = classes_of(past_owner(lows[before.start : j]))
    if VictimClass.MIGRANT in own:
        said = [one for one in said if one is not VictimClass.SUSPECT]  # "suspected migrants" are suspected of nothing
    classes = [*said, *own, *armed_guards(lows, j), *armed_people(lows, j)]
    if end < len(lows):
        if harm_noun := harm_noun_at(lows, end):
            return _of_harms(words, end, j, harm_noun, before, classes)
        if lows[end] in words_listed("people", "animals"):
            return NounPhrase(end + 1, lows[end])  # "470 pilot whales"
        if owns(lows, end) or noun.endswith("'s"):
            return NounPhrase(end, noun)
        if noun in words_listed("people", "adjectives_too") and noun_follows(words, end):
            return NounPhrase(end, noun)
        if lows[end] in words_listed("people", "described_by_persons") and not person_follows(lows, end + 1):
            return NounPhrase(end, noun)
        if not is_plural(noun) and names_a_body(lows, end):
            return NounPhrase(end, noun)
    end = past_name(words, j, end) or past_ranks(lows, end, noun)
    while following := following_person(words, end, noun):
        if noun == "deputy":
            classes = classes_of(lows[before.start : j])  # "a deputy mayor" is no policeman
        end, noun = following
        classes += (*lexicon.person_classes().get(noun, ()), *armed_guards(lows, end - 1))
    head = noun
    if also := also_counted(lows, end, noun, classes):
        end, noun = also
        classes, head = [*classes, *lexicon.person_classes()[noun]], f"{head} and {noun}"
    return NounPhrase(
        end,
        head,
        True,
        of_one_service(classes, noun, lows[before.start : end]),
        _group(words, before.start, end),
        others=before.others,
        harm=before.harm,
        own_harm=lexicon.harmed_people().get(noun),
        plural=is_plural(noun),
    )


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
    if (
        not is_nation(text)
        or ends_phrase(lows[j])
        or _describe_a_thing(words, j)
        or head_follows(lows, j + 1)
        or joins_adjectives(words, j + 1)
    ):
        return None
    if not is_plural_nation(lows[j]) and j + 1 < len(lows) and harm_noun_at(lows, j + 1):
        return None  # "12 Chadian deaths"
    if not (is_plural_nation(lows[j]) or none_follows(lows, j + 1)):
        return None
    plural = lows[j].endswith(("s", "ese", "ish"))
    kinds = tuple(dict.fromkeys(classes_of(lows[before.start : j])))
    group = _group(words, max(before.start, j - 1), j + 1)
    return NounPhrase(j + 1, lows[j], True, kinds, group=group, others=before.others, harm=before.harm, plural=plural)


def _describe_a_thing(words: Words, j: int) -> bool:
    """ "four Chinese and Indonesian vessels"; not "four Chinese and Indonesian soldiers" or "two Poles and German
    police"."""
    texts, lows = words.texts, words.lows
    if is_plural_nation(lows[j]) or lows[j + 1 : j + 2] not in (("and",), ("or",)) or j + 3 >= len(lows):
        return False
    return is_nation(texts[j + 2]) and not is_plural_nation(lows[j + 2]) and not is_closed(lows[j + 3])


def _group(words: Words, start: int, end: int) -> str | None:
    """The words from the first name to the head ("South Sudanese soldiers", "Taliban insurgents"): whose they are.

    A text all in capitals tells no names; where the head has a capital as well, as in headlines, only a demonym is one.
    """
    texts = words.texts[start:end]
    if all(t.isupper() for t in texts if len(t) > 1):
        return None
    titled = is_name(texts[-1])
    first = next((k for k, text in enumerate(texts) if is_nation(text) or (is_name(text) and not titled)), None)
    if (
        first
        and titled
        and texts[first - 1].istitle()
        and texts[first - 1].lower() in words_listed("people", "before_nation")
    ):
        first -= 1  # "12 South Koreans", "three Arab Israelis"
    if first and texts[first - 1].lower() in ("al", "el") and texts[first - 1] != "AL":
        first -= 1  # "three al Qaeda members"
    return None if first is None else " ".join(texts[first:]).replace(" – ", "–")
