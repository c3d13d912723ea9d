"""Whom a figure counts, in the words of its sentence: "bandits", "police trainees", "Indian tourists", "people"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Change, Contradiction, VictimClass
from streams.alert.figures import is_one
from streams.people import CALLED, plain_side

# Nouns that say of nobody who it was.
_ANYBODY = frozenset({
    "people", "person", "persons", "individual", "individuals", "death", "deaths", "fatality", "fatalities", "body",
    "bodies", "corpse", "corpses", "remains", "victim", "victims", "casualty", "casualties", "case", "cases",
    "injury", "injuries", "other", "others", "dead", "life", "lives", "soul", "souls", "occupant", "occupants",
    "figure", "toll", "total", "passenger-and-crew", "human", "humans",
})  # fmt: skip
_MANY_OF_ONE = frozenset({
    "militia", "police", "personnel", "staff", "crew", "cavalry", "infantry", "people", "troops",
})  # fmt: skip
# "ten members": of what?
_OF_SOMETHING = frozenset({
    "member", "members", "personnel", "national", "nationals", "employees", "staff",
})  # fmt: skip
_NOT_FIRST = frozenset({
    "of", "the", "other", "more", "additional", "further", "its", "his", "her", "their", "our", "these", "those",
    "all", "some", "new", "another", "least", "as", "many", "also", "same", "such", "no", "and", "or", "who",
    "were", "was", "are", "is", "been", "confirmed", "dead", "killed",
})  # fmt: skip
_FIGHTERS = (
    "soldiers|troops|militants|insurgents|fighters|rebels|gunmen|terrorists|servicemen|servicemembers|service members|"
    "militiamen|commandos|bandits|peacekeepers|paramilitaries"
)
_FIGHTERS_NAMED = re.compile(rf"\b((?:[A-Z][\w’'-]+ ){{0,3}})({_FIGHTERS})\b")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ARTICLE = re.compile(r"^(?:an?|one|the|another)\s+(?:other\s+)?(?:[\w-]+-year-old\s+)?", re.IGNORECASE)
_WORD = r"[\w’'\-–]+"
# "children and civilians", "firefighters and rescue workers": counted together where the verb follows
_COUNTS = rf"an?|the|{_WORD}ing|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|several"
_TOGETHER = re.compile(
    rf"\s+and\s+((?:(?!(?:{_COUNTS})\b){_WORD}\s+){{0,2}}?[\w’'-]+s)(?=\s+(?:are|were|have|had|was|is|died?|in\b))",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf"\s+of\s+(?:the\s+|an?\s+|its\s+)?[\"“'‘]?((?:{_WORD}\s+){{0,3}}?{_WORD})[\"”'’]?"
    r"(?=\s+(?:and|are|were|is|was|have|had|has|killed|in|by|at|on|from|near)\b|[.,;]|$)"
)
# "80 killed, including soldiers and civilians": these are some of them
_PARTS = re.compile(r",? (?:including|among them|most of (?:them|whom)|some of (?:them|whom))\b[^.;]*", re.IGNORECASE)
_LONGEST = 45  # characters of the words for whom; with the rest a title stays under 120


def victims(counted: Change | Contradiction, *, brief: bool = False) -> str:
    """The people of a figure, without the figure: "Palestinian children", "bandits", "households".

    `brief`: by the noun alone, where the words that stand before it would make a title too long.
    """
    if not isinstance(counted, Change):
        return _grouped(_classed(counted.victim_class, True), counted.victim_group, True)
    many = not is_one(counted.current)
    if counted.unit == "household":
        return "households" if many else "household"
    classes, group = whose(counted)
    said = counted.wording.counted if counted.wording else ""
    if brief and _plural(said) == many and not _says_too_little(said):
        group = None
    noun = _noun(counted, classes, many, brief)
    grouped = "" if plain_side(group) else _IN_BRACKETS.sub("", group or "")
    if grouped and many == _names_many(grouped) and not _says_too_little(grouped):
        return grouped
    return noun or _grouped(_classed(classes, many), group, many)


def whose(change: Change) -> tuple[Sequence[VictimClass], str | None]:
    """The class and the group as the sentence itself has them; the series' only where the sentence names those."""
    said = change.wording
    if said is None:
        return change.victim_class, change.victim_group
    classes: Sequence[VictimClass] = said.victim_class
    group = said.victim_group
    if classes == (VictimClass.UNSPECIFIED,) and said.counted in ("", *_ANYBODY) and not group:
        wholes = _PARTS.sub("", change.sentence)
        if change.victim_group and _stands_in(change.victim_group, wholes):
            return change.victim_class, change.victim_group
        if any(_stands_in(word, wholes) for c in change.victim_class for word in CALLED.get(c, ())):
            return change.victim_class, None
    return classes, group


def same_people(change: Change) -> bool:
    """Whether the figure before, which is the series', counts the people of this sentence."""
    classes, group = whose(change)
    if set(classes) != set(change.victim_class):
        return False
    before = change.victim_group
    if before is None or before == group or (before.istitle() and len(before.split()) == 1):
        return True
    return plain_side(before) is not None and plain_side(before) == plain_side(group)


def _classed(classes: Sequence[VictimClass], many: bool) -> str:
    named = [CALLED[c][many] for c in classes if c in CALLED]
    return " and ".join(named) or ("people" if many else "person")


def _grouped(people: str, group: str | None, many: bool) -> str:
    named = _IN_BRACKETS.sub("", group or "")
    if named and many == _names_many(named):
        return named
    return f"{people} ({named})" if named else people


def _noun(change: Change, classes: Sequence[VictimClass], many: bool, brief: bool) -> str:
    """The sentence's own noun with the words that stand before it; empty where it says no more than "people"."""
    noun = change.wording.counted if change.wording else ""
    if not noun and VictimClass.COMBATANT in classes:
        return _fighters(change.sentence)
    if not noun or noun in _ANYBODY:
        return ""
    found = "" if brief else _phrase(change, noun, many)
    if found and not _says_too_little(found):
        return found
    if _says_too_little(noun) or (many and not _plural(noun)):
        return "military personnel" if noun == "personnel" and VictimClass.COMBATANT in classes else ""
    return noun if many == _plural(noun) else ""


def _phrase(change: Change, noun: str, many: bool) -> str:
    figure, sentence = change.current.text, change.sentence
    if not figure:
        return ""
    if not many:
        whole = _ARTICLE.sub("", figure)
        return whole if whole.casefold().endswith(noun) and len(whole) <= _LONGEST else ""
    found = re.search(
        rf"(?<![\w,.]){re.escape(figure)}\s+(?:of\s+)?((?:{_WORD}\s+){{0,4}}?)({re.escape(noun)})\b",
        sentence,
        re.IGNORECASE,
    )
    if found is None:
        return ""
    before = found[1].split()
    while before and before[0].casefold() in _NOT_FIRST:
        before.pop(0)
    if _in_headline(sentence) or any(word.casefold() in _NOT_FIRST for word in before):
        before = []
    head = found[2] if not _in_headline(sentence) else noun
    words = " ".join([*before, head])
    rest = sentence[found.end() :]
    if not _plural(noun):
        longer = re.match(rf"((?:\s+{_WORD}){{0,3}}?\s+[\w’'-]*[a-z]s)\b", rest)
        words, rest = (words + longer[1], rest[longer.end() :]) if longer else ("", "")
    return _whole(words, noun, rest)


def _whole(words: str, noun: str, rest: str) -> str:
    """With what is counted along, or of what they are: "children and civilians", "members of the security forces"."""
    further = _OF_WHOM.match(rest) if noun in _OF_SOMETHING and words.casefold() == noun else None
    if further:
        the = "the " if re.match(r"\s+of\s+the\s", rest) else ""
        whole = f"{words} of {the}{further[1]}"
    else:
        along = _TOGETHER.match(rest)
        whole = f"{words} and {along[1]}" if along and words else words
    return whole if len(whole) <= _LONGEST else words


def _says_too_little(words: str) -> bool:
    return words.casefold() in _OF_SOMETHING


def _plural(noun: str) -> bool:
    ends = noun.endswith(("s", "men", "children", "people")) and not noun.endswith("ss")
    return ends or noun in _MANY_OF_ONE


def _fighters(sentence: str) -> str:
    """The one noun for fighters that a sentence has, as in "the toll among American soldiers"."""
    named = {match[2]: f"{match[1]}{match[2]}" for match in _FIGHTERS_NAMED.finditer(sentence)}
    (found,) = named.values() if len(named) == 1 else ("",)
    return found if len(found) <= _LONGEST else ""


def _in_headline(sentence: str) -> bool:
    words = [word for word in sentence.split() if word[0].isalpha() and len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _stands_in(words: str, sentence: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", sentence, re.IGNORECASE) is not None


def _names_many(group: str) -> bool:
    """Whether a group's name can stand with a number: "Thai farmers", "Palestinians", and not "Hamas" or "militant"."""
    last = group.split()[-1]
    if last.istitle():
        return last.endswith(("ans", "is", "ists", "men"))
    return last.endswith(("s", "people", "men", "personnel", "troops")) or last in ("police", "militia")
