"""Words of a sentence that are parts of a name: initials, ranks cut short, numbers, words like "Today"."""

from __future__ import annotations

from streams.extract import lexicon
from streams.extract.source.speech_words import MARKS, listed
from streams.extract.text.number_words import BOUNDS
from streams.extract.text.words import Words
from streams.link.particles import PARTICLES

LONGEST_IN_TITLE = 5  # a longer word in small letters stands in no headline that has capitals

DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "evening", "morning"}
)
_LOCALS = frozenset({"elder", "resident", "witness", "eyewitness", "villager", "survivor", "farmer", "trader"})
_CLOCKS = frozenset({"gmt", "utc", "ist", "est", "edt", "cet"})
_ENDINGS = frozenset({"media", "today", "online", "world", "press", "report", "africa"})
LONGEST_ENDING = 4  # ".net", ".info"
_MARKS_OF_QUOTES = frozenset('"“”')
LONGEST_QUOTED = 6
LONGEST_NAME_ALONE = 8
LONGEST_OFFICE = 14
LITTLE = PARTICLES | {"-"}
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
# "Channel 7 TV said", "Rescue 1122 officials say"
_UNITS_OF_ARMIES = frozenset({"corps", "brigade", "division", "battalion", "regiment", "squadron", "rifles", "para"})
_NUMBERED = frozenset({"channel", "rescue", "radio", "tv", "region", "station", "sector", "zone", "ward"})


def is_small(text: str) -> bool:
    return text.islower() and len(text) > LONGEST_IN_TITLE


def is_no_title(words: Words) -> bool:
    """Whether words are no headline of which each begins with a capital."""
    return any(map(is_small, words.texts)) or 2 * sum(map(str.islower, words.texts)) > len(words.texts)


def ends_name(words: Words, k: int) -> bool:
    """Whether a word like "Today" or "Kelly" ends a name: in capitals behind another, and no day's name."""
    named = k > 0 and words.texts[k][:1].isupper() and words.texts[k - 1][:1].isupper()
    return named and words.lows[k] not in DAYS and is_no_title(words)


def named_before_role(words: Words, article: int) -> int:
    """Where the name begins that stands without a comma before its role, which begins with an article ("Luis Vidal an
    elder in Bor put the dead at nine"); the article where none does."""
    told = words.lows[article + 1 : article + 5]
    role = not listed("roles").isdisjoint(told[:3]) or words.lows[article + 1] in _LOCALS | {"member"}
    role = role or not (listed("counters") | {"network"}).isdisjoint(told)  # "the Bor Centre an activist network said"
    first = article
    while first and words.lows[first - 1] not in DAYS | listed("leading") - {"of", "for"}:
        in_name = first > 1 and words.lows[first - 1] in ("of", "for", "and") and words.texts[first - 2][:1].isupper()
        if not (in_name or words.texts[first - 1][:1].isupper()):
            break
        first -= 1
    opens = first == 0 or words.lows[first - 1] in MARKS
    return (
        first if role and opens and article - first > 1 and words.lows[article] in ("a", "an", "another") else article
    )


def site_start(words: Words, end: int) -> int:
    """Where the address of a site begins that ends before word `end` ("Kasa24.net"); `end` where none does."""
    ending = words.texts[end - 1] if end > 2 else ""
    if not (
        ending.islower()
        and ending.isalpha()
        and (2 <= len(ending) <= LONGEST_ENDING or ending in _ENDINGS)
        and _is_dot(words, end - 2)
    ):
        return end
    a = end - 1
    while a > 0 and words.starts[a] == words.ends[a - 1] and (words.texts[a].isalnum() or _is_dot(words, a)):
        a -= 1
    return a


def quoted_name_start(words: Words, end: int) -> int:
    """Where the opening mark stands of a name that ends in a closing one before word `end`, beside a noun for media
    ("the "Kasa Times" daily", "the channel "Kasa""); `end` where none does."""
    if end < 3 or words.lows[end - 1] not in _MARKS_OF_QUOTES:
        return end
    for k in range(end - 2, max(end - LONGEST_QUOTED, -1), -1):
        if words.lows[k] in _MARKS_OF_QUOTES:
            beside = (*words.lows[end : end + 2], *words.lows[max(0, k - 1) : k])
            return k if k < end - 2 and not listed("papers_named").isdisjoint(beside) else end
        if not words.texts[k][:1].isupper():
            return end
    return end


def quoted_name_end(words: Words, k: int) -> int:
    """The word behind the closing mark of a name whose opening one is word k; k itself where there is none."""
    if words.lows[k] not in _MARKS_OF_QUOTES:
        return k
    closing = next(
        (m for m in range(k + 1, min(k + LONGEST_QUOTED, len(words.lows))) if words.lows[m] in _MARKS_OF_QUOTES), k
    )
    return closing + 1 if closing > k and quoted_name_start(words, closing + 1) == k else k


def in_site(words: Words, k: int) -> bool:
    """Whether word k is a dot in the address of a site."""
    return _is_dot(words, k) and words.texts[k + 1].islower()


def _is_dot(words: Words, k: int) -> bool:
    """A full stop with no space on either side of it."""
    return (
        words.texts[k] == "."
        and 0 < k < len(words.texts) - 1
        and words.starts[k] == words.ends[k - 1]
        and words.starts[k + 1] == words.ends[k]
    )


def begins_name_inside(words: Words, k: int) -> bool:
    """ "the newspaper The Island", "families in Nghe An": an article that is a part of a name, and begins no phrase."""
    before = words.lows[k - 1] if k else ""
    if not words.texts[k][:1].isupper() or not is_no_title(words):
        return False
    if words.texts[k] == "An":
        return words.texts[k - 1][:1].isupper() and k > 1
    return words.texts[k] == "The" and before in listed("papers_named")


def is_initial(words: Words, k: int) -> bool:
    """The "A" of "A K Vidal" and "A. Vidal", which is no article."""
    after = words.texts[k + 1 : k + 2]
    return words.texts[k] == "A" and after != () and (after[0] == "." or (len(after[0]) == 1 and after[0].isupper()))


def shortens(words: Words, k: int) -> bool:
    """Whether word k is the full stop of a rank or of an initial: "Detective Lt. Vidal", "J. S. Vidal"."""
    if not k or words.lows[k] != "." or words.lows[k - 1] in listed("ranks"):
        return k > 0 and words.lows[k] == "."
    initial = words.texts[k - 1]
    return (
        len(initial) == 1
        and initial.isupper()
        and words.texts[k + 1 : k + 2] != ()
        and words.texts[k + 1][:1].isupper()
    )


def numbers(words: Words, k: int, end: int) -> bool:
    """Whether a number at word k is part of the name that ends before word `end`: "Channel 9", "Channel 7 TV",
    "the 60th Battalion", "KB24"."""
    if words.lows[k + 1 : k + 2] and k + 1 < end and words.lows[k + 1] in _ORDINALS:
        return True
    if k + 1 < end and words.texts[k + 1][:1].isupper() and words.lows[k + 1] in _UNITS_OF_ARMIES:
        return True
    before = words.lows[k - 1] if k else ""
    behind_name = k + 1 == end and words.texts[k - 1][:1].isupper() and not (before in DAYS or _bounds(before))
    named = words.lows[k].isdigit() and k > 0 and (behind_name or before in _NUMBERED)
    return named or _is_stuck_to_name(words, k)


def _bounds(low: str) -> bool:
    """ "Another 42 reports are open", "Nearly 40": a word that bounds a number, and no name."""
    return low in BOUNDS or low in lexicon.word_tags() or low in listed("determiners")


def _is_stuck_to_name(words: Words, k: int) -> bool:
    """True for the number of "KB24 reports", "10TV says"."""
    before = k > 0 and words.starts[k] == words.ends[k - 1] and words.texts[k - 1].isupper()
    after = words.texts[k + 1 : k + 2] if words.starts[k + 1 : k + 2] == (words.ends[k],) else ()
    return before or (after != () and after[0][:1].isupper())


def before_clock(lows: tuple[str, ...], b: int) -> int | None:
    """Where the bracket begins that says by what clock ("late Monday (local time)"); None where there is none."""
    if b < 4 or lows[b - 1] != ")" or lows[b - 4] != "(":
        return None
    return b - 4 if lows[b - 3 : b - 1] == ("local", "time") or lows[b - 2] in _CLOCKS else None


def is_all_name(words: Words, b: int) -> bool:
    """Whether all words before word b are a name ("Mr Luis Vidal, said that ..."), with a needless comma behind it."""
    return 1 < b < LONGEST_NAME_ALONE and all(
        text[:1].isupper() and low not in listed("leading") and low not in DAYS
        for text, low in zip(words.texts[:b], words.lows[:b], strict=True)
    )


def behind_office(words: Words, a: int, b: int) -> int:
    """Where the office begins, a comma behind it, that stands before a person's name ("Spokesman of the Kasan army,
    Luis Vidal has confirmed ..."); where the name does where there is none."""
    named = b - a > 1 and all(text[:1].isupper() or text in LITTLE for text in words.texts[a:b])
    if not named or a < LONGEST_IN_TITLE - 1 or words.lows[a - 1] != ",":
        return a
    first = next((k + 1 for k in range(a - 2, max(a - LONGEST_OFFICE, -1), -1) if words.lows[k] in MARKS), 0)
    office = words.lows[first : a - 1]
    links = [k for k, low in enumerate(office) if low in ("of", "for", "at")]
    if not links or links[0] > 3 or a - first > LONGEST_OFFICE:
        return a
    return first if office[links[0] - 1] in listed("of_people") else a
