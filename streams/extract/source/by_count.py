"""Figures that are told by whose count they are: "by the mayor's account", "the ministry's count stood at 40"."""

from __future__ import annotations

import re
from functools import cache

from schemas import Claimant, ClaimantKind, Stance
from streams.extract.lexicon import any_of
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.may_speak import counts_its_own, is_known
from streams.extract.source.sources import Source, country_named
from streams.extract.source.speech_words import listed
from streams.extract.text.nouns import is_nation
from streams.link.places import places_in
from streams.needing import Needing

_ADJECTIVES = (
    r"(?:(?:own|latest|first|last|early|earlier|initial|official|preliminary|provisional|updated|current|daily|weekly"
    r"|monthly|public|running|combined|overall|death|casualty|\w+day)\s+){0,3}"
)
_WHO = r"(?P<who>(?:[\w&.-]+(?:['’]s|(?<=s)['’])?\s+){0,6}?[\w&.-]+)(?:['’]s|(?<=s)['’])"
_OWN = r"(?P<own>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
_GIVES = (
    r"(?:is|was|are|were|stands?|stood|has|had|have|gives?|gave|puts?|lists?|listed|shows?|showed|came|comes|reached"
    r"|rose|rises|fell|remains|remained|includes?|included|contains?|contained|runs|ran|reads|speaks|spoke|mentions?"
    r"|mentioned|names?|named)"
)
# "the government's last toll, on Monday, was 12"
_ASIDE = r"(?:,\s(?:on|of|from|given|issued|published|released|announced|dated|updated|now)\b[^,;:.]{0,40},)?"
_ENDS = re.compile(r"\s*(?:[,.;:)–—]|$)|\s(?:of|on|up to|for|as of|published|released|issued)\b")
# "the war had by the monitor's reckoning cost 40 lives"
_CLAUSE_ENDS = re.compile(r";|,? (?:but|while|whereas|although|though|yet)\b")
_COMMA = re.compile(r",\s")
_BETWEEN_VERBS = re.compile(r"\b(?:has|have|had|was|were|is|are)\s+$")
_COUNT_OTHERS = frozenset({
    ClaimantKind.UN, ClaimantKind.NGO, ClaimantKind.MONITOR, ClaimantKind.MEDIA, ClaimantKind.MEDICAL,
    ClaimantKind.GOVERNMENT,
})  # fmt: skip
_OWN_COUNTS = frozenset({"reckoning", "estimate", "estimates", "calculation", "calculations", "account"})
# "By the next day the ministry's figure was 46"
_WHEN_AHEAD = re.compile(
    r"^(?:(?:[Bb]y|[Oo]n|[Aa]s of|[Aa]t|[Uu]ntil) )?(?:the (?:next|following) (?:day|morning|evening|week)"
    r"|\w+day(?: (?:night|evening|morning|afternoon))?|noon|midday|midnight|dusk|nightfall) (?=the |an? |[A-Z])"
)
_NO_SOURCES = frozenset(
    {"all", "any", "some", "most", "many", "other", "various", "several", "different", "no", "every"}
)


def by_count(sentence: str, heard: Heard) -> list[Attribution]:
    """The sources of a sentence whose count or list its figures are."""
    whose, counted, named, made_up = _patterns()
    if not whose.may_match(sentence):
        return []
    found = [*_by_whose(sentence, heard, whose), *_counted(sentence, heard, counted)]
    found += [one for one in _named(sentence, heard, named) if not found]
    return [*found, *_made_up(sentence, heard, made_up)]


@cache
def _patterns() -> tuple[Needing, Needing, Needing, Needing]:
    nouns = listed("counts")
    any_noun = rf"{_ADJECTIVES}(?P<count>{any_of(nouns)})\b"
    # "by the mayor's account, ...", "by UN estimates of May"
    by = r"(?:^|(?<=[\s,;(–—]))(?:[Bb]y|[Oo]n|[Ff]rom|[Gg]oing by)\s+"
    whose = Needing(
        nouns,
        rf"{by}(?:{_WHO}|{_OWN}|(?P<of>(?:(?:the|an?)\s+)?(?:(?:[A-Z][\w.-]*|official|police|army|hospital|government|ministry)\s+){{0,3}}?"
        rf"(?:[A-Z][\w.-]*|official|police|army|hospital|government|ministry)))\s+{any_noun}",
    )
    counted = Needing(
        nouns,
        rf"(?:^|[,;:(–—]\s(?:and |but |while )?|\b(?:and|but|while|that|though)\s)(?:{_WHO}|{_OWN})\s+{any_noun}"
        rf"(?:\s(?:of|for|on|from|in|at)\s[^,;:.]{{2,50}}?)?{_ASIDE}"
        rf"\s(?:now\s|then\s|already\s|still\s|so far\s|currently\s|by then\s)?(?P<gives>{_GIVES})\b",
    )
    named = Needing(
        ("toll", "tally", "count"),
        rf"(?:^|[,;:(–—]\s(?:and |but |while )?|\b(?:and|but|while|that|though)\s)[Tt]he\s{_ADJECTIVES}"
        rf"(?P<who>(?:[A-Z][\w.-]*\s){{1,4}}|(?:hospital|ministry)\s)"
        rf"(?P<count>toll|tally|count)\b{_ASIDE}\s(?:now\s|then\s|still\s|so far\s|currently\s)?{_GIVES}\b",
    )
    made_up = Needing(
        nouns,
        r"\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing|en)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing)|put(?:s|ting)?)\s"
        rf"(?:{_WHO}|{_OWN})\s+{any_noun}[^,;:.]{{0,40}}?\s(?:to|at)\s",
    )
    return whose, counted, named, made_up


def by_official_count(sentence: str, found: list[Attribution]) -> list[Attribution]:
    """ "The official toll stands at 40, but doctors say 90 died": the state's, where nobody is found to say so."""
    made = []
    for match in _official().finditer(sentence):
        at = match.end()
        anew = match["anew"] is not None  # "police said 12 died, but the official toll is nine"
        others = [one for one in found if not (anew and one.at < match.start())]
        if any(start <= at < end for one in others for start, end in one.covers):
            continue
        ahead = anew and not match.start()  # "Although the official toll is 65, doctors say"
        ends = (_COMMA if ahead else _CLAUSE_ENDS).search(sentence, at)
        covers = ((at, ends.start() if ends else len(sentence)),)
        claimant = official_count(match["count"].lower())
        made.append(Attribution(claimant, Stance.REPORTS, covers, match.start("official"), False, held=True))
    return made


def official_count(noun: str) -> Claimant:
    """The source of "the official toll", where nobody is named who keeps it."""
    name = f"official {noun}"
    return Claimant(name=name, kind=ClaimantKind.GOVERNMENT, text=name)


@cache
def _official() -> Needing:
    return Needing(
        ("official",),
        rf"(?:^|[,;:(–—]\s|\band\s|(?P<anew>\b(?:but|[Ww]hile|[Ww]hereas|[Aa]lthough|[Tt]hough)\s))(?:[Tt]he|[Aa]n)\s(?:(?:last|latest|current|first|only)\s)?(?P<official>official)\s{_ADJECTIVES}"
        rf"(?P<count>toll|tally|count|figure|number)\b(?:\s(?:of|for|on|from|in|at)\s[^,;:.]{{2,50}}?)?{_ASIDE}"
        rf"\s(?:now\s|then\s|already\s|still\s|so far\s|currently\s)?{_GIVES}\b",
    )


def _by_whose(sentence: str, heard: Heard, pattern: Needing) -> list[Attribution]:
    """ "By the government's own count, 61 died", "98 died, by the mayor's account"."""
    found = []
    for match in pattern.finditer(sentence):
        if match.start() and not (
            _ENDS.match(sentence, match.end()) or _BETWEEN_VERBS.search(sentence, 0, match.start())
        ):
            continue
        source = _of_adjective(match, heard) if match["of"] else _whose(match, heard, by_own=_is_own(match))
        if source is None:
            continue
        start, ends = match.start(), sentence.find(";", match.end())
        after = (match.end(), ends if ends > 0 else len(sentence))
        begins = max(sentence.rfind(mark, 0, start) for mark in (";", " while ", " whereas ")) + 1
        covers = ((begins, start), after) if sentence[begins:start].strip(" ,") else (after, (0, begins))
        found.append(Attribution(source[0], Stance.REPORTS, covers, start, False, source[1]))
    return found


def _is_own(match: re.Match[str]) -> bool:
    """Whether who counts is surely whose the count is ("by the shelter's own tally", "by diplomats' estimates")."""
    return "own" in match[0].split() or match["count"] in _OWN_COUNTS


def _counted(sentence: str, heard: Heard, pattern: Needing) -> list[Attribution]:
    """ "The relief ministry's count of bodies was 3,400": from there on."""
    found = []
    for match in pattern.finditer(sentence):
        source = _whose(match, heard)
        if source is None or counts_its_own(match["count"], source[0]):
            continue
        at = match.start("own") if match["own"] else match.start("who")
        before = match["gives"] == "had"
        covers = ((match.end(), len(sentence)),)
        found.append(Attribution(source[0], Stance.REPORTS, covers, at, True, source[1], before))
    return found


def _named(sentence: str, heard: Heard, pattern: Needing) -> list[Attribution]:
    """ "The last Red Cross toll, on Friday, was 115 dead", "the hospital count is 12": from there on; of no place ("the
    Kasa toll")."""
    found = []
    for match in pattern.finditer(sentence):
        who = match["who"].strip()
        source = heard.source(who, at=match.start("who"))
        if source is None or source[0].kind not in _COUNT_OTHERS or country_named(who) or places_in(who):
            continue  # "the army toll" is of soldiers
        covers = ((match.end(), len(sentence)),)
        found.append(Attribution(source[0], Stance.REPORTS, covers, match.start("who"), True, source[1]))
    return found


def _made_up(sentence: str, heard: Heard, pattern: Needing) -> list[Attribution]:
    """ "Six died on Friday, bringing the ministry's number to 118": the 118 alone."""
    match = pattern.search(sentence)
    if match and match["own"] and not match[0].split()[0].endswith("ing"):
        return []  # "the mayor raised his toll to 30": the subject's, who speaks by the verb
    source = _whose(match, heard) if match else None
    if match is None or source is None or counts_its_own(match["count"], source[0]):
        return []
    return [Attribution(source[0], Stance.REPORTS, ((match.end(), len(sentence)),), match.end() - 1, True, source[1])]


def _whose(match: re.Match[str], heard: Heard, *, by_own: bool = False) -> Source | None:
    """Who keeps a count; nobody of whom the words do not say that he or it may, no country, no day. `by_own`: "by the
    shelter's own tally", which says that it does."""
    if match["own"]:
        return heard.source("it" if match["own"].lower() == "its" else "they", at=match.start("own"))
    who = _WHEN_AHEAD.sub("", match["who"])
    if who.split()[0].lower() in _NO_SOURCES or country_named(who):
        return None
    source = heard.source(who, plainly=by_own, at=match.start("who"))
    if source is None or by_own:
        return source
    return source if is_known(source[0]) and not _is_province(source[0], who) else None


def _is_province(claimant: Claimant, who: str) -> bool:
    """ "Bringing Utah's death toll to 40": where they died, be it that a state may speak as well."""
    return claimant.id is None and claimant.kind is ClaimantKind.GOVERNMENT and claimant.name == who and who.istitle()


def _of_adjective(match: re.Match[str], heard: Heard) -> Source | None:
    """ "By official count", "by police figures", "by Israeli tallies"."""
    who = match["of"].removeprefix("the ").removeprefix("a ").removeprefix("an ")
    if who.split()[0].lower() in _NO_SOURCES:
        return None
    if who.lower() == "official" or is_nation(who):
        kind = ClaimantKind.GOVERNMENT if who.lower() == "official" else ClaimantKind.UNKNOWN
        return Claimant(name=f"{who} {match['count']}", kind=kind, text=f"{who} {match['count']}"), False
    source = heard.source(who)
    known = source is not None and is_known(source[0])
    return source if known and not country_named(who) else None
