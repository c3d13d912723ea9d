"""Words of speech as they stand in a sentence: which are verbs with a subject that speaks, and how far they reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from streams.extract.source.parts_of_names import is_small
from streams.extract.source.speech_words import MARKS, listed
from streams.extract.source.subjects import Span, is_dash
from streams.extract.text.nouns import is_nation
from streams.extract.text.number_patterns import SPELLED
from streams.extract.text.number_words import opens_number
from streams.extract.text.words import Phrases, Words

_SAID_WHEN = re.compile(
    r"\s+(?:adding|citing)\b|\s+(?:(?:late|early|on|in)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|a\s+(?:day|week|statement))\b",
    re.IGNORECASE,
)

# "clashes were also reported": between a passive's verbs
_BETWEEN = frozenset({"also", "already", "first", "later", "still", "since", "now"})
# "found two men dead in a house", "finds the bodies of nine": not "found nine people had died"
_FINDS_PEOPLE = re.compile(
    r"\s+(?:the|an?|another|his|her|their|\d[\d,]*|" + SPELLED + r")\s+(?:[\w-]+\s+){0,3}?"
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child|children|people|person|body|bodies|victims?|teenagers?|corpses?|remains|survivors?)\b"
    r"(?!\s+(?:had|have|has|were|was|died|are|is|would|could)\b)",
    re.IGNORECASE,
)
# "cholera claims 12 lives", "the crash claimed a third victim"
_CLAIMS_LIVES = re.compile(
    r"(?:(?:\s+(?!(?:lost|lose|loses|gave|laid|took|cost|who|that)\b)[\w'’,.-]*[\w'’]){1,6}?\s+(?:lives|life)"
    r"|\s+(?:an?|another|its|the)(?:\s+\w+)?\s+victims?)\b(?!\s+(?:had|have|has|was|were)\b)",
    re.IGNORECASE,
)
_CONCEDES = frozenset({"although", "though", "while", "whereas"})
_AT = frozenset({"on", "in", "at", "by", "late", "early"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands"})
_PARTICIPLES = frozenset(
    {"documented", "recorded", "verified", "compiled", "reported", "released", "published", "counted"}
)
_OF_THINGS = frozenset(
    {"provided", "released", "given", "issued", "published", "supplied", "kept", "collected", "shared"}
)
_WORD_OF = frozenset({
    "details", "documents", "document", "video", "videos", "footage", "images", "message", "recording", "lists",
    "letter", "press", "news", "releases", "release", "advisory", "notice", "post", "tweet", "table", "and", "or",
    "photos", "pictures", "clip", "clips",
})  # fmt: skip
# "Peru Says Strikes Killed 12 People": verbs in a headline of which each word begins with a capital
_IN_HEADLINES = frozenset(
    {"says", "say", "said", "claims", "denies", "deny", "confirms", "confirm", "announces", "accuses", "admits"}
)
_BEFORE_VERBS = frozenset({"to", "did"})  # "were able to document"
_HE_SAID = frozenset({("he", "said"), ("she", "said"), ("they", "said"), ("it", "said")})
_BELIEVED = frozenset({"believed", "reported", "estimated", "said", "suspected"})
_SAYS_HOW = frozenset({"it", "them", "this", "that", "as"})
_ACCOUNTS = frozenset({"account", "accounts", "version", "versions"})
_OF_EVENT = re.compile(r"\b(?:accounts?|versions?) of (?:the|an?|how|what|their|his|her)\b")
LONGEST_COUNT = 6
LONGEST_ENTRY = 10
LONGEST_QUOTER = 16
_IS_ACCUSED = frozenset({"of", "for", "as", "over"})  # "locked doors blamed as toll passes 400"
_BOOKS = frozenset({"table", "register", "list", "database", "ledger", "records", "log", "registry"})
# "said by telephone": by what means, and not who
_BY_MEANS = tuple(
    (word,) for word in ("telephone", "phone", "email", "e-mail", "radio", "text", "video", "letter", "fax")
)


def openings(phrases: Phrases[Any], lows: tuple[str, ...]) -> list[int]:
    """The words with which one of the phrases may begin."""
    firsts = phrases.firsts
    return [i for i, low in enumerate(lows) if low in firsts]


def in_name(words: Words, i: int) -> bool:
    """True for a capitalised word after another ("the Daily Reports"), where not all is in capitals."""
    texts = words.texts
    named = i > 0 and texts[i][0].isupper() and texts[i - 1][0].isupper() and not "".join(texts).isupper()
    return named and not (words.lows[i] in _IN_HEADLINES and not any(map(is_small, texts)))


def quoted_by_others(lows: Sequence[str], i: int) -> int | None:
    """Where "was quoted by the news agency as saying" or "cited in a post as saying" ends that begins at word i; None
    where it is no such verb."""
    if lows[i] not in ("quoted", "cited") or lows[i + 1 : i + 2] not in (("by",), ("in",), ("on",)):
        return None
    for k in range(i + 3, min(i + LONGEST_QUOTER, len(lows) - 1)):
        if lows[k] == "as" and lows[k + 1] in ("saying", "telling", "giving", "putting", "stating"):
            return k + 2
    return None


def is_passive(lows: Sequence[str], i: int, end: int) -> bool:
    """True where the verb has no subject that speaks: "been reported", "accused of", "of denying", "reported by"."""
    after = lows[end] if end < len(lows) else ""
    b = i
    while b and ((len(lows[b - 1]) > 4 and lows[b - 1].endswith("ly")) or lows[b - 1] in _BETWEEN):
        b -= 1
    before = lows[b - 1] if b else ""
    if before in ("a", "an", "the") and lows[i].endswith("ed"):
        return True  # "from a previously reported 85"
    by = after == "by" and lows[end + 1 : end + 2] not in _BY_MEANS
    if lows[i] in _BELIEVED and lows[end : end + 1] == ("to",) and lows[end + 1 : end + 2] in (("be",), ("have",)):
        return True  # "gunmen believed to be of the Front"
    negated = before in listed("negated") and not _succeeds(lows, b)
    if negated or by or (lows[i] in ("accused", "blamed") and after in _IS_ACCUSED):
        return True
    if lows[i].endswith("ing"):
        return before in listed("before_gerund")
    return before in listed("passive") and lows[i] not in listed("passive_speaks")


def _succeeds(lows: Sequence[str], b: int) -> bool:
    """ "The ministry was able to confirm nine deaths", "has managed to count": what somebody could do was done."""
    if lows[b - 1] != "to" or lows[b - 2 : b - 1] not in (("able",), ("managed",)):
        return False
    return "not" not in lows[max(0, b - 5) : b - 2] and "never" not in lows[max(0, b - 5) : b - 2]


def is_of_others(words: Words, i: int, end: int) -> bool:
    """True for what others reported or found: "crew members reported missing", "migrants found in a van"; and for a
    noun that looks like a verb after one alone ("his medical report")."""
    lows, after = words.lows, words.lows[end] if end < len(words.lows) else ""
    if lows[i] in listed("participles") and (after in listed("after_participle") or not after):
        return True
    if lows[i] == "found" and after in listed("where_found"):
        return True
    if lows[i] in ("issued", "published", "posted") and i and lows[i - 1] in listed("works"):
        return True  # "in a statement issued late on Sunday"
    if lows[i] in listed("nouns") and i and words.texts[i - 1].islower() and _is_cited(lows, i):
        return True  # "according to official records, nine died"
    if lows[i] == "read" and after == "out" and i and lows[i - 1] in listed("works") | listed("books"):
        return True  # "the list read out to them"
    if lows[i] == "attributed" and after == "to":
        return True  # "groups attributed to the ministry"
    before = words.texts[i - 1] if i else ""
    if lows[i] in listed("of_many") and i > 1 and lows[i - 2] == "the" and _is_of_nation(before):
        return True  # "called the Israeli report a lie"
    if (
        lows[i] not in listed("of_many")
        or after == "that"
        or words.lows[end : end + 2] == ("to", "have")
        or not (before.islower() or before.isupper())
    ):
        return False
    return not (before.endswith("s") or before in listed("many") or before in _BEFORE_VERBS)


def _is_cited(lows: tuple[str, ...], i: int) -> bool:
    """Whether "according to" stands within three words before."""
    return (
        any(lows[k : k + 2] == ("according", "to") for k in range(max(0, i - 5), i - 1)) and "," not in lows[i - 3 : i]
    )


def _is_of_nation(text: str) -> bool:
    """An adjective of a nation, and not a people ("Iraqis")."""
    return is_nation(text) and not text.endswith("s")


def is_heard(words: Words, subject: Span) -> bool:
    """ "The court heard that ...", "an inquest was told ...": what was said there; nobody else who hears speaks."""
    named = words.lows[subject[0] : subject[1]]
    head = next((k for k, low in enumerate(named) if low in listed("links")), len(named))
    return not listed("hearers").isdisjoint(named[:head][-1:])


def is_told(words: Words, verb: Span) -> bool:
    """ "... has been told", "was told": a passive whose subject hears."""
    lows, i = words.lows, verb[0]
    return lows[i] == "told" and i > 0 and lows[i - 1] in ("was", "been")


def is_no_speech(sentence: str, words: Words, verb: Span) -> bool:
    """ "Police found two men dead", "the crash claimed nine lives", "he admitted himself": done, and not said."""
    lows, (i, end) = words.lows, verb
    if lows[i] in ("found", "finds"):
        return _FINDS_PEOPLE.match(sentence, words.ends[end - 1]) is not None
    if lows[i].startswith("claim"):
        return _CLAIMS_LIVES.match(sentence, words.ends[end - 1]) is not None
    after = lows[end] if end < len(lows) else ""
    if lows[i] in listed("alters") and lows[end - 1] in ("the", "its", "his", "her", "their"):
        return listed("altered").isdisjoint(lows[end : end + LONGEST_COUNT])  # "the pumps lowered the water"
    if lows[i] in ("said", "says", "say") and after == "nothing":
        return True
    if lows[i] in ("put", "puts") and ("to", "death") in zip(
        lows[end : end + 8], lows[end + 1 : end + 9], strict=False
    ):
        return True  # "The state put nine people to death"
    if lows[i] in ("put", "puts") and after in ("up", "down", "off", "together"):
        return True  # "police put up rewards"
    if lows[i] == "put" and lows[end : end + 2] in (("out", "by"), ("forward", "by")):
        return True  # "challenged the figures put out by officials"
    if lows[i] in ("provided", "provides"):
        return after not in ("a", "an", "the", "its") or listed("altered").isdisjoint(lows[end : end + LONGEST_COUNT])
    if lows[i] in ("gave", "gives"):
        if not _ACCOUNTS.isdisjoint(lows[end : end + LONGEST_COUNT]) and _OF_EVENT.search(
            sentence, words.ends[end - 1]
        ):
            return True  # "gave accounts of the disaster that killed nine"
        return after not in _SAYS_HOW and not any(
            map(_tells_count, lows[end : end + LONGEST_COUNT])
        )  # "gave no details"
    if lows[i] == "fear" and end == i + 1:
        return after in listed("determiners") or after in ("for", "no", "more")  # "police fear a repeat of the attack"
    if lows[i].startswith("disagree"):
        return after in ("on", "about", "over")  # "reports disagreed on how many had died"
    if lows[i].startswith("add") and after == "to":
        return True  # "the threat by the mayor adds to fears"
    if lows[i] == "states":
        return _are_states(words, i)
    if lows[i] == "entered":
        return _BOOKS.isdisjoint(lows[end : end + LONGEST_ENTRY])  # "have entered 47 deaths in their register"
    if lows[i] == "recalled":
        return opens_number(after) or after in ("its", "their", "nearly", "some")
    return lows[i].startswith("admit") and after in ("himself", "herself", "themselves")


_KINDS_OF_STATES = frozenset({"united", "member", "neighbouring", "neighboring", "coastal", "southern", "northern"})
_SOME_STATES = frozenset(
    {"in", "across", "of", "from", "all", "most", "many", "several", "some", "other", "few", "various", "between"}
)


def _are_states(words: Words, i: int) -> bool:
    """Whether "states" is no verb: "in 18 U.S. states", "nine Indian states", "across southern states"."""
    if not i:
        return False
    before = words.lows[i - 1]
    if before in _KINDS_OF_STATES | _SOME_STATES or _tells_count(before) or _is_of_nation(words.texts[i - 1]):
        return True
    ahead = words.lows[i - 2] if i > 1 else "."
    return before.lower() in ("us", "u.s", "u.s.") and (ahead in _SOME_STATES or _tells_count(ahead))


def _tells_count(low: str) -> bool:
    """A number, or what a count is called."""
    counts = low in listed("altered") or low in listed("counts") or low in ("casualties", "breakdown")
    return counts or opens_number(low)


def closes(sentence: str, words: Words, a: int, end: int) -> bool:
    """True where what is said stands before its source ("12 were killed, police said on Monday")."""
    before = sentence[: words.starts[a]].rstrip()
    if not before or before.endswith(";"):
        return False
    rest = [w for w in words.lows[end:] if w not in MARKS and w not in listed("between")]
    said_before = before.endswith((",", '"', "”", "’", "'"))
    counts = any(opens_number(low) or low in _MANY for low in rest)
    if counts and words.lows[0] in _CONCEDES and words.lows[end] not in MARKS | _AT:
        return False  # "Although 30 are known to have died, doctors say 90 did"
    if said_before and not (rest and rest[0] == "that"):
        return True
    if len(rest) <= 2 and not counts:
        return True  # not "Thirty died, but doctors say 90 did"
    # some texts have lost their commas: "killing four residents said a day after ...", "nine were hurt they said and"
    opens_clause = words.lows[a - 1] in listed("clause") or words.lows[a - 1] in MARKS
    if words.lows[a:end] in _HE_SAID and words.lows[end] in ("and", "but", "adding") and not opens_clause:
        return True
    return not opens_clause and _SAID_WHEN.match(sentence, words.ends[end - 1]) is not None


def clause_start(words: Words, i: int) -> int:
    """Where the clause of word i begins."""
    lows = words.lows
    for k in range(i - 1, 0, -1):
        if lows[k] in (";", "while", "whereas", "but") or (lows[k] == "," and i - k > 4):
            return words.ends[k]
    return 0


def tells_of_cases(words: Words, i: int) -> bool:
    """ "It killed 77, including 24 children – cases documented by Amnesty": what stands behind a dash tells more of
    what another says, and says none of it."""
    k = i - 1
    while k > 0 and i - k < LONGEST_ENTRY and words.lows[k] not in MARKS and not is_dash(words, k):
        k -= 1
    return i - k < LONGEST_ENTRY and is_dash(words, k) and words.lows[i] in _PARTICIPLES


def tells_of_things(words: Words, i: int) -> bool:
    """ "Papers issued by the mayor", "rockets provided by Kasa", "hostages released by the Front": no word by them."""
    if i < 1 or words.lows[i] not in _OF_THINGS or words.lows[i + 1 : i + 2] != ("by",):
        return False
    before = words.lows[i - 1]
    works = listed("works") | listed("counts") | listed("altered") | listed("claimed") | listed("books")
    return before.isalpha() and before not in works | listed("between") | _WORD_OF and not before.endswith("ly")
