"""Whom a figure counts: the classes and the group of its noun, and whether they are others than those told before."""

from __future__ import annotations

import re

from schemas import Harm, Unit, VictimClass
from streams.extract import lexicon
from streams.extract.draft import Draft
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.people.losses import are_own_losses, loser, side_that_lost
from streams.extract.people.sides import fighting_side
from streams.extract.phrases.chunks import Chunk, Chunks
from streams.extract.phrases.people import NounPhrase
from streams.extract.text.nouns import is_nation
from streams.link.actors import are_fighters
from streams.needing import Needing

_SUFFERED = re.compile(r"\b([A-Z]\w+)\s+(?:had|have|has|suffered|sustained|took|incurred)\s+(?:[a-z]+\s+){0,3}$")

_SPEAK = re.compile(r"(?<![be])(?<!ba)y")  # "paramedics said"
# Why police hold somebody: "arrested six people on suspicion of arson", "for allegedly smuggling gold"
_SUSPECTED = Needing(
    (
        "suspic",
        "uspected",
        "accus",
        "allegedly",
        "in connection with",
        "linked to",
        "anti-",
        "for ",
        "harge",
        "possession of",
        "suspect",
    ),
    r"\bon suspicion of\b|\bsuspected (?:of|to)\b|\baccus(?:ed|es|ing)(?: (?:him|her|them))? of\b|\ballegedly\b"
    r"|(?<!as )\bas (?:an? |the |possible |the main |a prime )?suspects?\b"
    r"|\bin possession of\b|\bon (?:[a-z]+ ){0,2}charges\b|\bcharged with\b"
    r"|(?<!for questioning )\bin connection with\b|\blinked to (?!(?:his|her|their)\b)"
    r"|\banti-(?:mafia|gang|drugs?|narcotics|trafficking|smuggling|terror)\b"
    r"|\bfor (?:defrauding|smuggling|trafficking|robbing|stealing|shooting|stabbing|killing|murdering|raping|looting|"
    r"spying)\b",
    re.IGNORECASE,
)
# "members of the pro-government forces", "three Hezbollah leaders"; not "members of parliament were killed by the army"
_NAMED = r"(?:(?!(?:were|was|are|is|have|had|has|who|by|in|at|and|from|to|on)\b)[\w’'.-]+ ){0,4}?\b"
_BELONGS = {
    VictimClass(kind): re.compile(rf"{_NAMED}(?:{lexicon.alternation(words)}|(?-i:IS))\b", re.IGNORECASE)
    for kind, words in lexicon.table("people")["belongs"].items()
}
_UPON = re.compile(r"\s(?:inflicted\s)?(?:among|amongst|on|upon)\s(?:(?:the|its|their|our)\s)?", re.IGNORECASE)
LONGEST_NOUN = 40
_ANY_MAN = frozenset({VictimClass.MAN, VictimClass.UNSPECIFIED})
_REMAINS = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains|deaths?)$", re.IGNORECASE)
# "of the army", "of what it called a "rebel group""
_OF = re.compile(
    r" of (?:what [\w ]{0,40}?\b(?:call(?:s|ed)|describe[sd] as|sa(?:ys?|id) (?:is|was|are|were)) )?"
    r"(?:the |an? |its |their |that |this |those |these )?[\"“'‘]?",
    re.IGNORECASE,
)
_SHOT = re.compile(r"(?:gunshot|shooting|stabbing)(?: wound)? (?:victim|patient)", re.IGNORECASE)
# "a passenger who was in his 50s", "a climber, aged in her early 20s"
_IN_HIS_YEARS = re.compile(
    r",? (?:(?:who (?:was|is)|aged|believed to be|thought to be) )?in (?P<whose>his|her) "
    r"(?:(?:early|mid|late)[ -])?(?:\d0s|teens|teenage|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b"
)


def name_counted(chunks: Chunks, figure: Figure, chunk: Chunk, draft: Draft) -> None:
    """Write into a draft whom its figure counts, at chunk `chunk`: of which classes and group, in which state."""
    phrase = chunk.phrase
    classes = list(phrase.classes) if phrase else []
    following = chunks.row[figure.at + 1 : figure.at + 4]
    counted = chunks.row[figure.victims].phrase if figure.victims is not None else None
    if counted and not classes:
        classes = list(counted.classes)
    if not classes and figure.parent is None and following[:1] and following[0].tag == "w":
        classes = _kinds_before(chunks, figure.at)
    called: list[Chunk] = []
    if figure.rule == "number-of-them" or (not classes and following[:1] and following[0].tag == "w"):
        lead = next((c.tag for c in following if c.tag not in "wbeas."), "")
        called = [c for c in following if lead in "PI" and c.tag == lead and c.phrase]
        classes += [k for c in called for k in (c.phrase.classes if c.phrase else ())]
    if phrase and phrase.group and phrase.head in ("dissident", "dissidents"):
        classes = _belonging(chunks, chunk) or classes  # of an armed group they bear arms
    classes = classes or _by_own_words(chunks, figure, chunk)
    end = chunk.number.end if chunk.number else chunk.end
    if set(classes) <= _ANY_MAN and (
        are_own_losses(chunks.sentence, chunk.start, end, figure.harm)
        or side_that_lost(chunks.sentence, chunk.start, chunk.end, figure.harm)
    ):
        classes = [VictimClass.COMBATANT]
    draft.classes = tuple(dict.fromkeys(classes)) or (VictimClass.UNSPECIFIED,)
    draft.class_union = bool(phrase and (" and " in phrase.head or " or " in phrase.head))
    whom = chunks.row[figure.victims] if figure.victims is not None else called[0] if called else chunk
    draft.group = _whose(chunks, figure, chunk) or fighting_side(chunks, whom, classes)
    if draft.group is None and classes == [VictimClass.COMBATANT]:
        draft.group = loser(chunks.sentence, chunk.start)
    in_homes = _counts_households(chunks, figure) or (phrase is None and _and_households(chunks, figure.at))
    draft.unit = phrase.unit if phrase else Unit.HOUSEHOLD if in_homes else draft.unit
    draft.counted = phrase.head if phrase else ""
    draft.beside = bool(phrase and phrase.others) or figure.rule == "along-with-number" or _adds(chunks, figure)
    trigger = chunks.row[figure.trigger].low if figure.trigger is not None else ""
    in_care = figure.harm == Harm.INJURED and trigger.rsplit(" ", 1)[-1] in words_listed("frames", "in_care")
    brought = figure.rule == "brought-number" and figure.harm == Harm.INJURED
    shot = "gunshot" in trigger or "stab wound" in trigger or _SHOT.match(draft.counted) is not None
    listed = trigger.endswith((" condition", " critical", " serious"))
    draft.struck = brought or shot or in_care or listed or trigger in words_listed("frames", "struck")


def _by_own_words(chunks: Chunks, figure: Figure, chunk: Chunk) -> list[VictimClass]:
    """Whom the sentence calls by no kind, and tells it all the same: held on a suspicion, "in his 50s"."""
    found = []
    years = _IN_HIS_YEARS.match(chunks.sentence, chunk.end) if chunk.tag == "I" else None
    if years:
        found.append(VictimClass.MAN if years["whose"] == "his" else VictimClass.WOMAN)
    if figure.harm is Harm.DETAINED and (_abets(chunk) or _SUSPECTED.search(chunks.sentence, chunk.end)):
        found.append(VictimClass.SUSPECT)
    found = found or _belonging(chunks, chunk) or _of_bodies(chunks, chunk) or _of_toll(chunks, figure)
    if not found and chunk.phrase is not None and chunk.phrase.harm_noun:
        found += _upon_whom(chunks, chunk)
    if not found and chunk.number is not None and are_fighters(chunks.sentence[chunk.number.end : chunk.end].strip()):
        found.append(VictimClass.COMBATANT)
    if not found and (chunk.phrase is None or chunk.phrase.harm_noun):
        found += side_that_lost(chunks.sentence, chunk.start, chunk.end, figure.harm)
    return found


def _counts_households(chunks: Chunks, figure: Figure) -> bool:
    """ "The number of affected families has risen to 4,000"."""
    t = figure.trigger
    if figure.rule != "toll-number" or t is None:
        return False
    words = {word for one in chunks.row[max(0, t - 1) : t + 2] for word in one.low.split()}
    return not words.isdisjoint(words_listed("people", "households"))


def _and_households(chunks: Chunks, k: int) -> bool:
    """ "two sites with 75 and 150 families": the first are families too."""
    joined = chunks.tags[k : k + 3] == "McN"
    phrase = chunks.row[k + 2].phrase if joined else None
    return phrase is not None and phrase.unit is Unit.HOUSEHOLD


def _of_toll(chunks: Chunks, figure: Figure) -> list[VictimClass]:
    """ "The number of civilian deaths rose to 22": of whom the count says that it is."""
    toll = chunks.row[figure.trigger] if figure.trigger is not None else None
    words = toll.low.split() if toll is not None and toll.tag == "T" else ()
    return [kind for word in words for kind in lexicon.person_classes().get(word, ())]


def _abets(chunk: Chunk) -> bool:
    """ "arrested two of his associates"."""
    return chunk.phrase is not None and chunk.phrase.head in words_listed("people", "abettors")


def _belonging(chunks: Chunks, chunk: Chunk) -> list[VictimClass]:
    """Of what kind members and leaders are, by what they are members of."""
    phrase = chunk.phrase
    if phrase is None or phrase.head not in words_listed("frames", "belong"):
        return []
    of = _OF.match(chunks.sentence, chunk.end)
    text = chunks.sentence[chunk.number.end if chunk.number else chunk.start : chunk.end].strip()
    whose = phrase.group or (text if text.isupper() else "")  # a text all in capitals tells no names
    for kind, pattern in _BELONGS.items():
        if (of and pattern.match(chunks.sentence, of.end())) or (whose and pattern.match(whose)):
            return [kind]
    return []


def _of_bodies(chunks: Chunks, chunk: Chunk) -> list[VictimClass]:
    """ "Eight bodies of migrants", "the eighth death of a migrant": of what kind the dead are."""
    if chunk.phrase is None or not _REMAINS.search(chunks.sentence, chunk.start, chunk.end):
        return []
    of = _OF.match(chunks.sentence, chunk.end)
    words = chunks.sentence[of.end() : of.end() + LONGEST_NOUN].lower().split()[:3] if of else []
    kinds = lexicon.table("people")["classes"]
    for word in words:
        bare = word.strip(",.;:")
        found = [VictimClass(kind) for kind, nouns in kinds.items() if bare in nouns]
        if found or bare != word:
            return found
    return []


def _whose(chunks: Chunks, figure: Figure, chunk: Chunk) -> str | None:
    """Whose those counted are by name: "Chadian soldiers", "eight of the injured are Canadians, two are Chadians"."""
    group = (chunk.phrase.group or _nation_before(chunks, figure.at, chunk.phrase)) if chunk.phrase else None
    if group or figure.rule != "number-of-them":
        return group
    one = next((c for c in chunks.row[figure.at + 1 : figure.at + 4] if c.tag not in "wbea"), None)
    text = chunks.sentence[one.start : one.end] if one else ""
    return text if is_nation(text) and text.endswith("s") else None


def _upon_whom(chunks: Chunks, chunk: Chunk) -> list[VictimClass]:
    """ "no casualties among the policemen", "inflicted 40 casualties on the army": of what kind those are."""
    upon = _UPON.match(chunks.sentence, chunk.end)
    if upon is None:
        return []
    one = next((c for c in chunks.row if c.start >= upon.end() - 1), None)
    if one is not None and one.tag == "P" and one.phrase:
        return list(one.phrase.classes)
    return [kind for kind, pattern in _BELONGS.items() if pattern.match(chunks.sentence, upon.end())][:1]


def _nation_before(chunks: Chunks, at: int, phrase: NounPhrase) -> str | None:
    """ "the Iranians had 15,000 casualties": a people that is the subject is whose they are."""
    match = _SUFFERED.search(chunks.sentence, 0, chunks.row[at].start) if phrase.harm_noun else None
    return match[1] if match and is_nation(match[1]) else None


def _adds(chunks: Chunks, figure: Figure) -> bool:
    """ "two guards were also killed", "they also arrested two men", "in addition, two men were arrested",
    "arrested the leader along with two men"."""
    if figure.trigger is None:
        return False
    first, last = min(figure.at, figure.trigger), max(figure.at, figure.trigger)
    lead = max(0, first - 2)
    if chunks.tags[lead:first] == "ay":
        lead = first  # "he also said two people had been killed"
    near = {c.low for c in chunks.row[lead:last]}
    joint = next((c.low for c in reversed(chunks.row[max(0, figure.at - 2) : figure.at]) if c.tag == "c"), "")
    if " " in joint or joint == "alongside":
        return True
    opening = " ".join(c.low for c in chunks.row[:2])
    return bool(near & words_listed("frames", "adds")) or opening.startswith(
        tuple(words_listed("frames", "adds_before"))
    )


def _kinds_before(chunks: Chunks, at: int) -> list[VictimClass]:
    """Of whom "five of them" are, where no figure tells: the persons named last before it that do not only speak."""
    said = max((match.end() for match in _SPEAK.finditer(chunks.tags, 0, at)), default=0)
    before = [i for i in range(said, at) if chunks.tags[i] in "NP"]
    phrases = (chunks.row[i].phrase for i in reversed(before))
    people = next((phrase for phrase in phrases if phrase and phrase.is_people), None)
    return list(people.classes) if people else []
