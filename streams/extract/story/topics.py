"""Of which harm a figure without a word for one speaks ("the union stood by its figure of 97")."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Harm
from streams.extract.document import Sentence
from streams.extract.draft import Draft
from streams.extract.lexicon import words_listed

_TOLD_TOGETHER = 6  # figures before the sentence among which the dead are told


def told_before(sentence: Sentence, drafts: Sequence[Draft], text: str) -> Harm:
    """The harm told last; where a paragraph begins with a figure or total of somebody, what the one before it told
    first: "Forty were killed. There were 900 arrests." and, below it, "The union maintained its total of 47."

    `drafts`: those before the sentence, the last of them in its field. `text`: the clean field.
    """
    last = drafts[-1]
    if last.harm is Harm.INJURED and "ictims" in sentence.text and _told_dead(sentence, drafts):
        return Harm.KILLED  # "Nine died, 14 were hurt. Two of the victims were girls.": who died is named first
    if not _begins_paragraph(sentence, last.sentence, text) or not _names_a_figure(sentence.text):
        return last.harm
    begins = text.rfind("\n", 0, last.sentence.start) + 1
    return next(d.harm for d in drafts if d.sentence.field == sentence.field and d.sentence.start >= begins)


def _told_dead(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    near = (one for one in drafts[-_TOLD_TOGETHER:] if one.sentence.field == sentence.field)
    return any(one.harm is Harm.KILLED and one.quantity.value != 0 for one in near)


def _begins_paragraph(sentence: Sentence, before: Sentence, text: str) -> bool:
    return "\n" in text[before.start + len(before.text) : sentence.start]


def _names_a_figure(text: str) -> bool:
    return not words_listed("frames", "figures").isdisjoint(text.lower().split())
