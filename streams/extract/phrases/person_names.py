"""Names of persons among the chunks of a sentence, and which of two names may be one person's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.text.nouns import OLDEST, is_nation

LONGEST_NAME = 5
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
_SURNAMES = ("elly", "illy", "olly")  # they end as adverbs do
# "people from the Lora, Mell and"
_HOMES = re.compile(r"[NM][pf]e?[.]{1,3}(?:,[.]{1,3}){0,6},?c[.]{0,2}$")
_A_CROWD = 20  # fewer may be told of beside a person with a name
_PARTICLED = re.compile(r"(?:al|el|as|ash|ad|ar|at|az|an|bin|ibn|ben|ul|ur)[-'’][A-Z]\w|[dDlO]['’][A-Z]\w")


@dataclass
class Names:
    """The surnames that an item has given so far, in small letters: one alone is then a name.

    `ordinary`: the words that the item also writes small, and which are no names, though a headline has them large.
    """

    surnames: set[str]
    ordinary: frozenset[str] = frozenset()

    def learn(self, name: str, *, aged: bool = False) -> None:
        """`aged`: an age stands behind it, as behind no other name of one word ("Vidal, 42, was")."""
        words = [word for word in name.split() if word.strip(".").lower() not in words_listed("persons", "suffixes")]
        if len(words) > 1 or aged:
            self.surnames.update(word.lower() for word in words[1:] or words if len(word) > (2 if aged else 3))


@cache
def titles() -> frozenset[str]:
    return words_listed("persons", "titles")


class NameReader:
    """Reads names in a row. `elsewhere`: spans of the sentence that name places and organisations."""

    def __init__(self, chunks: Chunks, known: Names, elsewhere: Collection[tuple[int, int]]) -> None:
        self._chunks, self._known, self._elsewhere = chunks, known, elsewhere
        self._row = chunks.row
        self._texts = [chunks.sentence[c.start : c.end] for c in chunks.row]
        self.lows = [text.lower().replace("’", "'") for text in self._texts]
        self._capitals = sum(t.isupper() and len(t) > 3 for t in self._texts) > len(self._texts) / 3

    def at(self, i: int, *, titled: bool) -> tuple[int, str]:
        """(chunk after it, name) of the name that begins at chunk i; "" where none does."""
        k = i
        while k < len(self._row) and k - i < LONGEST_NAME and self._is_name_word(k, first=k == i):
            k += 1
        while k > i and self.lows[k - 1] in words_listed("persons", "particles"):
            k -= 1
        if k == i or (k - i == LONGEST_NAME and self._capitals and not titled):
            return i, ""
        words, after = self.lows[i:k], self.lows[k] if k < len(self.lows) else ""
        if words[-1] in words_listed("persons", "not_names") or after in words_listed("persons", "called_after"):
            return i, ""
        if not titled and not self._may_stand_bare(i, words):
            return i, ""
        start, end = self._row[i].start, self._row[k - 1].end
        if any(a < end and start < b for a, b in self._elsewhere):
            return i, ""
        name = self._chunks.sentence[start:end].removesuffix("'s").removesuffix("’s")
        return k, name

    def past_age(self, end: int) -> int:
        """Past ", 42", ", aged 42" and ", 42 years old" after a person, and past the comma where the verb follows."""
        lows, k = self.lows, end + 1
        if lows[end : end + 1] not in ([","], ["("]):
            return end
        k += lows[k : k + 1] in (["aged"], ["age"])
        if not (k < len(lows) and lows[k].isdigit() and 0 < int(lows[k]) < OLDEST):
            return end
        k += 3 if lows[k + 1 : k + 3] == ["years", "old"] else 1
        closes = k < len(lows) and lows[k] in (",", ")", "–", "—")
        return k + 1 if closes and (k + 1 == len(lows) or self._row[k + 1].tag in "bhKRJcma,") else k

    def goes_on(self, mark: Chunk) -> bool:
        """ "her .38 revolver": a mark that is no stop."""
        return self._chunks.sentence[mark.end : mark.end + 1].isdigit()

    def _has_age(self, end: int) -> bool:
        """ "Vidal, 42, was"; not "in northern Kila, 10 were"."""
        past = self.past_age(end)
        of_many = self.lows[past : past + 1] in (["were"], ["are"], ["have"])
        return past > end and not (of_many and self.lows[past - 1].isdigit())

    def _may_stand_bare(self, i: int, words: Sequence[str]) -> bool:
        """A name without a title: of two words or known; "the mayor of Santa Rosa" and "in Santa Rosa" hold none."""
        known = words[0].removesuffix("'s") in self._known.surnames
        if len(words) == 1 and not known and not self._has_age(i + 1):
            return False  # "Vidal, 42, was killed" needs no first name
        if i == 0:
            return True
        before, tags = self.lows[i - 1], self._chunks.tags
        if words[-1].endswith("'s"):
            return True
        if before == "as" and len(words) > 1 and any(low.startswith("identif") for low in self.lows[max(0, i - 8) : i]):
            return True  # "the victims were identified as Luis Vidal and"
        if tags[i - 1] in "c." and self._is_home(i):
            return False
        if tags[i - 1] == "p" or before in ("as", "the", "a", "an", "dubbed", "called"):
            return False
        return tags[i - 1] != "f" or tags[i - 2 : i - 1] in ("E", "A", "G", "V")

    def _is_home(self, i: int) -> bool:
        """ "1,500 people from Mell and Santa Rosa fled": the last of the places that they are of."""
        match = _HOMES.search(self._chunks.tags, 0, i)
        return match is not None and self._row[match.start()].quantity.number >= _A_CROWD

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
        by_ending = (tag == "P" and low not in lexicon.person_classes()) or (tag == "a" and self._is_surname(k, first))
        if not (tag == "." or by_ending) or not text[:1].isalpha() or not text[:1].isupper():
            return False
        if (
            low in self._known.ordinary
            or low.removesuffix("'s") in words_listed("persons", "not_names")
            or is_nation(text.title())
        ):
            return False
        if self._capitals:
            return not low.endswith(_ENDINGS_OF_WORDS) and len(low) > 1 and low not in titles()
        return len(text) < 3 or not text.isupper()

    def _is_surname(self, k: int, first: bool) -> bool:
        """ "Jon Kelly", "Rosa Reilly": no adverb, whatever they end in."""
        known = not first or self.lows[k] in self._known.surnames
        return known and not self._capitals and self.lows[k].endswith(_SURNAMES)

    def _is_suffix(self, k: int) -> bool:
        return k < len(self.lows) and self.lows[k].strip(".") in words_listed("persons", "suffixes")


def same_person(one: str, other: str) -> bool:
    """True where two names may be one person's: one's words are all in the other, or they share the last and nothing
    tells their first ones apart ("Ana Vidal", "Luis Vidal" are two of a family)."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and not _are_of_family(a, b))


def _are_of_family(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both have a first name, and these differ from their first letter on."""
    first = a[0], b[0]
    return len(a) > 1 and len(b) > 1 and first[0][0] != first[1][0] and titles().isdisjoint(first)


def _words(name: str) -> Sequence[str]:
    return [w.strip(".,") for w in name.lower().split() if w.strip(".,") not in words_listed("persons", "suffixes")]
