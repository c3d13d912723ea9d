"""Lists without verbs, each number behind what it counts: "Toll 76, missing 58, people in relief camps 2,585"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract.harm.frames import Figure
from streams.extract.harm.labels import label_harm
from streams.extract.lexicon import triggers
from streams.extract.phrases.chunks import Chunks

_LONGEST = 240
_NUMBER = r"\d[\d,]*(?:\s?[-–]\s?\d[\d,]*)?"
_ITEM = rf"[A-Za-z][A-Za-z'’ -]{{2,40}}?\s{_NUMBER}(?:\s?\([^()]{{1,40}}\))?"
# "Total deaths 17-24.": one item, which says that it is all
_SUM = re.compile(rf"(?:Total|Overall)\s[A-Za-z'’ -]{{2,40}}?\s{_NUMBER}\s?\.?")
_LIST = re.compile(rf"(?:[^:]{{1,80}}:\s)?{_ITEM}(?:\s?[,;|/–—]\s?(?:and\s)?{_ITEM})+\s?\.?")
_LABEL = re.compile(r"(?:^|[,;|/–—:]\s?(?:and\s)?)(?P<label>[A-Za-z][A-Za-z'’ -]{2,40}?)\s$")
_ENDS = re.compile(r"\s?(?:\([^()]{1,40}\))?\s?(?:[,;|/–—.]|$)")


def in_terse_list(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the number at chunk k by the label before it, where the sentence is nothing but such a list."""
    text, number = chunks.sentence, chunks.row[k].number
    if number is None or len(text) > _LONGEST or not _ENDS.match(text, number.end):
        return None
    label = _LABEL.search(text, 0, number.start)
    if label is None or not (_LIST.fullmatch(text.strip()) or _SUM.fullmatch(text.strip())):
        return None
    harm = _harm_of(label["label"])
    return Figure(k, harm, "listed-count") if harm else None


def _harm_of(label: str) -> Harm | None:
    word = triggers().get(label.lower())
    return (word and (word.harm("T") or word.harm("J"))) or label_harm(f"{label}: ", of_people=True)
