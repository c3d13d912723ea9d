"""Figures that take the harm of one before them: members of a list, without a verb of their own, and other figures of
that harm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm, Role
from streams.extract.harm.frames import ELIDED, LISTED, OTHER_FIGURE, OWN_CLAUSE, REACH, RISING_TO, UP_FROM, Figure
from streams.extract.harm.of_all import in_brackets
from streams.extract.harm.of_those import one_more_is
from streams.extract.harm.parts import are_kin, goes_beyond
from streams.extract.harm.running_counts import COUNTED
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.phrases.row import NUMBERS
from streams.extract.text.auxiliaries import OF_MANY

_APPOSED = re.compile(r"I[^KGVRJATs,c]{0,9},[hbKR.]")
_WHERE = re.compile(r"[NI]p(?:e[.](?:p(?=[.]))?|(?P<name>[.]{1,2}))(?=[s,c]|$)")
_OWN_VERB = re.compile(r"h?b{1,2}")
_RUNS = frozenset({"toll-number", "cases-of-disease", "counted-harms"})
# "..., 153 recorded in the last 24 hours", "with two more added since Monday"
_ANEW = re.compile(
    r"(?: more| new| others)? (?:recorded|reported|registered|added|confirmed|detected)"
    r" (?:(?:in|within|during|over) the (?:last|past|previous)|since|on|today|yesterday|overnight)\b"
)
_SO_DID = re.compile(r"\b(?:so|as) (?:too )?(?:did|have|had|has|were|was|are) $", re.IGNORECASE)
# "the first blast killed nine, the second seven", "one bomb killed nine and another seven"
_OTHER_DOER = re.compile(
    r"(?: [a-z]+)?[,;]? (?:and |while )?"
    r"(?:the (?:second|third|fourth|other|latter|next)|a (?:second|third|fourth)|another) $",
    re.IGNORECASE,
)
# "killed 11 soldiers eight villagers and 22 militants"
_COMMA_LOST = re.compile(r"NNc[ea]?N")
_NOUNS = ("noun-of-number", "counted-harms")
_TOLD_BY_PLACE = frozenset({Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.DETAINED, Harm.KIDNAPPED})
_OF_CASES = re.compile(r"(?:,?\s(?:and|or|[a-z-]+)){1,5}?\s(?:cases|infections|illnesses)\b")


# "a man", "one man", "the man": not "Driver held"
_HAS_ARTICLE = re.compile(r"(?:an?|one|another|the|his|her|their|its|[\w-]+['’]s)\b", re.IGNORECASE)


def listed_at(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "killed three soldiers and two civilians": takes the harm of the number before it in the list."""
    if found and found[-1].at == k - 1 and _COMMA_LOST.match(chunks.tags, k - 1):
        last = found[-1]
        return Figure(k, last.harm, "listed-number", last.role, last.parent, last.trigger, last.hedged)
    match = LISTED.search(chunks.tags, max(0, k - REACH), k)
    if not match or not re.search(r"[,c]", chunks.tags[match.start() + 1 : k]):
        return None
    if chunks.tags[k : k + 2] == "Iy":
        return None  # "..., an official said"
    if _does_or_bears(chunks, k):
        return None
    if one_more_is(chunks, k, found):
        return Figure(k, found[-1].harm, "number-of-them", Role.PART, found[-1].parent)
    if _says_who(chunks, k) or are_kin(chunks, k):
        return None
    first = next((f for f in reversed(found) if f.at == match.start()), None)
    if first and chunks.tags[first.at] == "M" and chunks.row[first.at].quantity.value == 0:
        return None  # "none of those on the jet, 88 passengers and five crew, was hurt"
    if first and first.rule == "by-pronoun":
        return None  # "a robber came in and a guard shot him"
    if first and first.rule in COUNTED and chunks.tags[first.at] == "M" and chunks.tags[k] in "IP":
        return None  # "the mayor said 39, and a spokeswoman on Thursday 67"
    acts = chunks.tags[k + 1 : k + 2] == "." and chunks.row[k + 1].low.endswith("ed")
    if first and first.rule in _NOUNS and chunks.tags[0] in "pzG" and acts:
        return None  # "After the killing of four men, thousands marched"
    if first and (some := in_brackets(chunks, k, first)):
        return some
    phrase = chunks.row[k].phrase
    if first is None or (chunks.row[k].tag == "M" and not (phrase and phrase.others)):
        return None
    if phrase and phrase.head in words_listed("frames", "spared"):
        return None
    if phrase and phrase.others and OWN_CLAUSE.match(chunks.tags, k - 1):
        return None
    if phrase and phrase.own_harm and first.rule == "noun-of-people":
        return Figure(k, phrase.own_harm, "noun-of-people")  # "16 hostages and 90 prisoners"
    if first.role is Role.PART and first.parent is not None and goes_beyond(chunks, first.parent, k, found):
        return Figure(k, first.harm, "listed-number")  # "five soldiers, including a major, and seven rebels"
    return Figure(k, first.harm, "listed-number", first.role, first.parent, first.trigger, first.hedged)


def _does_or_bears(chunks: Chunks, k: int) -> bool:
    """ "Crash kills four, driver held", "bomb kills four, gunman sought": in a headline, of whom something is told."""
    chunk = chunks.row[k]
    bare = chunks.tags[k - 1 : k + 1] == ",I" and not _HAS_ARTICLE.match(chunks.sentence, chunk.start)
    after = chunks.row[k + 1].low if bare and k + 1 < len(chunks.row) else ""
    return bare and chunks.tags[k + 1 : k + 2] == "." and not after.startswith("from") and after[:1].isalpha()


def _says_who(chunks: Chunks, k: int) -> bool:
    """ "A passenger, a woman in her 30s, was hurt": the same one; not "a man, a woman and a child were"."""
    after = _APPOSED.match(chunks.tags, k) if chunks.tags[max(0, k - 2) : k] == "I," else None
    return after is not None and chunks.row[after.end() - 1].low not in OF_MANY


def elided_at(chunks: Chunks, k: int, found: list[Figure]) -> Figure | None:
    """ "five died in the city, two in a landslide and one on a road": the harm of the number before it; and that of
    "thousands fled, and so did hundreds of others"."""
    if found and _SO_DID.search(chunks.sentence, max(0, chunks.row[k].start - 16), chunks.row[k].start):
        return Figure(k, found[-1].harm, "elided-number", trigger=found[-1].trigger)
    if anew := counted_anew(chunks, k, found):
        return anew
    if not found or found[-1].harm not in _TOLD_BY_PLACE:
        return None
    if found[-1].rule == "verb-number" and _OTHER_DOER.match(
        chunks.sentence, chunks.row[found[-1].at].end, chunks.row[k].start
    ):
        return Figure(k, found[-1].harm, "elided-number", trigger=found[-1].trigger)
    if not (_tells_place(chunks, k) or _tells_where(chunks, k) or _tells_when(chunks, k)):
        return None
    last = found[-1]
    match = ELIDED.search(chunks.tags, max(last.at, k - REACH), k)
    if not match or match.start() != last.at or last.role not in (Role.TOTAL, Role.PART):
        return None
    if "O" in match[0] and "b" in match[0]:
        return None  # "were killed in two crashes, one in Bor"
    if match["stop"] and chunks.sentence[chunks.row[match.start("stop")].start] != ";":
        return None
    return Figure(k, last.harm, "elided-number", last.role, last.parent, last.trigger, last.hedged)


def counted_anew(chunks: Chunks, k: int, found: Sequence[Figure]) -> Figure | None:
    """ "3,881 cases, 153 recorded in the last 24 hours": of those counted before, the latest."""
    number = chunks.row[k].number
    if not found or number is None or found[-1].rule not in _RUNS or not _ANEW.match(chunks.sentence, number.end):
        return None
    return Figure(k, found[-1].harm, "elided-number", Role.INCREMENT)


def _tells_place(chunks: Chunks, k: int) -> bool:
    """ "three in Kandahar", "two elsewhere", "two on Monday"; not "one in three", nor "three in total"."""
    tags, row, phrase = chunks.tags, chunks.row, chunks.row[k].phrase
    if row[k].tag == "M" and phrase is None and tags[k + 1 : k + 2] == "a" and row[k + 1].low == "elsewhere":
        return True
    return (
        (row[k].tag == "M" or (phrase is not None and phrase.others == "another"))
        and (phrase is None or not phrase.head)
        and tags[k + 1 : k + 2] == "p"
        and row[k + 1].low in ("in", "at", "near", "on", "for", "by", "from")
        and tags[k + 2 : k + 3] in ("e", ".", "P")
        and tags[k + 2 : k + 4] not in ("", "eO", "eM", "eN")
        and row[k + 2].low not in ("total", "all", "one", "addition")
    )


def _tells_when(chunks: Chunks, k: int) -> bool:
    """ "and one while trying to flee"; not ", one while trying to flee", who may be one of those before."""
    own = chunks.row[k].tag == "M" and chunks.row[k].phrase is None and chunks.row[k - 1].low == "and"
    return (
        own and k + 2 < len(chunks.row) and chunks.row[k + 1].low == "while" and chunks.row[k + 2].low.endswith("ing")
    )


def _tells_where(chunks: Chunks, k: int) -> bool:
    """ "and a woman in the leg", "and two soldiers in Velm", at the end of the clause; not "and a woman in the crowd
    screamed"."""
    where = _WHERE.match(chunks.tags, k)
    if where is None or chunks.row[k + 1].low not in ("in", "at", "near"):
        return False
    named = chunks.row[where.start("name") : where.end("name")]
    return all(chunks.sentence[chunk.start].isupper() for chunk in named)


def other_figure_at(chunks: Chunks, k: int, found: list[Figure], before: Harm | None) -> Figure | None:
    """ "the earlier figure of 1,400", "up from 352", "had put the number at 1,059": another figure of that harm."""
    harm = found[-1].harm if found else before
    phrase = chunks.row[k].phrase
    if phrase and phrase.own_harm and phrase.own_harm != harm:
        return None  # "a total of 33 hostages"
    up_from = UP_FROM.search(chunks.tags, max(0, k - REACH), k)
    if harm and up_from and chunks.tags[k] != "I" and chunks.row[up_from.start("way")].low in ("up", "down"):
        if not (found or NUMBERS.isdisjoint(chunks.tags[: up_from.start()])):
            return None  # "there were 21 attacks, up from eight": so many attacks
        return Figure(k, harm, "other-figure", prior=True)
    if phrase and phrase.is_people and _OWN_VERB.match(chunks.tags, k + 1):
        return None  # "a total of 240 students were in the hostel": whom nothing befell
    rising = RISING_TO.search(chunks.tags, max(0, k - REACH), k)
    if harm and rising and found and found[-1].rule == "toll-number":
        return Figure(k, harm, "toll-number", rises=True)
    match = OTHER_FIGURE.search(chunks.tags, max(0, k - REACH), k)
    if harm is None or not match:
        return None
    if chunks.row[match.start("noun")].low.split()[-1] not in words_listed("frames", "figures"):
        return None
    if chunks.row[match.start("link")].low not in ("of", "at", "to"):
        return None
    lead = {c.low for c in chunks.row[max(0, match.start() - 2) : match.start()]}
    if phrase is None and _OF_CASES.match(chunks.sentence, chunks.row[k].end):
        return None  # "a total of 8,997 confirmed, probable and suspected cases"
    if {"out of", "of"} & lead:
        return None  # "how many were hurt, out of a total of 167 who were held"
    return Figure(k, harm, "other-figure", prior=bool(lead & words_listed("frames", "earlier")))
