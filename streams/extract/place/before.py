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
    at = document.sentences.index(sentence)
    if not at:
        return None
    last = document.sentences[at - 1]
    tells = _HAPPENED.search(last.text) or causes_in(last.text) or tells_harm(tuple(last.text.lower().split()))
    if last.field != sentence.field or not tells:
        return None
    return place_of(last.text, document.places_of(last), len(last.text))


def lands_before(document: Document, sentence: Sentence) -> set[str | None]:
    """Of what lands it tells that something was there."""
    at = document.sentences.index(sentence)
    last = document.sentences[at - 1] if at else None
    return lands_of(last.text, document.places_of(last)) if last and last.field == sentence.field else set()
