"""Persons who are spoken of alone, by name or by what they are: found among the chunks of a sentence.

    Mayor Rosa Vidal , 51 , was killed along with her driver .
    I                       b    K                e   I      .

They are no figures. As chunks of one person each they stand in the same frames as "a soldier" does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from schemas import Harm, Quantifier, VictimClass
from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.people.groups import Group, group_at, quantity_of
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.phrases.people import NounPhrase
from streams.extract.phrases.person_names import NameReader, Names, titles
from streams.extract.text.nouns import age_at
from streams.extract.text.numbers import Number, bounded

LONGEST_DESCRIPTION = 4
"""So many words may stand between "the" and the noun for a person."""
# ", who was killed" right after a person, and "who" alone after an apposition between commas.
_RELATIVE = re.compile(r"(?<=I)(,?r)(?=h?b{0,2}a?[KJR])|(?<=I),[^KGVRJATEsr,]{1,9},(r)(?=h?b{0,2}a?[KJR])")
_ACT = re.compile(r"[ey.](V)a?f")
# "Vidal of Bor was killed", "Luis Vidal, 23, of Santa Rosa was killed": where somebody is from, between no two commas.
_FROM = re.compile(r"(?<=I)(,?f[.]{1,3}(?:,[.]s?,)?)(?=h?b{1,2}a?[KRJ]|h?R)")
_WITH_WEAPONS = frozenset({"shot", "shooting", "stabbed", "stabbing"})
_WOUNDS = (["injuries"], ["injury"], ["wounds"])


class Person(NamedTuple):
    """One person of a sentence. `name`: as the text gives it, "" where it gives none; `noun`: what they are.

    `group`: several persons instead, whom no number counts.
    """

    name: str
    noun: str
    group: bool = False


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
            names.learn(person.name, aged=i > end)
        else:
            row.append(
                chunks.row[i]._replace(tag=",") if chunks.sentence[chunks.row[i].start] == ";" else chunks.row[i]
            )
            i += 1
    return _without_relatives(Chunks(chunks.sentence, row, "".join(chunk.tag for chunk in row)), who)


def _without_relatives(chunks: Chunks, who: dict[int, Person]) -> tuple[Chunks, dict[int, Person]]:
    """ "Judge Vidal, who was killed" and "Vidal of Bor was killed" stand as "Judge Vidal was killed" does; "the arrest
    of" is an act."""
    gone = {k for match in _RELATIVE.finditer(chunks.tags) for k in range(*match.span(match.lastindex or 0))}
    gone |= {k for match in _FROM.finditer(chunks.tags) if _is_home(chunks, match, who) for k in range(*match.span(1))}
    acts = {match.start(1) for match in _ACT.finditer(chunks.tags)}
    row = [c._replace(tag="A") if k in acts else c for k, c in enumerate(chunks.row) if k not in gone]
    moved = {k - sum(g < k for g in gone): person for k, person in who.items()}
    return Chunks(chunks.sentence, row, "".join(chunk.tag for chunk in row)), moved


def _is_home(chunks: Chunks, match: re.Match[str], who: Mapping[int, Person]) -> bool:
    """Whether a person with a name is from there."""
    person = who.get(match.start(1) - 1)
    words = [chunks.sentence[c.start] for c in chunks.row[match.start(1) : match.end(1)] if c.tag == "."]
    return person is not None and bool(person.name) and all(letter.isupper() for letter in words)


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
        self._row = chunks.row
        self._names = NameReader(chunks, names, elsewhere)
        self.lows, self.past_age = self._names.lows, self._names.past_age

    def at(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """(chunk after it, the person, their classes) of the person spoken of from chunk i on."""
        low = self.lows[i]
        if low in words_listed("persons", "pronouns") or (low == "her" and self._is_object(i)):
            return i + 1, Person("", low), ()
        if low in words_listed("persons", "determiners"):
            return self._described(i + 1)
        if low.endswith("-old") and i + 1 < len(self._row) and (aged := self._titled(i + 1) or self._bare_name(i + 1)):
            return aged
        tag = self._row[i].tag
        if tag not in ".Pa" and low != "." and low not in titles():
            return None
        led_in = i > 0 and self._row[i - 1].tag in "cfGKV," and tag in ".P"
        return self._titled(i) or self._bare_name(i) or (self._described(i, named=True) if led_in else None)

    def joined(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "his bodyguard and driver", "his sister and seven-year-old brother": the second noun after one person and an
        "and"."""
        k = i + 1 if self.lows[i].endswith("-old") and i + 1 < len(self._row) else i
        return self._person(k) if self._row[k].tag == "P" and self._ends_description(k) else None

    def _is_object(self, i: int) -> bool:
        """ "killed her in the street", "shot her.": no noun follows that is hers."""
        after = next((one for one in self._row[i + 1 :] if one.tag != "a"), None)
        ends = after is None or (after.tag in "s,pcz" and not self._names.goes_on(after))
        verb = self._row[i - 1].trigger if i else None
        killed = verb is not None and verb.uses[0][1] is Harm.KILLED
        return ends and verb is not None and (killed or self.lows[i - 1] in _WITH_WEAPONS)

    def _described(self, i: int, *, named: bool = False) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "the Taliban leader", "his driver", "the mayor Rosa Vidal": from the word after the article on.

        `named`: only where a name ends it ("and liberal party leader Rosa Vidal").
        """
        for k in range(i, min(i + LONGEST_DESCRIPTION, len(self._row))):
            chunk = self._row[k]
            if chunk.tag == "P" or self.lows[k] in titles():
                if not self._ends_description(k):
                    continue
                found = self._person(k)
                if not named or (found and found[1].name):
                    return found
            elif k == i and (told := self._aged(k) or self._owner_of_wounds(k)):
                return told
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

    def _owner_of_wounds(self, k: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        """ "the victim's injuries": whoever has them is hurt."""
        noun = self.lows[k].removesuffix("'s")
        known = noun in lexicon.person_classes() or noun in words_listed("persons", "definite")
        if noun == self.lows[k] or not known or self.lows[k + 1 : k + 2] not in _WOUNDS:
            return None
        return k + 1, Person("", noun), lexicon.person_classes().get(noun, ())

    def _ends_description(self, k: int) -> bool:
        """True where no further noun for persons follows ("the Taliban leader": not at "Taliban"), nor what they make
        up ("the Taliban mortar team")."""
        if any(low in words_listed("people", "bodies_of_persons") for low in self.lows[k + 1 : k + 3]):
            return False
        return not (k + 1 < len(self._row) and (self._row[k + 1].tag == "P" or self.lows[k + 1] in titles()))

    def _person(self, k: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        noun, chunk = self.lows[k], self._row[k]
        end, name = self._names.at(k + 1, titled=True)
        if not name and self._row[k + 1 : k + 2] and self._row[k + 1].tag in "EA":
            return None
        plural = chunk.phrase.plural if chunk.phrase else noun.endswith("s") and noun not in titles()
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
        end, name = self._names.at(k, titled=True)
        if not name and self.lows[k : k + 1] == [","]:
            end, name = self._names.at(k + 1, titled=True)
            name = name if self.lows[end : end + 1] == [","] else ""
        if not name:
            return None
        last = self._row[k - 1]
        if last.phrase and last.phrase.plural and self.lows[k - 1] not in titles():
            return None
        return end, Person(name, self.lows[k - 1]), last.phrase.classes if last.phrase else ()

    def _is_title(self, k: int) -> bool:
        if self.lows[k] == "." and k and self.lows[k - 1] in titles():
            return True
        return self._row[k].tag == "P" or self.lows[k] in titles()

    def _bare_name(self, i: int) -> tuple[int, Person, tuple[VictimClass, ...]] | None:
        end, name = self._names.at(i, titled=False)
        return (end, Person(name, ""), ()) if name else None
