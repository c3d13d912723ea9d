"""What was done to those whom a figure counts: "killed", "feared dead", "dead or missing", "killed in a bus crash"."""

from __future__ import annotations

import re

from schemas import Cause, Change, Contradiction, Harm
from streams.alert.events import event_of

_VERBS = {
    Harm.KILLED: "killed",
    Harm.INJURED: "injured",
    Harm.MISSING: "missing",
    Harm.DISPLACED: "displaced",
    Harm.DETAINED: "detained",
    Harm.KIDNAPPED: "kidnapped",
    Harm.AFFECTED: "affected",
    Harm.CASUALTIES: "killed or injured",
}
_AREA_AT_WAR = "ps/gaza-strip"
_FEARED = {
    Harm.KILLED: (r"dead|killed|drowned|to have (?:been killed|died|drowned)", "dead"),
    Harm.MISSING: (r"(?:to be )?missing", "missing"),
    Harm.CASUALTIES: (r"(?:dead or missing|missing or dead)", "dead or missing"),
}
_DEAD_OR_MISSING = re.compile(
    r"\b(?:dead|died|killed|deaths?|drowned|perished)\b[^.;]{0,25}\b(?:or|and)\b[^.;]{0,25}\b(?:missing|disappeared)\b"
    r"|\b(?:missing|disappeared)\b[^.;]{0,25}\bor\b[^.;]{0,25}\b(?:dead|died|killed|drowned|perished)\b",
    re.IGNORECASE,
)
_HURT = re.compile(r"\b(?:injur|wound|hurt)\w*", re.IGNORECASE)
_SAID = {Harm.KILLED: r"kill\w*|dead|die[sd]?|slain|executed", Harm.INJURED: r"injur\w+|wound\w+"}
_DISEASES = re.compile(
    r"\b(?:(?:[A-Z][\w-]+ )?(?P<virus>virus)|cholera|measles|dengue(?: fever)?|malaria|ebola|covid(?:-19)?|influenza"
    r"|flu|mpox|polio|meningitis|diphtheria|hepatitis(?: [A-E])?|hantavirus|marburg(?: virus)?|nipah|lassa(?: fever)?"
    r"|anthrax|typhoid|tuberculosis|chikungunya|norovirus|zika|yellow fever|hypothermia|cancer|pneumonia)\b",
    re.IGNORECASE,
)
_PROPER = frozenset({"ebola", "marburg", "nipah", "lassa", "zika", "covid", "covid-19"})
_SUSPECTED = re.compile(r"\bsuspected (?:[\d,]+ )?(?:\w+ ){0,2}?cases\b", re.IGNORECASE)
_INCLUDING = re.compile(r"\b(?:including|among them|of whom)\b[^,;.]*", re.IGNORECASE)
_EXECUTED = re.compile(r"\b(?:is|are|was|were|been) executed\b|\bexecut(?:es|ed|ing)\b(?!\s+by\b)", re.IGNORECASE)
_KILLED = re.compile(r"\b(?:kill\w*|dead|die[sd]?|deaths?)\b", re.IGNORECASE)
_MULTIPLE = re.compile(
    r"\b(?:two|three|four|five|several|multiple|separate) (?:\w+ ){0,2}(?:accidents|crashes|collisions|fires)\b",
    re.IGNORECASE,
)


def done(counted: Change | Contradiction, *, plainly: bool = False) -> str:
    """What was done to them. Violence, which most news tell, needs no word, and nobody is killed by hunger.

    `plainly`: without the event in which it was.
    """
    plain = _VERBS.get(counted.harm, counted.harm.value)
    if not isinstance(counted, Change):
        return f"dead of {counted.cause.value}" if _of_itself(counted) else plain
    event = "" if plainly else event_told(counted)
    feared = _feared(counted)
    if feared:
        return feared + event
    if counted.harm is Harm.CASUALTIES:
        either = _DEAD_OR_MISSING.search(counted.sentence) and not _HURT.search(counted.sentence)
        return "dead or missing" if either else plain
    if _of_itself(counted):
        return f"dead of {disease_in(counted.sentence) if counted.cause is Cause.DISEASE else 'hunger'}"
    if counted.harm is Harm.KILLED and _EXECUTED.search(counted.sentence) and not _KILLED.search(counted.sentence):
        plain = "executed"
    return f"{_reportedly(counted)}{plain}{event}"


def cases(change: Change) -> str:
    """ "suspected cholera cases", where the figure counts those; empty where it counts people."""
    noun = change.wording.counted if change.wording else ""
    if change.harm is not Harm.AFFECTED or noun not in ("case", "cases"):
        return ""
    disease = disease_in(change.sentence)
    named = "" if disease == "disease" else f"{disease} "
    return f"{'suspected ' if _SUSPECTED.search(change.sentence) else ''}{named}{noun}"


def disease_in(sentence: str) -> str:
    """The one disease that a sentence names, else "disease"."""
    found = {_named(match) for match in _DISEASES.finditer(sentence)} - {"virus"}
    return found.pop() if len(found) == 1 else "disease"


def tells_accidents(change: Change) -> bool:
    """Whether its figure is a sum over accidents of which each is smaller ("in two separate crashes")."""
    return change.cause is Cause.ACCIDENT and _MULTIPLE.search(change.sentence) is not None


def _named(match: re.Match[str]) -> str:
    words = match[0]
    if match["virus"]:
        return words if words[0].isupper() and " " in words else "virus"
    low = words.casefold()
    return words.title() if low.split()[0] in _PROPER and low != "covid-19" else "COVID-19" if "covid" in low else low


def _of_itself(counted: Change | Contradiction) -> bool:
    """Whether they died of what no one does. In "14 die in a storm, including three of hypothermia" the storm kills."""
    if counted.harm is not Harm.KILLED or counted.cause not in (Cause.HUNGER, Cause.DISEASE):
        return False
    if not isinstance(counted, Change) or not _DISEASES.search(counted.sentence):
        return True
    return _DISEASES.search(_INCLUDING.sub("", counted.sentence)) is not None


def _feared(change: Change) -> str:
    """ "At least 100 people are feared dead": said of this figure, whose words are the nearest before."""
    words, told = _FEARED.get(change.harm, ("", ""))
    if not words or not change.current.text:
        return ""
    found = re.search(
        rf"{re.escape(change.current.text)}\b[^.;,\d]{{0,90}}?"
        rf"\b(?:feared|presumed|believed|thought)(?: to be)?\s+(?:{words})\b",
        change.sentence,
        re.IGNORECASE,
    )
    if found:
        return f"feared {told}"
    suspected = change.harm is Harm.KILLED and re.search(
        rf"{re.escape(change.current.text)}\s+suspected\s+(?:[\w-]+\s+){{0,2}}deaths\b", change.sentence, re.IGNORECASE
    )
    if not suspected:
        return ""
    return f"suspected dead of {disease_in(change.sentence)}" if change.cause is Cause.DISEASE else "suspected dead"


def _reportedly(change: Change) -> str:
    """The doubt that the sentence itself casts on the deed ("reportedly killing", "are allegedly killed")."""
    verbs = _SAID.get(change.harm)
    if not verbs:
        return ""
    found = re.search(
        rf"\b(?P<doubt>reportedly|allegedly)\s+(?:been\s+|also\s+|[a-z]+(?:ed|en),?\s+|or\s+){{0,4}}(?:{verbs})\b"
        rf"|\b(?P<charged>allegations?)\s+(?:that|of)\b[^.;]{{0,80}}?{re.escape(change.current.text or '-')}\b"
        rf"|\b(?:are|is|was|were) (?P<claimed>claimed|alleged)\s+to\s+have\s+(?:been\s+)?(?:{verbs})",
        change.sentence,
        re.IGNORECASE,
    )
    if not found:
        return ""
    return f"{found['doubt'].lower() if found['doubt'] else 'allegedly'} "


def event_told(change: Change) -> str:
    """ " in a bus crash"; empty where no event is named.

    In a war one "accident" (a crush at an aid site) may be what a side calls it.
    """
    if change.harm is not Harm.KILLED or _of_itself(change):
        return ""
    in_war = bool(change.conflict or (change.place and _AREA_AT_WAR in change.place.path))
    if tells_accidents(change):
        return " in accidents"
    event = event_of(change, in_war=in_war)
    return f" {event}" if event else ""
