"""What chunks are by those beside them: ages are no counts, "a man and woman" are two, "a mother of three" is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Unit, VictimClass
from streams.extract.lexicon import words_listed
from streams.extract.phrases.row import Chunk, as_single
from streams.extract.text.auxiliaries import OF_MANY
from streams.extract.text.nouns import OLDEST
from streams.extract.text.number_words import UNITS

_PARENTS = frozenset({"mother", "father", "mom", "dad", "mum", "parent", "grandmother", "grandfather", "widow"})
_CHILDREN_OF = frozenset(
    ["son", "daughter", "child", "baby", "toddler", "infant", "grandson", "granddaughter", "grandchild", "newborn"]
)
_SPOUSES = frozenset({("husband", "wife"), ("wife", "husband"), ("brother", "sister"), ("sister", "brother")})
_OF_ONE = frozenset({"was", "is", "has"})
_CLOSES_LIST = re.compile(r"P(?:,P)*,?c[e]{0,2}(?P<last>[PNI])")
_MAY_BE_TWO = re.compile("I.P")
_BOUNDS_OF_AGE = ("under ", "over ", "below ", "above ")
_AGES = frozenset({"ages", "aged", "age"})


def may_be_otherwise(tags: str, lows: Sequence[str]) -> bool:
    """Whether a row of these tags, of a sentence with these words, may hold what its neighbours make something else."""
    return (
        "M" in tags
        or "fN" in tags
        or "pN" in tags
        or ".tN" in tags
        or "N,N" in tags
        or "cN" in tags
        or _MAY_BE_TWO.search(tags) is not None
        or not _AGES.isdisjoint(lows)
    )


def look_around(sentence: str, row: list[Chunk]) -> None:
    """What chunks are by those beside them: ages are no counts, "a man and woman" are two."""
    for k in range(2, len(row)):
        if row[k].tag == "P" and (_is_second(row, k) or _is_listed(row, k)):
            row[k] = as_single(row[k])
        if row[k].tag == "M" and _is_bound_of_age(sentence, row, k):
            row[k] = row[k]._replace(tag=".")
        if row[k].tag == "M" and _is_of_a_name(sentence, row, k):
            row[k] = row[k]._replace(tag=".")
        if row[k].tag == "M" and (_are_own_children(row, k) or _is_of_age(row, k)):
            row[k] = row[k]._replace(tag="e")
        if row[k].tag == "M" and _is_age(sentence, row, k):
            row[k] = row[k]._replace(tag="O")
        elif row[k].tag == "N" and (_is_their_family(row, k) or _are_the_same(row, k)):
            row[k] = row[k]._replace(tag=".")
            if row[k - 1].low == "or":  # "left 480 people or 110 families homeless": as "from 110 families"
                row[k - 1] = row[k - 1]._replace(tag="p")
        elif row[k].tag in "MO" and _as_many_ages(sentence, row, k):
            _mark_ages(sentence, row, k)
        elif row[k - 1].low in _AGES or (row[k - 1].low == "of" and row[k - 2].low in _AGES):
            _mark_ages(sentence, row, k + 1 if row[k].low == "between" else k)


_CHILDREN = ("girl", "boy", "child", "baby", "infant", "toddler", "son", "daughter", "grandson", "granddaughter")
_OF_AN_AGE = frozenset((*_CHILDREN, "schoolboy", "schoolgirl", "man", "woman", "youth"))


# So many of these are counted by the number: "a crew of 20".
_BODIES = frozenset({"crew", "couple", "staff", "guard", "troop", "militia", "escort", "majority", "minority"})
_YOUNGEST_NAMED = 14  # so young is whoever is told of by his work and his age


def _is_of_age(row: list[Chunk], k: int) -> bool:
    """ "a girl of four", "a man of 70", "a beekeeper of 52": an age."""
    person, age = row[k - 2].phrase, row[k].quantity.value
    is_one = row[k - 2].tag in "IP" and person is not None and person.head in _OF_AN_AGE
    of_years = row[k - 2].tag == "I" and person is not None and person.is_people and person.head not in _BODIES
    grown = of_years and age is not None and age >= _YOUNGEST_NAMED and row[k].phrase is None
    return (is_one or grown) and row[k - 1].low == "of" and age is not None and age < OLDEST


def _is_bound_of_age(sentence: str, row: list[Chunk], k: int) -> bool:
    """ "three of them under 18", "two were over 80": an age, where nothing that is counted follows."""
    if row[k].phrase is not None or not sentence[row[k].start : row[k].end].lower().startswith(_BOUNDS_OF_AGE):
        return False
    of_people = (
        row[k - 1].tag == "w"
        or (row[k - 1].tag == "b" and row[k - 2].tag in "NMIPw")
        or (row[k - 1].tag in "PNI" and row[k - 1].phrase is not None)
    )
    after = row[k + 1].tag if k + 1 < len(row) else "s"
    return of_people and after in ",scza:" and 0 < row[k].quantity.number < OLDEST


def _is_of_a_name(sentence: str, row: list[Chunk], k: int) -> bool:
    """ "in Region 2", "of District 9": a name, where no verb follows ("in Bor District 12 died")."""
    before, after = row[k - 1], row[k + 1].tag if k + 1 < len(row) else "s"
    numbered = before.low in words_listed("frames", "numbered_things") or before.low == "region"
    plain = row[k].phrase is None and sentence[row[k].start : row[k].end].isdigit()
    return numbered and plain and sentence[before.start].isupper() and after in ",sc"


def _are_own_children(row: list[Chunk], k: int) -> bool:
    """ "a mother of three was killed": one was."""
    parent = row[k - 2].phrase
    return row[k - 1].low == "of" and row[k - 2].tag in "IP" and parent is not None and parent.head in _PARENTS


def _is_their_family(row: list[Chunk], k: int) -> bool:
    """ "nine members of one family", "nine from one family", "nine belonging to two families": the nine count."""
    phrase = row[k].phrase
    if phrase is None or phrase.unit is not Unit.HOUSEHOLD:
        return False
    if row[k - 1].low == "to":
        return row[k - 2].low in ("belonging", "belonged")
    return row[k].quantity.value == 1 and row[k - 1].low in ("of", "from") and row[k - 2].tag in "NPO."


def _are_the_same(row: list[Chunk], k: int) -> bool:
    """ "6,340 people (1,280 households)", "6,340 people, or 1,280 families", "from 1,280 families": counted twice."""
    phrase = row[k].phrase
    if phrase is None or phrase.unit is not Unit.HOUSEHOLD:
        return False
    at = k - 2 if row[k - 1].low in ("(", ",", "from", "in", "of", "or", "in some") else -1
    if at > 0 and row[at].tag == "," and row[k - 1].low == "or":
        at -= 1
    whole = row[at].phrase if at >= 0 and row[at].tag in "NX" and row[k - 1].tag in ",pfc" else None
    if whole is None or whole.unit is Unit.HOUSEHOLD:
        return False
    return row[k - 1].low != "," or (k + 1 < len(row) and row[k + 1].tag in ",s")


def _mark_ages(sentence: str, row: list[Chunk], k: int) -> None:
    """ "boys ages 5, 6, 7 and 11": none of the numbers, nor what joins them, says anything of how many."""
    while k < len(row) and (row[k].tag in ",c" or _may_be_years(sentence, row[k])):
        joins = row[k].tag in ",c"
        after = k + 2 if row[k].tag == "," and row[k + 1 : k + 2] and row[k + 1].tag == "c" else k + 1
        if joins and not (after < len(row) and _may_be_years(sentence, row[after])):
            return
        row[k] = row[k]._replace(tag="e")
        k += 1


def _as_many_ages(sentence: str, row: list[Chunk], k: int) -> bool:
    """ "two others, 20 and 21, were", "three women, 19, 23 and 31, were": between commas as many ages as persons."""
    persons = row[k - 2]
    if sentence[row[k - 1].start] not in ",(" or persons.tag not in "NM" or persons.quantity.value is None:
        return False
    ages, j = 0, k
    while j < len(row) and (row[j].tag in ",c" or _is_years(sentence, row[j])):
        ages += row[j].tag not in ",c"
        j += 1
    return 1 < ages == persons.quantity.value and row[j - 1].tag == ","


def _is_years(sentence: str, chunk: Chunk) -> bool:
    text = sentence[chunk.start : chunk.end]
    return text.isdigit() and int(text) < OLDEST


def _is_second(row: list[Chunk], k: int) -> bool:
    """ "a man and woman", "a father and son were": two people under one article; not "a teacher and mother was"."""
    first, second = row[k - 2].phrase, row[k].phrase
    if row[k - 2].tag != "I" or row[k - 1].low != "and" or not (first and second) or second.plural:
        return False
    after = row[k + 1].low if k + 1 < len(row) else ""
    sexes = {VictimClass.MAN, VictimClass.WOMAN}
    apart = {*first.classes} & sexes and {*second.classes} & sexes and not {*first.classes} & {*second.classes} & sexes
    return bool(apart) or after in OF_MANY or _are_kin(first.head, second.head)


def _is_listed(row: list[Chunk], k: int) -> bool:
    """ "A pilot, copilot, and guard were killed", "a father, mother and their two sons": each of them is one."""
    phrase = row[k].phrase
    if phrase is None or phrase.plural or not phrase.is_people:
        return False
    if row[k - 1].tag == "c" and row[k - 1].low == "and" and row[k - 2].tag == "," and k > 2 and row[k - 3].tag == "I":
        return k + 1 < len(row) and row[k + 1].low in OF_MANY
    first = row[k - 2].phrase if row[k - 1].tag == "," and row[k - 2].tag == "I" else None
    match = _CLOSES_LIST.match("".join(c.tag for c in row[k : k + 12])) if first else None
    if match is None or first is None:
        return False
    verb = k + match.end()
    of_several = verb < len(row) and row[verb].low in OF_MANY
    return of_several or (first.head in _PARENTS and phrase.head in _PARENTS)


def _are_kin(one: str, other: str) -> bool:
    """ "a father and son", "a husband and wife": not "a wife and mother", who is one."""
    return (one in _PARENTS and other in _CHILDREN_OF) or (one, other) in _SPOUSES


def _may_be_years(sentence: str, chunk: Chunk) -> bool:
    text = sentence[chunk.start : chunk.end]
    return text.isdigit() or text.lower() in UNITS


def _is_age(sentence: str, row: list[Chunk], k: int) -> bool:
    """ "Rosa Vidal, 42, was killed", "Vidal Jr., 42, was": digits between commas after a name, or after one person."""
    age, comma, before = row[k], row[k - 1], row[k - 2]
    if sentence[comma.start] not in ",(" or not sentence[age.start : age.end].isdigit():
        return False
    if (age.quantity.value or 0) >= OLDEST or (k + 1 < len(row) and row[k + 1].tag not in ",s"):
        return False
    if before.tag in "IP":
        return before.phrase is not None and not before.phrase.plural
    if "jr" in (before.low, row[k - 3].low) or "sr" in (before.low, row[k - 3].low):
        return True
    closed = k + 1 < len(row) and row[k + 1].tag == ","
    name = [c.tag in ".a" and sentence[c.start].isupper() for c in row[max(0, k - 3) : k - 1]]
    if closed and name[-1] and k + 2 < len(row) and row[k + 2].low in _OF_ONE:
        return True
    words = len(name) if all(name) else 1 if closed and name[-1] and row[k - 3].tag not in ".p" else 0
    return words > 0 and (words == 2 or closed) and not (k > words + 1 and row[k - words - 2].tag == "p")
