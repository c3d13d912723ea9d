"""Who comes to harm beside others: "was killed with two others", "died alongside a guard", "and also two others"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import words_listed
from streams.extract.phrases.chunks import Chunks

# "and nine rebels.", "and nine rebels too, the army said.", "and nine rebels, many of them boys"
_CLOSES = re.compile(r"[NI]a?(?:s|$|,[e.P]{0,4}y|,[.]?w)")
# "and also two others who were there", "and also a driver"
_OTHERS_WHO = re.compile(r"[MNI](?:r|s|,|$)")
_SUBJECT_LEFT = re.compile(r"[NI][hba]{0,3}$")
_WHERE = frozenset({"in", "at", "near", "on", "during"})
# Behind whoever keeps somebody company; not "with two aides still on the run".
_ENDS_THERE = ("s", ",", "p", "z", "c", "y", "")


def along_with(chunks: Chunks, k: int, match: re.Match[str]) -> Figure | None:
    """After "alongside", "along with", "as well as": a bare "and" begins a clause of its own, where one follows."""
    joint = chunks.row[match.start("joint")]
    if chunks.row[k - 1].low == "all":
        return None  # "in addition to the gunman, and all four were of one family": those who were told before
    if joint.low == "and" and _ends_with_subject(chunks, k, match.start(1), match.start("joint")):
        trigger = chunks.row[match.start(1)].trigger
        return Figure(k, trigger.uses[0][1], "along-with-number", trigger=match.start(1)) if trigger else None
    trigger = chunks.row[match.start(1)].trigger
    phrase = chunks.row[k].phrase
    if phrase is not None and phrase.harm is Harm.MISSING:
        return Figure(k, Harm.MISSING, "modifier-number")  # "40 are dead, in addition to nine missing villagers"
    with_others = joint.low == "with" and phrase is not None and (bool(phrase.others) or _are_companions(chunks, k))
    if trigger is None or not (with_others or (joint.tag == "c" and (" " in joint.low or joint.low == "alongside"))):
        return None
    return Figure(k, trigger.uses[0][1], "along-with-number", trigger=match.start(1))


def _are_companions(chunks: Chunks, k: int) -> bool:
    """ "was killed with three bodyguards", "with two of his guards"; not "with two children in the house"."""
    phrase, text = chunks.row[k].phrase, chunks.sentence[chunks.row[k].start : chunks.row[k].end]
    theirs = re.search(r" of (?:his|her|their) ", text) is not None
    company = phrase is not None and (theirs or phrase.head in words_listed("frames", "companions"))
    return company and chunks.tags[k + 1 : k + 2] in _ENDS_THERE


def _ends_with_subject(chunks: Chunks, k: int, t: int, joint: int) -> bool:
    """ "Twelve soldiers were killed, and nine rebels.": whether nothing else is said of the last."""
    also = chunks.row[k - 1].low == "also" and _OTHERS_WHO.match(chunks.tags, k) is not None
    if not ((also or _CLOSES.match(chunks.tags, k)) and _SUBJECT_LEFT.search(chunks.tags, 0, t)):
        return False
    between = chunks.tags[t + 1 : joint]
    only_where = all(one.low in _WHERE for one in chunks.row[t + 1 : joint] if one.tag == "p")
    return between in ("", ",") or (between.endswith(",") and only_where)
