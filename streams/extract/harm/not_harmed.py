"""What stands like a figure and tells of nobody harmed: outcomes, things, the objects of other verbs."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.found_again import are_found
from streams.extract.harm.frames import Figure
from streams.extract.harm.instead import is_told_so
from streams.extract.harm.set_free import HELD, are_held_as_yet, are_taken, is_set_free
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks
from streams.extract.text.nouns import is_plural
from streams.extract.time.period_words import FULL_MONTHS
from streams.needing import Needing

_OF_SOMEBODY = re.compile(r"f[.]{1,3}$")
_AFTER_NAME = re.compile(r"(?:^|[^.pf])(?P<name>\.{2,3}),$")
_SPEAKS = re.compile(r"[NI],\.{1,3},y")
_OUT_OF_A_TOTAL = re.compile(r"[NMI],?p?f[ea.]{0,2}#f$")
_SHARE = re.compile(
    r"(?: (?:person|patient|child|people|patients|children|woman|man))?(?: out of| in) "
    r"(?:10|100|1,000|10,000|100,000|an? hundred|an? thousand)\b"
)
# "three out of four girls are out of school": a share of all that there are
_SHARE_OF_FEW = re.compile(
    r"\w+ (?:out of|in)(?: every)? (?:two|three|four|five|six|seven|eight|nine|10|ten) "
    r"[^.;,]{0,40}?\b(?:are|have|do|live|need)\b",
    re.IGNORECASE,
)
_OF_EVERY = re.compile(r"\b(?:one|two|three|[1-9]) (?:in|out of)(?: every)? $", re.IGNORECASE)
_DONE_BY_OTHERS = frozenset({Harm.KILLED, Harm.INJURED, Harm.DETAINED, Harm.KIDNAPPED})
# "like seeing a dead man come back", "it is when a woman dies that ...": nobody's death
_LIKENED = Needing(
    (" like", " when", "henever"),
    r"\b(?:(?:[Ii]t's|is|was|feels?|felt|looks?|looked)(?: \w+ly)? like(?: \w+ing)?|(?:is|only) when|[Ww]henever) $",
)
# "every time there is a death", "it will take another death until ..."
_ANY_TIME = Needing(
    ("ime there", "take"),
    r"\b(?:[Ii]t (?:(?:will|would|may|might|could) )?takes?|(?:[Ee]very|[Ee]ach) time there(?:['’]s| is)) $",
)
# "if it ended in a death", "should there be a death"
_IF = Needing(("if ", "If ", "unless"), r"\b(?:if|unless) (?:[\w'’-]+ ){1,6}$", re.IGNORECASE)
# "one of the worst head injuries that a nurse has seen"
_SUPERLATIVE = re.compile(
    r"one of (?:the|his|her|their) (?:\w+ ){0,2}(?:worst|most|biggest|greatest|\w{3,}est) ", re.IGNORECASE
)
# "One of those affected was Rosa Vidal"
_ONE_NAMED = Needing(("ne of th",), r"[Oo]ne of (?:those|the|them)\b[^.,;]{0,40}? (?:was|is) (?-i:[A-Z][a-z]+ [A-Z])")
# "received 14 bodies, five more than the police reported"
_MORE_THAN = re.compile(r" (?:more|fewer) than\b(?! half| a )")
ESCAPE_REACH = 20  # chunks; who escaped may be described at length before the verb
_OF_ANOTHER = re.compile(r"[.PO]fe?$")
_MEASURED = frozenset({"rate", "rates", "ratio", "risk", "risks", "lawsuit", "lawsuits", "insurance", "attorney"})
_PICTURES = frozenset(
    {"photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images", "portrait", "portraits"}
)
_THINGS = re.compile(r"\.{1,3}(?=[^.]|$)")
_IN_RELATIVE = re.compile(r"[.P,]r[ahn]?(?P<verb>\.)[ea]{0,2}$")
# "40 inmates had broken out of the jail"
_BROKE_OUT = re.compile(r"[^.;,\"]{0,60}\b(?:broke|broken|breaks?|breaking) (?:out|free)\b")


def released(chunks: Chunks, figure: Figure) -> bool:
    """An outcome is no harm: hostages freed, prisoners exchanged, the missing found alive."""
    after = {c.low for c in chunks.row[figure.at + 1 : figure.at + 6]}
    if are_held_as_yet(chunks, figure):
        return False
    if is_set_free(chunks, figure):
        return True
    if figure.rule == "modifier-number" and figure.harm == Harm.MISSING:
        return not after.isdisjoint(words_listed("frames", "found_safe") | words_listed("frames", "freed"))
    if figure.rule == "modifier-number" and figure.harm in HELD:
        before = {c.low for c in chunks.row[max(0, figure.at - 2) : figure.at]}
        return not (after | before).isdisjoint(words_listed("frames", "freed"))
    if figure.trigger is not None and are_found(chunks, figure, figure.trigger):
        return True
    if figure.rule != "noun-of-people" or are_taken(chunks, figure):
        return False
    around = chunks.row[max(0, figure.at - 3) : figure.at + 5]
    if any(c.low in words_listed("frames", "freed") for c in around):
        return True
    if _BROKE_OUT.match(chunks.sentence, chunks.row[figure.at].end):
        return True
    return any(c.low in words_listed("frames", "escaping") for c in chunks.row[figure.at : figure.at + ESCAPE_REACH])


def is_only_named(chunks: Chunks, figure: Figure) -> bool:
    """ "a picture of the four hostages", "a photo captures a girl", "who kidnaps a boy?": it tells of no harm."""
    k, t = figure.at, figure.trigger
    if t and t < k and chunks.row[t].low.startswith("captur"):
        return any(one.low in _PICTURES for one in chunks.row[max(0, t - 5) : t])
    if t and t < k and chunks.row[t - 1].low == "who" and chunks.row[t].low.endswith("s"):
        return "?" in chunks.sentence[chunks.row[k].end :]
    of = _OF_ANOTHER.search(chunks.tags, max(0, k - 4), k) if figure.harm in HELD else None
    return of is not None and chunks.row[of.start()].low in _PICTURES


# "killed a nurse, a mother of two who lived nearby"; not "a nurse, a teacher and two boys"
_APPOSED = re.compile(r"I,I(?:f[MOe.])?(?:[r,]|R[^KGVRJs,]{0,10},h?b)")
_MAY_BE_THE_SAME = re.compile(r"[IN],aI[,s]")
_FROM_WHERE = re.compile(r"p[.]{1,2}(?:,[.]{1,2})?,")  # "Rosa Vidal, a pilot from Bor, Jonglei, was killed"
_LISTED_ON = re.compile(r"[^s]{0,16}?c[ea]{0,2}[NMIP]|(?:f[MOe.])?,[ea]{0,2}[NMI]")


def is_apposed(chunks: Chunks, k: int) -> bool:
    """ "Rosa Vidal, a Chadian singer who died": one person who is named is no count; nor is in a headline whoever
    stands before a name, or behind an "of" ("the chief of Vidal's son held")."""
    chunk = chunks.row[k]
    if chunk.tag != "I":
        return False
    text = chunks.sentence[chunk.start : chunk.end].lower()
    if not text.startswith(("a ", "an ", "one ", "another ")):
        if chunks.sentence[chunk.start].islower() and _name_follows(chunks, k):
            return True
        theirs = k > 0 and chunks.row[k - 1].low.endswith("'s")
        return theirs and _OF_SOMEBODY.search(chunks.tags, max(0, k - 6), k) is not None
    if _APPOSED.match(chunks.tags, max(0, k - 2)) and k > 1 and not _LISTED_ON.match(chunks.tags, k + 1):
        return chunks.sentence[chunks.row[k - 1].start] == ","
    if _MAY_BE_THE_SAME.match(chunks.tags, max(0, k - 3)) and chunks.row[k - 1].low in words_listed("frames", "maybe"):
        return k > 2  # "the remains of a man, possibly a hostage"
    closed = chunks.tags[k + 1 : k + 2] in ("r", ",") or _FROM_WHERE.match(chunks.tags, k + 1)
    match = _AFTER_NAME.search(chunks.tags, max(0, k - 6), k) if closed else None
    mark = chunks.sentence[chunks.row[k - 1].start]
    if match is None or not (mark == "," or (mark in "-–—" and chunks.sentence[chunk.start].islower())):
        return False
    words = [chunks.sentence[c.start : c.end] for c in chunks.row[match.start("name") : k - 1]]
    return all(word[0].isupper() and word.lower() not in words_listed("persons", "not_names") for word in words)


def _name_follows(chunks: Chunks, k: int) -> bool:
    """ "murder of rapper Vidal", in a headline; not "police shoot man Monday"."""
    after = chunks.row[k + 1] if k + 1 < len(chunks.row) else None
    if after is None or after.tag != "." or not chunks.sentence[after.start].isupper():
        return False
    return (
        after.low not in words_listed("persons", "not_names") and not chunks.sentence[after.start : after.end].isupper()
    )


def is_heard(chunks: Chunks, k: int) -> bool:
    """ "one of the prisoners, Rosa Vidal, told reporters": who speaks is no count of those held."""
    return chunks.row[k].quantity.value == 1 and _SPEAKS.match(chunks.tags, k) is not None


def _is_share(chunks: Chunks, k: int) -> bool:
    """ "six out of 10 offenders", "one in three detainees": how often, not how many."""
    number = chunks.row[k].number
    if number and _OF_EVERY.search(chunks.sentence, max(0, number.start - 16), number.start):
        return (number.quantity.value or 0) > 1
    if number and _SHARE_OF_FEW.match(chunks.sentence, number.start):
        return True
    share = _SHARE.search(chunks.sentence, number.start, number.start + 60) if number else None
    return share is not None and number is not None and share.start() <= number.end + 1


# "Nobody agrees on how many died", "nobody knows"
_KNOWS_NOT = re.compile(
    r"(?:nobody|no one)\s(?:else\s|really\s|yet\s)?(?:wants?|wanted|wish(?:es|ed)?|expects?|expected|"
    r"knows?|knew|agrees?|agreed|can|could|will|would|dares?|"
    r"remembers?|(?:is|was) (?:sure|certain))\b",
    re.IGNORECASE,
)


# "Most of the town's population of 40,000 has been displaced": so many live there; "half the force of 250 was killed"
_OF_ALL_WHO_LIVE = Needing(
    ("population", "force of"),
    r"\b(?:most|much|half|part|parts|many|some|third|thirds|quarter|quarters|cent|percent|%|majority|minority)"
    r" (?:of|the|its|their)\b"
    r"[^.;,]{0,60}\b(?:population|force) of (?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)


def is_no_count(chunks: Chunks, k: int) -> bool:
    """What may stand before a number so that it counts nobody harmed: "if", "out of" ("six out of 10", "six out of a
    total of 40"), "having a baby", "children as young as two"."""
    before = [c.low for c in chunks.row[max(0, k - 2) : k]]
    if (
        before[-1:] in (["if"], ["unless"])
        or before in (["young", "as"], ["old", "as"])
        or _is_share(chunks, k)
        or _OUT_OF_A_TOTAL.search(chunks.tags, 0, k)
    ):
        return True
    if before[-1:] == ["not"] and chunks.tags[k] == "M" and chunks.tags[k + 1 : k + 2] in (",", "s"):
        # "two were killed, not four, and nine hurt"
        return chunks.row[k].quantity.value != 1 and not is_told_so(chunks, k)
    if chunks.tags[k] == "M" and (
        before[-1:] == ["into"] or (before[-1:] and before[-1] in FULL_MONTHS and before[0] != "in")
    ):
        return True  # "the raft broke into two", "ruled last June 18 that those hurt ..."
    if _KNOWS_NOT.match(chunks.sentence, chunks.row[k].start):
        return True
    if _OF_ALL_WHO_LIVE.search(chunks.sentence, 0, chunks.row[k].start):
        return True
    number = chunks.row[k].number
    if number is not None and chunks.tags[k] == "M" and _MORE_THAN.match(chunks.sentence, number.end):
        return True
    if before and before[-1].endswith(("'re", "'m", "’re", "’m")):
        return True  # "confirm you're 13"
    start = chunks.row[k].start
    if _LIKENED.search(chunks.sentence, 0, start) or _ONE_NAMED.match(chunks.sentence, start):
        return True
    phrase = chunks.row[k].phrase
    return bool(before) and chunks.tags[k - 1] == "h" and phrase is not None and phrase.head in ("baby", "child")


def is_served(chunks: Chunks, k: int) -> bool:
    """ "clinics that served 20 million people were shut": the verb behind them is the clinics'. Not so where they are
    "forced" to something."""
    match = _IN_RELATIVE.search(chunks.tags, max(0, k - 5), k)
    return match is not None and chunks.row[match.end("verb") - 1].low not in words_listed("frames", "forces")


def acts(chunks: Chunks, t: int) -> bool:
    """ "he had shot at them", "three of them have executed deals": they do it themselves; not "have disappeared"."""
    trigger = chunks.row[t].trigger
    harm = trigger.harm("K") if trigger else None
    by = chunks.row[t + 1].low == "by" if t + 1 < len(chunks.row) else False
    return (harm in _DONE_BY_OTHERS and not by) or _has_object(chunks, t)


def _has_object(chunks: Chunks, t: int) -> bool:
    noun = _THINGS.match(chunks.tags, t + 1)
    trigger = chunks.row[t].trigger
    if noun is None or trigger is None or trigger.harm("K") == Harm.DISPLACED:
        return False
    head = chunks.row[noun.end() - 1].low
    return is_plural(head) and head not in words_listed("numbers", "not_people_after", "spans")


def describes_things(chunks: Chunks, t: int) -> bool:
    """ "seven stranded vessels", "a one shot deal": the word of harm at chunk t only describes what is counted."""
    noun = _THINGS.match(chunks.tags, t + 1)
    if noun is None:
        return False
    head = chunks.sentence[chunks.row[noun.end() - 1].start : chunks.row[noun.end() - 1].end]
    if not head.islower() or head in words_listed("numbers", "not_people_after", "spans"):
        return False
    if chunks.row[t].low == "shot":
        return not is_plural(head)
    describes = chunks.row[t].low in lexicon.harm_modifiers() or head in words_listed("people", "described_by_persons")
    return is_plural(head) and describes


def befalls_nobody(chunks: Chunks, k: int) -> bool:
    """ "a casualty of the change", "recovering from an injury", "every time there is a death", "a fatality rate": a
    figure of speech, what is over, what may be, and what only describes another noun."""
    phrase, before = chunks.row[k].phrase, chunks.row[k - 1]
    if not k or phrase is None:
        return False
    head = phrase.head
    if k + 1 < len(chunks.row) and chunks.row[k + 1].low in _MEASURED:
        return True
    if (head == "casualty" and before.tag == "b") or (head == "injury" and before.low in ("from", "with", "of", "for")):
        return True
    if _IF.search(chunks.sentence, 0, chunks.row[k].start):
        return True
    return _ANY_TIME.search(chunks.sentence, 0, chunks.row[k].start) is not None


def is_of_one_body(chunks: Chunks, k: int) -> bool:
    """ "was taken away with multiple injuries": how one was hurt, not how many; while a crash with several injuries
    hurts several."""
    phrase, lead = chunks.row[k].phrase, chunks.row[max(0, k - 2) : k]
    if phrase is None or phrase.head not in ("injuries", "wounds") or chunks.row[k].quantity.value is not None:
        return False
    return len(lead) == 2 and lead[1].low == "with" and lead[0].low not in words_listed("cues", "one_event")


def is_worst(chunks: Chunks, k: int) -> bool:
    """ "one of the worst head injuries": of all that there ever were."""
    return _SUPERLATIVE.match(chunks.sentence, chunks.row[k].start) is not None
