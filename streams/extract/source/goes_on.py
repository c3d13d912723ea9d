"""Who goes on: with whom a sentence begins, and who speaks in it further on ("The mayor came to Bor and said ...")."""

from __future__ import annotations

import re

from schemas import Stance
from streams.extract.source.attribution import Attribution
from streams.extract.source.heard import Heard
from streams.extract.source.kinds import kind_of
from streams.extract.source.may_speak import is_body_or_sources, is_known
from streams.extract.source.sources import Source, actor_source
from streams.extract.source.speech_words import listed, nouns_of_bodies
from streams.extract.source.subjects import Span
from streams.extract.text.words import Words
from streams.link.actors import actors_in

JOINS = frozenset({"and", "but"})
_ACTS = re.compile(r"\s+(?:has\s+|have\s+|also\s+)?(?:[a-z]+(?:s|ed)|did not)\b")
_DID = (
    r"(?:did|put|sent|held|met|shut|began|gave|took|went|set|flew|came|made|fought|left|led|drew|called|spoke|wrote|"
    r"found|stood|hit|struck|shot|won|lost|kept|ran|bore|broke)"
)
_BEGINS_TO_ACT = re.compile(
    r"[\"“]?"
    r"(?:[A-Z][A-Z]+[A-Za-z ,.]{0,30}(?:\([A-Za-z]+\) )?[-–—] )?"
    r"(?:(?:Late |Early )?[Oo]n \w+day(?: morning| afternoon| evening| night)?,? )?"
    r"(?!(?:On|In|At|By|After|Before|When|While|As|With|For|From|Late|Early|Last)\b)"
    r"(?P<who>(?P<he>He|She|They|It)|(?:[Tt]he |[Aa]n? )?(?:(?!who\b|that\b|and [^A-Z])[\w’'.-]+ ){0,5}?"
    r"(?!who\b|that\b)[\w’'-]+(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}(?=, ))?"
    r"(?:, (?:\d\d, )?(?:an?|the|its|[a-z]+ of) [^,;:]{2,60}(?=, ))?),?"
    r"(?: (?:(?:on|late|early) \w+day|also|later|then|has|have|had))*"
    rf" (?:(?!injured|wounded|killed|displaced|detained)[a-z]{{2,}}ed|{_DID}"
    r"|(?:was|were) (?:quick|swift|slow|eager|keen|reluctant|able|unable|ready|at|in|on)\b)\b"
)
_OTHER_CLAUSE = re.compile(r"\b(?:who|that|which|whose|when|after|before|while|but|if)\b|[;:]")
_PAUSE = re.compile(r"[;:]")
_OF = re.compile(r" (?:of|for|in|at) ")
# "released a statement saying", "put out a video claiming"
_ISSUES = frozenset(
    {
        "released",
        "releases",
        "out",
        "posted",
        "posts",
        "shared",
        "circulated",
        "sent",
        "gave",
        "made",
        "published",
        "ran",
        "aired",
        "carried",
        "flashed",
    }
)
_ISSUED = frozenset(
    {
        "video",
        "message",
        "post",
        "list",
        "letter",
        "tweet",
        "note",
        "recording",
        "release",
        "update",
        "strap",
        "caption",
        "headline",
        "ticker",
        "banner",
    }
)


def goes_on(words: Words, heard: Heard, i: int, stance: Stance) -> Attribution | None:
    """ "The army launched an attack, and claims to have killed four", "Hamas condemned it, saying ...": by the verb at
    word i, the actor with whom the sentence began."""
    before = words.lows[i - 1] if i else ""
    by_gerund = (words.lows[i].endswith("ing") or before == "having") and before not in JOINS
    if before not in JOINS and not by_gerund:
        return None
    sentence, start = heard.sentence, words.starts[i]
    first = next(iter(actors_in(sentence[:start])), None)
    if (
        first is None
        or sentence[: first.start].lstrip('"“').removeprefix("The ")
        or not _ACTS.match(sentence, first.end)
    ):
        return _did_and_said(words, heard, i, stance, by_gerund=by_gerund)
    known = actor_source(sentence[first.start : first.end])
    return Attribution(known[0], stance, ((start, len(sentence)),), first.start, True, known[1]) if known else None


def _did_and_said(words: Words, heard: Heard, i: int, stance: Stance, *, by_gerund: bool) -> Attribution | None:
    """ "The police opened an inquiry and said ...", "The governor flew to Bor and said ...": with whom it begins."""
    sentence, start = heard.sentence, words.starts[i]
    match = _BEGINS_TO_ACT.match(sentence, 0, start)
    if match is None:
        return None
    joined = words.starts[i - 1] if words.lows[i - 1] in JOINS else start
    set_off = by_gerund or words.lows[i - 2] == ","  # "did not respond when he was asked, but said"
    if (_PAUSE if set_off else _OTHER_CLAUSE).search(sentence, match.end(), joined):
        return None
    who = match["who"]
    source = heard.source(who, plainly=is_body_or_sources(who), at=match.start("who"))
    if source is None or not (is_known(source[0]) if match["he"] else _is_called_so(source, who)):
        return None
    return Attribution(source[0], stance, ((start, len(sentence)),), match.start("who"), True, source[1])


def _is_called_so(source: Source, who: str) -> bool:
    """Whether a subject names its source by a name or its own noun, and is no thing of it ("the police station")."""
    words = _OF.split(who.partition(",")[0])[0].split()
    if source[0].person is not None or (len(words) > 1 and words[-1][:1].isupper()):
        return True
    head = words[-1].lower()
    is_body = head in nouns_of_bodies() or head in listed("of_people")
    return kind_of(head) is not None or is_body or (head in ("source", "sources") and len(words) > 1)


def issued_before(words: Words, subject: Span) -> bool:
    """Whether what looks like a subject is only what another put out ("The army released a statement saying ...")."""
    a, b = subject
    while a and words.lows[a - 1] in ("a", "an", "the", "its"):
        a -= 1
    works = listed("works") | _ISSUED
    return a > 0 and words.lows[a - 1] in _ISSUES and not works.isdisjoint(words.lows[a:b])
