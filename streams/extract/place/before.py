"""What the sentence before a sentence tells of where something was."""

from __future__ import annotations

import re

from schemas import Place
from streams.extract.document import Document, Sentence
from streams.extract.harm.causes import causes_in
from streams.extract.harm.harm_words import tells_harm
from streams.extract.place.locate import lands_of, place_of

_HAPPENED = re.compile(r"\b(?:happened|occurred|took place|taken place)\b")


def told_before(document: Document, sentence: Sentence) -> Place | None:
    """The place that the sentence before tells."""
    last = document.before(sentence)
    if not last or not (
        _HAPPENED.search(last.text) or causes_in(last.text) or tells_harm(tuple(last.text.lower().split()))
    ):
        return None
    return place_of(last.text, document.places_of(last), len(last.text))


def lands_before(document: Document, sentence: Sentence) -> set[str | None]:
    """Of what lands it tells that something was there."""
    last = document.before(sentence)
    return lands_of(last.text, document.places_of(last)) if last else set()
