"""Noun phrases for persons: who is counted, of which classes and group."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, Protocol

from schemas import Harm, Unit, VictimClass
from streams.extract import lexicon
from streams.extract.numbers import TENS, UNITS

MAX_WORDS = 7
_PEOPLE_ENDINGS = ("ers", "ors", "ists", "men", "women", "ees", "ians", "people", "persons", "folk", "goers", "workers")
_PERSON_ENDINGS = ("man", "woman", "person", "ist", "worker", "goer", "ician")
_ENDINGS = _PEOPLE_ENDINGS + _PERSON_ENDINGS
_ADJECTIVES_IN_LY = frozenset(
    {"family", "elderly", "daily", "friendly", "early", "deadly", "likely", "weekly", "assembly"}
)
_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "it"})
_OWN = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "all", "other"})


class NounPhrase(NamedTuple):
    """Words i..end (end exclusive). `others`: "other", "more", "another" among them; `harm`: named by a modifier or
    by the noun itself ("12 wounded soldiers", "12 hostages"); `harm_noun`: the noun counts harms ("12 deaths")."""

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
    of_whole: bool = False
    plural: bool = True

    @property
    def is_counted(self) -> bool:
        """True where a number before it counts people or harms to people."""
        return self.is_people or self.harm_noun is not None


class WordLike(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def low(self) -> str: ...


@cache
def _nouns() -> tuple[dict[str, str], dict[str, tuple[tuple[str, ...], ...]]]:
    """Single nouns for persons, and the longer ones by their first word, longest first."""
    single, longer = {}, {}
    for noun in {**lexicon.person_classes(), **{w: () for w in lexicon.harmed_people() if " " in w}}:
        words = tuple(noun.split())
        if len(words) == 1:
            single[noun] = noun
        else:
            longer.setdefault(words[0], []).append(words)
    return single, {first: tuple(sorted(found, key=len, reverse=True)) for first, found in longer.items()}


def person_at(lows: list[str], i: int) -> tuple[int, str] | None:
    """(number of words, noun) of the longest noun for persons at word i."""
    low = lows[i]
    single, longer = _nouns()
    for words in longer.get(low, ()):
        if tuple(lows[i : i + len(words)]) == words:
            return len(words), " ".join(words)
    if low in single:
        return 1, low
    if "-" in low and low.rsplit("-", 1)[1] in single:
        return 1, low.rsplit("-", 1)[1]
    if len(low) < 6 or not low.endswith(_ENDINGS) or low.endswith("'s") or low in lexicon.not_people():
        return None
    return 1, low


def noun_phrase(
    words: list[WordLike] | list,
    lows: list[str],
    i: int,
    *,
    counted: bool = False,
    vague: bool = False,  # type: ignore[type-arg]
) -> NounPhrase | None:
    """The noun phrase from word i on. None where no noun phrase begins there (a verb, a mark, a function word)."""
    start, of_whole = _skip_of(lows, i) if counted else (i, False)
    if start > i and (start >= len(lows) or lows[start] in _PRONOUNS or (of_whole and _is_whole(lows, start))):
        return None
    j, others, harm, first_unknown = start, "", None, None
    classes: list[VictimClass] = []
    tags = lexicon.word_tags()
    while j < len(lows) and j - start < MAX_WORDS:
        low = lows[j]
        person = person_at(lows, j)
        if low in lexicon.others() and not (person and low not in ("others", "other")):
            others = others or low
            j += 1
            if low == "others":
                return _headless(j, others, harm)
            continue
        if low in lexicon.households() and counted:
            return NounPhrase(j + 1, low, True, (), None, Unit.HOUSEHOLD, others, harm)
        if low in lexicon.animals():
            return NounPhrase(j + 1, low)
        if person:
            return _with_head(words, lows, start, j, person, others, harm, classes, of_whole, counted)
        noun_harm = _harm_noun(lows, j) if counted else None
        if noun_harm:
            classes += _classes_of(lows, start, j)
            return NounPhrase(
                j + 1,
                low,
                False,
                tuple(dict.fromkeys(classes)),
                _group(words, start, j),
                others=others,
                harm_noun=noun_harm,
                plural=low.endswith("s") or low in ("bodies", "lives"),
            )
        if low in lexicon.harmed_people() and counted and low not in lexicon.harm_modifiers():
            return NounPhrase(
                j + 1,
                low,
                True,
                (),
                _group(words, start, j),
                others=others,
                harm=harm,
                own_harm=lexicon.harmed_people()[low],
                of_whole=of_whole,
                plural=True,
            )
        if low in lexicon.harm_modifiers() and _head_follows(lows, j + 1):
            harm = lexicon.harm_modifiers()[low]
        elif low == "(" and (bracket := _bracket(lows, j)):
            j = bracket
            continue
        elif low.endswith("-old"):
            pass
        elif (low.endswith("ly") and len(low) > 4 and low not in _ADJECTIVES_IN_LY) or (
            low in tags
            or low in lexicon.triggers()
            or low in UNITS
            or low in TENS
            or not (low[0].isalpha() or low[0] == "'")
        ):
            break
        elif _is_nation(words[j].text):
            if not _head_follows(lows, j + 1) and (_is_plural_nation(low) or _phrase_ends(lows, j + 1)):
                return NounPhrase(
                    j + 1,
                    low,
                    True,
                    (),
                    words[j].text,
                    others=others,
                    harm=harm,
                    of_whole=of_whole,
                    plural=low.endswith(("s", "ese", "ish")),
                )
        elif first_unknown is None:
            first_unknown = j
        j += 1
    if others and first_unknown is None:
        return _headless(j, others, harm)
    if first_unknown is None:
        return None if j == start else NounPhrase(j)
    return NounPhrase(first_unknown + 1, lows[first_unknown]) if counted else None


def _bracket(lows: list[str], j: int) -> int | None:
    """Past a name in brackets, "(IS)", of at most two words; None where the bracket holds more."""
    end = next((k for k in range(j + 2, min(j + 4, len(lows))) if lows[k] == ")"), None)
    return end + 1 if end else None


def _is_plural_nation(low: str) -> bool:
    return low.endswith("s") and low[:-1] in _demonyms()


def _phrase_ends(lows: list[str], j: int) -> bool:
    """True where no further noun follows: a mark, a function word or a word of harm."""
    return j >= len(lows) or not lows[j][0].isalpha() or lows[j] in lexicon.word_tags() or lows[j] in lexicon.triggers()


def _skip_of(lows: list[str], i: int) -> tuple[int, bool]:
    """Past "of", "of the", "of its" after a number; the flag says that a whole is named ("two of the soldiers")."""
    if i >= len(lows) or lows[i] != "of":
        return i, False
    if i + 1 < len(lows) and lows[i + 1] in _OWN:
        return i + 2, True
    return i + 1, False


def _is_whole(lows: list[str], i: int) -> bool:
    """True for "of the dead", "of the victims": what the frames call a part, by phrase."""
    return i < len(lows) and lows[i] in ("dead", "wounded", "injured", "killed", "deceased", "missing")


def _headless(end: int, others: str, harm: Harm | None) -> NounPhrase:
    return NounPhrase(end, others=others, harm=harm)


def _head_follows(lows: list[str], j: int) -> bool:
    """True where a noun for persons comes within three words, with nothing but adjectives between."""
    for k in range(j, min(j + 3, len(lows))):
        if person_at(lows, k) or lows[k] in lexicon.households():
            return True
        if lows[k] in lexicon.word_tags() or lows[k] in lexicon.triggers() or not lows[k][0].isalpha():
            return False
    return False


def _harm_noun(lows: list[str], j: int) -> Harm | None:
    trigger = lexicon.triggers().get(lows[j])
    harm = trigger.harm("E") if trigger else None
    if harm is None or lows[j] in lexicon.harm_modifiers():
        return None
    after = lows[j + 1] if j + 1 < len(lows) else ""
    if lows[j] in ("death", "body", "injury", "casualty") and after[:1].isalpha() and after not in lexicon.word_tags():
        return None
    return harm


def _with_head(
    words: list,
    lows: list[str],
    start: int,
    j: int,
    person: tuple[int, str],
    others: str,
    harm: Harm | None,  # type: ignore[type-arg]
    classes: list[VictimClass],
    of_whole: bool,
    counted: bool,
) -> NounPhrase | None:
    """The phrase with its head at word j; a following noun for persons takes over ("family members", "boy soldiers")."""
    n, noun = person
    end = j + n
    classes = classes + _classes_of(lows, start, j) + list(lexicon.person_classes().get(noun, ()))
    if counted and end < len(lows):
        after = _harm_noun(lows, end)
        if after:
            return NounPhrase(
                end + 1,
                lows[end],
                False,
                tuple(dict.fromkeys(classes)),
                _group(words, start, j),
                others=others,
                harm_noun=after,
            )
        if lows[end] in ("'s", "'") or noun.endswith("'s") or lows[end] in lexicon.animals():
            return NounPhrase(end, noun)
    while end < len(lows) and (following := person_at(lows, end)):
        noun = following[1]
        classes += lexicon.person_classes().get(noun, ())
        end += following[0]
    own = lexicon.harmed_people().get(noun)
    group = _group(words, start, end)
    if _is_nation_adjective(lows, j) and group is None:
        group = None
    return NounPhrase(
        end,
        noun,
        True,
        tuple(dict.fromkeys(classes)),
        group,
        others=others,
        harm=harm,
        own_harm=own,
        of_whole=of_whole,
        plural=is_plural(noun),
    )


def _classes_of(lows: list[str], start: int, end: int) -> list[VictimClass]:
    """Classes that adjectives before the head name ("civilian deaths", "female students", "suspected militants")."""
    found: list[VictimClass] = []
    for low in lows[start:end]:
        found += lexicon.person_classes().get(low, ())
        if low in ("female", "women's"):
            found.append(VictimClass.WOMAN)
        elif low in ("male", "teenage", "teen-age"):
            found.append(VictimClass.MAN if low == "male" else VictimClass.CHILD)
        elif low.startswith("suspected"):
            found.append(VictimClass.SUSPECT)
    return found


def is_plural(noun: str) -> bool:
    last = noun.split()[-1]
    return last.endswith(
        ("s", "men", "people", "children", "police", "troops", "personnel", "staff", "folk")
    ) and not last.endswith("ss")


def _group(words: list, start: int, end: int) -> str | None:  # type: ignore[type-arg]
    """The words from the first capitalised one to the head, where the text is not all in capitals: whose they are."""
    texts = [w.text for w in words[start:end]]
    if all(t.isupper() for t in texts if len(t) > 1):
        return None
    for k, text in enumerate(texts):
        if _is_nation(text):
            return " ".join(texts[k:])
    return None


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(lexicon.table("nations")["adjectives"])


def _is_nation(text: str) -> bool:
    """True for a demonym, singular or plural ("Palestinian", "Yemenis")."""
    if not text[:1].isupper():
        return False
    low = text.lower()
    return low in _demonyms() or (low.endswith("s") and low[:-1] in _demonyms())


def _is_nation_adjective(lows: list[str], j: int) -> bool:
    return lows[j] in _demonyms()
