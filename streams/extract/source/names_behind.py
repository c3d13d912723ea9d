"""Words and a verb, or "according to" -> where the name of the source behind it begins and ends."""

from __future__ import annotations

from streams.extract.source.kinds import are_people, head_noun, kind_of
from streams.extract.source.parts_of_names import DAYS, LITTLE, in_site, quoted_name_end, shortens
from streams.extract.source.speech_words import MARKS, listed, verbs
from streams.extract.source.subjects import LONGEST_NAME, Span, joins_names, tells_harm_at
from streams.extract.text.nouns import is_nation
from streams.extract.text.number_words import TENS, UNITS
from streams.extract.text.words import Words
from streams.extract.time.period_words import FULL_MONTHS
from streams.link.actors import actors_in

_RESULTS = frozenset({("results", "of"), ("findings", "of"), ("result", "of")})
_WHEN = frozenset(
    {"today", "on", "jointly", "late", "early", "last", "this", "week", "month", "year", "earlier", "recently"}
)
_SPANS = frozenset({"week", "month", "year"})
_LISTS = frozenset({"lists", "list", "records"})
LONGEST_OF_WORK = 3
"""So many words tell of what a work is ("casualty figures released by the mission")."""
LONGEST_PERSON = 4
_BOUNDS = {("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to")}
_ABOUT = frozenset({"about", "around", "over", "some", "nearly", "almost", "roughly", "approximately"})


def name_after(words: Words, start: int) -> Span | None:
    """Word span of a source that follows: a name with its role, up to the end of the clause."""
    lows, a = words.lows, start
    if a < len(lows) and lows[a] in (",", ":"):
        return None
    a = _behind_works(words, _behind_article(lows, a))
    b, commas = a, 0
    while b < len(lows) and b - a < LONGEST_NAME:
        if (closed := quoted_name_end(words, b)) > b:
            b = closed
            continue
        low = lows[b]
        if low == "," and not commas and (_tells_role(lows[b + 1 : b + 6]) or _tells_body(lows[b + 1 : b + 6])):
            commas += 1
        elif low == "," and not commas and (end := _named_behind_role(words, a, b)):
            return a, end  # "said a farmer, Luis Vidal"
        elif low == "and" and b + 1 < len(lows) and joins_names(words, b + 1):
            pass
        elif b > a and (shortens(words, b) or in_site(words, b)):
            pass  # "according to Sgt. Ann Lee"
        elif (
            low in MARKS
            or (low in ("show", "shows", "showed") and b > a and not _in_capitals(words, b))
            or tells_harm_at(words, b)
            or (low in listed("after_source") and not (low == "on" and _goes_on_name(words, b)))
            or (verbs().at(lows, b) and low not in listed("nouns") and not _in_capitals(words, b))
            or (
                low in ("the", "a", "an")
                and b > a
                and lows[b - 1] not in listed("links")
                and lows[b - 1] != ","
                and not (words.texts[b - 1][:1].isupper() and _known_name_goes_on(words, b))
            )
            or (b > a and (_begins_count(words, b) or _tells_by_what(lows, b) or _begins_clause(words, b)))
        ):
            break
        b += 1
    b = _before_time(lows, a, b)
    while b > a and lows[b - 1] in listed("trailing"):
        b -= 1
    return (a, b) if b > a else None


def _before_time(lows: tuple[str, ...], a: int, b: int) -> int:
    """Where a name ends that a time follows: "given by the governor in June", "announced by the party last month"."""
    if lows[b - 1] in FULL_MONTHS and lows[b - 2] in ("in", "early", "late"):
        return max(a, b - 2)
    return max(a, b - 2) if lows[b - 1] in _SPANS and lows[b - 2] in ("last", "this") else b


def _behind_article(lows: tuple[str, ...], a: int) -> int:
    while a < len(lows) and lows[a] in ("the", "a", "an"):
        a += 1
    return a


def _behind_works(words: Words, a: int) -> int:
    """Where the name begins of whose work is told ("analysis by the BBC", "a tally kept by the BBC", "the results of an
    inquiry, released on Monday by the BBC"); `a` itself where no work is."""
    lows, k = words.lows, a
    if lows[k : k + 2] in _RESULTS:
        k = _behind_article(lows, k + 2)
    last = min(a + LONGEST_OF_WORK, len(lows) - 1)
    works = listed("works") | _LISTS
    while k < last and lows[k] not in works and words.texts[k].islower() and lows[k] != "citing":
        k += 1
    if lows[k : k + 1] == () or lows[k] not in works or (k > a and lows[a] in works):
        return a
    if any(kind_of(low) for low in lows[a:k]):
        return a  # "an army report obtained by the paper" is the army's
    by = k + 1
    if lows[by : by + 1] == (",",) and lows[by + 1 : by + 2] != () and lows[by + 1] in listed("made"):
        by += 1
    if lows[by : by + 1] != () and lows[by] in listed("made"):
        by += 1
        while lows[by : by + 1] != () and (lows[by] in DAYS or lows[by] in _WHEN):
            by += 1
    kept_by = lows[by : by + 1] in (("by",), ("from",)) or (
        lows[by : by + 2] == ("of", "the") and words.texts[by + 2 : by + 3] != () and words.texts[by + 2].isupper()
    )  # "a tally of the AFP"
    return _behind_article(lows, by + 1) if kept_by else a


def article_before(words: Words, name: Span) -> int:
    """The word with which a name begins: its article, if it has one."""
    return name[0] - (name[0] > 0 and words.lows[name[0] - 1] in ("the", "a", "an"))


def _in_capitals(words: Words, k: int) -> bool:
    """True for a capitalised word after another, which is a part of a name ("the United States")."""
    return words.texts[k][:1].isupper() and words.texts[k - 1][:1].isupper()


def _goes_on_name(words: Words, k: int) -> bool:
    """True for the "on" of "the Commission on Human Rights", not for that of "on Monday"."""
    after = words.texts[k + 1 : k + 2]
    return (
        bool(after) and after[0][:1].isupper() and words.texts[k - 1][:1].isupper()
        and words.lows[k + 1] not in listed("leading")
    )  # fmt: skip


def _tells_role(lows: tuple[str, ...]) -> bool:
    """ "Ana Vidal, a researcher at Harbour Watch"; what she was before ("a former UN official") tells of no source."""
    return any(w in listed("roles") for w in lows) and not {"former", "ex", "retired"}.intersection(lows)


def _named_behind_role(words: Words, a: int, comma: int) -> int | None:
    """Where the name ends of whom an office or a noun for people tells before a comma; None where no name of two to
    four words follows that ends the clause."""
    if not words.lows[a - 1 : a] or words.lows[a - 1] not in ("a", "an", "the", "one", "another", "local"):
        return None
    role = " ".join(words.texts[a:comma])
    head = head_noun(role)
    if not (are_people(role) or (head.islower() and head in listed("of_people"))):
        return None
    end = comma + 1
    while end < len(words.lows) and end - comma <= LONGEST_PERSON + 1 and _is_of_name(words, end):
        end += 1
    closed = words.lows[end : end + 1] in ((), (",",), (".",), ("as",), ("on",), ("in",))
    return end if closed and 2 <= end - comma - 1 <= LONGEST_PERSON else None


def _is_of_name(words: Words, k: int) -> bool:
    return words.texts[k][:1].isupper() or words.lows[k] in LITTLE


def _tells_by_what(lows: tuple[str, ...], k: int) -> bool:
    """ "said the commander in a press statement", "on his page"; not "the officer in the town"."""
    if lows[k] not in ("in", "on", "by", "via", "during", "through", "over") or lows[k + 1 : k + 2] == ():
        return False
    ends = lows[k + 2 : k + 5] if lows[k + 1] in listed("determiners") else ()
    return not listed("said_by_means").isdisjoint(ends)


def _tells_body(lows: tuple[str, ...]) -> bool:
    """ "Harbour Circle, a relief organisation that works there"."""
    if lows[:1] not in (("a",), ("an",)):
        return False
    ends = listed("links") | listed("clause") | MARKS
    head = next((k for k, low in enumerate(lows) if low in ends), len(lows))
    return head > 1 and lows[head - 1] in listed("bodies_named")


def _known_name_goes_on(words: Words, k: int) -> bool:
    """Whether an article is in a known name ("Save the Children")."""
    after = words.texts[k + 1 : k + 2]
    if not after or not after[0][:1].isupper():
        return False
    found = actors_in(f"{words.texts[k - 1]} {words.texts[k]} {after[0]}")
    return any(len(one.actor.name.split()) > 1 and one.start == 0 for one in found)


def _begins_clause(words: Words, b: int) -> bool:
    """ "According to the report Kasan forces killed ...": where a comma was lost, those of whom it is told follow; not
    "local Kasan officials"."""
    if not is_nation(words.texts[b]) or not words.texts[b + 1 : b + 2] or not words.texts[b + 1].islower():
        return False
    before = words.lows[b - 1]
    ends = listed("works") | listed("counters") | listed("bodies") | {"ministry", "officials", "activists", "sources"}
    return words.texts[b - 1][:1].isupper() or before in ends


def _begins_count(words: Words, b: int) -> bool:
    """ "According to police 12 people", "according to the Harbour Trust two people"; not "according to Channel 12"."""
    number = b + 2 if words.lows[b : b + 2] in _BOUNDS else b + (words.lows[b] in _ABOUT)
    low = words.lows[number] if number < len(words.lows) else ""
    if not (low[:1].isdigit() or low in UNITS or low.partition("-")[0] in TENS):
        return False
    return number > b or words.texts[b].islower() or words.texts[b - 1][:1].islower()
