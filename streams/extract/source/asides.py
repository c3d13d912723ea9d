"""What stands between a subject and its verb: adverbs, days, by what something was said, asides between commas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from streams.extract import lexicon
from streams.extract.lexicon import words_listed
from streams.extract.source.kinds import are_people, kind_of
from streams.extract.source.parts_of_names import DAYS, before_clock, ends_name
from streams.extract.source.speech_words import MARKS, listed
from streams.extract.text.words import Words
from streams.extract.time.period_words import FULL_MONTHS

LONGEST_ASIDE = 8

# Between a subject and its verb: "had at first said", "has so far counted"; "had by Friday spoken of"; "was able to
# confirm"
_TIMES = frozenset(
    {
        ("at", "first"),
        ("at", "last"),
        ("so", "far"),
        ("in", "turn"),
        ("by", "then"),
        ("until", "then"),
        ("until", "now"),
        ("till", "now"),
        ("to", "date"),
        ("this", "year"),
        ("this", "month"),
        ("able", "to"),
        ("managed", "to"),
        ("by", "now"),
        ("by", "noon"),
        ("by", "nightfall"),
        ("last", "night"),
        ("last", "week"),
        ("last", "month"),
        ("last", "year"),
        ("this", "week"),
        ("this", "morning"),
        ("would", "later"),
        ("would", "eventually"),
    }
)
# "in its bulletin", "by phone", "on its Telegram channel"
_ASIDES = frozenset({"in", "on", "by", "at", "during", "via", "through", "over"})
SEEN = frozenset(
    {"monitored", "received", "heard", "obtained", "seen", "reviewed", "cited", "quoted", "contacted", "interviewed"}
)
# "the coalition fighting the Front", "the committee investigating the attack"
FIGHTS = frozenset({"fighting", "battling", "combating", "combatting", "opposing"})
WHAT_BODIES_DO = FIGHTS | {"investigating", "monitoring", "tracking", "documenting", "covering"}
# "The ministry, however, said", "The rebels, for their part, said": set off by commas, and told of nobody
_SET_OFF = frozenset({
    "however", "meanwhile", "though", "too", "also", "moreover", "nevertheless", "nonetheless", "instead", "then",
    "separately", "similarly", "likewise", "conversely", "additionally", "furthermore", "in contrast", "by contrast",
    "in turn", "in response", "in addition", "in the meantime", "at the same time", "on the other hand",
    "on the contrary", "on its part", "on their part", "on his part", "on her part", "for its part", "for their part",
    "for his part", "for her part", "as well",
})  # fmt: skip
_PLATFORMS = frozenset({"facebook", "twitter", "x", "telegram", "instagram", "youtube", "whatsapp", "weibo"})
LONGEST_SET_OFF = 4
_HURT = frozenset({"wounded", "injured", "hurt", "detained", "displaced"})


@cache
def harm_words() -> frozenset[str]:
    uses = lexicon.triggers()
    return frozenset(phrase for phrase, trigger in uses.items() if " " not in phrase and trigger.uses[0][0] in "KGRJ")


def tells_of_whom(words: Words, k: int) -> bool:
    """Whether the harm at word k is that of people beside whom a subject names its own: "relatives of the dead",
    "lawyers for the detained students", "a man wounded in the blast"."""
    lows = words.lows
    if k > 2 and lows[k - 1] in ("the", "those", "a") and lows[k - 2] in ("of", "for", "to"):
        return lows[k - 3] == "one" or are_people(lows[k - 3]) or kind_of(lows[k - 3]) is not None
    alone = k == 1 or (k > 1 and (lows[k - 2] in listed("determiners") or lows[k - 2] in MARKS))
    behind = lows[k + 1 : k + 2] in (("in",), ("by",), ("at",), ("during",))
    return k > 0 and lows[k] in _HURT and alone and behind and are_people(lows[k - 1])


def before_adverbs(words: Words, i: int) -> int:
    """Where the subject of a verb at word i ends: before "has", "later", "on Monday", "had by then", "had at first"."""
    lows, b = words.lows, i
    while b:
        two = lows[b - 2 : b] if b > 1 else ()
        if two in _TIMES:
            b -= 2
            continue
        if ends_name(words, b - 1):
            break  # "Kasa Today said"
        if lows[b - 1] in listed("between") or is_adverb(lows[b - 1]):
            b -= 1
            continue
        if lows[b - 1] in ("by", "until", "since", "late", "early") and b < i and lows[b] in DAYS:
            b -= 1
            continue
        aside = before_clock(lows, b) or _before_date(lows, b) or _before_aside(words, b) or _before_set_off(lows, b)
        if aside is None:
            break
        b = aside
    return b


def _before_aside(words: Words, b: int) -> int | None:
    """Where the words begin that tell, right before a verb, when or by what it was said: "The ministry in its latest
    bulletin listed", "police on Monday night said", "the group had in a report counted". None where there are none."""
    lows = words.lows
    if b > 1 and lows[b - 1].isdigit() and len(lows[b - 1]) == 4 and lows[b - 2] in FULL_MONTHS:
        b -= 1  # "had by 3 September 2008 registered"
    if not b or lows[b - 1] not in listed("said_by_means"):
        return None
    for k in range(b - 2, max(b - LONGEST_ASIDE, 0), -1):
        if lows[k] in MARKS or lows[k] in harm_words() or lows[k] in listed("clause"):
            return None
        if lows[k] in _ASIDES:
            told_of_subject = k and (lows[k - 1].endswith("ed") or lows[k - 1] in SEEN | listed("made"))
            owned = k and lows[k - 1] in listed("works") and any(low.endswith(("'s", "’s")) for low in lows[k:b])
            told_of_subject = told_of_subject or owned  # "a statement on the ministry's website said"
            return None if told_of_subject else k  # "a statement posted on the website said"
    return None


def _before_date(lows: tuple[str, ...], b: int) -> int | None:
    """Where a date begins right before a verb ("An army statement on 24 May said"); None where none is."""
    day, month = (b - 2, b - 1) if b > 2 and lows[b - 1] in FULL_MONTHS else (b - 1, b - 2)
    if b < 3 or lows[month] not in FULL_MONTHS or not lows[day].isdigit() or len(lows[day]) > 2:
        return None
    return b - 3 if lows[b - 3] == "on" else None


def _before_set_off(lows: tuple[str, ...], b: int) -> int | None:
    """Where an aside between commas begins ("The ministry, however, said", "The rebels, for their part, said"); None
    where there is none."""
    if b > 3 and " ".join(lows[b - 3 : b]) in _SET_OFF:
        return b - 3  # "Kasa on its part said"
    if b < 4 or lows[b - 1] != ",":
        return None
    for k in range(b - 3, max(b - 3 - LONGEST_SET_OFF, 0), -1):
        if lows[k] == ",":
            return k if " ".join(lows[k + 1 : b - 1]) in _SET_OFF else None
    return None


def is_adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > 4 and low not in words_listed("people", "adjectives_in_ly")


def opens_sentence(lows: tuple[str, ...], k: int) -> bool:
    """Whether word k ends what a sentence opens with: "Officially Kasa said", "Days later officials said"."""
    if k == 0:
        return lows[0] in listed("opens_sentence")
    return (
        lows[k] in ("later", "earlier")
        and k < 3
        and lows[k - 1].rstrip("s") in ("hour", "day", "week", "month", "year")
    )


def tells_whose_kin(lows: Sequence[str], k: int) -> bool:
    """Whether a number at word k is of those whose kin speaks ("a brother of two of the dead")."""
    of = k - 2 if k > 2 and lows[k - 1] == "the" else k - 1
    return of > 0 and lows[of] == "of" and are_people(lows[of - 1])


def where_posted(lows: Sequence[str], a: int) -> bool:
    """ "In a post on social media Ana Vidal said", "on Facebook Ana Vidal said": where it was said, before word a."""
    if lows[max(0, a - 2) : a] == ("social", "media"):
        return True
    return lows[a - 1] in _PLATFORMS and lows[max(0, a - 2) : a - 1] in (("on",), ("via",), ("to",))
