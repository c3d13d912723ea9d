"""Words and a verb -> where its subject begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from streams.extract.source.asides import (
    SEEN,
    WHAT_BODIES_DO,
    before_adverbs,
    harm_words,
    opens_sentence,
    tells_of_whom,
    tells_whose_kin,
    where_posted,
)
from streams.extract.source.kinds import are_people
from streams.extract.source.parts_of_names import (
    DAYS,
    begins_name_inside,
    behind_office,
    is_all_name,
    is_initial,
    is_small,
    named_before_role,
    numbers,
    quoted_name_start,
    shortens,
    site_start,
)
from streams.extract.source.speech_words import MARKS, listed, verbs
from streams.extract.source.who_clauses import before_who_clause
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import Words

LONGEST_SUBJECT = 16
LONGEST_NAME = 14
LONGEST_BRACKET = 3  # "(FDMA)" belongs to a name; a longer bracket before a name does not
LONGEST_APPOSITION = 22

_TALKED = frozenset({"talked", "spoke", "spoken", "talking", "speaking", "listened"})
"""With these somebody hears a source who is named behind: "The radio spoke to a doctor who said"."""
_TOLD = frozenset({"told", "tell", "tells"})
_PRONOUNS = frozenset({"they", "he", "she"})
_COMPANIES = frozenset({"inc", "ltd", "corp", "co", "bros"})
_IN_NAMES = frozenset({"of", "the", "for", "on", "and", "&", "against"})
_FROM = frozenset({"of", "from", "in", "at", "near"})
_AT_FIRST = frozenset({("at", "first"), ("at", "last"), ("for", "now")})
_TIMES_OF_DAY = frozenset({"day", "morning", "evening", "afternoon", "night", "week", "month", "year"})
_WITHIN = frozenset({"in", "during", "of", "on"})
Span = tuple[int, int]


def tells_harm_at(words: Words, k: int) -> bool:
    """Whether a word tells harm, and is no part of a name ("Mothers of the Disappeared", "Doctors Against Torture")."""
    if words.lows[k] not in harm_words():
        return False
    before = next((words.texts[j] for j in range(k - 1, -1, -1) if words.lows[j] not in _IN_NAMES), "")
    after = words.texts[k + 1 : k + 2]
    # "the Missing Persons Office"
    opens = k > 0 and words.lows[k - 1] == "the" and after != () and after[0][:1].isupper()
    named = words.texts[k][:1].isupper() and (before[:1].isupper() or opens) and any(map(is_small, words.texts))
    return not named


def subject_before(words: Words, i: int) -> Span | None:
    """Word span of the subject of a verb at word i; None where there is none (then the source may follow)."""
    lows, b = words.lows, before_adverbs(words, i)
    if lows[i - 1 : i] == ("having",):
        return None  # "apologised for having announced 15 deaths"
    if _opens_quote(words, b - 1):
        b -= 1  # 'residents "said they had buried nine"'
    if not b or (lows[b - 1] in listed("clause") and lows[b - 1] != "who"):
        return None
    quoted = quoted_name_start(words, b) < b
    if (lows[b - 1] in MARKS and not (quoted or _closes_bracket(lows, b))) or is_dash(words, b - 1):
        if lows[b - 1] == "," and lows[i].endswith("ing") and (told_by := _by_whom_it_was_told(words, b - 1)):
            return told_by
        if lows[b - 1] == "," and lows[i + 1 : i + 2] == ("that",) and is_all_name(words, b - 1):
            return (0, b - 1)
        return _before_apposition(words, b - 1) if lows[b - 1] == "," or is_dash(words, b - 1) else None
    if lows[b - 1] in _PRONOUNS and b > 1 and _TOLD & set(lows[max(0, b - 8) : b - 1]):
        return (b - 1, b)  # "Residents told the radio they had counted"
    if lows[b - 1] == "who":
        b -= 2 if b > 1 and lows[b - 2] == "," else 1
    if b > 2 and lows[b - 2] == "aged" and lows[b - 1].isdigit():
        b -= 2  # "a detainee aged 70"
    b = before_who_clause(words, b)
    a = behind_office(words, _start(words, b), b)
    return (a, b) if a < b else None


def subject_of_verb_at(words: Words, offset: int) -> Span | None:
    """Word span of the subject of the verb that begins at an offset of the sentence."""
    verb = words.at(offset)
    begins = 0 < verb < len(words.starts) and words.starts[verb] == offset
    return subject_before(words, verb) if begins else None


def noun_phrase_before(words: Words, b: int) -> Span | None:
    """Word span of the noun phrase that ends before word b; None where there is none."""
    a = _start(words, b)
    return (a, b) if a < b else None


def _by_whom_it_was_told(words: Words, comma: int) -> Span | None:
    """ "Ten died, according to the ministry, adding that 11 were missing": the ministry added it."""
    for k in range(comma - 1, max(comma - LONGEST_NAME, 1), -1):
        if words.lows[k] in MARKS:
            return None
        if words.lows[k - 1 : k + 1] == ("according", "to"):
            return (k + 1, comma) if k + 1 < comma else None
    return None


def is_dash(words: Words, k: int) -> bool:
    """A dash between words, whichever is written; not the hyphen of "U.S.-based"."""
    return words.lows[k] in ("-", "--", "–", "—") and k > 0 and words.starts[k] > words.ends[k - 1]


def _opens_quote(words: Words, k: int) -> bool:
    quote = k > 0 and words.lows[k] in ('"', "“")
    return quote and words.starts[k] > words.ends[k - 1] and words.starts[k + 1] == words.ends[k]


def _closes_bracket(lows: Sequence[str], b: int) -> bool:
    return lows[b - 1] == ")" and "(" in lows[max(0, b - 6) : b - 1]


def _before_apposition(words: Words, comma: int) -> Span | None:
    """ "Rami Abdel Rahman, head of the Observatory, said": the name with its apposition, between commas or dashes."""
    lows = words.lows
    dashes = lows[comma] != ","
    last = comma - 1
    if lows[last] == ")" and "(" in lows[comma - LONGEST_BRACKET - 1 : last]:
        last = comma - 3 - lows[last - 1 :: -1].index("(")  # "His group, the Harbour Circle (HC), said"
    for k in range(last, max(comma - LONGEST_APPOSITION, 0), -1):
        opens = is_dash(words, k) if dashes else lows[k] == ","
        if lows[k] in MARKS and not opens and not (dashes and lows[k] == ","):
            if shortens(words, k) or (lows[k] == "." and lows[k - 1] in _COMPANIES):
                continue  # "Col. Vidal"
            return None
        if opens:
            inner = lows[k + 1 : comma]
            if lows[comma + 1].endswith("ing") and inner[:1] and inner[0].endswith("ed"):
                return None  # "Ana Vidal, a nurse, condemned the attack, saying"
            gerund = inner[:1] and inner[0].endswith("ing")
            if gerund and lows[comma + 1] == "said" and _names_behind(words, comma + 2):
                return None  # "Jets hit the town, halting the attack, said Ana Vidal"
            insists = gerund and (inner[1:2] == ("that",) or verbs().at(lows, k + 1) is not None)
            if inner[:1] in (("told",), ("tells",)):
                return None  # "Ana Vidal, a nurse, told the radio, counting nine"
            if inner and all(low == "this" or low in DAYS or low in listed("leading") for low in inner):
                return None  # "the Brigade, based in Bor, this morning, said"
            if (
                inner[:1] in (("in",), ("on",), ("via",))
                and lows[k - 1] != ")"
                and (named := _before_apposition(words, k))
            ):
                return named  # "The Front, a band of six, in an e-mail to the press, claimed"
            if inner[:1] in (("under",), ("chaired",)) and (a := _start(words, k)) < k:
                return a, k  # "The commission, chaired by Judge Vidal, found"
            if _opens_clause(inner) or _is_where_from(words, k, comma):
                inner = ()
            elif len(inner) < 2 and not (_is_short_name(words, k + 1) or _is_age(words, k + 1)):
                return None
            clause = "that" in inner
            verbs_inside = ("said",) if clause else ("was", "were", "is", "are", "said")
            if any(
                w in verbs_inside or (tells_harm_at(words, at) and not (insists or _tells_how_he_is(words, at, k)))
                for at, w in enumerate(inner, k + 1)
            ):
                return None
            k = k - 2 if _is_age(words, k - 1) and lows[k - 2] == "," else k  # "Ana Vidal, 45, a nurse, said"
            a = behind_office(words, _behind_name(words, _start(words, k)), k)
            if all(low in listed("between") or low in listed("leading") for low in lows[a:k]):
                return _behind_adverb(words, a, k, comma)
            return (a, k) if insists else (a, comma)  # "Kasa, insisting that nine died, said"
    return None


def _is_where_from(words: Words, k: int, comma: int) -> bool:
    """ "Ana Vidal of Bor, Kasa, said": in which land the town before it is."""
    place = words.texts[k + 1 : comma]
    names = 0 < len(place) <= 3 and all(text[:1].isupper() and not text.isupper() for text in place)
    link = next((m for m in range(k - 2, max(k - 4, 0), -1) if words.lows[m] in _FROM), 0)
    person = link > 0 and (words.texts[link - 1][:1].isupper() or are_people(words.lows[link - 1]))
    town = words.lows[link - 1 : link] in (("town",), ("village",), ("city",))
    return names and words.texts[k - 1][:1].isupper() and (person or town)


def _behind_name(words: Words, a: int) -> int:
    """ "Ana Vidal, an elder in Bor, which gunmen attacked, said": where the name before the office begins."""
    if a > 4 and words.lows[a - 2 : a] in (("who", "is"), ("who", "was")):
        a -= 2  # "Ana Vidal, who is mayor of Bor, which gunmen attacked, said"
    elif a < 2 or words.lows[a] not in ("a", "an", "the"):
        return a
    if a > 2 and words.lows[a - 1] in _FROM and words.lows[a - 2] == ",":
        a -= 1  # "Ana Vidal, from the town of Bor, Kasa, said"
    if words.lows[a - 1] != ",":
        return a
    begins = _start(words, a - 1)
    named = 2 <= a - 1 - begins <= 4 and all(text[:1].isupper() for text in words.texts[begins : a - 1])
    return begins if named else a


def _names_behind(words: Words, k: int) -> bool:
    """Whether a name of two words stands at word k, and a mark behind it."""
    text = words.texts[k : k + 2]
    named = len(text) == 2 and all(one[:1].isupper() for one in text) and words.lows[k] not in DAYS
    return named and words.lows[k + 2 : k + 3] in ((), (",",), (".",))


def _tells_how_he_is(words: Words, at: int, comma: int) -> bool:
    """ "Luis Vidal, an injured guard, said": what is told of who speaks."""
    return at == comma + 2 and words.lows[comma + 1] in ("a", "an") and words.lows[at] in ("injured", "wounded")


def _behind_adverb(words: Words, a: int, k: int, comma: int) -> Span | None:
    """ "Also, an official who spoke under anonymity, said": the subject stands behind the adverb that opens it."""
    b = before_who_clause(words, comma)
    return (k + 1, b) if k > a and k + 1 < b and words.lows[k + 1] in listed("determiners") else None


def _opens_clause(inner: Sequence[str]) -> bool:
    """True for ", which tracks killings,", ", a group that tracks killings,", ", a man whose son died,", ", as the
    group is known,"."""
    if inner[:1] == ("as",) and inner[-1] in ("known", "called"):
        return True
    if inner[:1] in (("who",), ("which",), ("whose",)):
        return "said" not in inner
    head = next((inner[:k] for k, low in enumerate(inner) if low in ("that", "who", "whose")), ())
    return 1 < len(head) <= 5 and head[0] in ("a", "an", "the") and "said" not in inner


def _is_age(words: Words, k: int) -> bool:
    """ "Ana Vidal, 45, said"."""
    is_two_digits = words.lows[k].isdigit() and len(words.lows[k]) == 2
    pleads = words.lows[k + 2 : k + 3] in (("deny",), ("denies",), ("denied",))  # in court, and says no figure
    return is_two_digits and not pleads and words.texts[max(0, k - 2)][:1].isupper()


def _is_short_name(words: Words, k: int) -> bool:
    """ "The UN's humanitarian office, OCHA, estimated": an abbreviation between commas; the name of a body of which the
    kind stands before ("the opposition party, Frontera, says")."""
    text, low = words.texts[k], words.lows[k]
    if text.isupper() and text.isalpha() and len(text) > 1:
        return True
    kept = set(words.lows[max(0, k - 8) : k]) & (listed("bodies") | listed("papers"))
    return bool(kept) and text[:1].isupper() and low not in listed("leading")


def _start(words: Words, b: int) -> int:
    """The first word of a subject that ends before word b."""
    lows, a = words.lows, b
    while a and b - a < LONGEST_SUBJECT:
        low = lows[a - 1]
        if _closes_bracket(lows, a):
            opens = a - 1 - lows[a - 1 :: -1].index("(")
            if a - opens > LONGEST_BRACKET and a < b and words.texts[a][:1].isupper():
                break
            a = opens
            continue
        if low == "and" and joins_names(words, a):
            a -= 1
            continue
        if (quoted := quoted_name_start(words, a)) < a:
            a = quoted
            continue
        if (site := site_start(words, a)) < a:
            a = site
            continue
        is_name = words.texts[a - 1][:1].isupper()
        if a < b and words.texts[a][:1].isupper() and where_posted(lows, a):
            break
        if shortens(words, a - 1):
            a -= 1  # "Detective Lt. Vidal"
            continue
        if low in ("-", "–", "—") and a < b and a > 1 and words.starts[a] == words.ends[a - 2] + 1:
            a -= 2  # "the Liberation Movement–North"
            continue
        harm = tells_harm_at(words, a - 1) and not tells_of_whom(words, a - 1)
        if low in MARKS or low in listed("clause") or harm or is_dash(words, a - 1):
            break
        if (low in listed("not_subject") and not is_name) or (a < b and opens_sentence(lows, a - 1)):
            break
        if low in DAYS and a < b and lows[a - 2 : a - 1] == ("on",) and a > 2 and lows[a] not in _TIMES_OF_DAY:
            break  # "Clashes broke out near Bor on Friday opposition sources said"
        if _speaks_before(lows, a, b) or _counts_before(words, a, b):
            break
        a -= 1
        linked = a > 1 and lows[a - 1] in listed("links") and lows[a - 2] not in _TALKED
        linked = linked and (
            lows[a - 2] not in MARKS or _closes_bracket(lows, a - 1)
        )  # "the Aid Society (AS) in the north"
        # "figures seen by the newspaper", "a report by the newspaper"
        linked = linked or (a > 1 and lows[a - 1] == "by" and (lows[a - 2] in SEEN or lows[a - 2] in listed("works")))
        linked = linked or (a > 1 and lows[a - 1] in WHAT_BODIES_DO)  # "the coalition fighting the Front"
        if low in listed("determiners") and not (linked or is_initial(words, a) or begins_name_inside(words, a)):
            a = named_before_role(words, a)
            break
    return _behind_leading(lows, a, b)


def _behind_leading(lows: Sequence[str], a: int, b: int) -> int:
    """Behind what leads to a subject and is none of it ("at first", "later in the day")."""
    while a < b and (lows[a] in listed("leading") or (a and lows[a - 1 : a + 1] in _AT_FIRST)):
        a += 1
    if 0 < a < b - 2 and lows[a] == "the" and lows[a + 1] in _TIMES_OF_DAY and lows[a - 1] in _WITHIN:
        a += 2  # "Later in the day medical sources said"
    return a


def _speaks_before(lows: tuple[str, ...], a: int, b: int) -> bool:
    """Whether the word before word a is another's verb of saying ("AFP quoted medics as")."""
    low = lows[a - 1]
    heard_there = low == "monitored" and a < b and lows[a] in ("in", "by", "from")
    informed = low == "informed" and lows[max(0, a - 2) : a - 1] in (("an",), ("the",))  # "quoted an informed source"
    if verbs().at(lows, a - 1) and low not in listed("nouns") and not (heard_there or informed):
        return True
    return low in listed("passive_speaks") and lows[a : a + 1] not in (("by",), ("in",))


def _counts_before(words: Words, a: int, b: int) -> bool:
    """Whether the word before word a is a number that is no part of a subject that ends before word b."""
    lows, low = words.lows, words.lows[a - 1]
    if low[0].isdigit():
        aged = low.endswith("-old") and 1 < a < b and lows[a - 2] in ("a", "an", "the")  # "a 70-year-old detainee"
        return not (aged or numbers(words, a - 1, b))
    if low not in UNITS:
        return low in TENS
    # "the father of one victim", "one of the wounded"
    one_of = low == "one" and ((a > 1 and lows[a - 2] in ("of", "for", "from")) or _is_one_of_harmed(words, a))
    of_works = a > 2 and lows[a - 2] in ("from", "by") and lows[a - 3] in listed("counts")
    return not (one_of or of_works or tells_whose_kin(lows, a - 1))


def _is_one_of_harmed(words: Words, a: int) -> bool:
    return words.lows[a : a + 2] == ("of", "the") and a + 2 < len(words.lows) and tells_harm_at(words, a + 2)


def joins_names(words: Words, a: int) -> bool:
    """True for the "and" of "Amnesty International and Airwars"."""
    return a > 1 and words.texts[a][:1].isupper() and words.texts[a - 2][:1].isupper() and a - 2 > 0
