"""How a sentence makes a party, named at an offset, the doer: by its means, as a verb's subject, after "by"."""

from __future__ import annotations

import re
from functools import cache

from streams.extract import lexicon
from streams.extract.lexicon import alternation

_CUES = lexicon.table("cues")
_HOW = rf"(?:(?:{alternation(_CUES['means_how'])})(?:,|\s+and)?[\s-]+)"
MEANS = rf"{_HOW}{{0,4}}(?:{alternation(_CUES['means'])})"
_NO_LINK = (
    r"(?!(?:and|or|in|of|with|against|on|by|from|to|for|at|near|over|as|into|who|that|which|when|while|where|after|before|since"
    r"|during|but|the|an?|its|their|this|last|former|is|are|was|were|has|have|had)\s)"
)
_ONE_WORD = rf"(?:{_NO_LINK}[\w-]+\s+)?"
# Not the people between it and a verb: "Ukrainian citizens strike", "French tourists fire at"
_NO_PEOPLE = rf"(?:{_NO_LINK}(?:(?-i:[A-Z][A-Z\d-]+)|[\w-]*[^\Ws])\s+(?:and\s+)?)"
# "the soldiers killed in the war": what follows where it was done to them; not "killed at least two"
DONE_TO = r"\s+(?:in|by|during|since|after|near|at(?! least| most)|on|when|while)\b"
# "soldiers killed in the war", "troops were wounded", "drones crashed": to whom it was done; "the fire service"
SUFFER = (
    r"(?!\s+(?:(?:were|was|is|are|have been|had been|being)\s|"
    rf"(?:killed|wounded|injured|captured|detained|kidnapped){DONE_TO}|(?:die|died|dead|crash\w*|clash\w*|exchange[ds]?|among)\b"
    r"|and\s+(?:[\w’'-]+\s+){1,6}?clash(?:e[sd]|ing)?\b"
    rf"|(?:(?:launch|rocket|missile|drone)\s+)?(?:{alternation(_CUES['of_means'])})\b|and Disaster))"
)
_AS_CALLED = r"(?:\s*\([A-Z][\w/-]*\))?"
_MEANS_AFTER = re.compile(rf"(?:{_AS_CALLED}['’]s?|['’]s?)?{_AS_CALLED}\s+{_ONE_WORD}{MEANS}\b{SUFFER}", re.IGNORECASE)
_STATE_MEANS = re.compile(
    rf"\s+(?:(?:(?:[\w-]+\s+and\s+)?{_HOW}*{_NO_PEOPLE}{{0,2}}?(?:{alternation(_CUES['state_means'])})"
    rf"|{_HOW}*(?:{alternation(_CUES['state_strikes'])}))\b{SUFFER}"
    r"|(?-i:[A-Z][a-z]*-?\d+\w{0,2})\s+(?:fighter|jet|strike|drone|airstrike|bomb|hit|struck|conduct|carrie|fire|launch))",
    re.IGNORECASE,
)
_STATE_ATTACKS = re.compile(rf"\s+{_HOW}*(?:{alternation(_CUES['state_attacks'])})\b{SUFFER}", re.IGNORECASE)
# "Israel's military campaign killed", "Israel conducts four drone strikes, killing": a state's forces do it
_WAGED = (
    r"(?:(?:military|bombing|air|ground|aerial)\s+(?:campaign|operations?|assault|raids?)|offensive|bombardments?|invasion"
    r"|shelling|air ?strikes?|strikes|missiles?|drones?|rockets?|barrages?|shells|mortars"
    r"|war\s+(?:on|against)|(?:attacks?|assaults?|operations?|raids?)\s+(?:on|against|targeting)\b"
    r"|(?:attacks|assaults|operations|raids)\s+(?:across|throughout|in)\b)"
)
_STATES = re.compile(
    rf"['’]s?\s+(?:(?!\w+est\b|worst\b|first\b|second\b|last\b)[\w-]+\s+){{0,3}}?{_WAGED}\b{SUFFER}", re.IGNORECASE
)
_STATE_WAGES = re.compile(
    r"\s+(?:has |have |had )?(?:\w+ly )?(?:then )?"
    r"(?:(?:respond(?:s|ed) with|launch(?:es|ed)|conduct(?:s|ed)|carri(?:es|ed) out|fir(?:es|ed))"
    rf"\s+(?:[\w-]+\s+){{0,4}}?(?:{_WAGED}|projectiles)\b"
    r"|(?:bomb|shell|invad)(?:s|es|ed)\b|kill(?:s|ed)\s+(?!in\b|by\b|during\b)"
    r"|(?:attack(?:s|ed)|target(?:s|ed)|bombard(?:s|ed)|str(?:ikes|uck))\s+(?:an?|the|several|two|three|(?-i:[A-Z])\w+)\b"
    r"(?!(?:\s+[\w-]+){0,2}?\s+(?:deal|agreement|truce|balance|pact|tone|decision|economy|plan|note|chord)\b))",
    re.IGNORECASE,
)
_BEGINS_CLAUSE = re.compile(
    r"(?:^|[;:—–]\s|(?:^|\s)[a-z\d][\w’'-]*,\s|\b(?:when|after|as|while|and|but|that|says|said|claims|claimed|before|since|where)\s)(?:the\s)?$"
)
_NO_DEED = rf"(?!\s+(?:[\w-]+\s+){{0,4}}?(?:{alternation(_CUES['no_deeds'])})\b)"
_KILLS = re.compile(
    rf"{_AS_CALLED}(?:\s+(?:in|near|from)\s+(?:the\s+)?(?-i:[A-Z][\w’'-]+\s?){{1,3}})?"
    r"(?:\s+and\s+(?:[\w’'-]+\s+){0,4}?(?:forces|troops|soldiers|fighters|police|militias?|rebels|militants|gunmen))?"
    r"\s*(?<=\s)(?:has |have |had )?(?:(?:\w+ly|also|then|later|again) )?"
    rf"(?:(?:killed|injured|wounded|massacred|executed|shot|detained|arrested|abducted|kidnapped)(?!{DONE_TO})"
    rf"|(?:{alternation(_CUES['deeds'])})\b(?!\s+by\b)|(?:{alternation(_CUES['deeds_done'])})\b{_NO_DEED}"
    r"|target(?:s|ed|ing)?\s+(?:an?|the|several|two|three|(?-i:[A-Z])\w+|residential|civilians?)\b"
    r"|(?:seiz|tak)(?:es?|ed|ing)\s+(?:[\w,]+\s+){0,3}?hostages?|took\s+(?:[\w,]+\s+){0,3}?hostages?"
    r"|(?:drop|deploy)(?:p?ed|p?ing|s)?\s+(?:[\w-]+\s+){0,3}?(?:bombs?|grenades?|explosives?|drones?|munitions?))",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:among|against|defeat(?:ed|ing)?(?: of)?|targeting|targeted|fighting|battling|attacking|hitting|striking"
    r"|bombing|(?:attacks?|strikes?|raids?|assaults?|shelling|operations?|offensive|airstrikes?) (?:on|at))\s"
    r"(?:the\s|an?\s|suspected\s|alleged\s|several\s)*$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\bby\s+(?:the\s+|a\s+|an\s+)?(?:suspected\s+|alleged\s+)?(?:[\w-]+\s+){0,3}$"
    r"|\bblamed\s+on\s+(?:the\s+)?$"
    r"|\b(?:suspected|believed|thought|alleged|said)\s+to\s+be(?:\s+members)?\s+(?:from|of|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BY_STATE = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)
# "a town held by Kasa", "a parade organised by Kasa": no deed of a state's forces
_KEPT_BY = re.compile(r"\b(?:held|claimed|controlled|occupied|organi[sz]ed|opened|hosted|caused)\s+$", re.IGNORECASE)
_AFTER_STATE = re.compile(
    r"$|[,.;:]|\s(?:in|on|at|against|and(?! [A-Z]| the [A-Z])|that|which|during|since|over|near|to|between|overnight"
    r"|kill\w*|wound\w*|injur\w*|left|ha\w+|last|this)\b"
)
# "jailed by a Russian military court": none of the military
_OTHER_BODY = re.compile(r"(?:['’]s?)?\s+(?:courts?|tribunals?|prosecutors?|hospitals?|judges?|spokes\w+|officials?)\b")
_IS_MEANS = re.compile(r"\b(?:strikes|airstrikes|drones|warplanes|missiles|shelling)$", re.IGNORECASE)
_JOINED = re.compile(r"[A-Z][\w.]+(?:\s+and\s+|[–/-])$")
# "Islamic State-linked rebels of the Front": of the Front's deeds
_ALLIED = re.compile(
    r"[-–\s](?:affiliated|linked|aligned|allied|backed|supported|inspired|trained|funded)\s"
    r"(?:[\w-]+\s+(?:of|from)\s+)?(?:the\s+)?(?-i:[A-Z])",
    re.IGNORECASE,
)
_VERB = re.compile(r"[a-z][\w-]*", re.IGNORECASE)


def attacks(sentence: str, start: int, end: int) -> bool:
    """Whether a fighting party named there does harm: by its means, as a subject of deeds, or after "by"."""
    if _ALLIED.match(sentence, end) or _AGAINST.search(sentence, max(0, start - 60), start):
        return False
    if _KILLS.match(sentence, end) or _is_agent(sentence, start, end):
        return True
    return _is_means(sentence, start, end) or _MEANS_AFTER.match(sentence, end) is not None


def means_end(sentence: str, end: int) -> int:
    """Where the means of a party end that is named up to `end`: "a Taliban suicide assault" counts no Taliban; 0 where
    none stand there."""
    match = _MEANS_AFTER.match(sentence, end)
    return match.end() if match else 0


def wages(sentence: str, start: int, end: int) -> bool:
    """Whether a state named there is named for its forces: "Russia's offensive", "Russia launched a raid on", "strikes
    by Russia"."""
    if _STATES.match(sentence, end):
        return True
    begins = _BEGINS_CLAUSE.search(sentence, max(0, start - 20), start)
    if begins and _STATE_WAGES.match(sentence, end):
        return True
    by = _BY_STATE.search(sentence, max(0, start - 8), start)
    if by is None or _KEPT_BY.search(sentence, max(0, by.start() - 20), by.start()):
        return False
    return _AFTER_STATE.match(sentence, end) is not None and _deed_before(sentence, by.start()) is True


def has_means(sentence: str, start: int, end: int, *, abroad: bool) -> bool:
    """Whether a people's name stands before what only its state's forces have: "Russian drones". `abroad`: the sentence
    speaks of another land only, where its attacks are its forces'."""
    if _AGAINST.search(sentence, max(0, start - 60), start) or _JOINED.search(sentence, max(0, start - 40), start):
        return False
    return bool(_STATE_MEANS.match(sentence, end) or (abroad and _STATE_ATTACKS.match(sentence, end)))


def _is_means(sentence: str, start: int, end: int) -> bool:
    """ "in Russian strikes"; not "in Israeli and American strikes", of which each did some."""
    if not _IS_MEANS.search(sentence, start, end):
        return False
    return not _JOINED.search(sentence, max(0, start - 40), start)


def _is_agent(sentence: str, at: int, end: int) -> bool:
    """ "killed by the army", "an attack by the army"; not "handed over by the army", "accused by it"."""
    match = _BY.search(sentence, max(0, at - 60), at)
    if match is None or _OTHER_BODY.match(sentence, end):
        return False
    return _deed_before(sentence, match.start()) is not False


def _deed_before(sentence: str, at: int) -> bool | None:
    """Whether the last deed told of before "by" at this offset is one of violence ("the bodies found in the hills by
    the army" tells of none); None where none is told of."""
    begin = max(at - 60, 0)
    words = [one.lower() for one in _VERB.findall(sentence, max(begin, sentence.rfind(",", begin, at) + 1), at)]
    if words and words[-1] in _CUES["not_done_by"]:
        return False
    for word in reversed(words):
        if word in _done():
            return True
        if (word.endswith("ed") and len(word) > len("red")) or word in _CUES["brought_by"]:
            return False
    return None


@cache
def _done() -> frozenset[str]:
    """Participles of deeds of violence, and what is done."""
    means = (*_CUES["means"], *_CUES["state_means"], *_CUES["state_attacks"])
    verbs = (one for one, trigger in lexicon.triggers().items() if trigger.harm("K") or trigger.harm("A"))
    return frozenset(word for word in (*_CUES["done_by"], *means, *verbs) if " " not in word)
