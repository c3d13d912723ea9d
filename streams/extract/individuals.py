"""Persons who are spoken of alone, by name or by what they are: found among the chunks of a sentence.

    Mayor Rosa Vidal , 51 , was killed along with her driver .
    I                       b    K                e   I      .

They are no figures. As chunks of one person each they stand in the same frames as "a soldier" does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from schemas import Quantifier, VictimClass
from streams.extract import lexicon
from streams.extract.chunks import Chunk, Chunks
from streams.extract.groups import Group, group_at, quantity_of
from streams.extract.lexicon import words_listed
from streams.extract.nouns import age_at, is_nation
from streams.extract.numbers import Number, bounded
from streams.extract.people import NounPhrase

LONGEST_NAME = 5
LONGEST_DESCRIPTION = 4
"""So many words may stand between "the" and the noun for a person."""
_ENDINGS_OF_WORDS = (
    "ed",
    "ing",
    "ly",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ship",
    "ism",
    "ance",
    "ence",
    "ous",
    "ful",
)
_OLDEST = 120
_PARTICLED = re.compile(r"(?:al|el|as|ash|ad|ar|at|az|an|bin|ibn|ben|ul|ur)[-'’][A-Z]\w|[dDlO]['’][A-Z]\w")
# ", who was killed" right after a person, and "who" alone after an apposition between commas.
_RELATIVE = re.compile(r"(?<=I)(,?r)(?=h?b{0,2}a?[KJR])|(?<=I),[^KGVRJATEsr,]{1,9},(r)(?=h?b{0,2}a?[KJR])")
_ACT = re.compile(r"[ey.](V)a?f")


class Person(NamedTuple):
    """One person of a sentence. `name`: as the text gives it, "" where it gives none; `noun`: what they are.

    `group`: several persons instead, whom no number counts.
    """

    name: str
    noun: str
    group: bool = False


@dataclass
class Names:
    """The surnames that an item has given so far, in small letters: one alone is then a name.

    `ordinary`: the words that the item also writes small, and which are no names, though a headline has them large.
    """

    surnames: set[str]
    ordinary: frozenset[str] = frozenset()

    def learn(self, name: str) -> None:
        words = [word for word in name.split() if word.strip(".").lower() not in words_listed("persons", "suffixes")]
        if len(words) > 1:
            self.surnames.update(word.lower() for word in words[1:] if len(word) > 3)


@cache
def _titles() -> frozenset[str]:
    return words_listed("persons", "titles")


def with_individuals(
    chunks: Chunks, names: Names, elsewhere: Collection[tuple[int, int]]
) -> tuple[Chunks, dict[int, Person]]:
    """The row with each single person as one chunk "I", and who stands at which chunk.

    `elsewhere`: spans of the sentence that name places and organisations, and so no persons.
    """
    finder = _Finder(chunks, names, elsewhere)
    row: list[Chunk] = []
    who: dict[int, Person] = {}
    i = 0
    while i < len(chunks.row):
        joined = len(row) > 1 and row[-1].tag == "c" and len(row) - 2 in who
        found = finder.at(i) or (finder.joined(i) if joined else None)
        if group := None if found else group_at(chunks.row, finder.lows, i):
            who[len(row)] = Person("", finder.lows[group.noun], group=True)
            row.append(_as_group(chunks, i, group))
            i = group.end
        elif found:
            end, person, classes = found
            who[len(row)] = person
            row.append(_as_chunk(chunks, i, end, person, classes))
            i = finder.past_age(end)
        else:
            row.append(
                chunks.row[i]._replace(tag=",") if chunks.sentence[chunks.row[i].start] == ";" else chunks.row[i]
            )
            i += 1
    for person in who.values():
        names.learn(person.name)
    return _without_relatives(Chunks(chunks.sentence, row, "".join(chunk.tag for chunk in row)), who)


def _without_relatives(chunks: Chunks, who: dict[int, Person]) -> tuple[Chunks, dict[int, Person]]:
    """ "Judge Vidal, who was killed" stands as "Judge Vidal was killed" does; "the arrest of" is an act."""
    gone = {k for match in _RELATIVE.finditer(chunks.tags) for k in range(*match.span(match.lastindex or 0))}
    acts = {match.start(1) for match in _ACT.finditer(chunks.tags)}
    row = [c._replace(tag="A") if k in acts else c for k, c in enumerate(chunks.row) if k not in gone]
    moved = {k - sum(g < k for g in gone): person for k, person in who.items()}
    return Chunks(chunks.sentence, row, "".join(chunk.tag for chunk in row)), moved


def _as_chunk(chunks: Chunks, i: int, end: int, person: Person, classes: tuple[VictimClass, ...]) -> Chunk:
    start, stop = chunks.row[i].start, chunks.row[end - 1].end
    text = chunks.sentence[start:stop]
    number = Number(start, stop, start, bounded(1, Quantifier.EXACT, text))
    phrase = NounPhrase(0, person.noun, True, classes, plural=False)
    return Chunk("I", start, stop, text.lower(), number=number, phrase=phrase, text=text)


def _as_group(chunks: Chunks, i: int, group: Group) -> Chunk:
    start, noun = chunks.row[i].start, chunks.row[group.noun]
    text = chunks.sentence[start : noun.end]
    phrase = noun.phrase or NounPhrase(0, is_people=True)
    phrase = phrase._replace(others="other" if group.beside else "")
    number = Number(start, noun.end, start, quantity_of(text))
    return Chunk("N", start, noun.end, text.lower(), number=number, phrase=phrase, text=text)


class _Finder:
    """Looks for one person at each chunk of a row."""

    def __init__(self, chunks: Chunks, names: Names, elsewhere: Collection[tuple[int, int]]) -> None:
        self._chunks, self._names, self._elsewhere = chunks, names, elsewhere
        self._row = chunks.row
        self._texts = [chunks.sentence[c.start : c.end] for c in chunks.row]
        self.lows = [text.lower().replace("’", "'") for text in self._texts]
        self._capitals = sum(t.isupper() and len(t) > 3 for t in self._texts) > len(self._texts) / 3

    def at(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """(chunk after it, the person, their classes) of the person spoken of from chunk i on."""
        low = self.lows[i]
        if low in words_listed("persons", "pronouns"):
            return i + 1, Person("", low), ()
        if low in words_listed("persons", "determiners"):
            return self._described(i + 1)
        if low.endswith("-old") and i + 1 < len(self._row) and (aged := self._titled(i + 1) or self._bare_name(i + 1)):
            return aged
        led_in = i > 0 and self._row[i - 1].tag in "cfGKV," and self._row[i].tag in ".P"
        return self._titled(i) or self._bare_name(i) or (self._described(i, named=True) if led_in else None)

    def joined(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "his bodyguard and driver": the second noun after one person and an "and"."""
        return self._person(i) if self._row[i].tag == "P" and self._ends_description(i) else None

    def past_age(self, end: int) -> int:
        """Past ", 42", ", aged 42" and ", 42 years old" after a person, and past the comma where the verb follows."""
        lows, k = self.lows, end + 1
        if lows[end : end + 1] not in ([","], ["("]):
            return end
        k += lows[k : k + 1] in (["aged"], ["age"])
        if not (k < len(lows) and lows[k].isdigit() and 0 < int(lows[k]) < _OLDEST):
            return end
        k += 3 if lows[k + 1 : k + 3] == ["years", "old"] else 1
        closes = k < len(lows) and lows[k] in (",", ")")
        return k + 1 if closes and (k + 1 == len(lows) or self._row[k + 1].tag in "bhKRJcma,") else k

    def _described(self, i: int, *, named: bool = False) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "the Taliban leader", "his driver", "the mayor Rosa Vidal": from the word after the article on.

        `named`: only where a name ends it ("and liberal party leader Rosa Vidal").
        """
        for k in range(i, min(i + LONGEST_DESCRIPTION, len(self._row))):
            chunk = self._row[k]
            if chunk.tag == "P" or self.lows[k] in _titles():
                if not self._ends_description(k):
                    continue
                found = self._person(k)
                if not named or (found and found[1].name):
                    return found
            elif k == i and (aged := self._aged(k)):
                return aged
            elif chunk.tag not in ".J":
                return None
        return None

    def _aged(self, k: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "the 19-year-old was": known by the age alone, where no noun follows."""
        low, after = self.lows[k], self._row[k + 1 : k + 2]
        classes = age_at(low)
        if classes is None or not low.endswith("-old") or (after and after[0].tag in ".PJIE"):
            return None
        return k + 1, Person("", low), classes

    def _ends_description(self, k: int) -> bool:
        """True where no further noun for persons follows ("the Taliban leader": not at "Taliban")."""
        return not (k + 1 < len(self._row) and (self._row[k + 1].tag == "P" or self.lows[k + 1] in _titles()))

    def _person(self, k: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        noun, chunk = self.lows[k], self._row[k]
        end, name = self._name(k + 1, titled=True)
        if not name and self._row[k + 1 : k + 2] and self._row[k + 1].tag in "EA":
            return None
        plural = chunk.phrase.plural if chunk.phrase else noun.endswith("s") and noun not in _titles()
        if plural or (not name and noun in words_listed("persons", "not_one")):
            return None
        if not name and self.lows[k + 1 : k + 2] == ["'s"]:
            return None
        classes = chunk.phrase.classes if chunk.phrase else ()
        return end, Person(name, noun), classes

    def _titled(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "Mayor Rosa Vidal", "leftist leader Rosa Vidal", "police chief Vidal": a title right before a name."""
        k = i
        while k < len(self._row) and k - i < LONGEST_DESCRIPTION and self._is_title(k):
            k += 1
        if k == i:
            return None
        end, name = self._name(k, titled=True)
        if not name and self.lows[k : k + 1] == [","]:
            end, name = self._name(k + 1, titled=True)
            name = name if self.lows[end : end + 1] == [","] else ""
        if not name:
            return None
        last = self._row[k - 1]
        if last.phrase and last.phrase.plural and self.lows[k - 1] not in _titles():
            return None
        return end, Person(name, self.lows[k - 1]), last.phrase.classes if last.phrase else ()

    def _is_title(self, k: int) -> bool:
        if self.lows[k] == "." and k and self.lows[k - 1] in _titles():
            return True
        return self._row[k].tag == "P" or self.lows[k] in _titles()

    def _bare_name(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        end, name = self._name(i, titled=False)
        return (end, Person(name, ""), ()) if name else None

    # --- names -----------------------------------------------------------------------------------------------------

    def _name(self, i: int, *, titled: bool) -> tuple[int, str]:
        """(chunk after it, name) of the name that begins at chunk i; "" where none does."""
        k = i
        while k < len(self._row) and k - i < LONGEST_NAME and self._is_name_word(k, first=k == i):
            k += 1
        while k > i and self.lows[k - 1] in words_listed("persons", "particles"):
            k -= 1
        if k == i or (k - i == LONGEST_NAME and self._capitals and not titled):
            return i, ""
        words = self.lows[i:k]
        if words[-1] in words_listed("persons", "not_names"):
            return i, ""
        if not titled and not self._may_stand_bare(i, words):
            return i, ""
        start, end = self._row[i].start, self._row[k - 1].end
        if any(a < end and start < b for a, b in self._elsewhere):
            return i, ""
        name = self._chunks.sentence[start:end].removesuffix("'s").removesuffix("’s")
        return k, name

    def _may_stand_bare(self, i: int, words: Sequence[str]) -> bool:
        """A name without a title: of two words or known; "the mayor of Santa Rosa" and "in Santa Rosa" hold none."""
        known = words[0].removesuffix("'s") in self._names.surnames
        if len(words) == 1 and not known and self.past_age(i + 1) == i + 1:
            return False  # "Vidal, 42, was killed" needs no first name
        if i == 0:
            return True
        before, tags = self.lows[i - 1], self._chunks.tags
        if words[-1].endswith("'s"):
            return True
        if tags[i - 1] == "p" or before in ("as", "the", "a", "an", "dubbed", "called"):
            return False
        return tags[i - 1] != "f" or tags[i - 2 : i - 1] in ("E", "A", "G", "V")

    def _is_name_word(self, k: int, *, first: bool) -> bool:
        text, low, tag = self._texts[k], self.lows[k], self._row[k].tag
        if not first and (low in words_listed("persons", "particles") or _PARTICLED.match(text)):
            return True
        if not first and (self._is_suffix(k) or (len(low) == 1 and text.isupper())):
            return True
        if not first and low == "." and (len(self.lows[k - 1]) == 1 or self._is_suffix(k - 1)):
            return True
        if not first and low == "," and self._is_suffix(k + 1):
            return True  # "Luis Vidal, Jr."
        by_ending = tag == "P" and low not in lexicon.person_classes()
        if not (tag == "." or by_ending) or not text[:1].isalpha() or not text[:1].isupper():
            return False
        if (
            low in self._names.ordinary
            or low.removesuffix("'s") in words_listed("persons", "not_names")
            or is_nation(text.title())
        ):
            return False
        if self._capitals:
            return not low.endswith(_ENDINGS_OF_WORDS) and len(low) > 1 and low not in _titles()
        return len(text) < 3 or not text.isupper()

    def _is_suffix(self, k: int) -> bool:
        return k < len(self.lows) and self.lows[k].strip(".") in words_listed("persons", "suffixes")


def same_person(one: str, other: str) -> bool:
    """True where two names may be one person's: one's words are all in the other."""
    a, b = _words(one), _words(other)
    return bool(a) and bool(b) and (set(a) <= set(b) or set(b) <= set(a) or a[-1] == b[-1])


def _words(name: str) -> Sequence[str]:
    return [w.strip(".,") for w in name.lower().split() if w.strip(".,") not in words_listed("persons", "suffixes")]
