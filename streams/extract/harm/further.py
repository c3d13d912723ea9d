"""Second looks at a figure: who only speaks, what a court did, what was done to the same people in the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Harm
from streams.extract.harm.closed_lists import nearer_on_left
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing

# ", an official from a local hospital said in a video"
_SAYS = re.compile(r"I(?:[pf][e.P]{1,5}(?:,?c[e.]{1,3})?){0,3}h?(?P<says>y)(?![tb])")
# "One woman in the city told reporters", "another displaced Yemeni, told the agency"
_TELLS = re.compile(r"[IN](?:K\.)?(?:[pf][e.P]{1,4}){0,2},?(?P<says>y)(?![tb])")
_TOLD = frozenset({"told", "tells", "recalled", "recalls", "explained", "explains"})
# "were rounded up and murdered"
_AND_DONE = re.compile(r",?ca?(?P<last>K)(?!a?e?[NMIP])")
# "orders the arrest of three journalists"
_WANTED = re.compile(
    r"\b(?:order(?:s|ed|ing)?|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|"
    r"request(?:s|ed|ing)?|urg(?:es|ed|ing)|warrants? for)\s+(?:the\s+)?(?:immediate\s+)?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"[MN]fe?a?$")
OWN_REACH = 24  # chunks; what he did before may stand between
_SELF = frozenset({"himself", "herself", "self"})
_OBJECT = re.compile(r"(?:[GKV]|Kp)[ae]{0,2}$")
# "turned the gun on himself": whoever does so dies of it, where nothing says that he lives
_TURNED = frozenset({"turned", "turns", "turning"})
_GUN_ON_HIMSELF = re.compile(
    r"\w+ (?:the|his|her|a) (?:[\w-]+ )?(?:gun|pistol|handgun|revolver|rifle|shotgun|weapon|firearm)"
    r" on (?:himself|herself)\b"
    r"(?!.*\b(?:surviv|wound|injur|critical|hospital))",
    re.IGNORECASE,
)
_BLOWN_UP = re.compile(rf"(?:{alternation(words_listed('frames', 'blown_up'))})\b")
_COUNTED = frozenset("NMX")
_WHERE_DIED = Needing(
    ("where he", "where she", "where they"),
    r"[^.;]{0,80}?\b(?:[Hh]ospital|[Cc]entre|[Cc]enter|[Cc]linic|[Ii]nfirmary)\b[^.;]{0,30}?,? "
    r"where (?P<who>he|she|they) "
    r"(?:later |then |also |both |all )?(?:(?:was|were) (?:later |then )?(?:pronounced|declared) dead"
    r"|(?:has |had |have )?(?:later )?(?:died|succumbed))\b",
)
_SHOT = frozenset({"shot", "shooting", "shoots"})
_SHOT_HIMSELF = re.compile(r"Ir?(?:h?[.a]{1,2})??a?[KG]\.")
_IN_LIMB = re.compile(
    r" (?:once |twice )?(?:in|through) (?:the|his|her|both|one) (?:\w+ )?"
    r"(?:leg|legs|foot|feet|arm|hand|thigh|knee|shoulder|buttocks?|finger|toe|ankle|calf)\b",
    re.IGNORECASE,
)
_LIVES_ON = re.compile(
    r"\b(?:surviv|wound|injur|critical|hospital|accident|in (?:the|his|her) (?:\w+ )?"
    r"(?:leg|foot|arm|hand|thigh|knee|shoulder|buttock|finger|toe|ankle|groin|hip|jaw|face))",
    re.IGNORECASE,
)
# "no serious injuries", "nobody was badly hurt", "no further deaths": some may be hurt, or were killed before
_BADLY = ("serious", "significant", "major", "severe", "grave", "critical", "bad", "life-threatening")
_NOT_BADLY = frozenset((*_BADLY, *(f"{one}ly" for one in _BADLY), "further", "additional", "more", "other", "new"))
_IN_HOSPITAL = re.compile(r"hospital|clinic|infirmary|\bcondition$")
AFTER_VERB = ("number-passive", "number-dies")
# "The leader behind the killing of 12 workers was captured": what befalls who did it, or those who later died of it
_OF_DOERS = frozenset({Harm.INJURED, Harm.DETAINED})
_DEFINED = Needing(("defin",), r"\bdefin(?:es?|ed|ing|ition)\b[^.;]*$", re.IGNORECASE)


def is_speaker(chunks: Chunks, k: int) -> bool:
    """ "..., a spokesperson for the ministry said": who tells it is none of those it is told of."""
    tells = _TELLS.match(chunks.tags, k) if chunks.row[k].quantity.value == 1 else None
    if tells and chunks.row[tells.start("says")].low in _TOLD and not _is_harmed(chunks, k):
        return True
    match = _SAYS.match(chunks.tags, k) if chunks.tags[k - 1 : k] == "," else None
    return match is not None and chunks.row[match.start("says")].low in words_listed("speech", "plain")


def _is_harmed(chunks: Chunks, k: int) -> bool:
    """ "a wounded man told reporters"."""
    phrase = chunks.row[k].phrase
    return phrase is not None and phrase.harm is not None and phrase.harm is not Harm.DISPLACED


def is_defined(chunks: Chunks, k: int) -> bool:
    """ "an outbreak is defined as three or more cases": nobody's."""
    return _DEFINED.search(chunks.sentence, 0, chunks.row[k].start) is not None


def last_done(chunks: Chunks, figure: Figure) -> Figure:
    """ "abducted and killed": who is killed in the end is dead, whatever was done before."""
    t = figure.trigger
    if t is None or figure.harm is Harm.KILLED or chunks.tags[t] != "K":
        return figure
    if figure.harm is Harm.INJURED and (died := _died_there(chunks, figure)):
        return died
    match = _AND_DONE.match(chunks.tags, t + 1)
    last = chunks.row[match.start("last")].trigger if match else None
    if match is None or last is None or last.harm("K") is not Harm.KILLED:
        return figure
    return figure._replace(harm=Harm.KILLED, trigger=match.start("last"))


def _died_there(chunks: Chunks, figure: Figure) -> Figure | None:
    """ "was found shot and taken to hospital, where he was pronounced dead": the same person's death."""
    k, t = figure.at, figure.trigger or figure.at
    there = _WHERE_DIED.search(chunks.sentence, chunks.row[t].start)
    if there is None or any(one.tag in "NMXI" and one.start < there.end() for one in chunks.row[k + 1 :]):
        return None
    one = chunks.row[k].quantity.value == 1
    return figure._replace(harm=Harm.KILLED) if one == (there["who"] != "they") else None


def is_none(chunks: Chunks, figure: Figure) -> bool:
    """Figures that frames give and that count nobody: the sentenced, things seized, the nine of "one of the nine"."""
    k, t = figure.at, figure.trigger
    if chunks.row[k].quantity.value == 0 and figure.harm is Harm.DETAINED:
        return True  # "nobody has been arrested": of those who are sought, and none of a count
    if chunks.row[k].quantity.value == 0 and t is not None and _IN_HOSPITAL.search(chunks.row[t].low):
        return True  # "nobody was taken to hospital": some may be hurt
    if chunks.row[k].quantity.value == 0 and not _NOT_BADLY.isdisjoint(_said_of(chunks, k, t)):
        return True
    if t is not None and chunks.row[t].low == "harmed" and chunks.row[k].quantity.value != 0:
        return True  # "the cuts harmed 900 workers"; while "no villagers were harmed" says that nobody was hurt
    if chunks.row[k].tag == "X" and chunks.row[k].quantity.text.lower() == "none":
        return True  # "none of the injuries is serious"
    if t is None:
        return False
    is_held = figure.harm is Harm.DETAINED
    if is_held and figure.rule == "noun-of-number" and _WANTED.search(chunks.sentence, 0, chunks.row[t].start):
        return True
    if is_held and chunks.row[t].low == "jailed" and _is_sentenced(chunks, k, t):
        return True
    if chunks.row[t].low in words_listed("frames", "seized") and chunks.tags[k : k + 2] == "Mw":
        return not any(chunk.phrase and chunk.phrase.is_people for chunk in chunks.row)
    after_verb = figure.rule in AFTER_VERB
    is_whole = chunks.tags[k] == "M" and chunks.tags[k + 1 : k + 2] != "r"
    return after_verb and is_whole and _WHOLE.search(chunks.tags, max(0, k - 4), k) is not None


def _said_of(chunks: Chunks, k: int, t: int | None) -> Sequence[str]:
    """The words from a number up to its verb, or up to its noun."""
    end = chunks.row[k if t is None else max(k, t)].end
    return chunks.sentence[chunks.row[k].start : end].lower().split()


def _is_sentenced(chunks: Chunks, k: int, t: int) -> bool:
    """ "jailed for covering up a murder", "jailed three men for life"."""
    after = max(k, t) + 1
    return any(chunk.low in ("for", "over") for chunk in chunks.row[after : after + 2])


def nearer(chunks: Chunks, right: Figure | None, left: Figure | None) -> Figure | None:
    """Right before left, except where a verb or a toll stands right before the number and the right verb is further."""
    if right is None or left is None:
        return right or left
    if nearer_on_left(chunks, left, right):
        return left
    if left.rule in ("verb-number", "verb-headline") and right.rule == "number-participle" and _of_who(chunks, left):
        return left  # "Man who killed two women jailed"
    if left.rule in ("verb-number", "toll-number") and right.trigger is not None:
        between = chunks.tags[right.at + 1 : right.trigger]
        if "M" in between or "N" in between or (right.rule == "number-participle" and ",I" in between):
            return left  # "killed 1,200 people and saw 251 others taken hostage", "rose to 32, and 12 are missing"
    if left.rule == "noun-of-number" and left.harm is Harm.KILLED and right.rule == "number-participle":
        return left  # "the bodies of three people abducted in May"
    if left.rule == "noun-of-number" and left.harm is Harm.KILLED and right.harm in _OF_DOERS:
        return left  # "guilty of the murder of two brothers who were shot in May"
    if left.harm is Harm.AFFECTED and right.harm is Harm.KILLED:
        return right  # "accused of raping a woman who then died"
    if left.harm is Harm.INJURED and right.harm is Harm.KILLED and right.rule in AFTER_VERB:
        return right  # "stabbed a woman, who later died"
    return left if left.rule in ("verb-number", "toll-number") and right.rule in AFTER_VERB else right


def _of_who(chunks: Chunks, left: Figure) -> bool:
    """Whether the verb of a figure stands in what is told of one person in a headline."""
    t = left.trigger or 0
    return t > 1 and chunks.row[t - 1].low == "who" and chunks.tags[t - 2] == "I"


def own_death(chunks: Chunks, k: int) -> Figure | None:
    """ "a man killed himself", "a man shot his wife before killing himself": the subject; not who only tried to."""
    if _OBJECT.search(chunks.tags[max(0, k - 4) : k]):
        return None
    if chunks.row[k].tag != "I":
        return _blown_up(chunks, k)
    clause = re.match(r"[^s]*", chunks.tags[k + 1 : k + OWN_REACH])
    for t in range(k + 1, k + 1 + (clause.end() if clause else 0)):
        if _ends_himself(chunks, t):
            meant = re.search(r"[tmn]a?$", chunks.tags[k:t])
            other = re.search(r"[IPNM](?=[bhKGVR])|y", chunks.tags[k + 1 : t + 1])
            with_others = re.match(r",?c[ea]{0,2}[NMI]", chunks.tags[t + 2 :])  # an attack, and he its maker
            return None if meant or other or with_others else Figure(k, Harm.KILLED, "own-death", trigger=t)
    return None


def _blown_up(chunks: Chunks, k: int) -> Figure | None:
    """ "Two bombers blew themselves up near a market"."""
    if chunks.row[k].tag != "N" or not _BLOWN_UP.match(chunks.sentence, chunks.row[k].end + 1):
        return None
    return Figure(k, Harm.KILLED, "own-death", trigger=k + 1) if _COUNTED.isdisjoint(chunks.tags[k + 1 :]) else None


def own_wound(chunks: Chunks, k: int) -> Figure | None:
    """ "A man accidentally shot himself", "a guard shot himself in the foot": he lives."""
    if chunks.row[k].tag != "I" or _OBJECT.search(chunks.tags[max(0, k - 4) : k]):
        return None
    match = _SHOT_HIMSELF.match(chunks.tags, k)
    t = match.end() - 2 if match else 0
    if not match or chunks.row[t].low not in _SHOT or chunks.row[t + 1].low not in _SELF:
        return None
    by_accident = any(c.low in ("accidentally", "unintentionally", "inadvertently") for c in chunks.row[k:t])
    in_limb = _IN_LIMB.match(chunks.sentence, chunks.row[t + 1].end) is not None
    return Figure(k, Harm.INJURED, "own-wound", trigger=t) if in_limb or by_accident else None


def _shoots_himself(chunks: Chunks, t: int) -> bool:
    """The last thing that he does ("before shooting himself"), where he is not said to be hurt, nor shot in the leg."""
    last = any(c.low in ("before", "then") for c in chunks.row[max(0, t - 3) : t])
    return chunks.row[t].low in _SHOT and last and _LIVES_ON.search(chunks.sentence, chunks.row[t].end) is None


def _ends_himself(chunks: Chunks, t: int) -> bool:
    """ "killed himself", "shot herself", "shot his wife, then himself", "took her own life" at chunk t."""
    verb = chunks.row[t]
    if verb.trigger and chunks.row[t + 1 : t + 2] and chunks.row[t + 1].low in _SELF:
        return verb.trigger.harm(verb.tag) == Harm.KILLED or _shoots_himself(chunks, t)
    if verb.low in _SELF:
        shot = any(c.low in _SHOT or c.low.startswith(("kill", "fatally shot")) for c in chunks.row[max(0, t - 9) : t])
        return shot and chunks.tags[t - 1] in "ac," and _LIVES_ON.search(chunks.sentence, verb.end) is None
    if verb.low in words_listed("frames", "own_life"):
        return True
    return verb.low in _TURNED and _GUN_ON_HIMSELF.match(chunks.sentence, verb.start) is not None
